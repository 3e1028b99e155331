import Papa from 'papaparse';
import type { Cut, FoundTable } from '../reader/reading.ts';
import { findTables } from './find-tables.ts';

/** Records of a text cut at commas, blank ones kept, with their lines. */
export function cutAtCommas(text: string): Cut[] {
  const { data } = Papa.parse<string[]>(text.replace(/\n$/, ''), { delimiter: ',' });
  let line = 1;
  return data.map((cells) => {
    const cut = { line, cells };
    line += 1 + cells.join('').split('\n').length - 1;
    return cut;
  });
}

const toPlain = (table: FoundTable) => ({
  title: table.title,
  unitLine: table.unitLine,
  headerRows: table.headerRows,
  columns: table.columns.map(({ name }) => name),
  rows: table.rows.map(({ record, role, depth, groups }) =>
    [`${record} ${role}`, depth ? `depth ${depth}` : '', groups.length ? `in ${groups.join()}` : '']
      .filter(Boolean)
      .join(', ')
  ),
  aside: table.aside.map(({ record, why }) => `${record} ${why}`),
  issues: table.issues.map(({ code, row }) => (row === null ? code : `${code}, line ${row}`))
});

/** What is found in a text, in a form that is read and compared at ease. */
export function readPlainly(text: string) {
  const { tables, error } = findTables(cutAtCommas(text), { file: 'input.csv' });
  return error ? { error: error.code } : { tables: tables.map(toPlain) };
}
