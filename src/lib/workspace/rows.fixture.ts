import type { ResultRow } from '#lib/query/result.ts';

/** A unit's figure of a whole year, as it was reported; null for one that was not. */
export const yearRow = (
  unitId: string,
  year: number,
  value: number | null,
  rest: Partial<ResultRow> = {}
): ResultRow => ({
  unitId,
  periodStart: `${year}-01-01`,
  periodEnd: `${year}-12-31`,
  periodKind: 'year',
  periodBasis: 'stated',
  breakdown: '',
  value,
  bound: '=',
  strict: false,
  blank: value === null ? 'missing' : null,
  status: value === null ? 'missing' : 'normal',
  derivation: 'reported',
  pieces: [1, 1],
  years: 1,
  rawValue: value,
  rank: null,
  coverage: { reported: 2, expected: 3 },
  lineage: [],
  ...rest
});
