/** The marks of a dialect that has one byte for each; `quote` is -1 where cells are never quoted. */
export type Marks = { delimiter: number; quote: number; newline: 10 | 13 };

/**
 * One record: its cells as ranges of bytes, quotation marks left out, and where it stands itself.
 * Filled anew for each, since an object for each of ten million records would cost more than they do.
 */
export type Fields = {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  /** The whole record, line end included. */
  from: number;
  to: number;
  /** Lines that it covers. */
  lines: number;
};

/** Wider records are no table of ours. */
export const MOST_FIELDS = 16_384;

export const createFields = (): Fields => ({
  count: 0,
  starts: new Int32Array(MOST_FIELDS),
  ends: new Int32Array(MOST_FIELDS),
  from: 0,
  to: 0,
  lines: 1
});

/** 1 for every byte at which a cell may end. */
function stopsOf({ delimiter, quote }: Marks): Uint8Array {
  const stops = new Uint8Array(256);
  stops[delimiter] = stops[10] = stops[13] = 1;
  if (quote >= 0) stops[quote] = 1;
  return stops;
}

/** How a scan ended: at the first byte that was not taken, and whether it needs a tolerant reader. */
export type ScanEnd = { at: number; irregular: boolean };

/**
 * Cuts well-formed CSV (RFC 4180) into records without making a text of it, and calls `take` for
 * each. Stops before a record that is not complete
 * and before one that is not well formed: a mark inside a cell, one doubled, a lone line end.
 */
export function scanRecords(
  bytes: Uint8Array,
  { from, last }: { from: number; last: boolean },
  marks: Marks,
  fields: Fields,
  take: () => void
): ScanEnd {
  const { delimiter, quote, newline } = marks;
  const { starts, ends } = fields;
  const stops = stopsOf(marks);
  const size = bytes.length;
  let record = from;
  while (record < size) {
    let count = 0;
    let i = record;
    let lines = 1;
    let isDone = false;
    while (!isDone) {
      if (count === MOST_FIELDS) return { at: record, irregular: true };
      let start = i;
      let end: number;
      if (i < size && bytes[i] === quote) {
        start = ++i;
        while (i < size && bytes[i] !== quote) {
          if (bytes[i] === 10) lines++;
          i++;
        }
        if (i === size) return { at: record, irregular: last };
        end = i++;
        // The line end behind the mark may still be to come, or half of it.
        if (!last && (i === size || (bytes[i] === 13 && i + 1 === size)))
          return { at: record, irregular: false };
        const next = i < size ? bytes[i] : newline;
        if (next !== delimiter && next !== newline && !(next === 13 && bytes[i + 1] === newline))
          return { at: record, irregular: true };
      } else {
        while (i < size && stops[bytes[i]!] === 0) i++;
        if (i < size && bytes[i] === quote) return { at: record, irregular: true };
        end = i;
      }
      starts[count] = start;
      ends[count] = end;
      count++;
      if (i < size && bytes[i] === delimiter) {
        i++;
        continue;
      }
      if (i >= size) {
        if (!last) return { at: record, irregular: false };
      } else if (bytes[i] === newline) i++;
      else if (newline === 10 && bytes[i] === 13) {
        if (i + 1 === size && !last) return { at: record, irregular: false };
        if (i + 1 < size && bytes[i + 1] !== 10) return { at: record, irregular: true };
        i += 2;
      } else return { at: record, irregular: true };
      isDone = true;
    }
    fields.count = count;
    fields.from = record;
    fields.to = Math.min(i, size);
    fields.lines = lines;
    take();
    record = i;
  }
  return { at: size, irregular: false };
}

/**
 * Past the end of the record that begins at `from`, where marks in its cells are doubled as they
 * should be; null where it is not complete yet.
 */
export function recordEnd(
  bytes: Uint8Array,
  { from, last }: { from: number; last: boolean },
  { delimiter, quote, newline }: Marks
): number | 'malformed' | null {
  const size = bytes.length;
  let i = from;
  for (;;) {
    if (bytes[i] === quote && quote >= 0) {
      for (i++; ; i++) {
        if (i >= size) return last ? 'malformed' : null;
        if (bytes[i] !== quote) continue;
        if (i + 1 >= size && !last) return null;
        if (bytes[i + 1] !== quote) break;
        i++;
      }
      i++;
    } else while (i < size && bytes[i] !== delimiter && bytes[i] !== 10 && bytes[i] !== 13) i++;
    if (i >= size) return last ? size : null;
    if (bytes[i] === delimiter) {
      i++;
      continue;
    }
    if (bytes[i] === newline) return i + 1;
    if (bytes[i] !== 13 || newline !== 10) return 'malformed';
    if (i + 1 >= size) return last ? size : null;
    return bytes[i + 1] === 10 ? i + 2 : 'malformed';
  }
}
