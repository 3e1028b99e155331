import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { encodeLegacy } from '../src/lib/ingest/bytes/encode.fixture.ts';
import { dataWords } from '../src/lib/text/words/data-page.ts';
import { compareWords } from '../src/lib/text/words/compare.ts';
import { importWords } from '../src/lib/text/words/import.ts';
import { keptWords } from '../src/lib/text/words/kept.ts';
import {
  audit,
  balances,
  button,
  commit,
  diff,
  drop,
  give,
  issue,
  kept,
  open,
  reviewed
} from './import-page.ts';
import { cell, choose, engineReady, expect, figure, settled, test } from './site.ts';

const words = dataWords.vi;
const says = importWords.vi;
const TEMPLATE = 'Mô hình, điển hình';

type Row = Record<string, string>;

/** Saved by an old program: TCVN3, semicolons, titles, a total, a number that reads two ways. */
const BAD = encodeLegacy(
  [
    'Biểu 03: Mô hình học tập và làm theo Bác',
    'Đơn vị tính: mô hình',
    '',
    'STT;Tỉnh;Năm;Số mô hình xây dựng mới;Nguồn vận động',
    '1;Nghệ An;2021;1.234;1,234',
    '2;Hà Tĩnh;2021;856;300',
    '3;Chi bộ Khối Đảng Huyện ủy;2021;12;5',
    ';Tổng cộng;;2.102;306',
    'Ghi chú: số liệu do các đơn vị báo cáo'
  ].join('\r\n'),
  'tcvn3'
);
const GOOD = (value: string) =>
  `Tỉnh;Năm;Số mô hình xây dựng mới\nHà Tĩnh;2021;856\nThanh Hóa;2021;77\nNghệ An;2021;${value}\n`;

/** Downloads the template and gives its columns. */
async function template(page: Page): Promise<string[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.download(TEMPLATE) }).click()
  ]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.charCodeAt(0), 'a byte order mark, for spreadsheets').toBe(0xfeff);
  const { meta, data } = Papa.parse<Row>(text.slice(1), { header: true, skipEmptyLines: true });
  expect(data.length).toBeGreaterThan(0);
  return meta.fields!;
}

const year = (unit: string, value: string, more: Row = {}): Row => ({
  'Đơn vị': unit,
  'Chỉ tiêu': 'models_new',
  Từ: '2021',
  Đến: '2021',
  'Giá trị': value,
  'Đơn vị tính': 'mô hình',
  'Trạng thái': value === '' ? 'missing' : 'normal',
  ...more
});

const toCsv = (columns: string[], rows: Row[]) =>
  Papa.unparse({
    fields: columns,
    data: rows.map((row) => columns.map((name) => row[name] ?? ''))
  });

test('a template is downloaded, filled, dropped, and its figures are compared', async ({
  page
}) => {
  await open(page);
  const columns = await template(page);
  const rows = [
    year('Nghệ An', '12', { 'Mã dòng': 'a' }),
    year('Quảng Ninh', '34', { 'Mã dòng': 'b' }),
    year('Hà Tĩnh', '', { 'Mã dòng': 'c' })
  ];
  await drop(page, 'mo-hinh-2021.csv', toCsv(columns, rows));
  await reviewed(page);
  await expect(page.getByText(says.templateRead)).toBeVisible();
  const heads = page.locator('[data-preview] thead');
  await expect(heads).toContainText(says.templateField);
  await expect(heads).not.toContainText(says.roles.ignored);
  await balances(page);
  await commit(page, 3).click();
  await engineReady(page);
  await page.getByRole('link', { name: words.seeCompare }).click();
  await settled(page);
  await expect(page.getByRole('combobox', { name: compareWords.vi.pack, exact: true })).toHaveValue(
    'user'
  );
  await choose(page, compareWords.vi.sort, 'value');
  const shown = figure(page);
  await expect(shown).toHaveAttribute('data-state', 'ready');
  await expect(cell(shown, '63:22').first()).toHaveAttribute('data-value', '34');
  await expect(cell(shown, '63:40').first()).toHaveAttribute('data-value', '12');
  await expect(cell(shown, '63:42').first()).toHaveAttribute('data-blank', 'missing');
});

