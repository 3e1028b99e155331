import { newlineOf } from '../bytes/decode.ts';
import type { Dialect } from '../reader/reading.ts';
import { findCandidates, widenDelimiter } from './candidates.ts';
import { isCurly, straightened } from './curly-quotes.ts';
import { findQuoting } from './quoting.ts';
import { takeSample } from './sample.ts';
import { scoreMarks, type Score } from './score.ts';
import { SPACED, spacedWidth } from './spaced.ts';
import { isTabAligned, joinTabs } from './tab-runs.ts';
import { isWrapped, unwrapLines } from './wrapped.ts';

export type Sniffed = {
  dialect: Dialect;
  /** 0 to 1; 1 when the file says its delimiter itself. */
  confidence: number;
  /** Of the chosen dialect, to hold the others against; null where scores did not settle it. */
  score: number | null;
  /** Other dialects that could be meant, best first; scores compare within one file only. */
  alternatives: { dialect: Dialect; score: number }[];
};

/** A first line "sep=;" with which a program names its delimiter. */
export const SEP_LINE = /^\uFEFF?"?sep=([^\r\n"]{1,3})"?[ \t]*(?=[\r\n])/i;

/** A line that is a day and its time, which are one cell. */
const MOMENT = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4} \d{1,2}:\d\d\S*$/m;

/** Between words and in times these two are everywhere: they need steady rows full of figures. */
function isPlausible(
  delimiter: string,
  sample: string,
  { score, width, blockShare, figureShare, even }: Score
) {
  if (delimiter === ' ' && width === 2 && MOMENT.test(sample)) return false;
  if (delimiter === ' ') return even || (score > 0 && blockShare > 0.8 && figureShare > 0.6);
  if (delimiter === ':' && /: |https?:/.test(sample)) return false;
  // "7:12" is no time where every line, the names too, has as many cells.
  if (delimiter === ':')
    return (
      (even && width > 2) ||
      (width > 1 && blockShare > 0.9 && !/(?<![\p{L}\d])\d{1,2}:\d\d(?!\d)/u.test(sample))
    );
  return true;
}

/** How readily a space is believed that cuts every line into as many cells, some of them figures. */
const EVEN_PRIOR = 0.8;

type Ranked = { dialect: Dialect; judged: Score; score: number };

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
  const taken = takeSample(said ? text.slice(said[0].length) : text, sampleBytes);
  const given = isCurly(taken[0] ?? '') ? taken.map(straightened) : taken;
  const unwrapped = isWrapped(given[0] ?? '') ? given.map((p) => unwrapLines(p).text) : given;
  const pieces = isTabAligned(unwrapped[0] ?? '') ? unwrapped.map(joinTabs) : unwrapped;
  const sample = pieces.join('\n');
  const newline = newlineOf(pieces[0] ?? '');
  const toDialect = (delimiter: string): Dialect => ({
    delimiter,
    ...findQuoting(sample, delimiter),
    newline
  });
  // A line that names a mark the text does not hold was left over from another saving.
  if (said && sample.includes(said[1]!))
    return { dialect: toDialect(said[1]!), confidence: 1, score: null, alternatives: [] };

  const ranked = findCandidates(sample)
    .flatMap(({ delimiter: mark, prior }): Ranked[] => {
      const { quote } = findQuoting(sample, mark);
      return widenDelimiter(sample, mark, quote).map((delimiter): Ranked => {
        const dialect = toDialect(delimiter);
        const judged = scoreMarks(pieces, dialect);
        const plausible = delimiter !== mark || isPlausible(mark, sample, judged);
        const trust = delimiter === ' ' && judged.even ? EVEN_PRIOR : prior;
        return { dialect, judged, score: plausible ? judged.score * trust : 0 };
      });
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  const alternatives = ranked.map(({ dialect, score }) => ({ dialect, score }));
  if (spacedWidth(pieces) >= Math.max(2, best?.judged.width ?? 0)) {
    const dialect: Dialect = { delimiter: SPACED, quote: '', escape: '', newline };
    return { dialect, confidence: best ? 0.6 : 1, score: null, alternatives };
  }
  if (!best || isSentences(best.judged)) {
    const none = toDialect(best ? '' : ',');
    return { dialect: none, confidence: best ? 0.5 : 1, score: null, alternatives };
  }
  const second = ranked[1]?.score ?? 0;
  return {
    dialect: best.dialect,
    confidence: best.score / (best.score + second),
    score: best.score,
    alternatives: alternatives.slice(1)
  };
}
