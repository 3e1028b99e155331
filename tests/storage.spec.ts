import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { capitalise } from '../src/lib/text/words/join.ts';
import { compareWords } from '../src/lib/text/words/compare.ts';
import { dataWords } from '../src/lib/text/words/data-page.ts';
import { STORAGE_ISSUES } from '../src/lib/text/words/issues-storage.ts';
import { importWords } from '../src/lib/text/words/import.ts';
import { keptWords } from '../src/lib/text/words/kept.ts';
import { drop, kept } from './import-page.ts';
import { cell, expect, hydrated, openComparison, settled, test } from './site.ts';

const words = keptWords.vi;
const LINK = 'v=1&pack=user&measure=models_new&years=2021&basis=63';
const sentence = (code: keyof typeof STORAGE_ISSUES) => capitalise(STORAGE_ISSUES[code].vi);

/** A table in the form of the template. */
const csv = (...values: [string, number][]) =>
  [
    'Mã dòng,Đơn vị,Chỉ tiêu,Từ,Đến,Giá trị,Đơn vị tính,Trạng thái',
    ...values.map(
      ([unit, value], i) => `r${i},${unit},models_new,2021,2021,${value},mô hình,normal`
    )
  ].join('\n');

async function open(page: Page): Promise<void> {
  await page.goto('du-lieu/');
  await hydrated(page);
  await expect(picker(page)).toBeEnabled();
}

const picker = (page: Page): Locator => page.getByLabel(words.open);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Drops a file and presses the button that records it; what comes of it is left to the caller. */
async function record(page: Page, name: string, text: string, figures: string): Promise<void> {
  const again = page.getByRole('button', { name: dataWords.vi.again });
  if (await again.isVisible()) await again.click();
  await drop(page, name, text);
  await press(page, dataWords.vi.commit(figures));
}

async function bring(page: Page, name: string, ...values: [string, number][]): Promise<void> {
  const count = String(values.length);
  await record(page, name, csv(...values), count);
  await expect(page.getByText(dataWords.vi.written(count)).last()).toBeVisible();
  await expect(kept(page).filter({ hasText: name })).toHaveCount(1);
}

async function save(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, words.save)]);
  expect(download.suggestedFilename()).toMatch(/^doi-chieu-\d{4}-\d{2}-\d{2}\.doichieu$/);
  return download.path();
}

const value = async (page: Page, unitId: string) => {
  const shown = await openComparison(page, LINK);
  return cell(shown, unitId).first();
};

test('after a reload everything is there: the list, a link, every control', async ({ page }) => {
  await open(page);
  await bring(page, 'mo-hinh.csv', ['Nghệ An', 12], ['Quảng Ninh', 34]);
  await page.reload();
  await hydrated(page);
  await expect(kept(page)).toHaveCount(1);
  await expect(kept(page)).toContainText('mo-hinh.csv');
  await expect(await value(page, '63:22')).toHaveAttribute('data-value', '34');

  // Pages that were not asked for it offer it all the same.
  for (const path of ['', 'so-sanh/', 'en/so-sanh/']) {
    await page.goto(path);
    await hydrated(page);
    const packs = page.locator('select:has(option[value="user"]), input[value="user"]');
    await expect(packs.first(), path).toBeAttached();
  }
});

test('the same file dropped again changes nothing', async ({ page }) => {
  await open(page);
  await bring(page, 'mot.csv', ['Nghệ An', 12]);
  await record(page, 'ban-sao.csv', csv(['Nghệ An', 12]), '1');
  await expect(page.getByText(importWords.vi.foot.unchanged).last()).toBeVisible();
  await expect(kept(page)).toHaveCount(1);
  await press(page, words.undo);
  await expect(page.getByText(words.empty)).toBeVisible();
});

test('undo, redo and remove are seen at once in the figures', async ({ page }) => {
  await open(page);
  await bring(page, 'mot.csv', ['Nghệ An', 12]);
  await bring(page, 'hai.csv', ['Quảng Ninh', 34]);
  const link = page.getByRole('link', { name: dataWords.vi.seeCompare });
  await link.click();
  await settled(page);
  await expect(cell(page.locator('main'), '63:22').first()).toHaveAttribute('data-value', '34');

  await page.goBack();
  await press(page, words.undo);
  await expect(kept(page)).toHaveCount(1);
  await expect(kept(page)).toContainText('mot.csv');
  await press(page, words.redo);
  await expect(kept(page)).toHaveCount(2);
  await page.getByRole('button', { name: words.removeNamed('mot.csv') }).click();
  await expect(kept(page)).toHaveCount(1);
  await expect(page.getByRole('button', { name: words.undo, exact: true })).toBeFocused();
  await page.reload();
  await expect(kept(page)).toContainText('hai.csv');
  await expect(await value(page, '63:22')).toHaveAttribute('data-value', '34');
  await expect(cell(page.locator('main'), '63:40')).toHaveCount(0);
});

