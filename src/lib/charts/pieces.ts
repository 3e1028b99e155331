import type { ResultRow } from '#lib/query/result.ts';
import type { Lang } from '#lib/text/format.ts';
import { figureWords } from '#lib/text/words/figure.ts';

/** `1/2 tỉnh cũ`, `3/5 năm`; '' when nothing is missing, or provinces and years at once. */
export function piecesText(row: ResultRow, lang: Lang): string {
  const [have, need] = row.pieces;
  const words = figureWords[lang];
  if (have >= need) return '';
  if (row.derivation === 'predecessors') return words.piecesOfProvinces(have, need);
  if (row.derivation === 'parts') return words.piecesOfParts(have, need);
  const areYears = row.years !== null && Math.round(row.years) === need;
  return row.derivation === 'periods' && areYears ? words.piecesOfYears(have, need) : '';
}
