import type { Stretch } from './shape.ts';

type Point = [x: number, y: number];
type Pen = { points: Point[]; closed: boolean };

/** The points that one command leads to, from where the pen is. */
function toPoints(command: string, numbers: readonly number[], from: Point): Point[] {
  const isRelative = command === command.toLowerCase();
  let [x, y] = from;
  const go = (dx: number | null, dy: number | null): Point => {
    if (dx !== null) x = isRelative ? x + dx : dx;
    if (dy !== null) y = isRelative ? y + dy : dy;
    return [x, y];
  };
  switch (command.toUpperCase()) {
    case 'H':
      return numbers.map((n) => go(n, null));
    case 'V':
      return numbers.map((n) => go(null, n));
    case 'M':
    case 'L':
      return numbers.flatMap((n, i) => (i % 2 === 0 ? [go(n, numbers[i + 1]!)] : []));
    default:
      throw new Error(`unknown path command: ${command}`);
  }
}

/**
 * Straight-line path data as points; relative commands become absolute. A curve is our mistake:
 * no chart of ours draws one.
 */
export function parsePath(d: string): Stretch[] {
  const pens: Pen[] = [];
  let at: Point = [0, 0];
  for (const [, command, rest] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    if (command!.toUpperCase() === 'Z') {
      const pen = pens.at(-1)!;
      pen.closed = true;
      at = pen.points[0]!;
      continue;
    }
    const numbers = (rest!.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const points = toPoints(command!, numbers, at);
    if (command!.toUpperCase() === 'M') pens.push({ points, closed: false });
    else pens.at(-1)!.points.push(...points);
    at = points.at(-1) ?? at;
  }
  return pens;
}
