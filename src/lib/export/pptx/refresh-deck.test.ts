import { strFromU8, unzipSync, zipSync } from 'fflate';
import { read, utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { toFigureText } from '#lib/charts/figure.ts';
import { checkTitle } from '#lib/query/title-check.ts';
import { wordsUnder } from '#lib/workspace/reopen.ts';
import { EXPORT_CASES, MADE } from '../cases.fixture.ts';
import { toPassport } from '../passport.ts';
import { readDeck } from '../read-deck.ts';
import { readDeckPassports, readPicturePassport } from '../read-passport.ts';
import { figureOf, tools } from './deck.fixture.ts';
import { officeFaults } from './office-check.ts';
import { refreshDeck, type FigureDone } from './refresh-deck.ts';
import { entriesOf } from './refresh-entries.ts';
import { openDeck, relationsOf, slidesOf } from './refresh-package.ts';
import { deckFrom, LATER, nextFigure, rewrite, textsOf } from './refresh.fixture.ts';
import type { DeckFigure } from './figure-deck.ts';

/** Every kind, in its smallest, a usual and its largest size: all sizes of all kinds take minutes. */
const NAMES = Object.keys(EXPORT_CASES).filter((name, i, all) => {
  const kind = /^[a-z]+/.exec(name)![0];
  return (
    !/\d/.test(name) || /(?:4|12|63)$/.test(name) || all.findIndex((n) => n.startsWith(kind)) === i
  );
});
const own = (name: string): DeckFigure => figureOf(EXPORT_CASES[name]!);

/** Brings the figures of a deck up to date whose new results are given, by their code. */
async function refresh(bytes: Uint8Array, now: readonly DeckFigure[]) {
  const files = openDeck(bytes)!;
  const figures = entriesOf(slidesOf(files)).flatMap((entry) => {
    const found = now.find((n) => n.passport.code === entry.passport.code);
    return found ? [{ entry, now: found }] : [];
  });
  return (await refreshDeck(files, figures, tools()))!;
}

const charts = (bytes: Uint8Array) =>
  Object.entries(textsOf(bytes))
    .filter(([path]) => /^ppt\/charts\/chart\d+\.xml$/.test(path))
    .sort(([a], [b]) => Number(/\d+/.exec(a)![0]) - Number(/\d+/.exec(b)![0]));

/** Names and numbers of a chart's cache by series. */
const cache = (xml: string) =>
  [...xml.matchAll(/<c:ser>([\s\S]*?)<\/c:ser>/g)].map(([, ser]) =>
    [...ser!.matchAll(/<c:(tx|cat|val)>([\s\S]*?)<\/c:\1>/g)]
      // Texts of labels are no part of the cache.
      .filter(([, , inside]) => inside!.includes('Ref>'))
      .map(([, name, inside]) => [
        name,
        [...inside!.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map(([, i, v]) => [i, v])
      ])
  );

/** The sheet behind a chart, as rows. */
function sheet(bytes: Uint8Array, chart: string): unknown[][] {
  const files = unzipSync(bytes);
  const book = relationsOf(files, chart).find((r) => r.type === 'package')!;
  return utils.sheet_to_json(read(files[book.path]!).Sheets['Sheet1']!, {
    header: 1,
    raw: true
  });
}

const tableTexts = (xml: string): string[] =>
  [...xml.matchAll(/<a:tc\b[^>]*>([\s\S]*?)<\/a:tc>/g)].map(([, cell]) =>
    [...cell!.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, t]) => t).join('')
  );

const slides = (bytes: Uint8Array) =>
  Object.entries(textsOf(bytes))
    .filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    .sort(([a], [b]) => Number(/\d+/.exec(a)![0]) - Number(/\d+/.exec(b)![0]))
    .map(([, xml]) => xml);

const said = (done: readonly FigureDone[]) => done.map(({ left }) => left);

