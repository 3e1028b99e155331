import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { profileWords } from '../src/lib/text/words/profile.ts';
import { shellWords } from '../src/lib/text/words/shell.ts';
import { commit, give, kept, open } from './import-page.ts';
import { engineReady, expect, hydrated, test } from './site.ts';

const words = profileWords.vi;
const NGHE_AN = 'don-vi/?v=1&pack=demo&unit=63:40';

const profile = (page: Page): Locator => page.locator('[data-profile]');
const card = (page: Page, name: string): Locator =>
  page.locator('figure').filter({ has: page.getByRole('heading', { name, exact: true }) });
const rowsBehind = (page: Page): Locator => page.locator('#nguon');

async function openUnit(page: Page, query: string): Promise<void> {
  await page.goto(query);
  await hydrated(page);
  await expect(profile(page)).toHaveAttribute('data-state', 'ready');
}

/** Where Nghệ An stands in commendations, against whom, since when, and how sure that is. */
async function answersOfCommendations(page: Page): Promise<void> {
  const commended = card(page, 'Lượt khen (đã khen)');
  await expect(commended.locator('.figure')).toHaveText('583 lượt');
  const answer = (key: string) => commended.locator(`[data-answer=${key}]`);
  await expect(answer('where')).toHaveText(/^Hạng 12–17 trong 63 nơi: 2 nơi chưa có số liệu/);
  await expect(answer('whom')).toHaveText(/^Cao hơn trung vị ≥\s451 của 60 nơi có số/);
  await expect(answer('since')).toHaveText(/mọi năm từ 2016 đến 2024/);
  await expect(answer('sure')).toHaveText(/61\/63 nơi đã báo cáo; 6 tháng đầu năm 2025: 220/);
}

async function withoutViolations(page: Page): Promise<void> {
  await expect(rowsBehind(page)).toBeVisible({ timeout: 40_000 });
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
}

