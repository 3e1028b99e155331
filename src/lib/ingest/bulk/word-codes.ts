import type { LotText } from '#lib/model/lot.ts';
import type { Fields } from './scan-records.ts';
import { MOST_CODES, MOST_LETTERS, textIn } from './template-codes.ts';
import { Tuples } from './tuples.ts';

/** A column of words that stand beside figures. */
export type WordColumn = { role: 'note' | 'source'; index: number };

const NOTHING: LotText = { sourceId: '', locator: '', arithmetic: '', note: '' };

/** Notes and sources of rows by code, as far as they repeat themselves enough to be kept. */
export class WordCodes {
  /** Rows that say something. */
  spoken = 0;
  #texts: LotText[] = [NOTHING];
  #codes = new Map<string, number>([[keyOf(NOTHING), 0]]);
  #columns: readonly WordColumn[];
  #tuples: Tuples;
  #byTuple: number[] = [];
  #letters = 0;
  #isKept = true;

  constructor(columns: readonly WordColumn[], decode: (bytes: Uint8Array) => string) {
    this.#columns = columns;
    this.#tuples = new Tuples(
      columns.map((c) => c.index),
      decode
    );
  }

  /** By code, the first saying nothing; null when there are too many, or none at all. */
  get texts(): readonly LotText[] | null {
    return this.#isKept && this.#texts.length > 1 ? this.#texts : null;
  }

  /** The columns whose words are not kept; [] when all are. */
  get unkept(): readonly number[] {
    return this.#isKept ? [] : this.#columns.map((c) => c.index);
  }

  /** The code of what a record says. */
  code(bytes: Uint8Array, fields: Fields, line: number): number {
    const { starts, ends } = fields;
    if (!this.#columns.some(({ index }) => ends[index]! > starts[index]!)) return 0;
    if (!this.#isKept) {
      this.spoken++;
      return 0;
    }
    const tuple = this.#tuples.code(bytes, fields, line);
    const known = this.#byTuple[tuple];
    const code = known ?? this.codeOf((index) => textIn(bytes, starts[index]!, ends[index]!));
    if (known === undefined) this.#byTuple[tuple] = code;
    if (code > 0) this.spoken++;
    return code;
  }

  /** The same of a record that was cut as text; `cellAt` gives its cells by column. */
  codeOf(cellAt: (index: number) => string): number {
    const text = (role: WordColumn['role']): string =>
      this.#columns
        .filter((c) => c.role === role)
        .map((c) => cellAt(c.index).trim())
        .filter(Boolean)
        .join('; ');
    const said = { ...NOTHING, sourceId: text('source'), note: text('note') };
    const known = this.#codes.get(keyOf(said));
    if (known !== undefined) return known;
    this.#letters += said.sourceId.length + said.note.length;
    if (this.#texts.length >= MOST_CODES || this.#letters > MOST_LETTERS) this.#forget();
    else this.#codes.set(keyOf(said), this.#texts.push(said) - 1);
    return this.#isKept ? this.#texts.length - 1 : 0;
  }

  #forget(): void {
    this.#isKept = false;
    this.#texts = [NOTHING];
    this.#codes.clear();
    this.#byTuple = [];
    this.spoken++;
  }
}

function keyOf({ sourceId, note }: LotText): string {
  return `${sourceId}\u0000${note}`;
}
