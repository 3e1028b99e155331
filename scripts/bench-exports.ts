import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build as buildPage } from 'vite';
import type { FrozenFigure } from '#lib/export/frozen.ts';
import { exportWords } from '#lib/text/words/export.ts';
import { panelWords } from '#lib/text/words/panel.ts';
import { timePlainPng, timePress, watchGiven } from './bench/export-probe.ts';
import type { Made, Works } from './bench/exports/main.ts';
import { median, toTable } from './bench/figures.ts';
import { copyOurs } from './bench/sites.ts';
import { buildToMeasure } from './build.ts';
import { CHROMIUM_ADVICE, CHROMIUM_FLAGS, ensureChromium } from './chromium.ts';
import { option, ROOT } from './run.ts';
import { serve, type Sent, type Served } from './serve.ts';

/** Presses of each button after the first, which loads what it needs. */
const PRESSES = Number(option('presses') ?? 5);
const DECKS = Number(option('decks') ?? 3);
const FIGURES = 20;

const words = exportWords.vi;
const FORMATS = {
  PNG: words.png,
  SVG: words.svg,
  PPTX: words.pptx,
  XLSX: words.xlsx,
  CSV: words.csv,
  'JSON-stat': words.json,
  Parquet: words.parquet,
  Arrow: words.arrow,
  HTML: words.html,
  'print, PDF': words.print,
  'copy picture': words.copyPicture,
  'copy table': words.copyData
};

const demo = 'v=1&pack=demo&measure=models_new&basis=34';
const FIGURE = `${demo}&years=2024`;
const some = '&units=34:01,34:04,34:08,34:12';
/** Ten questions of different kinds; a deck holds each twice. */
const QUESTIONS = [
  FIGURE,
  `${demo}&years=2021`,
  `${demo}${some}&years=2016-2025&kind=line`,
  `${demo}&years=2016-2025&kind=heat`,
  `${demo}${some}&years=2016-2025&kind=table`,
  `${demo}${some}&years=2019-2024&kind=slope`,
  `${demo}&years=2019-2024&kind=dumbbell`,
  `${demo}${some}&years=2016-2025&kind=multiples`,
  `${demo}&years=2024&kind=tiles`,
  `${demo}&years=2023&kind=dots`
];

// esbuild, inside tsx, marks functions with a helper that the page does not have.
const HELPER = { content: 'globalThis.__name = (f) => f;' };

const ms = (n: number) => `${n.toFixed(n < 10 ? 1 : 0)} ms`;
const kb = (n: number) => `${(n / 1000).toFixed(1)} kB`;
const times = (n: number) => n.toFixed(2);

type Ours = { site: Served; sent: Sent[] };

/** Until nothing was sent for a while: what comes when idle is not counted to a press. */
async function quiet(page: Page, { sent }: Ours): Promise<void> {
  let before = -1;
  while (before !== sent.length) {
    before = sent.length;
    await page.waitForTimeout(700);
  }
}

async function openDialog(browser: Browser, ours: Ours, question: string): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block'
  });
  await page.addInitScript(HELPER);
  await page.addInitScript(watchGiven);
  await page.goto(new URL(`so-sanh/?${question}`, ours.site.url).href);
  await page.waitForSelector('html[data-hydrated]');
  const figure = page.locator('figure[data-figure][data-state="ready"]').first();
  await figure.waitFor({ timeout: 60_000 });
  await quiet(page, ours);
  await figure.getByRole('button', { name: panelWords.vi.save, exact: true }).click();
  await page.waitForSelector('dialog[open] button');
  await quiet(page, ours);
  return page;
}

type Measured = { name: string; first: number; again: number; weight: number; bytes: number };

/** One format on a page of its own, so that what it loads is its own. */
async function measureFormat(
  browser: Browser,
  ours: Ours,
  [name, button]: readonly [string, string]
): Promise<Measured> {
  const page = await openDialog(browser, ours, FIGURE);
  ours.sent.length = 0;
  const first = await page.evaluate(timePress, button);
  await quiet(page, ours);
  const weight = ours.sent.reduce((sum, { bytes }) => sum + bytes, 0);
  const again: number[] = [];
  for (let i = 0; i < PRESSES; i += 1) again.push((await page.evaluate(timePress, button)).took);
  await page.close();
  return { name, first: first.took, again: median(again), weight, bytes: first.bytes };
}

/** The same picture by the browser alone: what no export can be quicker than. */
async function plainPng(browser: Browser, ours: Ours): Promise<number> {
  const page = await openDialog(browser, ours, FIGURE);
  const { text } = await page.evaluate(timePress, words.svg);
  const all: number[] = [];
  for (let i = 0; i < PRESSES + 1; i += 1) all.push(await page.evaluate(timePlainPng, text!));
  await page.close();
  return median(all.slice(1));
}

