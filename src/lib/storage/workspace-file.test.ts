import { gzipSync, gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMemoryStore } from './memory-store.ts';
import { openWorkspace } from './open-workspace.ts';
import { packWorkspace } from './pack-workspace.ts';
import type { Bytes } from './records.ts';
import { anyRows, figureOf, rowsOf } from './rows.fixture.ts';
import { Shelf } from './shelf.ts';

const newShelf = () =>
  new Shelf(createMemoryStore(), {
    now: () => new Date('2026-03-05T02:00:00Z'),
    channel: null,
    locks: null,
    storage: null,
    onChange: () => {}
  });

async function contentsOf(shelf: Shelf) {
  const found = await shelf.contents();
  if (!found.ok) throw found.cause;
  const { files, imports, rows, comparisons } = found;
  return { files, imports, rows, comparisons };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const QUERY = 'v=1&pack=user&years=2021';

async function sample(): Promise<Shelf> {
  const shelf = newShelf();
  for (const name of ['a', 'b'])
    await shelf.commit({
      files: [{ name: `${name}.csv`, bytes: bytesOf(`Đơn vị;Giá trị\nNghệ An;${name}\n`) }],
      recipe: { period: '2021' },
      rows: rowsOf(figureOf(name, 3))
    });
  await shelf.keepComparisons([QUERY]);
  return shelf;
}

const anyImport = fc.record({
  files: fc.uniqueArray(
    fc.record({ name: fc.string({ maxLength: 8 }), bytes: fc.uint8Array({ maxLength: 80 }) }),
    { maxLength: 2, selector: (f) => f.name }
  ),
  recipe: fc.jsonValue({ maxDepth: 2 }),
  rows: anyRows
});

test('any workspace that was packed opens the same in another browser', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyImport, { maxLength: 3 }), async (imports) => {
      const mine = newShelf();
      for (const { files, recipe, rows } of imports) {
        const own = files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }));
        await mine.commit({ files: own, recipe, rows });
      }
      await mine.keepComparisons([QUERY]);
      const contents = await contentsOf(mine);
      const opened = await openWorkspace(await packWorkspace(contents));
      if (!opened.ok) throw opened.cause;
      expect(opened.contents).toEqual(contents);
      const theirs = newShelf();
      await theirs.take(opened.contents, 'merge');
      expect(await contentsOf(theirs)).toEqual(contents);
      const [here, there] = [await mine.load(), await theirs.load()];
      expect(there.ok && there.loaded).toEqual(here.ok && here.loaded);
    }),
    { numRuns: 30 }
  );
});

test('a file is the same bytes whenever it is made at the same moment', async () => {
  const contents = await contentsOf(await sample());
  const now = () => new Date(0);
  expect(await packWorkspace(contents, { now })).toEqual(await packWorkspace(contents, { now }));
});

describe('opening', () => {
  test('beside what is here: what is here already stays, the rest comes after, as one step', async () => {
    const { contents } = (await openWorkspace(
      await packWorkspace(await contentsOf(await sample()))
    )) as { contents: Awaited<ReturnType<typeof contentsOf>> };
    const shelf = newShelf();
    await shelf.commit({
      files: [{ name: 'c.csv', bytes: bytesOf('c') }],
      recipe: null,
      rows: rowsOf(figureOf('c', 1))
    });
    expect(await shelf.take(contents, 'merge')).toMatchObject({ changed: true });
    expect((await contentsOf(shelf)).imports.map((i) => i.files[0]!.name)).toEqual([
      'c.csv',
      'a.csv',
      'b.csv'
    ]);
    expect(await shelf.take(contents, 'merge')).toMatchObject({ changed: false });
    await shelf.undo();
    expect((await contentsOf(shelf)).imports.length).toBe(1);
  });

  test('in place of what is here, and back', async () => {
    const contents = await contentsOf(await sample());
    const shelf = newShelf();
    await shelf.commit({ files: [], recipe: 'own', rows: rowsOf(figureOf('c', 1)) });
    await shelf.take(contents, 'replace');
    expect(await contentsOf(shelf)).toEqual(contents);
    await shelf.undo();
    expect((await contentsOf(shelf)).imports.map((i) => i.recipe)).toEqual(['own']);
  });
});

/** The lines of a packed sample, to be changed and packed again. */
async function tampered(edit: (lines: Record<string, unknown>[]) => unknown[]): Promise<Bytes> {
  const packed = await packWorkspace(await contentsOf(await sample()));
  const lines = gunzipSync(packed).toString('utf8').trim().split('\n');
  const edited = edit(lines.map((line) => JSON.parse(line) as Record<string, unknown>));
  return new Uint8Array(gzipSync(edited.map((line) => `${JSON.stringify(line)}\n`).join('')));
}
type Edit = Parameters<typeof tampered>[0];
const change =
  (index: number, key: string, part: object): Edit =>
  (lines) =>
    lines.with(index, { [key]: { ...(lines[index]![key] as object), ...part } });

