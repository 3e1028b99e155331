import { arialWidth } from './text-width.ts';

/** How a shape is painted. Lengths are pixels; a colour is `#rrggbb`, null for none. */
export type Paint = {
  fill: string | null;
  stroke: string | null;
  width: number;
  fillOpacity: number;
  strokeOpacity: number;
  dash: readonly number[];
  round: boolean;
};

type Point = readonly [x: number, y: number];
/** Straight lines through points, drawn without lifting the pen. */
export type Stretch = { points: readonly Point[]; closed: boolean };

/** What an office program surely understands, in plain numbers: no groups, no transforms. */
export type Shape = Drawn & {
  /** Of whom it speaks, where the drawing says so; no file for an office program has it. */
  unit?: string;
};

type Drawn =
  | { kind: 'rect'; x: number; y: number; width: number; height: number; paint: Paint }
  | { kind: 'circle'; x: number; y: number; r: number; paint: Paint }
  | { kind: 'path'; stretches: readonly Stretch[]; paint: Paint }
  | {
      kind: 'text';
      x: number;
      /** The baseline. */
      y: number;
      text: string;
      size: number;
      bold: boolean;
      anchor: 'start' | 'middle' | 'end';
      paint: Paint;
      /** A ground behind the letters, so wide beyond them, that keeps lines away from the words. */
      halo?: { fill: string; width: number };
    };
export type TextShape = Extract<Shape, { kind: 'text' }>;

export const NO_PAINT: Paint = {
  fill: null,
  stroke: null,
  width: 1,
  fillOpacity: 1,
  strokeOpacity: 1,
  dash: [],
  round: false
};

/** From the middle of a line of text down to its baseline, in sizes of the type. */
export const TO_BASELINE = 0.35;

/** A line of text by its baseline. */
export const textShape = (
  text: string,
  at: { x: number; y: number; size: number; fill: string; bold?: boolean }
): TextShape => ({
  kind: 'text',
  x: at.x,
  y: at.y,
  text,
  size: at.size,
  bold: at.bold ?? false,
  anchor: 'start',
  paint: { ...NO_PAINT, fill: at.fill }
});

type Move = { x: number; y: number; scale: number };

/** The shape scaled from the origin, then moved; strokes and type grow with it. */
export function moved(shape: Shape, { x, y, scale: k }: Move): Shape {
  const paint = {
    ...shape.paint,
    width: shape.paint.width * k,
    dash: shape.paint.dash.map((d) => d * k)
  };
  switch (shape.kind) {
    case 'rect': {
      const size = { width: shape.width * k, height: shape.height * k };
      return { ...shape, ...size, x: shape.x * k + x, y: shape.y * k + y, paint };
    }
    case 'circle':
      return { ...shape, x: shape.x * k + x, y: shape.y * k + y, r: shape.r * k, paint };
    case 'path': {
      const place = ([px, py]: Point): Point => [px * k + x, py * k + y];
      const stretches = shape.stretches.map((s) => ({ ...s, points: s.points.map(place) }));
      return { ...shape, stretches, paint };
    }
    case 'text': {
      const { halo } = shape;
      const around = halo ? { halo: { ...halo, width: halo.width * k } } : {};
      return {
        ...shape,
        x: shape.x * k + x,
        y: shape.y * k + y,
        size: shape.size * k,
        paint,
        ...around
      };
    }
  }
}

/** Left and right of what is drawn, strokes aside. */
export function extentX(shape: Shape): { left: number; right: number } {
  switch (shape.kind) {
    case 'rect':
      return { left: shape.x, right: shape.x + shape.width };
    case 'circle':
      return { left: shape.x - shape.r, right: shape.x + shape.r };
    case 'path': {
      const xs = shape.stretches.flatMap((s) => s.points.map((p) => p[0]));
      return { left: Math.min(...xs), right: Math.max(...xs) };
    }
    case 'text': {
      const width = arialWidth(shape.text, shape) * 1.02;
      const before = { start: 0, middle: width / 2, end: width }[shape.anchor];
      return { left: shape.x - before, right: shape.x - before + width };
    }
  }
}

/** Top and bottom of what is drawn, strokes aside. */
export function extentY(shape: Shape): { top: number; bottom: number } {
  switch (shape.kind) {
    case 'rect':
      return { top: shape.y, bottom: shape.y + shape.height };
    case 'circle':
      return { top: shape.y - shape.r, bottom: shape.y + shape.r };
    case 'path': {
      const ys = shape.stretches.flatMap((s) => s.points.map((p) => p[1]));
      return { top: Math.min(...ys), bottom: Math.max(...ys) };
    }
    case 'text': {
      const middle = shape.y - shape.size * TO_BASELINE;
      return { top: middle, bottom: middle };
    }
  }
}