test('what is wrong is named by row and column, and nothing in a cell becomes part of the page', async ({
  page
}) => {
  await open(page);
  const columns = await template(page);
  const rows = [
    year('Nghệ An', '12', { 'Mã dòng': 'a' }),
    year('Quảng Ninh', 'nhiều lắm', { 'Mã dòng': 'b' }),
    year('<img src=x onerror="document.title=1">', '7', { 'Mã dòng': 'c' })
  ];
  await drop(page, 'sai.csv', toCsv(columns, rows));
  await reviewed(page);
  const issues = page.locator('[data-issues] > li');
  await expect(issues.filter({ hasText: 'nhiều lắm' }).first()).toContainText(
    /Dòng 3 · cột Giá trị/
  );
  await expect(issues.filter({ hasText: 'Dòng 4' }).first()).toBeVisible();
  await expect(page.locator('main img, main script')).toHaveCount(0);
  await expect(commit(page, 2)).toBeVisible();
});

test('HTML and formulas in the cells and headers of any file stay text', async ({ page }) => {
  await open(page);
  const evil = '<img src=x onerror="document.title=1">';
  await give(
    page,
    '<b>ten.csv',
    `Tỉnh;Năm;${evil};Số mô hình xây dựng mới\nNghệ An;2021;<script>alert(1)</script>;12\n${evil};2021;=cmd|'/c calc'!A1;7\n`
  );
  await expect(page.locator('[data-preview]').first()).toContainText(evil);
  await expect(page.locator('main img, main script, main b:has-text("ten")')).toHaveCount(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, says.foot.checklist).click()
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).not.toMatch(/(^|,)"?=cmd/m);
});

test('the worst file is read, doubted, mended, recorded and taken back, by mouse', async ({
  page
}) => {
  await open(page);
  await give(page, 'bieu-03.csv', BAD);
  await expect(page.locator('h1')).toContainText('Đọc xong 9 dòng');
  await expect(page.getByText(says.encodings.tcvn3).first()).toBeVisible();
  await balances(page);
  await audit(page);

  // Which number it is, what it counts, in what money: each asked once, each can be taken back.
  const twoWays = page.locator('[data-status="decide"]').filter({ hasText: '1,234' }).first();
  await button(twoWays, says.offers.numbers('1,234', '1.234')).click();
  const column = page.locator('[data-columns] tbody tr').filter({ hasText: 'Nguồn vận động' });
  await column.getByRole('combobox', { name: /Chỉ tiêu/ }).selectOption('charity_money');
  await column.getByRole('combobox', { name: /Đơn vị tính/ }).selectOption('1000000');
  const preview = page.locator('[data-preview]').first();
  await expect(preview).toContainText('1.234.000.000 đồng');

  // A cell is jumped to and mended in place.
  const own = issue(page, 'unit_added');
  await own.getByRole('button', { name: says.issues.goTo }).click();
  await expect(preview.locator('td:focus')).toContainText('Chi bộ Khối');
  await expect(commit(page, 6)).toBeVisible();
  await balances(page);

  await commit(page, 6).click();
  await expect(page.getByText(words.written('6')).last()).toBeVisible();
  await expect(kept(page)).toHaveCount(1);
  await button(page, says.foot.undo).click();
  await expect(page.getByText(says.foot.undone)).toBeVisible();
  await expect(kept(page)).toHaveCount(0);
});

