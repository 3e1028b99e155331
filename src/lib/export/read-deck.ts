import { deckWords } from '#lib/text/words/deck.ts';
import { cellsOf, diffCells, type FigureCell } from './figure-cells.ts';
import { behindOf, entriesOf, type DeckEntry } from './pptx/refresh-entries.ts';
import { openDeck, partOf, slidesOf, type DeckSlide, type Files } from './pptx/refresh-package.ts';
import { tableTexts } from './pptx/refresh-table.ts';
import { slideParagraphs, titleOn } from './pptx/refresh-words.ts';
import { paragraphText, within } from './pptx/refresh-xml.ts';
import type { FoundFigure } from './read-figures.ts';

const COLUMNS = Object.values(deckWords).map((words) => words.columns.join('|'));
/** What stands before and after the count of rows that a hidden slide had no room for. */
const MORE = Object.values(deckWords).map((words) => words.more('\u0000').split('\u0000'));

const isMore = (text: string): boolean =>
  MORE.some(([before, after]) => text.includes(before!) && text.includes(after!));

/** The numbers of a figure as its hidden slides of data hold them. */
function cellsBehind(files: Files, slides: readonly DeckSlide[]) {
  const cells: FigureCell[] = [];
  let isWhole = true;
  for (const { path } of slides) {
    const part = partOf(files, path);
    if (!part) continue;
    for (const table of within(part.root, 'a:tbl')) {
      const [head, ...rows] = tableTexts(part, table);
      if (!head || !COLUMNS.includes(head.join('|'))) continue;
      for (const [unit = '', partName = '', period = '', value = '', note = ''] of rows)
        cells.push({
          unit,
          part: partName,
          period,
          said: [value, note].filter(Boolean).join(' · ')
        });
    }
    if (slideParagraphs(part).some((p) => isMore(paragraphText(part, p)))) isWhole = false;
  }
  return { cells, isWhole };
}

function toFound(files: Files, slides: readonly DeckSlide[], entry: DeckEntry): FoundFigure {
  const { code } = entry.passport;
  const { cells, isWhole } = cellsBehind(files, behindOf(slides, code));
  const first = entry.slides[0]!;
  const part = partOf(files, first.path);
  return {
    code,
    passport: entry.passport,
    title: (part && titleOn(part)) || (first.lines[0] ?? ''),
    slides: entry.slides.map((s) => s.number),
    compare:
      cells.length === 0
        ? null
        : (now, context) => {
            const today = cellsOf(now, context).map(({ exact: _, ...cell }) => cell);
            return diffCells(cells, today, isWhole);
          }
  };
}

/** The figures of a presentation in the order of its slides; null when it cannot be opened. */
export function readDeck(bytes: Uint8Array): { figures: FoundFigure[]; damaged: number } | null {
  const files = openDeck(bytes);
  if (!files) return null;
  const slides = slidesOf(files);
  return {
    figures: entriesOf(slides).map((entry) => toFound(files, slides, entry)),
    damaged: slides.filter((s) => s.passport === 'damaged').length
  };
}
