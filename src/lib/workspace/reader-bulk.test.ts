import { describe, expect, test } from 'vitest';
import { reference } from '#lib/ingest/reference.fixture.ts';
import { readFile } from '#lib/ingest/reader/read-file.ts';
import type { Hints } from '#lib/ingest/reader/reading.ts';
import { rejectedCsv } from '#lib/ingest/review/rejected-csv.ts';
import { subjectTable } from '#lib/model/schema.ts';
import { toObservations } from '#lib/model/lot-rows.ts';
import { compare, NO_DIFF } from './reader-diff.ts';
import { BULK_FROM, openBulk, type BulkRead } from './reader-bulk.ts';
import { faultyRows, readTemplate, type TemplateTable } from './reader-template.ts';

const FIELDS = subjectTable('checks').fields.map((f) => f.name);
const quiet = { signal: new AbortController().signal, onProgress: () => {} };
const known = { reference, units: [] };

type Row = Record<string, string>;

/** A template of many rows, most of them plain; `odd` says what some lines (from 2) hold instead. */
function file(odd: Record<number, Row>, { rows = 6000, notes = 1 } = {}): string {
  const lines = [FIELDS.join(',')];
  for (let i = 0; i < rows; i++) {
    const row: Row = {
      id: `kt-${i}`,
      unit_id: `xa-${i % 300}`,
      unit: `Xã Mẫu ${i % 300}`,
      measure: 'checks_made',
      period_start: String(1980 + Math.floor(i / 300)),
      period_end: String(1980 + Math.floor(i / 300)),
      value: String(i % 97),
      unit_of_measure: 'cuoc',
      status: 'normal',
      note: `ghi chú ${i % notes} `.padEnd(720, '.'),
      ...odd[i + 2]
    };
    lines.push(FIELDS.map((name) => `"${(row[name] ?? '').replaceAll('"', '""')}"`).join(','));
  }
  return lines.join('\r\n');
}

const PART = { unit_id: 'xa-198', unit: 'Xã Mẫu 198', form: 'inspection' };
const ODD: Record<number, Row> = {
  40: { value: 'nhiều' },
  700: { value: '1.234' },
  1_200: { note: 'ông "Ba" nói,\nhai dòng' },
  2_000: { id: 'kt-5' },
  5_000: { id: 'p', value: '100' },
  5_001: { ...PART, id: 'p1', part_of: 'p' },
  5_900: { unit_id: '', unit: '' }
};

const open = async (text: string, hints: Hints = {}): Promise<BulkRead> => {
  const blob = new Blob([text]);
  expect(blob.size).toBeGreaterThan(BULK_FROM);
  return (await openBulk({ name: 'a.csv', blob }, hints, known, quiet))!;
};

async function openWhole(text: string, hints: Hints = {}): Promise<TemplateTable> {
  const bytes = new TextEncoder().encode(text);
  const readings = await readFile({ name: 'a.csv', bytes }, { reference });
  return readTemplate(bytes, readings, { ...known, hints })!;
}

const inShort = (read: BulkRead) => ({
  account: read.result.account,
  issues: read.template!.issues.map((i) => `${i.row} ${i.column} ${i.code} ${i.seen}`)
});

describe('a large file that follows a template', () => {
  const text = file(ODD);

  test('reads as it does whole, with the rows that are kept back', async () => {
    const [bulk, whole] = [await open(text), await openWhole(text)];
    expect(inShort(bulk)).toEqual({
      account: whole.account,
      issues: whole.table.issues.map((i) => `${i.row} ${i.column} ${i.code} ${i.seen}`)
    });
    expect(bulk.template!.observations.map((o) => o.id)).toEqual(['p', 'p1']);
    expect(await bulk.rejected('vi')).toBe(rejectedCsv(faultyRows(whole), { lang: 'vi' }));
    const note = whole.table.observations.find((o) => o.line === 1_200)!.note;
    const figures = toObservations(bulk.result.lot);
    expect(figures.find((o) => o.line === 1_200)!.note).toBe(note);
  });

  test('cells mended and rows left out by hand, one after the other', async () => {
    const hints: Hints = {
      cells: {
        [`40:${FIELDS.indexOf('value')}`]: '12',
        [`700:${FIELDS.indexOf('value')}`]: '1234'
      },
      excluded: [50, 2_001]
    };
    const before = await open(text);
    const bulk = (await before.again(hints, known, quiet))!;
    const whole = await openWhole(text, hints);
    expect(bulk.result.account).toEqual(whole.account);
    const figures = toObservations(bulk.result.lot);
    expect(figures.filter((o) => [40, 700].includes(o.line)).map((o) => o.value)).toEqual([
      12, 1234
    ]);
    expect(figures.some((o) => o.line === 50)).toBe(false);
  });

  test('the same again changes nothing, rows beside the lot included', async () => {
    const { result, template } = await open(text);
    const given = { observations: template!.observations, denominators: [], lots: [result.lot] };
    const diff = await compare(given, given);
    const lot = diff.lots.get('a.csv')!;
    expect({ ...diff.rows, unchanged: diff.rows.unchanged.length }).toEqual({
      ...NO_DIFF.rows,
      unchanged: 2
    });
    expect([lot.added, lot.changed, lot.gone, lot.unchanged]).toEqual([0, 0, 0, result.lot.length]);
  });

  test('figures that become parts, or whole again, are not gone', async () => {
    const plain = await open(file({ 5_000: { id: 'p', value: '100' } }));
    const parted = await open(text);
    const asGiven = ({ result, template }: BulkRead) => ({
      observations: template!.observations,
      denominators: [],
      lots: [result.lot]
    });
    const gone = async (before: BulkRead, after: BulkRead) => {
      const { rows, lots } = await compare(asGiven(before), asGiven(after));
      return [rows.gone.length, lots.get('a.csv')!.gone];
    };
    // The four lines that are kept back in the second; the part, in the first.
    expect(await gone(plain, parted)).toEqual([0, 5]);
    expect(await gone(parted, plain)).toEqual([1, 0]);
  });

  test('words that say too much are left in the file, and that is said', async () => {
    const { result, template } = await open(file({}, { rows: 12_000, notes: 12_000 }));
    expect(result.account.accepted).toBe(12_000);
    expect(result.lot.texts).toBeUndefined();
    expect(template!.issues.filter((i) => i.code === 'words_not_kept')).toEqual([
      expect.objectContaining({ column: 'note', details: { count: 12_000 } })
    ]);
  });
});
