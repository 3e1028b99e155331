import type { LineModel, LineSeries } from '../models/line.ts';
import { toColour, type Palette } from '../palette.ts';
import { textWidth, wrapText } from '../text-width.ts';
import type { Label } from './kit.ts';
import { pushApart } from './place.ts';

const SIZE = 12;
const LINE = 15;
/** Room for names at the line ends, on wide and narrow pages. */
const ROOM = 190;
const NARROW_ROOM = 104;

/** What stands at one line's end: the name in bold, the value after it or under it. */
export type EndText = {
  series: LineSeries;
  names: string[];
  value: string;
  /** The value follows the name on its line. */
  beside: boolean;
  width: number;
  height: number;
};

const bold = { bold: true };

/** `bare` leaves the name out: the strips under a narrow chart carry it. */
export function toEndTexts(model: LineModel, { narrow }: { narrow: boolean }): EndText[] {
  const bare = narrow && model.lanes.length > 0;
  const room = narrow ? NARROW_ROOM : ROOM;
  return model.series.flatMap((series): EndText[] => {
    if (!series.end) return [];
    const { name, value } = series.end;
    const names = bare && value !== '' ? [] : wrapText(name, room, SIZE, bold);
    const nameWidth = Math.max(0, ...names.map((n) => textWidth(n, SIZE, bold)));
    const valueWidth = textWidth(value, SIZE, { bold: series.highlight });
    const beside = names.length === 1 && nameWidth + 5 + valueWidth <= room + 20;
    const lines = names.length + (value === '' || beside ? 0 : 1);
    return [
      {
        series,
        names,
        value,
        beside,
        width: beside ? nameWidth + 5 + valueWidth : Math.max(nameWidth, valueWidth),
        height: lines * LINE
      }
    ];
  });
}

export type PlacedEnds = {
  names: Label[];
  values: Label[];
  markedValues: Label[];
  /** From the line's end to a label that had to move. */
  leaders: string;
};

/** Pushes the labels apart and says what to write where. */
export function placeEnds(
  ends: readonly EndText[],
  {
    x,
    y,
    at,
    span,
    palette
  }: {
    x: (time: number) => number;
    y: (value: number) => number;
    at: number;
    span: readonly [number, number];
    palette: Palette;
  }
): PlacedEnds {
  const wishes = ends.map((e) => ({ at: y(e.series.end!.at), height: Math.max(e.height, 14) }));
  const middles = pushApart(wishes, span);
  const placed: PlacedEnds = { names: [], values: [], markedValues: [], leaders: '' };
  ends.forEach((end, i) => {
    const { series, names, value, beside, height } = end;
    const middle = middles[i]!;
    const first = middle - height / 2 + LINE / 2;
    const fill = toColour(series.highlight ? 'accent' : 'ink', palette);
    names.forEach((text, n) => placed.names.push({ x: at, y: first + n * LINE, text, fill }));
    const label = beside
      ? { x: at + textWidth(names[0]!, SIZE, bold) + 5, y: first, text: value, fill }
      : { x: at, y: first + names.length * LINE, text: value, fill };
    (series.highlight ? placed.markedValues : placed.values).push(label);
    const from = { x: x(series.end!.time) + 6, y: wishes[i]!.at };
    if (Math.abs(middle - from.y) > 3 || at - from.x > 24) {
      placed.leaders += `M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${(at - 3).toFixed(1)} ${middle.toFixed(1)}`;
    }
  });
  return placed;
}
