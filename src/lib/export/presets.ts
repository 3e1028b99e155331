import type { Palette } from '#lib/charts/palette.ts';
import { PRINT, SLIDE } from './palette.ts';

export const PRESET_NAMES = ['slide', 'half', 'document', 'square'] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

/** A place a picture goes to. Lengths are pixels of 1/96 inch. */
export type Preset = {
  width: number;
  /** Grows only when a figure would otherwise not be readable. */
  height: number;
  margin: number;
  title: number;
  subtitle: number;
  /** Coverage, notes and source; the second where there is much to say. */
  foot: readonly [usual: number, long: number];
  /** Text of the drawing: what we aim at, what the place needs, and what we never go below. */
  label: { best: number; enough: number; least: number };
  font: 'Arial, sans-serif' | 'Times New Roman, serif';
  palette: Palette;
};

export const PRESETS: Record<PresetName, Preset> = {
  slide: {
    width: 1280,
    height: 720,
    margin: 48,
    title: 32,
    subtitle: 21,
    foot: [16, 14.4],
    label: { best: 19, enough: 14.4, least: 12 },
    font: 'Arial, sans-serif',
    palette: SLIDE
  },
  half: {
    width: 576,
    height: 480,
    margin: 20,
    title: 22,
    subtitle: 16,
    foot: [14.4, 13.4],
    label: { best: 16, enough: 14.4, least: 11 },
    font: 'Arial, sans-serif',
    palette: SLIDE
  },
  document: {
    width: 605,
    height: 340,
    margin: 8,
    title: 16,
    subtitle: 13.4,
    foot: [12, 11],
    label: { best: 13, enough: 12, least: 12 },
    font: 'Times New Roman, serif',
    palette: PRINT
  },
  square: {
    width: 1080,
    height: 1080,
    margin: 56,
    title: 46,
    subtitle: 30,
    foot: [22, 20],
    label: { best: 28, enough: 21.6, least: 16 },
    font: 'Arial, sans-serif',
    palette: SLIDE
  }
};

/** A sheet of A4 on its side, less its margins of 10 mm: what is printed, and saved as PDF. */
export const PAGE: Preset = {
  width: 1047,
  height: 711,
  margin: 4,
  title: 27,
  subtitle: 18,
  foot: [13, 12],
  label: { best: 15, enough: 12, least: 10 },
  font: 'Arial, sans-serif',
  palette: SLIDE
};

/** The size of type in a drawing before it is scaled. */
export const BASE_LABEL = 12;
