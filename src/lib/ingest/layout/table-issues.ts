import type { Issue } from '#lib/model/issue.ts';
import { toIssue } from '../issue.ts';
import type { Aside, BodyRow, Cut, HeaderColumn } from '../reader/reading.ts';
import { isFigure, kindOf } from './cell-kind.ts';
import type { Fit } from './fit-cells.ts';
import { isTotalText } from './line-words.ts';
import { filledWidth, isEmptyCell, textOf } from './shape.ts';

type Found = {
  file: string;
  records: readonly Cut[];
  header: readonly number[];
  columns: readonly HeaderColumn[];
  rows: readonly BodyRow[];
  fit: Fit;
};

/** What the header leaves open: no header, no rows, names that are missing or stand twice. */
export function headerIssues({ file, records, header, columns, rows }: Found): Issue[] {
  const line = records[header[header.length - 1] ?? -1]?.line ?? null;
  if (!header.length)
    return [toIssue('warning', 'header_missing', { file, row: rows[0]?.line ?? null })];
  const issues: Issue[] = [];
  if (!rows.length) issues.push(toIssue('warning', 'table_no_rows', { file, row: line }));
  const first = new Map<string, number>();
  columns.forEach(({ name }, c) => {
    if (name === '') {
      const row = rows.find((one) => !isEmptyCell(one.cells[c]));
      if (row)
        issues.push(
          toIssue(
            'warning',
            'header_empty',
            { file, row: line, seen: row.cells[c]!.trim() },
            { number: c + 1 }
          )
        );
    } else if (first.has(name))
      issues.push(
        toIssue(
          'warning',
          'header_duplicate',
          { file, row: line, column: name, seen: name },
          { number: c + 1, first: first.get(name)! + 1 }
        )
      );
    else first.set(name, c);
  });
  return issues;
}

/** Rows with more cells than the header names, or fewer: their cells may have moved. */
export function widthIssues({ file, records, header, rows, fit }: Found): Issue[] {
  if (!header.length && !rows.length) return [];
  const issues: Issue[] = [];
  const expected = header.length ? fit.named : fit.width;
  const longer = header.length
    ? rows.filter((row) => filledWidth(records[row.record]!.cells) > expected)
    : [];
  // Where most rows go beyond the header it is the header that is short: `header_empty` says so.
  if (longer.length * 2 <= rows.length)
    for (const row of longer) {
      const { cells } = records[row.record]!;
      const seen = cells.slice(expected).join(' ').trim();
      const details = { found: filledWidth(cells), expected };
      issues.push(toIssue('warning', 'row_long', { file, row: row.line, seen }, details));
    }
  const usual = usualLength(records, rows);
  for (const row of rows) {
    const { cells } = records[row.record]!;
    if (row.role !== 'data' || cells.length >= usual || cells.length >= expected) continue;
    const seen = cells.join(' ').trim();
    issues.push(
      toIssue(
        'warning',
        'row_short',
        { file, row: row.line, seen },
        { found: cells.length, expected }
      )
    );
  }
  return issues;
}

/** How many cells most records have as cut, empty ones at the end counted. */
function usualLength(records: readonly Cut[], rows: readonly BodyRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const { length } = records[row.record]!.cells;
    counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const [length, count] of counts)
    if (count > most || (count === most && length > best)) [best, most] = [length, count];
  return best;
}

/** Two tables side by side: the names once more in the same order, or beyond an empty column. */
export function sideBySide({ file, records, header, columns, fit }: Found): Issue[] {
  if (!header.length) return [];
  const gap = fit.kept.findIndex((c, i) => i > 0 && c > fit.kept[i - 1]! + 1);
  const half = columns.length / 2;
  const at = isTwice(columns, half) ? half : gap;
  if (at < 2) return [];
  const left = new Set(columns.slice(0, at).map(({ name }) => name));
  const again = columns.slice(at).filter(({ name }) => name !== '' && left.has(name)).length;
  if (again < 2) return [];
  const row = records[header[0]!]!.line;
  return [toIssue('warning', 'tables_side_by_side', { file, row, seen: columns[at]!.name })];
}

const isTwice = (columns: readonly HeaderColumn[], half: number): boolean =>
  Number.isInteger(half) &&
  half >= 2 &&
  columns.slice(0, half).every(({ name }, c) => name !== '' && name === columns[half + c]!.name);

const MAY_BE_DATA: readonly Aside[] = ['title', 'footnote', 'signature', 'comment'];

/** Records taken for titles or notes that hold figures in cells of their own. */
export function asideIssues(
  file: string,
  records: readonly Cut[],
  aside: readonly { record: number; line: number; why: Aside }[]
): Issue[] {
  const least = (cells: readonly string[]): number =>
    isTotalText(cells.find((cell) => !isEmptyCell(cell)) ?? '') ? 1 : 2;
  const held = aside.filter(({ record, why }) => {
    const { cells } = records[record]!;
    return MAY_BE_DATA.includes(why) && cells.filter(isFigureCell).length >= least(cells);
  });
  return held.map(({ record, line }) =>
    toIssue('warning', 'figures_left_out', {
      file,
      row: line,
      seen: textOf(records[record]!.cells)
    })
  );
}

const isFigureCell = (cell: string): boolean => isFigure(kindOf(cell));
