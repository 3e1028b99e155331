import { isInColumn, type Column } from './columns.ts';
import { extentX, type Shape } from './shape.ts';

/** Between columns that end where their own words end, before scaling. */
const GUTTER = 36;
const TRIES = 5;
/** Longer bars than this much of an even share are not sought. */
const MOST = 2;

type Drawn = { shapes: Shape[]; lefts: number[] };

const spans = (shape: Shape, width: number): boolean => {
  const { left, right } = extentX(shape);
  return shape.kind === 'path' && left <= 0.5 && right >= width - 0.5;
};

/** A rule across the drawing ends where the words of its column do. */
function shortened(shape: Shape, width: number, right: number): Shape {
  if (shape.kind !== 'path' || !spans(shape, width)) return shape;
  const stretches = shape.stretches.map((s) => ({
    ...s,
    points: s.points.map(([x, y]): [number, number] => [Math.min(x, right), y])
  }));
  return { ...shape, stretches };
}

/**
 * Ranked rows in columns that are each as wide as their own bars need: later columns hold the short
 * ones, and what they leave makes all bars longer, on one scale. Widths before scaling.
 */
export function drawFullBars(
  draw: (width: number) => Shape[],
  columns: readonly Column[],
  room: number
): Drawn | null {
  const gaps = GUTTER * (columns.length - 1);
  const even = (room - gaps) / columns.length;
  const tryAt = (width: number) => {
    const shapes = draw(width);
    const ends = columns.map((column) =>
      Math.max(
        0,
        ...shapes
          .filter((s) => isInColumn(s, column) && !spans(s, width))
          .map((s) => extentX(s).right)
      )
    );
    return { width, shapes, ends, total: ends.reduce((a, b) => a + b, gaps) };
  };
  let best = tryAt(even);
  if (best.total > room) return null;
  let high = even * MOST;
  for (let i = 0; i < TRIES; i++) {
    // Bars grow with the width, words do not: the line through both ends is a good guess.
    const guess = i === 0 ? best.width + (room - best.total) * 1.25 : (best.width + high) / 2;
    const tried = tryAt(Math.min(guess, high));
    if (tried.total <= room) best = tried;
    else high = tried.width;
    if (room - best.total < 4 || high - best.width < 4) break;
  }
  const { width, shapes, ends } = best;
  // What is left over parts the columns, so that the last one ends at the margin.
  const gutter = GUTTER + (room - best.total) / Math.max(1, columns.length - 1);
  const lefts = ends.map((_, i) => ends.slice(0, i).reduce((sum, end) => sum + end + gutter, 0));
  const cut = shapes.map((shape) => {
    const i = columns.findIndex((column) => isInColumn(shape, column));
    return i < 0 ? shape : shortened(shape, width, ends[i]!);
  });
  return { shapes: cut, lefts };
}
