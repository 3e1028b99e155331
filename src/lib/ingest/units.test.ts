import { describe, expect, test } from 'vitest';
import { yearPeriod } from '#lib/model/period.ts';
import type { Unit } from '#lib/model/unit.ts';
import { reference } from './reference.fixture.ts';
import { resolveUnit, toUnitIndex } from './units.ts';

const at = { file: 'a.csv' };
const find = (name: string, year: number | null, unitId = '', own: Unit[] = []) => {
  const period = year === null ? null : yearPeriod(year);
  const query = { unitId, name, period, idAt: at, nameAt: at };
  const { unit, issues } = resolveUnit(query, toUnitIndex(reference, own), 'strict');
  return unit?.id ?? issues[0]?.code;
};

const provinces = reference.units.filter((u) => u.level === 'province');

describe('every province is found by its name', () => {
  test.each([
    ['63', 2020],
    ['34', 2026]
  ] as const)('on the list of %s', (scheme, year) => {
    for (const { id, nameVi, nameEn } of provinces.filter((u) => u.scheme === scheme))
      for (const name of [
        nameVi,
        nameVi.toUpperCase(),
        nameVi.normalize('NFD'),
        nameEn,
        `Tỉnh ${nameVi}`
      ])
        expect([name, find(name, year)]).toEqual([name, id]);
  });

  test('and every alias leads to its own unit, at a time when that existed', () => {
    for (const { unitId, alias } of reference.aliases)
      expect([alias, find(alias, unitId.startsWith('63') ? 2020 : 2026)]).toEqual([alias, unitId]);
  });
});

test('a name on both lists is asked about when the period does not tell', () => {
  expect(find('Quảng Ngãi', 2025)).toBe('unit_ambiguous');
  expect(find('Quảng Ngãi', null)).toBe('unit_ambiguous');
  expect(find('Quảng Ngãi', 2025, '34:51')).toBe('34:51');
});

test('an own unit stands beside the provinces, and near misses find nothing', () => {
  const office = { ...provinces[0]!, id: 'bdv', scheme: '' as const, nameVi: 'Ban Dân vận' };
  expect(find('ban dân vận', 2020, '', [office])).toBe('bdv');
  for (const name of ['Quảng Nan', 'Hà Tây', 'Thành phố Bắc Ninh', 'Tỉnh ủy Nghệ An'])
    expect(find(name, 2020)).toBe('unit_unknown');
});

test('an id and a name that contradict each other are not settled for the reader', () => {
  expect(find('Bắc Giang', 2026, '34:24')).toBe('unit_name_differs');
  expect(find('Bắc Ninh', 2026, '34:24')).toBe('34:24');
  expect(find('Bắc Ninh', 2026, '24')).toBe('unit_id_unknown');
});
