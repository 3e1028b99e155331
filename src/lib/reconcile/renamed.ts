import { unitKey } from '#lib/text/fold.ts';
import type { Book } from './book.ts';
import { keyOf, type Cell } from './cell.ts';
import { groupBy } from './group.ts';
import { each, group, type Work } from './turns.ts';

/** Names of which one holds the other, word by word: "Phường Vinh" and "Vinh". */
function isAlike(a: string, b: string): boolean {
  const [x, y] = [unitKey(a).split(' '), unitKey(b).split(' ')];
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  return short.length > 0 && short.every((word) => long.includes(word));
}

/** Cells of units of which not one cell was paired, by unit. */
const strangers = (only: readonly Cell[], paired: ReadonlySet<string>): Work<Map<string, Cell[]>> =>
  group(
    only.filter((c) => !paired.has(c.unitId)),
    (c) => c.unitId
  );

/** A figure that more units than this report alike tells none of them apart. */
const MOST_ALIKE = 40;

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

/** Units of the right source by the figures that may prove them. */
function* holdersOf(right: ReadonlyMap<string, readonly Cell[]>): Work<Map<string, Set<string>>> {
  const holders = new Map<string, Set<string>>();
  yield* each([...right.values()].flat(), (cell) => {
    const proof = proofOf(cell);
    if (proof === null) return;
    const there = holders.get(proof);
    if (there) there.add(cell.unitId);
    else holders.set(proof, new Set([cell.unitId]));
  });
  return holders;
}

/**
 * Units that look like one unit under two names: each stands on one side only, and all they report
 * of the same thing is equal. Two different figures prove it, or one and a name that holds the
 * other. Where several would do, none is named.
 */
export function* toRenames(
  only: { left: readonly Cell[]; right: readonly Cell[] },
  paired: { left: ReadonlySet<string>; right: ReadonlySet<string> },
  book: Book
): Work<Map<string, string>> {
  const left = yield* strangers(only.left, paired.left);
  const right = yield* strangers(only.right, paired.right);
  const holders = yield* holdersOf(right);
  const found: [string, string][] = [];
  for (const [id, cells] of left) {
    const candidates = new Set<string>();
    for (const proof of cells.map(proofOf)) {
      const alike = proof === null ? undefined : holders.get(proof);
      if (alike && alike.size <= MOST_ALIKE) for (const other of alike) candidates.add(other);
    }
    for (const other of candidates) {
      if (book.heirOf(id) === other || book.heirOf(other) === id) continue;
      const { equal, values } = matches(cells, right.get(other)!);
      const names = [id, other].map((u) => book.unit(u)?.nameVi ?? u);
      if (values >= 2 || (equal > 0 && isAlike(names[0]!, names[1]!))) found.push([id, other]);
    }
    yield;
  }
  const once = (pick: (pair: [string, string]) => string) => {
    const counts = groupBy(found, pick);
    return (pair: [string, string]) => counts.get(pick(pair))!.length === 1;
  };
  const [byLeft, byRight] = [once((p) => p[0]), once((p) => p[1])];
  return new Map(found.filter((p) => byLeft(p) && byRight(p)));
}
