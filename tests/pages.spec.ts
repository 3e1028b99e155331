import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { scriptsOffWords } from '../src/lib/text/words/scripts-off.ts';
import { expect, hydrated, PAGES, settled, test } from './site.ts';

const SHIFTING = [
  '',
  'so-sanh/',
  '?v=1&pack=demo',
  'so-sanh/?v=1&pack=demo&measure=checks_made&years=2021&kind=rank',
  'so-sanh/?v=1&pack=demo&measure=models_new&kind=line&units=63:40,63:38,63:42',
  'so-sanh/?v=1&pack=demo&measure=models_new&kind=map&years=2023',
  'so-sanh/?v=1&pack=published&measure=commended&units=any'
];
/** Pages as they are once somebody chose: their parts are not all in the pages above. */
const CHOSEN = [
  '?v=1&pack=demo',
  'so-sanh/?v=1&pack=demo&measure=models_new&kind=table',
  'so-sanh/?v=1&pack=demo&measure=models_new&kind=heat&mark=63:40',
  'so-sanh/?v=1&measure=exemplars&units=34:86&basis=unchanged&spans=hide',
  'so-sanh/?v=1&measure=models_built&norm=per-100k'
];
const LIGHT = ['light'] as const;
const BOTH = ['light', 'dark'] as const;
const WIDTHS = [390, 1024, 1440];

for (const path of PAGES) {
  test(`/${path} comes alive, and says its language`, async ({ page }) => {
    await page.goto(path);
    await hydrated(page);
    await expect(page.locator('html')).toHaveAttribute(
      'lang',
      path.startsWith('en/') ? 'en' : 'vi'
    );
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page).toHaveTitle(/Đối Chiếu/);
  });

  test(`/${path} is never wider than the screen`, async ({ page }) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      await hydrated(page);
      const widest = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(widest, `at ${width} px`).toBeLessThanOrEqual(width);
    }
  });

  // The colours are the same in both languages, so dark is looked at once.
  for (const colorScheme of path.startsWith('en/') ? LIGHT : BOTH)
    test(`/${path} has nothing that keeps people out, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(path);
      await hydrated(page);
      if (/^(en\/)?(so-sanh\/)?$/.test(path)) await settled(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const grave = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      expect(grave).toEqual([]);
    });
}

for (const path of CHOSEN)
  test(`/${path} has nothing that keeps people out`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    await hydrated(page);
    await settled(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

/** What is widest once somebody chose: names with their parts beside a line and its numbers. */
const WIDE = [
  'so-sanh/?v=1&pack=demo&measure=commendation_occasions&by=state&units=any&basis=unchanged&kind=table'
];
for (const path of WIDE)
  test(`/${path} fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    await hydrated(page);
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390
    );
  });

/** Smaller than a finger: all that is pressed, but for links in running text. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, summary, select, nav a, li > a, h3 > a')]
      .filter((e) => e.checkVisibility({ visibilityProperty: true }))
      .map((e) => ({ e, box: e.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 43.5 && box.height > 1)
      .map(({ e, box }) => `${e.textContent.trim().slice(0, 30)} ${Math.round(box.height)}`)
  );

for (const path of ['', '?v=1&pack=demo', 'so-sanh/', 'don-vi/?v=1&pack=demo&unit=63:40'])
  test(`/${path} can be pressed by a finger`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    await hydrated(page);
    await settled(page);
    expect(await smallTargets(page)).toEqual([]);
  });

/** Adds up how far what is in sight is moved about, from the first paint on. */
const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shift = { total: 0 };
    Object.assign(window, { shift });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        shift.total += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });

const shifted = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as { shift: { total: number } }).shift.total);

for (const path of SHIFTING)
  test(`/${path} does not move while it comes alive`, async ({ page }) => {
    await watchShifts(page);
    await page.goto(path);
    await hydrated(page);
    await settled(page);
    await page.waitForTimeout(1500);
    expect(await shifted(page)).toBeLessThan(0.01);
  });

test('an answer that is long in coming pushes nothing away', async ({ page }) => {
  await page.route('**/*.wasm', async (route) => {
    await new Promise((done) => setTimeout(done, 5000));
    await route.continue();
  });
  await watchShifts(page);
  await page.goto('don-vi/?v=1&pack=demo&unit=34:40');
  await expect(page.locator('[data-profile]')).toHaveAttribute('data-state', 'loading');
  await expect(page.locator('main [role="status"]').first()).toBeVisible({ timeout: 8000 });
  await expect(page.locator('[data-profile]')).toHaveAttribute('data-state', 'ready', {
    timeout: 30_000
  });
  await expect(page.locator('footer')).toBeVisible();
  expect(await shifted(page)).toBeLessThan(0.02);
});

test('with scripts off a page says what it cannot do', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  for (const path of PAGES) {
    await page.goto(path);
    const words = scriptsOffWords[path.startsWith('en/') ? 'en' : 'vi'];
    const name = path.replace('en/', '');
    const said = ['', 'so-sanh/'].includes(name) ? words.figures : words.tools;
    const own = ['don-vi/', 'phuong-phap/'].includes(name);
    await expect(page.getByText(said), path).toBeVisible({ visible: !own });
  }
  await context.close();
});

test('an unknown address says so', async ({ request }) => {
  expect((await request.get('khong-co-trang-nay/')).status()).toBe(404);
});
