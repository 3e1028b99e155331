import { toDeck, type DeckFigure, type DeckTools } from './figure-deck.ts';
import {
  closeDeck,
  openDeck,
  partOf,
  slidesOf,
  writePart,
  notesParagraphs,
  type DeckSlide,
  type Files
} from './refresh-package.ts';
import { behindOf, type DeckEntry } from './refresh-entries.ts';
import {
  freshSlides,
  ourTable,
  refreshSlide,
  type KeptWord,
  type LeftReason
} from './refresh-slide.ts';
import { tableEdits } from './refresh-table.ts';
import { slideParagraphs, swapEdits } from './refresh-words.ts';
import { applyEdits, attributeOf, within } from './refresh-xml.ts';

/** What was done with one figure. */
export type FigureDone = {
  code: string;
  /** Numbers of its slides. */
  slides: number[];
  /** Null when it was brought up to date. */
  left: LeftReason | null;
  kept: KeptWord[];
  /** A title that is another now: the old and the new. */
  title: [string, string] | null;
  /** Series of a chart that the new figures do not have. */
  dropped: string[];
  /** Its hidden slides of data could not be brought up to date. */
  isBehindOld: boolean;
};

type DeckSize = NonNullable<Parameters<typeof toDeck>[2]['size']>;

/** Width over height of the sizes that we write. */
const RATIOS: Record<DeckSize, number> = { wide: 16 / 9, classic: 4 / 3, a4: 11.69 / 8.27 };

/** The size of ours that a deck comes nearest to. */
function sizeOf(files: Files): DeckSize {
  const deck = partOf(files, 'ppt/presentation.xml');
  const node = deck && within(deck.root, 'p:sldSz')[0];
  const get = (name: string) => (deck && node ? Number(attributeOf(deck, node, name)) : 0);
  const ratio = get('cx') / get('cy') || RATIOS.wide;
  const far = (size: DeckSize) => Math.abs(RATIOS[size] / ratio - 1);
  return (Object.keys(RATIOS) as DeckSize[]).sort((a, b) => far(a) - far(b))[0]!;
}

const PAGES = /\((\d+)\/(\d+)\)$/;

/** How many slides each copy of a figure took when it was written. */
function pagesOf(files: Files, slides: readonly DeckSlide[]): number {
  const counts = slides.flatMap(({ path }) => {
    const part = partOf(files, path);
    return (part ? slideParagraphs(part) : []).flatMap((p) => {
      const found = PAGES.exec(
        part!.xml
          .slice(p.start, p.end)
          .replace(/<[^>]*>/g, '')
          .trim()
      );
      return found ? [Number(found[2])] : [];
    });
  });
  return counts.length > 0 ? Math.max(...counts) : 1;
}

/** One hidden slide of data with the new numbers; false when its table is not ours any more. */
function refreshBehind(files: Files, old: DeckSlide, made: Files, fresh: DeckSlide): boolean {
  const [part, is] = [partOf(files, old.path), partOf(made, fresh.path)!];
  const next = within(is.root, 'a:tbl')[0];
  const was = part && next && ourTable(part, within(part.root, 'a:tbl'), is, next);
  if (!part || !next || !was) return false;
  const texts = new Map(
    old.lines.flatMap((line, i): [string, string][] => {
      const text = fresh.lines[i];
      return i < 2 && text !== undefined ? [[line.trim(), text]] : [];
    })
  );
  writePart(
    files,
    old.path,
    applyEdits(part.xml, [
      ...tableEdits(part, was, is, next),
      ...swapEdits(part, slideParagraphs(part), texts)
    ])
  );
  const notes = old.notes === null ? null : partOf(files, old.notes);
  if (notes && old.notes)
    writePart(
      files,
      old.notes,
      applyEdits(notes.xml, swapEdits(notes, notesParagraphs(notes), texts))
    );
  return true;
}

/** Writes one figure into a copy of the package; what cannot be done leaves the copy of no use. */
function refreshEntry(files: Files, entry: DeckEntry, made: Files): Omit<FigureDone, 'code'> {
  const { shown, behind } = freshSlides(made);
  const { slides, passport } = entry;
  const { code } = passport;
  const done: Omit<FigureDone, 'code'> = {
    slides: slides.map((s) => s.number),
    left: null,
    kept: [],
    title: null,
    dropped: [],
    isBehindOld: false
  };
  if (slides.some((slide) => slide.more.length > 0)) return { ...done, left: 'numbers' };
  if (pagesOf(files, slides) !== shown.length || slides.length % shown.length !== 0)
    return { ...done, left: 'pages' };
  const whose = { code, own: slides.map((s) => s.path), was: { ...files } };
  for (const [i, slide] of slides.entries()) {
    const fresh = { files: made, slide: shown[i % shown.length]! };
    const one = refreshSlide({ files, slide }, fresh, whose);
    if (!one.ok) return { ...done, left: one.reason };
    done.kept = [...new Set([...done.kept, ...one.kept])];
    done.title ??= one.title;
    done.dropped = [...new Set([...done.dropped, ...one.dropped])];
  }
  const hidden = behindOf(slidesOf(files), code);
  const fits = behind.length > 0 && hidden.length % behind.length === 0;
  const written =
    fits &&
    hidden.every((slide, i) => refreshBehind(files, slide, made, behind[i % behind.length]!));
  return { ...done, isBehindOld: hidden.length > 0 && !written };
}

type Options = {
  /** After each figure; false from it stops the work, which then gives null. */
  onProgress?: (done: number, of: number) => boolean;
};

/**
 * A copy of a deck in which the figures given say what their results say now: numbers of charts and
 * of the sheets behind them, cells of tables, pictures, and those words that are still ours. Every
 * other part keeps its bytes. Null when it was stopped.
 */
export async function refreshDeck(
  files: Files,
  figures: readonly { entry: DeckEntry; now: DeckFigure }[],
  tools: DeckTools,
  { onProgress = () => true }: Options = {}
): Promise<{ bytes: Uint8Array<ArrayBuffer>; figures: FigureDone[] } | null> {
  let whole: Files = { ...files };
  const done: FigureDone[] = [];
  const size = sizeOf(files);
  for (const { entry, now } of figures) {
    const bytes = await toDeck([now], tools, { size, title: now.text.title });
    const copy = { ...whole };
    const made = refreshEntry(copy, entry, openDeck(bytes!)!);
    if (made.left === null) whole = copy;
    done.push({ code: entry.passport.code, ...made });
    if (!onProgress(done.length, figures.length)) return null;
  }
  return { bytes: closeDeck(whole), figures: done };
}
