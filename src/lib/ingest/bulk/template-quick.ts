import type { Observation } from '#lib/model/observation.ts';
import type { Lookup } from '../lookup.ts';
import { parseNumberCell } from '../number-cell.ts';
import { CellShape, SHAPES } from './cell-shape.ts';
import { Learned } from './learned.ts';
import type { LotFigure } from './lot-writer.ts';
import type { Fields } from './scan-records.ts';
import { textIn, type TemplateCodes } from './template-codes.ts';
import type { TemplateColumns } from './template-columns.ts';
import { Tuples } from './tuples.ts';

const PLAIN = ['zero', 'digit', 'whole', 'dot_decimal', 'comma_decimal'] as const;
const PLAIN_SHAPES: readonly number[] = PLAIN.map((name) => SHAPES.indexOf(name));

/**
 * What texts of a template stand for, learned from rows that were read without a word to say: a
 * row of such texts alone needs no more reading than its number.
 */
export class TemplateQuick {
  readonly #codes: TemplateCodes;
  readonly #columns: TemplateColumns;
  readonly #lookup: Lookup;
  readonly #unit: Tuples;
  readonly #when: Tuples;
  readonly #what: Tuples;
  readonly #how: Tuples;
  readonly #shape = new CellShape();
  #unitAt = new Learned();
  #whenAt = new Learned();
  #whatAt = new Learned();
  #howAt = new Learned();
  #eras: number[] = [];
  #decimals: number[] = [];
  /** Codes of the record that was seen last. */
  #u = 0;
  #w = 0;
  #x = 0;
  #h = 0;

  constructor(
    codes: TemplateCodes,
    columns: TemplateColumns,
    { lookup, decode }: { lookup: Lookup; decode: (bytes: Uint8Array) => string }
  ) {
    this.#codes = codes;
    this.#columns = columns;
    this.#lookup = lookup;
    this.#unit = new Tuples(columns.unit, decode);
    this.#when = new Tuples(columns.when, decode);
    this.#what = new Tuples(columns.what, decode);
    this.#how = new Tuples(columns.how, decode);
  }

  get isFull(): boolean {
    return [this.#unit, this.#when, this.#what, this.#how].some((t) => t.isFull);
  }

  /** Takes a record's texts in; gives the code of what it counts. */
  see(bytes: Uint8Array, fields: Fields, line: number): number {
    this.#w = this.#when.code(bytes, fields, line);
    this.#u = this.#unit.code(bytes, fields, line);
    this.#h = this.#how.code(bytes, fields, line);
    return (this.#x = this.#what.code(bytes, fields, line));
  }

  /** The figure of the record that was seen last; null where it has to be read like a small file's. */
  figure(
    bytes: Uint8Array,
    { starts, ends }: Fields,
    { line, text }: { line: number; text: number }
  ): LotFigure | null {
    const { value: column } = this.#columns;
    const when = this.#whenAt.get(this.#w);
    if (when < 0) return null;
    const unit = this.#unitAt.get(this.#u * 4 + this.#eras[when]!);
    const number = this.#number(bytes, starts[column]!, ends[column]!);
    const isWritten = Number(number !== null);
    const what = this.#whatAt.get(this.#x * 2 + isWritten);
    const isBare = Number(this.#isBare(bytes, starts, ends));
    const how = this.#howAt.get(this.#h * 4 + isWritten * 2 + isBare);
    if (unit < 0 || what < 0 || how < 0 || Number.isNaN(number)) return null;
    if (this.#shape.places > this.#decimals[what]! || !this.#codes.isTimely(unit, when))
      return null;
    return { unit, when, what, how, column, value: number ?? NaN, line, text };
  }

  /** Takes what the texts of the last record stand for over to all rows that say the same. */
  learn(o: Observation): void {
    const codes = this.#codes;
    const when = codes.whenOf(o);
    const what = codes.whatOf(o);
    const isWritten = Number(o.value !== null);
    const isBare = Number(o.arithmetic === '');
    const unit = this.#lookup.units.byId.get(o.unitId)!;
    this.#eras[when] = codes.eraOf(when);
    this.#decimals[what] = this.#lookup.measure(o.measureId)!.decimals;
    this.#whenAt.set(this.#w, when);
    this.#unitAt.set(this.#u * 4 + this.#eras[when]!, codes.unitOf(unit));
    this.#whatAt.set(this.#x * 2 + isWritten, what);
    this.#howAt.set(this.#h * 4 + isWritten * 2 + isBare, codes.howOf(o));
  }

  /** Whether no arithmetic stands with the figure: a derived one has something to say then. */
  #isBare(bytes: Uint8Array, starts: Int32Array, ends: Int32Array): boolean {
    const { arithmetic } = this.#columns;
    return arithmetic < 0 || textIn(bytes, starts[arithmetic]!, ends[arithmetic]!) === '';
  }

  /** Null for an empty cell, NaN for one that has to be read with the others of its row. */
  #number(bytes: Uint8Array, from: number, to: number): number | null {
    const shape = this.#shape;
    shape.read(bytes, from, to);
    if (from === to) return null;
    if (shape.start === from && shape.end === to && PLAIN_SHAPES.includes(shape.shape))
      return shape.value;
    const text = textIn(bytes, from, to);
    if (text === '') return null;
    const cell = parseNumberCell(text, 'template');
    if (!cell.ok || cell.value < 0) return NaN;
    shape.places = String(cell.value).split('.')[1]?.length ?? 0;
    return cell.value;
  }
}
