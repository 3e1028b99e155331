import AxeBuilder from '@axe-core/playwright';
import { expect, hydrated, PAGES, settled, test } from './site.ts';

const SHIFTING = [
  '',
  'so-sanh/',
  'so-sanh/?v=1&pack=demo&measure=checks_made&years=2021&kind=rank'
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
