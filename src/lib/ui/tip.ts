/** What a tooltip says of one mark; the same words are read aloud. */
export type Tip = {
  unit: string;
  period: string;
  /** Number with its sign and unit of measure, or why there is none. */
  value: string;
  /** Rank, bound, status, pieces: one short sentence each. */
  notes: string[];
};

/** Which mark: the attributes that charts put on what they draw. */
export type MarkKey = { unit: string; period: string; breakdown: string };

/** The marks of a drawing in the order they were drawn, each figure once. */
export function marksOf(root: ParentNode): { key: MarkKey; element: SVGGraphicsElement }[] {
  const seen = new Set<string>();
  return [...root.querySelectorAll<SVGGraphicsElement>('[data-unit]')].flatMap((element) => {
    const key = keyOf(element);
    const id = `${key.unit}|${key.period}|${key.breakdown}`;
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ key, element }];
  });
}

export const keyOf = ({ dataset }: SVGGraphicsElement): MarkKey => ({
  unit: dataset.unit ?? '',
  period: dataset.period ?? '',
  breakdown: dataset.breakdown ?? ''
});

/** One sentence for the live region. */
export const toSpoken = (tip: Tip): string =>
  [`${tip.unit}, ${tip.period}: ${tip.value}`, ...tip.notes].join('. ');