describe.each(NAMES)('%s', (name) => {
  test('a deck of old figures says after it what one made today would', async () => {
    const other = name === 'stack4' ? 'line4' : 'stack4';
    const now = nextFigure(EXPORT_CASES[name]!);
    const old = await deckFrom([own(name), own(other)]);
    const wanted = await deckFrom([now, own(other)]);
    const { bytes, figures } = await refresh(old, [now]);
    if (figures[0]!.left !== null) {
      // Another form is needed: then not a byte of the deck is touched.
      expect(['form', 'pages']).toContain(figures[0]!.left);
      expect(textsOf(bytes)).toEqual(textsOf(old));
      return;
    }
    expect(officeFaults(bytes)).toEqual([]);
    expect(readDeckPassports(bytes)).toEqual(readDeckPassports(wanted));
    const [made, fresh] = [charts(bytes), charts(wanted)];
    expect(made.map(([, xml]) => cache(xml))).toEqual(fresh.map(([, xml]) => cache(xml)));
    made.forEach(([path], i) => expect(sheet(bytes, path)).toEqual(sheet(wanted, fresh[i]![0])));
    expect(slides(bytes).map(tableTexts)).toEqual(slides(wanted).map(tableTexts));
    expect(Object.keys(unzipSync(bytes))).toEqual(Object.keys(unzipSync(old)));
  });
});

const EXTRA =
  '<p:sp><p:nvSpPr><p:cNvPr id="99" name="Riêng"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/>' +
  '<p:txBody><a:bodyPr/><a:p><a:r><a:t>Ý của phòng</a:t></a:r></a:p></p:txBody></p:sp>';

/** A slide of the staff's own behind the others. */
const ownSlide = {
  'ppt/slides/slide90.xml':
    '<?xml version="1.0"?><p:sld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>' +
    EXTRA +
    '</p:spTree></p:cSld></p:sld>',
  'ppt/slides/_rels/slide90.xml.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideLayout" Target="../slideLayouts/slideLayout1.xml"/></Relationships>',
  '[Content_Types].xml': (xml: string) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/ppt/slides/slide90.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/></Types>'
    ),
  'ppt/_rels/presentation.xml.rels': (xml: string) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rIdOwn" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide" Target="slides/slide90.xml"/></Relationships>'
    ),
  'ppt/presentation.xml': (xml: string) =>
    xml.replace('<p:sldIdLst>', '<p:sldIdLst><p:sldId id="900" r:id="rIdOwn"/>')
};

