import type { Page } from '@playwright/test';
import { compareWords } from '../src/lib/text/words/compare.ts';
import { overviewWords } from '../src/lib/text/words/overview.ts';
import { engineReady, expect, figure, openComparison, settled, test } from './site.ts';

/** Counts the drawings that are made: each begins with an element of its own. */
const countDrawings = (page: Page) =>
  page.addInitScript(() => {
    const create = Document.prototype.createElementNS as (
      this: Document,
      space: string | null,
      name: string
    ) => Element;
    const counted = window as unknown as { drawings: number };
    counted.drawings = 0;
    Document.prototype.createElementNS = function (
      this: Document,
      space: string | null,
      name: string
    ) {
      if (name === 'svg') counted.drawings += 1;
      return create.call(this, space, name);
    } as typeof Document.prototype.createElementNS;
  });
const drawings = (page: Page) =>
  page.evaluate(() => (window as unknown as { drawings: number }).drawings);

const list = (page: Page, name: string) =>
  page.getByRole('combobox', { name, exact: true }).and(page.locator('select'));

/** Waits until nothing was drawn for a while. */
async function drawnOut(page: Page): Promise<number> {
  for (let before = await drawings(page); ;) {
    await page.waitForTimeout(400);
    const now = await drawings(page);
    if (now === before) return now;
    before = now;
  }
}

test('what a list may give next is drawn while a person is at it', async ({ page }) => {
  await countDrawings(page);
  await openComparison(page, 'v=1&pack=demo&measure=models_new&years=2021&kind=rank');
  await settled(page);
  const opened = await drawnOut(page);
  const measures = list(page, compareWords.vi.measure);
  await measures.focus();
  const others = (await measures.locator('option:enabled').count()) - 1;
  await expect.poll(() => drawings(page)).toBe(opened + others);

  const seen = await figure(page).locator('svg[role="img"]').getAttribute('aria-label');
  await page.keyboard.press('ArrowDown');
  await expect(figure(page).locator('svg[role="img"]')).not.toHaveAttribute('aria-label', seen!);
  await settled(page);
  // Put in its place, not drawn; and what was drawn for it is of it.
  expect(await drawnOut(page)).toBe(opened + others);
  const measure = await measures.inputValue();
  await expect(figure(page)).toHaveAttribute('data-spec', new RegExp(`measure=${measure}`));
  const shown = await figure(page).locator('svg[role="img"]').getAttribute('aria-label');

  // The same address drawn from nothing shows the same picture.
  const picture = () =>
    figure(page)
      .locator('svg[role="img"]')
      .evaluate((svg) => svg.innerHTML);
  const putBack = await picture();
  await page.reload();
  await settled(page);
  await drawnOut(page);
  expect(await figure(page).locator('svg[role="img"]').getAttribute('aria-label')).toBe(shown);
  expect(await picture()).toBe(putBack);
});

test('a year close to the one on the slider is drawn ahead', async ({ page }) => {
  await countDrawings(page);
  await openComparison(page, 'v=1&pack=demo&measure=models_new&years=2020-2021&kind=line');
  await settled(page);
  await drawnOut(page);
  const until = page.getByRole('slider', { name: new RegExp(`${compareWords.vi.to}$`, 'u') });
  await until.focus();
  const ready = await drawnOut(page);
  await page.keyboard.press('ArrowRight');
  await expect(figure(page)).toHaveAttribute('data-spec', /years=2020-2022/);
  await settled(page);
  // Only what comes after it: the year before it was in sight already.
  expect((await drawnOut(page)) - ready).toBeLessThanOrEqual(1);
});

test('on the front page too, each figure for itself', async ({ page }) => {
  await countDrawings(page);
  await page.goto('./?v=1&pack=demo');
  await settled(page);
  await engineReady(page);
  await drawnOut(page);
  await list(page, overviewWords.vi.year).focus();
  const ready = await drawnOut(page);
  const before = await page.locator('figure h2').allInnerTexts();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('figure h2').first()).not.toHaveText(before[0]!);
  await settled(page);
  // Map and ranking stood ready; the next year further on may be drawn for later.
  const more = (await drawnOut(page)) - ready;
  expect(more).toBeLessThanOrEqual(2);
});
