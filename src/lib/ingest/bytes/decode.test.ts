import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Encoding } from '#lib/ingest/reader/reading.ts';
import { decode, newlineOf } from './decode.ts';
import { encodeLegacy, OLD_VIETNAMESE } from './encode.fixture.ts';
import { FREQUENT } from './frequent-syllables.ts';
import { decodeLegacy, reread, type Legacy } from './single-byte.ts';
import { expectLinear, PATIENT } from '../linear.fixture.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean, bom: boolean): Uint8Array => {
  const units = [...((bom ? '\uFEFF' : '') + text)].flatMap((char) =>
    [...Array(char.length).keys()].map((i) => char.charCodeAt(i))
  );
  return Uint8Array.from(
    units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]))
  );
};
const bytes = (...parts: (string | number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : [...part]))
  );

const read = (given: Uint8Array, encoding?: Encoding) => decode(given, { file: 'a.csv', encoding });
const codes = (given: Uint8Array): string[] => read(given).issues.map(({ code }) => code);
/** TCVN3 has no capitals with most tones. */
const small = (text: string): string => text.toLowerCase();

const DATA = new URL('../../../../data/reference/', import.meta.url);
/** Names with something beyond ASCII in them. */
const PROVINCES = readFileSync(new URL('provinces.csv', DATA), 'utf8')
  .split('\n')
  .map((line) => line.split(',')[3] ?? '')
  .filter((name, i, all) => /[^\x20-\x7E]/.test(name) && all.indexOf(name) === i);

const TABLE = `Biểu 01. Kết quả thực hiện Chỉ thị 05
Đơn vị tính: triệu đồng
STT;Đơn vị;Số mô hình;Ghi chú
1;Nghệ An;1.234,5;đã kiểm tra
2;Hà Tĩnh;12;chưa báo cáo
3;Thừa Thiên Huế;7;ước thực hiện
`;

const WRITERS: [string, Encoding, (text: string) => Uint8Array][] = [
  ['UTF-8', 'utf-8', utf8],
  ['UTF-8 with a mark', 'utf-8', (text) => bytes([0xef, 0xbb, 0xbf], text)],
  ['UTF-8 with separate marks', 'utf-8', (text) => utf8(text.normalize('NFD'))],
  ['UTF-16 LE with a mark', 'utf-16le', (text) => utf16(text, true, true)],
  ['UTF-16 BE with a mark', 'utf-16be', (text) => utf16(text, false, true)],
  ['UTF-16 LE', 'utf-16le', (text) => utf16(text, true, false)],
  ['UTF-16 BE', 'utf-16be', (text) => utf16(text, false, false)],
  ...OLD_VIETNAMESE.map((name): [string, Encoding, (text: string) => Uint8Array] => [
    name,
    name,
    (text) => encodeLegacy(text, name)
  ])
];

test.each(WRITERS)('a table in %s is read as it was', (_, encoding, write) => {
  const decoded = read(write(TABLE));
  expect(small(decoded.text)).toBe(small(TABLE));
  expect(decoded).toMatchObject({ encoding, repaired: null });
  expect(decoded.candidates[0]).toMatchObject({ encoding, score: 1 });
});

test.each(WRITERS)('a file of three rows in %s is read as it was', (_, encoding, write) => {
  const text = 'Tinh;So\nNghệ An;12\nHà Nội;7\n';
  expect(small(read(write(text)).text)).toBe(small(text));
  expect(read(write(text)).encoding).toBe(encoding);
});

const name = fc.constantFrom(...PROVINCES);
const words = fc
  .array(fc.constantFrom(...FREQUENT), { minLength: 1, maxLength: 4 })
  .map((w) => w.join(' '));
const table = fc.array(fc.tuple(name, words, fc.nat(100_000)), { minLength: 2, maxLength: 12 });
const toCsv = (rows: [string, string, number][]): string =>
  `Tên;Nội dung;Số\n${rows.map((row) => row.join(';')).join('\n')}\n`;

test.each(WRITERS)('property: any table in %s reads back', (_, encoding, write) => {
  fc.assert(
    fc.property(table, (rows) => {
      const text = toCsv(rows);
      const decoded = read(write(text));
      expect(small(decoded.text)).toBe(small(text));
      expect(decoded.encoding).toBe(encoding);
    }),
    { seed: 3, numRuns: 150 }
  );
});

