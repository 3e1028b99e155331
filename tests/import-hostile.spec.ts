import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { dataWords } from '../src/lib/text/words/data-page.ts';
import { importWords } from '../src/lib/text/words/import.ts';
import { balances, button, commit, give, kept, open, saved } from './import-page.ts';
import { expect, hydrated, test } from './site.ts';

const words = dataWords.vi;
const says = importWords.vi;
const HEAD = 'Tỉnh;Năm;Số mô hình xây dựng mới';
const table = (...rows: string[]) => `${[HEAD, ...rows].join('\n')}\n`;
const times = <T>(n: number, of: (i: number) => T): T[] =>
  Array.from({ length: n }, (_, i) => of(i));

/** Far above what a task takes, so that only a freeze is one, on a busy machine too. */
const FREEZE_MS = 2500;

/** Script in a text, told by what it would leave behind. */
const EVIL =
  '<img src=x onerror="window.hostile=1"><script>window.hostile=1</script><b data-injected>x</b>';
const SQL = `Robert'); DROP TABLE observation; --`;

/** Watches for long tasks and for what a text of a file could have put on the page. */
async function watched(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { longest: 0, injected: [] as string[] };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({ type: 'longtask' });
    const bad = 'img,iframe,object,embed,marquee,[data-injected],[onerror],[onload],main script';
    new MutationObserver((changes) => {
      for (const node of changes.flatMap((c) => [...c.addedNodes]))
        if (node instanceof Element && (node.matches(bad) || node.querySelector(bad)))
          seen.injected.push(node.outerHTML.slice(0, 200));
    }).observe(document, { childList: true, subtree: true });
  });
  await open(page);
}

/** Nothing of the file became a part of the page, and the page draws and takes a press. */
async function isWhole(page: Page, name: string): Promise<void> {
  const found = await page.evaluate(
    () =>
      new Promise<Record<string, unknown>>((done) => {
        const { seen, hostile } = window as unknown as {
          seen: { longest: number; injected: string[] };
          hostile?: number;
        };
        const from = performance.now();
        requestAnimationFrame(() =>
          setTimeout(() => {
            done({
              injected: seen.injected,
              hostile: hostile ?? 0,
              wide: document.documentElement.scrollWidth > innerWidth,
              many: document.querySelectorAll('*').length > 10_000,
              longest: seen.longest,
              frame: performance.now() - from
            });
            seen.longest = 0;
          })
        );
      })
  );
  const { longest, frame, ...rest } = found;
  expect(rest, name).toEqual({ injected: [], hostile: 0, wide: false, many: false });
  expect(Math.max(Number(longest), Number(frame)), `${name}: page silent`).toBeLessThan(FREEZE_MS);
  await expect(page.locator('main')).not.toContainText(/[\u202a-\u202e\u2066-\u2069]/);
}

/** Something is recorded before, which has to be there after. */
async function recordOne(page: Page): Promise<void> {
  await give(page, 'truoc.csv', table('Nghệ An;2021;12'));
  await commit(page, 1).click();
  await expect(page.getByText(words.written('1')).last()).toBeVisible();
  await expect(kept(page)).toHaveCount(1);
}

async function isKept(page: Page): Promise<void> {
  await page.reload();
  await hydrated(page);
  await expect(kept(page)).toHaveCount(1);
  await expect(kept(page)).toContainText('truoc.csv');
  await expect(page.getByRole('alert')).toHaveCount(0);
}

const BINARY = Uint8Array.from(times(4000, (i) => (i * 7919 + (i >> 3) * 31) % 256));
const zip = zipSync({
  'a.csv': strToU8(table(...times(3000, (i) => `Nghệ An;${2000 + (i % 25)};${i}`)))
});
const zeros = new Uint8Array(20 << 20).fill(48);

test('what is no table is refused by its kind, and nothing else changes', async ({ page }) => {
  await watched(page);
  await recordOne(page);
  const refused: [string, Uint8Array | string][] = [
    ['rong.csv', ''],
    ['nhi-phan.csv', BINARY],
    ['hinh.csv', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...BINARY])],
    ['cut.zip', zip.slice(0, zip.length / 2)],
    ['bom.zip', zipSync({ 'a.csv': zeros })],
    ['bom.csv.gz', gzipSync(zeros)],
    ['<img src=x onerror="window.hostile=1">.csv', BINARY]
  ];
  for (const [name, bytes] of refused)
    await test.step(name, async () => {
      await give(page, name, bytes);
      await expect(page.locator('h1')).toHaveText(says.headline.refused);
      await expect(page.locator('[data-refused]')).toContainText(says.refused.title(name));
      await isWhole(page, name);
      await button(page, says.refused.again).click();
      await expect(page.getByRole('group', { name: words.drop })).toBeVisible();
    });
  await isKept(page);
});

