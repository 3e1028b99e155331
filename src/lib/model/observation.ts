import type { Bound, Qualifier } from './bound.ts';

/** The four subjects, and two that give them company: what was studied, and the setting. */
export const SUBJECTS = [
  'models',
  'commendations',
  'checks',
  'charity',
  'activities',
  'context'
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** What a figure can be split by. Every observation has all of them; '' means not split. */
export const DIMENSIONS = [
  'state',
  'level',
  'recipient',
  'form',
  'target',
  'item',
  'field'
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** States of a commendation; never merged. `unknown` is a state of its own. */
export const STATES = ['awarded', 'proposed', 'unknown'] as const;
export type State = (typeof STATES)[number];

/** SDMX observation status, in words. The last four have no value. */
export const STATUSES = [
  'normal',
  'estimated',
  'derived',
  'provisional',
  'break',
  'missing',
  'not_collected',
  'not_applicable',
  'suppressed'
] as const;
export type Status = (typeof STATUSES)[number];

/** Statuses that explain an empty value. */
export const BLANK_STATUSES = ['missing', 'not_collected', 'not_applicable', 'suppressed'] as const;

/**
 * How the period is known: `stated` with its dates or years; `duration` ("trong 5 năm",
 * the ends following from the directive and the report's date); `unstated`, with no dates.
 */
export const PERIOD_BASES = ['stated', 'duration', 'unstated'] as const;
export type PeriodBasis = (typeof PERIOD_BASES)[number];

/** Why a cell of a result has no number. */
export const BLANK_REASONS = [
  'missing', // nobody reported it
  'not_collected', // the source says it occurred but was not counted
  'not_applicable', // the measure does not apply to this unit
  'suppressed', // reported, withheld from publication
  'conflict', // two rows with one key and different values
  'span_only', // only a total over several years covers this year
  'part_year_only', // only part of this year was reported
  'parts_only', // only parts that may not be added were reported
  'overlap', // the figures overlap and cannot be added
  'not_in_being', // the unit did not exist in this period
  'no_period', // the source gives no period, so no yearly average
  'no_denominator', // no denominator of the same scheme and year
  'no_base' // no figure to compare with (index, change)
] as const;
export type BlankReason = (typeof BLANK_REASONS)[number];

/** One reported figure as it is loaded: one row of a subject table. */
export type Observation = {
  file: string;
  /** Line in the file, the header being line 1. */
  line: number;
  id: string;
  unitId: string;
  measureId: string;
  /** ISO days, inclusive; both null when the source states no period. */
  periodStart: string | null;
  periodEnd: string | null;
  /** The length the source itself gives ("5 năm"), in years; used for yearly averages. */
  spanYears: number | null;
  periodBasis: PeriodBasis;
  dimensions: Record<Dimension, string>;
  /** In the base unit of the measure (đồng, not triệu đồng); null when blank. */
  value: number | null;
  unitOfMeasure: string;
  qualifier: Qualifier;
  status: Status;
  /** Id of the row of which this one is a part ("trong đó"); '' otherwise. */
  partOf: string;
  sourceId: string;
  locator: string;
  arithmetic: string;
  note: string;
};

export type { Bound };
