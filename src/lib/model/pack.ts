import type { Annotation } from './annotation.ts';
import type { Code, Measure, UnitOfMeasure } from './measure.ts';
import type { Lot } from './lot.ts';
import type { Observation } from './observation.ts';
import type { CrosswalkRow, Denominator, Unit } from './unit.ts';

/** Where figures come from: a report, an office's file, or the generator of the demo. */
export type Source = {
  id: string;
  titleVi: string;
  titleEn: string;
  publisher: string;
  /** ISO day; '' when the document carries none. */
  date: string;
  url: string;
  licence: string;
  note: string;
};

/** A set of tables with its `datapackage.json`. `frame` says which provinces could report. */
export type PackInfo = {
  id: string;
  titleVi: string;
  titleEn: string;
  /** `reporting`: the provinces that appear in the pack; `all`: every province of the basis. */
  frame: 'reporting' | 'all';
  /** Made by a machine to show how the product reads; labelled wherever it shows. */
  demo: boolean;
  /** ISO day of the newest figure or edit. */
  date: string;
  sourceLineVi: string;
  sourceLineEn: string;
};

/** Everything that does not belong to one pack of figures. */
export type Reference = {
  units: Unit[];
  crosswalk: CrosswalkRow[];
  aliases: { unitId: string; alias: string }[];
  measures: Measure[];
  codes: Code[];
  unitsOfMeasure: UnitOfMeasure[];
  denominators: Denominator[];
};

/** A pack as loaded: its own units beside the provinces, its sources, its figures. */
export type Pack = {
  info: PackInfo;
  units: Unit[];
  sources: Source[];
  denominators: Denominator[];
  observations: Observation[];
  /** What is noted about its figures; none where the pack has no such table. */
  annotations?: readonly Annotation[];
  /** Figures of very large files, beside those of `observations`. */
  lots?: readonly Lot[];
};
