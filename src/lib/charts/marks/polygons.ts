import type { Markish } from '@observablehq/plot';
import type { Tag } from '../models/common.ts';

export type Point = readonly [x: number, y: number];
export type Rings = readonly (readonly Point[])[];

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** Closed rings as path data of straight lines. */
export const ringsPath = (rings: Rings): string =>
  rings.map((ring) => `M${ring.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`).join('');

export type Polygon = { d: string; fill: string; opacity?: number; tag?: Tag };

const SVG = 'http://www.w3.org/2000/svg';

/** One path for each polygon, in the order given; those with a tag answer to the pointer. */
export const polygons =
  (data: readonly Polygon[], attributes: Record<string, string | number>): Markish =>
  (_index, _scales, _values, _dimensions, { document }) => {
    const group = document.createElementNS(SVG, 'g');
    for (const [name, value] of Object.entries(attributes)) group.setAttribute(name, String(value));
    for (const { d, fill, opacity, tag } of data) {
      const path = document.createElementNS(SVG, 'path');
      path.setAttribute('d', d);
      path.setAttribute('fill', fill);
      if (opacity !== undefined && opacity !== 1)
        path.setAttribute('fill-opacity', String(opacity));
      if (tag) {
        path.setAttribute('data-unit', tag.unitId);
        path.setAttribute('data-period', tag.period);
        if (tag.breakdown !== '') path.setAttribute('data-breakdown', tag.breakdown);
      } else path.setAttribute('pointer-events', 'none');
      group.append(path);
    }
    return group;
  };

const edgesOf = (rings: Rings): [Point, Point][] =>
  rings.flatMap((ring) => ring.map((p, i): [Point, Point] => [p, ring[(i + 1) % ring.length]!]));

/** Where the edges cross a line, in pairs: in and out again. `side` is below 0 on one side of it. */
function crossings(
  edges: readonly [Point, Point][],
  side: (p: Point) => number,
  along: (p: Point) => number
): [number, number][] {
  const at = edges
    .flatMap(([a, b]) => {
      const [sa, sb] = [side(a), side(b)];
      if (sa < 0 === sb < 0) return [];
      const t = sa / (sa - sb);
      return [along(a) + (along(b) - along(a)) * t];
    })
    .sort((a, b) => a - b);
  return Array.from({ length: Math.floor(at.length / 2) }, (_, i) => [at[2 * i]!, at[2 * i + 1]!]);
}

/** Diagonal lines inside rings, `gap` pixels apart; those of neighbours line up. */
export function hatchRings(rings: Rings, gap = 5): string {
  const edges = edgesOf(rings);
  const sums = rings.flat().map(([x, y]) => x + y);
  const step = gap * Math.SQRT2;
  let d = '';
  for (let c = Math.ceil(Math.min(...sums) / step) * step; c < Math.max(...sums); c += step) {
    for (const [from, to] of crossings(
      edges,
      ([x, y]) => x + y - c,
      ([x]) => x
    )) {
      if (to - from > 0.5) d += `M${n(from)} ${n(c - from)}L${n(to)} ${n(c - to)}`;
    }
  }
  return d;
}

/** Dots inside rings, to be stroked with a round cap. */
export function dotRings(rings: Rings, gap = 6): string {
  const edges = edgesOf(rings);
  const ys = rings.flat().map((p) => p[1]);
  let d = '';
  for (let y = Math.ceil(Math.min(...ys) / gap) * gap; y < Math.max(...ys); y += gap) {
    for (const [from, to] of crossings(
      edges,
      (p) => p[1] - y,
      (p) => p[0]
    )) {
      for (let x = Math.ceil((from + 1) / gap) * gap; x < to - 1; x += gap)
        d += `M${n(x)} ${n(y)}h0`;
    }
  }
  return d;
}

/** How far land reaches to the left and right in each strip of a height, from the top. */
export class Land {
  #strip: number;
  #spans: ([number, number] | undefined)[] = [];

  constructor(outlines: readonly Rings[], strip = 4) {
    this.#strip = strip;
    for (const [a, b] of outlines.flatMap(edgesOf)) this.#add(a, b);
  }

  #add(a: Point, b: Point): void {
    const steps = Math.max(1, Math.ceil(Math.abs(b[1] - a[1]) / this.#strip));
    for (let i = 0; i <= steps; i++) {
      const x = a[0] + ((b[0] - a[0]) * i) / steps;
      const at = Math.floor((a[1] + ((b[1] - a[1]) * i) / steps) / this.#strip);
      const span = this.#spans[at];
      this.#spans[at] = span ? [Math.min(span[0], x), Math.max(span[1], x)] : [x, x];
    }
  }

  /** Whether a box touches the country, or what lies between its parts. */
  touches({
    x,
    y,
    width,
    height
  }: {
    x: number;
    y: number;
    width: number;
    height: number;
  }): boolean {
    for (let i = Math.floor(y / this.#strip); i <= Math.floor((y + height) / this.#strip); i++) {
      const span = this.#spans[i];
      if (span && x < span[1] && x + width > span[0]) return true;
    }
    return false;
  }
}
