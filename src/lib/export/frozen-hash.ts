import { deflateSync, strToU8 } from 'fflate';
import type { FrozenFigure } from './frozen.ts';
import { HASH_MARK, LONGEST_HASH } from './frozen-mark.ts';

const toBase64Url = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

/** A frozen figure as the part of an address after `#`; null when it is too long to be pasted. */
export function toHash(figure: FrozenFigure): string | null {
  const bytes = deflateSync(strToU8(JSON.stringify(figure)), { level: 9 });
  const hash = HASH_MARK + toBase64Url(bytes);
  return hash.length > LONGEST_HASH ? null : hash;
}
