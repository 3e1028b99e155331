import { describe, expect, it } from 'vitest';
import { toCatalogue, toHolding } from '#lib/query/build-catalogue.ts';
import { fixture, measure, type Figure } from '#lib/query/fixtures.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import { fitSpec } from './fit.ts';
import { kindOffers, normOffers } from './offers.ts';
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
