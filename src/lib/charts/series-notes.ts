import type { Result, ResultRow } from '#lib/query/result.ts';
import { notedWords } from '#lib/text/words/chart-noted.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import { joinNames, unitName, type FigureContext } from './context.ts';
import { endYears, isWholeYear, type Ends } from './ends.ts';
import { toMedian } from './models/median.ts';
import { toSlots } from './models/slots.ts';
import { yearOf, yearsOf } from './time.ts';

/** What makes a pair of figures comparable only with care. */
const isCareful = (r: ResultRow): boolean => r.bound !== '=' || r.pieces[0] < r.pieces[1];

/** More than one word for unsettled figures of one year. */
const isMixed = (rows: readonly ResultRow[]): boolean =>
  new Set(rows.map((r) => r.status).filter((s) => s === 'provisional' || s === 'estimated')).size >
  1;

function endNotes(result: Result, ends: Ends, drawn: string, { lang }: FigureContext): string[] {
  const words = chartWords[lang];
  const { years } = result.spec;
  const valued = result.rows.filter((r) => r.value !== null);
  const moved = years !== null && (years.from !== ends.from || years.to !== ends.to);
  const atEnds = [ends.from, ends.to].map((year) =>
    valued.filter((r) => isWholeYear(r) && yearOf(r) === year)
  );
  const base = result.spec.norm === 'index' ? 100 : 0;
  const oneSided = atEnds.flat().every((r) => r.value! > base);
  return [
    drawn === 'dumbbell' && oneSided ? words.dotsNotFromZero : '',
    moved ? words.endsMoved(ends.from, ends.to) : '',
    atEnds.some((rows) => rows.some(isCareful) || isMixed(rows)) ? words.endsDashed : '',
    valued.some((r) => r.periodKind === 'span') ? words.endSpans : ''
  ];
}

/** Totals of several years, as a heat map has them: in cells of their own, or in none. */
function heatNotes(result: Result, context: FigureContext): string[] {
  const { lang } = context;
  const years = result.spec.years ?? yearsOf(result.rows);
  const spans = result.rows.filter((r) => r.value !== null && r.periodKind === 'span');
  if (!years || spans.length === 0) return [];
  const isDrawn = (span: ResultRow) => {
    const own = (r: ResultRow) => r.unitId === span.unitId && r.breakdown === span.breakdown;
    return toSlots(result.rows.filter(own), years).some((slot) => slot.row === span);
  };
  const left = spans.filter((span) => !isDrawn(span));
  const names = [...new Set(left.map((r) => r.unitId))].map((id) => unitName(id, result, context));
  return [
    left.length < spans.length ? chartWords[lang].spanCells : '',
    left.length > 0 ? notedWords[lang].spansNotDrawn(left.length, joinNames(names, lang)) : ''
  ].filter(Boolean);
}

/** What a kind over the years needs said of itself, or of the kind that it gave way to. */
export function seriesNotes(result: Result, context: FigureContext, drawn: string): string[] {
  const words = chartWords[context.lang];
  const asked = result.spec.kind;
  const ends = drawn === 'slope' || drawn === 'dumbbell' ? endYears(result) : null;
  if (ends) return endNotes(result, ends, drawn, context);
  if (drawn === 'line' && (asked === 'slope' || asked === 'dumbbell')) return [words.noEnds];
  if (drawn === 'line' && asked === 'bump') return [words.noPlaces];
  if (drawn === 'bump')
    return result.rows.some((r) => r.rank !== null && r.rank[0] !== r.rank[1])
      ? [words.placeBands]
      : [];
  if (drawn === 'heat') return heatNotes(result, context);
  if (drawn !== 'multiples') return [];
  if (result.spec.axes === 'own') return [words.ownAxes];
  const codes = [...new Set(result.rows.map((r) => r.breakdown))];
  return codes.some((code) => toMedian(result, code).length > 1) ? [words.medianLine] : [];
}
