import type { Status } from '#lib/model/observation.ts';
import { foldChars } from './plain-text.ts';

/** A cell without what is written beside its number. */
export type Unmarked = {
  text: string;
  status: Status | null;
  /** `footnote`, `footnote_number`, `accounting`, `plan`, `text_marker`, `minus_behind`. */
  flags: string[];
};

const SUPERSCRIPT = /\s?[\u00B9\u00B2\u00B3\u2070-\u2079]+$/;
const STARS = /\s?(?:\*{1,3}|\[\d{1,2}\]|\[[a-z*]\]|\(\*{1,3}\)|[†‡])$/;
/** "1.234(1)", "1.234 (1)", "1.234a)": a mark, if small; (45) may be a figure of its own. */
const NUMBERED = /(?<=\d)(?:\(\d{1,2}\)| \(\d\))$/;
const NOTE = / ?\(([^()\d]{1,30})\)$/;

const NOTES: Record<string, Status> = {
  p: 'provisional',
  'so bo': 'provisional',
  'tam tinh': 'provisional',
  prel: 'provisional',
  'prel.': 'provisional',
  e: 'estimated',
  uoc: 'estimated',
  'uoc tinh': 'estimated',
  'uoc thuc hien': 'estimated',
  est: 'estimated',
  r: 'normal'
};

/** Superscripts that make a unit, not a note: "5 km²". */
const isPower = (text: string): boolean => /(?:^|[^\p{L}])[kdcmh]?m[²³]$/u.test(text);

/** One mark off the end; null when none is there. */
function takeMark(text: string): Unmarked | null {
  const flagged = (pattern: RegExp, flag: string): Unmarked => ({
    text: text.replace(pattern, ''),
    status: null,
    flags: [flag]
  });
  if (/\d/.test(text) && STARS.test(text)) return flagged(STARS, 'footnote');
  if (SUPERSCRIPT.test(text) && !isPower(text)) return flagged(SUPERSCRIPT, 'footnote');
  if (NUMBERED.test(text)) return flagged(NUMBERED, 'footnote_number');
  const note = NOTE.exec(text);
  const status = note ? NOTES[foldChars(note[1]!).trim()] : undefined;
  if (note && status) return { text: text.slice(0, note.index), status, flags: [] };
  return null;
}

/** "(1.234)" in accounts is minus 1.234; words inside brackets are a remark. */
const ACCOUNTING = /^\( ?([\d., ']+) ?(%|đ|₫|đồng|VND|VNĐ)? ?\)(%| ?đ| ?₫)?$/u;

/** "1.234,5-": how programs of accounts print minus 1.234,5. */
const MINUS_BEHIND = /^\d[\d.,' ]*-$/;

/** Takes marks of notes, provisional figures and brackets of accounts off plain text. */
export function takeSideMarks(text: string): Unmarked {
  let rest = text;
  let status: Status | null = null;
  const flags: string[] = [];
  if (/^'[-+]?\d/.test(rest)) {
    rest = rest.slice(1);
    flags.push('text_marker');
  }
  for (let i = 0; i < 4; i++) {
    const taken = takeMark(rest);
    if (!taken) break;
    rest = taken.text.trim();
    status ??= taken.status;
    flags.push(...taken.flags);
  }
  if (MINUS_BEHIND.test(rest)) {
    rest = `-${rest.slice(0, -1).trim()}`;
    flags.push('minus_behind');
  }
  const account = ACCOUNTING.exec(rest);
  if (account) {
    rest = `${account[1]!.trim()}${account[2] ?? account[3] ?? ''}`;
    flags.push('accounting');
  }
  return { text: rest, status, flags: [...new Set(flags)] };
}
