import type { UnitIndex } from '../units.ts';
import { MAX_NAME } from './clean-name.ts';

/** How many answers are kept for a list of units; past that they are forgotten. */
const KEPT = 50_000;

/**
 * A question about a name that remembers its answers, for each list of units apart: the same name
 * is asked about by its rows, its periods and its table. A list that has grown is asked anew.
 */
export function rememberNames<T>(
  ask: (index: UnitIndex, name: string) => T
): (index: UnitIndex, name: string) => T {
  const memories = new WeakMap<UnitIndex, { units: number; known: Map<string, T> }>();
  return (index, name) => {
    if (name.length > MAX_NAME) return ask(index, name);
    let memory = memories.get(index);
    if (!memory || memory.units !== index.byId.size)
      memories.set(index, (memory = { units: index.byId.size, known: new Map() }));
    const { known } = memory;
    const there = known.get(name);
    if (there !== undefined) return there;
    const answer = ask(index, name);
    if (known.size >= KEPT) known.clear();
    known.set(name, answer);
    return answer;
  };
}
