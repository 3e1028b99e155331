import { endOffsets, toPlot, type Box, type Plot } from './chart-layout.ts';
import type { OfficeChart, OfficePoint, OfficeSeries } from './office-chart.ts';
import { element, toXmlText, val } from './xml.ts';

/**
 * DrawingML charts (ECMA-376 part 1, 21.2). A schema of sequences: an element in the wrong place
 * makes PowerPoint "repair" the file, so the order below is that of the schema, not of taste.
 */

const CATEGORY_AXIS = 2094734552;
const VALUE_AXIS = 2094734553;

const SPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
};

const INK = '#1c1a17';
const INK_2 = '#4f4a43';
const RULE = '#8f897e';
const GRID = '#ebe8e2';
const PAPER = '#ffffff';

const EMU_PER_POINT = 12_700;

const fill = (colour: string): string =>
  element('a:solidFill', {}, element('a:srgbClr', { val: colour.slice(1).toUpperCase() }));
const NO_LINE = element('a:ln', {}, element('a:noFill'));

function line(
  colour: string,
  points: number,
  dash: 'solid' | 'sysDash' | 'sysDot' = 'solid'
): string {
  const width = Math.round(points * EMU_PER_POINT);
  const parts = [fill(colour), val('a:prstDash', dash), element('a:round')];
  return element('a:ln', { w: width, cap: 'rnd' }, parts);
}

const run = (size: number, bold: boolean): Record<string, string | number> => ({
  lang: 'vi-VN',
  sz: Math.round(size * 100),
  b: bold ? 1 : 0
});

/** Type without a face: it takes the font of the theme, so that the deck's own style holds. */
const textProperties = (size: number, colour: string, bold = false): string =>
  element('c:txPr', {}, [
    element('a:bodyPr'),
    element('a:lstStyle'),
    element('a:p', {}, [
      element(
        'a:pPr',
        {},
        element('a:defRPr', { sz: Math.round(size * 100), b: bold ? 1 : 0 }, fill(colour))
      ),
      element('a:endParaRPr', { lang: 'vi-VN' })
    ])
  ]);

const richText = (text: string, size: number, colour: string, bold = false): string =>
  element(
    'c:tx',
    {},
    element('c:rich', {}, [
      element('a:bodyPr'),
      element('a:lstStyle'),
      element('a:p', {}, [
        element('a:pPr', {}, element('a:defRPr')),
        element('a:r', {}, [
          element('a:rPr', run(size, bold), fill(colour)),
          element('a:t', {}, toXmlText(text))
        ])
      ])
    ])
  );

const shown = (isShown: boolean): string[] => [
  val('c:showLegendKey', 0),
  val('c:showVal', isShown ? 1 : 0),
  val('c:showCatName', 0),
  val('c:showSerName', 0),
  val('c:showPercent', 0),
  val('c:showBubbleSize', 0)
];

const cell = (column: number, row: number): string => `$${columnName(column)}$${row}`;

/** A, B … Z, AA … */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

const point = (index: number, value: string): string =>
  element('c:pt', { idx: index }, element('c:v', {}, value));

function strings(reference: string, texts: readonly string[]): string {
  const cache = [val('c:ptCount', texts.length), ...texts.map((t, i) => point(i, toXmlText(t)))];
  return element('c:strRef', {}, [element('c:f', {}, reference), element('c:strCache', {}, cache)]);
}

/** A blank has no point at all, so that it is a blank in the sheet and a gap in the drawing. */
function numbers(reference: string, values: readonly (number | null)[], format: string): string {
  const points = values.flatMap((v, i) => (v === null ? [] : [point(i, String(v))]));
  return element('c:numRef', {}, [
    element('c:f', {}, reference),
    element('c:numCache', {}, [
      element('c:formatCode', {}, toXmlText(format)),
      val('c:ptCount', values.length),
      ...points
    ])
  ]);
}

/** Past a bar, inside a part, above a point, right of a line's last point. */
const positionOf = (kind: OfficeChart['kind'], { end }: OfficePoint): string =>
  kind === 'bar' ? 'outEnd' : kind === 'stack' ? 'ctr' : end ? 'r' : 't';

/** Of names at the ends of lines, by `series/category`, in shares of the chart's height. */
type Offsets = ReadonlyMap<string, number>;