test('the same walk by keyboard alone', async ({ page }) => {
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  /** Tabs on until the thing in focus has this name. */
  async function tabTo(name: string | RegExp): Promise<void> {
    for (let i = 0; i < 120; i++) {
      await page.keyboard.press('Tab');
      const text = await focused();
      if (typeof name === 'string' ? text === name : name.test(text)) return;
    }
    throw new Error(`never in focus: ${name}`);
  }
  await open(page);
  await give(page, 'bieu-03.csv', BAD);
  await tabTo(says.offers.numbers('1,234', '1.234'));
  await page.keyboard.press('Enter');
  await expect(page.locator('[aria-pressed="true"]:focus')).toBeVisible();

  await page.locator('h1').focus();
  await tabTo(says.offers.pickMeasure);
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('combobox', { name: says.answer.measure, exact: true })
  ).toBeFocused();
  await page.keyboard.type('tien ung ho');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-issue="measure_unrecognised"] button:focus')).toBeVisible();
  const scale = page.locator('[data-columns]').getByRole('combobox', { name: /Đơn vị tính/ });
  // A list of the browser's own, which brings its keys with it.
  await scale.focus();
  await scale.selectOption('1000000');
  await expect(commit(page, 6)).toBeVisible();

  // Through the table by arrows; Enter mends a cell.
  await page.locator('[data-preview] td[tabindex="0"]').first().focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
    await page.keyboard.press(key);
  await expect(page.locator('[data-preview] td:focus')).toHaveText(/^856/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('857');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-preview] td:focus')).toHaveText(/^857/);

  await tabTo(words.commit('6'));
  await page.keyboard.press('Enter');
  await expect(page.getByText(words.written('6')).last()).toBeVisible();
  await expect(page.locator('[data-written]')).toBeFocused();
});

test('what was mapped by hand is remembered, and the same file changes nothing', async ({
  page
}) => {
  await open(page);
  const file = 'Tỉnh;Năm;Việc tốt\nNghệ An;2021;12\nHà Tĩnh;2021;7\n';
  const column = () => page.locator('[data-columns] tbody tr').filter({ hasText: 'Việc tốt' });
  await give(page, 'viec-tot.csv', file);
  await column()
    .getByRole('combobox', { name: /Chỉ tiêu/ })
    .selectOption('models_new');
  await commit(page, 2).click();
  await expect(page.getByText(words.written('2')).last()).toBeVisible();

  await give(page, 'viec-tot-moi.csv', file);
  await expect(page.locator('[data-preset]')).toContainText('viec-tot.csv');
  await expect(diff(page)).toContainText(says.diff.nothing);
  await commit(page, 2).click();
  await expect(page.getByText(says.foot.unchanged).last()).toBeVisible();
  await expect(kept(page)).toHaveCount(1);

  await give(page, 'viec-tot-moi.csv', file);
  await button(page, says.preset.forget).click();
  await expect(page.locator('[data-preset]')).toHaveCount(0);
  await expect(column()).toContainText(says.noMeasure);
});

test('what a file changes is shown with the old and the new value, and is chosen', async ({
  page
}) => {
  await open(page);
  await give(page, 'quy-1.csv', GOOD('12'));
  await commit(page, 3).click();
  await expect(page.getByText(words.written('3')).last()).toBeVisible();
  await give(page, 'quy-1-sua.csv', GOOD('15'));
  await expect(diff(page)).toContainText(/Nghệ An.*12 → = 15/s);
  await button(diff(page), says.diff.keepOld).click();
  await expect(commit(page, 2)).toBeVisible();
  await button(diff(page), says.diff.takeNew).click();
  await commit(page, 3).click();
  await engineReady(page);
  await page.getByRole('link', { name: words.seeCompare }).click();
  await settled(page);
  await expect(cell(figure(page), '63:40').first()).toHaveAttribute('data-value', '15');
});

test('a table is pasted, from the clipboard or into the field', async ({ page }) => {
  const table = 'Tỉnh\tNăm\tSố mô hình xây dựng mới\nNghệ An\t2021\t12\nHà Tĩnh\t2021\t7\n';
  await open(page);
  await button(page, says.paste.open).click();
  await page.getByLabel(says.paste.label).fill(table);
  await button(page, says.paste.read).click();
  await reviewed(page);
  await expect(commit(page, 2)).toBeVisible();
  await button(page, says.foot.cancel).click();

  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, table);
  await reviewed(page);
  await expect(commit(page, 2)).toBeVisible();
});

