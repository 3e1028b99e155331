import type { Bound } from '#lib/model/bound.ts';
import type { Block } from './kit.ts';

/** Three thin slices past the end of a bar, or cut out of it, with the gaps between them. */
const SLICES = 3;
const SLICE = 2;
const SLICE_STEP = 4;

/** Room that slices past the end of a bar take. */
export const SLICES_ROOM = SLICES * SLICE_STEP;

/** The figure may lie further out than the bar: at least above zero, at most below it. */
export const reachesOut = (bound: Bound, value: number): boolean =>
  (bound === '≥' && value >= 0) || (bound === '≤' && value < 0);

const isCut = (bound: Bound, value: number): boolean =>
  (bound === '≤' && value >= 0) || (bound === '≥' && value < 0);

/**
 * One bar from zero, whole or ending in slices: beyond its end where the figure may be further out,
 * cut from it where it may be nearer.
 */
export function toBar(
  { value, bound }: { value: number; bound: Bound },
  { zero, end }: { zero: number; end: number },
  rest: Omit<Block, 'x' | 'width'>
): Block[] {
  const side = end < zero ? -1 : 1;
  const length = Math.abs(end - zero);
  const box = (from: number, width: number): Block => ({
    ...rest,
    x: side > 0 ? zero + from : zero - from - width,
    width
  });
  const slices = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => box(from + i * SLICE_STEP, SLICE));
  if (reachesOut(bound, value)) return [box(0, length), ...slices(length + SLICE, SLICES)];
  if (!isCut(bound, value)) return [box(0, Math.max(length, 1))];
  const cut = Math.min(SLICES, Math.floor(length / SLICE_STEP / 2));
  const body = length - cut * SLICE_STEP;
  return [box(0, Math.max(body, 1)), ...slices(body + SLICE, cut)];
}
