import { toIssue } from '../issue.ts';
import type { FileReading } from '../reader/reading.ts';

const MB = 1024 * 1024;

/** The refusal of a file that is too large for the way in which it has to be read; `size` in bytes. */
export const tooLargeAsWhole = (name: string, size: number): FileReading => ({
  name,
  decoded: null,
  dialect: null,
  tables: [],
  issues: [],
  error: toIssue('error', 'file_not_plain', { file: name }, { size: Math.ceil(size / MB) })
});
