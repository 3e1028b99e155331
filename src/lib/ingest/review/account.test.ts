import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue } from '#lib/model/issue.ts';
import { ASIDE, ROW_ROLES, type Hints } from '../reader/reading.ts';
import { addAccounts, toAccount } from './account.ts';
import { judgeRows } from './judge-rows.ts';
import { PLAIN, readingOf, tableOf, type RowSketch } from './reading.fixture.ts';

const issue = (part: Partial<Issue>): Issue => ({
  severity: 'error',
  code: 'cell_not_number',
  file: 'bao-cao.csv',
  row: null,
  column: null,
  seen: '',
  ...part
});

const row = (figure: NonNullable<RowSketch['figures']>[number] = {}): RowSketch => ({
  cells: ['Nghệ An', '5'],
  figures: [figure]
});

const places = (rows: RowSketch[], hints: Hints = {}, issues: Issue[] = []) =>
  judgeRows(readingOf([tableOf({ columns: PLAIN, rows, issues })]), { hints }).map(
    ({ place, waiting, reasons }) => [place, waiting, ...reasons.map((r) => r.code)].join(' ')
  );

describe('a data row ends in one place', () => {
  const CASES: [string, RowSketch, Hints, Issue[], string][] = [
    ['a figure that can be used', row(), {}, [], 'accepted false'],
    [
      'a blank with its reason',
      row({ figure: { value: null, status: 'not_collected' } }),
      {},
      [],
      'accepted false'
    ],
    ['an empty cell', { cells: ['Nghệ An', ''] }, {}, [], 'accepted false'],
    ['a unit nobody knows', row({ unitId: '' }), {}, [], 'rejected true wait_unit'],
    [
      'no unit at all',
      row({ unitId: '', unitRaw: ' ' }),
      {},
      [],
      'rejected true wait_unit_unstated'
    ],
    ['a measure nobody knows', row({ measureId: '' }), {}, [], 'rejected true wait_measure'],
    [
      'two readings',
      row({ figure: { flags: ['ambiguous'] } }),
      {},
      [],
      'rejected true wait_number'
    ],
    [
      'a cell that was not understood',
      row({ figure: { value: null, status: 'normal' } }),
      {},
      [],
      'rejected false wait_cell'
    ],
    [
      'text taken for missing without a word',
      row({ figure: { value: null, status: 'missing' } }),
      {},
      [],
      'rejected false wait_cell'
    ],
    [
      'no figure at all',
      { cells: ['x', 'y'], figures: null },
      {},
      [],
      'rejected false row_without_figures'
    ],
    ['left out', row({ unitId: '' }), { excluded: [2] }, [], 'excluded false'],
    ['a cell put right', row(), { cells: { '2:1': '5' } }, [], 'fixed false'],
    ['a unit chosen', row(), { units: { 'nghệ an': '63:40' } }, [], 'fixed false'],
    ['a column settled', row(), { columns: { 'Số mô hình': { scale: 1 } } }, [], 'fixed false'],
    ['a style chosen', row(), { numbers: { 'Số mô hình': 'dot_thousands' } }, [], 'fixed false'],
    [
      'the column of units settled',
      row(),
      { columns: { 'Đơn vị': { role: 'unit' } } },
      [],
      'fixed false'
    ],
    [
      'a choice elsewhere',
      row(),
      { cells: { '9:1': '5' }, units: { Huế: '63:46' } },
      [],
      'accepted false'
    ],
    ['an error on its line', row(), {}, [issue({ row: 2 })], 'rejected false cell_not_number'],
    [
      'an error on its column',
      row(),
      {},
      [issue({ column: 'Số mô hình' })],
      'rejected false cell_not_number'
    ],
    [
      'an error on the header of its column',
      row(),
      {},
      [issue({ row: 1, column: 'Số mô hình' })],
      'rejected false cell_not_number'
    ],
    [
      'an error on a column without figures',
      row(),
      {},
      [issue({ column: 'Đơn vị' })],
      'accepted false'
    ],
    ['an error on the header alone', row(), {}, [issue({ row: 1 })], 'accepted false'],
    ['an error of the whole table', row(), {}, [issue({})], 'rejected false cell_not_number'],
    [
      'a warning on its line',
      row(),
      {},
      [issue({ row: 2, severity: 'warning' })],
      'accepted false'
    ],
    [
      'an error that speaks of what it waits for',
      row({ unitId: '' }),
      {},
      [issue({ row: 2, column: 'Đơn vị', code: 'unit_unknown' })],
      'rejected true unit_unknown'
    ]
  ];
  test.each(CASES)('%s', (_, sketch, hints, issues, expected) => {
    expect(places([sketch], hints, issues)).toEqual([expected]);
  });
});

