const FIRST_SIZE = 1 << 12;
/** Room that is taken before it is needed: 50 MB at most. */
const MOST_AHEAD = 1 << 22;
/** Numbers of a place: the upper half of an id, the lower, the line. */
const STRIDE = 3;
const LOW = 1;
const LINE = 2;

/**
 * The ids of rows, told apart by 64 bits of each, so that ten million need 200 MB and not a
 * gigabyte: that two different ids of them were taken for one is a matter of one in 300,000.
 */
export class RowIds {
  #size: number;
  /**
   * Of each place both halves of an id and its line, side by side: a look-up goes anywhere in
   * hundreds of megabytes, and should go there once. A line of 0 says that the place is free.
   */
  #places: Uint32Array;
  #count = 0;

  /** `expected` ids or so will come; more may. */
  constructor(expected = 0) {
    this.#size = FIRST_SIZE;
    while (this.#size * 3 < expected * 4 && this.#size < MOST_AHEAD) this.#size *= 2;
    this.#places = new Uint32Array(this.#size * STRIDE);
  }

  /** The line on which the id in `bytes[from, to)` stood first; 0 when it is this one. */
  add(bytes: Uint8Array, from: number, to: number, line: number): number {
    let high = 0x811c9dc5 | 0;
    let low = 0x41c6ce57 | 0;
    for (let i = from; i < to; i++) {
      high = Math.imul(high ^ bytes[i]!, 0x01000193);
      low = Math.imul(low ^ bytes[i]!, 0x5bd1e995);
      low ^= low >>> 15;
    }
    high = mixed(high ^ Math.imul(low, 0x2545f491)) >>> 0;
    low = mixed(low + (to - from)) >>> 0;
    const at = this.#find(high, low);
    const first = this.#places[at + LINE]!;
    if (first !== 0) return first;
    this.#put(at, high, low, line);
    if (++this.#count * 4 > this.#size * 3) this.#grow();
    return 0;
  }

  /** Where an id stands, or the free place where it would. */
  #find(high: number, low: number): number {
    const places = this.#places;
    const mask = this.#size - 1;
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const at = slot * STRIDE;
      if (places[at + LINE] === 0 || (places[at] === high && places[at + LOW] === low)) return at;
    }
  }

  #put(at: number, high: number, low: number, line: number): void {
    this.#places[at] = high;
    this.#places[at + LOW] = low;
    this.#places[at + LINE] = line;
  }

  #grow(): void {
    const before = this.#places;
    this.#size *= 2;
    this.#places = new Uint32Array(this.#size * STRIDE);
    for (let at = 0; at < before.length; at += STRIDE) {
      const [high, low, line] = [before[at]!, before[at + LOW]!, before[at + LINE]!];
      if (line !== 0) this.#put(this.#find(high, low), high, low, line);
    }
  }
}

/** The last step of MurmurHash3, which spreads every bit over all. */
function mixed(bits: number): number {
  let x = bits | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
