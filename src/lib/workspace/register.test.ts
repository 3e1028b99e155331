import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Catalogue } from '#lib/query/catalogue.ts';
import { toFigureCode } from '#lib/spec/code.ts';
import { DEFAULT_SPEC, normaliseSpec } from '#lib/spec/spec.ts';
import { toQuery } from '#lib/spec/url.ts';
import { createMemoryStore } from '#lib/storage/memory-store.ts';
import { openNotes, type Notes } from '#lib/storage/notes.ts';
import { packWorkspace } from '#lib/storage/pack-workspace.ts';
import { Shelf } from '#lib/storage/shelf.ts';
import { Kept } from './kept.ts';
import { rankingSpec, toOverview } from './overview.ts';
import {
  forgetCodes,
  lookUpCode,
  MOST_CODES,
  notedCodes,
  noteCode,
  takeCodes,
  type NotedCode
} from './register.ts';

const catalogue = JSON.parse(readFileSync('static/generated/catalogue.json', 'utf8')) as Catalogue;
const nothing = { catalogue, noted: [], saved: [] };
const own = normaliseSpec({
  pack: 'user',
  measure: 'models_new',
  units: { kind: 'list', ids: ['34:01'] }
});

test('the newest comparison is first, each is there once, and the oldest are let go', async () => {
  const notes = await openNotes({ indexedDB: null });
  const year = (n: number) => ({
    ...own,
    years: { from: 1900 + (n % 200), to: 1900 + (n % 200) },
    baseYear: n < 200 ? null : 1900 + Math.floor(n / 200)
  });
  await noteCode(notes, own, '2026-01-01');
  for (let n = 0; n < MOST_CODES + 5; n++) await noteCode(notes, year(n), '2026-01-02');
  await noteCode(notes, { ...year(900), lang: 'en' }, '2026-01-03');
  const noted = await notedCodes(notes);
  expect(noted).toHaveLength(MOST_CODES);
  expect(noted[0]).toEqual({
    code: toFigureCode(year(900)),
    query: toQuery(year(900)),
    seen: '2026-01-03'
  });
  expect(new Set(noted.map((n) => n.query)).size).toBe(MOST_CODES);
  expect(noted.some((n) => n.query === toQuery(own))).toBe(false);
  await forgetCodes(notes);
  expect(await notedCodes(notes)).toEqual([]);
});

test('what others wrote under the name is not taken for codes', async () => {
  const notes = await openNotes({ indexedDB: null });
  await notes.write('codes', [
    { code: 1 },
    null,
    'x',
    { code: 'ĐC-0000', query: 'v=1', seen: '2026-01-01' }
  ]);
  expect(await notedCodes(notes)).toHaveLength(1);
});

test('a code of one’s own comparison is found where it was shown or saved, and nowhere else', () => {
  const code = toFigureCode(own);
  expect(lookUpCode(code, nothing).filter(({ spec }) => spec.pack === 'user')).toEqual([]);
  const noted = [{ code, query: toQuery(own), seen: '2026-02-03' }];
  expect(lookUpCode(code, { ...nothing, noted })[0]).toEqual({
    spec: own,
    source: 'noted',
    seen: '2026-02-03'
  });
  expect(lookUpCode(code, { ...nothing, saved: [toQuery(own)] })[0]).toMatchObject({
    source: 'saved'
  });
  expect(
    lookUpCode(code, { catalogue, noted, saved: [toQuery(own)] }).filter(
      ({ spec }) => spec.pack === 'user'
    )
  ).toHaveLength(1);
});

test('the views of the front page are known on any machine, a province in focus included', () => {
  const focused = toOverview(
    { ...DEFAULT_SPEC, pack: 'demo', basis: '34', highlight: ['34:40'] },
    catalogue
  );
  for (const spec of [
    DEFAULT_SPEC,
    rankingSpec(toOverview(DEFAULT_SPEC, catalogue)),
    rankingSpec(focused)
  ]) {
    const found = lookUpCode(toFigureCode(spec), nothing);
    expect(found.map((known) => toQuery(known.spec))).toContain(toQuery(spec));
  }
});