test('a row is left out and taken back, and the rejected ones can be had as a file', async ({
  page
}) => {
  await open(page);
  await give(page, 'ba-tinh.csv', GOOD('mười hai nghìn'));
  await balances(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, says.rejected.download).click()
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toMatch(/Nghệ An.*mười hai nghìn/);
  const row = page.locator('[data-preview] tbody tr').filter({ hasText: 'Hà Tĩnh' });
  await row.locator('td').first().dblclick();
  await button(page, says.preview.exclude).click();
  await expect(row).toContainText(says.preview.skipped.excluded);
  await expect(commit(page, 1)).toBeVisible();
  await balances(page);
  await button(page, says.undoLast).click();
  await expect(commit(page, 2)).toBeVisible();
});

test('a PDF under the name of a table is refused by its kind', async ({ page }) => {
  await open(page);
  await give(
    page,
    'bao-cao.csv',
    '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'
  );
  await expect(page.locator('h1')).toHaveText(says.headline.refused);
  await expect(page.locator('[data-refused]')).toContainText(/PDF/);
  await audit(page);
  await button(page, says.refused.again).click();
  await expect(page.getByRole('group', { name: words.drop })).toBeVisible();
});

test('a text that is no table is refused, beside one that is', async ({ page }) => {
  await open(page);
  await page.getByLabel(says.choose).setInputFiles([
    { name: 'anh.csv', mimeType: 'text/csv', buffer: Buffer.from('không phải bảng') },
    { name: 'bang.csv', mimeType: 'text/csv', buffer: Buffer.from(GOOD('12')) }
  ]);
  await reviewed(page);
  await expect(page.locator('[data-refused]')).toContainText('anh.csv');
  await expect(commit(page, 3)).toBeVisible();
});

test('data about persons are noticed, and their columns are not kept', async ({ page }) => {
  await open(page);
  await give(
    page,
    'co-nguoi.csv',
    'Tỉnh;Năm;Số mô hình xây dựng mới;Người liên hệ;Điện thoại\nNghệ An;2021;12;Nguyễn Văn A;0912345678\nHà Tĩnh;2021;7;Trần Thị B;0987654321\n'
  );
  const warning = page.locator('[data-personal]');
  await expect(warning).toContainText('Điện thoại');
  await button(warning, says.personal.dropColumn('Điện thoại')).click();
  await expect(warning).toHaveCount(0);
  await commit(page, 2).click();
  await expect(page.getByText(words.written('2')).last()).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, keptWords.vi.save).click()
  ]);
  expect(readFileSync(await download.path()).includes('0912345678')).toBe(false);
});

test('the page answers while a large file is read, and the reading can be stopped', async ({
  page
}) => {
  await open(page);
  await page.evaluate(() => {
    const lines = Array.from(
      { length: 200_000 },
      (_, i) => `Đơn vị ${i % 500};${2016 + (i % 8)};${i % 977}`
    );
    // A heading among the rows: such a table has to be read as a whole, which takes its time.
    const text = `Đơn vị;Năm;Số mô hình xây dựng mới\nI. KHỐI CƠ QUAN;;\n${lines.join('\n')}\n`;
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'lon.csv', { type: 'text/csv' }));
    const worst = { ms: 0 };
    Object.assign(window, { worst });
    document
      .querySelector('[role="group"]')!
      .dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      worst.ms = Math.max(worst.ms, now - last - 10);
      last = now;
    }, 10);
  });
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.waitForTimeout(1000);
  await button(page, says.progress.cancel).click();
  await expect(page.getByText(says.progress.cancelled).last()).toBeVisible();
  await expect(page.getByRole('group', { name: words.drop })).toBeVisible();
  const ms = await page.evaluate(() => (window as unknown as { worst: { ms: number } }).worst.ms);
  // Not a measure of speed, which a busy machine would decide: reading on the page itself takes seconds.
  expect(ms, 'the longest the page was silent').toBeLessThan(1500);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`a review keeps nobody out and is never wider than the screen, ${colorScheme}`, async ({
    page
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of [390, 1024, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await open(page);
      await give(page, 'bieu-03.csv', BAD);
      const widest = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(widest, `at ${width} px`).toBeLessThanOrEqual(width);
      await audit(page);
    }
  });
