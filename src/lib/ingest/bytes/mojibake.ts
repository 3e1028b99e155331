import { isBytes, reread } from './single-byte.ts';
import { restoreLostA, undoUtf8 } from './utf8.ts';
import { tellingWords, weigh } from './word-score.ts';

/** What went wrong before the file was saved as Unicode. */
export type Origin = 'tcvn3' | 'vni' | 'viscii' | 'windows-1258' | 'utf-8';

type Undo = { origin: Origin; read: (text: string) => string };

const UNDO: readonly Undo[] = [
  { origin: 'utf-8', read: undoUtf8 },
  { origin: 'utf-8', read: (text) => undoUtf8(undoUtf8(text)) },
  { origin: 'tcvn3', read: (text) => reread(text, 'tcvn3') },
  { origin: 'vni', read: (text) => reread(text, 'vni') },
  { origin: 'windows-1258', read: (text) => reread(text, 'windows-1258') },
  { origin: 'viscii', read: (text) => reread(text, 'viscii') }
];

/** Plain Unicode is what a file of Unicode most likely is: so much weight must speak against it. */
const REPAIR_FROM = 5;
const SUSPECT_FROM = 2;
/** Two ways of reading that gain about the same: neither is taken. */
const CLEAR_FROM = 2;

/** Signs of Latin-1, and letters of it that Vietnamese does not have: wrongly read text is full of them. */
const RARE = /[\u0080-\u00BF×÷ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿ]/;
/** Neighbours that Vietnamese does not have: what is left where a short text happens to hold none of them. */
const STRANGE_PAIR = /[aeoyâêôăơư][ìòÌÒùÙ]|[aeo]â|[AEO]Â|[ae][àáãèéêùú]|[a-zà-ÿ][À-Þ]/;

/** Without any of these nothing is searched further. Held against the whole text. */
const isSuspect = (text: string): boolean => RARE.test(text) || STRANGE_PAIR.test(text);

type Verdict = {
  undo: Undo;
  /** Weight gained by the words that do not read as they stand. */
  gain: number;
  /** Words that read as they stand and would not any more. */
  harmed: number;
};

/** A sign that stands alone in real text: "192 suất × 500". It tells of no encoding. */
const LONE_SIGN = /^[×÷²³°±½¼¾•·©®–—…≥≤]+$/;

/** Judges one way of reading; null when it gains nothing. */
function judge(words: ReadonlySet<string>, undo: Undo): Verdict | null {
  const verdict: Verdict = { undo, gain: 0, harmed: 0 };
  for (const word of words) {
    if (LONE_SIGN.test(word)) continue;
    const other = undo.read(word);
    if (other === word) continue;
    const plain = weigh(word, 'western');
    const gain = weigh(other, 'legacy') - plain;
    if (plain <= 0) verdict.gain += gain;
    else if (gain <= -plain) verdict.harmed++;
  }
  return verdict.gain > 0 ? verdict : null;
}

/** The best reading of words; null when they are best as they are. A rival makes it doubtful. */
function bestVerdict(words: ReadonlySet<string>): (Verdict & { rival: boolean }) | null {
  const verdicts = UNDO.map((undo) => judge(words, undo))
    .filter((verdict) => verdict !== null)
    .sort((a, b) => rank(b) - rank(a));
  const best = verdicts[0];
  if (!best) return null;
  const rival = verdicts.some(
    (other) =>
      other !== best &&
      rank(other) > rank(best) - CLEAR_FROM &&
      [...words].some((word) => other.undo.read(word) !== best.undo.read(word))
  );
  return { ...best, rival };
}

const rank = ({ gain, harmed }: Verdict): number => gain - harmed;

export type Mended<T> = {
  value: T;
  origin: Origin | null;
  /** Lines that were put right, and the first of them; 0 and null when none. */
  lines: number;
  first: { line: number; seen: string; suggestion: string } | null;
  /** Some words look wrongly read, but too few to act on, or which of several cells is unclear. */
  doubtful: { line: number; seen: string; origin: Origin } | null;
};

/** Which lines or cells to read otherwise. Cells are told apart only where lines hold both kinds. */
type Plan = (row: number, column: number) => boolean;

type Vote = 'plain' | 'other' | 'open';

/** What the words of a cell say for leaving it and for reading it otherwise. */
function evidence(cell: string, { origin, read }: Undo): { plain: number; other: number } {
  const sum = { plain: 0, other: 0 };
  for (const word of tellingWords(cell)) {
    const asIs = weigh(word, 'western');
    const changed = read(word);
    if (changed === word) {
      // Letters that no single byte could have shown were never read wrongly.
      if (asIs > 0 && (origin === 'utf-8' || !isBytes(word))) sum.plain += asIs;
      continue;
    }
    const gain = weigh(changed, 'legacy') - asIs;
    if (gain > 0 && asIs <= 0) sum.other += gain;
    if (gain < 0 && asIs > 0) sum.plain -= gain;
  }
  return sum;
}

const settleVote = (plain: number, other: number): Vote =>
  plain === other ? 'open' : plain > other ? 'plain' : 'other';

function vote(cell: string, undo: Undo): Vote {
  const { plain, other } = evidence(cell, undo);
  return settleVote(plain, other);
}

const majority = (votes: Iterable<Vote>): Vote => {
  let plain = 0;
  let other = 0;
  for (const v of votes) {
    if (v === 'plain') plain++;
    if (v === 'other') other++;
  }
  return settleVote(plain, other);
};

