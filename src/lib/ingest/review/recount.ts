import type { Issue } from '#lib/model/issue.ts';
import { SCHEMES } from '#lib/model/unit.ts';
import { toIssue } from '../issue.ts';
import type { ReadTable } from '../reader/reading.ts';

/**
 * Whether a table counts years before July 2025 anew on the list of 34 provinces, as statistical
 * offices publish: every listed unit of it is one of the 34, and some period is older than they are.
 */
export function isRecount({ observations }: ReadTable): boolean {
  const since = SCHEMES['34'].from;
  return (
    observations.some((o) => o.periodEnd !== '' && o.periodEnd < since && isOn('34', o.unitId)) &&
    !observations.some((o) => isOn('63', o.unitId))
  );
}

const isOn = (list: '63' | '34', unitId: string): boolean => unitId.startsWith(`${list}:`);

/** The one warning of such a table; [] where its reading gave it. */
export function tellRecount(table: ReadTable, file: string): Issue[] {
  if (table.issues.some((i) => i.code === 'list_of_other_time')) return [];
  const at = { file, row: table.rows[0]?.line ?? null };
  return [toIssue('warning', 'list_of_other_time', at, { list: '34', other: '63' })];
}
