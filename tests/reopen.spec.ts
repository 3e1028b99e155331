import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { officeFaults } from '../src/lib/export/pptx/office-check.ts';
import { dataWords } from '../src/lib/text/words/data-page.ts';
import { exportWords } from '../src/lib/text/words/export.ts';
import { keptWords } from '../src/lib/text/words/kept.ts';
import { panelWords } from '../src/lib/text/words/panel.ts';
import { reopenWords } from '../src/lib/text/words/reopen.ts';
import { slidesWords } from '../src/lib/text/words/slides.ts';
import { typedTitleWords } from '../src/lib/text/words/typed-title.ts';
import { fromQuery } from '../src/lib/spec/url.ts';
import { toFigureCode } from '../src/lib/spec/code.ts';
import { audit, drop, kept } from './import-page.ts';
import { expect, figure, hydrated, openComparison, test } from './site.ts';

const words = reopenWords.vi;
const OWN = 'v=1&pack=user&measure=models_new&years=2021&basis=63';
const DEMO = 'v=1&pack=demo&measure=models_new&basis=34&years=2024';

/** A table in the form of the template. */
const csv = (values: Record<string, number>) =>
  [
    'Mã dòng,Đơn vị,Chỉ tiêu,Từ,Đến,Giá trị,Đơn vị tính,Trạng thái',
    ...Object.entries(values).map(
      ([unit, value], i) => `r${i},${unit},models_new,2021,2021,${value},mô hình,normal`
    )
  ].join('\n');

async function bring(page: Page, name: string, values: Record<string, number>): Promise<void> {
  await page.goto('du-lieu/');
  await hydrated(page);
  await drop(page, name, csv(values));
  const count = String(Object.keys(values).length);
  await page.getByRole('button', { name: dataWords.vi.commit(count), exact: true }).click();
  await expect(kept(page).filter({ hasText: name })).toHaveCount(1);
}

/** What the menu of the first figure saves under a name. */
async function save(page: Page, asked: string, name: string, title = ''): Promise<string> {
  const one = await openComparison(page, asked);
  await one.getByRole('button', { name: panelWords.vi.save, exact: true }).click();
  const menu = page.getByRole('dialog', { name: exportWords.vi.title });
  if (title) await menu.getByLabel(exportWords.vi.ownTitle).fill(title);
  const saving = page.waitForEvent('download');
  await menu.getByRole('button', { name, exact: true }).click();
  return (await saving).path();
}

async function openPage(page: Page): Promise<void> {
  await page.goto('mo-lai/');
  await hydrated(page);
}

const give = async (page: Page, name: string, path: string | Buffer): Promise<void> => {
  const buffer = typeof path === 'string' ? readFileSync(path) : path;
  await page
    .getByLabel(words.choose)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
};

const entries = (page: Page): Locator => page.locator('[data-reopened]');

test('last quarter’s deck: what changed is listed, and its copy has today’s numbers', async ({
  page
}) => {
  await bring(page, 'quy-1.csv', { 'Nghệ An': 12, 'Hà Tĩnh': 7, 'Thanh Hóa': 30 });
  const deck = await save(page, OWN, exportWords.vi.pptx);
  await page.goto('du-lieu/');
  await hydrated(page);
  await page.getByRole('button', { name: keptWords.vi.removeNamed('quy-1.csv') }).click();
  await bring(page, 'quy-2.csv', { 'Nghệ An': 45, 'Hà Tĩnh': 7, 'Thanh Hóa': 30 });

  await openPage(page);
  await give(page, 'Báo cáo quý I.pptx', deck);
  await expect(entries(page)).toHaveAttribute('data-standing', 'changed', { timeout: 30_000 });
  const changes = entries(page).locator('table[data-changes] tbody tr');
  await expect(changes.filter({ hasText: 'Nghệ An' })).toContainText(/12\s*45/);
  await audit(page);

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: words.deck.make, exact: true }).click();
  const copy = await saving;
  expect(copy.suggestedFilename()).toMatch(/^Báo cáo quý I \(cập nhật \d{4}-\d{2}-\d{2}\)\.pptx$/);
  await expect(entries(page).locator('[data-done="updated"]')).toBeVisible();
  const bytes = new Uint8Array(readFileSync(await copy.path()));
  expect(officeFaults(bytes)).toEqual([]);
  const [before, after] = [unzipSync(new Uint8Array(readFileSync(deck))), unzipSync(bytes)];
  const chart = Object.keys(after).find((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))!;
  expect(strFromU8(before[chart]!)).not.toContain('<c:v>45</c:v>');
  expect(strFromU8(after[chart]!)).toContain('<c:v>45</c:v>');
  for (const path of Object.keys(before).filter((p) => /theme|Master|Layout|docProps/.test(p)))
    expect(after[path]).toEqual(before[path]);

  // The copy is up to date: given back it has nothing to change.
  await give(page, 'copy.pptx', Buffer.from(bytes));
  const again = page.locator('section', { has: page.getByRole('heading', { name: 'copy.pptx' }) });
  await expect(again.locator('[data-reopened]')).toHaveAttribute('data-standing', 'same');
  await expect(again.getByText(words.deck.none)).toBeVisible();
});

