import type { Merge } from '#lib/ingest/reader/reading.ts';
import { attribute, tokens, unescapeText } from './markup.ts';
import { plainNumber, trimRows, type Sheet } from './sheet.ts';

const WIDEST = 16_384;
const TALLEST = 1_048_576;

/** Whether XML is a workbook as Excel 2003 writes it. */
export const isSpreadsheetMl = (head: string): boolean =>
  head.includes('urn:schemas-microsoft-com:office:spreadsheet') &&
  /<(?:\w+:)?Workbook[\s>]/.test(head);

const place = (source: string, name: string, next: number, most: number): number => {
  const index = Number(attribute(source, `ss:${name}`) ?? attribute(source, name) ?? '0');
  return Number.isInteger(index) && index > next && index <= most ? index - 1 : next;
};

const extra = (source: string, name: string, most: number): number => {
  const value = Number(attribute(source, `ss:${name}`) ?? '0');
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 0;
};

/** What a cell's data says: numbers in full, dates as yyyy-mm-dd, truth as TRUE and FALSE. */
function toText(type: string, text: string): string {
  if (type === 'Number' && text.trim() !== '' && Number.isFinite(Number(text)))
    return plainNumber(Number(text));
  if (type === 'DateTime') return text.replace(/T00:00:00(?:\.0+)?$/, '').replace('T', ' ');
  if (type === 'Boolean') return text === '1' ? 'TRUE' : 'FALSE';
  return text;
}

type State = {
  sheet: Sheet | null;
  row: number;
  column: number;
  type: string;
  text: string[] | null;
};

function begin(state: State, name: string, source: string): void {
  if (name === 'worksheet') {
    const title = attribute(source, 'ss:Name') ?? '';
    state.sheet = { name: title, rows: [], merges: [], hidden: false };
    state.row = -1;
  } else if (name === 'row' && state.sheet) {
    state.row = place(source, 'Index', state.row + 1, TALLEST);
    while (state.sheet.rows.length <= state.row) state.sheet.rows.push([]);
    state.column = -1;
  } else if (name === 'cell' && state.row >= 0) {
    state.column = place(source, 'Index', state.column + 1, WIDEST);
    const right = state.column + extra(source, 'MergeAcross', WIDEST);
    const bottom = state.row + extra(source, 'MergeDown', TALLEST);
    const merge: Merge = { top: state.row, left: state.column, bottom, right };
    if (right > merge.left || bottom > merge.top) state.sheet?.merges.push(merge);
    state.type = '';
  } else if (name === 'data' || name === 'visible') {
    state.type = name === 'data' ? (attribute(source, 'ss:Type') ?? 'String') : 'visible';
    state.text = [];
  }
}

function end(state: State, name: string, sheets: Sheet[]): void {
  const { sheet } = state;
  if (name === 'worksheet' && sheet) {
    sheets.push({ ...sheet, rows: trimRows(sheet.rows) });
    state.sheet = null;
  } else if (name === 'visible' && sheet) sheet.hidden = state.text?.join('') !== 'SheetVisible';
  else if (name === 'data' && sheet && state.text && state.column >= 0 && state.column < WIDEST) {
    const row = sheet.rows[state.row]!;
    while (row.length < state.column) row.push('');
    row[state.column] = toText(state.type, unescapeText(state.text.join('')));
  } else if (name === 'cell') {
    // Cells covered by a merged one are not written, and the next one counts from its end.
    const merge = sheet?.merges.at(-1);
    if (merge?.top === state.row && merge.left === state.column) state.column = merge.right;
  }
  if (name === 'data' || name === 'visible') state.text = null;
}

/** The sheets of an Excel 2003 XML workbook. Formulas are not read, only what they last gave. */
export function readSpreadsheetMl(text: string): Sheet[] {
  const sheets: Sheet[] = [];
  const state: State = { sheet: null, row: -1, column: -1, type: '', text: null };
  for (const token of tokens(text)) {
    if (token.kind === 'text') state.text?.push(token.text);
    else {
      const name = token.name.replace(/^\w+:/, '');
      if (token.kind === 'open') begin(state, name, token.source);
      else end(state, name, sheets);
    }
  }
  return sheets;
}
