import type { Bytes } from './records.ts';
import { StorageError } from './trouble.ts';

/** Old browsers lack it; then bytes are kept as they are. */
export const canGzip = (): boolean => typeof CompressionStream === 'function';

const toBytes = async (stream: ReadableStream<Bytes>): Promise<Bytes> =>
  new Uint8Array(await new Response(stream).arrayBuffer());

/** What a stream gives, as a blob, which the browser need not hold in memory. */
const toBlob = (stream: ReadableStream<Bytes>): Promise<Blob> => new Response(stream).blob();

const throughGzip = (stream: ReadableStream<Bytes>): ReadableStream<Bytes> =>
  stream.pipeThrough(new CompressionStream('gzip'));

/** Larger files are never held whole in memory. */
export const LARGE = 64 * 1024 * 1024;

/** A file's bytes as they are kept: compressed where the browser can, a blob where it is large. */
export async function squeeze(
  blob: Blob,
  { large = LARGE } = {}
): Promise<{ gzip: boolean; data: Bytes | Blob }> {
  const gzip = canGzip();
  const plain = blob.stream() as ReadableStream<Bytes>;
  const stream = gzip ? throughGzip(plain) : plain;
  if (blob.size <= large) return { gzip, data: await toBytes(stream) };
  return { gzip, data: gzip ? await toBlob(stream) : blob };
}

/** Pieces as a stream that takes the next only when it is wanted. */
function streamOf(pieces: AsyncIterable<Bytes> | Iterable<Bytes>): ReadableStream<Bytes> {
  const iterator =
    Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  return new ReadableStream<Bytes>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    }
  });
}

/** Pieces one after another, compressed where the browser can. */
export function squeezePieces(pieces: AsyncIterable<Bytes> | Iterable<Bytes>): Promise<Blob> {
  const stream = streamOf(pieces);
  return toBlob(canGzip() ? throughGzip(stream) : stream);
}

const encoder = new TextEncoder();

async function* encoded(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Bytes> {
  for await (const line of lines) yield encoder.encode(`${line}\n`);
}

/** Lines of text as one gzip; read again by `linesOf`. */
export async function squeezeLines(
  lines: AsyncIterable<string> | Iterable<string>
): Promise<Bytes> {
  return new Uint8Array(await (await squeezePieces(encoded(lines))).arrayBuffer());
}

/** The same as a blob, for what is too large for memory. */
export const squeezeLinesToBlob = (
  lines: AsyncIterable<string> | Iterable<string>
): Promise<Blob> => squeezePieces(encoded(lines));

const asBlob = (data: Bytes | Blob): Blob => (data instanceof Blob ? data : new Blob([data]));

/** The first bytes of what is kept. */
export const headOf = async (data: Bytes | Blob, length = 2): Promise<Bytes> =>
  data instanceof Blob
    ? new Uint8Array(await data.slice(0, length).arrayBuffer())
    : data.subarray(0, length);

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

export type InflateLimits = {
  /** Bytes that may come out; more is refused before they are held. */
  limit: number;
  /** What to say of more. */
  tooLarge: StorageError['code'];
};

/** The bytes that come out, piece by piece; plain bytes pass as they are. */
export async function* inflated(
  data: Bytes | Blob,
  { limit, tooLarge }: InflateLimits
): AsyncGenerator<Bytes> {
  const source = asBlob(data).stream() as ReadableStream<Bytes>;
  const stream = isGzip(await headOf(data))
    ? source.pipeThrough(new DecompressionStream('gzip'))
    : source;
  const reader = stream.getReader();
  let total = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      total += value.length;
      if (total > limit) throw new StorageError(tooLarge);
      yield value;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** The file as it was given. */
export async function unsqueeze(
  { gzip, data }: { gzip: boolean; data: Bytes | Blob },
  limits: InflateLimits
): Promise<Blob> {
  return gzip ? toBlob(streamOf(inflated(data, limits))) : asBlob(data);
}

/** Lines of the text within, without their ends. A line longer than `lineLimit` is refused. */
export async function* linesOf(
  bytes: Bytes | Blob,
  { lineLimit, ...limits }: InflateLimits & { lineLimit: number }
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
  let pieces: string[] = [];
  let length = 0;
  for await (const part of inflated(bytes, limits)) {
    const texts = decoder.decode(part, { stream: true }).split('\n');
    for (const [i, text] of texts.entries()) {
      if (i > 0) {
        yield pieces.join('');
        pieces = [];
        length = 0;
      }
      pieces.push(text);
      length += text.length;
      if (length > lineLimit) throw new StorageError(limits.tooLarge);
    }
  }
  const rest = pieces.join('') + decoder.decode();
  if (rest !== '') yield rest;
}
