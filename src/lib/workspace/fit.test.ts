import { describe, expect, it } from 'vitest';
import { toCatalogue, toHolding } from '#lib/query/build-catalogue.ts';
import { fixture, measure, type Figure } from '#lib/query/fixtures.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import { fitSpec } from './fit.ts';
import { againstOffers, kindOffers, normOffers } from './offers.ts';
import { rankingSpec, toOverview } from './overview.ts';

const years: Figure[] = [2016, 2017, 2018].flatMap((y) =>
  ['63:1', '63:2', '63:3'].map((unit, i) => ({ unit, period: String(y), value: y + i }))
);
const undated: Figure[] = [{ unit: '63:3', period: '', value: 5395, measure: 'u' }];
const rates: Figure[] = [{ unit: '63:3', period: '2016', value: 4, measure: 'r' }];
const { reference, pack } = fixture([...years, ...undated, ...rates], {
  frame: 'all',
  measures: [measure('m'), measure('u'), measure('r', 'rate')],
  denominators: [
    {
      unitId: '63:1',
      kind: 'members',
      year: 2016,
      value: 10,
      sourceId: '',
      nameVi: 'Đảng viên',
      nameEn: ''
    }
  ]
});
const catalogue = toCatalogue(reference, [toHolding(pack, reference)]);
const spec = (input: SpecInput) => normaliseSpec({ pack: 'fixture', measure: 'm', ...input });
const fit = (before: SpecInput, change: SpecInput) => fitSpec(spec(before), change, catalogue);
const reasonOf = <T>(offers: { value: T; reason: string | null }[], value: T) =>
  offers.find((o) => o.value === value)?.reason;

describe('offers', () => {
  it('divides only by denominators of the same list of provinces', () => {
    const norm = (basis: string) =>
      reasonOf(normOffers(spec({ basis }), catalogue), 'per-1000-members');
    expect(norm('63')).toBeNull();
    expect(norm('34')).toBe('noDenominator');
    expect(reasonOf(normOffers(spec({}), catalogue), 'per-100k')).toBe('noDenominator');
  });

  it('never adds or divides a rate, nor averages what has no date', () => {
    expect(reasonOf(normOffers(spec({ measure: 'r' }), catalogue), 'share')).toBe('rate');
    expect(reasonOf(normOffers(spec({ measure: 'u' }), catalogue), 'per-year')).toBe('noDates');
    expect(reasonOf(normOffers(spec({ measure: 'r' }), catalogue), 'index')).toBe('needsTwoYears');
  });

  it('draws lines only of dated figures, stacks only of splits', () => {
    expect(reasonOf(kindOffers(spec({ measure: 'u' }), catalogue), 'line')).toBe('noDates');
    expect(reasonOf(kindOffers(spec({}), catalogue), 'stack')).toBe('needsBy');
  });

  it('sets two years against each other only where there are two, and ranks wholes over the years', () => {
    const kinds = (input: SpecInput) => kindOffers(spec(input), catalogue);
    for (const kind of ['slope', 'dumbbell', 'bump'] as const) {
      expect(reasonOf(kinds({}), kind)).toBeNull();
      expect(reasonOf(kinds({ measure: 'r' }), kind)).toBe('needsTwoYears');
      expect(reasonOf(kinds({ measure: 'u' }), kind)).toBe('noDates');
    }
    expect(reasonOf(kinds({ measure: 'u' }), 'multiples')).toBe('noDates');
    expect(reasonOf(kinds({ by: 'field' }), 'bump')).toBe('oneFigure');
  });

  it('offers places where the first can stand at the top', () => {
    const places = (kind: string) => reasonOf(normOffers(spec({ kind }), catalogue), 'rank');
    expect([places('line'), places('bump')]).toEqual([null, null]);
    expect([places('rank'), places('heat')]).toEqual(['placesOverYears', 'placesOverYears']);
    expect(fit({ kind: 'line', norm: 'rank' }, { kind: 'heat' }).norm).toBe('value');
  });

  it('maps only provinces, and one figure for each place', () => {
    const kinds = (input: SpecInput) => kindOffers(spec(input), catalogue);
    for (const kind of ['tiles', 'map'] as const) {
      expect(reasonOf(kinds({}), kind)).toBeNull();
      expect(reasonOf(kinds({ units: { kind: 'region', id: '63:r:TN' } }), kind)).toBeNull();
      expect(reasonOf(kinds({ units: { kind: 'any' } }), kind)).toBe('onlyProvinces');
      expect(reasonOf(kinds({ units: { kind: 'under', id: '63:1' } }), kind)).toBe('onlyProvinces');
      expect(reasonOf(kinds({ units: { kind: 'list', ids: ['x'] } }), kind)).toBe('onlyProvinces');
      expect(reasonOf(kinds({ by: 'field' }), kind)).toBe('oneFigure');
    }
    expect(reasonOf(kinds({ by: 'field' }), 'dots')).toBe('oneFigure');
    expect(reasonOf(kinds({ units: { kind: 'any' } }), 'dots')).toBeNull();
  });
});

