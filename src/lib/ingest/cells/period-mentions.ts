import { foldChars } from './plain-text.ts';
import { readPeriodText, type PeriodReading } from './read-period-text.ts';

export type Read = Extract<PeriodReading, { code: string; kind: string }>;

/** Where a text names a period; places are those of the text. */
export type Mention = { start: number; end: number; read: Read };

/** Longest mention in tokens: "từ ngày 15 tháng 5 năm 2016 đến ngày 15 tháng 5 năm 2021" has 15. */
const WINDOW = 20;

/** Documents are cited with a number and a day; neither is the period of the figures. */
const DAY = String.raw`\d{1,2}(?:[/.-]\d{1,2}[/.-]| thang \d{1,2} nam )\d{4}`;
const DOCUMENT =
  'chi thi|quyet dinh|nghi quyet|ke hoach|thong tu|cong van|nghi dinh|ket luan|quy dinh|huong dan|thong bao|to trinh|luat|cong dien|bao cao|van ban|quyet nghi';
const CITATIONS = [
  new RegExp(
    `\\b(?:${DOCUMENT})\\b[^.;:()\\d]{0,25}\\d[^.;:()]{0,40}?(?<![^a-z-](?:tu|den) )\\bngay ${DAY}`,
    'g'
  ),
  new RegExp(`\\bngay ${DAY} (?:cua|ve) `, 'g'),
  /\d+\/(?:19|20)\d\d\/[a-z][a-z0-9-]*/g,
  /\b(?!(?:19|20)\d\d[-/])\d+[-/][a-z]{2,}[a-z-]*(?:\/[a-z]{2,}[a-z-]*)?/g,
  /\b\d+ ?- ?[a-z]{2,}\/[a-z]{2,}/g,
  new RegExp(`^[a-z .]{2,40}, ngay ${DAY}$`, 'g')
];
/** What a bare number counts, so that it is no year: "2016 mô hình". */
const COUNTED =
  /^ (?:mo hinh|dien hinh|nguoi|luot|cuoc|dang vien|tap the|ca nhan|suat|ho|xa|don vi|trieu|ty|dong|nghin)\b/;

const mask = (folded: string): string =>
  CITATIONS.reduce((text, pattern) => text.replace(pattern, (m) => '#'.repeat(m.length)), folded);

type Token = { start: number; end: number };
/** A text as it stands and folded, place for place. */
type Texts = { plain: string; folded: string };

/** Words, numbers and joined dates; marks between them belong to none. */
const tokensOf = (folded: string): Token[] =>
  [...folded.matchAll(/[a-z0-9]+(?:[/.-][a-z0-9]+)*\.?|[-(]/g)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length
  }));

/** A mention begins with one of these or with a number. */
const OPENS =
  /^(?:\(|\d|(?:nam|thang|thg|t|quy|q[iv]*|ngay|giai|nhiem|nien|fy|tu|den|tinh|nua|ca|so|prel|uoc|uth|ke|kh|du|the|first|second|last|h|mot|hai|ba|bon|sau|bay|tam|chin|muoi|trong|luy|est|jan\w*|feb\w*|mar|march|apr\w*|may|jun|june|jul|july|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)(?![a-z]))/;

/** What stands before a year that is a goal, a base of comparison, or one open end. */
const NOT_THE_PERIOD =
  /(?:^|[^\p{L}])(?:so với|so voi|cùng kỳ|cung ky|đến|tới|từ|kể từ|ke tu|trước|sau|mục tiêu|muc tieu|định hướng|phấn đấu|tầm nhìn)(?: (?:cùng kỳ|cung ky|năm|nam|hết|het|ngày))* ?$/u;

function mentionAt(
  { plain, folded: text }: Texts,
  tokens: readonly Token[],
  i: number
): (Mention & { next: number }) | null {
  for (let j = Math.min(tokens.length, i + WINDOW); j > i; j--) {
    const { start } = tokens[i]!;
    let { end } = tokens[j - 1]!;
    const closes = text[start] === '(' || text.slice(start, end).includes('(');
    if (closes && text[end] === ')') end++;
    const phrase = text.slice(start, end);
    if (!/\d{4}/.test(phrase)) return null;
    // A phrase ends with its year, or a bracket after it; what follows is another matter.
    if (!/(?:\d|\)|[a-z])$/.test(phrase)) continue;
    const read = readPeriodText(phrase);
    if (!read.period) continue;
    if (NOT_THE_PERIOD.test(plain.slice(Math.max(0, start - 30), start).toLowerCase())) return null;
    const bare = /^\d{4}$/.test(phrase);
    const touches = /[\p{L}\d/.,%-]/u;
    if (bare && (touches.test(text[start - 1] ?? '') || COUNTED.test(text.slice(end)))) continue;
    return { start, end, read, next: j };
  }
  return null;
}

/** The periods a plain text names, in order and apart. */
export function mentionsIn(plain: string): Mention[] {
  const text = mask(foldChars(plain));
  const texts = { plain, folded: text };
  const tokens = tokensOf(text);
  const mentions: Mention[] = [];
  for (let i = 0; i < tokens.length;) {
    const opens = OPENS.test(text.slice(tokens[i]!.start, tokens[i]!.end));
    const mention = opens ? mentionAt(texts, tokens, i) : null;
    if (mention) mentions.push(mention);
    i = mention ? mention.next : i + 1;
  }
  return mentions;
}

const tidy = (text: string): string =>
  text
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([,;])/g, '$1')
    .replace(/^[\s,;:/.-]+|[\s,;:/-]+$/g, '')
    .trim();

/** The text with every mention taken out, single spaces, loose marks at its ends gone. */
export function removeMentions(text: string, mentions: readonly Mention[]): string {
  let rest = text;
  for (const { start, end } of [...mentions].reverse())
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return tidy(rest);
}
