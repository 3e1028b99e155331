import { fold, keyOfWords, nameWords } from '#lib/text/fold.ts';

/** One entry of a combobox: found by any of its folded terms. */
export type ComboItem = {
  id: string;
  label: string;
  /** A quiet word at the right: region, successor. */
  hint?: string;
  /** Why it cannot be chosen. */
  reason?: string;
  /** Other spellings. */
  terms?: string[];
};

type Keys = { words: string[]; joined: string[] };
const keys = new WeakMap<ComboItem, Keys>();

/** "TP.HCM", "tp hcm" and "tphcm" are one name; so are "Đắk Lắk" and "daklak". */
const join = (text: string): string => nameWords(text).replaceAll(' ', '');

function keysOf(item: ComboItem): Keys {
  let found = keys.get(item);
  if (!found) {
    const texts = [item.label, ...(item.terms ?? [])];
    keys.set(item, (found = { words: texts.map(fold), joined: texts.map(join) }));
  }
  return found;
}

/** How well an entry fits: 0 begins so, 1 a word of it does, 2 it is inside, -1 not at all. */
function placeOf(item: ComboItem, wanted: string): number {
  const { words, joined } = keysOf(item);
  const bare = keyOfWords(nameWords(wanted));
  const run = join(wanted);
  if (words.some((t) => t.startsWith(wanted) || (bare !== '' && t.startsWith(bare)))) return 0;
  if (words.some((t) => t.includes(` ${wanted}`))) return 1;
  if (run !== '' && joined.some((t) => t.startsWith(run))) return 1;
  const inside = words.some((t) => t.includes(wanted));
  return inside || (run.length > 2 && joined.some((t) => t.includes(run))) ? 2 : -1;
}

/** Entries that hold the query in any spelling, those that begin with it first. */
export function findItems<T extends ComboItem>(items: readonly T[], query: string): T[] {
  const wanted = fold(query);
  if (wanted === '') return [...items];
  return items
    .map((item) => ({ item, place: placeOf(item, wanted) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place + (a.item.reason ? 3 : 0) - (b.place + (b.item.reason ? 3 : 0)))
    .map(({ item }) => item);
}