test('a title typed at export outlives a refresh; one that the figures outran is told', async ({
  page
}) => {
  test.slow();
  await bring(page, 'quy-1.csv', { 'Nghệ An': 12, 'Hà Tĩnh': 7, 'Thanh Hóa': 30 });
  const own = 'Thanh Hóa cao nhất & bỏ xa';
  const deck = await save(page, OWN, exportWords.vi.pptx, own);
  const picture = await save(page, OWN, exportWords.vi.png, own);
  await page.goto('du-lieu/');
  await hydrated(page);
  await page.getByRole('button', { name: keptWords.vi.removeNamed('quy-1.csv') }).click();
  await bring(page, 'quy-2.csv', { 'Nghệ An': 45, 'Hà Tĩnh': 7, 'Thanh Hóa': 30 });

  await openPage(page);
  await give(page, 'bao-cao.pptx', deck);
  const entry = entries(page).first();
  await expect(entry).toHaveAttribute('data-standing', 'changed', { timeout: 30_000 });
  await expect(entry.getByRole('heading', { name: own })).toBeVisible();
  await expect(entry.locator('[data-typed="doubtful"]')).toContainText('Thanh Hóa');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: words.deck.make, exact: true }).click();
  const bytes = unzipSync(new Uint8Array(readFileSync(await (await saving).path())));
  await expect(entry.getByText(typedTitleWords.vi.kept(own))).toBeVisible();
  expect(strFromU8(bytes['ppt/slides/slide1.xml']!)).toContain('Thanh Hóa cao nhất &amp; bỏ xa');
  await audit(page);

  await give(page, 'hinh.png', picture);
  const drawn = page.locator('section', { has: page.getByRole('heading', { name: 'hinh.png' }) });
  await expect(drawn.locator('[data-typed="doubtful"]')).toBeVisible({ timeout: 30_000 });
});

test('a printed code leads to its view and its lineage, on a machine that never saw it', async ({
  page
}) => {
  await openPage(page);
  const spec = fromQuery(DEMO);
  const code = toFigureCode(spec);
  const field = page.getByRole('textbox', { name: words.code });
  await field.fill(code.toLowerCase().replace('đc-', '').replaceAll('0', 'o').replaceAll('1', 'l'));
  await page.keyboard.press('Enter');
  await expect(entries(page).first()).toHaveAttribute('data-standing', 'found', {
    timeout: 30_000
  });
  await entries(page).first().getByRole('button', { name: words.lineage }).click();
  await expect(
    entries(page)
      .first()
      .getByText(/models\.csv/)
      .first()
  ).toBeVisible({
    timeout: 30_000
  });
  await audit(page);
  await entries(page).first().getByRole('link', { name: words.open }).click();
  await expect(figure(page)).toHaveAttribute('data-spec', DEMO);
});

test('a code of one’s own view is known where it was opened, until the list is deleted', async ({
  page
}) => {
  const asked = `${DEMO}&units=34:01,34:40&kind=rank`;
  await openComparison(page, asked.replace('&kind=rank', ''));
  const code = toFigureCode(fromQuery(asked));
  // It is noted once it was looked at for a moment.
  await page.waitForTimeout(4000);
  await openPage(page);
  const known = page.locator('[data-known-codes]');
  await known.getByRole('button', { name: code, exact: true }).click();
  await expect(entries(page).first()).toHaveAttribute('data-standing', 'found');
  await known.getByRole('button', { name: words.known.forget }).click();
  await expect(known.getByText(words.known.forgotten)).toBeVisible();
  const field = page.getByRole('textbox', { name: words.code });
  await field.fill(code);
  await page.keyboard.press('Enter');
  await expect(page.getByText(words.noCodeNext)).toBeVisible();
  await field.fill('Nghệ An');
  await page.keyboard.press('Enter');
  await expect(page.getByText(words.badCode('Nghệ An'))).toBeVisible();
});