/** An undecided line goes with the decided lines around it, when they agree. */
function settleLines(votes: readonly Vote[]): Vote[] {
  const settled = [...votes];
  let above: Vote = 'open';
  const before = votes.map((v) => (v === 'open' ? above : (above = v)));
  let below: Vote = 'open';
  for (let i = votes.length - 1; i >= 0; i--) {
    if (votes[i] !== 'open') below = votes[i]!;
    else if (before[i] === 'open' || below === 'open' || before[i] === below)
      settled[i] = before[i] === 'open' ? below : before[i]!;
  }
  return settled;
}

function planFor(rows: readonly string[][], undo: Undo): { plan: Plan; open: number | null } {
  const cells = rows.map((row) => row.map((cell) => vote(cell, undo)));
  const crossing = cells.some((row) => row.includes('plain') && row.includes('other'));
  if (!crossing) {
    const lines = settleLines(cells.map((row) => majority(row)));
    return { plan: (row) => lines[row] === 'other', open: null };
  }
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, column) => {
    const votes = cells.map((row) => row[column] ?? 'open');
    return votes.includes('plain') && votes.slice(1).includes('plain')
      ? majority(votes)
      : majority(votes.slice(1));
  });
  const settle = (row: number, column: number): Vote => {
    const own = cells[row]![column]!;
    return own === 'open' ? columns[column]! : own;
  };
  const open = rows.findIndex((row, r) =>
    row.some((cell, c) => settle(r, c) === 'open' && undo.read(cell) !== cell)
  );
  return { plan: (row, column) => settle(row, column) === 'other', open: open < 0 ? null : open };
}

const untouched = <T>(value: T): Mended<T> => ({
  value,
  origin: null,
  lines: 0,
  first: null,
  doubtful: null
});

/** A line of rows that holds the first word of which `test` is true. */
function firstLine(rows: readonly string[][], test: (cell: string) => boolean): number {
  return rows.findIndex((row) => row.some(test));
}

function mendRows(rows: string[][], text: string): Mended<string[][]> {
  const verdict = bestVerdict(tellingWords(text));
  if (!verdict || verdict.gain < SUSPECT_FROM) return untouched(rows);
  const { origin, read } = verdict.undo;
  if (verdict.gain < REPAIR_FROM || verdict.rival) return doubt(rows, verdict.undo);
  const whole = verdict.harmed === 0;
  const { plan, open } = whole ? { plan: () => true, open: null } : planFor(rows, verdict.undo);
  const full = origin === 'utf-8' && whole ? (cell: string) => restoreLostA(read(cell)) : read;
  const mended: Mended<string[][]> = { ...untouched(rows), origin };
  mended.value = rows.map((row, r) => {
    const next = row.map((cell, c) => (plan(r, c) ? full(cell) : cell));
    const at = next.findIndex((cell, c) => cell !== row[c]);
    if (at >= 0) {
      mended.lines++;
      mended.first ??= { line: r + 1, seen: row[at]!, suggestion: next[at]!.normalize('NFC') };
    }
    return next;
  });
  if (open !== null)
    mended.doubtful = { line: open + 1, seen: rows[open]!.join(' ').slice(0, 80), origin };
  return mended.lines ? mended : { ...untouched(rows), doubtful: mended.doubtful };
}

function doubt(rows: string[][], undo: Undo): Mended<string[][]> {
  const wrong = (cell: string) => evidence(cell, undo).other > 0;
  const row = firstLine(rows, wrong);
  if (row < 0) return untouched(rows);
  return {
    ...untouched(rows),
    doubtful: { line: row + 1, seen: rows[row]!.find(wrong)!, origin: undo.origin }
  };
}

/** The cells of a sheet with wrongly read Vietnamese put right; rows as they were when it is sound. */
export function mendGrid(rows: string[][]): Mended<string[][]> {
  const text = rows.map((row) => row.join('\t')).join('\n');
  return isSuspect(text) ? mendRows(rows, text) : untouched(rows);
}

const SEPARATORS = ['\t', ';', ',', '|'];

/** What parts cells, roughly: only used where columns of one line are read differently. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000);
  const count = (mark: string) => head.split(mark).length;
  return SEPARATORS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/**
 * The same for text. Line ends and separators stay as they are. What comes out of UTF-8 read
 * wrongly may be old letters read wrongly before that.
 */
export function mendText(text: string): Mended<string> {
  const mended = mendOnce(text);
  if (mended.origin !== 'utf-8') return mended;
  const again = mendOnce(mended.value);
  if (again.origin === null || again.origin === 'utf-8') return mended;
  const { first } = mended;
  const suggestion = again.first?.line === first?.line ? again.first?.suggestion : undefined;
  return { ...again, first: first && { ...first, suggestion: suggestion ?? first.suggestion } };
}

function mendOnce(text: string): Mended<string> {
  if (!isSuspect(text)) return untouched(text);
  const parts = text.split(/(\r\n|\n|\r)/);
  const separator = separatorOf(text);
  const rows: string[][] = [];
  for (let i = 0; i < parts.length; i += 2) rows.push(parts[i]!.split(separator));
  const mended = mendRows(rows, text);
  if (mended.origin === null) return { ...mended, value: text };
  const value = mended.value
    .map((row, i) => row.join(separator) + (parts[2 * i + 1] ?? ''))
    .join('');
  return { ...mended, value };
}
