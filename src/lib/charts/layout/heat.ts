import type { HeatModel } from '../models/heat.ts';
import { oncePer } from '../once.ts';
import { widest, wrapText } from '../text-width.ts';
import { airedPitch } from './air.ts';
import { layoutKeys, type KeySpot } from './keys.ts';

export type HeatLayout = {
  rows: { y: number; height: number; names: { text: string; y: number }[] }[];
  /** Where the names end; the same at every width. */
  left: number;
  /** Middle of the years, and of the signs over them. */
  head: number;
  signs: number;
  legend: { unit: number; ramp: number; limits: number; keys: KeySpot[] };
  height: number;
};

const NAME_ROOM = 116;
const LINE = 14;
const HEAD = 22;
const SIGNS = 16;
export const NAME_SIZE = 12;
export const RAMP = 10;

/** Where rows and legend of a heat map stand; the same for every width. */
export const layoutHeat = oncePer((model: HeatModel): HeatLayout => {
  const pitch = airedPitch(model.rows.length > 20 ? 22 : 26, model.air);
  const head = model.signs ? HEAD + SIGNS : HEAD;
  let y = head;
  const rows = model.rows.map((row) => {
    const texts = wrapText(row.name, NAME_ROOM, NAME_SIZE, { bold: row.highlight });
    const height = Math.max(pitch, texts.length * LINE + (texts.length > 1 || !model.air ? 8 : 3));
    const first = y + height / 2 - ((texts.length - 1) * LINE) / 2;
    const placed = { y, height, names: texts.map((text, i) => ({ text, y: first + i * LINE })) };
    y += height;
    return placed;
  });
  const left =
    10 +
    Math.max(
      ...model.rows.map((row, i) =>
        widest(
          rows[i]!.names.map((n) => n.text),
          NAME_SIZE,
          { bold: row.highlight }
        )
      ),
      20
    );
  y += 12;
  const unit = y + 7;
  const hasRamp = model.limits.length > 0;
  const ramp = y + 17;
  if (hasRamp) y = ramp + RAMP + 18;
  const keys = layoutKeys(
    model.keys.map((k) => k.text),
    y + 2,
    model.keyRoom
  );
  return {
    rows,
    left,
    head: head - HEAD / 2,
    signs: SIGNS / 2,
    legend: { unit, ramp, limits: ramp + RAMP + 9, keys: keys.spots },
    height: y + keys.height + 6
  };
});
