import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue } from '#lib/model/issue.ts';
import { toLotObservation } from '#lib/model/lot-rows.ts';
import type { Observation } from '#lib/model/observation.ts';
import { subjectTable } from '#lib/model/schema.ts';
import { reference } from '../reference.fixture.ts';
import type { Hints } from '../reader/reading.ts';
import { templateCsv } from '../template.ts';
import { readUserTable, type UserTable } from '../user-file.ts';
import { TemplateFile } from './read-template.ts';
import type { TemplateResult } from './template-result.ts';

/** What both ways of reading have to agree on; ids of figures in a lot are their places. */
const inShort = (o: Observation): string =>
  [
    o.line,
    o.partOf === '' ? '' : `${o.id} of ${o.partOf}`,
    o.unitId,
    o.measureId,
    `${o.periodStart}/${o.periodEnd} ${o.periodBasis} ${o.spanYears}`,
    JSON.stringify(o.dimensions),
    `${o.value} ${o.unitOfMeasure} ${o.qualifier} ${o.status}`,
    `${o.sourceId} ${o.arithmetic} ${o.note}`
  ].join(' | ');

const said = (i: Issue): string =>
  [i.row, i.column, i.code, i.severity, i.seen, JSON.stringify(i.details ?? {})].join(' | ');

const sides = (
  figures: readonly Observation[],
  { issues, account, units, sources }: UserTable
) => ({
  figures: [...figures].sort((a, b) => a.line - b.line).map(inShort),
  issues: issues.map(said).sort(),
  account,
  units: units.map((u) => `${u.id} ${u.nameVi} ${u.level}`).sort(),
  sources: sources.map((s) => s.id).sort()
});

const figuresOf = ({ lot, table }: TemplateResult): Observation[] => [
  ...lot.blocks.flatMap((b) => Array.from(b.line, (_, i) => toLotObservation(lot, b, i))),
  ...table.observations
];

const open = (text: string, hints: Hints = {}) =>
  TemplateFile.open({ name: 'a.csv', source: new Blob([text]) }, { reference, units: [], hints });

async function bothWays(text: string) {
  const file = await open(text);
  if (!file) return null;
  const whole = readUserTable({ name: 'a.csv', text }, reference);
  return {
    bulk: sides(figuresOf(file.result), file.result.table),
    whole: sides(whole.observations, whole)
  };
}

const NAMES = subjectTable('commendations').fields.map((f) => f.name);
type Cells = Record<string, string>;

const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const PLAIN: Cells = {
  unit_id: '63:40',
  unit: 'Nghệ An',
  measure: 'commendation_occasions',
  period_start: '2020',
  period_end: '2020',
  period_basis: 'stated',
  recipient: 'collective',
  state: 'awarded',
  value: '12',
  unit_of_measure: 'luot',
  qualifier: 'exact',
  status: 'normal'
};

/** A file of the template, its rows numbered; `Cells` say where a row differs from the plain one. */
const csv = (rows: readonly Cells[], names: readonly string[] = NAMES): string =>
  [
    names.join(','),
    ...rows.map((cells, i) => {
      const all: Cells = { id: `r${i + 1}`, ...PLAIN, ...cells };
      return names.map((name) => quoted(all[name] ?? '')).join(',');
    })
  ].join('\r\n') + '\r\n';

const year = (y: number | string): Cells => ({ period_start: String(y), period_end: String(y) });

