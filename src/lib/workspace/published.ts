import type { Observation } from '#lib/model/observation.ts';

/** Every published figure, in a file of its own: the front page shows them below its first screen. */
export const PUBLISHED_FILE = 'published-figures.json';

/** A figure as the front page lists it; everything that is needed to read it right. */
export type PublishedFigure = Pick<
  Observation,
  | 'id'
  | 'unitId'
  | 'measureId'
  | 'periodStart'
  | 'periodEnd'
  | 'periodBasis'
  | 'dimensions'
  | 'value'
  | 'qualifier'
  | 'status'
  | 'partOf'
  | 'sourceId'
  | 'locator'
  | 'note'
>;

/** Those with a number, in the order of their tables. */
export const toPublishedFigures = (observations: readonly Observation[]): PublishedFigure[] =>
  observations
    .filter((o) => o.value !== null)
    .map((o) => ({
      id: o.id,
      unitId: o.unitId,
      measureId: o.measureId,
      periodStart: o.periodStart,
      periodEnd: o.periodEnd,
      periodBasis: o.periodBasis,
      dimensions: o.dimensions,
      value: o.value,
      qualifier: o.qualifier,
      status: o.status,
      partOf: o.partOf,
      sourceId: o.sourceId,
      locator: o.locator,
      note: o.note
    }));
