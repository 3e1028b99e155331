import { describe, expect, it } from 'vitest';
import type { PublishedFigure } from '#lib/workspace/published.ts';
import { shippedCatalogue } from '#lib/workspace/shipped.ts';
import { subjectsIn, toWhere } from './where.ts';

const context = { catalogue: shippedCatalogue(), lang: 'vi' as const };

let made = 0;
const figure = (part: Partial<PublishedFigure>): PublishedFigure => ({
  id: `f${++made}`,
  unitId: '63:62',
  measureId: 'models_built',
  periodStart: '2016-01-01',
  periodEnd: '2019-12-31',
  periodBasis: 'stated',
  dimensions: {} as PublishedFigure['dimensions'],
  value: 1,
  qualifier: 'exact',
  status: 'normal',
  partOf: '',
  sourceId: '',
  locator: '',
  note: '',
  ...part
});
const undated = { periodStart: null, periodEnd: null };

const of = (figures: PublishedFigure[], id: string) =>
  toWhere(figures, null, context).places.find((p) => p.id === id)!;

describe('where figures have been published', () => {
  it('has every province of the list of 63 once, with or without figures', () => {
    const { places } = toWhere([], null, context);
    expect(new Set(places.map((p) => p.id)).size).toBe(63);
    expect(places.every((p) => p.state === 'none' && p.own + p.within === 0)).toBe(true);
  });

  it.each([
    ['of the province itself', [{}], 'own'],
    ['of an office within it', [{ unitId: 'bdv-nghe-an' }], 'within'],
    ['of both', [{ unitId: 'bdv-nghe-an' }, { unitId: '63:40' }], 'own'],
    ['all without a period', [{ unitId: '63:40', ...undated }], 'undated'],
    ['some without a period', [{ unitId: '63:40', ...undated }, { unitId: 'bdv-nghe-an' }], 'own']
  ] as const)('%s', (_, parts, state) => {
    const figures = parts.map(figure);
    const id = figures.some((f) => f.unitId === '63:62') ? '63:62' : '63:40';
    expect(of(figures, id)).toMatchObject({ state });
  });

  it('counts, says whose, and never moves a unit without a province onto the map', () => {
    const figures = [
      figure({ unitId: 'bdv-nghe-an' }),
      figure({ unitId: 'bdv-nghe-an', ...undated }),
      figure({ unitId: '63:40', ...undated }),
      figure({ unitId: 'chi-bo-khoi-dang' }),
      figure({ unitId: 'chi-bo-khoi-dang', ...undated })
    ];
    const where = toWhere(figures, null, context);
    expect(where.places.find((p) => p.id === '63:40')).toMatchObject({
      own: 1,
      within: 2,
      undated: 2,
      units: ['Ban Dân vận Tỉnh ủy Nghệ An']
    });
    expect(where.places.filter((p) => p.state !== 'none')).toHaveLength(1);
    expect(where.outside).toEqual([
      { id: 'chi-bo-khoi-dang', name: 'Chi bộ Khối Đảng Huyện ủy', count: 2, undated: 1 }
    ]);
  });

  it('answers for one subject alone', () => {
    const figures = [figure({}), figure({ unitId: '63:83', measureId: 'checked_organisations' })];
    expect(subjectsIn(figures, context)).toEqual(['models', 'checks']);
    const reporting = (subject: 'models' | 'checks' | 'charity') =>
      toWhere(figures, subject, context).places.flatMap((p) => (p.state === 'none' ? [] : p.id));
    expect(reporting('models')).toEqual(['63:62']);
    expect(reporting('checks')).toEqual(['63:83']);
    expect(reporting('charity')).toEqual([]);
  });
});
