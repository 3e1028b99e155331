import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toChartModel } from '#lib/charts/model.ts';
import { EXPORT_CASES } from '../cases.fixture.ts';
import { deckOf, figureOf, tools } from './deck.fixture.ts';
import { toDeck, type DeckOptions } from './figure-deck.ts';
import { officeFaults } from './office-check.ts';
import type { OfficeScatter } from './office-scatter.ts';
import { nativeBodies, type SlideBody } from './slide.ts';
import { officeTemplate } from './template.fixture.ts';

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

/** One figure of every kind, of a dozen units where there is one. */
const KINDS = [...new Set(Object.keys(EXPORT_CASES).map((name) => /^[a-z]+/.exec(name)![0]))].map(
  (kind) => Object.keys(EXPORT_CASES).find((name) => name === `${kind}12`) ?? firstOf(kind)
);
function firstOf(kind: string): string {
  return Object.keys(EXPORT_CASES).find((name) => name.startsWith(kind))!;
}
/** Maps and other drawings, for which office programs have no chart. */
const DRAWN = KINDS.filter((name) => bodiesOf(name) === null);
/** Where the whole list would only take time. */
const FEW = ['rank12', 'scatter12', 'map12', 'table12'].filter((name) => name in EXPORT_CASES);
const countOf = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + (bodiesOf(name)?.length ?? 1), 0);

/** Without spaces: a program may break a line anywhere, and writes numbers in its own manner. */
const plain = (text: string): string => text.normalize('NFC').replace(/[\s\u00a0]+/g, '');

/** Axes, what the legend lists, and the names of those that must be named. */
const saidIn = ({ x, y, series, legend }: OfficeScatter): string[] => [
  x.label,
  y.label,
  ...(legend ? series.filter((s) => s.listed).map((s) => s.name) : []),
  ...series.flatMap((s) => s.points.flatMap((p) => (p.label?.must ? [p.label.text] : [])))
];

type Deck = {
  /** Text of each page. */
  pages: string[];
  /** Points. */
  size: { width: number; height: number };
  /** Words that reach over an edge of their page. */
  clipped: string[];
};

const number = (tag: string, key: string): number =>
  Number(new RegExp(`${key}="([\\d.-]+)"`).exec(tag)![1]);

function readPdf(path: string): Deck {
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { maxBuffer: 1e8 }).toString();
  const boxes = execFileSync('pdftotext', ['-bbox', path, '-'], { maxBuffer: 1e8 }).toString();
  const [first] = /<page [^>]*>/.exec(boxes)!;
  const size = { width: number(first, 'width'), height: number(first, 'height') };
  const clipped = [...boxes.matchAll(/<word [^>]*>([^<]*)<\/word>/g)]
    .filter(
      ([tag]) =>
        number(tag, 'xMin') < -1 ||
        number(tag, 'yMin') < -1 ||
        number(tag, 'xMax') > size.width + 1 ||
        number(tag, 'yMax') > size.height + 1
    )
    .map(([, word]) => word!);
  return { pages: text.split('\f').slice(0, -1), size, clipped };
}

const deckFor = async (names: readonly string[], options: Partial<DeckOptions>) =>
  (await toDeck(
    names.map((name) => figureOf(EXPORT_CASES[name]!)),
    tools(),
    { title: 'Thử', ...options }
  ))!;

