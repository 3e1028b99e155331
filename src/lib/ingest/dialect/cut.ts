import Papa from 'papaparse';
import type { Issue } from '#lib/model/issue.ts';
import { toIssue } from '../issue.ts';
import type { Cut, Dialect } from '../reader/reading.ts';
import { isCurly, straightened } from './curly-quotes.ts';
import { cutTolerant } from './cut-tolerant.ts';
import { joinNumbers } from './join-numbers.ts';
import { mendWidths } from './mend-widths.ts';
import { SEP_LINE } from './sniff.ts';
import { cutSpaced, SPACED } from './spaced.ts';
import { isTabAligned, joinTabs } from './tab-runs.ts';
import { mendHeader, mendTexts } from './torn-header.ts';
import { isWrapped, unwrapLines } from './wrapped.ts';

/** Papa knows no escape but the doubled mark, and reads marks only right after a delimiter. */
const papaKnows = ({ delimiter, quote, escape }: Dialect): boolean =>
  delimiter !== '' && quote !== '' && escape === quote;

/** The width of most records that have more than one cell. */
function commonWidth(rows: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const row of rows)
    if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].reduce((best, pair) => (pair[1] > best[1] ? pair : best), [1, 0])[0];
}

/**
 * What Papa cut without complaint, or null where it may be wrong: a stray mark that swallowed
 * lines leaves a record of another width with a line end in it; a mark after a space was not read;
 * a line in quotes as a whole is one cell.
 */
function cutByPapa(text: string, dialect: Dialect): Cut[] | null {
  if (!papaKnows(dialect)) return null;
  const { delimiter, quote } = dialect;
  const unix = text.includes('\r') ? text.replace(/\r?\r\n|\r/g, '\n') : text;
  const { data, errors } = Papa.parse<string[]>(unix, {
    delimiter,
    newline: '\n',
    quoteChar: quote
  });
  if (errors.some(({ type }) => type === 'Quotes')) return null;
  if (unix.endsWith('\n')) data.pop();
  const records: Cut[] = [];
  const hasQuotes = unix.includes(quote);
  const width = hasQuotes ? commonWidth(data) : 0;
  let line = 1;
  for (const cells of data) {
    records.push({ line, cells });
    line++;
    if (!hasQuotes) continue;
    let ends = 0;
    for (const cell of cells) {
      if (cell.includes('\n')) ends += cell.split('\n').length - 1;
      if (cell.includes(quote) && cell.trimStart().startsWith(quote)) return null;
    }
    if (cells.length === 1 && cells[0]!.includes(delimiter)) return null;
    if (ends > 0 && cells.length !== width) return null;
    line += ends;
  }
  return records;
}

/**
 * Cuts a whole text into records, in linear time. Blank lines are records of one empty cell; line
 * ends inside cells become `\n`; lines count as an editor counts them. Papa cuts what is well
 * formed; what it has doubts about is cut again by our own rules, with an issue for each line.
 */
export function cutRecords(
  text: string,
  dialect: Dialect,
  { file }: { file: string }
): { records: Cut[]; issues: Issue[] } {
  const clean = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const said = SEP_LINE.exec(clean);
  const told = said ? clean.slice(said[0].length).replace(/^(?:\r\n|\r|\n)/, '') : clean;
  const curly = isCurly(told);
  const given = curly ? straightened(told) : told;
  const wrapped = isWrapped(given) ? unwrapLines(given) : null;
  const aligned = dialect.delimiter === '\t' && isTabAligned(wrapped?.text ?? given);
  const body = aligned ? joinTabs(wrapped?.text ?? given) : (wrapped?.text ?? given);
  const well = dialect.delimiter === SPACED ? cutSpaced(body) : cutByPapa(body, dialect);
  const { records, issues } = well
    ? { records: well, issues: [] }
    : cutTolerant(body, dialect, { file });
  if (wrapped) {
    const { count, first } = wrapped;
    issues.push(toIssue('info', 'lines_unwrapped', { file, row: first }, { count }));
  }
  if (curly) issues.push(toIssue('info', 'curly_quotes_read', { file }));
  if (aligned) issues.push(toIssue('warning', 'tab_runs_joined', { file }));
  if (said) {
    for (const record of records) record.line++;
    for (const issue of issues) if (issue.row !== null) issue.row++;
    records.unshift({ line: 1, cells: [said[0].trim()] });
  }
  const { delimiter } = dialect;
  const headed = mendHeader(records, { file, delimiter });
  const texts = mendTexts(headed.records, { file, delimiter });
  const joined = joinNumbers(texts.records, { file, delimiter });
  const columns = commonWidth(joined.records.map(({ cells }) => cells));
  const mended = mendWidths(joined.records, { file, columns, delimiter });
  return {
    records: mended.records,
    issues: [...issues, ...headed.issues, ...texts.issues, ...joined.issues, ...mended.issues]
  };
}
