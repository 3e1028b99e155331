import type { Issue } from '#lib/model/issue.ts';
import { SUBJECTS, type Observation } from '#lib/model/observation.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import { PACK_TABLES, SOURCES_TABLE, UNITS_TABLE } from '#lib/model/schema-reference.ts';
import { checkDenominators, checkLabels, checkSources, checkUnits } from './check-pack.ts';
import { checkRows } from './check-rows.ts';
import { toIssue, type TextFile } from './issue.ts';
import { toLookup, type Lookup } from './lookup.ts';
import { readPackInfo, userPackInfo } from './pack-info.ts';
import { readDenominators } from './read-denominators.ts';
import { readAnnotations } from './read-annotations.ts';
import { noRows, readKeyed } from './read-keyed.ts';
import { readObservations } from './read-observations.ts';
import { readTable } from './read-table.ts';
import { toSource, toUnit } from './to-records.ts';

export const baseName = (file: TextFile): string => file.name.split('/').at(-1)!;

/** The file of a table among those of a folder; null when the folder has none. */
export const fileOf = (files: readonly TextFile[], name: string): TextFile | null =>
  files.find((f) => baseName(f) === name) ?? null;

const missing = (file: string): Issue[] => [toIssue('error', 'file_missing', { file })];

const TABLE_FILES = PACK_TABLES.map((t) => `${t.name}.csv`);

/** Tables under names that are none of a pack's would be lost without a word. */
const strangers = (files: readonly TextFile[]): Issue[] =>
  files
    .filter((f) => f.name.endsWith('.csv') && !TABLE_FILES.includes(baseName(f)))
    .map((f) => {
      const details = { allowed: TABLE_FILES.join(', ') };
      return toIssue('error', 'file_unknown', { file: f.name, seen: baseName(f) }, details);
    });

/** All subject tables of a folder; `observations` are those without an error. */
function readSubjects(
  files: readonly TextFile[],
  lookup: Lookup
): { observations: Observation[]; issues: Issue[] } {
  const reads = SUBJECTS.map((subject) => {
    const file = fileOf(files, `${subject}.csv`);
    const { table, issues } = file ? readTable(file) : { table: null, issues: [] };
    if (!table) return { observations: [], issues };
    const read = readObservations(table, subject, lookup, 'strict');
    return { observations: read.observations, issues: [...issues, ...read.issues] };
  });
  const issues = reads.flatMap((r) => r.issues);
  const checked = checkRows(
    reads.flatMap((r) => r.observations),
    issues
  );
  return { observations: checked.observations, issues: [...issues, ...checked.issues] };
}

/**
 * Reads a pack of ours, to the letter of the schema: pack.json, sources.csv, and any of the
 * subject tables, units.csv, denominators.csv and annotations.csv. Figures with an error are left out of `pack`,
 * which is whole only when no issue is an error.
 */
export function readPack(
  files: readonly TextFile[],
  reference: Reference
): { pack: Pack; issues: Issue[] } {
  const infoFile = fileOf(files, 'pack.json');
  const unitsFile = fileOf(files, 'units.csv');
  const sourcesFile = fileOf(files, 'sources.csv');
  const denominatorsFile = fileOf(files, 'denominators.csv');
  const annotationsFile = fileOf(files, 'annotations.csv');

  const info = infoFile ? readPackInfo(infoFile) : { info: null, issues: missing('pack.json') };
  const units = unitsFile ? readKeyed(unitsFile, UNITS_TABLE) : noRows('units.csv');
  const sources = sourcesFile
    ? readKeyed(sourcesFile, SOURCES_TABLE)
    : noRows('sources.csv', missing('sources.csv'));
  const own = units.rows.map((row) => toUnit(row));
  const lookup = toLookup(reference, own);
  const divide = denominatorsFile
    ? readDenominators(denominatorsFile, lookup, 'strict')
    : { denominators: [], issues: [] };
  const noted = annotationsFile
    ? readAnnotations(annotationsFile, {
        measures: reference.measures,
        units: [...reference.units, ...own]
      })
    : { annotations: [], issues: [] };
  const figures = readSubjects(files, lookup);

  const pack: Pack = {
    info: info.info ?? userPackInfo(''),
    units: own,
    sources: sources.rows.map(toSource),
    denominators: divide.denominators,
    observations: figures.observations,
    ...(noted.annotations.length > 0 ? { annotations: noted.annotations } : {})
  };
  const dividedIn = denominatorsFile?.name ?? 'denominators.csv';
  const issues = [
    ...info.issues,
    ...strangers(files),
    ...units.issues,
    ...checkUnits(units, reference),
    ...sources.issues,
    ...divide.issues,
    ...noted.issues,
    ...checkDenominators(pack.denominators, reference, dividedIn),
    ...figures.issues,
    ...checkSources(pack, dividedIn),
    ...checkLabels(pack, infoFile?.name ?? 'pack.json')
  ];
  return { pack, issues };
}
