import { expect, test } from 'vitest';
import type { Fields } from './scan-records.ts';
import { WordCodes } from './word-codes.ts';

/** A record of cells given as bytes or text. */
function toRecord(cells: readonly (string | number[])[]): { bytes: Uint8Array; fields: Fields } {
  const parts = cells.map((c) =>
    typeof c === 'string' ? new TextEncoder().encode(c) : Uint8Array.from(c)
  );
  const starts = new Int32Array(parts.length);
  const ends = new Int32Array(parts.length);
  const bytes = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const [i, part] of parts.entries()) {
    bytes.set(part, at);
    starts[i] = at;
    at += part.length;
    ends[i] = at;
  }
  return { bytes, fields: { count: parts.length, starts, ends, from: 0, to: at, lines: 1 } };
}

const COLUMNS = [
  { role: 'source', index: 0 },
  { role: 'note', index: 1 },
  { role: 'note', index: 2 }
] as const;

const read = (records: readonly (string | number[])[][]) => {
  const words = new WordCodes(COLUMNS);
  const codes = records.map((record) => {
    const { bytes, fields } = toRecord(record);
    return words.code(bytes, fields);
  });
  return { words, codes };
};

test('rows that say the same have one text, with notes of two columns joined', () => {
  const { words, codes } = read([
    ['Số 1', 'đã rà', ''],
    ['', '', ' '],
    ['Số 1', '', 'đã rà'],
    ['Số 1', 'a', 'b']
  ]);
  const kept = words.finish([(i) => ['Số 1', ' đã rà ', ''][i]!]);
  if (!('places' in kept)) throw new Error('expected the words to be kept');
  expect(kept.texts?.map((t) => [t.sourceId, t.note])).toEqual([
    ['', ''],
    ['Số 1', 'đã rà'],
    ['Số 1', 'a; b']
  ]);
  expect(codes.map((code) => kept.places[code])).toEqual([1, 0, 1, 2]);
  expect(kept.others).toEqual([1]);
});

test('cells are kept apart whatever bytes they hold', () => {
  const { words, codes } = read([
    [[255, 1], [255], ''],
    [[255], [1, 255], ''],
    ['ab', '', 'c'],
    ['a', 'bc', '']
  ]);
  const kept = words.finish([]);
  if (!('places' in kept)) throw new Error('expected the words to be kept');
  expect(new Set(codes.map((code) => kept.places[code])).size).toBe(4);
});

test('more different words than a lot has room for are counted, and the columns named', () => {
  const { words } = read(Array.from({ length: 65_600 }, (_, i) => [`${i}/BC`, '', '']));
  expect(words.finish([(i) => (i === 1 ? 'ghi chú' : '')])).toEqual({
    texts: null,
    spoken: 65_601,
    columns: [0, 1, 2]
  });
});
