/** Crockford's base 32 reads what it never writes: a person sees O for 0, I or L for 1. */
const MISREAD: Record<string, string> = { O: '0', I: '1', L: '1', U: 'V' };

const LENGTH = 4;

/**
 * A figure's code as a person types it, in its one form (`ĐC-7K2M`): with or without `ĐC-`, in any
 * case, with spaces and dashes anywhere, misread letters put right. Null for what is no code.
 */
export function parseFigureCode(typed: string): string | null {
  const plain = typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[Đđ]/g, 'D')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
  const letters = plain.length === LENGTH + 2 ? plain.replace(/^D[CG]/, '') : plain;
  if (letters.length !== LENGTH) return null;
  return `ĐC-${[...letters].map((sign) => MISREAD[sign] ?? sign).join('')}`;
}
