import { describe, expect, test } from 'vitest';
import type { Issue } from '#lib/model/issue.ts';
import { importWords } from '#lib/text/words/import.ts';
import type { Hints } from '../reader/reading.ts';
import { reference } from '../reference.fixture.ts';
import { applyChoice } from './apply-choice.ts';
import { groupIssues, type IssueGroup } from './group-issues.ts';
import { answer } from './offer.ts';
import { PLAIN, readingOf, tableOf, type RowSketch } from './reading.fixture.ts';

const issue = (part: Partial<Issue>): Issue => ({
  severity: 'warning',
  code: 'cell_not_number',
  file: 'bao-cao.csv',
  row: null,
  column: null,
  seen: '',
  ...part
});

const grouped = (rows: RowSketch[], issues: Issue[], rest = {}): IssueGroup[] =>
  groupIssues([readingOf([tableOf({ columns: PLAIN, rows, issues })], rest)], { reference });

const offersOf = ({ offers }: IssueGroup) => offers.map((o) => o.label);
const hintsOf = ({ offers }: IssueGroup): Hints[] =>
  offers.flatMap((o) => (o.choice ? [applyChoice({}, o.choice)] : []));

const row = (unit: string, value: string, figure = {}): RowSketch => ({
  cells: [unit, value],
  figures: [figure]
});
const open = { figure: { value: null, status: 'missing' as const, flags: ['ambiguous'] } };

test('what rows wait for comes first, then doubts, then what is only said', () => {
  const groups = grouped(
    [row('Nghệ An', '1'), row('Huế', '2', { unitId: '' })],
    [
      issue({ severity: 'info', code: 'cell_dash_zero', row: 2, column: 'Số mô hình', seen: '-' }),
      issue({ code: 'cell_cross', row: 3, column: 'Số mô hình', seen: 'x' })
    ]
  );
  expect(groups.map((g) => `${g.status} ${g.first.code}`)).toEqual([
    'decide wait_unit',
    'look cell_cross',
    'know cell_dash_zero'
  ]);
});

test('a column that can be read in two ways is asked about once, for all its rows', () => {
  const column = 'Số mô hình';
  const asked = issue({ code: 'number_ambiguous', row: 2, column, seen: '1.234' });
  const [group, ...rest] = grouped(
    [row('Nghệ An', '1.234', open), row('Huế', '5.678', open)],
    [asked]
  );
  expect(rest).toEqual([]);
  expect(group).toMatchObject({ status: 'decide', count: 2, lines: [2, 3] });
  expect(group!.offers.slice(0, 2).map((o) => o.values)).toEqual([
    { seen: '1.234', reading: 1234 },
    { seen: '1.234', reading: 1.234 }
  ]);
  expect(hintsOf(group!)).toEqual([
    { numbers: { [column]: 'dot_thousands' } },
    { numbers: { [column]: 'comma_thousands' } },
    { excluded: [2, 3] }
  ]);
});

test('a comma turns the two readings round', () => {
  const asked = issue({ code: 'number_ambiguous', row: 2, column: 'Số mô hình', seen: '1,234' });
  const [group] = grouped([row('Nghệ An', '1,234', open)], [asked]);
  expect(hintsOf(group!)[0]).toEqual({ numbers: { 'Số mô hình': 'comma_thousands' } });
});

test('a name is settled for all its rows and spellings, or kept, or left out', () => {
  const details = { options: 'Nghệ An (63:40), Nghệ An (34:40)', count: 2 };
  const doubt = issue({
    severity: 'error',
    code: 'unit_suggested',
    row: 2,
    column: 'Đơn vị',
    seen: 'Nghê Anh',
    details
  });
  const groups = grouped(
    [row('Nghê Anh', '1', { unitId: '' }), row('Huế', '2'), row('NGHÊ ANH ', '3', { unitId: '' })],
    [doubt]
  );
  expect(groups).toHaveLength(1);
  const [group] = groups;
  expect(group).toMatchObject({ status: 'decide', count: 2, lines: [2, 4] });
  expect(offersOf(group!)).toEqual(['take', 'take', 'pickUnit', 'ownUnit', 'excludeRows']);
  const taken = group!.offers.filter((o) => o.label === 'take').map((o) => o.values);
  expect(taken).toEqual([
    { name: 'Nghệ An', id: '63:40', list: '63' },
    { name: 'Nghệ An', id: '34:40', list: '34' }
  ]);
  const both = (id: string) => ({ units: { 'Nghê Anh': id, 'NGHÊ ANH ': id } });
  expect(hintsOf(group!)).toEqual([
    both('63:40'),
    both('34:40'),
    both('own:nghe-anh'),
    { excluded: [2, 4] }
  ]);
  const ask = group!.offers.find((o) => o.ask)!.ask!;
  expect(applyChoice({}, answer(ask, '63:38')!)).toEqual(both('63:38'));
});

test('a table that names no unit is asked once', () => {
  const [group, ...rest] = grouped(
    [row('', '1', { unitId: '', unitRaw: '' }), row('', '2', { unitId: '', unitRaw: '' })],
    [issue({ code: 'unit_unstated', details: { count: 2 } })]
  );
  expect(rest).toEqual([]);
  expect(group).toMatchObject({ status: 'decide', lines: [2, 3] });
  expect(offersOf(group!)).toEqual(['pickUnit', 'excludeRows']);
});