/** What became of text whose bytes were read as windows-1252 and saved as UTF-8. */
const misread = (given: Uint8Array): Uint8Array => utf8(decodeLegacy(given, 'windows-1252'));
const ORIGINS: [
  string,
  NonNullable<ReturnType<typeof decode>['repaired']>,
  (text: string) => Uint8Array
][] = [
  ...OLD_VIETNAMESE.map((origin): (typeof ORIGINS)[number] => [
    origin,
    origin as Exclude<Legacy, 'windows-1252'>,
    (text) => misread(encodeLegacy(text, origin))
  ]),
  ['UTF-8', 'utf-8', (text) => misread(utf8(text))],
  ['UTF-8 twice', 'utf-8', (text) => misread(misread(utf8(text)))],
  ['UTF-8 as windows-1258', 'utf-8', (text) => utf8(decodeLegacy(utf8(text), 'windows-1258'))]
];

test.each(ORIGINS)('property: %s saved as Unicode is put right', (_, origin, write) => {
  fc.assert(
    fc.property(table, (rows) => {
      const text = toCsv(rows);
      const decoded = read(write(text));
      expect(small(decoded.text)).toBe(small(text));
      expect(decoded).toMatchObject({ encoding: 'utf-8', repaired: origin });
      expect(decoded.issues[0]).toMatchObject({
        severity: 'warning',
        code: 'mojibake_repaired',
        details: { from: origin }
      });
    }),
    { seed: 3, numRuns: 150 }
  );
});

test('a broken text that comes to us with a no-break space turned into a space is put right', () => {
  const text = 'Hà Nội là thủ đô;Hà;Đà Nẵng\n';
  const seen = decodeLegacy(utf8(text), 'windows-1252')
    .replaceAll('\u00A0', ' ')
    .replace('HÃ ;', 'HÃ;');
  expect(read(utf8(seen)).text).toBe(text);
});

test.each(PROVINCES)('one row of %s: right, or doubted', (province) => {
  const text = `Tinh;So\n${province};12\n`;
  for (const encoding of OLD_VIETNAMESE) {
    const decoded = read(encodeLegacy(text, encoding));
    const right = small(decoded.text) === small(text);
    const doubted = decoded.issues.some(({ code }) => code === 'encoding_uncertain');
    expect(right || doubted, `${encoding}: ${decoded.text}`).toBe(true);
  }
});

const WESTERN = [
  'Café;12\nMünchen;3',
  "Côte d'Ivoire;São Tomé;Curaçao;Réunion;Åland",
  'Señor;año;niño;Perú;México',
  'été;hiver;où;août;coût;naïve;Noël;à la carte;forêt',
  'Straße;Größe;Übung;Köln',
  '10 °C;5 m²;3½;£100;§ 12;Nº 5',
  'Windows®;Müller™;«oui»',
  'på;är;Malmö;Ærø;Tromsø'
];

test('the tables are those of the reference data', () => {
  const charsets = JSON.parse(
    readFileSync(new URL('legacy-charsets.json', DATA), 'utf8')
  ) as Record<'tcvn3' | 'vni' | 'viscii', Record<string, string>>;
  for (const encoding of ['tcvn3', 'vni'] as const)
    for (const [seen, letter] of Object.entries(charsets[encoding]))
      expect(reread(seen, encoding)).toBe(letter);
  for (const [byte, letter] of Object.entries(charsets.viscii))
    expect(decodeLegacy(Uint8Array.of(parseInt(byte, 16)), 'viscii')).toBe(letter);
});

test.each(WESTERN)('%s is left alone, in Latin-1 and in UTF-8', (text) => {
  const latin = read(encodeLegacy(text, 'windows-1252'));
  expect(latin).toMatchObject({ text, encoding: 'windows-1252' });
  const unicode = read(utf8(text));
  expect(unicode).toMatchObject({ text, encoding: 'utf-8', repaired: null, issues: [] });
});

const SOUND = [
  TABLE,
  'TỔNG CỘNG;MÃ SỐ;ĐVT;UBND TỈNH;Mã\u00A0số',
  'Công ty Müller;René Descartes;Thừa Thiên Huế',
  'Москва;Київ\nСанкт-Петербург;1',
  '北京;東京\n서울;ไทย',
  'ÐẮK LẮK;Đăk Nông;Kon Tum',
  'hoà bình;Hòa Bình;thuở;quý II/2020',
  'a;b\n1;2'
];

test.each(SOUND)('%s is sound Unicode', (text) => {
  expect(read(utf8(text))).toMatchObject({ text, repaired: null, issues: [] });
});

