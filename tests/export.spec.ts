import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { read, utils } from '@e965/xlsx';
import { tableFromIPC } from '@uwdata/flechette';
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import type { Download, Locator, Page } from '@playwright/test';
import { lintSvg } from '../src/lib/export/lint-svg.ts';
import { readChunks } from '../src/lib/export/png.ts';
import { officeFaults } from '../src/lib/export/pptx/office-check.ts';
import { parsePassport } from '../src/lib/export/passport.ts';
import { readDeckPassports, readPassport } from '../src/lib/export/read-passport.ts';
import { toQuery } from '../src/lib/spec/url.ts';
import { exportWords } from '../src/lib/text/words/export.ts';
import { overviewWords } from '../src/lib/text/words/overview.ts';
import { panelWords } from '../src/lib/text/words/panel.ts';
import { slideSizeWords } from '../src/lib/text/words/slide-size.ts';
import { reopenWords } from '../src/lib/text/words/reopen.ts';
import { cell, expect, figure, hydrated, openComparison, test } from './site.ts';

const words = exportWords.vi;
const RANK = 'v=1&pack=demo&measure=models_new&basis=34&years=2024';

/** The menu of the first figure, open. */
async function openMenu(page: Page, asked = RANK): Promise<Locator> {
  const one = await openComparison(page, asked);
  await one.getByRole('button', { name: panelWords.vi.save, exact: true }).click();
  const menu = page.getByRole('dialog', { name: words.title });
  await expect(menu).toBeVisible();
  return menu;
}

const press = (menu: Locator, name: string): Promise<void> =>
  menu.getByRole('button', { name, exact: true }).click();

async function save(page: Page, menu: Locator, name: string): Promise<[Uint8Array, Download]> {
  const saving = page.waitForEvent('download');
  await press(menu, name);
  const download = await saving;
  await expect(menu.getByRole('status')).toHaveText(words.saved(download.suggestedFilename()));
  return [new Uint8Array(readFileSync(await download.path())), download];
}

const choose = (menu: Locator, label: string) => menu.getByText(label, { exact: true }).click();

const KINDS = [
  RANK,
  'v=1&pack=demo&measure=models_new&basis=34&years=2016-2025&kind=heat',
  'v=1&pack=demo&measure=models_new&basis=34&units=34:01,34:04,34:08&years=2016-2025&kind=line',
  'v=1&pack=demo&measure=models_new&basis=34&units=34:01,34:04,34:08&years=2016-2025&kind=table',
  'v=1&pack=published&measure=models_commended'
];

test('a title of one’s own is held against the figures, and goes into the file', async ({
  page
}) => {
  const menu = await openMenu(page);
  const title = menu.getByRole('textbox', { name: words.ownTitle });
  await title.fill('Nghệ An dẫn đầu cả nước');
  await expect(menu.getByText(/^▲ Bạn viết “dẫn đầu”, nhưng Nghệ An đứng thứ/)).toBeVisible();
  await expect(menu.getByText(/^▲ Bạn viết “cả nước”/)).toBeVisible();
  await title.fill('Mô hình mới ở các tỉnh');
  await expect(menu.getByText('▲')).toHaveCount(0);
  const [bytes] = await save(page, menu, words.svg);
  expect(new TextDecoder().decode(bytes)).toContain('Mô hình mới ở các tỉnh');
});

for (const asked of KINDS) {
  test(`PowerPoint file is whole and opens its figure again: ${asked}`, async ({ page }) => {
    const menu = await openMenu(page, asked);
    const [bytes, download] = await save(page, menu, words.pptx);
    expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.pptx$/);
    expect(officeFaults(bytes)).toEqual([]);
    const own = await figure(page).getAttribute('data-spec');
    const passport = readPassport(bytes);
    expect(passport.ok && toQuery(passport.passport.spec)).toBe(own);
  });
}

