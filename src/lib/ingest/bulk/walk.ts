import type { Issue } from '#lib/model/issue.ts';
import { cutRecords } from '../dialect/cut.ts';
import { NotPlain } from './collector.ts';
import { joined, utf8Pieces, type Source } from './pieces.ts';
import { createFields, scanRecords, type Fields } from './scan-records.ts';
import type { Survey } from './survey.ts';

/** One record as ranges of `bytes`; `cells` where it does not stand there as in the file. */
export type TakeRecord = (
  bytes: Uint8Array,
  fields: Fields,
  line: number,
  cells?: readonly string[]
) => void;

export type WalkOptions = {
  name: string;
  onProgress?: (fraction: number) => void;
  signal?: AbortSignal;
};

/** A longer record was never closed. */
const LONGEST_RECORD = 8 << 20;
const MOST_ISSUES = 2000;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Where a line begins; -1 when the bytes end before. Lines count from 1. */
function startOfLine(bytes: Uint8Array, line: number, newline: number): number {
  let at = 0;
  for (let n = 1; n < line; n++) {
    at = bytes.indexOf(newline, at) + 1;
    if (at === 0) return -1;
  }
  return at;
}

/**
 * Goes through a whole file once, from its first row on. Gives back what stands above the rows and
 * what was found wrong with how records are written. Throws `NotPlain` for a file that is no table.
 */
export async function walk(
  source: Source,
  { encoding, dialect, marks, bodyLine }: Survey,
  { name, onProgress, signal }: WalkOptions,
  take: TakeRecord
): Promise<{ head: string; issues: Issue[] }> {
  const fields = createFields();
  const issues: Issue[] = [];
  let head: string | null = null;
  let rest: Uint8Array = new Uint8Array(0);
  let line = bodyLine;
  for await (const { bytes: piece, last, read } of utf8Pieces(source, encoding)) {
    signal?.throwIfAborted();
    const bytes = rest.length > 0 ? joined(rest, piece) : piece;
    let at = 0;
    if (head === null) {
      at = startOfLine(bytes, bodyLine, marks?.newline ?? 10);
      if (at < 0) throw new NotPlain('bulk_head');
      head = decoder.decode(bytes.subarray(0, at));
    }
    if (marks && bytes.indexOf(0, at) < 0) {
      const end = scanRecords(bytes, { from: at, last }, marks, fields, () => {
        take(bytes, fields, line);
        line += fields.lines;
      });
      at = end.irregular ? cutTolerantly(bytes, end.at, last) : end.at;
    } else at = cutTolerantly(bytes, at, last);
    rest = bytes.slice(at);
    if (rest.length > LONGEST_RECORD) throw new NotPlain('bulk_record');
    onProgress?.(read / source.size);
  }
  return { head: head ?? '', issues };

  /** Cuts what is not well formed as the reader of small files does, up to the last line end. */
  function cutTolerantly(bytes: Uint8Array, from: number, last: boolean): number {
    const stop = last ? bytes.length : Math.max(from, bytes.lastIndexOf(10) + 1);
    const cut = cutRecords(decoder.decode(bytes.subarray(from, stop)), dialect, { file: name });
    const above = line - 1;
    if (issues.length + cut.issues.length > MOST_ISSUES) throw new NotPlain('bulk_ragged');
    for (const issue of cut.issues)
      issues.push({ ...issue, row: issue.row === null ? null : issue.row + above });
    for (const record of cut.records)
      takeCells(record.cells, { fields, line: above + record.line, take });
    for (let i = from; i < stop; i++) if (bytes[i] === 10) line++;
    return stop;
  }
}

/** A record that was cut as text, given as bytes like the others. */
function takeCells(
  cells: readonly string[],
  { fields, line, take }: { fields: Fields; line: number; take: TakeRecord }
): void {
  const parts = cells.slice(0, fields.starts.length).map((cell) => encoder.encode(cell));
  const bytes = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  fields.count = parts.length;
  for (const [i, part] of parts.entries()) {
    bytes.set(part, at);
    fields.starts[i] = at;
    at += part.length;
    fields.ends[i] = at;
  }
  fields.from = 0;
  fields.to = at;
  take(bytes, fields, line, cells);
}
