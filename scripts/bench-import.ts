import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { median, toTable } from './bench/figures.ts';
import type { Reader, Run } from './bench/import/main.ts';
import { writeImportFile, type FileStyle } from './bench/import-files.ts';
import { watchMainThread, type LongestTask } from './bench/main-thread.ts';
import { peakOfPages } from './bench/memory.ts';
import { buildToMeasure } from './build.ts';
import { CHROMIUM_ADVICE, CHROMIUM_FLAGS, ensureChromium } from './chromium.ts';
import { loadReference } from './packs.ts';
import { option, ROOT } from './run.ts';
import { serve } from './serve.ts';

/**
 * npm run bench:import [-- --rows N] [--runs N]: our reader beside DuckDB's own `read_csv` and
 * PapaParse alone, on the same files, in one run, each in a browser of its own. `--styles` takes
 * some of clean, template, office; each is then walked with on the built page.
 */
const ROWS = Number(option('rows') ?? 1e6);
const RUNS = Number(option('runs') ?? 3);
const ALL: readonly FileStyle[] = ['clean', 'template', 'office'];
const STYLES = ALL.filter((style) => (option('styles') ?? ALL.join()).split(',').includes(style));

type Line = { reader: Reader; style: FileStyle; bytes: number; runs: Run[]; peak: number | null };

/** Each run has a new browser, so that the peak of memory is its own. */
async function run(
  executablePath: string,
  { url, path, reader }: { url: string; path: string; reader: Reader }
): Promise<{ run: Run; peak: number | null }> {
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    await page.goto(url);
    await page.setInputFiles('input', path);
    const measured = await page.evaluate(
      (name) =>
        (window as unknown as { benchImport: (r: string) => Promise<Run> }).benchImport(name),
      reader
    );
    return { run: measured, peak: peakOfPages() };
  } finally {
    await browser.close();
  }
}

const mb = (bytes: number | null): string =>
  bytes === null ? '–' : `${Math.round(bytes / 1e6)} MB`;

function report(lines: readonly Line[]): string {
  const of = (reader: Reader, style: FileStyle) =>
    lines.find((l) => l.reader === reader && l.style === style);
  const time = (line: Line | undefined) => median(line?.runs.map((r) => r.ms) ?? []);
  const ratio = (line: Line, to: number) => (Number.isNaN(to) ? '–' : (time(line) / to).toFixed(2));
  return toTable([
    ['', 'file', 'time', 'speed', '/ DuckDB', '/ PapaParse', 'page silent', 'peak memory'],
    ...lines.map((line) => [
      line.reader,
      line.style,
      `${Math.round(time(line))} ms`,
      `${Math.round(line.bytes / 1e3 / time(line))} MB/s`,
      ratio(line, Math.min(time(of('duckdb', line.style)), time(of('duckdb-told', line.style)))),
      ratio(line, time(of('papaparse', line.style))),
      `${Math.round(Math.max(...line.runs.map((r) => r.gap)))} ms`,
      mb(line.peak)
    ])
  ]);
}

type Step = { ms: number; task: LongestTask };
type OnPage = {
  style: FileStyle;
  review: Step;
  commit: Step;
  reload: Step;
  figure: Step;
  peak: number | null;
};

/** Figures of one province's districts, or of some communes of the template. */
const UNITS: Record<FileStyle, string> = {
  clean: 'under:63:40',
  office: 'under:63:40',
  template: 'xa-00-0001,xa-00-0002,xa-00-0003'
};

