import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TextFile } from './issue.ts';
import { readReference } from './read-reference.ts';

const DATA = fileURLToPath(new URL('../../../data/', import.meta.url));

/** The tables of a folder of `data/`, for tests. */
export const filesOf = (pack: string): TextFile[] =>
  readdirSync(`${DATA}${pack}`)
    .filter((name) => name.endsWith('.csv') || name === 'pack.json')
    .map((name) => ({ name, text: readFileSync(`${DATA}${pack}/${name}`, 'utf8') }));

/** The shipped reference, read once. */
export const { reference, issues: referenceIssues } = readReference(filesOf('reference'));
