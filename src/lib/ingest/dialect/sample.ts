/**
 * Stretches of whole lines from the head, the middle and the tail of a text, together about
 * `size` characters; the whole text when it is no longer than that.
 */
export function takeSample(text: string, size: number): string[] {
  if (text.length <= size) return [text];
  const head = Math.floor(size / 2);
  const part = Math.floor(size / 4);
  const middle = Math.floor((text.length - part) / 2);
  return [
    toWholeLines(text, 0, head),
    toWholeLines(text, Math.max(middle, head), Math.max(middle, head) + part),
    toWholeLines(text, text.length - part, text.length)
  ].filter((piece) => piece !== '');
}

/** The stretch without the lines that it cuts through; all of it when it holds no line end. */
function toWholeLines(text: string, from: number, to: number): string {
  let piece = text.slice(from, to);
  if (from > 0) {
    const first = piece.search(/[\r\n]/);
    if (first >= 0) piece = piece.slice(first + 1).replace(/^\n/, '');
  }
  if (to >= text.length) return piece;
  const last = Math.max(piece.lastIndexOf('\n'), piece.lastIndexOf('\r'));
  return last > 0 ? piece.slice(0, last + 1) : piece;
}
