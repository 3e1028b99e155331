import { describe, expect, it } from 'vitest';
import type { FigureContext } from '#lib/charts/context.ts';
import { toCatalogue } from '#lib/query/build-catalogue.ts';
import type { PartNode } from '#lib/query/trace.ts';
import type { Bound } from '#lib/model/bound.ts';
import { loadReference } from '../../../../scripts/packs.ts';
import { fullName } from './head-view.ts';
import { yearRuns } from './missing-view.ts';
import { toTree } from './tree-view.ts';
import { toSearchItems } from './unit-entries.ts';
import { findItems } from '../combobox.ts';

const reference = loadReference();
const catalogue = toCatalogue(reference, []);
const vi: FigureContext = { catalogue, lang: 'vi' };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const part = (value: number | null, bound: Bound, measure = 'charity_money'): PartNode => ({
  id: 'p',
  unitId: '63:40',
  measure,
  value,
  bound,
  file: 'a.csv',
  line: 3,
  parts: []
});

describe('a part’s share of its whole', () => {
  const share = (node: PartNode, value: number | null, bound: Bound) =>
    plain(
      toTree([node], { measure: 'charity_money', value, bound, unitId: '63:40' }, new Map(), vi)[0]!
        .share
    );

  it.each([
    [part(25, '='), 100, '=', '25,0 % của số chung'],
    [part(10, '='), 370, '≤', '≥ 2,7 % của số chung'],
    [part(10, '='), 300, '≥', '≤ 3,4 % của số chung'],
    [part(10, '≥'), 100, '=', '≥ 10,0 % của số chung'],
    [part(10, '≤'), 100, '≤', '≈ 10,0 % của số chung'],
    [part(null, '='), 100, '=', ''],
    [part(10, '='), 0, '=', ''],
    [part(10, '=', 'charity_gifts'), 100, '=', '']
  ] as const)('%#', (node, value, bound, expected) =>
    expect(share(node, value, bound)).toBe(expected)
  );
});

it('years in a row are one run', () => {
  expect(yearRuns([2016, 2017, 2018, 2020, 2022, 2023])).toBe('2016–2018, 2020, 2022–2023');
  expect(yearRuns([])).toBe('');
});

it.each([
  ['63:46', 'Thành phố Huế', 'Hue City'],
  ['34:75', 'Thành phố Đồng Nai', 'Dong Nai City'],
  ['63:75', 'Tỉnh Đồng Nai', 'Dong Nai Province'],
  ['63:40', 'Tỉnh Nghệ An', 'Nghe An Province']
])('%s is called as on the last day of its list', (id, inVi, inEn) => {
  const unit = reference.units.find((u) => u.id === id)!;
  expect([fullName(unit, 'vi'), fullName(unit, 'en')]).toEqual([inVi, inEn]);
});

it('units are found without marks, on both lists', () => {
  const pack = { info: {}, units: [], measures: [] } as unknown as Parameters<
    typeof toSearchItems
  >[1];
  const found = findItems(toSearchItems(catalogue, pack, 'vi'), 'nghe an');
  expect(found.map((i) => i.id).sort()).toEqual(['34:40', '63:40']);
});
