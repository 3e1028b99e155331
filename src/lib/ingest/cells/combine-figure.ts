import { ask, warn, type CellIssue } from './cell-issue.ts';
import type { FigurePart } from './figure-parts.ts';
import { add, multiply, toNumber } from './numeral.ts';
import { isScaleOnly, readTail, type Tail } from './scale-unit.ts';
import { settleNumeral, type FigureOptions } from './settle-numeral.ts';

/** The number of a cell before its sign and the words in front of it. */
export type Amount = {
  digits: string;
  tail: Tail;
  flags: string[];
  issues: CellIssue[];
  /** The multiplication as the cell writes it; '' otherwise. */
  arithmetic: string;
};

export type Combined = Amount | { digits: null; issue: CellIssue };

const TIMES = /^(.*?) ?[×*]$|^(.*?)(?:^|[ )])(?:x|X|nhân|nhan)$/u;
const EQUALS = /^(.*?) ?=$/u;
const RANGE = /(?:^|[\s\p{L}%])(?:-|÷|~|\.\.|…)$|(?:^| )(?:đến|den|tới|toi|to)$/u;
const SLASH = /[/:]$/;

/** "đồng", "đồng/suất"; "đồng chí" are people. */
const isMoneyName = (unit: string): boolean => /^đồng(?:\/|$)/.test(unit);

const no = (code: Parameters<typeof ask>[0]): Combined => ({ digits: null, issue: ask(code) });

const SPELLED = /^ ?\((không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\)/iu;
const SPELLINGS = 'không một hai ba bốn năm sáu bảy tám chín mười'.split(' ');

/** "05 (năm) mô hình": the number in words, as decisions write it; null when it is another. */
function withoutSpelling({ numeral, after }: FigurePart): string | null {
  const m = SPELLED.exec(after);
  if (!m) return after;
  return SPELLINGS.indexOf(m[1]!.toLowerCase()) === Number(numeral)
    ? after.slice(m[0].length)
    : null;
}

function single(part: FigurePart, options: FigureOptions): Combined {
  const after = withoutSpelling(part);
  if (after === null) return no('cell_two_figures');
  const tail = readTail(after);
  const settled = settleNumeral(part.numeral, tail.counts, options);
  if (settled.digits === null) return settled;
  if (tail.odd) return no('cell_words_unclear');
  return { ...settled, tail, arithmetic: '' };
}

/** "600 triệu và 20 con bò": money and things beside it, not one number in two scales. */
const isOtherThing = (tail: Tail, before: FigurePart, previous: number): boolean =>
  tail.unit !== '' &&
  !isMoneyName(tail.unit) &&
  (/(?: và| va|,)\s*$/u.test(before.after) || (tail.scale === 1 && previous >= 1e6));

/** "2 tỷ 350 triệu": each scale smaller than the one before; counted in the smallest. */
function compound(parts: FigurePart[], options: FigureOptions): Combined | null {
  const amounts: Amount[] = [];
  for (const [i, part] of parts.entries()) {
    const last = i === parts.length - 1;
    const after = last ? part.after : part.after.replace(/(?: và| va|,)\s*$/u, '');
    const amount = single({ ...part, after }, options);
    if (amount.digits === null) return last ? amount : null;
    const previous = amounts.at(-1)?.tail.scale ?? Infinity;
    if ((!last && !isScaleOnly(amount.tail)) || amount.tail.scale >= previous) return null;
    // "2 tỷ 3" is said for 2,3 tỷ.
    if (last && amount.tail.scale === 1 && amount.tail.unit === '') return null;
    if (last && isOtherThing(amount.tail, parts[i - 1]!, previous)) return null;
    amounts.push(amount);
  }
  const { tail } = amounts.at(-1)!;
  const digits = amounts
    .map((a) => multiply(a.digits, String(a.tail.scale / tail.scale)))
    .reduce(add);
  if (toNumber(digits) === null) return no('number_too_large');
  return {
    digits,
    tail,
    flags: [...new Set(['compound', ...amounts.flatMap((a) => a.flags)])],
    issues: amounts.flatMap((a) => a.issues),
    arithmetic: ''
  };
}

const isMoney = (tail: Tail): boolean => tail.scale > 1 || isMoneyName(tail.unit);

/** Times needs something worth an amount, and things to have it; "3 x 4" may be a size. */
function times(a: Amount, b: Amount, text: string): Combined {
  const [price, things] = isMoney(b.tail) ? [b, a] : [a, b];
  if (!isMoney(price.tail) || isMoney(things.tail) || things.tail.unit === '%')
    return no('cell_product_unclear');
  const digits = multiply(a.digits, b.digits);
  if (toNumber(digits) === null) return no('number_too_large');
  const unit = isMoneyName(price.tail.unit) ? 'đồng' : price.tail.unit;
  return {
    digits,
    tail: { ...price.tail, unit },
    flags: [...new Set(['product', ...a.flags, ...b.flags])],
    issues: [...a.issues, ...b.issues],
    arithmetic: text
  };
}

const total = ({ digits, tail }: Amount): string => multiply(digits, String(tail.scale));

/** "10 mô hình x 10 triệu đồng", and "… = 100 triệu đồng" where the result is written too. */
function product(parts: FigurePart[], options: FigureOptions, text: string): Combined | null {
  const m = TIMES.exec(parts[0]!.after.trimEnd());
  if (!m || parts.length > 3) return null;
  const result = parts.length === 3 ? EQUALS.exec(parts[1]!.after.trimEnd()) : null;
  if (parts.length === 3 && !result) return no('cell_product_unclear');
  const a = single({ ...parts[0]!, after: m[1] ?? m[2] ?? '' }, options);
  const b = single({ ...parts[1]!, after: result ? result[1]! : parts[1]!.after }, options);
  if (a.digits === null) return a;
  if (b.digits === null) return b;
  const made = times(a, b, text);
  if (!result || made.digits === null) return made;
  const said = single(parts[2]!, options);
  if (said.digits === null) return said;
  return total(said) === total(made)
    ? { ...said, flags: [...made.flags, ...said.flags], arithmetic: text }
    : no('cell_product_differs');
}

/** Makes one number of the numbers of a cell, where they are one; otherwise says why not. */
export function combine(parts: FigurePart[], options: FigureOptions, text: string): Combined {
  if (parts.length === 1) return single(parts[0]!, options);
  if (parts.length > 6) return no('cell_two_figures');
  const between = parts.slice(0, -1).map((part) => part.after.trim());
  const multiplied = product(parts, options, text);
  if (multiplied) return multiplied;
  const first = between[0]!;
  if (SLASH.test(first) || between.filter((t) => t === '-').length > 1)
    return no('cell_date_or_ratio');
  if (RANGE.test(first)) return no('cell_range');
  return compound(parts, options) ?? no('cell_two_figures');
}

/** Checks a number against a column of whole things. */
export function checkCount({ digits, tail }: Amount, negative: boolean): CellIssue[] {
  if (tail.unit === '%' || tail.unit === '‰') return [warn('cell_percent_in_count')];
  const fraction = digits.includes('.') && multiply(digits, String(tail.scale)).includes('.');
  return [
    ...(fraction ? [warn('cell_fraction_in_count')] : []),
    ...(negative ? [warn('cell_negative_count')] : [])
  ];
}
