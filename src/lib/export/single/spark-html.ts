import { SPARK, type TableCell, type TableModel, type TableRow } from '#lib/charts/models/table.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import { attributes, element } from './table-html.ts';

const SHAPE = { 'stroke-width': 1.5, fill: 'none' };

/** The small line of a row; its numbers stand beside it, so it is not read aloud. */
function toSpark({ spark }: TableRow): string {
  const path = (d: string, look: Record<string, string | number>) =>
    d === '' ? '' : `<path${attributes({ d, ...look })}/>`;
  const dot = ({ x, y }: { x: number; y: number }, r: number, isHollow = false) =>
    `<circle${attributes({ cx: x, cy: y, r, class: isHollow ? 'hollow' : 'dot' })}/>`;
  const { width, height } = SPARK;
  return [
    `<svg${attributes({ width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' })}>`,
    path(spark.spans, { class: 'span' }),
    path(spark.base, { class: 'base' }),
    path(spark.line, { class: 'line', ...SHAPE }),
    ...spark.dots.map((at) => dot(at, 1.8)),
    spark.last ? dot(spark.last, 2.6, spark.last.hollow) : '',
    '</svg>'
  ].join('');
}

const value = (cell: TableCell, extra = ''): string =>
  element('td', cell.text, {
    class: ['r', cell.blank === null ? '' : 'blank', extra].filter(Boolean).join(' ')
  });

/** The kind `table`: a row a unit, its line, last year, this year, the change. */
export function toSparkHtml(model: TableModel): string {
  const words = chartWords[model.lang];
  const { from, to } = model.years;
  const th = (text: string | number, type?: string) =>
    element('th', String(text), { scope: 'col', class: type });
  const rows = model.rows.map((row) => {
    const cells = [
      element('td', row.rank, { class: 'rank' }),
      element('th', row.name, { scope: 'row' }),
      `<td class="spark">${toSpark(row)}</td>`,
      ...(model.year === null ? [] : [value(row.previous, 'less'), value(row.latest)]),
      element('td', row.change, { class: 'r' }),
      element('td', row.note, { class: 'note less' })
    ];
    const look = { class: row.highlight ? 'marked' : null, 'data-unit': row.unitId };
    return `<tr${attributes(look)}>${cells.join('')}</tr>`;
  });
  return [
    `<table${attributes({ 'aria-label': model.alt })}><thead><tr>`,
    th(words.rank, 'rank'),
    th(words.unit),
    th(`${from}–${to}`, 'spark'),
    ...(model.year === null ? [] : [th(model.year - 1, 'r less'), th(model.year, 'r')]),
    th(words.change1, 'r'),
    th(words.note, 'less'),
    `</tr></thead><tbody>${rows.join('\n')}</tbody></table>`
  ].join('');
}
