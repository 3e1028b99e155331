import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { readFirstTable } from './pollock-reader.ts';

/** The ten measures of one file; each 0 to 1, their sum is the score of the file. */
export type Measures = {
  success: number;
  header: [precision: number, recall: number, f1: number];
  records: [precision: number, recall: number, f1: number];
  cells: [precision: number, recall: number, f1: number];
};

const ALL: Measures['header'] = [1, 1, 1];
const NOTHING: Measures['header'] = [0, 0, 0];

/**
 * A cell as the benchmark compares it in headers and records: numbers by value, the rest in lower
 * case. Its reading of dates, times and prices gives equal results for equal text and is left out.
 */
export function normaliseCell(cell: string): string {
  const text = cell.trim();
  if (text === '') return cell;
  if (/^true$/i.test(text)) return '1';
  if (/^false$/i.test(text)) return '0';
  if (/^[-+]?\d+$/.test(text)) return BigInt(text.replace('+', '')).toString();
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text)) return String(Number(text));
  return cell.toLowerCase();
}

function shared(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const item of a) counts.set(item, (counts.get(item) ?? 0) + 1);
  let both = 0;
  for (const item of b) {
    const left = counts.get(item) ?? 0;
    if (left === 0) continue;
    counts.set(item, left - 1);
    both++;
  }
  return both;
}

/** What two bags of texts share, against each and both: 1, 1, 1 when the source is empty. */
export function compareBags(source: readonly string[], loaded: readonly string[]) {
  if (source.length === 0) return ALL;
  const both = shared(source, loaded);
  if (both === 0) return NOTHING;
  const precision = both / source.length;
  const recall = both / loaded.length;
  return [
    precision,
    recall,
    ((precision * recall) / (precision + recall)) * 2
  ] as Measures['header'];
}

/** Compares the clean rows of a file with what was read of it, header first in both. */
export function measure(source: readonly string[][], loaded: readonly string[][]): Measures {
  if (source.length === 0) return { success: 1, header: ALL, records: ALL, cells: ALL };
  const normalised = (rows: readonly string[][]) => rows.map((row) => row.map(normaliseCell));
  const [sourceHeader = [], ...sourceRows] = normalised(source);
  const [loadedHeader = [], ...loadedRows] = normalised(loaded);
  const joined = (rows: readonly string[][]) => rows.map((row) => row.join(''));
  return {
    success: 1,
    header: compareBags(sourceHeader, loadedHeader),
    records: compareBags(joined(sourceRows), joined(loadedRows)),
    cells: compareBags(source.flat(), loaded.flat())
  };
}

export const toScore = ({ success, header, records, cells }: Measures): number =>
  [success, ...header, ...records, ...cells].reduce((a, b) => a + b, 0);

/** The rows of a clean file, which is strictly well formed. */
function readClean(path: string): string[][] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  if (text === '') return [];
  const unix = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  return Papa.parse<string[]>(unix, { delimiter: ',', newline: '\n' }).data;
}

type Result = { file: string; score: number; measures: Measures; note: string };

async function judge(folder: string, file: string): Promise<Result> {
  const source = readClean(join(folder, 'clean', file));
  const bytes = new Uint8Array(readFileSync(join(folder, 'csv', file)));
  const { rows, note } = await readFirstTable(file, bytes);
  const unix = rows.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n')));
  const measures = measure(source, unix);
  return { file, score: toScore(measures), measures, note };
}

const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

/** The kind of pollution: the name of the file without its numbers. */
const groupOf = (file: string): string =>
  file.replace(/_?(?:row|col)?\d+/g, '').replace(/\.csv$/i, '');

function report(
  results: readonly Result[],
  weights: Record<string, number>,
  failures: number
): string {
  const lines: string[] = [];
  const weighed = results.map(({ file, score }) => ({ score, weight: weights[file] ?? 0 }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const groups = new Map<string, number[]>();
  for (const { file, score } of results)
    groups.set(groupOf(file), [...(groups.get(groupOf(file)) ?? []), score]);
  if (groups.size < results.length / 2)
    for (const [name, scores] of groups)
      lines.push(`${mean(scores).toFixed(4)}  ${String(scores.length).padStart(4)}  ${name}`);
  const worst = [...results].sort((a, b) => a.score - b.score).slice(0, failures);
  const three = (values: readonly number[]) => values.map((v) => v.toFixed(2)).join(' ');
  for (const { file, score, measures: m, note } of worst)
    lines.push(
      `${score.toFixed(3)}  header ${three(m.header)}  records ${three(m.records)}  cells ${three(m.cells)}  ${file}  ${note}`
    );
  lines.push(
    `simple ${mean(results.map(({ score }) => score)).toFixed(4)} of ${results.length} files`
  );
  if (total > 0)
    lines.push(
      `weighted ${(weighed.reduce((sum, w) => sum + w.score * w.weight, 0) / total).toFixed(4)}`
    );
  return lines.join('\n');
}

const USAGE = `npm run bench:pollock -- FOLDER [--set polluted_files|survey_sample] [--failures N]

  FOLDER      a copy of the Pollock benchmark, with <set>/csv, <set>/clean and pollock_weights.json
  --set       which files are read (polluted_files)
  --failures  how many of the worst files are listed (20)
`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      set: { type: 'string', default: 'polluted_files' },
      failures: { type: 'string', default: '20' },
      help: { type: 'boolean' }
    }
  });
  if (values.help || positionals.length !== 1) {
    process.stderr.write(USAGE);
    return values.help ? 0 : 1;
  }
  const root = positionals[0]!;
  const folder = join(root, values.set);
  const files = readdirSync(join(folder, 'csv')).filter((name) =>
    name.toLowerCase().endsWith('csv')
  );
  const results: Result[] = [];
  for (const file of files.sort()) results.push(await judge(folder, file));
  const text = readFileSync(join(root, 'pollock_weights.json'), 'utf8');
  const weights = JSON.parse(text) as Record<string, number>;
  process.stdout.write(`${report(results, weights, Number(values.failures))}\n`);
  return 0;
}

if (process.argv[1]?.endsWith('pollock.ts')) process.exitCode = await main();
