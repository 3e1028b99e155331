/**
 * How the one number of a cell is written. Cells with the same words around a number of the same
 * shape mean the same but for the number, so one of them is read and the others counted with it.
 */
export const SHAPES = [
  'none', // no number, several, or one written as no office does: read by itself
  'zero',
  'digit', // 1 to 9
  'whole', // digits alone
  'dot_open', // 1.234: thousands or decimals, as the column decides
  'comma_open',
  'dot_groups', // 1.234.567
  'comma_groups',
  'space_groups', // 1 234, 1 234 567
  'dot_decimal', // 12.5, 1234.56
  'comma_decimal',
  'dot_groups_decimal', // 1.234,5
  'comma_groups_decimal', // 1,234.5
  'space_groups_dot',
  'space_groups_comma'
] as const;

const NONE = 0;
const ZERO = 1;
const DIGIT = 2;
const WHOLE = 3;
const OPEN = 4;
const GROUPS = 6;
const SPACED = 8;
const DECIMAL = 9;
const GROUPS_DECIMAL = 11;
const SPACED_DECIMAL = 13;

/** More digits are not exact in a double. */
const MOST_DIGITS = 15;
/** More decimals are read by themselves: "6.2016" may be a month. */
const MOST_DECIMALS = 2;

const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 48 && byte <= 57;

/**
 * The number in a cell, found without making a text of it. Kept as fields, since one object for
 * each of ten million cells would cost more than the reading.
 */
export class CellShape {
  /** Place in `SHAPES`. */
  shape = NONE;
  /** Decimal places, 0 to 2. */
  places = 0;
  /** Of an open number as if in thousands; otherwise what is written. NaN without a number. */
  value = NaN;
  /** Where the number stands; equal when there is none. */
  start = 0;
  end = 0;

  /** Reads `bytes[from, to)`. */
  read(bytes: Uint8Array, from: number, to: number): void {
    this.shape = NONE;
    this.places = 0;
    this.value = NaN;
    this.start = this.end = from;
    let i = from;
    while (i < to && !isDigit(bytes[i])) i++;
    if (i === to) return;
    const start = i;
    let digits = 0;
    let value = 0;
    while (i < to && isDigit(bytes[i])) {
      value = value * 10 + (bytes[i++]! - 48);
      digits++;
    }
    if (digits > MOST_DIGITS || (bytes[start] === 48 && digits > 1)) return;
    const isMarked = start > from && isTied(bytes[start - 1]!);
    if (isMarked) return;
    if (i === to) {
      this.#keep(value === 0 ? ZERO : value < 10 ? DIGIT : WHOLE, value, 0, start, i);
      return;
    }
    this.#readMarked(bytes, { start, at: i, to, digits, value });
  }

  #readMarked(
    bytes: Uint8Array,
    found: { start: number; at: number; to: number; digits: number; value: number }
  ): void {
    const { start, to } = found;
    let { at: i, digits, value } = found;
    const first = digits;
    const mark = bytes[i]!;
    let groups = 0;
    if ((mark === 46 || mark === 44 || mark === 32) && first <= 3) {
      while (isGroup(bytes, i, to, mark)) {
        value =
          value * 1000 +
          (bytes[i + 1]! - 48) * 100 +
          (bytes[i + 2]! - 48) * 10 +
          bytes[i + 3]! -
          48;
        digits += 3;
        groups++;
        i += 4;
      }
    }
    if (digits > MOST_DIGITS || (groups > 0 && bytes[start] === 48)) return;
    let places = 0;
    let point = 0;
    const next = i < to ? bytes[i]! : 0;
    if ((next === 46 || next === 44) && isDigit(bytes[i + 1]) && i + 1 < to) {
      if (groups > 0 && next === mark) return;
      point = next;
      i++;
      while (i < to && isDigit(bytes[i])) {
        value = value * 10 + (bytes[i++]! - 48);
        places++;
      }
      if (places > MOST_DECIMALS || digits + places > MOST_DIGITS) return;
    }
    if (hasMore(bytes, i, to)) return;
    const exact = places === 0 ? value : value / 10 ** places;
    // "5,0" counts whole things and "5,1" does not.
    if (places > 0 && Number.isInteger(exact)) return;
    this.#keep(toShape({ mark, groups, point, value }), exact, places, start, i);
  }

  #keep(shape: number, value: number, places: number, start: number, end: number): void {
    this.shape = shape;
    this.value = value;
    this.places = places;
    this.start = start;
    this.end = end;
  }
}

/** Letters, marks and signs that may make another thing of the digits behind them. */
const isTied = (byte: number): boolean =>
  byte === 46 || byte === 44 || byte === 39 || (byte >= 65 && byte <= 122) || byte > 127;

/** A mark and three digits, not followed by a fourth. */
function isGroup(bytes: Uint8Array, at: number, to: number, mark: number): boolean {
  return (
    at + 3 < to &&
    bytes[at] === mark &&
    isDigit(bytes[at + 1]) &&
    isDigit(bytes[at + 2]) &&
    isDigit(bytes[at + 3]) &&
    !(at + 4 < to && isDigit(bytes[at + 4]))
  );
}

/** Further digits, or a mark that touches the number: then the cell is read by itself. */
function hasMore(bytes: Uint8Array, at: number, to: number): boolean {
  if (at < to && (bytes[at] === 46 || bytes[at] === 44 || bytes[at] === 39)) return true;
  for (let i = at; i < to; i++) if (isDigit(bytes[i])) return true;
  return false;
}

function toShape({
  mark,
  groups,
  point,
  value
}: {
  mark: number;
  groups: number;
  point: number;
  value: number;
}): number {
  const isComma = (byte: number): number => (byte === 44 ? 1 : 0);
  if (point === 0) {
    if (groups === 0) return value === 0 ? ZERO : value < 10 ? DIGIT : WHOLE;
    if (mark === 32) return SPACED;
    return (groups === 1 ? OPEN : GROUPS) + isComma(mark);
  }
  if (groups === 0) return DECIMAL + isComma(point);
  if (mark === 32) return SPACED_DECIMAL + isComma(point);
  return GROUPS_DECIMAL + isComma(mark);
}
