/** How many answers are kept; past that they are forgotten, so that a hostile file costs no memory. */
const KEPT = 2000;
const LONGEST = 60;

/** A function of a text that remembers its answers: columns say "triệu đồng" in every cell. */
export function remember<T>(ask: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return ask(text);
    const there = known.get(text);
    if (there !== undefined) return there;
    if (known.size >= KEPT) known.clear();
    const answer = ask(text);
    known.set(text, answer);
    return answer;
  };
}
