import type { Geometry } from './geometry.ts';

type Point = [x: number, y: number];
type Ring = number[];

/** The boundaries as they are kept: arcs in whole steps, and polygons of them. */
export type Topology = {
  transform: { scale: Point; translate: Point };
  arcs: Point[][];
  objects: Record<string, { geometries: { id: string; arcs: Ring[][] }[] }>;
};

/** Units of the plane to a degree of latitude; at 40 pixels a degree, a fifth of a pixel. */
const PER_DEGREE = 200;
/** Lengths along the parallel in the middle of the country are true. */
const MIDDLE_PARALLEL = 16;
const EAST_SCALE = Math.cos((MIDDLE_PARALLEL * Math.PI) / 180);
/** Points nearer to a straight line than this are dropped. */
const TOLERANCE = 1;

const arcIndex = (arc: number): number => (arc < 0 ? ~arc : arc);

/** Arcs in degrees: the file stores whole steps from point to point. */
function decodeArcs({ arcs, transform }: Topology): Point[][] {
  const [kx, ky] = transform.scale;
  const [dx, dy] = transform.translate;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([stepX, stepY]): Point => {
      x += stepX;
      y += stepY;
      return [x * kx + dx, y * ky + dy];
    });
  });
}

const distance = ([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const [vx, vy] = [bx - ax, by - ay];
  const square = vx * vx + vy * vy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * vx + (py - ay) * vy) / square));
  return Math.hypot(px - ax - t * vx, py - ay - t * vy);
};

/** Douglas and Peucker's method: keeps both ends, and what lies far from the line between them. */
function simplify(points: readonly Point[]): Point[] {
  if (points.length < 3) return [...points];
  const [first, last] = [points[0]!, points.at(-1)!];
  let far = 0;
  let most = -1;
  for (let i = 1; i < points.length - 1; i++) {
    const d = distance(points[i]!, first, last);
    if (d > most) [far, most] = [i, d];
  }
  if (most <= TOLERANCE) return [first, last];
  return [...simplify(points.slice(0, far + 1)), ...simplify(points.slice(far)).slice(1)];
}

const isClosed = (points: readonly Point[]): boolean => {
  const [first, last] = [points[0]!, points.at(-1)!];
  return first[0] === last[0] && first[1] === last[1];
};

/** An island whose outline would vanish keeps it. */
function thin(points: Point[]): Point[] {
  const kept = simplify(points);
  return isClosed(points) && kept.length < 4 ? points : kept;
}

function toSteps(points: readonly Point[]): number[] {
  const steps: number[] = [];
  let [x, y] = [0, 0];
  points.forEach(([px, py], i) => {
    const [nx, ny] = [Math.round(px), Math.round(py)];
    if (i > 0 && i < points.length - 1 && nx === x && ny === y) return;
    steps.push(nx - x, ny - y);
    [x, y] = [nx, ny];
  });
  return steps;
}

/**
 * The polygons of several provinces as one: arcs that two of them share are inside and fall away,
 * the others are joined end to end into rings.
 */
export function mergePolygons(polygons: readonly Ring[][], arcs: readonly Point[][]): Ring[][] {
  const uses = new Map<number, number>();
  const rings = polygons.flat();
  for (const arc of rings.flat()) uses.set(arcIndex(arc), (uses.get(arcIndex(arc)) ?? 0) + 1);
  const outer = rings.flat().filter((arc) => uses.get(arcIndex(arc)) === 1);
  const key = ([x, y]: Point) => `${x} ${y}`;
  const startOf = (arc: number) => key(arc < 0 ? arcs[~arc]!.at(-1)! : arcs[arc]![0]!);
  const endOf = (arc: number) => key(arc < 0 ? arcs[~arc]![0]! : arcs[arc]!.at(-1)!);
  const free = new Map<string, number[]>();
  for (const arc of outer) free.set(startOf(arc), [...(free.get(startOf(arc)) ?? []), arc]);
  const joined: Ring[] = [];
  for (const first of outer) {
    if (!free.get(startOf(first))?.includes(first)) continue;
    const ring: Ring = [];
    let arc: number | undefined = first;
    while (arc !== undefined) {
      const at = startOf(arc);
      const taken: number = arc;
      free.set(
        at,
        free.get(at)!.filter((a) => a !== taken)
      );
      ring.push(taken);
      arc = endOf(taken) === startOf(first) ? undefined : free.get(endOf(taken))?.[0];
    }
    if (endOf(ring.at(-1)!) !== startOf(first)) throw new Error('invalid outline: a ring is open');
    joined.push(ring);
  }
  return joined.map((ring) => [ring]);
}

