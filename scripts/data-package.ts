import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readPackInfo } from '#lib/ingest/pack-info.ts';
import { fileOf } from '#lib/ingest/pack.ts';
import { readKeyed } from '#lib/ingest/read-keyed.ts';
import { toSource } from '#lib/ingest/to-records.ts';
import type { PackInfo, Source } from '#lib/model/pack.ts';
import type { Field } from '#lib/model/schema.ts';
import {
  PACK_TABLES,
  REFERENCE_TABLES,
  SOURCES_TABLE,
  type KeyedTable
} from '#lib/model/schema-reference.ts';
import { DATA, readFolder, shippedPacks } from './packs.ts';
import { isMain, ROOT } from './run.ts';

/** Every folder of `data/` that is a data package. */
export const PACKAGES = ['reference', ...shippedPacks] as const;
export type PackageName = (typeof PACKAGES)[number];

type Licence = { name: string; title: string; path: string };

const MIT: Licence = {
  name: 'MIT',
  title: 'MIT License',
  path: 'https://opensource.org/license/mit'
};
const CC0: Licence = {
  name: 'CC0-1.0',
  title: 'Creative Commons Zero 1.0',
  path: 'https://creativecommons.org/publicdomain/zero/1.0/'
};
const PUBLIC_DOMAIN: Licence = {
  name: 'other-pd',
  title: 'Public domain (Natural Earth)',
  path: 'https://www.naturalearthdata.com/about/terms-of-use/'
};

/** What a package may be used for, and what was done to what it came from. */
const TERMS: Record<PackageName, { licences: Licence[]; changes: string }> = {
  reference: {
    licences: [MIT],
    changes:
      'Codes joined with the list they belong to; aliases kept once per spelling; boundaries named anew and merged into the 34. See README.md.'
  },
  published: {
    licences: [MIT],
    changes:
      'Single figures quoted from published reports, each with its place, qualifier and status; notes in our own words, no text of the reports.'
  },
  demo: {
    licences: [CC0],
    changes: 'Made by npm run data:demo from a seed; no figure is real.'
  }
};

/** Files that are not tables. */
const OTHER_FILES: Record<string, object> = {
  'boundaries.topo.json': {
    title: 'Ranh giới tỉnh, thành phố',
    title_en: 'Boundaries of provinces',
    format: 'topojson',
    mediatype: 'application/json',
    encoding: 'utf-8',
    licenses: [PUBLIC_DOMAIN]
  },
  'legacy-charsets.json': {
    title: 'Bảng mã chữ Việt cũ',
    title_en: 'Legacy Vietnamese character sets',
    format: 'json',
    mediatype: 'application/json',
    encoding: 'utf-8'
  }
};

/** Without what is not said; the order of the keys is the order they are written in. */
const compact = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(value).filter(([, v]) => v !== undefined && v !== '')
  ) as Partial<T>;

function toField(field: Field): object {
  const { required, unique, enum: members, pattern, minimum } = field;
  const constraints = compact({ required, unique, enum: members, pattern, minimum });
  return compact({
    name: field.name,
    type: field.type,
    title: field.titleVi,
    title_en: field.titleEn,
    description: field.descriptionVi,
    description_en: field.descriptionEn,
    constraints: Object.keys(constraints).length > 0 ? constraints : undefined
  });
}

const one = (fields: string[]): string | string[] => (fields.length === 1 ? fields[0]! : fields);

function toResource(table: KeyedTable, present: ReadonlySet<string>): object {
  const foreignKeys = table.foreignKeys
    .filter((key) => key.table === '' || present.has(`${key.table}.csv`))
    .map((key) => ({
      fields: one(key.fields),
      reference: { resource: key.table, fields: one(key.reference) }
    }));
  return {
    name: table.name,
    path: `${table.name}.csv`,
    profile: 'tabular-data-resource',
    title: table.titleVi,
    title_en: table.titleEn,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: compact({
      fields: table.fields.map(toField),
      missingValues: [''],
      primaryKey: one(table.primaryKey),
      foreignKeys: foreignKeys.length > 0 ? foreignKeys : undefined
    })
  };
}

const toSourceEntry = ({ titleVi, titleEn, publisher, url, licence }: Source): object =>
  compact({ title: titleVi, title_en: titleEn, path: url, publisher, licence });

/**
 * The descriptor of a pack (Frictionless Data Package 1.0), made from the schema, pack.json,
 * sources.csv and the names of the files; the same input gives the same bytes.
 */
export function toDataPackage(name: PackageName): string {
  const folder = join(DATA, name);
  const files = readFolder(folder);
  const { info } = readPackInfo(fileOf(files, 'pack.json')!);
  if (!info) throw new Error(`invalid ${relative(ROOT, folder)}/pack.json`);
  const present = new Set(readdirSync(folder));
  const tables: readonly KeyedTable[] = name === 'reference' ? REFERENCE_TABLES : PACK_TABLES;
  const sources = readKeyed(fileOf(files, 'sources.csv')!, SOURCES_TABLE).rows.map(toSource);
  const descriptor = {
    ...head(name, info),
    sources: sources.map(toSourceEntry),
    resources: [
      ...tables.filter((t) => present.has(`${t.name}.csv`)).map((t) => toResource(t, present)),
      ...Object.entries(OTHER_FILES)
        .filter(([path]) => present.has(path))
        .map(([path, rest]) => ({ name: path.replace(/(\.topo)?\.json$/, ''), path, ...rest }))
    ]
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

const head = (name: PackageName, info: PackInfo): object => ({
  profile: 'data-package',
  name: `doi-chieu-${name}`,
  title: info.titleVi,
  title_en: info.titleEn,
  description: info.sourceLineVi,
  description_en: info.sourceLineEn,
  updated: info.date,
  contributors: [{ title: 'Đối Chiếu', role: 'publisher' }],
  licenses: TERMS[name].licences,
  changes: TERMS[name].changes
});

export const dataPackagePath = (name: PackageName): string => join(DATA, name, 'datapackage.json');

/** The descriptor as it lies in the folder; '' when there is none. */
export function readDataPackage(name: PackageName): string {
  try {
    return readFileSync(dataPackagePath(name), 'utf8');
  } catch {
    return '';
  }
}

if (isMain(import.meta.url))
  for (const name of PACKAGES) {
    const before = readDataPackage(name);
    const text = toDataPackage(name);
    if (text !== before) writeFileSync(dataPackagePath(name), text);
    console.log(`${relative(ROOT, dataPackagePath(name))}${text === before ? ' (unchanged)' : ''}`);
  }
