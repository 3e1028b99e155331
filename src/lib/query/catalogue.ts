import type { Annotation } from '#lib/model/annotation.ts';
import type { Code, Measure, UnitOfMeasure } from '#lib/model/measure.ts';
import type { Dimension, State } from '#lib/model/observation.ts';
import type { PackInfo, Source } from '#lib/model/pack.ts';
import type { CrosswalkRow, Unit } from '#lib/model/unit.ts';

/** What a pack holds of one measure; enough to fit the controls to it without a query. */
export type MeasureHolding = {
  measureId: string;
  /** Figures in the pack. */
  rows: number;
  /** Some figure is not split by anything but its state. */
  undivided: boolean;
  /** Dimensions that any row is split by. */
  dimensions: Dimension[];
  /** Codes in use, per dimension. */
  codes: Partial<Record<Dimension, string[]>>;
  states: State[];
  /** First and last calendar year touched by a dated figure; null when none is dated. */
  years: { from: number; to: number } | null;
  /** Calendar years for which many units have a whole-year figure: half as many as in the best year. */
  wholeYears: number[];
  unitIds: string[];
  /** Some figure is of a span, of part of a year, or undated. */
  hasSpans: boolean;
  hasPartYears: boolean;
  hasUnstated: boolean;
  /** "Of which" rows, which are never added. */
  partRows: number;
};

export type PackHolding = {
  info: PackInfo;
  sources: Source[];
  /** The pack's own units; provinces are in `Catalogue.units`. */
  units: Unit[];
  /** Provinces that could report, per scheme. */
  provinceIds: { '63': string[]; '34': string[] };
  measures: MeasureHolding[];
  /** One measure per subject for the front page, in order. */
  headlines: string[];
  /** The denominators at hand: kind, scheme and years. */
  denominators: { kind: string; scheme: string; years: number[]; nameVi: string; nameEn: string }[];
  /** What is noted about its figures; absent where there is nothing. */
  annotations?: readonly Annotation[];
  /** Its tables as Arrow files, relative to `generated/`; [] for a pack a person brought. */
  shipped: { table: string; rows: number; path: string }[];
};

/**
 * Names and holdings: everything pages need to lay out controls and write words,
 * without asking the engine. Built for the shipped packs by `npm run data:build`.
 */
export type Catalogue = {
  units: Unit[];
  aliases: { unitId: string; alias: string }[];
  crosswalk: CrosswalkRow[];
  measures: Measure[];
  codes: Code[];
  unitsOfMeasure: UnitOfMeasure[];
  packs: PackHolding[];
};
