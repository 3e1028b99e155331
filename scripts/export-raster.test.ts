import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparePictures, type Apart } from './bench/compare-pictures.ts';
import { PRESET_NAMES } from '#lib/export/presets.ts';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';
import { ROOT } from './run.ts';

const GOLDEN = join(ROOT, 'src', 'lib', 'export', 'golden');
/** Each kind once and more, at each of the four sizes. */
const NAMES = readdirSync(GOLDEN).filter((name) =>
  PRESET_NAMES.some((preset) => name.endsWith(`-${preset}.svg`))
);

const executablePath = findChromium();
const CAN_DRAW = spawnSync('which', ['soffice']).status === 0 && executablePath !== null;

/** Blurred over the height of a line: letters may stand aside a little, nothing may be missing or black. */
const MOST = { mean: 0.01, worst: 0.4 };

/** What office programs do to drawings outside the profile: the comparison has to see it. */
const WRONG: Record<string, (svg: string) => string> = {
  'colours lost': (svg) => svg.replaceAll(/ fill="#(?!ffffff)[0-9a-f]{6}"/g, ' fill="var(--c)"'),
  'bars gone': (svg) => svg.replaceAll(/<rect(?![^>]*fill="#ffffff")[^>]*\/>/g, ''),
  'labels gone': (svg) => svg.replaceAll(/<text[^>]*>Hà Nội<\/text>/g, '')
};
const SPOILED = 'rankBounds-slide.svg';

describe.skipIf(!CAN_DRAW)('the SVG in LibreOffice and in Chromium', () => {
  let folder = '';
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doi-chieu-raster-'));
    const svgs = NAMES.map((name) => [name, readFileSync(join(GOLDEN, name), 'utf8')] as const);
    const whole = readFileSync(join(GOLDEN, SPOILED), 'utf8');
    const wrong = Object.entries(WRONG).map(
      ([name, spoil]) => [`${name}.svg`, spoil(whole)] as const
    );
    for (const [name, svg] of [...svgs, ...wrong]) writeFileSync(join(folder, name), svg);
    const files = [...svgs, ...wrong].map(([name]) => join(folder, name));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'png', '--outdir', folder, ...files],
      { stdio: 'ignore', timeout: 400_000 }
    );
    browser = await chromium.launch({ executablePath: executablePath!, args: [...CHROMIUM_FLAGS] });
    page = await browser.newPage();
    // esbuild marks functions with a helper that the page does not have.
    await page.addInitScript({ content: 'globalThis.__name = (f) => f;' });
    await page.goto('about:blank');
  }, 500_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The golden drawing against what LibreOffice made of a file. */
  const compare = (name: string, of = name): Promise<Apart> =>
    page.evaluate(comparePictures, [
      readFileSync(join(GOLDEN, name), 'utf8'),
      readFileSync(join(folder, of.replace(/svg$/, 'png'))).toString('base64')
    ] as const);

  test.each(NAMES)('%s looks the same, and no label is blank', async (name) => {
    const apart = await compare(name);
    expect(apart.blank).toEqual([]);
    expect(apart.mean).toBeLessThan(MOST.mean);
    expect(apart.worst).toBeLessThan(MOST.worst);
  });

  test.each(Object.keys(WRONG))('a drawing with its %s is told apart', async (name) => {
    const { mean, worst, blank } = await compare(SPOILED, `${name}.svg`);
    expect(mean > MOST.mean || worst > MOST.worst || blank.length > 0).toBe(true);
  });
});