test('dashes of a column become missing, on the next file of the kind as well', () => {
  const said = issue({
    severity: 'info',
    code: 'cell_dash_zero',
    row: 2,
    column: 'Số mô hình',
    seen: '-'
  });
  const [group] = grouped([row('Nghệ An', '-'), row('Huế', '5'), row('Vinh', ' – ')], [said]);
  expect(offersOf(group!)).toEqual(['keep', 'dashMissing']);
  expect(group!.offers[1]!.values).toEqual({ count: 2 });
  expect(hintsOf(group!)[1]).toEqual({ columns: { 'Số mô hình': { dash: 'missing' } } });
});

test('a measure nobody knows is mapped by its column, or the column left out', () => {
  const doubt = issue({
    code: 'measure_unrecognised',
    column: 'Số mô hình',
    seen: 'Số mô hình',
    details: { suggestion: 'models_new' }
  });
  const [group, ...rest] = grouped([row('Nghệ An', '5', { measureId: '' })], [doubt]);
  expect(rest).toEqual([]);
  expect(group).toMatchObject({ status: 'decide', suggestion: 'models_new' });
  expect(offersOf(group!)).toEqual(['take', 'pickMeasure', 'ignoreColumn']);
  expect(hintsOf(group!)).toEqual([
    { columns: { 'Số mô hình': { role: 'value', measureId: 'models_new' } } },
    { columns: { 'Số mô hình': { role: 'ignored' } } }
  ]);
});

test('text among numbers: one cell, all alike, emptied, or the rows left out', () => {
  const at = { severity: 'error' as const, column: 'Số mô hình' };
  const [group] = grouped(
    [row('a', 'nhiều'), row('b', 'ít'), row('c', 'nhiều')],
    [
      issue({ ...at, row: 2, seen: 'nhiều' }),
      issue({ ...at, row: 3, seen: 'ít' }),
      issue({ ...at, row: 4, seen: 'nhiều' })
    ]
  );
  expect(offersOf(group!)).toEqual(['fixCell', 'fixAlike', 'emptyCells', 'excludeRows']);
  const alike = group!.offers.find((o) => o.label === 'fixAlike')!.ask!;
  expect(answer(alike, '12')).toEqual({ kind: 'cells', cells: { '2:1': '12', '4:1': '12' } });
});

test('of two rows that disagree one is kept', () => {
  const doubt = issue({
    code: 'row_conflict',
    row: 3,
    column: 'Số mô hình',
    seen: '6',
    details: { first: 2 }
  });
  const again = issue({ code: 'conflict', row: 3, seen: '6' });
  const groups = grouped([row('Nghệ An', '5'), row('Nghệ An', '6')], [doubt, again]);
  expect(groups).toHaveLength(1);
  expect(hintsOf(groups[0]!)).toEqual([{ excluded: [3] }, { excluded: [2] }]);
});

describe('whole files', () => {
  test('a refusal is one group without an answer', () => {
    const error = issue({ severity: 'error', code: 'file_is_pdf' });
    expect(groupIssues([readingOf([], { error })])).toMatchObject([
      { status: 'decide', offers: [] }
    ]);
  });

  test('encodings are offered as the bytes allow', () => {
    const candidates = [
      { encoding: 'tcvn3' as const, score: 0.6, sample: 'Hà Nội' },
      { encoding: 'vni' as const, score: 0.5, sample: 'Hµ Néi' }
    ];
    const doubt = issue({ code: 'encoding_uncertain' });
    const decoded = { encoding: 'tcvn3' as const, bom: false, repaired: null, candidates };
    const [group] = grouped([], [], { issues: [doubt], decoded });
    expect(hintsOf(group!)).toEqual([{ encoding: 'tcvn3' }, { encoding: 'vni' }]);
  });

  test('what stands both in the file and in its table is said once', () => {
    const doubt = issue({ row: 2, column: 'Số mô hình', seen: 'x' });
    const table = tableOf({ columns: PLAIN, rows: [row('a', 'x')], issues: [doubt] });
    expect(groupIssues([readingOf([table], { issues: [doubt] })])[0]!.count).toBe(1);
  });
});

test('a hundred thousand issues are grouped in linear time', () => {
  const rows = Array.from({ length: 100_000 }, (_, i) =>
    row(`Đơn vị ${i % 500}`, 'x', { figure: { value: null } })
  );
  const issues = rows.map((_, i) =>
    issue({ severity: 'error', row: i + 2, column: 'Số mô hình', seen: 'x' })
  );
  const reading = readingOf([tableOf({ columns: PLAIN, rows, issues })]);
  const start = Date.now();
  const groups = groupIssues([reading]);
  expect(Date.now() - start).toBeLessThan(10_000);
  expect(groups[0]).toMatchObject({ count: 100_000 });
  expect(groups[0]!.places).toHaveLength(5);
});

test('every label of an offer has words', () => {
  for (const lang of ['vi', 'en'] as const)
    for (const label of [
      'keep',
      'take',
      'numbers',
      'keepFirst',
      'dashMissing',
      'ignoreColumn'
    ] as const)
      expect(importWords[lang].offers[label]).toBeTruthy();
});