describe.skipIf(!CAN_OPEN)('opened by LibreOffice', () => {
  let folder = '';
  const decks: Record<string, Deck> = {};
  const convert = (to: string, names: readonly string[]): void => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const paths = names.map((name) => join(folder, name));
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', to, '--outdir', folder, ...paths],
      {
        stdio: 'ignore',
        timeout: 800_000
      }
    );
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doi-chieu-deck-'));
    const put = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes);
    const template = await officeTemplate();
    // As LibreOffice writes what it was given: other names of parts, other places for looks.
    put('office.odp.pptx', template);
    convert('odp', ['office.odp.pptx']);
    convert('pptx', ['office.odp.odp']);
    const resaved = new Uint8Array(readFileSync(join(folder, 'office.odp.pptx')));
    put('wide.pptx', await deckOf(NATIVE.map((n) => EXPORT_CASES[n]!)));
    put('drawn.pptx', await deckOf(DRAWN.map((n) => EXPORT_CASES[n]!)));
    put('classic.pptx', await deckFor(KINDS, { size: 'classic' }));
    put('a4.pptx', await deckFor(KINDS, { size: 'a4' }));
    put('office.pptx', await deckFor(KINDS, { template }));
    put('kept.pptx', await deckFor(['rank12'], { template, keepSlides: true }));
    put('resaved.pptx', await deckFor(FEW, { template: resaved }));
    const all = ['wide', 'drawn', 'classic', 'a4', 'office', 'kept', 'resaved'];
    for (const name of ['office', 'kept', 'resaved'])
      expect(officeFaults(new Uint8Array(readFileSync(join(folder, `${name}.pptx`))))).toEqual([]);
    convert(
      'pdf',
      all.map((name) => `${name}.pptx`)
    );
    for (const name of all) decks[name] = readPdf(join(folder, `${name}.pdf`));
  }, 900_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('shows one page for each slide that is not hidden', () => {
    const counts = Object.fromEntries(Object.entries(decks).map(([k, d]) => [k, d.pages.length]));
    expect(counts).toEqual({
      wide: countOf(NATIVE),
      drawn: DRAWN.length,
      classic: countOf(KINDS),
      a4: countOf(KINDS),
      office: countOf(KINDS),
      kept: 3,
      resaved: countOf(FEW)
    });
  });

  test('has the size that was asked for, or that of the template', () => {
    const sizes = Object.entries(decks).map(([k, { size }]) => [
      k,
      (size.width / size.height).toFixed(2)
    ]);
    expect(Object.fromEntries(sizes)).toEqual({
      wide: '1.78',
      drawn: '1.78',
      classic: '1.33',
      a4: '1.41',
      office: '1.78',
      kept: '1.78',
      resaved: '1.78'
    });
  });

  test('no word reaches over an edge', () => {
    const clipped = Object.entries(decks).map(([name, deck]) => [name, deck.clipped]);
    expect(clipped.filter(([, words]) => words!.length > 0)).toEqual([]);
  });

  test.each([
    ['drawn', DRAWN],
    ['classic', KINDS],
    ['a4', KINDS],
    ['office', KINDS],
    ['resaved', FEW]
  ] as const)(
    '%s: every word over and under the figure is on a page, whatever its kind',
    (name, kinds) => {
      let at = 0;
      for (const kind of kinds) {
        const { text } = figureOf(EXPORT_CASES[kind]!);
        const page = plain(decks[name]!.pages[at]!);
        const said = [text.title, text.subtitle, text.demoLabel!, text.coverage, text.source];
        for (const wanted of said) {
          const isThere = wanted.split(/\s+/).every((piece) => page.includes(plain(piece)));
          expect(isThere, `${kind}: ${wanted}`).toBe(true);
        }
        at += bodiesOf(kind)?.length ?? 1;
      }
    }
  );

  test('kept slides of the template stand in front', () => {
    const [cover, chart, ours] = decks['kept']!.pages;
    expect(cover).toContain('Bìa');
    expect(chart).toContain('Trang có biểu đồ');
    expect(ours).toContain('Mô hình mới');
  });

  test.each(NATIVE)('%s: title, names, marked numbers and source are on the page', (name) => {
    const before = NATIVE.slice(0, NATIVE.indexOf(name)).flatMap((n) => bodiesOf(n)!).length;
    const bodies = bodiesOf(name)!;
    const pages = decks['wide']!.pages.slice(before, before + bodies.length);
    const text = plain(pages.join(' '));
    const { text: words } = figureOf(EXPORT_CASES[name]!);
    const said = bodies.flatMap((body) => {
      if (body.kind === 'table') return body.table.rows.flat().map((cell) => cell.text);
      if (body.kind === 'scatter') return saidIn(body.chart);
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
