import type { Locator, Page } from '@playwright/test';
import { howReadWords } from '../src/lib/text/words/how-read.ts';
import { panelWords } from '../src/lib/text/words/panel.ts';
import { profileWords } from '../src/lib/text/words/profile.ts';
import { whyClauseWords } from '../src/lib/text/words/why-clause.ts';
import { whyWords } from '../src/lib/text/words/why.ts';
import { audit, commit, give, kept, open } from './import-page.ts';
import { expect, hydrated, test } from './site.ts';

/** Every number and sentence answers "vì sao?", down to the line of its file and how it was read. */
const why = whyWords.vi;
const steps = howReadWords.vi;
const SLOW = { timeout: 40_000 };
const RANKING = 'so-sanh/?v=1&pack=demo&measure=models_new&basis=63&years=2024&kind=rank';

const dialog = (page: Page): Locator => page.locator('dialog[data-why]');

async function answered(page: Page, about: RegExp, file: RegExp): Promise<void> {
  await expect(dialog(page).locator('.about')).toHaveText(about);
  await expect(dialog(page).locator('tbody').first()).toContainText(file, SLOW);
}

async function close(page: Page): Promise<void> {
  await dialog(page).getByRole('button', { name: why.close }).click();
  await expect(dialog(page)).toHaveCount(0);
}

async function ready(page: Page, query: string): Promise<Locator> {
  await page.goto(query);
  await hydrated(page);
  const figure = page.locator('figure[data-state="ready"]').first();
  await expect(figure).toBeVisible(SLOW);
  return figure;
}

test('from a bar, by mouse and by keys, and from a cell', async ({ page }) => {
  const figure = await ready(page, RANKING);
  const bar = figure.locator('svg[role="img"] rect[data-unit="63:40"]').first();
  await bar.hover();
  await bar.click();
  await answered(page, /^(?:Tỉnh )?Nghệ An, 2024: .*mô hình/, /models\.csv/);
  await expect(dialog(page).locator('[data-steps]')).toHaveAttribute('open', '', SLOW);
  await expect(dialog(page).locator('[data-steps]')).toContainText(/Lấy dòng [\d.]+ của tệp/);
  await audit(page);
  await close(page);

  await figure.locator('.box').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog(page).locator('.about')).toHaveText(/, 2024: /);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);

  await figure.getByRole('tab', { name: panelWords.vi.tabs.table }).click();
  await figure.locator('td[data-unit="63:40"]').first().click();
  await answered(page, /Nghệ An, 2024: /, /models\.csv/);
  await close(page);
  await figure.getByRole('region').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.unit);
  expect(second).toMatch(/^63:/);
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
});

