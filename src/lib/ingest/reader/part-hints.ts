import type { Hints } from './reading.ts';

/**
 * What was settled for one sheet of a workbook or one file of an archive: its own hints, over those
 * that hold for the whole file.
 */
export function partHints({ parts, ...shared }: Hints, part: string): Hints {
  const own = parts && Object.hasOwn(parts, part) ? parts[part] : undefined;
  return own ? { ...shared, ...own } : shared;
}
