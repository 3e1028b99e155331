import type { Bound } from '#lib/model/bound.ts';
import { toQuery } from '#lib/spec/url.ts';
import type { Catalogue } from './catalogue.ts';
import type { Finding, Result, TotalRow, Warning } from './result.ts';

type Line = { file: string; line: number };

/** The JSON of `npm run query`; its keys are public and stable. */
export type AnswerDocument = {
  /** The canonical query string. */
  spec: string;
  rows: {
    unitId: string;
    unit: string;
    scheme: string;
    periodStart: string | null;
    periodEnd: string | null;
    periodBasis: string;
    breakdown: string;
    measure: string;
    value: number | null;
    bound: Bound;
    strict: boolean;
    blank: string | null;
    status: string;
    derivation: string;
    pieces: [number, number];
    rank: [number, number] | null;
    coverage: { reported: number; expected: number };
    lineage: Line[];
  }[];
  /** One entry a period and breakdown. */
  total: TotalRow[];
  coverage: { reported: number; expected: number };
  warnings: Warning[];
  findings: { code: string; vi: string; en: string; lineage: Line[] }[];
  refused: { code: string; reason: string; details?: Record<string, string | number> } | null;
};

/** Why a question is not answered, in one English sentence for logs and scripts. */
const REASONS: Record<string, string> = {
  unknown_pack: 'there is no such pack',
  unknown_measure: 'there is no such measure',
  unknown_unit: 'there is no such unit',
  unknown_dimension: 'the measure is not split by that dimension',
  no_split: 'figures of the 34 provinces cannot be taken back to the 63',
  basis_too_old: 'the list of provinces of the basis did not hold yet in those years',
  rate_not_additive: 'rates are neither added nor divided',
  no_denominator: 'the pack has no such denominator',
  level_not_comparable: 'units of different levels are not compared'
};

/** A result as the document that the command line prints. */
export function toAnswerDocument(
  result: Result,
  findings: readonly Finding[],
  catalogue: Catalogue
): AnswerDocument {
  const known = new Map(result.units.map((u) => [u.id, u]));
  const lines = (handles: readonly number[]): Line[] =>
    handles.flatMap((h) => {
      const entry = result.lineage[h];
      return entry ? [{ file: entry.file, line: entry.line }] : [];
    });
  const english = result.spec.lang === 'en';
  const nameOf = (id: string) => {
    const unit = known.get(id) ?? catalogue.units.find((u) => u.id === id);
    return (english ? unit?.nameEn : unit?.nameVi) ?? id;
  };
  return {
    spec: toQuery(result.spec),
    rows: result.rows.map((r) => ({
      unitId: r.unitId,
      unit: nameOf(r.unitId),
      scheme: known.get(r.unitId)?.scheme ?? '',
      periodStart: r.periodStart,
      periodEnd: r.periodEnd,
      periodBasis: r.periodBasis,
      breakdown: r.breakdown,
      measure: result.spec.measure,
      value: r.value,
      bound: r.bound,
      strict: r.strict,
      blank: r.blank,
      status: r.status,
      derivation: r.derivation,
      pieces: r.pieces,
      rank: r.rank,
      coverage: r.coverage,
      lineage: lines(r.lineage)
    })),
    total: result.totals,
    coverage: result.coverage,
    warnings: result.warnings,
    findings: findings.map((f) => ({ ...f, lineage: lines(f.lineage) })),
    refused: result.refused
      ? {
          code: result.refused.code,
          reason: REASONS[result.refused.code] ?? '',
          details: result.refused.details
        }
      : null
  };
}
