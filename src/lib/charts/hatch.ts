/**
 * Hatches and dots as plain paths: no pattern, so no ids that could repeat on a page, and nothing
 * that office programs render wrongly.
 */
/** A box in pixels of the drawing. */
export type Box = { x: number; y: number; width: number; height: number };

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** Diagonal lines inside a box, 45°, `gap` pixels apart; boxes beside each other line up. */
export function hatchPath({ x, y, width, height }: Box, gap = 5): string {
  const step = gap * Math.SQRT2;
  const right = x + width;
  const bottom = y + height;
  let d = '';
  for (let c = Math.ceil((x + y) / step) * step; c < right + bottom; c += step) {
    const x1 = Math.max(x, c - bottom);
    const x2 = Math.min(right, c - y);
    if (x2 - x1 > 0.5) d += `M${n(x1)} ${n(c - x1)}L${n(x2)} ${n(c - x2)}`;
  }
  return d;
}

/** Dots inside a box, to be stroked with a round cap. */
export function dotsPath({ x, y, width, height }: Box, gap = 6): string {
  const columns = Math.max(1, Math.floor((width - 4) / gap) + 1);
  const rows = Math.max(1, Math.floor((height - 4) / gap) + 1);
  const left = x + (width - (columns - 1) * gap) / 2;
  const top = y + (height - (rows - 1) * gap) / 2;
  let d = '';
  for (let i = 0; i < columns; i++) {
    for (let j = 0; j < rows; j++) d += `M${n(left + i * gap)} ${n(top + j * gap)}h0`;
  }
  return d;
}
