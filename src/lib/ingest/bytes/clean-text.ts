import { toIssue } from '#lib/ingest/issue.ts';
import type { Issue } from '#lib/model/issue.ts';

/** Marks that turn the direction of writing: a number or a name can be made to look like another. */
const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const BIDI_ANY = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
/** Characters without width; a joiner stays where it holds an emoji together. */
const NO_WIDTH = /[\u00AD\u200B\u200C\u2060\uFEFF]|\u200D(?!\p{Extended_Pictographic})/gu;
/** The same without the soft hyphen, which in legacy text is a letter. */
const NO_WIDTH_KEEPING = /[\u200B\u200C\u2060\uFEFF]|\u200D(?!\p{Extended_Pictographic})/gu;
const NO_WIDTH_ANY = /[\u200B-\u200D\u2060\uFEFF\u00AD]/;
// eslint-disable-next-line no-control-regex -- they are what is looked for; 1A ends files of DOS
const CONTROL = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F](?!\s*$)/g;
// eslint-disable-next-line no-control-regex -- the same, without looking ahead
const CONTROL_ANY = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
/** A question mark amid letters, as programs write for a letter they do not have: "Ngh? An". */
const LOST = /\p{L}\?(?=\p{Ll})|\p{L}\? (?=\p{L})|\uFFFD/gu;
const LOST_SURE = /\p{L}\?\p{Ll}/gu;

/** Line on which an index of a text stands, counted from 1; CR, LF and CRLF each end a line. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let i = 0; i < index; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) line++;
  }
  return line;
}

const isTail = (code: number): boolean =>
  code === 0x1a || code === 0xfffd || code === 0 || code === 32 || (code >= 9 && code <= 13);

/**
 * A text without the end mark of DOS and without lines at its end that hold nothing but damage. What
 * was lost there is told by whoever decoded the bytes.
 */
export function dropTail(text: string): string {
  let end = text.length;
  while (end > 0 && isTail(text.charCodeAt(end - 1))) end--;
  const tail = text.slice(end).replaceAll('\u001A', '');
  const lineEnd = tail.search(/[\r\n]/);
  const damaged = tail.indexOf('\uFFFD', end === 0 ? 0 : lineEnd);
  if (damaged < 0 || (lineEnd < 0 && end > 0)) return text.slice(0, end) + tail;
  return text.slice(0, end) + tail.slice(0, damaged);
}

/** Where an index stands in the file: a text counts its lines, a sheet knows its row. */
type RowOf = (text: string, index: number) => number;

type Found = { count: number; row: number; seen: string };

function find(text: string, pattern: RegExp, rowOf: RowOf): Found | null {
  let count = 0;
  let first = -1;
  for (const match of text.matchAll(pattern)) {
    if (first < 0) first = match.index;
    count++;
  }
  return count ? { count, row: rowOf(text, first), seen: around(text, first) } : null;
}

/** What stands about an index, within its line, without what cannot be seen. */
function around(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - 20), index);
  const after = text.slice(index, index + 20);
  return `${before.split(/[\r\n]/).at(-1)!}${after.split(/[\r\n]/)[0]!}`
    .replace(BIDI, '')
    .replace(/\p{Cc}/gu, ' ')
    .trim();
}

/** Line ends of other systems: of mainframes, of Unicode, between records of old programs. */
const OTHER_ENDS = ['\u0085', '\u2028', '\u001E'];

/** A text without any line end of ours, yet with several of another system, with ours instead. */
export function withLineEnds(text: string): string {
  if (/[\r\n]/.test(text)) return text;
  const end = OTHER_ENDS.find((mark) => text.split(mark, 3).length === 3);
  return end ? text.replaceAll(end, '\n') : text;
}

/**
 * Text ready to be cut: NFC, without zero bytes, marks of direction and characters without width.
 * Each kind that was taken out, and each sign of damage, is one issue with its count.
 */
export function cleanText(
  text: string,
  {
    file,
    rowOf = lineAt,
    keepSoftHyphens = false
  }: { file: string; rowOf?: RowOf; keepSoftHyphens?: boolean }
): { text: string; issues: Issue[] } {
  const issues: Issue[] = [];
  const say = (
    severity: Issue['severity'],
    code: Parameters<typeof toIssue>[1],
    at: Found | null
  ) => {
    if (at)
      issues.push(
        toIssue(severity, code, { file, row: at.row, seen: at.seen }, { count: at.count })
      );
  };
  let clean = text;
  if (clean.includes('\0')) {
    say('warning', 'nul_bytes', find(clean, /\0/g, rowOf));
    clean = clean.replaceAll('\0', '');
  }
  if (BIDI_ANY.test(clean)) {
    say('warning', 'bidi_controls', find(clean, BIDI, rowOf));
    clean = clean.replace(BIDI, '');
  }
  if (NO_WIDTH_ANY.test(clean)) {
    const pattern = keepSoftHyphens ? NO_WIDTH_KEEPING : NO_WIDTH;
    say('info', 'zero_width', find(clean, pattern, rowOf));
    clean = clean.replace(pattern, '');
  }
  if (CONTROL_ANY.test(clean)) say('info', 'control_characters', find(clean, CONTROL, rowOf));
  if (hasLost(clean)) say('warning', 'letters_lost', find(clean, LOST, rowOf));
  const composed = clean.normalize('NFC');
  if (composed !== clean) {
    issues.push(toIssue('info', 'decomposed', { file }, { count: decomposedIn(clean) }));
  }
  return { text: composed, issues };
}

/** One question mark may be an address on the web or a real question; several are damage. */
function hasLost(text: string): boolean {
  if (text.includes('\uFFFD')) return true;
  if (!text.includes('?')) return false;
  let count = 0;
  for (const line of text.matchAll(/[^\r\n]*\?[^\r\n]*/g)) {
    if (line[0].includes('://')) continue;
    count += [...line[0].matchAll(LOST_SURE)].length;
    if (count >= 2) return true;
  }
  return false;
}

const decomposedIn = (text: string): number => {
  let count = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu))
    if (word.normalize('NFC') !== word) count++;
  return count || 1;
};
