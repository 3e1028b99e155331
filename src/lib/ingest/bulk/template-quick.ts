import type { Issue } from '#lib/model/issue.ts';
import type { Observation } from '#lib/model/observation.ts';
import { toIssue } from '../issue.ts';
import type { Lookup } from '../lookup.ts';
import { parseNumberCell } from '../number-cell.ts';
import { CellShape, SHAPES } from './cell-shape.ts';
import { Learned } from './learned.ts';
import type { LotFigure } from './lot-writer.ts';
import type { Fields } from './scan-records.ts';
import { textIn, type TemplateCodes } from './template-codes.ts';
import type { TemplateColumns } from './template-columns.ts';
import { byPart, TemplateDoubts, type Part } from './template-doubts.ts';
import { Tuples } from './tuples.ts';

const PLAIN = ['zero', 'digit', 'whole', 'dot_decimal', 'comma_decimal'] as const;
const PLAIN_SHAPES: readonly number[] = PLAIN.map((name) => SHAPES.indexOf(name));

/** More periods than a file has, so that a unit and a period make one number. */
const MOST_PERIODS = 2 ** 20;

type Options = {
  lookup: Lookup;
  decode: (bytes: Uint8Array) => string;
  /** Where a number stands, as an issue names it. */
  valueAt: { file: string; column: string };
};

/**
 * What texts of a template stand for, learned from rows that were read with nothing to say, or
 * only what follows from those texts: a row of such texts alone needs no more reading than its
 * number.
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
  #doubts = new TemplateDoubts();
  /** How many units were known when a name was found to differ: one added since may be meant. */
  #unitsThen = new Map<number, number>();
  readonly #valueAt: Options['valueAt'];
  /** What there is to say of the record that `figure` was had of. */
  readonly said: Issue[] = [];
  /** Codes of the record that was seen last. */
  #u = 0;
  #w = 0;
  #x = 0;
  #h = 0;

  constructor(
    codes: TemplateCodes,
    columns: TemplateColumns,
    { lookup, decode, valueAt }: Options
  ) {
    this.#codes = codes;
    this.#columns = columns;
    this.#lookup = lookup;
    this.#valueAt = valueAt;
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
    const number = this.#number(bytes, starts[column]!, ends[column]!);
    const isBare = this.#isBare(bytes, starts, ends);
    const at = this.#keys({ era: this.#eras[when]!, isWritten: number !== null, isBare });
    const unit = this.#unitAt.get(at.unit);
    const what = this.#whatAt.get(at.state);
    const how = this.#howAt.get(at.how);
    if (unit < 0 || what < 0 || how < 0 || Number.isNaN(number)) return null;
    if (!this.#codes.isTimely(unit, when) && !this.#doubts.has('timing', at.timing)) return null;
    if (this.#doubts.has('unit', at.unit) && this.#unitsThen.get(at.unit) !== this.#units)
      return null;
    this.said.length = 0;
    this.#doubts.tell(at, this.said);
    if (number !== null && this.#shape.places > this.#decimals[what]!)
      this.#tellDecimals(number, what, () => textIn(bytes, starts[column]!, ends[column]!));
    return { unit, when, what, how, column, value: number ?? NaN, line, text };
  }

  get #units(): number {
    return this.#lookup.units.byId.size;
  }

  /** Codes of the texts of the record that was seen last, by what follows from them. */
  #keys({ era, isWritten, isBare }: { era: number; isWritten: boolean; isBare: boolean }) {
    const what = this.#x * 2 + Number(isWritten);
    return {
      how: this.#h * 4 + Number(isWritten) * 2 + Number(isBare),
      unit: this.#u * 4 + era,
      timing: this.#u * MOST_PERIODS + this.#w,
      code: what,
      state: what
    } satisfies Record<Part, number>;
  }

  #tellDecimals(value: number, what: number, seen: () => string): void {
    const decimals = this.#decimals[what]!;
    if ((String(value).split('.')[1] ?? '').length <= decimals) return;
    const at = { ...this.#valueAt, row: null, seen: seen() };
    const issue = toIssue('warning', 'too_many_decimals', at, { decimals });
    // Where the state is not given, that is said last.
    const last = this.said.findIndex((i) => i.code === 'state_unstated');
    this.said.splice(last < 0 ? this.said.length : last, 0, issue);
  }

  /**
   * Takes what the texts of the last record stand for, and what was said of them, over to all rows
   * that say the same; nothing where an issue hangs on the row itself.
   */
  learn(o: Observation, issues: readonly Issue[]): void {
    const parts = byPart(issues);
    if (!parts) return;
    const codes = this.#codes;
    const when = codes.whenOf(o);
    const what = codes.whatOf(o);
    const unit = this.#lookup.units.byId.get(o.unitId)!;
    this.#eras[when] = codes.eraOf(when);
    this.#decimals[what] = this.#lookup.measure(o.measureId)!.decimals;
    const era = this.#eras[when]!;
    const at = this.#keys({ era, isWritten: o.value !== null, isBare: o.arithmetic === '' });
    this.#whenAt.set(this.#w, when);
    this.#unitAt.set(at.unit, codes.unitOf(unit));
    this.#whatAt.set(at.state, what);
    this.#howAt.set(at.how, codes.howOf(o));
    for (const [part, said] of parts) this.#doubts.learn(part, at[part], said);
    if (parts.has('unit')) this.#unitsThen.set(at.unit, this.#units);
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
