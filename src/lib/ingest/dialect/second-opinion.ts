import type { Issue } from '#lib/model/issue.ts';
import { toIssue } from '../issue.ts';
import type { Dialect, SecondOpinion } from '../reader/reading.ts';
import { SEP_LINE, type Sniffed } from './sniff.ts';
import { isWrapped, unwrapLines } from './wrapped.ts';

/** Where another reader cuts a text, and into how many columns. */
export type Opinion = { delimiter: string; columns: number };

/** Asks another reader about the beginning of a text; null when it has no answer. */
export type AskOpinion = (sample: string) => Promise<Opinion | null>;

/** The delimiters that the other reader tries; of any other it could neither agree nor differ. */
const KNOWN = [',', ';', '\t', '|'];

/**
 * From this share of the best score on, another delimiter is in the running. Of 8,000 made-up
 * tables of offices our choice was wrong in 40, all above it; plain ones are asked about in one of
 * seventeen, and the other reader then contradicts none that was right. Below it, and for few rows
 * as such, it found nothing more and doubted what was right.
 */
const CLOSE = 0.45;

/** Characters that are shown: enough to tell, and read in some milliseconds. */
const SAMPLE = 64 * 1024;

/** "; " and ";" are one mark: spaces beside it are a matter of trimming. */
const markOf = ({ delimiter }: Pick<Dialect, 'delimiter'>): string => {
  const mark = delimiter.replace(/^ +| +$/g, '');
  return KNOWN.includes(mark) ? mark : '';
};

/** The dialects that come close to the chosen one, so that another opinion is worth its time; best first. */
export function inDoubt({ dialect, score, alternatives }: Sniffed): Dialect[] {
  const mark = markOf(dialect);
  if (score === null || mark === '') return [];
  const least = score * CLOSE;
  return alternatives
    .filter((one) => one.score >= least && !['', mark].includes(markOf(one.dialect)))
    .map((one) => one.dialect);
}

/** The first whole lines of a text, without what is there for programs alone. */
function sampleOf(text: string): string {
  const head = text
    .slice(0, SAMPLE)
    .replace(SEP_LINE, '')
    .replace(/^[\r\n]+/, '');
  const end = text.length > SAMPLE ? Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r')) : -1;
  const lines = end > 0 ? head.slice(0, end + 1) : head;
  return isWrapped(lines) ? unwrapLines(lines).text : lines;
}

const nameOf = (mark: string): string => (mark === '\t' ? 'tab' : mark);

/** Longer lines are shown by their beginning. */
const SHOWN = 80;

function toDoubt(
  file: string,
  sample: string,
  { ours, other, columns }: { ours: Dialect; other: Dialect; columns: number }
): Issue {
  const marks = [markOf(ours), markOf(other)];
  const lines = sample.split(/[\r\n]+/);
  const both = lines.find((line) => marks.every((mark) => line.includes(mark)));
  const seen = (both ?? lines[0] ?? '').slice(0, SHOWN).replaceAll('\t', '⇥');
  const [mark, otherMark] = marks.map(nameOf);
  return toIssue(
    'warning',
    'delimiter_two_ways',
    { file, seen },
    { mark: mark!, other: otherMark!, columns }
  );
}

/** Settled with the signal's reason as soon as it is aborted. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/**
 * Has another reader judge a choice that is in doubt. The choice stands either way: an opinion for
 * it lays the doubt to rest, one for a dialect that came close is told with an issue. Null where
 * nothing was in doubt, and where the other reader fails or names what never came close.
 */
export async function secondOpinion(
  text: string,
  sniffed: Sniffed,
  { ask, file, signal }: { ask: AskOpinion; file: string; signal?: AbortSignal }
): Promise<{ opinion: SecondOpinion; issues: Issue[] } | null> {
  const close = inDoubt(sniffed);
  if (close.length === 0) return null;
  const sample = sampleOf(text);
  const found = await orAborted(
    ask(sample).catch(() => null),
    signal
  );
  if (!found || found.columns < 2) return null;
  const ours = sniffed.dialect;
  if (markOf(found) === markOf(ours)) return { opinion: { agrees: true }, issues: [] };
  const other = close.find((one) => markOf(one) === markOf(found));
  if (!other) return null;
  const issue = toDoubt(file, sample, { ours, other, columns: found.columns });
  return { opinion: { agrees: false, other }, issues: [issue] };
}
