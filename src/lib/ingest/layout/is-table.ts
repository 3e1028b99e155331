import type { Cut } from '../reader/reading.ts';
import type { Head } from './find-head.ts';
import { isHeaderWord } from './line-words.ts';
import { isProse } from './no-table.ts';
import type { Scan } from './scan-body.ts';
import { count } from './body-context.ts';
import { filledWidth, textOf } from './shape.ts';

const SAMPLE = 300;

/** Whether what was found holds together too little to be called a table. */
export function isNoTable(records: readonly Cut[], head: Head, { rows, next }: Scan): boolean {
  const widest = Math.max(
    0,
    ...head.header.map((r) => count(records[r]!.cells)),
    ...rows.slice(0, SAMPLE).map((row) => count(records[row.record]!.cells))
  );
  if (widest === 0) return true;
  if (widest === 1) return !isList(records, head, rows);
  if (head.figures) return isStray(records, rows, next) && isProse(records);
  if (isProse(records)) return true;
  // Names alone make a header when there are two or more, all short.
  if (!rows.length)
    return head.header.length === 0 || isSentence(textOf(records[head.header[0]!]!.cells));
  return !isSteady(records, head, rows);
}

/** One column is a table when a name stands over at least two short cells of one kind. */
function isList(records: readonly Cut[], head: Head, rows: Scan['rows']): boolean {
  if (rows.length < 2 || isProse(records)) return false;
  if (head.figures) return true;
  const texts = rows.slice(0, SAMPLE).map((row) => textOf(records[row.record]!.cells));
  const short = texts.filter((text) => text.length <= 40 && !isSentence(text)).length;
  const name = head.header.length ? textOf(records[head.header[0]!]!.cells) : '';
  return isHeaderWord(name) && short * 10 >= texts.length * 9;
}

const isSentence = (text: string): boolean =>
  /[.;:?!…]$/.test(text) && text.split(/\s+/).length >= 5;

/** Figures in a few lines of a long text. */
const isStray = (records: readonly Cut[], rows: Scan['rows'], next: number): boolean =>
  rows.length * 4 < Math.min(next, records.length) || rows.length < 3;

/** Rows of texts are a table when most have cells in as many columns as the header. */
function isSteady(records: readonly Cut[], head: Head, rows: Scan['rows']): boolean {
  const width = Math.max(0, ...head.header.map((r) => filledWidth(records[r]!.cells)));
  const sample = rows.slice(0, SAMPLE);
  const fit = sample.filter((row) => {
    const w = filledWidth(records[row.record]!.cells);
    return w >= 2 && w <= width + 1;
  });
  return width >= 2 && fit.length * 2 >= sample.length;
}
