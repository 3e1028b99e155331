/** Inches. */
export type Area = { x: number; y: number; w: number; h: number };

export const DECK_SIZES = {
  wide: { width: 13.333, height: 7.5 },
  classic: { width: 10, height: 7.5 },
  a4: { width: 11.69, height: 8.27 }
} as const;
export type DeckSize = keyof typeof DECK_SIZES;

/** What a slide gives us to write on, in inches at our own sizes of type. */
export type Stage = {
  width: number;
  height: number;
  /** Inches of the file for one of ours: small slides have small type. */
  scale: number;
  /** The place that a layout gives its title; null where ours heads the area itself. */
  title: (Area & { size: number }) | null;
  /** For everything else, from the line under the title to the foot. */
  area: Area;
  /** The ground of the area, `#rrggbb`. */
  ground: string;
  /** A ground of its own around the area, where the slide's is a picture or drawn on; null elsewhere. */
  panel: Area | null;
  /** How much wider than Arial its type may run. */
  run: number;
};

const MARGIN = 0.5;
const TOP = 0.4;
const BOTTOM = 0.3;

/** A slide of ours. */
export function ownStage(size: DeckSize): Stage {
  const { width, height } = DECK_SIZES[size];
  return {
    width,
    height,
    scale: 1,
    title: null,
    area: { x: MARGIN, y: TOP, w: width - 2 * MARGIN, h: height - TOP - BOTTOM },
    ground: '#ffffff',
    panel: null,
    run: 1.04
  };
}
