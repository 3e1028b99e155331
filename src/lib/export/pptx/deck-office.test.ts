import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toChartModel } from '#lib/charts/model.ts';
import { EXPORT_CASES } from '../cases.fixture.ts';
import { deckOf, figureOf } from './deck.fixture.ts';
import { nativeBodies, type SlideBody } from './slide.ts';

/** LibreOffice and poppler read the deck as a colleague's machine would; without them nothing is said. */
const has = (command: string): boolean => {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const CAN_OPEN = has('soffice') && has('pdftotext');

const bodiesOf = (name: string): SlideBody[] | null => {
  const { result, context } = EXPORT_CASES[name]!();
  return nativeBodies(toChartModel(result, context));
};
/** Of each case the first slide; those behind it are hidden, and no PDF has them. */
const NATIVE = Object.keys(EXPORT_CASES).filter((name) => bodiesOf(name) !== null);

/** Without spaces: a program may break a line anywhere, and writes numbers in its own manner. */
const plain = (text: string): string => text.normalize('NFC').replace(/[\s\u00a0]+/g, '');

describe.skipIf(!CAN_OPEN)('opened by LibreOffice', () => {
  let folder = '';
  let pages: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doi-chieu-deck-'));
    writeFileSync(join(folder, 'deck.pptx'), await deckOf(NATIVE.map((n) => EXPORT_CASES[n]!)));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'deck.pptx')],
      { stdio: 'ignore', timeout: 240_000 }
    );
    execFileSync('pdftotext', ['-layout', join(folder, 'deck.pdf'), join(folder, 'deck.txt')]);
    pages = readFileSync(join(folder, 'deck.txt'), 'utf8').split('\f').slice(0, -1);
  }, 300_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('shows one page for each slide that is not hidden', () => {
    const slides = NATIVE.flatMap((name) => bodiesOf(name)!);
    expect(pages.length).toBe(slides.length);
  });

  test.each(NATIVE)('%s: title, names, marked numbers and source are on the page', (name) => {
    const before = NATIVE.slice(0, NATIVE.indexOf(name)).flatMap((n) => bodiesOf(n)!).length;
    const bodies = bodiesOf(name)!;
    const text = plain(pages.slice(before, before + bodies.length).join(' '));
    const { text: words } = figureOf(EXPORT_CASES[name]!);
    const said = bodies.flatMap((body) => {
      if (body.kind === 'table') return body.table.rows.flat().map((cell) => cell.text);
      if (body.kind !== 'charts') return [];
      return body.charts.flatMap((chart) => [
        // Reasons of blanks are left to the foot where they would leave the bars no room.
        ...(chart.categories.every((c) => text.includes(plain(c)))
          ? chart.categories
          : (chart.plain ?? chart.categories)),
        ...(chart.legend ? chart.series.map((s) => s.name) : [])
      ]);
    });
    const wanted = [words.title, 'Dữ liệu minh họa', words.source, ...said].filter(Boolean);
    // Long names are broken over lines that stand between other words: then piece by piece.
    const absent = wanted.filter(
      (w) =>
        !text.includes(plain(w)) && !w.split(/\s+/).every((piece) => text.includes(plain(piece)))
    );
    expect(absent).toEqual([]);
  });
});
