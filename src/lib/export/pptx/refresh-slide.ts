import { strFromU8 } from 'fflate';
import { refreshBook } from './refresh-book.ts';
import {
  droppedSeries,
  fitsScale,
  pairCharts,
  reachOf,
  refreshChart,
  type ChartPair
} from './refresh-chart.ts';
import {
  partOf,
  relationsOf,
  slidesOf,
  writePart,
  type DeckSlide,
  type Files
} from './refresh-package.ts';
import { refreshPicture, type Whose } from './refresh-picture.ts';
import { categoriesOf, type SeriesOf } from './refresh-series.ts';
import { tableEdits, tableTexts } from './refresh-table.ts';
import {
  findWords,
  slideParagraphs,
  type FoundWords,
  footBefore,
  renewNotes,
  sentences,
  wordEdits,
  type SlideWords
} from './refresh-words.ts';
import {
  applyEdits,
  attributeOf,
  paragraphText,
  within,
  type Edit,
  type XmlNode,
  type XmlPart
} from './refresh-xml.ts';
import { PASSPORT_MARK } from './slide.ts';

/** Why a figure in a deck was not brought up to date. */
export type LeftReason =
  | 'numbers' // a page of headline numbers, which is made anew in one press
  | 'chart_gone' // what we drew is no longer on the slide
  | 'chart_changed' // it became a chart of another kind
  | 'sheet' // the sheet behind it cannot be written
  | 'table_gone'
  | 'picture_gone'
  | 'form' // the new figures need another form: more charts, a picture for a chart
  | 'pages'; // or more slides than the old ones

/** Words that a person had rewritten, and that stayed. */
export type KeptWord = 'title' | 'foot' | 'source';

export type SlideDone =
  | { ok: false; reason: LeftReason }
  | { ok: true; kept: KeptWord[]; title: [string, string] | null; dropped: string[] };

/** One slide in its package, or that of the new figures. */
export type SlideAt = { files: Files; slide: DeckSlide };

type Body = { charts: string[]; tables: XmlNode[]; pictures: number };

function bodyOf(files: Files, path: string, part: XmlPart): Body {
  const relations = new Map(relationsOf(files, path).map((r) => [r.id, r.path]));
  return {
    charts: within(part.root, 'c:chart')
      .map((node) => relations.get(attributeOf(part, node, 'r:id') ?? '') ?? '')
      .filter((target) => files[target] !== undefined),
    tables: within(part.root, 'a:tbl'),
    pictures: within(part.root, 'p:pic').length
  };
}

const namesOf = (part: XmlPart): string[] =>
  within(part.root, 'c:ser').flatMap((node) => [
    ...categoriesOf({ part, node } satisfies SeriesOf).values()
  ]);

/** Of the charts on a slide those that show the rows of the new ones; a person may have added others. */
function ourCharts(files: Files, paths: readonly string[], fresh: readonly string[]): string[] {
  if (paths.length === fresh.length) return [...paths];
  const wanted = new Set(fresh.flatMap((xml) => namesOf(toPart(xml))));
  return paths.filter((path) => {
    const part = partOf(files, path);
    const names = part ? namesOf(part) : [];
    return names.length > 0 && names.filter((n) => wanted.has(n)).length * 2 >= names.length;
  });
}

const toPart = (xml: string): XmlPart => {
  const pair = pairCharts(xml, xml);
  if (!pair) throw new Error('invalid chart: our own cannot be read');
  return pair.fresh;
};

const bookOf = (files: Files, chart: string): string | null =>
  relationsOf(files, chart).find((r) => r.type === 'package' && files[r.path])?.path ?? null;

function refreshCharts(old: SlideAt, fresh: SlideAt, was: Body, is: Body): SlideDone {
  const drawn = is.charts.map((path) => strFromU8(fresh.files[path]!));
  const paths = ourCharts(old.files, was.charts, drawn);
  if (paths.length === 0) return { ok: false, reason: 'chart_gone' };
  if (paths.length !== drawn.length) return { ok: false, reason: 'form' };
  const pairs = paths.map((path, i) => pairCharts(strFromU8(old.files[path]!), drawn[i]!));
  if (pairs.some((pair) => pair === null)) return { ok: false, reason: 'chart_changed' };
  const whole = pairs as ChartPair[];
  const keepScale = whole.every(fitsScale);
  for (const [i, pair] of whole.entries()) {
    const book = bookOf(old.files, paths[i]!);
    const sheet = fresh.files[bookOf(fresh.files, is.charts[i]!)!]!;
    const reach = reachOf(pair.old);
    const made = book && reach && refreshBook(old.files[book]!, sheet, reach);
    if (book && !made) return { ok: false, reason: 'sheet' };
    if (book && made) old.files[book] = made;
    writePart(old.files, paths[i]!, refreshChart(pair, keepScale));
  }
  return { ok: true, kept: [], title: null, dropped: whole.flatMap(droppedSeries) };
}

