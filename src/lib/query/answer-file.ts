import { normaliseSpec, type Spec } from '#lib/spec/spec.ts';
import { toAnswerKey } from '#lib/spec/url.ts';
import type { Catalogue } from './catalogue.ts';
import type { Result, ResultRow } from './result.ts';
import { unitsOf } from './units.ts';

/**
 * Results as they are shipped (of norms without a base: no row carries one): rows by column, with repeated words in a list and columns that hold
 * one value throughout written once. About a tenth of the plain JSON, before compression.
 */
export type PackedResult = Omit<Result, 'rows' | 'units' | 'spec'> & {
  units: string[];
  rows: {
    length: number;
    columns: Record<string, unknown>;
    /** Rows marked `bothLists`, which few are. */
    bothLists?: number[];
  };
};

/** One file of answers: packed results by answer key. */
export type AnswerFile = Record<string, PackedResult>;

const ROW_KEYS = [
  'unitId',
  'periodStart',
  'periodEnd',
  'periodKind',
  'periodBasis',
  'breakdown',
  'value',
  'bound',
  'strict',
  'blank',
  'status',
  'derivation',
  'pieces',
  'years',
  'rawValue',
  'rank',
  'coverage',
  'lineage'
] as const satisfies readonly (keyof ResultRow)[];

export type PackedColumn =
  { all: unknown } | { same: string } | { words: unknown[]; at: number[] } | { list: unknown[] };

export function packColumn(
  values: readonly unknown[],
  sameAs: readonly unknown[] | null
): PackedColumn {
  const keys = values.map((v) => JSON.stringify(v));
  if (values.length > 0 && keys.every((k) => k === keys[0])) return { all: values[0] };
  if (sameAs && keys.every((k, i) => k === JSON.stringify(sameAs[i]))) return { same: 'value' };
  const words = [...new Set(keys)];
  if (words.length > values.length / 2) return { list: [...values] };
  const index = new Map(words.map((k, i) => [k, i]));
  return { words: words.map((k) => JSON.parse(k) as unknown), at: keys.map((k) => index.get(k)!) };
}

export function unpackColumn(column: PackedColumn, length: number, values: unknown[]): unknown[] {
  if ('all' in column) return Array.from({ length }, () => column.all);
  if ('same' in column) return values;
  if ('list' in column) return column.list;
  return column.at.map((i) => column.words[i]);
}

export function pack(result: Result): PackedResult {
  const value = result.rows.map((r) => r.value);
  const columns = Object.fromEntries(
    ROW_KEYS.map((key) => [
      key,
      packColumn(
        result.rows.map((r) => r[key]),
        key === 'rawValue' ? value : null
      )
    ])
  );
  const bothLists = result.rows.flatMap((r, i) => (r.bothLists ? [i] : []));
  const { totals, missing, coverage, warnings, refused, lineage } = result;
  return {
    totals,
    missing,
    coverage,
    warnings,
    refused,
    lineage,
    units: result.units.map((u) => u.id),
    rows: { length: result.rows.length, columns, ...(bothLists.length > 0 ? { bothLists } : {}) }
  };
}

/** The same result, for the spec that asks now (its kind, sort or language may differ). */
export function unpack(packed: PackedResult, spec: Spec, catalogue: Catalogue): Result {
  const known = unitsOf(
    catalogue,
    catalogue.packs.find((p) => p.info.id === spec.pack)!
  );
  const { length, columns } = packed.rows;
  const unpacked: Record<string, unknown[]> = {};
  for (const key of ROW_KEYS) {
    unpacked[key] = unpackColumn(columns[key] as PackedColumn, length, unpacked.value ?? []);
  }
  const both = new Set(packed.rows.bothLists);
  const extra = (i: number) => (both.has(i) ? { bothLists: true as const } : {});
  const rows = Array.from(
    { length },
    (_, i) =>
      ({
        ...Object.fromEntries(ROW_KEYS.map((key) => [key, unpacked[key]![i]])),
        ...extra(i)
      }) as ResultRow
  );
  return {
    ...packed,
    spec: normaliseSpec(spec),
    units: packed.units.map((id) => known.get(id)!),
    rows
  };
}

/** Looks a spec up in a file of answers. */
export function findAnswer(file: AnswerFile, spec: Spec, catalogue: Catalogue): Result | null {
  const packed = file[toAnswerKey(spec)];
  return packed ? unpack(packed, spec, catalogue) : null;
}
