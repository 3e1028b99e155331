/** One choice of a control. A `reason` says why it cannot be chosen, and disables it. */
export type Choice<T extends string = string> = {
  value: T;
  label: string;
  reason?: string;
  group?: string;
};

/** The reasons of the closed choices, each once, with the choices it closes. */
export function reasonsOf(choices: readonly Choice[]): string[] {
  const closed = new Map<string, string[]>();
  for (const { label, reason } of choices) {
    if (reason) closed.set(reason, [...(closed.get(reason) ?? []), label]);
  }
  return [...closed].map(([reason, labels]) => `${labels.join(', ')}: ${reason}.`);
}

/** More than this, drawn ahead, would push out the pictures that the person comes from. */
const MOST = 8;

/** The open choices around one, the nearest first: what a press of an arrow key or a click may take. */
export function aroundChoice<T extends string>(choices: readonly Choice<T>[], value: T): T[] {
  const at = choices.findIndex((c) => c.value === value);
  return choices
    .map((choice, i) => ({ choice, far: Math.abs(i - at) }))
    .filter(({ choice, far }) => far > 0 && choice.reason === undefined)
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST)
    .map(({ choice }) => choice.value);
}
