import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { test as unwatched, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { serve } from '../scripts/serve.ts';
import { CASES } from '../src/lib/charts/cases/all.ts';
import { toFigureText } from '../src/lib/charts/figure.ts';
import { freeze } from '../src/lib/export/frozen.ts';
import { toHash } from '../src/lib/export/frozen-hash.ts';
import { LONGEST_HASH } from '../src/lib/export/frozen-mark.ts';
import { embedWords } from '../src/lib/text/words/embed.ts';
import { frameWords } from '../src/lib/text/words/embed-frame.ts';
import { exportWords } from '../src/lib/text/words/export.ts';
import { panelWords } from '../src/lib/text/words/panel.ts';
import { expect, openComparison, test } from './site.ts';

const RANK = 'v=1&pack=demo&measure=models_new&basis=34&years=2024';
const words = embedWords.vi;
const said = frameWords.vi;

/** A page of somebody else: another origin, which serves whatever the test puts there. */
let host: Server;
let hostUrl: string;
let body = '';
test.beforeAll(async () => {
  host = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="vi"><title>Trang khác</title><body>${body}`);
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  hostUrl = `http://127.0.0.1:${(host.address() as AddressInfo).port}/`;
});
test.afterAll(() => host.close());

type Watched = { allow: (origin: string) => void };

async function openHost(page: Page, watched: Watched, html: string): Promise<void> {
  watched.allow(new URL(hostUrl).origin);
  body = html;
  await page.goto(hostUrl);
}

const frameOf = (src: string, more = ''): string =>
  `<iframe src="${src}" title="Hình" style="width:100%;border:0" height="200" ${more}></iframe>`;

const ready = (frame: FrameLocator | Page): Promise<void> =>
  expect(frame.locator('figure[data-state="ready"] .chart > *').first()).toBeVisible();

const heightOf = (frame: Locator): Promise<number> =>
  frame.evaluate((element) => element.getBoundingClientRect().height);

/** The frame is exactly as tall as what is in it. */
async function fits(page: Page, nth = 0): Promise<number> {
  const frame = page.locator('iframe').nth(nth);
  const content = page.frameLocator('iframe').nth(nth).locator('[data-stage]');
  await expect
    .poll(async () => {
      const inside = await content.evaluate((e) => Math.ceil(e.getBoundingClientRect().height));
      return (await heightOf(frame)) - inside;
    })
    .toBe(0);
  return heightOf(frame);
}

test('a frame on a foreign page grows and shrinks with its figure', async ({
  page,
  baseURL,
  watched
}) => {
  const script = `<script src="${baseURL}nhung.js" async></script>`;
  await openHost(page, watched, frameOf(`${baseURL}nhung/?${RANK}`) + script);
  const frame = page.frameLocator('iframe');
  await ready(frame);
  const folded = await fits(page);
  expect(folded).toBeGreaterThan(600);
  await frame.locator('summary').click();
  await expect(frame.locator('table[data-twin]')).toBeVisible();
  expect(await fits(page)).toBeGreaterThan(folded + 500);
  await frame.locator('summary').click();
  expect(await fits(page)).toBe(folded);
  await page.setViewportSize({ width: 390, height: 844 });
  await fits(page);
  // Nothing in it needs scrolling sideways.
  const inside = await frame.locator('html').evaluate((e) => e.scrollWidth - e.clientWidth);
  expect(inside).toBe(0);
});

test('two frames on one page each take their own height, also when the script comes first', async ({
  page,
  baseURL,
  watched
}) => {
  const heat = `${baseURL}nhung/?v=1&pack=demo&measure=models_new&basis=34&kind=heat`;
  await openHost(
    page,
    watched,
    `<script src="${baseURL}nhung.js"></script>` + frameOf(`${baseURL}nhung/`) + frameOf(heat)
  );
  for (const nth of [0, 1]) await ready(page.frameLocator('iframe').nth(nth));
  const [first, second] = [await fits(page, 0), await fits(page, 1)];
  expect(second).toBeGreaterThan(first + 300);
});

test('what another frame says of a height is not heard', async ({ page, baseURL, watched }) => {
  await openHost(
    page,
    watched,
    frameOf(`${baseURL}nhung/`) + `<script src="${baseURL}nhung.js"></script>`
  );
  await ready(page.frameLocator('iframe'));
  const height = await fits(page);
  await page.evaluate(() => {
    for (const height of [5, 9999, Number.NaN, '700px', null])
      window.postMessage({ type: 'doichieu:height', id: '', height }, '*');
    const other = document.createElement('iframe');
    other.srcdoc =
      '<script>parent.postMessage({ type: "doichieu:height", id: "", height: 3000 }, "*")</script>';
    document.body.append(other);
  });
  await page.waitForTimeout(300);
  expect(await heightOf(page.locator('iframe').first())).toBe(height);
});

test('without the script the frame keeps its height and scrolls', async ({
  page,
  baseURL,
  watched
}) => {
  await openHost(page, watched, frameOf(`${baseURL}nhung/?${RANK}`));
  const frame = page.frameLocator('iframe');
  await ready(frame);
  expect(await heightOf(page.locator('iframe'))).toBe(200);
  const link = frame.getByRole('link', { name: said.open });
  await link.scrollIntoViewIfNeeded();
  await expect(link).toBeInViewport();
});

test('light, dark and as the device; parts that are left out', async ({ page }) => {
  const paper = () =>
    page
      .locator('body')
      .evaluate((e) => getComputedStyle(e).backgroundColor.match(/\d+/g)!.map(Number)[0]!);
  for (const [theme, device, isDark] of [
    ['', 'dark', true],
    ['', 'light', false],
    ['&theme=light', 'dark', false],
    ['&theme=dark', 'light', true]
  ] as const) {
    await page.emulateMedia({ colorScheme: device });
    await page.goto(`nhung/?${RANK}${theme}`);
    await ready(page);
    expect((await paper()) < 100).toBe(isDark);
  }
  await page.goto(`nhung/?${RANK}&hide=title,controls`);
  await ready(page);
  const figure = page.locator('figure');
  // A title out of sight still names the figure.
  await expect(page.getByRole('figure', { name: 'Mô hình mới' })).toBeVisible();
  expect((await page.locator('h1').boundingBox())!.height).toBe(1);
  await expect(figure.locator('details, a')).toHaveCount(0);
  // What keeps it honest cannot be left out.
  await expect(figure).toContainText('Dữ liệu minh họa');
  await expect(figure.locator('figcaption')).toContainText('Có số liệu: 32/34');
  await expect(figure.locator('figcaption')).toContainText('Nguồn:');
});

test('the longest names leave a figure that is a table as wide as its frame', async ({ page }) => {
  const units = '63:77,63:46,63:01,63:79,63:r:BTBDHMT';
  for (const [width, more, lang] of [
    [360, `&units=${units}`, ''],
    [360, '', ''],
    [360, '', 'en/'],
    [480, `&units=${units}`, '']
  ] as const) {
    await page.setViewportSize({ width, height: 400 });
    await page.goto(
      `${lang}nhung/?v=1&pack=demo&basis=63&measure=charity_money&years=2016-2025${more}&kind=table`
    );
    await ready(page);
    const over = await page
      .locator('.chart')
      .evaluate((e) => e.firstElementChild!.clientWidth - e.clientWidth);
    expect(over, `${width} ${more}`).toBeLessThanOrEqual(0);
    // A name of one province stands on one line.
    const names = page
      .locator('.chart tbody th')
      .getByText(lang === '' ? 'Hồ Chí Minh' : 'Da Nang');
    expect((await names.boundingBox())!.height).toBeLessThan(45);
  }
});

test('an open table of many years is read sideways, with its names in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 400 });
  await page.goto(
    'nhung/?v=1&pack=demo&measure=charity_money&basis=63&years=2016-2025&kind=line&mark=63:01'
  );
  await ready(page);
  await page.locator('summary').click();
  const box = page.locator('.scroll');
  await box.evaluate((e) => (e.scrollLeft = e.scrollWidth));
  const left = (await box.boundingBox())!.x;
  for (const kept of ['caption', 'thead th >> nth=0', 'tbody th >> nth=0'])
    expect((await box.locator(kept).boundingBox())!.x, kept).toBeCloseTo(left, -0.5);
  // Notes stand as lines, not as a column of single words.
  const tallest = await box
    .locator('tbody tr')
    .evaluateAll((rows) => Math.max(...rows.map((r) => r.getBoundingClientRect().height)));
  expect(tallest).toBeLessThan(200);
  // On paper nothing can be moved: the sheet is turned across, and none of it is cut off.
  await page.emulateMedia({ media: 'print' });
  await expect(box).toHaveCSS('overflow-x', 'visible');
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sheets = [...paper.matchAll(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)/g)];
  expect(Number(sheets[0]![1])).toBeLessThan(Number(sheets[0]![2]));
  expect(sheets.filter(([, width, height]) => Number(width) > Number(height))).not.toEqual([]);
});

