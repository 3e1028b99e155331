import type { Annotation } from '#lib/model/annotation.ts';
import type { Result } from '#lib/query/result.ts';
import { asksOnePeriod } from '#lib/spec/spec.ts';
import { formatPeriod } from '#lib/text/format.ts';
import { packOf, type FigureContext } from './context.ts';
import { startTime, yearsOf } from './time.ts';

/** First and last day that a figure shows; null when nothing of it is dated. */
function daysOf(result: Result): { start: string; end: string } | null {
  const years = result.spec.years ?? yearsOf(result.rows);
  return years && { start: `${years.from}-01-01`, end: `${years.to}-12-31` };
}

/**
 * What is noted about the figures shown, oldest first: of their measure, their units and their time.
 * A picture of one period has no before and after, so only what bears on its figures is told there.
 */
export function annotationsOf(result: Result, context: FigureContext): Annotation[] {
  const days = daysOf(result);
  if (!days) return [];
  const { spec } = result;
  const noted = [...(packOf(result, context)?.annotations ?? []), ...(context.own ?? [])];
  const isOfUnits = (id: string) => id === '' || result.units.some((u) => u.id === id);
  const isOfTime = (a: Annotation) =>
    asksOnePeriod(spec.kind)
      ? (a.kind === 'incomplete' || a.kind === 'definition') &&
        a.start <= days.end &&
        a.end >= days.start
      : a.start > days.start && a.start <= days.end;
  // A part of a year that is warned of already is not told twice.
  const isTold = (a: Annotation) =>
    (a.kind === 'incomplete' && result.warnings.some((w) => w.code === 'part_year')) ||
    (a.kind === 'boundary' && spec.basis === 'unchanged');
  return noted
    .filter((a) => a.measureId === '' || a.measureId === spec.measure)
    .filter((a) => isOfUnits(a.unitId) && isOfTime(a) && !isTold(a))
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

/** A line across time, in years, and the few words over it. */
export type NoteLine = { time: number; text: string };

export const toNoteLines = (result: Result, context: FigureContext): NoteLine[] =>
  annotationsOf(result, context).map((a) => ({
    time: startTime(a.start),
    text: context.lang === 'vi' ? a.labelVi : a.labelEn
  }));

/** `01/07/2025: từ ngày này … (Nghị quyết 202/2025/QH15).`, one sentence each. */
export const annotationNotes = (result: Result, context: FigureContext): string[] =>
  annotationsOf(result, context).map((a) => {
    const when = formatPeriod(
      a.start,
      a.end,
      a.start === a.end ? 'point' : 'part-year',
      context.lang
    );
    const text = (context.lang === 'vi' ? a.textVi : a.textEn).replace(/\.$/, '');
    return `${when}: ${text}${a.basis === '' ? '' : ` (${a.basis})`}.`;
  });
