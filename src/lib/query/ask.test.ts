import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { createNodeEngine } from '#lib/engine/node.ts';
import type { SpecInput } from '#lib/spec/spec.ts';
import { normaliseSpec } from '#lib/spec/spec.ts';
import { loadPack } from '#lib/workspace/load-pack.ts';
import { ask } from './ask.ts';
import { toCatalogue, toHolding } from './build-catalogue.ts';
import { fixture, measure, unit, type Figure } from './fixtures.ts';
import type { Result } from './result.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

async function answer(
  figures: Figure[],
  spec: SpecInput,
  options: Parameters<typeof fixture>[1] = {}
): Promise<Result> {
  const { reference, pack } = fixture(figures, options);
  await loadPack(engine, pack, reference);
  const catalogue = toCatalogue(reference, [toHolding(pack, reference)]);
  return ask(normaliseSpec({ pack: 'fixture', measure: 'm', ...spec }), catalogue, (sql) =>
    engine.query(sql)
  );
}

/** `63:1 2016 ≥ 400` or `63:1 2016 missing`, with the rank when there is one. */
const say = (result: Result): string[] =>
  result.rows.map((r) =>
    [
      r.unitId,
      r.periodStart === null ? '?' : `${r.periodStart.slice(0, 7)}..${r.periodEnd!.slice(0, 7)}`,
      r.breakdown,
      r.value === null ? r.blank : `${r.strict ? '!' : ''}${r.bound} ${r.value}`,
      r.rank === null ? '' : `#${r.rank.join('-')}`
    ]
      .filter(Boolean)
      .join(' ')
  );

const year = (y: number) => ({ from: y, to: y });

