import type { Candidate, Encoding } from '#lib/ingest/reader/reading.ts';
import { chooseLegacy, type Choice } from './legacy-choice.ts';
import { decodeLegacy, LEGACY, reread } from './single-byte.ts';
import { lossyUtf8, strictUtf8 } from './utf8.ts';

const HEAD = 256 * 1024;
const LINES = 3;
const LINE_LENGTH = 160;

/** The first lines that have something beyond ASCII in them. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const [line] of text.matchAll(/[^\r\n]+/g)) {
    // eslint-disable-next-line no-control-regex -- ASCII reads alike everywhere
    if (!/[^\u0000-\u007F]/.test(line)) continue;
    lines.push(line.slice(0, LINE_LENGTH));
    if (lines.length === LINES) break;
  }
  return lines;
}

const sampleOf = (lines: string[]): string => lines.join('\n').normalize('NFC');

/** Weight to a number between 0 and 1; 1 for the best of the file. */
const scoreOf = (sum: number, best: number, words: number): number =>
  Math.round(1000 / (1 + (best - sum) / (words + 1))) / 1000;

/**
 * The readings a person may choose from, best first, each with the same lines. Text of one byte
 * order of UTF-16, and pure ASCII, have no other reading.
 */
export function candidatesOf(
  bytes: Uint8Array,
  chosen: Encoding,
  text: string,
  choice: Choice | null
): Candidate[] {
  const own = sampleOf(linesOf(text.slice(0, HEAD)));
  const first: Candidate = { encoding: chosen, score: 1, sample: own };
  if (chosen.startsWith('utf-16') || own === '') return [first];
  const head = bytes.subarray(0, HEAD);
  const western = linesOf(decodeLegacy(head, 'windows-1252'));
  const { sums, words } = choice ?? chooseLegacy(head);
  const best = Math.max(...Object.values(sums));
  const utf8 = strictUtf8(head) === null && chosen !== 'utf-8' ? [] : (['utf-8'] as const);
  const others = [...utf8, ...LEGACY].filter((encoding) => encoding !== chosen);
  const rest = others.map((encoding): Candidate => {
    if (encoding === 'utf-8')
      return { encoding, score: 1, sample: sampleOf(linesOf(lossyUtf8(head))) };
    const sample = sampleOf(western.map((line) => reread(line, encoding)));
    const distance = scoreOf(sums[encoding], best, words);
    return { encoding, score: chosen === 'utf-8' ? distance / 10 : distance, sample };
  });
  return [first, ...rest.sort((a, b) => b.score - a.score)];
}
