import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from '@playwright/test';
import { officeFaults } from '../src/lib/export/pptx/office-check.ts';
import { officeTemplate } from '../src/lib/export/pptx/template.fixture.ts';
import { readDeckPassports } from '../src/lib/export/read-passport.ts';
import { fromQuery } from '../src/lib/spec/url.ts';
import { compareWords } from '../src/lib/text/words/compare.ts';
import { deckWords } from '../src/lib/text/words/deck.ts';
import { panelWords } from '../src/lib/text/words/panel.ts';
import { slideSizeWords } from '../src/lib/text/words/slide-size.ts';
import { slidesWords } from '../src/lib/text/words/slides.ts';
import { dataWords } from '../src/lib/text/words/data-page.ts';
import { keptWords } from '../src/lib/text/words/kept.ts';
import { drop, kept } from './import-page.ts';
import { expect, figure, hydrated, settled, test } from './site.ts';

const words = slidesWords.vi;
const OF = 'v=1&pack=demo&measure=models_new&basis=34';
const EIGHT = [
  `${OF}&years=2024`,
  `${OF}&units=34:01,34:04,34:08&years=2016-2025&kind=line`,
  `${OF}&years=2024&kind=tiles`,
  `${OF}&years=2016-2025&kind=heat`,
  `${OF}&years=2016-2025&kind=slope&units=34:01,34:04,34:08`,
  `${OF}&years=2024&kind=dots`,
  `${OF}&years=2023`,
  `${OF}&years=2022`
];

const rail = (page: Page): Locator => page.locator('[data-pages] [data-item]');
const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

