import { unitName, type FigureContext } from '#lib/charts/context.ts';
import { drawnAgainst } from '#lib/charts/against.ts';
import { toFigureText, toSourceText, type FigureText } from '#lib/charts/figure.ts';
import { drawnKind } from '#lib/charts/model.ts';
import { hasMore, isMoreKind, loadMore } from '#lib/charts/more.ts';
import { refusalText } from '#lib/charts/notes.ts';
import { toSubtitle } from '#lib/charts/subtitle.ts';
import type { Annotation } from '#lib/model/annotation.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import { titleFinding, toFindings } from '#lib/query/findings.ts';
import type { Result } from '#lib/query/result.ts';
import { fromViewQuery, type OwnNote } from '#lib/spec/view.ts';
import type { Spec } from '#lib/spec/spec.ts';
import type { Lang } from '#lib/text/format.ts';
import type { DeckFigure, DeckItem } from './deck.ts';

/** A figure ready to be drawn; its words are those a slide shows. */
export type Shown = { result: Result; context: FigureContext; text: FigureText };

/** Why a figure cannot be drawn now. `gone`: its data are not on this device any more. */
export type AbsentReason = 'waiting' | 'gone' | 'refused' | 'empty' | 'failed';

/** One page of a deck as it is shown, live or frozen. */
export type Slide =
  | {
      id: string;
      kind: 'figure';
      caption: string;
      shown: Shown;
      /** Its title is one that a person typed. */
      isTyped?: true;
    }
  | { id: string; kind: 'divider'; heading: string; text: string }
  | { id: string; kind: 'absent'; title: string; reason: AbsentReason; said: string };

/** The question a figure of a deck puts, in a language, with what the person noted. */
export function askedBy({ query }: DeckFigure, lang: Lang): { spec: Spec; notes: OwnNote[] } {
  const { spec, notes } = fromViewQuery(query);
  return { spec: { ...spec, lang }, notes };
}

/** What a slide is called in lists and aloud. */
export const slideTitle = (slide: Slide): string =>
  slide.kind === 'figure'
    ? slide.shown.text.title
    : slide.kind === 'divider'
      ? slide.heading
      : slide.title;

/** The words of a figure; a title of its own leaves the measure to the subtitle. */
function toText(result: Result, context: FigureContext, title: string): FigureText {
  const isPair = drawnAgainst(result, context) !== null;
  const finding = isPair ? null : titleFinding(toFindings(result, context.catalogue));
  const text = toFigureText(result, context, { finding });
  if (title.trim() === '') return text;
  const subtitle = toSubtitle(result, context, { withMeasure: true });
  return { ...text, title: title.trim(), titleIsFinding: false, subtitle };
}

type Options = {
  lang: Lang;
  catalogue: Catalogue;
  own: readonly Annotation[];
};

/** A figure of a deck with its answer; refused and empty answers say so in its place. */
export function toSlide(item: DeckFigure, result: Result, options: Options): Slide {
  const context: FigureContext = { ...options };
  const absent = (reason: AbsentReason, said = ''): Slide => ({
    id: item.id,
    kind: 'absent',
    title: item.title,
    reason,
    said
  });
  if (result.refused?.code === 'unknown_pack') return absent('gone');
  if (result.refused) return absent('refused', refusalText(result.refused, result, context).reason);
  if (result.units.length === 0) return absent('empty');
  const text = toText(result, context, item.title);
  const shown = { result, context, text };
  const typed = item.title.trim() === '' ? {} : { isTyped: true as const };
  return { id: item.id, kind: 'figure', caption: item.caption, shown, ...typed };
}

/** A divider is a slide as it stands; a figure waits for its answer. */
export const toWaiting = (item: DeckItem): Slide =>
  item.kind === 'divider'
    ? item
    : { id: item.id, kind: 'absent', title: item.title, reason: 'waiting', said: '' };

/** Fetches what a kind is drawn with, where it comes in a file of its own. */
export async function readyToDraw({ result, context }: Omit<Shown, 'text'>): Promise<void> {
  const kind = drawnKind(result, context);
  if (isMoreKind(kind) && !hasMore(kind)) await loadMore(kind);
}

/** The figure with one unit standing out, and the code that opens it so; '' leaves it as it is. */
export function lit({ result, context, text }: Shown, unitId: string): Shown {
  if (unitId === '') return { result, context, text };
  const spec = {
    ...result.spec,
    highlight: [unitId],
    mute: result.spec.mute.filter((id) => id !== unitId)
  };
  const shown = { ...result, spec };
  return { result: shown, context, text: { ...text, source: toSourceText(shown, context) } };
}

/** The unit that stands out by itself in a figure, by name; '' for none. */
export const litName = ({ result, context }: Shown, unitId: string): string =>
  unitId === '' ? '' : unitName(unitId, result, context);
