import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Lot } from '#lib/model/lot.ts';
import { lotFromObservations } from '#lib/query/lot.fixture.ts';
import { packLot, unpackLot } from './lots.ts';
import { createMemoryStore } from './memory-store.ts';
import { openWorkspace } from './open-workspace.ts';
import { packWorkspace, packWorkspaceBlob } from './pack-workspace.ts';
import { packFile } from './prepare.ts';
import type { Bytes } from './records.ts';
import { anyRows, figureOf, rowsOf } from './rows.fixture.ts';
import { Shelf } from './shelf.ts';
import { StorageError } from './trouble.ts';

const lotOf = (values: (number | null)[], file = 'to.csv'): Lot =>
  lotFromObservations(
    values.map((value, i) => figureOf(`r${i}`, 0, { value, line: 2 + i * i })),
    file
  );

const bytesOf = async (blob: Blob): Promise<Bytes> => new Uint8Array(await blob.arrayBuffer());

async function codeOf(blob: Blob): Promise<string> {
  try {
    await unpackLot(blob);
    return 'read';
  } catch (error) {
    return error instanceof StorageError ? error.code : String(error);
  }
}

test('any lot comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyRows, fc.string(), fc.boolean(), async ({ observations }, file, texts) => {
      const lot = lotFromObservations(
        observations.map((o) => ({ ...o, line: o.line >>> 0 })),
        file,
        { columns: ['Số lượng', ''], texts }
      );
      expect(await unpackLot(await packLot(lot))).toEqual(lot);
    }),
    { numRuns: 40 }
  );
});

test('blocks that are stretches of one buffer are written alone', async () => {
  const [whole] = lotFromObservations(
    [1, 2, 3, 4].map((v) => figureOf(`r${v}`, v, { line: v })),
    'a.csv',
    { blockRows: 4 }
  ).blocks;
  const part = Object.fromEntries(
    Object.entries(whole!).map(([name, column]) => [name, column.subarray(1, 3)])
  ) as Lot['blocks'][number];
  const lot = { ...lotOf([2, 3], 'a.csv'), blocks: [part] };
  const [read] = (await unpackLot(await packLot(lot))).blocks;
  expect([...read!.value, ...read!.line]).toEqual([2, 3, 2, 3]);
});

test('figures take little room', async () => {
  const lot = lotOf(Array.from({ length: 2000 }, (_, i) => i % 50));
  expect((await packLot(lot)).size).toBeLessThan(20_000);
});

describe('what is damaged is told', () => {
  /** The same lot with its plain bytes changed. */
  async function changed(change: (plain: Buffer) => Uint8Array): Promise<Blob> {
    const plain = gunzipSync(await bytesOf(await packLot(lotOf([1, null, 3, 4]))));
    return new Blob([new Uint8Array(gzipSync(change(plain)))]);
  }
  const inHeader = (from: string, to: string) => (plain: Buffer) => {
    const end = plain.indexOf(0x0a);
    const head = plain.subarray(0, end).toString('utf8');
    expect(head).toContain(from);
    return Buffer.concat([Buffer.from(head.replace(from, to)), plain.subarray(end)]);
  };
  const CASES: [string, (plain: Buffer) => Uint8Array, string][] = [
    ['nothing changed', (plain) => plain, 'read'],
    ['a newer form', inHeader('"lot":1', '"lot":3'), 'storage_newer'],
    ['no form', inHeader('"lot":1', '"lot":null'), 'storage_damaged'],
    ['cut', (plain) => plain.subarray(0, plain.length - 1), 'storage_damaged'],
    ['longer', (plain) => Buffer.concat([plain, Buffer.from([0])]), 'storage_damaged'],
    ['another length', inHeader('"length":4', '"length":5'), 'storage_damaged'],
    ['a period that is none', inHeader('2021-12-31', '2021-12-32'), 'storage_damaged'],
    ['a status that is none', inHeader('"normal"', '"nowhere"'), 'storage_damaged'],
    ['units that are none', inHeader('["63:40"]', '[63]'), 'storage_damaged'],
    ['a unit on no list', inHeader('["63:40"]', '[]'), 'storage_damaged'],
    ['more than fits', inHeader('"blocks":[3,1]', '"blocks":[1e12]'), 'storage_damaged'],
    [
      'words that are none',
      inHeader('"blocks":', '"texts":[{"note":1}],"blocks":'),
      'storage_damaged'
    ],
    ['no header', () => new Uint8Array([1, 2, 3]), 'storage_damaged'],
    ['nothing', () => new Uint8Array(0), 'storage_damaged']
  ];
  test.each(CASES)('%s', async (_, change, code) => {
    expect(await codeOf(await changed(change))).toBe(code);
  });

  test('words beside figures that are on no list are damage', async () => {
    const lot = lotFromObservations([figureOf('r1', 1, { note: 'một' })], 'a.csv', { texts: true });
    expect(await codeOf(await packLot(lot))).toBe('read');
    lot.blocks[0]!.text![0] = 7;
    expect(await codeOf(await packLot(lot))).toBe('storage_damaged');
  });

  test('a bomb is refused before it is held', async () => {
    const bomb = new Blob([new Uint8Array(gzipSync(new Uint8Array(1 << 24)))]);
    await expect(unpackLot(bomb, { limit: 1 << 20 })).rejects.toThrow('workspace_too_large');
  });
});

