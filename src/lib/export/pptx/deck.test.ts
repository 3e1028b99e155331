import { strFromU8, unzipSync } from 'fflate';
import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { toChartModel } from '#lib/charts/model.ts';
import { EXPORT_CASES } from '../cases.fixture.ts';
import { readDeckPassports, readPassport } from '../read-passport.ts';
import { deckOf, figureOf, LINK, tools } from './deck.fixture.ts';
import { toDeck } from './figure-deck.ts';
import { officeFaults } from './office-check.ts';
import type { OfficeChart } from './office-chart.ts';
import { nativeBodies } from './slide.ts';
import { writeDeck } from './write-deck.ts';

const NAMES = Object.keys(EXPORT_CASES);

type Files = Record<string, Uint8Array>;
const partsLike = (files: Files, pattern: RegExp): string[] =>
  Object.keys(files)
    .filter((path) => pattern.test(path))
    .sort((a, b) => Number(/\d+/.exec(a)![0]) - Number(/\d+/.exec(b)![0]))
    .map((path) => strFromU8(files[path]!));

const chartsOf = (name: string): OfficeChart[] => {
  const { result, context } = EXPORT_CASES[name]!();
  const bodies = nativeBodies(toChartModel(result, context)) ?? [];
  return bodies.flatMap((body) => (body.kind === 'charts' ? body.charts : []));
};
const WITH_CHARTS = NAMES.filter((name) => chartsOf(name).length > 0);

/** Numbers of a series in a chart's cache, blanks as null. */
function cached(xml: string): (number | null)[][] {
  return [...xml.matchAll(/<c:val>([\s\S]*?)<\/c:val>/g)].map(([, val]) => {
    const count = Number(/ptCount val="(\d+)"/.exec(val!)![1]);
    const values: (number | null)[] = Array.from({ length: count }, () => null);
    for (const [, index, value] of val!.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g))
      values[Number(index)] = Number(value);
    return values;
  });
}

test.each(NAMES)('%s makes a file that PowerPoint has nothing to repair in', async (name) => {
  expect(officeFaults(await deckOf([EXPORT_CASES[name]!]))).toEqual([]);
});

test.each(WITH_CHARTS)('%s: chart, sheet and figure hold the same numbers', async (name) => {
  const files = unzipSync(await deckOf([EXPORT_CASES[name]!]));
  const charts = chartsOf(name);
  const drawn = partsLike(files, /^ppt\/charts\/chart\d+\.xml$/);
  const sheets = Object.keys(files)
    .filter((path) => path.startsWith('ppt/embeddings/'))
    .sort((a, b) => Number(/\d+/.exec(a)![0]) - Number(/\d+/.exec(b)![0]));
  expect(drawn.length).toBe(charts.length);
  charts.forEach((chart, i) => {
    expect(cached(drawn[i]!)).toEqual(chart.series.map((s) => s.values));
    const sheet = read(files[sheets[i]!]!).Sheets['Sheet1']!;
    const rows = utils.sheet_to_json<(string | number | null)[]>(sheet, {
      header: 1,
      defval: null,
      raw: true
    });
    // Reasons of blanks are left to the foot where they would leave the bars no room.
    expect([chart.categories, chart.plain]).toContainEqual(rows.slice(1).map((row) => row[0]));
    chart.series.forEach((series, column) => {
      expect(rows[0]![column + 1]).toBe(series.name);
      expect(rows.slice(1).map((row) => row[column + 1] ?? null)).toEqual(series.values);
    });
  });
});

test('a zero stays zero, a blank stays blank, and a gap is not bridged', async () => {
  const [chart] = chartsOf('rankBounds');
  expect(chart!.series[0]!.values).toContain(0);
  expect(chart!.series[0]!.values).toContain(null);
  const files = unzipSync(await deckOf([EXPORT_CASES.rankBounds!, EXPORT_CASES.line4!]));
  for (const xml of partsLike(files, /^ppt\/charts\/chart\d+\.xml$/)) {
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
    expect(xml).not.toContain('<c:v></c:v>');
    expect(xml).not.toContain('multiLvlStrRef');
  }
});

test('a bound keeps its sign on its bar', () => {
  const [chart] = chartsOf('rankBounds');
  const labels = Object.values(chart!.series[0]!.points).flatMap((p) => p.label ?? []);
  expect(labels).toEqual(expect.arrayContaining(['≥\u00a0400', '≤\u00a0370', '≈\u00a0250']));
});

test('units without a figure are named with their reason', () => {
  const [chart] = chartsOf('rankBounds');
  expect(chart!.categories).toContain('Bắc Ninh (không áp dụng)');
});

test('charts side by side share one scale', () => {
  const charts = chartsOf('rank63');
  expect(charts.length).toBe(3);
  expect(new Set(charts.map((c) => `${c.min} ${c.max}`)).size).toBe(1);
  expect(charts.flatMap((c) => c.categories).length).toBe(63);
});

test('a span lies on its years at its yearly average, and part of a year is joined to nothing', () => {
  const [spans] = chartsOf('line4');
  const span = spans!.series.find((s) => s.dash === 'dotted')!;
  expect(span.values.filter((v) => v !== null)).toEqual([226, 226, 226, 226, 226]);
  const [half] = chartsOf('lineHalfYear');
  const partial = half!.series.filter((s) => s.dash === 'none');
  expect(partial.length).toBe(3);
  expect(partial.map((s) => s.name)[0]).toMatch(/\(một phần năm\)$/);
});