test('a drawing without a native form comes sharp: a PNG of three times its size beside it', async ({
  page
}) => {
  const menu = await openMenu(page, KINDS[1]);
  await choose(menu, slideSizeWords.vi.sizes.classic);
  const [bytes, download] = await save(page, menu, words.pptx);
  expect(download.suggestedFilename()).toMatch(/-classic\.pptx$/);
  const files = unzipSync(bytes);
  const png = Object.entries(files).find(([path]) => path.endsWith('.png'))![1];
  const width = new DataView(png.buffer, png.byteOffset).getUint32(16);
  const svg = Object.entries(files).find(([path]) => path.endsWith('.svg'))![1];
  const drawn = /width="(\d+)"/.exec(new TextDecoder().decode(svg))![1];
  expect(width).toBe(3 * Number(drawn));
  expect(lintSvg(new TextDecoder().decode(svg))).toEqual([]);
});

for (const asked of KINDS) {
  test(`SVG keeps to the profile and its letters to the paper: ${asked}`, async ({ page }) => {
    const menu = await openMenu(page, asked);
    for (const place of Object.values(words.places)) {
      await choose(menu, place);
      const [bytes, download] = await save(page, menu, words.svg);
      expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.svg$/);
      const svg = new TextDecoder().decode(bytes);
      expect(lintSvg(svg)).toEqual([]);
      const own = await figure(page).getAttribute('data-spec');
      const passport = readPassport(bytes);
      expect(passport.ok && toQuery(passport.passport.spec)).toBe(own);
      expect(await outside(page, svg)).toEqual([]);
    }
  });
}

/** Texts that leave the picture when the browser itself measures them. */
const outside = (page: Page, svg: string): Promise<string[]> =>
  page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    const root = document.body.appendChild(document.importNode(parsed.documentElement, true));
    const [width, height] = [root.getAttribute('width'), root.getAttribute('height')].map(Number);
    const out = [...root.querySelectorAll('text')].filter((t) => {
      const { x, y, width: w, height: h } = t.getBBox();
      return x < 0 || y < 0 || x + w > width! || y + h > height!;
    });
    root.remove();
    return out.map((t) => t.textContent ?? '');
  }, svg);

for (const [scale, width, perMetre] of [
  [1, 1280, 3780],
  [2, 2560, 7559],
  [3, 3840, 11339]
] as const) {
  test(`PNG at ${scale}× has its size, its resolution and its passport`, async ({ page }) => {
    const menu = await openMenu(page);
    await choose(menu, `${scale}×`);
    const [bytes] = await save(page, menu, words.png);
    const chunks = readChunks(bytes);
    expect(chunks.every((c) => c.isWhole)).toBe(true);
    const view = (type: string) => {
      const { data } = chunks.find((c) => c.type === type)!;
      return new DataView(data.buffer, data.byteOffset, data.byteLength);
    };
    const head = view('IHDR');
    expect([head.getUint32(0), head.getUint32(4)]).toEqual([width, (width * 9) / 16]);
    expect(view('pHYs').getUint32(0)).toBe(perMetre);
    const passport = readPassport(bytes);
    expect(passport.ok && toQuery(passport.passport.spec)).toBe(
      await figure(page).getAttribute('data-spec')
    );
    const shown = await paint(page, bytes);
    expect(shown.corners).toEqual(Array(4).fill('255,255,255,255'));
    expect(shown.inked).toBeGreaterThan(0.02);
  });
}

/** The corners of a PNG, and the share of its pixels that are not paper. */
const paint = (page: Page, bytes: Uint8Array) =>
  page.evaluate(
    async (all) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(all)]));
      const { width, height } = bitmap;
      const context = new OffscreenCanvas(width, height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      const at = (x: number, y: number) => data.slice((y * width + x) * 4, (y * width + x) * 4 + 4);
      let inked = 0;
      for (let i = 0; i < data.length; i += 4) if (data[i]! < 250 || data[i + 2]! < 250) inked++;
      const corners = [at(0, 0), at(width - 1, 0), at(0, height - 1), at(width - 1, height - 1)];
      return { corners: corners.map((c) => [...c].join()), inked: inked / (width * height) };
    },
    [...bytes]
  );

test('XLSX holds the numbers of the table beside the figure', async ({ page }) => {
  const menu = await openMenu(page);
  const [bytes] = await save(page, menu, words.xlsx);
  const book = read(bytes, { type: 'array' });
  expect(book.SheetNames).toEqual(Object.values(words.workbook).slice(0, 3));
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets[words.workbook.data]!, { header: 1 });
  const twin = figure(page).locator('table[data-twin] tbody [data-unit]');
  expect(rows.length - 1).toBe(await figure(page).locator('table[data-twin] tbody tr').count());
  expect(await twin.count()).toBeGreaterThan(30);
  for (const [id, , , , , , , value] of rows.slice(1)) {
    const own = cell(figure(page), String(id)).and(page.locator('[data-value], [data-blank]'));
    const said = await own.first().getAttribute('data-value');
    expect(said === null || said === '' ? undefined : Number(said), String(id)).toBe(value);
  }
});

