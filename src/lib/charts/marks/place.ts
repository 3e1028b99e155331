import type { Box } from '../hatch.ts';

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The first of several places that is inside the frame and free; null when there is none. */
export const firstFree = (places: readonly Box[], taken: readonly Box[], frame: Box): Box | null =>
  places.find(
    (p) =>
      p.x >= frame.x &&
      p.y >= frame.y &&
      p.x + p.width <= frame.x + frame.width &&
      p.y + p.height <= frame.y + frame.height &&
      !taken.some((t) => overlaps(p, t))
  ) ?? null;

/**
 * Moves labels apart so that none touch, each as near its wish as the others let it. Middles come
 * back in the order given; when all together need more than the room, they keep their distances
 * and leave it at the bottom.
 */
export function pushApart(
  wishes: readonly { at: number; height: number }[],
  [top, bottom]: readonly [number, number]
): number[] {
  const order = wishes.map((w, i) => ({ ...w, i })).sort((a, b) => a.at - b.at || a.i - b.i);
  const middles = order.map((w) => w.at);
  const apart = (i: number) => (order[i]!.height + order[i - 1]!.height) / 2;
  let floor = top;
  for (let i = 0; i < order.length; i++) {
    const half = order[i]!.height / 2;
    middles[i] = Math.max(middles[i]!, floor + half);
    floor = middles[i]! + half;
  }
  let ceiling = bottom;
  for (let i = order.length - 1; i >= 0; i--) {
    const half = order[i]!.height / 2;
    middles[i] = Math.min(middles[i]!, ceiling - half);
    ceiling = middles[i]! - half;
  }
  for (let i = 0; i < order.length; i++) {
    const least = i === 0 ? top + order[0]!.height / 2 : middles[i - 1]! + apart(i);
    middles[i] = Math.max(middles[i]!, least);
  }
  const placed = Array.from({ length: wishes.length }, () => 0);
  order.forEach((w, i) => (placed[w.i] = middles[i]!));
  return placed;
}
