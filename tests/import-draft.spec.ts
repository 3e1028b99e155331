import type { Page } from '@playwright/test';
import { dataWords } from '../src/lib/text/words/data-page.ts';
import { importWords } from '../src/lib/text/words/import.ts';
import { balances, button, commit, give, issue, open, reviewed } from './import-page.ts';
import { expect, hydrated, test } from './site.ts';

const words = dataWords.vi;
const says = importWords.vi;

const TEXT = 'Tỉnh;Năm;Việc lạ\nNghệ An;2021;12\nHà Tĩnh;2021;7\nHà Tỉnk;2021;5\n';

const left = (page: Page) => page.locator('[data-draft]');
const preview = (page: Page) => page.locator('[data-preview]').first();
const measure = (page: Page) =>
  page.getByRole('combobox', { name: says.columnOf(says.columnHead.measure, 'Việc lạ') });

/** Reloads although the page asks first, as a crash would not. */
async function reload(page: Page): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await hydrated(page);
}

/** What stands in the draft: how many decisions the mark tells of; null when there is none. */
const marked = (page: Page) =>
  page.evaluate(() => {
    const mark = localStorage.getItem('doi-chieu-draft');
    return mark === null ? null : (JSON.parse(mark) as { decisions: number }).decisions;
  });

/** Records of the draft in the browser's database. */
const held = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const request = indexedDB.open('doi-chieu-draft');
        request.onsuccess = () => {
          const db = request.result;
          if (!db.objectStoreNames.contains('draft')) return done(0);
          const count = db.transaction('draft').objectStore('draft').count();
          count.onsuccess = () => {
            db.close();
            done(count.result);
          };
        };
      })
  );

test('a review that a reload cut off is taken up with its answers, and recorded', async ({
  page
}) => {
  await open(page);
  await give(page, 'do-dang.csv', TEXT);
  await measure(page).selectOption('models_new');
  await expect(commit(page, 2)).toBeVisible();
  await preview(page).locator('tbody td').first().dblclick();
  await button(page, says.preview.exclude).click();
  await expect(commit(page, 1)).toBeVisible();
  await expect.poll(() => marked(page)).toBe(2);

  await reload(page);
  await expect(left(page)).toContainText(says.draft.offer('do-dang.csv'));
  await expect(left(page)).toContainText(says.draft.decided('2'));
  await button(left(page), says.draft.resume).click();
  await reviewed(page);
  await expect(measure(page)).toHaveValue('models_new');
  await expect(preview(page)).toContainText(says.preview.skipped.excluded);
  await balances(page);

  // The way back is still there, and what is answered now is kept as well.
  await button(page, says.undoLast).click();
  await expect(commit(page, 2)).toBeVisible();
  const unit = issue(page, 'unit_suggested');
  await button(unit, says.offers.ownUnit).click();
  await expect(commit(page, 3)).toBeVisible();
  await expect.poll(() => marked(page)).toBe(2);
  await reload(page);
  await button(left(page), says.draft.resume).click();
  await reviewed(page);
  await expect(unit).toContainText(says.issues.settled);
  await commit(page, 3).click();
  await expect(page.getByText(words.written('3')).last()).toBeVisible();

  await expect(left(page)).toHaveCount(0);
  await expect.poll(() => held(page)).toBe(0);
  await page.reload();
  await hydrated(page);
  await expect(left(page)).toHaveCount(0);
});

test('a review that was left can be thrown away, and so can one under way', async ({ page }) => {
  await open(page);
  await give(page, 'bo-di.csv', TEXT);
  await expect.poll(() => marked(page)).toBe(0);
  await reload(page);
  await button(left(page), says.draft.refuse).click();
  await expect(left(page)).toHaveCount(0);
  await expect.poll(() => held(page)).toBe(0);

  await give(page, 'bo-nua.csv', TEXT);
  await expect.poll(() => marked(page)).toBe(0);
  await button(page, says.foot.cancel).click();
  await expect(page.getByRole('group', { name: words.drop })).toBeVisible();
  expect(await marked(page)).toBeNull();
  await expect.poll(() => held(page)).toBe(0);
});

test('several files, an answer that was given to a question, and the keyboard', async ({
  page
}) => {
  await open(page);
  const file = (name: string, text: string) => ({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(text)
  });
  await page
    .getByLabel(says.choose)
    .setInputFiles([file('mot.csv', TEXT), file('hai.csv', TEXT.replace('2021', '2022'))]);
  await reviewed(page);
  await expect.poll(() => marked(page)).toBe(0);
  await reload(page);
  await expect(left(page)).toContainText(says.draft.offerSeveral('2'));
  await button(left(page), says.draft.resume).focus();
  await page.keyboard.press('Enter');
  await reviewed(page);
  await expect(page.locator('[data-preview]')).toHaveCount(2);
});

test('where nothing may be kept, the review goes on and says so once', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key: string, value: string) {
      if (key === 'doi-chieu-draft') throw new DOMException('full', 'QuotaExceededError');
      return setItem.call(this, key, value);
    };
  });
  await give(page, 'khong-giu.csv', TEXT);
  await expect(page.locator('[data-undrafted]')).toHaveText(says.draft.refused);
  await measure(page).selectOption('models_new');
  await commit(page, 2).click();
  await expect(page.getByText(words.written('2')).last()).toBeVisible();
  await expect(page.locator('[data-undrafted]')).toHaveCount(0);
});

test('a draft that is there no more is said to be gone', async ({ page }) => {
  await open(page);
  await page.evaluate(() =>
    localStorage.setItem(
      'doi-chieu-draft',
      JSON.stringify({ id: 'x', name: 'mat.csv', files: 1, decisions: 3 })
    )
  );
  await page.reload();
  await hydrated(page);
  await button(left(page), says.draft.resume).click();
  await expect(page.getByRole('alert')).toContainText(says.draft.gone);
  await expect(left(page)).toHaveCount(0);
});
