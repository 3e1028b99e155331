import type { Result, ResultRow } from '#lib/query/result.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import { blankWord, type FigureContext } from '../context.ts';
import { MOST_COLOURED } from '../colours.ts';
import type { ColourRole } from '../palette.ts';
import { endTime, periodCode, startTime } from '../time.ts';
import { lookOf, type BlankLook, type Tag } from './common.ts';
import type { LineSeries } from './line.ts';
import { toSlots } from './slots.ts';

/** Years without a figure of the line in focus, or of any line. Times are in years. */
export type Band = { from: number; to: number; name: string; text: string };

/** A word over one moment: provisional, estimated, six months. */
export type Flag = { time: number; text: string };

/** Which years were reported: one strip per line. */
export type Lane = {
  name: string;
  unitId: string;
  colour: ColourRole;
  cells: (Tag & { from: number; to: number; look: 'filled' | 'hollow' | BlankLook })[];
};

type Years = { from: number; to: number };

type Named = Pick<LineSeries, 'unitId' | 'breakdown' | 'name'>;

const rowsOf = (s: Named, result: Result): ResultRow[] =>
  result.rows.filter((r) => r.unitId === s.unitId && r.breakdown === s.breakdown);

/** Runs of years for which a test holds. */
function runs({ from, to }: Years, test: (year: number) => boolean): Years[] {
  const found: Years[] = [];
  for (let year = from; year <= to; year++) {
    if (!test(year)) continue;
    const last = found.at(-1);
    if (last && last.to === year - 1) last.to = year;
    else found.push({ from: year, to: year });
  }
  return found;
}

function blankYears(s: Named, result: Result, years: Years): Set<number> {
  return new Set(
    toSlots(rowsOf(s, result), years)
      .filter((slot) => slot.kind === 'blank' && lookOf(slot.row?.blank ?? 'missing') === 'hatch')
      .map((slot) => slot.from)
  );
}

/** One line can be in focus: the first highlighted, or the only one. */
export function toBands(
  series: readonly Named[],
  result: Result,
  years: Years,
  context: FigureContext
): Band[] {
  const text = blankWord('missing', context.lang);
  const first = result.spec.highlight[0];
  const focus = series.length === 1 ? series[0] : series.find((s) => s.unitId === first);
  const blanks = series.map((s) => blankYears(s, result, years));
  const none = (year: number) => blanks.length > 0 && blanks.every((b) => b.has(year));
  const own = focus ? blanks[series.indexOf(focus)]! : new Set<number>();
  const toBand =
    (name: string) =>
    (run: Years): Band => ({ from: run.from, to: run.to + 1, name, text });
  return [
    ...runs(years, (y) => own.has(y) && !none(y)).map(toBand(focus?.name ?? '')),
    ...runs(years, none).map(toBand(''))
  ];
}

/**
 * Each word once per moment, from left to right. Over many lines a word stands only where it is
 * true of most figures of the year.
 */
export function toFlags(
  result: Result,
  context: FigureContext,
  statusWord: (row: ResultRow, lang: FigureContext['lang']) => string
): Flag[] {
  const words = chartWords[context.lang];
  const flags = new Map<string, Flag & { year: string; count: number }>();
  const inYear = new Map<string, number>();
  for (const row of result.rows) {
    if (row.value === null || row.periodStart === null || row.periodKind === 'span') continue;
    const from = startTime(row.periodStart);
    const to = endTime(row.periodEnd!);
    const year = row.periodStart.slice(0, 4);
    inYear.set(year, (inYear.get(year) ?? 0) + 1);
    const months = Math.max(1, Math.round((to - from) * 12));
    const text =
      row.periodKind === 'part-year' ? words.months(months) : statusWord(row, context.lang);
    if (text === '') continue;
    const key = `${from} ${text}`;
    const count = (flags.get(key)?.count ?? 0) + 1;
    flags.set(key, { time: (from + to) / 2, text, year, count });
  }
  const many = result.units.length > MOST_COLOURED;
  return [...flags.values()]
    .filter((f) => !many || f.count * 2 >= inYear.get(f.year)!)
    .map(({ time, text }) => ({ time, text }))
    .sort((a, b) => a.time - b.time);
}

/** More strips than this would be a heat map. */
const MOST_LANES = 8;

export function toLanes(series: readonly LineSeries[], result: Result, years: Years): Lane[] {
  if (series.length > MOST_LANES) return [];
  return series.map((s) => ({
    name: s.name,
    unitId: s.unitId,
    colour: s.colour,
    cells: toSlots(rowsOf(s, result), years).map((slot) => {
      const { row } = slot;
      const known = slot.kind !== 'blank' && row !== null;
      // Calendar time: six months are half a year wide.
      const from = known ? Math.max(slot.from, startTime(row.periodStart!)) : slot.from;
      const to = known ? Math.min(slot.to + 1, endTime(row.periodEnd!)) : slot.to + 1;
      return {
        unitId: s.unitId,
        breakdown: s.breakdown,
        period: row ? periodCode(row) : String(slot.from),
        from,
        to,
        look: known
          ? slot.kind === 'part'
            ? ('hollow' as const)
            : ('filled' as const)
          : lookOf(row?.blank ?? 'missing')
      };
    })
  }));
}
