import type { AreaKey, AreaModel } from '../models/areas.ts';
import { widest, wrapText } from '../text-width.ts';

/** A box of the legend: a step of the ramp, or a look. */
export type LegendBox = {
  x: number;
  y: number;
  width: number;
  height: number;
  show: { tone: number } | { look: AreaKey['look'] };
};

export type LegendText = {
  x: number;
  y: number;
  text: string;
  ink: 'ink' | 'ink2' | 'ink3';
  bold: boolean;
  anchor: 'start' | 'middle';
};

/** A legend from its own top left corner, all texts of one size. */
export type LegendLayout = { boxes: LegendBox[]; texts: LegendText[]; height: number };

export const LEGEND_SIZE = 11;
const LINE = 14;
const BOX = { width: 18, height: 17 };
const KEY = { width: 18, height: 11 };
const INDENT = 25;
const GAP = 8;

/** A sheet that is written from the top. */
class Sheet {
  boxes: LegendBox[] = [];
  texts: LegendText[] = [];
  y = 0;

  write(
    text: string,
    room: number,
    { x = 0, ink = 'ink2', bold = false }: Partial<LegendText> = {}
  ): void {
    if (text === '') return;
    for (const line of wrapText(text, room - x, LEGEND_SIZE, { bold })) {
      const y = this.y + LINE / 2;
      this.texts.push({ x, y, text: line, ink, bold, anchor: 'start' });
      this.y += LINE;
    }
  }

  get done(): LegendLayout {
    return { boxes: this.boxes, texts: this.texts, height: this.y };
  }
}

/** A word at the head of a legend. */
export const capital = (text: string): string =>
  text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

/** Looks of what is not coloured by its value, each with its reason. */
function writeKeys(sheet: Sheet, keys: readonly AreaKey[], room: number, names: boolean): void {
  for (const key of keys) {
    const top = sheet.y + (LINE - KEY.height) / 2;
    sheet.boxes.push({ x: 0, y: top, ...KEY, show: { look: key.look } });
    const counted = key.names.length > 0 && !names ? `${key.text}: ${key.names.length}` : key.text;
    sheet.write(counted, room, { x: INDENT, ink: names ? 'ink' : 'ink2', bold: names });
    if (names) sheet.write(key.names.join(', '), room, { x: INDENT });
    sheet.y += names ? 6 : 3;
  }
}

/** Steps on top of each other, the highest first, with the limits between them. */
export function legendColumn(model: AreaModel, room: number): LegendLayout {
  const sheet = new Sheet();
  sheet.write(capital(model.unit), room, { ink: 'ink', bold: true });
  sheet.y += 4;
  const falling = model.classes.toReversed();
  falling.forEach((one, i) => {
    const y = sheet.y + i * BOX.height;
    sheet.boxes.push({ x: 0, y, ...BOX, show: { tone: one.tone } });
    const label = { x: INDENT, ink: 'ink2', bold: false, anchor: 'start' } as const;
    if (one.only !== '') sheet.texts.push({ ...label, y: y + BOX.height / 2, text: one.only });
    if (one.upTo !== '') sheet.texts.push({ ...label, y, text: one.upTo });
  });
  sheet.y += falling.length * BOX.height + GAP;
  sheet.write(model.method, room, { ink: 'ink3' });
  sheet.y += model.method === '' ? 0 : GAP;
  writeKeys(sheet, model.keys, room, false);
  return sheet.done;
}

/** Every class with its range in words and, where there is room, the names of who is in it. */
export function legendList(
  model: AreaModel,
  room: number,
  { names }: { names: boolean }
): LegendLayout {
  const sheet = new Sheet();
  sheet.write(capital(model.unit), room, { ink: 'ink', bold: true });
  sheet.y += GAP;
  for (const one of model.classes.toReversed()) {
    if (one.names.length === 0) continue;
    sheet.boxes.push({ x: 0, y: sheet.y, ...KEY, height: LINE, show: { tone: one.tone } });
    const counted = names ? one.text : `${one.text}: ${one.names.length}`;
    sheet.write(counted, room, { x: INDENT, ink: 'ink', bold: names });
    if (names) sheet.write(one.names.join(', '), room, { x: INDENT });
    sheet.y += names ? 6 : 4;
  }
  writeKeys(sheet, model.keys, room, names);
  sheet.y += 2;
  sheet.write(capital(model.method), room, { ink: 'ink3' });
  return sheet.done;
}

/** Steps beside each other, with the limits under them. */
export function legendRow(model: AreaModel, room: number): LegendLayout {
  const sheet = new Sheet();
  const { classes } = model;
  sheet.write([capital(model.unit), model.method].filter(Boolean).join(' · '), room, {
    ink: 'ink2'
  });
  sheet.y += 3;
  const labels = classes.flatMap((c) => [c.only, c.upTo]);
  const wish = Math.max(34, widest(labels, LEGEND_SIZE) + 8);
  const width = Math.min(56, wish, room / Math.max(1, classes.length));
  classes.forEach((one, i) => {
    const box = { x: i * width, y: sheet.y, width, height: 10 };
    sheet.boxes.push({ ...box, show: { tone: one.tone } });
    const label = { y: sheet.y + 19, ink: 'ink2', bold: false, anchor: 'middle' } as const;
    if (one.only !== '') sheet.texts.push({ ...label, x: box.x + width / 2, text: one.only });
    if (one.upTo !== '') sheet.texts.push({ ...label, x: box.x + width, text: one.upTo });
  });
  sheet.y += classes.length > 0 ? 32 : 0;
  writeKeys(sheet, model.keys, room, false);
  return sheet.done;
}
