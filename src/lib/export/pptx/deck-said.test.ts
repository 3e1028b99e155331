import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { EXPORT_CASES } from '../cases.fixture.ts';
import { deckOf, tools } from './deck.fixture.ts';
import { toDeck } from './figure-deck.ts';

/** What people hear and read who do not see the slide: descriptions, language, names. */

type Part = { path: string; xml: string };
const partsOf = (deck: Uint8Array, pattern: RegExp): Part[] =>
  Object.entries(unzipSync(deck))
    .filter(([path]) => pattern.test(path))
    .map(([path, bytes]) => ({ path, xml: strFromU8(bytes) }));

const SLIDES = /^ppt\/slides\/slide\d+\.xml$/;
const WORDS = /^ppt\/(?:slides|notesSlides)\/[^/]+\.xml$/;

/** A native chart, a table, points, a picture; each has tables hidden behind it. */
const CASES = ['rankBounds', 'heat10', 'scatterDoubts', 'apart'];

test.each(CASES)('%s: every chart, table and picture has a description', async (name) => {
  const slides = partsOf(await deckOf([EXPORT_CASES[name]!]), SLIDES);
  const shapes = slides.flatMap(({ xml }) =>
    [...xml.matchAll(/<p:(graphicFrame|pic)>[\s\S]*?<\/p:\1>/g)].map(([shape]) => shape)
  );
  expect(shapes.length).toBeGreaterThan(1);
  const described = shapes.map((shape) => /<p:cNvPr[^>]* descr="([^"]+)"/.exec(shape)?.[1] ?? '');
  expect(described.filter((text) => text.trim().length < 10)).toEqual([]);
});

test.each(CASES)('%s: every word of slides and notes is called Vietnamese', async (name) => {
  const parts = partsOf(await deckOf([EXPORT_CASES[name]!]), WORDS);
  const langs = parts.flatMap(({ xml }) =>
    [...xml.matchAll(/<a:(?:rPr|endParaRPr)\b[^>]*>/g)].map(
      ([tag]) => / lang="([^"]*)"/.exec(tag)?.[1]
    )
  );
  expect(langs.length).toBeGreaterThan(20);
  expect(new Set(langs)).toEqual(new Set(['vi-VN']));
});

test('words between figures and headline numbers are called Vietnamese too', async () => {
  const divider = { divider: { heading: 'Phần hai', text: 'Một\n\nHai' } };
  const number = {
    ...{ label: 'Mô hình mới', value: '5.395', isBlank: false, unit: 'mô hình' },
    ...{ strong: '+3,2%', detail: 'so với năm 2023', coverage: '61/63 tỉnh, thành có số liệu' }
  };
  const numbers = {
    ...{ numbers: [number, number], title: 'Cả nước', subtitle: '', demoLabel: null },
    ...{ source: 'Nguồn: thử', link: 'https://vi-du.test/', passports: [] }
  };
  const deck = (await toDeck([divider, numbers], tools(), { title: 'x' }))!;
  const tags = partsOf(deck, WORDS).flatMap(({ xml }) =>
    [...xml.matchAll(/<a:(?:rPr|endParaRPr)\b[^>]*>/g)].map(([tag]) => tag)
  );
  expect(tags.filter((tag) => !tag.includes(' lang="vi-VN"'))).toEqual([]);
});

test('the file says how many of its slides are hidden', async () => {
  const deck = await deckOf([EXPORT_CASES.rank34!]);
  const hidden = partsOf(deck, SLIDES).filter(({ xml }) => xml.includes('show="0"')).length;
  const [app] = partsOf(deck, /^docProps\/app\.xml$/);
  expect(hidden).toBe(2);
  expect(app!.xml).toContain(`<HiddenSlides>${hidden}</HiddenSlides>`);
});

test('pages of notes stand upright, whatever the size of the slides', async () => {
  const [main] = partsOf(await deckOf([EXPORT_CASES.rank1!]), /^ppt\/presentation\.xml$/);
  const [, cx, cy] = /<p:notesSz cx="(\d+)" cy="(\d+)"\/>/.exec(main!.xml)!.map(Number);
  expect(cy! / cx!).toBeCloseTo(4 / 3, 2);
});
