import type { Bound } from '#lib/model/bound.ts';
import type { BlankReason } from '#lib/model/observation.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import type { Lang } from '#lib/text/format.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import type { ColourRole } from '../palette.ts';
import { drawnName } from '../annotations.ts';
import { blankWord, breakdownName, unitName, type FigureContext } from '../context.ts';

/** What a drawn mark answers to: hover, keyboard and lineage find it by these. */
export type Tag = { unitId: string; period: string; breakdown: string };

/**
 * What every model carries. `alt` says in words what the picture shows. In exports alone: `air`, how
 * far rows stand apart to fill their place, 1 as on pages; `keyRoom`, the width for the legend.
 */
export type ModelBase = { lang: Lang; alt: string; air?: number; keyRoom?: number };

/** Hatch: a figure could be there. Dots: none could. */
export type BlankLook = 'hatch' | 'dots';

export const lookOf = (blank: BlankReason): BlankLook =>
  blank === 'not_applicable' || blank === 'not_in_being' ? 'dots' : 'hatch';

/** A unit without a figure keeps its place on the chart, with the reason in words. */
export type BlankMark = Tag & { name: string; reason: string; look: BlankLook };

export const toBlankMark = (
  row: ResultRow,
  period: string,
  result: Result,
  context: FigureContext
): BlankMark => ({
  unitId: row.unitId,
  period,
  breakdown: row.breakdown,
  name: drawnName(row.unitId, result, context),
  reason: blankWord(row.blank ?? 'missing', context.lang),
  look: lookOf(row.blank ?? 'missing')
});

/** "tạm tính", "ước tính", or '' for a settled figure. */
export function statusWord(row: ResultRow, lang: Lang): string {
  const words = chartWords[lang];
  if (row.status === 'provisional') return words.provisional;
  return row.status === 'estimated' ? words.estimated : '';
}

const BOUND_ORDER: Record<Bound, number> = { '≥': 1, '=': 0, '≈': 0, '≤': -1 };

/** Order of bounds of one number: more than, at least, exactly, at most, less than. */
const boundWeight = (row: ResultRow): number => BOUND_ORDER[row.bound] * (row.strict ? 2 : 1);

const collator = new Intl.Collator('vi');

/**
 * Rows in the order the spec asks for. By value: descending, "hơn 400" above 400, equal ones in
 * official order. Blanks are not placed here.
 */
export function sortRows<T extends ResultRow>(
  rows: readonly T[],
  result: Result,
  context: FigureContext,
  valueOf: (row: T) => number = (row) => row.value ?? Number.NEGATIVE_INFINITY
): T[] {
  const official = new Map(result.units.map((u, i) => [u.id, i]));
  const place = (row: ResultRow) => official.get(row.unitId) ?? Number.MAX_SAFE_INTEGER;
  const name = (row: ResultRow) => unitName(row.unitId, result, context);
  const compare = {
    value: (a: T, b: T) => valueOf(b) - valueOf(a) || boundWeight(b) - boundWeight(a),
    name: (a: T, b: T) => collator.compare(name(a), name(b)),
    official: () => 0
  }[result.spec.sort];
  return [...rows].sort((a, b) => compare(a, b) || place(a) - place(b));
}

/** Units in the order the spec asks for, where a chart has one row for each. */
export function sortUnits(
  result: Result,
  context: FigureContext,
  valueOf: (unitId: string) => number
): string[] {
  const ids = result.units.map((u) => u.id);
  if (result.spec.sort === 'official') return ids;
  if (result.spec.sort === 'name') {
    return ids.sort((a, b) =>
      collator.compare(unitName(a, result, context), unitName(b, result, context))
    );
  }
  const official = new Map(ids.map((id, i) => [id, i]));
  return ids.sort((a, b) => valueOf(b) - valueOf(a) || official.get(a)! - official.get(b)!);
}

/** Red means one thing: the highlighted units. The muted are faint, all others alike. */
export const barColour = (unitId: string, result: Result): ColourRole =>
  result.spec.highlight.includes(unitId)
    ? 'accent'
    : result.spec.mute.includes(unitId)
      ? 'faint'
      : 'mark';

/** Rows of each unit and part, by `unit part`. */
export function rowsByKey(result: Result): Map<string, ResultRow[]> {
  const byKey = new Map<string, ResultRow[]>();
  for (const row of result.rows) {
    const key = `${row.unitId} ${row.breakdown}`;
    const group = byKey.get(key);
    if (group) group.push(row);
    else byKey.set(key, [row]);
  }
  return byKey;
}

/** How one line, row or panel is named: its unit, its part, or both. */
export function nameOfPart(
  unitId: string,
  code: string,
  codes: readonly string[],
  result: Result,
  context: FigureContext
): string {
  const unit = drawnName(unitId, result, context);
  if (codes.every((c) => c === '')) return unit;
  const part = breakdownName(code, result, context);
  return result.units.length === 1 ? part : `${unit} · ${part}`;
}
