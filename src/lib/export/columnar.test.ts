import { tableFromIPC } from '@uwdata/flechette';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { toFigureText } from '#lib/charts/figure.ts';
import { measureOf } from '#lib/charts/context.ts';
import { EXPORT_CASES, MADE } from './cases.fixture.ts';
import { toArrow } from './columnar-arrow.ts';
import { toParquet } from './columnar-parquet.ts';
import { toColumnar, type Columnar } from './columnar.ts';
import { parsePassport, toPassport } from './passport.ts';

const LINK = 'https://example.org/so-sanh/?v=1';

function of(name: string) {
  const { result, context } = EXPORT_CASES[name]!();
  const text = toFigureText(result, context);
  const passport = toPassport(result, MADE);
  const data = toColumnar(result, context, { text, passport, link: LINK });
  return { result, context, text, passport, data };
}

type Row = Record<string, unknown>;
type Read = { rows: Row[]; about: Record<string, string>; meanings: Record<string, string> };

const day = (value: unknown): unknown =>
  value instanceof Date
    ? value.toISOString().slice(0, 10)
    : typeof value === 'number'
      ? new Date(value).toISOString().slice(0, 10)
      : value;

const plain = (row: Row): Row => ({
  ...row,
  period_start: day(row['period_start'] ?? null),
  period_end: day(row['period_end'] ?? null)
});

function readArrow(bytes: Uint8Array): Promise<Read> {
  const table = tableFromIPC(bytes, { useDate: true });
  const meanings = table.schema.fields.flatMap(({ name, metadata }) =>
    [...(metadata ?? [])].map(([key, value]) => [`column:${name}:${key}`, value])
  );
  return Promise.resolve({
    rows: (table.toArray() as Row[]).map((row) => plain({ ...row })),
    about: Object.fromEntries(table.schema.metadata ?? []),
    meanings: Object.fromEntries(meanings) as Record<string, string>
  });
}

async function readParquet(bytes: Uint8Array<ArrayBuffer>): Promise<Read> {
  const { key_value_metadata: pairs = [] } = parquetMetadata(bytes.buffer);
  const all = pairs.map(({ key, value }) => [key, value ?? ''] as const);
  const rows = (await parquetReadObjects({ file: bytes.buffer })) as Row[];
  const isMeaning = ([key]: readonly [string, string]) => key.startsWith('column:');
  return {
    rows: rows.map(plain),
    about: Object.fromEntries(all.filter((pair) => !isMeaning(pair))),
    meanings: Object.fromEntries(all.filter(isMeaning))
  };
}

const FORMATS: Record<string, (data: Columnar) => Promise<Read>> = {
  arrow: (data) => readArrow(toArrow(data)),
  parquet: (data) => readParquet(toParquet(data))
};

const rowsOf = ({ columns }: Columnar): Row[] =>
  columns[0]!.values.map((_, i) => Object.fromEntries(columns.map((c) => [c.name, c.values[i]])));

describe.each(Object.keys(FORMATS))('%s', (format) => {
  const read = FORMATS[format]!;

  test.each(Object.keys(EXPORT_CASES))('%s comes back as it was', async (name) => {
    const { result, text, data } = of(name);
    const { rows, about, meanings } = await read(data);
    expect(rows).toEqual(rowsOf(data));
    expect(about).toEqual(data.about);
    expect(parsePassport(about['doichieu']!)?.spec).toEqual(result.spec);
    expect(about['title']).toBe(text.title);
    expect(about['notes']).toBe(text.notes.join('\n'));
    for (const column of data.columns)
      for (const key of ['title', 'description'])
        expect(meanings[`column:${column.name}:${key}`]).toBe(column.about[key]);
  });

  test('a zero is a zero, and a blank is null with its reason', async () => {
    const { rows } = await read(of('rankBounds').data);
    const at = (unit: string) => rows.find((row) => row['unit'] === unit)!;
    expect(at('Phú Thọ')).toMatchObject({ value: 0, blank: null, blank_code: null });
    expect(at('Bắc Ninh')).toMatchObject({
      value: null,
      blank: 'không áp dụng',
      blank_code: 'not_applicable'
    });
    expect(at('Cao Bằng')['bound']).toBe('≥');
  });
});

test.each(Object.keys(EXPORT_CASES))('%s holds every figure and every blank, once', (name) => {
  const { result, context, data } = of(name);
  const written = rowsOf(data).map((r) =>
    [r['unit_id'], r['value'], r['bound'] ?? '=', r['blank_code']].join(' ')
  );
  const own = [...result.rows, ...(result.against?.rows ?? [])].map((r) =>
    [r.unitId, r.value, r.bound, r.blank].join(' ')
  );
  expect(written.sort()).toEqual(own.sort());
  expect(data.about['definition']).toContain(measureOf(result, context).definitionVi.slice(0, 10));
});

test('figures of another passport are not written', () => {
  const { result, context, text } = of('rank34');
  const passport = { ...toPassport(result, MADE), hash: '0'.repeat(64) };
  expect(() => toColumnar(result, context, { text, passport, link: LINK })).toThrow(/passport/);
});
