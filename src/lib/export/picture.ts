import type { FigureText } from '#lib/charts/figure.ts';
import type { ChartModel } from '#lib/charts/model.ts';
import { fitChart, fitPages, type Fitted } from './fit.ts';
import { toFoot, toHead, type Block } from './frame.ts';
import { writePassport, type Passport } from './passport.ts';
import { PRESETS, type Preset, type PresetName } from './presets.ts';
import { moved, NO_PAINT, type Shape } from './shape.ts';
import { writeSvg } from './write-svg.ts';

export type Picture = {
  /** A whole SVG file in the office-safe profile. */
  svg: string;
  width: number;
  /** That of the preset, or more where the figure would else not be readable. */
  height: number;
  /** Type of the drawing in pixels. */
  label: number;
  /** The type is smaller than the place asks for. */
  isSmall: boolean;
  /** The picture is taller than its place. */
  isTall: boolean;
};

type Options = {
  /** One of those people choose from, or a place of its own. */
  preset: PresetName | Preset;
  passport: Passport;
  /** Any that can make SVG elements; nothing is added to it. */
  document: Document;
  /**
   * Says of whom the shapes of the chart speak; they are then written with it. For a page of ours
   * alone: the office-safe profile has no such thing.
   */
  handles?: (chart: readonly Shape[]) => readonly Shape[];
};

/** Lines at the foot of a drawing reach past it by half their width, and frames of islands by more. */
const STROKE = 4;

/**
 * A place that gives no height: small type over its whole width is read sooner than a tall drawing
 * that is shrunk into the middle of it.
 */
const dense = (preset: Preset): Preset => ({
  ...preset,
  label: { ...preset.label, least: preset.label.least * 0.6 }
});

/** A drawing without its words, for a place that has them beside it: a slide with a title of its own. */
export function toBarePicture(
  model: ChartModel,
  room: { width: number; height: number },
  { passport, document }: Omit<Options, 'preset' | 'handles'>
): { svg: string; width: number; height: number } {
  const preset = dense(PRESETS.slide);
  const chart = fitChart(model, room, { preset, document });
  const size = {
    width: Math.round(room.width),
    height: Math.ceil(Math.max(1, chart.height)) + STROKE
  };
  const paper: Shape = {
    kind: 'rect',
    x: 0,
    y: 0,
    ...size,
    paint: { ...NO_PAINT, fill: preset.palette.paper }
  };
  const svg = writeSvg([paper, ...chart.shapes], {
    ...size,
    font: preset.font,
    title: model.alt,
    description: model.alt,
    metadata: writePassport(passport),
    lang: model.lang
  });
  return { svg, ...size };
}

const at = (shapes: readonly Shape[], x: number, y: number): Shape[] =>
  shapes.map((s) => moved(s, { x, y, scale: 1 }));

type Frame = {
  head: Block;
  foot: Block;
  /** From the top of the picture to the drawing, and from its end to that of the picture. */
  top: number;
  under: number;
  room: { width: number; height: number };
};

/** The words around a drawing, and what they leave to it. */
function frameOf(text: FigureText, preset: Preset): Frame {
  const width = preset.width - 2 * preset.margin;
  const head = toHead(text, width, preset);
  const foot = toFoot(text, width, preset);
  const gap = preset.subtitle * 0.9;
  const top = preset.margin * 0.8 + head.height + gap;
  const under = gap + foot.height + preset.margin * 0.7;
  const height = Math.max(preset.height - top - under, preset.height * 0.3);
  return { head, foot, top, under, room: { width, height } };
}

/** Draws a figure anew for a place of a fixed size, all its words inside. */
export function toPicture(model: ChartModel, text: FigureText, options: Options): Picture {
  const { preset: place, document } = options;
  const preset = typeof place === 'string' ? PRESETS[place] : place;
  const frame = frameOf(text, preset);
  const chart = fitChart(model, frame.room, { preset, document });
  return compose(model, text, chart, frame, { ...options, preset });
}

/**
 * The figure on as many sheets of a place as its rows need to be read, numbered in their titles;
 * one where it fits, or cannot be cut.
 */
export function toSheets(model: ChartModel, text: FigureText, options: Options): Picture[] {
  const { preset: place, document } = options;
  const preset = typeof place === 'string' ? PRESETS[place] : place;
  const whole = toPicture(model, text, options);
  if (!whole.isTall) return [whole];
  // The number is the same in length on all sheets.
  const numbered = (n: number, of: number) => ({ ...text, title: `${text.title} (${n}/${of})` });
  const pages = fitPages(model, frameOf(numbered(9, 9), preset).room, { preset, document });
  if (!pages) return [whole];
  return pages.map((chart, i) => {
    const titled = numbered(i + 1, pages.length);
    return compose(model, titled, chart, frameOf(titled, preset), { ...options, preset });
  });
}

function compose(
  model: ChartModel,
  text: FigureText,
  chart: Fitted,
  { head, foot, top, under }: Frame,
  { preset, passport, handles }: Options & { preset: Preset }
): Picture {
  const { margin, palette } = preset;
  const height = Math.ceil(Math.max(preset.height, top + chart.height + under) - 0.01);
  const paper: Shape = {
    kind: 'rect',
    x: 0,
    y: 0,
    width: preset.width,
    height,
    paint: { ...NO_PAINT, fill: palette.paper }
  };
  const svg = writeSvg(
    [
      paper,
      ...at(head.shapes, margin, margin * 0.8),
      ...at(handles?.(chart.shapes) ?? chart.shapes, margin, top),
      ...at(foot.shapes, margin, height - margin * 0.7 - foot.height)
    ],
    {
      width: preset.width,
      height,
      font: preset.font,
      title: text.title,
      description: text.alt,
      metadata: writePassport(passport),
      lang: model.lang,
      handles: handles !== undefined
    }
  );
  return {
    svg,
    width: preset.width,
    height,
    label: chart.label,
    isSmall: chart.label < preset.label.enough - 0.05,
    isTall: height > preset.height
  };
}
