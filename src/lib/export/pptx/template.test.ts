import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { deckWords } from '#lib/text/words/deck.ts';
import { EXPORT_CASES } from '../cases.fixture.ts';
import { readDeckPassports } from '../read-passport.ts';
import { figureOf, tools } from './deck.fixture.ts';
import { toDeck } from './figure-deck.ts';
import { contrast } from './mix.ts';
import { officeFaults } from './office-check.ts';
import { openTemplate } from './open-template.ts';
import { reachable } from './package-parts.ts';
import { openGround } from './template-deck.ts';
import { LARGEST_TEMPLATE, TEMPLATE_FAULTS, TemplateFault } from './template-fault.ts';
import { changed, officeTemplate } from './template.fixture.ts';

const FIGURES = ['rank12', 'line4', 'scatter12', 'stack12', 'heat10', 'table4', 'map34'];

let template: Uint8Array;
beforeAll(async () => {
  template = await officeTemplate();
});

const fill = (bytes: Uint8Array, keepSlides = false, names = FIGURES): Promise<Uint8Array> =>
  toDeck(
    names.map((name) => figureOf(EXPORT_CASES[name]!)),
    tools(),
    { title: 'Thử', template: bytes, keepSlides }
  ).then((deck) => deck!);

const slidesOf = (deck: Uint8Array): string[] => {
  const files = unzipSync(deck);
  const main = strFromU8(files['ppt/presentation.xml']!);
  const relations = strFromU8(files['ppt/_rels/presentation.xml.rels']!);
  return [...main.matchAll(/<p:sldId [^>]*r:id="([^"]+)"/g)].map(([, id]) => {
    const tag = [...relations.matchAll(/<Relationship [^>]*>/g)].find(([t]) =>
      t.includes(`Id="${id}"`)
    )!;
    return strFromU8(files[`ppt/${/Target="([^"]+)"/.exec(tag[0])![1]}`]!);
  });
};

describe('a template of an office', () => {
  test('takes our slides, and nothing of it is left over', async () => {
    const deck = await fill(template);
    expect(officeFaults(deck)).toEqual([]);
    const files = unzipSync(deck);
    const known = reachable(files);
    const loose = Object.keys(files).filter(
      (path) => !path.endsWith('.rels') && path !== '[Content_Types].xml' && !known.has(path)
    );
    expect(loose).toEqual([]);
    const whole = Object.values(files)
      .map((part) => strFromU8(part))
      .join('');
    expect(whole).not.toContain('Trang có biểu đồ');
    expect(whole).not.toContain('ghi chú cũ');
    expect(whole).not.toContain('sectionLst');
    expect(whole).toContain('Times New Roman');
    expect(readDeckPassports(deck).length).toBe(FIGURES.length);
  });

  test('keeps its slides in front of ours when asked', async () => {
    const deck = await fill(template, true, ['rank12']);
    expect(officeFaults(deck)).toEqual([]);
    const slides = slidesOf(deck);
    expect(slides[0]).toContain('Bìa');
    expect(slides[1]).toContain('Trang có biểu đồ');
    expect(slides[2]).toContain('Mô hình mới');
    const ids = [
      ...strFromU8(unzipSync(deck)['ppt/presentation.xml']!).matchAll(/<p:sldId id="(\d+)"/g)
    ];
    expect(new Set(ids.map((m) => m[1])).size).toBe(slides.length);
  });

  test('gives the title its place, and everything stands within the slide', async () => {
    const { stage } = openGround(template);
    const { files, width, height } = openTemplate(await fill(template));
    expect([width, height].map((n) => Math.round(n * 1000))).toEqual([10000, 5625]);
    for (const xml of slidesOf(await fill(template))) {
      expect(xml.match(/<p:ph [^>]*type="title"/g)?.length).toBe(1);
      expect(xml).toMatch(/<p:ph type="title"\/><\/p:nvPr><\/p:nvSpPr><p:spPr\/>/);
      for (const [, x, y, cx, cy] of xml.matchAll(
        /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g
      )) {
        expect(Number(x) + Number(cx)).toBeLessThanOrEqual(width * 914_400 + 2);
        // Above the red band, which begins at 5.2 inches.
        expect(Number(y) + Number(cy)).toBeLessThanOrEqual(5.2 * 914_400);
      }
    }
    expect(stage.panel).toBeNull();
    expect(Object.keys(files).length).toBeGreaterThan(10);
  });

  test('has its words read on its ground, and its own colour for what is highlighted', () => {
    const { stage, paletteOf } = openGround(template);
    expect(stage.ground).toBe('#10324a');
    const palette = paletteOf(true);
    expect(palette.ink).toBe('tx1');
    expect(palette.accent).toMatch(/^accent\d$/);
    for (const colour of [palette.ink2, palette.ink3])
      expect(contrast(colour, stage.ground)).toBeGreaterThan(4.5);
    for (const colour of palette.cat) expect(contrast(colour, stage.ground)).toBeGreaterThan(2.9);
  });

  test('is the same bytes twice', async () => {
    const strip = (deck: Uint8Array) =>
      Object.entries(unzipSync(deck))
        .filter(([path]) => !path.startsWith('docProps/'))
        .map(([path, part]) => [path, strFromU8(part)]);
    expect(strip(await fill(template, false, ['rank12', 'map34']))).toEqual(
      strip(await fill(template, false, ['rank12', 'map34']))
    );
  });
});

