import type { AreaKey, AreaModel } from '../models/areas.ts';
import { textWidth, widest, wrapText } from '../text-width.ts';
import {
  capital,
  LEGEND_SIZE,
  type LegendBox,
  type LegendLayout,
  type LegendText
} from './area-legend.ts';

const LINE = 14.5;
/** Boxes that are as tall as their names, so that the ramp is read down the list. */
const BOX = 16;
const INDENT = 25;
const GAP = 7;
const BETWEEN = 14;
/** What ranges and reasons may take of the width before they wrap. */
const MOST_RANGE = 0.3;
/** Narrower names break too often to be read as a list. */
const LEAST_NAMES = 170;

type Entry = { show: LegendBox['show']; head: string; names: string[] };

/** A name and its figure stay on one line. */
const whole = (name: string, text: string): string =>
  [name, text].filter(Boolean).join(' ').replaceAll(/\s/g, '\u00a0');

const joined = (names: readonly string[]): string => names.join('\u00a0· ');

const keyEntry = ({ look, text, names }: AreaKey): Entry => ({
  show: { look },
  head: text,
  names: names.map((n) => whole(n, ''))
});

/** Classes from the highest down, the places of each from its largest figure down, then the looks. */
function toEntries(model: AreaModel): Entry[] {
  const falling = [...model.areas].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const classes = model.classes.toReversed().map((one) => ({
    show: { tone: one.tone },
    head: one.text,
    names: falling.filter((a) => a.tone === one.tone).map((a) => whole(a.name, a.text))
  }));
  return [...classes.filter((c) => c.names.length > 0), ...model.keys.map(keyEntry)];
}

/**
 * A legend that is read as a list: each class with every place in it and its figure. For the wide
 * places of exports; null where the names would have no room.
 */
export function readingList(model: AreaModel, room: number): LegendLayout | null {
  const entries = toEntries(model);
  const heads = entries.map((e) => e.head);
  const headRoom = Math.min(
    widest(heads, LEGEND_SIZE, { bold: true }),
    (room - INDENT) * MOST_RANGE
  );
  const namesX = INDENT + headRoom + BETWEEN;
  const namesRoom = room - namesX;
  if (namesRoom < LEAST_NAMES) return null;
  const boxes: LegendBox[] = [];
  const texts: LegendText[] = [];
  let y = 0;
  const write = (lines: readonly string[], x: number, look: Partial<LegendText>) =>
    texts.push(
      ...lines.map((text, i) => ({
        x,
        y: y + LINE * (i + 0.5),
        text,
        ink: 'ink2' as const,
        bold: false,
        anchor: 'start' as const,
        ...look
      }))
    );
  write([capital(model.unit)], 0, { ink: 'ink', bold: true });
  y += LINE + GAP;
  for (const { show, head, names } of entries) {
    const range = wrapText(head, headRoom + 0.5, LEGEND_SIZE, { bold: true });
    const list = names.length === 0 ? [] : wrapText(joined(names), namesRoom, LEGEND_SIZE);
    const height = Math.max(range.length, list.length) * LINE;
    boxes.push({ x: 0, y, width: BOX, height, show });
    write(range, INDENT, { ink: 'ink', bold: true });
    write(list, namesX, { ink: 'ink' });
    y += height + GAP;
  }
  const method = wrapText(capital(model.method), room, LEGEND_SIZE);
  if (model.method !== '') write(method, 0, { ink: 'ink3' });
  y += model.method === '' ? -GAP : method.length * LINE;
  const isWhole = texts.every((t) => t.x + textWidth(t.text, LEGEND_SIZE, t) <= room + 1);
  return isWhole ? { boxes, texts, height: y } : null;
}
