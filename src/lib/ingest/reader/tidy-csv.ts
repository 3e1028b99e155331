import type { FileReading } from './reading.ts';

const COLUMNS = [
  'file',
  'line',
  'unit',
  'unit_id',
  'unit_raw',
  'period',
  'period_start',
  'period_end',
  'measure',
  'dimensions',
  'value',
  'scale',
  'unit_of_measure',
  'qualifier',
  'status',
  'flags'
] as const;

/** What a spreadsheet would run as a formula. A plain number may begin with a minus. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** One cell of a CSV file: formulas made text by an apostrophe, quotes where they are needed. */
export function toCsvCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const toLine = (cells: readonly string[]): string => `${cells.map(toCsvCell).join(',')}\r\n`;

const codes = (dimensions: Record<string, string>): string =>
  Object.entries(dimensions)
    .map(([dimension, code]) => `${dimension}=${code}`)
    .join('; ');

/** The observations of readings, one a row, with the byte order mark that Excel wants. */
export function toTidyCsv(readings: readonly FileReading[]): string {
  const lines = readings.flatMap((reading) =>
    reading.tables.flatMap((table) =>
      table.observations.map((o) =>
        toLine([
          reading.name,
          String(o.line),
          o.unit,
          o.unitId,
          o.unitRaw,
          o.period,
          o.periodStart,
          o.periodEnd,
          o.measureId || o.measureRaw,
          codes(o.dimensions),
          o.figure.value === null ? '' : String(o.figure.value),
          String(o.figure.scale),
          o.figure.unitOfMeasure,
          o.figure.qualifier,
          o.figure.status,
          o.figure.flags.join('; ')
        ])
      )
    )
  );
  return `\uFEFF${toLine(COLUMNS)}${lines.join('')}`;
}
