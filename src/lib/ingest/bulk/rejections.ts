import type { Issue } from '#lib/model/issue.ts';

/** Which rows of a large file are kept back, and why; what is said of many rows is kept once. */
export class Rejections {
  #reasons: (readonly Issue[])[] = [];
  #places = new Map<readonly Issue[], number>();
  #byLine = new Map<number, number>();

  add(line: number, reasons: readonly Issue[]): void {
    let place = this.#places.get(reasons);
    if (place === undefined) {
      place = this.#reasons.push(reasons) - 1;
      this.#places.set(reasons, place);
    }
    this.#byLine.set(line, place);
  }

  get size(): number {
    return this.#byLine.size;
  }

  /** Null for a line that is not kept back. */
  of(line: number): readonly Issue[] | null {
    const place = this.#byLine.get(line);
    return place === undefined ? null : this.#reasons[place]!;
  }
}
