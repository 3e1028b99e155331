import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import type { Locator, Page } from '@playwright/test';
import { encodeLegacy } from '../src/lib/ingest/bytes/encode.fixture.ts';
import { dataWords } from '../src/lib/text/words/data-page.ts';
import { importWords } from '../src/lib/text/words/import.ts';
import { keptWords } from '../src/lib/text/words/kept.ts';
import {
  balances,
  button,
  commit,
  diff,
  give,
  issue,
  kept,
  open,
  reviewed,
  saved
} from './import-page.ts';
import { expect, follow, hydrated, test } from './site.ts';

const words = dataWords.vi;
const says = importWords.vi;
const HEAD = 'Tỉnh;Năm;Số mô hình xây dựng mới';

const table = (...rows: string[]) => `${[HEAD, ...rows].join('\n')}\n`;
const given = (name: string, text: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(text)
});

async function giveAll(page: Page, ...files: [string, string][]): Promise<void> {
  await page.getByLabel(says.choose).setInputFiles(files.map(([n, text]) => given(n, text)));
  await reviewed(page);
}

const preview = (page: Page, at = 0): Locator => page.locator('[data-preview]').nth(at);
const columns = (page: Page, at = 0): Locator => page.locator('[data-columns]').nth(at);
const facts = (page: Page): Locator => page.locator('aside');

async function record(page: Page, figures: number): Promise<void> {
  await commit(page, figures).click();
  await expect(page.getByText(words.written(String(figures))).last()).toBeVisible();
}

/** A workbook with sheets of rows. */
function workbook(sheets: Record<string, (string | number)[][]>): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

test('a folder is read with the folders in it', async ({ page }, info) => {
  const folder = info.outputPath('bao-cao');
  mkdirSync(join(folder, 'quy-2'), { recursive: true });
  writeFileSync(join(folder, 'quy-1.csv'), table('Nghệ An;2021;12'));
  writeFileSync(join(folder, 'quy-2', 'quy-2.csv'), table('Hà Tĩnh;2021;7'));
  await open(page);
  await page.getByLabel(says.chooseFolder).setInputFiles(folder);
  await reviewed(page);
  await expect(preview(page)).toContainText('Nghệ An');
  await expect(preview(page, 1)).toContainText('Hà Tĩnh');
  await balances(page);
  await expect(commit(page, 2)).toBeVisible();
});

/** Drags what lies at some paths of this machine from outside onto the page, as a file manager does. */
async function dragIn(page: Page, paths: string[]): Promise<void> {
  const target = page.getByRole('group', { name: words.drop });
  await target.scrollIntoViewIfNeeded();
  const box = (await target.boundingBox())!;
  const at = { x: box.x + 40, y: box.y + box.height / 2 };
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, ...at, data });
  await client.detach();
}

test('a folder that is dragged in is read with the folders in it; files of the system are left aside', async ({
  page
}, info) => {
  const folder = info.outputPath('bao-cao');
  const inner = join(folder, 'nam-2022', 'quy-2');
  const provinces = [
    'Nghệ An',
    'Thanh Hóa',
    'Hà Giang',
    'Cao Bằng',
    'Lào Cai',
    'Yên Bái',
    'Sơn La'
  ].concat(['Phú Thọ', 'Bắc Giang', 'Cà Mau']);
  mkdirSync(inner, { recursive: true });
  for (let i = 1; i <= 120; i++)
    writeFileSync(
      join(folder, `bc-${i}.csv`),
      table(`${provinces[i % provinces.length]};${2010 + (i % 13)};${i}`)
    );
  writeFileSync(join(inner, 'sau.csv'), table('Hà Tĩnh;2022;7'));
  for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini', '~$bc-1.xlsx'])
    writeFileSync(join(folder, name), 'x');
  const alone = info.outputPath('le.csv');
  writeFileSync(alone, table('Huế;2022;9'));
  await open(page);
  await dragIn(page, [folder, alone]);
  await reviewed(page);
  await expect(commit(page, 122)).toBeVisible();
  const aside = page.locator('[data-aside]');
  await expect(aside).toContainText(/^4 tệp/);
  for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini', '~$bc-1.xlsx'])
    await expect(aside).toContainText(name);
  await balances(page);

  // Nothing in it but such files: said, and nothing is read.
  await button(page, says.foot.cancel).click();
  const empty = info.outputPath('trong');
  mkdirSync(empty);
  writeFileSync(join(empty, '.DS_Store'), 'x');
  await dragIn(page, [empty]);
  await expect(page.getByRole('alert')).toContainText(says.aside.nothing);
  await expect(page.getByRole('alert')).toContainText('.DS_Store');
});

