/**
 * Stands in for Observable Plot in pages that must stay light: the marks our drawings use, over
 * scales that are pixels already, in 2 kB instead of 70. `draw.test.ts` holds every golden drawing
 * to it.
 */
const SVG = 'http://www.w3.org/2000/svg';

type Value = string | number | null | undefined;
type Data = readonly unknown[];
type Draw = (
  index: readonly number[],
  scales: object,
  values: object,
  dimensions: object,
  context: { document: Document }
) => SVGElement | null;
type Options = { render?: (...args: [...Parameters<Draw>, next: Draw]) => SVGElement | null } & {
  [name: string]: unknown;
};
type Mark = Draw | { index: readonly number[]; draw: Draw };

/** What a mark says of its strokes, fills and letters, as attributes. */
const PAINT = {
  fill: 'fill',
  fillOpacity: 'fill-opacity',
  stroke: 'stroke',
  strokeWidth: 'stroke-width',
  strokeOpacity: 'stroke-opacity',
  strokeDasharray: 'stroke-dasharray',
  strokeLinejoin: 'stroke-linejoin',
  strokeLinecap: 'stroke-linecap',
  paintOrder: 'paint-order',
  pointerEvents: 'pointer-events',
  fontSize: 'font-size',
  fontWeight: 'font-weight',
  textAnchor: 'text-anchor'
};

/** What every SVG has anyway is not written. */
const IMPLIED: Record<string, unknown> = {
  strokeWidth: 1,
  fillOpacity: 1,
  strokeOpacity: 1,
  stroke: 'none',
  textAnchor: 'middle'
};

type Reader = { of: (datum: unknown) => Value; varies: boolean };

/** What an option says of each datum: a function, the name of a field, or one value for all. */
function toReader(option: unknown, data: Data): Reader {
  if (typeof option === 'function') return { of: option as Reader['of'], varies: true };
  if (typeof option === 'object' && option !== null)
    return toReader((option as { value: unknown }).value, data);
  const [first] = data;
  if (typeof option === 'string' && typeof first === 'object' && first !== null && option in first)
    return { of: (d) => (d as Record<string, Value>)[option], varies: true };
  return { of: () => option as Value, varies: false };
}

const set = (element: SVGElement, attributes: Record<string, Value>): void => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
};

type Kind = {
  tag: string;
  defaults?: Options;
  /** The attributes that give an element its place; `of` reads an option for its datum. */
  place: (of: (name: string) => Value) => Record<string, Value>;
  /** The order in which elements are drawn. */
  order?: (data: Data, reader: (name: string) => Reader) => number[];
};

/** A mark: a group, in it one element for each datum. What is alike for all stands on the group. */
const markOf =
  ({ tag, defaults = {}, place, order }: Kind) =>
  (data: Data, given: Options = {}): Mark => {
    const options: Options = { ...defaults, ...given };
    const readers = new Map<string, Reader>();
    const reader = (name: string): Reader => {
      const known = readers.get(name) ?? toReader(options[name], data);
      readers.set(name, known);
      return known;
    };
    const paints = Object.entries(PAINT).map(([name, as]) => ({ name, as, ...reader(name) }));
    const shared = paints.filter((p) => !p.varies && p.of(null) !== IMPLIED[p.name]);
    const own = paints.filter((p) => p.varies);
    const draw: Draw = (index, _scales, _values, _dimensions, { document }) => {
      if (index.length === 0) return null;
      const group = document.createElementNS(SVG, 'g') as SVGElement;
      for (const { as, of } of shared) set(group, { [as]: of(null) });
      for (const i of index) {
        const datum = data[i];
        const element = document.createElementNS(SVG, tag) as SVGElement;
        set(
          element,
          place((name) => reader(name).of(datum))
        );
        for (const { as, of } of own) set(element, { [as]: of(datum) });
        if (tag === 'text') element.textContent = String(reader('text').of(datum));
        group.append(element);
      }
      return group;
    };
    return {
      index: order ? order(data, reader) : data.map((_, i) => i),
      draw: options.render ? (...args) => options.render!(...args, draw) : draw
    };
  };

