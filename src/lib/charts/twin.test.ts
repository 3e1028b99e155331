import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { createNodeEngine } from '#lib/engine/node.ts';
import { loadPack } from '#lib/workspace/load-pack.ts';
import type { Figure } from '#lib/query/fixtures.ts';
import type { Result } from '#lib/query/result.ts';
import { BLANK_WORDS } from '#lib/text/words/figure.ts';
import type { FigureText } from './figure.ts';
import { toAsker } from './results.fixture.ts';
import { periodCode } from './time.ts';
import { asWritten, toTwinCsv } from './twin-csv.ts';
import { toTwin } from './twin.ts';
import type { TwinTable } from './twin-grid.ts';

let engine: Engine;
let answer: ReturnType<typeof toAsker>;
beforeAll(async () => {
  engine = await createNodeEngine();
  answer = toAsker({
    run: (text) => engine.query(text),
    load: (pack, reference) => loadPack(engine, pack, reference)
  });
});
afterAll(() => engine.close());

const keysOf = (result: Result): string[] =>
  result.rows
    .map((r) => [r.unitId, periodCode(r), r.breakdown, r.value, r.blank, r.bound].join('|'))
    .sort();

const keysIn = (twin: TwinTable): string[] =>
  twin.rows
    .flatMap((row) =>
      row.cells
        .filter((c) => c.value !== null || c.blank !== null)
        .map((c) => [row.unitId, c.periodKey, c.breakdown, c.value, c.blank, c.bound].join('|'))
    )
    .sort();

const figure: fc.Arbitrary<Figure> = fc.record({
  unit: fc.constantFrom('63:1', '63:2', '63:3', '63:4', '34:1', '34:3'),
  period: fc.constantFrom('', '2016', '2017', '2016/2018', '2017/2019', '2018-H1', '2019-05-04'),
  value: fc.option(fc.integer({ min: 0, max: 9000 }), { freq: 6 }),
  qualifier: fc.constantFrom('exact', 'more_than', 'nearly', 'about'),
  recipient: fc.constantFrom('', 'collective', 'individual')
});

const spec = fc.record({
  kind: fc.constantFrom('rank', 'line', 'heat', 'stack', 'table'),
  by: fc.constantFrom('', 'recipient'),
  basis: fc.constantFrom('63', '34', 'unchanged'),
  norm: fc.constantFrom('value', 'per-year', 'change'),
  sort: fc.constantFrom('value', 'official', 'name'),
  spans: fc.constantFrom('draw', 'average', 'hide'),
  years: fc.constantFrom(null, { from: 2016, to: 2016 }, { from: 2016, to: 2019 })
});

test('holds every row of any result exactly once, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(figure, { maxLength: 14 }), spec, async (figures, asked) => {
      const { result, vi } = await answer(figures, asked);
      const twin = toTwin(result, vi);
      expect(keysIn(twin)).toEqual(keysOf(result));
      for (const row of twin.rows) {
        expect(row.cells).toHaveLength(twin.columns.length);
        for (const cell of row.cells) {
          if (cell.blank !== null) {
            expect(cell.value).toBeNull();
            expect(cell.text).toBe(BLANK_WORDS[cell.blank as keyof typeof BLANK_WORDS].vi);
          } else expect(cell.text === '').toBe(cell.value === null);
          if (cell.value !== null && cell.bound !== '=') expect(cell.text).toContain(cell.bound);
        }
      }
      expect(new Set(twin.columns.map((c) => c.key)).size).toBe(twin.columns.length);
    }),
    { numRuns: 40 }
  );
}, 120_000);

