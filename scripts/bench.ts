import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { compareWords } from '#lib/text/words/compare.ts';
import { toQuery } from '#lib/spec/url.ts';
import { median, quantile, toTable } from './bench/figures.ts';
import {
  measureChange,
  measureFirstChange,
  measureFront,
  measureLoad,
  openPage,
  type Contestant,
  type Load
} from './bench/measure.ts';
import type { Change, Redraw } from './bench/probe.ts';
import { buildBare, copyOurs } from './bench/sites.ts';
import { buildToMeasure } from './build.ts';
import { CHROMIUM_ADVICE, CHROMIUM_FLAGS, ensureChromium } from './chromium.ts';
import { option } from './run.ts';
import { serve, type Sent } from './serve.ts';

const LOADS = Number(option('loads') ?? 5);
const CHANGES = Number(option('changes') ?? 60);
/** Pages opened to time their first change. */
const FIRSTS = Number(option('firsts') ?? 20);
/** The first changes of a turn load code and warm the engine; people feel the others. */
const WARM = 6;

const quantileOf = (times: readonly Redraw[], key: keyof Redraw, share: number): number =>
  quantile(
    times.map((time) => time[key]),
    share
  );
/**
 * Changes of one page before the turn of the next, as a person makes them: a browser lets go of what
 * a page behind another had ready, and people stay with the one in front.
 */
const TURN = 20;

const ms = (n: number) => `${n.toFixed(n < 10 ? 1 : 0)} ms`;
const mb = (n: number) => `${(n / 1e6).toFixed(3)} MB`;

async function contestant(name: string, dir: string): Promise<Contestant> {
  const sent: Sent[] = [];
  return {
    name,
    site: await serve({ dir, port: 0, onSent: (s) => sent.push(s) }),
    sent,
    loads: []
  };
}

/** Twenty provinces that were not asked for together before, so that the engine has to answer. */
const freshQuestion = (i: number): string =>
  toQuery({
    pack: 'demo',
    measure: 'models_new',
    years: { from: 2021, to: 2021 },
    units: {
      kind: 'list',
      ids: Array.from({ length: 20 }, (_, n) => CODES[(i + n * 3) % CODES.length]!)
    }
  });

/** A year for each round of the list of measures: pictures of years before are kept no longer. */
const yearOfRound = (round: number): string => {
  const year = 2016 + (round % 9);
  return toQuery({ pack: 'demo', measure: 'models_new', years: { from: year, to: year } });
};
/** The list has five measures; what the year was changed with has been drawn. */
const NEW_MEASURES = 4;
const CODES = ['01', '02', '04', '06', '08', '10', '11', '12', '14', '15', '17', '19', '20', '22']
  .concat(['24', '25', '26', '27', '30', '31', '33', '34', '35', '36', '37', '38', '40', '42'])
  .concat(['44', '45', '46', '48', '49', '51', '52', '54', '56', '58', '60', '62', '64', '66'])
  .concat(['67', '68', '70', '72', '74', '75', '77', '79', '80', '82', '83', '84', '86', '87'])
  .concat(['89', '91', '92', '93', '94', '95', '96'])
  .map((code) => `63:${code}`);

const MEASURE = compareWords.vi.measure;
const compareAt = (ours: Contestant) =>
  new URL('so-sanh/?v=1&pack=demo&years=2021', ours.site.url).href;

/** The first change of a page just opened: as a person makes it, and out of the blue. */
async function measureFirsts(browser: Browser, [ours, , plain]: readonly Contestant[]) {
  const [us, them] = [
    { url: compareAt(ours!), label: MEASURE },
    { url: plain!.site.url, label: 'Measure' }
  ];
  const times = { ours: [] as Redraw[], plain: [] as Redraw[], unannounced: [] as Redraw[] };
  for (let i = 0; i < FIRSTS; i += 1) {
    times.ours.push(await measureFirstChange(browser, us));
    times.plain.push(await measureFirstChange(browser, them));
    times.unannounced.push(await measureFirstChange(browser, us, { unannounced: true }));
  }
  return times;
}

