/** The colours of the page, light and dark, by the names that charts use; `ui/tokens.css` has the same. */
export const COLOURS: Record<string, readonly [light: string, dark: string]> = {
  paper: ['#ffffff', '#161513'],
  surface: ['#f8f7f4', '#1d1b19'],
  sunken: ['#f0eee9', '#262421'],
  rule: ['#e4e1da', '#35322e'],
  'rule-strong': ['#8f897e', '#7d776d'],
  grid: ['#ebe8e2', '#2b2926'],
  ink: ['#1c1a17', '#f1eee8'],
  'ink-2': ['#4f4a43', '#c9c3b9'],
  'ink-3': ['#6b655c', '#a39c91'],
  accent: ['#9e1b24', '#f0817a'],
  'accent-ink': ['#ffffff', '#1d0d0c'],
  'accent-wash': ['#f9ecea', '#34201e'],
  focus: ['#1f5f8b', '#7db8e0'],
  warn: ['#7a5200', '#e6bd6a'],
  'warn-wash': ['#fbf3e0', '#2d2617'],
  mark: ['#3f7ea3', '#5c9cc2'],
  'mark-quiet': ['#a29c91', '#7d776d'],
  'mark-faint': ['#d5d0c7', '#454139'],
  'seq-1': ['#e1edf4', '#15303f'],
  'seq-2': ['#b5d2e3', '#1c4c64'],
  'seq-3': ['#84b2cd', '#2a6c8c'],
  'seq-4': ['#5191b5', '#468eb1'],
  'seq-5': ['#266d94', '#77b4d3'],
  'seq-6': ['#0b4666', '#bfdff0'],
  'seq-ink-1': ['#1c1a17', '#f1eee8'],
  'seq-ink-2': ['#1c1a17', '#f1eee8'],
  'seq-ink-3': ['#1c1a17', '#ffffff'],
  'seq-ink-4': ['#10202a', '#0b1418'],
  'seq-ink-5': ['#ffffff', '#0b1418'],
  'seq-ink-6': ['#ffffff', '#0b1418'],
  'seq-edge': ['#6f8896', '#5f7f90'],
  'div-1': ['#7a4a00', '#efc98a'],
  'div-2': ['#b98331', '#b98a45'],
  'div-3': ['#e6cb9b', '#6f5227'],
  'div-4': ['#f1efeb', '#35322e'],
  'div-5': ['#add3d2', '#1f5557'],
  'div-6': ['#4c9797', '#4a9c9b'],
  'div-7': ['#0d5558', '#a5dcd9'],
  'cat-1': ['#3a5a9e', '#6a97ea'],
  'cat-2': ['#b0852d', '#e9c873'],
  'cat-3': ['#1a9a9c', '#8ae9df'],
  'cat-4': ['#55194a', '#8b559a'],
  'cat-5': ['#b04f73', '#bf7f9b'],
  'cat-6': ['#5f5c3a', '#6d8455'],
  hatch: ['#8f897e', '#7d776d'],
  dots: ['#a8a296', '#6a645b']
};

const declare = (at: 0 | 1): string =>
  Object.entries(COLOURS)
    .map(([name, colours]) => `--${name}:${colours[at]};`)
    .join('');

/** Style rules that give every name its colour: dark where the reader's machine is dark, never on paper. */
export const colourRules = (): string =>
  `:root{color-scheme:light dark;${declare(0)}}` +
  `@media screen and (prefers-color-scheme:dark){:root{${declare(1)}}}`;
