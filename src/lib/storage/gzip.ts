import type { Bytes } from './records.ts';
import { StorageError } from './trouble.ts';

/** Old browsers lack it; then bytes are kept as they are. */
export const canGzip = (): boolean => typeof CompressionStream === 'function';

const collect = async (stream: ReadableStream<Bytes>): Promise<Bytes> =>
  new Uint8Array(await new Response(stream).arrayBuffer());

const throughGzip = (stream: ReadableStream<Bytes>): ReadableStream<Bytes> =>
  stream.pipeThrough(new CompressionStream('gzip'));

/** A file's bytes as they are kept: compressed where the browser can. */
export async function squeeze(blob: Blob): Promise<{ gzip: boolean; data: Bytes }> {
  if (!canGzip()) return { gzip: false, data: new Uint8Array(await blob.arrayBuffer()) };
  return { gzip: true, data: await collect(throughGzip(blob.stream() as ReadableStream<Bytes>)) };
}

/** Lines of text as one gzip; read again by `linesOf`. */
export function squeezeLines(lines: Iterable<string>): Promise<Bytes> {
  const encoder = new TextEncoder();
  const iterator = lines[Symbol.iterator]();
  const stream = new ReadableStream<Bytes>({
    pull(controller) {
      const { done, value } = iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${value}\n`));
    }
  });
  return collect(canGzip() ? throughGzip(stream) : stream);
}

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

export type InflateLimits = {
  /** Bytes that may come out; more is refused before they are held. */
  limit: number;
  /** What to say of more. */
  tooLarge: StorageError['code'];
};

/** The bytes that come out, piece by piece; plain bytes pass as they are. */
export async function* inflated(
  bytes: Bytes,
  { limit, tooLarge }: InflateLimits
): AsyncGenerator<Bytes> {
  const source = new Blob([bytes]).stream() as ReadableStream<Bytes>;
  const stream = isGzip(bytes) ? source.pipeThrough(new DecompressionStream('gzip')) : source;
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
  { gzip, data }: { gzip: boolean; data: Bytes },
  limits: InflateLimits
): Promise<Blob> {
  if (!gzip) return new Blob([data]);
  const parts: Bytes[] = [];
  for await (const part of inflated(data, limits)) parts.push(part);
  return new Blob(parts);
}

/** Lines of the text within, without their ends. A line longer than `lineLimit` is refused. */
export async function* linesOf(
  bytes: Bytes,
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