/** The table that holds most of the new one's words. */
export function ourTable(
  part: XmlPart,
  tables: readonly XmlNode[],
  fresh: XmlPart,
  is: XmlNode
): XmlNode | null {
  const wanted = new Set(tableTexts(fresh, is).flat());
  const shared = (table: XmlNode) => {
    const texts = tableTexts(part, table).flat();
    return texts.filter((t) => wanted.has(t)).length / (texts.length || 1);
  };
  const LEAST = 0.2;
  const best = [...tables].sort((a, b) => shared(b) - shared(a))[0];
  return best && shared(best) >= LEAST ? best : null;
}

/** Of a slide that our writers made: the text right under its title. */
function subtitleOn(part: XmlPart, { title }: FoundWords): string {
  const all = slideParagraphs(part);
  const next = title ? all[all.indexOf(title) + 1] : undefined;
  return next ? paragraphText(part, next) : '';
}

/** The words of a slide that our writers made. */
function wordsOf({ slide }: SlideAt, part: XmlPart, code: string): SlideWords {
  const found = findWords(part, slide.lines, code);
  const text = (node: XmlNode | null) => (node ? paragraphText(part, node) : '');
  const [picture] = found.pictures;
  const source = slide.lines.indexOf(text(found.source));
  return {
    title: text(found.title),
    subtitle: subtitleOn(part, found),
    notesFoot: source > 2 ? slide.lines[source - 1]! : '',
    titleLine: slide.lines[0] ?? '',
    foot: text(found.source && footBefore(part, found.source)),
    source: text(found.source),
    alt: (picture && attributeOf(part, picture, 'descr')) || (slide.lines[1] ?? ''),
    passport: slide.lines.find((line) => line.startsWith(PASSPORT_MARK)) ?? ''
  };
}

/**
 * One slide with the new figures in the place of the old, in `old.files`; what a person changed on
 * it stays. Where it cannot be done nothing of use is left in `old.files`: work on a copy.
 */
export function refreshSlide(old: SlideAt, fresh: SlideAt, whose: Whose): SlideDone {
  const { code } = whose;
  const part = partOf(old.files, old.slide.path);
  const freshPart = partOf(fresh.files, fresh.slide.path)!;
  if (!part) return { ok: false, reason: 'chart_gone' };
  const [was, is] = [
    bodyOf(old.files, old.slide.path, part),
    bodyOf(fresh.files, fresh.slide.path, freshPart)
  ];
  const words = wordsOf(fresh, freshPart, code);
  const found = findWords(part, [...old.slide.lines, ...sentences(words.foot)], code);
  let body: Edit[] = [];
  let dropped: string[] = [];
  if (is.charts.length > 0) {
    if (was.charts.length === 0 && was.tables.length + was.pictures > 0)
      return { ok: false, reason: 'form' };
    const done = refreshCharts(old, fresh, was, is);
    if (!done.ok) return done;
    dropped = done.dropped;
  } else if (is.tables.length > 0) {
    const table = ourTable(part, was.tables, freshPart, is.tables[0]!);
    if (!table) return { ok: false, reason: was.charts.length > 0 ? 'form' : 'table_gone' };
    body = tableEdits(part, table, freshPart, is.tables[0]!);
  } else {
    const at = { files: old.files, path: old.slide.path, part };
    const drawn = { files: fresh.files, path: fresh.slide.path, part: freshPart };
    const made = refreshPicture(at, drawn, { ...whose, described: found.pictures });
    if (!made) return { ok: false, reason: was.charts.length > 0 ? 'form' : 'picture_gone' };
    body = made;
  }
  if (old.slide.notes) {
    const notes = partOf(old.files, old.slide.notes)!;
    writePart(old.files, old.slide.notes, renewNotes(notes, { part, found }, words));
  }
  writePart(
    old.files,
    old.slide.path,
    applyEdits(part.xml, [...wordEdits(part, found, words), ...body])
  );
  const title = found.title ? paragraphText(part, found.title) : null;
  return {
    ok: true,
    kept: [
      ...(found.title ? [] : ['title' as const]),
      ...(found.foot || words.foot === '' ? [] : ['foot' as const]),
      ...(found.source ? [] : ['source' as const])
    ],
    title: title !== null && title !== words.title ? [title, words.title] : null,
    dropped
  };
}

/** Slides of a deck that our writers just made: those shown, and those behind them. */
export function freshSlides(files: Files): { shown: DeckSlide[]; behind: DeckSlide[] } {
  const slides = slidesOf(files);
  return {
    shown: slides.filter((slide) => slide.passport !== null),
    behind: slides.filter((slide) => slide.passport === null)
  };
}
