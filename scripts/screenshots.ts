import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { deckAddWords } from '#lib/text/words/deck-add.ts';
import { panelWords } from '#lib/text/words/panel.ts';
import { reconcileWords } from '#lib/text/words/reconcile.ts';
import { build } from './build.ts';
import { CHROMIUM_ADVICE, CHROMIUM_FLAGS, ensureChromium } from './chromium.ts';
import { ROOT } from './run.ts';
import { serve } from './serve.ts';

type Shot = {
  name: string;
  path: string;
  width?: number;
  height?: number;
  /** Only the first element that it matches. */
  only?: string;
  /** What a person does before the picture is taken. */
  prepare?: (page: Page) => Promise<void>;
};

/** The pictures of the README and of the guide, in `docs/pictures/`. */
const SHOTS: readonly Shot[] = [
  { name: 'tong-quan', path: '', height: 940 },
  { name: 'tong-quan-dien-thoai', path: '', width: 390, height: 844 },
  { name: 'so-sanh', path: 'so-sanh/?v=1&pack=demo&measure=models_new&years=2024', height: 900 },
  {
    name: 'theo-nam',
    path: 'so-sanh/?v=1&pack=demo&measure=models_new&units=63:11,63:12,63:42&kind=line',
    only: 'figure[data-figure]'
  },
  {
    name: 'nguon-goc',
    path: 'so-sanh/?v=1&measure=models_built',
    only: 'figure[data-figure]',
    prepare: (page) => page.getByRole('tab', { name: panelWords.vi.tabs.lineage }).click()
  },
  {
    name: 'ban-do',
    path: 'so-sanh/?v=1&pack=demo&measure=models_new&basis=34&years=2024&kind=map&mark=34:40',
    only: 'figure[data-figure]'
  },
  { name: 'don-vi', path: 'don-vi/?v=1&pack=demo&unit=34:40', height: 1080 },
  { name: 'doi-chieu-nguon', path: 'doi-chieu-nguon/', height: 1180, prepare: compareSamples },
  { name: 'trinh-chieu', path: 'so-sanh/', height: 940, prepare: collectFigures },
  {
    name: 'nhap-tep',
    path: 'du-lieu/',
    height: 1240,
    prepare: bringFile
  }
];

/** A small table as offices save it: title, unit line, total, and a spelling that must be asked about. */
const TABLE = [
  'BIỂU 01: SỐ MÔ HÌNH MỚI',
  'Đơn vị tính: mô hình',
  '',
  'STT;Tỉnh;2022;2023;2024',
  '1;Nghệ An;1.234;1.310;1.402',
  '2;Hà Tĩnh;856;-;hơn 900',
  '3;Quãng Ngãi;412;430;…',
  '4;Kon Tum;199;205;211',
  ';Tổng cộng;2.701;1.945;2.513'
].join('\n');

async function bringFile(page: Page): Promise<void> {
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: 'bieu-01.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
  await page.locator('#issues-title').waitFor();
}

/** The two example files, with the first line that differs opened beside the list. */
async function compareSamples(page: Page): Promise<void> {
  const { source } = reconcileWords.vi;
  await page.getByRole('button', { name: source.sample }).click();
  await page.locator('[data-lines] [data-standing]').first().click();
  await page.locator('[data-detail] [data-said]').first().waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
}

const COLLECTED = [
  'v=1&pack=demo&measure=models_new&basis=34&years=2024&mark=34:40',
  'v=1&pack=demo&measure=models_new&units=34:01,34:40,34:48&basis=34&years=2016-2025&kind=line',
  'v=1&pack=demo&measure=charity_money&basis=34&years=2024&kind=map'
];

/** Three figures, put into the presentation as a person does. */
async function collectFigures(page: Page): Promise<void> {
  const here = page.url();
  for (const query of COLLECTED) {
    await page.goto(`${here}?${query}`);
    await page.locator('figure[data-state="ready"]').first().waitFor();
    await page.getByRole('button', { name: deckAddWords.vi.add, exact: true }).click();
    await page
      .getByText(/^Đã đưa vào|^Đã thêm/)
      .first()
      .waitFor();
  }
  await page.goto(new URL('../trinh-chieu/', here).href);
  await page
    .locator('[data-pages] [data-item]')
    .nth(COLLECTED.length - 1)
    .waitFor();
  await page.waitForTimeout(2500);
}

/** The whole screen, or one element with a margin around it. */
async function frame(page: Page, only?: string) {
  const box = only ? await page.locator(only).first().boundingBox() : null;
  if (box === null) return {};
  const clip = {
    x: box.x - MARGIN,
    y: box.y - MARGIN + (await page.evaluate(() => window.scrollY)),
    width: box.width + 2 * MARGIN,
    height: box.height + 2 * MARGIN
  };
  return { fullPage: true, clip };
}

const MARGIN = 20;
const PICTURES = join(ROOT, 'docs', 'pictures');

const executablePath = ensureChromium();
if (executablePath === null) {
  console.error(CHROMIUM_ADVICE);
  process.exit(1);
}
if (!existsSync(join(ROOT, 'build', 'index.html')) && !(await build())) process.exit(1);

mkdirSync(PICTURES, { recursive: true });
const site = await serve({ port: 0 });
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
try {
  for (const { name, path, width = 1280, height = 900, only, prepare } of SHOTS) {
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: width < 500 ? 2 : 1,
      colorScheme: 'light',
      reducedMotion: 'reduce',
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      serviceWorkers: 'block'
    });
    await page.goto(new URL(path, site.url).href);
    await page.waitForSelector('html[data-hydrated]');
    await page.waitForSelector('html[data-engine="ready"], html[data-engine="idle"]');
    await page.waitForFunction(
      () => document.querySelector('figure[data-figure][data-state="loading"]') === null
    );
    await prepare?.(page);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(PICTURES, `${name}.png`), ...(await frame(page, only)) });
    console.log(`docs/pictures/${name}.png`);
    await page.close();
  }
} finally {
  await browser.close();
  await site.close();
}
