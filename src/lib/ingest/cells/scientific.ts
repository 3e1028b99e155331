import { ask, warn, type CellIssue } from './cell-issue.ts';
import { toNumber } from './numeral.ts';

const SCIENTIFIC = /^([-+]?)(\d)(?:[.,](\d{1,20}))?([eE])([-+]?\d{1,3})$/;

/** From here on a spreadsheet writes every number so, and drops digits beyond the sixth. */
const SPREADSHEET_FROM = 11;

/**
 * Reads "1.5E+3". Where the power goes past the digits shown, a spreadsheet may have dropped some:
 * then the number is lost, and the rounded one only proposed. Null for other text.
 */
export function readScientific(
  text: string
): { value: number; issue: CellIssue } | { value: null; issue: CellIssue } | null {
  const m = SCIENTIFIC.exec(text);
  if (!m) return null;
  const [, sign, first, fraction = '', letter, power] = m as unknown as string[];
  const exponent = Number(power);
  const value = toNumber(`${sign}${first}.${fraction || '0'}e${exponent}`);
  if (value === null) return { value, issue: ask('number_too_large') };
  const shown = exponent <= fraction.length;
  const rounded = exponent >= SPREADSHEET_FROM || (letter === 'E' && fraction.length >= 2);
  if (!shown && rounded)
    return { value: null, issue: ask('cell_digits_lost', { suggestion: String(value) }) };
  return { value, issue: warn('cell_scientific') };
}
