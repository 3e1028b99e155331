import { newlineOf } from '../bytes/decode.ts';
import type { Dialect } from '../reader/reading.ts';
import { findCandidates, widenDelimiter } from './candidates.ts';
import { findQuoting } from './quoting.ts';
import { takeSample } from './sample.ts';
import { scoreMarks, type Score } from './score.ts';

export type Sniffed = {
  dialect: Dialect;
  /** 0 to 1; 1 when the file says its delimiter itself. */
  confidence: number;
  /** Other dialects that could be meant, best first; scores compare within one file only. */
  alternatives: { dialect: Dialect; score: number }[];
};

/** A first line "sep=;" with which a program names its delimiter. */
export const SEP_LINE = /^\uFEFF?"?sep=([^\r\n"]{1,3})"?[ \t]*(?=[\r\n])/i;

/** Between words and in times these two are everywhere: they need steady rows full of figures. */
function isPlausible(
  delimiter: string,
  sample: string,
  { score, width, blockShare, figureShare }: Score
) {
  if (delimiter === ' ') return score > 0 && blockShare > 0.8 && figureShare > 0.6;
  if (delimiter === ':')
    return (
      width > 1 && blockShare > 0.9 && !/(?<![\p{L}\d])\d{1,2}:\d\d(?!\d)|: |https?:/u.test(sample)
    );
  return true;
}

/** Rows in blocks below this share are sentences with commas, not a table. */
const MIN_BLOCK = 0.3;
const MIN_ROWS = 4;
/** Unless this share of the cells are figures alone: a few rows of many widths, yet no sentences. */
const RAGGED_FIGURES = 0.25;

const isSentences = ({ rows, blockShare, figureShare }: Score): boolean =>
  rows >= MIN_ROWS && blockShare < MIN_BLOCK && figureShare < RAGGED_FIGURES;

/**
 * Guesses how a text is cut into cells, from its head, middle and tail together. A file of one
 * column has `,`, or `''` where commas stand in its sentences; `sampleBytes` counts characters.
 */
export function sniffDialect(
  text: string,
  { sampleBytes = 200_000 }: { sampleBytes?: number } = {}
): Sniffed {
  const said = SEP_LINE.exec(text);
  const pieces = takeSample(said ? text.slice(said[0].length) : text, sampleBytes);
  const sample = pieces.join('\n');
  const newline = newlineOf(pieces[0] ?? '');
  const toDialect = (delimiter: string): Dialect => ({
    delimiter,
    ...findQuoting(sample, delimiter),
    newline
  });
  if (said) return { dialect: toDialect(said[1]!), confidence: 1, alternatives: [] };

  const ranked = findCandidates(sample)
    .flatMap(({ delimiter: mark, prior }) => {
      const { quote } = findQuoting(sample, mark);
      return widenDelimiter(sample, mark, quote).map((delimiter) => {
        const dialect = toDialect(delimiter);
        const judged = scoreMarks(pieces, dialect);
        const plausible = delimiter !== mark || isPlausible(mark, sample, judged);
        return { dialect, judged, score: plausible ? judged.score * prior : 0 };
      });
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  const alternatives = ranked.map(({ dialect, score }) => ({ dialect, score }));
  if (!best || isSentences(best.judged)) {
    const none = toDialect(best ? '' : ',');
    return { dialect: none, confidence: best ? 0.5 : 1, alternatives };
  }
  const second = ranked[1]?.score ?? 0;
  return {
    dialect: best.dialect,
    confidence: best.score / (best.score + second),
    alternatives: alternatives.slice(1)
  };
}
