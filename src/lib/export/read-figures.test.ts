import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toTwinCsv } from '#lib/charts/twin-csv.ts';
import { toTwin } from '#lib/charts/twin.ts';
import { toQuery } from '#lib/spec/url.ts';
import { draw, EXPORT_CASES } from './cases.fixture.ts';
import { toArrow } from './columnar-arrow.ts';
import { toParquet } from './columnar-parquet.ts';
import { toColumnar } from './columnar.ts';
import { freeze } from './frozen.ts';
import { toJsonStat } from './json-stat.ts';
import { figureOf, LINK } from './pptx/deck.fixture.ts';
import { deckFrom, nextFigure, rewrite } from './pptx/refresh.fixture.ts';
import { readFigures, type FileReading } from './read-figures.ts';
import { toWorkbook } from './workbook.ts';

const NAMES = ['rank12', 'rankBounds', 'line4', 'stack4', 'heat10', 'table12', 'scatter12'];

const columnsOf = (name: string) => {
  const { result, context, text, passport } = figureOf(EXPORT_CASES[name]!);
  return toColumnar(result, context, { text, passport, link: LINK });
};

/** A file of a figure in each kind that keeps its numbers. */
const FILES: Record<string, (name: string) => Promise<Uint8Array> | Uint8Array> = {
  pptx: (name) => deckFrom([figureOf(EXPORT_CASES[name]!)]),
  xlsx: (name) => {
    const { result, context, text, passport } = figureOf(EXPORT_CASES[name]!);
    const link = `${LINK.split('?')[0]}?${toQuery(result.spec)}`;
    const source = { ...text, source: `${text.source}` };
    return toWorkbook(result, context, { text: source, passport, link });
  },
  arrow: (name) => toArrow(columnsOf(name)),
  parquet: (name) => toParquet(columnsOf(name)),
  json: (name) => {
    const { result, context, text, passport } = figureOf(EXPORT_CASES[name]!);
    const cube = toJsonStat(result, context, { text, passport, query: toQuery(result.spec) });
    return strToU8(JSON.stringify(cube));
  },
  html: (name) => {
    const { result, context, text, passport } = figureOf(EXPORT_CASES[name]!);
    const frozen = JSON.stringify([freeze({ result, context, text }, passport.made)]);
    const inside = frozen.replaceAll('<', '\\u003c');
    return strToU8(
      `<!doctype html><html><script type="application/json" data-frozen>${inside}</script></html>`
    );
  },
  csv: (name) => {
    const { result, context, text } = figureOf(EXPORT_CASES[name]!);
    return strToU8(toTwinCsv(toTwin(result, context), text, { lang: context.lang }));
  }
};
const CASES = Object.keys(FILES).flatMap((kind) => NAMES.map((name) => [kind, name] as const));

const only = (reading: FileReading) => {
  if (!reading.ok) throw new Error(reading.reason);
  expect(reading.figures).toHaveLength(1);
  return reading.figures[0]!;
};

test.each(CASES)('%s of %s: what has not changed is not said to have', async (kind, name) => {
  const { result, context, passport } = figureOf(EXPORT_CASES[name]!);
  const found = only(await readFigures(await FILES[kind]!(name), `x.${kind}`));
  expect(found.code).toBe(passport.code);
  if (kind !== 'csv') expect(found.passport).toEqual(passport);
  expect(found.compare!(result, context)).toEqual([]);
});

test.each(CASES)('%s of %s: one number that changed is told, old and new', async (kind, name) => {
  const { context } = figureOf(EXPORT_CASES[name]!);
  const found = only(await readFigures(await FILES[kind]!(name), `x.${kind}`));
  let changed: string | null = null;
  const { result } = nextFigure(EXPORT_CASES[name]!, (row) => {
    if (changed !== null || row.value === null || row.bound !== '=') return row;
    changed = row.unitId;
    return { ...row, value: row.value + 1234, rawValue: row.value + 1234 };
  });
  const changes = found.compare!(result, context);
  expect(changes.length).toBeGreaterThan(0);
  for (const { before, after } of changes) expect(before).not.toBe(after);
  const unit = result.units.find((u) => u.id === changed)!;
  expect(changes.some((c) => c.unit === unit.nameVi)).toBe(true);
});

test('pictures carry their question and a fingerprint, and no numbers', async () => {
  const { svg } = draw('rank12', 'slide');
  const found = only(await readFigures(strToU8(svg), 'x.svg'));
  expect(found).toMatchObject({ compare: null, slides: [] });
  expect(found.passport!.code).toBe(found.code);
});

