/**
 * Byte sequences by number, in the order they are first met: the table behind every look-up of a
 * cell, so that a text of a million rows is stored once and compared without being decoded.
 */
export class ByteKeys {
  /** Open addressing: a slot holds 1 + the number of a key, 0 when it is free. */
  #slots = new Int32Array(1 << 10);
  #mask = (1 << 10) - 1;
  #count = 0;
  #hashes = new Int32Array(1 << 9);
  #starts = new Int32Array(1 << 9);
  #ends = new Int32Array(1 << 9);
  #arena = new Uint8Array(1 << 14);
  /** The key that was found last: neighbours in a table often say the same. */
  #last = -1;
  #used = 0;

  /** Different keys so far. */
  get count(): number {
    return this.#count;
  }

  /** Bytes of all keys together. */
  get size(): number {
    return this.#used;
  }

  /** The number of `bytes[from, to)`; equal to `count` before the call when it is new. */
  of(bytes: Uint8Array, from: number, to: number): number {
    if (this.#last >= 0 && this.#isSame(this.#last, bytes, from, to)) return this.#last;
    let hash = 0x811c9dc5 | 0;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    for (let slot = (hash ^ (hash >>> 15)) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const key = this.#slots[slot]! - 1;
      if (key < 0) return this.#add(bytes, from, to, hash, slot);
      if (this.#hashes[key] === hash && this.#isSame(key, bytes, from, to))
        return (this.#last = key);
    }
  }

  /** What stands under a number; a view, good until the next key is added. */
  bytesOf(key: number): Uint8Array {
    return this.#arena.subarray(this.#starts[key], this.#ends[key]);
  }

  #isSame(key: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[key]!;
    if (this.#ends[key]! - start !== to - from) return false;
    for (let i = start, j = from; j < to; i++, j++) if (this.#arena[i] !== bytes[j]) return false;
    return true;
  }

  #add(bytes: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const key = this.#count++;
    if (key === this.#hashes.length) this.#growKeys();
    while (this.#used + (to - from) > this.#arena.length) this.#arena = doubled(this.#arena);
    this.#starts[key] = this.#used;
    for (let i = from; i < to; i++) this.#arena[this.#used++] = bytes[i]!;
    this.#ends[key] = this.#used;
    this.#hashes[key] = hash;
    this.#slots[slot] = key + 1;
    if (this.#count * 2 > this.#slots.length) this.#growSlots();
    return (this.#last = key);
  }

  #growKeys(): void {
    this.#hashes = doubled(this.#hashes);
    this.#starts = doubled(this.#starts);
    this.#ends = doubled(this.#ends);
  }

  #growSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#mask = this.#slots.length - 1;
    for (let key = 0; key < this.#count; key++) {
      const hash = this.#hashes[key]!;
      let slot = (hash ^ (hash >>> 15)) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = key + 1;
    }
  }
}

function doubled<T extends Int32Array | Uint8Array>(array: T): T {
  const Made = array.constructor as new (length: number) => T;
  const next = new Made(array.length * 2);
  next.set(array);
  return next;
}
