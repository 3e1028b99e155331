import type { Palette } from '#lib/charts/palette.ts';
import { SLIDE } from '../palette.ts';
import { mix } from './mix.ts';
import { element, toXmlText, val } from './xml.ts';

/**
 * What DrawingML charts of every kind are made of (ECMA-376 part 1, 21.2). A schema of sequences: an
 * element in the wrong place makes PowerPoint "repair" the file, so orders are those of the schema.
 */

const SPACES = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
};

const EMU_PER_POINT = 12_700;

/** Names of the colours of a deck's theme, which follow when the theme is changed. */
const THEMED = /^(?:accent[1-6]|[tb][xg][12])$/;

/** `#rrggbb`, or a colour of the theme by its name. */
export const fill = (colour: string): string =>
  element(
    'a:solidFill',
    {},
    THEMED.test(colour)
      ? val('a:schemeClr', colour)
      : val('a:srgbClr', colour.slice(1).toUpperCase())
  );
/** A colour as it is on a pale ground; a colour of the theme stays tied to it. */
export function pale(colour: string, paper: string): string {
  const themed = THEMED.test(colour)
    ? element('a:schemeClr', { val: colour }, [val('a:lumMod', 40_000), val('a:lumOff', 60_000)])
    : val('a:srgbClr', mix(colour, THEMED.test(paper) ? '#ffffff' : paper, 0.4).slice(1));
  return element('a:solidFill', {}, themed);
}

export const NO_LINE = element('a:ln', {}, element('a:noFill'));

export function line(
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
export const textProperties = (size: number, colour: string, bold = false): string =>
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

export const richText = (text: string, size: number, colour: string, bold = false): string =>
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

export const shown = (isShown: boolean): string[] => [
  val('c:showLegendKey', 0),
  val('c:showVal', isShown ? 1 : 0),
  val('c:showCatName', 0),
  val('c:showSerName', 0),
  val('c:showPercent', 0),
  val('c:showBubbleSize', 0)
];

export const cell = (column: number, row: number): string => `$${columnName(column)}$${row}`;

/** A, B … Z, AA … */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

export const point = (index: number, value: string): string =>
  element('c:pt', { idx: index }, element('c:v', {}, value));

export function strings(reference: string, texts: readonly string[]): string {
  const cache = [val('c:ptCount', texts.length), ...texts.map((t, i) => point(i, toXmlText(t)))];
  return element('c:strRef', {}, [element('c:f', {}, reference), element('c:strCache', {}, cache)]);
}

/** A blank has no point at all, so that it is a blank in the sheet and a gap in the drawing. */
export function numbers(
  reference: string,
  values: readonly (number | null)[],
  format: string
): string {
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

export const short = (share: number): number => Number(share.toFixed(4));

/** A place fixed by us, in shares of the chart. */
export const placed = (
  place: { x: number; y: number; w?: number; h?: number },
  target: 'inner' | null = null
): string =>
  element(
    'c:layout',
    {},
    element('c:manualLayout', {}, [
      ...(target ? [val('c:layoutTarget', target)] : []),
      val('c:xMode', 'edge'),
      val('c:yMode', 'edge'),
      val('c:x', short(place.x)),
      val('c:y', short(place.y)),
      ...(place.w === undefined ? [] : [val('c:w', short(place.w))]),
      ...(place.h === undefined ? [] : [val('c:h', short(place.h))])
    ])
  );

type Space = {
  /** Content of `c:plotArea` between its layout and its own look. */
  plot: readonly string[];
  layout: string;
  size: number;
  legend: boolean;
  /** Series that the legend leaves out. */
  unlisted?: readonly number[];
};

/** The whole part of a chart around its plot; `rId1` is the sheet behind it. */
export function toChartSpace(
  { plot, layout, size, legend, unlisted = [] }: Space,
  palette: Palette = SLIDE
): string {
  const nothing = element('c:spPr', {}, [element('a:noFill'), NO_LINE]);
  const entries = unlisted.map((index) =>
    element('c:legendEntry', {}, [val('c:idx', index), val('c:delete', 1)])
  );
  const body = element('c:chartSpace', SPACES, [
    val('c:date1904', 0),
    val('c:lang', 'vi-VN'),
    val('c:roundedCorners', 0),
    element('c:chart', {}, [
      val('c:autoTitleDeleted', 1),
      element('c:plotArea', {}, [layout, ...plot, nothing]),
      ...(legend
        ? [
            element('c:legend', {}, [
              val('c:legendPos', 't'),
              ...entries,
              val('c:overlay', 0),
              textProperties(size, palette.ink)
            ])
          ]
        : []),
      val('c:plotVisOnly', 1),
      val('c:dispBlanksAs', 'gap')
    ]),
    nothing,
    textProperties(size, palette.ink),
    element('c:externalData', { 'r:id': 'rId1' }, val('c:autoUpdate', 0))
  ]);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`;
}
