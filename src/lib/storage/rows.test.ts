import fc from 'fast-check';
import { expect, test } from 'vitest';
import { squeezeLines } from './gzip.ts';
import type { Bytes } from './records.ts';
import { anyRows, figureOf, rowsOf } from './rows.fixture.ts';
import { decodeRows, encodeRows } from './rows.ts';

test('any rows come back as they were, in their order', async () => {
  await fc.assert(
    fc.asyncProperty(anyRows, async (rows) => {
      expect(await decodeRows(await encodeRows(rows))).toEqual(rows);
    }),
    { numRuns: 60 }
  );
});

test('many rows take blocks, and little room', async () => {
  const many = Array.from({ length: 23_456 }, (_, i) => figureOf(`r${i}`, i, { line: i + 2 }));
  const bytes = await encodeRows(rowsOf(...many));
  expect(bytes.length).toBeLessThan(many.length * 20);
  const back = await decodeRows(bytes);
  expect(back.observations.length).toBe(many.length);
  expect(back.observations.at(-1)).toEqual(many.at(-1));
});

test('what could not be read back is not written', async () => {
  const wrong = { ...figureOf('a', 1), value: Number.NaN };
  await expect(encodeRows(rowsOf(wrong))).rejects.toThrow();
  await expect(encodeRows(rowsOf({ ...figureOf('a', 1), periodStart: '2021' }))).rejects.toThrow();
});

const lines = (...values: unknown[]): Promise<Bytes> =>
  squeezeLines(values.map((value) => JSON.stringify(value)));
const block = (columns: unknown, n = 1) => ({ of: 'denominators', n, columns });
const good = { unitId: { d: ['a'], c: [0] } };

test.each([
  ['nothing', [], 'storage_damaged'],
  ['another thing', [{ a: 1 }], 'storage_damaged'],
  ['a later form', [{ rows: 2 }], 'storage_newer'],
  ['an unknown table', [{ rows: 1 }, { of: 'x', n: 0, columns: {} }], 'storage_damaged'],
  [
    'a table of the language',
    [{ rows: 1 }, { of: '__proto__', n: 0, columns: {} }],
    'storage_damaged'
  ],
  ['missing columns', [{ rows: 1 }, block(good)], 'storage_damaged'],
  [
    'columns of another length',
    [{ rows: 1 }, block({ unitId: { d: ['a'], c: [0, 0] } })],
    'storage_damaged'
  ],
  ['a number where text belongs', [{ rows: 1 }, block({ unitId: { v: [1] } })], 'storage_damaged'],
  ['more rows than it can hold', [{ rows: 1 }, block(good, 1e9)], 'storage_damaged']
])('%s is refused', async (_, content, code) => {
  await expect(decodeRows(await lines(...content))).rejects.toMatchObject({ code });
});

test('limits hold before what is beyond them is read', async () => {
  const bytes = await encodeRows(
    rowsOf(...Array.from({ length: 50 }, (_, i) => figureOf(`${i}`, i)))
  );
  await expect(decodeRows(bytes, { limit: 100 })).rejects.toMatchObject({
    code: 'workspace_too_large'
  });
  await expect(decodeRows(bytes, { maxRows: 10 })).rejects.toMatchObject({
    code: 'workspace_too_large'
  });
});
