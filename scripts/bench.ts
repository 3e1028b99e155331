import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { build } from './build.ts';
import { CHROMIUM_ADVICE, CHROMIUM_FLAGS, ensureChromium } from './chromium.ts';
import { median, quantile, toTable } from './bench/figures.ts';
import { timeChange, watchStart, type Start } from './bench/probe.ts';
import { buildBare, copyOurs } from './bench/sites.ts';
import { option, ROOT } from './run.ts';
import { serve, type Sent, type Served } from './serve.ts';

const LOADS = Number(option('loads') ?? 5);
const CHANGES = Number(option('changes') ?? 60);

type Contestant = {
  name: string;
  site: Served;
  sent: Sent[];
  /** The page whose control is timed, and the control. */
  changePath: string;
  select: string;
  loads: Load[];
  redraws: number[];
};

type Load = {
  firstPaint: number;
  firstChart: number;
  worked: number;
  bytesToChart: number;
  bytesToWork: number;
  shift: number;
};

async function contestant(
  name: string,
  dir: string,
  changePath: string,
  select: string
): Promise<Contestant> {
  const sent: Sent[] = [];
  const site = await serve({ dir, port: 0, onSent: (one) => sent.push(one) });
  return { name, site, sent, changePath, select, loads: [], redraws: [] };
}

/** One visit with an empty cache. */
async function load(browser: Browser, one: Contestant): Promise<Load> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block'
  });
  const page = await context.newPage();
  await page.addInitScript(watchStart);
  one.sent.length = 0;
  await page.goto(one.site.url);
  await page.waitForFunction(() => {
    const seen = (window as unknown as { benchStart: Start }).benchStart;
    return seen.firstChart !== null && seen.worked !== null && seen.firstPaint !== null;
  });
  await page.waitForTimeout(500);
  const seen = await page.evaluate(() => (window as unknown as { benchStart: Start }).benchStart);
  await context.close();
  const until = (time: number) =>
    one.sent
      .filter(({ at }) => at <= seen.origin + time)
      .reduce((total, { bytes }) => total + bytes, 0);
  return {
    firstPaint: seen.firstPaint!,
    firstChart: seen.firstChart!,
    worked: seen.worked!,
    bytesToChart: until(seen.firstChart!),
    bytesToWork: until(seen.worked!),
    shift: seen.shift
  };
}

async function openForChanges(browser: Browser, one: Contestant): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(new URL(one.changePath, one.site.url).href);
  await page.waitForSelector('html[data-hydrated]');
  await page.waitForSelector('[data-figure] svg');
  // The first changes load code and warm the engine; they are not the ones people feel.
  for (let i = 0; i < 5; i += 1) await page.evaluate(timeChange, { select: one.select, step: 1 });
  return page;
}

function report(all: readonly Contestant[]): string {
  const [ours, ...bare] = all;
  const ms = (n: number) => `${n.toFixed(0)} ms`;
  const mb = (n: number) => `${(n / 1e6).toFixed(3)} MB`;
  const lines: [string, (one: Contestant) => number, (n: number) => string][] = [
    ['first contentful paint', (c) => median(c.loads.map((l) => l.firstPaint)), ms],
    ['first chart visible', (c) => median(c.loads.map((l) => l.firstChart)), ms],
    ['every control works', (c) => median(c.loads.map((l) => l.worked)), ms],
    ['bytes until first chart', (c) => median(c.loads.map((l) => l.bytesToChart)), mb],
    ['bytes until controls work', (c) => median(c.loads.map((l) => l.bytesToWork)), mb],
    ['redraw after a control, p50', (c) => quantile(c.redraws, 0.5), ms],
    ['redraw after a control, p95', (c) => quantile(c.redraws, 0.95), ms],
    ['layout shift', (c) => median(c.loads.map((l) => l.shift)), (n) => n.toFixed(4)]
  ];
  const head = ['', ...all.map(({ name }) => name), ...bare.map(({ name }) => `ours / ${name}`)];
  return toTable([
    head,
    ...lines.map(([title, measure, words]) => [
      title,
      ...all.map((one) => words(measure(one))),
      ...bare.map((one) => {
        const ratio = measure(ours!) / measure(one);
        return Number.isFinite(ratio) ? ratio.toFixed(2) : '–';
      })
    ])
  ]);
}

const executablePath = ensureChromium();
if (executablePath === null) {
  console.error(CHROMIUM_ADVICE);
  process.exit(1);
}
if (!existsSync(join(ROOT, 'build', 'index.html')) && !(await build())) process.exit(1);

const folder = mkdtempSync(join(tmpdir(), 'doi-chieu-bench-'));
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
try {
  console.log('Compressing the site, building the two bare pages …');
  const all = [
    await contestant('ours', await copyOurs(folder), 'so-sanh/?v=1&pack=demo', '#measure'),
    await contestant('bare DuckDB', await buildBare('engine', folder), '', '#measure'),
    await contestant('no SQL', await buildBare('plain', folder), '', '#measure')
  ];
  for (let i = 0; i < LOADS; i += 1)
    for (const one of all) one.loads.push(await load(browser, one));
  const pages = [];
  for (const one of all) pages.push(await openForChanges(browser, one));
  for (let i = 0; i < CHANGES; i += 1)
    for (const [at, one] of all.entries()) {
      await pages[at]!.bringToFront();
      const time = await pages[at]!.evaluate(timeChange, { select: one.select, step: 1 });
      if (time === null) throw new Error(`${one.name}: nothing changed`);
      one.redraws.push(time);
    }
  console.log(`${LOADS} loads with an empty cache, ${CHANGES} changes; medians, brotli.\n`);
  console.log(report(all));
  for (const { site } of all) await site.close();
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
