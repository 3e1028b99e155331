import type { Bound } from '#lib/model/bound.ts';
import type { Result } from '#lib/query/result.ts';
import { drawnName } from '../annotations.ts';
import { breakdownName, periodText, type FigureContext } from '../context.ts';
import { toNumberStyle } from '../numbers.ts';
import { endTime, periodCode, startTime, yearsOf } from '../time.ts';
import { statusWord, toBlankMark, type BlankMark, type ModelBase, type Tag } from './common.ts';

export type ApartRow = Tag & {
  name: string;
  text: string;
  bound: Bound;
  /** The period in words, with what is to be said of it. */
  note: string;
  /** Calendar time in years; null when the source gives none. */
  span: { from: number; to: number } | null;
  inferred: boolean;
  highlight: boolean;
};

/** Figures of different periods: side by side, each with its time, and no length to compare. */
export type ApartModel = ModelBase & {
  kind: 'apart';
  rows: ApartRow[];
  blanks: BlankMark[];
  /** Both years included; null when no figure is dated. */
  years: { from: number; to: number } | null;
};

export function toApartModel(result: Result, context: FigureContext, alt: string): ApartModel {
  const style = toNumberStyle(result, context);
  const official = new Map(result.units.map((u, i) => [u.id, i]));
  const rows = result.rows
    .filter((r) => r.value !== null)
    .sort((a, b) => official.get(a.unitId)! - official.get(b.unitId)!)
    .map((row): ApartRow => {
      const part = row.breakdown === '' ? [] : [breakdownName(row.breakdown, result, context)];
      return {
        unitId: row.unitId,
        period: periodCode(row),
        breakdown: row.breakdown,
        name: [drawnName(row.unitId, result, context), ...part].join(' · '),
        text: [style.chart(row.value!, row.bound), style.unit].filter(Boolean).join('\u00a0'),
        bound: row.bound,
        note: [periodText(row, context.lang), statusWord(row, context.lang)]
          .filter(Boolean)
          .join(', '),
        span:
          row.periodStart === null || row.periodEnd === null
            ? null
            : { from: startTime(row.periodStart), to: endTime(row.periodEnd) },
        inferred: row.periodBasis === 'duration',
        highlight: result.spec.highlight.includes(row.unitId)
      };
    });
  return {
    kind: 'apart',
    lang: context.lang,
    alt,
    rows,
    blanks: result.rows
      .filter((r) => r.value === null && r.breakdown === '')
      .map((r) => toBlankMark(r, periodCode(r), result, context)),
    years: yearsOf(result.rows.filter((r) => r.value !== null))
  };
}
