import type { Cut } from '../reader/reading.ts';
import { isPeriodish, isValue, kindOf } from './cell-kind.ts';
import type { Head } from './find-head.ts';
import { isTotalText } from './line-words.ts';
import { isOrderMark } from './profile.ts';
import { filledWidth, isEmptyCell, toLine } from './shape.ts';

const KEPT_LABELS = 5000;
const AHEAD = 4;
const PLACES =
  /^(?:(?:tên )?(?:tỉnh|thành phố|địa phương|địa bàn|đơn vị|huyện|quận|xã|phường)|province|district|unit|locality)(?![\p{L}])/u;

/** What the rows of one body are asked, with the columns of its table in mind. */
export class BodyContext {
  readonly #records: readonly Cut[];
  readonly #totals = new Map<string, boolean>();
  readonly #marks = new Map<string, boolean>();
  readonly #header: string[][];
  readonly #labelNames: ReadonlySet<string>;
  readonly head: Head;
  readonly figures: readonly number[];
  readonly order: number;
  /** The first column of names or periods; -1 when every column holds figures. */
  readonly label: number;

  constructor(records: readonly Cut[], head: Head) {
    this.#records = records;
    this.head = head;
    this.figures = head.profile.figures;
    this.order = head.profile.order;
    const { values, periods, order } = head.profile;
    this.label = values.findIndex((value, c) => (!value || periods[c]) && c !== order);
    this.#header = head.header.map((record) => trimmed(records[record]!.cells));
    this.#labelNames = new Set(this.#header.map((cells) => cells[this.label] ?? ''));
  }

  cells(record: number): string[] {
    return this.#records[record]!.cells;
  }

  /** Whether a column of figures holds a value; in a table of texts, whether two cells are filled. */
  hasFigures(record: number): boolean {
    const cells = this.cells(record);
    if (!this.figures.length) return count(cells) >= 2;
    return this.figures.some((c) => isValue(kindOf(cells[c] ?? '')));
  }

  /** Whether rows of figures follow shortly. */
  figuresAhead(record: number): boolean {
    let seen = 0;
    for (let i = record + 1; i < this.#records.length && seen < AHEAD; i++) {
      if (filledWidth(this.cells(i)) === 0) continue;
      if (this.hasFigures(i)) return true;
      seen++;
    }
    return false;
  }

  /** The next record that is not blank; null at the end. */
  next(record: number): string[] | null {
    for (let i = record + 1; i < this.#records.length && i < record + 50; i++)
      if (filledWidth(this.cells(i)) > 0) return this.cells(i);
    return null;
  }

  /** Which row of the header a record repeats; -1 for none. */
  headerRow(record: number): number {
    const cells = trimmed(this.cells(record));
    return this.#header.findIndex(
      (row) => row.length === cells.length && row.every((cell, c) => cell === cells[c])
    );
  }

  /** Whether a label is what the header calls the column of labels, as where the header stands again. */
  namesLabels(label: string): boolean {
    return this.#labelNames.has(label.trim().toLowerCase());
  }

  /** Whether the header says that the labels are places or those who report. */
  labelsPlaces(): boolean {
    return [...this.#labelNames].some((name) => PLACES.test(name));
  }

  /** Share of the names of the header that a record has in the same columns. */
  sharedNames(record: number): number {
    const cells = trimmed(this.cells(record));
    const last = this.#header[this.#header.length - 1];
    if (!last) return 0;
    const names = last.filter((cell) => cell !== '').length;
    return last.filter((cell, c) => cell !== '' && cell === cells[c]).length / Math.max(1, names);
  }

  /** Whether every value in the columns of figures is a period, as over figures in a header. */
  isPeriodsOnly(record: number): boolean {
    const cells = this.cells(record);
    const kinds = this.figures.map((c) => kindOf(cells[c] ?? '')).filter(isValue);
    return kinds.length > 0 && kinds.every(isPeriodish);
  }

  hasNamesOverFigures(record: number): boolean {
    const cells = this.cells(record);
    return this.figures.some((c) => kindOf(cells[c] ?? '') === 'text');
  }

  /** Whether the row is numbered by digits alone. */
  isPlainNumber(record: number): boolean {
    const cell = this.order < 0 ? '' : (this.cells(record)[this.order] ?? '');
    for (let i = 0; i < cell.length; i++) {
      const code = cell.charCodeAt(i);
      if (code < 48 || code > 57) return false;
    }
    return cell.length > 0 && cell.length < 7;
  }

  orderMark(record: number): string {
    const cell = this.order < 0 ? '' : toLine(this.cells(record)[this.order] ?? '');
    return isOrderMark(cell) ? cell : '';
  }

  /** The first text of a row beside its number. */
  labelOf(record: number): string {
    const cells = this.cells(record);
    for (let c = 0; c < cells.length; c++) {
      if (isEmptyCell(cells[c])) continue;
      if (c === this.order && isOrderMark(cells[c]!.trim())) continue;
      return cells[c]!;
    }
    return '';
  }

  /** Whether a cell holds a figure or a sign for none; quick for what is seen again and again. */
  isValueCell(cell: string): boolean {
    const code = cell.charCodeAt(0);
    if (code >= 48 && code <= 57) return true;
    const known = this.#marks.get(cell);
    if (known !== undefined) return known;
    const value = isValue(kindOf(cell));
    if (this.#marks.size < KEPT_LABELS && cell.length < 40) this.#marks.set(cell, value);
    return value;
  }

  isTotal(label: string): boolean {
    const known = this.#totals.get(label);
    if (known !== undefined) return known;
    const total = isTotalText(label);
    if (this.#totals.size < KEPT_LABELS && label.length < 100) this.#totals.set(label, total);
    return total;
  }
}

export const count = (cells: readonly string[]): number =>
  cells.reduce((n, cell) => (isEmptyCell(cell) ? n : n + 1), 0);

const trimmed = (cells: readonly string[]): string[] =>
  cells
    .slice(0, filledWidth(cells))
    .map((cell) => (cell.length > 400 ? cell : toLine(cell).toLowerCase()));
