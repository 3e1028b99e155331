import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { compareWords } from '../src/lib/text/words/compare.ts';
import { cell, expect, figure, hydrated, openComparison, query, settled, test } from './site.ts';

const words = compareWords.vi;
const YEAR = 'v=1&pack=demo&measure=models_new&basis=34&years=2024';

const ready = (page: Page, kind: string) =>
  expect(figure(page))
    .toHaveAttribute('data-spec', new RegExp(`kind=${kind}`))
    .then(() => expect(figure(page)).toHaveAttribute('data-state', 'ready', { timeout: 30_000 }));

const picture = (page: Page) => figure(page).locator('svg[role="img"]:visible');
const kinds = (page: Page) => page.getByRole('group', { name: words.kind, exact: true });

/** Each province on the drawing, once. */
const drawn = (page: Page) =>
  picture(page).evaluate((svg) => [
    ...new Set([...svg.querySelectorAll('[data-unit]')].map((e) => e.getAttribute('data-unit')!))
  ]);

const audit = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).include('figure[data-figure]').analyze();
  expect(violations.map((v) => [v.id, v.nodes[0]?.html])).toEqual([]);
};

test('tiles by mouse, map and dots by keyboard: each with its words and its table', async ({
  page
}) => {
  await openComparison(page, YEAR);
  await kinds(page).getByText(words.kinds.tiles, { exact: true }).click();
  await ready(page, 'tiles');
  await expect(picture(page)).toHaveAttribute('aria-label', /^Bản đồ ô/);
  await expect(picture(page).getByText('Hoàng Sa', { exact: true })).toBeVisible();
  expect(await drawn(page)).toHaveLength(34);
  await audit(page);

  await kinds(page).locator('input[value="tiles"]').focus();
  await page.keyboard.press('ArrowRight');
  await ready(page, 'map');
  await expect(picture(page)).toHaveAttribute('aria-label', /^Bản đồ các tỉnh/);
  for (const name of ['Hoàng Sa', 'Trường Sa'])
    await expect(picture(page).getByText(new RegExp(name)).first()).toBeVisible();
  expect(await drawn(page)).toHaveLength(34);
  await audit(page);

  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await ready(page, 'dots');
  await expect(picture(page)).toHaveAttribute('aria-label', /^Dải điểm/);
  expect(await drawn(page)).toHaveLength(34);
  await audit(page);
});

test('the arrow keys walk a map, and say what the table says', async ({ page }) => {
  await openComparison(page, `${YEAR}&kind=map`);
  await ready(page, 'map');
  const box = figure(page).locator('[role="group"][tabindex="0"]');
  await box.focus();
  await page.keyboard.press('End');
  const last = (await drawn(page)).at(-1)!;
  const spoken = box.locator('[aria-live="polite"]');
  await expect(spoken).not.toBeEmpty();
  const value = await cell(figure(page), last).first().textContent();
  expect((await spoken.textContent())!.replaceAll('\u00a0', ' ')).toContain(
    value!.replaceAll('\u00a0', ' ').trim()
  );
  await page.keyboard.press('Escape');
  await expect(spoken).toBeEmpty();
});

test('what a map cannot show is closed, with the reason', async ({ page }) => {
  await openComparison(page, `${YEAR}&by=field`);
  for (const kind of ['tiles', 'map', 'dots'])
    await expect(kinds(page).locator(`input[value="${kind}"]`)).toBeDisabled();
  await expect(kinds(page)).toContainText(words.reasons.oneFigure);
});

test('a phone shows the whole map without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const kind of ['tiles', 'map', 'dots']) {
    await openComparison(page, `${YEAR}&kind=${kind}`);
    await ready(page, kind);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  }
});

test('on the front page a tile chooses its province, by mouse and by keyboard', async ({
  page
}) => {
  await page.goto('?v=1&pack=demo&measure=models_new&basis=34&years=2024');
  await hydrated(page);
  await settled(page);
  await expect(figure(page)).toHaveAttribute('data-kind', 'tiles');
  const tile = (id: string) => picture(page).locator(`rect[data-unit="${id}"]`).first();
  await tile('34:40').click();
  await expect.poll(() => query(page).get('mark')).toBe('34:40');
  await expect(page.locator('figure[data-figure]').nth(1)).toHaveAttribute(
    'data-spec',
    /mark=34(:|%3A)40/
  );
  const box = figure(page).locator('[role="group"][tabindex="0"]');
  await box.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const first = (await drawn(page))[0]!;
  await expect.poll(() => query(page).get('mark')).toBe(first);
  await audit(page);
});
