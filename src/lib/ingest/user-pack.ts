import type { Issue } from '#lib/model/issue.ts';
import { SUBJECTS, type Observation } from '#lib/model/observation.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import { SOURCES_TABLE, UNITS_TABLE } from '#lib/model/schema-reference.ts';
import type { TableKind } from './detect-subject.ts';
import { checkUnits } from './check-pack.ts';
import { checkRows } from './check-rows.ts';
import type { TextFile } from './issue.ts';
import { toLookup } from './lookup.ts';
import { baseName, fileOf } from './pack.ts';
import { readPackInfo, userPackInfo } from './pack-info.ts';
import { readAnnotations } from './read-annotations.ts';
import { noRows, readKeyed } from './read-keyed.ts';
import { toSource, toUnit } from './to-records.ts';
import { ownUnits, readUserRows, toUserSources, type UserRows } from './user-file.ts';

const NOT_FIGURES = ['units.csv', 'sources.csv', 'annotations.csv'];

/** What a file is about, when its name is that of a table. */
function kindByName(file: TextFile): TableKind | undefined {
  const name = baseName(file).replace(/\.csv$/, '');
  return name === 'denominators' ? name : SUBJECTS.find((s) => s === name);
}

/** Ids of rows are a file's own: where two files use one, the later file's get its name in front. */
function keepIdsApart(parts: readonly UserRows[]): Observation[] {
  const used = new Set<string>();
  return parts.flatMap(({ observations }) => {
    const own = new Set(observations.map((o) => o.id));
    const taken = new Set([...own].filter((id) => used.has(id)));
    const rename = (id: string, file: string) => (taken.has(id) ? `${file}/${id}` : id);
    const kept = observations.map((o) => ({
      ...o,
      id: rename(o.id, o.file),
      partOf: rename(o.partOf, o.file)
    }));
    for (const o of kept) used.add(o.id);
    return kept;
  });
}

/**
 * Reads a folder of tables that a person brings: any subset of the templates under any names,
 * with or without pack.json, units.csv, sources.csv, annotations.csv. Rows with an error are left out and listed.
 */
export function readUserPack(
  files: readonly TextFile[],
  reference: Reference,
  { title }: { title: string }
): { pack: Pack; issues: Issue[] } {
  const infoFile = fileOf(files, 'pack.json');
  const info = infoFile ? readPackInfo(infoFile) : { info: userPackInfo(title), issues: [] };
  const read = (name: string, table: typeof UNITS_TABLE) => {
    const file = fileOf(files, name);
    return file ? readKeyed(file, table, 'lenient') : noRows(name);
  };
  const units = read('units.csv', UNITS_TABLE);
  const sources = read('sources.csv', SOURCES_TABLE);
  const given = units.rows.map((row) => toUnit(row));
  const lookup = toLookup(reference, given);
  const noteFile = fileOf(files, 'annotations.csv');
  const known = { measures: reference.measures, units: [...reference.units, ...given] };
  const noted = noteFile
    ? readAnnotations(noteFile, known, 'lenient')
    : { annotations: [], issues: [] };
  const parts = files
    .filter((f) => f.name.endsWith('.csv') && !NOT_FIGURES.includes(baseName(f)))
    .map((file) => readUserRows(file, lookup, kindByName(file)));
  const issues = [
    ...info.issues,
    ...units.issues,
    ...checkUnits(units, reference),
    ...sources.issues,
    ...noted.issues,
    ...parts.flatMap((p) => p.issues)
  ];
  const checked = checkRows(keepIdsApart(parts), issues);
  const named = toUserSources(
    checked.observations,
    parts.flatMap((p) => p.denominators),
    sources.rows.map(toSource)
  );
  const pack = {
    info: info.info ?? userPackInfo(title),
    units: ownUnits(lookup, given, [...named.observations, ...named.denominators]),
    sources: named.sources,
    denominators: named.denominators,
    observations: named.observations,
    ...(noted.annotations.length > 0 ? { annotations: noted.annotations } : {})
  };
  return { pack, issues: [...issues, ...checked.issues] };
}