test('CSV and JSON-stat are saved too', async ({ page }) => {
  const menu = await openMenu(page);
  const [csv] = await save(page, menu, words.csv);
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [json] = await save(page, menu, words.json);
  const cube = JSON.parse(new TextDecoder().decode(json)) as { version: string; size: number[] };
  expect(cube.version).toBe('2.0');
  expect(cube.size).toContain(34);
});

test('what was copied is on the clipboard, and is said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const menu = await openMenu(page);
  const own = await figure(page).getAttribute('data-spec');
  await press(menu, words.copyPicture);
  await expect(menu.getByRole('status')).toHaveText(words.copiedPicture(2560, 1440));
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const { width, height } = await createImageBitmap(await item!.getType('image/png'));
    return [width, height];
  });
  expect(size).toEqual([2560, 1440]);

  await press(menu, words.copyData);
  await expect(menu.getByRole('status')).toHaveText(words.copiedData(34));
  const [text, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const of = async (type: string) => (await item!.getType(type)).text();
    return [await of('text/plain'), await of('text/html')];
  });
  expect(text!.trim().split('\n')).toHaveLength(35);
  expect(html).toContain('<table');

  await press(menu, words.copyLink);
  await expect(menu.getByRole('status')).toHaveText(words.copiedLink);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(link);
  await expect(figure(page)).toHaveAttribute('data-spec', own!);
});

test('SVG is copied where the browser knows it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const menu = await openMenu(page);
  await press(menu, words.copySvg);
  await expect(menu.getByRole('status')).toHaveText(words.copiedSvg(1280, 720));
  const svg = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item!.getType('image/svg+xml')).text();
  });
  expect(svg).toContain('<svg');
  expect(svg).toContain('<text');
});

test('SVG that cannot be copied is told, with the download', async ({ page }) => {
  await page.addInitScript(() => {
    ClipboardItem.supports = (type) => type !== 'image/svg+xml';
  });
  const menu = await openMenu(page);
  await press(menu, words.copySvg);
  await expect(menu.getByRole('status')).toHaveText(words.refusedSvg);
  await save(page, menu, words.svg);
});

test('Arrow and Parquet hold the figure, its definition and its passport', async ({ page }) => {
  const menu = await openMenu(page);
  const own = await figure(page).getAttribute('data-spec');
  const [arrow] = await save(page, menu, words.arrow);
  const table = tableFromIPC(arrow);
  expect(table.numRows).toBe(34);
  const { metadata } = table.schema;
  expect(toQuery(parsePassport(metadata!.get('doichieu')!)!.spec)).toBe(own);
  expect(metadata!.get('definition')).toBeTruthy();
  const [parquet] = await save(page, menu, words.parquet);
  const rows = await parquetReadObjects({ file: new Uint8Array(parquet).buffer });
  expect(rows.map((row) => row['value'])).toEqual([...table.getChild('value')]);
});

for (const asked of KINDS) {
  test(`printed it is one sheet of A4 with its text, and nothing else: ${asked}`, async ({
    page
  }) => {
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    const menu = await openMenu(page, asked);
    const title = await page.title();
    await press(menu, words.print);
    await expect(menu.getByRole('status')).toHaveText(words.printed);
    const said = await page.locator('[data-print-sheets] text').allTextContents();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const { pages, size, text } = readPdf(pdf);
    expect(pages).toBe(1);
    expect(size).toMatch(/84[12]\S* x 59[45]/);
    if (text !== null) {
      expect(said.length).toBeGreaterThan(5);
      expect(said.filter((words) => !text.includes(bare(words)))).toEqual([]);
      // The page around it is not on the sheet.
      expect(text).not.toContain(bare(words.title));
    }
    await expect(page.locator('[data-print-sheets]')).toHaveCount(0);
    expect(await page.title()).toBe(title);
    await expect(menu).toBeVisible();
  });
}

