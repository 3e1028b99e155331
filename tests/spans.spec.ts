import { cell, choose, expect, figure, openComparison, settled, test } from './site.ts';
import { compareWords } from '../src/lib/text/words/compare.ts';

// In the demo, Điện Biên gives one total for 2016–2020, Quảng Trị one for 2018–2020.
const FIVE_YEARS = 'v=1&pack=demo&measure=models_new&units=63:11&kind=line';
const FIVE_AND_THREE = 'v=1&pack=demo&measure=models_new&units=63:11,63:45&kind=rank';

test('a total of five years is drawn five years wide, and stands on no single year', async ({
  page
}) => {
  await openComparison(page, FIVE_YEARS);
  const mark = (period: string) =>
    figure(page).locator(`svg[role="img"] [data-unit="63:11"][data-period="${period}"]`).first();
  await expect(mark('2016/2020')).toBeAttached();
  const box = async (period: string) => (await mark(period).boundingBox())!;
  const middle = async (period: string) => {
    const { x, width } = await box(period);
    return x + width / 2;
  };
  const year = (await middle('2024')) - (await middle('2023'));
  expect((await box('2016/2020')).width / year).toBeCloseTo(5, 0);
  await expect(
    cell(figure(page), '63:11').and(page.locator('[data-period="2018"]'))
  ).toHaveAttribute('data-blank', 'span_only');
});

test('totals of five and of three years are not ranked against each other', async ({ page }) => {
  const one = await openComparison(page, FIVE_AND_THREE);
  await expect(cell(one, '63:11').and(page.locator('[data-period="2016/2020"]'))).toHaveAttribute(
    'data-value',
    '247'
  );
  await expect(one.locator('figcaption')).toContainText('những kỳ khác nhau nên không xếp hạng');
  await expect(one.locator('table[data-twin]').getByText('Hạng')).toHaveCount(0);
  await choose(page, compareWords.vi.spans, 'average');
  await expect(figure(page)).toHaveAttribute('data-spec', /spans=average/);
  await settled(page);
  await expect(figure(page)).toContainText(/bình quân/i);
});
