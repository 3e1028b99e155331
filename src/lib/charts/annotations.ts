import type { Annotation } from '#lib/model/annotation.ts';
import type { Result } from '#lib/query/result.ts';
import { asksOnePeriod } from '#lib/spec/spec.ts';
import { formatPeriod } from '#lib/text/format.ts';
import { drawnAgainst, pathUnits } from './against.ts';
import { packOf, unitName, type FigureContext } from './context.ts';
import { endTime, startTime, yearsOf } from './time.ts';

/** First and last day that a figure shows; null when nothing of it is dated. */
function daysOf(result: Result): { start: string; end: string } | null {
  const years = result.spec.years ?? yearsOf(result.rows);
  return years && { start: `${years.from}-01-01`, end: `${years.to}-12-31` };
}

/**
 * What is noted of the measure, the units and the time of one result, oldest first. What changes
 * on the first day of years that are drawn has no before there, so it is not told.
 */
export function annotationsOf(result: Result, context: FigureContext): Annotation[] {
  const days = daysOf(result);
  if (!days) return [];
  const { spec } = result;
  const noted = [...(packOf(result, context)?.annotations ?? []), ...(context.own ?? [])];
  const isSeries = !asksOnePeriod(spec.kind);
  const isChange = (a: Annotation) => a.kind === 'boundary' || a.kind === 'definition';
  const isOfUnits = (id: string) => id === '' || result.units.some((u) => u.id === id);
  const isOfTime = (a: Annotation) =>
    a.start <= days.end &&
    a.end >= days.start &&
    !(isSeries && isChange(a) && a.start <= days.start);
  // A part of a year that is warned of already is not told twice.
  const isTold = (a: Annotation) =>
    (a.kind === 'incomplete' && result.warnings.some((w) => w.code === 'part_year')) ||
    (a.kind === 'boundary' && spec.basis === 'unchanged');
  return noted
    .filter((a) => a.measureId === '' || a.measureId === spec.measure)
    .filter((a) => isOfUnits(a.unitId) && isOfTime(a) && !isTold(a))
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

/** What is noted of a figure, with the small number it has in picture, table and notes. */
export type Noted = { annotation: Annotation; sign: string };

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const toSign = (n: number): string => [...String(n)].map((d) => DIGITS[Number(d)]).join('');

type Known = Pick<FigureContext, 'catalogue' | 'own'> & { noted: Noted[] };

/** Every name of a figure asks, so it is worked out once. */
const known = new WeakMap<Result, Known>();

/** All that is noted of a figure, numbered in time; of two measures, what is noted of either. */
export function notedOf(result: Result, context: FigureContext): Noted[] {
  const { catalogue, own } = context;
  const before = known.get(result);
  if (before?.catalogue === catalogue && before.own === own) return before.noted;
  const against = drawnAgainst(result, context);
  const both = [result, ...(against ? [against] : [])].flatMap((r) => annotationsOf(r, context));
  const paths = against && result.spec.kind === 'path' ? pathUnits(result) : null;
  const noted = [...new Set(both)]
    .filter((a) => a.unitId === '' || !paths || paths.includes(a.unitId))
    .map((annotation, i) => ({ annotation, sign: toSign(i + 1) }));
  known.set(result, { catalogue, own, noted });
  return noted;
}

/** Small digits side by side would be one number. */
export const joinSigns = (noted: readonly Noted[]): string =>
  noted.map((n) => n.sign).join('\u00a0');

/** A sign in digits of full size, for where it stands alone: `1, 3`. */
export const plainSign = (sign: string): string =>
  [...sign].map((c) => (c === '\u00a0' ? ', ' : String(DIGITS.indexOf(c)))).join('');

/** What is noted of the only unit of a figure is noted of all that it shows. */
const isOfAll = ({ unitId }: Annotation, { units }: Result): boolean =>
  unitId === '' || units.length === 1;

/** The signs of what is noted of one unit among several: `¹`, `¹ ³`; '' for none. */
export const unitSign = (unitId: string, result: Result, context: FigureContext): string =>
  joinSigns(
    notedOf(result, context).filter(
      ({ annotation: a }) => a.unitId === unitId && !isOfAll(a, result)
    )
  );

/** Units of which something is noted, among several; a picture that names few names these. */
export const notedUnits = (result: Result, context: FigureContext): string[] =>
  result.units.map((u) => u.id).filter((id) => unitSign(id, result, context) !== '');

/** A unit as a picture and its table name it: with the signs of what is noted of it. */
export const drawnName = (id: string, result: Result, context: FigureContext): string =>
  unitName(id, result, context) + unitSign(id, result, context);

/** Whether something noted touches a calendar year, or one of several. */
export const isInYear = ({ start, end }: Annotation, year: number, last = year): boolean =>
  start <= `${last}-12-31` && end >= `${year}-01-01`;

/** The signs of what is noted of all units in a year; '' for none. */
export const yearSign = (year: number, result: Result, context: FigureContext): string =>
  joinSigns(
    notedOf(result, context).filter(({ annotation: a }) => isOfAll(a, result) && isInYear(a, year))
  );

/** The signs of what is noted of one unit, or of all, in a year; '' for none. */
export const pointSign = (
  unitId: string,
  year: number,
  result: Result,
  context: FigureContext
): string =>
  joinSigns(
    notedOf(result, context).filter(
      ({ annotation: a }) => (a.unitId === '' || a.unitId === unitId) && isInYear(a, year)
    )
  );

/** The signs of what is noted of all units and has no place of its own in the picture. */
export const headSign = (
  result: Result,
  context: FigureContext,
  hasPlace: (a: Annotation) => boolean
): string =>
  joinSigns(
    notedOf(result, context).filter(({ annotation: a }) => isOfAll(a, result) && !hasPlace(a))
  );

/** A line across time, in years, and the few words over it; `unitId` is '' for all units. */
export type NoteLine = { time: number; text: string; sign: string; unitId: string };

const labelOf = (a: Annotation, { lang }: FigureContext): string =>
  lang === 'vi' ? a.labelVi : a.labelEn;

/** The moment of what happened on a day, the middle of the years drawn of what lasted. */
function timeOf(a: Annotation, years: { from: number; to: number }): number {
  if (a.start === a.end) return startTime(a.start);
  return (Math.max(startTime(a.start), years.from) + Math.min(endTime(a.end), years.to + 1)) / 2;
}

/** What stands across time in a picture of years; among several units a unit is named. */
export const toNoteLines = (
  result: Result,
  context: FigureContext,
  years: { from: number; to: number }
): NoteLine[] =>
  notedOf(result, context).map(({ annotation, sign }) => {
    const { unitId } = annotation;
    const label = labelOf(annotation, context);
    const ofAll = isOfAll(annotation, result);
    const text = ofAll ? label : `${unitName(unitId, result, context)}: ${label}`;
    const time = timeOf(annotation, years);
    return { time, text: text + sign, sign, unitId: ofAll ? '' : unitId };
  });

const whenOf = (a: Annotation, { lang }: FigureContext): string =>
  formatPeriod(a.start, a.end, a.start === a.end ? 'point' : 'part-year', lang);

/** `¹ 01/07/2025: từ ngày này … (Nghị quyết 202/2025/QH15).`, one sentence each. */
export const annotationNotes = (result: Result, context: FigureContext): string[] =>
  notedOf(result, context).map(({ annotation: a, sign }) => {
    const name = isOfAll(a, result) ? '' : `${unitName(a.unitId, result, context)}, `;
    const text = (context.lang === 'vi' ? a.textVi : a.textEn).replace(/\.$/, '');
    const basis = a.basis === '' ? '' : ` (${a.basis})`;
    return `${sign} ${name}${whenOf(a, context)}: ${text}${basis}.`;
  });

const shortText = ({ annotation: a, sign }: Noted, context: FigureContext): string =>
  `${sign} ${whenOf(a, context)}: ${labelOf(a, context)}`;

/** What is noted of all units in a few words, each after its sign. */
export const notedOfAll = (result: Result, context: FigureContext): string[] =>
  notedOf(result, context)
    .filter((n) => isOfAll(n.annotation, result))
    .map((n) => shortText(n, context));

/** What is noted of one unit in a few words, each after its sign. */
export const notedOfUnit = (unitId: string, result: Result, context: FigureContext): string[] =>
  notedOf(result, context)
    .filter((n) => n.annotation.unitId === unitId)
    .map((n) => shortText(n, context));

/** All that is noted in a few words, for those who do not see the signs. */
export const notedInWords = (result: Result, context: FigureContext): string[] =>
  notedOf(result, context).map(({ annotation: a }) => {
    const name = isOfAll(a, result) ? '' : `${unitName(a.unitId, result, context)}, `;
    return `${name}${whenOf(a, context)}: ${labelOf(a, context)}`;
  });
