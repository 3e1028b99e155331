import type { Box } from '../hatch.ts';
import { overlaps } from './place.ts';

/** A text that wants to stand beside a point. */
export type Wish = {
  x: number;
  y: number;
  /** Radius of the point. */
  r: number;
  width: number;
  height: number;
  /** It may go further away and over points, on a leader, rather than not at all. */
  must: boolean;
};

/** Where a text stands, and the line to its point where it is not beside it. */
export type Near = { box: Box; leader: readonly [x: number, y: number] | null };

const AIR = 3;
/** Distances from the point; what is not a must stays within the first two. */
const RINGS = [0, 8, 18, 30, 44, 60, 80, 104, 132, 165, 200];
const WAYS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [0.8, -0.8],
  [-0.8, -0.8],
  [0.8, 0.8],
  [-0.8, 0.8]
] as const;

/** The box of a text in one direction from its point. */
function boxAt(
  { x, y, r, width, height }: Wish,
  [dx, dy]: readonly [number, number],
  far: number
): Box {
  const [cx, cy] = [x + dx * (r + AIR + far), y + dy * (r + AIR + far)];
  return {
    x: dx > 0 ? cx : dx < 0 ? cx - width : cx - width / 2,
    y: dy > 0 ? cy : dy < 0 ? cy - height : cy - height / 2,
    width,
    height
  };
}

const isInside = (box: Box, frame: Box): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

/** The point of a box that is nearest to another point. */
const nearest = (box: Box, x: number, y: number): [number, number] => [
  Math.max(box.x, Math.min(x, box.x + box.width)),
  Math.max(box.y, Math.min(y, box.y + box.height))
];

const STEPS = 12;

/** Small boxes along a line, to be kept free. */
export const along = (
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  half: number
): Box[] =>
  Array.from({ length: STEPS + 1 }, (_, i) => ({
    x: x1 + ((x2 - x1) * i) / STEPS - half,
    y: y1 + ((y2 - y1) * i) / STEPS - half,
    width: 2 * half,
    height: 2 * half
  }));

type Line = readonly [from: readonly [number, number], to: readonly [number, number]];

/** Which side of a line a point is on. */
const side = ([[ax, ay], [bx, by]]: Line, [x, y]: readonly [number, number]): number =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));

const cross = (a: Line, b: Line): boolean =>
  side(a, b[0]) * side(a, b[1]) < 0 && side(b, a[0]) * side(b, a[1]) < 0;

const isSame = (a: Box, b: Box): boolean =>
  a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** How far two boxes are apart. */
const gap = (a: Box, b: Box): number =>
  Math.hypot(
    Math.max(0, a.x - b.x - b.width, b.x - a.x - a.width),
    Math.max(0, a.y - b.y - b.height, b.y - a.y - a.height)
  );

/**
 * A place for each text, in the order given: beside its point if it can be, where it covers no
 * other text, no point and no line in `soft`. A text that must stand goes further away, and at the
 * last over what is in `soft`; never over another text. Without a leader it is nearer to its own
 * point than to any of the `rivals`; leaders cross only where nothing else is left. Null where there
 * is no place.
 */
export function placeNear(
  wishes: readonly Wish[],
  soft: readonly Box[],
  frame: Box,
  rivals: readonly Box[] = []
): (Near | null)[] {
  const texts: Box[] = [];
  const leaders: Box[] = [];
  const lines: Line[] = [];
  return wishes.map((wish) => {
    const rings = wish.must ? RINGS : RINGS.slice(0, 2);
    const own: Box = {
      x: wish.x - wish.r,
      y: wish.y - wish.r,
      width: 2 * wish.r,
      height: 2 * wish.r
    };
    const others = soft.filter((s) => !overlaps(s, own));
    const all = { avoid: others, mayCross: false };
    const last = [
      { avoid: [], mayCross: false },
      { avoid: [], mayCross: true }
    ];
    for (const { avoid, mayCross } of wish.must ? [all, ...last] : [all]) {
      for (const far of rings) {
        for (const way of WAYS) {
          const box = boxAt(wish, way, far);
          if (!isInside(box, frame) || texts.some((t) => overlaps(t, box))) continue;
          if (avoid.some((t) => overlaps(t, box)) || leaders.some((t) => overlaps(t, box)))
            continue;
          const end = nearest(box, wish.x, wish.y);
          const isNearer = (o: Box) => gap(box, o) < gap(box, own) || overlaps(box, o);
          const isTaken = rivals.some((o) => !isSame(o, own) && isNearer(o));
          if (far <= RINGS[1]! && isTaken) continue;
          const leader: Line = [[wish.x, wish.y], end];
          const isLed = far > RINGS[1]!;
          if (isLed && !mayCross && lines.some((l) => cross(l, leader))) continue;
          const line = isLed ? along(...leader, 0.5) : [];
          if (line.some((l) => texts.some((t) => overlaps(t, l)))) continue;
          texts.push(box);
          leaders.push(...line);
          if (isLed) lines.push(leader);
          return { box, leader: line.length > 0 ? end : null };
        }
      }
    }
    return null;
  });
}
