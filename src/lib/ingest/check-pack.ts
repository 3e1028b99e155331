import type { Issue } from '#lib/model/issue.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import type { Denominator } from '#lib/model/unit.ts';
import type { Row } from './fields.ts';
import { toIssue, type Place } from './issue.ts';
import type { KeyedRows } from './read-keyed.ts';

/** Own units must hang under a unit that exists, and not take the id of a province. */
export function checkUnits(table: KeyedRows, reference: Reference): Issue[] {
  const shipped = new Set(reference.units.map((u) => u.id));
  const known = new Set([...shipped, ...table.rows.map((r) => r.texts.id!)]);
  const at = (row: Row, column: string): Place => ({
    file: table.file,
    row: row.line,
    column,
    seen: row.texts[column] ?? ''
  });
  return table.rows.flatMap((row) => {
    const issues: Issue[] = [];
    if (shipped.has(row.texts.id!)) {
      const details = { first: 'reference/provinces.csv' };
      issues.push(toIssue('error', 'duplicate_id', at(row, 'id'), details));
    }
    for (const column of ['parent_id', 'region_id']) {
      const id = row.texts[column] ?? '';
      if (id !== '' && !known.has(id))
        issues.push(toIssue('error', 'unknown_reference', at(row, column), { table: 'units.csv' }));
    }
    return issues;
  });
}

/** In a pack of ours every figure can be looked up: it has a source, and a place in it unless made up. */
export function checkSources(
  { observations, denominators, sources, info }: Pack,
  denominatorsFile: string
): Issue[] {
  const known = new Set(sources.map((s) => s.id));
  const check = (seen: string, at: Place): Issue[] => {
    if (seen === '') return [toIssue('error', 'source_missing', { ...at, column: 'source' })];
    if (known.has(seen)) return [];
    const place = { ...at, column: 'source', seen };
    return [toIssue('error', 'unknown_reference', place, { table: 'sources.csv' })];
  };
  return [
    ...denominators.flatMap((d) => check(d.sourceId, { file: denominatorsFile })),
    ...observations.flatMap((o) => {
      const at = { file: o.file, row: o.line };
      const unplaced = o.locator === '' && !info.demo;
      return [
        ...check(o.sourceId, at),
        ...(unplaced ? [toIssue('error', 'locator_missing', { ...at, column: 'locator' })] : [])
      ];
    })
  ];
}

/** Made-up figures say so wherever their pack or their source is named. */
export function checkLabels({ info, sources }: Pack, infoFile: string): Issue[] {
  if (!info.demo) return [];
  const lines = [info.titleVi, info.sourceLineVi, ...sources.map((s) => s.titleVi)];
  return lines
    .filter((line) => !line.toLowerCase().includes('minh họa'))
    .map((seen) => toIssue('error', 'demo_unlabelled', { file: infoFile, seen }));
}

/** One denominator for a unit, kind and year, here and in the reference together. */
export function checkDenominators(
  denominators: readonly Denominator[],
  reference: Reference,
  file: string
): Issue[] {
  const keyOf = (d: Denominator) => `${d.unitId}, ${d.kind}, ${d.year}`;
  const shipped = new Set(reference.denominators.map(keyOf));
  return denominators
    .filter((d) => shipped.has(keyOf(d)))
    .map((d) => {
      const details = { first: 'reference/denominators.csv' };
      return toIssue('error', 'duplicate_id', { file, column: 'unit_id', seen: keyOf(d) }, details);
    });
}
