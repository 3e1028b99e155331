import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { benchWords } from '../src/lib/text/words/bench.ts';
import { boardWords } from '../src/lib/text/words/board.ts';
import { compareWords } from '../src/lib/text/words/compare.ts';
import { lensWords } from '../src/lib/text/words/lens.ts';
import { pairWords } from '../src/lib/text/words/pair.ts';
import { cell, choose, expect, figure, openComparison, query, settled, test } from './site.ts';

const board = boardWords.vi;
const bench = benchWords.vi;
const pair = pairWords.vi;
const words = compareWords.vi;
const DEMO = 'v=1&pack=demo&measure=models_new&years=2020';

const shown = (page: Page, part: RegExp) => expect(figure(page)).toHaveAttribute('data-spec', part);
const openBoard = async (page: Page) => {
  await page.getByRole('button', { name: board.open }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  return page.getByRole('dialog');
};
const accessible = async (page: Page, within: string) => {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' ')}`)).toEqual([]);
};

test('the board: a region in one press, then like ones of a place, by value and by size', async ({
  page
}) => {
  test.slow();
  await openComparison(page, `${DEMO}&mark=63:40`);
  const dialog = await openBoard(page);
  await expect(dialog.locator('[data-unit-row="63:40"] .value')).toHaveText('170');
  await accessible(page, 'dialog');
  await dialog.getByRole('button', { name: /^Tây Nguyên/ }).click();
  await dialog.getByRole('button', { name: board.apply('5') }).click();
  await expect(dialog).toBeHidden();
  await shown(page, /units=region:63:r:/);
  await settled(page);
  await expect(cell(figure(page), '63:66').first()).toBeAttached();

  const again = await openBoard(page);
  await again.getByRole('button', { name: new RegExp(`^${board.peerRules.value}`) }).click();
  await again.getByRole('button', { name: new RegExp(`^${board.apply('7')}`) }).click();
  await shown(page, /units=[^&]*63:40[^&]*&.*years=2020.*mark=63:40/);
  // Whoever is nearest by value: nobody left out is nearer than the farthest taken.
  const taken = new Set((query(page).get('units') ?? '').split(','));
  expect(taken.size).toBe(7);

  const third = await openBoard(page);
  await third.getByRole('button', { name: new RegExp(`^${board.peerRules.size}`) }).click();
  await expect(third.getByRole('button', { name: board.apply('6') })).toBeVisible({
    timeout: 30_000
  });
});

test('the board by keyboard: found by an alias, ordered by name, marked and muted', async ({
  page
}) => {
  await openComparison(page, DEMO);
  const opener = page.getByRole('button', { name: board.open });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: board.chooseNone }).press('Enter');
  const search = dialog.getByRole('searchbox', { name: board.search });
  await search.focus();
  await page.keyboard.type('TP.HCM');
  await expect(dialog.getByRole('checkbox')).toHaveCount(1);
  await dialog.getByRole('checkbox', { name: 'Hồ Chí Minh' }).press('Space');
  await search.fill('');
  await choose(page, board.sort, 'name');
  await dialog.getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('button', { name: board.markOf('An Giang') })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: board.apply('2') }).press('Enter');
  await expect(opener).toBeFocused();
  await shown(page, /units=63:79,63:89.*mark=63:89&mute=63:77/);
  await page.reload();
  await shown(page, /mark=63:89&mute=63:77/);
  await page.getByRole('button', { name: board.clear }).press('Enter');
  await shown(page, /^(?!.*(mark|mute)=)/);
});

test('a row marks, mutes and removes; a place is never both', async ({ page }) => {
  await openComparison(page, `${DEMO}&units=63:40,63:38&mark=63:40`);
  await page.getByRole('button', { name: board.muteOf('Nghệ An') }).click();
  await shown(page, /^(?!.*mark=).*mute=63:40/);
  await page.getByRole('button', { name: board.markOf('Thanh Hóa') }).click();
  await shown(page, /mark=63:38&mute=63:40/);
  await page.getByRole('button', { name: words.remove('Nghệ An') }).click();
  await shown(page, /^(?!.*63:40)/);
});

test('by keyboard: what is pressed away hands the focus to what stands next', async ({ page }) => {
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  const focused = (name: string) =>
    expect(page.getByRole('button', { name, exact: true })).toBeFocused();
  await openComparison(page, `${DEMO}&units=63:40,63:38`);
  await press(words.remove('Nghệ An'));
  await shown(page, /units=63:38(&|$)/);
  await focused(words.remove('Thanh Hóa'));
  // The rail follows the figure by a frame.
  await expect(page.getByRole('button', { name: words.remove('Nghệ An') })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await shown(page, /^(?!.*63:38)/);
  await expect(page.getByRole('button', { name: words.remove('Thanh Hóa') })).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveAttribute('role', 'combobox');

  await openComparison(page, 'v=1&pack=demo&measure=models_new&basis=34&years=2017');
  await press(bench.before);
  await shown(page, /years=2016/);
  await focused(bench.next);
  await page.getByRole('link', { name: 'English' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('link', { name: 'English' })).toBeFocused();
});

test('by keyboard: a figure taken away leaves the focus on the one that stays', async ({
  page
}) => {
  const besides = encodeURIComponent('v=1&pack=demo&measure=checks_made&years=2020');
  await openComparison(page, `${DEMO}&beside=${besides}`);
  await page.getByRole('button', { name: bench.dropOf[1] }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('figure[data-figure]')).toHaveCount(1);
  await expect(figure(page).getByRole('tab', { selected: true })).toBeFocused();
});

test('each lens says what it does to this comparison', async ({ page }) => {
  await openComparison(page, DEMO);
  const lens = page.getByRole('group', { name: words.basis, exact: true });
  await expect(lens.getByText(lensWords.vi.does.sum('52', '23', '11'))).toBeVisible();
  await lens.getByRole('radio', { name: lensWords.vi.names['34'] }).focus();
  await page.keyboard.press('Space');
  await shown(page, /basis=34/);
});

test('two figures compare or not, with the reason', async ({ page }) => {
  await openComparison(page, `${DEMO}&mark=63:40`);
  await page.getByText(pair.pairTitle).click();
  const grade = page.locator('[data-grade]');
  await expect(grade).toHaveAttribute('data-grade', 'comparable');
  await page.getByRole('combobox', { name: pair.second }).selectOption({ label: 'Hòa Bình' });
  await expect(grade).toHaveAttribute('data-grade', 'with_care');
  await expect(grade).toContainText(pair.reasons.estimate);
  await page.getByRole('combobox', { name: pair.second }).selectOption({ label: 'Tây Ninh' });
  await expect(grade).toHaveAttribute('data-grade', 'not_comparable');
});

test('the rank of a place under every denominator', async ({ page }) => {
  test.slow();
  await openComparison(page, `${DEMO}&mark=63:40`);
  await page.getByText(pair.stripTitle).click();
  const strip = page.locator('table[data-strip="63:40"]');
  await expect(strip.locator('[data-norm="value"] strong')).toHaveText('4–8', { timeout: 60_000 });
  await expect(strip.locator('[data-norm="per-unit"]')).toContainText('2020');
  await accessible(page, '.panels');
});

test('playing goes through the years on one scale, and stops at the last', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openComparison(page, 'v=1&pack=demo&measure=models_new&years=2021&mark=63:40');
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();
  await page.getByRole('button', { name: bench.play }).click();
  await expect(page.getByText(bench.held('2016', '2024'))).toBeVisible();
  await shown(page, /years=2024/);
  await expect(page.getByRole('button', { name: bench.play })).toBeVisible();
  await expect(page.getByRole('button', { name: bench.next })).toBeDisabled();
  expect(query(page).get('years')).toBe('2024');
  // Playing is no hundred steps back.
  expect(await entries()).toBe(before);
  await settled(page);
  const wide = await barWidth(page);
  await page.getByRole('button', { name: bench.before }).press('Enter');
  await shown(page, /years=2023/);
  await settled(page);
  const value = async () =>
    Number(await cell(figure(page), '63:40').first().getAttribute('data-value'));
  const next = await barWidth(page);
  expect(next / (await value())).toBeCloseTo(wide / 184, 1);
});

test('with little motion wanted the year changes only when pressed', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openComparison(page, DEMO);
  await expect(page.getByText(bench.reduced)).toBeVisible();
  await expect(page.getByRole('button', { name: bench.play })).toHaveCount(0);
  await page.getByRole('button', { name: bench.next }).click();
  await shown(page, /years=2021/);
});

test('saved, opened after a reload, put beside on one scale, renamed, removed', async ({
  page
}) => {
  test.slow();
  await openComparison(page, `${DEMO}&mark=63:40`);
  await page.getByText(bench.savedTitle).click();
  await page.getByRole('textbox', { name: bench.name }).fill('Nghệ An 2020');
  await page.getByRole('button', { name: bench.save }).click();
  await expect(page.getByRole('link', { name: 'Nghệ An 2020' })).toBeVisible();

  await openComparison(page, 'v=1&pack=demo&measure=models_new&years=2016');
  await page.getByText(bench.savedTitle).click();
  await page.getByRole('button', { name: bench.putOf('Nghệ An 2020') }).click();
  const figures = page.locator('figure[data-figure]');
  await expect(figures).toHaveCount(2);
  await expect(page.getByText(bench.linked.length)).toBeVisible();
  await expect(figures.nth(1)).toHaveAttribute('data-state', 'ready');
  await expect(page).toHaveURL(/beside=/);

  // The second figure is what the controls change now; another measure has another scale.
  await choose(page, words.norm, 'share');
  await expect(figures.nth(1)).toHaveAttribute('data-spec', /norm=share/);
  await expect(figures.nth(0)).toHaveAttribute('data-spec', /^(?!.*norm=)/);
  await expect(page.getByText(bench.apart.otherUnit)).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await expect(figures).toHaveCount(2);
  await page.getByRole('button', { name: bench.dropOf[1]! }).click();
  await expect(figures).toHaveCount(1);
  await expect(page).toHaveURL(/^(?!.*beside=)/);

  await page.getByText(bench.savedTitle).click();
  await page.getByRole('button', { name: bench.renameOf('Nghệ An 2020') }).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Xứ Nghệ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Xứ Nghệ' })).toBeVisible();
  await page.getByRole('button', { name: bench.removeOf('Xứ Nghệ') }).click();
  await expect(page.getByText(bench.none)).toBeVisible();
});

test('a place pointed at in one figure is marked in the other, and nothing moves', async ({
  page
}) => {
  const beside = encodeURIComponent('v=1&pack=demo&measure=models_new&years=2016');
  await openComparison(page, `${DEMO}&beside=${beside}`);
  const figures = page.locator('figure[data-figure]');
  await expect(figures.nth(1)).toHaveAttribute('data-state', 'ready');
  await expect(figures.nth(1).locator('svg[role="img"] [data-unit]').first()).toBeVisible();
  const box = await figures.nth(1).boundingBox();
  await figures.nth(0).locator('svg[role="img"] rect[data-unit="63:40"]').hover();
  const lit = figures.nth(1).locator('svg [data-lit]');
  await expect(lit.first()).toHaveAttribute('data-unit', '63:40');
  expect(await figures.nth(1).boundingBox()).toEqual(box);
  await page.mouse.move(2, 2);
  await expect(lit).toHaveCount(0);
  await figures.nth(0).locator('.box').focus();
  await page.keyboard.press('ArrowDown');
  await expect(lit.first()).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(lit).toHaveCount(0);
});

test('a picture seen before comes back as it was drawn, without its light', async ({ page }) => {
  await openComparison(page, DEMO);
  const list = page.getByRole('combobox', { name: words.measure, exact: true });
  const svg = figure(page).locator('.canvas > svg');
  const ask = async (measure: string) => {
    await list.selectOption(measure);
    await shown(page, new RegExp(`measure=${measure}`));
    await settled(page);
  };
  await ask('checks_made');
  await ask('models_new');
  const name = await svg.getAttribute('aria-label');
  await svg.evaluate((element) => Object.assign(element, { seen: true }));
  await svg.locator('rect[data-unit="63:40"]').hover();
  await expect(svg.locator('[data-lit]').first()).toBeAttached();
  await ask('checks_made');
  await expect(svg).not.toHaveAttribute('aria-label', name!);
  await page.mouse.move(2, 2);
  await ask('models_new');
  await expect(svg).toHaveAttribute('aria-label', name!);
  expect(await svg.evaluate((element) => 'seen' in element)).toBe(true);
  await expect(svg.locator('[data-lit]')).toHaveCount(0);
  await svg.locator('rect[data-unit="63:40"]').hover();
  await expect(svg.locator('[data-lit]').first()).toBeAttached();
});

test('on a phone: board, playing and panels fit', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openComparison(page, `${DEMO}&mark=63:40&mute=63:38`);
  await page.getByRole('button', { name: /^Mô hình mới ·/ }).click();
  const dialog = await openBoard(page);
  await dialog.getByRole('checkbox', { name: 'Hà Nội' }).uncheck();
  await dialog.getByRole('button', { name: board.apply('62') }).click();
  await shown(page, /units=63:/);
  await page.getByRole('button', { name: bench.next }).click();
  await shown(page, /years=2021/);
  await page.getByText(pair.pairTitle).click();
  await expect(page.locator('[data-grade]')).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  await accessible(page, 'main');
});

/** Pixels of the bar of Nghệ An. */
const barWidth = (page: Page) =>
  figure(page)
    .locator('svg[role="img"] rect[data-unit="63:40"]')
    .first()
    .evaluate((bar) => Number(bar.getAttribute('width')));

test('what the pack notes and what a person notes stand in time charts, and travel in the link', async ({
  page
}) => {
  test.slow();
  await openComparison(
    page,
    'v=1&pack=demo&measure=models_new&basis=34&kind=line&units=34:40,34:38'
  );
  const noted = figure(page).locator('figcaption');
  await expect(noted).toContainText('01/07/2025');
  await expect(noted).toContainText('Nghị quyết 202/2025/QH15');
  await page.getByText(bench.notesTitle).click();
  await page.getByRole('textbox', { name: bench.noteDay }).fill('31/2/2018');
  await page.getByRole('textbox', { name: bench.noteText }).fill('đổi mẫu báo cáo');
  await page.getByRole('button', { name: bench.noteAdd }).click();
  await expect(page.getByText(bench.noteNoDay)).toBeVisible();
  await page.getByRole('textbox', { name: bench.noteDay }).fill('1/5/2018');
  await page.keyboard.press('Enter');
  await expect(noted).toContainText('01/05/2018: đổi mẫu báo cáo.');
  await expect(figure(page).locator('svg[role="img"] text', { hasText: 'đổi mẫu' })).toBeVisible();
  await expect(page).toHaveURL(/note=2018-05-01/);
  await page.reload();
  await expect(noted).toContainText('01/05/2018: đổi mẫu báo cáo.', { timeout: 30_000 });
  await page.getByText(bench.notesTitle).click();
  await page.getByRole('button', { name: bench.removeOf('đổi mẫu báo cáo') }).click();
  await expect(noted).not.toContainText('đổi mẫu');
});
