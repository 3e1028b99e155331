import type { Decoded, Encoding, Newline } from '#lib/ingest/reader/reading.ts';
import { toIssue } from '#lib/ingest/issue.ts';
import type { Issue } from '#lib/model/issue.ts';
import { readBrokenUtf8, type Broken } from './broken-utf8.ts';
import { candidatesOf } from './candidates.ts';
import { cleanText, dropTail, lineAt, withLineEnds } from './clean-text.ts';
import { readEntities } from './entities.ts';
import { chooseLegacy, type Choice } from './legacy-choice.ts';
import { mendText } from './mojibake.ts';
import { decodeLegacy, reread, type Legacy } from './single-byte.ts';
import { decodeUtf16, guessUtf16 } from './utf16.ts';
import { lossyUtf8, strictUtf8 } from './utf8.ts';

/** Text as the bytes say it, before it is cleaned. */
type Raw = {
  text: string;
  encoding: Encoding;
  bom: boolean;
  choice?: Choice;
  broken?: Broken;
  origin?: Decoded['repaired'];
};

const BOM = '\uFEFF';

const withoutBom = (text: string): string => (text.startsWith(BOM) ? text.slice(1) : text);

function bomOf(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

const isUtf16 = (encoding: Encoding | null): encoding is 'utf-16le' | 'utf-16be' =>
  encoding === 'utf-16le' || encoding === 'utf-16be';

function detect(bytes: Uint8Array): Raw {
  const marked = bomOf(bytes);
  const wide = isUtf16(marked) ? marked : marked ? null : guessUtf16(bytes);
  if (wide) return wideText(bytes, wide, marked !== null);
  const bom = marked !== null;
  const strict = strictUtf8(bytes);
  if (strict !== null && !ofAnotherScript(strict)) return { text: strict, encoding: 'utf-8', bom };
  const broken = strict === null ? readBrokenUtf8(bytes) : null;
  if (broken) return { text: broken.text, encoding: 'utf-8', bom, broken };
  // A mark of UTF-8 before bytes that are none was put there by a program that knew no better.
  const body = bom ? bytes.subarray(3) : bytes;
  const choice = chooseLegacy(body);
  if (strict !== null && (choice.encoding !== 'viscii' || choice.bad))
    return { text: strict, encoding: 'utf-8', bom };
  return {
    text: decodeLegacy(body, choice.encoding),
    encoding: choice.encoding,
    bom: false,
    choice
  };
}

/** A last byte without its other half is cut off, and said. */
function wideText(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', bom: boolean): Raw {
  const cut = bytes.length % 2 === 1;
  const text = decodeUtf16(cut ? bytes.subarray(0, -1) : bytes, encoding);
  const strays = cut ? { count: 1, line: lineAt(text, text.length), cut } : null;
  return { text, encoding, bom, ...(strays ? { broken: { text, mixed: null, strays } } : {}) };
}

/**
 * A few syllables of VISCII are well-formed UTF-8 by accident: "ươ" is a letter of N'Ko, "Đồ" one of
 * Cyrillic. Such text is weighed before it is believed.
 */
const ofAnotherScript = (text: string): boolean => /[\u0370-\u07FF]/.test(text);

/** As a person chose. An old encoding chosen for sound UTF-8 means the text inside it. */
function decodeAs(bytes: Uint8Array, encoding: Encoding): Raw {
  const bom = bomOf(bytes) !== null;
  if (isUtf16(encoding)) return { text: decodeUtf16(bytes, encoding), encoding, bom };
  if (encoding === 'utf-8') return { text: lossyUtf8(bytes), encoding, bom };
  const strict = encoding === 'windows-1252' ? null : strictUtf8(bytes);
  // eslint-disable-next-line no-control-regex -- ASCII is the same in all of them
  if (strict !== null && /[^\u0000-\u007F]/.test(withoutBom(strict)))
    return { text: reread(strict, encoding), encoding, bom, origin: asOrigin(encoding) };
  return { text: decodeLegacy(bytes, encoding), encoding, bom: false };
}

const asOrigin = (encoding: Legacy): Decoded['repaired'] =>
  encoding === 'windows-1252' ? null : encoding;

/**
 * Bytes as text, by evidence: byte order mark, zero bytes of UTF-16, strict UTF-8, then the
 * encoding under which the words are Vietnamese. Never fails; what was doubtful, lost or put right
 * is in `issues`. `encoding` is a person's choice: then nothing is guessed or put right.
 */
export function decode(
  bytes: Uint8Array,
  { file, encoding }: { file: string; encoding?: Encoding }
): Decoded {
  const raw = encoding ? decodeAs(bytes, encoding) : detect(bytes);
  const text = withLineEnds(withoutBom(raw.text));
  const wide = encoding === undefined && (raw.encoding === 'utf-8' || isUtf16(raw.encoding));
  const mended = wide ? mendText(text) : null;
  const entities = readEntities(dropTail(mended?.value ?? text));
  const clean = cleanText(entities.text, {
    file,
    keepSoftHyphens: mended?.doubtful != null
  });
  const lost = raw.broken?.strays ? 'letters_lost' : '';
  return {
    text: clean.text,
    encoding: raw.encoding,
    bom: raw.bom,
    repaired: mended?.origin ?? raw.origin ?? null,
    candidates: candidatesOf(bytes, raw.encoding, clean.text, raw.choice ?? null),
    issues: [
      ...bytesIssues(raw, { file, asked: encoding !== undefined, size: bytes.length }),
      ...(mended ? mendIssues(mended, file) : []),
      ...entityIssues(mended?.value ?? text, entities, file),
      ...clean.issues.filter((issue) => issue.code !== lost)
    ]
  };
}

function entityIssues(
  text: string,
  { first, count }: ReturnType<typeof readEntities>,
  file: string
): Issue[] {
  if (!first) return [];
  const at = { file, row: lineAt(text, first.index), seen: first.seen };
  return [toIssue('info', 'entities_read', at, { count })];
}

function bytesIssues(
  { encoding, choice, broken }: Raw,
  { file, asked, size }: { file: string; asked: boolean; size: number }
): Issue[] {
  const issues: Issue[] = [];
  if (choice && !asked) issues.push(toIssue('info', 'encoding_legacy', { file }, { encoding }));
  if (choice?.rival && !asked)
    issues.push(
      toIssue('warning', 'encoding_uncertain', { file }, { encoding, other: choice.rival })
    );
  if (broken?.mixed) {
    const { encoding: other, count, line } = broken.mixed;
    issues.push(
      toIssue('warning', 'encoding_mixed', { file, row: line }, { encoding: other, count })
    );
  }
  if (broken?.strays) {
    const { count, line, cut } = broken.strays;
    const code = cut ? 'text_cut' : 'stray_bytes';
    issues.push(toIssue('warning', code, { file, row: line }, { count, size }));
  }
  return issues;
}

/** The issues of text that was put right, or could not be. */
export function mendIssues(
  { origin, lines, first, doubtful }: Omit<ReturnType<typeof mendText>, 'value'>,
  file: string
): Issue[] {
  const issues: Issue[] = [];
  if (origin && first)
    issues.push(
      toIssue(
        'warning',
        'mojibake_repaired',
        { file, row: first.line, seen: first.seen },
        { from: origin, count: lines, suggestion: first.suggestion }
      )
    );
  if (doubtful)
    issues.push(
      toIssue(
        'warning',
        'mojibake_suspected',
        { file, row: doubtful.line, seen: doubtful.seen },
        { from: doubtful.origin }
      )
    );
  return issues;
}

const LINE_END = /\r\n|\n|\r/g;

/**
 * How a text ends its lines: the only kind it uses, or 'mixed'; '\n' where it has one line. Where
 * quotes pair up, line ends within a quoted cell do not count: spreadsheets write others there.
 */
export function newlineOf(text: string): Newline {
  const kinds = kindsIn(text.matchAll(LINE_END));
  if (kinds.size < 2) return [...kinds][0] ?? '\n';
  const outside = kindsIn(outsideQuotes(text));
  return outside.size === 1 ? [...outside][0]! : 'mixed';
}

function kindsIn(ends: Iterable<{ 0: string }>): Set<Newline> {
  const kinds = new Set<Newline>();
  for (const { 0: end } of ends) {
    kinds.add(end as Newline);
    if (kinds.size > 2) break;
  }
  return kinds;
}

function* outsideQuotes(text: string): Generator<{ 0: string }> {
  let quoted = false;
  for (const match of text.matchAll(/"|\r\n|\n|\r/g)) {
    if (match[0] === '"') quoted = !quoted;
    else if (!quoted) yield match;
  }
}
