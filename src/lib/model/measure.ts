import type { Dimension, Subject } from './observation.ts';

/** `count` and `amount` add over units and adjoining periods; `stock` over units only; `rate` never. */
export type MeasureKind = 'count' | 'amount' | 'stock' | 'rate';

/** What is counted. Two definitions are two measures, and never share a ranking or a sum. */
export type Measure = {
  id: string;
  subject: Subject;
  nameVi: string;
  nameEn: string;
  definitionVi: string;
  definitionEn: string;
  /** Id in units-of-measure.csv. */
  unitOfMeasure: string;
  kind: MeasureKind;
  /** Dimensions the measure may be split by. */
  dimensions: Dimension[];
  /** Those whose parts add up to the whole; a level or a mix of things does not. */
  additiveDimensions: Dimension[];
  decimals: number;
  /** For a rate: ids of the measures it divides; both absent or '' when it cannot be recomputed. */
  numerator?: string;
  denominator?: string;
  /** The measure that speaks for its subject on the front page of a pack, in this order; 0 for none. */
  headline: number;
};

/** A member of a dimension: `recipient` / `collective`. */
export type Code = {
  dimension: Dimension;
  code: string;
  nameVi: string;
  nameEn: string;
  order: number;
};

/** đồng, mô hình, lượt …; amounts are stored in the base unit. */
export type UnitOfMeasure = { id: string; nameVi: string; nameEn: string; money: boolean };
