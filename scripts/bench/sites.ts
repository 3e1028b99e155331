import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { build } from 'vite';
import { compress } from '../compress.ts';
import { ROOT } from '../run.ts';

const SUBJECTS = ['models', 'commendations', 'checks', 'charity'];
const DIMENSIONS = ['level', 'field', 'recipient', 'form', 'target', 'item'];

/** Copies the built site so that it can be compressed without touching `build/`. */
export async function copyOurs(into: string): Promise<string> {
  const dir = join(into, 'ours');
  cpSync(join(ROOT, 'build'), dir, { recursive: true });
  await compress(dir);
  return dir;
}

/** Builds a bare page of `scripts/bench/NAME` with the demo figures beside it. */
export async function buildBare(name: 'engine' | 'plain', into: string): Promise<string> {
  const dir = join(into, name);
  await build({
    root: join(ROOT, 'scripts', 'bench', name),
    configFile: false,
    logLevel: 'warn',
    cacheDir: join(into, 'cache'),
    build: { outDir: dir, emptyOutDir: true, target: 'es2022', reportCompressedSize: false }
  });
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'figures.csv'), figuresCsv());
  await compress(dir);
  return dir;
}

/** The whole-year figures of the provinces in the demo pack, not split by anything, commendations as awarded. */
function figuresCsv(): string {
  const rows: { unit: string; measure: string; year: number; value: number }[] = [];
  for (const subject of SUBJECTS) {
    const text = readFileSync(join(ROOT, 'data', 'demo', `${subject}.csv`), 'utf8');
    const { data } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true
    });
    for (const row of data) {
      const year = Number((row.period_start ?? '').slice(0, 4));
      const whole = row.period_start?.slice(0, 4) === row.period_end?.slice(0, 4);
      const unsplit = DIMENSIONS.every((name) => !row[name]) && !row.part_of;
      const awarded = !row.state || row.state === 'awarded';
      if (row.value && whole && unsplit && awarded && row.unit_id?.startsWith('63:'))
        rows.push({ unit: row.unit!, measure: row.measure!, year, value: Number(row.value) });
    }
  }
  return Papa.unparse(rows, { newline: '\n' });
}
