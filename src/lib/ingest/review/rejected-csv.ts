import { capitalise } from '#lib/text/words/join.ts';
import { importWords } from '#lib/text/words/import.ts';
import { issueSentence } from '#lib/text/words/issues.ts';
import type { Lang } from '#lib/text/format.ts';
import type { Issue } from '#lib/model/issue.ts';
import type { BodyRow, FileReading, ReadTable } from '../reader/reading.ts';
import type { Reviewed } from './account.ts';
import { judgeRows } from './judge-rows.ts';

export const BOM = '\uFEFF';
const MAX_REASONS = 5;

/** What a spreadsheet might run; a number below zero and a dash for "none" are neither. */
const RISKY = /^(?:[\t\r]|\s*[=+\-@])/;
const HARMLESS = /^\s*-(?:\s?\d[\d.,\s\u00A0]*%?|[\s-]*)$/;

/** A text that a spreadsheet would take for a formula gets an apostrophe before it. */
export const neutralise = (text: string): string =>
  RISKY.test(text) && !HARMLESS.test(text) ? `'${text}` : text;

const quote = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const toLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => quote(neutralise(cell))).join(',')}\r\n`;

function reasonText(reasons: readonly Issue[], lang: Lang): string {
  const said = reasons.slice(0, MAX_REASONS).map((issue) => {
    const sentence = issueSentence(issue, lang);
    return issue.column ? `${issue.column}: ${sentence}` : capitalise(sentence);
  });
  return [...new Set(said)].join(' ');
}

/** The header as the file has it, one line for each level, with the two columns that are added. */
function headerLines({ columns }: ReadTable, added: readonly [string, string]): string[] {
  const depth = columns.reduce((most, { path }) => Math.max(most, path.length), 0);
  return Array.from({ length: depth }, (_, level) =>
    toLine([
      ...columns.map(({ path }) => path[level] ?? ''),
      ...(level === 0 ? added : added.map(() => ''))
    ])
  );
}

/** Rows the rejected ones cannot be understood without: headings above them, wholes of parts. */
function companions(table: ReadTable, rejected: ReadonlySet<number>) {
  const headings = new Set([...rejected].flatMap((row) => table.rows[row]!.groups));
  const wholes = new Set<number>();
  for (const o of table.observations) {
    if (o.partOf === null || !rejected.has(o.row)) continue;
    const whole = table.observations[o.partOf]?.row;
    if (whole !== undefined && !rejected.has(whole)) wholes.add(whole);
  }
  return { headings, wholes };
}

/** What stands above rejected rows, so that they are understood again: titles, unit line, header. */
export function rejectedHead(table: ReadTable, lang: Lang): string {
  const words = importWords[lang].rejected;
  // The line as the file has it: what it says of the scale must be found again.
  const unitLines = table.aside.filter((a) => a.why === 'unit_line').map((a) => a.text);
  const above = [...new Set([...table.title, ...unitLines])].map((text) => toLine([text]));
  return [...above, ...headerLines(table, [words.reason, words.line])].join('');
}

/** One rejected row, with why and from which line. */
export const rejectedLine = (
  cells: readonly string[],
  reasons: readonly Issue[],
  { line, lang }: { line: number; lang: Lang }
): string => toLine([...cells, reasonText(reasons, lang), String(line)]);

function tableLines(
  table: ReadTable,
  reasons: ReadonlyMap<number, readonly Issue[]>,
  lang: Lang
): string[] {
  const words = importWords[lang].rejected;
  const { headings, wholes } = companions(table, new Set(reasons.keys()));
  const line = (row: BodyRow, why: string) => toLine([...row.cells, why, String(row.line)]);
  const body = table.rows.flatMap((row, index) => {
    const why = reasons.get(index);
    if (why) return [rejectedLine(row.cells, why, { line: row.line, lang })];
    if (wholes.has(index)) return [line(row, words.withWhole)];
    return headings.has(row.record) ? [toLine([...row.cells, '', ''])] : [];
  });
  return [rejectedHead(table, lang), ...body];
}

/**
 * The rejected rows of one part as CSV (RFC 4180, UTF-8 with BOM), each with why and from which
 * line, under the titles, unit line and header of its table, so that the file can be mended and
 * dropped again. '' when no row was rejected. Takes what `toAccount` takes.
 */
export function rejectedCsv(
  reading: FileReading,
  { lang = 'vi', ...options }: Reviewed & { lang?: Lang } = {}
): string {
  const byTable = reading.tables.map(() => new Map<number, readonly Issue[]>());
  for (const row of judgeRows(reading, options))
    if (row.place === 'rejected') byTable[row.table]!.set(row.row, row.reasons);
  const blocks = reading.tables.flatMap((table, index) =>
    byTable[index]!.size > 0 ? [tableLines(table, byTable[index]!, lang).join('')] : []
  );
  return blocks.length > 0 ? BOM + blocks.join('\r\n') : '';
}
