/** Rows drawn above and below those in sight, so that fast scrolling finds them there. */
const SPARE = 8;

export type Stretch = { from: number; to: number };

/** Which rows of a long list to draw: those in sight, some more, and never more than there are. */
export function stretchInSight({
  top,
  height,
  rowHeight,
  count
}: {
  top: number;
  height: number;
  rowHeight: number;
  count: number;
}): Stretch {
  const from = Math.max(0, Math.floor(top / rowHeight) - SPARE);
  const to = Math.min(count, Math.ceil((top + height) / rowHeight) + SPARE);
  return { from: Math.min(from, to), to };
}

/** Where to scroll so that a row stands wholly in sight; `top` itself when it does. */
export function topFor(
  row: number,
  { top, height, rowHeight }: { top: number; height: number; rowHeight: number }
): number {
  const start = row * rowHeight;
  if (start < top) return start;
  return start + rowHeight > top + height ? start + rowHeight - height : top;
}

/** The row that a key leads to; null when the key is none of those that move. */
export function rowAfter(key: string, row: number, count: number, page: number): number | null {
  const to: Record<string, number> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + page,
    PageUp: row - page,
    Home: 0,
    End: count - 1
  };
  return to[key] === undefined ? null : Math.max(0, Math.min(count - 1, to[key]));
}
