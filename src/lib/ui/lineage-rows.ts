import {
  breakdownName,
  nameOf,
  packOf,
  periodText,
  unitName,
  type FigureContext
} from '#lib/charts/context.ts';
import { toNumberStyle } from '#lib/charts/numbers.ts';
import type { LineageEntry, Result, ResultRow } from '#lib/query/result.ts';
import { formatNumber } from '#lib/text/format.ts';
import { BLANK_WORDS, DERIVATION_WORDS } from '#lib/text/words/figure.ts';
import { panelWords } from '#lib/text/words/panel.ts';

/** One row of a file. */
export type LineageLine = {
  key: number;
  value: string;
  file: string;
  line: number;
  sourceId: string;
  source: string;
  locator: string;
  arithmetic: string;
  note: string;
};

/** One number of a figure with the rows of files it came from. */
export type LineageCell = {
  key: string;
  /** Its row in the result. */
  index: number;
  unit: string;
  period: string;
  /** As the figure has it, or why it has none. */
  value: string;
  /** How the rows made the number; '' when it is one of them. */
  derivation: string;
  lines: LineageLine[];
};

function toLine(
  key: number,
  entry: LineageEntry,
  row: ResultRow,
  result: Result,
  context: FigureContext
): LineageLine {
  const { lang } = context;
  const words = panelWords[lang];
  const source = packOf(result, context)?.sources.find((s) => s.id === entry.sourceId);
  const number = entry.value === null ? words.blank : formatNumber(entry.value, { lang });
  // A merged province is a sum of others; each figure is said with the one that reported it.
  const other =
    entry.unitId === row.unitId
      ? undefined
      : context.catalogue.units.find((u) => u.id === entry.unitId);
  const written = [words.qualifiers[entry.qualifier] ?? '', number].filter(Boolean).join(' ');
  return {
    key,
    value: other ? `${nameOf(other, lang)}: ${written}` : written,
    file: entry.file,
    line: entry.line,
    sourceId: source ? entry.sourceId : '',
    source: source
      ? nameOf({ nameVi: source.titleVi, nameEn: source.titleEn }, lang)
      : entry.sourceId,
    locator: entry.locator,
    arithmetic: entry.arithmetic,
    note: entry.note
  };
}

function toCell(
  row: ResultRow,
  index: number,
  lines: LineageLine[],
  result: Result,
  context: FigureContext
): LineageCell {
  const { lang } = context;
  const part = row.breakdown ? `, ${breakdownName(row.breakdown, result, context)}` : '';
  return {
    index,
    key: `${row.unitId} ${row.periodStart} ${row.periodEnd} ${row.breakdown}`,
    unit: unitName(row.unitId, result, context) + part,
    period: periodText(row, lang),
    value:
      row.value === null
        ? BLANK_WORDS[row.blank ?? 'missing'][lang]
        : toNumberStyle(result, context).full(row.value, row.bound),
    derivation: DERIVATION_WORDS[row.derivation][lang],
    lines
  };
}

/** The numbers of a figure with their rows, in the order of the result. Handles without an entry are left out. */
export function toLineageCells(result: Result, context: FigureContext): LineageCell[] {
  return result.rows.flatMap((row, index) => {
    const lines = row.lineage.flatMap((handle) => {
      const entry = result.lineage[handle];
      return entry ? [toLine(handle, entry, row, result, context)] : [];
    });
    return lines.length > 0 ? [toCell(row, index, lines, result, context)] : [];
  });
}
