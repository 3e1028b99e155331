import type { FigureText } from '#lib/charts/figure.ts';
import type { Preset } from './presets.ts';
import { NO_PAINT, textShape, type Shape } from './shape.ts';
import { arialWidth, wrapLines } from './text-width.ts';

/** A block of words with the room it takes, its top at 0. */
export type Block = { shapes: Shape[]; height: number };

const LINE = 1.32;
const MOST_TITLE_LINES = 2;
/** A long title gives up this much of its size before it takes a third line. */
const SMALLER_TITLE = 0.82;
/** More lines of notes than this are set smaller. */
const MANY_NOTES = 3;
const LABEL_COLOUR = '#7a5200';

type Words = { size: number; fill: string; bold?: boolean };

/** Lines of text from `top` down. */
function write(lines: readonly string[], top: number, { size, fill, bold }: Words): Shape[] {
  const step = size * LINE;
  return lines.map((line, i) =>
    textShape(line, { x: 0, y: top + i * step + size, size, fill, bold })
  );
}

function titleLines(text: string, width: number, size: number): { lines: string[]; size: number } {
  const lines = wrapLines(text, width, { size, bold: true });
  if (lines.length <= MOST_TITLE_LINES) return { lines, size };
  const smaller = size * SMALLER_TITLE;
  return { lines: wrapLines(text, width, { size: smaller, bold: true }), size: smaller };
}

/** "Dữ liệu minh họa" in its dashed frame, as on the page. */
function demoLabel(text: string, x: number, top: number, size: number): Shape[] {
  const width = arialWidth(text, { size }) * 1.02 + size;
  return [
    {
      kind: 'rect',
      x,
      y: top,
      width,
      height: size * 1.5,
      paint: { ...NO_PAINT, stroke: LABEL_COLOUR, dash: [size * 0.3, size * 0.2] }
    },
    textShape(text, { x: x + size / 2, y: top + size * 1.08, size, fill: LABEL_COLOUR })
  ];
}

/** Title, subtitle, and the label of made-up figures, left-aligned in a width. */
export function toHead(text: FigureText, width: number, preset: Preset): Block {
  const { palette } = preset;
  const title = titleLines(text.title, width, preset.title);
  let y = title.lines.length * title.size * LINE;
  const shapes = write(title.lines, 0, { size: title.size, fill: palette.ink, bold: true });
  const size = preset.subtitle;
  const under = text.subtitle === '' ? [] : wrapLines(text.subtitle, width, { size });
  y += size * 0.2;
  shapes.push(...write(under, y, { size, fill: palette.ink2 }));
  y += under.length * size * LINE;
  if (text.demoLabel) {
    const small = size * 0.86;
    const end = arialWidth(under.at(-1) ?? '', { size }) * 1.02 + size * 0.8;
    const fits =
      under.length > 0 && end + arialWidth(text.demoLabel, { size: small }) + size <= width;
    const top = fits ? y - size * LINE + size * 0.02 : y + size * 0.35;
    shapes.push(...demoLabel(text.demoLabel, fits ? end : 0, top, small));
    if (!fits) y += small * 2;
  }
  return { shapes, height: y };
}

/** The code at the end is read and typed as one: it does not break. */
function keepCode(source: string): string {
  const parts = source.split(' · ');
  return [...parts.slice(0, -1), parts.at(-1)!.replaceAll(' ', '\u00a0')].join(' · ');
}

/** Coverage and notes, then source and code, under a thin rule. */
export function toFoot(text: FigureText, width: number, preset: Preset): Block {
  const { palette } = preset;
  const coverage = text.coverage === '' ? [] : [`${text.coverage.replace(/\.$/, '')}.`];
  // A sign does not part from what it is said of.
  const notes = [...coverage, ...text.notes].join(' ').replace(/([≥≤≈]) /g, '$1\u00a0');
  const usual = wrapLines(notes, width, { size: preset.foot[0] });
  const size = preset.foot[usual.length > MANY_NOTES ? 1 : 0];
  const said = notes === '' ? [] : wrapLines(notes, width, { size });
  const source = wrapLines(keepCode(text.source), width, { size });
  const top = size * 0.6;
  const line: Shape = {
    kind: 'path',
    stretches: [
      {
        points: [
          [0, 0],
          [width, 0]
        ],
        closed: false
      }
    ],
    paint: { ...NO_PAINT, stroke: palette.rule, width: Math.max(0.75, size / 16) }
  };
  const middle = top + said.length * size * LINE + (said.length > 0 ? size * 0.15 : 0);
  return {
    shapes: [
      line,
      ...write(said, top, { size, fill: palette.ink2 }),
      ...write(source, middle, { size, fill: palette.ink3 })
    ],
    height: middle + source.length * size * LINE
  };
}
