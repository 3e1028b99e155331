/** Past this many different texts a column does not repeat itself, and codes do not pay. */
const MOST_TEXTS = 1 << 20;

/**
 * Texts by code, looked up by their bytes, so that a text of a million rows is decoded once.
 * Two byte sequences that read alike have one code.
 */
export class ByteTexts {
  /** By code, as the file says them, NFC. */
  readonly texts: string[] = [];
  #decode: (bytes: Uint8Array) => string;
  #byText = new Map<string, number>();
  /** Open addressing: a slot holds 1 + the place of an entry, 0 when it is free. */
  #slots = new Int32Array(1 << 10);
  #mask = (1 << 10) - 1;
  #count = 0;
  #hashes = new Int32Array(1 << 9);
  #starts = new Int32Array(1 << 9);
  #ends = new Int32Array(1 << 9);
  #codes = new Int32Array(1 << 9);
  #arena = new Uint8Array(1 << 14);
  /** The entry that was found last: neighbours in a table often say the same. */
  #last = -1;
  #used = 0;

  constructor(decode: (bytes: Uint8Array) => string) {
    this.#decode = decode;
  }

  get isFull(): boolean {
    return this.#count >= MOST_TEXTS;
  }

  /** The code of the text in `bytes[from, to)`. */
  code(bytes: Uint8Array, from: number, to: number): number {
    if (this.#last >= 0 && this.#isSame(this.#last, bytes, from, to))
      return this.#codes[this.#last]!;
    let hash = 0x811c9dc5 | 0;
    for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    for (let slot = (hash ^ (hash >>> 15)) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const entry = this.#slots[slot]! - 1;
      if (entry < 0) return this.#add(bytes, from, to, hash, slot);
      if (this.#hashes[entry] === hash && this.#isSame(entry, bytes, from, to)) {
        this.#last = entry;
        return this.#codes[entry]!;
      }
    }
  }

  /** The code of a text that does not stand in the file byte for byte. */
  codeOf(text: string): number {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    this.#byText.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  #isSame(entry: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts[entry]!;
    if (this.#ends[entry]! - start !== to - from) return false;
    for (let i = start, j = from; j < to; i++, j++) if (this.#arena[i] !== bytes[j]) return false;
    return true;
  }

  #add(bytes: Uint8Array, from: number, to: number, hash: number, slot: number): number {
    const code = this.codeOf(this.#decode(bytes.subarray(from, to)).normalize('NFC'));
    const entry = this.#count++;
    if (entry === this.#hashes.length) this.#growEntries();
    while (this.#used + (to - from) > this.#arena.length) this.#arena = doubled(this.#arena);
    this.#arena.set(bytes.subarray(from, to), this.#used);
    this.#starts[entry] = this.#used;
    this.#used += to - from;
    this.#ends[entry] = this.#used;
    this.#hashes[entry] = hash;
    this.#codes[entry] = code;
    this.#slots[slot] = entry + 1;
    if (this.#count * 2 > this.#slots.length) this.#growSlots();
    return code;
  }

  #growEntries(): void {
    this.#hashes = doubled(this.#hashes);
    this.#starts = doubled(this.#starts);
    this.#ends = doubled(this.#ends);
    this.#codes = doubled(this.#codes);
  }

  #growSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    this.#mask = this.#slots.length - 1;
    for (let entry = 0; entry < this.#count; entry++) {
      const hash = this.#hashes[entry]!;
      let slot = (hash ^ (hash >>> 15)) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = entry + 1;
    }
  }
}

function doubled<T extends Int32Array | Uint8Array>(array: T): T {
  const Made = array.constructor as new (length: number) => T;
  const next = new Made(array.length * 2);
  next.set(array);
  return next;
}
