import { SLIDE } from '../palette.ts';
import {
  at,
  attributeEdit,
  attributeOf,
  childrenOf,
  editedNode,
  paragraphEdits,
  paragraphText,
  replaceNode,
  sourceOf,
  within,
  type Edit,
  type XmlNode,
  type XmlPart
} from './refresh-xml.ts';

const OURS = new Set(
  Object.values(SLIDE)
    .flat()
    .map((hex) => hex.slice(1).toUpperCase())
);

type Cell = { part: XmlPart; cell: XmlNode };
/** `isNamed`: it stood under the same name, so that what a person made of it stays. */
type Match = { row: XmlNode | null; isNamed: boolean };

const cellsOf = (row: XmlNode): XmlNode[] => childrenOf(row, 'a:tc');

const cellText = (part: XmlPart, cell: XmlNode): string =>
  within(cell, 'a:p')
    .map((p) => paragraphText(part, p))
    .join('\n');

/** How its cells are joined: rows of another make cannot stand for one another. */
const shapeOf = (part: XmlPart, row: XmlNode): string =>
  cellsOf(row)
    .map((cell) =>
      ['gridSpan', 'hMerge', 'rowSpan', 'vMerge'].map((a) => attributeOf(part, cell, a)).join()
    )
    .join(';');

/** What a row says in some of its columns, told apart by order where two are alike. */
function keysOf(part: XmlPart, rows: readonly XmlNode[], columns: readonly number[]): string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const cells = cellsOf(row);
    const key = columns.map((i) => (cells[i] ? cellText(part, cells[i]) : '')).join('|');
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return `${key}#${times}`;
  });
}

const isNumeric = (text: string): boolean =>
  /^[\s≥≤≈<>+\-−–—…x%.,\d/]*$/u.test(text.normalize('NFKC')) || /^[+\-−]?\d/.test(text);

/** The columns of names: aligned left in what we write, and not of numbers alone. */
function nameColumns(part: XmlPart, rows: readonly XmlNode[]): number[] {
  const body = rows.slice(1);
  const width = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  return Array.from({ length: width }, (_, i) => i).filter((i) => {
    const cells = body.flatMap((row) => cellsOf(row)[i] ?? []);
    const isLeft = cells.every((cell) => {
      const look = within(cell, 'a:pPr')[0];
      const align = look ? attributeOf(part, look, 'algn') : null;
      return align === null || align === 'l';
    });
    return isLeft && cells.some((cell) => !isNumeric(cellText(part, cell)));
  });
}

/** The one colour of a look when it is one that we give; null for none, or somebody's own. */
function ourColour(part: XmlPart, holder: XmlNode | null): XmlNode | null {
  const fill = holder && at(holder, 'a:solidFill');
  const colour = fill && at(fill, 'a:srgbClr');
  const value = colour && attributeOf(part, colour, 'val');
  return fill && value && OURS.has(value.toUpperCase()) ? fill : null;
}

/** A colour of ours says something of the number, so it changes with it; `always`: whosesoever it is. */
function colourEdits(
  old: XmlPart,
  was: XmlNode | null,
  fresh: XmlPart,
  is: XmlNode | null,
  always = false
): Edit[] {
  const own = always ? was && at(was, 'a:solidFill') : ourColour(old, was);
  const next = is && at(is, 'a:solidFill');
  return own && next ? [replaceNode(own, sourceOf(fresh, next))] : [];
}

/** Bold says which row is marked; a row under its own name keeps what a person made of it. */
function boldEdits(old: XmlPart, was: XmlNode | null, fresh: XmlPart, is: XmlNode | null): Edit[] {
  const next = is && attributeOf(fresh, is, 'b');
  return was && next ? attributeEdit(old, was, 'b', next) : [];
}

