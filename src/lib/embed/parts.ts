/**
 * What the host of a frame may leave out, by the words of `hide=`. What keeps a figure honest stays:
 * subtitle with unit and period, label of made-up figures, coverage, notes and source.
 */
export const PARTS = ['title', 'table', 'link'] as const;
export type Part = (typeof PARTS)[number];

/** `controls`: whatever can be pressed. */
const GROUPS: Record<string, readonly Part[]> = { controls: ['table', 'link'] };

/** The parts named by `hide=title,controls`, each once, in order; words it does not know are left. */
export function toHidden(text: string): Part[] {
  const named: string[] = text.split(',').flatMap((part) => {
    const word = part.trim();
    return [...(GROUPS[word] ?? [word])];
  });
  return PARTS.filter((part) => named.includes(part));
}
