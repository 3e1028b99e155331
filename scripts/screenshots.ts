import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from './build.ts';
import { CHROMIUM_ADVICE, CHROMIUM_FLAGS, ensureChromium } from './chromium.ts';
import { ROOT } from './run.ts';
import { serve } from './serve.ts';

type Shot = {
  name: string;
  path: string;
  width?: number;
  height?: number;
  dark?: boolean;
  /** What a person does before the picture is taken. */
  prepare?: (page: Page) => Promise<void>;
};

/** The pictures of the README and of the guide, in `docs/pictures/`. */
const SHOTS: readonly Shot[] = [
  { name: 'tong-quan', path: '', height: 1000 },
  { name: 'tong-quan-dien-thoai', path: '', width: 390, height: 844 },
  { name: 'so-sanh', path: 'so-sanh/?v=1&pack=demo&measure=models_new&years=2024', height: 1000 },
  {
    name: 'so-sanh-theo-nam',
    path: 'so-sanh/?v=1&pack=demo&measure=models_new&units=63:38,63:40,63:42&kind=line',
    height: 1000
  },
  { name: 'du-lieu', path: 'du-lieu/', height: 900 }
];

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
  for (const { name, path, width = 1280, height = 900, dark = false, prepare } of SHOTS) {
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: width < 500 ? 2 : 1,
      colorScheme: dark ? 'dark' : 'light',
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
    await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    console.log(`docs/pictures/${name}.png`);
    await page.close();
  }
} finally {
  await browser.close();
  await site.close();
}
