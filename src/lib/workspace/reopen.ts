import { toFigureText, type FigureText } from '#lib/charts/figure.ts';
import { drawnAgainst } from '#lib/charts/against.ts';
import type { FigureContext } from '#lib/charts/context.ts';
import { subtitleSign } from '#lib/charts/noted-places.ts';
import { toNeutralTitle, toSubtitle } from '#lib/charts/subtitle.ts';
import type { CellChange } from '#lib/export/figure-cells.ts';
import { hashOf, type Said } from '#lib/export/passport.ts';
import type { FoundFigure } from '#lib/export/read-figures.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import { titleFinding, toFindings } from '#lib/query/findings.ts';
import type { Result } from '#lib/query/result.ts';
import type { Spec } from '#lib/spec/spec.ts';

/** A figure as it stands today beside what a file says of it. */
export type Standing =
  /** `changes` is null where the file holds no numbers, [] where only states or ranks differ. */
  | { state: 'same' | 'changed'; result: Result; changes: CellChange[] | null }
  /** Nothing to hold it against: only its code is known. */
  | { state: 'found'; result: Result }
  /** It can be asked no more, with the reason in the result. */
  | { state: 'refused'; result: Result }
  /** Its figures are not in this browser; `isOwn` when a person had brought them. */
  | { state: 'absent'; isOwn: boolean }
  | { state: 'failed' };

/** The pack of what a person brought. */
const OWN = 'user';

type Answering = {
  answer: (spec: Spec, options: { signal: AbortSignal }) => Promise<Result>;
  /** As it is once the answer is there. */
  catalogue: () => Catalogue;
  signal: AbortSignal;
};

const isAbsent = (spec: Spec, result: Result, catalogue: Catalogue): boolean =>
  result.refused?.code === 'unknown_pack' || !catalogue.packs.some((p) => p.info.id === spec.pack);

function toStanding(found: FoundFigure | null, result: Result, catalogue: Catalogue): Standing {
  if (!found) return { state: 'found', result };
  const context = { catalogue, lang: result.spec.lang };
  const { passport, compare } = found;
  const isSame = passport !== null && hashOf(result) === passport.hash;
  if (isSame) return { state: 'same', result, changes: [] };
  const changes = compare ? compare(result, context) : null;
  if (passport === null && changes?.length === 0) return { state: 'same', result, changes };
  return { state: 'changed', result, changes };
}

/** Asks a figure's question again, and holds the answer against what its file says. */
export async function standingOf(
  spec: Spec,
  found: FoundFigure | null,
  { answer, catalogue, signal }: Answering
): Promise<Standing> {
  let result: Result;
  try {
    result = await answer(spec, { signal });
  } catch {
    if (!catalogue().packs.some((p) => p.info.id === spec.pack))
      return { state: 'absent', isOwn: spec.pack === OWN };
    return { state: 'failed' };
  }
  if (isAbsent(spec, result, catalogue())) return { state: 'absent', isOwn: spec.pack === OWN };
  if (result.refused) return { state: 'refused', result };
  return toStanding(found, result, catalogue());
}

/** The words around a figure as it stands today; one that had a neutral title keeps to it. */
export function wordsToday(result: Result, context: FigureContext, before = ''): FigureText {
  const isNeutral = before.normalize('NFC').startsWith(toNeutralTitle(result, context));
  const found =
    isNeutral || drawnAgainst(result, context) ? [] : toFindings(result, context.catalogue);
  return toFigureText(result, context, { finding: titleFinding(found) });
}

/** The words of today under a title that a person typed: what is counted is left to the subtitle. */
export function wordsUnder(title: string, result: Result, context: FigureContext): FigureText {
  const subtitle =
    toSubtitle(result, context, { withMeasure: true }) + subtitleSign(result, context);
  return { ...wordsToday(result, context), title, titleIsFinding: false, subtitle };
}

/**
 * The words of a figure that is brought up to date: those of today, under the title and with the
 * caption that a person gave it. `before` is the title that its file had.
 */
export function wordsAgain(
  { title, caption }: Said,
  result: Result,
  context: FigureContext,
  before = ''
): FigureText {
  const text =
    title === undefined ? wordsToday(result, context, before) : wordsUnder(title, result, context);
  return caption === undefined ? text : withCaption(text, caption);
}

/** A caption is the first of the notes, where a file has no place of its own for it. */
export const withCaption = (text: FigureText, caption: string): FigureText =>
  caption === '' ? text : { ...text, notes: [caption, ...text.notes] };
