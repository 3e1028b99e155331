import type { Account } from './account.ts';
import type { Side } from './cell.ts';
import { decisionOf, isOpen, type Decision, type Decisions } from './decision.ts';
import type { Cause } from './diagnosis.ts';
import type { NearReason } from './near.ts';
import type { Line, Reconciliation } from './reconcile.ts';
import { GRADES, type Grade, type Tolerance } from './tolerance.ts';
import { countCauses, measureIdOf } from './view.ts';
import { groupBy } from './group.ts';

/** What is written of a source at the head of the minutes. */
export type SourceHead = {
  /** Name of the pack, the import or the file. */
  name: string;
  /** ISO day of its newest figure; '' when none is dated. */
  latest: string;
  /** Made by a machine to show how the product reads. */
  demo: boolean;
};

/** Cells of one side only, of one measure and period. */
export type Gap = { measureId: string; start: string; end: string; count: number };

/** Where the cells of one measure are; those on one side only stand by side. */
export type MeasureAccount = {
  measureId: string;
  agreed: number;
  different: number;
  left: number;
  right: number;
};

export type MinuteLine = { line: Line; decision: Decision | null };

/**
 * A reconciliation as it goes on paper: everything but words. Lists are cut at `limit` lines, and
 * say how many follow; the account counts all.
 */
export type Minutes = {
  sources: Record<Side, SourceHead>;
  tolerance: Tolerance;
  account: Account;
  grades: Record<Grade, number>;
  /** In the order in which the sources name them. */
  measures: MeasureAccount[];
  causes: { cause: Cause; count: number }[];
  differences: { lines: MinuteLine[]; more: number };
  gaps: Record<Side, Gap[]>;
  near: { reason: NearReason; count: number }[];
  /** Units that were paired otherwise than by id, once each. */
  paired: { leftId: string; rightId: string; via: 'hand' | 'territory' | 'name' }[];
  /** Lines signed off, and lines that wait. */
  settled: number;
  open: number;
};

const byTime = (a: Gap, b: Gap): number =>
  a.measureId.localeCompare(b.measureId) || a.start.localeCompare(b.start) || b.count - a.count;

function gapsOf(lines: readonly Line[], side: Side): Gap[] {
  const groups = groupBy(
    lines.filter((l) => l.standing === side),
    (l) => [measureIdOf(l), l[side]!.start, l[side]!.end].join('|')
  );
  return [...groups.values()]
    .map((of) => {
      const { measureId, start, end } = of[0]![side]!;
      return { measureId, start, end, count: of.length };
    })
    .sort(byTime);
}

const COUNTED = { agree: 'agreed', differ: 'different', left: 'left', right: 'right' } as const;

function measuresOf(lines: readonly Line[]): MeasureAccount[] {
  const accounts = new Map<string, MeasureAccount>();
  for (const line of lines) {
    const measureId = measureIdOf(line);
    let of = accounts.get(measureId);
    if (!of)
      accounts.set(measureId, (of = { measureId, agreed: 0, different: 0, left: 0, right: 0 }));
    of[COUNTED[line.standing]]++;
  }
  return [...accounts.values()];
}

function gradesOf(lines: readonly Line[]): Record<Grade, number> {
  const grades = Object.fromEntries(GRADES.map((g) => [g, 0])) as Record<Grade, number>;
  for (const { grade } of lines) if (grade !== null) grades[grade]++;
  return grades;
}

function pairedOf(lines: readonly Line[]): Minutes['paired'] {
  const found = new Map<string, Minutes['paired'][number]>();
  for (const { left, right, via } of lines) {
    if (via === null || via === 'id') continue;
    const [leftId, rightId] = [left!.unitId, right!.unitId];
    found.set(`${leftId} ${rightId}`, { leftId, rightId, via });
  }
  return [...found.values()];
}

/** The minutes of a reconciliation as it stands. */
export function toMinutes(
  { lines, account }: Reconciliation,
  {
    sources,
    tolerance,
    decisions,
    limit = 400
  }: {
    sources: Record<Side, SourceHead>;
    tolerance: Tolerance;
    decisions: Decisions;
    limit?: number;
  }
): Minutes {
  const different = lines.filter((l) => l.standing === 'differ');
  const near = groupBy(
    lines.filter((l) => l.near !== null),
    (l) => l.near!.reason
  );
  const waiting = lines.filter((l) => l.standing !== 'agree');
  const open = waiting.filter((l) => isOpen(l, decisions)).length;
  return {
    sources,
    tolerance,
    account,
    grades: gradesOf(lines),
    measures: measuresOf(lines),
    causes: countCauses(lines),
    differences: {
      lines: different
        .slice(0, limit)
        .map((line) => ({ line, decision: decisionOf(line, decisions) })),
      more: Math.max(0, different.length - limit)
    },
    gaps: { left: gapsOf(lines, 'left'), right: gapsOf(lines, 'right') },
    near: [...near].map(([reason, of]) => ({ reason, count: of.length })),
    paired: pairedOf(lines),
    settled: waiting.length - open,
    open
  };
}
