import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from './shipped.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import { playKey, playYears, startYear, stepYear } from './playback.ts';

const catalogue = shippedCatalogue();
const spec = (input: SpecInput) =>
  normaliseSpec({ pack: 'demo', measure: 'models_new', years: { from: 2018, to: 2018 }, ...input });
const years = (input: SpecInput) => playYears(spec(input), catalogue);

describe('years to play', () => {
  it('are the whole years of the measure', () => {
    expect(years({})).toEqual([2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024]);
  });

  it.each(['rank', 'dots', 'tiles', 'map', 'stack', 'diverging'] as const)(
    'are there for %s',
    (kind) => {
      expect(years({ kind })).toHaveLength(9);
    }
  );

  it('are those of both measures', () => {
    const both = years({ kind: 'scatter', against: 'charity_money' });
    expect(both.length).toBeGreaterThan(2);
    expect(years({}).filter((y) => both.includes(y))).toEqual(both);
  });

  it.each([
    ['several years at once', { years: { from: 2016, to: 2018 } }],
    ['every period', { years: null }],
    ['two measures of which the other has none', { kind: 'scatter', against: 'none' }],
    ['a kind that shows the years itself', { kind: 'line' }],
    ['a change from a year that moves along', { norm: 'change' }],
    ['a measure the pack has not', { measure: 'none' }]
  ])('are none for %s', (_, input) => {
    expect(years(input)).toEqual([]);
  });

  it('a change from a year that stands still can be played', () => {
    expect(years({ norm: 'change', baseYear: 2016 }).length).toBeGreaterThan(2);
  });
});

describe('stepping', () => {
  const some = [2016, 2018, 2019];
  it.each([
    [2016, 1, 2018],
    [2017, 1, 2018],
    [2019, 1, null],
    [2019, -1, 2018],
    [2016, -1, null],
    [2030, -1, 2019]
  ] as const)('from %d by %d is %s', (from, by, to) => {
    expect(stepYear(some, from, by)).toBe(to);
  });

  it('plays on from the middle, and again from the first at the end', () => {
    expect(startYear(some, 2018)).toBe(2018);
    expect(startYear(some, 2019)).toBe(2016);
  });

  it('a held scale belongs to the comparison, not to its year or looks', () => {
    expect(playKey(spec({ years: { from: 2020, to: 2020 }, sort: 'name', mute: ['63:1'] }))).toBe(
      playKey(spec({}))
    );
    expect(playKey(spec({ norm: 'share' }))).not.toBe(playKey(spec({})));
  });
});
