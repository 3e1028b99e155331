import type { Spec } from '#lib/spec/spec.ts';

/** How a unit stands out: highlighted, drawn faint, or neither. */
export type Emphasis = 'mark' | 'mute' | 'plain';

type Lists = Pick<Spec, 'highlight' | 'mute'>;

export const emphasisOf = (id: string, { highlight, mute }: Lists): Emphasis =>
  highlight.includes(id) ? 'mark' : mute.includes(id) ? 'mute' : 'plain';

/** Both lists with one unit set to an emphasis; it is never in both, and new ones come last. */
export function withEmphasis(id: string, emphasis: Emphasis, lists: Lists): Lists {
  const put = (list: readonly string[], wanted: boolean): string[] =>
    wanted && list.includes(id)
      ? [...list]
      : [...list.filter((other) => other !== id), ...(wanted ? [id] : [])];
  return {
    highlight: put(lists.highlight, emphasis === 'mark'),
    mute: put(lists.mute, emphasis === 'mute')
  };
}

/** Pressed once it is set, pressed again it is plain. */
export const toggled = (id: string, emphasis: 'mark' | 'mute', lists: Lists): Lists =>
  withEmphasis(id, emphasisOf(id, lists) === emphasis ? 'plain' : emphasis, lists);
