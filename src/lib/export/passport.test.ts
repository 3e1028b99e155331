import { deflateSync } from 'node:zlib';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { toFigureText } from '#lib/charts/figure.ts';
import { toChartModel } from '#lib/charts/model.ts';
import { normaliseSpec } from '#lib/spec/spec.ts';
import { draw, EXPORT_CASES, MADE } from './cases.fixture.ts';
import { hashOf, parsePassport, toPassport, writePassport, type Passport } from './passport.ts';
import { toPicture } from './picture.ts';
import { readChunks, readStamp, stampPng } from './png.ts';
import { readPassport } from './read-passport.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** One white pixel, as any program writes it; written without our own code. */
function plainPng(...extra: Buffer[]): Uint8Array {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  const pixel = deflateSync(Buffer.from([0, 255, 255, 255]));
  return Uint8Array.from(
    Buffer.concat([
      SIGNATURE,
      chunk('IHDR', head),
      ...extra,
      chunk('IDAT', pixel),
      chunk('IEND', Buffer.alloc(0))
    ])
  );
}

const passport: Passport = toPassport(EXPORT_CASES.rankBounds!().result, MADE);
const stamped = (scale = 2) => stampPng(plainPng(), { scale, text: writePassport(passport) });
const bytes = (text: string) => new TextEncoder().encode(text);

test('a stamped PNG is a PNG: header first, every chunk with its sum, the pixels untouched', () => {
  const png = stamped();
  const chunks = readChunks(png);
  expect(chunks.map((c) => c.type)).toEqual(['IHDR', 'pHYs', 'iTXt', 'IDAT', 'IEND']);
  expect(chunks.every((c) => c.isWhole)).toBe(true);
  for (const c of chunks) {
    const written = chunk(c.type, Buffer.from(c.data));
    expect(Buffer.from(png).includes(written)).toBe(true);
  }
  const pixels = readChunks(plainPng()).find((c) => c.type === 'IDAT')!;
  expect(chunks[3]!.data).toEqual(pixels.data);
});

test.each([
  [1, 3780],
  [2, 7559],
  [3, 11339]
])('at %i× it says %i pixels a metre', (scale, perMetre) => {
  const data = readChunks(stamped(scale)).find((c) => c.type === 'pHYs')!.data;
  const view = new DataView(data.buffer, data.byteOffset);
  expect([view.getUint32(0), view.getUint32(4), data[8]]).toEqual([perMetre, perMetre, 1]);
});

test('a size that was there before is replaced', () => {
  const before = plainPng(chunk('pHYs', Buffer.alloc(9)));
  const after = stampPng(before, { scale: 2, text: 'x' });
  expect(readChunks(after).filter((c) => c.type === 'pHYs')).toHaveLength(1);
});

test('the passport of a PNG and of an SVG is read back', () => {
  expect(readPassport(stamped())).toEqual({ ok: true, passport });
  expect(readPassport(bytes(draw('rankBounds', 'slide').svg))).toEqual({ ok: true, passport });
});

test('an SVG that another program has saved still has it', () => {
  const saved = draw('rankBounds', 'slide')
    .svg.replace('<metadata>', '<metadata id="m1">\n  ')
    .replace('</metadata>', '\n</metadata>')
    .replaceAll('&quot;', '"');
  expect(readPassport(bytes(saved))).toEqual({ ok: true, passport });
});

test.each([
  ['a picture of others', plainPng(), 'no_passport'],
  [
    'text of another program',
    plainPng(chunk('iTXt', Buffer.from('Title\0\0\0\0\0Hi'))),
    'no_passport'
  ],
  ['an SVG of others', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'no_passport'],
  ['nothing', new Uint8Array(), 'not_a_picture'],
  ['a table', bytes('Tỉnh;Số\nHuế;3'), 'not_a_picture'],
  [
    'a spec that was altered',
    bytes(draw('rankBounds', 'slide').svg.replace('years=', 'xyears=')),
    'damaged'
  ],
  ['a PNG cut off in its text', stamped().subarray(0, 90), 'damaged']
])('%s has no passport, and says why', (_, file, reason) => {
  expect(readPassport(file)).toEqual({ ok: false, reason });
});

test('one flipped bit in the text of a PNG is noticed', () => {
  const png = stamped();
  const at = Buffer.from(png).indexOf('"hash":"') + 12;
  png[at] = png[at]! ^ 1;
  expect(readPassport(png)).toEqual({ ok: false, reason: 'damaged' });
});

test('any bytes at all are answered', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (tail, isPng) => {
      const file = isPng ? Uint8Array.from([...SIGNATURE, ...tail]) : tail;
      expect(readPassport(file).ok).toBe(false);
    })
  );
});

test('any text survives a PNG', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const clean = text.replaceAll('\0', '');
      const png = stampPng(plainPng(), { scale: 1, text: clean });
      expect(readStamp(png)).toEqual({ text: clean, isWhole: true });
    })
  );
});

test('the fingerprint is of the figures alone, in any order', () => {
  const { result } = EXPORT_CASES.rankBounds!();
  const turned = { ...result, rows: result.rows.toReversed() };
  expect(hashOf(turned)).toBe(hashOf(result));
  const [first, ...rest] = result.rows;
  const changed = { ...result, rows: [{ ...first!, value: (first!.value ?? 0) + 1 }, ...rest] };
  expect(hashOf(changed)).not.toBe(hashOf(result));
});

test('a code that does not belong to the question is refused', () => {
  const other = { ...passport, spec: normaliseSpec({ measure: 'other' }) };
  expect(parsePassport(writePassport(other))).toBeNull();
  expect(parsePassport('null')).toBeNull();
  expect(parsePassport('[]')).toBeNull();
});

test('a typed title travels in every file that has a passport, whatever it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (title) => {
      expect(parsePassport(writePassport({ ...passport, title }))).toEqual({ ...passport, title });
    })
  );
  const long = { ...passport, title: 'a'.repeat(241) };
  expect(parsePassport(writePassport(long))).toEqual(passport);
  const { result, context } = EXPORT_CASES.rank12!();
  const typed = toPassport(result, MADE, { title: '“Nhất” & <metadata> {bỏ xa}' });
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const { svg } = toPicture(toChartModel(result, context), toFigureText(result, context), {
    preset: 'slide',
    passport: typed,
    document
  });
  expect(readPassport(strToU8(svg))).toEqual({ ok: true, passport: typed });
});

test('a person’s own words travel in the passport, and only what one can type is read', () => {
  const { result } = EXPORT_CASES['rank34']!();
  const said = { caption: 'Chờ số "quý III"', notes: [{ day: '2024-07-01', text: 'Sáp nhập' }] };
  const passport = toPassport(result, MADE, said);
  expect(parsePassport(writePassport(passport))).toEqual(passport);
  expect(toPassport(result, MADE, { title: '', caption: '', notes: [] })).toEqual(
    toPassport(result, MADE)
  );
  const altered = (more: object) =>
    parsePassport(JSON.stringify({ ...JSON.parse(writePassport(passport)), ...more }));
  expect(altered({ caption: 'x'.repeat(401) })?.caption).toBeUndefined();
  expect(altered({ caption: 7, notes: 'x' })).toEqual(toPassport(result, MADE));
  expect(altered({ notes: [null, { day: 'mai', text: 'x' }, { day: '2024-07-01' }] })?.notes).toBe(
    undefined
  );
});
