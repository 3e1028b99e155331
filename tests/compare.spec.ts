import type { Page } from '@playwright/test';
import { awaitedWords } from '../src/lib/text/words/awaited.ts';
import { compareWords } from '../src/lib/text/words/compare.ts';
import { panelWords } from '../src/lib/text/words/panel.ts';
import {
  cell,
  choose,
  engineReady,
  expect,
  figure,
  hydrated,
  openComparison,
  query,
  settled,
  test
} from './site.ts';

const words = compareWords.vi;
const DEMO = 'v=1&pack=demo&measure=models_new';

const shown = (page: Page, part: RegExp) => expect(figure(page)).toHaveAttribute('data-spec', part);

test('every control changes the address and the figure', async ({ page }) => {
  await openComparison(page, DEMO);
  await choose(page, words.measure, 'checks_made');
  await shown(page, /measure=checks_made/);
  await choose(page, words.by, 'form');
  await shown(page, /by=form/);
  await choose(page, words.kind, 'stack');
  await expect(figure(page)).toHaveAttribute('data-kind', 'stack');
  await choose(page, words.sort, 'official');
  await shown(page, /sort=official/);
  await choose(page, words.basis, '34');
  await shown(page, /basis=34/);
  await choose(page, words.by, '');
  await choose(page, words.kind, 'line');
  await expect(figure(page)).toHaveAttribute('data-kind', 'line');
  await settled(page);
  expect(Object.fromEntries(query(page))).toMatchObject({
    pack: 'demo',
    measure: 'checks_made',
    kind: 'line',
    sort: 'official',
    basis: '34'
  });
  await expect(figure(page)).toHaveAttribute('data-state', 'ready');
});

test('a change draws once, and writes its table and its notes once', async ({ page }) => {
  await openComparison(page, DEMO);
  await settled(page);
  const made = await figure(page).evaluate(async (element) => {
    const count = { drawings: 0, tables: 0, notes: 0 };
    const has = (list: NodeList, selector: string) =>
      [...list].some((n) => n instanceof Element && n.matches(selector));
    const seen = new MutationObserver((records) => {
      const drawn = records.some((r) => has(r.addedNodes, 'svg[role=img]'));
      const within = (selector: string) =>
        records.some((r) => {
          const at = r.target instanceof Element ? r.target : r.target.parentElement;
          return at?.closest(selector) !== null && at?.closest(selector) !== undefined;
        });
      if (drawn) count.drawings += 1;
      if (within('[data-twin]')) count.tables += 1;
      if (within('figcaption')) count.notes += 1;
    });
    seen.observe(element, { subtree: true, childList: true, characterData: true });
    const list = [...document.querySelectorAll('select')].find((one) =>
      [...one.options].some((o) => o.value === 'checks_made')
    )!;
    list.value = 'checks_made';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((done) => setTimeout(done, 1500));
    return count;
  });
  expect(made.drawings).toBe(1);
  expect(made.tables).toBe(1);
  expect(made.notes).toBe(1);
});

/** Holds back what answers are made of, until the function given back is called. */
async function holdBack(page: Page): Promise<() => void> {
  let open = () => {};
  const opened = new Promise<void>((done) => (open = done));
  for (const what of ['**/generated/answers/**', '**/*.wasm'])
    await page.route(what, async (route) => {
      await opened;
      await route.continue().catch(() => {});
    });
  return open;
}

test('a link that waits for its answer shows no figure of other data', async ({ page }) => {
  const open = await holdBack(page);
  await page.goto(`so-sanh/?${DEMO}&kind=heat`);
  await hydrated(page);
  await expect(page.getByText(panelWords.vi.computing)).toBeVisible({ timeout: 10_000 });
  await expect(figure(page).getByText('5.395')).toHaveCount(0);
  open();
  await settled(page);
  await expect(page.getByText(panelWords.vi.computing)).toHaveCount(0);
});

test('an answer that is long in coming is said to be', async ({ page }) => {
  await openComparison(page, DEMO);
  const title = await figure(page).locator('h2').textContent();
  const open = await holdBack(page);
  await choose(page, words.measure, 'charity_money');
  await expect(page.getByText(awaitedWords.vi.awaited)).toBeVisible({ timeout: 10_000 });
  await expect(figure(page).locator('h2')).toHaveText(title!);
  open();
  await settled(page);
  await expect(page.getByText(awaitedWords.vi.awaited)).toHaveCount(0);
  await expect(figure(page).locator('h2')).not.toHaveText(title!);
});

test('each state for itself is offered only where there are several', async ({ page }) => {
  const each = page.locator('main select option[value="each"]');
  await openComparison(page, 'v=1&measure=commendation_occasions');
  await expect(each).toHaveCount(0);
  await openComparison(page, 'v=1&pack=demo&measure=commendation_occasions&years=2020');
  await expect(each).toHaveCount(1);
});

test('each change is one step back, and forward again', async ({ page }) => {
  await openComparison(page, DEMO);
  await choose(page, words.sort, 'name');
  await shown(page, /sort=name/);
  await choose(page, words.measure, 'checks_made');
  await shown(page, /measure=checks_made/);
  await page.goBack();
  await shown(page, /measure=models_new.*sort=name/);
  await page.goBack();
  await shown(page, /^(?!.*sort=name)/);
  await page.goForward();
  await shown(page, /sort=name/);
  expect(query(page).get('sort')).toBe('name');
});