test('what is settled for one sheet of a workbook leaves the other as it was', async ({ page }) => {
  const head = ['Tỉnh', 'Năm', 'Việc tốt'];
  const book = workbook({
    'Quý 1': [head, ['Nghệ An', 2021, 12], ['Hà Tĩnh', 2021, 7]],
    'Quý 2': [head, ['Thanh Hóa', 2021, 5], ['Quảng Bình', 2021, 9]]
  });
  await open(page);
  await give(page, 'hai-trang.xlsx', book);
  const measure = (at: number) =>
    columns(page, at).getByRole('combobox', { name: /Chỉ tiêu của cột Việc tốt/ });
  await measure(0).selectOption('models_new');
  await expect(commit(page, 2)).toBeVisible();
  await expect(measure(1)).toHaveValue('');
  const spread = button(page, says.spread('1'));
  await spread.click();
  await expect(measure(1)).toHaveValue('models_new');
  await expect(spread).toHaveCount(0);
  await button(page, says.undoLast).click();
  await expect(measure(1)).toHaveValue('');
  await spread.click();
  await expect(commit(page, 4)).toBeVisible();

  // Both sheets have a second line; leaving it out of one keeps it in the other.
  await preview(page).locator('tbody td').first().dblclick();
  await button(page, says.preview.exclude).click();
  await expect(preview(page)).toContainText(says.preview.skipped.excluded);
  await expect(preview(page, 1)).not.toContainText(says.preview.skipped.excluded);
  await balances(page);
  await record(page, 3);

  // Each sheet is known again by its header.
  await give(page, 'hai-trang-moi.xlsx', book);
  await expect(page.locator('[data-preset]')).toContainText('hai-trang.xlsx [Quý');
  await expect(measure(1)).toHaveValue('models_new');
});

test('columns without a name, and two of one name, are told apart and settled apart', async ({
  page
}) => {
  await open(page);
  await give(
    page,
    'trung-ten.csv',
    'Tỉnh;Năm;;Việc;Việc\nNghệ An;2021;3;12;5\nHà Tĩnh;2021;4;7;6\n'
  );
  const names = columns(page).locator('tbody th');
  await expect(names).toHaveText(['Tỉnh', 'Năm', 'Cột 3', 'Việc (cột 4)', 'Việc (cột 5)']);
  const measure = (name: string) =>
    columns(page).getByRole('combobox', { name: says.columnOf(says.columnHead.measure, name) });
  await measure('Việc (cột 4)').selectOption('models_new');
  await expect(measure('Việc (cột 4)')).toHaveValue('models_new');
  await expect(measure('Việc (cột 5)')).toHaveValue('');
  for (const name of ['Cột 3', 'Việc (cột 5)'])
    await columns(page)
      .getByRole('combobox', { name: says.columnOf(says.columnHead.role, name) })
      .selectOption('ignored');
  await expect(commit(page, 2)).toBeVisible();
  await expect(preview(page)).toContainText('= 12');
});

test('another encoding and another delimiter are tried, and taken back', async ({ page }) => {
  await open(page);
  await give(page, 'cu.csv', encodeLegacy(table('Nghệ An;2021;12', 'Hà Tĩnh;2021;7'), 'tcvn3'));
  await expect(preview(page)).toContainText('Hà Tĩnh');
  await button(facts(page), says.facts.again).click();
  const utf8 = facts(page)
    .getByRole('button', { name: /VNI-Windows|Windows-1258/ })
    .first();
  await expect(utf8).not.toContainText('Hà Tĩnh');
  await utf8.click();
  await expect(preview(page)).not.toContainText('Hà Tĩnh');
  await button(page, says.undoLast).click();
  await expect(preview(page)).toContainText('Hà Tĩnh');
  await button(facts(page), says.delimiters['|']!).click();
  // Nothing is a table so; the way back stands where it is said.
  await expect(page.locator('h1')).toHaveText(says.headline.refused);
  await button(page.locator('[data-refused]'), says.undoLast).click();
  await expect(commit(page, 2)).toBeVisible();
});

