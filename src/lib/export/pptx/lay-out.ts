import { arialWidth, wrapLines } from '../text-width.ts';
import type { Slide } from './slide.ts';
import type { Stage } from './stage.ts';

const PER_INCH = 96;
const PER_POINT = 96 / 72;
const LINE = 1.25;
export const TITLE = 24;
const SMALLER_TITLE = 20;
/** Points of a title in the place that a template gives it, the template's own first. */
const FITTING = [40, 36, 32, 28, 26, 24, 22, 20, 18, 16];
/** Inches that programs keep free within a text's place, on both sides together. */
const INSETS = { across: 0.2, down: 0.1 };
export const SUBTITLE = 16;
/** Points of the label of made-up figures, and inches of its frame. */
export const DEMO = 12;
const DEMO_HEIGHT = 0.28;
/** Source and notes; the second where there is much to say. */
const FOOT = [12, 10.8] as const;
const MANY_LINES = 4;
const GAP = 0.12;

const inches = (points: number, lines: number): number => (points * LINE * lines) / 72;

/** Where the words and the body of a slide stand, in inches; type in points. */
export type Places = {
  x: number;
  width: number;
  /** `own`: the size is that of the template, and need not be said. */
  title: { x: number; y: number; w: number; h: number; size: number; own: boolean };
  subtitle: { y: number; h: number };
  /** The frame of "made-up figures"; null without it. */
  demo: { x: number; y: number; w: number; h: number } | null;
  body: { y: number; h: number };
  foot: { y: number; h: number; size: number };
};

export type Words = Pick<Slide, 'title' | 'subtitle' | 'foot' | 'source'> &
  Partial<Pick<Slide, 'demoLabel'>>;

const isDivider = ({ body }: { body?: Slide['body'] }): boolean => body?.kind === 'words';

/** Points of the heading of a divider, and how far down its area it stands. */
const DIVIDER = { size: 36, at: 0.3 } as const;

/** Lines that a text takes; fonts of other machines run a little wider than ours. */
const linesOf = (text: string, width: number, points: number, run: number, bold = false): number =>
  text === ''
    ? 0
    : wrapLines(text, (width * PER_INCH) / run, { size: points * PER_POINT, bold }).length;

type PlacedTitle = Places['title'];

/** A title at the head of the area, as high as its lines. */
function titleAtHead(title: string, { area, run }: Stage): PlacedTitle {
  const { x, y, w } = area;
  const size = linesOf(title, w, TITLE, run, true) <= 2 ? TITLE : SMALLER_TITLE;
  const h = inches(size, Math.max(1, linesOf(title, w, size, run, true)));
  return { x, y, w, h, size, own: false };
}

/** A title in the place of a template, in its own size where that fits. */
function titleInPlace(title: string, place: NonNullable<Stage['title']>, run: number): PlacedTitle {
  const { x, y, w, h } = place;
  const fits = (size: number) => {
    const lines = linesOf(title, w - INSETS.across, size, run, true);
    return inches(size, lines) <= h - INSETS.down + 0.02;
  };
  const sizes = [place.size, ...FITTING.filter((size) => size < place.size)];
  const size = sizes.find(fits) ?? sizes.at(-1)!;
  return { x, y, w, h, size, own: size === place.size };
}

/** A heading in the upper third, or where a template has its titles, and its lines under it. */
function layOutDivider(title: string, { title: place, area, run }: Stage): Places {
  const { x, y, w, h } = area;
  const top = place ? y : y + h * DIVIDER.at;
  const high = inches(DIVIDER.size, Math.max(1, linesOf(title, w, DIVIDER.size, run, true)));
  const head = place
    ? titleInPlace(title, place, run)
    : { x, y: top, w, h: high, size: DIVIDER.size, own: false };
  const under = place ? top : top + high + GAP;
  return {
    x,
    width: w,
    title: head,
    subtitle: { y: under, h: 0 },
    demo: null,
    body: { y: under, h: y + h - under },
    foot: { y: y + h, h: 0, size: FOOT[0] }
  };
}

/** The frame of the label behind the subtitle's last line, or under it where that is full. */
function layOutDemo(
  { subtitle, demoLabel }: Words,
  { area: { x, w: width }, run }: Stage,
  at: { y: number; h: number }
): Places['demo'] {
  if (!demoLabel) return null;
  const size = SUBTITLE * PER_POINT;
  const lines = wrapLines(subtitle, (width * PER_INCH) / run, { size });
  const end = (arialWidth(lines.at(-1) ?? '', { size }) / PER_INCH) * run + 0.2;
  const w = (arialWidth(demoLabel, { size: DEMO * PER_POINT }) / PER_INCH) * 1.1 + 0.25;
  const isBeside = subtitle !== '' && end + w <= width;
  const last = at.y + inches(SUBTITLE, Math.max(0, lines.length - 1));
  return isBeside
    ? { x: x + end, y: last, w, h: DEMO_HEIGHT }
    : { x, y: subtitle === '' ? at.y : at.y + at.h + 0.04, w, h: DEMO_HEIGHT };
}

/** Where everything stands, from the top down and from the foot up; the body has what is left. */
export function layOut(words: Words & { body?: Slide['body'] }, stage: Stage): Places {
  if (isDivider(words)) return layOutDivider(words.title, stage);
  const { title, subtitle, foot, source } = words;
  const { area, run } = stage;
  const { x, w: width } = area;
  const head = stage.title ? titleInPlace(title, stage.title, run) : titleAtHead(title, stage);
  const subtitleY = stage.title ? area.y : area.y + head.h + 0.04;
  const subtitleHeight = inches(SUBTITLE, Math.max(1, linesOf(subtitle, width, SUBTITLE, run)));
  const lines = (points: number) =>
    linesOf(foot, width, points, run) + linesOf(source, width, points, run);
  const footSize = lines(FOOT[0]) <= MANY_LINES ? FOOT[0] : FOOT[1];
  const footHeight = inches(footSize, lines(footSize)) + 0.08;
  const footY = area.y + area.h - footHeight;
  const demo = layOutDemo(words, stage, { y: subtitleY, h: subtitleHeight });
  const headEnd = Math.max(subtitleY + subtitleHeight, demo ? demo.y + demo.h : 0);
  const bodyY = headEnd + GAP;
  return {
    x,
    width,
    title: head,
    subtitle: { y: subtitleY, h: subtitleHeight },
    demo,
    body: { y: bodyY, h: Math.max(1, footY - GAP - bodyY) },
    foot: { y: footY, h: footHeight, size: footSize }
  };
}

/** Pixels of the place of a drawing, at 96 to the inch. */
export const roomOf = (words: Words, stage: Stage): { width: number; height: number } => {
  const { body, width } = layOut(words, stage);
  return { width: Math.round(width * PER_INCH), height: Math.round(body.h * PER_INCH) };
};
