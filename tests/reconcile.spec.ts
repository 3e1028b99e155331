import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { reconcileWords } from '../src/lib/text/words/reconcile.ts';
import { audit, button, commit, give, kept, open as openData, saved } from './import-page.ts';
import { expect, hydrated, test } from './site.ts';

/** Two tables dropped, compared, signed off and written up, as people do it. */
const words = reconcileWords.vi;
const sample = (name: string): string =>
  readFileSync(new URL(`../src/lib/reconcile/samples/${name}`, import.meta.url), 'utf8');

const side = (page: Page, which: 'left' | 'right'): Locator =>
  page.locator(`[data-side="${which}"]`);
const grid = (page: Page): Locator => page.getByRole('grid', { name: words.grid });
const rows = (page: Page): Locator => page.locator('[data-lines] [data-standing]');
const detail = (page: Page): Locator => page.locator('[data-detail]');
const shown = (page: Page, n: number) =>
  expect(page.locator('[data-shown]')).toHaveAttribute('data-shown', String(n));
const open = (page: Page, n: number) =>
  expect(page.locator('[data-open]')).toHaveAttribute('data-open', String(n));

async function drop(page: Page, which: 'left' | 'right', name: string, text: string) {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content!], fileName!, { type: 'text/csv' }));
      return transfer;
    },
    [name, text]
  );
  await side(page, which).dispatchEvent('drop', { dataTransfer });
  await expect(side(page, which)).toHaveAttribute('data-stage', /ready|refused/, {
    timeout: 30_000
  });
}

async function start(page: Page): Promise<void> {
  await page.goto('doi-chieu-nguon/');
  await hydrated(page);
}

async function compared(page: Page, right = 'nhieu-loi.csv'): Promise<void> {
  await start(page);
  await drop(page, 'left', 'so-goc.csv', sample('so-goc.csv'));
  await drop(page, 'right', right, sample(right));
  await expect(page.locator('[data-reconciled]')).toBeVisible();
}

/** Each side’s numbers, as written; they have to add up. */
async function accountOf(page: Page, which: 'left' | 'right'): Promise<number[]> {
  const text = await page.locator(`[data-account-side="${which}"] .sum`).innerText();
  const numbers = [...text.matchAll(/\d[\d.]*/g)].map((m) => Number(m[0].replaceAll('.', '')));
  expect(numbers[0]).toBe(numbers[1]! + numbers[2]! + numbers[3]!);
  return numbers;
}

test('two files: what differs, and what may explain it', async ({ page }) => {
  await compared(page);
  expect(await accountOf(page, 'left')).toEqual([72, 35, 37, 0]);
  expect(await accountOf(page, 'right')).toEqual([72, 35, 37, 0]);
  await shown(page, 37);
  await open(page, 37);
  const causes: [string, number, RegExp][] = [
    ['scale', 24, /bên B lớn gấp 1\.000 lần.*24\/24 ô/],
    ['shifted', 4, /lệch dòng/],
    ['rounding', 4, /làm tròn/],
    ['cumulative', 2, /bằng tổng các kỳ từ 01\/01\/2021 của bên kia: 160 \+ 53 = 213/],
    ['missing_zero', 1, /bên A chưa có số liệu, bên B ghi 0/],
    ['transposed', 1, /đảo hai chữ số/],
    ['unknown', 1, /Chưa rõ nguyên nhân/]
  ];
  for (const [cause, count, says] of causes) {
    await page.getByLabel(words.filter.cause, { exact: true }).selectOption(cause);
    await shown(page, count);
    await rows(page).first().click();
    await expect(detail(page).locator('[data-said]')).toHaveText(says);
  }
});

test('tolerance is understood, and what agrees by it is said', async ({ page }) => {
  await compared(page, 'lam-tron.csv');
  await shown(page, 4);
  await page.getByLabel(words.tolerance.rounding).check();
  await shown(page, 0);
  await page.getByLabel(words.tolerance.rounding).uncheck();
  await page.getByLabel(words.tolerance.absolute, { exact: true }).fill('5');
  await page.keyboard.press('Tab');
  expect((await accountOf(page, 'left'))[2]).toBe(0);
});

