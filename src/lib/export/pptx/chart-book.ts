import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { columnName } from './chart-pieces.ts';
import { AS_XLSX, toSheetText } from '../sheet-text.ts';
import type { OfficeChart } from './office-chart.ts';

/** The sheet behind a chart: names in column A, one column a series; a blank has no cell. */
export function toChartBook({ categories, series, format }: OfficeChart): Uint8Array {
  const sheet: WorkSheet = {
    '!ref': `A1:${columnName(series.length)}${categories.length + 1}`,
    '!cols': [{ wch: 32 }, ...series.map(() => ({ wch: 16 }))]
  };
  const text = (v: string): CellObject => ({ t: 's', v: toSheetText(v), z: '@' });
  categories.forEach((name, row) => {
    sheet[`A${row + 2}`] = text(name);
    series.forEach((s, column) => {
      const value = s.values[row];
      if (value === null || value === undefined) return;
      sheet[`${columnName(column + 1)}${row + 2}`] = { t: 'n', v: value, z: format };
    });
  });
  series.forEach((s, column) => {
    sheet[`${columnName(column + 1)}1`] = text(s.name);
  });
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Sheet1');
  return new Uint8Array(write(book, AS_XLSX) as ArrayBuffer);
}
