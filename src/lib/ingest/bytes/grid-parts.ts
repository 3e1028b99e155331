import { toIssue } from '#lib/ingest/issue.ts';
import type { Part } from '#lib/ingest/reader/reading.ts';
import type { Issue } from '#lib/model/issue.ts';
import { cleanText } from './clean-text.ts';
import { mendIssues } from './decode.ts';
import { mendGrid } from './mojibake.ts';
import type { Sheet } from './sheet.ts';

/** The rows of a sheet put right as text is: legacy letters, NFC, nothing invisible. */
function cleanRows(rows: string[][], file: string): { rows: string[][]; issues: Issue[] } {
  const mended = mendGrid(rows);
  const keepSoftHyphens = mended.doubtful !== null;
  // One line for each row, so that an issue names the row of the sheet.
  const whole = mended.value.map((row) => row.join('\t').replace(/[\r\n]+/g, ' ')).join('\n');
  const { issues } = cleanText(whole, { file, keepSoftHyphens });
  const clean = (cell: string) => cleanText(cell, { file, keepSoftHyphens }).text;
  return {
    rows: issues.length ? mended.value.map((row) => row.map(clean)) : mended.value,
    issues: [...mendIssues(mended, file), ...issues]
  };
}

/**
 * Sheets that are visible and hold something, as parts. The only one bears the name of the file,
 * several add their own: "a.xlsx [Biểu 1]". Hidden sheets are named in an issue.
 */
export function gridParts(
  sheets: readonly Sheet[],
  file: string
): { parts: Part[]; issues: Issue[] } {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const shown = filled.filter(({ hidden }) => !hidden);
  const issues: Issue[] = filled
    .filter(({ hidden }) => hidden)
    .map(({ name }) => toIssue('warning', 'sheet_hidden', { file, seen: name }));
  const parts = shown.map((sheet): Part => {
    const name = shown.length > 1 ? `${file} [${sheet.name}]` : file;
    const { rows, issues: found } = cleanRows(sheet.rows, name);
    issues.push(...found);
    return { kind: 'grid', name, rows, merges: sheet.merges };
  });
  return { parts, issues };
}
