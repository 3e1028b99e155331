import { describe, expect, test } from 'vitest';
import { reference } from '../reference.fixture.ts';
import type { BodyRow, FoundTable, Hints } from '../reader/reading.ts';
import { readColumns } from './read-columns.ts';

type Written = { header?: string[]; rows: string[][]; title?: string[]; unitLine?: string };

const TOTAL = /^(?:tổng|cộng)/i;

/** A table as the step before hands it over; a row named "Tổng …" is a total. */
function tableOf({ header = [], rows, title = [], unitLine }: Written): FoundTable {
  return {
    title,
    unitLine: unitLine === undefined ? null : { text: unitLine, line: 1 },
    headerRows: [0],
    columns: header.map((name) => ({
      path: name === '' ? [] : name.split(' / '),
      name
    })),
    rows: rows.map((cells, i): BodyRow => {
      const role = cells.some((c) => TOTAL.test(c)) ? 'total' : 'data';
      return { record: i + 1, line: i + 2, role, depth: 0, groups: [], cells };
    }),
    aside: [],
    issues: []
  };
}

const read = (written: Written, hints: Hints = {}) =>
  readColumns(tableOf(written), { reference, hints, file: 'a.csv' });

const figures = (written: Written, hints?: Hints): string[] =>
  read(written, hints).observations.map((o) =>
    [
      o.unitId || o.unitRaw,
      o.period,
      o.measureId || `?${o.measureRaw}`,
      o.figure.value ?? o.figure.status
    ].join(' ')
  );

const codes = (written: Written, hints?: Hints): string[] =>
  read(written, hints).issues.map((i) => i.code);

const models = ['Tỉnh', 'Năm', 'Số mô hình mới'];

describe('what a person settled comes first', () => {
  const rows = [
    ['Nghệ An', '2020', '5'],
    ['Ng An', '2020', '6']
  ];

  test('a column without a name is called by its number', () => {
    const header = ['Tỉnh', 'Năm', ''];
    const columns = { '#3': { role: 'value', measureId: 'models_new' } } as const;
    expect(figures({ header, rows }, { columns })[0]).toBe('63:40 2020 models_new 5');
    expect(figures({ header, rows }, { columns: { '#3': { role: 'ignored' } } })).toEqual([]);
  });

  test('units, cells and lines left out', () => {
    const hints = { units: { 'Ng An': '63:40' }, cells: { '2:2': '7' }, excluded: [] };
    expect(figures({ header: models, rows }, hints)).toEqual([
      '63:40 2020 models_new 7',
      '63:40 2020 models_new 6'
    ]);
    expect(figures({ header: models, rows }, { excluded: [3] })).toEqual([
      '63:40 2020 models_new 5'
    ]);
  });

  test('the role, measure and scale of a column', () => {
    const written = { header: ['Tỉnh', 'Năm', 'A'], rows: [['Nghệ An', '2020', '5']] };
    const hint = { measureId: 'charity_money', scale: 1e6, unitOfMeasure: 'đồng' };
    const [o] = read(written, { columns: { A: hint } }).observations;
    expect(o).toMatchObject({ measureId: 'charity_money' });
    expect(o!.figure).toMatchObject({ value: 5, scale: 1e6, unitOfMeasure: 'đồng' });
    expect(figures(written, { columns: { A: { role: 'ignored' } } })).toEqual([]);
  });

  test('the period and the list of provinces where nothing says them', () => {
    const written = { header: ['Tỉnh', 'Số mô hình mới'], rows: [['Nghệ An', '5']] };
    expect(figures(written)).toEqual(['Nghệ An  models_new 5']);
    expect(codes(written)).toContain('period_unstated');
    expect(figures(written, { period: '2024', scheme: '63' })).toEqual(['63:40 2024 models_new 5']);
  });

  test('the style of numbers', () => {
    const header = ['Tỉnh', 'Năm', 'Kinh phí (triệu đồng)'];
    const written = { header, rows: [['Nghệ An', '2020', '1.234']] };
    const kept = (hints?: Hints) => read(written, hints).observations[0]!.figure;
    expect(kept()).toMatchObject({ value: null, flags: ['ambiguous'] });
    expect(codes(written).filter((c) => c === 'number_ambiguous')).toHaveLength(1);
    const name = header[2]!;
    expect(kept({ numbers: { [name]: 'dot_thousands' } }).value).toBe(1234);
    expect(kept({ numbers: { [name]: 'comma_thousands' } }).value).toBe(1.234);
  });
});

