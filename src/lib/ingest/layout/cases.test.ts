import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPlainly } from './layout.fixture.ts';

/** Each folder is a trap: `input.csv` and what is to be found in it. */
const FOLDER = new URL('./cases/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, FOLDER), 'utf8');

test.each(readdirSync(FOLDER))('%s', (name) => {
  expect(readPlainly(read(`${name}/input.csv`))).toEqual(JSON.parse(read(`${name}/expected.json`)));
});