/** A figure as the site itself froze it, read from its HTML file. */
async function freeze(browser: Browser, ours: Ours, question: string): Promise<FrozenFigure> {
  const page = await openDialog(browser, ours, question);
  const { text } = await page.evaluate(timePress, words.html);
  await page.close();
  const json = /<script type="application\/json" data-frozen>([^<]*)<\/script>/.exec(text!)![1]!;
  return (JSON.parse(json) as FrozenFigure[])[0]!;
}

async function openWorks(browser: Browser, folder: string): Promise<[Page, Served]> {
  const dir = join(folder, 'exports');
  await buildPage({
    root: join(ROOT, 'scripts', 'bench', 'exports'),
    configFile: false,
    logLevel: 'error',
    cacheDir: join(folder, 'cache'),
    build: { outDir: dir, emptyOutDir: true, target: 'es2022', reportCompressedSize: false }
  });
  const site = await serve({ dir, port: 0 });
  const page = await browser.newPage();
  await page.addInitScript(HELPER);
  await page.goto(site.url);
  await page.waitForFunction(() => 'works' in window);
  return [page, site];
}

/** The median of a work that is done several times, after once to warm up. */
async function repeat(page: Page, name: keyof Works, given: unknown): Promise<Made> {
  const all: Made[] = [];
  for (let i = 0; i < DECKS + 1; i += 1)
    all.push(
      await page.evaluate(
        ([work, input]) =>
          (window as unknown as { works: Record<string, (of: unknown) => Promise<Made>> }).works[
            work
          ]!(input),
        [name, given] as const
      )
    );
  return { took: median(all.slice(1).map(({ took }) => took)), bytes: all[0]!.bytes };
}

async function bench(browser: Browser, folder: string): Promise<void> {
  const sent: Sent[] = [];
  const dir = await copyOurs(folder);
  const ours = { site: await serve({ dir, port: 0, onSent: (one) => sent.push(one) }), sent };
  const png = await plainPng(browser, ours);
  const formats: Measured[] = [];
  for (const one of Object.entries(FORMATS)) formats.push(await measureFormat(browser, ours, one));
  const frozen: FrozenFigure[] = [];
  for (const question of QUESTIONS) frozen.push(await freeze(browser, ours, question));
  await ours.site.close();

  const [page, site] = await openWorks(browser, folder);
  const plain1 = await repeat(page, 'plain', 1);
  const plain20 = await repeat(page, 'plain', FIGURES);
  const twenty = Array.from({ length: FIGURES }, (_, i) => frozen[i % frozen.length]!);
  const deck = await repeat(page, 'deck', twenty);
  const whole = await repeat(page, 'page', twenty);
  await site.close();

  console.log(
    `One figure of 34 provinces; the first press loads what it needs (brotli, loopback), then ${PRESSES} more, median.`
  );
  console.log(`Baseline: the browser alone makes a PNG of the drawing in ${ms(png)}.\n`);
  console.log(
    toTable([
      ['', 'first press', 'loads', 'again', 'again / PNG alone', 'file'],
      ...formats.map(({ name, first, again, weight, bytes }) => [
        name,
        ms(first),
        kb(weight),
        ms(again),
        times(again / png),
        bytes > 0 ? kb(bytes) : '–'
      ])
    ])
  );
  const slide = formats.find(({ name }) => name === 'PPTX')!;
  console.log(
    `\nPptxGenJS alone, one native chart: ${ms(plain1.took)}; our slide of the figure, with its data and notes: ${times(slide.again / plain1.took)} times that.`
  );
  console.log(
    `\n${FIGURES} figures of ${QUESTIONS.length} kinds and years, ${DECKS} times, median.`
  );
  console.log(
    toTable([
      ['', 'time', 'a figure', `/ PptxGenJS alone, ${FIGURES} charts`, 'file'],
      ...(
        [
          ['PptxGenJS alone', plain20],
          ['deck, PPTX', deck],
          ['page, HTML', whole]
        ] as const
      ).map(([name, { took, bytes }]) => [
        name,
        ms(took),
        ms(took / FIGURES),
        times(took / plain20.took),
        kb(bytes)
      ])
    ])
  );
}

const executablePath = ensureChromium();
if (executablePath === null) {
  console.error(CHROMIUM_ADVICE);
  process.exit(1);
}
if (!(await buildToMeasure())) process.exit(1);
const folder = mkdtempSync(join(tmpdir(), 'doi-chieu-bench-'));
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
try {
  await bench(browser, folder);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
