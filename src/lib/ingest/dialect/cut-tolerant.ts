import type { Issue } from '#lib/model/issue.ts';
import { toIssue } from '../issue.ts';
import type { Cut } from '../reader/reading.ts';
import { findCommonWidth, unwrap } from './common-width.ts';
import { countLineEnds } from './finder.ts';
import { createScanner, type Marks, type Scan, type Scanner } from './scan-record.ts';

/** Longest line on which other readings of its quotation marks are tried, and how many. */
const MAX_REPAIRED = 100_000;
const MAX_TRIES = 24;
/** A quoted cell over more lines than this is believed only where it gives the common width. */
const MAX_NOTE_LINES = 30;
/** How far cells that never close are followed in all, in lengths of the text; then how far each. */
const LOOKAHEAD = 4;
const MIN_LOOKAHEAD = 500;

type Taken = {
  scan: Scan;
  code: 'quote_unclosed' | 'quote_unescaped' | null;
  /** Characters looked at. */
  looked: number;
};

/** Other readings of one line: one opening mark taken as a letter, or a doubled mark as an end. */
function repairLine(line: string, marks: Marks, width: number): Scan | null {
  const { scan } = createScanner(line, marks);
  const openers = scan(0, { literal: 'all' }).openers;
  let best: Scan | null = null;
  let fewest = Infinity;
  const consider = (found: Scan, literal = 0) => {
    const liberties = found.oddities + literal;
    if (found.unclosed || found.cells.length !== width || liberties >= fewest) return;
    best = found;
    fewest = liberties;
  };
  consider(scan(0, { paired: true }));
  consider(scan(0, { doubledCloses: true }));
  for (let i = 0; i < Math.min(openers, MAX_TRIES); i++) {
    consider(scan(0, { literal: i }), 1);
    consider(scan(0, { literal: i, doubledCloses: true }), 1);
  }
  consider(scan(0, { literal: 'all' }), openers);
  return best;
}

/** The reading of a line that is alone and cannot be mended: nothing of it is lost. */
function readAlone(line: string, marks: Marks, width: number): Scan {
  const { scan } = createScanner(line, marks);
  const closed = scan(0);
  const literal = scan(0, { literal: 'all' });
  const distance = ({ cells }: Scan) => Math.abs(cells.length - width);
  return distance(closed) <= distance(literal) ? closed : literal;
}

type Context = { scanner: Scanner; marks: Marks; width: number; lookahead: number };

/** Whether a record can be taken as it was scanned, width and line ends considered. */
function isSound({ cells, oddities, unclosed, multiline }: Scan, width: number): boolean {
  return oddities === 0 && !unclosed && (!multiline || cells.length === width);
}

function takeRecord(text: string, start: number, context: Context): Taken {
  const { scanner, marks, width, lookahead } = context;
  const { lines, scan } = scanner;
  const found = scan(start, { limit: Math.min(text.length, start + lookahead) });
  const looked = found.next - start;
  if (isSound(found, width)) return { scan: found, code: null, looked };
  const fits = found.cells.length === width;
  if (fits && !found.multiline) return { scan: found, code: 'quote_unescaped', looked };

  const end = lines.endOf(start);
  const line = end - start > MAX_REPAIRED ? null : text.slice(start, end);
  const repaired = line === null || width < 2 ? null : repairLine(line, marks, width);
  const code = found.multiline || found.unclosed ? 'quote_unclosed' : 'quote_unescaped';
  if (repaired) return { scan: { ...repaired, next: lines.after(end) }, code, looked };
  // A title or note over several lines is whole; a stray mark would leave a full row behind it.
  const isNote =
    found.oddities === 0 &&
    !found.unclosed &&
    countLineEnds(text.slice(start, found.next)) <= MAX_NOTE_LINES;
  if (isNote) return { scan: found, code: null, looked };
  const isWhole = !found.unclosed && (fits || !found.multiline);
  if (isWhole) return { scan: found, code: 'quote_unescaped', looked };
  const alone = readAlone(text.slice(start, end), marks, width);
  return { scan: { ...alone, next: lines.after(end) }, code: 'quote_unclosed', looked };
}

/**
 * Cuts a text whose quotation marks cannot be trusted. A mark inside a cell stays in it; one that
 * is never closed ends with its line, so that the file is not swallowed; lines that stand in quotes
 * as a whole are unwrapped. Each such line has an issue. `line` is that of the first record.
 */
export function cutTolerant(
  text: string,
  marks: Marks,
  { file, line: firstLine = 1 }: { file: string; line?: number }
): { records: Cut[]; issues: Issue[] } {
  const common = findCommonWidth(text, marks);
  const scanner = createScanner(text, marks);
  const records: Cut[] = [];
  const issues: Issue[] = [];
  let line = firstLine;
  let budget = text.length * LOOKAHEAD;
  let unwrapped = 0;
  let firstUnwrapped = 0;
  for (let at = 0; at < text.length;) {
    const { scan, code, looked } = takeRecord(text, at, {
      scanner,
      marks,
      width: common.width,
      lookahead: budget > 0 ? text.length : MIN_LOOKAHEAD
    });
    // Following marks that never close must not cost the whole text each time.
    if (code === 'quote_unclosed') budget -= looked;
    const inner = common.wrapped && scan.openers === 1 ? unwrap(scan.cells, marks) : null;
    if (inner && unwrapped++ === 0) firstUnwrapped = line;
    records.push({ line, cells: inner ?? scan.cells });
    if (code) {
      const end = scanner.lines.endOf(at);
      const seen = text.slice(at, Math.min(end, at + 200));
      issues.push(toIssue('warning', code, { file, row: line, seen }));
    }
    line += scan.multiline ? countLineEnds(text.slice(at, scan.next)) : 1;
    at = Math.max(scan.next, at + 1);
  }
  if (unwrapped > 0)
    issues.push(
      toIssue('info', 'lines_unwrapped', { file, row: firstUnwrapped }, { count: unwrapped })
    );
  return { records, issues };
}
