import { parseHTML } from 'linkedom';
import { CASES } from '#lib/charts/cases/all.ts';
import type { FigureCase } from '#lib/charts/cases/build.ts';
import { line4 } from '#lib/charts/cases/line.ts';
import { yearsBySize, yearsOfLongNames } from '#lib/charts/cases/sizes-years.ts';
import '#lib/charts/draw-more.ts';
import { toFigureText } from '#lib/charts/figure.ts';
import { toChartModel } from '#lib/charts/model.ts';
import { toPassport } from './passport.ts';
import { toPicture, type Picture } from './picture.ts';
import type { PresetName } from './presets.ts';

/** The day on which test pictures are made. */
export const MADE = '2026-07-01';

/** Every drawing of the gallery, and the table, which pages write as HTML. */
export const EXPORT_CASES: Record<string, () => FigureCase> = {
  ...CASES,
  table: () => line4({ kind: 'table' }),
  table1: () => yearsBySize('table', 1),
  table4: () => yearsBySize('table', 4),
  table12: () => yearsBySize('table', 12),
  table34: () => yearsBySize('table', 34),
  table63: () => yearsBySize('table', 63),
  table12LongNames: () => yearsOfLongNames('table', 12)
};

/** A figure of the gallery as a picture. */
export function draw(name: string, preset: PresetName, { demo = false } = {}): Picture {
  const { result, context } = EXPORT_CASES[name]!();
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const text = toFigureText(result, context);
  return toPicture(
    toChartModel(result, context),
    demo ? { ...text, demoLabel: 'Dữ liệu minh họa' } : text,
    { preset, passport: toPassport(result, MADE), document }
  );
}