/** Without spaces: where lines break is the reader's own. */
const bare = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');

/** Pages, size and text of a PDF; the text is null where no program can read it. */
function readPdf(pdf: Buffer): { pages: number; size: string; text: string | null } {
  const raw = pdf.toString('latin1');
  const pages = [...raw.matchAll(/\/Type\s*\/Page\b/g)].length;
  const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(raw);
  const size = box ? `${box[1]} x ${box[2]}` : '';
  const read = spawnSync('pdftotext', ['-', '-'], { input: pdf });
  const text = read.status === 0 ? bare(read.stdout.toString()) : null;
  return { pages, size, text };
}

test('a work that takes long can be stopped, and nothing is saved then', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.toBlob = () => undefined;
  });
  const saved: string[] = [];
  page.on('download', (download) => saved.push(download.suggestedFilename()));
  const menu = await openMenu(page);
  await press(menu, words.png);
  await expect(menu.getByRole('status')).toHaveText(words.working);
  await expect(menu.getByRole('progressbar')).toBeVisible();
  await press(menu, words.stop);
  await expect(menu.getByRole('status')).toHaveText(words.stopped);
  await expect(menu.getByRole('progressbar')).toHaveCount(0);
  expect(saved).toEqual([]);
  await save(page, menu, words.csv);
});

test('a clipboard that refuses is told plainly, with another way', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    Object.assign(navigator.clipboard, { write: refuse, writeText: refuse });
  });
  const menu = await openMenu(page);
  const status = menu.getByRole('status');
  await press(menu, words.copyPicture);
  await expect(status).toHaveText(words.refusedPicture);
  await press(menu, words.copyData);
  await expect(status).toHaveText(words.refusedData);
  await press(menu, words.copySvg);
  await expect(status).toHaveText(words.refusedSvg);
  await press(menu, words.copyLink);
  await expect(status).toContainText('so-sanh/?v=1');
  await save(page, menu, words.png);
});

test('a downloaded picture opens its figure again; another file is told', async ({ page }) => {
  const menu = await openMenu(page);
  const own = await figure(page).getAttribute('data-spec');
  const [bytes] = await save(page, menu, words.png);
  await openMenu(page, 'v=1&pack=published&measure=models_commended');
  const input = page.getByLabel(words.reopen);
  const status = page.getByRole('dialog').getByRole('status');
  await input.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('x') });
  await expect(status).toHaveText(reopenWords.vi.refusedFile.unknown);
  const buffer = Buffer.from(bytes);
  await input.setInputFiles({ name: 'hinh.png', mimeType: 'image/png', buffer });
  await expect(figure(page)).toHaveAttribute('data-spec', own!);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the menu works by keyboard, moves nothing and is accessible', async ({ page }) => {
  const one = await openComparison(page, RANK);
  const button = one.getByRole('button', { name: panelWords.vi.save, exact: true });
  await button.focus();
  const place = await one.boundingBox();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', { name: words.title });
  await expect(menu).toBeVisible();
  expect(await one.boundingBox()).toEqual(place);
  const found = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(found.violations.map((v) => v.id)).toEqual([]);
  const copy = menu.getByRole('button', { name: words.copyLink, exact: true });
  await copy.press('Enter');
  await expect(menu.getByRole('status')).not.toBeEmpty();
  await expect(copy).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('the headline numbers as one slide of text', async ({ page }) => {
  await page.goto('?v=1&pack=demo');
  await hydrated(page);
  const row = page.locator('section').filter({
    has: page.getByRole('heading', { name: overviewWords.vi.headlines })
  });
  const value = (await row.locator('article .value').first().innerText()).split(/\s/)[0]!;
  const coming = page.waitForEvent('download');
  await row.getByRole('button', { name: overviewWords.vi.numbersSave }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/bon-so-chinh\.pptx$/);
  const bytes = readFileSync(await file.path());
  expect(officeFaults(bytes)).toEqual([]);
  expect(strFromU8(unzipSync(bytes)['ppt/slides/slide1.xml']!)).toContain(value);
  expect(readDeckPassports(bytes)).toHaveLength(4);
  await expect(row.getByRole('status')).toHaveText(overviewWords.vi.numbersSaved);
});