test('a .potx becomes a presentation', async () => {
  const potx = changed(template, (_, text) => ({
    '[Content_Types].xml': text('[Content_Types].xml').replace(
      'presentationml.presentation.main+xml',
      'presentationml.template.main+xml'
    )
  }));
  const deck = await fill(potx, false, ['rank12']);
  expect(officeFaults(deck)).toEqual([]);
  const types = strFromU8(unzipSync(deck)['[Content_Types].xml']!);
  expect(types).toContain('presentationml.presentation.main+xml');
  expect(types).not.toContain('template.main');
});

test('a template without a notes page gets ours', async () => {
  const bare = changed(template, (files, text) => ({
    'ppt/presentation.xml': text('ppt/presentation.xml').replace(
      /<p:notesMasterIdLst>[\s\S]*?<\/p:notesMasterIdLst>/,
      ''
    ),
    'ppt/_rels/presentation.xml.rels': text('ppt/_rels/presentation.xml.rels').replace(
      /<Relationship [^>]*notesMaster[^>]*>/,
      ''
    ),
    ...Object.fromEntries(
      Object.keys(files)
        .filter((path) => path.includes('notes'))
        .map((path) => [path, null])
    )
  }));
  const deck = await fill(bare, false, ['rank12']);
  expect(officeFaults(deck)).toEqual([]);
  expect(readDeckPassports(deck).length).toBe(1);
  expect(strFromU8(unzipSync(deck)['ppt/presentation.xml']!)).toContain('notesMasterIdLst');
});

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const stream = (name: string): Uint8Array =>
  Uint8Array.from([...OLE, 0, 0, 7, ...[...name].flatMap((c) => [c.charCodeAt(0), 0]), 0, 0]);
const withMain = (type: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<Types><Override PartName="/a/main.xml" ContentType="application/${type}.main+xml"/></Types>`
    ),
    '_rels/.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="a/main.xml"/></Relationships>'
    ),
    'a/main.xml': strToU8('<x/>')
  });

/** The sizes that a zip says of itself, made huge: what is behind them is never unpacked. */
function swollen(bytes: Uint8Array): Uint8Array {
  const out = bytes.slice();
  const view = new DataView(out.buffer);
  for (let at = 0; at < out.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x3fffffff, true);
  return out;
}

const BAD: [string, () => Uint8Array, string][] = [
  ['nothing', () => new Uint8Array(), 'not_office'],
  ['a text', () => strToU8('xin chào'), 'not_office'],
  ['another zip', () => zipSync({ 'a.txt': strToU8('x') }), 'not_office'],
  [
    'a text document',
    () => withMain('vnd.openxmlformats-officedocument.wordprocessingml.document'),
    'not_slides'
  ],
  [
    'an .odp',
    () => zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }),
    'not_slides'
  ],
  ['an old .ppt', () => stream('PowerPoint Document'), 'old_format'],
  ['an old .xls', () => stream('Workbook'), 'not_slides'],
  ['one with a password', () => stream('EncryptedPackage'), 'password'],
  ['one cut off', () => template.slice(0, template.length / 2), 'damaged'],
  ['a zip that swells', () => swollen(template), 'swells'],
  ['one too large', () => new Uint8Array(LARGEST_TEMPLATE + 1), 'too_large'],
  [
    'one without layouts',
    () =>
      changed(template, (_, text) => ({
        'ppt/presentation.xml': text('ppt/presentation.xml').replace(
          /<p:sldMasterIdLst>[\s\S]*?<\/p:sldMasterIdLst>/,
          ''
        )
      })),
    'no_layout'
  ],
  [
    'a Strict one',
    () =>
      changed(template, (_, text) => ({
        '_rels/.rels': text('_rels/.rels').replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships'
        )
      })),
    'strict'
  ],
  [
    'one whose main part is broken',
    () => changed(template, () => ({ 'ppt/presentation.xml': '<p:presentation>' })),
    'damaged'
  ]
];

test.each(BAD)('%s is refused with its reason', (_, make, code) => {
  let fault: unknown;
  try {
    openGround(make());
  } catch (error) {
    fault = error;
  }
  expect(fault).toBeInstanceOf(TemplateFault);
  expect((fault as TemplateFault).code).toBe(code);
});

test('every fault has its sentences, and each is met above', () => {
  expect(Object.keys(deckWords.vi.template.faults).sort()).toEqual([...TEMPLATE_FAULTS].sort());
  expect(Object.keys(deckWords.en.template.faults).sort()).toEqual([...TEMPLATE_FAULTS].sort());
  expect([...new Set(BAD.map(([, , code]) => code))].sort()).toEqual([...TEMPLATE_FAULTS].sort());
});

test('toDeck throws the fault, before anything is drawn', async () => {
  await expect(fill(strToU8('x'), false, ['rank12'])).rejects.toBeInstanceOf(TemplateFault);
});