test('a delimiter in doubt is held against another reader, and taken from it in one click', async ({
  page,
  context
}) => {
  const engines = new Set<string>();
  context.on('request', (r) => void (r.url().includes('.wasm') && engines.add(r.url())));
  await open(page);
  const rows = ['Nghệ An,y tế;điện;nước,12', 'Hà Tĩnh,y tế;điện;đường,7', 'Huế,điện;nước;rác,5'];
  await give(page, 'danh-sach.csv', ['Tỉnh,Lĩnh vực,Số mô hình mới năm 2021', ...rows].join('\n'));
  const doubt = issue(page, 'delimiter_two_ways');
  await expect(doubt).toContainText('Nghệ An,y tế;điện;nước,12');
  await expect(facts(page)).toContainText(says.delimiters[';']!);
  await button(doubt, says.offers.delimiter(says.delimiters[',']!)).click();
  await expect(facts(page)).toContainText(says.delimiters[',']!);
  await expect(preview(page)).toContainText('= 12');
  await button(page, says.undoLast).click();
  await expect(facts(page)).toContainText(says.delimiters[';']!);
  // The other reader is a second engine from the same file: a site with two copies is twice as big.
  expect([...engines]).toHaveLength(1);
});

test('a dash that means “not reported” is settled once for its column, and remembered', async ({
  page
}) => {
  const file = (year: string) => table(`Nghệ An;${year};-`, `Hà Tĩnh;${year};7`, `Huế;${year};-`);
  await open(page);
  await give(page, 'gach-2020.csv', file('2020'));
  await expect(preview(page)).toContainText('= 0');
  const dash = issue(page, 'cell_dash_zero');
  await button(dash, says.offers.dashMissing('2')).click();
  await expect(preview(page)).toContainText(says.statuses.missing);
  await expect(dash).toContainText(says.issues.settled);
  await expect(page.locator('[data-account]')).toContainText(`2 ${says.account.fixed}`);
  await record(page, 3);

  await give(page, 'gach-2021.csv', file('2021'));
  await expect(page.locator('[data-preset]')).toContainText('gach-2020.csv');
  await expect(preview(page)).toContainText(says.statuses.missing);
  await expect(preview(page)).not.toContainText('= 0');
});

test('two files that contradict one another are shown so, and one is chosen', async ({ page }) => {
  await open(page);
  await giveAll(
    page,
    ['a.csv', table('Nghệ An;2021;12', 'Hà Tĩnh;2021;856')],
    ['b.csv', table('Hà Tĩnh;2021;900', 'Thanh Hóa;2021;5')]
  );
  const clash = issue(page, 'files_conflict');
  await expect(clash).toContainText(/1 số liệu khác với “a.csv”.*“900”.*“856” ở dòng 3/);
  await clash.getByRole('button', { name: says.issues.goTo }).click();
  await expect(preview(page, 1).locator('td:focus')).toContainText('Hà Tĩnh');

  await button(clash, says.offers.useFile('a.csv', '1')).click();
  await expect(preview(page, 1)).toContainText(says.preview.skipped.excluded);
  await expect(clash).toContainText(says.issues.settled);
  await expect(commit(page, 3)).toBeVisible();
  await balances(page);

  await button(clash, says.issues.undo).click();
  await expect(commit(page, 4)).toBeVisible();
  await button(clash, says.offers.useFile('b.csv', '1')).click();
  await expect(preview(page)).toContainText(says.preview.skipped.excluded);
  await button(page, says.undoLast).click();
  await expect(preview(page)).not.toContainText(says.preview.skipped.excluded);
  await expect(commit(page, 4)).toBeVisible();
});

test('the last decision is taken back first, whichever file it was about', async ({ page }) => {
  await open(page);
  await giveAll(
    page,
    ['a.csv', table('Nghệ An;2021;12', 'Hà Tĩnh;2021;856')],
    ['b.csv', table('Thanh Hóa;2021;5', 'Huế;2021;3')]
  );
  for (const at of [1, 0]) {
    await preview(page, at).locator('tbody td').first().dblclick();
    await button(page, says.preview.exclude).click();
    await expect(preview(page, at)).toContainText(says.preview.skipped.excluded);
  }
  await button(page, says.undoLast).click();
  await expect(preview(page)).not.toContainText(says.preview.skipped.excluded);
  await expect(preview(page, 1)).toContainText(says.preview.skipped.excluded);
});

