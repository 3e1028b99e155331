import type { Unit } from '#lib/model/unit.ts';
import { CERTAIN, kindOf, type Figure } from './figures.ts';
import type { Ground } from './ground.ts';
import { answerFor, merged, type Asked } from './periods.ts';

/** `main` is what was asked for; `span` stands beside the years, `aside` is a part of one or undated. */
type Role = 'main' | 'span' | 'aside';

/** A figure or a blank of the comparison; `raw` is the number before any normalisation. */
export type Cell = Figure & { unitId: string; role: Role; raw: number | null };

const OUTSIDE = ['not_in_being', 'not_applicable'];
const STATED = ['suppressed', 'not_applicable', 'not_collected', 'conflict'];
const TURN = '2025-07-01';
/** The order of what lacks something, behind all that is whole. */
const PARTIAL = 3;

/** A figure, or a blank where there could be one. */
export const isPossible = (c: { value: number | null; blank: string | null }): boolean =>
  c.value !== null || !OUTSIDE.includes(c.blank!);

const toCell = (unitId: string, role: Role, f: Figure): Cell => ({
  ...f,
  unitId,
  role,
  raw: f.value
});

const blankFigure = (blank: string, code: string, t = { start: '', end: '' }): Figure => ({
  ...CERTAIN,
  start: t.start,
  end: t.end,
  code,
  value: null,
  blank,
  years: null,
  complete: false,
  have: 0,
  need: 1,
  ofSpan: false,
  summed: false,
  days: []
});

/** Every figure with the period it was reported for; one blank for a unit and code without any. */
function ownCells({ units, shownCodes, placedOf, splitFigures }: Ground): Cell[] {
  return units.flatMap((u) => {
    const placed = placedOf(u.id).filter((f) => shownCodes.includes(f.code));
    const blanks = shownCodes
      .filter((code) => !placed.some((f) => f.code === code))
      .map((code) => {
        const isSplit = code === '' && splitFigures(u.id).length > 0;
        return blankFigure(isSplit ? 'parts_only' : 'missing', code);
      });
    return [...placed, ...blanks].map((f) => toCell(u.id, 'main', f));
  });
}

const year = (from: number, to = from): Asked => ({
  start: `${from}-01-01`,
  end: `${to}-12-31`,
  span: false
});

/** The periods asked for, without the spans beside them. */
function askedOf({ range, asksOne, baseYear }: Ground): Asked[] {
  const { from, to } = range!;
  const distinct = (years: number[]) => [...new Set(years)].sort().map((y) => year(y));
  if (asksOne && baseYear === null) return [year(from, to)];
  if (asksOne) return distinct([baseYear!, to]);
  const all = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return distinct(baseYear === null ? all : [...all, baseYear]);
}

/** Spans that one of the units, or of those they were made of, reported within the time asked for. */
function spansOf(ground: Ground, asked: readonly Asked[]): Asked[] {
  const { spec, units, formerOf, reports, baseYear, asksOne, hasSpans } = ground;
  if (asksOne || spec.spans === 'hide' || baseYear !== null || !hasSpans) return [];
  const [first, last] = [asked[0]!.start, asked.at(-1)!.end];
  const told = units
    .flatMap((u) => [u.id, ...formerOf(u.id)])
    .flatMap(reports)
    .filter((f) => kindOf(f) === 'span' && f.start >= first && f.end <= last);
  const spans = new Map(told.map((f) => [`${f.start}/${f.end}`, f]));
  return [...spans.values()].map(({ start, end }) => ({ start, end, span: true }));
}

/** The figures of one unit and code: its own, each former province's, and both put together. */
type Told = { mine: Figure[]; theirs: Figure[][]; placed: Figure[] };

/** Own before former provinces; of sums that lack something the one that knows most. */
function bestFor(t: Asked, { mine, theirs, placed }: Told, ground: Ground): Figure | undefined {
  const { spec, measure } = ground;
  const rules = { kind: measure.kind, hideSpans: spec.spans === 'hide' };
  const candidates: { f: Figure; order: number }[] = [];
  const put = (f: Figure | null, whole: number, blank: number) => {
    if (!f) return;
    const order = f.value === null ? blank : f.complete ? whole : PARTIAL;
    candidates.push({ f, order });
  };
  put(answerFor(mine, t, rules), 0, 6);
  const theirBest = theirs.flatMap((list) => answerFor(list, t, rules) ?? []);
  put(merged(theirBest, theirs.length, measure.kind !== 'rate'), 1, 6);
  if (spec.basis !== '63' && !t.span && t.start < TURN && t.end >= TURN)
    put(answerFor(placed, t, rules), 2, 7);
  return candidates.sort(
    (a, b) => a.order - b.order || (a.order === PARTIAL ? b.f.value! - a.f.value! : 0)
  )[0]?.f;
}

