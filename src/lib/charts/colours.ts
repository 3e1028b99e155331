import type { Result } from '#lib/query/result.ts';
import type { ColourRole } from './palette.ts';

const CATEGORIES = 6;
/** Next to the red of the highlighted unit this one could be taken for it. */
const REDDISH = 4;

const hash = (text: string): number =>
  [...text].reduce((h, letter) => (h * 31 + letter.codePointAt(0)!) >>> 0, 7);

/**
 * Each id's own colour, the same on every chart that shows it; where two would meet, the later
 * one takes the next that is free.
 */
export function toCategories(
  ids: readonly string[],
  { besideRed = false } = {}
): Map<string, number> {
  const taken = new Set<number>(besideRed ? [REDDISH] : []);
  const colours = new Map<string, number>();
  for (const id of [...ids].sort()) {
    let colour = hash(id) % CATEGORIES;
    while (taken.has(colour) && taken.size < CATEGORIES) colour = (colour + 1) % CATEGORIES;
    taken.add(colour);
    colours.set(id, colour);
  }
  return colours;
}

/** Lines behind the others: thin, and without words of their own. */
export const isBehind = (colour: ColourRole): boolean => colour === 'quiet' || colour === 'faint';

/** More lines than this are grey, but for the highlighted ones. */
export const MOST_COLOURED = 6;

/**
 * Colours of units that lines and chips share: red for the first highlighted one, a colour for
 * each of a few, grey for the many, faint for those that are to stand back.
 */
export function unitColours(result: Result): Map<string, ColourRole> {
  const ids = result.units.map((u) => u.id);
  const marked = result.spec.highlight.filter((id) => ids.includes(id));
  const muted = new Set(result.spec.mute.filter((id) => !marked.includes(id)));
  const few = ids.length <= MOST_COLOURED;
  const coloured = (few ? ids : marked.slice(0, MOST_COLOURED)).filter((id) => id !== marked[0]);
  const categories = toCategories(coloured, { besideRed: marked.length > 0 });
  const alone = ids.length === 1 && marked.length === 0;
  return new Map(
    ids.map((id): [string, ColourRole] => {
      if (id === marked[0]) return [id, 'accent'];
      if (alone) return [id, 'mark'];
      if (muted.has(id)) return [id, 'faint'];
      return [id, categories.get(id) ?? 'quiet'];
    })
  );
}
