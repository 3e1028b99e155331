import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPORT_CASES } from '#lib/export/cases.fixture.ts';
import { figureOf, tools } from '#lib/export/pptx/deck.fixture.ts';
import { toDeck, type DeckTools } from '#lib/export/pptx/figure-deck.ts';
import { DECK_SIZES, type DeckSize } from '#lib/export/pptx/stage.ts';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';
import { drawSvg, inkOf, plotOf, type Plot } from './export-slide-ink.ts';

/**
 * Slides as LibreOffice draws them. Its words are looked for in its PDF, beside the writers; here is
 * what a reading of words cannot see: that the plot is there, in its colours, and that nothing runs
 * off the slide. Without soffice or a browser it is skipped.
 */
const executablePath = findChromium();
const CAN_DRAW = spawnSync('which', ['soffice']).status === 0 && executablePath !== null;

/** Of each kind: one unit, all provinces, gaps and bounds, the longest names. */
const WANTED =
  /^(apart|bump|diverging|dots|dumbbell|heat|line|map|multiples|path|rank|scatter|slope|stack|stack100|stack100of|table|tiles)(1|63|Doubts?|Bounds|AllBlank|LongNames|12LongNames|34Doubts)?$/;
const NAMES = Object.keys(EXPORT_CASES).filter((name) => WANTED.test(name));
/** The other two sizes of slide, on what fills a slide in different ways. */
const SIZED = ['rank34', 'line4Doubts', 'map63', 'table12', 'scatter34', 'stack12'].flatMap(
  (name) => (['classic', 'a4'] as const).map((size) => [`${name}-${size}`, name, size] as const)
);
const FILES: (readonly [file: string, name: string, size: DeckSize])[] = [
  ...NAMES.map((name) => [name, name, 'wide'] as const),
  ...SIZED
];

/** LibreOffice draws at 96 dots to the inch. */
const PER_INCH = 96;
/** Inches of white around everything: projectors and printers take their share of an edge. */
const EDGE = 0.25;
/** How far across its place a plot reaches; a ranking without a single number has names alone. */
const LEAST_REACH = 0.35;
/** Pixels: the least is the one line that stands out among 63 in small columns. */
const LEAST_COLOUR = 5;

describe.skipIf(!CAN_DRAW)('slides as pictures of LibreOffice', () => {
  let folder = '';
  let browser: Browser;
  let page: Page;
  const plots: Record<string, Plot> = {};

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doi-chieu-slides-'));
    browser = await chromium.launch({ executablePath: executablePath!, args: [...CHROMIUM_FLAGS] });
    page = await browser.newPage();
    // esbuild marks functions with a helper that the page does not have.
    await page.addInitScript({ content: 'globalThis.__name = (f) => f;' });
    await page.goto('about:blank');
    const toPng: DeckTools['toPng'] = async ({ svg }) =>
      Uint8Array.from(Buffer.from(await page.evaluate(drawSvg, [svg, 1] as const), 'base64'));
    for (const [file, name, size] of FILES) {
      const options = { size, title: name };
      const bytes = await toDeck([figureOf(EXPORT_CASES[name]!)], { ...tools(), toPng }, options);
      plots[file] = plotOf(bytes!);
      writeFileSync(join(folder, `${file}.pptx`), bytes!);
    }
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const paths = FILES.map(([file]) => join(folder, `${file}.pptx`));
    // One start for all: starting takes longer than a slide.
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'png', '--outdir', folder, ...paths],
      { stdio: 'ignore', timeout: 600_000 }
    );
  }, 700_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a blank slide, a line at the edge and a lost colour are told apart', async () => {
    const paper = '<rect width="400" height="200" fill="#ffffff"/>';
    const see = async (marks: string) => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200">${paper}${marks}</svg>`;
      const whole = [{ x: 0, y: 0, width: 1, height: 1 }];
      const png = await page.evaluate(drawSvg, [svg, 1] as const);
      return page.evaluate(inkOf, [png, whole, ['#3f7ea3']] as const);
    };
    expect(await see('')).toMatchObject({ edges: null, reach: null, counts: { '#3f7ea3': 0 } });
    const bar = '<rect x="100" y="50" width="200" height="20" fill="#3f7ea3"/>';
    expect(await see(bar)).toMatchObject({
      edges: { left: 100, top: 50, right: 100, bottom: 130 },
      counts: { '#3f7ea3': 4000 }
    });
    const black = bar.replace('#3f7ea3', '#000000');
    expect((await see(black)).counts).toEqual({ '#3f7ea3': 0 });
    const over = bar.replace('width="200"', 'width="300"');
    expect((await see(over)).edges!.right).toBe(0);
  });

  test.each(FILES)('%s', async (file, _, size) => {
    const { boxes, colours } = plots[file]!;
    const png = readFileSync(join(folder, `${file}.png`)).toString('base64');
    const ink = await page.evaluate(inkOf, [png, boxes, colours] as const);
    const { width, height } = DECK_SIZES[size];
    expect([ink.width, ink.height]).toEqual([
      Math.round(width * PER_INCH),
      Math.round(height * PER_INCH)
    ]);
    expect(Math.min(...Object.values(ink.edges!))).toBeGreaterThan(EDGE * PER_INCH);
    expect(ink.reach!.width).toBeGreaterThan(LEAST_REACH);
    const faint = Object.entries(ink.counts).filter(([, count]) => count < LEAST_COLOUR);
    expect(faint).toEqual([]);
  });
});
