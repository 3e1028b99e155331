import type { CellObject, WorkSheet } from '@e965/xlsx';
import { drawnAgainst } from '#lib/charts/against.ts';
import { measureOf, nameOf, type FigureContext } from '#lib/charts/context.ts';
import type { FigureText } from '#lib/charts/figure.ts';
import type { TwinTable } from '#lib/charts/twin-grid.ts';
import { toNumberStyle } from '#lib/charts/numbers.ts';
import { toTwin } from '#lib/charts/twin.ts';
import type { Result } from '#lib/query/result.ts';
import { exportWords } from '#lib/text/words/export.ts';
import { figureWords } from '#lib/text/words/figure.ts';
import { hashOf, type Passport } from './passport.ts';
import { AS_XLSX, toSheetText } from './sheet-text.ts';
import { toFigureRows, type FigureRow } from './table-rows.ts';

/** Several hundred kB: loaded when the first workbook is asked for. */
const library = () => import('@e965/xlsx');
type Library = Awaited<ReturnType<typeof library>>;

export type Cell = string | number | null;
type Words = (typeof exportWords)['vi']['workbook'];

/** The columns of one line a figure, in order; keys of the words that explain them. */
export const COLUMNS = [
  'unitId',
  'unit',
  'part',
  'period',
  'from',
  'to',
  'bound',
  'value',
  'unitOfMeasure',
  'blank',
  'blankCode',
  'rank',
  'note'
] as const;
export type Column = (typeof COLUMNS)[number];

const WIDTHS: Record<Column, number> = {
  unitId: 12,
  unit: 26,
  part: 22,
  period: 16,
  from: 12,
  to: 12,
  bound: 8,
  value: 18,
  unitOfMeasure: 18,
  blank: 26,
  blankCode: 16,
  rank: 10,
  note: 44
};

/** The line of a figure, a cell for each of `COLUMNS`; null where nothing is to be said. */
export const cellsOf = ({ unitId, unit, part, cell }: FigureRow, twin: TwinTable): Cell[] => [
  unitId,
  unit,
  part,
  cell.period,
  cell.periodStart,
  cell.periodEnd,
  cell.value === null || cell.bound === '=' ? null : cell.bound,
  cell.value,
  cell.unitOfMeasure ?? twin.unitOfMeasure,
  cell.blank === null ? null : cell.text,
  cell.blank,
  cell.rank,
  cell.note
];

/** Texts are cells of type text, so none is ever run; nothing is written where there is nothing. */
function toCell(value: Cell): CellObject | null {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return { t: 's', v: toSheetText(value), z: '@' };
  return { t: 'n', v: value, z: Number.isInteger(value) ? '#,##0' : '#,##0.0###' };
}

function toSheet(
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
  { utils }: Library
) {
  const sheet: WorkSheet = {};
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      const cell = toCell(value);
      if (cell) sheet[utils.encode_cell({ r, c })] = cell;
    })
  );
  const last = { r: Math.max(rows.length - 1, 0), c: Math.max(widths.length - 1, 0) };
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: last });
  sheet['!cols'] = widths.map((wch) => ({ wch }));
  return sheet;
}

/** The heads of `COLUMNS` in a language. */
export const headOf = (lang: FigureContext['lang'], words: Words): Record<Column, string> => ({
  ...figureWords[lang].columns,
  unitId: words.unitId,
  blankCode: words.blankCode
});

function dictionary(
  result: Result,
  context: FigureContext,
  twin: TwinTable,
  words: Words
): Cell[][] {
  const { lang } = context;
  const against = drawnAgainst(result, context);
  const about = (of: Result): Cell[][] => {
    const measure = measureOf(of, context);
    return [
      [words.measure, `${nameOf(measure, lang)} (${measure.id})`],
      [words.definition, lang === 'vi' ? measure.definitionVi : measure.definitionEn],
      [words.unitOfMeasure, against ? toNumberStyle(of, context).unit : twin.unitOfMeasure]
    ];
  };
  const head = headOf(lang, words);
  return [
    ...about(result),
    ...(against ? about(against) : []),
    [],
    [words.column, words.meaning],
    ...COLUMNS.map((c) => [head[c], words.meanings[c]])
  ];
}

const notes = (text: FigureText, passport: Passport, link: string, words: Words): Cell[][] => [
  [text.title],
  [text.subtitle],
  ...(text.demoLabel ? [[text.demoLabel]] : []),
  [text.coverage],
  ...text.notes.map((note) => [note]),
  [text.source],
  [],
  [words.link, link],
  [words.made, passport.made],
  [words.hash, passport.hash]
];

type Options = { text: FigureText; passport: Passport; link: string };

/**
 * The figure as an Excel workbook: its data, one line a figure with the reason where there is
 * none; what the columns mean; the words around the figure. Bytes of an XLSX file.
 */
export async function toWorkbook(
  result: Result,
  context: FigureContext,
  { text, passport, link }: Options
): Promise<Uint8Array<ArrayBuffer>> {
  const lib = await library();
  const { lang } = context;
  const words = exportWords[lang].workbook;
  if (passport.hash !== hashOf(result)) throw new Error('invalid passport: of other figures');
  const twin = toTwin(result, context);
  const head = headOf(lang, words);
  const rows = toFigureRows(twin).map((row) => cellsOf(row, twin));
  const data = toSheet(
    [COLUMNS.map((c) => head[c]), ...rows],
    COLUMNS.map((c) => WIDTHS[c]),
    lib
  );
  data['!autofilter'] = { ref: data['!ref']! };
  const book = lib.utils.book_new();
  lib.utils.book_append_sheet(book, data, words.data);
  const about = dictionary(result, context, twin, words);
  lib.utils.book_append_sheet(book, toSheet(about, [24, 90], lib), words.dictionary);
  const said = notes(text, passport, link, words);
  lib.utils.book_append_sheet(book, toSheet(said, [30, 90], lib), words.notes);
  book.Props = { Title: text.title, CreatedDate: new Date(`${passport.made}T00:00:00Z`) };
  return new Uint8Array(lib.write(book, AS_XLSX) as ArrayBuffer);
}
