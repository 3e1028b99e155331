import type { Result } from '#lib/query/result.ts';
import { againstWords } from '#lib/text/words/against.ts';
import { bothOf, isWhole, yearsOfPath, type Both } from './against.ts';
import { joinNames, unitName, type FigureContext } from './context.ts';
import { measureText } from './subtitle.ts';

const isOutside = ({ x, y }: Both): boolean =>
  [x, y].some((r) => r.blank === 'not_in_being' || r.blank === 'not_applicable');

/** Units that could have reported a measure and have no number of it, in official order. */
function without(result: Result): string[] {
  const lacking = new Set(
    result.rows
      .filter((r) => r.value === null)
      .filter((r) => r.blank !== 'not_in_being' && r.blank !== 'not_applicable')
      .map((r) => r.unitId)
  );
  return result.units.map((u) => u.id).filter((id) => lacking.has(id));
}

/** "Có đủ cả hai số: 31/34; thiếu Mô hình mới: Cao Bằng" */
export function pairCoverage(result: Result, against: Result, context: FigureContext): string {
  const words = againstWords[context.lang];
  if (result.spec.kind === 'path') {
    const years = yearsOfPath(result, against).filter((b) => !isOutside(b));
    return words.bothYears(years.filter(isWhole).length, years.length);
  }
  const pairs = bothOf(result, against);
  const outside = new Set(pairs.filter(isOutside).map((b) => b.unitId));
  const lacks = [result, against].map((r) => {
    const names = without(r).map((id) => unitName(id, result, context));
    return names.length === 0
      ? ''
      : words.lacks(measureText(r, context), joinNames(names, context.lang));
  });
  const of = result.units.length - outside.size;
  return [words.both(pairs.filter(isWhole).length, of), ...lacks].filter(Boolean).join('; ');
}
