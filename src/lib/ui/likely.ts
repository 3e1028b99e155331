import type { Result } from '#lib/query/result.ts';
import type { Spec } from '#lib/spec/spec.ts';
import type { Answerer } from '#lib/workspace/comparison.svelte.ts';
import type { Choice } from './choice.ts';
import { isCostly } from './when-idle.ts';

/** Asks what a person may ask next; null where that would need the engine. */
export type Likely = () => Promise<Result | null>;

/** More than this and the pictures would push out those the person comes from. */
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

/** An answer ahead of its question: never from the engine, on a costly connection only what is here. */
export async function askAhead(spec: Spec, answer: Answerer): Promise<Result | null> {
  const here = answer.now?.(spec) ?? null;
  return here || isCostly(navigator) ? here : ((await answer.ahead?.(spec)) ?? null);
}
