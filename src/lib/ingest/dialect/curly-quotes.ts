/** Lines that are looked at before the quotation marks of a word processor are believed to be cuts. */
const LOOKED_AT = 500;
const AGREE = 0.9;

const OPENING = /(^|[,;\t|])( ?)[“”„]/gm;
const CLOSING = /[“”„]( ?)(?=$|[,;\t|\r])/gm;
/** A cell in such marks with what would otherwise be a delimiter in it. */
const NEEDED = /(?:^|[,;\t|]) ?[“„][^“”„\r\n]*[,;\t|][^“”„\r\n]*” ?(?=$|[,;\t|\r])/m;

/**
 * Whether a word processor turned the quotation marks around cells into “ and ”: they stand at the
 * edges of cells and of nearly every line, no straight one does, and some cell needs them.
 */
export function isCurly(text: string): boolean {
  if (!text.includes('”')) return false;
  const lines = text.split(/\r\n|\r|\n/, LOOKED_AT).filter((line) => line.trim() !== '');
  const framed = lines.filter((line) => /^\s*[“”„].*[“”„]\s*$/.test(line));
  if (framed.length < 2 || framed.length < lines.length * 0.8) return false;
  const sample = lines.join('\n');
  if (sample.includes('"') || !NEEDED.test(sample)) return false;
  const marks = (sample.match(/[“”„]/g) ?? []).length;
  const edges = (sample.match(OPENING) ?? []).length + (sample.match(CLOSING) ?? []).length;
  return marks >= 4 && edges >= marks * AGREE;
}

/** The text with straight marks around such cells. */
export const straightened = (text: string): string =>
  text.replace(OPENING, '$1$2"').replace(CLOSING, '"$1');
