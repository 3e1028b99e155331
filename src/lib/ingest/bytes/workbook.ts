import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Merge } from '#lib/ingest/reader/reading.ts';
import { done, refused, type Outcome, type Refusal } from './refusal.ts';
import { trimRows, type Sheet } from './sheet.ts';
import { cellText } from './workbook-cell.ts';

/** Several hundred kB: loaded when the first workbook comes. */
const library = () => import('@e965/xlsx');
type Library = Awaited<ReturnType<typeof library>>;

/** What an OLE file holds, by the names of the streams at its root. */
const OLE_KINDS: readonly (readonly [RegExp, Refusal | 'xls'])[] = [
  [
    /^(?:EncryptedPackage|EncryptionInfo)$/i,
    { code: 'file_is_encrypted', details: { kind: 'Excel' } }
  ],
  [/^WordDocument$/i, { code: 'file_is_word', details: { kind: 'Word DOC' } }],
  [/^PowerPoint Document$/i, { code: 'file_is_powerpoint', details: { kind: 'PowerPoint PPT' } }],
  [
    /^__(?:properties_version|substg|nameid)/i,
    { code: 'file_is_email', details: { kind: 'Outlook MSG' } }
  ],
  [/^(?:Workbook|Book)$/i, 'xls']
];

/** Whether an OLE file is an old Excel workbook, or what else it is. */
export async function oleKind(bytes: Uint8Array): Promise<Refusal | 'xls'> {
  const { CFB } = await library();
  try {
    // Its types leave the container open.
    const paths = (CFB.read(bytes, { type: 'array' }) as { FullPaths: string[] }).FullPaths;
    const names = paths.map((path) => path.split('/'));
    const roots = names.filter((path) => path.length === 2).map((path) => path[1]!);
    const found = OLE_KINDS.find(([pattern]) => roots.some((name) => pattern.test(name)));
    return found?.[1] ?? { code: 'file_is_binary' };
  } catch {
    return { code: 'file_is_truncated', details: { kind: 'Excel 97' } };
  }
}

function rowsOf(sheet: WorkSheet, { SSF }: Library, date1904: boolean): string[][] {
  const data = (sheet as { '!data'?: (CellObject | null)[][] })['!data'] ?? [];
  const rows: string[][] = [];
  for (let r = 0; r < data.length; r++) {
    const cells = data[r] ?? [];
    const row: string[] = [];
    for (let c = 0; c < cells.length; c++) row.push(cellText(cells[c], SSF, date1904));
    rows.push(row);
  }
  return trimRows(rows);
}

const mergesOf = (sheet: WorkSheet): Merge[] =>
  (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));

function sheetsOf(book: WorkBook, lib: Library): Sheet[] {
  const date1904 = book.Workbook?.WBProps?.date1904 ?? false;
  return book.SheetNames.map((name, i) => ({
    name,
    rows: rowsOf(book.Sheets[name]!, lib, date1904),
    merges: mergesOf(book.Sheets[name]!),
    hidden: (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0
  }));
}

/**
 * The sheets of a workbook, hidden ones too. No formula is run, no macro read, no link followed.
 * `kind` names it in messages.
 */
export async function readWorkbook(bytes: Uint8Array, kind: string): Promise<Outcome<Sheet[]>> {
  const lib = await library();
  try {
    const book = lib.read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      bookVBA: false
    });
    return done(sheetsOf(book, lib));
  } catch (error) {
    const protectedBook = error instanceof Error && /password|encrypt/i.test(error.message);
    return refused(protectedBook ? 'file_is_encrypted' : 'workbook_unreadable', { kind });
  }
}