const FILES: Record<string, string> = {
  'plain rows': csv([year(2019), year(2020), { ...year(2021), value: '1234' }]),
  'titles in Vietnamese, semicolons, Vietnamese numbers': `\uFEFF${csv([
    { ...year(2018), value: '1.234.567' },
    { ...year(2019), value: '12|5' },
    { ...year(2020), value: '1.234' },
    { ...year(2021), value: '-3' },
    { ...year(2022), value: 'nhiều' }
  ])
    .replaceAll(',', ';')
    .replace('12|5', '12,5')
    .replace(
      NAMES.join(';'),
      subjectTable('commendations')
        .fields.map((f) => f.titleVi)
        .join(';')
    )}`,
  'units by name, on no list, of another time, and none': csv([
    { unit_id: '', unit: 'Hà Tĩnh' },
    { unit_id: '', unit: 'Phòng Tổng hợp' },
    { unit_id: '', unit: 'Phòng Tổng hợp', ...year(2021) },
    { unit_id: 'phong-1', unit: 'Phòng Một' },
    { unit_id: 'phong-1', unit: 'Phòng Một', ...year(2021) },
    { unit_id: 'phong-2', unit: 'Phòng Một' },
    { unit_id: '', unit: '' },
    { unit_id: '63:99', unit: 'Nghệ An' },
    { unit_id: '', unit: 'Quảng Trị' },
    { unit_id: '', unit: 'Quảng Trị', ...year(2026) },
    { unit_id: '63:40', unit: 'Hà Tĩnh' },
    { unit_id: '63:40', unit: 'Ng. An' },
    { ...year(2025) },
    { ...year(2026) }
  ]),
  'periods of every kind': csv([
    { period_start: '2016', period_end: '2020', span_years: '5' },
    { period_start: '2016', period_end: '2020' },
    { period_start: '2020-01', period_end: '2020-06' },
    { period_start: '15/5/2020', period_end: '15/5/2020' },
    { period_start: '', period_end: '', period_basis: 'unstated' },
    { period_start: '', period_end: '' },
    { period_start: '2020', period_end: '' },
    { period_start: '2021', period_end: '2020' },
    { period_start: 'năm', period_end: '2020' },
    { period_basis: 'gì đó' }
  ]),
  'blanks with and without a reason, bounds, decimals': csv([
    { ...year(2014), value: '', status: 'missing' },
    { ...year(2015), value: '', status: '' },
    { ...year(2016), value: '', status: 'normal' },
    { ...year(2017), value: '5', status: 'missing' },
    { ...year(2018), value: '5', status: '' },
    { ...year(2019), qualifier: 'more_than' },
    { ...year(2020), qualifier: '' },
    { ...year(2021), value: '12.5' },
    { ...year(2022), value: '5', status: 'derived' },
    { ...year(2023), value: '5', status: 'derived', arithmetic: '2 + 3' },
    { ...year(2024), value: '5', status: 'derived' },
    { ...year(2012), value: '  7 ' },
    { ...year(2011), value: '007' }
  ]),
  'what is counted, in words and wrongly': csv([
    { recipient: 'tập thể', state: 'Đã khen' },
    { recipient: 'cá nhân', state: '' },
    { recipient: 'ai đó' },
    { measure: 'Lượt khen', ...year(2021) },
    { measure: 'models_new', recipient: '', state: '', unit_of_measure: 'mo_hinh' },
    { measure: 'gì đó' },
    { unit_of_measure: 'triệu', ...year(2022) },
    { unit_of_measure: '', ...year(2023) }
  ]),
  'one id twice, one figure twice, two for one': csv([
    {},
    { id: 'r1', ...year(2021) },
    {},
    { value: '13' },
    { id: '', ...year(2022) },
    { id: 'commendations-6', ...year(2023) },
    { value: '', status: 'missing', ...year(2024) },
    { value: '', status: 'suppressed', ...year(2024) },
    { value: '', status: 'missing', ...year(2024) }
  ]),
  'parts, of wholes before and after them': csv([
    { id: 'a', value: '100', recipient: '' },
    { id: 'a1', part_of: 'a', value: '60' },
    { id: 'a2', part_of: 'a', value: '120', recipient: 'individual' },
    { id: 'b1', part_of: 'b', value: '1', ...year(2021) },
    { id: 'b', value: '2', recipient: '', ...year(2021) },
    { id: 'c1', part_of: 'nowhere', ...year(2022) },
    { id: 'd', part_of: 'e', ...year(2023) },
    { id: 'e', part_of: 'd', ...year(2023) },
    { id: 'f', part_of: 'a', unit_id: '63:42', unit: 'Hà Tĩnh', ...year(2024) },
    { id: 'a', value: '100', recipient: '', ...year(2019) },
    { id: 'g', value: '101', recipient: '' }
  ]),
  'the same to say of row after row': csv([
    ...[2004, 2005, 2006].map((y) => ({ ...year(y), state: '' })),
    ...[2007, 2008, 2009].map((y) => ({ ...year(y), value: '', status: '' })),
    ...[2010, 2011].map((y) => ({ ...year(y), value: '12.5', state: '' })),
    ...['1.5', '1.50', '1.0', ' 2,5 ', '3.25'].map((value, i) => ({ ...year(2012 + i), value })),
    ...[2017, 2018, 2019].map((y) => ({ ...year(y), status: 'derived' })),
    ...[2020, 2021, 2022].map((y) => ({ ...year(y), unit: 'Sở Mới' })),
    { ...year(2023), unit_id: '', unit: 'Sở Mới' },
    ...[2023, 2024].map((y) => ({ ...year(y), unit: 'Sở Mới' })),
    ...['01', '02', '03'].map((m) => ({ period_start: `2025-${m}`, period_end: '2025-12' })),
    ...['01', '01', '02'].map((m) => ({
      ...{ unit_id: '', unit: 'Hà Tĩnh', recipient: 'individual' },
      ...{ period_start: `2025-${m}`, period_end: '2025-12', value: '0.5', state: '' }
    })),
    ...[2018, 2019].map((y) => ({ ...year(y), unit_id: '63:42', unit: 'Sở Khác', value: '' })),
    ...[2020, 2021].map((y) => ({ ...year(y), unit_id: '63:42', unit: 'H. Tĩnh', status: '' }))
  ]),
  'rows that all end early': [
    NAMES.join(','),
    ...[2018, 2019, 2020, 2021].map((y, i) =>
      csv([{ id: `s${i}`, ...year(y), state: i > 1 ? '' : 'awarded' }])
        .split('\r\n')[1]!
        .replace(/,+$/, '')
    ),
    ',,',
    's9,63:40',
    ''
  ].join('\r\n'),
  'words beside figures': csv([
    { source: 'bc-2020', locator: 'tr. 3', note: 'theo "báo cáo", bản 2' },
    { ...year(2021), note: 'dòng một\ndòng hai' },
    { ...year(2022), source: 'bc-2020' },
    { ...year(2023), note: '  ' }
  ]),
  'examples left in': `${csv([{ ...year(2021) }, { id: 'vi-du-1' }, { id: 'vi-du-2', value: 'x' }])}`,
  'nothing but examples': templateCsv('commendations', 'vi'),
  'rows of other widths, blank lines, stray marks': [
    csv([{}]).trimEnd(),
    '',
    'r2,63:40,Nghệ An',
    ',,,,',
    `${csv([{ id: 'r3', ...year(2021) }]).split('\r\n')[1]},thừa`,
    `${csv([{ id: 'r4', ...year(2022) }]).split('\r\n')[1]},,`,
    csv([{ id: 'r5', ...year(2023) }])
      .split('\r\n')[1]!
      .replace('Nghệ An', 'Nghệ "An'),
    csv([{ id: 'r6', ...year(2024) }])
      .split('\r\n')[1]!
      .replace('Nghệ An', '"Nghệ" An'),
    csv([{ id: 'r7', ...year(2018) }]).split('\r\n')[1],
    ''
  ].join('\r\n'),
  'a mark that is never closed': `${csv([{}, year(2021)])}r9,"63:40,Nghệ An\r\nx\r\n`,
  'fewer columns': csv(
    [{}, year(2021)],
    ['id', 'unit', 'measure', 'value', 'unit_of_measure', 'status']
  ),
  'mostly of another subject': csv(
    [
      { recipient: '', state: '' },
      ...[2018, 2019, 2020].map((y) => ({
        ...year(y),
        measure: 'checks_made',
        unit_of_measure: 'cuoc'
      }))
    ],
    ['id', 'unit', 'measure', 'period_start', 'period_end', 'value', 'unit_of_measure', 'status']
  )
};

