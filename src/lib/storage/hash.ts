import { sha256 } from './sha256.ts';

/** Larger files are hashed in pieces of this size, so that memory stays bounded. */
const PIECE = 64 * 1024 * 1024;

const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');

/** Browsers give `crypto.subtle` to secure origins only, and an office may serve this over http. */
async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const subtle = globalThis.crypto?.subtle;
  return subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : sha256(bytes);
}

/** SHA-256 in hex; of a file over 64 MB, that of the SHA-256s of its pieces of 64 MB, in order. */
export async function contentHash(blob: Blob, { piece = PIECE } = {}): Promise<string> {
  const digests: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from === 0 || from < blob.size; from += piece)
    digests.push(await digest(new Uint8Array(await blob.slice(from, from + piece).arrayBuffer())));
  if (digests.length === 1) return toHex(digests[0]!);
  return toHex(await digest(new Uint8Array(await new Blob(digests).arrayBuffer())));
}

/** JSON with sorted keys, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item
  );
}

/** Equal files, in whatever order, read by an equal recipe have one id; names do not count. */
export async function importId(hashes: readonly string[], recipe: unknown): Promise<string> {
  const text = canonicalJson({ files: [...hashes].sort(), recipe: recipe ?? null });
  return toHex(await digest(new TextEncoder().encode(text)));
}
