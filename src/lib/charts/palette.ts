type Six = readonly [string, string, string, string, string, string];
type Seven = readonly [string, string, string, string, string, string, string];

/** Every colour a chart uses. On screen they are the tokens of the page, so that themes apply. */
export type Palette = {
  paper: string;
  surface: string;
  ink: string;
  ink2: string;
  ink3: string;
  rule: string;
  grid: string;
  accent: string;
  mark: string;
  quiet: string;
  /** Of units that are to stand back. */
  faint: string;
  hatch: string;
  dots: string;
  seq: Six;
  seqInk: Six;
  seqEdge: string;
  /** Less … no change … more. */
  div: Seven;
  divInk: Seven;
  cat: Six;
  catInk: Six;
};

const seq = (n: number) => `var(--seq-${n})`;
const ink = (n: number) => `var(--seq-ink-${n})`;
const cat = (n: number) => `var(--cat-${n})`;
const div = (n: number) => `var(--div-${n})`;

/**
 * The tokens of `ui/tokens.css`. Ink on a categorical or diverging colour borrows the inks of the
 * sequential ramp: 4 is dark in both themes, 6 is white in the light one and dark in the dark one.
 */
export const SCREEN: Palette = {
  paper: 'var(--paper)',
  surface: 'var(--surface)',
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  ink3: 'var(--ink-3)',
  rule: 'var(--rule-strong)',
  grid: 'var(--grid)',
  accent: 'var(--accent)',
  mark: 'var(--mark)',
  quiet: 'var(--mark-quiet)',
  faint: 'var(--mark-faint)',
  hatch: 'var(--hatch)',
  dots: 'var(--dots)',
  seq: [seq(1), seq(2), seq(3), seq(4), seq(5), seq(6)],
  seqInk: [ink(1), ink(2), ink(3), ink(4), ink(5), ink(6)],
  seqEdge: 'var(--seq-edge)',
  div: [div(1), div(2), div(3), div(4), div(5), div(6), div(7)],
  divInk: [ink(6), ink(4), ink(1), ink(1), ink(1), ink(4), ink(6)],
  cat: [cat(1), cat(2), cat(3), cat(4), cat(5), cat(6)],
  catInk: [ink(6), ink(4), ink(4), '#ffffff', ink(6), ink(6)]
};

/** What a colour stands for, chosen by the model without knowing the colour itself. */
export type ColourRole = 'accent' | 'mark' | 'quiet' | 'faint' | 'rest' | 'ink' | number;

/** A number is a categorical colour, from 0. */
export function toColour(role: ColourRole, palette: Palette): string {
  if (typeof role === 'number') return palette.cat[role % 6]!;
  return role === 'rest' ? palette.surface : palette[role];
}
