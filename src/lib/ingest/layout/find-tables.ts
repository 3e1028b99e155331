import type { Issue } from '#lib/model/issue.ts';
import { toIssue } from '../issue.ts';
import type { BodyRow, Cut, FoundTable, Merge } from '../reader/reading.ts';
import { findHead } from './find-head.ts';
import type { Head } from './find-head.ts';
import { fitCells, fitOf } from './fit-cells.ts';
import { headerColumns } from './header-columns.ts';
import { isNoTable } from './is-table.ts';
import { isCommentText, isRuler, isTitleText } from './line-words.ts';
import { noTable, refuseAsText } from './no-table.ts';
import { placeRows } from './place-rows.ts';
import { scanBody } from './scan-body.ts';
import type { Scan } from './scan-body.ts';
import { filledWidth, isEmptyCell, textOf } from './shape.ts';
import { movedBy, movedRight, recordsOf, sidesOf } from './split-sides.ts';
import { asideIssues, headerIssues, sideBySide, widthIssues } from './table-issues.ts';
import { tornLine } from './torn-line.ts';
import { saysBefore, unitOfLine } from './unit-line.ts';
import { withNumberColumn } from './unnumbered-header.ts';

/** More tables in one file are left as rows of the last. */
const MOST_TABLES = 200;
const KEPT_TEXT = 500;

type Options = { file: string; merges?: Merge[] };

/**
 * The tables among the records of a file, top first: title, header, body rows with their roles,
 * and everything that is neither, with its reason. `error` is a refusal: then there is no table.
 */
export function findTables(
  records: Cut[],
  { file, merges = [] }: Options
): { tables: FoundTable[]; error: Issue | null } {
  const refused = refuseAsText(records, file);
  if (refused) return { tables: [], error: refused };
  const tables: FoundTable[] = [];
  let from = 0;
  while (from < records.length && tables.length < MOST_TABLES) {
    const head = findHead(records, from);
    if (!head) break;
    const scan = scanBody(records, head);
    if (tables.length === 0 && isNoTable(records, head, scan))
      return { tables: [], error: noTable(records, file) };
    tables.push(...toTables(records, { from, head, scan, file, merges }));
    from = scan.next;
  }
  if (!tables.length) return { tables, error: noTable(records, file) };
  if (tables.length > 1) {
    const [first] = tables;
    const details = { tables: tables.length };
    first!.issues.push(toIssue('info', 'tables_several', { file }, details));
  }
  return { tables, error: null };
}

/** The table of a stretch of records, or the tables that stand beside one another in it. */
function toTables(records: Cut[], parts: Parts): FoundTable[] {
  const { from, head, scan, file } = parts;
  const sides = parts.merges.length ? null : sidesOf(records, head, scan);
  if (!sides) return [toTable(records, parts)];
  const stretch = records.slice(0, scan.next);
  const found: FoundTable[] = [];
  for (const side of sides) {
    const own = recordsOf(stretch, side, head.header[0]!);
    const ownHead = findHead(own, from);
    if (!ownHead?.header.length) return [toTable(records, parts)];
    const table = toTable(own, { ...parts, head: ownHead, scan: scanBody(own, ownHead) });
    const width = found.at(-1)?.columns.length ?? 0;
    found.push(movedRight(table, width));
  }
  const [first, second] = found;
  const seen = second!.columns[movedBy(second!)]!.name;
  const at = { file, row: records[head.header[0]!]!.line, seen };
  first!.issues.push(toIssue('info', 'tables_beside', at, { tables: found.length }));
  return found;
}

type Parts = { from: number; head: Head; scan: Scan; file: string; merges: Merge[] };

function toTable(cuts: Cut[], { from, head, scan, file, merges }: Parts): FoundTable {
  const records = merges.length ? cuts : withNumberColumn(cuts, head, scan.rows);
  const above = readAbove(records, from, head);
  const aside = [...above.aside, ...scan.aside.map((one) => toAside(records, one.record, one.why))];
  const fit = fitOf(records, head.header, scan.rows);
  const all = headerColumns(records, head.header, fit.width, merges);
  const columns = fit.kept.map((c) => all[c]!);
  placeRows(scan.context, scan.rows);
  const rows = scan.rows.map(({ record, role, depth, groups }): BodyRow => ({
    record,
    line: records[record]!.line,
    role,
    depth,
    groups,
    cells: fitCells(records[record]!.cells, fit)
  }));
  const found = { file, records, header: head.header, columns, rows, fit };
  const below = scan.aside.find((one) => one.why === 'unit_line')?.record ?? -1;
  return {
    title: above.title,
    unitLine: above.unitLine ?? unitLineAt(records, below),
    headerRows: head.header,
    columns,
    rows,
    aside: aside.sort((a, b) => a.record - b.record),
    issues: [
      ...headerIssues(found),
      ...widthIssues(found),
      ...sideBySide(found),
      ...pageIssues(file, aside),
      ...asideIssues(file, records, aside)
    ]
  };
}

const toAside = (records: readonly Cut[], record: number, why: FoundTable['aside'][0]['why']) => ({
  record,
  line: records[record]!.line,
  why,
  text: textOf(records[record]!.cells).slice(0, KEPT_TEXT)
});

function unitLineAt(records: readonly Cut[], record: number): FoundTable['unitLine'] {
  const cut = records[record];
  const torn = cut ? tornLine(cut.cells) : null;
  const text = cut ? unitOfLine(torn === null ? cut.cells : [torn]) : null;
  return cut && text ? { text, line: cut.line } : null;
}

/** The lines before the header: titles, the unit of measure, comments, and gaps in the header. */
function readAbove(records: readonly Cut[], from: number, head: Head) {
  const inHeader = new Set(head.header);
  const numbers = new Set(head.numbers);
  const aside: FoundTable['aside'] = [];
  const title: string[] = [];
  let unitLine: FoundTable['unitLine'] = null;
  for (let i = from; i < head.body; i++) {
    const { cells } = records[i]!;
    if (inHeader.has(i)) continue;
    if (filledWidth(cells) === 0) aside.push(toAside(records, i, 'blank'));
    else if (numbers.has(i)) aside.push(toAside(records, i, 'column_numbers'));
    else if (isRuler(cells) || isCommentText(cells.find((cell) => !isEmptyCell(cell))!))
      aside.push(toAside(records, i, 'comment'));
    else {
      const said = unitLineAt(records, i);
      unitLine ??= said;
      const torn = tornLine(cells);
      const alone =
        said !== null && (torn !== null || cells.filter((cell) => !isEmptyCell(cell)).length <= 2);
      const text = torn ?? textOf(cells);
      const only =
        alone && !isTitleText(text) && !saysBefore(text) && text.length <= said.text.length + 40;
      aside.push(toAside(records, i, only ? 'unit_line' : 'title'));
      if (!only) title.push(text.slice(0, KEPT_TEXT));
    }
  }
  return { aside, title, unitLine };
}

function pageIssues(file: string, aside: FoundTable['aside']): Issue[] {
  const repeated = aside.filter((one) => one.why === 'repeated_header');
  if (!repeated.length) return [];
  const [{ line, text }] = repeated as [FoundTable['aside'][0]];
  return [
    toIssue('info', 'header_repeated', { file, row: line, seen: text }, { count: repeated.length })
  ];
}
