import type { Issue } from '#lib/model/issue.ts';
import { toIssue } from '../issue.ts';
import type { BodyRow, Figure } from '../reader/reading.ts';
import { compareDecimals, fromDecimal, sumDecimals, toDecimal, type Decimal } from './decimal.ts';
import type { Whole } from './wholes.ts';

/** A column whose figures add up over rows, with its figures by row; null where nothing was read. */
export type Summed = { index: number; name: string; figures: readonly (Figure | null)[] };

export type TotalCheck = { issues: Issue[]; checked: number; agreed: number };

const isExact = (f: Figure | null | undefined): f is Figure & { value: number } =>
  !!f && f.value !== null && f.qualifier === 'exact' && f.status !== 'estimated';

const exact = (f: Figure & { value: number }): Decimal => toDecimal(f.value, f.scale);

/** The sum of figures; null when one of them is missing or not exact, or there is none. */
function sumOf(figures: readonly (Figure | null | undefined)[]): Decimal | null {
  if (figures.length === 0 || !figures.every(isExact)) return null;
  return sumDecimals(figures.map(exact));
}

/**
 * Sets of rows a total may be the sum of, most likely first: those of its group, those since the
 * last total or heading, those after it until the next one, all data rows, all other totals.
 */
function candidatesFor(rows: readonly BodyRow[], at: number): number[][] {
  const total = rows[at]!;
  const isData = (i: number): boolean => rows[i]!.role === 'data';
  const all = rows.flatMap((_, i) => (isData(i) ? [i] : []));
  const shallow = (set: readonly number[]): number[] => {
    const least = set.reduce((d, i) => Math.min(d, rows[i]!.depth), Infinity);
    return set.filter((i) => rows[i]!.depth === least);
  };
  const inGroup = all.filter((i) => rows[i]!.groups.join() === total.groups.join());
  let from = at;
  while (from > 0 && isData(from - 1)) from--;
  let to = at + 1;
  while (to < rows.length && isData(to)) to++;
  const before = all.filter((i) => i >= from && i < at);
  const after = all.filter((i) => i > at && i < to);
  const totals = rows.flatMap((r, i) => (r.role === 'total' && i !== at ? [i] : []));
  const under =
    total.groups.length > 0 ? [inGroup, before, after, all] : [all, before, after, inGroup];
  const sets = [...under.flatMap((s) => [shallow(s), s]), totals];
  const seen = new Set<string>();
  return sets.filter((s) => {
    const key = `${s[0]}:${s.at(-1)}:${s.length}`;
    return s.length > 1 && !seen.has(key) && seen.add(key);
  });
}

const MAX_TOTALS = 400;

/** Checks total rows against the rows above or below them, exactly; says each difference. */
export function checkTotalRows(
  rows: readonly BodyRow[],
  columns: readonly Summed[],
  { file }: { file: string }
): TotalCheck {
  const check: TotalCheck = { issues: [], checked: 0, agreed: 0 };
  const totals = rows.flatMap((r, i) => (r.role === 'total' ? [i] : []));
  for (const at of totals.slice(0, MAX_TOTALS)) {
    const sets = candidatesFor(rows, at);
    // The rows that most columns add up over are the parts for every column.
    const fits = sets.map(
      (set) => columns.filter((c) => agrees(c.figures, at, set) === true).length
    );
    const best = fits.indexOf(Math.max(...fits, 0));
    const set = sets[Math.max(best, 0)];
    if (!set) continue;
    for (const column of columns) {
      const result = agrees(column.figures, at, set);
      if (result === null) continue;
      check.checked++;
      if (result) check.agreed++;
      else check.issues.push(differs(column, at, set, rows[at]!, file));
    }
  }
  return check;
}

function agrees(
  figures: readonly (Figure | null)[],
  at: number,
  set: readonly number[]
): boolean | null {
  const total = figures[at];
  const sum = sumOf(set.map((i) => figures[i]));
  if (!isExact(total) || !sum) return null;
  return compareDecimals(exact(total), sum) === 0;
}

function differs(
  { name, figures }: Summed,
  at: number,
  set: readonly number[],
  row: BodyRow,
  file: string
): Issue {
  const total = figures[at] as Figure & { value: number };
  const sum = inScaleOf(total, sumOf(set.map((i) => figures[i]))!);
  const label = row.cells.find((c) => /\p{L}/u.test(c))?.trim() ?? '';
  const at_ = { file, row: row.line, column: name, seen: String(total.value) };
  return toIssue('warning', 'total_differs', at_, {
    total: total.value,
    sum,
    label,
    parts: set.length
  });
}

/** A sum as a number in the scale of the total it is set against. */
const inScaleOf = (total: Figure, sum: Decimal): number =>
  total.scale === 1 ? fromDecimal(sum) : fromDecimal(sum) / total.scale;

/** Whether parts under "trong đó" are all there are: in half of the rows at least they make the whole. */
function addUp(whole: Summed, parts: readonly (Summed | undefined)[]): boolean {
  if (parts.length < 2) return false;
  let [equal, compared] = [0, 0];
  whole.figures.forEach((total, r) => {
    const sum = sumOf(parts.map((p) => p?.figures[r]));
    if (!isExact(total) || !sum) return;
    compared++;
    if (compareDecimals(exact(total), sum) === 0) equal++;
  });
  return compared > 0 && equal * 2 >= compared;
}

/** Checks columns of totals against the columns of their parts, row by row. */
export function checkWholes(
  rows: readonly BodyRow[],
  wholes: readonly Whole[],
  columnOf: (index: number) => Summed | undefined,
  { file }: { file: string }
): TotalCheck {
  const check: TotalCheck = { issues: [], checked: 0, agreed: 0 };
  for (const { whole, parts, cover } of wholes) {
    const column = columnOf(whole);
    if (!column) continue;
    const others = parts.map(columnOf);
    const complete = cover === 'all' || addUp(column, others);
    rows.forEach((row, r) => {
      const total = column.figures[r];
      if (!isExact(total)) return;
      const figures = others.map((o) => o?.figures[r]);
      const at = { file, row: row.line, column: column.name, seen: String(total.value) };
      if (!complete) {
        figures.forEach((f, i) => {
          if (!isExact(f) || compareDecimals(exact(f), exact(total)) <= 0) return;
          const place = { ...at, column: others[i]!.name, seen: column.name };
          const details = { part: f.value, whole: total.value };
          check.issues.push(toIssue('warning', 'part_exceeds_whole', place, details));
        });
        return;
      }
      const sum = sumOf(figures);
      if (!sum) return;
      check.checked++;
      if (compareDecimals(exact(total), sum) === 0) {
        check.agreed++;
        return;
      }
      const details = {
        total: total.value,
        sum: inScaleOf(total, sum),
        parts: parts.length,
        label: column.name
      };
      check.issues.push(toIssue('warning', 'total_differs', at, details));
    });
  }
  return check;
}
