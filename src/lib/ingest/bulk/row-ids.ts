const FIRST_SIZE = 1 << 12;

/**
 * The ids of rows, told apart by 64 bits of each, so that ten million need 200 MB and not a
 * gigabyte: that two different ids of them were taken for one is a matter of one in 300,000.
 */
export class RowIds {
  #size = FIRST_SIZE;
  #high = new Uint32Array(FIRST_SIZE);
  #low = new Uint32Array(FIRST_SIZE);
  /** 0 where the place is free. */
  #lines = new Uint32Array(FIRST_SIZE);
  #count = 0;

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
    if (this.#lines[at] !== 0) return this.#lines[at]!;
    this.#put(at, high, low, line);
    if (++this.#count * 4 > this.#size * 3) this.#grow();
    return 0;
  }

  #find(high: number, low: number): number {
    const mask = this.#size - 1;
    let at = low & mask;
    while (this.#lines[at] !== 0 && (this.#high[at] !== high || this.#low[at] !== low))
      at = (at + 1) & mask;
    return at;
  }

  #put(at: number, high: number, low: number, line: number): void {
    this.#high[at] = high;
    this.#low[at] = low;
    this.#lines[at] = line;
  }

  #grow(): void {
    const [high, low, lines] = [this.#high, this.#low, this.#lines];
    this.#size *= 2;
    this.#high = new Uint32Array(this.#size);
    this.#low = new Uint32Array(this.#size);
    this.#lines = new Uint32Array(this.#size);
    for (let i = 0; i < lines.length; i++)
      if (lines[i] !== 0) this.#put(this.#find(high[i]!, low[i]!), high[i]!, low[i]!, lines[i]!);
  }
}

/** The last step of MurmurHash3, which spreads every bit over all. */
function mixed(bits: number): number {
  let x = bits | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