test('it speaks English by its path or its address, and has no fault that a check finds', async ({
  page
}) => {
  await page.goto(`en/nhung/?${RANK}`);
  await ready(page);
  await expect(page.getByRole('link', { name: frameWords.en.open })).toHaveAttribute(
    'href',
    /\/en\/so-sanh\/\?v=1&pack=demo/
  );
  await page.goto(`nhung/?${RANK}&lang=en`);
  await ready(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.locator('summary').press('Enter');
  await expect(page.locator('table[data-twin]')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${v.id} ${v.nodes[0]?.html}`)).toEqual([]);
});

test('chosen units, a norm and a sum over years are drawn on a foreign page, without an engine', async ({
  page,
  baseURL,
  watched
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const drawn: [string, string, number][] = [
    ['units=34:01,34:04,34:40&years=2016-2025&kind=line', '34:04', 3],
    ['years=2024&norm=per-1000-members', '34:01', 34],
    ['years=2018-2022', '34:40', 34],
    ['units=34:01,34:40,34:79&years=2021-2025&norm=share', '34:79', 3],
    ['years=2016-2025&kind=heat&norm=index&base=2018&units=region:34:r:TDMNPB', '34:', 1]
  ];
  const frames = drawn.map(([more]) =>
    frameOf(`${baseURL}nhung/?v=1&pack=demo&measure=models_new&basis=34&${more}`)
  );
  const script = `<script src="${baseURL}nhung.js" async></script>`;
  await openHost(page, watched, frames.join('') + script);
  for (const [nth, [what, unit, units]] of drawn.entries()) {
    const frame = page.frameLocator('iframe').nth(nth);
    // A frame out of sight is not laid out, so that it cannot tell its height.
    await page.locator('iframe').nth(nth).scrollIntoViewIfNeeded();
    await ready(frame);
    await fits(page, nth);
    const cells = frame.locator(`table[data-twin] [data-unit^="${unit}"][data-value]`);
    expect(await cells.count(), what).toBeGreaterThan(0);
    const ids = await frame
      .locator('table[data-twin] [data-unit]')
      .evaluateAll((all) => new Set(all.map((e) => e.getAttribute('data-unit'))).size);
    expect(ids, what).toBeGreaterThanOrEqual(units);
  }
  expect(asked.filter((url) => /duckdb|\.wasm|\.arrow|_app\/.*\.js/.test(url))).toEqual([]);
});

/** What the workbench can ask for beside one period of all provinces; each with a unit that has a figure. */
const CHOICES: [string, string][] = [
  ['pack=published&measure=models_built&basis=34', '34:51'],
  ['pack=published&measure=models_commended&basis=unchanged', '34:40'],
  ['pack=published&measure=models_commended&units=63:r:BTBDHMT,63:r:TN', '63:r:BTBDHMT'],
  ['pack=published&measure=checked_members&by=form&units=any', 'chi-bo-khoi-dang'],
  ['pack=demo&measure=models_new&basis=34&units=34:01,34:40&kind=line&spans=hide', '34:40'],
  ['pack=demo&measure=charity_gifts&basis=63&years=2016-2020&spans=hide', '63:40'],
  [
    'pack=demo&measure=commendation_occasions&basis=34&by=recipient&states=proposed&years=2024&kind=stack',
    '34:40'
  ],
  ['pack=demo&measure=models_new&basis=34&by=field&years=2022-2024&kind=stack', '34:40'],
  ['pack=demo&measure=models_new&basis=34&years=2022-2025&norm=index&base=2018&kind=heat', '34:40']
];

test('every choice of the workbench is drawn in a frame', async ({ page }) => {
  test.slow();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const [choice, unit] of CHOICES) {
    await page.goto(`nhung/?v=1&${choice}`);
    const figure = page.locator('figure[data-state]');
    await expect(figure, choice).toHaveAttribute('data-state', 'ready');
    const values = page.locator(`table[data-twin] [data-unit="${unit}"][data-value]`);
    expect(await values.count(), choice).toBeGreaterThan(0);
  }
  expect(asked.filter((url) => /duckdb|_app\/.*\.js/.test(url))).toEqual([]);
});

test('what only the engine can tell is said, with the way there; no engine is fetched', async ({
  page
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(
    'nhung/?v=1&pack=demo&measure=models_new&basis=34&units=34:01,34:04&years=2010-2018'
  );
  const notice = page.locator('figure[data-state="empty"]');
  await expect(notice.getByRole('heading')).toHaveText(said.unanswered);
  await expect(notice).toContainText(said.beyondWhy(2016, 2026));
  await expect(notice.getByRole('link')).toHaveAttribute(
    'href',
    /so-sanh\/\?v=1.*units=34:01,34:04/
  );
  await page.goto('nhung/?v=1&pack=user&measure=models_new');
  await expect(page.locator('figure').getByRole('heading')).toHaveText(said.own);
  await page.goto('nhung/?v=1&pack=demo&measure=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E');
  await expect(page.locator('figure').getByRole('heading')).toHaveText(said.unknown);
  expect(asked.filter((url) => /duckdb|_app\/.*\.js/.test(url))).toEqual([]);
});

test('data that cannot be had are said', async ({ page }) => {
  await page.route('**/generated/answers/**', (route) => route.fulfill({ status: 200, body: '[' }));
  await page.goto(`nhung/?${RANK}`);
  await expect(page.locator('figure[data-state="error"] h1')).toHaveText(said.failed);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('a sentence, a link, and the first figure', async ({ page }) => {
    await page.goto(`nhung/?${RANK}`);
    // What stands in <noscript> has no role to the test's own eyes, though readers have it.
    await expect(page.locator('.plain')).toContainText(said.noScript);
    await expect(page.locator('.plain a')).toHaveAttribute('href', /so-sanh\/$/);
    await expect(page.locator('svg[role="img"]:visible')).toHaveCount(1);
    await page.locator('summary').click();
    await expect(page.locator('table[data-twin] td[data-value="5395"]')).toBeVisible();
  });
});

/** Bytes of a file of the site, compressed. */
const weightOf = (path: string): number =>
  brotliCompressSync(readFileSync(`build${path}${path.endsWith('/') ? 'index.html' : ''}`)).length;

/** Scripts, styles and pages that a page asks for from now on, by their paths. */
function watchCode(page: Page): Set<string> {
  const asked = new Set<string>();
  page.removeAllListeners('request');
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\.(js|css)$|\/$/.test(pathname)) asked.add(pathname);
  });
  return asked;
}

/** What a frame may weigh before its data; and what any of these may, for there are questions beside them. */
const LIMIT = 60_000;
const HEAVIEST = 58_500;

test('a figure weighs less than 60 kB before its data, whatever its kind', async ({ page }) => {
  // Over thirty pages, one after the other.
  test.slow();
  const regions = 'years=2016-2025&units=34:r:DBSH,34:r:TDMNPB&';
  const shown: [string, string][] = [
    ['rank', ''],
    ['dots', ''],
    ['tiles', ''],
    ['map', ''],
    ['line', 'years=2016-2025&'],
    ['multiples', 'years=2016-2025&'],
    ['slope', 'years=2016-2025&'],
    ['dumbbell', 'years=2016-2025&'],
    ['bump', 'years=2016-2025&'],
    ['heat', 'years=2016-2025&'],
    ['stack', 'by=recipient&measure=commendation_occasions&'],
    ['stack100', 'by=recipient&measure=commendation_occasions&'],
    ['diverging', 'by=recipient&measure=commendation_occasions&'],
    ['scatter', 'against=checks_made&'],
    ['path', 'years=2016-2025&against=checks_made&mark=34:12&'],
    ['table', 'years=2016-2025&'],
    // Made of cells, which takes a file more.
    ['rank', 'years=2018-2022&norm=share&'],
    ['map', 'norm=per-1000-members&'],
    ['line', 'years=2016-2025&units=34:01,34:04,34:40&norm=index&'],
    ['multiples', 'years=2016-2025&units=34:01,34:04,34:40&'],
    ['multiples', 'years=2016-2025&units=34:01,34:04,34:40&norm=index&'],
    ['stack', 'by=recipient&measure=commendation_occasions&norm=share&'],
    ['scatter', 'against=checks_made&years=2018-2022&'],
    // Regions under a norm, which takes three.
    ['multiples', `${regions}norm=index&base=2018&`],
    ['scatter', `${regions}against=checks_made&norm=per-1000-members&`],
    ['path', `${regions}against=checks_made&norm=per-1000-members&`],
    ['scatter', `${regions}against=checks_made&norm=per-1000-members&lang=en&`]
  ];
  const weights: [what: string, bytes: number][] = [];
  for (const [kind, more] of shown) {
    const asked = watchCode(page);
    const rest = more.includes('years=') ? more : `years=2024&${more}`;
    const measure = more.includes('measure=') ? '' : 'measure=models_new&';
    await page.goto(`nhung/?v=1&pack=demo&basis=34&${measure}${rest}kind=${kind}`);
    await ready(page);
    await expect(page.locator('figure')).toHaveAttribute('data-kind', kind);
    weights.push([`${kind} ${more}`, [...asked].map(weightOf).reduce((a, b) => a + b, 0)]);
  }
  const listed = weights
    .sort(([, a], [, b]) => b - a)
    .map(([what, bytes]) => `${bytes} ${what}`)
    .join('\n');
  await test.info().attach('weights', { body: listed, contentType: 'text/plain' });
  expect(HEAVIEST).toBeLessThan(LIMIT);
  expect(weights[0]![1], listed).toBeLessThan(HEAVIEST);
  expect(weights.at(-1)![1], listed).toBeGreaterThan(30_000);
});

/** The file of words in a language, among what was asked for. */
const wordsIn = (asked: Iterable<string>): string[] =>
  [...asked].flatMap((path) => /\/embed\/(vi|en)-[\w-]+\.js$/.exec(path)?.[1] ?? []);

test('a frame fetches the words of its own language alone', async ({ page }) => {
  const { result, context } = CASES.line4!();
  const hashIn = (lang: 'vi' | 'en'): string => {
    const own = { ...context, lang };
    const text = toFigureText(result, own);
    return toHash(freeze({ result, context: own, text }, '2026-11-22'))!;
  };
  for (const [address, lang] of [
    [`nhung/?${RANK}`, 'vi'],
    [`en/nhung/?${RANK}`, 'en'],
    [`nhung/?${RANK}&lang=en`, 'en'],
    [`nhung/#${hashIn('en')}`, 'en']
  ] as const) {
    await page.goto('about:blank');
    const asked = watchCode(page);
    await page.goto(address);
    await ready(page);
    await expect(page.locator('html'), address).toHaveAttribute('lang', lang);
    await expect(page.locator('summary')).toHaveText(frameWords[lang].table);
    expect(wordsIn(asked), address).toEqual([lang]);
  }
  // The same page shows a figure of another language after it.
  await page.evaluate((hash) => (location.hash = hash), hashIn('vi'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await ready(page);
  await expect(page.locator('figcaption')).toContainText('Hình đóng băng ngày');
  await expect(page.locator('summary')).toHaveText(said.table);
});

// A request that fails is written to the console by the browser, so that nobody may watch it.
unwatched('words that cannot be had are said, and are no fault of the code', async ({ page }) => {
  await page.route(/\/embed\/(vi|en)-/, (route) => route.abort());
  const { result, context } = CASES.line4!();
  const frozen = freeze({ result, context, text: toFigureText(result, context) }, '2026-11-22');
  for (const address of [`nhung/?${RANK}`, `nhung/#${toHash(frozen)!}`]) {
    await page.goto('about:blank');
    await page.goto(address);
    await expect(page.locator('figure[data-state="error"] h1'), address).toHaveText(said.failed);
  }
});

test('it works under a path', async ({ page, watched }) => {
  const site = await serve({ port: 0, base: '/thong-ke/cac-tinh/' });
  try {
    watched.allow(new URL(site.url).origin);
    await openHost(
      page,
      watched,
      frameOf(`${site.url}nhung/?${RANK}&kind=map`) + `<script src="${site.url}nhung.js"></script>`
    );
    await ready(page.frameLocator('iframe'));
    await fits(page);
    await expect(page.frameLocator('iframe').getByRole('link')).toHaveAttribute(
      'href',
      /\/thong-ke\/cac-tinh\/so-sanh\/\?v=1/
    );
  } finally {
    await site.close();
  }
});

/** The part of the export dialog that makes embed codes, open. */
async function openEmbed(page: Page, asked: string): Promise<Locator> {
  const one = await openComparison(page, asked);
  await one.getByRole('button', { name: panelWords.vi.save, exact: true }).click();
  const menu = page.getByRole('dialog', { name: exportWords.vi.title });
  await menu.getByText(words.title, { exact: true }).click();
  return menu;
}

const CODE = /^<iframe /;

async function copyCode(page: Page, menu: Locator): Promise<string> {
  await expect(menu.getByLabel(words.code)).toHaveValue(CODE);
  await menu.getByRole('button', { name: words.copy }).click();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('the live code is copied, and works where it is pasted', async ({
  page,
  context,
  watched
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const menu = await openEmbed(page, `${RANK}&mark=34:12`);
  await menu.getByText(words.themes.dark, { exact: true }).click();
  await menu.getByRole('checkbox', { name: words.parts.title }).check();
  const preview = menu.frameLocator('iframe');
  await expect(preview.locator('h1.sr')).toBeAttached();
  const code = await copyCode(page, menu);
  await expect(menu.getByText(words.copied.live)).toBeVisible();
  expect(code).toContain('theme=dark');
  expect(code).toContain('hide=title');
  expect(code).toContain('nhung.js');
  const height = Number(/height="(\d+)"/.exec(code)![1]);
  await openHost(page, watched, `<div style="width:640px">${code}</div>`);
  await ready(page.frameLocator('iframe'));
  // As tall as the preview promised, before any script corrects it.
  expect(await fits(page)).toBe(height);
  await expect(page.frameLocator('iframe').locator('html[data-theme="dark"]')).toBeAttached();
});

test('a figure that a frame could not follow is offered frozen alone', async ({ page }) => {
  // The engine has to answer first.
  test.slow();
  const asked =
    'v=1&pack=demo&measure=models_new&basis=34&units=34:01,34:04&years=2014-2018&kind=rank';
  const menu = await openEmbed(page, asked);
  await expect(menu.getByText(words.onlyFrozen.engine)).toBeVisible();
});

test('a frozen figure needs no data, and shows what it showed', async ({
  page,
  context,
  watched
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // The engine has to answer first.
  test.slow();
  const asked =
    'v=1&pack=demo&measure=models_new&basis=34&units=34:01,34:04&years=2016-2025&kind=line&spans=hide';
  const menu = await openEmbed(page, asked);
  await menu.getByText(words.modes.frozen, { exact: true }).click();
  await menu.getByLabel(words.fit).uncheck();
  const code = await copyCode(page, menu);
  await expect(menu.getByText(words.copied.frozen)).toBeVisible();
  expect(code).not.toContain('<script');
  expect(code.length).toBeLessThan(LONGEST_HASH);
  const table = await page
    .locator('table[data-twin] [data-value]')
    .evaluateAll((cells) =>
      cells.map((c) =>
        [
          c.getAttribute('data-unit'),
          c.getAttribute('data-period'),
          c.getAttribute('data-value')
        ].join()
      )
    );
  expect(table.length).toBeGreaterThan(10);
  await page.route(/\/generated\/(answers|catalogue|demo|published|geometry)/, (r) => r.abort());
  await openHost(page, watched, `<div style="width:320px">${code}</div>`);
  const frame = page.frameLocator('iframe');
  await ready(frame);
  await expect(frame.locator('figcaption')).toContainText('Hình đóng băng ngày');
  const kept = await frame
    .locator('table[data-twin] [data-value]')
    .evaluateAll((cells) =>
      cells.map((c) =>
        [
          c.getAttribute('data-unit'),
          c.getAttribute('data-period'),
          c.getAttribute('data-value')
        ].join()
      )
    );
  expect(kept).toEqual(table);
  // Made for a phone, so that it stands whole in a narrow column.
  const over = await frame.locator('html').evaluate((e) => e.scrollHeight - e.clientHeight);
  expect(over).toBe(0);

  // Somebody changes the code: it is refused, not drawn, and its text stays text.
  const src = /src="([^"]+)"/.exec(code)![1]!.replaceAll('&amp;', '&');
  const titles: [string, string][] = [
    ['cut', src.slice(0, -30)],
    [
      'changed',
      src.replace(/(#dc1\.)(.{50})./, (_, mark: string, start: string) => `${mark}${start}_`)
    ],
    ['markup', `${src.split('#')[0]}#dc1.<img src=x onerror=alert(1)>`],
    ['huge', `${src.split('#')[0]}#dc1.${'A'.repeat(200_000)}`]
  ];
  for (const [what, address] of titles) {
    await page.goto('about:blank');
    await page.goto(address);
    await expect(page.locator('figure[data-state="error"] h1'), what).toHaveText(said.damaged);
  }
});

test('a title full of markup is text in the code, in the frame and in the frozen figure', async ({
  page,
  context,
  watched
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const menu = await openEmbed(page, RANK);
  const title = `"><img src=x onerror=alert(1)></iframe><script>alert(2)</script>`;
  await menu.getByRole('textbox', { name: exportWords.vi.ownTitle }).fill(title);
  await menu.getByText(words.modes.frozen, { exact: true }).click();
  await expect(menu.frameLocator('iframe').locator('h1')).toHaveText(title);
  const code = await copyCode(page, menu);
  await openHost(page, watched, code);
  await ready(page.frameLocator('iframe'));
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(page.locator('iframe')).toHaveAttribute('title', title);
  await expect(page.locator('img')).toHaveCount(0);
  await expect(page.frameLocator('iframe').locator('h1')).toHaveText(title);
  await expect(page.frameLocator('iframe').locator('img, h1 *')).toHaveCount(0);
});

test('oEmbed is found from the page, and promises no figure that it cannot know', async ({
  page,
  request
}) => {
  await page.goto('nhung/');
  const link = page.locator('link[type="application/json+oembed"]');
  const href = await link.evaluate((e: HTMLLinkElement) => e.href);
  const found = (await (await request.get(href)).json()) as Record<string, unknown>;
  expect(found).toMatchObject({ version: '1.0', type: 'link', provider_name: 'Đối Chiếu' });
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  expect(readFileSync('static/oembed.json', 'utf8')).toContain('"type": "link"');
});
