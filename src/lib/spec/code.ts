import type { SpecInput } from './spec.ts';
import { toQuery } from './url.ts';

/** Crockford's base 32: no I, L, O or U, so that a code can be read aloud and typed. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a over UTF-8, with a last stir so that a change at the end reaches every bit. */
function hash(text: string): number {
  let h = FNV_BASIS;
  for (const byte of new TextEncoder().encode(text)) h = Math.imul(h ^ byte, FNV_PRIME);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

/**
 * The short code of a comparison, `ĐC-7K2M`: the same for the same canonical query, whatever its
 * language and theme. It names a figure in print; with a million codes it does not identify one.
 */
export function toFigureCode(spec: SpecInput): string {
  const h = hash(toQuery({ ...spec, lang: 'vi', theme: 'auto' }));
  const letters = [15, 10, 5, 0].map((shift) => LETTERS[(h >>> shift) & 31]);
  return `ĐC-${letters.join('')}`;
}
