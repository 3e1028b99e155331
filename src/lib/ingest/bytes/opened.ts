import type { Part } from '#lib/ingest/reader/reading.ts';
import type { Issue } from '#lib/model/issue.ts';
import { gridParts } from './grid-parts.ts';
import type { Spent } from './inflate.ts';
import type { Limits } from './limits.ts';
import { toRefusal, type Outcome, type Refusal } from './refusal.ts';
import type { Sheet } from './sheet.ts';

export type Given = { name: string; bytes: Uint8Array<ArrayBuffer> };

/** Parts in the order of the file. With `error` nothing was read, and it says what the file is. */
export type Opened = { parts: Part[]; issues: Issue[]; error: Issue | null };

/** How far inside other files one stands, and what was unpacked so far. */
export type Depth = { archives: number; limits: Limits; spent: Spent };

export const refuse = (refusal: Refusal, name: string): Opened => ({
  parts: [],
  issues: [],
  error: toRefusal(refusal, name)
});

/** The sheets of a workbook as parts; refused when none that is visible holds anything. */
export function openSheets(sheets: Outcome<Sheet[]>, name: string, kind: string): Opened {
  if (!sheets.ok) return refuse(sheets.refusal, name);
  const { parts, issues } = gridParts(sheets.value, name);
  if (parts.length === 0) return refuse({ code: 'workbook_empty', details: { kind } }, name);
  return { parts, issues, error: null };
}
