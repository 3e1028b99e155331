import type { Shape } from '../shape.ts';
import { arialWidth } from '../text-width.ts';

/** A unit by the names under which it may be drawn. */
export type Named = { id: string; names: readonly string[] };

type TextShape = Extract<Shape, { kind: 'text' }>;
type PathShape = Extract<Shape, { kind: 'path' }>;

/** In pixels of the drawing: what is nearer than this is in one place. */
const NEAR = 1;

const isText = (shape: Shape): shape is TextShape => shape.kind === 'text';

/** Units by name; a name of two of them says of neither, so it is that of null. */
function byName(units: readonly Named[]): Map<string, string | null> {
  const known = new Map<string, string | null>();
  for (const { id, names } of units)
    for (const name of new Set(names)) known.set(name, known.has(name) ? null : id);
  return known;
}

/** The unit of the longest name that a text is, or begins with: "Nghệ An 184" at the end of a line. */
function unitOfText(text: string, known: ReadonlyMap<string, string | null>): string | null {
  for (let end = text.length; end > 0; end = text.lastIndexOf(' ', end - 1)) {
    const name = text.slice(0, end);
    if (known.has(name)) return known.get(name)!;
  }
  return null;
}

type Spot = { x: number; y: number; unit: string };

const spotsOf = (shapes: readonly Shape[]): Spot[] =>
  shapes.flatMap((s) => (s.kind === 'circle' && s.unit ? [{ x: s.x, y: s.y, unit: s.unit }] : []));

const placeKey = (x: number, y: number): string => `${Math.round(x)} ${Math.round(y)}`;

/** Points of figures by place; a point looked for may be off by a rounding. */
function byPlace(spots: readonly Spot[]): (x: number, y: number) => Set<string> {
  const places = new Map<string, Spot[]>();
  for (const spot of spots) {
    const key = placeKey(spot.x, spot.y);
    places.set(key, [...(places.get(key) ?? []), spot]);
  }
  return (x, y) =>
    new Set(
      [-1, 0, 1]
        .flatMap((dx) => [-1, 0, 1].flatMap((dy) => places.get(placeKey(x + dx, y + dy)) ?? []))
        .filter((s) => Math.hypot(s.x - x, s.y - y) <= NEAR)
        .map((s) => s.unit)
    );
}

/** The one unit whose points a stretch joins; null when it joins those of none, or of several. */
function unitOfStretch(
  { points }: PathShape['stretches'][number],
  at: ReturnType<typeof byPlace>
): string | null {
  const met = points.map(([x, y]) => at(x, y)).filter((units) => units.size > 0);
  if (met.length < 2) return null;
  const common = [...met[0]!].filter((unit) => met.every((units) => units.has(unit)));
  return common.length === 1 ? common[0]! : null;
}

/** A path for each unit whose points it joins, and one for the rest. */
function splitPath(path: PathShape, at: ReturnType<typeof byPlace>): Shape[] {
  const groups = new Map<string | null, PathShape['stretches'][number][]>();
  for (const stretch of path.stretches) {
    const unit = unitOfStretch(stretch, at);
    groups.set(unit, [...(groups.get(unit) ?? []), stretch]);
  }
  if (groups.size === 1 && groups.has(null)) return [path];
  return [...groups].map(([unit, stretches]) => ({
    ...path,
    stretches,
    ...(unit === null ? {} : { unit })
  }));
}

type Box = Extract<Shape, { kind: 'rect' }>;

const holds = ({ x, y, width, height }: Box, px: number, py: number): boolean =>
  px >= x - NEAR && px <= x + width + NEAR && py >= y && py <= y + height;

/** The unit of the smallest box of a figure that a text stands in. */
function unitAround(text: TextShape, boxes: readonly Box[]): string | null {
  const [x, y] = [text.x, text.y - text.size * 0.35];
  const around = boxes.filter((box) => holds(box, x, y));
  const smallest = around.sort((a, b) => a.width * a.height - b.width * b.height)[0];
  return smallest?.unit ?? null;
}

/** Names by the line they stand on; a line looked for may be off by a rounding. */
function byLine(names: readonly TextShape[]): (y: number) => TextShape[] {
  const lines = new Map<number, TextShape[]>();
  for (const name of names) {
    const key = Math.round(name.y);
    const line = lines.get(key);
    if (line) line.push(name);
    else lines.set(key, [name]);
  }
  return (y) =>
    [-1, 0, 1]
      .flatMap((by) => lines.get(Math.round(y) + by) ?? [])
      .filter((name) => Math.abs(name.y - y) <= NEAR);
}

/** The unit whose name stands on the line of a text: right after it, as after a rank, else the nearest before. */
function unitOfRow(text: TextShape, line: readonly TextShape[]): string | null {
  const isNext = (n: TextShape) => n.x > text.x && n.x - text.x < text.size * 1.5;
  const next = text.anchor === 'end' ? line.find(isNext) : undefined;
  const before = line.filter((n) => n.x <= text.x).sort((a, b) => b.x - a.x)[0];
  return (next ?? before)?.unit ?? null;
}

/** The unit whose name ends right before a text: the figure beside a name. */
function unitBefore(text: TextShape, line: readonly TextShape[]): string | null {
  const isBefore = (n: TextShape) => {
    const gap = text.x - n.x - arialWidth(n.text, n);
    return n.anchor === 'start' && Math.abs(gap) < text.size;
  };
  return text.anchor === 'start' ? (line.find(isBefore)?.unit ?? null) : null;
}

/**
 * Says of whom the shapes of a chart speak where the drawing left it open: texts that are a unit's
 * name, lines that join its points, figures in its boxes, beside its name and, with `rows`, on the
 * line of it. With `lists` names stand in lists of a legend too, and say nothing of what is drawn.
 * What could be of two units is left alone. Nothing moves.
 */
export function withUnits(
  shapes: readonly Shape[],
  units: readonly Named[],
  { rows, lists }: { rows: boolean; lists: boolean }
): Shape[] {
  const at = byPlace(spotsOf(shapes));
  const known = byName(lists ? [] : units);
  const named = shapes.flatMap((shape): Shape[] => {
    if (shape.unit) return [shape];
    if (shape.kind === 'path') return splitPath(shape, at);
    const unit = isText(shape) ? unitOfText(shape.text, known) : null;
    return [unit === null ? shape : { ...shape, unit }];
  });
  const boxes = named.filter((s): s is Box => s.kind === 'rect' && s.unit !== undefined);
  const lineOf = byLine(named.filter((s): s is TextShape => isText(s) && s.unit !== undefined));
  return named.map((shape) => {
    if (shape.unit || !isText(shape)) return shape;
    const line = lineOf(shape.y);
    const beside = rows ? unitOfRow(shape, line) : unitBefore(shape, line);
    const unit = unitAround(shape, boxes) ?? beside;
    return unit === null ? shape : { ...shape, unit };
  });
}
