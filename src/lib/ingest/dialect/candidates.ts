/** A delimiter to be tried; `prior` is how readily it is believed, 1 for those that programs write. */
export type Candidate = { delimiter: string; prior: number };

const COMMON: Record<string, number> = {
  ',': 1,
  ';': 1,
  '\t': 1,
  '|': 1,
  '~': 0.9,
  '^': 0.9,
  ':': 0.6,
  ' ': 0.5
};

/** Marks that programs put between cells now and then, and that names and figures rarely hold. */
// eslint-disable-next-line no-control-regex -- separators of old programs are control characters
const RARE = /[§¦¬·•#@&*!；，｜\u0001-\u0008\u001c-\u001f]/g;
const RARE_PRIOR = 0.7;

/** Parts of delimiters such as ", ", " | ", "~|~", "<>"; never a sign, a quote or a bracket of a cell. */
const COMPANIONS = ' |~:;^<>@§¦#*';

/** Characters before and after every place of `mark` outside quotes. */
function neighbours(text: string, mark: string, quote: string) {
  const before = new Set<string>();
  const after = new Set<string>();
  const runs = new Map<number, number>();
  const edges = `${mark} \r\n`;
  const isEdge = (at: number) => at < 0 || at >= text.length || edges.includes(text[at]!);
  let count = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    // A stray mark must not turn inside and outside round for the rest of the sample.
    if (char === quote) quoted = quoted ? !isEdge(i + 1) : isEdge(i - 1) && !isEdge(i + 1);
    if (quoted || char !== mark) continue;
    let end = i + 1;
    while (text[end] === mark) end++;
    before.add(text[i - 1] ?? '\n');
    after.add(text[end] ?? '\n');
    runs.set(end - i, (runs.get(end - i) ?? 0) + 1);
    count++;
    i = end - 1;
  }
  return { before, after, runs, count };
}

const only = (set: Set<string>): string => {
  const [first] = set;
  return set.size === 1 && COMPANIONS.includes(first!) ? first! : '';
};

/** Share of the places of a mark that must be runs of one length before the run may be the delimiter. */
const RUN_SHARE = 0.8;

/**
 * The delimiters of which `mark` can be a part: ", " when a space follows every comma outside
 * quotes, "||" when the mark stands doubled; `mark` itself unless it never stands otherwise.
 */
export function widenDelimiter(sample: string, mark: string, quote: string): string[] {
  const { before, after, runs, count } = neighbours(sample, mark, quote);
  if (count < 2 || mark === '\t' || mark === ' ') return [mark];
  const [run, times] = [...runs].reduce((best, pair) => (pair[1] > best[1] ? pair : best));
  if (times < count * RUN_SHARE) return [mark];
  if (times < count) return run > 1 ? [mark, mark.repeat(run)] : [mark];
  return [`${only(before)}${mark.repeat(run)}${only(after)}`];
}

/** Delimiters that a sample may use: the usual ones that occur in it, then rare marks. */
export function findCandidates(sample: string): Candidate[] {
  const found: Candidate[] = Object.entries(COMMON)
    .filter(([delimiter]) => sample.includes(delimiter))
    .map(([delimiter, prior]) => ({ delimiter, prior }));
  for (const mark of new Set(sample.match(RARE) ?? []))
    found.push({ delimiter: mark, prior: RARE_PRIOR });
  return found;
}
