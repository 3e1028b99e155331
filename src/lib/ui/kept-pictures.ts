import type { DrawnModel } from '#lib/charts/model.ts';

/** More than a person goes to and fro between; the elements of each stay in memory. */
const MOST = 12;
/** Characters of all models: a dozen heat maps of 63 by 11, but not a dozen rankings of all communes. */
const MOST_TEXT = 2_000_000;

/**
 * Pictures of one chart that were drawn before, ready to be put back: who goes to and fro between
 * two measures waits for a drawing once for each. A picture follows from its model and width alone,
 * and models are plain data, so that their text is all there is to compare. What was done to a
 * picture while it was in sight (`data-lit`) must be undone by who puts it back.
 */
export class KeptPictures<Picture> {
  /** The latest last. */
  #kept = new Map<string, Picture>();
  /** Characters of the keys. */
  #text = 0;

  /** The picture of a model at a width in pixels: kept, or made and kept. */
  take(model: DrawnModel, width: number, make: () => Picture): Picture {
    const key = `${width} ${JSON.stringify(model)}`;
    const picture = this.#kept.get(key) ?? make();
    this.#drop(key);
    this.#kept.set(key, picture);
    this.#text += key.length;
    while (this.#kept.size > MOST || this.#text > MOST_TEXT)
      this.#drop(this.#kept.keys().next().value!);
    return picture;
  }

  #drop(key: string): void {
    if (this.#kept.delete(key)) this.#text -= key.length;
  }
}
