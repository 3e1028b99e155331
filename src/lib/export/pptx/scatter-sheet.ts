import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import { AS_XLSX, toSheetText } from '../sheet-text.ts';
import { columnName } from './chart-pieces.ts';
import type { OfficeScatter } from './office-scatter.ts';

/** Columns of the sheet from 0; `year` is null where points have none. */
export const columnsOf = ({ heads }: OfficeScatter) => {
  const moved = heads.year === null ? 0 : 1;
  return {
    unit: 0,
    year: heads.year === null ? null : 1,
    x: 1 + moved,
    y: 2 + moved,
    series: 3 + moved,
    label: 4 + moved
  };
};

/** The row, from 1, in which the points of each series begin; the heads are in row 1. */
export const firstRows = ({ series }: OfficeScatter): number[] =>
  series.map((_, i) => 2 + series.slice(0, i).reduce((sum, s) => sum + s.points.length, 0));

/** The sheet behind a scatter chart: a row for each point, with its unit, its series and its label. */
export function toScatterBook(chart: OfficeScatter): Uint8Array {
  const columns = columnsOf(chart);
  const { heads, x, y } = chart;
  const rows = chart.series.flatMap((series) => series.points.map((dot) => ({ series, dot })));
  const sheet: WorkSheet = {
    '!ref': `A1:${columnName(columns.label)}${rows.length + 1}`,
    '!cols': Array.from({ length: columns.label + 1 }, (_, i) => ({ wch: i === 0 ? 28 : 18 }))
  };
  const put = (column: number | null, row: number, cell: CellObject): void => {
    if (column !== null) sheet[`${columnName(column)}${row}`] = cell;
  };
  const text = (v: string): CellObject => ({ t: 's', v: toSheetText(v), z: '@' });
  put(columns.unit, 1, text(heads.unit));
  put(columns.year, 1, text(heads.year ?? ''));
  put(columns.x, 1, text(x.label));
  put(columns.y, 1, text(y.label));
  put(columns.series, 1, text(heads.series));
  put(columns.label, 1, text(heads.label));
  rows.forEach(({ series, dot }, i) => {
    const row = i + 2;
    put(columns.unit, row, text(dot.unit));
    if (dot.year !== null) put(columns.year, row, { t: 'n', v: dot.year, z: '0' });
    put(columns.x, row, { t: 'n', v: dot.x, z: x.format });
    put(columns.y, row, { t: 'n', v: dot.y, z: y.format });
    put(columns.series, row, text(series.name));
    if (dot.label) put(columns.label, row, text(dot.label.text));
  });
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Sheet1');
  return new Uint8Array(write(book, AS_XLSX) as ArrayBuffer);
}