test('only some lines, or some columns, saved wrongly: those are put right', () => {
  const bad = (text: string) => decodeLegacy(encodeLegacy(text, 'tcvn3'), 'windows-1252');
  const lines = `Đơn vị tính;Số lượng\n${bad('Nghệ An;đã có\nHà Tĩnh;chưa có\nThừa Thiên Huế;đã có')}\n`;
  expect(read(utf8(lines)).text).toBe(
    'Đơn vị tính;Số lượng\nNghệ An;đã có\nHà Tĩnh;chưa có\nThừa Thiên Huế;đã có\n'
  );
  const columns = ['Nghệ An', 'Hà Tĩnh', 'Hòa Bình', 'Thái Nguyên', 'Quảng Bình'];
  const notes = ['công nhận', 'chưa có', 'đã xóa', 'số liệu cũ', 'có báo cáo'];
  const text = (mend: (text: string) => string) =>
    `Tỉnh;Ghi chú\n${columns.map((name, i) => `${name};${mend(notes[i]!)}`).join('\n')}\n`;
  expect(read(utf8(text(bad))).text).toBe(text((note) => note));
});

test('a few words that look wrong are left and said', () => {
  const decoded = read(utf8('Tên;Số\nBaèng;1\n'));
  expect(decoded.text).toContain('Baèng');
  expect(decoded.issues).toMatchObject([{ code: 'mojibake_suspected', row: 2, seen: 'Baèng' }]);
});

test.each([
  ['cut at its end', utf8(`${TABLE}Nghệ`).slice(0, -1), 'text_cut', 7],
  ['cut in ASCII', bytes('a;b\n1;Ngh', [0xe1, 0xbb]), 'text_cut', 2],
  ['with a stray byte', bytes('Tỉnh;Số\nNgh', [0xe1], ' An;12\nHà Tĩnh;3\n'), 'stray_bytes', 2],
  ['with a stray byte in a word', bytes('Tỉnh;Số\nNghệ', [0xff], ' An;12\n'), 'stray_bytes', 2]
])('UTF-8 %s stays UTF-8 and is said', (_, given, code, row) => {
  const decoded = read(given);
  expect(decoded.encoding).toBe('utf-8');
  expect(decoded.text).toContain('\uFFFD');
  expect(decoded.issues).toMatchObject([{ code, row, severity: 'warning' }]);
});

test.each(OLD_VIETNAMESE)('UTF-8 with some lines in %s is read line by line', (encoding) => {
  const legacy = 'Quảng Ngãi;đã báo cáo\nVĩnh Phúc;chưa có số liệu\n';
  const decoded = read(bytes(TABLE, encodeLegacy(legacy, encoding), 'Hưng Yên;2\n'));
  expect(decoded.text).toBe(`${TABLE}${legacy}Hưng Yên;2\n`);
  expect(decoded.issues).toMatchObject([{ code: 'encoding_mixed', row: 7, details: { encoding } }]);
});

test.each([
  ['zero bytes', 'Nghệ\0 An;1\0\n', 'Nghệ An;1\n', 'nul_bytes', 2],
  ['marks of direction', 'Nghệ \u202EnA;1\u200E\n', 'Nghệ nA;1\n', 'bidi_controls', 2],
  ['no width', 'Nghệ\u200B An;1\u00AD2\uFEFF\n', 'Nghệ An;12\n', 'zero_width', 3],
  ['separate marks', 'Nghệ An;Nghê\u0323 An\n', 'Nghệ An;Nghệ An\n', 'decomposed', 1],
  ['control characters', 'Nghệ\u0007 An\n', 'Nghệ\u0007 An\n', 'control_characters', 1],
  [
    'lost letters',
    'Nghệ An;Ngh? An;Qu?ng Nam;Th?a Thiên\n',
    'Nghệ An;Ngh? An;Qu?ng Nam;Th?a Thiên\n',
    'letters_lost',
    3
  ],
  ['replaced letters', 'Ngh\uFFFD An\n', 'Ngh\uFFFD An\n', 'letters_lost', 1]
])('%s are told', (_, given, text, code, count) => {
  const decoded = read(utf8(`Tên\n${given}`));
  expect(decoded.text).toBe(`Tên\n${text}`);
  expect(decoded.issues).toMatchObject([{ code, details: { count } }]);
});

test('questions, addresses, emoji and an end of file of DOS are no damage', () => {
  expect(codes(utf8('Có không? Có.;http://a.vn/x?b=c&d?e=f\n👨‍👩‍👧;1\n\u001A'))).toEqual([]);
});

