import type { Dialect } from '../reader/reading.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Longest quoted stretch that is looked for in the sample; longer ones do not change a choice. */
const NEAR = 2000;

/** Spaces between delimiter and mark; bounded, since a text may be all spaces. */
const GAP = ' {0,4}';

/** Cells that a mark opens, and those among them that it also closes on the same line. */
function countQuoted(sample: string, delimiter: string, quote: string) {
  const edge = escaped(delimiter);
  const opening = new RegExp(`(?:^|${edge})${GAP}${quote}`, 'gm');
  const closing = new RegExp(`${quote}${GAP}(?=$|${edge})`, 'gm');
  const opened = (sample.match(opening) ?? []).length;
  const closed = (sample.match(closing) ?? []).length;
  return { opened, pairs: Math.min(opened, closed) };
}

/** `\"` inside cells, against `""`; a backslash right before the end of a cell may be a path. */
function findEscape(sample: string, delimiter: string, quote: string): string {
  const end = `(?=$|[\\r\\n]|${escaped(delimiter)})`;
  const count = (pattern: string) => (sample.match(new RegExp(pattern, 'gm')) ?? []).length;
  const open = `(?:^|${escaped(delimiter)})${GAP}`;
  const doubled = count(`${quote}${quote}`) - count(`${open}${quote}${quote}${end}`);
  const inside =
    count(quote) -
    count(`${open}${quote}`) -
    count(`${quote}${GAP}${end}`) -
    2 * Math.max(0, doubled);
  for (const mark of ['\\', '\u0000']) {
    const before = escaped(mark);
    const all = count(`${before}${quote}`);
    if (all === 0) continue;
    const atEnd = count(`${before}${quote}${end}`);
    const thenClosed = count(`${before}${quote}${quote}${end}`);
    // Apostrophes stand everywhere unescaped; one with a backslash before it settles nothing.
    if (all - atEnd < inside - (all - atEnd)) continue;
    if (all - atEnd > 0 && (thenClosed > 0 || all - atEnd > doubled - thenClosed)) return mark;
  }
  return quote;
}

/**
 * Which quotation mark the sample uses around cells of this delimiter, and what escapes it.
 * `"` unless `'` stands around whole cells and `"` does not; an apostrophe is not a quote.
 */
export function findQuoting(sample: string, delimiter: string): Pick<Dialect, 'quote' | 'escape'> {
  const text = sample.length > NEAR * 100 ? sample.slice(0, NEAR * 100) : sample;
  const double = countQuoted(text, delimiter, '"');
  const single = text.includes("'") ? countQuoted(text, delimiter, "'") : { opened: 0, pairs: 0 };
  const isSingle =
    single.pairs > double.pairs && single.pairs >= 2 && single.pairs >= single.opened * 0.7;
  const quote = isSingle ? "'" : '"';
  return { quote, escape: findEscape(text, delimiter, quote) };
}
