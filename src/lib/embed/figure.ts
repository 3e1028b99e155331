import type { FigureText } from '#lib/charts/figure.ts';
import type { TwinTable } from '#lib/charts/twin-grid.ts';
import type { Lang } from '#lib/text/format.ts';
import { frameWords } from '#lib/text/words/embed-frame.ts';
import { maker } from './element.ts';
import type { Part } from './parts.ts';
import { toTable } from './table.ts';

/** Everything one embedded figure shows, already in words. */
export type Shown = {
  lang: Lang;
  kind: string;
  /** The canonical query, for `data-spec`. */
  query: string;
  text: Omit<FigureText, 'alt' | 'titleIsFinding'>;
  twin: TwinTable;
  /** A sentence before the source, of a figure that does not follow its data; '' for others. */
  standing: string;
  /** Where the same figure stands on the full page, and what that link says. */
  link: { href: string; text: string };
};

export type Built = { figure: HTMLElement; /** Where the picture goes. */ chart: HTMLElement };

const TITLE = 'ten-hinh';

/** The figure around its picture: head, table in a fold, what must be known, source, way to the site. */
export function toFigure(
  { lang, kind, query, text, twin, standing, link }: Shown,
  { document, hidden }: { document: Document; hidden: readonly Part[] }
): Built {
  const make = maker(document);
  const words = frameWords[lang];
  const shows = (part: Part) => !hidden.includes(part);
  const chart = make('div', { class: 'chart' });
  const label = text.demoLabel === null ? null : make('span', { class: 'demo' }, text.demoLabel);
  const way = shows('link')
    ? [' ', make('a', { href: link.href, target: '_blank', rel: 'noopener' }, link.text)]
    : [];
  const foot = [
    text.coverage === '' ? null : make('p', { class: 'coverage' }, text.coverage),
    ...[...text.notes, standing].filter(Boolean).map((note) => make('p', {}, note)),
    make('p', {}, shows('link') ? `${text.source}\u00a0·` : text.source, ...way)
  ];
  const fold = make('details', {}, make('summary', {}, words.table), toTable(twin, make));
  const figure = make(
    'figure',
    {
      'data-figure': true,
      'data-kind': kind,
      'data-state': 'ready',
      'data-spec': query,
      'aria-labelledby': TITLE
    },
    // A title that is not shown still names the figure.
    make('h1', { id: TITLE, class: shows('title') ? null : 'sr' }, text.title),
    make('p', { class: 'subtitle' }, make('span', {}, text.subtitle), label),
    chart,
    shows('table') ? fold : null,
    make('figcaption', {}, ...foot)
  );
  return { figure, chart };
}

/** What stands where a figure cannot: what is the matter, why, and where to go. */
export type Notice = {
  state: 'empty' | 'error' | 'loading';
  title: string;
  reasons: readonly string[];
  links: readonly Shown['link'][];
};

/** The same, as it stands in the page. */
export function toNotice(
  { state, title, reasons, links }: Notice,
  { document }: { document: Document }
): HTMLElement {
  const make = maker(document);
  const ways = links.map(({ href, text }) =>
    make('a', { href, target: '_blank', rel: 'noopener' }, text)
  );
  return make(
    'figure',
    { 'data-figure': true, 'data-state': state, 'aria-labelledby': TITLE, class: 'notice' },
    make('h1', { id: TITLE }, title),
    ...reasons.filter(Boolean).map((reason) => make('p', {}, reason)),
    ways.length === 0 ? null : make('p', { class: 'link' }, ...ways)
  );
}