const ACROSS = times(4999, (i) => i);
const READ: [string, () => string][] = [
  ['only a header', () => `${HEAD}\n`],
  ['a cell of 1 MB', () => table('Nghệ An;2021;12', `${'x'.repeat(1e6)};2021;5`)],
  ['a header of 1 MB', () => `Tỉnh;Năm;${'Cột lạ '.repeat(140_000)}\nNghệ An;2021;12\n`],
  [
    '5,000 columns',
    () =>
      [
        ['Tỉnh', ...ACROSS.map((i) => `Cột ${i}`)],
        ['Nghệ An', ...ACROSS],
        ['Huế', ...ACROSS]
      ]
        .map((row) => row.join(';'))
        .join('\n')
  ],
  [
    // A name and a number in doubt on each row.
    '100,000 issues',
    () => table(...times(50_000, (i) => `Đơn vị lạ ${i};${2000 + (i % 20)};không rõ ${i % 900}`))
  ],
  [
    'formulas',
    () => table(`=cmd|'/c calc'!A1;2021;+1+1`, '@SUM(A1:A9);2021;-2+3', 'Huế;2021;=1+1')
  ],
  [
    'HTML and script in cells and headers',
    () => `Tỉnh;Năm;${EVIL};Số mô hình xây dựng mới\nNghệ An;2021;${EVIL};12\n${EVIL};2021;1;7\n`
  ],
  [
    'controls of direction',
    () =>
      `Tỉnh;Năm;Số mô hình \u202exây dựng mới;\u2066Lạ\nNghệ An\u202e;2021;12;\u202dx\n\u2067Huế;2021;7;y\n`
  ],
  [
    'repeated and empty headers',
    () =>
      'Tỉnh;Năm;;Việc;Việc;;__proto__;constructor\nNghệ An;2021;3;12;5;1;2;3\nHuế;2021;4;7;6;1;2;3\n'
  ]
];

test('what is a table, however hostile, is read as text, and the page answers', async ({
  page
}) => {
  test.slow();
  await watched(page);
  await recordOne(page);
  for (const [name, text] of READ)
    await test.step(name, async () => {
      const given = { name: 'la.csv', mimeType: 'text/csv', buffer: Buffer.from(text()) };
      await page.getByLabel(says.choose).setInputFiles(given);
      await expect(page.locator('h1[tabindex="-1"]')).toBeFocused({ timeout: 90_000 });
      if ((await page.locator('[data-refused]').count()) === 0) {
        await balances(page);
        if (name === 'formulas')
          for (const list of [says.foot.checklist, says.rejected.download])
            expect(await saved(page, list)).not.toMatch(/(^|[,;])"?(?:[=@]|[+-]\d+[+-])/m);
        await page
          .getByRole('button', { name: /^Xem thêm .* chỗ$/ })
          .or(page.locator('h1'))
          .first()
          .click();
        const cell = page.locator('[data-preview] tbody td').first();
        if ((await cell.count()) > 0) {
          await cell.click();
          await expect(cell).toHaveAttribute('tabindex', '0');
        }
        await isWhole(page, name);
        await button(page, says.foot.cancel).click();
      } else {
        await isWhole(page, name);
        await button(page, says.refused.again).click();
      }
      await expect(page.getByRole('group', { name: words.drop })).toBeVisible();
    });
  await isKept(page);
});

test('one answer of 20,000 is worked in, and the list of units to choose from opens at once', async ({
  page
}) => {
  test.slow();
  await watched(page);
  await give(page, 'nhieu.csv', table(...times(20_000, (i) => `Đơn vị lạ ${i};2021;${i % 500}`)));
  await isWhole(page, 'read');
  const pick = button(page, says.offers.pickUnit).first();
  const first = page.locator('[data-issues] > li').filter({ has: pick }).first();
  await pick.click();
  await expect(page.getByRole('combobox', { name: says.answer.unit })).toBeFocused();
  await isWhole(page, 'the list of units');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await button(first, says.offers.excludeRows('1')).click();
  await expect(button(page, says.undoLast)).toBeVisible({ timeout: 60_000 });
  await balances(page);
  await isWhole(page, 'an answer');
});

test('names that are SQL are recorded as names, and go out as text', async ({ page }) => {
  await watched(page);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await give(
    page,
    'sql.csv',
    table(`${cell(SQL)};2021;12`, 'Nghệ An;2021;5')
      .replace('Năm;', `Năm;${cell('x"; DROP TABLE unit; --')};`)
      .replaceAll(';2021;', ';2021;a;')
  );
  const list = await saved(page, says.foot.checklist);
  expect(list).toContain('DROP TABLE');
  await button(page, words.commit('2')).click();
  await expect(page.getByText(words.written('2')).last()).toBeVisible();
  await page.goto('so-sanh/?v=1&pack=user&measure=models_new&units=all');
  await hydrated(page);
  const figure = page.locator('[data-figure][data-spec*="pack=user"]').first();
  await expect(figure).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
  await expect(figure.locator('[data-twin] [data-unit="63:40"]').first()).toHaveAttribute(
    'data-value',
    '5'
  );
  await isWhole(page, 'figure');
});
