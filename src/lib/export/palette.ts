import type { Palette } from '#lib/charts/palette.ts';

/** The light tokens of `ui/tokens.css` as plain colours: a picture has no page around it. */
export const SLIDE: Palette = {
  paper: '#ffffff',
  surface: '#f8f7f4',
  ink: '#1c1a17',
  ink2: '#4f4a43',
  ink3: '#6b655c',
  rule: '#8f897e',
  grid: '#ebe8e2',
  accent: '#9e1b24',
  mark: '#3f7ea3',
  quiet: '#a29c91',
  faint: '#d5d0c7',
  hatch: '#8f897e',
  dots: '#a8a296',
  seq: ['#e1edf4', '#b5d2e3', '#84b2cd', '#5191b5', '#266d94', '#0b4666'],
  seqInk: ['#1c1a17', '#1c1a17', '#1c1a17', '#10202a', '#ffffff', '#ffffff'],
  seqEdge: '#6f8896',
  div: ['#7a4a00', '#b98331', '#e6cb9b', '#f1efeb', '#add3d2', '#4c9797', '#0d5558'],
  divInk: ['#ffffff', '#10202a', '#1c1a17', '#1c1a17', '#1c1a17', '#10202a', '#ffffff'],
  cat: ['#3a5a9e', '#b0852d', '#1a9a9c', '#55194a', '#b04f73', '#5f5c3a'],
  catInk: ['#ffffff', '#10202a', '#10202a', '#ffffff', '#ffffff', '#ffffff']
};

/** For paper: black text, and colours that differ in lightness, so that a grey copy still tells. */
export const PRINT: Palette = {
  ...SLIDE,
  ink: '#000000',
  ink2: '#262626',
  ink3: '#404040',
  accent: '#7a1018',
  mark: '#93a4af',
  cat: ['#14213d', '#dcc48a', '#2f6f73', '#b3c4cb', '#6b3a55', '#8fa38a'],
  catInk: ['#ffffff', '#000000', '#ffffff', '#000000', '#ffffff', '#000000']
};
