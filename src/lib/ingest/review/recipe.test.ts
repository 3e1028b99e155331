import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyChoice } from './choice.fixture.ts';
import { toHints, type Choice } from './apply-choice.ts';
import { PLAIN, readingOf, tableOf } from './reading.fixture.ts';
import { columnKey, decide, fingerprintOf, replayHints, toRecipe, undecide } from './recipe.ts';

const columnsOf = (...paths: string[][]) => ({
  columns: paths.map((path) => ({ path, name: path.join(' / ') }))
});

describe('headers of one kind have one key', () => {
  test.each([
    ['2024', '2019'],
    ['Năm 2024', 'NĂM 2019'],
    ['Sơ bộ 2024', '2023'],
    ['Quý I/2025', 'Quý III/2024'],
    ['Tháng 5', 'Tháng 11'],
    ['6 tháng đầu năm 2021', '9 tháng đầu năm 2022'],
    ['2016 (*)', '2017'],
    ['Giai đoạn 2016-2020', 'Giai đoạn 2021–2025'],
    ['Hoà Bình', 'hòa bình'],
    ['Số mô hình đến 30/6/2024', 'Số mô hình đến 31/12/2023']
  ])('%s and %s', (a, b) => {
    expect(columnKey(a)).toBe(columnKey(b));
  });

  test.each([
    ['Số mô hình', 'Số cuộc'],
    ['Năm 2024', 'Quý'],
    ['Số mô hình 2024', 'Số điển hình 2024']
  ])('%s and %s differ', (a, b) => {
    expect(columnKey(a)).not.toBe(columnKey(b));
  });
});

test('a fingerprint does not see years, order, or how many years a wide header has', () => {
  const wide = columnsOf(['Tỉnh'], ['2019', 'Mô hình'], ['2020', 'Mô hình']);
  const longer = columnsOf(['2021', 'Mô hình'], ['2022', 'Mô hình'], ['2023', 'Mô hình'], ['Tỉnh']);
  expect(fingerprintOf(wide)).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprintOf(longer)).toBe(fingerprintOf(wide));
  expect(fingerprintOf(columnsOf(['Tỉnh'], ['2019', 'Cuộc']))).not.toBe(fingerprintOf(wide));
  expect(fingerprintOf(columnsOf([], []))).toBe('');
});

test('a hostile header is keyed in linear time', () => {
  const start = Date.now();
  columnKey(`${'#. '.repeat(400_000)}2024`);
  expect(Date.now() - start).toBeLessThan(500);
});

test('a recipe comes to the hints of its decisions, and the later of two about one thing holds', () => {
  const recipe = toRecipe(readingOf([tableOf({ columns: PLAIN, rows: [] })]));
  const about = 'unit_unknown|nghe anh';
  const first = decide(recipe, about, { kind: 'unit', names: ['Nghê Anh'], unitId: '63:40' });
  const second = decide(first, about, { kind: 'exclude', lines: [4] });
  expect(first.hints).toEqual({ units: { 'Nghê Anh': '63:40' } });
  expect(second.hints).toEqual({ excluded: [4] });
  expect(second.chosen).toHaveLength(1);
  expect(undecide(second, about)).toEqual(recipe);
});

test('a recipe survives being written down', () => {
  const reading = readingOf([tableOf({ columns: PLAIN, rows: [] })]);
  fc.assert(
    fc.property(fc.array(anyChoice, { maxLength: 6 }), (choices) => {
      const recipe = choices.reduce((r, c, i) => decide(r, String(i), c), toRecipe(reading));
      const read = JSON.parse(JSON.stringify(recipe)) as typeof recipe;
      expect(read).toEqual(recipe);
      expect(toHints(read.chosen.map((c) => c.choice))).toEqual(read.hints);
    })
  );
});

test('next year’s file takes the columns and names, not the cells, lines, period or bytes', () => {
  const hints = toHints([
    { kind: 'encoding', encoding: 'tcvn3' },
    { kind: 'dialect', dialect: { delimiter: ';' } },
    { kind: 'scheme', scheme: '63' },
    { kind: 'period', period: '2024' },
    { kind: 'cells', cells: { '3:1': '5' } },
    { kind: 'exclude', lines: [9] },
    { kind: 'unit', names: ['Khối Đảng'], unitId: 'own:khoi-dang' },
    { kind: 'column', columns: ['2024 / Mô hình'], change: { measureId: 'models_new' } },
    { kind: 'numbers', columns: ['2024 / Mô hình', 'không còn'], style: 'dot_thousands' }
  ]);
  expect(replayHints(hints, columnsOf(['Tỉnh'], ['2025', 'Mô hình'], ['2026', 'Mô hình']))).toEqual(
    {
      columns: {
        '2025 / Mô hình': { measureId: 'models_new' },
        '2026 / Mô hình': { measureId: 'models_new' }
      },
      numbers: { '2025 / Mô hình': 'dot_thousands', '2026 / Mô hình': 'dot_thousands' },
      units: { 'Khối Đảng': 'own:khoi-dang' }
    }
  );
});

test('of several columns of one name each keeps what was settled for its place', () => {
  const columns = { '#3': { measureId: 'models_new' }, 'Giá trị': { scale: 1000 } } as const;
  const table = columnsOf(['Tỉnh'], ['Giá trị'], ['Giá trị']);
  expect(replayHints({ columns }, table)).toEqual({
    columns: { 'Giá trị': { scale: 1000 }, '#3': { measureId: 'models_new' } }
  });
});

test('what is settled for one sheet stays with it, and is taken back there alone', () => {
  const recipe = toRecipe(readingOf([tableOf({ columns: PLAIN, rows: [] })]));
  const leave: Choice = { kind: 'exclude', lines: [4] };
  const both = decide(decide(recipe, 'row:4', leave, 'a [1]'), 'row:4', leave, 'a [2]');
  expect(both.hints).toEqual({ parts: { 'a [1]': { excluded: [4] }, 'a [2]': { excluded: [4] } } });
  expect(undecide(both, 'row:4', 'a [1]').hints).toEqual({ parts: { 'a [2]': { excluded: [4] } } });
  expect(undecide(both, 'row:4').hints).toEqual({});
});
