import { chartWords } from '../src/lib/text/words/chart.ts';
import { importWords } from '../src/lib/text/words/import.ts';
import { give, open } from './import-page.ts';
import { expect, figure, openComparison, test } from './site.ts';

const words = chartWords.vi;
const TABLE = 'v=1&pack=demo&measure=models_new&basis=34&kind=table';

test('a table of one year says nothing of years that were not asked for', async ({ page }) => {
  const heads = figure(page).locator('table:not([data-twin]) thead th');
  await openComparison(page, `${TABLE}&years=2024`);
  await expect(heads).toHaveText([words.rank, words.unit, '2024', words.note]);

  await openComparison(page, `${TABLE}&years=2023-2024`);
  await expect(heads).toHaveText([
    words.rank,
    words.unit,
    '2023–2024',
    '2023',
    '2024',
    words.change1,
    words.note
  ]);
});

test('on a phone the rows of a table stay low, though its notes are long', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openComparison(page, `${TABLE.replace('table', 'line')}&years=2020-2025&units=34:40,34:42`);
  await figure(page).getByRole('tab').nth(1).click();
  const row = figure(page).locator('[data-twin] tbody tr').first();
  await expect(row).toBeVisible();
  expect((await row.boundingBox())!.height).toBeLessThan(80);
});

test('on a phone a table without any figure still says what is missing', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openComparison(page, 'v=1&pack=demo&basis=63&kind=table&years=2016-2024');
  const row = figure(page).locator('table:not([data-twin]) tbody tr').first();
  await expect(row.getByText('2016–2024')).toBeVisible();
  await openComparison(page, `${TABLE}&years=2016-2024`);
  await expect(row.locator('td').last()).toBeHidden();
});

test('the columns of a template are told, and what can be chosen has its lists', async ({
  page
}) => {
  const { columnsFixed, columnsLead } = importWords.vi;
  const lists = page.locator('[data-columns] select');

  await open(page);
  const template =
    'id,unit_id,unit,measure,period_start,period_end,period_basis,level,field,state,value,unit_of_measure,qualifier,status,source\n' +
    'a,63:40,Nghệ An,models_new,2023,2023,stated,,,,12,mo_hinh,exact,normal,nguon\n';
  await give(page, 'mau.csv', template);
  await expect(page.getByText(columnsFixed, { exact: true })).toBeVisible();
  await expect(page.locator('[data-columns] tbody tr').first()).toBeVisible();
  await expect(lists).toHaveCount(0);

  await open(page);
  await give(page, 'bieu.csv', 'Tỉnh;2023\nNghệ An;12\nHà Tĩnh;7\n');
  await expect(page.getByText(columnsLead, { exact: true })).toBeVisible();
  await expect(lists.first()).toBeEnabled();
});
