import AxeBuilder from '@axe-core/playwright';
import { expect, hydrated, test } from './site.ts';

const SECTION = 'section[aria-labelledby="noi-co-so-lieu"]';

test('where published figures are: a tile for each province, the same in the table, a way on', async ({
  page
}) => {
  await page.goto('');
  await hydrated(page);
  const section = page.locator(SECTION);
  const first = await page.locator('figure[data-figure]').first().boundingBox();
  const place = await section.boundingBox();
  expect(place!.y).toBeGreaterThan(first!.y + first!.height);
  const below = page.locator('#da-cong-bo');
  const before = await below.boundingBox();

  await section.scrollIntoViewIfNeeded();
  const map = section.locator('[data-where]');
  await expect(map).toBeVisible();
  const after = await below.boundingBox();
  const moved = await page.evaluate(() => scrollY);
  expect(Math.abs(after!.y + moved - before!.y)).toBeLessThan(1);

  const tiles = map.locator('[role="group"] [data-unit]');
  await expect(tiles).toHaveCount(63);
  await expect(map.getByText('Hoàng Sa', { exact: true })).toBeVisible();
  await expect(map.getByText('Trường Sa', { exact: true })).toBeVisible();
  await expect(map.getByText('3/63 nơi có số liệu')).toBeVisible();
  await expect(map.locator('a[data-unit="63:40"]')).toHaveAttribute('data-value', '40');
  await expect(map.locator('[data-twin] td[data-unit="63:40"]')).toHaveAttribute('data-value', '3');
  await expect(map.locator('[data-twin] td[data-blank]')).toHaveCount(60);
  await expect(map).toContainText('Chi bộ Khối Đảng Huyện ủy');

  await map.getByRole('combobox', { name: 'Chủ đề' }).selectOption('models');
  await expect(map.locator('a[data-unit="63:40"]')).toHaveAttribute('data-state', 'undated');
  await expect(map.locator('a[data-unit="63:62"]')).toHaveAttribute('data-state', 'own');
  await map.getByRole('tab', { name: 'Bảng' }).click();
  await expect(map.getByRole('row', { name: /^Kon Tum/ })).toContainText('2');
  await map.getByRole('tab', { name: 'Hình' }).click();
  await map.locator('a[data-unit="63:62"]').click();
  await expect(page).toHaveURL(/don-vi\/\?.*63%3A62|don-vi\/\?.*63:62/);
});

test('it waits until someone comes near, or the page has time', async ({ page }) => {
  await page.goto('');
  await hydrated(page);
  await expect(page.locator('[data-where]')).toHaveCount(0);
  await expect(page.locator('[data-where]')).toHaveCount(1, { timeout: 15_000 });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the map has nothing that keeps people out, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('');
    await hydrated(page);
    await page.locator(SECTION).scrollIntoViewIfNeeded();
    await expect(page.locator('[data-where]')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include(SECTION).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
  });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a link stands where the map would be, and leads to every figure', async ({ page }) => {
    await page.goto('');
    const link = page.locator(SECTION).getByRole('link');
    await expect(link).toHaveCount(1);
    await link.click();
    await expect(page.locator('#da-cong-bo')).toBeVisible();
  });
});
