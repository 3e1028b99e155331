import type { Issue } from '#lib/model/issue.ts';
import { toIssue } from '../issue.ts';
import type { Cut } from '../reader/reading.ts';
import { isCodeLine, likelyKind, plainKind } from './text-kinds.ts';
import { isBlank, isEmptyCell, toRow } from './shape.ts';

const SAMPLE = 300;

/** Text that is plainly something else than a table, whatever its commas; null when it may be one. */
export function refuseAsText(records: readonly Cut[], file: string): Issue | null {
  const lines = linesOf(records);
  const share = (test: (line: string) => boolean) => lines.filter(test).length / lines.length;
  const first = lines[0] ?? '';
  if (!lines.length) return toIssue('error', 'no_table_empty', { file });
  const at = { file, row: firstLine(records), seen: first };
  if (/^(?:<!doctype|<html|<\?xml|<table|<head|<svg)/i.test(first))
    return toIssue('error', 'no_table_markup', at);
  if (share((line) => /^<\/?[a-z!?]/i.test(line)) > 0.6)
    return toIssue('error', 'no_table_markup', at);
  if (isJson(lines)) return toIssue('error', 'no_table_json', at);
  const plain = plainKind(lines);
  if (plain) return toIssue('error', plain, at);
  if (lines.length > 2 && share(isCodeLine) > 0.5 && !isSteadyTable(records))
    return toIssue('error', 'no_table_code', at);
  return null;
}

function linesOf(records: readonly Cut[]): string[] {
  const lines: string[] = [];
  for (const cut of records) {
    if (lines.length >= SAMPLE) break;
    if (!isBlank(cut)) lines.push(lineOf(cut).slice(0, 300).trimStart());
  }
  return lines;
}

/** A record as one line; the mark that ends a statement is a cut like another, several are empty cells. */
const lineOf = ({ cells }: Cut): string =>
  cells.length > 1 && cells.at(-1)!.trim() === '' && cells.at(-2)!.trim() !== ''
    ? `${cells.slice(0, -1).join(' ')};`
    : cells.join(' ');

const STEADY = 0.8;
const COUNTED = 0.6;

/** Rows of one width with a figure alone in a cell: a table, whatever else its cells hold. */
function isSteadyTable(records: readonly Cut[]): boolean {
  const rows = [];
  for (let i = 0; i < records.length && rows.length < SAMPLE; i++)
    if (!isBlank(records[i]!)) rows.push(toRow(records[i]!, i));
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width, steady] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const counted = rows.filter((row) =>
    row.kinds.some((kind) => kind === 'number' || kind === 'year')
  );
  const listed = rows.filter((row) => /^\s*[[{(]/.test(row.cells[row.first]!));
  return (
    width > 1 &&
    steady >= rows.length * STEADY &&
    counted.length >= rows.length * COUNTED &&
    listed.length * 2 < rows.length
  );
}

const firstLine = (records: readonly Cut[]): number | null =>
  records.find((cut) => !isBlank(cut))?.line ?? null;

function isJson(lines: readonly string[]): boolean {
  const first = lines[0]!;
  if (!/^[[{]/.test(first)) return false;
  const keyed = lines.filter((line) => /["']?[\w ]+["']?\s*:/.test(line)).length;
  return (
    /^(?:\{|\[)\s*(?:$|["{[])/.test(first) && (keyed * 3 >= lines.length || /^[[{]\s*$/.test(first))
  );
}

/** Why nothing among the records is a table: what it likely is, prose, or something not known. */
export function noTable(records: readonly Cut[], file: string): Issue {
  const seen = (records.find((cut) => !isBlank(cut))?.cells ?? []).join(' ').trim();
  const code = likelyKind(linesOf(records)) ?? (isProse(records) ? 'no_table_prose' : 'no_table');
  return toIssue('error', code, { file, row: firstLine(records), seen });
}

/**
 * Whether the records read as sentences: long texts, or lines with as many commas as it happens,
 * and hardly a number alone in its cell.
 */
export function isProse(records: readonly Cut[]): boolean {
  const rows = [];
  for (let i = 0; i < records.length && rows.length < SAMPLE; i++)
    if (!isBlank(records[i]!)) rows.push(toRow(records[i]!, i));
  if (!rows.length) return false;
  const widths = new Map<number, number>();
  let words = 0;
  let cells = 0;
  let figures = 0;
  let sentences = 0;
  for (const row of rows) {
    const width = row.last + 1;
    widths.set(width, (widths.get(width) ?? 0) + 1);
    for (const [c, kind] of row.kinds.entries()) {
      if (kind === 'empty') continue;
      cells++;
      if (kind !== 'text') figures++;
      else words += countWords(row.cells[c]!);
    }
    const text = row.cells.filter((cell) => !isEmptyCell(cell)).join(', ');
    if (/[.;:?!…]["”)]?\s*$/.test(text.slice(-6)) && countWords(text) >= 6) sentences++;
  }
  const steady = Math.max(...widths.values()) / rows.length;
  const mostWide = [...widths].sort((a, b) => b[1] - a[1])[0]![0];
  const spoken = rows.every((row) => isLongSentence(row.cells.join(', ')));
  if (spoken && (rows.length === 1 || steady < 0.9)) return true;
  if (figures * 5 > cells) return false;
  if (sentences * 2 >= rows.length && (steady < 0.9 || mostWide === 1)) return true;
  const wordy = words / Math.max(1, cells - figures);
  if (mostWide === 1) return wordy >= 6 || (wordy >= 3.5 && sentences > 0);
  return steady < 0.5 && wordy >= 4;
}

const isLongSentence = (text: string): boolean =>
  /[.;:?!…]["”)]?\s*$/.test(text.slice(-6)) && countWords(text) >= 12;

const countWords = (text: string): number => text.slice(0, 2000).trim().split(/\s+/).length;