const ringPoints = (ring: Ring, arcs: readonly Point[][]): Point[] =>
  ring.flatMap((arc) => (arc < 0 ? arcs[~arc]!.toReversed() : arcs[arc]!).slice(0, -1));

/** Twice the area, signed by the way round. */
const signedArea = (points: readonly Point[]): number =>
  points.reduce((sum, [x, y], i) => {
    const [nx, ny] = points[(i + 1) % points.length]!;
    return sum + x * ny - nx * y;
  }, 0);

const isInside = ([x, y]: Point, points: readonly Point[]): boolean =>
  points.reduce((inside, [ax, ay], i) => {
    const [bx, by] = points[(i + 1) % points.length]!;
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    return crosses ? !inside : inside;
  }, false);

const edgeDistance = (p: Point, points: readonly Point[]): number =>
  points.reduce(
    (least, a, i) => Math.min(least, distance(p, a, points[(i + 1) % points.length]!)),
    Infinity
  );

/** The point of a grid over the largest ring that is farthest from its edge. */
function toAnchor(rings: readonly Point[][]): Point {
  const ring = rings.toSorted((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a)))[0]!;
  const [xs, ys] = [ring.map((p) => p[0]), ring.map((p) => p[1])];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const steps = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);
  const spots = steps.flatMap((v) =>
    steps.map((u): Point => [Math.round(left + u * width), Math.round(top + v * height)])
  );
  const inside = spots.filter((p) => isInside(p, ring));
  if (inside.length === 0) return ring[0]!;
  return inside.reduce((best, p) => (edgeDistance(p, ring) > edgeDistance(best, ring) ? p : best));
}

/** Rows of `crosswalk.csv` and `archipelagos.csv`, as text. */
export type Crosswalk = { old_id: string; new_id: string };
export type Island = {
  group: string;
  unit_id_63: string;
  unit_id_34: string;
  lon: string;
  lat: string;
};

/**
 * One small plane of projected outlines for maps. The 34 are joined from the 63 by the crosswalk:
 * arcs between two provinces that became one fall away, all others stay as they are. Throws when the crosswalk and the outlines do not agree.
 */
export function toGeometry(
  topology: Topology,
  crosswalk: readonly Crosswalk[],
  islands: readonly Island[]
): Geometry {
  const degrees = decodeArcs(topology);
  const spots = islands.map((i): Point => [Number(i.lon), Number(i.lat)]);
  const all = [...degrees.flat(), ...spots];
  const [west, north] = [Math.min(...all.map((p) => p[0])), Math.max(...all.map((p) => p[1]))];
  const project = ([lon, lat]: Point): Point => [
    (lon - west) * EAST_SCALE * PER_DEGREE,
    (north - lat) * PER_DEGREE
  ];
  const arcs = degrees.map((arc) => thin(arc.map(project)));
  const whole = (p: Point): Point => [Math.round(p[0]), Math.round(p[1])];
  const old = new Map(topology.objects.p63!.geometries.map((g) => [g.id, g.arcs]));
  const groups = new Map<string, Ring[][]>();
  for (const { old_id, new_id } of crosswalk) {
    const polygons = old.get(old_id);
    if (!polygons) throw new Error(`missing outline: ${old_id}`);
    groups.set(new_id, [...(groups.get(new_id) ?? []), ...polygons]);
  }
  if (crosswalk.length !== old.size)
    throw new Error('invalid crosswalk: provinces without a successor');
  const merged = new Map([...groups].map(([id, polygons]) => [id, mergePolygons(polygons, arcs)]));
  const anchorsOf = (provinces: ReadonlyMap<string, Ring[][]>) =>
    Object.fromEntries(
      [...provinces].map(([id, polygons]) => [
        id,
        toAnchor(polygons.map((rings) => ringPoints(rings[0]!, arcs)))
      ])
    );
  const projected = spots.map((p) => whole(project(p)));
  const names = [...new Set(islands.map((i) => i.group))];
  const ends = [...arcs.flat(), ...projected];
  return {
    width: Math.ceil(Math.max(...ends.map((p) => p[0]))),
    height: Math.ceil(Math.max(...ends.map((p) => p[1]))),
    arcs: arcs.map(toSteps),
    provinces: { '63': Object.fromEntries(old), '34': Object.fromEntries(merged) },
    anchors: { '63': anchorsOf(old), '34': anchorsOf(merged) },
    archipelagos: names.map((name) => {
      const own = islands.filter((i) => i.group === name);
      const { unit_id_63, unit_id_34 } = own[0]!;
      return {
        name,
        parentId: { '63': unit_id_63, '34': unit_id_34 },
        islands: projected.filter((_, i) => islands[i]!.group === name)
      };
    })
  };
}
