import type { Issue } from '#lib/model/issue.ts';
import type { PeriodBasis } from '#lib/model/observation.ts';
import type { Period } from '#lib/model/period.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { Row } from './fields.ts';
import { toIssue, type Place } from './issue.ts';
import { parsePeriodCell } from './period-cell.ts';

export type RowPeriod = { period: Period | null; basis: PeriodBasis; issues: Issue[] };

type At = (field: string) => Place;

/**
 * The period of a row: both ends or neither. A basis that is not given follows from the dates;
 * one that contradicts them is an error.
 */
export function readPeriod(row: Row, at: At): RowPeriod {
  const issues: Issue[] = [];
  const ends = (['start', 'end'] as const).map((end) => {
    const field = `period_${end}`;
    const text = row.texts[field] ?? '';
    // A cell that was refused as it was read has its issue already.
    if (text === '') return row.seen[field] ? null : '';
    const cell = parsePeriodCell(text, end);
    if (cell.ok) return cell.day;
    issues.push(toIssue('error', cell.code, at(field)));
    return null;
  });
  const [start, end] = ends as [string | null, string | null];
  const given = (row.texts.period_basis ?? '') as PeriodBasis | '';
  const none: RowPeriod = { period: null, basis: given || 'unstated', issues };
  if (start === null || end === null) return none;
  if (start === '' && end === '') {
    if (given === 'stated' || given === 'duration')
      issues.push(toIssue('error', 'period_basis_undated', at('period_basis')));
    return none;
  }
  if (start === '' || end === '') {
    issues.push(toIssue('error', 'period_half', at(start === '' ? 'period_start' : 'period_end')));
    return none;
  }
  if (end < start) {
    issues.push(toIssue('error', 'period_reversed', at('period_end'), { start, end }));
    return none;
  }
  if (given === 'unstated')
    issues.push(toIssue('error', 'period_basis_dated', at('period_basis'), { start, end }));
  return { period: { start, end }, basis: given || 'stated', issues };
}

/** From this day the lists of provinces differ from the 63 by Hà Tây alone. */
const FIRST_DAY = '2004-01-01';

/**
 * Whether the unit existed in the period. Wholly outside is an error; partly is a warning, since
 * a yearly figure of 2025 may have been counted on either list.
 */
export function checkValidity(unit: Unit, period: Period, at: Place): Issue[] {
  const { validTo } = unit;
  // The 63 stand in for the 64 before them; what their land was then is for the query to tell.
  const validFrom = unit.scheme === '63' ? FIRST_DAY : unit.validFrom;
  const starts = validFrom === '' || validFrom <= period.start;
  const ends = validTo === '' || period.end <= validTo;
  if (starts && ends) return [];
  const outside =
    (validTo !== '' && period.start > validTo) || (validFrom !== '' && period.end < validFrom);
  const details = {
    unitId: unit.id,
    unitName: unit.nameVi,
    from: validFrom || '…',
    to: validTo || '…',
    ...period
  };
  return [
    toIssue(
      outside ? 'error' : 'warning',
      outside ? 'unit_outside_validity' : 'unit_straddles',
      at,
      details
    )
  ];
}
