import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { shippedCatalogue } from './shipped.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import { fromQuery, toQuery } from '#lib/spec/url.ts';
import {
  barShare,
  idsOf,
  otherSpec,
  plottedSpec,
  provincesOf,
  sortBoard,
  toBoard,
  toUnitSet,
  type BoardRow
} from './board.ts';
import { emphasisOf, toggled, withEmphasis } from './emphasis.ts';

const catalogue = shippedCatalogue();
const spec = (input: SpecInput) => normaliseSpec({ pack: 'demo', measure: 'models_new', ...input });

const row = (id: string, value: number | null, part: Partial<BoardRow> = {}): BoardRow => ({
  id,
  nameVi: id,
  nameEn: '',
  regionId: '',
  value,
  bound: '=',
  blank: null,
  other: null,
  otherBound: '=',
  ...part
});

describe('the plotted ranking', () => {
  it.each([
    ['a ranking keeps its years', { kind: 'rank', years: { from: 2017, to: 2019 } }, '2017-2019'],
    [
      'lines take the last year of theirs',
      { kind: 'line', years: { from: 2017, to: 2019 } },
      '2019'
    ],
    ['with no years, the last whole one', { kind: 'rank' }, '2024']
  ])('%s', (_, input, years) => {
    const query = new URLSearchParams(toQuery(plottedSpec(spec(input), catalogue)));
    expect(query.get('years')).toBe(years);
    expect(query.get('kind')).toBeNull();
  });

  it('asks for all units, without split or emphasis', () => {
    const asked = spec({
      units: { kind: 'region', id: '63:r:BTB' },
      by: 'level',
      highlight: ['63:40'],
      mute: ['63:38']
    });
    expect(plottedSpec(asked, catalogue)).toMatchObject({
      units: { kind: 'all' },
      by: '',
      highlight: [],
      mute: []
    });
  });

  it('of a change keeps the year it starts from', () => {
    const asked = spec({ kind: 'line', norm: 'change', years: { from: 2017, to: 2021 } });
    expect(plottedSpec(asked, catalogue)).toMatchObject({
      baseYear: 2017,
      years: { from: 2021, to: 2021 }
    });
    expect(otherSpec(plottedSpec(asked, catalogue), 'checks_made')).toMatchObject({
      measure: 'checks_made',
      norm: 'value',
      baseYear: null
    });
  });
});

describe('the order of the board', () => {
  const rows = [
    row('Đà Nẵng', 3, { other: 1 }),
    row('An Giang', null),
    row('Cao Bằng', 7, { other: 9 }),
    row('Bắc Ninh', 7),
    row('Điện Biên', null)
  ];
  const order = (sort: 'value' | 'other' | 'official' | 'name') =>
    sortBoard(rows, sort, 'vi').map((r) => r.id);

  it.each([
    ['value', ['Cao Bằng', 'Bắc Ninh', 'Đà Nẵng', 'An Giang', 'Điện Biên']],
    ['other', ['Cao Bằng', 'Đà Nẵng', 'An Giang', 'Bắc Ninh', 'Điện Biên']],
    ['official', ['Đà Nẵng', 'An Giang', 'Cao Bằng', 'Bắc Ninh', 'Điện Biên']],
    ['name', ['An Giang', 'Bắc Ninh', 'Cao Bằng', 'Đà Nẵng', 'Điện Biên']]
  ] as const)('by %s', (sort, expected) => {
    expect(order(sort)).toEqual(expected);
  });

  it('bars are shares of the largest size; no figure has none', () => {
    expect([5, -10, null, 0].map((v) => barShare(v, [5, -10, null, 0]))).toEqual([0.5, 1, 0, 0]);
    expect(barShare(0, [0])).toBe(0);
  });
});

describe('sets of units', () => {
  const board = toBoard(spec({}), catalogue, null);

  it('without an answer every province of the list can be chosen', () => {
    expect(board).toHaveLength(63);
    expect(toBoard(spec({ basis: '34' }), catalogue, null)).toHaveLength(34);
  });

  it('all, one region and a list are told apart', () => {
    const all = board.map((r) => r.id);
    expect(toUnitSet(all, spec({}), catalogue)).toEqual({ kind: 'all' });
    const region = board[0]!.regionId;
    const inside = board.filter((r) => r.regionId === region).map((r) => r.id);
    expect(toUnitSet(inside, spec({}), catalogue)).toEqual({ kind: 'region', id: region });
    expect(toUnitSet(inside.slice(1), spec({}), catalogue).kind).toBe('list');
    expect(toUnitSet(all, spec({ basis: 'unchanged' }), catalogue).kind).toBe('list');
  });

  it('a set made of ids holds just these ids, and survives the address', () => {
    const ids = provincesOf(spec({}), catalogue).map((u) => u.id);
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1 }), (some) => {
        const made = normaliseSpec({ ...spec({}), units: toUnitSet(some, spec({}), catalogue) });
        const back = fromQuery(toQuery(made));
        expect(back).toEqual(made);
        expect(idsOf(back.units, board).toSorted()).toEqual(some.toSorted());
      })
    );
  });
});

describe('emphasis', () => {
  it('a unit is never in both lists, and pressed twice it is plain', () => {
    const lists = { highlight: ['a', 'b'], mute: ['c'] };
    expect(toggled('a', 'mute', lists)).toEqual({ highlight: ['b'], mute: ['c', 'a'] });
    expect(toggled('c', 'mark', lists)).toEqual({ highlight: ['a', 'b', 'c'], mute: [] });
    expect(toggled('b', 'mark', lists)).toEqual({ highlight: ['a'], mute: ['c'] });
    expect(withEmphasis('a', 'mark', lists)).toEqual(lists);
    expect(emphasisOf('d', lists)).toBe('plain');
  });

  it('survives the address in its order', () => {
    const one = spec(withEmphasis('63:01', 'mute', { highlight: ['63:40'], mute: ['63:38'] }));
    expect(toQuery(one)).toContain('mark=63:40&mute=63:38,63:01');
    expect(fromQuery(toQuery(one))).toEqual(one);
  });
});
