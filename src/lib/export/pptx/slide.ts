import type { FigureText } from '#lib/charts/figure.ts';
import type { ChartModel } from '#lib/charts/model.ts';
import { writePassport, type Passport } from '../passport.ts';
import { deckWords } from '#lib/text/words/deck.ts';
import type { OfficeChart } from './office-chart.ts';
import { heatTable, tablePages, type OfficeTable } from './office-table.ts';
import { lineChart, rankCharts, stackChart } from './to-office.ts';

/** A drawing that no office program has: sharp in PowerPoint, and a picture everywhere else. */
export type SlidePicture = { svg: string; png: Uint8Array; width: number; height: number };

export type SlideBody =
  | { kind: 'charts'; charts: OfficeChart[] }
  | { kind: 'table'; table: OfficeTable }
  | { kind: 'picture'; picture: SlidePicture };

/** One slide, every word of it written. */
export type Slide = {
  title: string;
  subtitle: string;
  demoLabel: string | null;
  body: SlideBody;
  /** Coverage and notes. */
  foot: string;
  source: string;
  link: string;
  alt: string;
  /** What the speaker has before them: finding, picture in words, source, link, passport. */
  notes: string[];
  hidden?: boolean;
};

/** One figure on its way to a slide. */
export type SlideFigure = {
  model: ChartModel;
  text: FigureText;
  passport: Passport;
  link: string;
  /** The figure without its words; only asked for where no native form exists. */
  picture: () => Promise<SlidePicture>;
};

/** Marks the line of the notes that a program reads back. */
export const PASSPORT_MARK = 'doichieu:';

/** What of a figure office programs can hold as their own; null for what must be a picture. */
export function nativeBodies(model: ChartModel): SlideBody[] | null {
  switch (model.kind) {
    case 'rank': {
      const charts = rankCharts(model);
      return charts && [{ kind: 'charts', charts }];
    }
    case 'stack':
    case 'stack100': {
      const chart = stackChart(model);
      return chart && [{ kind: 'charts', charts: [chart] }];
    }
    case 'line': {
      const chart = lineChart(model);
      return chart && [{ kind: 'charts', charts: [chart] }];
    }
    case 'heat': {
      const table = heatTable(model);
      return table && [{ kind: 'table', table }];
    }
    case 'table':
      return tablePages(model).map((table) => ({ kind: 'table', table }));
    default:
      return null;
  }
}

/** Coverage and notes; a table of cells also says what its signs mean. */
export const toFoot = (text: FigureText, model?: ChartModel): string =>
  [
    text.coverage === '' ? '' : `${text.coverage.replace(/\.$/, '')}.`,
    ...text.notes,
    model?.kind === 'heat' && hasBlank(model) ? deckWords[model.lang].signs : ''
  ]
    .filter(Boolean)
    .join(' ');

const hasBlank = (model: Extract<ChartModel, { kind: 'heat' }>): boolean =>
  model.rows.some((row) => row.cells.some((cell) => cell.blank !== null));

/** The slides of one figure: one, or several where a table is longer than a slide. */
export async function toSlides({
  model,
  text,
  passport,
  link,
  picture
}: SlideFigure): Promise<Slide[]> {
  const bodies = nativeBodies(model) ?? [{ kind: 'picture' as const, picture: await picture() }];
  return bodies.map((body, i) => ({
    title: bodies.length === 1 ? text.title : `${text.title} (${i + 1}/${bodies.length})`,
    subtitle: text.subtitle,
    demoLabel: text.demoLabel,
    body,
    foot: body.kind === 'table' ? toFoot(text, model) : toFoot(text),
    source: text.source,
    link,
    alt: text.alt,
    notes: [
      [text.title, text.demoLabel].filter(Boolean).join(' · '),
      text.alt,
      toFoot(text),
      text.source,
      link,
      PASSPORT_MARK + writePassport(passport)
    ].filter(Boolean)
  }));
}
