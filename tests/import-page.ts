import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { dataWords } from '../src/lib/text/words/data-page.ts';
import { importWords } from '../src/lib/text/words/import.ts';
import { expect, hydrated } from './site.ts';

/** The import page as its user takes it; in Vietnamese unless a test says otherwise. */
const words = dataWords.vi;
const says = importWords.vi;

export async function open(page: Page): Promise<void> {
  await page.goto('du-lieu/');
  await hydrated(page);
}

export async function drop(page: Page, name: string, text: string): Promise<void> {
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

/** Gives bytes by the file picker, and waits for the review. */
export async function give(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  const buffer = Buffer.from(bytes);
  await page
    .getByLabel(says.choose)
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await reviewed(page);
}

/** The review is there, and those who listen are at its headline. */
export const reviewed = (page: Page) =>
  expect(page.locator('h1[tabindex="-1"]')).toBeFocused({ timeout: 30_000 });

export const button = (within: Page | Locator, name: string) =>
  within.getByRole('button', { name, exact: true });
export const issue = (page: Page, code: string) => page.locator(`[data-issue="${code}"]`).first();
export const commit = (page: Page, figures: number) => button(page, words.commit(String(figures)));
export const diff = (page: Page) => page.locator('[data-diff]');
export const kept = (page: Page) => page.locator('table[data-kept] tbody tr');

/** The parts of the account of rows add up, on the page too. */
export async function balances(page: Page): Promise<void> {
  const text = await page.locator('[data-account] p.small').first().innerText();
  const [read, others, all] = [...text.matchAll(/(\d+) dòng/g)].map((m) => Number(m[1]));
  expect(read! + others!, text).toBe(all);
}

export async function audit(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(grave).toEqual([]);
}

/** What a button downloads, as text. */
export async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return readFileSync(await download.path(), 'utf8');
}