/** Null when the old cell has no run that could take the text. */
function cellEdits(
  { part: old, cell: was }: Cell,
  { part: fresh, cell: is }: Cell,
  isNamed: boolean
): Edit[] | null {
  const text = cellText(fresh, is);
  const [first, ...rest] = within(was, 'a:p');
  const isSame = cellText(old, was) === text;
  const said = isSame || !first ? [] : paragraphEdits(old, first, text);
  if (!isSame && said.length === 0) return null;
  const look = (cell: XmlNode) => {
    const run = within(cell, 'a:r')[0];
    return run ? at(run, 'a:rPr') : null;
  };
  // The shade of a cell in a heat map is its number once more.
  const isShaded = at(is, 'a:tcPr', 'a:solidFill') !== null;
  return [
    ...said,
    ...(isSame ? [] : rest.map((p) => replaceNode(p, ''))),
    ...(isNamed ? [] : boldEdits(old, look(was), fresh, look(is))),
    ...colourEdits(old, look(was), fresh, look(is), isShaded),
    ...colourEdits(old, at(was, 'a:tcPr'), fresh, at(is, 'a:tcPr'), isShaded)
  ];
}

/** The old row with the words of the new one; the new one where their cells do not fit each other. */
function rowText(old: XmlPart, { row: was, isNamed }: Match, fresh: XmlPart, is: XmlNode): string {
  if (!was || shapeOf(old, was) !== shapeOf(fresh, is)) return sourceOf(fresh, is);
  const own = cellsOf(was);
  const edits = cellsOf(is).map((cell, i) => {
    const made = cellEdits({ part: old, cell: own[i]! }, { part: fresh, cell }, isNamed);
    return made ?? [replaceNode(own[i]!, sourceOf(fresh, cell))];
  });
  return editedNode(old, was, edits.flat());
}

/** For each new row the old one whose look it takes: of its name, else the next that is free. */
function matchRows(old: XmlPart, rows: XmlNode[], fresh: XmlPart, news: XmlNode[]): Match[] {
  const columns = nameColumns(fresh, news);
  const free = new Set(rows);
  const found: Match[] = news.map((_, i) =>
    i === 0 ? { row: rows[0]!, isNamed: true } : { row: null, isNamed: true }
  );
  free.delete(rows[0]!);
  for (const by of [columns, columns.slice(0, 1)]) {
    const own = new Map(keysOf(old, rows, by).map((key, i) => [key, rows[i]!]));
    keysOf(fresh, news, by).forEach((key, i) => {
      const row = own.get(key);
      if (found[i]!.row || !row || !free.delete(row)) return;
      found[i] = { row, isNamed: by.length > 0 };
    });
  }
  return found.map((match) => {
    const [next] = match.row ? [] : free;
    if (!next) return match;
    free.delete(next);
    return { row: next, isNamed: false };
  });
}

const columnsOf = (part: XmlPart, table: XmlNode): number[] =>
  (at(table, 'a:tblGrid') ? childrenOf(at(table, 'a:tblGrid')!, 'a:gridCol') : []).map((column) =>
    Number(attributeOf(part, column, 'w'))
  );

/** The grid of the new table, as wide as the old one. */
function gridText(old: XmlPart, was: XmlNode, fresh: XmlPart, is: XmlNode): string {
  const sum = (widths: readonly number[]) => widths.reduce((a, b) => a + b, 0);
  const scale = sum(columnsOf(old, was)) / (sum(columnsOf(fresh, is)) || 1);
  return columnsOf(fresh, is)
    .map((w) => `<a:gridCol w="${Math.round(w * scale)}"/>`)
    .join('');
}

/** Texts of a table by row and column. */
export const tableTexts = (part: XmlPart, table: XmlNode): string[][] =>
  childrenOf(table, 'a:tr').map((row) => cellsOf(row).map((cell) => cellText(part, cell)));

/**
 * What makes an old table hold the new texts: each row keeps the look it has under its name, and a
 * row that is new takes ours. Columns that came or went take the new grid.
 */
export function tableEdits(old: XmlPart, was: XmlNode, fresh: XmlPart, is: XmlNode): Edit[] {
  const [rows, news] = [childrenOf(was, 'a:tr'), childrenOf(is, 'a:tr')];
  if (rows.length === 0) return [];
  const matches = matchRows(old, rows, fresh, news);
  const text = news.map((row, i) => rowText(old, matches[i]!, fresh, row)).join('');
  const grid = at(was, 'a:tblGrid');
  const isWider = columnsOf(old, was).length !== columnsOf(fresh, is).length;
  return [
    ...(isWider && grid
      ? [{ start: grid.open, end: grid.close, text: gridText(old, was, fresh, is) }]
      : []),
    { start: rows[0]!.start, end: rows.at(-1)!.end, text }
  ];
}
