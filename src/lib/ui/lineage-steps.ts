import { nameOf, type FigureContext } from '#lib/charts/context.ts';
import type { HowColumn, HowRead, HowTable } from '#lib/model/how-read.ts';
import { formatNumber } from '#lib/text/format.ts';
import { howReadWords } from '#lib/text/words/how-read.ts';
import { importWords } from '#lib/text/words/import.ts';

/** A figure of a file, as far as its steps depend on it. */
export type StepsOf = { file: string; line: number; id: string; unitId: string };

type Words = (typeof howReadWords)['vi'];
type Told = { how: HowRead; table: HowTable; of: StepsOf; context: FigureContext; words: Words };

/** Place of its column, from 0; null for a template, whose rows have ids of their own. */
const columnOf = ({ id }: StepsOf): number | null => {
  const found = /\.(\d+)(?:-\d+)?$/.exec(id)?.[1];
  return found === undefined ? null : Number(found) - 1;
};

const hand = (byHand: boolean, words: Words): string => (byHand ? words.byHand : '');

function callColumn(column: HowColumn | undefined, index: number, words: Words): string {
  return column?.name ? words.named(column.name) : words.column(String(index + 1));
}

const withRole = ({ columns }: HowTable, ...roles: string[]): number =>
  columns.findIndex((c) => roles.includes(c.role));

function toBytes({ how, context, words }: Told): string[] {
  const { encodings, delimiters, otherDelimiter } = importWords[context.lang];
  const nameOfEncoding = (id: string) => (encodings as Record<string, string>)[id] ?? id;
  const { encoding, repaired, delimiter } = how;
  return [
    encoding === ''
      ? words.sheet
      : repaired === ''
        ? words.decoded(nameOfEncoding(encoding))
        : words.repaired(nameOfEncoding(encoding), nameOfEncoding(repaired)),
    delimiter === null || delimiter === ''
      ? ''
      : words.cut(delimiters[delimiter] ?? otherDelimiter(delimiter))
  ];
}

function toHeader({ how, table, context, words }: Told): string {
  const count = (n: number) => formatNumber(n, { lang: context.lang });
  // Of a very large file only an excerpt is shown while it is read; its last line is not known.
  if (how.alike || table.last === 0) return '';
  const [first, last] = [count(table.first), count(table.last)];
  if (!table.header) return words.noHeader(first, last);
  const { first: top, last: bottom } = table.header;
  const lines = top === bottom ? count(top) : `${count(top)}–${count(bottom)}`;
  return words.header(lines, first, last);
}

function toMeasure({ table, of, context, words }: Told): string {
  const at = columnOf(of);
  const column = at === null ? undefined : table.columns[at];
  if (!column || column.role !== 'value') return '';
  const called = callColumn(column, at!, words);
  const named = withRole(table, 'measure');
  const measure = context.catalogue.measures.find((m) => m.id === column.measureId);
  if (measure)
    return `${words.counts(called, nameOf(measure, context.lang))}${hand(column.byHand, words)}.`;
  return named < 0
    ? ''
    : `${words.countsBy(called, callColumn(table.columns[named], named, words))}.`;
}

function toUnit({ table, of, context, words }: Told): string {
  const at = withRole(table, 'unit', 'unit_code');
  if (at < 0) return '';
  const called = callColumn(table.columns[at], at, words);
  const names = table.names.filter((n) => n.unitId === of.unitId);
  const unit =
    context.catalogue.units.find((u) => u.id === of.unitId) ??
    context.catalogue.packs.flatMap((p) => p.units).find((u) => u.id === of.unitId);
  if (names.length === 0 || !unit) return words.unitSame(called);
  const written = names.map((n) => `“${n.name}”`).join(', ');
  const byHand = hand(
    names.some((n) => n.byHand),
    words
  );
  return `${words.unit(called)}${words.unitAs(written, nameOf(unit, context.lang))}${byHand}.`;
}

