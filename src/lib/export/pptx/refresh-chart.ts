import {
  at,
  attributeEdit,
  attributeOf,
  childrenOf,
  parsePart,
  applyEdits,
  replaceNode,
  sourceOf,
  textOf,
  within,
  type Edit,
  type XmlNode,
  type XmlPart
} from './refresh-xml.ts';
import {
  categoriesOf,
  nameOfSeries,
  numbersOf,
  refreshSeries,
  type SeriesOf
} from './refresh-series.ts';

/** A chart in a deck beside the one our writers make of the new figures. */
export type ChartPair = { old: XmlPart; fresh: XmlPart };

const plotOf = ({ root }: XmlPart): XmlNode | null =>
  at(root, 'c:chartSpace', 'c:chart', 'c:plotArea');

const drawingsOf = (part: XmlPart): XmlNode[] =>
  plotOf(part)?.children.filter(({ name }) => /^c:\w+Chart$/.test(name)) ?? [];

const seriesOf = (part: XmlPart): SeriesOf[] =>
  drawingsOf(part).flatMap((drawing) =>
    childrenOf(drawing, 'c:ser').map((node) => ({ part, node }))
  );

/** Reads two charts; null when the old one is no longer of the kind that we write. */
export function pairCharts(oldXml: string, freshXml: string): ChartPair | null {
  const [old, fresh] = [parsePart(oldXml), parsePart(freshXml)];
  if (!old || !fresh) return null;
  const kinds = (part: XmlPart) => drawingsOf(part).map((d) => d.name);
  const isSame = kinds(old).join() === kinds(fresh).join() && kinds(old).length > 0;
  return isSame && seriesOf(old).length > 0 ? { old, fresh } : null;
}

const scaleOf = (part: XmlPart, name: 'c:max' | 'c:min'): number[] =>
  within(part.root, 'c:valAx').flatMap((axis) => {
    const end = at(axis, 'c:scaling', name);
    return end ? [Number(attributeOf(part, end, 'val'))] : [];
  });

/** Room that the number at the end of a bar takes, in shares of the longest. */
const HEADROOM = 1.15;
/** Below this share of the axis a chart looks empty. */
const LEAST = 0.5;

/**
 * The scale may stay: the new figures fit in it and do not look lost. It is asked of all charts of
 * a slide together, since those side by side share one.
 */
export function fitsScale({ old, fresh }: ChartPair): boolean {
  // Of points both axes are fitted to the figures.
  if (within(fresh.root, 'c:scatterChart').length > 0) return false;
  const isStacked = within(fresh.root, 'c:grouping').some(
    (g) => attributeOf(fresh, g, 'val') === 'stacked'
  );
  const [max] = scaleOf(old, 'c:max');
  if (max === undefined) return true;
  const [wanted, least] = [scaleOf(fresh, 'c:max')[0], scaleOf(fresh, 'c:min')[0] ?? 0];
  if (isStacked) return wanted !== undefined && wanted <= max && wanted >= max * LEAST;
  const isBar = within(fresh.root, 'c:barChart').length > 0;
  const numbers = seriesOf(fresh).flatMap(numbersOf);
  const top = Math.max(0, ...numbers);
  return (
    top * (isBar ? HEADROOM : 1) <= max &&
    (wanted ?? top) >= max * LEAST &&
    Math.min(0, ...numbers) >= (scaleOf(old, 'c:min')[0] ?? least)
  );
}

/** Only what is fixed is set; a scale that a person left to the program stays so. */
function scaleEdits({ old, fresh }: ChartPair): Edit[] {
  const [axes, news] = [within(old.root, 'c:valAx'), within(fresh.root, 'c:valAx')];
  if (axes.length !== news.length) return [];
  const paths = [['c:scaling', 'c:max'], ['c:scaling', 'c:min'], ['c:majorUnit']];
  return axes.flatMap((axis, i) =>
    paths.flatMap((path) => {
      const [own, end] = [at(axis, ...path), at(news[i]!, ...path)];
      const value = end && attributeOf(fresh, end, 'val');
      return own && value ? attributeEdit(old, own, 'val', value) : [];
    })
  );
}

/** Which series the legend leaves out is told by their numbers, which change with the series. */
function legendEdits({ old, fresh }: ChartPair): Edit[] {
  const names = (part: XmlPart) => seriesOf(part).map(nameOfSeries).join('\u0000');
  const [was, is] = [within(old.root, 'c:legend')[0], within(fresh.root, 'c:legend')[0]];
  const place = was && at(was, 'c:legendPos');
  if (!was || !is || !place || names(old) === names(fresh)) return [];
  const entries = childrenOf(is, 'c:legendEntry').map((node) => sourceOf(fresh, node));
  return [
    ...childrenOf(was, 'c:legendEntry').map((node) => replaceNode(node, '')),
    { start: place.end, end: place.end, text: entries.join('') }
  ];
}

const longest = (part: XmlPart): number =>
  Math.max(0, ...seriesOf(part).flatMap((s) => [...categoriesOf(s).values()].map((n) => n.length)));

