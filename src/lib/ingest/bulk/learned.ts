/** Codes by code, as they become known; -1 for what is not. */
export class Learned {
  #codes = new Int32Array(256).fill(-1);

  get(of: number): number {
    return of < this.#codes.length ? this.#codes[of]! : -1;
  }

  set(of: number, code: number): void {
    if (of >= this.#codes.length) {
      const more = new Int32Array(2 ** Math.ceil(Math.log2(of + 1))).fill(-1);
      more.set(this.#codes);
      this.#codes = more;
    }
    this.#codes[of] = code;
  }
}