test('signing off by keyboard, a reload, the minutes and the CSV', async ({ page }) => {
  await compared(page);
  await page.getByLabel(words.filter.cause, { exact: true }).selectOption('cumulative');
  await shown(page, 2);
  await grid(page).focus();
  await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('4');
  await page.keyboard.press('g');
  await expect(page.getByLabel(words.detail.note)).toBeFocused();
  await page.keyboard.type('=hỏi lại Nghệ An');
  await page.keyboard.press('Tab');
  await open(page, 36);

  await page.reload();
  await hydrated(page);
  await expect(page.locator('[data-reconciled]')).toBeVisible({ timeout: 30_000 });
  await open(page, 36);
  await page.getByLabel(words.filter.cause, { exact: true }).selectOption('cumulative');
  await rows(page).nth(1).click();
  await expect(page.getByLabel(words.detail.note)).toHaveValue('=hỏi lại Nghệ An');
  await expect(
    detail(page).getByRole('button', { name: `✓ ${words.verdict.ask}` })
  ).toHaveAttribute('aria-pressed', 'true');

  await page.getByRole('button', { name: words.minutes.make }).click();
  const minutes = page.locator('[data-minutes]');
  await expect(minutes).toContainText('Đại diện bên A');
  await expect(minutes).toContainText('Đã quyết 1 ô, còn chờ 36 ô.');
  const html = await saved(page, words.minutes.html);
  expect(html).toContain('<!doctype html>');
  expect(html).toContain('so-goc.csv');
  expect(html).toContain('=hỏi lại Nghệ An');
  expect(html).not.toMatch(/<script|https?:\/\//);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.minutes.csv }).first().click()
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv.trimEnd().split('\r\n')).toHaveLength(73);
  expect(csv).toContain("'=hỏi lại Nghệ An");
  expect(csv).not.toMatch(/,=/);
});

test('the minutes stand alone: opened as a file, printed as a document', async ({
  page,
  context
}) => {
  await compared(page, 'luy-ke.csv');
  await page.getByRole('button', { name: words.minutes.make }).click();
  const html = await saved(page, words.minutes.html);
  const paper = await context.newPage();
  await paper.setContent(html);
  await expect(paper.getByRole('heading', { level: 1 })).toHaveText(words.minutes.title);
  await expect(paper.locator('[data-differences] tbody')).toHaveCount(2);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-minutes]')).toBeVisible();
  await expect(page.locator('[data-reconciled]')).toBeHidden();
  await expect(page.locator('header')).toBeHidden();
});

test('sign-offs go to another machine in the workspace file, and the later decision holds', async ({
  page,
  browser,
  baseURL
}) => {
  const decided = (on: Page, verdict: 'left' | 'right' | 'both') =>
    expect(
      detail(on).getByRole('button', { name: `✓ ${words.verdict[verdict]}`, exact: true })
    ).toBeVisible();
  await compared(page, 'luy-ke.csv');
  await grid(page).focus();
  await page.keyboard.press('1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('2');
  await open(page, 0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, words.signed.save).click()
  ]);
  const file = readFileSync(await download.path());

  const context = await browser.newContext({ baseURL, serviceWorkers: 'block' });
  const other = await context.newPage();
  await compared(other, 'luy-ke.csv');
  await rows(other).first().click();
  // Decided there as well, and later than here: this decision is to stay.
  await grid(other).focus();
  await other.keyboard.press('3');
  await open(other, 1);
  await openData(other);
  await other
    .locator('input[type="file"][accept*=".doichieu"]')
    .setInputFiles({ name: 'a.doichieu', mimeType: 'application/x-doi-chieu', buffer: file });
  await expect(other.getByText(/^Đã mở tệp/)).toBeAttached();
  await start(other);
  await expect(other.locator('[data-reconciled]')).toBeVisible({ timeout: 30_000 });
  await open(other, 0);
  await rows(other).first().click();
  await decided(other, 'both');
  await rows(other).nth(1).click();
  await decided(other, 'right');
  await context.close();
});

test('changing sides takes the decisions along', async ({ page }) => {
  await compared(page, 'luy-ke.csv');
  await grid(page).focus();
  await page.keyboard.press('1');
  await page.getByRole('button', { name: words.source.swap }).click();
  await rows(page).first().click();
  await expect(
    detail(page).getByRole('button', { name: `✓ ${words.verdict.right}` })
  ).toBeVisible();
});