test('the encoding a person chooses is taken, and nothing is put right behind it', () => {
  const seen = 'TØnh NghÖ An;Hµ TÜnh\n';
  expect(read(utf8(seen), 'utf-8')).toMatchObject({ text: seen, repaired: null });
  expect(read(utf8(seen), 'tcvn3')).toMatchObject({
    text: 'Tỉnh Nghệ An;Hà Tĩnh\n',
    repaired: 'tcvn3'
  });
  const old = encodeLegacy('Nghệ An', 'vni');
  expect(read(old, 'vni')).toMatchObject({ text: 'Nghệ An', encoding: 'vni', issues: [] });
  expect(read(old, 'tcvn3').text).not.toBe('Nghệ An');
});

test('a mark of UTF-8 before an old encoding is not believed', () => {
  const decoded = read(bytes([0xef, 0xbb, 0xbf], encodeLegacy(TABLE, 'tcvn3')));
  expect(decoded).toMatchObject({ text: TABLE, encoding: 'tcvn3' });
});

test('candidates show the same lines as each encoding reads them', () => {
  const { candidates } = read(encodeLegacy(TABLE, 'tcvn3'));
  expect(candidates.map(({ encoding }) => encoding).sort()).toEqual(
    [...OLD_VIETNAMESE, 'windows-1252'].sort()
  );
  expect(candidates[0]!.sample.split('\n')).toHaveLength(3);
  expect(candidates.find(({ encoding }) => encoding === 'windows-1252')!.sample).toContain(
    'KÕt qu¶'
  );
  expect(candidates.map(({ score }) => score)).toEqual(
    candidates.map(({ score }) => score).sort((a, b) => b - a)
  );
  expect(read(utf8('a;b')).candidates).toEqual([{ encoding: 'utf-8', score: 1, sample: '' }]);
});

test.each([
  ['a', '\n'],
  ['a\nb\n', '\n'],
  ['a\r\nb\r\n', '\r\n'],
  ['a\rb', '\r'],
  ['a\r\nb\n', 'mixed'],
  ['"a\nb"\r\nc\r\n', '\r\n']
])('the line end of %j is %j', (text, newline) => {
  expect(newlineOf(text)).toBe(newline);
});

test.each([
  ['letters', (n: number) => 'a'.repeat(20 * n)],
  ['letters with marks', (n: number) => 'ä'.repeat(10 * n)],
  ['marks', (n: number) => '\u0301'.repeat(3 * n)],
  ['mojibake', (n: number) => 'Ã'.repeat(6 * n)],
  ['words', (n: number) => 'Ngheä An;Hµ Néi\n'.repeat(n)],
  ['mixed words', (n: number) => 'Nghệ An;có;Hµ Néi;sè\n'.repeat(n / 2)],
  ['question marks', (n: number) => 'a? '.repeat(3 * n)],
  ['cells', (n: number) => ';'.repeat(20 * n)]
])('%s without end take no time', PATIENT, async (_, textOf) => {
  await expectLinear(20_000, (n) => utf8(textOf(n)), read);
});

test.each([
  ['the end mark of DOS', bytes(TABLE, [0x1a]), []],
  ['a byte of nothing on a line of its own', bytes(TABLE, [0xff]), ['stray_bytes']],
  ['half a unit of UTF-16', bytes(utf16(TABLE, true, true), [0x41]), ['text_cut']]
])('what damage leaves at the end is no row: %s', (_, given, said) => {
  expect(read(given).text).toBe(TABLE);
  expect(codes(given)).toEqual(said);
});

test.each(['tcvn3', 'vni'] as const)('%s read wrongly twice is put right', (from) => {
  const western = (given: Uint8Array) => decodeLegacy(given, 'windows-1252');
  const given = utf8(western(utf8(western(encodeLegacy(TABLE, from)))));
  expect(small(read(given).text)).toBe(small(TABLE));
  expect(read(given).repaired).toBe(from);
});

test('letters written as entities are letters; signs of markup stay', () => {
  const given = utf8('Tỉnh;Số\nNgh&#7879; An;1\nH&agrave; T&#x129;nh &lt;b&gt; &amp; R&D;2\n');
  expect(read(given).text).toBe('Tỉnh;Số\nNghệ An;1\nHà Tĩnh &lt;b&gt; &amp; R&D;2\n');
  expect(read(given).issues).toMatchObject([
    { code: 'entities_read', severity: 'info', row: 2, seen: '&#7879;', details: { count: 3 } }
  ]);
});

test.each(['\u0085', '\u2028', '\u001E'])('lines that end with %j are lines', (end) => {
  expect(read(utf8(TABLE.replaceAll('\n', end))).text).toBe(TABLE);
});