describe('a template read by its texts says what the same file read whole says', () => {
  for (const [title, text] of Object.entries(FILES))
    test(title, async () => {
      const both = await bothWays(text);
      expect(both).not.toBeNull();
      expect(both!.bulk).toEqual(both!.whole);
    });
});

/** One of the first, four times in five. */
const mostly = <T>(usual: readonly T[], odd: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) }
  );

const ROW: fc.Arbitrary<Cells> = fc
  .record({
    id: mostly([''], ['x', 'y', 'vi-du-9', ' z ', 'đ']),
    unit: mostly(
      [
        { unit_id: '63:40', unit: 'Nghệ An' },
        { unit_id: '', unit: 'Nghệ An' },
        { unit_id: '', unit: 'hà tĩnh' },
        { unit_id: '63:42', unit: '' }
      ],
      [
        { unit_id: '34:40', unit: 'Nghệ An' },
        { unit_id: '', unit: 'Huyện Anh Sơn' },
        { unit_id: '', unit: 'Quảng Trị' }
      ]
    ),
    period: mostly(
      [
        year(2019),
        year(2020),
        { period_start: '2020-01', period_end: '2020-03' },
        { period_start: '2016', period_end: '2020', span_years: '5' }
      ],
      [
        year(2025),
        year(2026),
        { period_start: '', period_end: '', period_basis: '' },
        { period_start: '2020', period_end: '2019' }
      ]
    ),
    recipient: mostly(['collective', 'cá nhân', ''], ['ai đó']),
    state: mostly(['awarded', 'proposed'], ['']),
    value: fc.oneof(
      { weight: 6, arbitrary: fc.nat(5000).map(String) },
      { weight: 2, arbitrary: fc.constantFrom('1.234.567', '0', '1 234', ' 7 ', '0012') },
      { weight: 1, arbitrary: fc.constantFrom('1.234', '1.234,5', '12,5', '', ' ', '-1', 'x') }
    ),
    qualifier: mostly(['exact', '', 'nearly'], ['hơn']),
    status: mostly(['normal', ''], ['missing', 'derived']),
    part_of: mostly([''], ['x', 'y', 'r1']),
    note: mostly(['', 'một', 'nói "hai"'], ['ba,\nbốn']),
    source: fc.constantFrom('', '', 'bc-1')
  })
  .map(({ id, unit, period, ...cells }) => ({
    ...(id ? { id } : {}),
    ...unit,
    ...period,
    ...cells
  }));

