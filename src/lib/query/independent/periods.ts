import { lengthInDays } from '#lib/model/period.ts';
import { daysOf, kindOf, together, total, type Figure } from './figures.ts';

/** How figures are put to a period asked for, and former provinces to the later one. */

export type Asked = { start: string; end: string; span: boolean };
export type TimeRules = { kind: string; hideSpans: boolean };

const inside = (f: Figure, t: Pick<Asked, 'start' | 'end'>): boolean =>
  f.start !== '' && f.start >= t.start && f.end <= t.end;

const overlap = (a: Figure, b: Figure): boolean => a.start <= b.end && b.start <= a.end;

/** A span that whole years fill gives way to them; then the shorter to the longer it overlaps. */
function withoutOverlap(list: readonly Figure[]): Figure[] {
  const years = list.filter((f) => kindOf(f) === 'year');
  const kept = list.filter(
    (s) =>
      kindOf(s) !== 'span' || total(years.filter((y) => inside(y, s)).map(daysOf)) !== daysOf(s)
  );
  return kept.filter(
    (a) =>
      !kept.some(
        (b) =>
          b !== a &&
          overlap(a, b) &&
          (daysOf(b) > daysOf(a) || (daysOf(b) === daysOf(a) && b.start < a.start))
      )
  );
}

const wholeYears = (days: number): number => Math.round(days / 365.25);

/** A part of a year by its days, so that twelve months are a year; anything else by its own count. */
const yearsIn = (p: Figure): number =>
  kindOf(p) === 'part-year' ? daysOf(p) / 365.2425 : (p.years ?? 0);

/** Shorter figures added up to a longer period; null when they cannot be. */
function added(list: readonly Figure[], t: Asked): Figure | null {
  const pieces = withoutOverlap(list);
  if (pieces.length === 0) return null;
  const wanted = lengthInDays(t);
  const full = total(pieces.map(daysOf)) === wanted;
  const needYears = wholeYears(wanted);
  if (!full && needYears <= 1) return null;
  // Months and quarters make up years together; what was merged counts its provinces.
  const merge = pieces.filter((p) => p.summed && p.need > 1);
  const apart = wholeYears(total(pieces.filter((p) => !merge.includes(p)).map(daysOf)));
  const had = total(merge.map((p) => p.have)) + apart;
  const needed = total(merge.map((p) => p.need)) + apart;
  const inYears = wholeYears(total(pieces.map(daysOf)));
  const doubt = together(pieces);
  const short = full && needed > had;
  return {
    ...pieces[0]!,
    ...doubt,
    more: doubt.more || !full,
    start: t.start,
    end: t.end,
    value: total(pieces.map((p) => p.value!)),
    blank: null,
    years: full ? Math.round(total(pieces.map(yearsIn)) * 100) / 100 : needYears,
    complete: full && !short,
    have: needed > had ? had : full ? needYears : Math.min(inYears, needYears - 1),
    need: needed > had ? needed + Math.max(0, needYears - inYears) : needYears,
    ofSpan: pieces.some((p) => kindOf(p) === 'span'),
    summed: false
  };
}

/** One unit's figures for one period asked for: as reported for it, or put together from shorter ones. */
export function answerFor(figures: readonly Figure[], t: Asked, rules: TimeRules): Figure | null {
  const near = figures.filter(
    (f) =>
      inside(f, t) &&
      (rules.kind === 'stock' || kindOf(f) !== 'point') &&
      !(rules.hideSpans && kindOf(f) === 'span')
  );
  const exact = near.find((f) => f.start === t.start && f.end === t.end);
  const days = (f: Figure) => (rules.kind === 'stock' && f.value !== null ? [f.end] : []);
  const same = exact ? { ...exact, ofSpan: kindOf(exact) === 'span', days: days(exact) } : null;
  if (same && same.value !== null) return same;
  const rest = near.filter((f) => f !== exact && f.value !== null);
  if (rules.kind === 'stock') {
    const latest = [...rest].sort((a, b) =>
      a.end < b.end ? 1 : a.end > b.end ? -1 : daysOf(a) - daysOf(b)
    )[0];
    return latest
      ? { ...latest, start: t.start, end: t.end, years: null, days: days(latest) }
      : same;
  }
  if (rules.kind === 'rate') return same;
  return added(rest, t) ?? same;
}

/** Former provinces put together: all of them make the later one, some of them at least so much. */
export function merged(list: readonly Figure[], of: number, adds: boolean): Figure | null {
  if (list.length === 0) return null;
  if (of === 1) return list[0]!;
  const valued = list.filter((f) => f.value !== null);
  const doubt = together(valued);
  const outside = list.length >= of && list.every((f) => f.blank === 'not_applicable');
  const blanks = list
    .flatMap((f) => f.blank ?? [])
    .filter((b) => b !== 'not_applicable')
    .sort();
  const years = Math.max(...list.map((f) => f.years ?? 0));
  const whole = valued.every((f) => f.have >= f.need);
  const could = of - list.filter((f) => f.blank === 'not_applicable').length;
  return {
    ...list[0]!,
    ...doubt,
    more: doubt.more || valued.length < could,
    value: adds && valued.length > 0 ? total(valued.map((f) => f.value!)) : null,
    blank:
      valued.length === 0
        ? outside
          ? 'not_applicable'
          : (blanks[0] ?? 'missing')
        : adds
          ? null
          : 'parts_only',
    years: years > 0 ? years : null,
    complete: valued.length >= could && whole && adds,
    have: whole ? valued.length : total(valued.map((f) => f.have)),
    need: whole
      ? Math.max(1, could)
      : total(valued.map((f) => f.need)) +
        (could - valued.length) * Math.max(...valued.map((f) => f.need)),
    ofSpan: list.some((f) => f.ofSpan),
    summed: whole,
    days: valued.flatMap((f) => f.days)
  };
}
