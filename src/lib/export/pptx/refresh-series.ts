import { SLIDE } from '../palette.ts';
import {
  at,
  attributeEdit,
  attributeOf,
  childrenOf,
  editedNode,
  replaceNode,
  sourceOf,
  textOf,
  within,
  type Edit,
  type XmlNode,
  type XmlPart
} from './refresh-xml.ts';

/** Elements of a series in the order the schema wants (ECMA-376 part 1, 21.2.2), whatever its chart. */
const ORDER =
  'idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars ' +
  'cat xVal val yVal smooth bubbleSize bubble3D shape extLst';
const PLACES = new Map(ORDER.split(' ').map((name, i) => [`c:${name}`, i]));

/** Always those of the new figures. */
const RENEWED = ['c:idx', 'c:order', 'c:tx', 'c:cat', 'c:val', 'c:xVal', 'c:yVal', 'c:bubbleSize'];

const OURS = new Set(
  Object.values(SLIDE)
    .flat()
    .map((hex) => hex.slice(1).toUpperCase())
);

export type SeriesOf = { part: XmlPart; node: XmlNode };

/** The texts or numbers that a series keeps of a row of its sheet, by index. */
function cacheOf({ part, node }: SeriesOf, name: string): Map<number, string> {
  const holder = at(node, name);
  return new Map(
    (holder ? within(holder, 'c:pt') : []).map((point) => [
      Number(attributeOf(part, point, 'idx')),
      at(point, 'c:v') ? textOf(part, at(point, 'c:v')!) : ''
    ])
  );
}

export const nameOfSeries = (series: SeriesOf): string => cacheOf(series, 'c:tx').get(0) ?? '';

/** Numbers of a series as written; blanks have none. */
export const numbersOf = (series: SeriesOf): number[] =>
  ['c:val', 'c:yVal'].flatMap((name) => [...cacheOf(series, name).values()].map(Number));

/** Of points at two figures only those with a label have a name: that of the cell it is taken from. */
function pointNames(series: SeriesOf): [number, string][] {
  const names = cacheOf(series, 'c:extLst');
  return [...cacheOf(series, 'c:xVal').keys()].map((i) => [i, names.get(i) ?? `\u0000${i}`]);
}

/** The names of its rows, told apart where two are alike. */
export function categoriesOf(series: SeriesOf): Map<number, string> {
  const seen = new Map<string, number>();
  const named = [...cacheOf(series, 'c:cat'), ...pointNames(series)];
  return new Map(
    named.map(([index, name]) => {
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      return [index, times === 1 ? name : `${name}\u0000${times}`];
    })
  );
}

const indexOf = (part: XmlPart, node: XmlNode): number => {
  const index = at(node, 'c:idx');
  return index ? Number(attributeOf(part, index, 'val')) : -1;
};

/** Points of a name in a series, by index of the row. */
const pointsOf = ({ part }: SeriesOf, within: XmlNode | null, name: string): Map<number, XmlNode> =>
  new Map((within ? childrenOf(within, name) : []).map((node) => [indexOf(part, node), node]));

/** The same point at another row. */
const moveTo = (part: XmlPart, node: XmlNode, index: number, more: readonly Edit[] = []): string =>
  editedNode(part, node, [
    ...attributeEdit(part, at(node, 'c:idx')!, 'val', String(index)),
    ...more
  ]);

/** A colour that we never give: somebody chose it. */
const isTheirs = ({ part }: SeriesOf, node: XmlNode): boolean =>
  /<a:(?:schemeClr|sysClr|prstClr)\b/.test(sourceOf(part, node)) ||
  within(node, 'a:srgbClr').some(
    (colour) => !OURS.has((attributeOf(part, colour, 'val') ?? '').toUpperCase())
  );

/** For each row of the new series, its row in the old one. */
function rowsBefore(old: SeriesOf, fresh: SeriesOf): (index: number) => number {
  const before = new Map([...categoriesOf(old)].map(([index, name]) => [name, index]));
  const names = categoriesOf(fresh);
  return (index) => before.get(names.get(index) ?? '') ?? -1;
}

/** Looks of single points: those a person chose go with their name, ours are made anew. */
function pointLooks(old: SeriesOf, fresh: SeriesOf): string {
  const [theirs, ours] = [pointsOf(old, old.node, 'c:dPt'), pointsOf(fresh, fresh.node, 'c:dPt')];
  const before = rowsBefore(old, fresh);
  return [...categoriesOf(fresh).keys()]
    .map((index) => {
      const look = theirs.get(before(index));
      if (look && isTheirs(old, look)) return moveTo(old.part, look, index);
      const own = ours.get(index);
      return own ? sourceOf(fresh.part, own) : '';
    })
    .join('');
}

