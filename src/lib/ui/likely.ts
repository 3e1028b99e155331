import type { Result } from '#lib/query/result.ts';
import type { Spec } from '#lib/spec/spec.ts';
import type { Answerer } from '#lib/workspace/comparison.svelte.ts';
import { isCostly } from './when-idle.ts';

/** Asks what a person may ask next; null where that would need the engine. */
export type Likely = () => Promise<Result | null>;

/** An answer ahead of its question: never from the engine, on a costly connection only what is here. */
export async function askAhead(spec: Spec, answer: Answerer): Promise<Result | null> {
  const here = answer.now?.(spec) ?? null;
  return here || isCostly(navigator) ? here : ((await answer.ahead?.(spec)) ?? null);
}
