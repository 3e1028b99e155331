import type { Palette } from '#lib/charts/palette.ts';
import { SLIDE } from '../palette.ts';
import { endOffsets, gapWidth, toPlot, type Box } from './chart-layout.ts';
import {
  cell,
  fill,
  line,
  NO_LINE,
  numbers,
  placed,
  richText,
  short,
  shown,
  strings,
  textProperties,
  toChartSpace
} from './chart-pieces.ts';
import { luminance } from './mix.ts';
import type { OfficeChart, OfficePoint, OfficeSeries } from './office-chart.ts';
import { element, val } from './xml.ts';

const CATEGORY_AXIS = 2094734552;
const VALUE_AXIS = 2094734553;

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
  offset: number,
  palette: Palette
): string {
  if (at.label === undefined && at.bare)
    return element('c:dLbl', {}, [val('c:idx', index), val('c:delete', 1)]);
  const ink = chart.kind === 'stack' ? inkOn(series.colour) : palette.ink;
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
  offsets: Offsets,
  palette: Palette
): string {
  const own = Object.entries(series.points).filter(
    ([, at]) => at.label !== undefined || at.bare || (at.bold && series.labels)
  );
  const ink = chart.kind === 'stack' ? inkOn(series.colour) : palette.ink;
  return element('c:dLbls', {}, [
    ...own.map(([index, at]) =>
      labelOf(Number(index), at, series, chart, offsets.get(`${order}/${index}`) ?? 0, palette)
    ),
    element('c:numFmt', { formatCode: chart.format, sourceLinked: 0 }),
    element('c:spPr', {}, [element('a:noFill'), NO_LINE]),
    textProperties(chart.size, ink),
    ...(series.labels ? [val('c:dLblPos', positionOf(chart.kind, {}))] : []),
    ...shown(series.labels)
  ]);
}

/** Black or white, whichever is read on a colour. */
const inkOn = (colour: string): string => (luminance(colour) > 0.22 ? SLIDE.ink : SLIDE.paper);

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
function pointLook(index: number, at: OfficePoint, series: OfficeSeries, palette: Palette): string {
  const colour = at.colour ?? series.colour;
  if (at.colour === undefined && !at.hollow) return '';
  const look = at.hollow ? [fill(palette.paper), line(colour, 1.25, 'sysDash')] : [fill(colour)];
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
  offsets: Offsets,
  palette: Palette
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
      : Object.entries(series.points).map(([i, at]) => pointLook(Number(i), at, series, palette))),
    labelsOf(series, index, chart, offsets, palette),
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

function plotXml(chart: OfficeChart, offsets: Offsets, gap: number, palette: Palette): string {
  const series = chart.series.map((s, i) => seriesXml(s, i, chart, offsets, palette));
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
    val('c:gapWidth', gap),
    ...(isStacked ? [val('c:overlap', 100)] : []),
    ...AXES
  ]);
}

function categoryAxis(chart: OfficeChart, palette: Palette): string {
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
    element('c:spPr', {}, line(palette.rule, 0.75)),
    textProperties(chart.size, palette.ink),
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

function valueAxis(chart: OfficeChart, palette: Palette): string {
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
      ? [element('c:majorGridlines', {}, element('c:spPr', {}, line(palette.grid, 0.75)))]
      : []),
    element('c:numFmt', { formatCode: chart.format, sourceLinked: 0 }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'nextTo'),
    element('c:spPr', {}, NO_LINE),
    textProperties(chart.size, palette.ink2),
    val('c:crossAx', CATEGORY_AXIS),
    val('c:crosses', 'autoZero'),
    val('c:crossBetween', 'between')
  ]);
}

/** The whole part `ppt/charts/chartN.xml` for a place of that size. */
export function toChartXml(
  chart: OfficeChart,
  box: Box,
  names: number,
  palette: Palette = SLIDE
): string {
  const plot = toPlot(chart, box, names);
  const offsets = endOffsets(chart, plot, box);
  return toChartSpace(
    {
      layout: placed(plot, 'inner'),
      plot: [
        plotXml(chart, offsets, gapWidth(chart, box, plot), palette),
        categoryAxis(chart, palette),
        valueAxis(chart, palette)
      ],
      size: chart.size,
      legend: chart.legend
    },
    palette
  );
}
