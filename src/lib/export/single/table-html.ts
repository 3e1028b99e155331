import type { TwinCell } from '#lib/charts/twin-cell.ts';
import type { TwinRow, TwinTable } from '#lib/charts/twin-grid.ts';
import { escapeXml } from '../write-svg.ts';

type Attributes = Record<string, string | number | null | undefined>;

/** Attributes as HTML; those without a value are left out. */
export const attributes = (all: Attributes): string =>
  Object.entries(all)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');

/** An element with text in it. */
export const element = (name: string, text: string, all: Attributes = {}): string =>
  `<${name}${attributes(all)}>${escapeXml(text)}</${name}>`;

const numeric = (isNumeric: boolean | undefined, isBlank = false): string | null =>
  [isNumeric ? 'r' : '', isBlank ? 'blank' : ''].filter(Boolean).join(' ') || null;

function valueCell(cell: TwinCell, row: TwinRow, isNumeric: boolean | undefined): string {
  return element('td', cell.text, {
    class: numeric(isNumeric, cell.blank !== null),
    'data-unit': row.unitId,
    'data-period': cell.periodKey,
    'data-breakdown': cell.breakdown || null,
    'data-measure': cell.measureId,
    'data-value': cell.value,
    // A number with a sign is copied with it, as text.
    'data-bound': cell.value === null || cell.bound === '=' ? null : cell.bound,
    'data-blank': cell.blank
  });
}

function toRow(row: TwinRow, { head, tail, columns }: TwinTable): string {
  const cells = [
    tail.rank === null ? '' : element('td', row.cells[0]?.rank ?? '', { class: 'rank' }),
    element('th', row.unit, { scope: 'row' }),
    head.part === null ? '' : element('td', row.part),
    head.period === null ? '' : element('td', row.period),
    ...row.cells.map((cell, i) => valueCell(cell, row, columns[i]?.numeric)),
    tail.note === null ? '' : element('td', row.note, { class: 'note' })
  ];
  return `<tr${row.highlighted ? ' class="marked"' : ''} data-unit="${escapeXml(row.unitId)}">${cells.join('')}</tr>`;
}

/**
 * The table twin of a figure as HTML: the same values, reasons and names as on the page. `measured`
 * is the unit of measure of its numbers, '' for none in common.
 */
export function toTableHtml(twin: TwinTable, measured = ''): string {
  const { head, tail, columns, caption, rows } = twin;
  const th = (text: string | null, type: string | null = null) =>
    text === null ? '' : element('th', text, { scope: 'col', class: type });
  const heads = [
    th(tail.rank, 'rank'),
    th(head.unit),
    th(head.part),
    th(head.period),
    ...columns.map((c) => th(c.label, numeric(c.numeric))),
    th(tail.note)
  ];
  return [
    `<table data-twin${attributes({ 'data-measured': measured || null })}>`,
    element('caption', caption),
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>${rows.map((row) => toRow(row, twin)).join('\n')}</tbody>`,
    '</table>'
  ].join('');
}
