import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from './shipped.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import { lensWords } from '#lib/text/words/lens.ts';
import { toLenses } from './lenses.ts';

const catalogue = shippedCatalogue();
const lenses = (input: SpecInput) =>
  toLenses(normaliseSpec({ pack: 'demo', measure: 'models_new', ...input }), catalogue);
const does = (input: SpecInput) => lenses(input).map((l) => `${l.basis} ${l.does}`);
const rate = catalogue.measures.find(
  (m) =>
    m.kind === 'rate' && catalogue.packs.some((p) => p.measures.some((h) => h.measureId === m.id))
);

describe('lenses', () => {
  it('counts the merger from the crosswalk: 52 into 23, 11 as they were', () => {
    expect(lenses({})[0]).toMatchObject({ merged: 52, into: 23, same: 11 });
  });

  it.each([
    [{ years: { from: 2020, to: 2020 } }, ['34 sum', '63 asReported63', 'unchanged subset']],
    [{ years: { from: 2024, to: 2025 } }, ['34 sum', '63 mixed63', 'unchanged subset']],
    [{ years: { from: 2026, to: 2026 } }, ['34 asReported', '63 mixed63', 'unchanged subset']]
  ])('says what it does to %j', (input, expected) => {
    expect(does(input)).toEqual(expected);
  });

  it('rates are recomputed, never added', () => {
    expect(rate).toBeDefined();
    const [first] = lenses({ measure: rate!.id, years: { from: 2020, to: 2020 } });
    expect(first!.does).toBe('rate');
  });

  it('a lens that cannot be looked through says why', () => {
    const closed = lenses({ years: { from: 2026, to: 2026 } }).find((l) => l.basis === '63');
    expect(closed?.reason).toBe('notOnBasis');
  });

  it('every sentence ends, in both languages', () => {
    for (const words of Object.values(lensWords))
      for (const sentence of Object.values(words.does))
        expect(sentence('52', '23', '11')).toMatch(/\.$/);
  });
});
