import type { LotText } from '#lib/model/lot.ts';
import type { Observation } from '#lib/model/observation.ts';
import type { Fields } from './scan-records.ts';
import { MOST_CODES, MOST_LETTERS, textIn, type TemplateCodes } from './template-codes.ts';
import type { TemplateColumns } from './template-columns.ts';
import { Tuples } from './tuples.ts';

type Name = keyof LotText;

/** A column of words that says too much to be kept with each figure. */
export class TooVaried extends Error {
  readonly column: Name;

  constructor(column: Name) {
    super(`too varied: ${column}`);
    this.column = column;
  }
}

/** What a template says beside its figures, by place in the list of the lot. */
export class TemplateWords {
  /** By column that is not kept: rows that say something there. */
  readonly unkept = new Map<Name, number>();
  readonly #codes: TemplateCodes;
  readonly #kept: TemplateColumns['texts'];
  readonly #dropped: TemplateColumns['texts'];
  readonly #tuples: Tuples;
  #places: number[] = [];
  #letters = 0;

  constructor(
    codes: TemplateCodes,
    texts: TemplateColumns['texts'],
    { dropped, decode }: { dropped: ReadonlySet<Name>; decode: (bytes: Uint8Array) => string }
  ) {
    this.#codes = codes;
    this.#kept = texts.filter((t) => !dropped.has(t.name));
    this.#dropped = texts.filter((t) => dropped.has(t.name));
    this.#tuples = new Tuples(
      this.#kept.map((t) => t.index),
      decode
    );
  }

  get isKept(): boolean {
    return this.#kept.length > 0;
  }

  /** The place of what a record says. Throws `TooVaried` where that is too much to be kept. */
  placeOf(bytes: Uint8Array, fields: Fields, line: number): number {
    const { starts, ends } = fields;
    for (const { name, index } of this.#dropped)
      if (ends[index]! > starts[index]!) this.#count(name);
    const code = this.#tuples.code(bytes, fields, line);
    const known = this.#places[code];
    if (known !== undefined) return known;
    const said: LotText = { sourceId: '', locator: '', arithmetic: '', note: '' };
    for (const { name, index } of this.#kept)
      said[name] = textIn(bytes, starts[index]!, ends[index]!);
    return (this.#places[code] = this.#place(said));
  }

  /** The place of what a row says that was read by itself. */
  placeOfRow(o: Observation): number {
    const said: LotText = { sourceId: '', locator: '', arithmetic: '', note: '' };
    for (const { name } of this.#kept) said[name] = o[name];
    return this.#place(said);
  }

  /** Counts what a record that was cut as text says and that is not kept. */
  countCells(cells: readonly string[]): void {
    for (const { name, index } of this.#dropped) if (cells[index]!.trim() !== '') this.#count(name);
  }

  #count(name: Name): void {
    this.unkept.set(name, (this.unkept.get(name) ?? 0) + 1);
  }

  #place(said: LotText): number {
    const { texts } = this.#codes;
    const before = texts.list.length;
    const place = this.#codes.textOf(said);
    if (texts.list.length === before) return place;
    for (const { name } of this.#kept) this.#letters += said[name].length;
    if (texts.list.length > MOST_CODES || this.#letters > MOST_LETTERS)
      throw new TooVaried(this.#mostVaried());
    return place;
  }

  #mostVaried(): Name {
    const lettersOf = (name: Name): number =>
      [...new Set(this.#codes.texts.list.map((text) => text[name]))].reduce(
        (sum, text) => sum + text.length + 1,
        0
      );
    const sizes = this.#kept.map(({ name }) => ({ name, size: lettersOf(name) }));
    return sizes.reduce((most, one) => (one.size > most.size ? one : most)).name;
  }
}