function labelOf(
  index: number,
  at: OfficePoint,
  series: OfficeSeries,
  chart: OfficeChart,
  offset: number
): string {
  if (at.label === undefined && at.bare)
    return element('c:dLbl', {}, [val('c:idx', index), val('c:delete', 1)]);
  const ink = chart.kind === 'stack' ? inkOn(series.colour) : INK;
  const colour = chart.kind === 'line' || at.bold ? (at.colour ?? series.colour) : ink;
  const moved = element('c:manualLayout', {}, [val('c:x', 0), val('c:y', short(offset))]);
  return element('c:dLbl', {}, [
    val('c:idx', index),
    ...(offset === 0 ? [] : [element('c:layout', {}, moved)]),
    ...(at.label === undefined ? [] : [richText(at.label, chart.size, colour, at.bold)]),
    element('c:numFmt', { formatCode: chart.format, sourceLinked: 0 }),
    element('c:spPr', {}, [element('a:noFill'), NO_LINE]),
    ...(at.label === undefined ? [textProperties(chart.size, colour, at.bold)] : []),
    val('c:dLblPos', positionOf(chart.kind, at)),
    ...shown(true)
  ]);
}

function labelsOf(
  series: OfficeSeries,
  order: number,
  chart: OfficeChart,
  offsets: Offsets
): string {
  const own = Object.entries(series.points).filter(
    ([, at]) => at.label !== undefined || at.bare || (at.bold && series.labels)
  );
  const ink = chart.kind === 'stack' ? inkOn(series.colour) : INK;
  return element('c:dLbls', {}, [
    ...own.map(([index, at]) =>
      labelOf(Number(index), at, series, chart, offsets.get(`${order}/${index}`) ?? 0)
    ),
    element('c:numFmt', { formatCode: chart.format, sourceLinked: 0 }),
    element('c:spPr', {}, [element('a:noFill'), NO_LINE]),
    textProperties(chart.size, ink),
    ...(series.labels ? [val('c:dLblPos', positionOf(chart.kind, {}))] : []),
    ...shown(series.labels)
  ]);
}

/** Black or white, whichever is read on a colour (relative luminance, WCAG 2). */
function inkOn(colour: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.22 ? INK : PAPER;
}

function marker(colour: string): string {
  const look = element('c:spPr', {}, [fill(colour), line(colour, 1.5)]);
  return element('c:marker', {}, [val('c:symbol', 'circle'), val('c:size', 5), look]);
}

const NO_MARKER = element('c:marker', {}, val('c:symbol', 'none'));

const DASHES = { solid: 'solid', dashed: 'sysDash', dotted: 'sysDot' } as const;

function lineLook({ colour, width = 2.25, dash = 'solid' }: OfficeSeries): string[] {
  return dash === 'none' ? [NO_LINE] : [line(colour, width, DASHES[dash])];
}

/** Only bars have looks of their own; what differs along a line is a series of its own. */
function pointLook(index: number, at: OfficePoint, series: OfficeSeries): string {
  const colour = at.colour ?? series.colour;
  if (at.colour === undefined && !at.hollow) return '';
  const look = at.hollow ? [fill(PAPER), line(colour, 1.25, 'sysDash')] : [fill(colour)];
  return element('c:dPt', {}, [
    val('c:idx', index),
    val('c:invertIfNegative', 0),
    val('c:bubble3D', 0),
    element('c:spPr', {}, look)
  ]);
}

function seriesXml(
  series: OfficeSeries,
  index: number,
  chart: OfficeChart,
  offsets: Offsets
): string {
  const { kind, categories } = chart;
  const isLine = kind === 'line';
  const rows = categories.length + 1;
  const outline = series.edge ? [line(series.edge, 0.75)] : [];
  const look = isLine ? lineLook(series) : [fill(series.colour), ...outline];
  const ends = series.marked ? marker(series.colour) : NO_MARKER;
  return element('c:ser', {}, [
    val('c:idx', index),
    val('c:order', index),
    element('c:tx', {}, strings(`Sheet1!${cell(index + 1, 1)}`, [series.name])),
    element('c:spPr', {}, look),
    isLine ? ends : val('c:invertIfNegative', 0),
    ...(isLine
      ? []
      : Object.entries(series.points).map(([i, at]) => pointLook(Number(i), at, series))),
    labelsOf(series, index, chart, offsets),
    element('c:cat', {}, strings(`Sheet1!${cell(0, 2)}:${cell(0, rows)}`, categories)),
    element(
      'c:val',
      {},
      numbers(`Sheet1!${cell(index + 1, 2)}:${cell(index + 1, rows)}`, series.values, chart.format)
    ),
    ...(isLine ? [val('c:smooth', 0)] : [])
  ]);
}

const AXES = [val('c:axId', CATEGORY_AXIS), val('c:axId', VALUE_AXIS)];

