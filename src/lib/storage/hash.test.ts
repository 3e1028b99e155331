import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, contentHash, importId } from './hash.ts';
import { sha256 } from './sha256.ts';

const reference = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('SHA-256 without the browser is SHA-256', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(hex(sha256(bytes))).toBe(reference(bytes));
    })
  );
  for (const length of [55, 56, 63, 64, 65, 119, 120, 100_000])
    expect(hex(sha256(new Uint8Array(length).fill(97)))).toBe(
      reference(new Uint8Array(length).fill(97))
    );
});

test('a file has its SHA-256; a large one that of the hashes of its pieces', async () => {
  const bytes = new TextEncoder().encode('Đơn vị;Giá trị\nNghệ An;12\n');
  expect(await contentHash(new Blob([bytes]))).toBe(reference(bytes));
  expect(await contentHash(new Blob([]))).toBe(reference(new Uint8Array()));
  const pieces = [bytes.slice(0, 10), bytes.slice(10, 20), bytes.slice(20, 30), bytes.slice(30)];
  const whole = Buffer.concat(pieces.map((p) => Buffer.from(reference(p), 'hex')));
  expect(await contentHash(new Blob([bytes]), { piece: 10 })).toBe(reference(whole));
});

test('an import is known by its files, in any order, and its recipe, in any order of keys', async () => {
  const id = await importId(['a', 'b'], { period: '2021', units: { x: '1', y: '2' } });
  expect(await importId(['b', 'a'], { units: { y: '2', x: '1' }, period: '2021' })).toBe(id);
  expect(await importId(['a', 'b'], { period: '2022', units: { x: '1', y: '2' } })).not.toBe(id);
  expect(await importId(['a'], { period: '2021', units: { x: '1', y: '2' } })).not.toBe(id);
  expect(canonicalJson({ b: [2, { d: 1, c: 0 }], a: null })).toBe(
    '{"a":null,"b":[2,{"c":0,"d":1}]}'
  );
});
