import type { Palette } from '#lib/charts/palette.ts';
import { SLIDE } from '../palette.ts';
import type { Box } from './chart-layout.ts';
import {
  cell,
  fill,
  line,
  NO_LINE,
  numbers,
  pale,
  placed,
  point,
  short,
  shown,
  strings,
  textProperties,
  toChartSpace
} from './chart-pieces.ts';
import type {
  DotSymbol,
  OfficeAxis,
  OfficeScatter,
  ScatterDot,
  ScatterSeries
} from './office-scatter.ts';
import { labelPlaces, scatterPlaces, type LabelPlace } from './scatter-layout.ts';
import { columnsOf, firstRows } from './scatter-sheet.ts';
import { element, toXmlText, val } from './xml.ts';

const X_AXIS = 2094734554;
const Y_AXIS = 2094734555;

/** Labels taken from cells: known since Office 2013, told to others by the text beside the field. */
const C15 = 'http://schemas.microsoft.com/office/drawing/2012/chart';
const LABEL_EXTENSION = '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}';
const RANGE_EXTENSION = '{02D57815-91ED-43cb-92C2-25804820EDAC}';

const extension = (uri: string, content: readonly string[]): string =>
  element('c:extLst', {}, element('c:ext', { uri, 'xmlns:c15': C15 }, content));

type Look = { hollow: boolean; paper: string };

/** Signs of strokes, which have nothing to fill. */
const STROKES: readonly DotSymbol[] = ['x', 'plus', 'star'];

/**
 * Filled points have a thin edge of the ground, so that those on one another are told apart. Hollow
 * ones are pale, not empty: LibreOffice draws no edges, and an empty point would be none.
 */
function marker(symbol: DotSymbol, size: number, colour: string, { hollow, paper }: Look): string {
  if (symbol === 'none') return element('c:marker', {}, val('c:symbol', 'none'));
  const isStroke = STROKES.includes(symbol);
  const inside = isStroke ? element('a:noFill') : hollow ? pale(colour, paper) : fill(colour);
  const edge = isStroke ? line(colour, 1.75) : hollow ? line(colour, 1.5) : line(paper, 0.5);
  return element('c:marker', {}, [
    val('c:symbol', symbol),
    val('c:size', size),
    element('c:spPr', {}, [inside, edge])
  ]);
}

/** Ids of fields are only there to be told apart. */
const fieldId = (index: number): string =>
  `{D0C41EC0-0000-4000-8000-${index.toString(16).toUpperCase().padStart(12, '0')}}`;

function labelXml(
  index: number,
  { label, colour }: ScatterDot,
  place: LabelPlace,
  { size }: OfficeScatter,
  own: { colour: string; palette: Palette; isWay: boolean }
): string {
  const ink = label!.bold
    ? (colour ?? (own.isWay ? own.colour : own.palette.ink))
    : own.palette.ink;
  const look = { lang: 'vi-VN', sz: Math.round(size * 100), b: label!.bold ? 1 : 0 };
  const field = element('a:fld', { id: fieldId(index + 1), type: 'CELLRANGE' }, [
    element('a:rPr', look, fill(ink)),
    element('a:pPr'),
    element('a:t', {}, toXmlText(label!.text))
  ]);
  const text = element('c:rich', {}, [
    element('a:bodyPr'),
    element('a:lstStyle'),
    element('a:p', {}, [field, element('a:endParaRPr', { lang: 'vi-VN' })])
  ]);
  const isMoved = place.x !== 0 || place.y !== 0;
  const moved = [val('c:x', short(place.x)), val('c:y', short(place.y))];
  return element('c:dLbl', {}, [
    val('c:idx', index),
    ...(isMoved ? [element('c:layout', {}, element('c:manualLayout', {}, moved))] : []),
    element('c:tx', {}, text),
    element('c:spPr', {}, [element('a:noFill'), NO_LINE]),
    val('c:dLblPos', place.side),
    ...shown(false),
    extension(LABEL_EXTENSION, [element('c15:dlblFieldTable'), val('c15:showDataLabelsRange', 1)])
  ]);
}

function dotXml(index: number, dot: ScatterDot, series: ScatterSeries, paper: string): string {
  const { colour, symbol, hollow, dot: size } = dot;
  if (!colour && !symbol && !hollow && !size) return '';
  const ink = colour ?? series.colour;
  const look = marker(symbol ?? series.symbol, size ?? series.dot, ink, {
    hollow: hollow ?? series.hollow,
    paper
  });
  // Of a way, the look of a point is also that of the line to it.
  const way = series.line ? [element('c:spPr', {}, lineOf(series))] : [];
  return element('c:dPt', {}, [val('c:idx', index), look, val('c:bubble3D', 0), ...way]);
}

const lineOf = ({ line: drawn, colour }: ScatterSeries): string =>
  drawn ? line(colour, drawn.width, drawn.dash === 'dashed' ? 'sysDash' : 'solid') : NO_LINE;

type Context = { chart: OfficeScatter; palette: Palette; labels: ReadonlyMap<string, LabelPlace> };