function toPeriod({ how, table, of, words }: Told): string {
  const at = columnOf(of);
  const own = at === null ? '' : (table.columns[at]?.period ?? '');
  if (own !== '') return words.periodHead(own);
  const column = withRole(table, 'period', 'period_start', 'period_end');
  if (column >= 0) return `${words.period(callColumn(table.columns[column], column, words))}.`;
  return how.period === '' ? '' : words.periodGiven(how.period);
}

function toNumbers({ table, of, context, words }: Told): string[] {
  const at = columnOf(of);
  const column = at === null ? undefined : table.columns[at];
  if (!column) return [];
  const styles = importWords[context.lang].numberStyles as Record<string, string>;
  const style = styles[column.numbers] ?? '';
  const isPlain = column.numbers === 'plain' || style === '';
  const written =
    column.proof === '' ? words.numbersPlain(style) : words.numbers(style, column.proof);
  const line = table.unitLine === '' ? '' : words.unitLine(table.unitLine);
  const factor = formatNumber(column.scale, { lang: context.lang });
  return [
    isPlain ? '' : `${written}${hand(column.byHand, words)}.`,
    column.scale === 1 ? '' : `${words.scale(factor)}${line}.`
  ];
}

/** Cells of its row that were changed, and those of its columns where rows alike were changed with them. */
function toMended({ how, table, of, words }: Told): string[] {
  const at = columnOf(of);
  return table.cells
    .filter((c) => (how.alike ? c.column === at : c.line === of.line))
    .map(({ column, text }) => {
      const called = callColumn(table.columns[column], column, words);
      if (how.alike) return words.mendedAlike(called, text);
      return text.trim() === '' ? words.emptied(called) : words.mended(called, text);
    });
}

function toRest({ how, context, words }: Told): string {
  const count = (n: number) => formatNumber(n, { lang: context.lang });
  const { rejected, excluded, totals } = how.rows;
  const parts = [
    rejected > 0 ? words.rejected(count(rejected)) : '',
    excluded > 0 ? words.excluded(count(excluded)) : '',
    totals > 0 ? words.totals(count(totals)) : ''
  ].filter(Boolean);
  return parts.length > 0 ? words.rest(parts.join(', ')) : words.nothingOut;
}

const EMPTY: HowTable = {
  first: 0,
  last: 0,
  header: null,
  unitLine: '',
  columns: [],
  names: [],
  cells: []
};

/** The table in which a line stands; the only one where there is but one. */
const tableOf = ({ tables }: HowRead, { line }: StepsOf): HowTable =>
  (tables.length === 1
    ? tables[0]
    : tables.find(({ first, last }) => first <= line && line <= last)) ?? EMPTY;

/** How a figure a person brought was read from its file, a sentence for each step that touched it. */
export function toSteps(how: HowRead, of: StepsOf, context: FigureContext): string[] {
  const words = howReadWords[context.lang];
  const told: Told = { how, table: tableOf(how, of), of, context, words };
  const scheme = how.scheme === '63' || how.scheme === '34' ? words.scheme[how.scheme] : '';
  const middle = how.template
    ? [words.template]
    : [
        how.presets.length > 0 ? words.presets(how.presets.join(', ')) : '',
        toMeasure(told),
        toUnit(told),
        scheme,
        toPeriod(told),
        ...toNumbers(told)
      ];
  return [...toBytes(told), toHeader(told), ...middle, ...toMended(told), toRest(told)].filter(
    Boolean
  );
}

/** How figures of a pack that comes with the site got here; null stands for several rows. */
export function toShippedSteps(
  of: StepsOf | null,
  isDemo: boolean,
  context: FigureContext
): string[] {
  const words = howReadWords[context.lang];
  const row = of ? words.row(of.file, formatNumber(of.line, { lang: context.lang })) : words.rows;
  return [row, isDemo ? words.builtDemo : words.built];
}
