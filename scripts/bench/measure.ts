import type { Browser, Page } from '@playwright/test';
import { overviewWords } from '#lib/text/words/overview.ts';
import type { Sent, Served } from '../serve.ts';
import { timeChange, watchStart, type Change, type Redraw, type Start } from './probe.ts';

/** One of the pages that are compared, served from its own port. */
export type Contestant = { name: string; site: Served; sent: Sent[]; loads: Load[] };

/** One visit with an empty cache; times in milliseconds, bytes as they left the server. */
export type Load = {
  firstPaint: number;
  firstChart: number;
  worked: number;
  bytesToChart: number;
  bytesToWork: number;
  shift: number;
};

const VIEWPORT = { width: 1440, height: 900 };

// esbuild, inside tsx, marks functions with a helper that the page does not have.
const HELPER = { content: 'globalThis.__name = (f) => f;' };

const bytesOf = (sent: readonly Sent[]) => sent.reduce((total, { bytes }) => total + bytes, 0);

async function visit<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: VIEWPORT, serviceWorkers: 'block' });
  try {
    await context.addInitScript(HELPER);
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

export const measureLoad = (browser: Browser, { site, sent }: Contestant): Promise<Load> =>
  visit(browser, async (page) => {
    await page.addInitScript(watchStart);
    sent.length = 0;
    await page.goto(site.url);
    await page.waitForFunction(() => {
      const seen = (window as unknown as { benchStart: Start }).benchStart;
      return seen.firstChart !== null && seen.worked !== null && seen.firstPaint !== null;
    });
    await page.waitForTimeout(500);
    const { origin, firstPaint, worked, shift, ...seen } = await page.evaluate(
      () => (window as unknown as { benchStart: Start }).benchStart
    );
    // What is in the document is seen with the first paint at the earliest.
    const firstChart = Math.max(seen.firstChart!, firstPaint!);
    const until = (time: number) => bytesOf(sent.filter(({ at }) => at <= origin + time));
    return {
      firstPaint: firstPaint!,
      firstChart,
      worked: worked!,
      bytesToChart: until(firstChart),
      bytesToWork: until(worked!),
      shift
    };
  });

/**
 * Bytes after every control of our front page was used once. The engine may come meanwhile, by
 * itself; its part is told apart, since the controls do not wait for it.
 */
export const measureFront = (browser: Browser, { site, sent }: Contestant) =>
  visit(browser, async (page) => {
    sent.length = 0;
    await page.goto(site.url);
    await page.waitForSelector('html[data-hydrated]');
    const words = overviewWords.vi;
    const controls = page.getByRole('region', { name: words.controls });
    await controls.locator('input[value="demo"]').check({ force: true });
    for (const label of [words.scope, words.measure, words.year]) {
      const list = controls.getByRole('combobox', { name: label, exact: true });
      await list.evaluate((element) => element.setAttribute('data-bench', ''));
      await page.evaluate(timeChange, { select: '[data-bench]' });
      await list.evaluate((element) => element.removeAttribute('data-bench'));
    }
    await controls.locator('input[value="63"]').check({ force: true });
    await page.waitForTimeout(1000);
    const engine = await page.locator('html').getAttribute('data-engine');
    const ofEngine = sent.filter(({ path }) => /duckdb|\.wasm/.test(path));
    return { bytes: bytesOf(sent), engineBytes: bytesOf(ofEngine), engine };
  });

/** Times the first change of a page that was opened a moment ago. */
export async function measureFirstChange(
  browser: Browser,
  { url, label }: { url: string; label: string },
  options: { unannounced?: boolean } = {}
): Promise<Redraw> {
  const page = await openPage(browser, url, label);
  await page.waitForTimeout(1000);
  const time = await measureChange(page, { select: '[data-bench]' }, options);
  await page.close();
  return time;
}

/** Opens a page to be changed many times; the list of that label takes the mark `data-bench`. */
export async function openPage(browser: Browser, url: string, label: string): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT, serviceWorkers: 'block' });
  await page.addInitScript(HELPER);
  await page.goto(url);
  await page.waitForSelector('html[data-hydrated]');
  await page.waitForSelector('[data-figure] svg');
  await page
    .getByRole('combobox', { name: label, exact: true })
    .and(page.locator('select'))
    .evaluate((element) => element.setAttribute('data-bench', ''));
  return page;
}

/** Less than a person needs between going to a list and taking something from it. */
const AT_LIST_MS = 200;

/**
 * Times one change, on a page that has nothing else to do. A person goes to a list before they take
 * something from it; `unannounced` leaves that out, as only a script can.
 */
export async function measureChange(
  page: Page,
  change: Change,
  { unannounced = false } = {}
): Promise<Redraw> {
  await page.bringToFront();
  // A page that was behind another still owes what it does after its last frame.
  await page.waitForFunction(() => !document.querySelector('[data-figure][data-state="loading"]'));
  if ('select' in change && !unannounced) await page.locator(change.select).focus();
  await page.waitForTimeout(AT_LIST_MS);
  const time = await page.evaluate(timeChange, change);
  if (time === null) throw new Error(`nothing changed: ${JSON.stringify(change)} ${page.url()}`);
  return time;
}
