import type { Result, ResultRow } from '#lib/query/result.ts';
import { needsAgainst } from '#lib/spec/spec.ts';
import { againstWords } from '#lib/text/words/against.ts';
import { REFUSAL_WORDS } from '#lib/text/words/figure.ts';
import {
  bothOf,
  drawnAgainst,
  isWhole,
  pairProblem,
  pathUnits,
  yearsOfPath,
  type Both
} from './against.ts';
import { nameOf, type FigureContext } from './context.ts';
import { isFromZero } from './models/axis-ends.ts';
import { measureText } from './subtitle.ts';

/** The name of the second measure; what nobody names stands for itself. */
function againstName({ spec }: Result, { catalogue, lang }: FigureContext): string {
  const measure = catalogue.measures.find((m) => m.id === spec.against);
  return measure ? nameOf(measure, lang) : spec.against;
}

/** Why one measure is drawn where two were asked for. */
function whyAlone(result: Result, context: FigureContext): string[] {
  const { lang } = context;
  const problem = pairProblem(result, context);
  if (problem === null) return [];
  const refused = result.against?.refused;
  const reason = refused ? REFUSAL_WORDS[refused.code][lang].reason : '';
  return [againstWords[lang].why[problem](againstName(result, context), reason)];
}

const hasOpen = ({ x, y }: Both): boolean => [x, y].some((r) => r.bound === '≥' || r.bound === '≤');

/** Which axes leave zero out, since their figures lie far from it. */
function axesNote(drawn: readonly Both[], { lang }: FigureContext): string {
  const words = againstWords[lang].notFromZero;
  const far = (of: (b: Both) => ResultRow) => !isFromZero(drawn.map((b) => of(b).value!));
  const [x, y] = [far((b) => b.x), far((b) => b.y)];
  return x && y ? words.both : x ? words.x : y ? words.y : '';
}

/** What two measures on one plot need said, or why there is only one. */
export function againstNotes(result: Result, context: FigureContext): string[] {
  if (!needsAgainst(result.spec.kind)) return [];
  const against = drawnAgainst(result, context);
  if (!against) return whyAlone(result, context);
  const words = againstWords[context.lang];
  const isPath = result.spec.kind === 'path';
  const drawn = (isPath ? yearsOfPath(result, against) : bothOf(result, against)).filter(isWhole);
  const chosen = pathUnits(result).length;
  const shown = result.rows.filter((r) => r.value !== null);
  const hasOthers = shown.some((r) => r.periodKind === 'span' || r.periodKind === 'part-year');
  const isRated = against.spec.norm !== result.spec.norm;
  return [
    words.noCause,
    isPath && chosen < result.units.length ? words.chosen(chosen, result.units.length) : '',
    isPath ? words.pathIs : '',
    isPath && hasOthers ? words.pathSpans : '',
    isRated ? words.rated(measureText(against, context)) : '',
    axesNote(drawn, context),
    drawn.some(hasOpen) ? words.openEnds : ''
  ].filter(Boolean);
}
