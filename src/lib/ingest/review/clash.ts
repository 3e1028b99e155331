import type { Issue } from '#lib/model/issue.ts';
import type { Observation } from '#lib/model/observation.ts';
import { toIssue } from '../issue.ts';
import { figureOf, keyOf } from './diff.ts';

/** Two files, by their index, that say different things of the same figures. */
export type Clash = {
  a: number;
  b: number;
  /** In the order of the second file. */
  figures: { a: Observation; b: Observation }[];
};

function byKey(rows: readonly Observation[]): Map<string, Observation[]> {
  const found = new Map<string, Observation[]>();
  for (const o of rows) {
    const key = keyOf(o);
    const there = found.get(key);
    if (there) there.push(o);
    else found.set(key, [o]);
  }
  return found;
}

/**
 * Figures that files given together tell differently, file against file. What one file contradicts
 * within itself is a matter of that file.
 */
export function findClashes(files: readonly (readonly Observation[])[]): Clash[] {
  const clashes = new Map<string, Clash>();
  const before: Map<string, Observation[]>[] = [];
  for (const [b, rows] of files.entries()) {
    const own = byKey(rows);
    for (const [a, others] of before.entries())
      for (const [key, mine] of own) {
        const theirs = others.get(key)?.[0];
        const other = theirs && mine.find((o) => figureOf(o) !== figureOf(theirs));
        if (!other) continue;
        const id = `${a}|${b}`;
        const clash = clashes.get(id) ?? { a, b, figures: [] };
        clash.figures.push({ a: theirs, b: other });
        clashes.set(id, clash);
      }
    before.push(own);
  }
  return [...clashes.values()];
}

/** A clash as an issue of the second file; `seen` is what the first differing figure says there. */
export function clashIssue({ figures }: Clash, other: string): Issue {
  const { a, b } = figures[0]!;
  const text = (o: Observation): string => (o.value === null ? '' : String(o.value));
  const at = { file: b.file, row: b.line, seen: text(b) };
  const details = { count: figures.length, other, first: String(a.line), seen_first: text(a) };
  return toIssue('warning', 'files_conflict', at, details);
}
