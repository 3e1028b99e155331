import { test } from '@playwright/test';
import { compareWords } from '../src/lib/text/words/compare.ts';
import { notedWords } from '../src/lib/text/words/chart-noted.ts';
import { overviewWords } from '../src/lib/text/words/overview.ts';
import { panelWords } from '../src/lib/text/words/panel.ts';
import { cell, choose, expect, figure, hydrated, openComparison } from './site.ts';

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

test('what failed without a connection comes by itself once there is one', async ({
  page,
  context
}) => {
  await page.goto('');
  await hydrated(page);
  await context.setOffline(true);
  await choose(page, overviewWords.vi.pack, 'demo');
  const figures = page.locator('figure[data-figure]');
  await expect(figures.first()).toHaveAttribute('data-state', 'error', { timeout: 20_000 });
  await context.setOffline(false);
  for (const one of await figures.all()) await expect(one).toHaveAttribute('data-state', 'ready');
});
