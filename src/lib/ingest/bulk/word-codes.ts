import type { LotText } from '#lib/model/lot.ts';
import { ByteKeys } from './byte-keys.ts';
import type { Fields } from './scan-records.ts';
import { MOST_CODES, MOST_LETTERS, textIn } from './template-codes.ts';

/** A column of words that stand beside figures. */
export type WordColumn = { role: 'note' | 'source'; index: number };

const NOTHING: LotText = { sourceId: '', locator: '', arithmetic: '', note: '' };
/** A letter takes three bytes at most, apart from rare ones that a pair of letters stands for. */
const MOST_BYTES = MOST_LETTERS * 3;
/** Bytes before each cell of a key that say how long it is: any byte may stand in a cell. */
const HEAD = 3;
const SPACE = 32;

/** What the words of a file come to, once all its rows were gone through. */
export type KeptWords =
  | {
      /** By place, the first saying nothing; null where no row says anything. */
      texts: LotText[] | null;
      /** Place among the texts by the code of a record. */
      places: Uint16Array;
      /** The same of records that were cut as text. */
      others: number[];
    }
  /** Too many to be kept: rows that say something, and the columns they say it in. */
  | { texts: null; spoken: number; columns: number[] };

/**
 * Notes and sources of rows by code, as far as they repeat themselves enough to be kept. They are
 * compared as bytes: most files of millions of rows number their documents, and texts of which
 * none is kept in the end are never made.
 */
export class WordCodes {
  #columns: readonly WordColumn[];
  #keys: ByteKeys | null = new ByteKeys();
  #scratch = new Uint8Array(1 << 10);
  /** Rows that say something. */
  #spoken = 0;

  constructor(columns: readonly WordColumn[]) {
    this.#columns = columns;
  }

  /** The code of what a record says: 0 for nothing, otherwise 1 + its number among the different ones. */
  code(bytes: Uint8Array, { starts, ends }: Fields): number {
    let length = 0;
    let says = false;
    for (let c = 0; c < this.#columns.length; c++) {
      const { index } = this.#columns[c]!;
      const [from, to] = [starts[index]!, ends[index]!];
      for (let i = from; i < to && !says; i++) says = bytes[i]! > SPACE;
      if (this.#keys) length = this.#write(bytes, { from, to, at: length });
    }
    if (!says) return 0;
    this.#spoken++;
    if (!this.#keys) return 0;
    const key = this.#keys.of(this.#scratch, 0, length);
    if (this.#keys.count < MOST_CODES && this.#keys.size <= MOST_BYTES) return key + 1;
    this.#keys = null;
    return 0;
  }

  /** Makes texts of the codes; `others` gives the cells, by column, of records cut as text. */
  finish(others: readonly ((index: number) => string)[]): KeptWords {
    const list = new Texts();
    const further = others.map((cellAt) =>
      this.#said((i) => cellAt(this.#columns[i]!.index).trim())
    );
    if (this.#keys) {
      const keys = this.#keys;
      const places = Uint16Array.from({ length: keys.count + 1 }, (_, code) =>
        code === 0 ? 0 : list.placeOf(this.#saidBy(keys.bytesOf(code - 1)))
      );
      const last = further.map((said) => list.placeOf(said));
      if (!list.isTooMuch)
        return { texts: list.texts.length > 1 ? list.texts : null, places, others: last };
      this.#keys = null;
    }
    const spoken = this.#spoken + further.filter((said) => said.sourceId || said.note).length;
    return { texts: null, spoken, columns: this.#columns.map((c) => c.index) };
  }

  /** Adds a cell to the key that is being written; returns where the next one begins. */
  #write(bytes: Uint8Array, { from, to, at }: { from: number; to: number; at: number }): number {
    const size = to - from;
    while (this.#scratch.length < at + HEAD + size) {
      const wider = new Uint8Array(this.#scratch.length * 2);
      wider.set(this.#scratch);
      this.#scratch = wider;
    }
    const scratch = this.#scratch;
    let next = at;
    for (let i = 0; i < HEAD; i++) scratch[next++] = (size >> (8 * i)) & 255;
    for (let i = from; i < to; i++) scratch[next++] = bytes[i]!;
    return next;
  }

  #saidBy(key: Uint8Array): LotText {
    let at = 0;
    const cells = this.#columns.map(() => {
      const from = at + HEAD;
      const size = key[at]! | (key[at + 1]! << 8) | (key[at + 2]! << 16);
      at = from + size;
      return textIn(key, from, at);
    });
    return this.#said((i) => cells[i]!);
  }

  /** From the cell of each column, by the column's place in the list. */
  #said(cellOf: (i: number) => string): LotText {
    const text = (asked: WordColumn['role']): string =>
      this.#columns
        .flatMap(({ role }, i) => (role === asked ? [cellOf(i)] : []))
        .filter(Boolean)
        .join('; ');
    return { ...NOTHING, sourceId: text('source'), note: text('note') };
  }
}

/** Different texts, by place. */
class Texts {
  readonly texts: LotText[] = [NOTHING];
  #places = new Map<string, number>([[toKey(NOTHING), 0]]);
  #letters = 0;

  get isTooMuch(): boolean {
    return this.texts.length > MOST_CODES || this.#letters > MOST_LETTERS;
  }

  placeOf(said: LotText): number {
    const known = this.#places.get(toKey(said));
    if (known !== undefined) return known;
    this.#letters += said.sourceId.length + said.note.length;
    this.#places.set(toKey(said), this.texts.length);
    return this.texts.push(said) - 1;
  }
}

const toKey = ({ sourceId, note }: LotText): string => `${sourceId}\u0000${note}`;
