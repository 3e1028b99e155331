import type { Issue } from '#lib/model/issue.ts';
import { fold } from '#lib/text/fold.ts';
import { issuesOf } from '../reader/issues-of.ts';
import type { FileReading, Hints } from '../reader/reading.ts';
import { judgeRows } from './judge-rows.ts';
import { columnKey } from './recipe.ts';

/** Doubts about the name of a unit. */
const OF_UNITS = /^(?:unit_(?!of_measure|line)|wait_unit)/;
export const isAboutUnit = ({ code }: Issue): boolean => OF_UNITS.test(code);
/** These doubt a name, wherever it stands; the others doubt a column. */
const BY_SEEN = /^(?:wait_measure|measure_un|code_)/;
/** Longer names are told apart by their beginning. */
const NAME_LENGTH = 200;

const KEYS = new Map<string, string>();

/** Columns that differ in their years only are one cause. A file asks for the same few, again and again. */
function kindOf(name: string): string {
  let key = KEYS.get(name);
  if (key === undefined) {
    if (KEYS.size > 5000) KEYS.clear();
    KEYS.set(name, (key = columnKey(name)));
  }
  return key;
}

/** What an issue doubts: a name, folded, or else a column; '' for a table or file. */
export const subjectOf = ({ code, column, seen }: Issue): string =>
  OF_UNITS.test(code)
    ? fold(seen.slice(0, NAME_LENGTH))
    : kindOf(BY_SEEN.test(code) ? seen : (column ?? ''));

const keyOf = (issue: Issue): string => [issue.file, issue.code, subjectOf(issue)].join('|');

/** Issues about one cause, and the rows that wait because of it. */
export type Bag = { issues: Issue[]; waiting: number[] };

/** What a row waits for, by the code of a step that has asked about it already. */
const ASKED: Readonly<Record<string, (code: string) => boolean>> = {
  wait_unit: (code) => OF_UNITS.test(code),
  wait_unit_unstated: (code) => code === 'unit_unstated' || code === 'unit_blank',
  wait_measure: (code) => /^measure_un/.test(code),
  wait_number: (code) => code === 'number_ambiguous' || code === 'ambiguous_number',
  wait_money_unit: (code) => code === 'money_unit_unstated' || code === 'unit_line_doubtful'
};

/** The same doubt met again by a later step, on the same row. */
const AGAIN: Readonly<Record<string, string>> = {
  conflict: 'row_conflict',
  duplicate: 'row_repeated'
};

/** What a part and its tables say, each thing once. */
function saidOf(reading: FileReading, more: readonly Issue[]): Issue[] {
  const known = new Set<string>();
  const all = [...issuesOf(reading), ...more];
  const rows = new Set(all.map((i) => `${i.code} ${i.row}`));
  return all.filter((issue) => {
    const { code, row, column, seen } = issue;
    if (Object.hasOwn(AGAIN, code) && rows.has(`${AGAIN[code]} ${row}`)) return false;
    const key = [code, row, column, seen].join('\u0000');
    return known.has(key) ? false : known.add(key);
  });
}

/** Puts a wait with the question that has been asked about it; false when none has. */
function joinAsked(wait: Issue, bySubject: ReadonlyMap<string, Bag[]>): boolean {
  const isAsked = Object.hasOwn(ASKED, wait.code) ? ASKED[wait.code]! : () => false;
  const bag = bySubject
    .get(subjectOf(wait))
    ?.find(({ issues: [first] }) => first!.severity !== 'info' && isAsked(first!.code));
  if (bag && wait.row !== null) bag.waiting.push(wait.row);
  return bag !== undefined;
}

/** Every cause of one part, with what is said of it and which rows wait for it. */
export function toBags(
  reading: FileReading,
  more: readonly Issue[],
  hints: Hints
): Map<string, Bag> {
  const bags = new Map<string, Bag>();
  const bySubject = new Map<string, Bag[]>();
  const put = (issue: Issue): void => {
    const there = bags.get(keyOf(issue));
    if (there) {
      there.issues.push(issue);
      return;
    }
    const bag = { issues: [issue], waiting: [] };
    bags.set(keyOf(issue), bag);
    const subject = subjectOf(issue);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), bag]);
  };
  const said = saidOf(reading, more);
  if (reading.error) put(reading.error);
  for (const issue of said) if (!issue.code.startsWith('wait_')) put(issue);
  const waits = judgeRows(reading, { hints, issues: more })
    .flatMap((row) => row.reasons)
    .filter(({ code }) => code.startsWith('wait_') || code === 'row_without_figures');
  for (const wait of waits) if (!joinAsked(wait, bySubject)) put(wait);
  return bags;
}
