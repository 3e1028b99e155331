import { expect, test } from 'vitest';
import { toChartModel } from '#lib/charts/model.ts';
import type { ChartModel } from '#lib/charts/model.ts';
import { EXPORT_CASES } from '../cases.fixture.ts';
import { nativeBodies } from './slide.ts';

type Of<Kind> = Extract<ChartModel, { kind: Kind }>;
const modelOf = <Kind extends ChartModel['kind']>(name: string): Of<Kind> => {
  const { result, context } = EXPORT_CASES[name]!();
  return toChartModel(result, context) as Of<Kind>;
};
const times = <T>(count: number, of: readonly T[]): T[] =>
  Array.from({ length: count }, (_, i) => of[i % of.length]!);

/** PowerPoint holds 255 series in one chart, and repairs a file with more by dropping the chart. */
test('lines of more units than a chart holds are a picture', () => {
  const model = modelOf<'line'>('line1');
  expect(nativeBodies({ ...model, series: times(255, model.series) })).not.toBeNull();
  expect(nativeBodies({ ...model, series: times(256, model.series) })).toBeNull();
});

test('ways of more units than a chart holds are a picture', () => {
  const model = modelOf<'path'>('pathDoubts');
  expect(nativeBodies(model)).not.toBeNull();
  expect(nativeBodies({ ...model, paths: times(256, model.paths) })).toBeNull();
});
