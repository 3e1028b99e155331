import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { issueMessage } from '#lib/text/words/issues.ts';
import { reference } from '../reference.fixture.ts';
import { toDocument } from './document.ts';
import { issuesOf } from './issues-of.ts';
import { readFile } from './read-file.ts';
import type { FileReading, ReadObservation, ReadTable } from './reading.ts';

const CASES = fileURLToPath(new URL('cases/', import.meta.url));

const dimensionsOf = (o: ReadObservation): string =>
  Object.entries(o.dimensions)
    .sort()
    .map(([dimension, code]) => `${dimension}=${code}`)
    .join('+');

/** What matters of a figure, in one line: `place unit period measure split value doubts`. */
const inShort = (o: ReadObservation, i: number): string =>
  [
    `${i}@${o.row},${o.column}`,
    `${o.unitRaw} → ${o.unitId}`,
    o.period,
    o.measureId || `? ${o.measureRaw}`,
    dimensionsOf(o),
    `${o.figure.value === null ? o.figure.status : o.figure.value}` +
      (o.figure.scale === 1 ? '' : ` × ${o.figure.scale}`),
    o.figure.unitOfMeasure,
    [
      ...(o.figure.qualifier === 'exact' ? [] : [o.figure.qualifier]),
      ...(o.figure.value === null || o.figure.status === 'normal' ? [] : [o.figure.status]),
      ...o.figure.flags,
      ...(o.partOf === null ? [] : [`part of ${o.partOf}`])
    ].join(' ')
  ].join(' | ');

const tableInShort = (table: ReadTable) => ({
  columns: table.columnReadings.map((c) => `${c.name}: ${c.role}`),
  rowRoles: table.rows.map((r) => r.role).join(' '),
  observations: table.observations.map(inShort)
});

const inBrief = (reading: FileReading) => ({
  encoding: reading.decoded?.encoding ?? '',
  delimiter: reading.dialect?.delimiter ?? '',
  tables: reading.tables.map(tableInShort),
  issues: issuesOf(reading).map((i) => [i.severity, i.code, i.row, i.column, i.seen].join(' | ')),
  error: reading.error?.code ?? ''
});

async function readCase(folder: string): Promise<FileReading[]> {
  const [name] = readdirSync(`${CASES}${folder}`).filter((f) => f.startsWith('input'));
  const bytes = new Uint8Array(readFileSync(`${CASES}${folder}/${name!}`));
  return readFile({ name: name!, bytes }, { reference });
}

describe.each(readdirSync(CASES))('%s', (folder) => {
  test('is read as a person checked that it should be', async () => {
    const outcome = (await readCase(folder)).map(inBrief);
    const path = `${CASES}${folder}/expected.json`;
    // A missing outcome is written locally, to be read before it is committed.
    if (!existsSync(path) && !process.env['CI'])
      writeFileSync(path, `${JSON.stringify(outcome, null, 2)}\n`);
    expect(outcome).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });

  test('gives a document in which every pointer leads somewhere', async () => {
    const readings = await readCase(folder);
    const document = JSON.parse(JSON.stringify(toDocument(readings))) as Record<string, unknown>;
    for (const issue of readings.flatMap(issuesOf)) expect(issueMessage(issue, 'vi')).not.toBe('');
    for (const { observations, rows, columns } of readings.flatMap((r) => r.tables)) {
      for (const o of observations) {
        expect(rows[o.row]?.line).toBe(o.line);
        expect(columns[o.column]).toBeDefined();
        if (o.partOf !== null) expect(observations[o.partOf]).toBeDefined();
        if (o.figure.value === null) expect(o.figure.status).not.toBe('normal');
      }
    }
    expect('error' in document || Array.isArray(document['rows'])).toBe(true);
  });
});
