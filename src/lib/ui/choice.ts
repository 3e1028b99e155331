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
