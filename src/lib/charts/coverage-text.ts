import { asksOnePeriod } from '#lib/spec/spec.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import { drawnAgainst } from './against.ts';
import { pairCoverage } from './against-coverage.ts';
import { joinNames, unitName, type FigureContext } from './context.ts';
import { endYears, isWholeYear, type Ends } from './ends.ts';
import { yearOf } from './time.ts';

const isOutside = (r: ResultRow) => r.blank === 'not_in_being' || r.blank === 'not_applicable';
const hasReported = (r: ResultRow) => r.value !== null || r.blank === 'suppressed';

/** Units that could have reported and did not, in official order. */
export function silentUnits(result: Result): string[] {
  const reported = new Set(result.rows.filter(hasReported).map((r) => r.unitId));
  const expected = new Set(result.rows.filter((r) => !isOutside(r)).map((r) => r.unitId));
  return result.units.map((u) => u.id).filter((id) => expected.has(id) && !reported.has(id));
}

/** Years of units: a year that only a span covers is counted with the span. */
function countCells(result: Result): { reported: number; expected: number; spans: number } {
  const whole = result.rows.filter((r) => r.breakdown === '' || result.spec.by === 'state');
  const years = whole.filter((r) => r.periodKind === 'year' && !isOutside(r));
  const counted = years.filter((r) => r.blank !== 'span_only');
  return {
    reported: counted.filter(hasReported).length,
    expected: counted.length,
    spans: whole.filter((r) => r.periodKind === 'span' && r.value !== null).length
  };
}

/** Units that have a figure of both years. */
function countBoth(result: Result, { from, to }: Ends): number {
  const years = new Map<string, Set<number>>();
  for (const row of result.rows) {
    if (row.value === null || !isWholeYear(row)) continue;
    years.set(row.unitId, (years.get(row.unitId) ?? new Set()).add(yearOf(row)));
  }
  return [...years.values()].filter((own) => own.has(from) && own.has(to)).length;
}

/** "Có số liệu: 31/34; chưa có Cao Bằng, …" */
export function toCoverageText(result: Result, context: FigureContext): string {
  const against = drawnAgainst(result, context);
  if (against) return pairCoverage(result, against, context);
  const words = chartWords[context.lang];
  const { reported, expected } = result.coverage;
  const name = (id: string) => unitName(id, result, context);
  const silent = silentUnits(result);
  const withheld = result.units
    .map((u) => u.id)
    .filter((id) => {
      const rows = result.rows.filter((r) => r.unitId === id);
      return rows.every((r) => r.value === null) && rows.some((r) => r.blank === 'suppressed');
    });
  const { kind } = result.spec;
  const ends = kind === 'slope' || kind === 'dumbbell' ? endYears(result) : null;
  const cells = !asksOnePeriod(kind) && !ends ? countCells(result) : null;
  return [
    words.coverage(reported, expected),
    ends ? words.bothEnds(countBoth(result, ends), words.twoYears(ends.from, ends.to)) : '',
    cells && cells.expected > 0 ? words.coverageCells(cells.reported, cells.expected) : '',
    cells && cells.spans > 0 ? words.coverageSpans(cells.spans) : '',
    silent.length > 0 ? words.without(joinNames(silent.map(name), context.lang)) : '',
    withheld.length > 0 ? words.withheld(joinNames(withheld.map(name), context.lang)) : ''
  ]
    .filter(Boolean)
    .join('; ');
}