function seriesXml(
  series: ScatterSeries,
  index: number,
  { chart, palette, labels }: Context
): string {
  const columns = columnsOf(chart);
  const first = firstRows(chart)[index]!;
  const last = first + series.points.length - 1;
  const range = (column: number) => `Sheet1!${cell(column, first)}:${cell(column, last)}`;
  const written = series.points.flatMap((dot, i) => {
    const place = labels.get(`${index}/${i}`);
    return place ? [{ dot, i, place }] : [];
  });
  const own = { colour: series.colour, palette, isWay: series.line !== null };
  const cache = [
    val('c:ptCount', series.points.length),
    ...written.map(({ dot, i }) => point(i, toXmlText(dot.label!.text)))
  ];
  return element('c:ser', {}, [
    val('c:idx', index),
    val('c:order', index),
    element('c:tx', {}, strings(`Sheet1!${cell(columns.series, first)}`, [series.name])),
    element('c:spPr', {}, lineOf(series)),
    marker(series.symbol, series.dot, series.colour, {
      hollow: series.hollow,
      paper: palette.paper
    }),
    ...series.points.map((dot, i) => dotXml(i, dot, series, palette.paper)),
    element('c:dLbls', {}, [
      ...written.map(({ dot, i, place }) => labelXml(i, dot, place, chart, own)),
      element('c:spPr', {}, [element('a:noFill'), NO_LINE]),
      textProperties(chart.size, palette.ink),
      val('c:dLblPos', 'r'),
      ...shown(false),
      extension(LABEL_EXTENSION, [val('c15:showDataLabelsRange', 0), val('c15:showLeaderLines', 1)])
    ]),
    element(
      'c:xVal',
      {},
      numbers(
        range(columns.x),
        series.points.map((p) => p.x),
        chart.x.format
      )
    ),
    element(
      'c:yVal',
      {},
      numbers(
        range(columns.y),
        series.points.map((p) => p.y),
        chart.y.format
      )
    ),
    val('c:smooth', 0),
    ...(written.length === 0
      ? []
      : [
          extension(RANGE_EXTENSION, [
            element('c15:datalabelsRange', {}, [
              element('c15:f', {}, range(columns.label)),
              element('c15:dlblRangeCache', {}, cache)
            ])
          ])
        ])
  ]);
}

/** The name of an axis at a place of its own, never turned. */
const titleXml = (
  text: string,
  place: { x: number; y: number },
  size: number,
  colour: string
): string =>
  element('c:title', {}, [
    element(
      'c:tx',
      {},
      element('c:rich', {}, [
        element('a:bodyPr', { rot: 0, vert: 'horz' }),
        element('a:lstStyle'),
        element('a:p', {}, [
          element('a:pPr', {}, element('a:defRPr')),
          element('a:r', {}, [
            element('a:rPr', { lang: 'vi-VN', sz: Math.round(size * 100), b: 1 }, fill(colour)),
            element('a:t', {}, toXmlText(text))
          ])
        ])
      ])
    ),
    placed(place),
    val('c:overlay', 0)
  ]);

type AxisPlace = { id: number; crosses: number; side: 'b' | 'l'; every: number; title: string };

const axisXml = (axis: OfficeAxis, at: AxisPlace, size: number, palette: Palette): string =>
  element('c:valAx', {}, [
    val('c:axId', at.id),
    element('c:scaling', {}, [
      val('c:orientation', 'minMax'),
      val('c:max', axis.max),
      val('c:min', axis.min)
    ]),
    val('c:delete', 0),
    val('c:axPos', at.side),
    element('c:majorGridlines', {}, element('c:spPr', {}, line(palette.grid, 0.75))),
    at.title,
    element('c:numFmt', { formatCode: axis.format, sourceLinked: 0 }),
    val('c:majorTickMark', 'none'),
    val('c:minorTickMark', 'none'),
    val('c:tickLblPos', 'low'),
    element('c:spPr', {}, line(palette.rule, 0.75)),
    textProperties(size, palette.ink2),
    val('c:crossAx', at.crosses),
    // Where figures go below zero the axes still stand at the edges.
    val('c:crosses', 'min'),
    val('c:crossBetween', 'midCat'),
    val('c:majorUnit', axis.step * at.every)
  ]);

/** The whole part `ppt/charts/chartN.xml` of points at two figures, for a place of that size. */
export function toScatterXml(chart: OfficeScatter, box: Box, palette: Palette = SLIDE): string {
  const places = scatterPlaces(chart, box);
  const context = { chart, palette, labels: labelPlaces(chart, places, box) };
  const title = (text: string, place: { x: number; y: number }) =>
    titleXml(text, place, chart.size, palette.ink2);
  const across = { id: X_AXIS, crosses: Y_AXIS, side: 'b' as const, every: places.every };
  const upward = { id: Y_AXIS, crosses: X_AXIS, side: 'l' as const, every: 1 };
  return toChartSpace(
    {
      layout: placed(places.plot, 'inner'),
      plot: [
        element('c:scatterChart', {}, [
          val('c:scatterStyle', 'lineMarker'),
          val('c:varyColors', 0),
          ...chart.series.map((s, i) => seriesXml(s, i, context)),
          val('c:axId', X_AXIS),
          val('c:axId', Y_AXIS)
        ]),
        axisXml(
          chart.x,
          { ...across, title: title(chart.x.label, places.xTitle) },
          chart.size,
          palette
        ),
        axisXml(
          chart.y,
          { ...upward, title: title(chart.y.label, places.yTitle) },
          chart.size,
          palette
        )
      ],
      size: chart.size,
      legend: chart.legend,
      unlisted: chart.series.flatMap((s, i) => (s.listed ? [] : [i]))
    },
    palette
  );
}
