import type { Result, ResultRow } from '#lib/query/result.ts';
import { formatRank } from '#lib/text/format.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import { blankWord, unitName, type FigureContext } from './context.ts';
import { endYears, isWholeYear } from './ends.ts';
import { yearOf } from './time.ts';

type Write = (row: ResultRow) => string;

const inYear = (rows: readonly ResultRow[], unitId: string, year: number) =>
  rows.find((r) => r.unitId === unitId && isWholeYear(r) && yearOf(r) === year);

/** Where a unit stands in one year: its figure and its place, or why there is neither. */
function standing(
  row: ResultRow | undefined,
  year: number,
  value: Write,
  { lang }: FigureContext
): string {
  const words = chartWords[lang];
  if (row?.value == null) return words.blankInYear(blankWord(row?.blank ?? 'missing', lang), year);
  const place = row.rank ? words.placed(formatRank(row.rank)) : '';
  return words.inYear([value(row), place].filter(Boolean).join(', '), year);
}

/** The years that a kind sets against each other: both ends, or the first and last with places. */
function yearsOfKind(result: Result, kind: string): { from: number; to: number } | null {
  if (kind !== 'bump') return endYears(result);
  const years = result.rows.filter((r) => isWholeYear(r) && r.rank !== null).map(yearOf);
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) };
}

/** How the highlighted units stand at both ends of the years, one sentence each. */
export function endSentences(
  result: Result,
  context: FigureContext,
  { kind, rows, value }: { kind: string; rows: readonly ResultRow[]; value: Write }
): string[] {
  const years = yearsOfKind(result, kind);
  if (!years) return [];
  return result.spec.highlight
    .filter((id) => result.units.some((u) => u.id === id))
    .map((id) => {
      const at = [...new Set([years.from, years.to])].map((year) =>
        standing(inYear(rows, id, year), year, value, context)
      );
      return chartWords[context.lang].stands(unitName(id, result, context), at.join('; '));
    });
}

/** Who is first and who is last in the latest year with places; a range where that is not certain. */
export function placeSentences(
  result: Result,
  context: FigureContext,
  rows: readonly ResultRow[]
): string[] {
  const words = chartWords[context.lang];
  const year = yearsOfKind(result, 'bump')?.to;
  if (year === undefined) return [];
  const placed = rows.filter((r) => isWholeYear(r) && yearOf(r) === year && r.rank !== null);
  const [best, worst] = [(r: ResultRow) => r.rank![0], (r: ResultRow) => r.rank![1]];
  const first = [...placed].sort((a, b) => best(a) - best(b) || worst(a) - worst(b))[0];
  const last = [...placed].sort((a, b) => worst(b) - worst(a) || best(b) - best(a))[0];
  return [...new Set([first, last])].flatMap((r) =>
    r === undefined
      ? []
      : [
          words.stands(
            unitName(r.unitId, result, context),
            words.inYear(words.placed(formatRank(r.rank)), year)
          )
        ]
  );
}

/** The rows whose size is told: those of the later end where a kind shows two. */
export function latestRows(
  result: Result,
  kind: string,
  rows: readonly ResultRow[]
): readonly ResultRow[] {
  const ends = kind === 'slope' || kind === 'dumbbell' ? endYears(result) : null;
  return ends ? rows.filter((r) => isWholeYear(r) && yearOf(r) === ends.to) : rows;
}
