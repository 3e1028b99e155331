import { findPreset, presetHints, toPreset, type Preset } from '#lib/ingest/review/presets.ts';
import { mainTable, type Recipe } from '#lib/ingest/review/recipe.ts';
import type { FileReading, Hints } from '#lib/ingest/reader/reading.ts';

/** Presets put to use on one file: their names, and the hints they come to. */
export type FittedPresets = { names: string[]; hints: Hints };

/** The presets for the tables of a file, sheet by sheet; null when there is none. */
export function fitPresets(
  presets: readonly Preset[],
  readings: readonly FileReading[]
): FittedPresets | null {
  const fitted = readings.flatMap((reading) => {
    const main = mainTable(reading.tables);
    const preset = main && findPreset(presets, main);
    return preset ? [{ part: reading.name, preset, hints: presetHints(preset, main) }] : [];
  });
  if (fitted.length === 0) return null;
  const names = [...new Set(fitted.map((f) => f.preset.name))];
  if (readings.length === 1) return { names, hints: fitted[0]!.hints };
  return { names, hints: { parts: Object.fromEntries(fitted.map((f) => [f.part, f.hints])) } };
}

/** What recipes teach; [] when nothing in them holds for another file. */
export const learnPresets = (recipes: readonly Recipe[]): Preset[] =>
  recipes.flatMap((recipe) => toPreset(recipe) ?? []);
