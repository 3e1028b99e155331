import { crc32, inflateRaw, megabytes, type Spent } from './inflate.ts';
import type { Limits } from './limits.ts';
import { done, refused, type Outcome } from './refusal.ts';

/** One entry of the list at the end of a ZIP; sizes in bytes, as the list says them. */
export type Entry = {
  name: string;
  encrypted: boolean;
  method: number;
  crc: number;
  compressed: number;
  /** Where its local header begins. */
  at: number;
};

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
const UTF8_NAME = 0x800;
const IN_64 = 0xffffffff;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The end record, looked for from the end backwards past a comment; -1 when it is missing. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--)
    if (view.getUint32(at, true) === END) return at;
  return -1;
}

/** Names are UTF-8 where the entry says so or where they are sound; else only their ASCII is kept. */
function nameOf(bytes: Uint8Array, flags: number): string {
  try {
    return new TextDecoder('utf-8', { fatal: (flags & UTF8_NAME) === 0 }).decode(bytes);
  } catch {
    return [...bytes].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : '_')).join('');
  }
}

/** Sizes too large for 32 bits stand in an extra field, in this order, only those that are needed. */
function wideSizes(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const end = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    const sizes: number[] = [];
    for (let i = at + 4; i + 8 <= end; i += 8) sizes.push(Number(view.getBigUint64(i, true)));
    return sizes;
  }
  return [];
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: Entry; next: number } {
  const u16 = (offset: number) => view.getUint16(at + offset, true);
  const u32 = (offset: number) => view.getUint32(at + offset, true);
  const nameEnd = at + CENTRAL_SIZE + u16(28);
  const next = nameEnd + u16(30) + u16(32);
  const wide = wideSizes(view, nameEnd, nameEnd + u16(30));
  if (u32(24) === IN_64) wide.shift();
  const compressed = u32(20) === IN_64 ? (wide.shift() ?? 0) : u32(20);
  const local = u32(42) === IN_64 ? (wide.shift() ?? 0) : u32(42);
  const name = nameOf(bytes.subarray(at + CENTRAL_SIZE, nameEnd), u16(8));
  return {
    entry: {
      name,
      encrypted: (u16(8) & 1) === 1,
      method: u16(10),
      crc: u32(16),
      compressed,
      at: local
    },
    next
  };
}

/** The entries of a ZIP, folders left out; refused when its list is missing, damaged or too long. */
export function listZip(bytes: Uint8Array, limits: Limits): Outcome<Entry[]> {
  const view = viewOf(bytes);
  const truncated = refused('file_is_truncated', { kind: 'ZIP' });
  const end = bytes.length < END_SIZE ? -1 : findEnd(view);
  if (end < 0) return truncated;
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) return refused('zip_bomb', { limit: String(limits.entries) });
  const entries: Entry[] = [];
  try {
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i++) {
      if (view.getUint32(at, true) !== CENTRAL) return truncated;
      const { entry, next } = entryAt(bytes, view, at);
      if (!entry.name.endsWith('/')) entries.push(entry);
      at = next;
    }
  } catch {
    return truncated;
  }
  return done(entries);
}

/** Entries that are not compressed may still overlap, many times over. */
function store(
  bytes: Uint8Array,
  { inflatedBytes }: Limits,
  spent: Spent
): Outcome<Uint8Array<ArrayBuffer>> {
  spent.inflated += bytes.length;
  return spent.inflated > inflatedBytes
    ? refused('zip_bomb', { limit: megabytes(inflatedBytes) })
    : done(bytes.slice());
}

/** The content of one entry, its checksum proven. */
export function readEntry(
  bytes: Uint8Array,
  entry: Entry,
  limits: Limits,
  spent: Spent
): Outcome<Uint8Array<ArrayBuffer>> {
  const truncated = refused('file_is_truncated', { kind: 'ZIP' });
  if (entry.encrypted) return refused('file_is_encrypted', { kind: 'ZIP' });
  const view = viewOf(bytes);
  const header = entry.at + LOCAL_SIZE;
  if (header > bytes.length || view.getUint32(entry.at, true) !== LOCAL) return truncated;
  const from = header + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (from + entry.compressed > bytes.length) return truncated;
  const packed = bytes.subarray(from, from + entry.compressed);
  if (entry.method !== 0 && entry.method !== 8)
    return refused('file_is_archive', { kind: `ZIP (${entry.method})` });
  const content =
    entry.method === 0 ? store(packed, limits, spent) : inflateRaw(packed, limits, spent);
  if (!content.ok) return content;
  return crc32(content.value) === entry.crc ? content : truncated;
}