test('a review is still there after a look at other pages, and closing the tab asks', async ({
  page
}) => {
  await open(page);
  await give(page, 'ba.csv', table('Nghệ An;2021;12', 'Hà Tĩnh;2021;7'));
  await preview(page).locator('tbody td').first().dblclick();
  await button(page, says.preview.exclude).click();
  await expect(commit(page, 1)).toBeVisible();

  await page.getByRole('link', { name: 'Tổng quan', exact: true }).click();
  await expect(page.locator('h1[tabindex="-1"]')).toHaveCount(0);
  await page.getByRole('link', { name: 'Dữ liệu', exact: true }).first().click();
  await expect(commit(page, 1)).toBeVisible();
  await expect(preview(page)).toContainText(says.preview.skipped.excluded);

  // In the other language, too, and back.
  await follow(page, await page.evaluate(() => new URL('../en/du-lieu/', location.href).pathname));
  await expect(button(page, dataWords.en.commit('1'))).toBeVisible();

  const asked = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await closing;
  await expect(button(page, dataWords.en.commit('1'))).toBeVisible();

  // What was decided is not dropped without a question, either.
  await button(page, importWords.en.foot.cancel).click();
  await button(page, importWords.en.foot.leaveNo).click();
  await button(page, importWords.en.foot.cancel).click();
  await button(page, importWords.en.foot.leaveYes).click();
  await expect(page.getByRole('group', { name: importWords.en.drop })).toBeVisible();
});

test('reading again after a choice can be stopped, and all is as it was', async ({ page }) => {
  await open(page);
  const days = Array.from({ length: 1800 }, (_, i) =>
    new Date(Date.UTC(2018, 0, 1 + i)).toISOString().slice(0, 10)
  );
  const rows = ['Nghệ An', 'Hà Tĩnh', 'Thanh Hóa', 'Quảng Bình', 'Quảng Trị', 'Bắc Ninh', 'Hà Nam']
    .concat(['Thái Bình', 'Nam Định', 'Ninh Bình', 'Lào Cai', 'Yên Bái', 'Cao Bằng', 'Lạng Sơn'])
    .flatMap((unit) => days.map((day, i) => `${unit};${day};${i}`));
  await give(page, 'dai.csv', `Tỉnh;Kỳ;Số mô hình xây dựng mới\n${rows.join('\n')}\n`);
  const before = await page.locator('.foot b, [data-account] .balance').allInnerTexts();
  await preview(page).locator('tbody td').first().dblclick();
  await button(page, says.preview.exclude).click();
  await button(page, says.stop).click();
  await expect(page.getByText(says.stopped).last()).toBeVisible();
  expect(await page.locator('.foot b, [data-account] .balance').allInnerTexts()).toEqual(before);
  await expect(preview(page)).not.toContainText(says.preview.skipped.excluded);
});

test('rejected rows are downloaded, mended, and dropped again', async ({ page }) => {
  await open(page);
  await give(page, 'thieu.csv', table('Nghệ An;2021;nhiều lắm', 'Hà Tĩnh;2021;7'));
  const text = await saved(page, says.rejected.download);
  expect(text).toContain('nhiều lắm');
  expect(text).not.toContain('Hà Tĩnh');
  await record(page, 1);
  await give(page, 'da-sua.csv', text.replace('nhiều lắm', '12'));
  await expect(preview(page)).toContainText('= 12');
  await record(page, 1);
  await expect(kept(page)).toHaveCount(2);
});

test('ways of reading are carried to a fresh browser as a file', async ({
  page,
  browser,
  baseURL
}) => {
  const file = 'Tỉnh;Năm;Việc tốt\nNghệ An;2021;12\n';
  const column = (on: Page) => columns(on).getByRole('combobox', { name: /Chỉ tiêu/ });
  await open(page);
  await give(page, 'viec-tot.csv', file);
  await column(page).selectOption('models_new');
  await record(page, 1);
  const presets = await saved(page, says.preset.download);

  const colleague = await browser.newPage({ baseURL });
  await open(colleague);
  await colleague.getByLabel(says.preset.upload).setInputFiles(given('cach-doc.json', presets));
  await expect(colleague.getByText(says.preset.taken('1'))).toBeVisible();
  await give(colleague, 'khac.csv', file.replace('2021', '2022'));
  await expect(colleague.locator('[data-preset]')).toContainText('viec-tot.csv');
  await expect(column(colleague)).toHaveValue('models_new');
  await expect(commit(colleague, 1)).toBeVisible();
  await colleague.close();
});

test('denominators are held against those that are kept, and the same ones change nothing', async ({
  page
}) => {
  const file = (people: string) =>
    [
      'Đơn vị,Loại,Năm,Giá trị,Nguồn,Tên đầy đủ',
      `Nghệ An,population,2021,${people},NGTK 2021,Dân số trung bình`,
      'Hà Tĩnh,population,2021,1314000,NGTK 2021,Dân số trung bình'
    ].join('\n');
  await open(page);
  await give(page, 'dan-so.csv', file('3409000'));
  await record(page, 2);
  await give(page, 'dan-so-sua.csv', file('3410000'));
  await expect(diff(page)).toContainText(/Nghệ An, dân số, 2021.*3.409.000 → = 3.410.000/s);
  await button(diff(page), says.diff.keepOld).click();
  await expect(commit(page, 1)).toBeVisible();
  await button(page, says.foot.cancel).click();
  await give(page, 'dan-so.csv', file('3409000'));
  await expect(diff(page)).toContainText(says.diff.nothing);
  await commit(page, 2).click();
  await expect(page.getByText(says.foot.unchanged).last()).toBeVisible();
  await expect(kept(page)).toHaveCount(1);
});

