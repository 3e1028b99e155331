import type { Issue } from '#lib/model/issue.ts';
import { DIMENSIONS, type Observation, type Subject } from '#lib/model/observation.ts';
import { subjectTable, type Field } from '#lib/model/schema.ts';
import { readFields, type Row } from './fields.ts';
import { hasError, toIssue, type Place } from './issue.ts';
import type { Lookup } from './lookup.ts';
import { matchColumns, type Columns, type Strictness } from './match-columns.ts';
import { readDimensions } from './read-dimensions.ts';
import { checkValidity, readPeriod } from './read-period.ts';
import type { RawRow, RawTable } from './read-table.ts';
import { checkDecimals, checkUnitOfMeasure, readValue } from './read-value.ts';
import { resolveUnit } from './units.ts';

/** What a person may leave empty because something else says it: an id for a name, a value for a status. */
const FORGIVEN = ['unit', 'status'];

/** The columns of a subject as they are asked of a file. */
export function fieldsFor(subject: Subject, strictness: Strictness): Field[] {
  const { fields } = subjectTable(subject);
  if (strictness === 'strict') return fields;
  const dimensions: readonly string[] = DIMENSIONS;
  return fields.map((f) => ({
    ...f,
    required: f.required && !FORGIVEN.includes(f.name),
    // Words for a code are looked up among the codes, not in the schema's list.
    enum: dimensions.includes(f.name) ? undefined : f.enum
  }));
}

type Context = {
  file: string;
  subject: Subject;
  columns: Columns;
  lookup: Lookup;
  strictness: Strictness;
};

function toObservation(
  row: Row,
  { file, subject, columns, lookup, strictness }: Context
): { observation: Observation | null; issues: Issue[] } {
  const at = (field: string): Place => ({
    file,
    row: row.line,
    column: columns.get(field)?.label ?? field,
    seen: row.seen[field] ?? ''
  });
  const text = (field: string) => row.texts[field] ?? '';
  const issues: Issue[] = [];

  const { period, basis, issues: periodIssues } = readPeriod(row, at);
  const { value, status, qualifier, issues: valueIssues } = readValue(row, at, strictness);
  issues.push(...periodIssues, ...valueIssues);

  const name = text('unit');
  let unit = null;
  if (name === '' && text('unit_id') === '') {
    // In a pack of ours the empty name has been reported already.
    if (strictness === 'lenient') issues.push(toIssue('error', 'required_empty', at('unit')));
  } else {
    const query = {
      unitId: text('unit_id'),
      name,
      period,
      idAt: at('unit_id'),
      nameAt: at('unit')
    };
    const found = resolveUnit(query, lookup.units, strictness);
    unit = found.unit;
    issues.push(...found.issues);
    if (unit && period) issues.push(...checkValidity(unit, period, at(name ? 'unit' : 'unit_id')));
  }

  const measure = text('measure') === '' ? null : lookup.measure(text('measure'));
  if (!measure && text('measure') !== '')
    issues.push(toIssue('error', 'measure_unknown', at('measure')));
  if (measure && measure.subject !== subject) {
    const details = { subject: measure.subject };
    issues.push(toIssue('error', 'measure_other_subject', at('measure'), details));
  }
  if (!unit || !measure) return { observation: null, issues };

  const split = readDimensions(row, measure, lookup, at, strictness);
  issues.push(
    ...split.issues,
    ...checkUnitOfMeasure(row, measure, lookup, at),
    ...checkDecimals(value, measure, at)
  );
  const withState = measure.dimensions.includes('state');
  if (withState && split.dimensions.state === '' && value !== null && row.seen.state === '')
    issues.push(toIssue('warning', 'state_unstated', at('state')));

  const observation: Observation = {
    file,
    line: row.line,
    id: text('id') || `${subject}-${row.line}`,
    unitId: unit.id,
    measureId: measure.id,
    periodStart: period?.start ?? null,
    periodEnd: period?.end ?? null,
    spanYears: row.numbers.span_years ?? null,
    periodBasis: basis,
    dimensions: split.dimensions,
    value,
    unitOfMeasure: measure.unitOfMeasure,
    qualifier,
    status,
    partOf: text('part_of'),
    sourceId: text('source'),
    locator: text('locator'),
    arithmetic: text('arithmetic'),
    note: text('note')
  };
  return { observation, issues };
}

export type ReadRow = { observation: Observation | null; issues: Issue[] };

/**
 * Reads rows of a person's file one at a time, as `readObservations` reads all; `null` where the
 * columns do not make figures. Units on no list are added to the lookup, so the order counts.
 */
export function createRowReader(
  table: RawTable,
  subject: Subject,
  lookup: Lookup
): { columns: Columns; issues: Issue[]; read: ((row: RawRow) => ReadRow) | null } {
  const fields = fieldsFor(subject, 'lenient');
  const { columns, issues } = matchColumns(table, fields, 'lenient');
  issues.push(...checkFigureColumns(columns, table));
  if (hasError(issues)) return { columns, issues, read: null };
  const context: Context = { file: table.file, subject, columns, lookup, strictness: 'lenient' };
  const read = (row: RawRow): ReadRow => {
    const typed = readFields({ ...table, rows: [row] }, columns, fields, 'lenient');
    const { observation, issues: found } = toObservation(typed.rows[0]!, context);
    return { observation, issues: [...typed.issues, ...found] };
  };
  return { columns, issues, read };
}

/** A cell may be empty, but a table without any values, or without any units, was cut wrongly. */
function checkFigureColumns(columns: Columns, { file, headerLine }: RawTable): Issue[] {
  const titles = subjectTable('context').fields;
  const missing = [
    ...(columns.has('value') ? [] : ['value']),
    ...(columns.has('unit') || columns.has('unit_id') ? [] : ['unit'])
  ];
  return missing.map((name) => {
    const seen = titles.find((f) => f.name === name)!.titleVi;
    return toIssue('error', 'missing_column', { file, row: headerLine, seen });
  });
}

export type ReadObservations = {
  observations: Observation[];
  columns: Columns;
  issues: Issue[];
};

/**
 * The rows of a subject table as observations. Rows that have an error are still given where
 * possible, so that they can be held against others; `rejectFaulty` takes them out at the end.
 */
export function readObservations(
  table: RawTable,
  subject: Subject,
  lookup: Lookup,
  strictness: Strictness
): ReadObservations {
  const fields = fieldsFor(subject, strictness);
  const { columns, issues: columnIssues } = matchColumns(table, fields, strictness);
  if (strictness === 'lenient') columnIssues.push(...checkFigureColumns(columns, table));
  // Without its columns every row would fail in the same way, to no one's use.
  if (hasError(columnIssues)) return { observations: [], columns, issues: columnIssues };
  const { rows, issues } = readFields(table, columns, fields, strictness);
  issues.unshift(...columnIssues);
  const context = { file: table.file, subject, columns, lookup, strictness };
  const observations: Observation[] = [];
  for (const row of rows) {
    const { observation, issues: found } = toObservation(row, context);
    issues.push(...found);
    if (observation) observations.push(observation);
  }
  return { observations, columns, issues };
}