/** What a PDF says its letters are, streams opened: `ệ` is U+1EC7 there. */
const textOf = (pdf: Buffer): string =>
  pdf
    .toString('latin1')
    .split(/stream\r?\n/)
    .slice(1)
    .map((part) => {
      try {
        return inflateSync(Buffer.from(part, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('\n');

/** Puts the first figure of a page into the deck, as one press does. */
async function collect(page: Page, asked: string): Promise<void> {
  await page.goto(`so-sanh/?${asked}`);
  await hydrated(page);
  await settled(page);
  await figure(page).getByRole('button', { name: words.add, exact: true }).click();
  await expect(figure(page).locator('[data-added]')).toBeVisible();
}

/** Opens the deck with so many pages, all of them drawn. */
async function openDeck(page: Page, pages: number): Promise<void> {
  await page.goto('trinh-chieu/');
  await hydrated(page);
  await expect(rail(page)).toHaveCount(pages);
  await expect(rail(page).locator('[data-slide="figure"][data-state="loading"]')).toHaveCount(0);
  await expect(rail(page).locator('[data-slide="absent"]')).toHaveCount(0, { timeout: 40_000 });
  await expect(rail(page).locator('[data-state="loading"]')).toHaveCount(0);
}

const order = (page: Page): Promise<string[]> =>
  rail(page).evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.item!));

const stage = (page: Page): Locator => page.locator('[data-stage]');

async function present(page: Page): Promise<Locator> {
  await button(page, words.present).click();
  await expect(stage(page).locator('[data-state="ready"]')).toBeVisible();
  return stage(page);
}

test('eight figures are collected, put in order by keys and mouse, and are there after a reload', async ({
  page
}) => {
  test.setTimeout(150_000);
  for (const asked of EIGHT) await collect(page, asked);
  await figure(page).getByRole('button', { name: words.add, exact: true }).click();
  await expect(figure(page).locator('[data-added]')).toContainText(words.there('8'));
  await page.getByRole('link', { name: words.see }).click();
  await expect(rail(page)).toHaveCount(8);
  await expect(rail(page).locator('[data-slide="absent"]')).toHaveCount(0, { timeout: 40_000 });
  const first = await order(page);

  // By buttons: the focus stays, and what happened is said.
  await rail(page).nth(0).getByRole('button').click();
  await button(page, words.down).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => order(page)).toEqual([first[1], first[0], ...first.slice(2)]);
  await expect(button(page, words.down)).toBeFocused();
  await expect(page.getByText(/nay ở vị trí 2\/8\.$/)).toBeAttached();
  await page.keyboard.press('Enter');
  await expect.poll(() => order(page)).toEqual([first[1], first[2], first[0], ...first.slice(3)]);

  // By keys on the list itself.
  await rail(page).nth(2).getByRole('button').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => order(page)).toEqual(first);

  // By mouse: the last before the second.
  const from = (await rail(page).nth(3).boundingBox())!;
  const to = (await rail(page).nth(1).boundingBox())!;
  await page.mouse.move(from.x + 90, from.y + 50);
  await page.mouse.down();
  await page.mouse.move(from.x + 90, from.y - 10, { steps: 4 });
  await page.mouse.move(to.x + 90, to.y + 12, { steps: 4 });
  await page.mouse.up();
  const dragged = [first[0], first[3], first[1], first[2], ...first.slice(4)];
  await expect.poll(() => order(page)).toEqual(dragged);

  // A divider, words of one's own, a removal and its way back.
  await rail(page).nth(0).getByRole('button').click();
  await button(page, words.addDivider).click();
  await page.getByLabel(words.heading).fill('Phần thứ hai');
  await page.getByLabel(words.heading).press('Tab');
  await expect(rail(page).nth(1)).toContainText('Phần thứ hai');
  await rail(page).nth(0).getByRole('button').click();
  await page.getByLabel(words.caption).fill('Lời chú của người nói');
  await page.getByLabel(words.caption).press('Tab');
  await button(page, words.remove).click();
  await expect(rail(page)).toHaveCount(8);
  await expect(button(page, words.undo)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rail(page)).toHaveCount(9);
  const last = await order(page);

  await openDeck(page, 9);
  expect(await order(page)).toEqual(last);
  await expect(rail(page).nth(0)).toContainText('Lời chú của người nói');

  // Every figure is in the file, in this order, and opens again; it is whole.
  const saving = page.waitForEvent('download', { timeout: 60_000 });
  await button(page, words.pptx).click();
  const bytes = new Uint8Array(readFileSync(await (await saving).path()));
  expect(officeFaults(bytes)).toEqual([]);
  const passports = readDeckPassports(bytes);
  expect(passports).toHaveLength(8);
  const kinds = [0, 3, 1, 2, 4, 5, 6, 7].map((i) => fromQuery(EIGHT[i]!).kind);
  expect(passports.map((p) => p?.spec.kind)).toEqual(kinds);
  const slides = Object.entries(unzipSync(bytes)).filter(([name]) =>
    /^ppt\/slides\/slide\d+\.xml$/.test(name)
  );
  expect(slides.some(([, xml]) => strFromU8(xml).includes('Phần thứ hai'))).toBe(true);
  const shown = slides.filter(([, xml]) => !strFromU8(xml).includes('show="0"'));
  expect(shown).toHaveLength(9);

  // Whoever stops it gets nothing.
  await button(page, words.pptx).click();
  await button(page, words.stop).click();
  await expect(page.getByText(words.stopped)).toBeVisible();

  // On paper every page is one of landscape A4, with real text.
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const text = pdf.toString('latin1');
  expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(9);
  expect(textOf(pdf)).toMatch(/<1EC7>/);
  expect(text).toMatch(/\/MediaBox\s*\[\s*0 0 84\d(\.\d+)? 59\d/);
});

test('presenting: keys turn, a name without its marks lights, the presenter’s window is in step', async ({
  page,
  context
}) => {
  test.setTimeout(90_000);
  for (const asked of EIGHT.slice(0, 2)) await collect(page, asked);
  await openDeck(page, 2);
  const opening = context.waitForEvent('page');
  await button(page, words.presenter).click();
  const presenter = await opening;
  await expect(presenter.getByText(words.waitingForShow)).toBeVisible();

  const shown = await present(page);
  await expect(presenter.locator('[data-presenter]')).toHaveAttribute('data-page', '1');
  await page.keyboard.press('ArrowRight');
  await expect(shown).toHaveAttribute('data-page', '2');
  await expect(presenter.locator('[data-presenter]')).toHaveAttribute('data-page', '2');
  await expect(presenter.getByText(words.last)).toBeVisible();
  for (const [key, at] of [
    ['PageUp', '1'],
    [' ', '2'],
    ['Home', '1'],
    ['End', '2'],
    ['ArrowLeft', '1']
  ] as const) {
    // prettier-ignore
    await page.keyboard.press(key);
    await expect(shown).toHaveAttribute('data-page', at);
  }
  await page.keyboard.press('ArrowLeft');
  await expect(shown).toHaveAttribute('data-page', '1');

  await page.keyboard.type('nghe an');
  await expect(shown.locator('.said')).toContainText('Nghệ An: 184 mô hình');
  await expect(shown.locator('svg text[fill="var(--accent)"]').first()).toBeAttached();
  await expect(presenter.getByText('Nghệ An: 184 mô hình')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(shown.locator('.said')).toHaveCount(0);
  await page.keyboard.type('khong co ai');
  await expect(shown.locator('.said')).toHaveText(words.spotNone('khong co ai'));
  await page.keyboard.press('Escape');

  // The other way round.
  await presenter.getByRole('button', { name: words.next }).click();
  await expect(shown).toHaveAttribute('data-page', '2');
  await presenter.locator('body').press('PageUp');
  await expect(shown).toHaveAttribute('data-page', '1');
  await presenter.getByLabel(words.spotLabel).fill('tp hcm');
  await expect(shown.locator('.said')).toContainText('Hồ Chí Minh');
  await expect(presenter.locator('[data-elapsed]')).toHaveText(/^\d\d:\d\d$/);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(shown).toHaveCount(0);
  await expect(presenter.getByText(words.ended)).toBeVisible();
});

test('type on a slide is 20 px or more on 1080 lines, and fits it', async ({ page }) => {
  await collect(page, EIGHT[0]!);
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openDeck(page, 1);
  const shown = await present(page);
  const sizes = await shown.locator('svg text').evaluateAll((texts) =>
    texts.map((text) => {
      const svg = text.closest('svg')!;
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      return Number(text.getAttribute('font-size')) * scale;
    })
  );
  expect(sizes.length).toBeGreaterThan(60);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(19.9);
  const foot = shown.locator('.source');
  expect(await foot.evaluate((p) => parseFloat(getComputedStyle(p).fontSize))).toBeGreaterThanOrEqual(20); // prettier-ignore
  expect((await foot.boundingBox())!.y).toBeLessThan(1036);
});

/** Brings figures of one year into the browser, in the form of the template. */
async function bring(page: Page, name: string, ...values: [string, number][]): Promise<void> {
  const rows = values.map(
    ([unit, value], i) => `r${i},${unit},models_new,2021,2021,${value},mô hình,normal`
  );
  const head = 'Mã dòng,Đơn vị,Chỉ tiêu,Từ,Đến,Giá trị,Đơn vị tính,Trạng thái';
  await page.goto('du-lieu/');
  await hydrated(page);
  await drop(page, name, [head, ...rows].join('\n'));
  await button(page, dataWords.vi.commit(String(values.length))).click();
  await expect(kept(page).filter({ hasText: name })).toHaveCount(1);
}

const OWN = 'v=1&pack=user&measure=models_new&years=2021&basis=63&units=63:40,63:22';

test('a frozen copy stays as it was shown, whatever becomes of the data, and says what changed', async ({
  page
}) => {
  test.setTimeout(120_000);
  await bring(page, 'mot.csv', ['Nghệ An', 12], ['Quảng Ninh', 34]);
  await collect(page, OWN);
  await openDeck(page, 1);
  await present(page);
  await page.keyboard.type('quang n');
  await expect(stage(page).locator('.said')).toContainText('Quảng Ninh: 34 mô hình');
  await button(page, words.leave).click();
  await expect(page.getByText(words.spotNow('Quảng Ninh'))).toBeVisible();
  await page.getByLabel(words.deckName).fill('Giao ban tháng 11');
  await page.getByLabel(words.deckName).press('Tab');
  await button(page, words.freeze).click();
  await expect(page.getByText(words.frozenNow('Giao ban tháng 11'))).toBeVisible();

  // Other figures come in the place of these: the live deck follows, the copy does not.
  await page.goto('du-lieu/');
  await hydrated(page);
  await page.getByRole('button', { name: keptWords.vi.removeNamed('mot.csv') }).click();
  await expect(kept(page)).toHaveCount(0);
  await page.goto('trinh-chieu/');
  await expect(rail(page).locator('[data-slide="absent"]')).toContainText(words.absent.gone);
  const copy = page.getByRole('link', { name: 'Giao ban tháng 11' });
  await copy.click();
  await expect(rail(page).locator('svg')).toContainText('34');
  await expect(rail(page).locator('text[fill="var(--accent)"]').first()).toBeAttached();
  await expect(page.locator('[data-hash]')).toHaveText(/^[0-9a-f]{64}$/);
  await button(page, words.check).click();
  await expect(page.getByText(words.states.gone)).toBeVisible();

  await bring(page, 'hai.csv', ['Nghệ An', 15], ['Quảng Ninh', 34]);
  await page.goto('trinh-chieu/');
  await expect(rail(page).locator('svg')).toContainText('15');
  await copy.click();
  await expect(rail(page).locator('svg')).toContainText('12');
  await expect(rail(page).locator('svg')).not.toContainText('15');
  await button(page, words.check).click();
  await expect(page.getByText(words.change('Nghệ An', '2021', '12', '15'))).toBeVisible();

  // It is presented, downloaded, renamed and deleted like any other.
  const shown = await present(page);
  await expect(shown.locator('svg').first()).toContainText('12');
  await button(page, words.leave).click();
  const saving = page.waitForEvent('download', { timeout: 60_000 });
  await button(page, words.html).click();
  const html = readFileSync(await (await saving).path(), 'utf8');
  expect(html).toContain('Quảng Ninh');
  await page.getByLabel(words.name).fill('Biên bản');
  await page.getByLabel(words.name).press('Tab');
  await page.getByRole('link', { name: words.back }).click();
  await page.getByRole('button', { name: words.dropOf('Biên bản') }).click();
  await button(page, words.drop).click();
  await expect(page.getByText(words.noFrozen)).toBeVisible();
});

test('the office’s own template serves the deck too, and the figures’ menu knows it', async ({
  page
}) => {
  await collect(page, `${OF}&years=2024`);
  await openDeck(page, 1);
  const size = page.getByRole('group', { name: slideSizeWords.vi.label });
  await expect(size).toBeVisible();
  const field = page.getByLabel(deckWords.vi.template.use);
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer });
  await field.setInputFiles(file('thu.pptx', Buffer.from('Kính gửi')));
  await expect(page.getByText(deckWords.vi.template.orWithout)).toBeVisible();
  await field.setInputFiles(file('mau.potx', Buffer.from(await officeTemplate())));
  await expect(page.getByText(deckWords.vi.template.uses('mau.potx'))).toBeVisible();
  await expect(size).toBeHidden();

  const own = 'Lời của chánh văn phòng';
  await page.getByLabel(words.ownTitle).fill(own);
  await page.getByLabel(words.ownTitle).press('Tab');
  await expect(rail(page).nth(0)).toContainText(own);
  const saving = page.waitForEvent('download', { timeout: 60_000 });
  await button(page, words.pptx).click();
  const bytes = new Uint8Array(readFileSync(await (await saving).path()));
  expect(officeFaults(bytes)).toEqual([]);
  const theme = (of: Uint8Array) => strFromU8(unzipSync(of)['ppt/theme/theme1.xml']!);
  expect(theme(bytes)).toBe(theme(await officeTemplate()));
  // A title of one's own is known as such by whoever refreshes the file.
  expect(readDeckPassports(bytes)).toMatchObject([{ title: own }]);

  await page.getByRole('link', { name: compareWords.vi.title, exact: true }).first().click();
  await settled(page);
  await figure(page).getByRole('button', { name: panelWords.vi.save, exact: true }).click();
  await expect(page.getByText(deckWords.vi.template.uses('mau.potx'))).toBeVisible();
});

test('an empty deck says how to fill it; every kind of figure on every page has the button', async ({
  page
}) => {
  await page.goto('trinh-chieu/');
  await hydrated(page);
  await expect(page.getByText(words.emptyTitle)).toBeVisible();
  await page.goto('');
  await hydrated(page);
  await settled(page);
  await figure(page).getByRole('button', { name: words.add }).click();
  await expect(figure(page).locator('[data-added]')).toContainText(words.added('1'));
  await page.goto('don-vi/?pack=demo&unit=34:40');
  await hydrated(page);
  await page.locator('figure').getByRole('button', { name: words.add }).first().click();
  await expect(page.locator('[data-added]').first()).toContainText(words.added('2'));
  await openDeck(page, 2);
});

test('two tabs keep one deck', async ({ page, context }) => {
  await collect(page, EIGHT[0]!);
  await openDeck(page, 1);
  const other = await context.newPage();
  await collect(other, EIGHT[2]!);
  await expect(rail(page)).toHaveCount(2);
});

test('where the browser keeps nothing, the deck lives as long as the tab, and says so', async ({
  page
}) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await collect(page, EIGHT[0]!);
  await expect(figure(page).locator('[data-added]')).toContainText(words.addedForNow);
  await page.getByRole('link', { name: words.see }).click();
  await expect(rail(page)).toHaveCount(1);
  await expect(page.getByText(words.notLasting)).toBeVisible();
});

test('a blocked window is told, with a link instead', async ({ page }) => {
  await page.addInitScript(() => (window.open = () => null));
  await collect(page, EIGHT[0]!);
  await openDeck(page, 1);
  await button(page, words.presenter).click();
  await expect(page.getByText(words.presenterBlocked)).toBeVisible();
  const link = page.getByRole('link', { name: words.presenterLink });
  await expect(link).toHaveAttribute('href', /nguoi-trinh-bay=\w+$/);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`a deck and its stage keep nobody out, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const asked of EIGHT.slice(0, 2)) await collect(page, asked);
    await openDeck(page, 2);
    const grave = async () =>
      (await new AxeBuilder({ page }).analyze()).violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(await grave()).toEqual([]);
    await present(page);
    expect(await grave()).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBeLessThanOrEqual(390);
  });
