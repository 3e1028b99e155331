import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Issue } from '#lib/model/issue.ts';
import type { Reference } from '#lib/model/pack.ts';
import { createSniffer } from '#lib/engine/sniffer.ts';
import type { AskOpinion } from '#lib/ingest/dialect/second-opinion.ts';
import { toIssue } from '#lib/ingest/issue.ts';
import { toDocument } from '#lib/ingest/reader/document.ts';
import { issuesOf } from '#lib/ingest/reader/issues-of.ts';
import { readFile } from '#lib/ingest/reader/read-file.ts';
import {
  ENCODINGS,
  type Encoding,
  type FileReading,
  type Hints
} from '#lib/ingest/reader/reading.ts';
import { toTidyCsv } from '#lib/ingest/reader/tidy-csv.ts';
import { importWords } from '#lib/text/words/import.ts';
import { issueMessage } from '#lib/text/words/issues.ts';
import { loadReference } from './packs.ts';

const USAGE = `npm run read-csv -- FILE… [--json | --csv | --issues] [--encoding E] [--delimiter D]

  FILE         tệp bảng của bất kỳ cơ quan nào (CSV, .xlsx, .xls, .zip, .gz), hoặc cả thư mục
  --json       in mọi điều đọc được thành JSON; nhiều tệp thì mỗi tệp một dòng
  --csv        in số liệu thành CSV, mỗi dòng một số
  --issues     in các chỗ cần xem lại
  --encoding   bảng mã, khi không muốn để máy nhận ra: ${ENCODINGS.join(', ')}
  --delimiter  dấu ngăn cột, khi không muốn để máy nhận ra (\\t là dấu tab)
`;

/** Nobody waits at a page here: the same files say the same on a slow machine. */
const SNIFFER_LIMIT_MS = 30_000;

type Read = { path: string; readings: FileReading[] };

const unreadable = (path: string): FileReading => ({
  name: basename(path),
  decoded: null,
  dialect: null,
  tables: [],
  issues: [],
  error: toIssue('error', 'file_unreachable', { file: basename(path), seen: path })
});

/** What went wrong in our own code: told as a refusal, so that the other files are still read. */
const failed = (path: string, cause: unknown): FileReading => ({
  ...unreadable(path),
  error: toIssue('error', 'reading_failed', {
    file: basename(path),
    seen: cause instanceof Error ? cause.message : String(cause)
  })
});

/** The files of a folder, deep, in order of name; any other path is itself. */
function filesOf(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Reads one path; one that leads nowhere, or may not be read, is a refusal too. */
export async function readPath(
  path: string,
  options: { reference: Reference; hints: Hints; askOpinion?: AskOpinion }
): Promise<FileReading[]> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch {
    return [unreadable(path)];
  }
  try {
    return await readFile({ name: basename(path), bytes }, options);
  } catch (cause) {
    return [failed(path, cause)];
  }
}

const isUsable = (readings: readonly FileReading[]): boolean =>
  readings.some((r) => r.error === null && r.tables.length > 0);

const refusalsOf = (readings: readonly FileReading[]): Issue[] =>
  readings.flatMap((r) => (r.error ? [r.error] : []));

const SEVERITIES = { error: 'lỗi', warning: 'cần xem', info: 'ghi nhận' } as const;

const toIssueLines = (readings: readonly FileReading[]): string =>
  readings
    .flatMap((r) => [...(r.error ? [r.error] : []), ...issuesOf(r)])
    .map((i) => `${i.file}: [${SEVERITIES[i.severity]}] ${issueMessage(i, 'vi')}\n`)
    .join('');

/** At which mark a file was cut whose delimiter had been in doubt. */
function cutAt({ dialect }: FileReading): string {
  const { facts, delimiters, otherDelimiter } = importWords.vi;
  const mark = dialect?.delimiter ?? '';
  const name = delimiters[mark] ?? otherDelimiter(mark);
  return `${facts.delimiter.toLowerCase()}: ${facts.twoReaders(name)}`;
}

function toSummary({ path, readings }: Read): string {
  const tables = readings.flatMap((r) => r.tables);
  const issues = readings.flatMap(issuesOf);
  const count = (severity: Issue['severity']): number =>
    issues.filter((i) => i.severity === severity).length;
  const figures = tables.flatMap((t) => t.observations);
  const [first] = readings;
  return [
    path,
    `  bảng mã ${first?.decoded?.encoding ?? '–'}, ${tables.length} bảng, ` +
      `${tables.reduce((n, t) => n + t.rows.length, 0)} dòng, ${figures.length} số liệu`,
    ...(first?.secondOpinion?.agrees ? [`  ${cutAt(first)}`] : []),
    `  ${count('error')} lỗi, ${count('warning')} chỗ cần xem, ${count('info')} ghi nhận`,
    ''
  ].join('\n');
}

type Format = 'json' | 'csv' | 'issues' | 'summary';

function print({ path, readings }: Read, format: Format, several: boolean): string {
  if (format === 'json') {
    const document = toDocument(readings);
    const named = several ? { file: path, ...document } : document;
    return `${JSON.stringify(named, null, several ? undefined : 2)}\n`;
  }
  if (format === 'issues') return toIssueLines(readings);
  return isUsable(readings) ? toSummary({ path, readings }) : '';
}

/** Waits while whoever reads our output is behind, so that thousands of documents fit in memory. */
const write = (text: string): Promise<void> =>
  new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve);
  });

function toHints(values: { encoding?: string; delimiter?: string }): Hints | null {
  const encoding = values.encoding?.toLowerCase() as Encoding | undefined;
  if (encoding !== undefined && !ENCODINGS.includes(encoding)) return null;
  const delimiter = values.delimiter?.replaceAll('\\t', '\t');
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { dialect: { delimiter } })
  };
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      csv: { type: 'boolean' },
      issues: { type: 'boolean' },
      encoding: { type: 'string' },
      delimiter: { type: 'string' },
      help: { type: 'boolean' }
    }
  });
  const hints = toHints(values);
  if (values.help || positionals.length === 0 || !hints) {
    process.stderr.write(USAGE);
    return values.help ? 0 : 1;
  }
  const format: Format = values.json
    ? 'json'
    : values.csv
      ? 'csv'
      : values.issues
        ? 'issues'
        : 'summary';
  // One for all files, started by the first whose delimiter is in doubt.
  const sniffer = createSniffer({
    open: async (ended) => (await import('#lib/engine/sniffer-node.ts')).openSniffingEngine(ended),
    limitMs: SNIFFER_LIMIT_MS
  });
  const options = { reference: loadReference(), hints, askOpinion: sniffer.sniff };
  const kept: FileReading[] = [];
  let code = 0;
  const paths = positionals.flatMap(filesOf);
  for (const path of paths) {
    const readings = await readPath(path, options);
    if (!isUsable(readings)) {
      code = 1;
      for (const error of refusalsOf(readings))
        process.stderr.write(`${issueMessage(error, 'vi')}\n`);
    }
    // One CSV file has one header, whatever the number of files read.
    if (format === 'csv') kept.push(...readings);
    else await write(print({ path, readings }, format, paths.length > 1));
  }
  if (format === 'csv') await write(toTidyCsv(kept));
  return code;
}

if (process.argv[1]?.endsWith('read-csv.ts')) {
  // Whoever reads us may stop early ("| head"): that is no error of ours.
  process.stdout.on('error', () => process.exit(0));
  process.exitCode = await main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  });
}