test('figures a file gives no more are dropped when asked, and come back by undo', async ({
  page
}) => {
  await open(page);
  await give(page, 'quy.csv', table('Nghệ An;2021;12', 'Hà Tĩnh;2021;7', 'Huế;2021;3'));
  await record(page, 3);
  await give(page, 'quy.csv', table('Nghệ An;2021;12', 'Hà Tĩnh;2021;8'));
  await expect(diff(page)).toContainText(/Huế.*= 3/s);
  await button(diff(page), says.diff.dropGone).click();
  await record(page, 2);
  await expect(kept(page)).toHaveCount(1);
  await expect(kept(page)).toContainText('2');
  await button(page, keptWords.vi.undo).click();
  await expect(kept(page)).toContainText('3');
  // The way back of the import page would now take something else back.
  await expect(button(page, says.foot.undo)).toHaveCount(0);
  await button(page, keptWords.vi.redo).click();
  await expect(kept(page)).toContainText('2');
});

test('figures that came together with another file are not dropped behind its back', async ({
  page
}) => {
  await open(page);
  await giveAll(
    page,
    ['a.csv', table('Nghệ An;2021;12', 'Huế;2021;3')],
    ['b.csv', table('Hà Tĩnh;2021;7')]
  );
  await record(page, 3);
  await give(page, 'a.csv', table('Nghệ An;2021;12'));
  await expect(diff(page)).toContainText(says.diff.goneApart);
  await expect(button(diff(page), says.diff.dropGone)).toHaveCount(0);
});

const HOSTILE: [string, () => string][] = [
  [
    '5,000 columns',
    () => {
      const row = (first: string, of: (i: number) => unknown) =>
        [first, ...Array.from({ length: 4999 }, (_, i) => of(i))].join(';');
      return [row('Tỉnh', (i) => `Cột ${i}`), row('Nghệ An', (i) => i), row('Huế', (i) => i)].join(
        '\n'
      );
    }
  ],
  ['a cell of 1 MB', () => table('Nghệ An;2021;12', `${'x'.repeat(1e6)};2021;5`)],
  [
    'an issue in each of 5,000 rows',
    () => table(...Array.from({ length: 5000 }, (_, i) => `Đơn vị lạ ${i};2021;không rõ ${i}`))
  ],
  [
    'controls of direction, script and formulas',
    () =>
      `Tỉnh;Năm;Số mô hình \u202exây dựng mới;<script>document.title="x"</script>\nNghệ An\u202e;2021;12;@SUM(A1)\n=cmd|'/c calc'!A1;2021;7;+1+1\n`
  ]
];
for (const [name, text] of HOSTILE)
  test(`the page stays whole and answers: ${name}`, async ({ page }) => {
    await open(page);
    await give(page, 'la.csv', text());
    await balances(page);
    const { nodes, widest, injected } = await page.evaluate(() => ({
      nodes: document.querySelectorAll('*').length,
      widest: document.documentElement.scrollWidth,
      injected: document.querySelectorAll('main script, main img, main iframe').length
    }));
    expect(nodes, 'elements').toBeLessThan(8000);
    expect(widest).toBeLessThanOrEqual(1440);
    expect(injected).toBe(0);
    expect(await page.title()).not.toBe('x');
    await expect(page.locator('main')).not.toContainText(/[\u202a-\u202e\u2066-\u2069]/);
  });

test('the review speaks English, and is walked by keyboard', async ({ page }) => {
  const en = importWords.en;
  await page.goto('en/du-lieu/');
  await hydrated(page);
  await page
    .getByLabel(en.choose)
    .setInputFiles(given('gach.csv', table('Nghệ An;2021;-', 'Hà Tĩnh;2021;7')));
  await reviewed(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.locator('[data-preview] td[tabindex="0"]').focus();
  for (const key of ['ArrowRight', 'ArrowRight', 'F2']) await page.keyboard.press(key);
  await expect(page.getByLabel(en.preview.edit('2', 'Số mô hình xây dựng mới'))).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-preview] td:focus')).toContainText('-');
  await page.keyboard.press('Enter');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-preview] td:focus')).toContainText('4');
  await expect(button(page, dataWords.en.commit('2'))).toBeVisible();
});