test('what needs a choice stays out and is said; what is no table is refused', async ({ page }) => {
  await start(page);
  const asked = sample('so-goc.csv').replace('Thanh Hóa,2021,113,', 'Thanh Hóa,2021,một ít,');
  await drop(page, 'left', 'con-ngo.csv', asked);
  await expect(side(page, 'left')).toContainText(/Còn 1 dòng chưa vào đối chiếu/);
  await expect(side(page, 'left').getByRole('link', { name: words.doubts.link })).toBeVisible();
  await drop(page, 'right', 'thu.csv', 'kính gửi anh chị\nxin cảm ơn\n');
  await expect(side(page, 'right')).toHaveAttribute('data-stage', 'refused');
});

test('two names of one unit are suspected, and paired by hand', async ({ page }) => {
  await compared(page, 'doi-ten.csv');
  expect(await accountOf(page, 'left')).toEqual([72, 63, 0, 9]);
  await page
    .getByRole('group', { name: words.filter.standing, exact: true })
    .locator('input[value="left"]')
    .check({ force: true });
  await rows(page).first().click();
  await detail(page)
    .getByRole('button', { name: words.nearSays.link('Đà Nẵng', 'Khu vực sông Hàn') })
    .click();
  expect(await accountOf(page, 'left')).toEqual([72, 72, 0, 0]);
});

test('a file that is kept stands against one that was just dropped', async ({ page }) => {
  await openData(page);
  await give(page, 'so-goc.csv', sample('so-goc.csv'));
  await commit(page, 72).click();
  await expect(kept(page)).toHaveCount(1);
  await start(page);
  const list = side(page, 'left').getByLabel(words.source.choose);
  await expect(list.locator('option', { hasText: 'so-goc.csv' })).toBeAttached();
  await list.selectOption({ label: 'so-goc.csv' });
  await expect(side(page, 'left')).toHaveAttribute('data-stage', 'ready');
  await drop(page, 'right', 'lech-dong.csv', sample('lech-dong.csv'));
  expect(await accountOf(page, 'left')).toEqual([72, 68, 4, 0]);
  await button(page, words.source.clear).first().click();
  await expect(page.locator('[data-reconciled]')).toBeHidden();
});

test('a shipped pack, and two levels of it', async ({ page }) => {
  await start(page);
  await side(page, 'left').getByLabel(words.source.choose).selectOption('own:demo');
  await side(page, 'right').getByLabel(words.source.choose).selectOption('sum:demo');
  await expect(page.locator('[data-reconciled]')).toBeVisible({ timeout: 60_000 });
  const [cells, , different] = await accountOf(page, 'left');
  await accountOf(page, 'right');
  expect(cells).toBeGreaterThan(50);
  expect(different).toBeGreaterThan(0);
});

test('ten thousand cells: a few rows are drawn, and keys go to the last one', async ({ page }) => {
  await start(page);
  for (const which of ['left', 'right'] as const) {
    await side(page, which).getByLabel(words.source.choose).selectOption('pack:demo');
    await expect(side(page, which)).toHaveAttribute('data-stage', 'ready', { timeout: 60_000 });
  }
  expect((await accountOf(page, 'left'))[0]).toBeGreaterThan(10_000);
  await page
    .getByRole('group', { name: words.filter.standing, exact: true })
    .locator('input[value="all"]')
    .check({ force: true });
  await grid(page).focus();
  await page.keyboard.press('End');
  const last = rows(page).last();
  await expect(last).toHaveAttribute('aria-selected', 'true');
  await expect(last).toBeInViewport();
  expect(await rows(page).count()).toBeLessThan(60);
});

for (const [name, width, height] of [
  ['wide', 1440, 900],
  ['phone', 390, 844]
] as const)
  test(`nothing keeps people out, and nothing is wider than the screen: ${name}`, async ({
    page
  }) => {
    await page.setViewportSize({ width, height });
    await compared(page);
    await rows(page).first().click();
    await expect(detail(page).locator('[data-said]')).toBeVisible();
    await page.getByRole('button', { name: words.minutes.make }).click();
    await expect(page.locator('[data-minutes]')).toBeVisible();
    await audit(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  });
