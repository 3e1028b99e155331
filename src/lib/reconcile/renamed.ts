import { unitKey } from '#lib/text/fold.ts';
import type { Book } from './book.ts';
import { keyOf, type Cell } from './cell.ts';
import { groupBy } from './group.ts';

/** Names of which one holds the other, word by word: "Phường Vinh" and "Vinh". */
function isAlike(a: string, b: string): boolean {
  const [x, y] = [unitKey(a).split(' '), unitKey(b).split(' ')];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.length > 0 && short.every((word) => long.includes(word));
}

/** Cells of units of which not one cell was paired, by unit. */
function strangers(only: readonly Cell[], paired: ReadonlySet<string>): Map<string, Cell[]> {
  return groupBy(
    only.filter((c) => !paired.has(c.unitId)),
    (c) => c.unitId
  );
}

/** Equal figures of one thing; '' stands for the unit. A blank proves nothing. */
const proofOf = (c: Cell): string | null =>
  c.value === null || c.value === 0 ? null : `${keyOf(c, '')} ${c.value} ${c.bound}`;

function matches(
  ours: readonly Cell[],
  theirs: readonly Cell[]
): { equal: number; values: number } {
  const there = new Map(theirs.map((c) => [keyOf(c, ''), c.value]));
  const shared = ours.filter((c) => c.value !== null && there.get(keyOf(c, '')) != null);
  const equal = shared.filter((c) => there.get(keyOf(c, '')) === c.value);
  if (equal.length < shared.length) return { equal: 0, values: 0 };
  return { equal: equal.length, values: new Set(equal.map((c) => c.value)).size };
}

/**
 * Units that look like one unit under two names: each stands on one side only, and all they report
 * of the same thing is equal. Two different figures prove it, or one and a name that holds the
 * other. Where several would do, none is named.
 */
export function toRenames(
  only: { left: readonly Cell[]; right: readonly Cell[] },
  paired: { left: ReadonlySet<string>; right: ReadonlySet<string> },
  book: Book
): Map<string, string> {
  const left = strangers(only.left, paired.left);
  const right = strangers(only.right, paired.right);
  const holders = new Map<string, Set<string>>();
  for (const [id, cells] of right)
    for (const proof of cells.map(proofOf))
      if (proof !== null) holders.set(proof, (holders.get(proof) ?? new Set()).add(id));
  const found: [string, string][] = [];
  for (const [id, cells] of left) {
    const candidates = new Set(
      cells.map(proofOf).flatMap((p) => [...(p === null ? [] : (holders.get(p) ?? []))])
    );
    for (const other of candidates) {
      if (book.heirOf(id) === other || book.heirOf(other) === id) continue;
      const { equal, values } = matches(cells, right.get(other)!);
      const names = [id, other].map((u) => book.unit(u)?.nameVi ?? u);
      if (values >= 2 || (equal > 0 && isAlike(names[0]!, names[1]!))) found.push([id, other]);
    }
  }
  const once = (pick: (pair: [string, string]) => string) => {
    const counts = groupBy(found, pick);
    return (pair: [string, string]) => counts.get(pick(pair))!.length === 1;
  };
  const [byLeft, byRight] = [once((p) => p[0]), once((p) => p[1])];
  return new Map(found.filter((p) => byLeft(p) && byRight(p)));
}