describe('one year', () => {
  test('a blank is never a zero, and widens the ranks of the others', async () => {
    const r = await answer(
      [
        { unit: '63:1', period: '2016', value: 5 },
        { unit: '63:2', period: '2016', value: 0 },
        { unit: '63:3', period: '2016', value: null, status: 'not_collected' }
      ],
      { years: year(2016), units: { kind: 'list', ids: ['63:1', '63:2', '63:3', '63:4'] } }
    );
    expect(say(r)).toEqual([
      '63:1 2016-01..2016-12 = 5 #1-3',
      '63:2 2016-01..2016-12 = 0 #2-4',
      '63:3 2016-01..2016-12 not_collected',
      '63:4 2016-01..2016-12 missing'
    ]);
    expect(r.coverage).toEqual({ reported: 2, expected: 4 });
    expect(r.totals[0]).toMatchObject({ value: 5, bound: '≥' });
  });

  test('bounds rank strictly, ties take all their places', async () => {
    const r = await answer(
      [
        { unit: '63:1', period: '2016', value: 400, qualifier: 'more_than' },
        { unit: '63:2', period: '2016', value: 400 },
        { unit: '63:3', period: '2016', value: 400 },
        { unit: '63:4', period: '2016', value: 400, qualifier: 'nearly' }
      ],
      { years: year(2016), units: { kind: 'list', ids: ['63:1', '63:2', '63:3', '63:4'] } }
    );
    expect(say(r).map((s) => s.split('#')[1])).toEqual(['1-1', '2-3', '2-3', '4-4']);
    expect(r.totals[0]).toMatchObject({ value: 1600, bound: '≈' });
  });

  test('a span never lands on a year', async () => {
    const r = await answer([{ unit: '63:1', period: '2016/2020', value: 100 }], {
      years: year(2018),
      units: { kind: 'list', ids: ['63:1'] }
    });
    expect(say(r)).toEqual(['63:1 2018-01..2018-12 span_only']);
  });

  test('rows with one key and different values are a conflict, equal ones are one', async () => {
    const r = await answer(
      [
        { unit: '63:1', period: '2016', value: 5 },
        { unit: '63:1', period: '2016', value: 6 },
        { unit: '63:2', period: '2016', value: 7 },
        { unit: '63:2', period: '2016', value: 7 }
      ],
      { years: year(2016), units: { kind: 'list', ids: ['63:1', '63:2'] } }
    );
    expect(say(r)).toEqual(['63:1 2016-01..2016-12 conflict', '63:2 2016-01..2016-12 = 7 #1-2']);
    expect(r.warnings.map((w) => w.code)).toContain('conflict');
  });

  test('a part of a year is not the year, but halves that meet are', async () => {
    const r = await answer(
      [
        { unit: '63:1', period: '2020-H1', value: 5 },
        { unit: '63:2', period: '2020-H1', value: 5 },
        { unit: '63:2', period: '2020-H2', value: 6, qualifier: 'at_least' }
      ],
      { years: year(2020), units: { kind: 'list', ids: ['63:1', '63:2'] } }
    );
    expect(say(r)).toEqual([
      '63:1 2020-01..2020-12 part_year_only',
      '63:2 2020-01..2020-12 ≥ 11 #1-2'
    ]);
  });

  test('the total over parts that add up, at least when one is missing', async () => {
    const r = await answer(
      [
        { unit: '63:1', period: '2016', value: 2, recipient: 'collective' },
        { unit: '63:1', period: '2016', value: 3, recipient: 'individual' },
        { unit: '63:2', period: '2016', value: 3, recipient: 'individual' },
        { unit: '63:3', period: '2016', value: 3, level: 'central' }
      ],
      { years: year(2016), units: { kind: 'list', ids: ['63:1', '63:2', '63:3'] } }
    );
    expect(say(r)).toEqual([
      '63:1 2016-01..2016-12 = 5 #1-3',
      '63:2 2016-01..2016-12 ≥ 3 #1-3',
      '63:3 2016-01..2016-12 parts_only'
    ]);
    expect(r.rows[0]!.derivation).toBe('parts');
  });

  test('"of which" is not added twice', async () => {
    const r = await answer(
      [
        { unit: '63:1', period: '2016', value: 370, id: 'a', qualifier: 'nearly' },
        { unit: '63:1', period: '2016', value: 10, recipient: 'collective', partOf: 'a' },
        { unit: '63:1', period: '2016', value: 100, recipient: 'individual', partOf: 'a' }
      ],
      { years: year(2016), units: { kind: 'list', ids: ['63:1'] } }
    );
    expect(say(r)).toEqual(['63:1 2016-01..2016-12 !≤ 370 #1-1']);
    expect(r.totals[0]).toMatchObject({ value: 370, bound: '≤' });
    expect(r.warnings.map((w) => w.code)).toContain('part_of_left_out');
  });

  test('a figure split twice stands in only where it is the only one', async () => {
    const figures: Figure[] = [
      { unit: '63:1', period: '2016', value: 3, recipient: 'individual', level: 'cell' },
      { unit: '63:2', period: '2016', value: 2, recipient: 'individual', level: 'cell' },
      { unit: '63:2', period: '2016', value: 1, recipient: 'individual', level: 'bloc' }
    ];
    const units = { kind: 'list', ids: ['63:1', '63:2'] };
    const r = await answer(figures, { years: year(2016), units, by: 'recipient' });
    expect(say(r).filter((s) => s.includes('individual'))).toEqual([
      '63:1 2016-01..2016-12 individual = 3 #1-2',
      '63:2 2016-01..2016-12 individual parts_only'
    ]);
    expect(r.warnings).toContainEqual({ code: 'narrower', unitIds: ['63:1'] });
    expect(say(await answer(figures, { years: year(2016), units }))).toEqual([
      '63:1 2016-01..2016-12 parts_only',
      '63:2 2016-01..2016-12 parts_only'
    ]);
  });

  test('yearly parts of a span stand for their years', async () => {
    const r = await answer(
      [
        { unit: '63:1', period: '2016/2017', value: 3, id: 'a' },
        { unit: '63:1', period: '2016', value: 1, partOf: 'a' },
        { unit: '63:1', period: '2017', value: 2, partOf: 'a' }
      ],
      { kind: 'line', units: { kind: 'list', ids: ['63:1'] } }
    );
    expect(say(r).map((s) => s.replace(/ #.*/, ''))).toEqual([
      '63:1 2016-01..2016-12 = 1',
      '63:1 2016-01..2017-12 = 3',
      '63:1 2017-01..2017-12 = 2'
    ]);
  });

  test('awarded is never merged with proposed', async () => {
    const figures: Figure[] = [
      { unit: '63:1', period: '2016', value: 2, state: 'awarded' },
      { unit: '63:1', period: '2016', value: 9, state: 'proposed' },
      { unit: '63:1', period: '2016', value: 4 }
    ];
    const options = { measures: [measure('m', 'count', { dimensions: ['state'] })] };
    const units = { kind: 'list', ids: ['63:1'] };
    const awarded = await answer(figures, { years: year(2016), units }, options);
    expect(say(awarded)).toEqual(['63:1 2016-01..2016-12 = 2 #1-1']);
    expect(awarded.warnings).toContainEqual({
      code: 'other_states',
      details: { states: 'proposed,unknown' }
    });
    const all = await answer(figures, { years: year(2016), units, by: 'state' }, options);
    expect(say(all).map((s) => s.slice(22))).toEqual(
      ['awarded = 2 #1-1', 'proposed = 9 #1-1', 'unknown = 4 #1-1'].sort()
    );
  });
});

describe('spans', () => {
  const spans: Figure[] = [
    { unit: '63:1', period: '2016/2020', value: 500 },
    { unit: '63:2', period: '2016/2018', value: 330 }
  ];
  const units = { kind: 'list', ids: ['63:1', '63:2'] };

  test('totals of different lengths are not ranked, yearly averages are', async () => {
    const own = await answer(spans, { units });
    expect(say(own)).toEqual(['63:2 2016-01..2018-12 = 330', '63:1 2016-01..2020-12 = 500']);
    expect(own.warnings.map((w) => w.code)).toContain('periods_differ');
    const average = await answer(spans, { units, norm: 'per-year' });
    expect(say(average)).toEqual([
      '63:2 2016-01..2018-12 = 110 #1-1',
      '63:1 2016-01..2020-12 = 100 #2-2'
    ]);
  });

  test('meeting periods add, overlapping ones never', async () => {
    const r = await answer(
      [
        { unit: '63:1', period: '2016/2018', value: 300 },
        { unit: '63:1', period: '2019', value: 10 },
        { unit: '63:1', period: '2020', value: 20 },
        { unit: '63:2', period: '2016/2018', value: 300 },
        { unit: '63:2', period: '2018/2020', value: 310 },
        { unit: '63:3', period: '2016', value: 1 },
        { unit: '63:3', period: '2017', value: 1 },
        { unit: '63:3', period: '2016/2017', value: 5 },
        { unit: '63:3', period: '2018/2020', value: 7 }
      ],
      { years: { from: 2016, to: 2020 }, units: { kind: 'list', ids: ['63:1', '63:2', '63:3'] } }
    );
    expect(say(r).map((s) => s.replace(/ #.*/, ''))).toEqual([
      '63:1 2016-01..2020-12 = 330',
      '63:2 2016-01..2020-12 ≥ 300',
      '63:3 2016-01..2020-12 = 9'
    ]);
  });

  test('over the years a span is one row as wide as its years', async () => {
    const r = await answer([...spans, { unit: '63:1', period: '2021', value: 90 }], {
      units,
      kind: 'line',
      years: { from: 2019, to: 2021 }
    });
    expect(say(r)).toEqual([
      '63:1 2019-01..2019-12 span_only',
      '63:2 2019-01..2019-12 missing',
      '63:1 2020-01..2020-12 span_only',
      '63:2 2020-01..2020-12 missing',
      '63:1 2021-01..2021-12 = 90 #1-2',
      '63:2 2021-01..2021-12 missing'
    ]);
    const wide = await answer(spans, { units, kind: 'line', years: { from: 2016, to: 2020 } });
    expect(say(wide).filter((s) => s.includes('='))).toEqual([
      '63:2 2016-01..2018-12 = 330',
      '63:1 2016-01..2020-12 = 500'
    ]);
    const average = await answer(spans, {
      units,
      kind: 'line',
      spans: 'average',
      years: { from: 2016, to: 2020 }
    });
    expect(say(average).filter((s) => s.includes('='))).toEqual([
      '63:2 2016-01..2018-12 = 110',
      '63:1 2016-01..2020-12 = 100'
    ]);
  });

  test('a figure without a period is shown and never ranked', async () => {
    const r = await answer(
      [
        { unit: '63:1', period: '', value: 5395 },
        { unit: '63:2', period: '', value: null }
      ],
      { frame: 'reporting' } as SpecInput,
      { frame: 'reporting' }
    );
    expect(say(r)).toEqual(['63:1 ? = 5395', '63:2 ? missing']);
    expect(r.warnings.map((w) => w.code)).toEqual(['unstated_period']);
  });
});

describe('boundaries', () => {
  test('a merged province is the sum where all reported, otherwise at least', async () => {
    const figures: Figure[] = ['63:1', '63:2', '63:3', '63:4', '63:5'].map((u, i) => ({
      unit: u,
      period: '2020',
      value: 10 + i
    }));
    const r = await answer(figures, { basis: '34', years: year(2020) });
    expect(say(r)).toEqual([
      '34:1 2020-01..2020-12 = 21 #2-2',
      '34:3 2020-01..2020-12 = 12 #3-3',
      '34:4 2020-01..2020-12 ≥ 27 #1-1'
    ]);
    expect(r.rows[2]!.pieces).toEqual([2, 3]);
  });

  test('what applies nowhere leaves the total exact, what is missing somewhere does not', async () => {
    const na = { period: '2020', value: null, status: 'not_applicable' } as const;
    const figures: Figure[] = [
      { unit: '63:1', period: '2020', value: 1 },
      { unit: '63:2', period: '2020', value: 2 },
      { unit: '63:3', ...na },
      { unit: '63:4', ...na },
      { unit: '63:5', ...na },
      { unit: '63:6', ...na }
    ];
    const all = await answer(figures, { basis: '34', years: year(2020) });
    expect(all.rows.map((r) => r.blank)).toEqual([null, 'not_applicable', 'not_applicable']);
    expect(all.totals[0]).toMatchObject({ value: 3, bound: '=' });
    const some = await answer(figures.slice(0, 5), { basis: '34', years: year(2020) });
    expect(some.rows[2]!.blank).toBe('missing');
    expect(some.totals[0]).toMatchObject({ value: 3, bound: '≥' });
  });

  test('a predecessor may bring a span and another its years', async () => {
    const years = [2016, 2017, 2018].map((y) => ({ unit: '63:2', period: `${y}`, value: 1 }));
    const r = await answer([{ unit: '63:1', period: '2016/2018', value: 30 }, ...years], {
      basis: '34',
      kind: 'line',
      units: { kind: 'list', ids: ['34:1'] }
    });
    expect(say(r).at(0)).toBe('34:1 2016-01..2016-12 ≥ 1 #1-1');
    expect(say(r)).toContain('34:1 2016-01..2018-12 = 33');
  });

  test('2025 begins on the 63 and ends on the 34', async () => {
    const r = await answer(
      [
        { unit: '63:1', period: '2025-H1', value: 1 },
        { unit: '63:2', period: '2025-H1', value: 2 },
        { unit: '34:1', period: '2025-H2', value: 4 }
      ],
      { basis: '34', years: year(2025), units: { kind: 'list', ids: ['34:1'] } }
    );
    expect(say(r)).toEqual(['34:1 2025-01..2025-12 = 7 #1-1']);
    expect(r.warnings.map((w) => w.code)).toContain('basis_mixed');
  });

  test('the 34 are never split into the 63', async () => {
    const r = await answer([{ unit: '34:1', period: '2026', value: 1 }], {
      basis: '63',
      units: { kind: 'list', ids: ['34:1'] }
    });
    expect(r.refused?.code).toBe('no_split');
    const past = await answer([{ unit: '63:1', period: '2024', value: 1 }], {
      basis: '63',
      kind: 'line',
      years: { from: 2024, to: 2026 },
      units: { kind: 'list', ids: ['63:1'] }
    });
    expect(say(past)).toEqual([
      '63:1 2024-01..2024-12 = 1 #1-1',
      '63:1 2025-01..2025-12 missing',
      '63:1 2026-01..2026-12 not_in_being'
    ]);
  });

  test('rates are not sums of rates', async () => {
    const r = await answer(
      [
        { unit: '63:1', period: '2020', value: 10 },
        { unit: '63:2', period: '2020', value: 20 },
        { unit: '63:3', period: '2020', value: 30 }
      ],
      { basis: '34', years: year(2020) },
      { measures: [measure('m', 'rate')] }
    );
    expect(say(r).map((s) => s.replace(/ #.*/, ''))).toEqual([
      '34:1 2020-01..2020-12 parts_only',
      '34:3 2020-01..2020-12 = 30',
      '34:4 2020-01..2020-12 missing'
    ]);
  });
});

describe('normalisation', () => {
  const figures: Figure[] = [
    { unit: '63:1', period: '2020', value: 10 },
    { unit: '63:2', period: '2020', value: 30, qualifier: 'at_least' },
    { unit: '63:1', period: '2021', value: 15 },
    { unit: '63:2', period: '2021', value: 60 }
  ];
  const units = { kind: 'list', ids: ['63:1', '63:2'] };

  test('a share of a total that is a lower bound: its open piece has more, the others less', async () => {
    const r = await answer(figures, { units, years: year(2020), norm: 'share' });
    expect(say(r)).toEqual(['63:1 2020-01..2020-12 ≤ 25 #2-2', '63:2 2020-01..2020-12 ≥ 75 #1-1']);
  });

  test('change and index are against the base year, and carry bounds', async () => {
    const change = await answer(figures, {
      units,
      years: { from: 2020, to: 2021 },
      norm: 'change'
    });
    expect(say(change)).toEqual([
      '63:1 2021-01..2021-12 = 5 #1-2',
      '63:2 2021-01..2021-12 ≤ 30 #1-2'
    ]);
    const index = await answer(figures, {
      units,
      years: { from: 2020, to: 2021 },
      norm: 'index',
      kind: 'line'
    });
    expect(say(index).map((s) => s.replace(/ #.*/, ''))).toEqual([
      '63:1 2020-01..2020-12 = 100',
      '63:2 2020-01..2020-12 ≈ 100',
      '63:1 2021-01..2021-12 = 150',
      '63:2 2021-01..2021-12 ≤ 200'
    ]);
  });

  test('a denominator is of the same list and year, unless a person chooses another', async () => {
    const denominators = [
      {
        unitId: '63:1',
        kind: 'members' as const,
        year: 2020,
        value: 2000,
        sourceId: '',
        nameVi: 'đảng viên',
        nameEn: 'members'
      }
    ];
    const spec = { units, norm: 'per-1000-members' };
    const same = await answer(figures, { ...spec, years: year(2020) }, { denominators });
    expect(say(same)).toEqual([
      '63:1 2020-01..2020-12 = 5 #1-2',
      '63:2 2020-01..2020-12 no_denominator'
    ]);
    const other = await answer(figures, { ...spec, years: year(2021) }, { denominators });
    expect(say(other)).toEqual([
      '63:1 2021-01..2021-12 no_denominator',
      '63:2 2021-01..2021-12 no_denominator'
    ]);
    const chosen = await answer(
      figures,
      { ...spec, years: year(2021), denominatorYear: 2020 },
      { denominators }
    );
    expect(say(chosen)[0]).toBe('63:1 2021-01..2021-12 = 7.5 #1-2');
    expect(chosen.warnings.map((w) => w.code)).toContain('denominator_other_year');
    expect((await answer(figures, { ...spec, years: year(2020) })).refused?.code).toBe(
      'no_denominator'
    );
  });
});

test('units of different levels are not ranked', async () => {
  const r = await answer(
    [
      { unit: '63:1', period: '2020', value: 10 },
      { unit: 'cell', period: '2020', value: 3 }
    ],
    { units: { kind: 'any' }, years: year(2020) },
    { units: [unit('cell', 99, 'cell')] }
  );
  expect(r.rows.map((x) => x.rank)).toEqual([null, null]);
  expect(r.warnings.map((w) => w.code)).toContain('levels_differ');
});
