import type { Annotation } from '#lib/model/annotation.ts';
import type { Result } from '#lib/query/result.ts';
import { bothOf, isWhole, pathUnits } from './against.ts';
import { headSign, isInYear } from './annotations.ts';
import type { FigureContext } from './context.ts';
import { endYears, isWholeYear } from './ends.ts';
import { drawnKind } from './model.ts';
import { yearOf } from './time.ts';

/** The years that a picture writes down; null for all that it shows. */
function writtenYears(result: Result, context: FigureContext): readonly number[] | null {
  const kind = drawnKind(result, context);
  if (kind === 'slope' || kind === 'dumbbell') {
    const ends = endYears(result);
    return ends ? [ends.from, ends.to] : [];
  }
  if (kind === 'path') {
    const units = new Set(pathUnits(result));
    const drawn = bothOf(result, result.against!).filter(isWhole);
    return drawn.filter((b) => units.has(b.unitId) && isWholeYear(b.x)).map((b) => yearOf(b.x));
  }
  return ['line', 'multiples', 'bump', 'heat'].includes(kind) ? null : [];
}

/** The signs that stand at the subtitle: of what is noted of all units, and has no place in time. */
export function subtitleSign(result: Result, context: FigureContext): string {
  const years = writtenYears(result, context);
  const hasPlace = (a: Annotation) => years === null || years.some((y) => isInYear(a, y));
  return headSign(result, context, hasPlace);
}
