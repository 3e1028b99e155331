import type { Markish } from '@observablehq/plot';
import type { NoteLine } from '../annotations.ts';
import type { Box } from '../hatch.ts';
import type { LineModel, LineSeries } from '../models/line.ts';
import type { Palette } from '../palette.ts';
import { textWidth } from '../text-width.ts';
import { labels, type Label } from './kit.ts';
import type { LineFrame } from './line-frame.ts';
import { firstFree } from './place.ts';

const SIZE = 11;
const HEIGHT = 14;
const LINE = 15;
/** Words closer than this would read as one. */
const APART = 8;

/** Signs beside bounded points, wherever one fits; the end of a line has it in its label. */
export function boundLabels(
  series: readonly LineSeries[],
  { x, y, left, right, layout }: LineFrame,
  taken: Box[],
  palette: Palette
): Label[] {
  const area: Box = {
    x: left,
    y: layout.top - 8,
    width: right - left,
    height: layout.bottom - layout.top + 6
  };
  return series.flatMap((s) =>
    s.points.flatMap((p): Label[] => {
      if (p.bound === '=' || s.end?.time === p.time) return [];
      const width = textWidth(p.text, SIZE);
      const [cx, cy] = [x(p.time), y(p.value)];
      const box = (at: number, middle: number): Box => ({
        x: at,
        y: middle - HEIGHT / 2,
        width,
        height: HEIGHT
      });
      // Away from the arrow, past its tip, then beside it.
      const side = p.bound === '≥' ? 1 : -1;
      const places = [
        box(cx - width / 2, cy + side * 14),
        box(cx - width / 2, cy - side * 27),
        box(cx + 7, cy - side * 12),
        box(cx - width - 7, cy - side * 12)
      ];
      const free = firstFree(places, taken, area);
      if (!free) return [];
      taken.push(free);
      return [{ x: free.x, y: free.y + HEIGHT / 2, text: p.text, fill: palette.ink2 }];
    })
  );
}

type Line = { text: string; y: number; bold: boolean };

/** Words over the plot: what a hollow point is, what a hatched band is. First come, first placed. */
export function topLabels(
  model: Pick<LineModel, 'flags' | 'bands' | 'notes'>,
  { x, left, layout }: Pick<LineFrame, 'x' | 'left'> & { layout: { top: number } },
  width: number,
  palette: Palette
): Markish[] {
  const taken: Box[] = [];
  const placed: (Label & { bold: boolean })[] = [];
  const low = layout.top - 11;
  const rows = [low, low - LINE, low - 2 * LINE].filter((y) => y >= HEIGHT / 2);
  const frame = { x: 0, y: 0, width, height: layout.top };
  const place = (middle: number, lines: readonly Line[]): boolean => {
    const roomy = taken.map((t) => ({ ...t, x: t.x - APART, width: t.width + 2 * APART }));
    const boxes = lines.map(({ text, y, bold }): Box => {
      const size = textWidth(text, SIZE, { bold });
      const at = Math.min(Math.max(middle - size / 2, left), width - size);
      return { x: at, y: y - HEIGHT / 2, width: size, height: HEIGHT };
    });
    if (boxes.some((b) => !firstFree([b], roomy, frame))) return false;
    lines.forEach(({ text, y, bold }, i) => {
      taken.push(boxes[i]!);
      placed.push({ x: boxes[i]!.x, y, text, bold, fill: bold ? palette.ink : palette.ink3 });
    });
    return true;
  };
  for (const { text, time } of model.flags) {
    [low, low - LINE].some((y) => place(x(time), [{ text, y, bold: false }]));
  }
  for (const band of model.bands) {
    const name = band.name === '' ? [] : [{ text: band.name, y: low - LINE, bold: true }];
    place((x(band.from) + x(band.to)) / 2, [...name, { text: band.text, y: low, bold: false }]);
  }
  // A line stands with its sign alone where its words find no room; the notes say them.
  const notes = model.notes ?? [];
  const [boxes, texts] = [taken.length, placed.length];
  const placeNote = ({ time }: NoteLine, said: string, isAside = false): boolean => {
    const aside = textWidth(said, SIZE) / 2 + 4;
    // Over its line, else beside it.
    return [...(isAside ? [] : [0]), -aside, aside].some((by) =>
      rows.some((y) => place(x(time) + by, [{ text: said, y, bold: false }]))
    );
  };
  const placeNotes = (ways: ReadonlyMap<NoteLine, 'aside' | 'bare'>) => {
    [taken.length, placed.length] = [boxes, texts];
    const worded = notes.filter(
      (note) => ways.get(note) !== 'bare' && placeNote(note, note.text, ways.get(note) === 'aside')
    );
    return {
      last: worded.at(-1),
      isWhole: notes.every((note) => worded.includes(note) || placeNote(note, note.sign))
    };
  };
  // Every line keeps its sign: words that leave a later one without move aside, then give way.
  const ways = new Map<NoteLine, 'aside' | 'bare'>();
  let tried = placeNotes(ways);
  while (!tried.isWhole && tried.last)
    tried = placeNotes(ways.set(tried.last, ways.has(tried.last) ? 'bare' : 'aside'));
  if (!tried.isWhole) placeNotes(new Map());
  return [false, true].flatMap((bold) =>
    labels(
      placed.filter((p) => p.bold === bold),
      { size: SIZE, bold }
    )
  );
}
