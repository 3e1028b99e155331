import { fold } from '#lib/text/fold.ts';

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

/** Entries that hold the query in any spelling, those that begin with it first. */
export function findItems(items: readonly ComboItem[], query: string): ComboItem[] {
  const wanted = fold(query);
  if (wanted === '') return [...items];
  const place = (item: ComboItem): number => {
    const texts = [item.label, ...(item.terms ?? [])].map(fold);
    if (texts.some((t) => t.startsWith(wanted))) return 0;
    if (texts.some((t) => t.includes(` ${wanted}`))) return 1;
    return texts.some((t) => t.includes(wanted)) ? 2 : -1;
  };
  return items
    .map((item) => ({ item, at: place(item) + (item.reason ? 3 : 0), hit: place(item) >= 0 }))
    .filter((x) => x.hit)
    .sort((a, b) => a.at - b.at)
    .map((x) => x.item);
}
