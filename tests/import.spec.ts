import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { dataWords } from '../src/lib/text/words/data-page.ts';
import { compareWords } from '../src/lib/text/words/compare.ts';
import { cell, choose, engineReady, expect, figure, hydrated, settled, test } from './site.ts';

const words = dataWords.vi;
const TEMPLATE = 'Mô hình, điển hình';

type Row = Record<string, string>;

async function open(page: Page): Promise<void> {
  await page.goto('du-lieu/');
  await hydrated(page);
}

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

async function drop(page: Page, name: string, text: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content!], fileName!, { type: 'text/csv' }));
      return transfer;
    },
    [name, text]
  );
  await page
    .getByRole('group', { name: words.drop })
    .dispatchEvent('drop', { dataTransfer: files });
}

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
  await page.getByRole('button', { name: words.commit('3'), exact: true }).click();
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

test('what is wrong is named by row and column, and nothing else is lost', async ({ page }) => {
  await open(page);
  const columns = await template(page);
  const rows = [
    year('Nghệ An', '12', { 'Mã dòng': 'a' }),
    year('Quảng Ninh', 'nhiều lắm', { 'Mã dòng': 'b' }),
    year('<img src=x onerror="document.title=1">', '7', { 'Mã dòng': 'c' })
  ];
  await drop(page, 'sai.csv', toCsv(columns, rows));
  const main = page.locator('main');
  await expect(main.getByText(/[Dd]òng 3.*Giá trị.*nhiều lắm/).first()).toBeVisible();
  await expect(main.getByText(/[Dd]òng 4/).first()).toBeVisible();
  await expect(main.locator('img')).toHaveCount(0);
  await expect(page.getByRole('button', { name: words.commit('2'), exact: true })).toBeVisible();
});

test('a file that is no table is refused in plain words', async ({ page }) => {
  await open(page);
  await drop(page, 'anh.csv', 'không phải bảng');
  await expect(page.getByText(words.nothing)).toBeVisible();
  await page.getByRole('button', { name: words.cancel }).click();
  await expect(page.getByRole('group', { name: words.drop })).toBeVisible();
});
