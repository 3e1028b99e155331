import { findPersonal } from '#lib/ingest/review/personal.ts';
import { toFacts } from '#lib/ingest/review/summary.ts';
import type { Hints, ReadTable } from '#lib/ingest/reader/reading.ts';
import { columnName, decisionName } from '#lib/ingest/review/touched.ts';
import { partHints } from '#lib/ingest/reader/part-hints.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { DiffView, FileView, PersonalView, ReviewView, Written } from './import-view.ts';
import type { GivenFile } from './reader-file.ts';
import { SEEN_LENGTH, toShown } from './reader-groups.ts';
import { shorten, toWritten } from './reader-tables.ts';

/** How a file was read, part by part. */
export const toFileView = (file: GivenFile): FileView => ({
  name: file.name,
  size: file.blob.size,
  excerpt: file.bulk && {
    shown: file.readings[0]!.tables[0]!.rows.length,
    all: file.bulk.result.account.read
  },
  template: file.template !== null,
  presets: file.presets,
  parts: file.readings.map((reading, part) => ({
    facts: toFacts(reading),
    alike: file.alike(part).length,
    candidates: (reading.decoded?.candidates ?? []).map((c) => ({
      ...c,
      sample: c.sample.slice(0, SEEN_LENGTH)
    })),
    error: reading.error && toShown(reading.error)
  }))
});

/** Nobody said that a column is not to be read. */
const isRead = (columns: NonNullable<Hints['columns']>, table: ReadTable, index: number): boolean =>
  [`#${index + 1}`, columnName(table, index)].every(
    (name) => !Object.hasOwn(columns, name) || columns[name]!.role !== 'ignored'
  );

/** Data about persons in columns that are still read. */
export const toPersonal = (files: readonly GivenFile[]): PersonalView[] =>
  files.flatMap((file, index) =>
    file.readings.flatMap((reading, part) => {
      const { columns = {} } = partHints(file.hints, reading.name);
      return reading.tables.flatMap((table) =>
        findPersonal(table)
          .filter(({ index: at }) => isRead(columns, table, at))
          .map(({ kind, column, index: at, count, sample }) => ({
            file: index,
            part,
            kind,
            column: shorten(column),
            key: decisionName(table, at),
            twin: decisionName(table, at) !== columnName(table, at),
            index: at,
            count,
            sample
          }))
      );
    })
  );

/** Figures of one part that would be recorded, by "line:column index" of where they stand. */
export function figuresByCell(file: GivenFile, part: number): Map<string, Written> {
  const reading = file.readings[part]!;
  const ofPart = file.rows.observations.filter((o) => o.file === reading.name);
  const lines = new Map(ofPart.map((o) => [o.id, o.line]));
  const valueColumn = reading.tables[0]?.columnReadings.find((c) => c.role === 'value')?.index;
  const found = new Map<string, Written>();
  for (const o of ofPart) {
    // Ids of the general reader end in ".column"; a template has one column of values.
    const column = file.template
      ? valueColumn
      : Number(/\.(\d+)(?:-\d+)?$/.exec(o.id)?.[1] ?? 0) - 1;
    const key = `${o.line}:${column}`;
    if (!found.has(key))
      found.set(
        key,
        toWritten(o, (id) => lines.get(id) ?? null)
      );
  }
  return found;
}

/** Units of the files that can be named as the one meant; a list of more is no help. */
const UNITS_SHOWN = 1000;

/** Units on no list that the files would add: the first of them, and those the difference names. */
export function toOwnUnits(
  files: readonly GivenFile[],
  units: readonly Unit[],
  { changes, losses }: DiffView
): ReviewView['units'] {
  const known = new Set(units.map((u) => u.id));
  const named = new Set([...changes, ...losses].map((line) => line.unitId));
  return files
    .flatMap((f) => f.rows.units.filter((u) => !known.has(u.id)))
    .filter((u, i) => i < UNITS_SHOWN || named.has(u.id))
    .map((u) => ({ id: u.id, name: u.nameVi }));
}
