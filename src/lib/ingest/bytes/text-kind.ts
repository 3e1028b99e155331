import { rootOf } from './markup.ts';
import { plainKindOf } from './plain-kinds.ts';
import type { Refusal } from './refusal.ts';
import { isSpreadsheetMl } from './spreadsheetml.ts';

/** What a text is by its whole structure: a table to be cut, a page with tables, or none of these. */
export type TextKind = 'text' | 'html-table' | 'spreadsheet-xml' | Refusal;

/** Looked at for its first lines; JSON is judged whole. */
const HEAD = 64 * 1024;
/** Longer JSON is judged by its lines alone. */
const LONGEST_JSON = 64 << 20;

const HTML_START = /^<(?:!doctype\s+html|html[\s>])/i;
const HTML_ROOT =
  /^(?:html|head|body|table|thead|tbody|div|center|font|form|p|section|main|article|h[1-6])$/;
const HTML_MAYBE = /^<(?:table|meta|style|head|body|center|font|div|title|link|base)[\s>]/i;

/** Comments and declarations before the first element. */
function afterProlog(text: string): string {
  let rest = text;
  for (;;) {
    const mark = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : null;
    if (mark === null) return rest;
    const end = rest.indexOf(mark);
    if (end < 0) return rest;
    rest = rest.slice(end + mark.length).trimStart();
  }
}

function markupKind(text: string): TextKind {
  const rest = afterProlog(text);
  const isHtml = HTML_START.test(rest);
  if (isHtml) return htmlKind(rest);
  const root = rootOf(text);
  if (root !== null && HTML_ROOT.test(root)) return htmlKind(rest);
  if (root === 'svg') return { code: 'file_is_image', details: { kind: 'SVG' } };
  if ((root !== null || text.startsWith('<?xml')) && isSpreadsheetMl(text.slice(0, HEAD)))
    return 'spreadsheet-xml';
  if (root !== null || (text.startsWith('<?xml') && text.endsWith('>')))
    return { code: 'file_is_xml' };
  return HTML_MAYBE.test(rest) && rest.endsWith('>') && hasTable(rest) ? 'html-table' : 'text';
}

const htmlKind = (text: string): TextKind =>
  hasTable(text) ? 'html-table' : { code: 'file_is_html' };

function hasTable(text: string): boolean {
  const at = text.search(/<table[\s>]/i);
  return at >= 0 && /<t[dh][\s>]/i.test(text.slice(at));
}

const isObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
};

/** Lines that only JSON spread over lines has; a file cut short no longer parses. */
const JSON_LINE = /^\s*(?:"(?:[^"\\]|\\.)*"\s*:.*|[[\]{}]+,?|"(?:[^"\\]|\\.)*",?|-?[\d.]+,?)\s*$/;

function isJson(text: string): boolean {
  if (!/^[[{]/.test(text)) return false;
  if (text.length <= LONGEST_JSON && isObject(text)) return true;
  const lines = text
    .slice(0, HEAD)
    .split(/\r\n?|\n/, 200)
    .filter((line) => line.trim() !== '');
  const whole = text.length > HEAD ? lines.slice(0, -1) : lines;
  if (whole.length > 1 && whole.every(isObject)) return true;
  const members = lines.filter((line) => /^\s*"(?:[^"\\]|\\.)*"\s*:/.test(line)).length;
  return members > 1 && lines.filter((line) => JSON_LINE.test(line)).length >= lines.length * 0.9;
}

const MAIL =
  /^(?:From|To|Cc|Subject|Date|Received|Return-Path|Reply-To|MIME-Version|Message-ID|Delivered-To|Content-Type|Content-Transfer-Encoding|X-[\w-]+):[ \t]/i;

/** A block of headers, each on its line or indented under it, up to an empty line. */
function isMail(text: string): boolean {
  const lines = text.slice(0, HEAD).split(/\r\n?|\n/, 200);
  const blank = lines.findIndex((line) => line.trim() === '');
  const block = blank < 0 ? lines : lines.slice(0, blank);
  const names = new Set<string>();
  for (const line of block) {
    if (/^[ \t]/.test(line)) continue;
    if (!/^[\w-]+:(?:[ \t]|$)/.test(line)) return false;
    if (MAIL.test(line)) names.add(line.slice(0, line.indexOf(':')).toLowerCase());
  }
  return names.size >= 3 || (names.has('mime-version') && names.has('content-type'));
}

/** Judges a text by its whole structure: a table whose first cell begins with `{` or `<` is a table. */
export function kindOfText(text: string): TextKind {
  const trimmed = text.trim();
  // Delimiters and quotation marks around nothing.
  if (/^[\s,;|"']*$/.test(trimmed)) return { code: 'file_is_empty' };
  if (trimmed.startsWith('<')) return plainKindOf(trimmed) ?? markupKind(trimmed);
  if (isJson(trimmed)) return { code: 'file_is_json' };
  if (/^version https:\/\/git-lfs\.github\.com\/spec\/v\d\s+oid sha256:/.test(trimmed))
    return { code: 'file_is_lfs_pointer' };
  if (/^\[(?:InternetShortcut|Desktop Entry)\]\s*[\r\n]/.test(trimmed))
    return { code: 'file_is_shortcut', details: { kind: 'URL' } };
  const card = /^BEGIN:(VCARD|VCALENDAR)\s*[\r\n]/i.exec(trimmed);
  if (card) {
    const kind = card[1]!.toUpperCase() === 'VCARD' ? 'vCard' : 'iCalendar';
    return { code: 'file_is_address_book', details: { kind } };
  }
  if (isMail(trimmed)) return { code: 'file_is_email', details: { kind: 'EML' } };
  return plainKindOf(trimmed) ?? 'text';
}
