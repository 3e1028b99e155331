import { ByteKeys } from './byte-keys.ts';

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
  #keys = new ByteKeys();
  /** By key. */
  #codes: number[] = [];
  #byText = new Map<string, number>();

  constructor(decode: (bytes: Uint8Array) => string) {
    this.#decode = decode;
  }

  get isFull(): boolean {
    return this.#keys.count >= MOST_TEXTS;
  }

  /** The code of the text in `bytes[from, to)`. */
  code(bytes: Uint8Array, from: number, to: number): number {
    const key = this.#keys.of(bytes, from, to);
    if (key < this.#codes.length) return this.#codes[key]!;
    const code = this.codeOf(this.#decode(bytes.subarray(from, to)).normalize('NFC'));
    this.#codes.push(code);
    return code;
  }

  /** The code of a text that does not stand in the file byte for byte. */
  codeOf(text: string): number {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    this.#byText.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}
