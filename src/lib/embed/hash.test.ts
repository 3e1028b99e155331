import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import { CASES } from '#lib/charts/cases/all.ts';
import { toFigureText } from '#lib/charts/figure.ts';
import { freeze, thaw, type FrozenFigure } from '#lib/export/frozen.ts';
import { HASH_MARK, isFrozenHash, LONGEST_HASH } from '#lib/export/frozen-mark.ts';
import { readHash } from './read-hash.ts';
import { toHash } from '#lib/export/frozen-hash.ts';

const freezeCase = (name: string): FrozenFigure => {
  const { result, context } = CASES[name]!();
  return freeze({ result, context, text: toFigureText(result, context) }, '2026-11-22');
};

const write = (value: unknown): string => {
  const bytes = deflateSync(strToU8(typeof value === 'string' ? value : JSON.stringify(value)));
  return HASH_MARK + Buffer.from(bytes).toString('base64url');
};

test.each(Object.keys(CASES))('%s goes into an address and comes out as it was', async (name) => {
  const figure = freezeCase(name);
  const hash = toHash(figure)!;
  expect(hash).toMatch(/^dc1\.[\w-]+$/);
  expect(isFrozenHash(`#${hash}`)).toBe(true);
  const reading = await readHash(`#${hash}`);
  expect(reading).toEqual({ ok: true, figure: JSON.parse(JSON.stringify(figure)) as unknown });
  if (reading.ok) expect(() => thaw(reading.figure)).not.toThrow();
});

test('a figure too large for an address is not given one', () => {
  const figure = freezeCase('heat63');
  // Texts that do not repeat, as no figure of ours has them.
  const notes = Array.from({ length: 9000 }, (_, i) => String(Math.sin(i)));
  expect(toHash({ ...figure, text: { ...figure.text, notes } })).toBeNull();
  expect(toHash(figure)!.length).toBeLessThan(LONGEST_HASH / 2);
});

describe('is refused', () => {
  const figure = freezeCase('line4');
  const hash = toHash(figure)!;
  const changed = (change: (copy: FrozenFigure) => void): string => {
    const copy = JSON.parse(JSON.stringify(figure)) as FrozenFigure;
    change(copy);
    return write(copy);
  };

  it.each<[string, string]>([
    ['nothing', ''],
    ['another version', hash.replace('dc1', 'dc9')],
    ['one cut short', hash.slice(0, -40)],
    ['letters that are no code', `${HASH_MARK}%%%`],
    ['one letter changed', hash.slice(0, 60) + (hash[60] === 'A' ? 'B' : 'A') + hash.slice(61)],
    [
      'bytes that are no text',
      HASH_MARK + Buffer.from(deflateSync(new Uint8Array([255, 254]))).toString('base64url')
    ],
    ['what is no JSON', write('<script>alert(1)</script>')],
    ['another thing', write({ frozen: 1 })],
    ['null', write('null')],
    ['a number changed by hand', changed((f) => (f.result.rows[0]!.value = 99))],
    ['one longer than any of ours', HASH_MARK + 'A'.repeat(LONGEST_HASH)],
    ['a swollen stream', write(' '.repeat(5_000_000))],
    ['a text without end', changed((f) => (f.text.title = 'a'.repeat(5000)))],
    ['numbers without end', write(JSON.stringify(figure).replace('"years":1', '"years":1e999'))],
    ['nothing but brackets', write('['.repeat(3000) + ']'.repeat(3000))],
    ['a spec of another make', changed((f) => Object.assign(f.result.spec, { kind: 'pie3d' }))]
  ])('%s', async (_what, text) => {
    expect(await readHash(text)).toEqual({ ok: false, reason: 'damaged' });
  });

  it('years far off, though the hash of the figures fits', async () => {
    const { result, context } = CASES['line4']!();
    const rows = result.rows.map((r, i) => (i === 0 ? { ...r, periodEnd: '9999999-12-31' } : r));
    const far = { ...result, rows };
    const own = freeze({ result: far, context, text: figure.text }, '2026-11-22');
    expect(await readHash(write(own))).toEqual({ ok: false, reason: 'damaged' });
  });
});