function plotXml(chart: OfficeChart, offsets: Offsets): string {
  const series = chart.series.map((s, i) => seriesXml(s, i, chart, offsets));
  if (chart.kind === 'line')
    return element('c:lineChart', {}, [
      val('c:grouping', 'standard'),
      val('c:varyColors', 0),
      ...series,
      val('c:marker', 1),
      ...AXES
    ]);
  // One series alone must not be called stacked: some programs then refuse the file.
  const isStacked = chart.kind === 'stack' && chart.series.length > 1;
  return element('c:barChart', {}, [
    val('c:barDir', 'bar'),
    val('c:grouping', isStacked ? 'stacked' : 'clustered'),
    val('c:varyColors', 0),
    ...series,
    val('c:gapWidth', 38),
    ...(isStacked ? [val('c:overlap', 100)] : []),
    ...AXES
  ]);
}

function categoryAxis(chart: OfficeChart): string {
  const isLine = chart.kind === 'line';
  return element('c:catAx', {}, [
    val('c:axId', CATEGORY_AXIS),
    // Bars are read from the top down.
    element('c:scaling', {}, val('c:orientation', isLine ? 'minMax' : 'maxMin')),
    val('c:delete', 0),
    val('c:axPos', isLine ? 'b' : 'l'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'low'),
    element('c:spPr', {}, line(RULE, 0.75)),
    textProperties(chart.size, INK),
    val('c:crossAx', VALUE_AXIS),
    val('c:crosses', 'autoZero'),
    val('c:auto', 0),
    val('c:lblAlgn', 'ctr'),
    val('c:lblOffset', 100),
    // Every name is written: a program must not leave out each second one.
    ...(isLine ? [] : [val('c:tickLblSkip', 1)]),
    val('c:noMultiLvlLbl', 1)
  ]);
}

function valueAxis(chart: OfficeChart): string {
  const isLine = chart.kind === 'line';
  const scale = [
    val('c:orientation', 'minMax'),
    ...(chart.max === null ? [] : [val('c:max', chart.max)]),
    ...(chart.min === null ? [] : [val('c:min', chart.min)])
  ];
  return element('c:valAx', {}, [
    val('c:axId', VALUE_AXIS),
    element('c:scaling', {}, scale),
    val('c:delete', chart.axis ? 0 : 1),
    val('c:axPos', isLine ? 'l' : 't'),
    ...(chart.axis
      ? [element('c:majorGridlines', {}, element('c:spPr', {}, line(GRID, 0.75)))]
      : []),
    element('c:numFmt', { formatCode: chart.format, sourceLinked: 0 }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'nextTo'),
    element('c:spPr', {}, NO_LINE),
    textProperties(chart.size, INK_2),
    val('c:crossAx', CATEGORY_AXIS),
    val('c:crosses', 'autoZero'),
    val('c:crossBetween', 'between')
  ]);
}

const layout = ({ x, y, w, h }: Plot): string =>
  element(
    'c:layout',
    {},
    element('c:manualLayout', {}, [
      val('c:layoutTarget', 'inner'),
      val('c:xMode', 'edge'),
      val('c:yMode', 'edge'),
      val('c:x', short(x)),
      val('c:y', short(y)),
      val('c:w', short(w)),
      val('c:h', short(h))
    ])
  );

const short = (share: number): number => Number(share.toFixed(4));

/** The whole part `ppt/charts/chartN.xml` for a place of that size; `rId1` is the sheet behind it. */
export function toChartXml(chart: OfficeChart, box: Box, names: number): string {
  const plot = toPlot(chart, box, names);
  const offsets = endOffsets(chart, plot, box);
  const body = element('c:chartSpace', SPACES, [
    val('c:date1904', 0),
    val('c:lang', 'vi-VN'),
    val('c:roundedCorners', 0),
    element('c:chart', {}, [
      val('c:autoTitleDeleted', 1),
      element('c:plotArea', {}, [
        layout(plot),
        plotXml(chart, offsets),
        categoryAxis(chart),
        valueAxis(chart),
        element('c:spPr', {}, [element('a:noFill'), NO_LINE])
      ]),
      ...(chart.legend
        ? [
            element('c:legend', {}, [
              val('c:legendPos', 't'),
              val('c:overlay', 0),
              textProperties(chart.size, INK)
            ])
          ]
        : []),
      val('c:plotVisOnly', 1),
      val('c:dispBlanksAs', 'gap')
    ]),
    element('c:spPr', {}, [element('a:noFill'), NO_LINE]),
    textProperties(chart.size, INK),
    element('c:externalData', { 'r:id': 'rId1' }, val('c:autoUpdate', 0))
  ]);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`;
}
