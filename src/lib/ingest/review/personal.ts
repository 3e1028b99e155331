import type { Issue } from '#lib/model/issue.ts';
import { toIssue } from '../issue.ts';
import type { FoundTable } from '../reader/reading.ts';
import {
  headerHint,
  mask,
  personalIn,
  PERSONAL_KINDS,
  type PersonalKind
} from './personal-patterns.ts';

/** Data about persons in one column. */
export type PersonalFinding = {
  kind: PersonalKind;
  /** Name of the column, and its index from 0. */
  column: string;
  index: number;
  /** Cells that hold it. */
  count: number;
  /** Line of the first. */
  line: number;
  /** The first, with its middle taken out. */
  sample: string;
};

/** A group heading or a total may name no one, but a note in any body row may. */
function findInColumn({ columns, rows }: FoundTable, index: number, named: boolean) {
  const { path, name } = columns[index]!;
  const hint = headerHint(path, name);
  const found = new Map<PersonalKind, PersonalFinding>();
  for (const row of rows) {
    const hit = personalIn(row.cells[index] ?? '', hint);
    if (!hit) continue;
    const [kind, text] = hit;
    // A date of birth is about a person only beside a name.
    if (kind === 'birth' && !named) continue;
    const there = found.get(kind);
    if (there) there.count++;
    else
      found.set(kind, {
        kind,
        column: name,
        index,
        count: 1,
        line: row.line,
        sample: mask(kind, text)
      });
  }
  return [...found.values()];
}

/**
 * Citizen numbers, identity cards, telephones, e-mail addresses, dates of birth beside names and
 * bank accounts among the cells of a table, by column and kind. Amounts of nine to twelve digits
 * are none of these: bare digits count only with the form of a number of a person, or under a
 * header that says so.
 */
export function findPersonal(table: FoundTable): PersonalFinding[] {
  const named = table.columns.some(({ path, name }) => headerHint(path, name) === 'name');
  return table.columns
    .flatMap((_, index) => findInColumn(table, index, named))
    .sort(
      (a, b) => a.index - b.index || PERSONAL_KINDS.indexOf(a.kind) - PERSONAL_KINDS.indexOf(b.kind)
    );
}

/** A warning for each finding; what it shows is masked. */
export const personalIssues = (findings: readonly PersonalFinding[], file: string): Issue[] =>
  findings.map(({ kind, column, count, line, sample }) =>
    toIssue('warning', 'personal_data', { file, row: line, column, seen: sample }, { count, kind })
  );
