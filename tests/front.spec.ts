import type { Page } from '@playwright/test';
import { cell, engineReady, expect, figure, hydrated, test } from './site.ts';

test.describe('before any script', () => {
  test.use({ javaScriptEnabled: false });

  test('the first figure and its table are there', async ({ page }) => {
    await page.goto('');
    const first = figure(page);
    await expect(first.locator('svg[role="img"]').first()).toBeVisible();
    await expect(first.locator('table[data-twin]')).toBeAttached();
    await expect(cell(first, '63:40')).toHaveAttribute('data-value', '5395');
  });

  test('a province without a figure is blank, not zero', async ({ page }) => {
    await page.goto('');
    const blank = cell(figure(page), '63:83');
    await expect(blank).toHaveAttribute('data-blank', /.+/);
    expect(await blank.getAttribute('data-value')).toBeFalsy();
    await expect(blank).not.toHaveText(/\b0\b/);
  });
});

test('what was drawn beforehand is what the scripts draw', async ({ page, browser, baseURL }) => {
  const still = await browser.newPage({ javaScriptEnabled: false, baseURL });
  await still.goto('');
  const before = await cellsOf(still);
  await still.close();
  await page.goto('');
  await hydrated(page);
  expect(await cellsOf(page)).toEqual(before);
});

test('the engine comes when it is needed, and its worker asks nobody outside', async ({
  page,
  context
}) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await page.goto('so-sanh/?v=1&pack=demo&measure=models_new&norm=per-100k');
  await engineReady(page);
  // Proves that requests of workers are among those the fixture watches.
  expect(asked.some((url) => url.includes('.wasm'))).toBe(true);
});

const cellsOf = (page: Page) =>
  figure(page)
    .locator('table[data-twin] [data-unit]')
    .evaluateAll((cells) =>
      cells.map((one) => [
        one.getAttribute('data-unit'),
        one.getAttribute('data-period'),
        one.getAttribute('data-value'),
        one.getAttribute('data-blank')
      ])
    );

test('what changed since the year before: the very numbers of the years, place by place', async ({
  page
}) => {
  await page.goto('?v=1&pack=demo');
  await hydrated(page);
  const changes = page.locator('section:has(> #thay-doi)');
  await expect(changes).toBeVisible({ timeout: 30_000 });
  await expect(changes).toContainText(/\d+ nơi tăng, \d+ nơi giảm/);
  const first = changes.locator('li[data-unit]').first();
  const unit = (await first.getAttribute('data-unit'))!;
  const said = (await first.innerText())
    .match(/(\d+) → (\d+)\s+\+(\d+)/)!
    .slice(1)
    .map(Number);
  expect(said[1]! - said[0]!).toBe(said[2]);
  const heat = page.locator('figure[data-kind=heat]').first();
  const year = Number(/\d{4}/.exec(await changes.locator('h2').innerText())![0]);
  for (const [i, y] of [year, year + 1].entries())
    await expect(
      heat.locator(`td[data-unit="${unit}"][data-period="${y}"]`).first()
    ).toHaveAttribute('data-value', String(said[i]));
  await changes.getByRole('link').last().click();
  await expect(figure(page)).toHaveAttribute('data-kind', 'dumbbell');
  await expect(figure(page)).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
});