describe('shapes', () => {
  const figures: Figure[] = [
    { unit: '63:1', period: '2016', value: 5 },
    { unit: '63:2', period: '2016', value: 400, qualifier: 'more_than' },
    { unit: '63:2', period: '2017/2019', value: 90 }
  ];
  const two = { kind: 'list' as const, ids: ['63:1', '63:2'] };

  test('one number a row: ranked, with its period', async () => {
    const { result, vi } = await answer(figures, {
      units: two,
      years: { from: 2016, to: 2016 },
      highlight: ['63:1']
    });
    const twin = toTwin(result, vi);
    expect(twin.caption).toBe('Mô hình mới; đơn vị tính: mô hình');
    expect(twin.head).toEqual({ unit: 'Đơn vị', part: null, period: 'Kỳ' });
    expect(twin.rows.map((r) => [r.unit, r.period, r.cells[0]!.text, r.cells[0]!.rank])).toEqual([
      ['Quảng Ngãi', '2016', '≥\u00a0400', '1'],
      ['Kon Tum', '2016', '5', '2']
    ]);
    expect(twin.rows.map((r) => r.highlighted)).toEqual([false, true]);
  });

  test('over the years a span is a column of its own, and its years say why they are blank', async () => {
    const { result, vi } = await answer(figures, { kind: 'line', units: two });
    const twin = toTwin(result, vi);
    expect(twin.columns.map((c) => c.label)).toEqual(['2016', '2017', '2018', '2019', '2017–2019']);
    const byUnit = Object.fromEntries(twin.rows.map((r) => [r.unit, r.cells.map((c) => c.text)]));
    const only = BLANK_WORDS.span_only.vi;
    expect(byUnit['Quảng Ngãi']).toEqual(['≥\u00a0400', only, only, only, '90']);
    expect(byUnit['Kon Tum']!.slice(0, 2)).toEqual(['5', 'chưa có số liệu']);
    expect(byUnit['Kon Tum']!.at(-1)).toBe('');
  });

  test('parts are columns, the whole first', async () => {
    const { result, en } = await answer(
      [
        { unit: '63:1', period: '2016', value: 10 },
        { unit: '63:1', period: '2016', value: 4, recipient: 'collective' },
        { unit: '63:1', period: '2016', value: 6, recipient: 'individual' }
      ],
      { kind: 'stack', by: 'recipient', units: two, years: { from: 2016, to: 2016 } }
    );
    const twin = toTwin(result, en);
    expect(twin.columns.map((c) => c.label)).toEqual(['Overall', 'Collectives', 'Individuals']);
    expect(twin.rows[0]!.cells.map((c) => c.value)).toEqual([10, 4, 6]);
  });

  test('a note names the years it is of', async () => {
    const { result, vi } = await answer(
      [
        { unit: '63:1', period: '2016', value: 5 },
        { unit: '63:2', period: '2016', value: 5 },
        { unit: '63:1', period: '2017', value: 5 },
        { unit: '63:2', period: '2017', value: 5, status: 'provisional' },
        { unit: '63:1', period: '2018', value: 5 }
      ],
      { kind: 'line', basis: '34', units: { kind: 'list', ids: ['34:1'] } }
    );
    expect(toTwin(result, vi).rows[0]!.note).toBe(
      'cộng từ các tỉnh cũ (2016); số tạm tính, cộng từ các tỉnh cũ (2017); mới có 1/2 tỉnh cũ (2018)'
    );
  });

  test('a refusal has an empty table', async () => {
    const { result, vi } = await answer([], { measure: 'unknown' });
    expect(toTwin(result, vi)).toMatchObject({ columns: [], rows: [] });
  });
});

describe('as CSV', () => {
  const words: FigureText = {
    title: '=HYPERLINK("x")',
    titleIsFinding: false,
    subtitle: 'Mô hình, mới',
    demoLabel: null,
    coverage: '+1',
    notes: ['@note', '-1'],
    source: 'Nguồn: “a”\nb',
    alt: ''
  };
  const twinOf = async () => {
    const { result, vi } = await answer(
      [
        { unit: '63:1', period: '2016', value: 1_234_567, qualifier: 'nearly' },
        { unit: '63:2', period: '2016', value: 3 }
      ],
      { years: { from: 2016, to: 2016 } }
    );
    return toTwin(result, vi);
  };
  const read = (csv: string) =>
    Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { newline: '\r\n', delimiter: ',' }).data;

  test('starts with a byte order mark, words first, one line a figure', async () => {
    const csv = toTwinCsv(await twinOf(), words, { lang: 'vi' });
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.split('\r\n').at(-1)).toBe('');
    const lines = read(csv);
    const at = lines.findIndex((l) => l[0] === 'Đơn vị');
    expect(lines[at - 1]).toEqual(['']);
    expect(lines[at + 1]).toEqual([
      'Kon Tum',
      '',
      '2016',
      '2016-01-01',
      '2016-12-31',
      '≤',
      '1234567',
      'mô hình',
      '',
      '1–6',
      ''
    ]);
    const blank = lines.find((l) => l[0] === 'Nghệ An')!;
    expect(blank[6]).toBe('');
    expect(blank[8]).toBe('chưa có số liệu');
  });

  test('no cell is a live formula', async () => {
    const twin = await twinOf();
    twin.rows[0]!.unit = '=cmd|calc';
    const csv = toTwinCsv(twin, words, { lang: 'vi' });
    for (const cell of read(csv).flat()) expect(cell).not.toMatch(/^\s*[=+@\t\r]|^-\D/);
    expect(read(csv)[0]).toEqual([`'=HYPERLINK("x")`]);
  });

  test('any text comes back as it went in, but for a sign that ends it for other programs', async () => {
    const twin = await twinOf();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        twin.rows[0]!.unit = text;
        const lines = read(toTwinCsv(twin, words, { lang: 'en' }));
        const at = lines.findIndex((l) => l[0] === 'Unit');
        expect(asWritten(lines[at + 1]![0]!)).toBe(text.replaceAll('\u0000', ''));
      })
    );
  });

  test('negative numbers stay numbers', async () => {
    const twin = await twinOf();
    twin.rows[0]!.cells[0]!.value = -1.5;
    expect(toTwinCsv(twin, words, { lang: 'en' })).toContain(',-1.5,');
  });
});
