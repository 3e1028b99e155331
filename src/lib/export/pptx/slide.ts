import type { FigureText } from '#lib/charts/figure.ts';
import type { ChartModel } from '#lib/charts/model.ts';
import type { Palette } from '#lib/charts/palette.ts';
import { againstWords } from '#lib/text/words/against.ts';
import { capitalise } from '#lib/text/words/join.ts';
import { SLIDE } from '../palette.ts';
import { writePassport, type Passport } from '../passport.ts';
import { deckWords } from '#lib/text/words/deck.ts';
import type { OfficeChart } from './office-chart.ts';
import { heatTable, tablePages, type OfficeTable } from './office-table.ts';
import type { OfficeScatter } from './office-scatter.ts';
import type { OfficeNumber } from './write-numbers.ts';
import { lineChart, rankCharts, stackChart } from './to-office.ts';
import { pathChart, scatterChart } from './to-scatter.ts';

/** A drawing that no office program has: sharp in PowerPoint, and a picture everywhere else. */
export type SlidePicture = { svg: string; png: Uint8Array; width: number; height: number };

export type SlideBody =
  | { kind: 'charts'; charts: OfficeChart[] }
  | { kind: 'scatter'; chart: OfficeScatter }
  | { kind: 'table'; table: OfficeTable }
  | { kind: 'picture'; picture: SlidePicture }
  /** Headline numbers, side by side. */
  | { kind: 'numbers'; numbers: OfficeNumber[] }
  /** A page between figures: paragraphs under a heading. */
  | { kind: 'words'; text: string };

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
  /** Colours of its words and tables where they are not ours. */
  palette?: Palette;
};

/** One figure on its way to a slide. */
export type SlideFigure = {
  model: ChartModel;
  text: FigureText;
  passport: Passport;
  link: string;
  palette?: Palette;
  /** The figure without its words; only asked for where no native form exists. */
  picture: () => Promise<SlidePicture>;
};

/** Marks the line of the notes that a program reads back. */
export const PASSPORT_MARK = 'doichieu:';

/** Excel and PowerPoint hold no more in one chart, and call a file with more of them damaged. */
const MOST_SERIES = 255;

const isHeld = (chart: { series: readonly unknown[] }): boolean =>
  chart.series.length <= MOST_SERIES;

/** What of a figure office programs can hold as their own; null for what must be a picture. */
export function nativeBodies(model: ChartModel, palette: Palette = SLIDE): SlideBody[] | null {
  switch (model.kind) {
    case 'rank': {
      const charts = rankCharts(model, palette);
      return charts && [{ kind: 'charts', charts }];
    }
    case 'stack':
    case 'stack100': {
      const chart = stackChart(model, palette);
      return chart && [{ kind: 'charts', charts: [chart] }];
    }
    case 'line': {
      const chart = lineChart(model, palette);
      return chart && isHeld(chart) ? [{ kind: 'charts', charts: [chart] }] : null;
    }
    case 'heat': {
      const table = heatTable(model, palette);
      return table && [{ kind: 'table', table }];
    }
    case 'table':
      return tablePages(model, palette).map((table) => ({ kind: 'table', table }));
    case 'scatter':
      return [{ kind: 'scatter', chart: scatterChart(model, palette) }];
    case 'path': {
      const chart = pathChart(model, palette);
      return isHeld(chart) ? [{ kind: 'scatter', chart }] : null;
    }
    default:
      return null;
  }
}

/**
 * Coverage and notes. A table of cells also says what its signs mean; a native scatter has other
 * signs than the drawing, and names those that its drawing lists under the plot.
 */
export function toFoot(text: FigureText, model?: ChartModel): string {
  const coverage = text.coverage === '' ? '' : `${text.coverage.replace(/\.$/, '')}.`;
  const own = model ? ofModel(text, model) : { notes: text.notes, more: [] };
  return [coverage, ...own.more, ...own.notes].filter(Boolean).join(' ');
}

function ofModel(text: FigureText, model: ChartModel): { notes: string[]; more: string[] } {
  const words = deckWords[model.lang];
  if (model.kind === 'heat' && hasBlank(model))
    return { notes: [...text.notes, words.signs], more: [] };
  if (model.kind !== 'scatter' && model.kind !== 'path') return { notes: text.notes, more: [] };
  const { openEnds } = againstWords[model.lang];
  const notes = text.notes.filter((note) => note !== openEnds);
  const hasOpen = notes.length < text.notes.length;
  const more = model.leftOut.filter((group) => !isNamed(group.text, text.coverage));
  return {
    notes: model.kind === 'path' && hasOpen ? [...notes, words.openPath] : notes,
    more: more.map((group) => `${capitalise(group.text)}.`)
  };
}

/** Units that the coverage names already; a group names its units at its end, in brackets. */
function isNamed(group: string, coverage: string): boolean {
  const [first] = (/ \((.*)\)$/.exec(group)?.[1] ?? group).split(/, | và | and /);
  return coverage.includes(first!);
}

const hasBlank = (model: Extract<ChartModel, { kind: 'heat' }>): boolean =>
  model.rows.some((row) => row.cells.some((cell) => cell.blank !== null));

/** A page between figures, with a heading and a few lines. */
export const dividerSlide = (heading: string, text: string, palette: Palette): Slide => ({
  title: heading,
  subtitle: '',
  demoLabel: null,
  body: { kind: 'words', text },
  foot: '',
  source: '',
  link: '',
  alt: heading,
  notes: [heading, text].filter(Boolean),
  palette
});

/** The slides of one figure: one, or several where a table is longer than a slide. */
export async function toSlides({
  model,
  text,
  passport,
  link,
  palette = SLIDE,
  picture
}: SlideFigure): Promise<Slide[]> {
  const bodies = nativeBodies(model, palette) ?? [
    { kind: 'picture' as const, picture: await picture() }
  ];
  return bodies.map((body, i) => ({
    title: bodies.length === 1 ? text.title : `${text.title} (${i + 1}/${bodies.length})`,
    subtitle: text.subtitle,
    demoLabel: text.demoLabel,
    body,
    palette,
    foot: toFoot(text, body.kind === 'picture' ? undefined : model),
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
