import type { Qualifier } from '#lib/model/bound.ts';
import type { Status, Subject } from '#lib/model/observation.ts';
import { toPeriodCode, type Period } from '#lib/model/period.ts';
import { subjectTable } from '#lib/model/schema.ts';
import { noteOf, type Flaw } from './flaws.ts';
import type { Part, Strand } from './strands.ts';

/** One row of a subject table before it is written; `flaw` becomes its note. */
export type Row = {
  id: string;
  strand: Strand;
  unit: { id: string; nameVi: string };
  period: Period;
  /** null for the whole. */
  part: Part | null;
  /** Overrides the state of the strand. */
  state?: 'unknown';
  item?: string;
  value: number | null;
  qualifier: Qualifier;
  status: Status;
  partOf: string;
  source: 'demo' | 'demo-annex';
  flaw: Flaw | null;
};

const isFiveYears = (p: Period): boolean =>
  Number(p.end.slice(0, 4)) - Number(p.start.slice(0, 4)) === 4;

/** A period as its two cells, as short as the template allows: years, or months. */
function periodCells({ start, end }: Period): [string, string] {
  const wholeYears = start.endsWith('-01-01') && end.endsWith('-12-31');
  const cut = wholeYears ? 4 : 7;
  return [start.slice(0, cut), end.slice(0, cut)];
}

/** The period part of a row id: `2019`, `2025h1`, `2016-2020`, `2023-9m`. */
export const periodId = (p: Period): string =>
  toPeriodCode(p).toLowerCase().replace('-h', 'h').replace('/', '-');

/** What a row holds, by column. Empty period basis means stated, empty qualifier exact. */
function cells(row: Row, unitOfMeasure: string): Record<string, string | number> {
  const [start, end] = periodCells(row.period);
  const { strand } = row;
  return {
    id: row.id,
    unit_id: row.unit.id,
    unit: row.unit.nameVi,
    measure: strand.measure,
    period_start: start,
    period_end: end,
    period_basis: isFiveYears(row.period) ? 'duration' : '',
    span_years: isFiveYears(row.period) ? 5 : '',
    state: row.state ?? strand.state,
    item: row.item ?? '',
    ...(strand.dimension && row.part ? { [strand.dimension]: row.part.code } : {}),
    value: row.value ?? '',
    unit_of_measure: unitOfMeasure,
    qualifier: row.qualifier === 'exact' ? '' : row.qualifier,
    status: row.status,
    part_of: row.partOf,
    source: row.source,
    note: row.flaw ? noteOf(row.flaw) : ''
  };
}

/** The columns of a subject's table, in order. */
export const columnsOf = (subject: Subject): string[] =>
  subjectTable(subject).fields.map((f) => f.name);

/** A row as its cells, in the order of its table's columns. */
export function toCells(row: Row, unitOfMeasure: string): (string | number)[] {
  const byColumn = cells(row, unitOfMeasure);
  return columnsOf(row.strand.subject).map((name) => byColumn[name] ?? '');
}
