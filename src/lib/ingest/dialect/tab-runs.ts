/** Lines that are looked at before tabs are believed to be there for the eye. */
const LOOKED_AT = 500;
const MIN_ROWS = 3;

const RUN = /(?<=\S)\t{2,}(?=\S)/g;

const widthOf = (line: string): number => line.split('\t').length;

/**
 * Whether a text has its columns moved under one another by several tabs in a row: as cut at every
 * tab its lines differ, as cut at runs of tabs none does.
 */
export function isTabAligned(text: string): boolean {
  if (!text.includes('\t\t')) return false;
  const lines = text.split(/\r\n|\r|\n/, LOOKED_AT).filter((line) => line.includes('\t'));
  if (lines.length < MIN_ROWS || lines.some((line) => /^\t|\t$|"/.test(line))) return false;
  const widths = new Set(lines.map((line) => widthOf(line.replace(RUN, '\t'))));
  return widths.size === 1 && new Set(lines.map(widthOf)).size > 1;
}

/** The text with every run of tabs between cells as one. */
export const joinTabs = (text: string): string => text.replace(RUN, '\t');