describe('what staff did to a deck stays', () => {
  test('a slide in front, a moved chart, other colours, another font, lines of the notes', async () => {
    const now = nextFigure(EXPORT_CASES['line4']!);
    const made = await deckFrom([own('line4'), own('stack4')]);
    const [chart] = charts(made);
    const old = rewrite(made, {
      ...ownSlide,
      [chart![0]]: (xml) =>
        xml
          .replace(/(<c:ser>.*?<c:spPr>.*?<a:srgbClr val=")[0-9A-F]{6}/, '$1FF00FF')
          .replace('<c:legendPos', '<c:legendPos')
          .replace(/<c:txPr><a:bodyPr\/><a:lstStyle\/><a:p><a:pPr><a:defRPr sz="\d+"/, (t) =>
            t.replace(/sz="\d+"/, 'sz="1700"')
          ),
      'ppt/slides/slide1.xml': (xml) =>
        xml
          .replace(/(<p:xfrm><a:off x=")\d+/, '$1123456')
          .replace('</p:spTree>', `${EXTRA}</p:spTree>`),
      'ppt/notesSlides/notesSlide1.xml': (xml) =>
        xml.replace(
          '<a:p>',
          '<a:p><a:r><a:t>Nhớ cảm ơn </a:t></a:r><a:r><a:t>các tỉnh</a:t></a:r></a:p><a:p>'
        )
    });
    expect(officeFaults(old)).toEqual([]);
    const { bytes, figures } = await refresh(old, [now]);
    expect(figures).toMatchObject([{ left: null, kept: [], slides: [2], isBehindOld: false }]);
    expect(officeFaults(bytes)).toEqual([]);
    const [before, after] = [textsOf(old), textsOf(bytes)];
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    const ours =
      /^ppt\/(slides\/slide[1345]|notesSlides\/notesSlide[1345]|charts\/chart\d+|embeddings\/\w+)\.(xml|xlsx)$/;
    expect(changed.filter((path) => !ours.test(path))).toEqual([]);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(after[chart![0]]).toContain('val="FF00FF"');
    expect(after[chart![0]]).toContain('sz="1700"');
    expect(after['ppt/slides/slide1.xml']).toContain('x="123456"');
    expect(after['ppt/slides/slide1.xml']).toContain(
      textsOf(old)['ppt/slides/slide90.xml']!.match(/<p:sp>.*<\/p:sp>/)![0]
    );
    expect(after['ppt/notesSlides/notesSlide1.xml']).toContain(
      '<a:t>các tỉnh</a:t>'
        .normalize('NFC')
        .replace(/./gu, (c) => String.fromCharCode(...new TextEncoder().encode(c)))
    );
  });

  test('a title rewritten by hand is left and named; so is a source', async () => {
    const now = nextFigure(EXPORT_CASES['rank34']!);
    const made = await deckFrom([own('rank34')]);
    const { text, passport } = own('rank34');
    const old = rewrite(made, {
      'ppt/slides/slide1.xml': (xml) =>
        xml
          .replace(
            `<a:t>${text.title}</a:t>`,
            '<a:t>Lời của </a:t></a:r><a:r><a:t>chánh văn phòng</a:t>'
          )
          .replace(
            new RegExp(`<a:t>[^<]*${passport.code}</a:t>`),
            `<a:t>Theo ${passport.code}</a:t>`
          )
    });
    const { bytes, figures } = await refresh(old, [now]);
    expect(figures).toMatchObject([{ left: null, kept: ['title', 'source'], title: null }]);
    const slide = strFromU8(unzipSync(bytes)['ppt/slides/slide1.xml']!);
    expect(slide).toContain('chánh văn phòng');
    expect(slide).toContain(`Theo ${passport.code}`);
  });

  test('a title typed at export stays, and is known as typed ever after', async () => {
    const { result, context, ...rest } = own('rank34');
    const title = 'Cao Bằng <dẫn đầu> & "bỏ xa" các tỉnh';
    const typed = {
      ...rest,
      result,
      context,
      text: { ...rest.text, title },
      passport: toPassport(result, MADE, { title })
    };
    const next = nextFigure(EXPORT_CASES['rank34']!);
    const shuffled = async (old: Uint8Array) => {
      const [entry] = entriesOf(slidesOf(openDeck(old)!));
      const kept = entry!.passport.title;
      const text = kept === undefined ? next.text : wordsUnder(kept, next.result, context);
      const passport = toPassport(next.result, LATER, { title: kept });
      return { ...next, text, passport };
    };
    const old = await deckFrom([typed]);
    const now = await shuffled(old);
    const { bytes, figures } = await refresh(old, [now]);
    expect(figures).toMatchObject([{ left: null, kept: [], title: null }]);
    expect(officeFaults(bytes)).toEqual([]);
    const read = readDeck(bytes)!.figures[0]!;
    expect(read.title).toBe(title);
    expect(read.passport).toMatchObject({ title, made: LATER, hash: now.passport.hash });
    const [, first] = charts(old);
    const [, again] = charts(bytes);
    expect(cache(again![1])).not.toEqual(cache(first![1]));
    // What was typed is no claim of ours: over the new figures the check still judges it.
    expect(checkTitle('Cao Bằng thấp nhất', next.result, 'vi')).not.toEqual([]);

    // Without the mark, as in every older file, the words are ours and are renewed.
    const plain = await deckFrom([{ ...typed, passport: toPassport(result, MADE) }]);
    const renewed = await refresh(plain, [await shuffled(plain)]);
    expect(renewed.figures).toMatchObject([{ title: [title, next.text.title] }]);
  });

  test('a colour given to one bar goes with its name', async () => {
    const now = nextFigure(EXPORT_CASES['rank12']!);
    const made = await deckFrom([own('rank12')]);
    const [[path, xml]] = charts(made) as [[string, string]];
    const names = cache(xml)[0]![1]![1] as string[][];
    const look =
      '<c:dPt><c:idx val="2"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:schemeClr val="accent4"/></a:solidFill></c:spPr></c:dPt>';
    const old = rewrite(made, {
      [path]: (x) =>
        x
          .replace(/<c:dPt><c:idx val="2"\/>.*?<\/c:dPt>/, '')
          .replace('<c:dLbls>', `${look}<c:dLbls>`)
    });
    const { bytes } = await refresh(old, [now]);
    expect(officeFaults(bytes)).toEqual([]);
    const after = charts(bytes)[0]![1];
    const [, index] = /<c:dPt><c:idx val="(\d+)"\/>(?:(?!<\/c:dPt>).)*accent4/.exec(after)!;
    const moved = cache(after)[0]![1]![1] as string[][];
    expect(moved.find(([i]) => i === index)![1]).toBe(names[2]![1]);
  });

  test('cells that a person added under the sheet of a chart stay there', async () => {
    const now = nextFigure(EXPORT_CASES['rank12']!);
    const made = await deckFrom([own('rank12')]);
    const [[path]] = charts(made) as [[string, string]];
    const files = unzipSync(made);
    const book = relationsOf(files, path).find((r) => r.type === 'package')!.path;
    const sheets = read(files[book]!);
    utils.sheet_add_aoa(sheets.Sheets['Sheet1']!, [['Ghi chú riêng', 7]], { origin: 'A40' });
    files[book] = new Uint8Array(write(sheets, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const { bytes, figures } = await refresh(zipSync(files), [now]);
    expect(figures[0]!.left).toBeNull();
    const rows = sheet(bytes, path);
    expect(rows[39]).toEqual(['Ghi chú riêng', 7]);
    const fresh = await deckFrom([now]);
    expect(rows.slice(0, 13)).toEqual(sheet(fresh, charts(fresh)[0]![0]).slice(0, 13));
  });

  test.each([
    [
      'the chart was deleted',
      (xml: string) => xml.replace(/<p:graphicFrame>.*?<\/p:graphicFrame>/s, ''),
      'chart_gone'
    ],
    [
      'the chart became a picture',
      (xml: string) => xml.replace(/<p:graphicFrame>.*?<\/p:graphicFrame>/s, '<p:pic/>'),
      'form'
    ]
  ])('%s: it is named, and nothing is touched', async (_, change, reason) => {
    const old = rewrite(await deckFrom([own('rank12')]), { 'ppt/slides/slide1.xml': change });
    const { bytes, figures } = await refresh(old, [nextFigure(EXPORT_CASES['rank12']!)]);
    expect(said(figures)).toEqual([reason]);
    expect(textsOf(bytes)).toEqual(textsOf(old));
  });

  test('a bar chart made a pie is left', async () => {
    const made = await deckFrom([own('rank12')]);
    const [[path]] = charts(made) as [[string, string]];
    const old = rewrite(made, { [path]: (xml) => xml.replaceAll('c:barChart', 'c:pieChart') });
    const { figures } = await refresh(old, [nextFigure(EXPORT_CASES['rank12']!)]);
    expect(said(figures)).toEqual(['chart_changed']);
  });

  test('a picture keeps its place, and one that another slide shows too is left to that slide', async () => {
    const name = 'dumbbell4';
    const now = nextFigure(EXPORT_CASES[name]!);
    const made = await deckFrom([own(name), own('rank12')]);
    const files = unzipSync(made);
    const shared = relationsOf(files, 'ppt/slides/slide1.xml').filter((r) => r.type === 'image');
    const old = rewrite(made, {
      'ppt/slides/_rels/slide2.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          shared
            .map(
              (r, i) =>
                `<Relationship Id="own${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="/${r.path}"/>`
            )
            .join('') + '</Relationships>'
        )
    });
    const { bytes, figures } = await refresh(old, [now]);
    expect(said(figures)).toEqual([null]);
    expect(officeFaults(bytes)).toEqual([]);
    const [before, after] = [unzipSync(old), unzipSync(bytes)];
    for (const { path } of shared) expect(after[path]).toEqual(before[path]);
    const next = relationsOf(after, 'ppt/slides/slide1.xml').filter((r) => r.type === 'image');
    const svg = next.find((r) => r.path.endsWith('.svg'))!;
    expect(readPicturePassport(after[svg.path]!)).toEqual({ ok: true, passport: now.passport });
  });
});

test('a finding that is none any more gives way to a neutral title, and the subtitle names the measure', async () => {
  const { context, result, ...rest } = own('rank12');
  const sentence = { code: 'leader', vi: 'Hà Nội dẫn đầu', en: 'Hà Nội leads', lineage: [] };
  const text = { ...toFigureText(result, context, { finding: sentence }), demoLabel: null };
  const old = await deckFrom([{ ...rest, result, context, text }]);
  const now = nextFigure(EXPORT_CASES['rank12']!);
  const { bytes, figures } = await refresh(old, [now]);
  expect(figures[0]!.title).toEqual(['Hà Nội dẫn đầu', now.text.title]);
  const slide = strFromU8(unzipSync(bytes)['ppt/slides/slide1.xml']!);
  expect(slide).not.toContain('Hà Nội dẫn đầu');
  expect(slide).toContain(`<a:t>${now.text.subtitle}</a:t>`);
  expect(slide).not.toContain(`<a:t>${text.subtitle}</a:t>`);
});
