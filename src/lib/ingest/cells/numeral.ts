import type { NumberStyle } from '../reader/reading.ts';

/** A number as it is written, before the style of its column is known. */
export type Numeral =
  /**
   * It has one reading: `digits` is that, as `-?1234.5`. `proves` is the style nothing else could
   * have; null when any style writes it so.
   */
  | { kind: 'sure'; digits: string; proves: NumberStyle | null; decimalMark: '.' | ',' | null }
  /** One mark before exactly three digits: thousands or decimals. */
  | { kind: 'open'; mark: '.' | ','; whole: string; decimal: string }
  /** One or two digits and a year: more likely a month ("6.2016") than a number. */
  | { kind: 'month'; mark: '.' | ','; decimal: string };

const GROUPED = /^(\d{1,3})([.,' ])(\d{3}(?:\2\d{3})*)(?:([.,])(\d+))?$/;
const ONE_MARK = /^(\d*)([.,])(\d+)$/;
const MONTH = /^(?:0?[1-9]|1[0-2])[.,](?:19|20)\d{2}$/;

/** Past this many characters nothing is a figure. */
const LONGEST = 60;

const opposite = (mark: string): NumberStyle =>
  mark === '.' ? 'comma_thousands' : 'dot_thousands';
const grouping = (mark: string): NumberStyle =>
  mark === '.' ? 'dot_thousands' : mark === ',' ? 'comma_thousands' : 'space_thousands';

const isMark = (text: string | undefined): text is '.' | ',' => text === '.' || text === ',';

function toGrouped(m: RegExpExecArray): Numeral | null {
  const [, first, mark, rest, point, fraction] = m as unknown as [
    string,
    string,
    string,
    string,
    string | undefined,
    string | undefined
  ];
  if (point === mark) return null;
  const alone = isMark(mark) && rest.length === 3 && point === undefined;
  if (first.startsWith('0'))
    return alone && first === '0'
      ? { kind: 'sure', digits: `0.${rest}`, proves: opposite(mark), decimalMark: mark }
      : null;
  if (alone) return { kind: 'open', mark, whole: first + rest, decimal: `${first}.${rest}` };
  const whole = first + rest.replaceAll(mark, '');
  return {
    kind: 'sure',
    digits: fraction === undefined ? whole : `${whole}.${fraction}`,
    proves: grouping(mark),
    decimalMark: isMark(point) ? point : null
  };
}

/**
 * What the marks inside a number prove. Null for what no habit writes ("1.23.4", "12,34,567").
 * A mark before other than three digits, or after more than three or a lone 0, is a decimal mark.
 */
export function parseNumeral(text: string): Numeral | null {
  if (text.length > LONGEST) return null;
  if (/^\d+$/.test(text)) return { kind: 'sure', digits: text, proves: null, decimalMark: null };
  const grouped = GROUPED.exec(text);
  if (grouped) return toGrouped(grouped);
  const one = ONE_MARK.exec(text);
  if (!one) return null;
  const [, before, mark, after] = one as unknown as [string, string, '.' | ',', string];
  const digits = `${before === '' ? '0' : before}.${after}`;
  if (MONTH.test(text)) return { kind: 'month', mark, decimal: digits };
  // "012.345" is neither a group nor how decimals are written.
  if (before.startsWith('0') && before.length > 1 && after.length === 3) return null;
  return { kind: 'sure', digits, proves: opposite(mark), decimalMark: mark };
}

type Exact = { digits: bigint; places: number };

const toExact = (text: string): Exact => {
  const [whole, fraction = ''] = text.split('.') as [string, string?];
  return { digits: BigInt(whole + fraction), places: fraction.length };
};

function toText({ digits, places }: Exact): string {
  const text = String(digits).padStart(places + 1, '0');
  if (places === 0) return text;
  return `${text.slice(0, -places)}.${text.slice(-places)}`.replace(/\.?0+$/, '');
}

/** The exact product of two numbers written as `1234.5`. */
export function multiply(a: string, b: string): string {
  const [x, y] = [toExact(a), toExact(b)];
  return toText({ digits: x.digits * y.digits, places: x.places + y.places });
}

/** The exact sum of two numbers written as `1234.5`. */
export function add(a: string, b: string): string {
  const [x, y] = [toExact(a), toExact(b)];
  const places = Math.max(x.places, y.places);
  const lift = (e: Exact): bigint => e.digits * 10n ** BigInt(places - e.places);
  return toText({ digits: lift(x) + lift(y), places });
}

/** The number that `1234.5` names; null past 2^53, where neighbours become one. */
export function toNumber(digits: string): number | null {
  const value = Number(digits);
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : null;
}
