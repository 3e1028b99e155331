import type { Lang } from '#lib/text/format.ts';
import { figureWords } from '#lib/text/words/figure.ts';
import type { FigureText } from './figure.ts';
import type { TwinTable } from './twin-grid.ts';

const BOM = '\uFEFF';

/** What a spreadsheet runs, full-width signs among it; apostrophes before it are of the data. */
const RUNS = /^'*\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export const neutralise = (text: string): string => (RUNS.test(text) ? `'${text}` : text);

/** The text that `neutralise` was given, letter by letter. */
export const asWritten = (text: string): string =>
  text.startsWith("'") && RUNS.test(text) ? text.slice(1) : text;

/** Many programs take this for the end of the text. */
const END = '\u0000';

const quote = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A number as a machine reads it: decimal point, no grouping, never 1e+21. */
export const plainNumber = (value: number): string => {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Math.abs(value) >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '');
};

const toLine = (cells: readonly (string | number | null)[]): string =>
  cells
    .map((cell) =>
      cell === null
        ? ''
        : typeof cell === 'number'
          ? plainNumber(cell)
          : quote(neutralise(cell.replaceAll(END, '')))
    )
    .join(',');

/**
 * The table as CSV (RFC 4180, with BOM): the words of the figure first, a blank line, then one line
 * for each figure, so that every number keeps its period, sign, and reason when there is none.
 */
export function toTwinCsv(twin: TwinTable, figure: FigureText, { lang }: { lang: Lang }): string {
  const words = figureWords[lang].columns;
  const intro = [
    figure.title,
    figure.subtitle,
    figure.demoLabel ?? '',
    figure.coverage,
    ...figure.notes,
    figure.source
  ].filter(Boolean);
  const head = [
    words.unit,
    words.part,
    words.period,
    words.from,
    words.to,
    words.bound,
    words.value,
    words.unitOfMeasure,
    words.blank,
    words.rank,
    words.note
  ];
  const label = new Map(twin.columns.map((c) => [c.key, c.label]));
  const lines = twin.rows.flatMap((row) =>
    row.cells
      .filter((c) => c.value !== null || c.blank !== null)
      .map((c) => [
        row.unit,
        c.measure ??
          (row.part || (c.breakdown === '' ? '' : (label.get(c.breakdown) ?? c.breakdown))),
        c.period,
        c.periodStart,
        c.periodEnd,
        c.value === null || c.bound === '=' ? '' : c.bound,
        c.value,
        c.unitOfMeasure ?? twin.unitOfMeasure,
        c.blank === null ? '' : c.text,
        c.rank,
        c.note
      ])
  );
  return (
    BOM + [...intro.map((t) => [t]), [], head, ...lines].map((l) => `${toLine(l)}\r\n`).join('')
  );
}
