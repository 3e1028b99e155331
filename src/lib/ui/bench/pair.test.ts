import { describe, expect, it } from 'vitest';
import { COMPARABILITY_REASONS } from '#lib/query/comparability.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import { pairWords } from '#lib/text/words/pair.ts';
import { shippedCatalogue } from '#lib/workspace/shipped.ts';
import { gradeOf, pairOf, sideOf } from './pair.ts';
import { stripValue } from './strip-text.ts';

const context = { catalogue: shippedCatalogue(), lang: 'vi' as const };

const row = (unitId: string, year: number, part: Partial<ResultRow> = {}): ResultRow => ({
  unitId,
  periodStart: `${year}-01-01`,
  periodEnd: `${year}-12-31`,
  periodKind: 'year',
  periodBasis: 'stated',
  breakdown: '',
  value: 10,
  bound: '=',
  strict: false,
  blank: null,
  status: 'normal',
  derivation: 'reported',
  pieces: [1, 1],
  years: 1,
  rawValue: 10,
  rank: null,
  coverage: { reported: 2, expected: 2 },
  lineage: [],
  ...part
});

const result = (rows: ResultRow[], spec: SpecInput = {}): Result => ({
  spec: normaliseSpec({ pack: 'demo', measure: 'models_new', kind: 'line', ...spec }),
  rows,
  totals: [],
  units: context.catalogue.units.filter((u) => rows.some((r) => r.unitId === u.id)),
  missing: {},
  coverage: { reported: 2, expected: 2 },
  warnings: [],
  refused: null,
  lineage: {}
});

const grade = (a: ResultRow, b: ResultRow) => {
  const both = result([a, b]);
  const [one, two] = [a, b].map((r) =>
    sideOf(r.unitId, String(r.periodStart).slice(0, 4), both, context)!
  );
  return gradeOf(one!, two!, both);
};

describe('a pair of figures', () => {
  it('begins with the highlighted units, then with the largest', () => {
    const rows = [
      row('63:01', 2020, { value: 3 }),
      row('63:40', 2020, { value: 9 }),
      row('63:38', 2020)
    ];
    expect(pairOf(result(rows))).toEqual(['63:38', '63:40']);
    expect(pairOf(result(rows, { highlight: ['63:01', '63:99'] }))).toEqual(['63:01', '63:38']);
    expect(pairOf(result([row('63:01', 2020)]))).toEqual(['63:01', '63:01']);
  });

  it('two whole exact figures of one year compare', () => {
    expect(grade(row('63:01', 2020), row('63:40', 2020))).toEqual({
      grade: 'comparable',
      reasons: []
    });
  });

  it('an estimate is said, a missing figure bars', () => {
    const estimated = row('63:40', 2020, { status: 'estimated' });
    expect(grade(row('63:01', 2020), estimated)).toEqual({
      grade: 'with_care',
      reasons: ['estimate']
    });
    const blank = row('63:40', 2020, { value: null, rawValue: null, blank: 'missing' });
    expect(grade(row('63:01', 2020), blank).grade).toBe('not_comparable');
  });

  it('a side whose period is gone falls back on the latest figure', () => {
    const both = result([row('63:01', 2019, { value: 4 }), row('63:01', 2020, { value: 1234 })]);
    expect(sideOf('63:01', '2011', both, context)).toMatchObject({ period: '2020' });
    expect(sideOf('63:01', '2020', both, context)?.text).toBe('1.234 mô hình');
    expect(sideOf('63:77', '2020', both, context)).toBeNull();
  });

  it('every reason has its sentence in both languages', () => {
    for (const words of Object.values(pairWords))
      expect(Object.keys(words.reasons)).toEqual([...COMPARABILITY_REASONS]);
  });
});

describe('the value of a strip', () => {
  const one = result([row('63:01', 2020)]);
  it.each([
    ['value', 1234, '=', '1.234'],
    ['share', 12.345, '≥', '≥\u00a012,3\u00a0%'],
    ['per-unit', 2.349, '≤', '≤\u00a02,35'],
    ['per-unit', 2, '=', '2']
  ] as const)('%s %d %s', (norm, value, bound, text) => {
    expect(stripValue({ norm, value, bound }, one, context)).toBe(text);
  });

  it('is null where there is no figure', () => {
    expect(stripValue({ norm: 'value', value: null, bound: '=' }, one, context)).toBeNull();
  });
});
