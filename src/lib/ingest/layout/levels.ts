/** One row under which others stand. */
type Level = { style: string; record: number; heads: boolean };

/** Keeps how deep a row stands, from the numbering of the rows before it. */
export class Levels {
  #stack: Level[] = [];
  /** The headings above the last level; one array for all rows that share them. */
  #groups: number[] = [];

  get styles(): string[] {
    return this.#stack.map((level) => level.style);
  }

  /** Headings above the row last placed, outermost first; shared between rows, not to be changed. */
  get groups(): number[] {
    return this.#groups;
  }

  /** Places a row and says how deep it stands; `heads`: whether rows may stand under it. */
  place(style: string, record: number, heads: boolean): number {
    const last = this.#stack[this.#stack.length - 1];
    if (last?.style === style) {
      last.record = record;
      last.heads = heads;
      return this.#stack.length - 1;
    }
    const at = this.#stack.findIndex((level) => level.style === style);
    if (at >= 0) this.#stack.length = at;
    else if (style === 'name' || style === 'upper') this.#stack.length = 0;
    else if (style === 'roman') this.#keep(['upper']);
    this.#groups = this.#stack.filter((level) => level.heads).map((level) => level.record);
    this.#stack.push({ style, record, heads });
    return this.#stack.length - 1;
  }

  #keep(styles: readonly string[]): void {
    const end = this.#stack.findIndex((level) => !styles.includes(level.style));
    if (end >= 0) this.#stack.length = end;
  }
}
