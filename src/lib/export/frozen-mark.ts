/** Begins a frozen figure in an address; the digit is the version of its form. */
export const HASH_MARK = 'dc1.';

/** Whether an address carries a figure of its own, of whatever version. */
export const isFrozenHash = (hash: string): boolean => /^#?dc\d+\./.test(hash);

/** Letters of an address that every browser, and most editors of pages, still take whole. */
export const LONGEST_HASH = 60_000;