test('two comparisons of one code are both listed', () => {
  const byCode = new Map<string, string>();
  let twins: [string, string] | null = null;
  for (let n = 0; !twins; n++) {
    const query = toQuery({ ...own, units: { kind: 'list', ids: [`34:${n}`] } });
    const code = toFigureCode({ ...own, units: { kind: 'list', ids: [`34:${n}`] } });
    const other = byCode.get(code);
    if (other) twins = [other, query];
    byCode.set(code, query);
  }
  const code = toFigureCode({
    ...own,
    units: { kind: 'list', ids: [twins[1].match(/34:\d+/)![0]] }
  });
  const noted = twins.map((query) => ({ code, query, seen: '2026-01-01' }));
  const found = lookUpCode(code, { ...nothing, noted }).filter((k) => k.source === 'noted');
  expect(found.map((k) => toQuery(k.spec))).toEqual(twins);
});

const asOf = (measure: string, seen: string): NotedCode => {
  const spec = { ...own, measure };
  return { code: toFigureCode(spec), query: toQuery(spec), seen };
};
const withCodes = async (...codes: NotedCode[]) => {
  const notes = await openNotes({ indexedDB: null });
  await notes.write('codes', codes);
  return notes;
};
const fileOf = (...codes: unknown[]) => [{ name: 'codes', value: codes }];

test('merged, each question stands once with the later day, newest first', async () => {
  const notes = await withCodes(asOf('b', '2026-03-02'), asOf('a', '2026-03-01'));
  const theirs = fileOf(asOf('a', '2026-04-01'), asOf('b', '2026-01-01'), asOf('c', '2026-03-01'));
  expect(await takeCodes(notes, theirs, 'merge')).toBe(true);
  expect(await notedCodes(notes)).toEqual([
    asOf('a', '2026-04-01'),
    asOf('b', '2026-03-02'),
    asOf('c', '2026-03-01')
  ]);
  expect(await takeCodes(notes, theirs, 'merge')).toBe(false);
});

test('replaced, the register is that of the file; a file without one leaves it', async () => {
  const notes = await withCodes(asOf('a', '2026-03-01'));
  expect(await takeCodes(notes, [{ name: 'deck', value: {} }], 'replace')).toBe(false);
  expect(await notedCodes(notes)).toEqual([asOf('a', '2026-03-01')]);
  await takeCodes(notes, fileOf(asOf('b', '2026-02-01')), 'replace');
  expect(await notedCodes(notes)).toEqual([asOf('b', '2026-02-01')]);
});

test('a file can give no code another question, and what is none of ours is left out', async () => {
  const notes = await withCodes();
  const theirs = fileOf(
    { ...asOf('a', '2026-02-01'), code: 'ĐC-0000' },
    { ...asOf('b', '2026-02-01'), seen: 'hôm qua' },
    { ...asOf('b', '2026-02-01'), query: 7 },
    null
  );
  expect(await takeCodes(notes, theirs, 'merge')).toBe(true);
  expect(await notedCodes(notes)).toEqual([asOf('a', '2026-02-01')]);
  expect(await takeCodes(notes, [{ name: 'codes', value: 'x' }], 'merge')).toBe(false);
});

test('no file makes the register longer than it may be', async () => {
  const notes = await withCodes();
  const many = Array.from({ length: MOST_CODES + 9 }, (_, n) => asOf(`m${n}`, '2026-02-01'));
  await takeCodes(notes, fileOf(...many), 'merge');
  expect(await notedCodes(notes)).toHaveLength(MOST_CODES);
});

test('the register travels in a workspace file, and a file of before it opens as it did', async () => {
  const desk = (notes: Notes) =>
    new Kept(
      new Shelf(createMemoryStore(), {
        now: () => new Date('2026-05-02T00:00:00Z'),
        channel: null,
        locks: null,
        storage: null,
        onChange: () => {}
      }),
      { openNotes: async () => notes }
    );
  const [mine, theirs] = [await withCodes(asOf('a', '2026-03-01')), await withCodes()];
  const saved = await desk(mine).save();
  if (!saved.ok) throw new Error(saved.code);
  expect(await desk(theirs).open(saved.file, 'merge')).toMatchObject({ ok: true, changed: true });
  expect(await notedCodes(theirs)).toEqual([asOf('a', '2026-03-01')]);
  expect(await desk(theirs).open(saved.file, 'merge')).toMatchObject({ ok: true, changed: false });

  const before = await packWorkspace({ files: [], imports: [], rows: [], comparisons: [] });
  expect(await desk(mine).open(before, 'replace')).toMatchObject({ ok: true });
  expect(await notedCodes(mine)).toEqual([asOf('a', '2026-03-01')]);
});
