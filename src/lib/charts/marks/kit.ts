import { rect, text, type Markish, type RectOptions, type TextOptions } from '@observablehq/plot';
import { dotsPath, hatchPath, type Box } from '../hatch.ts';
import type { Tag } from '../models/common.ts';
import type { Palette } from '../palette.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Everything Plot needs of one chart. Positions are pixels: labels must know their neighbours. */
export type Drawing = { marks: Markish[]; height: number };

/** What a drawing knows of its surroundings. */
export type Surface = { width: number; palette: Palette };

/** A straight line from a domain to a range of pixels. */
export const linear =
  ([d0, d1]: readonly [number, number], [r0, r1]: readonly [number, number]) =>
  (value: number): number =>
    d1 === d0 ? r0 : r0 + ((value - d0) / (d1 - d0)) * (r1 - r0);

const label = (element: Element, tag: Tag): void => {
  element.setAttribute('data-unit', tag.unitId);
  element.setAttribute('data-period', tag.period);
  if (tag.breakdown !== '') element.setAttribute('data-breakdown', tag.breakdown);
};

/** Writes on each drawn element which figure it is; the order of elements is that of the data. */
export const tagged = (tags: readonly (Tag | null)[]): Pick<RectOptions, 'render'> => ({
  render(index, scales, values, dimensions, context, next) {
    const group = next!(index, scales, values, dimensions, context);
    if (group) {
      [...index].forEach((i, n) => {
        const tag = tags[i];
        if (tag) label(group.children[n]!, tag);
      });
    }
    return group;
  }
});

/** A box with its colours; `tag` says which figure it stands for. */
export type Block = Box & { fill: string; tag?: Tag };

/** One colour for all stands on their group: hundreds of elements are then not coloured one by one. */
const sharedFill = (data: readonly { fill: string }[]): string =>
  data.every((d) => d.fill === data[0]!.fill) ? data[0]!.fill : 'fill';

/** Boxes of nothing but a colour, written straight to their places: the bulk of most pictures. */
function plainBlocks(data: readonly Block[]): Markish {
  const shared = sharedFill(data);
  return (_index, _scales, _values, _dimensions, { document }) => {
    const group = document.createElementNS(SVG, 'g');
    if (shared !== 'fill') group.setAttribute('fill', shared);
    for (const one of data) {
      const box = document.createElementNS(SVG, 'rect');
      box.setAttribute('x', String(one.x));
      box.setAttribute('y', String(one.y));
      box.setAttribute('width', String(one.width));
      box.setAttribute('height', String(one.height));
      if (shared === 'fill') box.setAttribute('fill', one.fill);
      if (one.tag) label(box, one.tag);
      group.append(box);
    }
    return group;
  };
}

/** Boxes, one element each. */
export function blocks(data: readonly Block[], options?: RectOptions): Markish[] {
  if (data.length === 0) return [];
  if (!options) return [plainBlocks(data)];
  return [
    rect(data, {
      x1: 'x',
      x2: (b: Block) => b.x + b.width,
      y1: 'y',
      y2: (b: Block) => b.y + b.height,
      fill: sharedFill(data),
      ...tagged(data.map((b) => b.tag ?? null)),
      ...options
    })
  ];
}

/** One line of text at a point. */
export type Label = { x: number; y: number; text: string; fill: string; tag?: Tag };

/** Texts of one size, weight and anchor; `y` is the middle of the line. */
export function labels(
  data: readonly Label[],
  { size = 12, bold = false, ...options }: TextOptions & { size?: number; bold?: boolean } = {}
): Markish[] {
  const shown = data.filter((d) => d.text !== '');
  if (shown.length === 0) return [];
  return [
    text(shown, {
      x: 'x',
      y: 'y',
      text: 'text',
      fill: sharedFill(shown),
      fontSize: size,
      fontWeight: bold ? 600 : undefined,
      textAnchor: 'start',
      ...tagged(shown.map((d) => d.tag ?? null)),
      ...options
    })
  ];
}

