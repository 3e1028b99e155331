import {
  expect,
  test as base,
  type BrowserContext,
  type Locator,
  type Page
} from '@playwright/test';

import { fromQuery, toQuery } from '../src/lib/spec/url.ts';

/** The pages that exist, in both languages. */
export const PAGES = [
  '',
  'so-sanh/',
  'don-vi/',
  'doi-chieu-nguon/',
  'trinh-chieu/',
  'du-lieu/',
  'mo-lai/',
  'phuong-phap/'
].flatMap((page) => [page, `en/${page}`]);

type Watched = { allow: (origin: string) => void };

function watch(context: BrowserContext, origins: Set<string>): string[] {
  const problems: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error')
      problems.push(`console: ${message.text()} ${message.location().url}`);
  });
  context.on('weberror', (thrown) => problems.push(`thrown: ${thrown.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (['data:', 'blob:'].includes(url.protocol)) return;
    if (!origins.has(url.origin)) problems.push(`left the origin: ${request.url()}`);
  });
  return problems;
}

/**
 * A test that fails when any page or worker writes an error, throws, or asks another origin.
 * `watched.allow` admits the origin of a server that the test itself starts.
 */
export const test = base.extend<{ watched: Watched }>({
  watched: [
    async ({ context, baseURL }, use) => {
      const origins = new Set([new URL(baseURL!).origin]);
      const problems = watch(context, origins);
      await use({ allow: (origin) => origins.add(origin) });
      expect(problems).toEqual([]);
    },
    { auto: true }
  ]
});

export { expect };

/** Waits until the scripts of the page have taken over. */
export const hydrated = (page: Page): Promise<void> =>
  expect(page.locator('html[data-hydrated]')).toBeAttached();

export const engineReady = (page: Page): Promise<void> =>
  expect(page.locator('html[data-engine="ready"]')).toBeAttached({ timeout: 30_000 });

export const figure = (page: Page): Locator => page.locator('figure[data-figure]').first();

/** Waits for the first figure to show an answer, whichever it is. */
export async function settled(page: Page): Promise<Locator> {
  const one = figure(page);
  await expect(one).toHaveAttribute('data-state', /^(ready|empty|error)$/, { timeout: 30_000 });
  return one;
}

/** Opens the workbench on a comparison, and waits until it is this one that is answered. */
export async function openComparison(page: Page, asked: string): Promise<Locator> {
  await page.goto(`so-sanh/?${asked}`);
  await hydrated(page);
  await expect(figure(page)).toHaveAttribute('data-spec', toQuery(fromQuery(asked)));
  return settled(page);
}

export const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** A cell of the table twin. */
export const cell = (within: Locator, unitId: string): Locator =>
  within.locator(`table[data-twin] [data-unit="${unitId}"]`);

/** Sets a control by its label, be it a list or a row of choices. */
export async function choose(page: Page, label: string, value: string): Promise<void> {
  const list = page.getByRole('combobox', { name: label, exact: true }).and(page.locator('select'));
  if ((await list.count()) > 0) await list.selectOption(value);
  else
    await page
      .getByRole('group', { name: label, exact: true })
      .locator(`input[value="${value}"]`)
      .check({ force: true });
}

/** Follows a link inside the page, as a click would, so that the engine stays. */
export async function follow(page: Page, href: string): Promise<void> {
  await page.evaluate((to) => {
    const link = document.createElement('a');
    link.href = to;
    document.querySelector('main')!.append(link);
    link.click();
    link.remove();
  }, href);
}