test('a reload opens the same view', async ({ page }) => {
  await openComparison(
    page,
    `${DEMO}&basis=34&years=2018-2022&kind=line&units=34:40,34:38&mark=34:40`
  );
  const before = await figure(page).getAttribute('data-spec');
  const values = await valuesOf(page);
  expect(values.length).toBeGreaterThan(5);
  await page.reload();
  await hydrated(page);
  await expect(figure(page)).toHaveAttribute('data-spec', before!);
  await settled(page);
  expect(await valuesOf(page)).toEqual(values);
});

test('every published measure shows figures as soon as it is chosen', async ({ page }) => {
  await openComparison(page, 'v=1');
  const list = page.getByRole('combobox', { name: words.measure, exact: true });
  const ids = await list
    .locator('option')
    .evaluateAll((options) => options.map((o) => (o as HTMLOptionElement).value));
  expect(ids.length).toBeGreaterThan(20);
  for (const id of ids) {
    await choose(page, words.measure, id);
    await shown(page, new RegExp(`measure=${id}(&|$)|^v=1$`));
    await expect(figure(page)).toHaveAttribute('data-state', 'ready');
    const values = figure(page).locator('table[data-twin] [data-unit][data-value]');
    await expect(values.first(), id).toBeAttached();
  }
});

test('a measure that the pack lacks is named, with the reason, and another can be chosen', async ({
  page
}) => {
  await openComparison(page, 'v=1&pack=demo&measure=articles');
  const list = page.getByRole('combobox', { name: words.measure, exact: true });
  await expect(list).toHaveValue('articles');
  await expect(page.getByText(`Bài viết tuyên truyền: ${words.reasons.notInPack}.`)).toBeVisible();
  await choose(page, words.measure, 'checks_made');
  await shown(page, /measure=checks_made/);
  await expect(list.locator('option[value="articles"]')).toHaveCount(0);
});

test('units are found without diacritics, by keyboard alone', async ({ page }) => {
  await openComparison(page, DEMO);
  await choose(page, words.units, 'list');
  const box = page.getByRole('combobox', { name: words.addUnit, exact: true });
  await box.focus();
  await page.keyboard.type('nghe an');
  await expect(page.getByRole('option', { name: /^Nghệ An/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await shown(page, /units=[^&]*63:40/);
  await box.focus();
  await page.keyboard.type('thua thien');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await shown(page, /units=[^&]*63:46/);
  await settled(page);
  await expect(cell(figure(page), '63:40').first()).toBeAttached();
  await page
    .getByRole('button', { name: words.remove('Nghệ An'), exact: true })
    .first()
    .press('Enter');
  await expect(figure(page)).not.toHaveAttribute('data-spec', /63:40/);
});

test('measure, years and kind by keyboard', async ({ page }) => {
  await openComparison(page, `${DEMO}&years=2020`);
  await page.getByRole('combobox', { name: words.measure, exact: true }).focus();
  const before = await figure(page).getAttribute('data-spec');
  await page.keyboard.press('ArrowDown');
  await expect(figure(page)).not.toHaveAttribute('data-spec', before!);
  await openComparison(page, `${DEMO}&years=2020`);
  const to = page.getByRole('slider', { name: new RegExp(`${words.to}$`) });
  await to.focus();
  await page.keyboard.press('ArrowRight');
  await shown(page, /years=2020-2021/);
  await page.getByRole('group', { name: words.kind, exact: true }).locator('input:checked').focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure(page)).toHaveAttribute('data-kind', 'dots');
});

test('marks can be walked with the arrow keys, and say what they are', async ({ page }) => {
  await openComparison(page, `${DEMO}&years=2024`);
  await expect(figure(page).locator('svg[role="img"]').first()).toBeVisible();
  await figure(page).getByRole('group').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure(page).locator('[aria-live="polite"]').first()).not.toHaveText('');
});

test('the language changes, the view stays', async ({ page }) => {
  await openComparison(page, `${DEMO}&years=2019&sort=name&mark=63:40`);
  const values = await valuesOf(page);
  await page.locator('a[hreflang="en"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(/\/en\/so-sanh\//);
  await shown(page, /measure=models_new.*years=2019.*sort=name.*mark=63:40/);
  expect(new Set(await valuesOf(page))).toEqual(new Set(values));
  await page.locator('a[hreflang="vi"]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi');
  await shown(page, /years=2019/);
});

test('what cannot be compared is refused with a reason, and asks nothing of the reader', async ({
  page
}) => {
  await openComparison(page, `${DEMO}&years=2026`);
  const refused = figure(page);
  await expect(refused).toHaveAttribute('data-state', /empty|error/);
  await expect(refused.locator('svg[role="img"]')).toHaveCount(0);
});

test('the engine answers what was not computed at build', async ({ page }) => {
  await openComparison(page, `${DEMO}&years=2021&norm=per-100k`);
  await engineReady(page);
  await expect(figure(page)).toHaveAttribute('data-state', 'ready');
});

const valuesOf = (page: Page) =>
  figure(page)
    .locator('table[data-twin] [data-unit]')
    .evaluateAll((cells) =>
      cells.map((one) =>
        ['data-unit', 'data-period', 'data-value', 'data-blank']
          .map((name) => one.getAttribute(name) ?? '')
          .join('|')
      )
    );
