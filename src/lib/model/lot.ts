import type { Qualifier } from './bound.ts';
import type { Dimension, Observation, PeriodBasis, Status } from './observation.ts';

/**
 * The figures of one very large file, by column: what repeats is written once and told by its place
 * in a list, so that ten million figures fit where as many objects would not. It says the same as
 * a list of observations; none of its figures is "of which" another.
 */
export type Lot = {
  /** Name of the file; also the id of its source. */
  file: string;
  length: number;
  unitIds: string[];
  whats: LotWhat[];
  whens: LotWhen[];
  hows: LotHow[];
  /** Names of the file's columns; '' where one has none. */
  columns: string[];
  /** What the file says in words beside its figures; the first says nothing. Absent where none does. */
  texts?: LotText[];
  /** Stretches of the file in its order; rows that are not as wide as the others come last. */
  blocks: LotBlock[];
};

/** What is counted: a measure, and how it is split ('' where it is not). */
export type LotWhat = {
  measureId: string;
  unitOfMeasure: string;
  dimensions: Record<Dimension, string>;
};

/** ISO days, inclusive; both null when the file states no period. */
export type LotWhen = {
  periodStart: string | null;
  periodEnd: string | null;
  periodBasis: PeriodBasis;
  /** The length that the source gives, in years; absent where it gives none. */
  spanYears?: number;
};

export type LotHow = { qualifier: Qualifier; status: Status };

/** Words of a figure, as an observation has them; '' where the file says nothing. */
export type LotText = Pick<Observation, 'sourceId' | 'locator' | 'arithmetic' | 'note'>;

/** Columns of one length. `unit`, `what`, `when`, `how`, `column` are places in the lists of the lot. */
export type LotBlock = {
  unit: Uint32Array<ArrayBuffer>;
  what: Uint16Array<ArrayBuffer>;
  when: Uint16Array<ArrayBuffer>;
  how: Uint8Array<ArrayBuffer>;
  column: Uint8Array<ArrayBuffer>;
  /** In the base unit of the measure; NaN where there is no number, `how` saying why. */
  value: Float64Array<ArrayBuffer>;
  /** Line of the file, counted from 1. */
  line: Uint32Array<ArrayBuffer>;
  /** Place in the texts of the lot; present where it has texts. */
  text?: Uint16Array<ArrayBuffer>;
};
