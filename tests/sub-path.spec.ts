import { serve, type Served } from '../scripts/serve.ts';
import { engineReady, expect, figure, hydrated, settled, test } from './site.ts';

let site: Served;
test.beforeAll(async () => {
  site = await serve({ port: 0, base: '/thong-ke/cac-tinh/' });
});
test.afterAll(() => site.close());

test('the site works under a path', async ({ page, watched }) => {
  watched.allow(new URL(site.url).origin);
  await page.goto(site.url);
  await hydrated(page);
  await expect(figure(page).locator('svg[role="img"]').first()).toBeVisible();
  for (const name of ['So sánh', 'Dữ liệu', 'Phương pháp', 'Tổng quan']) {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).first().click();
    await expect(page.locator('h1')).toHaveCount(1);
    expect(page.url().startsWith(site.url)).toBe(true);
  }
});

test('a comparison opened under a path is answered', async ({ page, watched }) => {
  watched.allow(new URL(site.url).origin);
  await page.goto(`${site.url}so-sanh/?v=1&pack=demo&measure=checks_made&years=2021&norm=per-100k`);
  await engineReady(page);
  await expect(await settled(page)).toHaveAttribute('data-state', 'ready');
});