/** Boxes from x1 to x2 and y1 to y2, either way round. */
export const rect = markOf({
  tag: 'rect',
  place(of) {
    const n = (name: string) => Number(of(name));
    const inset = (side: string) => Number(of(`inset${side}`) ?? of('inset') ?? 0);
    const size = (from: string, to: string, before: string, after: string) =>
      Math.max(0, Math.abs(n(to) - n(from)) - inset(before) - inset(after));
    return {
      x: Math.min(n('x1'), n('x2')) + inset('Left'),
      y: Math.min(n('y1'), n('y2')) + inset('Top'),
      width: size('x1', 'x2', 'Left', 'Right'),
      height: size('y1', 'y2', 'Top', 'Bottom'),
      rx: of('rx')
    };
  }
});

/** Circles, the largest first, so that none is hidden. */
export const dot = markOf({
  tag: 'circle',
  defaults: { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, r: 3 },
  place: (of) => ({ cx: of('x'), cy: of('y'), r: of('r') }),
  order(data, reader) {
    const { of, varies } = reader('r');
    const index = data.map((_, i) => i);
    return varies ? index.sort((a, b) => Number(of(data[b])) - Number(of(data[a]))) : index;
  }
});

const letters = markOf({
  tag: 'text',
  place: (of) => ({ y: '0.32em', transform: `translate(${of('x')},${of('y')})` })
});

/** Lines of text, their middle at `y`; a stroke is a halo behind the letters. */
export const text = (data: Data, options: Options = {}): Mark => {
  const halo = { strokeWidth: 3, strokeLinejoin: 'round', paintOrder: 'stroke' };
  return letters(data, options.stroke === undefined ? options : { ...halo, ...options });
};

/** Half a pixel, so that a line one pixel wide fills one where pixels are large. */
const CRISP = typeof window === 'undefined' || window.devicePixelRatio > 1 ? 0 : 0.5;

const rule = (across: 'x' | 'y', along: 'x' | 'y') =>
  markOf({
    tag: 'line',
    defaults: { stroke: 'currentColor', [across]: (d: number) => d },
    place: (of) => ({
      [`${across}1`]: Number(of(across)) + CRISP,
      [`${across}2`]: Number(of(across)) + CRISP,
      [`${along}1`]: of(`${along}1`),
      [`${along}2`]: of(`${along}2`)
    })
  });

/** Upright lines at x, from y1 to y2. */
export const ruleX = rule('x', 'y');

/** Level lines at y, from x1 to x2. */
export const ruleY = rule('y', 'x');

const short = (value: Value): number => Math.round(Number(value) * 1000) / 1000;

const paths = markOf({
  tag: 'path',
  defaults: {
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: 1.5,
    strokeLinecap: 'round',
    strokeLinejoin: 'round'
  },
  place: (of) => ({ d: of('d') })
});

/** Points joined in their order, one line for each `z`. */
export function line(data: Data, given: Options = {}): Mark {
  const [x, y, z, stroke] = ['x', 'y', 'z', 'stroke'].map((name) => toReader(given[name], data));
  const runs = new Map<Value, unknown[]>();
  for (const datum of data) {
    const run = runs.get(z!.of(datum));
    if (run) run.push(datum);
    else runs.set(z!.of(datum), [datum]);
  }
  const joined = [...runs.values()].map((run) => ({
    d: `M${run.map((p) => `${short(x!.of(p))},${short(y!.of(p))}`).join('L')}`,
    colour: stroke!.of(run[0])
  }));
  return paths(joined, { ...given, stroke: stroke!.varies ? 'colour' : given.stroke, d: 'd' });
}

type Plot = {
  document: Document;
  className: string;
  width: number;
  height: number;
  marks: readonly unknown[];
};

/** The drawing as one `<svg>`; its style stands in the page's own sheet. */
export function plot({ document, className, width, height, marks }: Plot): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg') as SVGSVGElement;
  set(svg, {
    class: className,
    fill: 'currentColor',
    'font-family': 'system-ui, sans-serif',
    'font-size': 10,
    'text-anchor': 'middle',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`
  });
  for (const mark of marks.flat(9) as (Mark | null | undefined)[]) {
    if (!mark) continue;
    const [draw, index] = typeof mark === 'function' ? [mark, []] : [mark.draw, mark.index];
    const drawn = draw(index, {}, {}, { width, height }, { document });
    if (drawn) svg.append(drawn);
  }
  return svg;
}
