import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toFigureText } from '#lib/charts/figure.ts';
import { toChartModel } from '#lib/charts/model.ts';
import { EXPORT_CASES, MADE } from '#lib/export/cases.fixture.ts';
import { toPassport } from '#lib/export/passport.ts';
import { toPicture } from '#lib/export/picture.ts';
import { PAGE, PRESET_NAMES } from '#lib/export/presets.ts';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';

/**
 * The text of a PDF that a browser prints: of every kind of figure, maps among them, at every size
 * of paper, each word with its marks, whole, and on the paper. Without a browser or poppler it is
 * skipped.
 */
const executablePath = findChromium();
const CAN_PRINT = spawnSync('which', ['pdftotext']).status === 0 && executablePath !== null;

/** Of each kind: every doubt, or a dozen units; those of the longest names. */
const KINDS =
  /^(apart|bump|diverging|dots|dumbbell|heat|line|map|multiples|path|rank|scatter|slope|stack|stack100|table|tiles)(Doubts|Bounds|12|LongNames|12LongNames)?$/;
const NAMES = Object.keys(EXPORT_CASES).filter((name) => KINDS.test(name));
const SIZES = [...PRESET_NAMES, 'page'] as const;
const SHEETS = NAMES.flatMap((name) => SIZES.map((size) => ({ name, size })));

/** Halves of a pixel are rounded to points. */
const EDGE = 1;

type Sheet = { width: number; height: number; svg: string };

function sheetOf({ name, size }: (typeof SHEETS)[number]): Sheet {
  const { result, context } = EXPORT_CASES[name]!();
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return toPicture(toChartModel(result, context), toFigureText(result, context), {
    preset: size === 'page' ? PAGE : size,
    passport: toPassport(result, MADE),
    document
  });
}

/** A document of one page for each drawing, of its size. */
function toDocument(sheets: readonly Sheet[]): string {
  const pages = sheets.map(
    ({ width, height }, i) =>
      `@page s${i} { size: ${width}px ${height}px; margin: 0 } #s${i} { page: s${i} }`
  );
  const bodies = sheets.map(
    ({ svg }, i) => `<div id="s${i}">${svg.replace(/^<\?xml[^>]*>/, '')}</div>`
  );
  const style = `body { margin: 0 } svg { display: block } ${pages.join('\n')}`;
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${bodies.join('')}`;
}

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

const wordsIn = (text: string): string[] =>
  decode(text)
    .normalize('NFC')
    .split(/[\s\u00a0]+/)
    .filter(Boolean);

/**
 * `text`: of a page, without spaces; `letters`: all of them in order of the alphabet, as they stand
 * in the file, where nothing that lies on itself is left out; `clipped`: what reaches over its edge.
 */
type Printed = { text: string; letters: string; clipped: string[] };

const lettersOf = (words: readonly string[]): string => [...words.join('')].sort().join('');

const number = (tag: string, key: string): number =>
  Number(new RegExp(`${key}="([\\d.-]+)"`).exec(tag)![1]);

const read = (path: string, ...how: string[]): string =>
  execFileSync('pdftotext', [...how, path, '-'], { maxBuffer: 1e9 }).toString();

/** Pages as poppler reads them. Its boxes part a word where a letter comes from another font. */
function readPages(path: string): Printed[] {
  const texts = read(path).split('\f');
  const raw = read(path, '-raw').split('\f');
  return [...read(path, '-bbox').matchAll(/(<page [^>]*>)([\s\S]*?)<\/page>/g)].map(
    ([, tag, inside], i) => {
      const [width, height] = [number(tag!, 'width'), number(tag!, 'height')];
      const words = [...inside!.matchAll(/(<word [^>]*>)([^<]*)<\/word>/g)];
      const isOut = (word: string) =>
        number(word, 'xMin') < -EDGE ||
        number(word, 'yMin') < -EDGE ||
        number(word, 'xMax') > width + EDGE ||
        number(word, 'yMax') > height + EDGE;
      return {
        text: wordsIn(texts[i]!).join(''),
        letters: lettersOf(wordsIn(raw[i]!)),
        clipped: words.filter(([, word]) => isOut(word!)).map(([, , text]) => text!)
      };
    }
  );
}

describe.skipIf(!CAN_PRINT)('figures printed by a browser', () => {
  let folder = '';
  let fonts = '';
  let pages: Printed[] = [];
  const sheets = CAN_PRINT ? SHEETS.map(sheetOf) : [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doi-chieu-pdf-'));
    const path = join(folder, 'all.pdf');
    const browser = await chromium.launch({
      executablePath: executablePath!,
      args: [...CHROMIUM_FLAGS]
    });
    const page = await browser.newPage();
    await page.setContent(toDocument(sheets));
    writeFileSync(path, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    await browser.close();
    pages = readPages(path);
    fonts = execFileSync('pdffonts', [path]).toString();
  }, 200_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('every kind is there, each on one page of its own size', () => {
    expect(new Set(NAMES.map((name) => /^[a-z]+/.exec(name)![0])).size).toBe(16);
    expect(pages).toHaveLength(sheets.length);
  });

  test.each(SHEETS.map(({ name, size }, i) => [name, size, i] as const))(
    '%s at the size %s: every word is there once, with its marks, and none runs off the paper',
    (_name, _size, i) => {
      const drawn = [...sheets[i]!.svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)];
      const wanted = drawn.flatMap(([, text]) => wordsIn(text!));
      expect(wanted.length).toBeGreaterThan(5);
      expect(wanted.filter((word) => !pages[i]!.text.includes(word))).toEqual([]);
      expect(pages[i]!.letters).toBe(lettersOf(wanted));
      expect(pages[i]!.clipped).toEqual([]);
    }
  );

  test('its letters can be read by machines: every font is in the file, with its alphabet', () => {
    const lines = fonts.trim().split('\n').slice(2);
    expect(lines.length).toBeGreaterThan(0);
    // emb, sub, uni: that it is a part of a font is of no account
    for (const line of lines) expect(line).toMatch(/ yes +(?:yes|no) +yes +\d+ +\d+$/);
  });
});
