import { compareWords } from '../src/lib/text/words/compare.ts';
import { notedWords } from '../src/lib/text/words/chart-noted.ts';
import { choose, expect, figure, openComparison, test } from './site.ts';

const words = compareWords.vi;
const NOTE = encodeURIComponent('2020-05-01 đổi mẫu báo cáo');
const DEMO = `v=1&pack=demo&measure=models_new&basis=34&mark=34:40&note=${NOTE}`;
const KINDS = ['line', 'multiples', 'bump', 'heat', 'slope', 'dumbbell', 'table'] as const;

test('a note of a person is told in every kind over the years: picture, notes, words, table', async ({
  page
}) => {
  test.slow();
  await openComparison(page, `${DEMO}&years=2016-2024&kind=line`);
  for (const kind of KINDS) {
    await choose(page, words.kind, kind);
    await expect(figure(page)).toHaveAttribute('data-kind', kind);
    await expect(figure(page)).toHaveAttribute('data-state', 'ready');
    await expect(figure(page).locator('figcaption')).toContainText('¹ 01/05/2020: đổi mẫu báo cáo');
    await expect(figure(page).locator('[data-twin] caption')).toContainText('đổi mẫu báo cáo');
    const picture = figure(page).locator('svg[role="img"], table:not([data-twin])').first();
    await expect(picture).toHaveAttribute(
      'aria-label',
      /Có ghi chú: 01\/05\/2020: đổi mẫu báo cáo/
    );
  }
});

test('its number stands in the picture, or at the subtitle of one year', async ({ page }) => {
  await openComparison(page, `${DEMO}&years=2016-2024&kind=line`);
  const picture = figure(page).locator('svg[role="img"]').last();
  await expect(picture.getByText('đổi mẫu báo cáo¹')).toBeAttached();
  await choose(page, words.kind, 'heat');
  await expect(picture.getByText(notedWords.vi.row, { exact: true })).toBeAttached();
  for (const kind of ['rank', 'dots', 'tiles', 'map']) {
    await openComparison(page, `${DEMO}&years=2020&kind=${kind}`);
    await expect(figure(page).getByText(/^2020 · .*¹$/)).toBeVisible();
  }
});
