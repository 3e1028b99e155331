/** Bits that one bitmap may take; 128 MB. Beyond it keys are kept one by one. */
const DENSE_LIMIT = 2 ** 30;

/**
 * Whole numbers from 0 to before `space`, each in or out: exact, a bit for each number where they
 * lie close, else a table of those that are in (8 to 16 bytes each). `space` is at most 2^53.
 */
export class KeySet {
  #bits: Uint32Array | null;
  /** Keys plus one, 0 standing for an empty place; its length is a power of two. */
  #places = new Float64Array(0);
  #size = 0;

  constructor(space: number, { denseLimit = DENSE_LIMIT } = {}) {
    if (!(space <= 2 ** 53)) throw new Error(`invalid space of keys: ${space}`);
    this.#bits = space <= denseLimit ? new Uint32Array(Math.ceil(space / 32)) : null;
    if (!this.#bits) this.#places = new Float64Array(1024);
  }

  get size(): number {
    return this.#size;
  }

  /** True when the key was not in before. */
  add(key: number): boolean {
    const bits = this.#bits;
    if (!bits) return this.#addPlace(key);
    // Below 2^30, so the quick arithmetic of small whole numbers holds.
    const word = key >>> 5;
    const bit = 1 << (key & 31);
    if ((bits[word]! & bit) !== 0) return false;
    bits[word]! |= bit;
    this.#size++;
    return true;
  }

  has(key: number): boolean {
    const bits = this.#bits;
    if (bits) return (bits[key >>> 5]! & (1 << (key & 31))) !== 0;
    return this.#places[this.#placeOf(key)] !== 0;
  }

  #placeOf(key: number): number {
    const places = this.#places;
    const mask = places.length - 1;
    const low = key % 4294967296;
    let hash = Math.imul((key - low) / 4294967296 + 1, 0x85ebca6b) ^ low;
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
    let at = (hash ^ (hash >>> 16)) & mask;
    while (places[at] !== 0 && places[at] !== key + 1) at = (at + 1) & mask;
    return at;
  }

  #addPlace(key: number): boolean {
    const at = this.#placeOf(key);
    if (this.#places[at] !== 0) return false;
    this.#places[at] = key + 1;
    if (++this.#size * 4 > this.#places.length * 3) this.#grow();
    return true;
  }

  #grow(): void {
    const before = this.#places;
    this.#places = new Float64Array(before.length * 2);
    for (const place of before) if (place !== 0) this.#places[this.#placeOf(place - 1)] = place;
  }
}
