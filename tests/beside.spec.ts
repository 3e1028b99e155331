import { benchWords } from '../src/lib/text/words/bench.ts';
import { expect, openComparison, test } from './site.ts';

const words = benchWords.vi;
const FIRST = 'v=1&pack=demo&measure=models_new&basis=34';

const KINDS = [
  ['by=field&years=2024&kind=diverging', 'length'],
  ['years=2016-2024&kind=slope', 'place'],
  ['years=2016-2024&kind=dumbbell', 'place']
] as const;

for (const [asked, by] of KINDS)
  test(`two figures share a scale of a kind that comes later: ${asked}`, async ({ page }) => {
    const beside = encodeURIComponent(`${FIRST}&${asked.replace('2024', '2023')}`);
    await openComparison(page, `${FIRST}&${asked}&beside=${beside}`);
    const figures = page.locator('figure[data-figure]');
    await expect(figures).toHaveCount(2);
    await expect(figures.nth(1)).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
    await expect(page.getByText(words.linked[by])).toBeVisible();
  });

test('another unit of measure keeps its own scale, and the page says so', async ({ page }) => {
  const kind = 'years=2016-2024&kind=slope';
  const beside = encodeURIComponent(`${FIRST.replace('models_new', 'charity_money')}&${kind}`);
  await openComparison(page, `${FIRST}&${kind}&beside=${beside}`);
  await expect(page.locator('figure[data-figure]')).toHaveCount(2);
  await expect(page.getByText(words.apart.otherUnit)).toBeVisible({ timeout: 30_000 });
});