test('codes travel in the workspace file: a colleague finds the figure by the code on paper', async ({
  page,
  browser
}) => {
  const asked = `${DEMO}&units=34:01,34:08,34:40&kind=rank`;
  const one = await openComparison(page, asked.replace('&kind=rank', ''));
  const code = toFigureCode(fromQuery(asked));
  await one.getByRole('button', { name: slidesWords.vi.add, exact: true }).click();
  await expect(one.locator('[data-added]')).toBeVisible();
  // It is noted once it was looked at for a moment.
  await page.waitForTimeout(4000);
  await page.goto('trinh-chieu/');
  await hydrated(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: slidesWords.vi.file, exact: true }).click();
  const buffer = readFileSync(await (await saving).path());

  const elsewhere = await browser.newContext({ baseURL: new URL('/', page.url()).href });
  const desk = await elsewhere.newPage();
  await openPage(desk);
  await expect(desk.locator('[data-known-codes]').getByText(words.known.none)).toBeVisible();
  await desk.goto('du-lieu/');
  await hydrated(desk);
  await desk
    .locator('input[type="file"][accept*=".doichieu"]')
    .setInputFiles({ name: 'a.doichieu', mimeType: 'application/x-doi-chieu', buffer });
  await expect(desk.getByText(keptWords.vi.said.opened('0'))).toBeVisible();
  await openPage(desk);
  const known = desk.locator('[data-known-codes]');
  await known.getByRole('button', { name: code, exact: true }).click();
  await expect(entries(desk).first()).toHaveAttribute('data-standing', 'found', {
    timeout: 30_000
  });
  await elsewhere.close();
});

test('a caption given in a deck stays on its slide when the figures are brought up to date', async ({
  page
}) => {
  test.slow();
  const said = 'Chờ số quý III; hỏi <phòng> & "Tổng hợp"';
  await bring(page, 'quy-1.csv', { 'Nghệ An': 12, 'Hà Tĩnh': 7, 'Thanh Hóa': 30 });
  const one = await openComparison(page, OWN);
  await one.getByRole('button', { name: slidesWords.vi.add, exact: true }).click();
  await expect(one.locator('[data-added]')).toBeVisible();
  await page.goto('trinh-chieu/');
  await hydrated(page);
  await page.getByLabel(slidesWords.vi.caption).fill(said);
  await page.getByLabel(slidesWords.vi.caption).press('Tab');
  await expect(page.locator('[data-pages] .caption')).toHaveText(said);
  const written = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: slidesWords.vi.pptx, exact: true }).click();
  const deck = readFileSync(await (await written).path());
  await page.goto('du-lieu/');
  await hydrated(page);
  await page.getByRole('button', { name: keptWords.vi.removeNamed('quy-1.csv') }).click();
  await bring(page, 'quy-2.csv', { 'Nghệ An': 45, 'Hà Tĩnh': 7, 'Thanh Hóa': 30 });

  await openPage(page);
  await give(page, 'bai.pptm', deck);
  await expect(entries(page)).toHaveAttribute('data-standing', 'changed', { timeout: 30_000 });
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: words.deck.make, exact: true }).click();
  const copy = await saving;
  // Of the kind it was: PowerPoint opens no macros under another ending.
  expect(copy.suggestedFilename()).toMatch(/^bai \(cập nhật [\d-]+\)\.pptm$/);
  const slide = unzipSync(readFileSync(await copy.path()))['ppt/slides/slide1.xml']!;
  expect(strFromU8(slide)).toContain('hỏi &lt;phòng&gt; &amp;');
  expect(strFromU8(slide)).toContain('Nghệ An dẫn đầu');
});

test('a picture opens again; what holds no figure is told in plain words', async ({ page }) => {
  const png = await save(page, DEMO, exportWords.vi.png);
  const table = await save(page, DEMO, exportWords.vi.parquet);
  await openPage(page);
  await give(page, 'hinh.png', png);
  await expect(entries(page)).toHaveAttribute('data-standing', 'same', { timeout: 30_000 });
  await give(page, 'so-lieu.parquet', table);
  const parquet = page.locator('section', {
    has: page.getByRole('heading', { name: 'so-lieu.parquet' })
  });
  await expect(parquet.locator('[data-standing="same"]')).toBeVisible({ timeout: 30_000 });
  await give(page, 'thu.docx', Buffer.from('Kính gửi'));
  await expect(page.getByText(words.refusedFile.unknown)).toBeVisible();
  await give(page, 'mat-khau.pptx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]));
  await expect(page.getByText(words.refusedFile.locked)).toBeVisible();
});