test('what was mended by hand speaks for its own row alone', async () => {
  const text = csv([
    { unit_id: '', unit: 'Sở X', ...year(2018) },
    { unit_id: '', unit: 'Sở X', ...year(2019) },
    { unit_id: '', unit: 'Sở X', ...year(2020) }
  ]);
  const { result } = (await open(text, { cells: { [`2:${NAMES.indexOf('unit')}`]: 'Nghệ An' } }))!;
  expect(figuresOf(result).map((o) => o.unitId)).toEqual(['63:40', 'own:so-x', 'own:so-x']);
});

test('derived figures are told even where the arithmetic is too varied to be kept', async () => {
  const rows = Array.from({ length: 1700 }, (_, i) => ({
    ...year(1900 + (i % 100)),
    unit_id: `xa-${i}`,
    unit: `Xã ${i}`,
    status: 'derived',
    arithmetic: i % 100 === 99 ? '' : `${i} `.padEnd(5000, '+ 1 ')
  }));
  const { table, lot } = (await open(csv(rows)))!.result;
  const codes = table.issues.map((i) => i.code);
  expect(lot.texts).toBeUndefined();
  expect(codes.filter((code) => code === 'derived_without_arithmetic')).toHaveLength(17);
  expect(codes).toContain('words_not_kept');
});

test('random files of which many rows have the same to say', async () => {
  const doubtful: fc.Arbitrary<Cells> = fc
    .record({
      unit: fc.constantFrom(
        { unit_id: '63:40', unit: 'Sở Mới' },
        { unit_id: '63:42', unit: 'Sở Mới' },
        { unit_id: '', unit: 'Sở Mới' },
        { unit_id: '63:40', unit: 'Nghệ An' },
        { unit_id: '', unit: 'Hà Tĩnh' }
      ),
      period: fc.constantFrom(year(2024), year(2025), {
        period_start: '2025-01',
        period_end: '2025-09'
      }),
      recipient: fc.constantFrom('collective', ''),
      state: fc.constantFrom('', 'awarded'),
      value: fc.constantFrom('1', '1.5', '2.50', '', '3'),
      status: fc.constantFrom('', 'normal', 'derived'),
      arithmetic: fc.constantFrom('', '', '1 + 2'),
      note: fc.constantFrom('', 'x')
    })
    .map(({ unit, period, ...cells }) => ({ ...unit, ...period, ...cells }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(doubtful, { minLength: 5, maxLength: 60 }),
      fc.boolean(),
      async (rows, isCut) => {
        const text = isCut ? csv(rows).replace(/,+(?=\r\n)/g, '') : csv(rows);
        const both = await bothWays(text);
        expect(both).not.toBeNull();
        expect(both!.bulk).toEqual(both!.whole);
      }
    ),
    { numRuns: 100, seed: 11 }
  );
});

test('random files of the template', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(ROW, { minLength: 2, maxLength: 40 }), async (rows) => {
      const both = await bothWays(csv(rows));
      expect(both).not.toBeNull();
      accepted += both!.whole.account.accepted;
      expect(both!.bulk).toEqual(both!.whole);
    }),
    { numRuns: 100, seed: 7 }
  );
  expect(accepted).toBeGreaterThan(300);
});
