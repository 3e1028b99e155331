import type { Result } from '#lib/query/result.ts';
import { mapWords } from '#lib/text/words/map.ts';
import type { FigureContext } from './context.ts';
import { isTotal } from './numbers.ts';
import { canMap, hasOneEach, schemeOf } from './models/suited.ts';

/** What a map or a dot strip needs said of itself, or of why ranked bars stand in its place. */
export function areaNotes(result: Result, context: FigureContext, drawn: string): string[] {
  const words = mapWords[context.lang];
  const asked = result.spec.kind;
  const scheme = schemeOf(result);
  if (drawn === 'tiles') return [words.tilesAre, words.archipelagoOf];
  if (drawn === 'map' && scheme) {
    const totals = result.spec.norm === 'value' && isTotal(result, context);
    return [totals ? words.ofTotals : '', words.boundaries[scheme], words.archipelagoOf].filter(
      Boolean
    );
  }
  if (drawn !== 'rank') return [];
  if ((asked === 'tiles' || asked === 'map') && !canMap(result, context))
    return [scheme === null ? words.onlyProvinces : words.onlyWhole];
  return asked === 'dots' && !hasOneEach(result, context) ? [words.onlyWhole] : [];
}
