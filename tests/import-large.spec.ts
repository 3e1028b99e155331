import { readFileSync } from 'node:fs';
import { watchMainThread } from '../scripts/bench/main-thread.ts';
import { subjectTable } from '../src/lib/model/schema.ts';
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

const COMMUNES = 3125;

/** A template of 5 MB: every commune of the country, by quarter; two of its rows wait. */
function template(): string {
  const names = subjectTable('models').fields.map((f) => f.name);
  const rows: string[] = [];
  for (let commune = 0; commune < COMMUNES; commune++)
    for (let year = 2020; year < 2024; year++)
      for (const [first, last] of ['01 03', '04 06', '07 09', '10 12'].map((q) => q.split(' '))) {
        const n = rows.length;
        const row: Record<string, string> = {
          id: `mh-${n}`,
          unit_id: `xa-${commune}`,
          unit: `Xã Mẫu ${commune}`,
          measure: 'models_new',
          period_start: `${year}-${first}`,
          period_end: `${year}-${last}`,
          value: n === 100 ? '1.234' : String(n % 400),
          unit_of_measure: 'mo_hinh',
          status: 'normal',
          source: `bc-${year}`,
          note: n === 0 ? 'theo "báo cáo" quý' : ''
        };
        if (n === 200) row.id = 'mh-199';
        rows.push(names.map((name) => `"${(row[name] ?? '').replaceAll('"', '""')}"`).join(','));
      }
  return [names.join(','), ...rows].join('\r\n');
}

test('a template of every commune: read as a template, recorded, all of them asked at once', async ({
  page
}) => {
  test.slow();
  await open(page);
  await give(page, 'mau.csv', template());
  await expect(page.getByText(says.templateRead)).toBeVisible();
  await expect(page.locator('[data-account]')).toContainText('49.998');
  await expect(issue(page, 'ambiguous_number')).toBeVisible();
  await expect(issue(page, 'duplicate_id')).toContainText('mh-199');
  const rejected = await saved(page, says.rejected.download);
  expect(rejected.split('\r\n').filter((line) => line.includes('mh-'))).toHaveLength(2);
  await page.getByRole('button', { name: /^Ghi 49\.998/ }).click();
  await expect(page.getByText(words.written('49.998')).last()).toBeVisible();

  await page.goto('so-sanh/?v=1&pack=user&measure=models_new&units=any&years=2020');
  await hydrated(page);
  const figure = page.locator('[data-figure][data-spec*="pack=user"]');
  // Each figure against every other one took longer than the engine is given, which is an error.
  await expect(figure).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
  await expect(figure.locator('[data-twin] [data-unit="xa-0"]').first()).toHaveAttribute(
    'data-value',
    '6'
  );
  await expect(figure.locator('[data-twin] [data-unit]')).not.toHaveCount(0);
});

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

/** A number for each of 50,000 communes, spread over the provinces: read row by row, kept as rows. */
function communes(): string {
  const provinces = readFileSync('data/reference/provinces.csv', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('63:'))
    .map((line) => line.split(',')[3]!);
  const rows = Array.from(
    { length: 50_000 },
    (_, i) => `${provinces[i % provinces.length]};Xã Mẫu ${i};${2015 + (i % 10)};${i % 400}`
  );
  return ['Tỉnh;Xã;Năm;Số mô hình mới', ...rows].join('\r\n');
}

/**
 * Time computed in one go, so that a busy machine decides nothing; all at once, the tables of such
 * a pack took the page more than a second.
 */
const MOST_CPU_MS = 400;

test('with 50,000 units of one’s own the page never computes for long in one go', async ({
  page,
  browser
}) => {
  test.slow();
  const longest: Record<string, number> = {};
  const watch = async (name: string, work: () => Promise<void>) => {
    longest[name] = Math.round((await watchMainThread(browser, page, work)).cpu);
  };
  await open(page);
  await give(page, 'xa.csv', communes());
  await watch('recording', async () => {
    await page.getByRole('button', { name: /^Ghi 50\.000/ }).click();
    await expect(page.getByText(words.written('50.000')).last()).toBeVisible({ timeout: 60_000 });
  });
  await watch('reload', async () => {
    await page.reload();
    await expect(kept(page)).toHaveCount(1, { timeout: 60_000 });
  });
  await watch('figure', async () => {
    await page.goto('so-sanh/?v=1&pack=user&measure=models_new&units=under:63:40&years=2020');
    const figure = page.locator('[data-figure][data-spec*="pack=user"]');
    await expect(figure).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
  });
  for (const [name, ms] of Object.entries(longest)) {
    expect(ms, name).toBeGreaterThan(0);
    expect(ms, `${name}: ms computed in one go`).toBeLessThan(MOST_CPU_MS);
  }
  test.info().annotations.push({ type: 'longest tasks', description: JSON.stringify(longest) });
});
