import type { HeatCell, HeatModel } from '#lib/charts/models/heat.ts';
import type { TableModel } from '#lib/charts/models/table.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import type { Palette } from '#lib/charts/palette.ts';
import { SLIDE } from '../palette.ts';

/** One cell of a table on a slide. Colours are `#rrggbb`. */
export type OfficeCell = {
  text: string;
  align: 'left' | 'center' | 'right';
  fill?: string;
  colour?: string;
  bold?: boolean;
  /** Columns it covers; one unless said. */
  columns?: number;
};

/** A table on a slide, its first row the header. */
export type OfficeTable = {
  rows: OfficeCell[][];
  /** Shares of the width. */
  widths: number[];
  /** Points. */
  size: number;
};

/** Rows under the header that a slide holds. */
const HEAT_ROWS = 20;
const TABLE_ROWS = 15;
const MOST_YEARS = 14;

/** As in office tables: dots where a figure is missing, a cross where there can be none. */
const MISSING = '…';
const OUTSIDE = 'x';

function heatCell(cell: HeatCell, ramp: HeatModel['ramp'], palette: Palette): OfficeCell {
  const columns = cell.to - cell.from + 1;
  const wide = columns > 1 ? { columns } : {};
  if (cell.blank !== null) {
    const text = cell.blank === 'hatch' ? MISSING : OUTSIDE;
    return { text, align: 'center', fill: palette.surface, colour: palette.ink3, ...wide };
  }
  const text = columns > 1 ? (cell.spanTexts[0] ?? cell.text) : cell.text;
  if (cell.step === null) return { text, align: 'center', ...wide };
  const [fills, inks] =
    ramp === 'seq' ? [palette.seq, palette.seqInk] : [palette.div, palette.divInk];
  return { text, align: 'center', fill: fills[cell.step]!, colour: inks[cell.step]!, ...wide };
}

/** Units by years with coloured cells; null when it is larger than a slide. */
export function heatTable(model: HeatModel, palette: Palette = SLIDE): OfficeTable | null {
  const { from, to } = model.years;
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  if (model.rows.length > HEAT_ROWS || years.length > MOST_YEARS) return null;
  const head: OfficeCell[] = [
    { text: '', align: 'left' },
    ...years.map((y): OfficeCell => ({ text: String(y), align: 'center', bold: true }))
  ];
  const rows = model.rows.map((row): OfficeCell[] => [
    {
      text: row.name,
      align: 'left',
      ...(row.highlight ? { bold: true, colour: palette.accent } : {})
    },
    ...row.cells.map((cell) => heatCell(cell, model.ramp, palette))
  ]);
  return {
    rows: [head, ...rows],
    widths: [2.4, ...years.map(() => 1)],
    size: model.rows.length <= 12 ? 12 : 10.8
  };
}

/** The table with change and rank, in pages of a slide each. */
export function tablePages(model: TableModel, palette: Palette = SLIDE): OfficeTable[] {
  const words = chartWords[model.lang];
  const { year } = model;
  const years = year === null ? [] : [String(year - 1), String(year)];
  const head: OfficeCell[] = [
    { text: words.rank, align: 'right', bold: true },
    { text: words.unit, align: 'left', bold: true },
    ...years.map((text): OfficeCell => ({ text, align: 'right', bold: true })),
    { text: words.change1, align: 'right', bold: true }
  ];
  const rows = model.rows.map((row): OfficeCell[] => {
    const look = row.highlight ? { bold: true, colour: palette.accent } : {};
    const name = row.note === '' ? row.name : `${row.name} · ${row.note}`;
    return [
      { text: row.rank, align: 'right', ...look },
      { text: name, align: 'left', ...look },
      ...(year === null ? [] : [row.previous, row.latest]).map(({ text, value }): OfficeCell => ({
        text,
        align: 'right',
        ...(value === null ? { colour: palette.ink3 } : {}),
        ...look
      })),
      { text: row.change, align: 'right', ...look }
    ];
  });
  const pages = Math.max(1, Math.ceil(rows.length / TABLE_ROWS));
  // Pages of nearly equal length: a last one of two rows looks forgotten.
  const each = Math.ceil(rows.length / pages);
  return Array.from({ length: pages }, (_, i) => ({
    rows: [head, ...rows.slice(i * each, (i + 1) * each)],
    widths: [0.8, 5, ...years.map(() => 1.6), 1.8],
    size: 12
  }));
}
