import { describe, expect, test } from 'vitest';
import { reference } from '#lib/ingest/reference.fixture.ts';
import { SUBJECTS } from '#lib/model/observation.ts';
import { subjectTable } from '#lib/model/schema.ts';
import { readGiven, type Read } from './reader-given.ts';

const known = { reference, units: [] };
const quiet = { signal: new AbortController().signal, onProgress: () => {} };

const ROW: Record<string, string> = {
  id: 'a1',
  unit_id: '63:40',
  unit: 'Nghệ An',
  period_start: '2016',
  period_end: '2020',
  period_basis: 'duration',
  span_years: '5',
  value: '12',
  qualifier: 'exact',
  status: 'normal',
  source: 'bao-cao',
  note: 'gộp năm năm'
};
const MEASURES: Record<string, [string, string]> = {
  models: ['models_new', 'mo_hinh'],
  commendations: ['commendation_occasions', 'luot'],
  checks: ['checks_made', 'cuoc'],
  charity: ['charity_money', 'dong']
};
const subjects = SUBJECTS.filter((s) => s in MEASURES);

/** A template as the page gives it, with two rows filled in; of the second only some cells are put. */
async function given(
  subject: (typeof subjects)[number],
  second: Record<string, string>
): Promise<Read> {
  const { fields } = subjectTable(subject);
  const [measure, unit_of_measure] = MEASURES[subject]!;
  const state = subject === 'commendations' ? 'awarded' : '';
  const first = { ...ROW, measure, unit_of_measure, state };
  const rows = [first, { ...first, id: 'a2', unit_id: '63:38', unit: 'Thanh Hóa', ...second }];
  const line = (cells: string[]) => cells.map((c) => `"${c}"`).join(',');
  const text = [
    line(fields.map((f) => f.titleVi)),
    ...rows.map((row) => line(fields.map((f) => (row as Record<string, string>)[f.name] ?? '')))
  ].join('\r\n');
  const blob = new Blob([`\ufeff${text}\r\n`]);
  return readGiven({ name: 'mau.csv', blob }, { before: null, hints: {} }, known, quiet);
}

describe.each(subjects)('a file that follows the template of %s', (subject) => {
  test('asks nothing where nothing is wrong', async () => {
    const read = await given(subject, {});
    expect(read.template).not.toBeNull();
    expect(read.rows.observations.map((o) => o.value)).toEqual([12, 12]);
    expect(read.groups.map((g) => `${g.first.code} ${g.columns.join(',')}`)).toEqual([]);
  });

  test('has one column of figures, and no doubt which', async () => {
    const { readings } = await given(subject, {});
    const table = readings[0]!.tables[0]!;
    const values = table.columnReadings.filter((c) => c.role === 'value');
    expect(values.map((c) => c.name)).toEqual(['Giá trị']);
    expect(table.columnReadings.filter((c) => c.confidence < 0.5)).toEqual([]);
    expect(new Set(table.observations.map((o) => o.column))).toEqual(new Set([values[0]!.index]));
  });

  test('says what is wrong by row and column, and that alone', async () => {
    const { groups } = await given(subject, { value: '1.23.4' });
    expect(groups.map((g) => [g.lines, g.columns])).toEqual([[[3], ['Giá trị']]]);
  });
});
