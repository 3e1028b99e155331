import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, stat, unlink } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { isMain, option, ROOT } from './run.ts';

const TEXT = ['.html', '.js', '.css', '.json', '.svg', '.csv', '.txt', '.webmanifest', '.map'];
const BINARY = ['.wasm', '.duckdb', '.arrow'];
const SMALLEST = 1024;

// Brotli 11 takes over a minute on the engine and gains a twentieth on level 9.
const qualityOf = (extension: string) => (BINARY.includes(extension) ? 9 : 11);

async function compressFile(path: string): Promise<{ raw: number; br: number } | null> {
  const { size } = await stat(path);
  const extension = extname(path);
  if (size < SMALLEST || ![...TEXT, ...BINARY].includes(extension)) return null;
  const brotli = createBrotliCompress({
    params: {
      [constants.BROTLI_PARAM_QUALITY]: qualityOf(extension),
      [constants.BROTLI_PARAM_SIZE_HINT]: size
    }
  });
  await pipeline(createReadStream(path), brotli, createWriteStream(`${path}.br`));
  await pipeline(
    createReadStream(path),
    createGzip({ level: BINARY.includes(extension) ? 6 : 9 }),
    createWriteStream(`${path}.gz`)
  );
  const br = (await stat(`${path}.br`)).size;
  // A copy that is not smaller only costs the server a look.
  if (br >= size) await Promise.all([unlink(`${path}.br`), unlink(`${path}.gz`)]);
  return { raw: size, br };
}

/** Writes a .br and a .gz beside each file of a folder that is worth it; bytes before and after. */
export async function compress(dir: string): Promise<{ files: number; raw: number; br: number }> {
  const total = { files: 0, raw: 0, br: 0 };
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const done = await compressFile(join(entry.parentPath, entry.name));
    if (!done) continue;
    total.files += 1;
    total.raw += done.raw;
    total.br += done.br;
  }
  return total;
}

if (isMain(import.meta.url)) {
  const { files, raw, br } = await compress(option('dir') ?? join(ROOT, 'build'));
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2);
  console.log(`${files} files: ${megabytes(raw)} MB, ${megabytes(br)} MB with brotli`);
}