const hasWords = (node: XmlNode): boolean => at(node, 'c:tx', 'c:rich') !== null;
/** A label made of the cell it stands for follows it by itself. */
const isLive = (node: XmlNode): boolean => within(node, 'a:fld').length > 0;

/** The old label with the words of the new one, and its place where the new one has one. */
function labelWith(old: SeriesOf, label: XmlNode, fresh: SeriesOf, own: XmlNode): string {
  const said = within(own, 'a:t').map((t) => sourceOf(fresh.part, t));
  const runs = within(at(label, 'c:tx')!, 'a:r');
  const first = runs[0] && at(runs[0], 'a:t');
  if (!first || said.length === 0) return sourceOf(fresh.part, own);
  const [was, is] = [at(label, 'c:layout'), at(own, 'c:layout')];
  const place = is ? sourceOf(fresh.part, is) : '';
  return moveTo(old.part, label, indexOf(fresh.part, own), [
    replaceNode(first, said.join('')),
    ...runs.slice(1).map((run) => replaceNode(run, '')),
    ...(was && is ? [replaceNode(was, place)] : []),
    ...(!was && is
      ? [{ start: at(label, 'c:idx')!.end, end: at(label, 'c:idx')!.end, text: place }]
      : [])
  ]);
}

function pointLabel(
  old: SeriesOf,
  was: XmlNode | undefined,
  fresh: SeriesOf,
  is: XmlNode | undefined,
  index: number
): string {
  // Among points labels stand where they do not lie on one another: those of the new figures.
  if (at(fresh.node, 'c:xVal')) return is ? sourceOf(fresh.part, is) : '';
  if (was && isLive(was)) return moveTo(old.part, was, index);
  if (is && was && hasWords(is) && hasWords(was)) return labelWith(old, was, fresh, is);
  if (is && was && !hasWords(is) && !hasWords(was) && !at(is, 'c:delete'))
    return moveTo(old.part, was, index);
  if (is) return sourceOf(fresh.part, is);
  const isLook = was && !hasWords(was) && !at(was, 'c:delete');
  return isLook ? moveTo(old.part, was, index) : '';
}

/** The number format is ours still when it is the one of the cells. */
function formatEdits(old: SeriesOf, fresh: SeriesOf, labels: XmlNode): Edit[] {
  const code = (of: SeriesOf) => {
    const found = within(of.node, 'c:formatCode')[0];
    return found ? textOf(of.part, found) : null;
  };
  const [before, now] = [code(old), code(fresh)];
  if (before === null || now === null || before === now) return [];
  return childrenOf(labels, 'c:numFmt')
    .filter((format) => attributeOf(old.part, format, 'formatCode') === before)
    .flatMap((format) => attributeEdit(old.part, format, 'formatCode', now));
}

/** Labels in the look they have; none where a person took them away. */
function labels(old: SeriesOf, fresh: SeriesOf): string {
  const [was, is] = [at(old.node, 'c:dLbls'), at(fresh.node, 'c:dLbls')];
  if (!was) return '';
  if (!is || at(was, 'c:delete') || was.open === was.close) return sourceOf(old.part, was);
  const [theirs, ours] = [pointsOf(old, was, 'c:dLbl'), pointsOf(fresh, is, 'c:dLbl')];
  const before = rowsBefore(old, fresh);
  const single = [...categoriesOf(fresh).keys()]
    .map((index) => pointLabel(old, theirs.get(before(index)), fresh, ours.get(index), index))
    .join('');
  const inside = editedNode(old.part, was, [
    ...[...theirs.values()].map((node) => replaceNode(node, '')),
    ...formatEdits(old, fresh, was)
  ]);
  return inside.replace(/^<c:dLbls[^>]*>/, (tag) => tag + single);
}

/** A series with its own looks and the new figures. */
export function refreshSeries(old: SeriesOf, fresh: SeriesOf): string {
  const renewedNames = at(fresh.node, 'c:xVal') ? [...RENEWED, 'c:extLst'] : RENEWED;
  const kept = old.node.children
    .filter(({ name }) => !renewedNames.includes(name) && name !== 'c:dPt' && name !== 'c:dLbls')
    .map((node) => ({ name: node.name, text: sourceOf(old.part, node) }));
  const renewed = fresh.node.children
    .filter(({ name }) => renewedNames.includes(name))
    .map((node) => ({ name: node.name, text: sourceOf(fresh.part, node) }));
  const made = [
    { name: 'c:dPt', text: pointLooks(old, fresh) },
    { name: 'c:dLbls', text: labels(old, fresh) }
  ];
  const place = ({ name }: { name: string }) => PLACES.get(name) ?? PLACES.size;
  const inside = [...kept, ...renewed, ...made]
    .map((piece, i) => ({ ...piece, i }))
    .sort((a, b) => place(a) - place(b) || a.i - b.i)
    .map(({ text }) => text);
  return `<c:ser>${inside.join('')}</c:ser>`;
}