test('one file carries everything to a colleague', async ({ page, browser, baseURL }) => {
  await open(page);
  await bring(page, 'mot.csv', ['Nghệ An', 12]);
  await bring(page, 'hai.csv', ['Quảng Ninh', 34]);
  const path = await save(page);

  const context = await browser.newContext({ baseURL, serviceWorkers: 'block' });
  const theirs = await context.newPage();
  await open(theirs);
  await expect(theirs.getByText(words.empty)).toBeVisible();
  await picker(theirs).setInputFiles({
    name: 'dong-nghiep.doichieu',
    mimeType: '',
    buffer: readFileSync(path)
  });
  await expect(kept(theirs)).toHaveCount(2);
  await theirs.reload();
  await expect(kept(theirs)).toHaveCount(2);
  await expect(await value(theirs, '63:40')).toHaveAttribute('data-value', '12');

  // Opened again beside one's own, it adds what is new; in their place, it leaves only itself.
  await open(theirs);
  await bring(theirs, 'ba.csv', ['Hà Tĩnh', 5]);
  await picker(theirs).setInputFiles(path);
  await press(theirs, words.merge);
  await expect(theirs.getByText(words.said.same)).toBeAttached();
  await expect(kept(theirs)).toHaveCount(3);
  await picker(theirs).setInputFiles(path);
  await press(theirs, words.replace);
  await expect(kept(theirs)).toHaveCount(2);
  await press(theirs, words.undo);
  await expect(kept(theirs)).toHaveCount(3);
  await context.close();
});

test('a file that is no workspace is refused in plain words', async ({ page }) => {
  await open(page);
  await bring(page, 'mot.csv', ['Nghệ An', 12]);
  const path = await save(page);
  const whole = readFileSync(path);
  for (const [buffer, code] of [
    [Buffer.from('Đơn vị;Giá trị'), 'workspace_not_ours'],
    [whole.subarray(0, whole.length / 2), 'workspace_truncated']
  ] as const) {
    await picker(page).setInputFiles({ name: 'x.doichieu', mimeType: '', buffer });
    await press(page, words.merge);
    await expect(page.getByRole('alert').getByText(sentence(code))).toBeVisible();
    await expect(kept(page)).toHaveCount(1);
  }
});

test('where nothing may be kept, it says so and works for as long as the tab lives', async ({
  page
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      }
    });
  });
  await open(page);
  await expect(page.getByRole('alert').getByText(sentence('storage_refused'))).toBeVisible();
  await bring(page, 'mot.csv', ['Nghệ An', 12]);
  await page.getByRole('link', { name: dataWords.vi.seeCompare }).click();
  await settled(page);
  await expect(page.getByRole('combobox', { name: compareWords.vi.pack, exact: true })).toHaveValue(
    'user'
  );
  await page.goBack();
  const path = await save(page);
  expect(readFileSync(path).length).toBeGreaterThan(100);
  await page.reload();
  await hydrated(page);
  await expect(page.getByText(words.empty)).toBeVisible();
});

test('with no room left nothing is lost', async ({ page }) => {
  await open(page);
  await bring(page, 'mot.csv', ['Nghệ An', 12]);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: [unknown]) {
      // Some records go in before the room is used up.
      if (this.name === 'rows') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args as never);
    } as typeof put;
  });
  await record(page, 'hai.csv', csv(['Quảng Ninh', 34]), '1');
  await expect(page.getByRole('alert').getByText(sentence('storage_full')).first()).toBeVisible();
  await expect(page.getByText(dataWords.vi.failed).last()).toBeVisible();
  // What was read is still in sight, to be recorded once there is room.
  await expect(page.getByRole('button', { name: dataWords.vi.commit('1') })).toBeVisible();
  await expect(kept(page)).toHaveCount(1);
  // Room is made by giving up the way back; what is in force stays.
  await press(page, words.forget);
  await expect(page.getByRole('button', { name: words.undo, exact: true })).toHaveCount(0);
  await page.reload();
  await expect(kept(page)).toHaveCount(1);
  await expect(kept(page)).toContainText('mot.csv');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(await value(page, '63:40')).toHaveAttribute('data-value', '12');
});

