import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { median, toTable } from './bench/figures.ts';
import type { Reader, Run } from './bench/import/main.ts';
import { writeImportFile, type FileStyle } from './bench/import-files.ts';
import { peakOfPages } from './bench/memory.ts';
import { build as buildSite } from './build.ts';
import { CHROMIUM_ADVICE, CHROMIUM_FLAGS, ensureChromium } from './chromium.ts';
import { loadReference } from './packs.ts';
import { option, ROOT } from './run.ts';
import { serve } from './serve.ts';

/**
 * npm run bench:import [-- --rows N] [--runs N]: our reader beside DuckDB's own `read_csv` and
 * PapaParse alone, on the same files, in one run, each in a browser of its own. `--styles` takes
 * some of clean, template, office; the walk on the built page is of `clean`.
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

type OnPage = { review: number; commit: number; figure: number; task: number; peak: number | null };

/** The whole walk on the built page: drop, review, commit, reload, a figure of it. */
async function onPage(executablePath: string, path: string): Promise<OnPage> {
  const site = await serve({ dir: join(ROOT, 'build'), port: 0 });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(600_000);
    await page.addInitScript(watchTasks);
    await page.goto(new URL('du-lieu/', site.url).href);
    await page.waitForSelector('html[data-hydrated]');
    const begun = Date.now();
    await page.setInputFiles('input[type=file]', path);
    await page.waitForSelector('#preview-title');
    const reviewed = Date.now();
    await page.getByRole('button', { name: /^Ghi / }).click();
    await page.waitForSelector('#preview-title', { state: 'detached' });
    const written = Date.now();
    const task = await page.evaluate(() => (window as unknown as { longest: number }).longest);
    const question =
      'so-sanh/?v=1&pack=user&measure=commendation_occasions&units=under:63:40&years=2020';
    const asked = Date.now();
    await page.goto(new URL(question, site.url).href);
    await page.waitForSelector('[data-figure][data-state="ready"][data-spec*="pack=user"]');
    return {
      review: reviewed - begun,
      commit: written - reviewed,
      figure: Date.now() - asked,
      task,
      peak: peakOfPages()
    };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Notes the longest task of the page; shorter ones than 50 ms are not told by the browser. */
function watchTasks(): void {
  const seen = window as unknown as { longest: number };
  seen.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
}

const told = ({ review, commit, figure, task, peak }: OnPage): string =>
  `On the page: to the review ${review} ms, commit ${commit} ms, a figure after a reload ${figure} ms; ` +
  `longest task ${task === 0 ? 'below 50' : Math.round(task)} ms, peak ${mb(peak)}.`;

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
  let page: OnPage | null = null;
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
    if (style === 'clean') page = await onPage(executablePath, path);
    rmSync(path);
  }
  await site.close();
  console.log(
    `${ROWS} rows, ${RUNS} runs each, medians; peaks are of the page with its workers.\n`
  );
  console.log(report(lines));
  if (page) console.log(`\n${told(page)}`);
}

const executablePath = ensureChromium();
if (executablePath === null) {
  console.error(CHROMIUM_ADVICE);
  process.exit(1);
}
if (!existsSync(join(ROOT, 'build', 'index.html')) && !(await buildSite())) process.exit(1);
const folder = mkdtempSync(join(tmpdir(), 'doi-chieu-bench-'));
try {
  await bench(executablePath, folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