test.each(['arrow', 'parquet'] as const)('%s: of others, cut short or altered', async (kind) => {
  const { columns, about } = columnsOf('rank12');
  const write = kind === 'arrow' ? toArrow : toParquet;
  const { doichieu, ...others } = about;
  const altered = doichieu!.replace(/ĐC-./, 'ĐC-Z');
  const read = (bytes: Uint8Array) => readFigures(bytes, `x.${kind}`);
  expect(await read(write({ columns, about: others }))).toEqual({
    ok: false,
    reason: 'no_passport'
  });
  const bad = await read(write({ columns, about: { ...about, doichieu: altered } }));
  expect(bad).toEqual({ ok: false, reason: 'damaged' });
  const whole = write({ columns, about });
  for (const length of [6, 40, whole.length >> 1, whole.length - 9]) {
    const cut = await read(whole.slice(0, length));
    expect(cut.ok || cut.reason).toBe('no_passport');
  }
  // A table of other columns is of ours by its passport, but has nothing to be held against.
  const fewer = columns.filter(({ name }) => name !== 'unit');
  expect(only(await read(write({ columns: fewer, about }))).compare).toBeNull();
});

test('a value gone and a value new are changes too', async () => {
  const { result, context } = figureOf(EXPORT_CASES['rank12']!);
  const found = only(await readFigures(await FILES['xlsx']!('rank12'), 'x.xlsx'));
  const [first, ...rest] = result.rows;
  const gone = found.compare!({ ...result, rows: rest }, context);
  expect(gone).toHaveLength(1);
  expect(gone[0]).toMatchObject({ after: null });
  const blank = { ...first!, value: null, rawValue: null, blank: 'missing' as const };
  const lost = found.compare!({ ...result, rows: [blank, ...rest] }, context);
  expect(lost).toMatchObject([{ after: 'chưa có số liệu' }]);
});

test('a passport that a spell checker cut into runs is read', async () => {
  const deck = await deckFrom([figureOf(EXPORT_CASES['rank12']!)]);
  const cut = rewrite(deck, {
    'ppt/notesSlides/notesSlide1.xml': (xml) =>
      xml.replace('doichieu:{', 'doichieu:</a:t></a:r><a:r><a:rPr err="1"/><a:t>{')
  });
  expect((await readFigures(cut, 'x.pptx')).ok).toBe(true);
});

const bytes = (...numbers: number[]) => Uint8Array.from([...numbers, ...new Array(40).fill(1)]);
const deckOfOthers = () => rewrite(zipSync({}), { 'ppt/presentation.xml': '<p:presentation/>' });

test.each([
  ['nothing at all', 'x.png', () => new Uint8Array(), 'empty'],
  ['a file behind a password', 'x.pptx', () => bytes(0xd0, 0xcf, 0x11, 0xe0), 'locked'],
  ['a PDF', 'x.pdf', () => strToU8('%PDF-1.7 …'), 'pdf'],
  ['a workspace file', 'x.doichieu', () => bytes(0x1f, 0x8b), 'workspace'],
  ['a ZIP cut off', 'x.pptx', () => bytes(0x50, 0x4b, 3, 4), 'broken'],
  ['a deck of somebody else', 'x.pptx', deckOfOthers, 'no_passport_deck'],
  ['a ZIP of other things', 'x.zip', () => zipSync({ 'a.txt': strToU8('a') }), 'unknown'],
  ['a photograph', 'x.jpg', () => bytes(0xff, 0xd8), 'no_passport'],
  ['a drawing of somebody else', 'x.svg', () => strToU8('<svg><g/></svg>'), 'no_passport'],
  ['a page of somebody else', 'x.html', () => strToU8('<!doctype html><p>a</p>'), 'no_passport'],
  ['a table to be read in', 'x.csv', () => strToU8('Tỉnh;2024\nHà Nội;12\n'), 'table'],
  ['JSON that is cut', 'x.json', () => strToU8('{"version":"2.0","cl'), 'damaged'],
  ['JSON of somebody else', 'x.json', () => strToU8('{"a":1}'), 'no_passport'],
  ['letters', 'x.md', () => strToU8('Kính gửi'), 'unknown'],
  ['bytes', 'x.bin', () => bytes(0, 1, 2, 0), 'unknown'],
  [
    'a JSON-stat whose code was altered',
    'x.json',
    async () =>
      strToU8(
        new TextDecoder().decode(await FILES['json']!('rank12')).replace(/"hash":"../, '"hash":"zz')
      ),
    'damaged'
  ],
  [
    'a page whose numbers were altered',
    'x.html',
    async () =>
      strToU8(
        new TextDecoder().decode(await FILES['html']!('rank12')).replace(/"value":\d+/, '"value":1')
      ),
    'damaged'
  ]
])('%s is told by its reason', async (_, name, make, reason) => {
  expect(await readFigures(await make(), name)).toEqual({ ok: false, reason });
});
