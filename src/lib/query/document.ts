import type { Bound } from '#lib/model/bound.ts';
import { fullNameOn, nameOn, type Unit } from '#lib/model/unit.ts';
import { toQuery } from '#lib/spec/url.ts';
import type { Catalogue } from './catalogue.ts';
import {
  compareToStandard,
  standardOf,
  type Comparability,
  type Standard
} from './comparability.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { StripRow } from './rank-strip.ts';
import type { ClauseTopic, Finding, Result, ResultRow, TotalRow, Warning } from './result.ts';
import type { LeftOut, PartNode } from './trace.ts';

type Line = { file: string; line: number };

/** A row of a file behind a figure, with what the source said and how it was reckoned there. */
export type SourceLine = Line & {
  id: string;
  /** Who reported it; another than the row's unit where a province was merged. */
  unitId: string;
  value: number | null;
  qualifier: string;
  sourceId: string;
  locator: string;
  arithmetic: string;
  note: string;
};

/** What is asked of the engine beside the result itself; each by row index, empty where there is none. */
export type Extras = {
  hierarchy: ReadonlyMap<number, Hierarchy>;
  parts: ReadonlyMap<number, PartNode[]>;
  leftOut: ReadonlyMap<number, LeftOut[]>;
  doubleCounts: readonly Warning[];
  strip: readonly StripRow[] | null;
};

export const NO_EXTRAS: Extras = {
  hierarchy: new Map(),
  parts: new Map(),
  leftOut: new Map(),
  doubleCounts: [],
  strip: null
};

/** The JSON of `npm run query`; its keys are public and stable. */
export type AnswerDocument = {
  /** The canonical query string. */
  spec: string;
  rows: {
    unitId: string;
    /** Its name, and in full with its type, on the last day of the period. */
    unit: string;
    unitFull: string;
    scheme: string;
    periodStart: string | null;
    periodEnd: string | null;
    periodBasis: string;
    breakdown: string;
    measure: string;
    value: number | null;
    /** Before normalisation: the numerator of a rate, the total of a span, the figure behind a place. */
    rawValue: number | null;
    /** What was divided by or compared with; null where the norm has none. */
    base: { value: number; bound: Bound; year: number | null } | null;
    bound: Bound;
    strict: boolean;
    blank: string | null;
    status: string;
    derivation: string;
    pieces: [number, number];
    rank: [number, number] | null;
    coverage: { reported: number; expected: number };
    lineage: SourceLine[];
    /** What was done to the lines, in one line; '' for a figure as reported. */
    arithmetic: string;
    /** Rows about the same unit, measure and time that did not go in, each with why. */
    leftOut: LeftOut[];
    /** Figures that the sources say are part of this one. */
    parts: PartNode[];
    comparability: Comparability;
    /** Null where the pack knows no unit below this one. */
    hierarchy: Hierarchy | null;
  }[];
  /** The period most figures have: `comparability` of a row is against an exact, whole figure of it. */
  comparedWith: Standard | null;
  /** Of what the values are a number: a unit of measure, `phan_tram`, `diem_phan_tram`, `chi_so`, `hang`. */
  valueUnit: string;
  /** One entry a period and breakdown. */
  total: TotalRow[];
  coverage: { reported: number; expected: number };
  warnings: Warning[];
  findings: {
    code: string;
    vi: string;
    en: string;
    lineage: Line[];
    /** The sentence in parts, each with the lines that it is reckoned from; `topic` null for what joins them. */
    clauses: { topic: ClauseTopic | null; vi: string; en: string; lineage: Line[] }[];
  }[];
  refused: { code: string; reason: string; details?: Record<string, string | number> } | null;
  /** With `--strip UNIT`: its place under every denominator the pack has. */
  strip?: readonly StripRow[];
  /** The same of the measure on the other axis, where the kind sets one against the first. */
  against?: AnswerDocument;
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
  stock_not_averaged: 'what is counted on a day has no average over several years',
  no_denominator: 'the pack has no such denominator',
  level_not_comparable: 'units of different levels are not compared',
  other_regions: 'the region belongs to the other list of provinces'
};