test('a reload in the middle of a commit leaves the old state whole', async ({ page }) => {
  await open(page);
  await bring(page, 'mot.csv', ['Nghệ An', 12]);
  // The last record is never put down: the transaction stays open until the page goes.
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: [unknown]) {
      if (this.name !== 'state') return put.apply(this, args as never);
      document.documentElement.dataset.midway = '';
      const keepOpen = () => (this.get('now').onsuccess = keepOpen);
      keepOpen();
      return this.get('now');
    } as typeof put;
  });
  await record(page, 'hai.csv', csv(['Quảng Ninh', 34]), '1');
  await expect(page.locator('html[data-midway]')).toBeAttached();
  await page.reload();
  await hydrated(page);
  await expect(kept(page)).toHaveCount(1);
  await expect(kept(page)).toContainText('mot.csv');
  const records = await page.evaluate(
    () =>
      new Promise<number[]>((done, fail) => {
        const request = indexedDB.open('doi-chieu');
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const names = ['files', 'imports', 'rows'];
          const tx = request.result.transaction(names);
          const counts = names.map((name) => tx.objectStore(name).count());
          tx.oncomplete = () => {
            request.result.close();
            done(counts.map((c) => c.result));
          };
        };
      })
  );
  expect(records, 'no half of the new import').toEqual([1, 1, 1]);
  await bring(page, 'hai.csv', ['Quảng Ninh', 34]);
  await page.reload();
  await expect(kept(page)).toHaveCount(2);
});

test('a reload at any moment of a commit leaves the old or the new state', async ({ page }) => {
  await open(page);
  await bring(page, 'mot.csv', ['Nghệ An', 12]);
  for (const wait of [0, 1, 3, 8, 20]) {
    const before = await kept(page).count();
    await record(page, `n${wait}.csv`, csv(['Quảng Ninh', 100 + wait]), '1');
    await page.waitForTimeout(wait);
    await page.reload();
    await hydrated(page);
    await expect(picker(page)).toBeEnabled();
    const after = await kept(page).count();
    expect([before, before + 1]).toContain(after);
    const shown = await page.locator('table[data-kept] tbody tr').allTextContents();
    expect(shown.filter((row) => row.includes('▲'))).toEqual([]);
  }
});

test('a second tab sees what the first one keeps, in the figure in front of it', async ({
  page,
  context
}) => {
  await open(page);
  await bring(page, 'mot.csv', ['Nghệ An', 12]);
  const second = await context.newPage();
  const list = await context.newPage();
  await open(list);
  await expect(kept(list)).toHaveCount(1);
  const shown = await openComparison(second, LINK);
  await expect(cell(shown, '63:40').first()).toHaveAttribute('data-value', '12');

  await bring(page, 'hai.csv', ['Quảng Ninh', 34]);
  await expect(kept(list)).toHaveCount(2);
  await expect(cell(shown, '63:22').first()).toHaveAttribute('data-value', '34');

  // Both may change it; neither overwrites the other.
  await list.bringToFront();
  await bring(list, 'ba.csv', ['Hà Tĩnh', 5]);
  await expect(kept(page)).toHaveCount(3);
  await expect(cell(shown, '63:42').first()).toHaveAttribute('data-value', '5');
  await page.bringToFront();
  await press(page, words.undo);
  await expect(kept(list)).toHaveCount(2);
  await expect(cell(shown, '63:42')).toHaveCount(0);
  await expect(cell(shown, '63:22').first()).toHaveAttribute('data-value', '34');
});

test('a store of a newer edition is left alone, and it is said', async ({ page }) => {
  await page.goto('phuong-phap/');
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const request = indexedDB.open('doi-chieu', 1_000);
        request.onsuccess = () => {
          request.result.close();
          done();
        };
      })
  );
  await open(page);
  await expect(page.getByRole('alert').getByText(sentence('storage_newer'))).toBeVisible();
  await bring(page, 'mot.csv', ['Nghệ An', 12]);
  const found = await page.evaluate(() => indexedDB.databases());
  expect(found).toContainEqual({ name: 'doi-chieu', version: 1_000 });
});

test('nobody opens a database where nothing is kept', async ({ page }) => {
  await page.goto('');
  await hydrated(page);
  await page.waitForTimeout(500);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});
