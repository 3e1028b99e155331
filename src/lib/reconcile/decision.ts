import { flipKey, type Line } from './reconcile.ts';

/** What a person says of a line: one side holds, both stand as they are, or somebody is asked. */
export const VERDICTS = ['left', 'right', 'both', 'ask'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A sign-off. It holds for the two figures that were seen, and for no others. */
export type Decision = {
  /** Null while there is only a note. */
  verdict: Verdict | null;
  note: string;
  /** The figures it was taken on, as `seenOf` writes them. */
  seen: string;
  /** ISO moment at which it was taken; absent where it was not written down. */
  at?: string;
};

/** By the key of the line. */
export type Decisions = Readonly<Record<string, Decision>>;

/** What a line showed when it was signed off. */
export const seenOf = ({ left, right }: Line): string =>
  [left, right]
    .map((c) => (c === null ? '-' : `${c.bound}${c.value ?? c.status}${c.values.join('/')}`))
    .join(' | ');

/** The decision on a line; null when there is none, or it was taken on other figures. */
export function decisionOf(line: Line, decisions: Decisions): Decision | null {
  const there = decisions[line.key];
  return there && there.seen === seenOf(line) ? there : null;
}

/** A line that waits for somebody: it differs or stands alone, and has no verdict, or one to ask. */
export function isOpen(line: Line, decisions: Decisions): boolean {
  if (line.standing === 'agree') return false;
  const verdict = decisionOf(line, decisions)?.verdict ?? null;
  return verdict === null || verdict === 'ask';
}

/** Of two decisions on one line the one taken later; ours where that cannot be told. */
const later = (ours: Decision | undefined, theirs: Decision): Decision =>
  ours === undefined || (theirs.at ?? '') > (ours.at ?? '') ? theirs : ours;

/** The decisions of two people on one reconciliation: each line as it was decided last. */
export function mergeDecisions(ours: Decisions, theirs: Decisions): Decisions {
  const both = new Map(Object.entries(ours));
  for (const [key, decision] of Object.entries(theirs))
    both.set(key, later(both.get(key), decision));
  return Object.fromEntries(both);
}

const FLIPPED: Record<Verdict, Verdict> = {
  left: 'right',
  right: 'left',
  both: 'both',
  ask: 'ask'
};

/** The same decisions when the sides change places. */
export function flipDecisions(decisions: Decisions): Decisions {
  return Object.fromEntries(
    Object.entries(decisions).map(([key, { verdict, seen, ...rest }]) => [
      flipKey(key),
      {
        ...rest,
        verdict: verdict && FLIPPED[verdict],
        seen: seen.split(' | ').reverse().join(' | ')
      }
    ])
  );
}
