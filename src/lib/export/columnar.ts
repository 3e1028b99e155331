import { drawnAgainst } from '#lib/charts/against.ts';
import { measureOf, nameOf, type FigureContext } from '#lib/charts/context.ts';
import type { FigureText } from '#lib/charts/figure.ts';
import { toNumberStyle } from '#lib/charts/numbers.ts';
import { toTwin } from '#lib/charts/twin.ts';
import type { Result } from '#lib/query/result.ts';
import { exportWords } from '#lib/text/words/export.ts';
import { hashOf, writePassport, type Passport } from './passport.ts';
import { toFigureRows } from './table-rows.ts';
import { cellsOf, COLUMNS, headOf, type Cell, type Column } from './workbook.ts';

/** `day`: ISO days. */
export type ColumnType = 'text' | 'number' | 'day';

/** One column with what it means; null where there is nothing. */
export type DataColumn = {
  name: string;
  type: ColumnType;
  values: Cell[];
  /** `title` and `description`, in the language of the figure. */
  about: Record<string, string>;
};

/** A figure as columns, one line a figure, with everything that is said of it. */
export type Columnar = { columns: DataColumn[]; about: Record<string, string> };

export type ColumnarOptions = { text: FigureText; passport: Passport; link: string };

/** Names for programs: the same in every language. */
const NAMES: Record<Column, string> = {
  unitId: 'unit_id',
  unit: 'unit',
  part: 'part',
  period: 'period',
  from: 'period_start',
  to: 'period_end',
  bound: 'bound',
  value: 'value',
  unitOfMeasure: 'unit_of_measure',
  blank: 'blank',
  blankCode: 'blank_code',
  rank: 'rank',
  note: 'note'
};

const typeOf = (column: Column): ColumnType =>
  column === 'value' ? 'number' : column === 'from' || column === 'to' ? 'day' : 'text';

/** Both measures where one is drawn against the other, a line each. */
function aboutMeasures(result: Result, context: FigureContext): Record<string, string> {
  const { lang } = context;
  const against = drawnAgainst(result, context);
  const shown = against ? [result, against] : [result];
  const measures = shown.map((r) => measureOf(r, context));
  const lines = (texts: readonly string[]) => texts.join('\n');
  return {
    measure: lines(measures.map((m) => `${nameOf(m, lang)} (${m.id})`)),
    definition: lines(measures.map((m) => (lang === 'vi' ? m.definitionVi : m.definitionEn))),
    unit_of_measure: lines(shown.map((r) => toNumberStyle(r, context).unit))
  };
}

function aboutFigure({ text, passport, link }: ColumnarOptions): Record<string, string> {
  return {
    title: text.title,
    subtitle: text.subtitle,
    ...(text.demoLabel ? { warning: text.demoLabel } : {}),
    coverage: text.coverage,
    notes: text.notes.join('\n'),
    source: text.source,
    link,
    code: passport.code,
    made: passport.made,
    data_sha256: passport.hash,
    doichieu: writePassport(passport)
  };
}

/** The data of a figure as columns: every figure and every blank with its reason, once. */
export function toColumnar(
  result: Result,
  context: FigureContext,
  options: ColumnarOptions
): Columnar {
  if (options.passport.hash !== hashOf(result))
    throw new Error('invalid passport: of other figures');
  const words = exportWords[context.lang].workbook;
  const heads = headOf(context.lang, words);
  const twin = toTwin(result, context);
  const lines = toFigureRows(twin).map((row) => cellsOf(row, twin));
  const columns = COLUMNS.map((column, at): DataColumn => ({
    name: NAMES[column],
    type: typeOf(column),
    // An empty text says no more than nothing.
    values: lines.map((line) => (line[at] === '' ? null : line[at]!)),
    about: { title: heads[column], description: words.meanings[column] }
  }));
  const about = { ...aboutFigure(options), ...aboutMeasures(result, context) };
  return { columns, about };
}

/** Days since 1970-01-01 of an ISO day. */
export const toDays = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