/** A result as the document that the command line prints. */
export function toAnswerDocument(
  result: Result,
  findings: readonly Finding[],
  catalogue: Catalogue,
  extras: Extras = NO_EXTRAS
): AnswerDocument {
  const known = new Map(result.units.map((u) => [u.id, u]));
  const entries = (handles: readonly number[]) => handles.flatMap((h) => result.lineage[h] ?? []);
  const lines = (handles: readonly number[]): Line[] =>
    entries(handles).map(({ file, line }) => ({ file, line }));
  const sources = (handles: readonly number[]): SourceLine[] =>
    entries(handles).map(
      ({ file, line, id, unitId, value, qualifier, sourceId, locator, arithmetic, note }) => ({
        file,
        line,
        id,
        unitId,
        value,
        qualifier,
        sourceId,
        locator,
        arithmetic,
        note
      })
    );
  const standard = standardOf(result);
  return {
    spec: toQuery(result.spec),
    rows: result.rows.map((r, i) => ({
      unitId: r.unitId,
      ...namesOf(r, known.get(r.unitId), result.spec.lang),
      scheme: known.get(r.unitId)?.scheme ?? '',
      periodStart: r.periodStart,
      periodEnd: r.periodEnd,
      periodBasis: r.periodBasis,
      breakdown: r.breakdown,
      measure: result.spec.measure,
      value: r.value,
      rawValue: r.rawValue,
      base: r.base ?? null,
      bound: r.bound,
      strict: r.strict,
      blank: r.blank,
      status: r.status,
      derivation: r.derivation,
      pieces: r.pieces,
      rank: r.rank,
      coverage: r.coverage,
      lineage: sources(r.lineage),
      arithmetic: toArithmetic(r, result),
      leftOut: extras.leftOut.get(i) ?? [],
      parts: extras.parts.get(i) ?? [],
      comparability: compareToStandard(r, result, standard),
      hierarchy: extras.hierarchy.get(i) ?? null
    })),
    comparedWith: standard,
    valueUnit: valueUnitOf(result, catalogue),
    total: result.totals,
    coverage: result.coverage,
    warnings: [...result.warnings, ...extras.doubleCounts],
    findings: findings.map((f) => ({
      ...f,
      lineage: lines(f.lineage),
      clauses: f.clauses.map((c) => ({ ...c, lineage: lines(c.lineage) }))
    })),
    refused: result.refused
      ? {
          code: result.refused.code,
          reason: REASONS[result.refused.code] ?? '',
          details: result.refused.details
        }
      : null,
    ...(extras.strip ? { strip: extras.strip } : {})
  };
}

/** A row is named as its unit was on the last day of its period. */
function namesOf(row: ResultRow, unit: Unit | undefined, lang: 'vi' | 'en') {
  if (!unit) return { unit: row.unitId, unitFull: row.unitId };
  const { nameVi, nameEn } = nameOn(unit, row.periodEnd);
  return {
    unit: lang === 'en' ? nameEn : nameVi,
    unitFull: lang === 'en' ? nameEn : fullNameOn(unit, row.periodEnd)
  };
}

function valueUnitOf({ spec }: Result, catalogue: Catalogue): string {
  const unit = catalogue.measures.find((m) => m.id === spec.measure)?.unitOfMeasure ?? '';
  if (spec.norm === 'rank') return 'hang';
  if (spec.norm === 'index') return 'chi_so';
  if (spec.norm === 'share' || spec.norm === 'change-pct') return 'phan_tram';
  return spec.norm === 'change' && unit === 'phan_tram' ? 'diem_phan_tram' : unit;
}

const FACTORS: Partial<Record<Result['spec']['norm'], number>> = {
  'per-100k': 100_000,
  'per-1000-members': 1000,
  share: 100,
  index: 100
};

/** The sum of the lines behind a row, or nothing where it is one line as it stands. */
function toSum(row: ResultRow, { lineage }: Result): string {
  const entries = row.lineage.flatMap((h) => lineage[h] ?? []);
  const values = entries.flatMap((e) => (e.value === null ? [] : [e.value]));
  if (row.rawValue === null || values.length < 2) return '';
  const sum = Number(values.reduce((a, b) => a + b, 0).toPrecision(15));
  return sum === row.rawValue ? `${values.join(' + ')} = ${row.rawValue}` : '';
}

/** How a row's value came from its lines: `3 + 4 = 7; 1000 × 7 / 3500 (2024)`; '' for a figure as reported. */
function toArithmetic(row: ResultRow, result: Result): string {
  const { norm, spans } = result.spec;
  if (row.value === null || row.rawValue === null) return '';
  const steps = [row.derivation === 'ratio' ? '' : toSum(row, result)];
  const year = row.base?.year == null ? '' : ` (${row.base.year})`;
  const factor = FACTORS[norm] ? `${FACTORS[norm]} × ` : '';
  if (norm === 'change' && row.base) steps.push(`${row.rawValue} − ${row.base.value}${year}`);
  else if (norm === 'change-pct' && row.base)
    steps.push(`100 × (${row.rawValue} / ${row.base.value}${year} − 1)`);
  else if (row.base) steps.push(`${factor}${row.rawValue} / ${row.base.value}${year}`);
  else if (norm === 'rank') steps.push('');
  else if ((norm === 'per-year' || spans === 'average') && row.value !== row.rawValue)
    steps.push(`${row.rawValue} / ${row.years}`);
  return steps.filter(Boolean).join('; ');
}
