import { expect, test } from 'vitest';
import { asksOnePeriod, KINDS, normaliseSpec } from '#lib/spec/spec.ts';
import { toCatalogue, toHolding } from './build-catalogue.ts';
import { fixture } from './fixtures.ts';
import { toSeriesSpec } from './project.ts';

const { reference, pack } = fixture(
  [2016, 2017, 2018].map((year) => ({ unit: '63:1', period: String(year), value: year }))
);
const catalogue = toCatalogue(reference, [toHolding(pack, reference)]);
const spec = (kind: string, from: number, to: number) =>
  normaliseSpec({ pack: 'fixture', measure: 'm', kind, years: { from, to } });

test.each(KINDS)('%s: one year is cut from the answer for all years', (kind) => {
  expect(toSeriesSpec(spec(kind, 2017, 2017), catalogue)).toMatchObject({
    kind: 'line',
    years: null
  });
});

test('of every commune of the country only the year that is asked for is computed', () => {
  const [holding] = catalogue.packs;
  const [measure] = holding!.measures;
  const of = (count: number) => {
    const unitIds = Array.from({ length: count }, (_, i) => `xa-${i}`);
    const measures = [{ ...measure!, unitIds, years: { from: 2010, to: 2019 } }];
    return { ...catalogue, packs: [{ ...holding!, measures }] };
  };
  const any = normaliseSpec({ ...spec('rank', 2015, 2015), units: { kind: 'any' } });
  expect(toSeriesSpec(any, of(4000))).not.toBeNull();
  expect(toSeriesSpec(any, of(4001))).toBeNull();
  expect(toSeriesSpec(spec('rank', 2015, 2015), of(4001))).not.toBeNull();
});

test.each(KINDS.filter(asksOnePeriod))('%s: a sum over several years is not', (kind) => {
  expect(toSeriesSpec(spec(kind, 2016, 2017), catalogue)).toBeNull();
});
