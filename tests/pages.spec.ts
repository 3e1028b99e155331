import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
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
  'so-sanh/?v=1&pack=demo&measure=models_new&kind=heat&mark=63:40'
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

for (const path of SHIFTING)
  test(`/${path} does not move while it comes alive`, async ({ page }) => {
    await page.addInitScript(() => {
      const shift = { total: 0 };
      Object.assign(window, { shift });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
          shift.total += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path);
    await hydrated(page);
    await settled(page);
    await page.waitForTimeout(1500);
    const total = await page.evaluate(
      () => (window as unknown as { shift: { total: number } }).shift.total
    );
    expect(total).toBeLessThan(0.01);
  });

test('an unknown address says so', async ({ request }) => {
  expect((await request.get('khong-co-trang-nay/')).status()).toBe(404);
});
