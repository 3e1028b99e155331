import type { Qualifier } from '#lib/model/bound.ts';
import type { Issue } from '#lib/model/issue.ts';
import type { Measure } from '#lib/model/measure.ts';
import { BLANK_STATUSES, type Status } from '#lib/model/observation.ts';
import type { Row } from './fields.ts';
import { toIssue, type Place } from './issue.ts';
import type { Lookup } from './lookup.ts';
import type { Strictness } from './match-columns.ts';

const isBlankStatus = (status: Status): boolean =>
  (BLANK_STATUSES as readonly Status[]).includes(status);

type At = (field: string) => Place;

export type RowValue = {
  value: number | null;
  status: Status;
  qualifier: Qualifier;
  issues: Issue[];
};

/**
 * The figure of a row. A blank is never a zero: it carries its reason, and a reason stands only
 * with a blank. Where a person left both empty it is taken as not reported, and said.
 */
export function readValue(row: Row, at: At, strictness: Strictness): RowValue {
  const issues: Issue[] = [];
  const value = row.numbers.value ?? null;
  const written = (row.seen.value ?? '') !== '';
  const given = (row.texts.status ?? '') as Status | '';
  const status = given || (written ? 'normal' : 'missing');
  if (given === '' && !written && (row.seen.status ?? '') === '')
    issues.push(toIssue('warning', 'status_assumed', at('value')));
  if (!written && !isBlankStatus(status)) {
    const allowed = BLANK_STATUSES.join(', ');
    issues.push(toIssue('error', 'value_missing', at('value'), { status, allowed }));
  }
  if (written && isBlankStatus(status))
    issues.push(toIssue('error', 'value_unwanted', at('value'), { status }));
  if (status === 'derived' && (row.texts.arithmetic ?? '') === '') {
    const severity = strictness === 'strict' ? 'error' : 'warning';
    issues.push(toIssue(severity, 'derived_without_arithmetic', at('arithmetic')));
  }
  const qualifier = ((row.texts.qualifier ?? '') as Qualifier | '') || 'exact';
  return { value, status, qualifier, issues };
}

/** A count with a fraction is a slip of the pen or of the unit; it is said, and kept. */
export function checkDecimals(value: number | null, measure: Measure, at: At): Issue[] {
  const [, fraction = ''] = String(value ?? '').split('.');
  if (fraction.length <= measure.decimals) return [];
  const details = { decimals: measure.decimals };
  return [toIssue('warning', 'too_many_decimals', at('value'), details)];
}

/** The unit of measure must be that of the measure: triệu beside đồng is the classic thousandfold error. */
export function checkUnitOfMeasure(row: Row, measure: Measure, lookup: Lookup, at: At): Issue[] {
  const seen = row.texts.unit_of_measure ?? '';
  if (seen === '' || lookup.unitOfMeasure(seen)?.id === measure.unitOfMeasure) return [];
  const expected = lookup.unitOfMeasure(measure.unitOfMeasure)?.nameVi ?? measure.unitOfMeasure;
  return [toIssue('error', 'unit_of_measure_differs', at('unit_of_measure'), { expected })];
}
