import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Observation } from '#lib/model/observation.ts';
import { issueMessage } from '#lib/text/words/issues.ts';
import { reference } from './reference.fixture.ts';
import { readUserTable } from './user-file.ts';

const CASES = fileURLToPath(new URL('cases/', import.meta.url));

/** What matters of a figure, in one line: `id unit measure period split value`. */
const inShort = (o: Observation): string =>
  [
    o.line,
    o.id,
    o.unitId,
    o.measureId,
    o.periodStart ? `${o.periodStart}/${o.periodEnd}` : o.periodBasis,
    Object.entries(o.dimensions)
      .filter(([, code]) => code !== '')
      .map(([dimension, code]) => `${dimension}=${code}`)
      .join('+'),
    o.value === null ? o.status : `${o.qualifier} ${o.value}`
  ].join(' | ');

function outcomeOf(name: string) {
  const text = readFileSync(`${CASES}${name}/input.csv`, 'utf8');
  const table = readUserTable({ name: 'input.csv', text }, reference);
  return {
    table,
    outcome: {
      kind: table.kind,
      account: table.account,
      observations: table.observations.map(inShort),
      denominators: table.denominators.map(
        (d) => `${d.unitId} | ${d.kind} | ${d.year} | ${d.value}`
      ),
      units: table.units.map((u) => `${u.id} | ${u.nameVi} | ${u.level}`),
      sources: table.sources.map((s) => s.id),
      issues: table.issues.map((i) => [i.severity, i.code, i.row, i.column, i.seen].join(' | '))
    }
  };
}

describe.each(readdirSync(CASES))('%s', (name) => {
  const { table, outcome } = outcomeOf(name);

  test('is read as expected', () => {
    const path = `${CASES}${name}/expected.json`;
    // A new case writes what it sees, to be read and kept or mended; never in CI.
    if (!existsSync(path) && !process.env.CI)
      writeFileSync(path, `${JSON.stringify(outcome, null, 2)}\n`);
    expect(outcome).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });

  test('accounts for every row', () => {
    const { read, accepted, rejected, leftOut } = table.account;
    expect(accepted + rejected + leftOut).toBe(read);
    expect(rejected).toBeGreaterThanOrEqual(0);
    const blamed = new Set(
      table.issues.filter((i) => i.severity === 'error' && (i.row ?? 1) > 1).map((i) => i.row)
    );
    const wholeFile = table.issues.some((i) => i.severity === 'error' && (i.row ?? 1) === 1);
    if (!wholeFile) expect(blamed.size).toBeGreaterThanOrEqual(rejected);
  });

  test('every issue can be said in both languages', () => {
    for (const issue of table.issues)
      for (const lang of ['vi', 'en'] as const)
        expect(issueMessage(issue, lang)).not.toMatch(/\{\w+\}|undefined|null/);
  });
});
