import { ByteTexts } from './byte-texts.ts';
import type { Fields } from './scan-records.ts';

/** More names than all communes of the country, ten times over. */
const MOST_NAMES = 120_000;

/** Texts of several columns as one code, the same for rows that say the same in all of them. */
export class Tuples {
  readonly firstLines: number[] = [];
  #columns: readonly number[];
  #texts: ByteTexts[];
  #codes = new Map<number, number>();
  #rest = new Map<string, number>();
  #last: Int32Array;
  #lastCode = -1;
  /** Texts of each column that a key has room for. */
  #room: number;

  constructor(columns: readonly number[], decode: (bytes: Uint8Array) => string) {
    this.#columns = columns;
    this.#texts = columns.map(() => new ByteTexts(decode));
    this.#last = new Int32Array(columns.length).fill(-1);
    this.#room = 2 ** Math.floor(52 / Math.max(1, columns.length));
  }

  get isFull(): boolean {
    return this.firstLines.length > MOST_NAMES || this.#texts.some((t) => t.isFull);
  }

  /** The texts behind a code are those of its first line. */
  code(bytes: Uint8Array, { starts, ends }: Fields, line: number): number {
    let isSame = this.#lastCode >= 0;
    for (let i = 0; i < this.#columns.length; i++) {
      const column = this.#columns[i]!;
      const code = this.#texts[i]!.code(bytes, starts[column]!, ends[column]!);
      if (code !== this.#last[i]) {
        this.#last[i] = code;
        isSame = false;
      }
    }
    if (!isSame) this.#lastCode = this.#find(line);
    return this.#lastCode;
  }

  #find(line: number): number {
    const last = this.#last;
    const key = this.#key();
    const known = key === null ? this.#rest.get(last.join()) : this.#codes.get(key);
    if (known !== undefined) return known;
    const code = this.firstLines.push(line) - 1;
    if (key === null) this.#rest.set(last.join(), code);
    else this.#codes.set(key, code);
    return code;
  }

  /** As one number that a double holds exactly; null where columns have too many texts for that. */
  #key(): number | null {
    let key = 0;
    for (let i = 0; i < this.#last.length; i++) {
      if (this.#last[i]! >= this.#room) return null;
      key = key * this.#room + this.#last[i]!;
    }
    return key;
  }
}
