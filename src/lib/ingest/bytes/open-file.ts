import { toIssue } from '#lib/ingest/issue.ts';
import { isBinary, isBlank } from './binary.ts';
import { decode } from './decode.ts';
import { readHtml } from './html-table.ts';
import { gunzip } from './inflate.ts';
import { LIMITS, type Limits } from './limits.ts';
import { openZip } from './open-zip.ts';
import { openSheets, refuse, type Depth, type Given, type Opened } from './opened.ts';
import { signatureOf } from './signatures.ts';
import { readSpreadsheetMl } from './spreadsheetml.ts';
import { decodeLegacy } from './single-byte.ts';
import { kindOfText } from './text-kind.ts';
import { decodeUtf16, guessUtf16, isUtf32, utf32ToUtf8 } from './utf16.ts';
import { oleKind, readWorkbook } from './workbook.ts';

const MB = 1024 * 1024;

/**
 * Tells what a file is by its content, whatever its name says, and gives the texts and sheets in
 * it that may hold tables. A file that is none is refused, its kind named; nothing is thrown.
 */
export async function openFile(
  given: Given,
  { limits = {} }: { limits?: Partial<Limits> } = {}
): Promise<Opened> {
  const all = { ...LIMITS, ...limits };
  const size = given.bytes.length;
  if (size > all.fileBytes) {
    const details = { size: Math.ceil(size / MB), limit: Math.floor(all.fileBytes / MB) };
    return refuse({ code: 'file_too_large', details }, given.name);
  }
  return open(given, { archives: 0, limits: all, spent: { inflated: 0 } });
}

/** The same inside an archive. */
async function open(given: Given, depth: Depth): Promise<Opened> {
  const { name, bytes } = given;
  if (isBlank(bytes)) return refuse({ code: 'file_is_empty' }, name);
  const signature = signatureOf(bytes);
  if (signature === 'zip') return openZip(given, depth, open);
  if (signature === 'gzip') return openGzip(given, depth);
  if (signature === 'ole') return openOle(given);
  if (signature === 'biff') return openSheets(await readWorkbook(bytes, 'Excel'), name, 'Excel');
  if (signature) return refuse(signature, name);
  if (isBinary(bytes)) return refuse({ code: 'file_is_binary' }, name);
  return openText(given);
}

async function openGzip({ name, bytes }: Given, depth: Depth): Promise<Opened> {
  if (depth.archives > 1) return refuse({ code: 'zip_nested' }, name);
  const content = gunzip(bytes, depth.limits, depth.spent);
  if (!content.ok) return refuse(content.refusal, name);
  const inner = name.replace(/\.gz$/i, '').replace(/\.tgz$/i, '.tar');
  return open({ name: inner, bytes: content.value }, { ...depth, archives: depth.archives + 1 });
}

async function openOle({ name, bytes }: Given): Promise<Opened> {
  const kind = await oleKind(bytes);
  return kind === 'xls'
    ? openSheets(await readWorkbook(bytes, 'Excel XLS'), name, 'Excel XLS')
    : refuse(kind, name);
}

/** Enough of the structure for it to be judged: what lies beyond ASCII does not matter. */
function structureOf(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : guessUtf16(bytes);
  const text = wide ? decodeUtf16(bytes, wide) : decodeLegacy(bytes, 'windows-1252');
  return text.replace(/^(?:\uFEFF|ï»¿)+/, '');
}

const START = /^[\s\uFEFF]*[<{[]/;
const HEAD = 64 * 1024;

function openText({ name, bytes: given }: Given): Opened {
  const order = isUtf32(given);
  const bytes = order ? utf32ToUtf8(given, order) : given;
  const issues = order ? [toIssue('info', 'utf32_converted', { file: name })] : [];
  const head = structureOf(bytes.subarray(0, HEAD));
  const kind = kindOfText(START.test(head) ? structureOf(bytes) : head);
  if (kind === 'text') return { parts: [{ kind: 'text', name, bytes }], issues, error: null };
  if (typeof kind === 'object') return refuse(kind, name);
  const decoded = decode(bytes, { file: name });
  const html = kind === 'html-table';
  const sheets = html ? readHtml(decoded.text) : readSpreadsheetMl(decoded.text);
  if (html && sheets.length === 0) return refuse({ code: 'file_is_html' }, name);
  const opened = openSheets({ ok: true, value: sheets }, name, html ? 'HTML' : 'Excel XML');
  return { ...opened, issues: [...issues, ...decoded.issues, ...opened.issues] };
}
