import type { Bands } from './bands.ts';
import { extentY, moved, type Shape, type Stretch } from './shape.ts';

/** Rows from `top` to `bottom` of the drawing, standing in one column. */
export type Column = { top: number; bottom: number };

/** Packs rows from the top; null when they need more columns than there are. */
function pack({ rows, foot }: Bands, count: number, limit: number): Column[] | null {
  const columns: Column[] = [];
  for (let i = 0; i < rows.length; i++) {
    const bottom = rows[i + 1] ?? foot;
    const last = columns.at(-1);
    if (last && bottom - last.top <= limit) last.bottom = bottom;
    else {
      const top = rows[i]!;
      if (columns.length === count || bottom - top > limit) return null;
      columns.push({ top, bottom });
    }
  }
  return columns;
}

/** Rows in so many columns at most, in order, the tallest as low as can be. */
export function toColumns(bands: Bands, count: number): Column[] {
  const whole = [{ top: bands.head, bottom: bands.foot }];
  if (count < 2 || bands.rows.length < 2) return whole;
  let [low, high] = [0, bands.foot - bands.head];
  let best: Column[] = whole;
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    const packed = pack(bands, count, middle);
    if (packed) best = packed;
    if (packed) high = middle;
    else low = middle;
  }
  return best;
}

/**
 * Rows in columns none of which is higher than a limit, on as few pages of so many columns as hold
 * them, all about as high; null where a single row is higher than that.
 */
export function toPages(bands: Bands, perPage: number, limit: number): Column[][] | null {
  const needed = pack(bands, Infinity, limit)?.length;
  if (needed === undefined) return null;
  const count = Math.ceil(needed / perPage);
  const columns = toColumns(bands, count * perPage);
  return Array.from({ length: count }, (_, i) =>
    columns.slice(i * perPage, (i + 1) * perPage)
  ).filter((page) => page.length > 0);
}

/** Height of the drawing once its rows stand in columns. */
export const columnsHeight = (bands: Bands, columns: readonly Column[]): number =>
  bands.head + Math.max(...columns.map((c) => c.bottom - c.top)) + (bands.height - bands.foot);

type Part = { top: number; bottom: number; x: number; y: number };

/** Head, columns and foot, each with where it goes. */
function toParts(bands: Bands, columns: readonly Column[], lefts: readonly number[]): Part[] {
  const tallest = Math.max(...columns.map((c) => c.bottom - c.top));
  const heads = bands.repeatHead ? lefts : [0];
  return [
    ...heads.map((x) => ({ top: -Infinity, bottom: bands.head, x, y: 0 })),
    ...columns.map((c, i) => ({ ...c, x: lefts[i]!, y: bands.head - c.top })),
    { top: bands.foot, bottom: Infinity, x: 0, y: bands.head + tallest - bands.foot }
  ];
}

/** A stretch inside a part: whole when its middle is there; an upright line is cut to size. */
function stretchIn({ points, closed }: Stretch, { top, bottom }: Part): Stretch[] {
  const [a, b] = [points[0]!, points.at(-1)!];
  const isUpright = points.length === 2 && a[0] === b[0];
  if (isUpright) {
    const from = Math.max(Math.min(a[1], b[1]), top);
    const to = Math.min(Math.max(a[1], b[1]), bottom);
    if (to - from < 0.5) return [];
    return [
      {
        points: [
          [a[0], from],
          [a[0], to]
        ],
        closed
      }
    ];
  }
  const ys = points.map((p) => p[1]);
  const middle = (Math.min(...ys) + Math.max(...ys)) / 2;
  return middle >= top && middle < bottom ? [{ points, closed }] : [];
}

function shapeIn(shape: Shape, part: Part): Shape[] {
  if (shape.kind === 'path') {
    const stretches = shape.stretches.flatMap((s) => stretchIn(s, part));
    return stretches.length > 0 ? [{ ...shape, stretches }] : [];
  }
  const { top, bottom } = extentY(shape);
  const middle = (top + bottom) / 2;
  return middle >= part.top && middle < part.bottom ? [shape] : [];
}

/** Whether a shape's middle stands in the rows of a column. */
export function isInColumn(shape: Shape, { top, bottom }: Column): boolean {
  const extent = extentY(shape);
  const middle = (extent.top + extent.bottom) / 2;
  return middle >= top && middle < bottom;
}

/** The shapes of one tall drawing, its rows in columns that begin at `lefts`. */
export function inColumns(
  shapes: readonly Shape[],
  bands: Bands,
  columns: readonly Column[],
  lefts: readonly number[]
): Shape[] {
  return toParts(bands, columns, lefts).flatMap((part) =>
    shapes.flatMap((shape) =>
      shapeIn(shape, part).map((s) => moved(s, { x: part.x, y: part.y, scale: 1 }))
    )
  );
}
