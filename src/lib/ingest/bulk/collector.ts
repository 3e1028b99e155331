import { CellClasses } from './cell-classes.ts';
import type { Fields } from './scan-records.ts';
import { Tuples } from './tuples.ts';
import { WordCodes, type WordColumn } from './word-codes.ts';

/** What the columns of a plain table are for: by place in a record. */
export type Aspects = {
  width: number;
  /** Columns that together name the unit, the period, and what is counted. */
  unit: readonly number[];
  when: readonly number[];
  what: readonly number[];
  /** Columns of figures. */
  values: readonly number[];
  /** Columns of words that are carried along. */
  words: readonly WordColumn[];
};

/** Rows by column. `cells[i]` and `numbers[i]` are of the i-th column of figures. */
export type RawBlock = {
  length: number;
  unit: Uint32Array;
  when: Uint32Array;
  what: Uint32Array;
  line: Uint32Array;
  /** Code of what stands beside the figures. */
  word: Uint16Array;
  cells: Uint32Array[];
  numbers: Float64Array[];
};

/** Why a file that looks plain is not: it has to be read whole, or not at all. */
export class NotPlain extends Error {}

export const BLOCK = 1 << 16;
/** Rows at the head that are shown and weighed whatever they hold. */
const SAMPLE = 200;
/** Kinds of cells whose first row is shown; later ones are read all the same. */
const KINDS_SHOWN = 3000;
const MOST_ODD = 2000;

const isBlank = ({ count, starts, ends }: Fields): boolean => {
  for (let i = 0; i < count; i++) if (ends[i]! > starts[i]!) return false;
  return true;
};

/** Takes the records of a plain table in, one after another, and picks the rows that tell it all. */
export class Collector {
  readonly aspects: Aspects;
  readonly blocks: RawBlock[] = [];
  readonly unit: Tuples;
  readonly when: Tuples;
  readonly what: Tuples;
  readonly words: WordCodes;
  readonly classes: CellClasses[];
  /** The first record of everything that had not been met before, by line: its bytes, or its cells. */
  readonly picked = new Map<number, Uint8Array | readonly string[]>();
  /** Codes of the picked records that are as wide as the table, by line. */
  readonly codes = new Map<number, { unit: number; when: number; what: number; cells: number[] }>();
  /** Lines of records that are not as wide as the table. */
  readonly odd = new Set<number>();
  rows = 0;
  #block: RawBlock;

  constructor(aspects: Aspects, decode: (bytes: Uint8Array) => string) {
    this.aspects = aspects;
    this.unit = new Tuples(aspects.unit, decode);
    this.when = new Tuples(aspects.when, decode);
    this.what = new Tuples(aspects.what, decode);
    this.words = new WordCodes(aspects.words);
    this.classes = aspects.values.map(() => new CellClasses(decode));
    this.#block = this.#createBlock();
  }

  /** One record as ranges of `bytes`; `cells` where it does not stand there as in the file. */
  take(bytes: Uint8Array, fields: Fields, line: number, cells?: readonly string[]): void {
    if (fields.count !== this.aspects.width || isBlank(fields)) {
      if (this.odd.size >= MOST_ODD) throw new NotPlain('bulk_ragged');
      this.odd.add(line);
      this.picked.set(line, cells ?? bytes.slice(fields.from, fields.to));
      return;
    }
    if (this.#block.length === BLOCK) this.#block = this.#createBlock();
    const block = this.#block;
    const at = block.length++;
    const known =
      this.unit.firstLines.length + this.when.firstLines.length + this.what.firstLines.length;
    block.unit[at] = this.unit.code(bytes, fields, line);
    block.when[at] = this.when.code(bytes, fields, line);
    block.what[at] = this.what.code(bytes, fields, line);
    block.line[at] = line;
    block.word[at] = this.words.code(bytes, fields);
    let isNew =
      this.rows < SAMPLE ||
      known !==
        this.unit.firstLines.length + this.when.firstLines.length + this.what.firstLines.length;
    for (let i = 0; i < this.classes.length; i++) {
      const classes = this.classes[i]!;
      const column = this.aspects.values[i]!;
      const kinds = classes.firsts.length;
      block.cells[i]![at] = classes.code(bytes, fields.starts[column]!, fields.ends[column]!, line);
      block.numbers[i]![at] = classes.value;
      if (classes.firsts.length !== kinds && kinds < KINDS_SHOWN) isNew = true;
    }
    this.rows++;
    if (isNew) {
      this.codes.set(line, {
        unit: block.unit[at],
        when: block.when[at],
        what: block.what[at],
        cells: block.cells.map((codes) => codes[at]!)
      });
      this.picked.set(line, cells ?? bytes.slice(fields.from, fields.to));
      if (this.#isFull()) throw new NotPlain('bulk_varied');
    }
  }

  #isFull(): boolean {
    return (
      this.unit.isFull || this.when.isFull || this.what.isFull || this.classes.some((c) => c.isFull)
    );
  }

  #createBlock(): RawBlock {
    const block: RawBlock = {
      length: 0,
      unit: new Uint32Array(BLOCK),
      when: new Uint32Array(BLOCK),
      what: new Uint32Array(BLOCK),
      line: new Uint32Array(BLOCK),
      word: new Uint16Array(BLOCK),
      cells: this.aspects.values.map(() => new Uint32Array(BLOCK)),
      numbers: this.aspects.values.map(() => new Float64Array(BLOCK))
    };
    this.blocks.push(block);
    return block;
  }
}
