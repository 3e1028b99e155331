import type { DrawnModel } from '#lib/charts/model.ts';

/** More than a person goes to and fro between; the elements of each stay in memory. */
const MOST = 12;

/**
 * Pictures of one chart that were drawn before, ready to be put back: who goes to and fro between
 * two measures waits for a drawing once for each. A picture follows from its model and width alone,
 * and models are plain data, so that their text is all there is to compare. What was done to a
 * picture while it was in sight (`data-lit`) must be undone by who puts it back.
 */
export class KeptPictures<Picture> {
  /** The latest last. */
  #kept = new Map<string, Picture>();

  /** The picture of a model at a width in pixels: kept, or made and kept. */
  take(model: DrawnModel, width: number, make: () => Picture): Picture {
    const key = `${width} ${JSON.stringify(model)}`;
    const picture = this.#kept.get(key) ?? make();
    this.#kept.delete(key);
    this.#kept.set(key, picture);
    if (this.#kept.size > MOST) this.#kept.delete(this.#kept.keys().next().value!);
    return picture;
  }
}
