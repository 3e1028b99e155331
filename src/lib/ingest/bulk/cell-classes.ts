import { ByteTexts } from './byte-texts.ts';
import { CellShape, SHAPES } from './cell-shape.ts';

/** Cells longer than this are prose; they are told apart by their beginning and their length. */
const LONGEST = 400;

/**
 * Kinds of cells of one column: all that say the same around a number of the same shape, or the
 * whole text where it holds no plain number. Each is read once, by the first cell of its kind.
 */
export class CellClasses {
  /** By code: the first cell of the kind, as the file says it, and its line. */
  readonly firsts: string[] = [];
  readonly lines: number[] = [];
  readonly shapes: number[] = [];
  /** By code: the number of the first cell, as `CellShape` gives it. */
  readonly values: number[] = [];
  /** Of the cell that was classed last; NaN where the kind itself says everything. */
  value = NaN;
  #decode: (bytes: Uint8Array) => string;
  #shape = new CellShape();
  #keys: ByteTexts;
  #bare = new Int32Array(SHAPES.length * 4).fill(-1);
  #scratch = new Uint8Array(LONGEST + 8);

  constructor(decode: (bytes: Uint8Array) => string) {
    this.#decode = decode;
    // Keys are bytes, not text: one letter for each keeps different ones apart.
    this.#keys = new ByteTexts((bytes) => String.fromCharCode(...bytes));
  }

  get isFull(): boolean {
    return this.#keys.isFull;
  }

  /** The code of the kind of the cell in `bytes[from, to)`; `value` is then its number. */
  code(bytes: Uint8Array, from: number, to: number, line: number): number {
    const shape = this.#shape;
    shape.read(bytes, from, to);
    this.value = shape.value;
    const isBare = shape.shape !== 0 && shape.start === from && shape.end === to;
    const at = shape.shape * 4 + shape.places;
    if (isBare) {
      const known = this.#bare[at]!;
      if (known >= 0) return known;
    }
    const code = this.#keys.code(this.#scratch, 0, this.#key(bytes, from, to));
    if (isBare) this.#bare[at] = code;
    if (code === this.firsts.length) {
      this.firsts.push(this.#decode(bytes.subarray(from, to)).normalize('NFC'));
      this.lines.push(line);
      this.shapes.push(shape.shape);
      this.values.push(shape.value);
    }
    return code;
  }

  /** Writes what tells the kind apart; returns its length. */
  #key(bytes: Uint8Array, from: number, to: number): number {
    const scratch = this.#scratch;
    const { shape, places, start, end } = this.#shape;
    scratch[0] = shape;
    scratch[1] = places;
    let length = 2;
    const put = (a: number, b: number) => {
      for (let i = a; i < b && length < LONGEST; i++) scratch[length++] = bytes[i]!;
    };
    put(from, start);
    scratch[length++] = 0;
    put(end, to);
    const size = to - from;
    if (size > LONGEST) {
      for (let shift = 0; shift < 32; shift += 8) scratch[length++] = (size >> shift) & 255;
    }
    return length;
  }
}
