import { BASELINE } from '#lib/charts/marks/kit.ts';
import { dropUnseen } from '#lib/text/unseen.ts';
import { parsePath } from './path-data.ts';
import { NO_PAINT, TO_BASELINE, type Paint, type Shape, type Stretch } from './shape.ts';

/** What elements take from the groups around them. */
type Inherited = {
  paint: Paint;
  size: number;
  bold: boolean;
  anchor: 'start' | 'middle' | 'end';
  /** The stroke of a text lies under its letters. */
  halo: boolean;
  x: number;
  y: number;
  unit: string | null;
};

const numberOf = (element: Element, name: string, fallback = 0): number => {
  const text = element.getAttribute(name);
  return text === null ? fallback : Number.parseFloat(text);
};

const colourOf = (element: Element, name: string, before: string | null): string | null => {
  const text = element.getAttribute(name);
  if (text === null) return before;
  return text === 'none' ? null : text;
};

function paintOf(element: Element, before: Paint): Paint {
  const dash = element.getAttribute('stroke-dasharray');
  const cap = element.getAttribute('stroke-linecap');
  return {
    fill: colourOf(element, 'fill', before.fill),
    stroke: colourOf(element, 'stroke', before.stroke),
    width: numberOf(element, 'stroke-width', before.width),
    fillOpacity: numberOf(element, 'fill-opacity', before.fillOpacity),
    strokeOpacity: numberOf(element, 'stroke-opacity', before.strokeOpacity),
    dash: dash === null ? before.dash : dash.split(/[ ,]+/).map(Number),
    round: cap === null ? before.round : cap === 'round'
  };
}

function inherit(element: Element, before: Inherited): Inherited {
  const weight = element.getAttribute('font-weight');
  const order = element.getAttribute('paint-order');
  const moved = /^translate\(([-\d.]+)[ ,]+([-\d.]+)\)$/.exec(
    element.getAttribute('transform') ?? ''
  );
  if (element.hasAttribute('transform') && !moved)
    throw new Error(`invalid transform: ${element.getAttribute('transform')}`);
  return {
    paint: paintOf(element, before.paint),
    size: numberOf(element, 'font-size', before.size),
    bold: weight === null ? before.bold : Number(weight) >= 600,
    anchor: (element.getAttribute('text-anchor') as Inherited['anchor'] | null) ?? before.anchor,
    halo: order === null ? before.halo : order === 'stroke',
    x: before.x + (moved ? Number(moved[1]) : 0),
    y: before.y + (moved ? Number(moved[2]) : 0),
    unit: element.getAttribute('data-unit') ?? before.unit
  };
}

/** The shapes with whom they speak of. */
const named = (shapes: readonly Shape[], { unit }: Inherited): Shape[] =>
  shapes.map((shape) => (unit === null || shape.unit ? shape : { ...shape, unit }));

/** A text, or a line of one, that has a place of its own says where its baseline is. */
const placed = (element: Element, its: Inherited): Inherited =>
  element.hasAttribute('x')
    ? {
        ...its,
        x: its.x + numberOf(element, 'x'),
        y: its.y + numberOf(element, 'y') - its.size * BASELINE
      }
    : its;

/** A stroke under the letters is a halo, half of which they cover. */
function textsOf(element: Element, before: Inherited): Shape[] {
  if (element.children.length > 0)
    return [...element.children].flatMap((line) => textsOf(line, before));
  const its = placed(element, before);
  const text = dropUnseen((element.textContent ?? '').normalize('NFC')).trim();
  if (text === '') return [];
  const { paint, size, bold, anchor } = its;
  const at = { x: its.x, y: its.y + size * TO_BASELINE };
  const plain: Shape = {
    kind: 'text',
    ...at,
    text,
    size,
    bold,
    anchor,
    paint: { ...NO_PAINT, fill: paint.fill, fillOpacity: paint.fillOpacity }
  };
  return !its.halo || paint.stroke === null
    ? [plain]
    : [{ ...plain, halo: { fill: paint.stroke, width: paint.width / 2 } }];
}

/** A stretch of no length is a dot only where caps are round; elsewhere a point draws nothing. */
const isDot = ({ points }: Stretch): boolean =>
  points.every(([x, y]) => x === points[0]![0] && y === points[0]![1]);

function pathOf(element: Element, { paint, x, y }: Inherited): Shape[] {
  const stretches = parsePath(element.getAttribute('d') ?? '').map((s) => ({
    ...s,
    points: s.points.map(([px, py]) => [px + x, py + y] as const)
  }));
  const lines = stretches.filter((s) => !isDot(s));
  const dots = paint.round ? stretches.filter(isDot) : [];
  return [
    ...(lines.length > 0 ? [{ kind: 'path' as const, stretches: lines, paint }] : []),
    ...dots.map(({ points }): Shape => ({
      kind: 'circle',
      x: points[0]![0],
      y: points[0]![1],
      r: paint.width / 2,
      paint: { ...NO_PAINT, fill: paint.stroke, fillOpacity: paint.strokeOpacity }
    }))
  ];
}

const shapesOf = (element: Element, before: Inherited): Shape[] => {
  const its = inherit(element, before);
  return named(plainShapes(element, its), its);
};

function plainShapes(element: Element, its: Inherited): Shape[] {
  const at = (name: string) => numberOf(element, name);
  switch (element.tagName.toLowerCase()) {
    case 'svg':
    case 'g':
      return [...element.children].flatMap((child) => shapesOf(child, its));
    case 'style':
      return [];
    case 'rect': {
      const size = { width: at('width'), height: at('height') };
      return [{ kind: 'rect', x: at('x') + its.x, y: at('y') + its.y, ...size, paint: its.paint }];
    }
    case 'circle': {
      const middle = { x: at('cx') + its.x, y: at('cy') + its.y };
      return [{ kind: 'circle', ...middle, r: at('r'), paint: its.paint }];
    }
    case 'line': {
      const points = [
        [at('x1') + its.x, at('y1') + its.y],
        [at('x2') + its.x, at('y2') + its.y]
      ] as const;
      const paint = { ...its.paint, fill: null };
      return [{ kind: 'path', stretches: [{ points, closed: false }], paint }];
    }
    case 'path':
      return pathOf(element, its);
    case 'text':
      return textsOf(element, its);
    default:
      throw new Error(`unknown element in a drawing: ${element.tagName}`);
  }
}

/** A drawing of ours as plain shapes, in the order they are painted, each with the unit it was drawn for. */
export const flatten = (svg: Element): Shape[] =>
  shapesOf(svg, {
    paint: { ...NO_PAINT, fill: '#000000' },
    size: 10,
    bold: false,
    anchor: 'start',
    halo: false,
    x: 0,
    y: 0,
    unit: null
  });
