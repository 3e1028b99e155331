import { textWidth } from '../text-width.ts';

/** Legends break here on every page, so that heights do not depend on the width. */
const ROOM = 328;
const BETWEEN = 14;
export const SWATCH = { width: 18, height: 10 };
const PITCH = 20;

export type KeySpot = { x: number; y: number };

/** Puts keys side by side, line after line; `y` is the middle of the line. Exports know their width. */
export function layoutKeys(
  texts: readonly string[],
  top: number,
  room = ROOM
): { spots: KeySpot[]; height: number } {
  let x = 0;
  let y = top + PITCH / 2;
  const spots = texts.map((text): KeySpot => {
    const width = SWATCH.width + 6 + textWidth(text, 12);
    if (x > 0 && x + width > room) {
      x = 0;
      y += PITCH;
    }
    const spot = { x, y };
    x += width + BETWEEN;
    return spot;
  });
  return { spots, height: texts.length === 0 ? 0 : y + PITCH / 2 - top };
}
