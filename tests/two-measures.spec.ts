import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { compareWords } from '../src/lib/text/words/compare.ts';
import { choose, expect, figure, openComparison, query, test } from './site.ts';

const words = compareWords.vi;
const YEAR = 'v=1&pack=demo&measure=models_new&basis=34&years=2024&mark=34:40';

const ready = (page: Page, kind: string) =>
  expect(figure(page))
    .toHaveAttribute('data-spec', new RegExp(`kind=${kind}`))
    .then(() => expect(figure(page)).toHaveAttribute('data-state', 'ready', { timeout: 30_000 }));

const picture = (page: Page) => figure(page).locator('svg[role="img"]:visible');
const kinds = (page: Page) => page.getByRole('group', { name: words.kind, exact: true });

const audit = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).include('figure[data-figure]').analyze();
  expect(violations.map((v) => [v.id, v.nodes[0]?.html])).toEqual([]);
};

test('a scatter by mouse, another second measure, then a path by keyboard', async ({ page }) => {
  await openComparison(page, YEAR);
  await expect(page.getByLabel(words.against)).toHaveCount(0);
  await kinds(page).getByText(words.kinds.scatter, { exact: true }).click();
  await ready(page, 'scatter');
  const first = query(page).get('against');
  expect(first).not.toBeNull();
  await expect(picture(page)).toHaveAttribute('aria-label', /^Biểu đồ điểm theo hai chỉ tiêu/);
  await audit(page);

  await choose(page, words.against, 'charity_money');
  await expect.poll(() => query(page).get('against')).toBe('charity_money');
  await ready(page, 'scatter');
  const marked = figure(page).locator('td[data-unit="34:40"]');
  await expect(marked).toHaveCount(2);
  await expect(marked.nth(0)).toHaveAttribute('data-measure', 'models_new');
  await expect(marked.nth(1)).toHaveAttribute('data-measure', 'charity_money');

  await kinds(page).locator('input[value="scatter"]').focus();
  await page.keyboard.press('ArrowRight');
  await ready(page, 'path');
  await expect(picture(page)).toHaveAttribute('aria-label', /^Đường đi theo hai chỉ tiêu/);
  expect(query(page).get('against')).toBe('charity_money');
  await audit(page);

  await kinds(page).getByText(words.kinds.rank, { exact: true }).click();
  await expect.poll(() => query(page).get('against')).toBeNull();
});

test('the arrow keys walk the points, and say both figures as the table has them', async ({
  page
}) => {
  await openComparison(page, `${YEAR}&kind=scatter&against=charity_money`);
  await ready(page, 'scatter');
  const box = figure(page).locator('[role="group"][tabindex="0"]');
  await box.focus();
  await page.keyboard.press('Home');
  const spoken = box.locator('[aria-live="polite"]');
  await expect(spoken).not.toBeEmpty();
  const said = (await spoken.textContent())!.replaceAll('\u00a0', ' ');
  const name = said.split(',')[0]!;
  const row = figure(page)
    .locator('table[data-twin] tbody tr')
    .filter({
      has: page.locator(`th:text-is("${name}")`)
    });
  for (const text of await row.locator('td[data-measure]').allTextContents())
    expect(said).toContain(text.replaceAll('\u00a0', ' ').trim());
});

test('parts to either side of zero, and which is which', async ({ page }) => {
  await openComparison(page, `${YEAR}&by=field`);
  await kinds(page).getByText(words.kinds.diverging, { exact: true }).click();
  await ready(page, 'diverging');
  await expect(picture(page)).toHaveAttribute('aria-label', /^Biểu đồ cột hai phía/);
  await expect(figure(page)).toContainText('Bên trái số 0 là');
  await audit(page);
});

test('what cannot be set on two axes is closed, with the reason', async ({ page }) => {
  await openComparison(page, 'v=1&pack=demo&measure=models_new&basis=34&years=2024');
  await expect(kinds(page).locator('input[value="path"]')).toBeDisabled();
  await expect(kinds(page)).toContainText(words.reasons.needsFew);
});

test('a phone shows both kinds without scrolling sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const kind of ['scatter', 'path']) {
    await openComparison(
      page,
      `${YEAR.replace('&years=2024', kind === 'path' ? '' : '&years=2024')}&kind=${kind}&against=charity_money`
    );
    await ready(page, kind);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  }
});