/** From the middle of a line of text to its baseline, in em; as Plot has it. */
export const BASELINE = 0.32;

type Written = { size: number; bold: boolean; fill: string; textAnchor?: 'start' | 'end' };

/**
 * Texts that nobody points at, of one colour: one element with a line for each, since to a browser
 * a hundred texts are more work than the bars beside them.
 */
export function column(
  data: readonly Omit<Label, 'fill' | 'tag'>[],
  { size, bold, fill, textAnchor = 'start' }: Written
): Markish[] {
  const shown = data.filter((d) => d.text !== '');
  if (shown.length === 0) return [];
  return [
    (_index, _scales, _values, _dimensions, { document }) => {
      const column = document.createElementNS(SVG, 'text');
      column.setAttribute('fill', fill);
      column.setAttribute('font-size', String(size));
      if (bold) column.setAttribute('font-weight', '600');
      column.setAttribute('text-anchor', textAnchor);
      for (const { x, y, text } of shown) {
        const line = document.createElementNS(SVG, 'tspan');
        line.setAttribute('x', String(x));
        line.setAttribute('y', String(y + BASELINE * size));
        line.textContent = text;
        column.append(line);
      }
      return column;
    }
  ];
}

/**
 * Names that answer to the pointer: an element each, written straight to its place. A name for each
 * of 63 rows is the most of what a ranking is made of, and Plot's own text moves every one of them.
 */
export function names(
  data: readonly Label[],
  { size, bold }: Pick<Written, 'size' | 'bold'>
): Markish[] {
  const shown = data.filter((d) => d.text !== '');
  if (shown.length === 0) return [];
  const [{ fill }] = shown as [Label];
  return [
    (_index, _scales, _values, _dimensions, { document }) => {
      const group = document.createElementNS(SVG, 'g');
      group.setAttribute('fill', fill);
      group.setAttribute('font-size', String(size));
      group.setAttribute('text-anchor', 'start');
      if (bold) group.setAttribute('font-weight', '600');
      for (const one of shown) {
        const name = document.createElementNS(SVG, 'text');
        name.setAttribute('x', String(one.x));
        name.setAttribute('y', String(one.y + BASELINE * size));
        if (one.fill !== fill) name.setAttribute('fill', one.fill);
        if (one.tag) label(name, one.tag);
        name.textContent = one.text;
        group.append(name);
      }
      return group;
    }
  ];
}

/** One path for many strokes; Plot calls it like any mark. */
export const strokes =
  (d: string, attributes: Record<string, string | number>): Markish =>
  (_index, _scales, _values, _dimensions, { document }) => {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    path.setAttribute('fill', 'none');
    // Strokes lie over the boxes that answer to the pointer.
    path.setAttribute('pointer-events', 'none');
    for (const [name, value] of Object.entries(attributes)) path.setAttribute(name, String(value));
    return path;
  };

export type Blank = Box & { look: 'hatch' | 'dots'; tag?: Tag };

/** Boxes for what is not there: hatched where a figure could be, dotted where none could. */
export function blankBoxes(
  data: readonly Blank[],
  palette: Palette,
  gap = 5,
  opacity = 1
): Markish[] {
  if (data.length === 0) return [];
  const of = (look: Blank['look']) => data.filter((b) => b.look === look);
  const hatch = of('hatch')
    .map((b) => hatchPath(b, gap))
    .join('');
  const dots = of('dots')
    .map((b) => dotsPath(b))
    .join('');
  return [
    ...blocks(data.map((b) => ({ ...b, fill: palette.surface }))),
    ...(hatch === ''
      ? []
      : [strokes(hatch, { stroke: palette.hatch, 'stroke-width': 1, 'stroke-opacity': opacity })]),
    ...(dots === ''
      ? []
      : [strokes(dots, { stroke: palette.dots, 'stroke-width': 1.3, 'stroke-linecap': 'round' })])
  ];
}
