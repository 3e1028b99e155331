import type { Issue } from '#lib/model/issue.ts';
import type { Dimension } from '#lib/model/observation.ts';
import type { Reference } from '#lib/model/pack.ts';
import { TABLE_DIMENSIONS } from '#lib/model/schema.ts';
import { REFERENCE_TABLES } from '#lib/model/schema-reference.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { Row } from './fields.ts';
import { toIssue, type TextFile } from './issue.ts';
import { checkForeignKeys, noRows, readKeyed, type KeyedRows } from './read-keyed.ts';
import {
  toAlias,
  toCode,
  toCrosswalkRow,
  toDenominator,
  toMeasure,
  toUnit,
  toUnitName,
  toUnitOfMeasure
} from './to-records.ts';
import { toUnitIndex, unitsNamed } from './units.ts';

/** The whole country, above every province of both lists. */
export const COUNTRY: Unit = {
  id: 'vn',
  scheme: '',
  code: '',
  nameVi: 'Cả nước',
  nameEn: 'Viet Nam',
  level: 'country',
  parentId: '',
  regionId: '',
  validFrom: '',
  validTo: '',
  order: 0
};

type Name = (typeof REFERENCE_TABLES)[number]['name'];

type Tables = Map<string, KeyedRows>;

const at = (table: KeyedRows, row: Row, column: string, seen: string) => ({
  file: table.file,
  row: row.line,
  column,
  seen
});

/** Every one of the 63 goes whole into one of the 34, and each of these comes from somewhere. */
function checkCrosswalk(tables: Tables): Issue[] {
  const [table, provinces] = [tables.get('crosswalk')!, tables.get('provinces')!];
  const idsOf = (scheme: string) =>
    new Set(provinces.rows.filter((r) => r.texts.scheme === scheme).map((r) => r.texts.id!));
  const missing = { '63': idsOf('63'), '34': idsOf('34') };
  const [olds, news] = [new Set(missing['63']), new Set(missing['34'])];
  const issues: Issue[] = [];
  for (const row of table.rows) {
    const { oldId, newId } = toCrosswalkRow(row);
    if (!olds.has(oldId) || !news.has(newId))
      issues.push(
        toIssue('error', 'crosswalk_invalid', at(table, row, 'old_id', `${oldId} → ${newId}`))
      );
    missing['63'].delete(oldId);
    missing['34'].delete(newId);
  }
  for (const id of [...missing['63'], ...missing['34']])
    issues.push(toIssue('error', 'crosswalk_invalid', { file: table.file, seen: id }));
  return issues;
}

/** The id of a province and its region both follow from the list it is on. */
function checkProvinces(tables: Tables): Issue[] {
  const issues: Issue[] = [];
  for (const name of ['provinces', 'regions']) {
    const table = tables.get(name)!;
    for (const row of table.rows) {
      const { id, scheme, code, region_id: region = '' } = row.texts as Record<string, string>;
      const expected = name === 'regions' ? `${scheme}:r:${code}` : `${scheme}:${code}`;
      if (id !== expected)
        issues.push(toIssue('error', 'id_differs', at(table, row, 'id', id!), { expected }));
      if (region !== '' && !region.startsWith(`${scheme}:r:`))
        issues.push(
          toIssue('error', 'id_differs', at(table, row, 'region_id', region), {
            expected: `${scheme}:r:…`
          })
        );
    }
  }
  return issues;
}

/** A spelling leads to one unit only on each list. */
function checkAliases(tables: Tables, units: readonly Unit[]): Issue[] {
  const table = tables.get('aliases')!;
  const index = toUnitIndex({ units: [...units], aliases: table.rows.map(toAlias) });
  const issues: Issue[] = [];
  for (const row of table.rows) {
    const { unitId, alias } = toAlias(row);
    const scheme = index.byId.get(unitId)?.scheme;
    const other = unitsNamed(index, alias).find((u) => u.scheme === scheme && u.id !== unitId);
    if (other)
      issues.push(
        toIssue('error', 'alias_clash', at(table, row, 'alias', alias), {
          other: `${other.nameVi} (${other.id})`
        })
      );
  }
  return issues;
}

function checkMeasures(tables: Tables): Issue[] {
  const table = tables.get('measures')!;
  const issues: Issue[] = [];
  for (const row of table.rows) {
    const { subject, dimensions, additiveDimensions } = toMeasure(row);
    const columns: readonly Dimension[] = TABLE_DIMENSIONS[subject] ?? [];
    const wrong = [
      ...dimensions.filter((d) => !columns.includes(d)).map((d) => ['dimensions', d] as const),
      ...additiveDimensions
        .filter((d) => !dimensions.includes(d))
        .map((d) => ['additive_dimensions', d] as const)
    ];
    for (const [column, dimension] of wrong)
      issues.push(toIssue('error', 'measure_inconsistent', at(table, row, column, dimension)));
  }
  return issues;
}

/** A province with its type, and with the names of other times where it had any. */
function toProvince(row: Row, names: readonly Row[]): Unit {
  const own = names.filter((n) => n.texts.unit_id === row.texts.id).map(toUnitName);
  const typeVi = row.texts.type_vi ?? '';
  return toUnit(row, { typeVi, ...(own.length > 0 ? { names: own } : {}) });
}

/** Reads every reference table among the files; files of other names are passed over. */
function readTables(files: readonly TextFile[]): { tables: Tables; issues: Issue[] } {
  const tables: Tables = new Map();
  const issues: Issue[] = [];
  for (const table of REFERENCE_TABLES) {
    const name = `${table.name}.csv`;
    const file = files.find((f) => f.name.split('/').at(-1) === name);
    if (!file) issues.push(toIssue('error', 'file_missing', { file: name }));
    const read = file ? readKeyed(file, table) : noRows(name);
    tables.set(table.name, read);
    issues.push(...read.issues);
  }
  return { tables, issues };
}

/**
 * What does not belong to one pack: units (the country, regions and provinces of both lists),
 * crosswalk, aliases, measures, codes, denominators. Every table must be there and hold together.
 */
export function readReference(files: readonly TextFile[]): {
  reference: Reference;
  issues: Issue[];
} {
  const { tables, issues } = readTables(files);
  const rows = (name: Name): Row[] => tables.get(name)!.rows;
  const units: Unit[] = [
    COUNTRY,
    // A region groups provinces and reports nothing, so it hangs under no one.
    ...rows('regions').map((row) => toUnit(row, { level: 'region' })),
    ...rows('provinces').map((row) => toProvince(row, rows('province-names')))
  ];
  issues.push(
    ...checkForeignKeys(REFERENCE_TABLES, tables),
    ...checkProvinces(tables),
    ...checkCrosswalk(tables),
    ...checkAliases(tables, units),
    ...checkMeasures(tables)
  );
  const reference: Reference = {
    units,
    crosswalk: rows('crosswalk').map(toCrosswalkRow),
    aliases: rows('aliases').map(toAlias),
    measures: rows('measures').map(toMeasure),
    codes: rows('codes').map(toCode),
    unitsOfMeasure: rows('units-of-measure').map(toUnitOfMeasure),
    denominators: rows('denominators').map((row) => toDenominator(row, row.texts.unit_id ?? ''))
  };
  return { reference, issues };
}