/** 0 header, 1 file, 2 its data, 3 file, 4 data, 5 import, 6 rows, 7 import, 8 rows, 9, 10 end. */
test.each<[string, Edit, string]>([
  ['as it was', (lines) => lines, 'ok'],
  ['a newer edition', (lines) => lines.with(0, { ...lines[0]!, version: 4 }), 'workspace_newer'],
  ['another format', (lines) => lines.with(0, { format: 'x' }), 'workspace_not_ours'],
  ['no version', (lines) => lines.with(0, { format: 'doi-chieu-workspace' }), 'workspace_damaged'],
  ['without its end', (lines) => lines.slice(0, -1), 'workspace_truncated'],
  ['a line less', (lines) => lines.toSpliced(9, 1), 'workspace_truncated'],
  ['more after the end', (lines) => [...lines, {}], 'workspace_damaged'],
  [
    'a raw file under another hash',
    change(1, 'file', { hash: 'f'.repeat(64) }),
    'workspace_changed'
  ],
  ['a raw file of another', (lines) => lines.with(2, lines[4]!), 'workspace_changed'],
  ['a raw file that is no gzip', (lines) => lines.with(2, 'AAAA' as never), 'workspace_changed'],
  ['a size that lies', change(1, 'file', { size: 1 }), 'workspace_changed'],
  ['a size beyond everything', change(1, 'file', { size: 2 ** 52 }), 'workspace_too_large'],
  ['data that is not base64', (lines) => lines.with(2, '*' as never), 'workspace_truncated'],
  ['data of nothing', (lines) => lines.toSpliced(1, 1), 'workspace_damaged'],
  ['another recipe', change(5, 'import', { recipe: 'other' }), 'workspace_changed'],
  ['another count', change(5, 'import', { figures: 2 }), 'workspace_damaged'],
  [
    'an import of a file that is missing',
    change(5, 'import', { files: [{ hash: 'x', name: '', size: 0 }] }),
    'workspace_damaged'
  ],
  ['a moment that is none', change(5, 'import', { added: 'yesterday' }), 'workspace_damaged'],
  [
    'an import twice',
    (lines) => [...lines.slice(0, 9), ...lines.slice(7, 10), { end: { lines: 12 } }],
    'workspace_damaged'
  ],
  ['rows that are none', (lines) => lines.with(6, 'AAAA' as never), 'workspace_damaged'],
  ['a line of another kind', (lines) => lines.with(9, { more: 1 }), 'workspace_damaged'],
  ['a list for a file', (lines) => lines.with(1, { file: [] }), 'workspace_damaged']
])('%s', async (_, edit, code) => {
  const opened = await openWorkspace(await tampered(edit));
  expect(opened.ok ? 'ok' : opened.code).toBe(code);
});

test('a file cut anywhere is refused, and so is one in which bytes were changed', async () => {
  const packed = await packWorkspace(await contentsOf(await sample()));
  for (let length = 0; length < packed.length; length += 37) {
    const opened = await openWorkspace(packed.slice(0, length));
    expect(opened, String(length)).toMatchObject({ ok: false });
    expect(!opened.ok && opened.code).toMatch(/workspace_(truncated|not_ours)/);
  }
  const whole = await openWorkspace(packed);
  expect(whole.ok).toBe(true);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(packed.length - 1),
      fc.integer({ min: 1, max: 255 }),
      async (at, by) => {
        const opened = await openWorkspace(packed.map((byte, i) => (i === at ? byte ^ by : byte)));
        // A few bits of a gzip mean nothing (its header, the end of its last byte): then nothing changed.
        if (opened.ok) expect(opened).toEqual(whole);
      }
    ),
    { numRuns: 100 }
  );
});

test.each<[string, Uint8Array]>([
  ['nothing', new Uint8Array()],
  ['a table', bytesOf('Đơn vị;Giá trị\nNghệ An;12\n')],
  ['some JSON', bytesOf('{"a":1}\n')],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0])],
  ['a gzip of a table', gzipSync('Đơn vị;Giá trị\n')],
  ['a gzip of nothing', gzipSync('')],
  ['a gzip of zeroes', gzipSync(Buffer.alloc(1000))]
])('%s is not ours', async (_, bytes) => {
  expect(await openWorkspace(new Uint8Array(bytes))).toMatchObject({ code: 'workspace_not_ours' });
});

test('a bomb is refused before it is held', async () => {
  const header = JSON.stringify({ format: 'doi-chieu-workspace', version: 1, made: '' });
  const bomb = gzipSync(Buffer.concat([Buffer.from(`${header}\n`), Buffer.alloc(30_000_000, 32)]));
  expect(bomb.length).toBeLessThan(40_000);
  const limits = { inflated: 1_000_000 };
  expect(await openWorkspace(new Uint8Array(bomb), limits)).toMatchObject({
    code: 'workspace_too_large'
  });
  expect(await openWorkspace(new Uint8Array(bomb))).toMatchObject({ code: 'workspace_too_large' });
  const inner = gzipSync(Buffer.alloc(5_000_000)).toString('base64');
  const nested = await tampered((lines) => lines.with(2, inner as never));
  expect(await openWorkspace(nested, limits)).toMatchObject({ code: 'workspace_too_large' });
  const many = await tampered((lines) => [lines[0]!, ...Array<object>(50).fill(lines[1]!)]);
  expect(await openWorkspace(many, { files: 10 })).toMatchObject({ code: 'workspace_too_large' });
});
