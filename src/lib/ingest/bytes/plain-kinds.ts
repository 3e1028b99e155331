import type { Refusal } from './refusal.ts';

/** Looked at for its lines. */
const HEAD = 64 * 1024;
const LINES = 200;

const every = (lines: readonly string[], pattern: RegExp): boolean =>
  lines.length > 1 && lines.every((line) => pattern.test(line));

const some = (lines: readonly string[], pattern: RegExp): boolean =>
  lines.some((line) => pattern.test(line));

/**
 * Keys without marks, one of them over a list or a block of its own: "Tỉnh: Nghệ An" alone is what
 * a person writes.
 */
const isYaml = (lines: readonly string[]): boolean =>
  every(lines, /^\s*(?:---|#.*|(?:- )?["']?[A-Za-z_][\w-]*["']?:(?:\s.*)?|- .*)$/) &&
  some(lines, /^\s*(?:- )?[\w-]+:\s*$/) &&
  some(lines, /^\s+(?:- |[\w-]+:)/);

const refusal = (code: Refusal['code'], kind: string): Refusal => ({ code, details: { kind } });

/** What a text is when programs write it and its lines look like rows; null when it may be a table. */
export function plainKindOf(text: string): Refusal | null {
  if (/^ID;P[A-Z0-9;]*[\r\n]/.test(text)) return refusal('file_is_old_sheet', 'SYLK');
  if (/^TABLE\s*[\r\n]+0,1\s*[\r\n]+"/.test(text)) return refusal('file_is_old_sheet', 'DIF');
  if (/^<\?php\s/i.test(text)) return refusal('file_is_other', 'PHP');
  if (/^@echo (?:off|on)\b/i.test(text)) return refusal('file_is_other', 'Batch');
  if (/^WEBVTT\b/.test(text)) return refusal('file_is_other', 'WebVTT');
  if (/^d\d+:(?:announce|info)/.test(text)) return refusal('file_is_other', 'BitTorrent');
  const lines = text
    .slice(0, HEAD)
    .split(/\r\n?|\n/, LINES)
    .filter((line) => line.trim() !== '');
  return isYaml(lines) ? refusal('file_is_other', 'YAML') : null;
}
