import type { Issue } from '#lib/model/issue.ts';
import { yearPeriod } from '#lib/model/period.ts';
import { subjectTable } from '#lib/model/schema.ts';
import { DENOMINATORS_TABLE, type KeyedTable } from '#lib/model/schema-reference.ts';
import type { Denominator } from '#lib/model/unit.ts';
import { toIssue, type Place, type TextFile } from './issue.ts';
import type { Lookup } from './lookup.ts';
import type { Strictness } from './match-columns.ts';
import { readKeyed } from './read-keyed.ts';
import { checkValidity } from './read-period.ts';
import { toDenominator } from './to-records.ts';
import { resolveUnit } from './units.ts';

const UNIT = subjectTable('context').fields.find((f) => f.name === 'unit')!;

/** As a person fills it in: a unit by its name will do. */
export const DENOMINATORS_TEMPLATE: KeyedTable = {
  ...DENOMINATORS_TABLE,
  primaryKey: ['unit_id', 'unit', 'kind', 'year'],
  fields: DENOMINATORS_TABLE.fields.flatMap((f) =>
    f.name === 'unit_id'
      ? [
          { ...f, required: false },
          { ...UNIT, required: false }
        ]
      : [f]
  )
};

/** Denominators with their units found; a row with an error is left out. `read` counts all rows. */
export function readDenominators(
  file: TextFile,
  lookup: Lookup,
  strictness: Strictness
): { denominators: Denominator[]; read: number; issues: Issue[] } {
  const table = strictness === 'strict' ? DENOMINATORS_TABLE : DENOMINATORS_TEMPLATE;
  const { rows, columns, issues } = readKeyed(file, table, strictness);
  const denominators: Denominator[] = [];
  const faulty = new Set(issues.filter((i) => i.severity === 'error').map((i) => i.row));
  for (const row of rows) {
    const { unit_id: unitId = '', unit: name = '' } = row.texts;
    const year = row.numbers.year;
    const at = (field: string): Place => ({
      file: file.name,
      row: row.line,
      column: columns.get(field)?.label ?? field,
      seen: row.seen[field] ?? ''
    });
    if (faulty.has(row.line) || year === null || year === undefined) continue;
    if (unitId === '' && name === '') {
      issues.push(toIssue('error', 'required_empty', at('unit')));
      continue;
    }
    const period = yearPeriod(year);
    const query = { unitId, name, period, idAt: at('unit_id'), nameAt: at('unit') };
    const { unit, issues: found } = resolveUnit(query, lookup.units, strictness);
    issues.push(...found);
    if (!unit) continue;
    const validity = checkValidity(unit, period, at('year'));
    // The year of the change has figures of both lists; only the outside is wrong.
    const outside = validity.filter((i) => i.severity === 'error');
    issues.push(...outside);
    if (outside.length === 0) denominators.push(toDenominator(row, unit.id));
  }
  return { denominators, read: rows.length, issues };
}
