import { readFileSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Issue } from '#lib/model/issue.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import type { TextFile } from '#lib/ingest/issue.ts';
import { readPack } from '#lib/ingest/pack.ts';
import { readReference } from '#lib/ingest/read-reference.ts';
import { readUserPack } from '#lib/ingest/user-pack.ts';
import { issueSentence } from '#lib/text/words/issues.ts';
import { ROOT } from './run.ts';

export const DATA = join(ROOT, 'data');

/** Packs of figures that travel with the site, by folder of `data/`. */
export const shippedPacks = ['published', 'demo'] as const;
export type ShippedPack = (typeof shippedPacks)[number];

/** The tables of a folder as text, named by their path from `from`, in order of name. */
export function readFolder(folder: string, from = ROOT): TextFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.csv') || name === 'pack.json')
    .sort()
    .map((name) => ({
      name: relative(from, join(folder, name)).replaceAll('\\', '/'),
      text: readFileSync(join(folder, name), 'utf8')
    }));
}

/** `file:line:column: severity message`, as editors and CI understand it. */
export const toLine = (issue: Issue, lang: 'vi' | 'en' = 'en'): string =>
  `${issue.file}:${issue.row ?? 1}:${issue.column ?? ''}: ${issue.severity} ${issue.code}: ${issueSentence(issue, lang)}`;

/** Throws what is wrong, one line an issue, when any is an error. */
function insistOn(what: string, issues: readonly Issue[]): void {
  const errors = issues.filter((i) => i.severity === 'error');
  if (errors.length === 0) return;
  const shown = errors.slice(0, 20).map((i) => toLine(i));
  const rest = errors.length > shown.length ? [`… and ${errors.length - shown.length} more`] : [];
  throw new Error([`invalid ${what}: ${errors.length} errors`, ...shown, ...rest].join('\n'));
}

/** `data/reference`, whole and sound; otherwise throws. */
export function loadReference(): Reference {
  const { reference, issues } = readReference(readFolder(join(DATA, 'reference')));
  insistOn('reference', issues);
  return reference;
}

const isShipped = (folder: string): folder is ShippedPack =>
  (shippedPacks as readonly string[]).includes(folder);

/**
 * A shipped pack by its name, which must be sound, or any folder of tables in the templates.
 * There, rows with an error are left out and told to `tell`; a folder without one usable
 * figure throws.
 */
export function loadPack(
  folder: string,
  reference: Reference,
  { tell = (line: string) => console.error(line) }: { tell?: (line: string) => void } = {}
): Pack {
  if (isShipped(folder)) {
    const { pack, issues } = readPack(readFolder(join(DATA, folder)), reference);
    insistOn(`pack ${folder}`, issues);
    return pack;
  }
  const { pack, issues } = readUserPack(readFolder(folder, folder), reference, {
    title: basename(folder)
  });
  if (pack.observations.length === 0) {
    insistOn(`pack ${folder}`, issues);
    throw new Error(`invalid pack ${folder}: no figures`);
  }
  for (const issue of issues) if (issue.severity !== 'info') tell(toLine(issue));
  return pack;
}