/** The whole walk on the built page: drop, review, commit, reload, a figure of it. */
async function onPage(executablePath: string, path: string, style: FileStyle): Promise<OnPage> {
  const site = await serve({ dir: join(ROOT, 'build'), port: 0 });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    const timed = async (work: () => Promise<unknown>): Promise<Step> => {
      let ms = 0;
      const task = await watchMainThread(browser, page, async () => {
        const begun = Date.now();
        await work();
        ms = Date.now() - begun;
      });
      return { ms, task };
    };
    await page.goto(new URL('du-lieu/', site.url).href);
    await page.waitForSelector('html[data-hydrated]');
    const review = await timed(async () => {
      await page.setInputFiles('input[type=file]', path);
      await page.waitForSelector('#preview-title');
    });
    const commit = await timed(async () => {
      await page.getByRole('button', { name: /^Ghi / }).click();
      await page.waitForSelector('#preview-title', { state: 'detached' });
    });
    const reload = await timed(async () => {
      await page.reload();
      await page.waitForSelector('table[data-kept] tbody tr');
    });
    const query = `v=1&pack=user&measure=commendation_occasions&units=${UNITS[style]}&years=2020`;
    const figure = await timed(async () => {
      await page.goto(new URL(`so-sanh/?${query}`, site.url).href);
      await page.waitForSelector('[data-figure][data-state="ready"][data-spec*="pack=user"]');
    });
    return { style, review, commit, reload, figure, peak: peakOfPages() };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Of each step how long it took, and the longest task of the page by time computed and by the clock. */
function pageReport(pages: readonly OnPage[]): string {
  const told = ({ ms, task }: Step) =>
    `${ms} ms (${Math.round(task.cpu)} / ${Math.round(task.wall)})`;
  return toTable([
    ['on the page', 'to the review', 'commit', 'reload', 'a figure of it', 'peak memory'],
    ...pages.map(({ style, review, commit, reload, figure, peak }) => [
      style,
      ...[review, commit, reload, figure].map(told),
      mb(peak)
    ])
  ]);
}

async function bench(executablePath: string, folder: string): Promise<void> {
  const dir = join(folder, 'site');
  await build({
    root: join(ROOT, 'scripts', 'bench', 'import'),
    configFile: false,
    base: './',
    logLevel: 'warn',
    cacheDir: join(folder, 'cache'),
    worker: { format: 'es' },
    build: { outDir: dir, emptyOutDir: true, target: 'es2022', reportCompressedSize: false }
  });
  writeFileSync(join(dir, 'reference.json'), JSON.stringify(loadReference()));
  const site = await serve({ dir, port: 0 });
  const lines: Line[] = [];
  const pages: OnPage[] = [];
  const readers: Record<FileStyle, Reader[]> = {
    clean: ROWS > 2e6 ? ['ours'] : ['ours', 'duckdb', 'duckdb-told', 'papaparse'],
    template: ROWS > 2e6 ? ['ours'] : ['ours', 'duckdb', 'duckdb-told', 'papaparse'],
    office: ROWS > 2e6 ? ['ours'] : ['ours', 'papaparse']
  };
  for (const style of STYLES) {
    const path = join(folder, `${style}.csv`);
    const bytes = writeImportFile(path, ROWS, style);
    const own = readers[style].map((reader): Line => ({ reader, style, bytes, runs: [], peak: 0 }));
    for (let i = 0; i < RUNS; i++)
      for (const line of own) {
        const done = await run(executablePath, { url: site.url, path, reader: line.reader });
        if (done.run.rows !== ROWS) throw new Error(`missing rows: ${done.run.rows} of ${ROWS}`);
        line.runs.push(done.run);
        line.peak = done.peak === null ? null : Math.max(line.peak ?? 0, done.peak);
      }
    lines.push(...own);
    pages.push(await onPage(executablePath, path, style));
    rmSync(path);
  }
  await site.close();
  console.log(
    `${ROWS} rows, ${RUNS} runs each, medians; peaks are of the page with its workers.\n`
  );
  console.log(report(lines));
  console.log(
    '\nIn brackets the longest task of the main thread: ms computed / ms on the clock.\n'
  );
  console.log(pageReport(pages));
}

const executablePath = ensureChromium();
if (executablePath === null) {
  console.error(CHROMIUM_ADVICE);
  process.exit(1);
}
if (!(await buildToMeasure())) process.exit(1);
const folder = mkdtempSync(join(tmpdir(), 'doi-chieu-bench-'));
try {
  await bench(executablePath, folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
