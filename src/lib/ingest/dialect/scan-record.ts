import type { Dialect } from '../reader/reading.ts';
import { createFinder, createLineFinder, type LineFinder } from './finder.ts';

export type Marks = Pick<Dialect, 'delimiter' | 'quote' | 'escape'>;

/** One record as it was scanned, and how far it can be trusted. */
export type Scan = {
  cells: string[];
  /** Where the next record begins. */
  next: number;
  /** Quoted cells, those that were taken literally included. */
  openers: number;
  /** Quotation marks inside quoted cells that neither close the cell nor are escaped. */
  oddities: number;
  /** A quoted cell was still open where the text, or the stretch looked at, ends. */
  unclosed: boolean;
  /** A quoted cell goes over a line end. */
  multiline: boolean;
};

export type ScanOptions = {
  /** Where to stop looking for a closing mark. */
  limit?: number;
  /** Of the cells that begin with a quotation mark, the one whose mark is a letter like any other. */
  literal?: number | 'all';
  /** A doubled mark before a delimiter or line end is a mark of the cell and then its end. */
  doubledCloses?: boolean;
  /** Marks inside a quoted cell come in pairs: `"the "so called", yes",5` is two cells. */
  paired?: boolean;
};

/** A text made ready to be cut record by record, under one choice of marks. */
export type Scanner = {
  lines: LineFinder;
  scan: (start: number, options?: ScanOptions) => Scan;
  /** Whether the line from `start` to `end` holds no quotation mark. */
  isPlain: (start: number, end: number) => boolean;
};

const isSpace = (code: number): boolean => code === 0x20 || code === 0xa0;

const toUnix = (text: string): string =>
  text.includes('\r') ? text.replace(/\r?\r\n|\r/g, '\n') : text;

/**
 * Cuts records leniently: a mark closes a quoted cell only before a delimiter or a line end, so
 * `"ab"c",d` is `ab"c` and `d`. Spaces between delimiter and mark are dropped.
 */
export function createScanner(text: string, { delimiter, quote, escape }: Marks): Scanner {
  const lines = createLineFinder(text);
  const nextDelimiter = createFinder(text, delimiter === '' ? '\n' : delimiter);
  const nextQuote = createFinder(text, quote === '' ? '\n' : quote);
  const hasSpaces = delimiter.trim() !== '';
  const isEnd = (at: number): boolean =>
    at >= text.length || text[at] === '\n' || text[at] === '\r';
  const isDelimiter = (at: number): boolean => delimiter !== '' && text.startsWith(delimiter, at);

  const skipSpaces = (from: number): number => {
    let at = from;
    while (hasSpaces && isSpace(text.charCodeAt(at)) && !isDelimiter(at)) at++;
    return at;
  };

  /** Where a quoted cell ends when its mark at `at` closes it; -1 when it does not. */
  const closesAt = (at: number): number => {
    const after = skipSpaces(at + quote.length);
    return isEnd(after) || isDelimiter(after) ? after : -1;
  };

  const isEscaped = (at: number, from: number): boolean => {
    if (escape === '' || escape === quote) return false;
    let marks = 0;
    while (at - marks - 1 >= from && text[at - marks - 1] === escape) marks++;
    return marks % 2 === 1;
  };

  function scanQuoted(
    open: number,
    options: Required<Pick<ScanOptions, 'limit' | 'doubledCloses' | 'paired'>>
  ) {
    const { limit: asked, doubledCloses, paired } = options;
    // A line is always looked at to its end, however far one was told to look.
    const limit = Math.max(asked, lines.endOf(open));
    let oddities = 0;
    let value = '';
    let from = open + 1;
    let at = from;
    for (;;) {
      at = nextQuote(at);
      if (at >= limit)
        return { value: value + text.slice(from, limit), end: limit, oddities, open: true };
      const closed = closesAt(at);
      if (isEscaped(at, open + 1)) {
        value += `${text.slice(from, at - 1)}${quote}`;
        from = at = at + 1;
      } else if (closed >= 0 && !(paired && oddities % 2 === 1)) {
        return { value: value + text.slice(from, at), end: closed, oddities, open: false };
      } else if (text[at + 1] === quote) {
        const end = doubledCloses ? closesAt(at + 1) : -1;
        value += text.slice(from, at + 1);
        if (end >= 0) return { value, end, oddities: oddities + 1, open: false };
        from = at = at + 2;
      } else {
        oddities++;
        at += 1;
      }
    }
  }

  function scan(start: number, options: ScanOptions = {}): Scan {
    const { limit = text.length, literal = -1, doubledCloses = false, paired = false } = options;
    const result: Scan = {
      cells: [],
      next: start,
      openers: 0,
      oddities: 0,
      unclosed: false,
      multiline: false
    };
    let at = start;
    let lineEnd = lines.endOf(start);
    for (;;) {
      const opening = quote === '' ? at : skipSpaces(at);
      const opens = quote !== '' && text[opening] === quote;
      if (opens) result.openers++;
      if (opens && literal !== 'all' && literal !== result.openers - 1) {
        const cell = scanQuoted(opening, { limit, doubledCloses, paired });
        result.cells.push(toUnix(cell.value));
        result.oddities += cell.oddities;
        result.unclosed ||= cell.open;
        if (cell.end > lineEnd) {
          result.multiline = true;
          lineEnd = lines.endOf(cell.end);
        }
        at = cell.end;
      } else {
        const end = delimiter === '' ? lineEnd : Math.min(nextDelimiter(at), lineEnd);
        result.cells.push(text.slice(at, end));
        at = end;
      }
      if (at >= lineEnd || !isDelimiter(at)) break;
      at += delimiter.length;
    }
    result.next = lines.after(at);
    return result;
  }

  return {
    lines,
    scan,
    isPlain: (start, end) => quote === '' || nextQuote(start) >= end
  };
}
