import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PACKAGES, readDataPackage, toDataPackage } from './data-package.ts';
import { loadPack, loadReference, shippedPacks } from './packs.ts';

const reference = loadReference();
const folder = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MODELS = 'unit,measure,period_start,period_end,value,unit_of_measure\n';

describe('packs', () => {
  test.each(shippedPacks)('%s loads by its name', (name) => {
    const { info, observations } = loadPack(name, reference);
    expect(info.id).toBe(name);
    expect(observations[0]!.file).toMatch(new RegExp(`^data/${name}/\\w+\\.csv$`));
  });

  test('a folder without figures throws, with the reason and its place', () => {
    writeFileSync(
      join(folder, 'models.csv'),
      `${MODELS}Hà Nội,models_built,2020,2020,nhiều,mo_hinh\n`
    );
    expect(() => loadPack(folder, reference)).toThrow(/models\.csv:2:value: error not_a_number/);
  });

  test('a folder with some is read, and what was left out is told', () => {
    const text = `${MODELS}Hà Nội,models_built,2020,2020,nhiều,mo_hinh\nKon Tum,models_built,2020,2020,5,mo_hinh\n`;
    writeFileSync(join(folder, 'models.csv'), text);
    const told: string[] = [];
    const pack = loadPack(folder, reference, { tell: (line) => told.push(line) });
    expect(pack.info.id).toBe('user');
    expect(pack.observations).toMatchObject([
      { unitId: '63:62', value: 5, file: 'models.csv', line: 3 }
    ]);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^models\.csv:2:value: error not_a_number: /);
  });
});

describe.each(PACKAGES)('datapackage.json of %s', (name) => {
  type Field = { name: string; title: string; title_en: string };
  type Resource = { name: string; path: string; schema?: { fields: Field[]; primaryKey: unknown } };
  const descriptor = JSON.parse(toDataPackage(name)) as {
    licenses: object[];
    sources: { title: string }[];
    resources: Resource[];
  };

  test('is what would be written now, and the same every time', () => {
    expect(toDataPackage(name)).toBe(toDataPackage(name));
    expect(readDataPackage(name)).toBe(toDataPackage(name));
  });

  test('names a licence, sources, and every table with its key and titles', () => {
    expect(descriptor.licenses.length).toBeGreaterThan(0);
    expect(descriptor.sources.length).toBeGreaterThan(0);
    const tables = descriptor.resources.filter((r) => r.path.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(3);
    for (const { schema } of tables) {
      expect(schema!.primaryKey).toBeTruthy();
      for (const field of schema!.fields) expect(field.title && field.title_en).toBeTruthy();
    }
  });
});