describe('fitSpec', () => {
  it('ranks one year at a time, and opens all of them for a line', () => {
    expect(fit({ measure: 'u' }, { measure: 'm' }).years).toEqual({ from: 2018, to: 2018 });
    expect(fit({ years: { from: 2018, to: 2018 } }, { kind: 'line' }).years).toEqual({
      from: 2016,
      to: 2018
    });
    expect(fit({ kind: 'line', years: { from: 2016, to: 2017 } }, { kind: 'rank' }).years).toEqual({
      from: 2017,
      to: 2017
    });
  });

  it('takes the units along to another list of provinces', () => {
    const chosen = { units: { kind: 'list', ids: ['63:1', '63:3'] }, highlight: ['63:1'] };
    const on34 = fit(chosen, { basis: '34' });
    expect(on34.units).toEqual({ kind: 'list', ids: ['34:1', '34:3'] });
    expect(on34.highlight).toEqual(['34:1']);
    // 34:1 was two provinces and cannot be taken back; 34:3 is the same place.
    const back = fitSpec(on34, { basis: '63' }, catalogue);
    expect(back.units).toEqual({ kind: 'list', ids: ['63:3'] });
    expect(back.highlight).toEqual([]);
  });

  it('drops what the new measure cannot do', () => {
    const before = { norm: 'per-1000-members', kind: 'line', years: { from: 2016, to: 2018 } };
    expect(fit(before, { measure: 'u' })).toMatchObject({
      norm: 'per-1000-members',
      kind: 'rank',
      years: null
    });
    expect(fit(before, { measure: 'r' })).toMatchObject({ norm: 'value' });
  });
});

describe('toOverview', () => {
  it('gives way where the pack has nothing of what a link asks', () => {
    const wanted = normaliseSpec({ pack: 'gone', measure: 'gone', basis: 'unchanged' });
    const overview = toOverview(wanted, catalogue);
    expect(overview).toMatchObject({ measure: 'm', basis: '63', year: 2018, unitId: null });
  });

  it('keeps a province in focus under its name on the basis', () => {
    const overview = toOverview(spec({ basis: '34', highlight: ['63:2'] }), catalogue);
    expect(overview.unitId).toBe('34:1');
    expect(rankingSpec(overview).highlight).toEqual(['34:1']);
  });
});

describe('a second measure', () => {
  const far: Figure[] = [
    { unit: '63:1', period: '2016', value: 1, measure: 'n' },
    { unit: '63:2', period: '2017', value: 2, measure: 'n' },
    { unit: '63:1', period: '2017', value: 2, measure: 'n' },
    { unit: '63:1', period: '2018', value: 2, measure: 'n' },
    { unit: '63:4', period: '2016', value: 2, measure: 'elsewhere' },
    { unit: '63:1', period: '2010', value: 2, measure: 'before' }
  ];
  const measures = ['m', 'n', 'elsewhere', 'before'].map((id) => measure(id));
  const two = fixture([...years, ...far], { frame: 'all', measures });
  const both = toCatalogue(two.reference, [toHolding(two.pack, two.reference)]);
  const change = (before: SpecInput, input: SpecInput) => fitSpec(spec(before), input, both);

  it('is one that the pack has of the same units and years', () => {
    const offers = againstOffers(spec({ kind: 'scatter', years: { from: 2016, to: 2016 } }), both);
    expect(offers.map((o) => [o.value, o.reason]).sort()).toEqual([
      ['before', 'noCommonYear'],
      ['elsewhere', 'noCommonUnit'],
      ['n', null]
    ]);
  });

  it('comes with the kind, goes with it, and is never the first', () => {
    const scatter = change({ basis: '63' }, { kind: 'scatter' });
    expect(scatter).toMatchObject({ kind: 'scatter', against: 'n' });
    expect(scatter.years).toEqual({ from: 2018, to: 2018 });
    expect(change(scatter, { kind: 'rank' }).against).toBe('');
    expect(change(scatter, { measure: 'n', years: { from: 2017, to: 2017 } })).toMatchObject({
      measure: 'n',
      against: 'm'
    });
  });

  it('is closed where the pack has none, and where the figures are split', () => {
    expect(reasonOf(kindOffers(spec({ measure: 'u' }), catalogue), 'scatter')).toBe('needsSecond');
    const split = kindOffers(spec({ by: 'recipient' }), both);
    expect(reasonOf(split, 'scatter')).toBe('oneFigure');
  });

  it('makes paths of a few places only, and sides of parts that add up or of change', () => {
    const path = (input: SpecInput) => reasonOf(kindOffers(spec(input), both), 'path');
    expect(path({})).toBe('needsFew');
    expect(path({ highlight: ['63:1'] })).toBeNull();
    expect(path({ units: { kind: 'list', ids: ['63:1', '63:2'] } })).toBeNull();
    const sides = (input: SpecInput) => reasonOf(kindOffers(spec(input), both), 'diverging');
    expect(sides({})).toBe('needsSides');
    expect(sides({ by: 'recipient' })).toBeNull();
    expect(sides({ by: 'level' })).toBe('needsSides');
    expect(sides({ norm: 'change' })).toBeNull();
  });
});
