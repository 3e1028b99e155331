/** A table of all keys is quicker, and smaller while most of them are taken. */
const MOST_DENSE = 1 << 26;
const FIRST_SIZE = 1 << 12;

export type FirstLines = {
  /** What was put under a key first; `given` itself, which must be above 0, when it is the first. */
  take: (key: number, given: number) => number;
};

/** What stood first under each of `keys` keys, of which about `rows` will be asked for. */
export function createFirsts(keys: number, rows: number): FirstLines {
  return keys <= MOST_DENSE && keys <= Math.max(FIRST_SIZE, rows * 8) ? dense(keys) : new Sparse();
}

function dense(keys: number): FirstLines {
  const firsts = new Uint32Array(keys);
  return {
    take: (key, given) => firsts[key]! || (firsts[key] = given)
  };
}

/** Open addressing, so that ten million keys need 200 MB. */
class Sparse implements FirstLines {
  #keys = new Float64Array(FIRST_SIZE);
  #firsts = new Uint32Array(FIRST_SIZE);
  #count = 0;

  take(key: number, given: number): number {
    const at = this.#find(key);
    if (this.#firsts[at] !== 0) return this.#firsts[at]!;
    this.#keys[at] = key;
    this.#firsts[at] = given;
    if (++this.#count * 4 > this.#keys.length * 3) this.#grow();
    return given;
  }

  #find(key: number): number {
    const mask = this.#keys.length - 1;
    const mixed = Math.imul(key % 4_294_967_291, 0x9e3779b1) ^ (key / 4_294_967_296);
    let at = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#firsts[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [keys, firsts] = [this.#keys, this.#firsts];
    this.#keys = new Float64Array(keys.length * 2);
    this.#firsts = new Uint32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (firsts[i] === 0) continue;
      const at = this.#find(keys[i]!);
      this.#keys[at] = keys[i]!;
      this.#firsts[at] = firsts[i]!;
    }
  }
}
