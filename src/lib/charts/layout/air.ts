/** A line of text with its air: rows stand no closer. */
const LEAST = 17;

/** How far apart rows stand when they share the height of an export; as on pages without `air`. */
export const airedPitch = (pitch: number, air = 1): number =>
  air === 1 ? pitch : Math.max(Math.min(pitch, LEAST), pitch * air);

/** How thick their bars then are: with the rows, and some paper between them. */
export const airedBar = (thickness: number, pitch: number, air = 1): number =>
  air === 1 ? thickness : Math.min(thickness * air, airedPitch(pitch, air) - 4);
