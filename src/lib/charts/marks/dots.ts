import { dot, ruleX, ruleY, type Markish } from '@observablehq/plot';
import { plainSign } from '../annotations.ts';
import type { Box } from '../hatch.ts';
import {
  BLANK,
  BLANK_STEP,
  DOT_SIZE,
  dotLines,
  layoutDots,
  SMALL_SIZE,
  type DotsLayout
} from '../layout/dots.ts';
import type { Dot, DotsModel } from '../models/dots.ts';
import type { Palette } from '../palette.ts';
import { textWidth, widest } from '../text-width.ts';
import {
  blankBoxes,
  labels,
  linear,
  strokes,
  tagged,
  type Drawing,
  type Label,
  type Surface
} from './kit.ts';
import { overlaps } from './place.ts';

const LINE = 15;
const FAINT = 0.25;
const HALO = 4;
/** A dot that is highlighted is larger by this. */
const LARGER = 1.5;

type Placed = { dot: Dot; x: number; y: number; r: number };

/**
 * Dots on the axis, each as low as those before it let it be. A pile that would leave its room is
 * pressed together as a whole.
 */
function toPile(dots: readonly Dot[], x: (value: number) => number, layout: DotsLayout): Placed[] {
  const step = 2 * layout.radius + 1;
  const placed: { dot: Dot; x: number; up: number }[] = [];
  for (const one of [...dots].sort((a, b) => a.value - b.value)) {
    const at = x(one.value);
    const near = placed.filter((p) => Math.abs(p.x - at) < step);
    const reach = near.map((p) => ({ up: p.up, clear: Math.sqrt(step ** 2 - (p.x - at) ** 2) }));
    const heights = [0, ...reach.map((n) => n.up + n.clear)].sort((a, b) => a - b);
    const up = heights.find((h) => reach.every((n) => Math.abs(n.up - h) >= n.clear - 1e-6))!;
    placed.push({ dot: one, x: at, up });
  }
  const room = layout.axis - layout.top - 2 * layout.radius - 4;
  const most = Math.max(0, ...placed.map((p) => p.up));
  const press = most > room ? room / most : 1;
  const base = layout.axis - layout.radius - 4;
  return placed.map(({ dot, x, up }) => ({
    dot,
    x,
    y: base - up * press,
    r: layout.radius + (dot.highlight ? LARGER : 0)
  }));
}

/** `y`: the middle of its lowest line, from which its own line goes down to the dot. */
type Name = { placed: Placed; lines: string[]; x: number; y: number; box: Box; leader: Box };

/** Where a name may stand: like a flag towards the middle first, then over its dot, then outwards. */
function spotsOf(placed: Placed, layout: DotsLayout, width: number): Name[] {
  const { dot } = placed;
  const lines = dotLines(dot, width);
  const wide = widest(lines, DOT_SIZE, { bold: dot.highlight });
  const [right, middle, left] = [placed.x + 4, placed.x - wide / 2, placed.x - wide - 4];
  const starts = placed.x < width / 2 ? [right, middle, left] : [left, middle, right];
  const over = LINE * (lines.length - 1);
  return layout.names.slice(0, layout.names.length - lines.length + 1).flatMap((y) =>
    starts
      .map((x) => Math.max(0, Math.min(x, width - wide)))
      .map((x) => ({
        placed,
        lines,
        x,
        y,
        box: { x: x - 2, y: y - over - LINE / 2, width: wide + 4, height: over + LINE },
        leader: { x: placed.x - 1, y: y + LINE / 2, width: 2, height: layout.top - y - LINE / 2 }
      }))
  );
}

/** Names in the order given, each in the lowest place where neither it nor its line meets another. */
function placeInOrder(order: readonly Placed[], layout: DotsLayout, width: number): Name[] {
  const names: Name[] = [];
  const meets = (a: Name, b: Name) =>
    overlaps(a.box, b.box) || overlaps(a.box, b.leader) || overlaps(a.leader, b.box);
  for (const placed of order) {
    const free = spotsOf(placed, layout, width).find((s) => !names.some((n) => meets(s, n)));
    if (free) names.push(free);
  }
  return names;
}

/**
 * Names from the middle outwards: flags point to the middle, so that the outer ones, in higher rows,
 * pass over those within. Where not all find room, ends give way to the highlighted and the noted.
 */
