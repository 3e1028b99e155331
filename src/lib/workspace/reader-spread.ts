import type { Choice } from '#lib/ingest/review/apply-choice.ts';
import { decide, toRecipe, undecide, type Recipe } from '#lib/ingest/review/recipe.ts';
import { partHints } from '#lib/ingest/reader/part-hints.ts';
import type { FileReading, Hints } from '#lib/ingest/reader/reading.ts';

const SPREAD = 'spread#';
/** What holds for another table of the kind; what hangs on lines or cells does not. */
const TRAVEL: ReadonlySet<Choice['kind']> = new Set(['column', 'numbers', 'unit']);

const travelling = ({ columns, numbers, units }: Hints): string =>
  JSON.stringify({ columns, numbers, units });

/** Names of other parts with the same header for which something else holds than what was settled here. */
export function alikeParts(readings: readonly FileReading[], hints: Hints, part: number): string[] {
  const own = readings[part]!;
  const settled = travelling(partHints(hints, own.name));
  if (readings.length < 2 || settled === '{}') return [];
  const { fingerprint } = toRecipe(own);
  return readings
    .filter((r) => r !== own && r.error === null && toRecipe(r).fingerprint === fingerprint)
    .map((r) => r.name)
    .filter((name) => travelling(partHints(hints, name)) !== settled);
}

/** What was decided of the part `from`, as far as it travels, decided of other parts as well. */
export function spreadTo(recipe: Recipe, from: string | undefined, parts: string[]): Recipe {
  const here = recipe.chosen.filter((c) => c.part === from && TRAVEL.has(c.choice.kind));
  return parts.reduce(
    (whole, to) =>
      here.reduce((r, c, i) => decide(r, `${SPREAD}${from}#${i}`, c.choice, to), whole),
    recipe
  );
}

/** Without what was spread from a part. */
export function gathered(recipe: Recipe, from: string | undefined): Recipe {
  const begin = `${SPREAD}${from}#`;
  return recipe.chosen
    .filter((c) => c.about.startsWith(begin))
    .reduce((r, c) => undecide(r, c.about), recipe);
}