test('by mouse: from the menu to where Nghệ An stands in commendations', async ({ page }) => {
  await page.goto('');
  await hydrated(page);
  await page.getByRole('link', { name: shellWords.vi.nav.unit, exact: true }).first().click();
  await page.getByLabel(words.pack).selectOption('demo');
  await page.getByRole('combobox', { name: words.search }).fill('nghe an');
  await page.getByRole('option').filter({ hasText: words.index.hint63 }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tỉnh Nghệ An');
  await answersOfCommendations(page);
  const commended = card(page, 'Lượt khen (đã khen)');
  await commended.getByText(words.buttons.lineage).click();
  await expect(commended.getByText('commendations.csv').first()).toBeVisible({ timeout: 40_000 });
  await expect(commended.getByText('Không lấy vào số này').first()).toBeVisible();
});

test('what the signs in the small charts stand for is told, once where all say the same', async ({
  page
}) => {
  await openUnit(page, NGHE_AN);
  const measures = page.locator('section:has(> #chi-tieu)');
  const charts = measures.locator('figure svg[role="img"]').filter({ hasText: '¹' });
  await expect.poll(() => charts.count()).toBeGreaterThan(2);
  await expect(measures.getByText(/^¹ 01\/07\/2025: từ ngày này cả nước có 34/)).toHaveCount(1);
  await expect(measures.getByText(words.key.bounds, { exact: true })).toHaveCount(1);
});

test('by keyboard: search, choose, read the chart', async ({ page }) => {
  await page.goto('don-vi/?v=1&pack=demo');
  await hydrated(page);
  await page.getByRole('combobox', { name: words.search }).focus();
  await page.keyboard.type('nghe an');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tỉnh Nghệ An');
  await expect(profile(page)).toHaveAttribute('data-state', 'ready');
  if ((await profile(page).getAttribute('data-profile')) === '34:40') {
    await page.getByRole('link', { name: words.seeOn('Nghệ An', '63') }).focus();
    await page.keyboard.press('Enter');
  }
  await expect(profile(page)).toHaveAttribute('data-profile', '63:40');
  await answersOfCommendations(page);
  const chart = card(page, 'Lượt khen (đã khen)').getByRole('group').first();
  await expect(chart.locator('svg')).toBeVisible();
  await chart.focus();
  await page.keyboard.press('Home');
  await expect(chart.locator('[aria-live]')).toContainText(/201[67]/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a wide table of numbers scrolls in its own box', async ({ page }) => {
    await openUnit(page, 'don-vi/?v=1&unit=bdv-nghe-an');
    const tables = page.locator('figure summary', { hasText: words.buttons.table });
    for (const table of await tables.all()) await table.click();
    await expect(page.locator('figure details[open] table').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test('the same answers, nothing wider than the screen', async ({ page }) => {
    await openUnit(page, NGHE_AN);
    await answersOfCommendations(page);
    await expect(page.locator('figure svg').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

test('three figures of each year, never added: own report, roll-up, difference', async ({
  page
}) => {
  await openUnit(page, NGHE_AN);
  const row = (key: string) => page.locator(`[data-reconcile] [data-row=${key}] td`);
  await expect(row('own')).toHaveText(['153', '180', '184', '184']);
  await expect(row('rollUp')).toHaveText(['136', /≥\s145/, '197', '164']);
  await expect(row('difference')).toHaveText(['17', /≤\s35/, '−13', '20']);
  await expect(row('coverage')).toHaveText(['7/7', '6/7', '7/7', '7/7']);
});

test('whoever is compared with stays in the address, and back takes the step back', async ({
  page
}) => {
  await openUnit(page, NGHE_AN);
  await page.getByText(words.peers.region, { exact: true }).click();
  await expect(page).toHaveURL(/peers=region/);
  await expect(card(page, 'Mô hình mới').locator('[data-answer=whom]')).toContainText('Cùng vùng:');
  await page.getByText(words.peers.chosen, { exact: true }).click();
  await page.getByRole('combobox', { name: words.peers.add }).fill('kon tum');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/peers=63:62/);
  await expect(card(page, 'Mô hình mới').locator('[data-answer=whom]')).toContainText('Kon Tum');
  await page.goBack();
  await expect(page).toHaveURL(/peers=region/);
});

test('published figures: one of no stated time is neither ranked nor drawn', async ({ page }) => {
  await openUnit(page, 'don-vi/?v=1&unit=63:40');
  const models = card(page, 'Mô hình được khen');
  await expect(models.locator('.figure')).toHaveText('5.395 mô hình');
  await expect(models.locator('[data-answer=where]')).toHaveText(words.noRank.unstated);
  await expect(models.locator('svg')).toHaveCount(0);
  await expect(page.getByText(words.rows(3))).toBeVisible({ timeout: 40_000 });
});

test.describe('while the engine does not come', () => {
  test.beforeEach(({ page }) => page.route('**/*.wasm', () => new Promise(() => {})));
  test.afterEach(async ({ page }) => {
    await expect(page.locator('html[data-engine="ready"]')).toHaveCount(0);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  test('a merged province of the published pack has its figures, rows and reasons', async ({
    page
  }) => {
    await openUnit(page, 'don-vi/?v=1&unit=34:86');
    const groups = card(page, 'Tổ nhân dân tự quản nhận báo');
    await expect(groups.locator('.figure')).toContainText('≥ 1.600');
    await expect(groups.locator('[data-answer=sure]')).toContainText('mới có 1/3 tỉnh cũ');
    await expect(rowsBehind(page)).toBeVisible();
    await expect(page.getByText(words.rows(9))).toBeVisible();
    await groups.getByText(words.buttons.lineage).click();
    await expect(groups.getByText('activities.csv').first()).toBeVisible();
  });

  test('a province nobody reported on is told so once, with where there are figures', async ({
    page
  }) => {
    await openUnit(page, 'don-vi/?v=1&unit=63:86');
    await expect(page.getByText(words.silentUnit('Vĩnh Long'))).toBeVisible();
    await expect(page.getByText(words.searching)).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      words.history,
      words.missing
    ]);
    await page
      .getByRole('link', { name: words.seeOn('Vĩnh Long', '34') })
      .last()
      .click();
    await expect(profile(page)).toHaveAttribute('data-profile', '34:86');
  });
});

test('each part of an answer says why: by mouse, by keyboard, from part to part', async ({
  page
}) => {
  await openUnit(page, NGHE_AN);
  const commended = card(page, 'Lượt khen (đã khen)');
  const part = (text: string) => commended.locator('[data-clause]').filter({ hasText: text });
  const dialog = page.locator('dialog[data-why]');
  await part('2 nơi chưa có số liệu').click();
  await expect(dialog.getByText(/^Chưa có số liệu: /)).toBeVisible();
  await expect(dialog.locator('[aria-pressed=true]')).toHaveText('2 nơi chưa có số liệu');
  await dialog.locator('[data-clause]').filter({ hasText: 'Hạng 12–17' }).click();
  await expect(dialog.getByText(/nơi có số bằng hoặc cao hơn/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  // All parts of the four answers are one stop of the Tab key; the arrows walk from one to the next.
  await expect(commended.locator('dl [tabindex="0"]')).toHaveCount(1);
  await commended.locator('dl [tabindex="0"]').focus();
  await page.keyboard.press('Home');
  for (let i = 0; i < 30; i++) {
    if (await part('của 60 nơi có số').evaluate((node) => node === document.activeElement)) break;
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/khi xếp 60 số dưới đây/)).toBeVisible();
});

test('a unit of a published report: bounds, parts that are not added, its sources', async ({
  page
}) => {
  await openUnit(page, 'don-vi/?v=1&unit=bdv-nghe-an');
  await expect(card(page, 'Tiền ủng hộ, hỗ trợ').locator('.figure')).toContainText('≤ 370 triệu');
  await expect(page.locator('[data-parts]')).toContainText(/10\striệu\sđồng.*≥\s2,7\s%/s, {
    timeout: 40_000
  });
  await expect(rowsBehind(page)).toBeVisible();
});

test('an unknown unit is said to be unknown, with the list to choose from', async ({ page }) => {
  await page.goto('don-vi/?v=1&pack=demo&unit=63:99');
  await hydrated(page);
  await expect(page.getByText(words.unknown('63:99'))).toBeVisible();
  await expect(page.getByRole('link', { name: 'Cà Mau' }).first()).toBeVisible();
});

for (const unit of ['63:40', '34:66']) {
  test(`the profile of ${unit} prints on two sheets`, async ({ page }) => {
    await openUnit(page, `don-vi/?v=1&pack=demo&unit=${unit}`);
    await expect(rowsBehind(page)).toBeVisible({ timeout: 40_000 });
    await expect(page.locator('figure svg')).toHaveCount(5);
    const path = test.info().outputPath('profile.pdf');
    await page.pdf({ path, preferCSSPageSize: true });
    const pages = readFileSync(path, 'latin1').match(/\/Type\s*\/Page\b(?!s)/g);
    expect(pages).toHaveLength(2);
  });
}

test('in English, with nothing against the rules of access', async ({ page }) => {
  await openUnit(page, `en/${NGHE_AN}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nghe An Province');
  await engineReady(page);
  await withoutViolations(page);
  await openUnit(page, 'en/don-vi/?v=1&unit=63:62');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kon Tum Province');
  await withoutViolations(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the list of units and a plain sentence', async ({ page }) => {
    await page.goto('don-vi/');
    await expect(page.getByText(words.noScript)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Nghệ An', exact: true }).first()).toBeVisible();
  });
});

test('figures of one’s own: the page of a province after a reload, down to the file', async ({
  page
}) => {
  const file = [
    'Tỉnh,Năm,Mô hình mới',
    'Nghệ An,2020,120',
    'Nghệ An,2021,hơn 130',
    'Hà Tĩnh,2020,90',
    'Hà Tĩnh,2021,95',
    'Thanh Hóa,2020,150',
    'Thanh Hóa,2021,155'
  ].join('\n');
  await open(page);
  await give(page, 'mo-hinh.csv', file);
  await commit(page, 6).click();
  await expect(kept(page)).toHaveCount(1);
  await openUnit(page, 'don-vi/?v=1&pack=user&unit=63:40');
  const models = card(page, 'Mô hình mới');
  await expect(models.locator('.figure')).toContainText('130 mô hình', { timeout: 40_000 });
  await expect(models.locator('[data-answer=sure]')).toContainText('Mức ít nhất');
  await expect(models.locator('[data-answer=where]')).toContainText('Hạng 1–2 trong 3 nơi');
  await expect(rowsBehind(page)).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText('mo-hinh.csv, dòng 3')).toBeVisible();
});
