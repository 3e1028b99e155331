/** A spreadsheet takes no more in one cell. */
const LONGEST = 32_000;

/** What XML cannot hold; a line ends in one sign, as spreadsheets have it. */
// eslint-disable-next-line no-control-regex -- these are the signs that are left out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** `_x0041_` is how a workbook writes a sign by its number; in a text of data it is those letters. */
const NUMBERED = /_(?=x[0-9a-f]{4}_)/gi;

/** A text that was read from a workbook, for writing: nothing but its numbered signs is changed. */
export const asRead = (text: string): string => text.replace(NUMBERED, '_x005F_');

/**
 * A text of data as a cell of a workbook holds it: composed, of lawful signs, and read back letter
 * by letter (ECMA-376 part 1, 22.9.2.19).
 */
export const toSheetText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, '')
    .replace(NUMBERED, '_x005F_')
    .slice(0, LONGEST);

/**
 * How workbooks are written. Texts stand in a list of their own: inside the cells SheetJS writes
 * `xml:space` on rows and cells, which no schema knows.
 */
export const AS_XLSX = {
  type: 'array',
  bookType: 'xlsx',
  compression: true,
  bookSST: true
} as const;