describe('units of measure', () => {
  const header = ['Tỉnh', 'Năm', 'Số mô hình mới', 'Số tiền ủng hộ'];
  const rows = [['Nghệ An', '2020', '12', '370']];
  const scales = (written: Written) =>
    read(written).observations.map((o) => [o.figure.scale, o.figure.unitOfMeasure]);

  test('a line about money is about the money', () => {
    expect(scales({ header, rows, unitLine: 'triệu đồng' })).toEqual([
      [1, 'mô hình'],
      [1e6, 'đồng']
    ]);
  });

  test('a line with two units gives each kind its own', () => {
    expect(scales({ header, rows, unitLine: 'mô hình; tỷ đồng' })).toEqual([
      [1, 'mô hình'],
      [1e9, 'đồng']
    ]);
  });

  test('money without a unit is asked about, never guessed', () => {
    expect(scales({ header, rows })[1]).toEqual([1, '']);
    expect(codes({ header, rows })).toContain('money_unit_unstated');
  });

  test('a cell that says its own stands before its column', () => {
    const own = [['Nghệ An', '2020', '12', '1,5 tỷ đồng']];
    expect(scales({ header, rows: own, unitLine: 'triệu đồng' })[1]).toEqual([1e9, 'đồng']);
  });
});

describe('totals', () => {
  const rows = [
    ['Nghệ An', '2020', '0,1'],
    ['Hà Tĩnh', '2020', '0,2'],
    ['Tổng cộng', '', '0,3']
  ];
  const header = ['Tỉnh', 'Năm', 'Tiền ủng hộ (tỷ đồng)'];

  test('are left out, and agree to the last decimal', () => {
    expect(figures({ header, rows })).toHaveLength(2);
    expect(codes({ header, rows })).not.toContain('total_differs');
    const off = [...rows.slice(0, 2), ['Tổng cộng', '', '0,31']];
    const issue = read({ header, rows: off }).issues.find((i) => i.code === 'total_differs');
    expect(issue).toMatchObject({ row: 4, details: { total: 0.31, sum: 0.3, parts: 2 } });
  });

  test('are figures where a table has nothing else', () => {
    expect(figures({ header: models, rows: [['Tổng cộng', '2020', '5']] })).toHaveLength(1);
  });

  test('of parts that are not all there are not checked', () => {
    const some = [rows[0]!, ['Hà Tĩnh', '2020', '…'], rows[2]!];
    expect(codes({ header, rows: some })).not.toContain('total_differs');
  });

  test('of shares are not sums', () => {
    const share = ['Tỉnh', 'Năm', 'Tỷ lệ hộ nghèo (%)'];
    const cells = [
      ['Nghệ An', '2020', '5'],
      ['Hà Tĩnh', '2020', '7'],
      ['Tổng cộng', '', '6']
    ];
    expect(codes({ header: share, rows: cells })).not.toContain('total_differs');
  });
});

test('every cell of a column of figures that holds none has its reason', () => {
  const rows = ['', '-', '…', 'x', 'chưa báo cáo', 'abc'].map((c) => ['Nghệ An', '2020', c]);
  const { observations, issues } = read({
    header: models,
    rows: [...rows, ['Hà Tĩnh', '2020', '5']]
  });
  expect(observations.map((o) => o.figure.value ?? o.figure.status)).toEqual([
    'missing',
    0,
    'not_collected',
    'not_applicable',
    'missing',
    'missing',
    5
  ]);
  expect(issues.find((i) => i.code === 'cell_not_number')).toMatchObject({
    row: 7,
    column: 'Số mô hình mới',
    seen: 'abc'
  });
});

test('two columns that would be one measure are both asked about', () => {
  const header = ['Tỉnh', 'Năm', 'Số mô hình mới', 'Số mô hình mới (lần 2)'];
  const rows = [['Nghệ An', '2020', '5', '6']];
  const { observations } = read({ header, rows });
  expect(new Set(observations.map((o) => o.measureId || o.measureRaw)).size).toBe(2);
});

test('a unit left blank is asked about, and not taken from the title', () => {
  const written = {
    header: models,
    title: ['TỈNH NGHỆ AN'],
    rows: [
      ['Huyện Anh Sơn', '2020', '5'],
      ['', '2020', '6']
    ]
  };
  expect(read(written).observations[1]!.unitRaw).toBe('');
  expect(codes(written)).toContain('unit_blank');
});

test('names that are code, markup or SQL are only text', () => {
  const name = `<img src=x onerror=alert(1)>'; DROP TABLE t; --`;
  const { observations } = read({ header: models, rows: [[name, '2020', '5']] });
  expect(observations[0]!.unitRaw).toBe(name);
});

test('a table without rows, columns or words is read without harm', () => {
  expect(read({ rows: [] }).observations).toEqual([]);
  expect(read({ header: ['', ''], rows: [['', '']] }).observations).toEqual([]);
  expect(read({ header: ['A'], rows: [['x'], ['y']] }).issues.map((i) => i.code)).toContain(
    'values_none'
  );
});

test('a text put in place of a name, a period or a figure is read in its place', () => {
  const rows = [
    ['Ngệ Ann', 'năm nào', 'mười'],
    ['Hà Tĩnh', '2021', '8']
  ];
  const cells = { '2:0': 'Nghệ An', '2:1': '2020', '2:2': '10' };
  expect(figures({ header: models, rows }, { cells })).toEqual([
    '63:40 2020 models_new 10',
    '63:42 2021 models_new 8'
  ]);
  expect(read({ header: models, rows }, { cells }).rows[0]!.cells).toEqual(rows[0]);
});
