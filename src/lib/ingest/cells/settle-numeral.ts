import type { NumberStyle } from '../reader/reading.ts';
import { ask, warn, type CellIssue } from './cell-issue.ts';
import { parseNumeral, toNumber, type Numeral } from './numeral.ts';
import type { Tail } from './scale-unit.ts';

/** How the numbers of a column are to be read. A `NumberDecision` fits. */
export type FigureOptions = {
  style: NumberStyle;
  /** The style is not settled: numbers that do not prove themselves are asked about. */
  ambiguous?: boolean;
  /** Nothing shows the decimal mark of this style, so one before three digits is asked about. */
  askDecimals?: boolean;
  /** In both cases give the reading of `style` all the same, with the flag `ambiguous` and a warning. */
  ambiguousOk?: boolean;
  /** The column counts whole things, or đồng without triệu or tỷ. */
  integer?: boolean;
  /** "không", "không có" as zero, once a person has said so; otherwise they are asked about. */
  noneIsZero?: boolean;
};

/** A number in canonical digits, or the question it raises. */
export type Settled =
  { digits: string; flags: string[]; issues: CellIssue[] } | { digits: null; issue: CellIssue };

const DATE = /^\d{1,4}[.]\d{1,2}[.]\d{1,4}$/;

/** What the style makes of a mark before three digits; null when it does not settle it. */
function readingOf(mark: '.' | ',', options: FigureOptions): 'whole' | 'decimal' | null {
  if (options.ambiguous || options.style === 'plain') return null;
  const groups = options.style === (mark === '.' ? 'dot_thousands' : 'comma_thousands');
  return groups ? 'whole' : options.askDecimals ? null : 'decimal';
}

function settleOpen(
  numeral: Extract<Numeral, { kind: 'open' }>,
  counts: Tail['counts'],
  options: FigureOptions
): Settled {
  const { mark, whole, decimal } = numeral;
  // Written so that each has one meaning: 1234, and 1.2340.
  const asked = { whole, decimal: `${decimal}0` };
  const reading = readingOf(mark, options);
  const indivisible = counts === 'whole' || (options.integer === true && counts === 'none');
  if (indivisible && reading === 'decimal')
    return { digits: null, issue: ask('ambiguous_number', { ...asked, suggestion: whole }) };
  if (counts === 'whole' || reading === 'whole') return { digits: whole, flags: [], issues: [] };
  if (reading === 'decimal') return { digits: decimal, flags: [], issues: [] };
  const guess = readingOf(mark, { style: options.style }) === 'decimal' ? decimal : whole;
  if (!options.ambiguousOk) return { digits: null, issue: ask('ambiguous_number', asked) };
  const issue = warn('ambiguous_number', { ...asked, suggestion: guess });
  return { digits: guess, flags: ['ambiguous'], issues: [issue] };
}

const clashes = (proves: NumberStyle | null, style: NumberStyle): boolean =>
  (proves === 'dot_thousands' && style === 'comma_thousands') ||
  (proves === 'comma_thousands' && style === 'dot_thousands');

/** Reads one number as its column is written; what it is a number of decides where it must. */
export function settleNumeral(
  text: string,
  counts: Tail['counts'],
  options: FigureOptions
): Settled {
  const numeral = parseNumeral(text);
  if (!numeral) {
    const code = DATE.test(text) ? 'cell_date_or_ratio' : 'cell_number_unclear';
    return { digits: null, issue: ask(code) };
  }
  if (numeral.kind === 'open') return settleOpen(numeral, counts, options);
  if (numeral.kind === 'month') {
    return readingOf(numeral.mark, options) === 'decimal' && counts !== 'whole'
      ? { digits: numeral.decimal, flags: [], issues: [] }
      : { digits: null, issue: ask('cell_date_or_ratio') };
  }
  if (toNumber(numeral.digits) === null) return { digits: null, issue: ask('number_too_large') };
  const other = clashes(numeral.proves, options.style);
  const code = /^0\d{3,}$/.test(numeral.digits);
  return {
    digits: numeral.digits,
    flags: [...(other ? ['other_style'] : []), ...(/^0\d/.test(text) ? ['leading_zero'] : [])],
    issues: [
      ...(other ? [warn('cell_other_style')] : []),
      ...(code ? [warn('cell_leading_zeros')] : [])
    ]
  };
}
