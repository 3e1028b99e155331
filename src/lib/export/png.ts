const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEAD = 25;
/** Pixels per metre of one pixel per 1/96 inch. */
const PER_METRE = 96 / 0.0254;
/** The word by which our text is found among those of other programs. */
const KEYWORD = 'doichieu';

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let c = byte;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = CRC[(c ^ byte) & 255]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

export const isPng = (bytes: Uint8Array): boolean =>
  bytes.length > HEAD && SIGNATURE.every((byte, i) => bytes[i] === byte);

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(new TextEncoder().encode(type), 4);
  out.set(data, 8);
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)));
  return out;
}

export type Chunk = { type: string; data: Uint8Array; isWhole: boolean };

/** The chunks of a PNG in order; what is cut off or altered is not whole. */
export function readChunks(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, Math.min(at + 8 + length, bytes.length));
    const isWhole =
      end <= bytes.length &&
      crc32(bytes.subarray(at + 4, at + 8 + length)) === view.getUint32(end - 4);
    chunks.push({ type, data, isWhole });
    at = end;
  }
  return chunks;
}

/** Physical size (pHYs): `scale` pixels for each 1/96 inch. */
function sizeChunk(scale: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  view.setUint32(0, Math.round(scale * PER_METRE));
  view.setUint32(4, Math.round(scale * PER_METRE));
  data[8] = 1;
  return chunk('pHYs', data);
}

/** UTF-8 text (iTXt), not compressed: keyword, two flags, no language, no translated keyword. */
const textChunk = (text: string): Uint8Array =>
  chunk('iTXt', new TextEncoder().encode(`${KEYWORD}\0\0\0\0\0${text}`));

/**
 * A PNG with its physical size and our text in it, put behind the header where programs look for
 * them. A size it had before is replaced.
 */
export function stampPng(png: Uint8Array, { scale, text }: { scale: number; text: string }) {
  if (!isPng(png)) throw new Error('invalid PNG');
  const rest = readChunks(png).filter((c) => c.type !== 'pHYs' && c.type !== 'IHDR');
  const parts = [
    png.subarray(0, SIGNATURE.length + HEAD),
    sizeChunk(scale),
    textChunk(text),
    ...rest.map((c) => chunk(c.type, c.data))
  ];
  const out = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Our text in a PNG: null when there is none, and whether it is whole. */
export function readStamp(png: Uint8Array): { text: string; isWhole: boolean } | null {
  for (const { type, data, isWhole } of readChunks(png)) {
    if (type !== 'iTXt') continue;
    const fields = new TextDecoder().decode(data).split('\0');
    if (fields[0] === KEYWORD) return { text: fields.slice(5).join('\0'), isWhole };
  }
  return null;
}
