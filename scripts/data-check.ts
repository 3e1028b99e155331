import { join, relative } from 'node:path';
import { hasError, toIssue } from '#lib/ingest/issue.ts';
import { baseName, readPack } from '#lib/ingest/pack.ts';
import { checkForeignKeys, readKeyed } from '#lib/ingest/read-keyed.ts';
import { readReference } from '#lib/ingest/read-reference.ts';
import type { Issue } from '#lib/model/issue.ts';
import { PACK_TABLES } from '#lib/model/schema-reference.ts';
import { DATA, readFolder, shippedPacks, toLine, type ShippedPack } from './packs.ts';
import { dataPackagePath, PACKAGES, readDataPackage, toDataPackage } from './data-package.ts';
import { ROOT } from './run.ts';

/** The keys that `datapackage.json` promises, beyond what `readPack` asks of a pack. */
function checkKeys(pack: ShippedPack): Issue[] {
  const files = readFolder(join(DATA, pack));
  const tables = PACK_TABLES.filter((t) => files.some((f) => baseName(f) === `${t.name}.csv`));
  const read = tables.map((table) => {
    const file = files.find((f) => baseName(f) === `${table.name}.csv`)!;
    return [table.name, readKeyed(file, table)] as const;
  });
  return checkForeignKeys(tables, new Map(read));
}

/** Each descriptor says what its tables are: it equals what would be written. */
function checkDataPackages(): Issue[] {
  return PACKAGES.filter((name) => readDataPackage(name) !== toDataPackage(name)).map((name) =>
    toIssue('error', 'datapackage_stale', { file: relative(ROOT, dataPackagePath(name)) })
  );
}

const distinct = (issues: readonly Issue[]): Issue[] => [
  ...new Map(issues.map((i) => [`${i.file}:${i.row}:${i.column}:${i.code}:${i.seen}`, i])).values()
];

/** Everything that is wrong with the data at rest. */
export function checkData(): Issue[] {
  const { reference, issues } = readReference(readFolder(join(DATA, 'reference')));
  const packs = shippedPacks.flatMap((pack) => [
    ...readPack(readFolder(join(DATA, pack)), reference).issues,
    ...checkKeys(pack)
  ]);
  return distinct([...issues, ...packs, ...checkDataPackages()]);
}

const issues = checkData();
for (const issue of issues) if (issue.severity !== 'info') console.log(toLine(issue));
const count = (severity: Issue['severity']) => issues.filter((i) => i.severity === severity).length;
console.log(`data: ${count('error')} errors, ${count('warning')} warnings, ${count('info')} notes`);
if (hasError(issues)) process.exitCode = 1;