function placeNames(pile: readonly Placed[], layout: DotsLayout, width: number): Name[] {
  const outwards = pile
    .filter((p) => p.dot.named !== null)
    .sort((a, b) => Math.abs(a.x - width / 2) - Math.abs(b.x - width / 2));
  const isMarked = ({ dot }: Placed) => dot.highlight || dot.noted !== '';
  const marked = outwards.filter(isMarked);
  const ends = outwards.filter((p) => !isMarked(p));
  const outermost = outwards.filter((p) => isMarked(p) || p.dot.named! < marked.length + 2);
  const placed = (order: readonly Placed[]) => placeInOrder(order, layout, width);
  const tries = [outwards, outermost, [...marked, ...ends]].map(placed);
  const hasMost = (names: readonly Name[]) =>
    outermost.every((p) => names.some((n) => n.placed === p));
  const hasMarked = (names: readonly Name[]) =>
    marked.every((p) => names.some((n) => n.placed === p));
  const found = tries.find(hasMost) ?? tries.find(hasMarked);
  if (found) return found;
  const more = ordersOf(marked).map((order) => placed([...order, ...ends]));
  const weight = (names: readonly Name[]) =>
    names.reduce(
      (sum, { placed: { dot } }) => sum + (dot.highlight ? 100 : dot.noted !== '' ? 10 : 1),
      0
    );
  return [tries[2]!, ...more].reduce((a, b) => (weight(b) > weight(a) ? b : a));
}

/** So many can be put into every order; of more, those at the end keep theirs. */
const MOST_ORDERED = 4;

function ordersOf(dots: readonly Placed[]): Placed[][] {
  const [some, rest] = [dots.slice(0, MOST_ORDERED), dots.slice(MOST_ORDERED)];
  const permute = (left: readonly Placed[]): Placed[][] =>
    left.length === 0
      ? [[]]
      : left.flatMap((one) => permute(left.filter((d) => d !== one)).map((o) => [one, ...o]));
  return permute(some).map((order) => [...order, ...rest]);
}

/** Numbers over dots whose names, which would bear them, find no room; near ones give way. */
function signLabels(pile: readonly Placed[], names: readonly Name[], palette: Palette): Label[] {
  const shown: Label[] = [];
  for (const placed of pile.filter((p) => p.dot.noted !== '')) {
    const y = placed.y - placed.r - 7;
    const isNamed = names.some((n) => n.placed === placed);
    const isNear = shown.some((s) => Math.abs(s.x - placed.x) < 16 && Math.abs(s.y - y) < LINE);
    const text = plainSign(placed.dot.noted);
    if (!isNamed && !isNear)
      shown.push({ x: placed.x, y, text, fill: palette.ink, tag: placed.dot });
  }
  return shown;
}

/** Little arrows to where a figure may lie further. */
const arrowsOf = (pile: readonly Placed[]): string =>
  pile
    .filter((p) => p.dot.bound === '≥' || p.dot.bound === '≤')
    .map(({ dot, x, y, r }) => {
      const side = dot.bound === '≥' ? 1 : -1;
      const [from, tip] = [x + side * r, x + side * (r + 8)];
      return `M${from} ${y}L${tip} ${y}M${tip - side * 3} ${y - 3}L${tip} ${y}L${tip - side * 3} ${y + 3}`;
    })
    .join('');

function dotMarks(pile: readonly Placed[], palette: Palette): Markish[] {
  const colour = ({ dot }: Placed) => (dot.highlight ? palette.accent : palette.mark);
  // One mark, so that the arrow keys walk up the axis.
  return [
    dot(pile, {
      x: 'x',
      y: 'y',
      // Radii are pixels already.
      r: { value: 'r', scale: null },
      fill: (p: Placed) => (p.dot.hollow ? palette.paper : colour(p)),
      fillOpacity: (p: Placed) => (p.dot.muted ? FAINT : 1),
      stroke: (p: Placed) => (p.dot.hollow ? colour(p) : palette.paper),
      strokeWidth: 1,
      ...tagged(pile.map((p) => p.dot))
    })
  ];
}

