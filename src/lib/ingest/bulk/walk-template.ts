import { cutText } from '../read-table.ts';
import { NotPlain } from './collector.ts';
import { joined, utf8Pieces, type Source } from './pieces.ts';
import { createFields, recordEnd, scanRecords, type Fields } from './scan-records.ts';
import type { Survey } from './survey.ts';
import type { WalkOptions } from './walk.ts';

/** Records as they come: as ranges of bytes, or as cells where a quotation mark stands inside one. */
export type TakeRecords = {
  bytes: (bytes: Uint8Array, fields: Fields, line: number) => void;
  cells: (cells: readonly string[], line: number, doubtful: boolean) => void;
};

/** A longer record was never closed. */
const LONGEST_RECORD = 8 << 20;
const decoder = new TextDecoder();

const linesIn = (bytes: Uint8Array, from: number, to: number): number => {
  let lines = 0;
  for (let i = from; i < to; i++)
    if (bytes[i] === 10 || (bytes[i] === 13 && bytes[i + 1] !== 10)) lines++;
  return lines;
};

/**
 * Goes through a whole file once, header and blank lines too, and cuts it as `readTable` does: what
 * is well formed by its bytes, the rest as text. Throws `NotPlain` for a mark that is never closed.
 */
export async function walkTemplate(
  source: Source,
  { encoding, marks, dialect }: Survey,
  { onProgress, signal }: Omit<WalkOptions, 'name'>,
  take: TakeRecords
): Promise<void> {
  if (!marks) throw new Error('missing marks of a template');
  const fields = createFields();
  let rest: Uint8Array = new Uint8Array(0);
  let line = 1;
  for await (const { bytes: piece, last, read } of utf8Pieces(source, encoding)) {
    signal?.throwIfAborted();
    const bytes = rest.length > 0 ? joined(rest, piece) : piece;
    let at = 0;
    for (;;) {
      const end = scanRecords(bytes, { from: at, last }, marks, fields, () => {
        take.bytes(bytes, fields, line);
        line += fields.lines;
      });
      at = end.at;
      if (!end.irregular) break;
      const next = recordEnd(bytes, { from: at, last }, marks);
      if (next === null) break;
      const to =
        next === 'malformed' ? takeRest(bytes, at, last) : takeText(bytes, at, next, false);
      if (to === at) break;
      at = to;
    }
    rest = bytes.slice(at);
    if (rest.length > LONGEST_RECORD || (last && rest.length > 0))
      throw new NotPlain('bulk_record');
    onProgress?.(read / source.size);
  }

  /** Cuts what is not well formed up to the last line end, or leaves it until there is more. */
  function takeRest(bytes: Uint8Array, from: number, last: boolean): number {
    const stop = last ? bytes.length : bytes.lastIndexOf(10) + 1;
    return stop <= from ? from : takeText(bytes, from, stop, !last);
  }

  function takeText(bytes: Uint8Array, from: number, to: number, mustClose: boolean): number {
    const text = decoder.decode(bytes.subarray(from, to));
    const { records, isOpen } = cutText(text, dialect.delimiter);
    if (isOpen && mustClose) return from;
    // Behind the last line end stands one more record, of nothing.
    if (/[\r\n]$/.test(text) && records.at(-1)?.cells.join('') === '') records.pop();
    for (const { cells, line: own, doubtful } of records)
      take.cells(
        cells.map((cell) => cell.normalize('NFC')),
        line + own - 1,
        doubtful
      );
    line += linesIn(bytes, from, to);
    return to;
  }
}
