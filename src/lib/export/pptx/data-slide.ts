import type { TwinTable } from '#lib/charts/twin-grid.ts';
import { formatNumber, type Lang } from '#lib/text/format.ts';
import { deckWords } from '#lib/text/words/deck.ts';
import { SLIDE } from '../palette.ts';
import { toFigureRows } from '../table-rows.ts';
import type { OfficeCell, OfficeTable } from './office-table.ts';
import type { Slide } from './slide.ts';

const ROWS = 20;
/** Beyond these pages nobody reads; the workbook has every row. */
const MOST_PAGES = 4;
/** The column of numbers. */
const VALUE = 3;

const left = (text: string): OfficeCell => ({ text, align: 'left' });
const right = (text: string): OfficeCell => ({ text, align: 'right' });

/**
 * Hidden slides behind a figure: every number in full, every blank with its reason, and what the
 * measure counts. They are not shown when presenting, and are there when somebody asks.
 */
export function dataSlides(slide: Slide, twin: TwinTable, definition: string, lang: Lang): Slide[] {
  const words = deckWords[lang];
  const head = words.columns.map((text, i) => ({
    ...(i === VALUE ? right(text) : left(text)),
    bold: true
  }));
  const rows = toFigureRows(twin).map(({ unit, part, cell }): OfficeCell[] => [
    left(unit),
    left(part),
    left(cell.period),
    { ...right(cell.text), ...(cell.value === null ? { colour: SLIDE.ink3 } : {}) },
    left(cell.note)
  ]);
  const pages = Math.min(MOST_PAGES, Math.max(1, Math.ceil(rows.length / ROWS)));
  const beyond = rows.length - pages * ROWS;
  return Array.from({ length: pages }, (_, i): Slide => {
    const table: OfficeTable = {
      rows: [head, ...rows.slice(i * ROWS, (i + 1) * ROWS)],
      widths: [3, 2, 1.6, 1.8, 3],
      size: 10.8
    };
    const isLast = i === pages - 1;
    return {
      ...slide,
      title: `${words.data}${pages > 1 ? ` (${i + 1}/${pages})` : ''}`,
      subtitle: slide.title,
      body: { kind: 'table', table },
      foot: [definition, isLast && beyond > 0 ? words.more(formatNumber(beyond, { lang })) : '']
        .filter(Boolean)
        .join(' '),
      notes: [slide.title, slide.source, slide.link],
      hidden: true
    };
  });
}
