import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { compareWords } from '../src/lib/text/words/compare.ts';
import { panelWords } from '../src/lib/text/words/panel.ts';
import { cell, choose, expect, figure, openComparison, query, test } from './site.ts';

const words = compareWords.vi;
const DEMO = 'v=1&pack=demo&measure=models_new&basis=34';
const FIVE = `${DEMO}&years=2016-2024&units=34:40,34:38,34:42,34:46,34:01&mark=34:40`;

const chart = (page: Page): Locator => figure(page).locator('svg[role="img"]').last();

const ready = async (page: Page, kind: string): Promise<void> => {
  await expect(figure(page)).toHaveAttribute('data-kind', kind);
  await expect(figure(page)).toHaveAttribute('data-state', 'ready');
};

const accessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' ')}`)).toEqual([]);
};

const KINDS = [
  ['slope', 'Đường dốc giữa hai năm'],
  ['dumbbell', 'Hai năm của mỗi nơi trên một hàng'],
  ['multiples', 'Nhiều hình nhỏ theo năm'],
  ['bump', 'Thứ hạng theo năm, hạng 1 ở trên cùng']
] as const;

test('the kinds over the years are chosen by mouse, and each is told and answers', async ({
  page
}) => {
  await openComparison(page, `${FIVE}&kind=line`);
  for (const [kind, said] of KINDS) {
    const kinds = page.getByRole('group', { name: words.kind, exact: true });
    await kinds.getByText(words.kinds[kind], { exact: true }).click();
    await ready(page, kind);
    await expect(chart(page)).toHaveAttribute('aria-label', new RegExp(`^${said}`));
    expect(query(page).get('kind')).toBe(kind);
    const mark = chart(page).locator(':not(text)[data-unit="34:40"][data-period="2024"]').first();
    await mark.hover({ force: true });
    await expect(figure(page).getByText('Nghệ An', { exact: true }).last()).toBeVisible();
    const drawn = await cell(figure(page), '34:40').first().getAttribute('data-value');
    expect(Number(drawn)).toBeGreaterThan(0);
    await accessible(page);
  }
});

test('the same by keyboard, and the arrow keys walk the figures', async ({ page }) => {
  await openComparison(page, `${FIVE}&kind=line`);
  await page.getByRole('radio', { name: words.kinds.line, exact: true }).focus();
  for (const [kind] of [KINDS[2], KINDS[0], KINDS[1], KINDS[3]]) {
    await page.keyboard.press('ArrowRight');
    await ready(page, kind);
  }
  await figure(page).getByRole('group', { name: panelWords.vi.help }).focus();
  const spoken = figure(page).locator('[aria-live="polite"]').first();
  await page.keyboard.press('ArrowRight');
  await expect(spoken).toHaveText(/năm \d{4}|\d{4}: /i);
  const first = await spoken.textContent();
  await page.keyboard.press('ArrowRight');
  await expect(spoken).not.toHaveText(first!);
});

test('small multiples share their axis or have their own, and say which', async ({ page }) => {
  await openComparison(page, `${FIVE}&kind=multiples`);
  await ready(page, 'multiples');
  await choose(page, words.axes, 'own');
  await expect(figure(page)).toContainText('Mỗi hình một trục riêng');
  expect(query(page).get('axes')).toBe('own');
});

test('places over the years are offered where the first can stand at the top', async ({ page }) => {
  await openComparison(page, `${FIVE}&kind=line`);
  await choose(page, words.norm, 'rank');
  await expect(chart(page)).toHaveAttribute('aria-label', /^Thứ hạng theo năm/);
  await choose(page, words.kind, 'rank');
  await ready(page, 'rank');
  expect(query(page).get('norm')).toBeNull();
});

test('on a phone nothing reaches past the page', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [kind] of KINDS) {
    await openComparison(page, `${DEMO}&years=2016-2024&kind=${kind}&mark=34:40`);
    await ready(page, kind);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  }
});
