import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { parseFrozen } from '../src/lib/export/frozen.ts';
import { exportWords } from '../src/lib/text/words/export.ts';
import { panelWords } from '../src/lib/text/words/panel.ts';
import { singleWords } from '../src/lib/text/words/single.ts';
import { toQuery } from '../src/lib/spec/url.ts';
import { expect, figure, openComparison, test } from './site.ts';

const words = singleWords.vi;
const RANK = 'v=1&pack=demo&measure=models_new&basis=34&years=2024';
const LINE =
  'v=1&pack=demo&measure=models_new&basis=34&units=34:01,34:04,34:08&years=2016-2025&kind=line';
const MAP = `${RANK}&kind=map`;

const folders: string[] = [];
test.afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Saves the first figure as a file and gives its path. */
async function saveFile(page: Page, asked: string): Promise<string> {
  const one = await openComparison(page, asked);
  await one.getByRole('button', { name: panelWords.vi.save, exact: true }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: exportWords.vi.html, exact: true }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.html$/);
  const folder = mkdtempSync(join(tmpdir(), 'doi-chieu-file-'));
  folders.push(folder);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** Opens a file as a double click does, and lists what it asks for. */
async function openFile(page: Page, path: string): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  return asked;
}

for (const question of [RANK, LINE, MAP]) {
  test(`opened from a folder it is whole, and asks nobody for anything: ${question}`, async ({
    page,
    watched
  }) => {
    const path = await saveFile(page, question);
    const own = await figure(page).getAttribute('data-spec');
    watched.allow('null');
    const asked = await openFile(page, path);
    await expect(page.locator('.chart svg:visible')).toHaveCount(1);
    await expect(page.locator('table[data-twin]')).toBeHidden();
    const json = await page.locator('[data-frozen]').textContent();
    const [frozen] = (JSON.parse(json!) as unknown[]).map(parseFrozen);
    expect(toQuery(frozen!.result.spec)).toBe(own);
    for (const [width, height] of [
      [1440, 900],
      [390, 844]
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect(page.locator('.chart svg:visible')).toHaveCount(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    expect(asked).toEqual([pathToFileURL(path).href]);
    const found = await new AxeBuilder({ page }).analyze();
    expect(found.violations.map((v) => v.id)).toEqual([]);
  });
}

test('its controls: table, sorting, search without diacritics, copying', async ({
  page,
  context,
  watched
}) => {
  const path = await saveFile(page, RANK);
  watched.allow('null');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openFile(page, path);

  await page.getByLabel(words.find).fill('nghe an');
  await expect(page.locator('header [role="status"]')).toHaveText(
    words.said.found.replace('{names}', 'Nghệ An').replace('{count}', '1')
  );
  await expect(page.locator('.chart .wide [data-lit]').first()).toBeVisible();
  await page.getByRole('button', { name: words.table }).click();
  await expect(page.locator('tr[data-lit] th')).toHaveText('Nghệ An');
  await page.getByLabel(words.find).fill('khong co dau');
  await expect(page.locator('header [role="status"]')).toHaveText(words.said.none);
  await expect(page.locator('[data-lit]')).toHaveCount(0);

  const values = () =>
    page
      .locator('table[data-twin] td[data-unit]')
      .evaluateAll((cells) => cells.map((c) => (c as HTMLElement).dataset['value'] ?? null));
  const head = page.locator('table[data-twin] thead th.r').first();
  for (const sign of [1, -1]) {
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', sign === 1 ? 'ascending' : 'descending');
    const all = await values();
    const numbers = all.filter((v) => v !== null).map(Number);
    expect(numbers).toEqual([...numbers].sort((a, b) => sign * (a - b)));
    // What has no number stays last, whichever way.
    expect(all.slice(numbers.length).every((v) => v === null)).toBe(true);
  }

  await page.getByRole('button', { name: words.copy }).click();
  await expect(page.locator('figure [role="status"]')).toHaveText(
    words.said.copied.replace('{count}', '34')
  );
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\r\n')).toHaveLength(35);
});

test('it is shown on the whole screen and left again by keys', async ({ page, watched }) => {
  const path = await saveFile(page, RANK);
  watched.allow('null');
  await openFile(page, path);
  await page.getByRole('button', { name: words.present }).click();
  await expect(page.locator('.sheet svg')).toBeVisible();
  await expect(page.locator('.bar .said')).toContainText('Trang 1 trên 1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(page.locator('.sheet svg')).toBeHidden();
  await expect(page.locator('figure')).toBeVisible();
  await expect(page.getByRole('button', { name: words.present })).toBeFocused();
});

test('on the whole screen a unit that is typed without its marks lights, and is said aloud', async ({
  page,
  watched
}) => {
  const path = await saveFile(page, RANK);
  watched.allow('null');
  await openFile(page, path);
  await page.getByRole('button', { name: words.present }).click();
  await page.keyboard.type('nghe an');
  const field = page.getByRole('searchbox', { name: words.spot });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('nghe an');
  const told = page.locator('.bar .told');
  await expect(told).toHaveAttribute('role', 'status');
  await expect(told).toHaveText(/^Nghệ An: 184 mô hình\. Hạng \d/);
  const lit = page.locator('.sheet [data-lit]');
  await expect(lit.filter({ hasText: 'Nghệ An' }).first()).toBeVisible();
  const faint = page.locator('.sheet text[data-unit]:not([data-lit])').first();
  await expect(faint).toHaveCSS('opacity', '0.22');

  // Other names count too; nobody of a name is said; what was typed is taken back letter by letter.
  await field.fill('tphcm');
  await expect(told).toContainText('Hồ Chí Minh: ');
  await field.fill('khong co ai');
  await expect(told).toHaveText(words.said.absent.replace('{typed}', 'khong co ai'));
  await expect(page.locator('.sheet [data-lit]')).toHaveCount(0);
  await expect(faint).toHaveCSS('opacity', '1');
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map((v) => v.id)).toEqual([]);

  // Escape first puts the light out, then leaves; what is lit goes back to the page with the reader.
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('');
  await page.keyboard.type('hue');
  await page.getByRole('button', { name: words.leave }).click();
  await expect(page.getByLabel(words.find)).toHaveValue('hue');
  await expect(page.locator('.chart .wide [data-lit]').first()).toBeVisible();
});

test('without scripts chart and table both stand there', async ({ page, browser, watched }) => {
  const path = await saveFile(page, RANK);
  watched.allow('null');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(pathToFileURL(path).href);
  await expect(plain.locator('.chart svg:visible')).toHaveCount(1);
  await expect(plain.locator('table[data-twin]')).toBeVisible();
  await expect(plain.getByRole('button')).toHaveCount(0);
  await context.close();
});

test('dropped back in, it opens its figure again', async ({ page }) => {
  const path = await saveFile(page, RANK);
  const own = await figure(page).getAttribute('data-spec');
  const one = await openComparison(page, 'v=1&pack=published&measure=models_commended');
  await one.getByRole('button', { name: panelWords.vi.save, exact: true }).click();
  const file = { name: 'hinh.html', mimeType: 'text/html', buffer: readFileSync(path) };
  await page.getByLabel(exportWords.vi.reopen).setInputFiles(file);
  await expect(figure(page)).toHaveAttribute('data-spec', own!);
});
