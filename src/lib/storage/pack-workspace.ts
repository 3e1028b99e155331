import { squeezeLines } from './gzip.ts';
import type { Bytes } from './records.ts';
import type { Contents } from './shelf.ts';

/**
 * A `.doichieu` file is gzip over lines of JSON (UTF-8, ended by \n):
 *   {"format":"doi-chieu-workspace","version":1,"made":"<ISO moment>"}
 *   {"file":{hash,name,size,added,gzip}}      then its kept bytes, a line of base64 text for each piece
 *   {"import":{id,added,files,recipe,figures,supersedes}}      then its rows (see rows.ts), likewise
 *   {"comparisons":["v=1&…"]}
 *   {"end":{"lines":n}}      the number of lines before this one; without it the file was cut
 * Imports stand in the order in which they were made. Whatever else a later edition adds comes
 * with a higher version, which this one refuses.
 */
export const FORMAT = 'doi-chieu-workspace';
export const VERSION = 1;
export const WORKSPACE_TYPE = 'application/x-doi-chieu';
export const WORKSPACE_ENDING = '.doichieu';

/** Bytes of one line of base64; a multiple of 3, so that only a last piece is padded. */
const PIECE = 3 * 256 * 1024;

function toBase64(bytes: Bytes): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 0x8000)
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(text);
}

function* dataLines(data: Bytes): Generator<string> {
  for (let from = 0; from < data.length; from += PIECE)
    yield JSON.stringify(toBase64(data.subarray(from, from + PIECE)));
}

function* toLines(contents: Contents, made: string): Generator<string> {
  yield JSON.stringify({ format: FORMAT, version: VERSION, made });
  for (const { data, ...file } of contents.files) {
    yield JSON.stringify({ file });
    yield* dataLines(data);
  }
  const rows = new Map(contents.rows.map((r) => [r.id, r.data]));
  for (const item of contents.imports) {
    yield JSON.stringify({ import: item });
    yield* dataLines(rows.get(item.id)!);
  }
  yield JSON.stringify({ comparisons: contents.comparisons });
}

function* withEnd(lines: Iterable<string>): Generator<string> {
  let count = 0;
  for (const line of lines) {
    count++;
    yield line;
  }
  yield JSON.stringify({ end: { lines: count } });
}

/** One file with everything in force: raw files, recipes, rows, saved comparisons. */
export const packWorkspace = (
  contents: Contents,
  { now = () => new Date() }: { now?: () => Date } = {}
): Promise<Bytes> => squeezeLines(withEnd(toLines(contents, now().toISOString())));