/** Why a unit has no number for a period asked for, from the most telling reason to the least. */
function blankOf(
  u: Unit,
  code: string,
  t: Asked,
  { best, placed, ground }: { best: Figure | undefined; placed: readonly Figure[]; ground: Ground }
): string {
  if (u.validTo !== '' && u.validTo < t.start) return 'not_in_being';
  if (u.scheme === '' && u.validFrom !== '' && u.validFrom > t.end) return 'not_in_being';
  if (best?.blank && STATED.includes(best.blank)) return best.blank;
  const near = placed.filter(
    (f) => f.value !== null && f.start !== '' && f.start <= t.end && f.end >= t.start
  );
  if (near.some((f) => kindOf(f) === 'span')) return 'span_only';
  if (near.some((f) => kindOf(f) === 'part-year')) return 'part_year_only';
  const isInside = (f: Figure) => f.start !== '' && f.start >= t.start && f.end <= t.end;
  const addsOverTime = ['count', 'amount'].includes(ground.measure.kind);
  if (!addsOverTime && near.some(isInside)) return 'overlap';
  const isSplit = code === '' && ground.splitFigures(u.id).some(isInside);
  return isSplit ? 'parts_only' : (best?.blank ?? 'missing');
}

/** Parts of a year that no whole year takes up, and figures without a date. */
function asideOf(placed: readonly Figure[], answered: readonly Asked[], ground: Ground): Figure[] {
  const asked = askedOf(ground);
  const { years } = ground.spec;
  const first = years ? `${years.from}-01-01` : asked[0]!.start;
  const last = years ? `${years.to}-12-31` : asked.at(-1)!.end;
  return placed.filter((f) => {
    if (f.value === null) return false;
    const kind = kindOf(f);
    if (kind === 'unstated') return ground.spec.years === null;
    const isShort = kind === 'part-year' || (kind === 'point' && ground.measure.kind !== 'stock');
    const isCovered = answered.some((t) => t.start <= f.start && t.end >= f.end);
    return isShort && f.start >= first && f.end <= last && !isCovered;
  });
}

/** Every unit, code and period asked for, with what stands beside. */
function askedCells(ground: Ground): Cell[] {
  const { units, shownCodes, reports, formerOf, placedOf, asksOne } = ground;
  const asked = askedOf(ground);
  const spans = spansOf(ground, asked);
  return units.flatMap((u) => {
    const all = { mine: reports(u.id), theirs: formerOf(u.id).map(reports), of: placedOf(u.id) };
    return shownCodes.flatMap((code) => {
      const isOf = (f: Figure) => f.code === code;
      const placed = all.of.filter(isOf);
      const theirs = all.theirs.map((list) => list.filter(isOf));
      const told = { mine: all.mine.filter(isOf), theirs, placed };
      const answered: Asked[] = [];
      const main = asked.map((t) => {
        const best = bestFor(t, told, ground);
        const { start, end } = t;
        if (!best || best.value === null)
          return blankFigure(blankOf(u, code, t, { best, placed, ground }), code, t);
        answered.push(t);
        return { ...best, start, end, code };
      });
      const beside = spans.flatMap((t) => {
        const best = bestFor(t, told, ground);
        const { start, end } = t;
        return best && best.value !== null && best.ofSpan ? [{ ...best, start, end, code }] : [];
      });
      return [
        ...main.map((f) => toCell(u.id, 'main', f)),
        ...beside.map((f) => toCell(u.id, 'span', f)),
        ...(asksOne ? [] : asideOf(placed, answered, ground)).map((f) => toCell(u.id, 'aside', f))
      ];
    });
  });
}

/** Every figure and every blank of the comparison, not yet normalised. */
export const toCells = (ground: Ground): Cell[] =>
  ground.own ? ownCells(ground) : askedCells(ground);
