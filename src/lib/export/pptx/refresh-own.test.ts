import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { toFigureText } from '#lib/charts/figure.ts';
import { toAnnotations } from '#lib/charts/own-notes.ts';
import { withCaption, wordsAgain } from '#lib/workspace/reopen.ts';
import { EXPORT_CASES, MADE } from '../cases.fixture.ts';
import { toPassport } from '../passport.ts';
import { figureOf, tools } from './deck.fixture.ts';
import { toDeck, type DeckFigure, type DeckTools } from './figure-deck.ts';
import { officeFaults } from './office-check.ts';
import { refreshDeck } from './refresh-deck.ts';
import { entriesOf, isSameFigure } from './refresh-entries.ts';
import { openDeck, relationsOf, slidesOf } from './refresh-package.ts';
import { nextFigure, nextResult, rewrite, textsOf } from './refresh.fixture.ts';

const own = (name: string): DeckFigure => figureOf(EXPORT_CASES[name]!);

/** Tools whose PNG says the size of what it was drawn from, as a browser's does. */
function sized(): DeckTools {
  const plain = tools();
  return {
    ...plain,
    toPng: async (drawn, options) => {
      const png = (await plain.toPng(drawn, options)).slice();
      new DataView(png.buffer).setUint32(16, drawn.width);
      new DataView(png.buffer).setUint32(20, drawn.height);
      return png;
    }
  };
}

const made = async (figures: readonly DeckFigure[]): Promise<Uint8Array> =>
  (await toDeck(figures, sized(), { title: 'Thử' }))!;

async function refresh(bytes: Uint8Array, now: readonly DeckFigure[]) {
  const files = openDeck(bytes)!;
  const figures = entriesOf(slidesOf(files)).flatMap((entry) => {
    const found = now.find((n) => n.passport.code === entry.passport.code);
    return found ? [{ entry, now: found }] : [];
  });
  return (await refreshDeck(files, figures, sized()))!;
}

/** The first slide once more at the end, as programs copy it: its own parts, the pictures in common. */
function twice(bytes: Uint8Array): Uint8Array {
  const texts = textsOf(bytes);
  const copy = (path: string) => texts[path]!;
  return rewrite(bytes, {
    'ppt/slides/slide80.xml': Buffer.from(copy('ppt/slides/slide1.xml'), 'latin1').toString(),
    'ppt/slides/_rels/slide80.xml.rels': copy('ppt/slides/_rels/slide1.xml.rels').replace(
      /notesSlide1\.xml/,
      'notesSlide80.xml'
    ),
    'ppt/notesSlides/notesSlide80.xml': Buffer.from(
      copy('ppt/notesSlides/notesSlide1.xml'),
      'latin1'
    ).toString(),
    'ppt/notesSlides/_rels/notesSlide80.xml.rels': copy(
      'ppt/notesSlides/_rels/notesSlide1.xml.rels'
    ).replace('slide1.xml', 'slide80.xml'),
    '[Content_Types].xml': (xml) =>
      xml.replace(
        '</Types>',
        '<Override PartName="/ppt/slides/slide80.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/><Override PartName="/ppt/notesSlides/notesSlide80.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml"/></Types>'
      ),
    'ppt/_rels/presentation.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId880" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide" Target="slides/slide80.xml"/></Relationships>'
      ),
    'ppt/presentation.xml': (xml) =>
      xml.replace('</p:sldIdLst>', '<p:sldId id="880" r:id="rId880"/></p:sldIdLst>')
  });
}

const placeOf = (xml: string): string =>
  /<a:off [^>]*>\s*<a:ext c[^>]*>/.exec(xml.slice(xml.indexOf('<p:pic')))![0];

test('both copies of a slide get the new drawing in its own proportions', async () => {
  // The new drawing is taller: it has more rows.
  const now = { ...nextFigure(EXPORT_CASES['dumbbell12']!), passport: own('dumbbell4').passport };
  const old = twice(await made([own('dumbbell4')]));
  expect(officeFaults(old)).toEqual([]);
  const { bytes, figures } = await refresh(old, [now]);
  expect(figures.map((f) => f.left)).toEqual([null]);
  const [before, after] = [textsOf(old), textsOf(bytes)];
  const places = ['ppt/slides/slide1.xml', 'ppt/slides/slide80.xml'].map((p) => placeOf(after[p]!));
  expect(places[0]).not.toBe(placeOf(before['ppt/slides/slide1.xml']!));
  expect(places[1]).toBe(places[0]);
});

test('one figure of two days in one deck: both are brought up to date', async () => {
  const first = own('rank12');
  const later = { ...first, passport: { ...first.passport, made: '2026-09-01' } };
  const old = await made([first, later]);
  const files = openDeck(old)!;
  const entries = entriesOf(slidesOf(files));
  const found = [first, later].map(({ passport }) =>
    entries.findIndex((entry) => isSameFigure(entry.passport, passport))
  );
  expect(found).toEqual([0, 1]);
  const { bytes } = await refresh(old, [nextFigure(EXPORT_CASES['rank12']!)]);
  const charts = Object.keys(unzipSync(bytes)).filter((p) => /charts\/chart\d+\.xml$/.test(p));
  const [before, after] = [textsOf(old), textsOf(bytes)];
  for (const path of charts) expect(after[path]).not.toBe(before[path]);
  expect(relationsOf(unzipSync(bytes), 'ppt/slides/slide1.xml').length).toBeGreaterThan(0);
});

const CAPTION = 'Chờ số quý III; hỏi lại phòng Tổng hợp.';
const NOTES = [{ day: '2019-06-01', text: 'Đợt vận động' }];

test('a caption and the reader’s own notes outlive a refresh, and the next one too', async () => {
  const { result, context: plain, ...rest } = own('line4');
  const context = { ...plain, own: toAnnotations(NOTES) };
  const said = { caption: CAPTION, notes: NOTES };
  const text = withCaption(toFigureText(result, context), CAPTION);
  const passport = toPassport(result, MADE, said);
  let deck = await made([{ ...rest, result, context, text, passport }]);
  let next = result;
  for (const day of ['2026-10-01', '2027-01-01']) {
    const [entry] = entriesOf(slidesOf(openDeck(deck)!));
    expect(entry!.passport).toMatchObject(said);
    next = nextResult(next);
    const own = toAnnotations(entry!.passport.notes!);
    const words = wordsAgain(entry!.passport, next, { ...plain, own }, entry!.slides[0]!.lines[0]);
    const again = toPassport(next, day, entry!.passport);
    const now = { ...rest, result: next, context: { ...plain, own }, text: words, passport: again };
    const done = await refresh(deck, [now]);
    expect(done.figures).toMatchObject([{ left: null, kept: [] }]);
    deck = done.bytes;
    const slide = strFromU8(unzipSync(deck)['ppt/slides/slide1.xml']!);
    expect(slide).toContain(CAPTION);
    expect(slide).toContain(NOTES[0]!.text);
  }
  expect(officeFaults(deck)).toEqual([]);
});
