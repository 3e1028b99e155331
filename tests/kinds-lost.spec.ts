import { test } from '@playwright/test';
import { compareWords } from '../src/lib/text/words/compare.ts';
import { notedWords } from '../src/lib/text/words/chart-noted.ts';
import { panelWords } from '../src/lib/text/words/panel.ts';
import { cell, choose, expect, figure, openComparison } from './site.ts';

const words = compareWords.vi;
const DEMO = 'v=1&pack=demo&measure=models_new&basis=34&years=2016-2024&mark=34:40';

// Requests that fail are written to the console by the browser, so the watched `test` is not used.
test('a drawing that cannot be fetched is said, its table stays, and it is asked for again', async ({
  page
}) => {
  await openComparison(page, `${DEMO}&kind=line`);
  await expect(figure(page)).toHaveAttribute('data-state', 'ready');
  await page.route('**/*.js', (route) => route.abort());
  await choose(page, words.kind, 'bump');
  await expect(figure(page)).toHaveAttribute('data-state', 'error');
  await expect(figure(page).getByText(notedWords.vi.notFetched)).toBeVisible();
  expect(
    Number(await cell(figure(page), '34:40').first().getAttribute('data-value'))
  ).toBeGreaterThan(0);
  await figure(page).getByRole('tab', { name: panelWords.vi.tabs.table }).click();
  await expect(figure(page).locator('table[data-twin]')).toBeVisible();
  await figure(page).getByRole('tab', { name: panelWords.vi.tabs.chart }).click();

  // Another kind, which is here, is drawn as ever.
  await choose(page, words.kind, 'heat');
  await expect(figure(page)).toHaveAttribute('data-state', 'ready');
  await choose(page, words.kind, 'bump');
  await expect(figure(page)).toHaveAttribute('data-state', 'error');

  await page.unroute('**/*.js');
  await figure(page).getByRole('button', { name: notedWords.vi.again }).click();
  await expect(figure(page)).toHaveAttribute('data-state', 'ready');
  await expect(figure(page).locator('svg[role="img"] [data-unit]').first()).toBeAttached();
});
