import type { TwinTable } from '#lib/charts/twin-grid.ts';
import type { Make } from './element.ts';

/** Beyond these, columns of money do not fit an upright sheet. */
const MOST_UPRIGHT = 5;

/** The table of a figure's values, in a box that scrolls and that the keyboard can reach. */
export function toTable(twin: TwinTable, make: Make): HTMLElement {
  const { head, tail, columns, rows } = twin;
  const th = (text: string | null, kind = '') =>
    text === null ? null : make('th', { scope: 'col', class: kind || null }, text);
  const heads = make(
    'tr',
    {},
    th(tail.rank, 'rank'),
    th(head.unit),
    th(head.part),
    th(head.period),
    ...columns.map((c) => th(c.label, c.numeric ? 'r' : '')),
    th(tail.note)
  );
  const body = rows.map((row) =>
    make(
      'tr',
      { class: row.highlighted ? 'marked' : null },
      tail.rank === null ? null : make('td', { class: 'rank' }, row.cells[0]?.rank ?? ''),
      make('th', { scope: 'row' }, `${row.unit}${row.sign ?? ''}`),
      head.part === null ? null : make('td', {}, row.part),
      head.period === null ? null : make('td', {}, row.period),
      ...row.cells.map((cell, i) =>
        make(
          'td',
          {
            class: cell.blank !== null ? 'blank' : columns[i]?.numeric ? 'r' : null,
            'data-unit': row.unitId,
            'data-period': cell.periodKey,
            'data-breakdown': cell.breakdown || null,
            'data-measure': cell.measureId,
            'data-value': cell.value,
            'data-blank': cell.blank
          },
          cell.text
        )
      ),
      tail.note === null ? null : make('td', { class: 'note' }, row.note)
    )
  );
  return make(
    'div',
    {
      class: columns.length > MOST_UPRIGHT ? 'scroll many' : 'scroll',
      role: 'region',
      'aria-label': twin.caption,
      tabindex: 0
    },
    make(
      'table',
      { 'data-twin': true },
      make('caption', {}, twin.caption),
      make('thead', {}, heads),
      make('tbody', {}, ...body)
    )
  );
}