test('what office programs cannot draw is a drawing with a picture beside it', async () => {
  const files = unzipSync(await deckOf([EXPORT_CASES.apart!]));
  const [slide] = partsLike(files, /^ppt\/slides\/slide\d+\.xml$/);
  expect(slide).toContain('asvg:svgBlip');
  expect(Object.keys(files).filter((path) => /drawing1\.svg$/.test(path))).toHaveLength(1);
  expect(Object.keys(files).some((path) => /media\/.*\.png$/.test(path))).toBe(true);
});

test('every word is composed, named vi-VN, and no markup', async () => {
  const figure = figureOf(EXPORT_CASES.rank1!);
  const wild = 'Tên <b>"&\'</b> =cmd|x \u0007ổ'.normalize('NFD');
  const deck = (await toDeck([{ ...figure, text: { ...figure.text, title: wild } }], tools(), {
    title: wild
  }))!;
  expect(officeFaults(deck)).toEqual([]);
  const files = unzipSync(deck);
  const [slide] = partsLike(files, /^ppt\/slides\/slide1\.xml$/);
  expect(slide).toContain('lang="vi-VN"');
  expect(slide).not.toContain('<b>');
});

test('the data slides behind a figure are hidden', async () => {
  const files = unzipSync(await deckOf([EXPORT_CASES.rank34!]));
  const slides = partsLike(files, /^ppt\/slides\/slide\d+\.xml$/);
  expect(slides.map((xml) => xml.includes('show="0"'))).toEqual([false, true, true]);
  expect(slides[1]).toContain('Số liệu và định nghĩa');
});

test('each figure of a deck is read back, in order', async () => {
  const makers = ['rank34', 'line4', 'apart', 'heat10'].map((name) => EXPORT_CASES[name]!);
  const deck = await deckOf(makers);
  expect(readDeckPassports(deck)).toEqual(makers.map((make) => figureOf(make).passport));
  expect(readPassport(deck)).toMatchObject({ ok: true });
});

test.each([
  ['a deck of somebody else', () => writeDeck([], { title: 'x' }), 'no_passport'],
  ['a ZIP cut off', async () => (await deckOf([EXPORT_CASES.rank1!])).slice(0, 900), 'no_passport']
] as const)('%s says that it has no passport', async (_, make, reason) => {
  expect(readPassport(await make())).toEqual({ ok: false, reason });
});

test('work says where it is, and can be stopped at every step', async () => {
  const figures = [EXPORT_CASES.rank1!, EXPORT_CASES.rank34!].map(figureOf);
  const run = async (stopAt: number) => {
    const steps: string[] = [];
    const onProgress = (done: number, of: number, step: string) =>
      steps.push(`${step} ${done}/${of}`) <= stopAt;
    return { steps, deck: await toDeck(figures, tools(), { title: 'x', onProgress }) };
  };
  const whole = await run(9);
  expect(whole.steps).toEqual(['figure 0/2', 'figure 1/2', 'write 2/2']);
  expect(whole.deck).not.toBeNull();
  for (const stopAt of [0, 1, 2]) {
    const { steps, deck } = await run(stopAt);
    expect([deck, steps.length]).toEqual([null, stopAt + 1]);
  }
});

test('a divider is a slide with its words and nothing behind it', async () => {
  const divider = { divider: { heading: 'Phần <hai>', text: 'Dòng một\n\nDòng hai' } };
  const figure = figureOf(EXPORT_CASES.rank1!);
  const deck = (await toDeck([divider, figure], tools(), { title: 'x' }))!;
  expect(officeFaults(deck)).toEqual([]);
  const slides = partsLike(unzipSync(deck), /^ppt\/slides\/slide\d+\.xml$/);
  expect(slides[0]).toContain('Phần &lt;hai&gt;');
  expect(slides[0]).toContain('Dòng hai');
  expect(slides.map((xml) => xml.includes('show="0"'))).toEqual([false, false, true]);
});

test('headline numbers are one slide of text, each with its code and passport', async () => {
  const passports = [EXPORT_CASES.rank4!, EXPORT_CASES.line4!].map((of) => figureOf(of).passport);
  const number = {
    ...{ label: 'Mô hình <mới>', value: '≥ 5.395', isBlank: false, unit: 'mô hình' },
    ...{ strong: '+3,2%', detail: 'so với năm 2023', coverage: '61/63 tỉnh, thành có số liệu' }
  };
  const blank = { ...number, value: 'chưa có số liệu', isBlank: true, unit: '', strong: '' };
  const numbers = {
    ...{ numbers: [number, blank, number, number], title: 'Cả nước, năm 2024', subtitle: '' },
    ...{ demoLabel: null, source: 'Nguồn: thử', link: LINK, passports }
  };
  for (const size of ['wide', 'classic', 'a4'] as const) {
    const deck = (await toDeck([numbers], tools(), { title: 'x', size }))!;
    expect(officeFaults(deck)).toEqual([]);
    const slide = strFromU8(unzipSync(deck)['ppt/slides/slide1.xml']!);
    for (const word of ['≥ 5.395', 'Mô hình &lt;mới&gt;', 'chưa có số liệu', '+3,2%'])
      expect(slide).toContain(word);
    expect(readDeckPassports(deck)).toHaveLength(2);
  }
});
