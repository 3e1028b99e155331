import { dataWords } from '../src/lib/text/words/data-page.ts';
import { importWords } from '../src/lib/text/words/import.ts';
import { button, commit, diff, give, issue, kept, open, saved } from './import-page.ts';
import { expect, hydrated, test } from './site.ts';

const words = dataWords.vi;
const says = importWords.vi;

/** A file of 5 MB: one row per district, year and measure, each saying all there is to say. */
function file({ measure = 'Số cuộc kiểm tra', first = 0 } = {}): string {
  const rows: string[] = [];
  for (let district = 0; district < 900; district++)
    for (let year = 2000; year < 2025; year++)
      for (const what of ['Số mô hình mới', measure])
        rows.push(
          `Nghệ An;Huyện Mẫu ${district};${year};${what};${rows.length === 0 ? first : rows.length % 400};${'.'.repeat(60)}`
        );
  return ['Tỉnh;Huyện;Năm;Chỉ tiêu;Giá trị;Ghi chú', ...rows].join('\r\n');
}

test('a very large file: an excerpt to review, every row recorded, a figure after a reload, undone', async ({
  page
}) => {
  await open(page);
  await give(page, 'lon.csv', file({ first: 7 }));
  await expect(page.getByText(/đủ mọi tên, kỳ, chỉ tiêu/)).toContainText('45.000 dòng');
  await expect(page.locator('[data-account]')).toContainText('45.001');
  await page.getByRole('button', { name: /^Ghi 45\.000/ }).click();
  await expect(page.getByText(words.written('45.000')).last()).toBeVisible();

  await page.goto('so-sanh/?v=1&pack=user&measure=models_new&units=under:63:40&years=2020');
  await hydrated(page);
  const figure = page.locator('[data-figure][data-spec*="pack=user"]');
  await expect(figure).toHaveAttribute('data-state', 'ready', { timeout: 20_000 });
  const cell = figure.locator('[data-twin] [data-unit="own:nghe-an:huyen-mau-0"]').first();
  await expect(cell).toHaveAttribute('data-value', '40');

  await page.goto('du-lieu/');
  await hydrated(page);
  await expect(kept(page)).toHaveCount(1);
  await give(page, 'lon.csv', file({ first: 7 }));
  await expect(diff(page)).toContainText(says.diff.nothing);
  await button(page, says.foot.cancel).click();
  await give(page, 'lon.csv', file({ first: 8 }));
  await expect(diff(page)).toContainText(/44\.999.*= 7 → = 8/s);
});

test('of a very large file, one answer settles every row that says the same', async ({ page }) => {
  await open(page);
  await give(page, 'lon.csv', file({ measure: 'Việc gì đó' }));
  const cause = issue(page, 'measure_unrecognised');
  await expect(page.locator('[data-account]')).toContainText('22.500');
  await expect(cause).toContainText('Việc gì đó');
  const text = await saved(page, says.rejected.download);
  expect(text.split('\r\n')).toHaveLength(22_500 + 2);
  await expect(commit(page, 22_500)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Ghi 22\.500/ })).toBeVisible();
});
