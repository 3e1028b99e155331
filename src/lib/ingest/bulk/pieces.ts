import { decode } from '../bytes/decode.ts';
import type { Encoding } from '../reader/reading.ts';

/** What a `Blob` gives of a file too large to be held whole. */
export type Source = {
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
};

/** Small enough that a cancel is heard and memory stays small, large enough that starts cost nothing. */
const PIECE = 4 << 20;

const NEWLINES = [10, 13];

/** Past the last line end of a piece; 0 when there is none. */
function afterLastLine(bytes: Uint8Array, encoding: Encoding): number {
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const step = wide ? 2 : 1;
  const low = encoding === 'utf-16be' ? 1 : 0;
  for (let i = bytes.length - (bytes.length % step) - step; i >= 0; i -= step) {
    const isEnd = NEWLINES.includes(bytes[i + low]!) && (!wide || bytes[i + 1 - low] === 0);
    if (isEnd) return i + step;
  }
  return 0;
}

export function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Pieces that are asked for while one is being worked on. */
const AHEAD = 3;

async function* rawPieces(source: Source): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const asked: Promise<ArrayBuffer>[] = [];
  let at = 0;
  const ask = () => {
    if (at >= source.size) return;
    asked.push(source.slice(at, Math.min(at + PIECE, source.size)).arrayBuffer());
    at += PIECE;
  };
  for (let i = 0; i < AHEAD; i++) ask();
  for (let next = asked.shift(); next; next = asked.shift()) {
    const piece = await next;
    ask();
    yield new Uint8Array(piece);
  }
}

export type Piece = { bytes: Uint8Array<ArrayBuffer>; last: boolean; read: number };

/**
 * A file as UTF-8, without its byte order mark, in pieces. Those of UTF-8 end anywhere, those of
 * other encodings at a line end. `read` counts bytes of the file up to the end of the piece.
 */
export async function* utf8Pieces(source: Source, encoding: Encoding): AsyncGenerator<Piece> {
  let read = 0;
  let rest: Uint8Array = new Uint8Array(0);
  for await (const raw of rawPieces(source)) {
    const isFirst = read === 0;
    read += raw.length;
    const last = read >= source.size;
    if (encoding === 'utf-8') {
      const marked = isFirst && raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf;
      yield { bytes: marked ? raw.subarray(3) : raw, last, read };
      continue;
    }
    const all = joined(rest, raw);
    const cut = last ? all.length : afterLastLine(all, encoding);
    rest = all.slice(cut);
    const { text } = decode(all.slice(0, cut), { file: '', encoding });
    yield { bytes: new TextEncoder().encode(text), last, read };
  }
}
