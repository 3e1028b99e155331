import { expect, test } from 'vitest';
import { toCatalogue, toHolding } from '#lib/query/build-catalogue.ts';
import { fixture, measure } from '#lib/query/fixtures.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import { loadPack, loadReference } from '../../../scripts/packs.ts';
import { fitSpec } from './fit.ts';

const reference = loadReference();
const catalogue = toCatalogue(reference, [
  toHolding(loadPack('data/published', reference), reference)
]);
const chosen = (change: SpecInput, before: SpecInput = {}) =>
  fitSpec(normaliseSpec({ pack: 'published', ...before }), change, catalogue);

test.each([
  ['commended', 'recipient'],
  ['commendation_occasions', 'recipient'],
  ['checked_members', 'form'],
  ['checked_organisations', 'target']
] as const)('%s has figures of parts only, so choosing it splits it by %s', (id, split) => {
  const { by } = chosen({ measure: id });
  const held = catalogue.packs[0]!.measures.find((m) => m.measureId === id)!;
  expect(held.undivided).toBe(false);
  expect(by).toBe(split);
});

test('a measure with whole figures is not split by itself', () => {
  for (const id of ['models_commended', 'models_built', 'charity_money', 'articles'])
    expect(chosen({ measure: id }).by, id).toBe('');
});

test('the split falls away with the measure that wanted it, and stays where the next has it too', () => {
  expect(chosen({ measure: 'models_built' }, { measure: 'commended', by: 'recipient' }).by).toBe(
    ''
  );
  const checks = { measure: 'checked_organisations', by: 'form' } as const;
  expect(chosen({ measure: 'checked_members' }, checks).by).toBe('form');
  const byTarget = { ...checks, by: 'target' } as const;
  expect(chosen({ measure: 'checked_members' }, byTarget).by).toBe('form');
});

test('a measure of which nothing was awarded shows what was proposed, and takes that with it', () => {
  const occasions = chosen({ measure: 'commendation_occasions' });
  expect(occasions.states).toEqual(['proposed']);
  expect(fitSpec(occasions, { sort: 'name' }, catalogue).states).toEqual(['proposed']);
  expect(fitSpec(occasions, { measure: 'commended' }, catalogue).states).toEqual([]);
  expect(fitSpec(occasions, { states: [] }, catalogue).states).toEqual([]);
});

test('the year of one measure is not asked of another that has only spans', () => {
  const before = {
    measure: 'commended',
    by: 'recipient',
    years: { from: 2020, to: 2020 }
  } as const;
  expect(chosen({ measure: 'checked_members' }, before).years).toBeNull();
  expect(chosen({ measure: 'commendation_occasions' }, before).years).toBeNull();
  expect(chosen({ measure: 'charity_money' }, before).years).toEqual({ from: 2020, to: 2020 });
  const asked = chosen(
    { years: { from: 2018, to: 2018 } },
    { measure: 'checked_members', by: 'form' }
  );
  expect(asked.years).toEqual({ from: 2018, to: 2018 });
});

test('who asks for the whole gets it, with the reason why there is none', () => {
  expect(chosen({ by: '' }, { measure: 'commended', by: 'recipient' }).by).toBe('');
});

test('a pack of parts is split as soon as it is chosen', () => {
  const { reference: own, pack } = fixture(
    [{ unit: '63:1', period: '2020', value: 3, recipient: 'collective' }],
    { measures: [measure('m', 'count', { dimensions: ['state', 'recipient'] })] }
  );
  const known = toCatalogue(own, [toHolding(pack, own)]);
  const before = normaliseSpec({ pack: 'published', measure: 'models_commended' });
  expect(fitSpec(before, { pack: pack.info.id }, known)).toMatchObject({
    measure: 'm',
    by: 'recipient'
  });
});
