import { toIssue } from '#lib/ingest/issue.ts';
import type { Issue } from '#lib/model/issue.ts';
import { openSheets, refuse, type Depth, type Given, type Opened } from './opened.ts';
import type { Refusal } from './refusal.ts';
import { readWorkbook } from './workbook.ts';
import { listZip, readEntry, type Entry } from './zip.ts';

const TABLES = /\.(?:csv|tsv|tab|txt|xlsx|xlsm|xlsb|xls|ods)$/i;
const ARCHIVES = /\.(?:zip|gz)$/i;
/** What systems leave in archives beside what a person put there. */
const HIDDEN = /(?:^|\/)(?:__MACOSX\/|\.[^/]|Thumbs\.db$|desktop\.ini$)/i;

const kind = (code: Refusal['code'], name: string): Refusal => ({ code, details: { kind: name } });

/** Formats that are ZIP files themselves, by an entry that each of them has. */
const FORMATS: readonly (readonly [RegExp, Refusal | 'workbook'])[] = [
  [/^xl\/workbook\.(?:xml|bin)$/i, 'workbook'],
  [/^word\//i, kind('file_is_word', 'Word DOCX')],
  [/^ppt\//i, kind('file_is_powerpoint', 'PowerPoint PPTX')],
  [/^visio\//i, kind('file_is_image', 'Visio')],
  [/^AndroidManifest\.xml$/, kind('file_is_executable', 'Android APK')],
  [/^META-INF\/MANIFEST\.MF$/i, kind('file_is_executable', 'Java JAR')]
];

const OPEN_DOCUMENTS: readonly (readonly [string, Refusal | 'workbook'])[] = [
  ['opendocument.spreadsheet', 'workbook'],
  ['opendocument.text', kind('file_is_word', 'OpenDocument ODT')],
  ['opendocument.presentation', kind('file_is_powerpoint', 'OpenDocument ODP')],
  ['opendocument.graphics', kind('file_is_image', 'OpenDocument ODG')],
  ['epub+zip', kind('file_is_word', 'EPUB')]
];

function formatOf(
  { bytes }: Given,
  entries: readonly Entry[],
  depth: Depth
): Refusal | 'workbook' | null {
  const type = entries.find(({ name }) => name === 'mimetype');
  const content =
    type && type.compressed < 200 ? readEntry(bytes, type, depth.limits, depth.spent) : null;
  if (content?.ok) {
    const text = new TextDecoder().decode(content.value);
    const found = OPEN_DOCUMENTS.find(([mark]) => text.includes(mark));
    if (found) return found[1];
  }
  return FORMATS.find(([pattern]) => entries.some(({ name }) => pattern.test(name)))?.[1] ?? null;
}

/** A workbook is unpacked by its library; so that it cannot be a bomb it is unpacked here first. */
async function openWorkbook(
  given: Given,
  entries: readonly Entry[],
  depth: Depth
): Promise<Opened> {
  const limits = { ...depth.limits, inflatedBytes: depth.limits.workbookBytes };
  const spent = { inflated: 0 };
  const isOds = entries.some(({ name }) => name === 'content.xml');
  const label = isOds ? 'ODS' : 'Excel XLSX';
  for (const entry of entries) {
    const content = readEntry(given.bytes, entry, limits, spent);
    if (!content.ok) {
      const cut = content.refusal.code === 'file_is_truncated';
      return refuse(cut ? kind('file_is_truncated', label) : content.refusal, given.name);
    }
    if (entry.name === 'META-INF/manifest.xml' && isSealed(content.value))
      return refuse(kind('file_is_encrypted', label), given.name);
  }
  return openSheets(await readWorkbook(given.bytes, label), given.name, label);
}

const isSealed = (manifest: Uint8Array): boolean =>
  new TextDecoder().decode(manifest).includes('encryption-data');

const byName = (a: Entry, b: Entry): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** Opens what an archive holds, which may be an archive again. */
type Open = (given: Given, depth: Depth) => Promise<Opened>;

/** The tables of a ZIP in the order of their names; or a workbook, where the ZIP is one. */
export async function openZip(given: Given, depth: Depth, open: Open): Promise<Opened> {
  const list = listZip(given.bytes, depth.limits);
  if (!list.ok) return refuse(list.refusal, given.name);
  const format = formatOf(given, list.value, depth);
  if (format === 'workbook') return openWorkbook(given, list.value, depth);
  if (format) return refuse(format, given.name);
  if (depth.archives > 1) return refuse({ code: 'zip_nested' }, given.name);
  const seen = list.value.filter(({ name }) => !HIDDEN.test(name)).sort(byName);
  return openEntries(given, seen, depth, open);
}

const passedOver = (file: string, names: readonly string[]): Issue[] =>
  names.length
    ? [toIssue('info', 'zip_passed_over', { file, seen: names[0] }, { count: names.length })]
    : [];

/** Refusals of one entry that concern the whole archive. */
const WHOLE = new Set(['zip_bomb', 'zip_nested', 'file_is_encrypted', 'file_is_truncated']);

async function openEntries(
  given: Given,
  entries: readonly Entry[],
  depth: Depth,
  open: Open
): Promise<Opened> {
  const opened: Opened = { parts: [], issues: [], error: null };
  const refusals: Issue[] = [];
  const others = entries.filter(({ name }) => !TABLES.test(name) && !ARCHIVES.test(name));
  for (const entry of entries) {
    if (others.includes(entry)) continue;
    const inside = await openEntry(given, entry, depth, open);
    if (inside.error && WHOLE.has(inside.error.code))
      return { parts: [], issues: [], error: { ...inside.error, file: given.name } };
    opened.parts.push(...inside.parts);
    opened.issues.push(...inside.issues);
    if (inside.error) refusals.push(inside.error);
  }
  if (opened.parts.length === 0) {
    if (refusals.length === 1 && others.length === 0)
      return { parts: [], issues: [], error: refusals[0]! };
    return refuse({ code: 'zip_without_table' }, given.name);
  }
  opened.issues.push(...refusals.map((issue) => ({ ...issue, severity: 'warning' as const })));
  opened.issues.push(
    ...passedOver(
      given.name,
      others.map(({ name }) => name)
    )
  );
  return opened;
}

async function openEntry(given: Given, entry: Entry, depth: Depth, open: Open): Promise<Opened> {
  const content = readEntry(given.bytes, entry, depth.limits, depth.spent);
  const name = `${given.name}/${entry.name}`;
  if (!content.ok) return refuse(content.refusal, name);
  return open({ name, bytes: content.value }, { ...depth, archives: depth.archives + 1 });
}
