import type { FigureContext } from '#lib/charts/context.ts';
import { SPARK, toTableModel, type TableRow } from '#lib/charts/models/table.ts';
import type { Result } from '#lib/query/result.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import { maker } from '../element.ts';

const SVG = 'http://www.w3.org/2000/svg';

function toSpark({ spark }: TableRow, document: Document): SVGElement {
  const make = (tag: string, attributes: Record<string, string | number>): SVGElement => {
    const element = document.createElementNS(SVG, tag) as SVGElement;
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, String(value));
    return element;
  };
  const svg = make('svg', {
    width: SPARK.width,
    height: SPARK.height,
    viewBox: `0 0 ${SPARK.width} ${SPARK.height}`,
    'aria-hidden': 'true'
  });
  svg.append(
    make('path', { class: 'span', d: spark.spans }),
    make('path', { class: 'base', d: spark.base }),
    make('path', { class: 'line', d: spark.line }),
    ...spark.dots.map(({ x, y }) => make('circle', { class: 'dot', cx: x, cy: y, r: 1.8 }))
  );
  const { last } = spark;
  if (last) {
    const look = last.hollow ? 'dot hollow' : 'dot';
    svg.append(make('circle', { class: look, cx: last.x, cy: last.y, r: 2.6 }));
  }
  return svg;
}

/** The kind that is a table: rank, name, line over the years, newest figures, change. */
export function toSparkTable(
  result: Result,
  context: FigureContext,
  alt: string,
  document: Document
): HTMLTableElement {
  const model = toTableModel(result, context, alt);
  const make = maker(document);
  const words = chartWords[model.lang];
  const { year, years } = model;
  const th = (text: string, look = '') => make('th', { scope: 'col', class: look || null }, text);
  const cell = (c: TableRow['latest'], look = '') =>
    make('td', { class: `r ${look} ${c.blank ? 'blank' : ''}`.trim() }, c.text);
  const heads = [
    th(words.rank, 'rank'),
    th(words.unit),
    th(`${years.from}–${years.to}`, 'spark'),
    ...(year === null ? [] : [th(String(year - 1), 'r previous'), th(String(year), 'r')]),
    th(words.change1, 'r'),
    th(words.note, 'note')
  ];
  const rows = model.rows.map((row) =>
    make(
      'tr',
      { class: row.highlight ? 'marked' : null, 'data-unit': row.unitId },
      make('td', { class: 'rank' }, row.rank),
      make('th', { scope: 'row' }, row.name),
      make('td', { class: 'spark' }, toSpark(row, document)),
      ...(year === null ? [] : [cell(row.previous, 'previous'), cell(row.latest)]),
      // Words say that there is no honest change.
      make('td', { class: /\d/.test(row.change) ? 'r' : 'r word' }, row.change),
      make('td', { class: 'note' }, row.note)
    )
  );
  return make(
    'table',
    { 'aria-label': model.alt, class: 'sparks' },
    make('thead', {}, make('tr', {}, ...heads)),
    make('tbody', {}, ...rows)
  );
}
