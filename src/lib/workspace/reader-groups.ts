import type { IssueGroup } from '#lib/ingest/review/group-issues.ts';
import { toSummary, type Waiting } from '#lib/ingest/review/summary.ts';
import type { Issue } from '#lib/model/issue.ts';
import type { GroupView } from './import-view.ts';
import type { GivenFile } from './reader-file.ts';
import { shorten } from './reader-tables.ts';

/** Texts of a file are shown to this length; a cell may hold a megabyte. */
export const SEEN_LENGTH = 400;
export const LINES_SHOWN = 4;
/** Lists of names, too, come to an end. */
const DETAIL_LENGTH = 2000;

/** A text to be changed; half of one would be taken for the whole. */
const whole = (text: string): string => (text.length > SEEN_LENGTH ? '' : text);

const NO_WAITING: Waiting = { unit: 0, measure: 0, number: 0, other: 0 };

/** The answer that holds without a decision: what was read stays, in the encoding it was read in. */
function standing(file: GivenFile, { status, offers, first }: IssueGroup): number | null {
  if (status === 'decide') return null;
  const label = offers[0]?.label ?? '';
  if (label !== 'encoding') return ['keep', 'ignoreTotal'].includes(label) ? 0 : null;
  const encoding = file.readings.find((r) => r.name === first.file)?.decoded?.encoding;
  const at = offers.findIndex((o) => o.values.name === encoding);
  return at < 0 ? null : at;
}

const isRefusal = (file: GivenFile, issue: { code: string; file: string }): boolean =>
  file.readings.some((r) => r.error?.code === issue.code && r.error.file === issue.file);

function placeOf({ places, lines }: IssueGroup): GroupView['place'] {
  const first = places.find((p) => p.line !== null);
  if (first) return { line: first.line!, column: first.column };
  return lines.length > 0 ? { line: lines[0]!, column: null } : null;
}

/** Of a very large file the excerpt holds one row for all that say the same. */
function countOf({ bulk }: GivenFile, { first, lines, count }: IssueGroup): number {
  if (!bulk || lines.length === 0) return count;
  return bulk.result.rowsOf(first, lines);
}

const cut = (text: string): string => text.slice(0, SEEN_LENGTH);

/** Texts of a file in an issue, at the length they are shown. */
export const toShown = (issue: Issue): Issue => ({
  ...issue,
  column: issue.column === null ? null : cut(issue.column),
  seen: cut(issue.seen),
  ...(issue.details ? { details: cutAll(issue.details) } : {})
});

const cutAll = (values: Record<string, string | number>): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.slice(0, DETAIL_LENGTH) : value
    ])
  );

/** The causes of one file as the page shows them; those that refuse a part are shown as refusals. */
export const toGroups = (file: GivenFile, index: number): GroupView[] =>
  file.groups
    .filter(({ group }) => !isRefusal(file, group.first))
    .map(({ group, answered, asks }): GroupView => {
      const { first, offers } = group;
      return {
        key: `${index}|${group.key}`,
        file: index,
        status: group.status,
        issue: toShown(first),
        count: countOf(file, group),
        lines: group.lines.slice(0, LINES_SHOWN),
        lineCount: group.lines.length,
        columns: group.columns.slice(0, LINES_SHOWN).map(shorten),
        place: placeOf(group),
        offers: offers.map(({ label, values, ask }) => ({
          label,
          values: cutAll(values),
          ask: ask ? { kind: ask.kind, seen: ask.kind === 'cell' ? whole(ask.seen) : '' } : null
        })),
        chosen: answered?.offer ?? standing(file, group),
        given: answered?.given ?? '',
        settled: answered !== null,
        asks
      };
    });

/** Rows of all files that wait, by what they wait for. */
export const toWaiting = (files: readonly GivenFile[]): Waiting =>
  files.reduce<Waiting>((sum, file) => {
    if (file.template) return { ...sum, other: sum.other + file.template.account.rejected };
    const waiting =
      file.bulk?.result.waiting ??
      toSummary(file.readings, { hints: file.hints, issues: file.rows.issues }).waiting;
    return {
      unit: sum.unit + waiting.unit,
      measure: sum.measure + waiting.measure,
      number: sum.number + waiting.number,
      other: sum.other + waiting.other
    };
  }, NO_WAITING);
