import type { Page } from '@playwright/test';
import { benchWords } from '../src/lib/text/words/bench.ts';
import { compareWords } from '../src/lib/text/words/compare.ts';
import { choose, expect, figure, openComparison, test } from './site.ts';

const words = benchWords.vi;
const DEMO = 'v=1&pack=demo&measure=models_new&basis=34&mark=34:40&years=2019';

/** What a picture measures by, as it is written: the limits of its classes, or the marks of its axes. */
const SCALES = {
  dots: /^\d[\d.]*$/,
  tiles: /^(từ|dưới|\d).*/,
  map: /^(từ|dưới|\d).*/,
  scatter: /^\d[\d.,]*( tỷ)?$/
} as const;

/** Texts of the picture that belong to no unit. */
const scaleOf = (page: Page, kind: keyof typeof SCALES): Promise<string[]> =>
  figure(page)
    .locator('svg[role="img"]')
    .last()
    .evaluate(
      (svg, pattern) =>
        [...svg.querySelectorAll('text:not([data-unit]), tspan')]
          .filter((e) => e.children.length === 0)
          .map((e) => (e.textContent ?? '').replaceAll('\u00a0', ' '))
          .filter((text) => new RegExp(pattern).test(text)),
      SCALES[kind].source
    );

const year = (page: Page) =>
  figure(page)
    .getAttribute('data-spec')
    .then((spec) => new URLSearchParams(spec!).get('years'));

for (const kind of ['dots', 'scatter'] as const) {
  test(`${kind}: one scale for all years, stepped through by keys`, async ({ page }) => {
    const against = kind === 'scatter' ? '&against=charity_money' : '';
    await openComparison(page, `${DEMO}&kind=${kind}${against}`);
    const bar = page.getByRole('group', { name: words.playLabel });
    await bar.getByRole('button', { name: words.next }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => year(page)).toBe('2020');
    await expect(bar).toContainText(words.held('2016', '2024'));
    await expect(figure(page)).toHaveAttribute('data-state', 'ready');
    const before = await scaleOf(page, kind);
    expect(before.length).toBeGreaterThan(2);
    await page.keyboard.press('Enter');
    await expect.poll(() => year(page)).toBe('2021');
    await expect(figure(page)).toHaveAttribute('data-state', 'ready');
    expect(await scaleOf(page, kind)).toEqual(before);
  });
}

/** Pixels that a bar has for one of what is counted: the same wherever the scale is held. */
const pixelsEach = (page: Page, unit: string): Promise<number> =>
  figure(page).evaluate((element, id) => {
    const bars = [...element.querySelectorAll(`svg rect[data-unit="${id}"]`)];
    const widest = Math.max(...bars.map((bar) => Number(bar.getAttribute('width'))));
    const cell = element.querySelector(`table[data-twin] td[data-unit="${id}"][data-value]`)!;
    // The line of zero keeps a pixel free.
    return (widest + 1) / Math.abs(Number(cell.getAttribute('data-value')));
  }, unit);

test('a scale is held even if years are stepped through before the drawing is here', async ({
  page
}) => {
  await openComparison(page, `${DEMO}&kind=rank&norm=change&base=2016`);
  const bar = page.getByRole('group', { name: words.playLabel });
  const next = bar.getByRole('button', { name: words.next });
  let isHeld = true;
  await page.route('**/*.js', async (route) => {
    while (isHeld) await new Promise((done) => setTimeout(done, 50));
    await route.continue();
  });
  await choose(page, compareWords.vi.kind, 'diverging');
  await next.click();
  await expect.poll(() => year(page)).toBe('2020');
  await page.waitForTimeout(1500);
  isHeld = false;
  await expect(figure(page)).toHaveAttribute('data-state', 'ready');
  await expect(bar).toContainText(words.held('2016', '2024'));
  await expect.poll(() => pixelsEach(page, '34:38')).toBeGreaterThan(0);
  await page.waitForTimeout(300);
  const before = await pixelsEach(page, '34:38');
  await next.click();
  await expect.poll(() => year(page)).toBe('2021');
  await expect(figure(page)).toHaveAttribute('data-state', 'ready');
  await expect.poll(() => pixelsEach(page, '34:38')).toBeCloseTo(before, 3);
});

for (const kind of ['tiles', 'map'] as const) {
  test(`${kind}: the classes are those of all years`, async ({ page }) => {
    await openComparison(page, `${DEMO}&kind=${kind}`);
    const bar = page.getByRole('group', { name: words.playLabel });
    const limits = new Set<string>();
    for (const next of ['2020', '2021']) {
      await bar.getByRole('button', { name: words.next }).click();
      await expect.poll(() => year(page)).toBe(next);
      await expect(bar).toContainText(words.held('2016', '2024'));
      await expect(figure(page)).toHaveAttribute('data-state', 'ready');
      for (const text of await scaleOf(page, kind))
        if (/^(từ|dưới|\d+ đến)/.test(text)) limits.add(text.replace(/:.*$/, ''));
    }
    // Six classes at most, however many years were seen.
    expect(limits.size).toBeGreaterThan(2);
    expect(limits.size).toBeLessThanOrEqual(6);
  });
}

test('with reduced motion years are stepped through, never played', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openComparison(page, `${DEMO}&kind=tiles`);
  const bar = page.getByRole('group', { name: words.playLabel });
  await expect(bar.getByRole('button', { name: words.next })).toBeVisible();
  await expect(bar.getByRole('button', { name: words.play })).toHaveCount(0);
});
