import Papa from 'papaparse';
import type { Reference } from '#lib/model/pack.ts';
import { openBulk } from '#lib/workspace/reader-bulk.ts';

type Asked = { reader: 'ours' | 'papaparse'; file: File };

let reference: Reference | null = null;

/** From the file to figures in columns, every row in its place. */
async function byOurs(file: File): Promise<number> {
  const known = { reference: reference!, units: [] };
  const watch = { signal: new AbortController().signal, onProgress: () => {} };
  const opened = await openBulk({ name: file.name, blob: file }, {}, known, watch);
  if (!opened) throw new Error(`not plain: ${file.name}`);
  const { account, lot } = opened.result;
  if (account.accepted !== lot.length || account.read !== account.accepted)
    throw new Error(`missing rows: ${lot.length} of ${account.read}`);
  return lot.length;
}

/** Cells as text, let go at once: what any reader on top of it pays before it reads a cell. */
const byPapa = (file: File): Promise<number> =>
  new Promise((resolve, reject) => {
    let rows = -1;
    Papa.parse<string[]>(file, {
      delimiter: ',',
      skipEmptyLines: true,
      chunk: ({ data }) => {
        rows += data.length;
      },
      complete: () => resolve(rows),
      error: reject
    });
  });

onmessage = async ({ data }: MessageEvent<Asked | { reference: Reference }>) => {
  if ('reference' in data) {
    reference = data.reference;
    return postMessage('ready');
  }
  const begun = performance.now();
  const rows = await (data.reader === 'ours' ? byOurs(data.file) : byPapa(data.file));
  postMessage({ ms: performance.now() - begun, rows });
};
