import type { Scheme } from '#lib/model/unit.ts';

type Point = readonly [x: number, y: number];

/** Rings of arcs: a number is an arc from its start, `~number` the same arc from its end. */
type ArcRing = number[];

/**
 * Outlines of the provinces of both lists, projected to a plane, as `npm run data:build` writes
 * them. Neighbours share arcs; an arc is its first point and then the steps from point to point.
 */
export type Geometry = {
  width: number;
  height: number;
  arcs: number[][];
  /** Polygons of each province; a polygon is its outer ring and its holes. */
  provinces: Record<Scheme, Record<string, ArcRing[][]>>;
  /** A point well inside the largest polygon of each province. */
  anchors: Record<Scheme, Record<string, Point>>;
  archipelagos: { name: string; parentId: Record<Scheme, string>; islands: Point[] }[];
};

/** A province in the plane of the geometry: rings of points, to be filled by the even-odd rule. */
export type Outline = { rings: Point[][]; anchor: Point };

let shipped: Geometry | null = null;
const outlines = new Map<Scheme, Map<string, Outline>>();

/** Called once before the first map is drawn: by the page when it is loaded, or by what runs in Node. */
export function setGeometry(geometry: Geometry): void {
  shipped = geometry;
  outlines.clear();
}

export const hasGeometry = (): boolean => shipped !== null;

/** The geometry; asked for before it is there is our mistake. */
export function geometry(): Geometry {
  if (!shipped) throw new Error('missing geometry of the provinces');
  return shipped;
}

function toPoints(arc: readonly number[]): Point[] {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i < arc.length; i += 2) {
    x += arc[i]!;
    y += arc[i + 1]!;
    points.push([x, y]);
  }
  return points;
}

function toRing(ring: ArcRing, arcs: readonly (readonly Point[])[]): Point[] {
  return ring.flatMap((arc) => {
    const points = arc < 0 ? arcs[~arc]!.toReversed() : arcs[arc]!;
    return points.slice(0, -1);
  });
}

/** Every province of a list by its id, decoded once. */
export function outlinesOf(scheme: Scheme): Map<string, Outline> {
  const known = outlines.get(scheme);
  if (known) return known;
  const { arcs, provinces, anchors } = geometry();
  const lines = arcs.map(toPoints);
  const decoded = new Map(
    Object.entries(provinces[scheme]).map(([id, polygons]): [string, Outline] => [
      id,
      {
        rings: polygons.flatMap((rings) => rings.map((ring) => toRing(ring, lines))),
        anchor: anchors[scheme][id]!
      }
    ])
  );
  outlines.set(scheme, decoded);
  return decoded;
}
