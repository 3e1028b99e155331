import { parseHTML } from 'linkedom';
import { CASES } from '#lib/charts/cases/all.ts';
import type { FigureCase } from '#lib/charts/cases/build.ts';
import { line4 } from '#lib/charts/cases/line.ts';
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
  table: () => line4({ kind: 'table' })
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
