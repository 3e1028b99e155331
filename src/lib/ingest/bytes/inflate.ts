import { Gunzip, Inflate } from 'fflate';
import type { Limits } from './limits.ts';
import { done, refused, type Outcome } from './refusal.ts';

/** Compressed bytes given to the inflater at once: between two pieces the limits are looked at. */
const PIECE = 64 * 1024;

/** What has been unpacked so far, of all entries of a file together. */
export type Spent = { inflated: number };

/** A size as a message says it. */
export const megabytes = (bytes: number): string => `${Math.round(bytes / (1024 * 1024))} MB`;

class Overflow extends Error {}

/** Collects what an inflater yields, and stops it when it is more than a file may become. */
class Sink {
  readonly parts: Uint8Array[] = [];
  size = 0;
  #compressed: number;
  #limits: Limits;
  #spent: Spent;

  constructor(compressed: number, limits: Limits, spent: Spent) {
    this.#compressed = compressed;
    this.#limits = limits;
    this.#spent = spent;
  }

  add(part: Uint8Array): void {
    const { inflatedBytes, ratio, ratioFrom } = this.#limits;
    this.size += part.length;
    this.#spent.inflated += part.length;
    if (this.#spent.inflated > inflatedBytes) throw new Overflow(megabytes(inflatedBytes));
    if (this.size > ratioFrom && this.size > this.#compressed * ratio)
      throw new Overflow(`${ratio} : 1`);
    this.parts.push(part);
  }

  whole(): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(this.size);
    let at = 0;
    for (const part of this.parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}

type Stream = { push: (piece: Uint8Array, last: boolean) => void };

function run(
  stream: Stream,
  bytes: Uint8Array,
  sink: Sink,
  kind: string
): Outcome<Uint8Array<ArrayBuffer>> {
  try {
    for (let at = 0; at < bytes.length || at === 0; at += PIECE)
      stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    return done(sink.whole());
  } catch (error) {
    if (error instanceof Overflow) return refused('zip_bomb', { limit: error.message });
    return refused('file_is_truncated', { kind });
  }
}

/** The content of one DEFLATE stream, as ZIP keeps it. Never yields more than the limits allow. */
export function inflateRaw(
  bytes: Uint8Array,
  limits: Limits,
  spent: Spent
): Outcome<Uint8Array<ArrayBuffer>> {
  const sink = new Sink(bytes.length, limits, spent);
  return run(new Inflate((part) => sink.add(part)), bytes, sink, 'ZIP');
}

/** The content of a gzip file of one or more members; a member cut short is refused. */
export function gunzip(
  bytes: Uint8Array,
  limits: Limits,
  spent: Spent
): Outcome<Uint8Array<ArrayBuffer>> {
  const sink = new Sink(bytes.length, limits, spent);
  const members: number[] = [0];
  const stream = new Gunzip((part) => sink.add(part));
  stream.onmember = () => members.push(sink.size);
  const outcome = run(stream, bytes, sink, 'gzip');
  if (!outcome.ok || bytes.length < 18)
    return outcome.ok ? refused('file_is_truncated', { kind: 'gzip' }) : outcome;
  return endsWell(bytes, outcome.value, members.at(-1)!)
    ? outcome
    : refused('file_is_truncated', { kind: 'gzip' });
}

/** The trailer holds checksum and size of the last member. */
function endsWell(bytes: Uint8Array, content: Uint8Array, from: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = content.subarray(from);
  return (
    view.getUint32(bytes.length - 8, true) === crc32(last) &&
    view.getUint32(bytes.length - 4, true) === last.length % 2 ** 32
  );
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The checksum ZIP and gzip keep of their content. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) value = CRC[(value ^ bytes[i]!) & 0xff]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
