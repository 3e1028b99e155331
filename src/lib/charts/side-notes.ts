import type { Result } from '#lib/query/result.ts';
import { againstWords } from '#lib/text/words/against.ts';
import { breakdownName, breakdownsOf, type FigureContext } from './context.ts';

/** The part that is drawn left of zero: the first in official order. */
export const leftPart = (result: Result, context: FigureContext): string =>
  breakdownsOf(result, context).find((code) => code !== '') ?? '';

/** Words of both sides: of a change, or of any number under and over zero. */
export function sideWords(result: Result, { lang }: FigureContext): readonly [string, string] {
  const words = againstWords[lang];
  const isChange = result.spec.norm === 'change' || result.spec.norm === 'change-pct';
  return isChange ? [words.below, words.above] : [words.under, words.over];
}

/** Which side is which, in one sentence. */
function sidesText(result: Result, context: FigureContext): string {
  const { lang } = context;
  const { sides } = againstWords[lang];
  const lower = (text: string) => text.slice(0, 1).toLocaleLowerCase() + text.slice(1);
  if (result.spec.by === '') {
    const [below, above] = sideWords(result, context);
    return sides(lower(below), lower(above));
  }
  const codes = breakdownsOf(result, context).filter((c) => c !== '');
  const [left, ...right] = codes.map((code) => lower(breakdownName(code, result, context)));
  return sides(left ?? '', right.join(', '));
}

/** Which side of a diverging chart is which, or why bars stand in its place. */
export function sideNotes(result: Result, context: FigureContext, drawn: string): string[] {
  if (result.spec.kind !== 'diverging') return [];
  return drawn === 'diverging'
    ? [sidesText(result, context)]
    : drawn === 'rank'
      ? [againstWords[context.lang].noSides]
      : [];
}