test('an error in one table leaves the column of the same name in another alone', () => {
  const first = tableOf({ columns: PLAIN, rows: [row()] });
  const second = tableOf({ columns: PLAIN, rows: [row()] });
  second.rows[0]!.line = 12;
  second.observations[0]!.line = 12;
  const reading = readingOf([first, second], {
    issues: [issue({ row: 12, column: 'Số mô hình' })]
  });
  expect(judgeRows(reading).map((r) => r.place)).toEqual(['accepted', 'rejected']);
});

test('every record of the file is counted, by what it is', () => {
  const table = tableOf({
    columns: PLAIN,
    above: [
      ['title', 'BIỂU 01'],
      ['blank', '']
    ],
    rows: [
      { cells: ['I. CÁC TỈNH', ''], role: 'group' },
      row(),
      row({ unitId: '' }),
      { cells: ['Cộng', '10'], role: 'total' }
    ],
    below: [
      ['footnote', 'Ghi chú: …'],
      ['signature', 'Nơi nhận']
    ]
  });
  const account = toAccount(readingOf([table]));
  expect(account).toMatchObject({ records: 9, read: 2, accepted: 1, rejected: 1, waiting: 1 });
  expect(account.others).toMatchObject({
    header: 1,
    title: 1,
    blank: 1,
    group: 1,
    total: 1,
    footnote: 1,
    signature: 1,
    comment: 0
  });
});

const anyRow = fc.record({
  role: fc.constantFrom(...ROW_ROLES, 'data' as const),
  unitId: fc.constantFrom('63:40', '', 'own:x'),
  measureId: fc.constantFrom('models_new', ''),
  flags: fc.constantFrom<string[]>([], ['ambiguous'], ['dash_zero']),
  value: fc.constantFrom(0, 5, null),
  status: fc.constantFrom('normal' as const, 'missing' as const),
  none: fc.boolean()
});
const anyIssue = fc.record({
  severity: fc.constantFrom('error' as const, 'warning' as const),
  row: fc.option(fc.integer({ min: 1, max: 12 })),
  column: fc.option(fc.constantFrom('Số mô hình', 'Đơn vị', 'khác'))
});
const anyHints = fc.record(
  {
    excluded: fc.array(fc.integer({ min: 0, max: 14 })),
    cells: fc.dictionary(fc.constantFrom('2:1', '5:1', '9:0'), fc.string()),
    units: fc.constantFrom<Record<string, string>>({}, { 'Nghệ An': '63:40' })
  },
  { requiredKeys: [] }
);

test('the account balances whatever was read', () => {
  const tables = fc.array(
    fc.record({
      rows: fc.array(anyRow, { maxLength: 8 }),
      above: fc.array(fc.constantFrom(...ASIDE), { maxLength: 4 }),
      issues: fc.array(anyIssue, { maxLength: 3 })
    }),
    { maxLength: 3 }
  );
  fc.assert(
    fc.property(tables, anyHints, (sketches, hints) => {
      const reading = readingOf(
        sketches.map(({ rows, above, issues }) =>
          tableOf({
            columns: PLAIN,
            above: above.map((why) => [why, 'x']),
            issues: issues.map(issue),
            rows: rows.map(({ role, none, unitId, measureId, flags, value, status }) => ({
              role,
              cells: ['Nghệ An', '5'],
              figures: none ? null : [{ unitId, measureId, figure: { flags, value, status } }]
            }))
          })
        )
      );
      const all = [reading, { ...reading, name: 'khac.csv' }].map((r) => toAccount(r, { hints }));
      for (const a of [...all, addAccounts(all)]) {
        expect(a.accepted + a.fixed + a.excluded + a.rejected).toBe(a.read);
        const others = Object.values(a.others).reduce((sum, n) => sum + n, 0);
        expect(a.read + others).toBe(a.records);
        expect(a.waiting).toBeLessThanOrEqual(a.rejected);
      }
      const records = new Set(
        reading.tables.flatMap((t) => [
          ...t.headerRows,
          ...t.rows.map((r) => r.record),
          ...t.aside.map((x) => x.record)
        ])
      );
      expect(all[0]!.records).toBe(records.size);
    })
  );
});
