/**
 * The first sentence, and what follows it. Full stops inside “…” are the file's, and numbers have
 * theirs; neither ends a sentence.
 */
export function splitSentence(text: string): { head: string; rest: string } {
  let depth = 0;
  for (let i = 0; i < text.length - 1; i++) {
    const c = text[i];
    if (c === '“') depth++;
    else if (c === '”') depth = Math.max(0, depth - 1);
    else if (depth === 0 && c === '.' && text[i + 1] === ' ')
      return { head: text.slice(0, i), rest: text.slice(i + 2) };
  }
  return { head: text.replace(/\.$/, ''), rest: '' };
}