test('the name of a unit in the table leads to its page, out of the way of the keys elsewhere', async ({
  page
}) => {
  const figure = await ready(page, RANKING);
  const link = figure.locator('table[data-twin] th a', { hasText: 'Nghệ An' });
  await expect(link).toHaveCount(0);
  await figure.getByRole('tab', { name: panelWords.vi.tabs.table }).click();
  await link.click();
  await expect(page).toHaveURL(/don-vi\/\?v=1&pack=demo&unit=63:40/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tỉnh Nghệ An', SLOW);
});

test('from a headline, its line, and a sentence of the front page', async ({ page }) => {
  await page.goto('?v=1&pack=demo&measure=models_new&basis=63&years=2024');
  await hydrated(page);
  const first = page.locator('article').first();
  const name = await first.getByRole('heading').innerText();
  await first.getByRole('button', { name: why.askOf(name) }).click();
  await answered(page, new RegExp(`^${name}: `), /\.csv/);
  await close(page);
  await first.getByRole('button', { name: why.askLine(name) }).click();
  await expect(dialog(page).locator('tbody').first()).toContainText('.csv', SLOW);
  await close(page);
  const sentence = page.getByRole('button', { name: /^Vì sao có câu này/ }).first();
  await sentence.scrollIntoViewIfNeeded();
  const said = (await sentence.getAttribute('aria-label'))!.slice(why.askSentence('').length);
  await sentence.click();
  await expect(dialog(page).locator('.about')).toHaveText(`${said}.`);
  await expect(dialog(page).locator('tbody').first()).toContainText('.csv', SLOW);
});

const clauses = whyClauseWords.vi;
const LED = 'so-sanh/?v=1&pack=demo&measure=models_new&years=2022&mark=63:40';
const clause = (root: Locator, name: string | RegExp): Locator =>
  root.getByRole('button', { name, exact: true });

/** What the numbers behind the clause are of, one name each. */
const behind = (page: Page): Locator => dialog(page).locator('tbody th');

test('from one clause of a title, by mouse, and on to the others', async ({ page }) => {
  const figure = await ready(page, LED);
  const title = figure.getByRole('heading', { level: 2 });
  const said = await title.innerText();
  const before = await title.boundingBox();
  await clause(title, '285').click(SLOW);
  await answered(page, /^“285”$/, /models\.csv/);
  await expect(dialog(page).getByRole('heading', { name: why.title })).toBeVisible();
  await expect(behind(page)).toHaveText([/^Hồ Chí Minh/]);
  await audit(page);

  await clause(dialog(page), /^TP\. Hồ Chí Minh dẫn đầu/).click();
  await answered(page, /^“TP\. Hồ Chí Minh dẫn đầu về số mô hình mới năm 2022”$/, /models\.csv/);
  await expect(dialog(page).getByRole('heading', { name: clauses.title })).toBeVisible();
  await expect(behind(page)).toHaveText([/^Hà Nội/, /^Hồ Chí Minh/]);
  await clause(dialog(page), 'trong 62 nơi đã có số liệu').click();
  const told = clauses.group({ numbers: '62', missing: '1', isEven: true });
  await expect(dialog(page).getByText(told)).toBeVisible();
  await dialog(page).getByRole('button', { name: clauses.whole }).click();
  await expect(dialog(page).locator('.about')).toHaveText(`${said}.`);
  await close(page);
  expect(await title.boundingBox()).toEqual(before);
  await expect(title).toHaveText(said);
});

test('from one clause of a sentence, by keys: a sentence is one stop', async ({ page }) => {
  await ready(page, LED);
  const sentence = page.getByRole('listitem').filter({ hasText: 'Nghệ An đứng' });
  const whole = sentence.getByRole('button', { name: /^Vì sao có câu này/ });
  const place = clause(sentence, /^Nghệ An đứng từ thứ/);
  await expect(place).toBeAttached(SLOW);
  await expect(sentence.locator('[tabindex="0"]')).toHaveCount(1);
  await whole.focus();
  await page.keyboard.press('ArrowRight');
  await expect(place).toBeFocused();
  await expect(sentence.locator('[tabindex="0"]')).toHaveCount(1);
  await audit(page);
  await page.keyboard.press('Enter');
  await answered(page, /^“Nghệ An đứng từ thứ 5 đến thứ 6”$/, /models\.csv/);
  // Four stand before it; of those without a figure one may.
  await expect(behind(page)).toHaveCount(5);
  await expect(dialog(page).getByText(clauses.mayCome('1'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(place).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(whole).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(clause(sentence, '180')).toBeFocused();
  await page.keyboard.press('Space');
  await answered(page, /^“180”$/, /models\.csv/);
  await expect(behind(page)).toHaveText([/^Nghệ An/]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(sentence.locator(':focus')).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('from one clause of the heading and of a sentence, by a tap; nothing moves', async ({
    page
  }) => {
    await page.goto('?v=1&pack=demo&measure=models_new&basis=63&years=2022');
    await hydrated(page);
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading).toContainText('Hồ Chí Minh dẫn đầu', SLOW);
    const first = clause(heading, 'trong 62 nơi đã có số liệu');
    await expect(first).toBeVisible(SLOW);
    const before = await heading.boundingBox();
    await first.tap();
    await answered(page, /^“trong 62 nơi đã có số liệu”$/, /models\.csv/);
    await close(page);
    expect(await heading.boundingBox()).toEqual(before);
    const sentence = page.getByRole('listitem').filter({ hasText: 'tổng cộng' }).first();
    await clause(sentence, /^tổng cộng/).tap(SLOW);
    await expect(dialog(page).locator('.about')).toHaveText(/^“tổng cộng ít nhất 7\.407.mô hình”$/);
    await audit(page);
  });
});

test('from a spark line, and from a place under another denominator', async ({ page }) => {
  const table = await ready(
    page,
    RANKING.replace('years=2024&kind=rank', 'years=2016-2024&kind=table')
  );
  await table.getByRole('button', { name: why.askLine('Nghệ An') }).click();
  await expect(dialog(page).locator('tbody').first()).toContainText('models.csv', SLOW);
  await close(page);
  await page.locator('section.panels summary, section.panels button').nth(1).click();
  const strip = page.locator('table[data-strip]');
  await strip.locator('[data-norm="value"] button').click(SLOW);
  await expect(dialog(page).locator('tbody').first()).toContainText('models.csv', SLOW);
});

test('what a person brought tells how it was read, step by step', async ({ page }) => {
  const file = [
    'BIỂU TỔNG HỢP MÔ HÌNH',
    'Tỉnh;Năm;Mô hình mới',
    'T. Nghệ An;2024;1.234',
    'Thanh Hóa;2024;12.345.678',
    'Hà Tĩnh;2024;85',
    'Tổng cộng;;12.346.997'
  ].join('\r\n');
  await open(page);
  await give(page, 'mo-hinh.csv', file);
  await commit(page, 3).click();
  await expect(kept(page)).toHaveCount(1);
  const figure = await ready(
    page,
    'so-sanh/?v=1&pack=user&measure=models_new&basis=63&years=2024&kind=rank'
  );
  const bar = figure.locator('svg[role="img"] [data-unit="63:40"]').first();
  await bar.hover({ force: true });
  await bar.click({ force: true });
  const told = dialog(page).locator('[data-steps]');
  await expect(told.locator('summary')).toHaveText(steps.title, SLOW);
  for (const step of [
    'Giải mã chữ theo UTF-8.',
    'Ngăn cột bằng dấu chấm phẩy ;.',
    'Tiêu đề ở dòng 2, số liệu từ dòng 3 đến dòng 6.',
    'Số lấy ở cột “Mô hình mới”, hiểu là chỉ tiêu “Mô hình mới”.',
    'Đơn vị lấy ở cột “Tỉnh”; “T. Nghệ An” trong tệp được hiểu là Nghệ An.',
    'Kỳ lấy ở cột “Năm”.',
    'Số viết kiểu 1.234,5, vì trong cột có “12.345.678”.',
    'Không lấy từ tệp này: 1 dòng cộng.'
  ])
    await expect(told.getByText(step, { exact: true })).toBeVisible();
});

test('one sum reported by commune, district and province is suspected on the page of the unit', async ({
  page
}) => {
  const file = [
    'TỈNH NGHỆ AN',
    'Số tiền ủng hộ năm 2024 (đồng)',
    'Tỉnh/Huyện/Xã;Số tiền ủng hộ',
    'Tỉnh Nghệ An;120500000',
    'Huyện Diễn Châu;120500000',
    'Xã Diễn Thành;120500000',
    'Huyện Hưng Nguyên;4000000'
  ].join('\n');
  await open(page);
  await give(page, 'ung-ho.csv', file);
  await commit(page, 4).click();
  await expect(kept(page)).toHaveCount(1);
  await page.goto('don-vi/?v=1&pack=user&unit=63:40');
  await hydrated(page);
  const doubles = page.getByRole('region', { name: profileWords.vi.doubles });
  await expect(doubles).toBeVisible(SLOW);
  for (const [unit, line] of [
    ['Nghệ An', 4],
    ['Huyện Diễn Châu', 5],
    ['Xã Diễn Thành', 6]
  ])
    await expect(
      doubles
        .getByRole('listitem')
        .filter({ hasText: `ung-ho.csv, dòng ${line}` })
        .last()
    ).toContainText(String(unit));
  await expect(doubles).not.toContainText('Huyện Hưng Nguyên');
  await audit(page);
});