const newShelf = () =>
  new Shelf(createMemoryStore(), {
    now: () => new Date('2026-03-05T02:00:00Z'),
    channel: null,
    locks: null,
    storage: null,
    onChange: () => {}
  });

const lot = lotOf([1, null, 3, 4]);
const rows = { ...rowsOf(figureOf('plain', 7)), lots: [lot, lotOf([5], 'b.csv')] };
const change = {
  files: [{ name: 'to.csv', bytes: new TextEncoder().encode('a;1') }],
  recipe: null,
  rows
};

async function loadedOf(shelf: Shelf) {
  const found = await shelf.load();
  if (!found.ok) throw found.cause;
  return found.loaded;
}

describe('on the shelf', () => {
  test('lots are kept with the rows, counted, taken back and brought back', async () => {
    const shelf = newShelf();
    expect(await shelf.commit(change)).toMatchObject({ ok: true, changed: true });
    const [{ item, rows: read }] = (await loadedOf(shelf)) as [
      Awaited<ReturnType<typeof loadedOf>>[0]
    ];
    expect(item.figures).toBe(6);
    expect(read).toEqual(rows);
    await shelf.undo();
    expect(await loadedOf(shelf)).toEqual([]);
    await shelf.redo();
    expect((await loadedOf(shelf))[0]!.rows).toEqual(rows);
  });

  test('what a worker packed before is kept as it is', async () => {
    const shelf = newShelf();
    const packedLots = [await packLot(rows.lots[0]!), await packLot(rows.lots[1]!)];
    const [file] = change.files;
    const packed = await packFile(file!.bytes);
    const done = await shelf.commit({ ...change, files: [{ ...file!, packed }], packedLots });
    expect(done).toMatchObject({ ok: true, changed: true });
    expect(await shelf.commit(change)).toMatchObject({ ok: true, changed: false });
    expect((await loadedOf(shelf))[0]!.rows).toEqual(rows);
    const wrong = shelf.commit({ ...change, recipe: 1, packedLots: packedLots.slice(1) });
    await expect(wrong).rejects.toThrow('invalid lots');
  });

  test('a lot that is damaged leaves the other imports readable', async () => {
    const shelf = newShelf();
    await shelf.commit({ ...change, packedLots: [new Blob(['x']), new Blob([])] });
    await shelf.commit({ ...change, recipe: 2 });
    expect((await loadedOf(shelf)).map((l) => l.rows)).toEqual([null, rows]);
  });

  test('a raw file that is too large for memory is kept as a blob, and comes back', async () => {
    const bytes = new Uint8Array(65 * 1024 * 1024).fill(0x61);
    const { data, gzip, size } = await packFile(bytes);
    expect([data instanceof Blob, gzip, size]).toEqual([true, true, bytes.length]);
    const shelf = newShelf();
    const done = await shelf.commit({ ...change, files: [{ name: 'big.csv', bytes }] });
    if (!done.ok) throw done.cause;
    const [{ item }] = (await loadedOf(shelf)) as [Awaited<ReturnType<typeof loadedOf>>[0]];
    const raw = await shelf.file(item.files[0]!.hash);
    expect(raw.ok && raw.file!.bytes.size).toBe(bytes.length);
    const contents = await shelf.contents();
    if (!contents.ok) throw contents.cause;
    const opened = await openWorkspace(await packWorkspaceBlob(contents));
    if (!opened.ok) throw opened.cause;
    expect(opened.contents.files[0]!.data).toBeInstanceOf(Blob);
  });
});

describe('in a workspace file', () => {
  async function workspaceOf(shelf: Shelf): Promise<Bytes> {
    const contents = await shelf.contents();
    if (!contents.ok) throw contents.cause;
    return packWorkspace(contents);
  }

  test('lots travel, and older editions are told by the version', async () => {
    const mine = newShelf();
    await mine.commit(change);
    const file = await workspaceOf(mine);
    expect(gunzipSync(file).toString('utf8', 0, 80)).toContain('"version":2');
    const opened = await openWorkspace(file);
    if (!opened.ok) throw opened.cause;
    const theirs = newShelf();
    await theirs.take(opened.contents, 'merge');
    expect((await loadedOf(theirs))[0]!.rows).toEqual(rows);
  });

  test('without lots a file stays what every edition reads', async () => {
    const mine = newShelf();
    await mine.commit({ ...change, rows: rowsOf(figureOf('plain', 7)) });
    const file = await workspaceOf(mine);
    expect(gunzipSync(file).toString('utf8', 0, 80)).toContain('"version":1');
  });

  test.each([
    ['a lot of nothing', (lines: string[]) => lines.splice(1, 0, '{"lot":{}}')],
    [
      'a lot that is missing',
      (lines: string[]) => lines.splice(lines.lastIndexOf(LOT_OF(lines)), 2)
    ]
  ])('%s is damage', async (_, change_) => {
    const mine = newShelf();
    await mine.commit(change);
    const lines = gunzipSync(await workspaceOf(mine))
      .toString('utf8')
      .trim()
      .split('\n')
      .slice(0, -1);
    change_(lines);
    const text = [...lines, JSON.stringify({ end: { lines: lines.length } })].join('\n');
    const opened = await openWorkspace(new Uint8Array(gzipSync(text)));
    expect(opened.ok ? 'ok' : opened.code).toBe('workspace_damaged');
  });
});

const LOT_OF = (lines: string[]): string => lines.findLast((line) => line.startsWith('{"lot"'))!;
