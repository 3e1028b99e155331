import type { Bound } from '#lib/model/bound.ts';
import type { BlankReason, PeriodBasis, Status } from '#lib/model/observation.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { Spec } from '#lib/spec/spec.ts';

/** How a value came to be; said in notes and lineage. */
export type Derivation =
  | 'reported' // one row of one file, as it stands
  | 'predecessors' // the sum of the provinces that were merged
  | 'parts' // the sum of its parts, no whole being reported
  | 'periods' // the sum of periods that do not overlap
  | 'narrow' // split by more than was asked for, and the only one of its kind
  | 'ratio' // a rate recomputed from what it counts and what it counts among, on one territory
  | 'provinces'; // a region: the sum of its provinces on one list

/** One cell of a comparison. `value` is already normalised; `null` comes with `blank`. */
export type ResultRow = {
  unitId: string;
  /** ISO days; null when the source does not say when. */
  periodStart: string | null;
  periodEnd: string | null;
  /** `point`, `part-year`, `year`, `span`, or `unstated` when there are no dates. */
  periodKind: 'point' | 'part-year' | 'year' | 'span' | 'unstated';
  periodBasis: PeriodBasis;
  /** Code of the spec's `by` dimension; '' for the whole. */
  breakdown: string;
  value: number | null;
  bound: Bound;
  /** The bound excludes the number itself ("hơn", "gần"). */
  strict: boolean;
  blank: BlankReason | null;
  status: Status;
  derivation: Derivation;
  /** Pieces that had a figure, of those needed (predecessors, parts, years). [1, 1] when simply reported. */
  pieces: [number, number];
  /** Length used for yearly averages, in years; null for points and unstated periods. */
  years: number | null;
  /** Before normalisation: the total of a span, the numerator of a rate. Equal to `value` otherwise. */
  rawValue: number | null;
  /** Best and worst place among the units shown, in the same period; null when not ranked. */
  rank: [number, number] | null;
  coverage: { reported: number; expected: number };
  /** Keys of `Result.lineage`. */
  lineage: number[];
  /** What was divided by or compared with, before any factor; `year` is null for a total. Only where the norm has one. */
  base?: { value: number; bound: Bound; year: number | null };
  /** The first and last day it was counted on; only where those of its period and breakdown differ. */
  asOf?: [string, string];
  /** Another row of the same key gives no number; this one stands. */
  besideBlank?: true;
  /** For this period figures came on both lists of provinces; only the one shown was taken. */
  bothLists?: true;
};

/** The total over the units shown, for one period and breakdown. */
export type TotalRow = {
  periodStart: string | null;
  periodEnd: string | null;
  breakdown: string;
  value: number | null;
  bound: Bound;
  blank: BlankReason | null;
  coverage: { reported: number; expected: number };
};

export const WARNING_CODES = [
  'demo', // figures made by a machine
  'periods_differ', // periods of different lengths or dates: not ranked
  'days_differ', // counted on different days: neither ranked nor added
  'levels_differ', // units of different levels: not ranked
  'unstated_period', // the source does not say when
  'spans_hidden', // spans left out by choice
  'span_average', // yearly averages stand for spans
  'part_year', // part of a year, not compared with years
  'conflict', // two rows, one key, different values
  'blank_beside', // a number in one report, a blank in another: the number stands
  'mixed_bounds', // lower and upper bounds in one sum
  'at_least', // a sum in which some did not report
  'parts_incomplete', // parts do not make up the whole
  'parts_exceed', // parts add to more than the whole
  'narrower', // a part that is itself only of one kind (one level, one form), shown for want of another
  'other_measure', // a unit without a figure reports a measure of another definition
  'other_states', // figures of another state exist
  'part_of_left_out', // "of which" rows, not added
  'basis_mixed', // a year reported on both lists of provinces
  'both_lists', // both lists reported the same time: one stands, they are not added
  'redrawn', // figures from before the land of a province changed
  'redrawn_within', // figures of a time in which the land of a province changed
  'rate_parts', // rates of merged provinces that cannot be recomputed
  'nested', // a unit and one above it: neither ranked nor added
  'double_count', // one value reported at several levels: likely the same thing
  'boundary', // merged provinces: sums of predecessors
  'denominator', // what was divided by, and its year
  'denominator_other_year',
  'estimated',
  'provisional'
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** Something a reader must know. `details` fill the placeholders of the sentence in `text/`. */
export type Warning = {
  code: WarningCode;
  unitIds?: string[];
  details?: Record<string, string | number>;
};

export const REFUSAL_CODES = [
  'unknown_pack',
  'unknown_measure',
  'unknown_unit',
  'unknown_dimension',
  'no_split', // figures of the 34 cannot be taken back to the 63
  'basis_too_old',
  'rate_not_additive', // rates do not add over merged provinces, periods or parts
  'stock_not_averaged', // a stock has no average over several years
  'no_denominator',
  'level_not_comparable',
  'other_regions' // a region of the other list of provinces
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export type Refusal = { code: RefusalCode; details?: Record<string, string | number> };

/** Where a figure stands: file, line, source and place in it. */
export type LineageEntry = {
  file: string;
  line: number;
  id: string;
  /** Who reported it; another than the row's own where a province was merged. */
  unitId: string;
  sourceId: string;
  locator: string;
  note: string;
  arithmetic: string;
  /** As reported, before any arithmetic of ours. */
  value: number | null;
  qualifier: string;
};

/** What a clause of a finding speaks of; its `lineage` are the rows that this is reckoned from. */
export type ClauseTopic =
  | 'leader' // the first, with the next one after it
  | 'sole' // the only one with a figure
  | 'place' // one unit, with all that stand or may stand before it or beside it
  | 'named' // units by their names
  | 'value' // one figure
  | 'group' // all with a figure
  | 'total'
  | 'share' // of the named ones in the total
  | 'times' // the first against the median
  | 'median'
  | 'missing' // how many have none: those that have one
  | 'unranked' // figures that may not be ranked
  | 'change' // two years of one unit
  | 'year' // one year of one unit
  | 'best' // the best year, with the next best
  | 'years'; // all years of one unit

/** A part of a sentence; null and no lineage where nothing can be asked of it, as of a comma. */
export type Clause = { topic: ClauseTopic | null; vi: string; en: string; lineage: number[] };

/**
 * A sentence that is true of this result; `lineage` are the rows it speaks of. Its clauses, one
 * after the other, are the sentence to the letter.
 */
export type Finding = {
  code: string;
  vi: string;
  en: string;
  lineage: number[];
  clauses: readonly Clause[];
};

/** The answer to a spec. A chart never queries; a query never formats. */
export type Result = {
  spec: Spec;
  rows: ResultRow[];
  totals: TotalRow[];
  /** Units of the comparison in official order; those without a figure too. */
  units: Unit[];
  /** Ids of the units without a usable figure, by period key (`start/end`, or '' when unstated). */
  missing: Record<string, string[]>;
  coverage: { reported: number; expected: number };
  warnings: Warning[];
  refused: Refusal | null;
  /** Filled when asked for; a handle of `rows` that is not here is answered by `askLineage`. */
  lineage: Record<number, LineageEntry>;
  /** The answer of the other measure, where the kind sets one against the first; its own refusals too. */
  against?: Result;
};