function lineMarks(
  model: DotsModel,
  layout: DotsLayout,
  x: (value: number) => number,
  width: number,
  palette: Palette
): Markish[] {
  return model.lines.flatMap((line, i) => {
    const at = x(line.value);
    const y = layout.lines[i]!;
    const wide = textWidth(line.text, SMALL_SIZE);
    const isLeft = at + 6 + wide > width;
    const start = isLeft ? Math.max(0, at - 6 - wide) : at + 6;
    const ink = line.kind === 'median' ? palette.ink : palette.ink3;
    return [
      ruleX([at], {
        y1: y - LINE / 2 + 2,
        y2: layout.axis,
        stroke: ink,
        strokeWidth: 1.2,
        strokeDasharray: line.kind === 'median' ? '4,3' : undefined
      }),
      ...labels([{ x: start, y, text: line.text, fill: palette.ink2 }], {
        size: SMALL_SIZE,
        stroke: palette.paper,
        strokeWidth: HALO
      })
    ];
  });
}

/** Units without a figure: a box each, and how many in words; never a dot at zero. */
function blankMarks(model: DotsModel, layout: DotsLayout, palette: Palette): Markish[] {
  const boxes = model.blanks.flatMap(({ look, tags }, i) => {
    let next = 0;
    return layout.blanks[i]!.boxes.flatMap(({ y, count }) =>
      Array.from({ length: count }, (_, n) => ({
        x: n * BLANK_STEP,
        y,
        width: BLANK,
        height: BLANK,
        look,
        tag: tags[next++]
      }))
    );
  });
  const words = layout.blanks.flatMap((b) =>
    b.words.map((l) => ({ x: l.x, y: l.y, text: l.text, fill: palette.ink2 }))
  );
  return [...blankBoxes(boxes, palette, 4), ...labels(words, { size: DOT_SIZE })];
}

/** Names of several lines that end at their own line down are set against it. */
const isFlush = ({ lines, box, placed }: Name): boolean =>
  lines.length > 1 && box.x + box.width <= placed.x;

function nameLabels(names: readonly Name[], palette: Palette): Markish[] {
  const looks = [false, true].flatMap((bold) => [false, true].map((flush) => ({ bold, flush })));
  return looks.flatMap(({ bold, flush }) =>
    labels(
      names
        .filter((n) => n.placed.dot.highlight === bold && isFlush(n) === flush)
        .flatMap((n) =>
          n.lines.map((text, i) => ({
            x: flush ? n.box.x + n.box.width - 2 : n.x,
            y: n.y - LINE * (n.lines.length - 1 - i),
            text,
            fill: bold ? palette.accent : palette.ink,
            tag: n.placed.dot
          }))
        ),
      {
        size: DOT_SIZE,
        bold,
        stroke: palette.paper,
        strokeWidth: HALO,
        ...(flush ? { textAnchor: 'end' as const } : {})
      }
    )
  );
}

/** Every unit at its value on one axis; the highlighted and the ends named, the middle marked. */
export function drawDots(model: DotsModel, { width, palette }: Surface): Drawing {
  const layout = layoutDots(model, width);
  const most = widest(
    model.ticks.map((t) => t.text),
    SMALL_SIZE
  );
  const side = Math.max(layout.radius + 4, most / 2 + 1, 16);
  const x = linear(model.domain, [side, width - side]);
  const every = (most + 10) * model.ticks.length > width ? 2 : 1;
  const ticks = model.ticks.filter((_, i) => i % every === 0);
  const pile = toPile(model.dots, x, layout);
  const names = placeNames(pile, layout, width);
  return {
    height: layout.height,
    marks: [
      ruleX(
        ticks.map((t) => x(t.value)),
        { stroke: palette.grid, y1: layout.top, y2: layout.axis }
      ),
      ruleY([layout.axis], { stroke: palette.rule, x1: 0, x2: width }),
      ...lineMarks(model, layout, x, width, palette),
      strokes(
        names
          .map((n) => `M${n.placed.x} ${n.y + LINE / 2}L${n.placed.x} ${n.placed.y - n.placed.r}`)
          .join(''),
        { stroke: palette.ink3, 'stroke-width': 0.8 }
      ),
      ...dotMarks(pile, palette),
      strokes(arrowsOf(pile), { stroke: palette.ink, 'stroke-width': 1.2 }),
      ...labels(signLabels(pile, names, palette), {
        size: SMALL_SIZE,
        textAnchor: 'middle',
        stroke: palette.paper,
        strokeWidth: HALO
      }),
      ...nameLabels(names, palette),
      ...labels(
        ticks.map((t) => ({ x: x(t.value), y: layout.ticks, text: t.text, fill: palette.ink3 })),
        { size: SMALL_SIZE, textAnchor: 'middle' }
      ),
      ...blankMarks(model, layout, palette)
    ]
  };
}
