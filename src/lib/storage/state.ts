import type { ImportRecord, StateRecord } from './records.ts';

/** Steps that can be undone; older ones are forgotten and their files go. */
export const MAX_STEPS = 20;

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

const next = (state: StateRecord, change: Partial<StateRecord>): StateRecord => ({
  ...state,
  ...change,
  revision: state.revision + 1
});

/** The state with another order in force, undoable; null when nothing would change. */
export function withOrder(state: StateRecord, order: string[]): StateRecord | null {
  if (same(state.order, order)) return null;
  return next(state, { order, past: [...state.past, state.order].slice(-MAX_STEPS), future: [] });
}

/** Imports come at the end, in the order given; what they replace goes in the same step. */
export function withImports(
  state: StateRecord,
  ids: readonly string[],
  replaces: readonly string[] = []
): StateRecord | null {
  const gone = new Set(replaces.filter((id) => !ids.includes(id)));
  const kept = state.order.filter((id) => !gone.has(id));
  return withOrder(state, [...kept, ...ids.filter((id) => !kept.includes(id))]);
}

export const withoutImport = (state: StateRecord, id: string): StateRecord | null =>
  withOrder(
    state,
    state.order.filter((other) => other !== id)
  );

/** One step back; null at the beginning. */
export function undone(state: StateRecord): StateRecord | null {
  const order = state.past.at(-1);
  if (!order) return null;
  return next(state, {
    order,
    past: state.past.slice(0, -1),
    future: [...state.future, state.order]
  });
}

/** One undone step forward again; null when there is none. */
export function redone(state: StateRecord): StateRecord | null {
  const order = state.future.at(-1);
  if (!order) return null;
  return next(state, {
    order,
    past: [...state.past, state.order],
    future: state.future.slice(0, -1)
  });
}

/** Without the way back, so that what only it holds on to can go; null when there is none. */
export const forgotten = (state: StateRecord): StateRecord | null =>
  state.past.length + state.future.length === 0 ? null : next(state, { past: [], future: [] });

export const withComparisons = (
  state: StateRecord,
  comparisons: readonly string[]
): StateRecord | null =>
  same(state.comparisons, comparisons) ? null : next(state, { comparisons: [...comparisons] });

/** Imports and files that neither the present nor any step back or forward needs. */
export function unreferenced(
  state: StateRecord,
  imports: readonly ImportRecord[]
): { imports: string[]; files: string[] } {
  const needed = new Set([state.order, ...state.past, ...state.future].flat());
  const files = (used: boolean) =>
    imports.filter((i) => needed.has(i.id) === used).flatMap((i) => i.files.map((f) => f.hash));
  const held = new Set(files(true));
  return {
    imports: imports.map((i) => i.id).filter((id) => !needed.has(id)),
    files: [...new Set(files(false))].filter((hash) => !held.has(hash))
  };
}