async function measureChanges(browser: Browser, [ours, engine, plain]: readonly Contestant[]) {
  const list = (): Change[] => [{ select: '[data-bench]' }];
  const neverSeen = (i: number): Change[] =>
    i % NEW_MEASURES === 0 ? [{ href: `?${yearOfRound(i / NEW_MEASURES)}` }, ...list()] : list();
  const question = (i: number): Change[] => [{ href: `?${freshQuestion(i)}` }];
  const compare = compareAt(ours!);
  const series = [
    { page: await openPage(browser, compare, MEASURE), change: list },
    { page: await openPage(browser, engine!.site.url, 'Measure'), change: list },
    { page: await openPage(browser, plain!.site.url, 'Measure'), change: list },
    { page: await openPage(browser, compare, MEASURE), change: neverSeen },
    { page: await openPage(browser, compare, MEASURE), change: question }
  ].map((one) => ({ ...one, times: [] as Redraw[] }));
  const counts = series.map(() => 0);
  /** The time of the last change; those before it only lead there. */
  const next = async ({ page, change }: (typeof series)[number], n: number) => {
    const changes = change(counts[n]!++);
    for (const before of changes.slice(0, -1)) await measureChange(page, before);
    return measureChange(page, changes.at(-1)!);
  };
  for (let done = 0; done < CHANGES; done += TURN)
    for (const [n, one] of series.entries()) {
      for (let i = 0; i < WARM; i += 1) await next(one, n);
      for (let i = 0; i < TURN; i += 1) one.times.push(await next(one, n));
    }
  for (const { page } of series) await page.close();
  const times = series.map((one) => one.times);
  return { each: times.slice(0, 3), plain: times[2]!, neverSeen: times[3]!, asked: times[4]! };
}

function report(all: readonly Contestant[], redraws: readonly Redraw[][]): string {
  const load = (key: keyof Load) => all.map(({ loads }) => median(loads.map((one) => one[key])));
  const redraw = (key: keyof Redraw, share: number) =>
    redraws.slice(0, all.length).map((times) => quantileOf(times, key, share));
  const lines: [string, number[], (n: number) => string][] = [
    ['first contentful paint', load('firstPaint'), ms],
    ['first chart visible', load('firstChart'), ms],
    ['scripts have taken over', load('worked'), ms],
    ['bytes until first chart', load('bytesToChart'), mb],
    ['bytes until scripts have taken over', load('bytesToWork'), mb],
    ['redraw after a control, painted, p50', redraw('painted', 0.5), ms],
    ['redraw after a control, painted, p95', redraw('painted', 0.95), ms],
    ['  of it until the frame begins, p50', redraw('drawn', 0.5), ms],
    ['  of it until the frame begins, p95', redraw('drawn', 0.95), ms],
    ['layout shift', load('shift'), (n) => n.toFixed(4)]
  ];
  const bare = all.slice(1);
  return toTable([
    ['', ...all.map(({ name }) => name), ...bare.map(({ name }) => `ours / ${name}`)],
    ...lines.map(([title, [ours, ...others], words]) => [
      title,
      ...[ours!, ...others].map(words),
      ...others.map((other) => (other > 0 ? (ours! / other).toFixed(2) : '–'))
    ])
  ]);
}

async function bench(browser: Browser, folder: string): Promise<void> {
  console.log('Compressing the site, building the two bare pages …');
  const all = [
    await contestant('ours', await copyOurs(folder)),
    await contestant('bare DuckDB', await buildBare('engine', folder)),
    await contestant('no SQL', await buildBare('plain', folder))
  ];
  for (let i = 0; i < LOADS; i += 1)
    for (const one of all) one.loads.push(await measureLoad(browser, one));
  const front = await measureFront(browser, all[0]!);
  const redraws = await measureChanges(browser, all);
  const firsts = await measureFirsts(browser, all);
  console.log(`${LOADS} loads with an empty cache, ${CHANGES} changes each; medians, brotli.\n`);
  console.log(report(all, redraws.each));
  const { plain, neverSeen, asked } = redraws;
  const beside = (times: Redraw[], bare: Redraw[], key: keyof Redraw, share: number) => {
    const [ours, other] = [quantileOf(times, key, share), quantileOf(bare, key, share)];
    return `p${share * 100} ${ms(ours)} (${(ours / other).toFixed(2)} of no SQL)`;
  };
  const both = (times: Redraw[], bare: Redraw[], key: keyof Redraw) =>
    [0.5, 0.95].map((share) => beside(times, bare, key, share)).join(', ');
  console.log(
    `\nours, after every control of the front page: ${mb(front.bytes - front.engineBytes)}, and ${mb(front.engineBytes)} of the engine that comes by itself` +
      `\nours, redraw of a figure not seen before, painted: ${both(neverSeen, plain, 'painted')}` +
      `\n  of it until the frame begins: ${both(neverSeen, plain, 'drawn')}` +
      `\nours, first change of a page just opened, painted: ${both(firsts.ours, firsts.plain, 'painted')}` +
      `\n  out of the blue, before anybody was at the list: ${both(firsts.unannounced, firsts.plain, 'painted')}` +
      `\nours, redraw when the engine answers: p50 ${ms(quantileOf(asked, 'painted', 0.5))}, p95 ${ms(quantileOf(asked, 'painted', 0.95))}`
  );
  for (const { site } of all) await site.close();
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