/** Longer names need the place that the new chart gives them. */
function layoutEdits({ old, fresh }: ChartPair): Edit[] {
  if (longest(fresh) <= longest(old)) return [];
  const [was, is] = [plotOf(old), plotOf(fresh)].map((plot) => plot && at(plot, 'c:layout'));
  return was && is && at(was, 'c:manualLayout') ? [replaceNode(was, sourceOf(fresh, is))] : [];
}

/** Each new series with the old one of its name, or else the next that has no other. */
function matchSeries(old: readonly SeriesOf[], fresh: readonly SeriesOf[]): (SeriesOf | null)[] {
  const free = [...old];
  const take = (index: number) => (index < 0 ? null : free.splice(index, 1)[0]!);
  const named = fresh.map((s) => take(free.findIndex((o) => nameOfSeries(o) === nameOfSeries(s))));
  const isOne = old.length === fresh.length;
  return named.map((found) => found ?? (isOne ? take(free.length > 0 ? 0 : -1) : null));
}

function drawingEdits({ old, fresh }: ChartPair): Edit[] {
  const news = drawingsOf(fresh);
  return drawingsOf(old).flatMap((drawing, i) => {
    const series = (part: XmlPart, node: XmlNode) =>
      childrenOf(node, 'c:ser').map((ser): SeriesOf => ({ part, node: ser }));
    const [was, is] = [series(old, drawing), series(fresh, news[i]!)];
    const matched = matchSeries(was, is);
    const text = is
      .map((s, k) => (matched[k] ? refreshSeries(matched[k], s) : sourceOf(fresh, s.node)))
      .join('');
    return was.map(({ node }, k) => replaceNode(node, k === 0 ? text : ''));
  });
}

/** One series is never called stacked, several parts are. */
function groupingEdits({ old, fresh }: ChartPair): Edit[] {
  const news = drawingsOf(fresh);
  return drawingsOf(old).flatMap((drawing, i) => {
    const [was, is] = [at(drawing, 'c:grouping'), at(news[i]!, 'c:grouping')];
    const value = is && attributeOf(fresh, is, 'val');
    if (!was || !value || attributeOf(old, was, 'val') === value) return [];
    const overlap = at(news[i]!, 'c:overlap');
    const first = at(drawing, 'c:serLines') ?? at(drawing, 'c:axId');
    const isMissing = overlap && first && !at(drawing, 'c:overlap');
    return [
      ...attributeEdit(old, was, 'val', value),
      ...(isMissing
        ? [{ start: first.start, end: first.start, text: sourceOf(fresh, overlap) }]
        : [])
    ];
  });
}

const formatCode = (part: XmlPart): string | null => {
  const code = within(part.root, 'c:formatCode')[0];
  return code ? textOf(part, code) : null;
};

/** Numbers of an axis are written anew where they were written as the cells are. */
function axisEdits({ old, fresh }: ChartPair): Edit[] {
  const [was, is] = [formatCode(old), formatCode(fresh)];
  if (was === null || is === null || was === is) return [];
  return within(old.root, 'c:valAx')
    .flatMap((axis) => childrenOf(axis, 'c:numFmt'))
    .filter((format) => attributeOf(old, format, 'formatCode') === was)
    .flatMap((format) => attributeEdit(old, format, 'formatCode', is));
}

const REFERENCE = /^'?Sheet1'?!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/;

const columnNumber = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);

/** Rows and columns of the sheet that a chart is drawn from; null when it is no sheet of ours. */
export function reachOf(part: XmlPart): { rows: number; columns: number } | null {
  const texts = ['c:f', 'c15:f'].flatMap((name) =>
    within(part.root, name).map((node) => textOf(part, node))
  );
  const found = texts.map((text) => REFERENCE.exec(text.trim()));
  if (found.length === 0 || found.some((match) => match === null)) return null;
  const ends = found.map((match) => ({
    rows: Number(match![4] ?? match![2]),
    columns: columnNumber(match![3] ?? match![1]!)
  }));
  return {
    rows: Math.max(...ends.map((e) => e.rows)),
    columns: Math.max(...ends.map((e) => e.columns))
  };
}

/** Names of series of the old chart that the new figures do not have. */
export function droppedSeries({ old, fresh }: ChartPair): string[] {
  const matched = new Set(matchSeries(seriesOf(old), seriesOf(fresh)));
  return seriesOf(old)
    .filter((s) => ![...matched].some((m) => m?.node === s.node))
    .map(nameOfSeries);
}

/** The old chart with the new figures; everything a person formatted stays as it is. */
export const refreshChart = (pair: ChartPair, keepScale: boolean): string =>
  applyEdits(pair.old.xml, [
    ...drawingEdits(pair),
    ...groupingEdits(pair),
    ...axisEdits(pair),
    ...legendEdits(pair),
    ...layoutEdits(pair),
    ...(keepScale ? [] : scaleEdits(pair))
  ]);
