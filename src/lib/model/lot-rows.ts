import { locator } from '#lib/text/words/import.ts';
import type { Lot, LotBlock, LotText } from './lot.ts';
import type { Observation } from './observation.ts';

/** The id of a figure of a lot: the same for the same place of the same file. */
export const lotRowId = (file: string, line: number | string, column: number): string =>
  `${file}#${line}.${column + 1}`;

/** Place of a figure of a lot in its file; `column` is its place in the list of the lot. */
export const lotLocator = (lot: Lot, line: number | string, column: number): string =>
  locator(line as number, lot.columns[column] ?? '');

const NO_TEXT: LotText = { sourceId: '', locator: '', arithmetic: '', note: '' };

/** One figure of a lot as the row it stands for. */
export function toLotObservation(lot: Lot, block: LotBlock, i: number): Observation {
  const what = lot.whats[block.what[i]!]!;
  const when = lot.whens[block.when[i]!]!;
  const value = block.value[i]!;
  const line = block.line[i]!;
  const column = block.column[i]!;
  const text = lot.texts?.[block.text?.[i] ?? 0] ?? NO_TEXT;
  return {
    file: lot.file,
    line,
    id: lotRowId(lot.file, line, column),
    unitId: lot.unitIds[block.unit[i]!]!,
    measureId: what.measureId,
    ...when,
    spanYears: when.spanYears ?? null,
    dimensions: { ...what.dimensions },
    value: Number.isNaN(value) ? null : value,
    unitOfMeasure: what.unitOfMeasure,
    ...lot.hows[block.how[i]!]!,
    partOf: '',
    sourceId: text.sourceId || lot.file,
    locator: text.locator || lotLocator(lot, line, column),
    arithmetic: text.arithmetic,
    note: text.note
  };
}

/** The figures of a lot from one place to before another, as rows. For stretches, never the whole. */
export function toObservations(lot: Lot, from = 0, to = lot.length): Observation[] {
  const rows: Observation[] = [];
  let start = 0;
  for (const block of lot.blocks) {
    const { length } = block.unit;
    for (let i = Math.max(0, from - start); i < Math.min(length, to - start); i++)
      rows.push(toLotObservation(lot, block, i));
    start += length;
  }
  return rows;
}
