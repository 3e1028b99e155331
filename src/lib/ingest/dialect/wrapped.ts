/** A line that stands in quotation marks as a whole, with what a spreadsheet put behind it. */
const WRAPPED = /^"((?:[^"]|"")*)"[;,\t|]*$/;
const DELIMITERS = [';', ',', '\t', '|'];

/** Lines that are looked at before a text is believed to be wrapped. */
const LOOKED_AT = 500;
const AGREE = 0.8;

const unwrapped = (line: string): string | null =>
  WRAPPED.exec(line)?.[1]?.replaceAll('""', '"') ?? null;

/** A cell in quotation marks, as it stands between delimiters. */
const QUOTED = /"(?:[^"]|"")*"/g;

/** Whether some delimiter stands as often, outside quotation marks, in nearly every line. */
function isSteady(lines: readonly string[]): boolean {
  return DELIMITERS.some((mark) => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.replace(QUOTED, '').split(mark).length - 1;
      counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    return [...counts].some(([count, lines_]) => count > 0 && lines_ >= lines.length * AGREE);
  });
}

/**
 * Whether the lines of a text are whole records in quotation marks, as a table saved twice has them:
 * all of them, or only those that had marks of their own, beside lines as wide without any.
 */
export function isWrapped(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/, LOOKED_AT).filter((line) => line.trim() !== '');
  const inner = lines.map(unwrapped).filter((line) => line !== null);
  if (inner.length < 2) return false;
  if (inner.length >= lines.length * AGREE) return isSteady(inner);
  const others = lines.filter((line) => unwrapped(line) === null);
  return others.every((line) => !line.includes('"')) && isSteady([...others, ...inner]);
}

/** The text with such lines taken out of their marks; the others as they are. */
export function unwrapLines(text: string): { text: string; count: number; first: number } {
  const parts = text.split(/(\r\n|\r|\n)/);
  let count = 0;
  let first = 0;
  for (let i = 0; i < parts.length; i += 2) {
    const line = unwrapped(parts[i]!);
    if (line === null) continue;
    parts[i] = line;
    if (count++ === 0) first = i / 2 + 1;
  }
  return { text: parts.join(''), count, first };
}
