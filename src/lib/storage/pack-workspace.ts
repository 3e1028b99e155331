import { squeezeLines, squeezeLinesToBlob } from './gzip.ts';
import type { Bytes } from './records.ts';
import type { Contents } from './shelf.ts';

/**
 * A `.doichieu` file is gzip over lines of JSON (UTF-8, ended by \n):
 *   {"format":"doi-chieu-workspace","version":1,"made":"<ISO moment>"}
 *   {"file":{hash,name,size,added,gzip}}      then its kept bytes, a line of base64 text for each piece
 *   {"import":{id,added,files,recipe,figures,supersedes}}      then its rows (see rows.ts), likewise
 *   {"lot":{"bytes":n}}      then a lot of that import (see lots.ts), likewise; version 2 only
 *   {"comparisons":["v=1&…"]}
 *   {"note":{"name":"…","value":…}}      something a page keeps by name (decks, the register of codes); version 3 only
 *   {"signed":{…}}      sign-offs of one reconciliation, or some of them; version 3 only
 *   {"end":{"lines":n}}      the number of lines before this one; without it the file was cut
 * Imports stand in the order in which they were made. Whatever else a later edition adds comes
 * with a higher version, which this one refuses; a file without lots, notes and sign-offs is
 * of version 1, which every edition reads.
 */
export const FORMAT = 'doi-chieu-workspace';
export const VERSION = 3;

/** Something a page keeps by name: plain JSON that its page reads and checks. */
export type KeptNote = { name: string; value: unknown };
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

async function* dataLines(data: Bytes | Blob): AsyncGenerator<string> {
  const length = data instanceof Blob ? data.size : data.length;
  for (let from = 0; from < length; from += PIECE) {
    const piece =
      data instanceof Blob
        ? new Uint8Array(await data.slice(from, from + PIECE).arrayBuffer())
        : data.subarray(from, from + PIECE);
    yield JSON.stringify(toBase64(piece));
  }
}

async function* toLines(contents: Contents, made: string): AsyncGenerator<string> {
  const { signed = [], notes = [] } = contents;
  const hasLots = contents.rows.some(({ lots = [] }) => lots.length > 0);
  const version = signed.length + notes.length > 0 ? VERSION : hasLots ? 2 : 1;
  yield JSON.stringify({ format: FORMAT, version, made });
  for (const { data, ...file } of contents.files) {
    yield JSON.stringify({ file });
    yield* dataLines(data);
  }
  const rows = new Map(contents.rows.map((r) => [r.id, r]));
  for (const item of contents.imports) {
    yield JSON.stringify({ import: item });
    const { data, lots = [] } = rows.get(item.id)!;
    yield* dataLines(data);
    for (const lot of lots) {
      yield JSON.stringify({ lot: { bytes: lot.size } });
      yield* dataLines(lot);
    }
  }
  yield JSON.stringify({ comparisons: contents.comparisons });
  for (const note of notes) yield JSON.stringify({ note });
  for (const one of signed) yield JSON.stringify({ signed: one });
}

async function* withEnd(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let count = 0;
  for await (const line of lines) {
    count++;
    yield line;
  }
  yield JSON.stringify({ end: { lines: count } });
}

type Clock = { now?: () => Date };

const linesOf = (contents: Contents, { now = () => new Date() }: Clock) =>
  withEnd(toLines(contents, now().toISOString()));

/** One file with everything in force: raw files, recipes, rows, lots, saved comparisons. */
export const packWorkspace = (contents: Contents, clock: Clock = {}): Promise<Bytes> =>
  squeezeLines(linesOf(contents, clock));

/** The same as a blob, which may be larger than memory. */
export const packWorkspaceBlob = (contents: Contents, clock: Clock = {}): Promise<Blob> =>
  squeezeLinesToBlob(linesOf(contents, clock));
