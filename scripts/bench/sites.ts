import { copyFileSync, cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { compress } from '../compress.ts';
import { SUBJECTS } from './tables.ts';
import { ROOT } from '../run.ts';

/** Copies the built site so that it can be compressed without touching `build/`. */
export async function copyOurs(into: string): Promise<string> {
  const dir = join(into, 'ours');
  cpSync(join(ROOT, 'build'), dir, { recursive: true });
  await compress(dir);
  return dir;
}

/** Builds a bare page of `scripts/bench/NAME` with the demo pack's subject tables beside it, whole. */
export async function buildBare(name: 'engine' | 'plain', into: string): Promise<string> {
  const dir = join(into, name);
  await build({
    root: join(ROOT, 'scripts', 'bench', name),
    configFile: false,
    logLevel: 'warn',
    cacheDir: join(into, 'cache'),
    build: { outDir: dir, emptyOutDir: true, target: 'es2022', reportCompressedSize: false }
  });
  mkdirSync(dir, { recursive: true });
  for (const subject of SUBJECTS)
    copyFileSync(join(ROOT, 'data', 'demo', `${subject}.csv`), join(dir, `${subject}.csv`));
  await compress(dir);
  return dir;
}
