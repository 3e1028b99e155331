import { describe, expect, test } from 'vitest';
import { parsePeriod } from '#lib/model/period.ts';
import { reference } from '../reference.fixture.ts';
import { toUnitIndex } from '../units.ts';
import { decideScheme } from './decide-scheme.ts';

const index = toUnitIndex(reference);
const provinces = reference.units.filter((u) => u.level === 'province');
const namesOf = (scheme: string) =>
  provinces.filter((u) => u.scheme === scheme).map((u) => u.nameVi);
const [all63, all34] = [namesOf('63'), namesOf('34')];

const decide = (names: readonly string[], periods: readonly string[] = [], codes?: string[]) =>
  decideScheme(names, {
    index,
    periods: periods.map((p) => parsePeriod(p)!),
    ...(codes ? { codes } : {})
  });

describe('the table decides', () => {
  test.each<[string, readonly string[], readonly string[], '63' | '34' | null, boolean]>([
    ['all of the 63', all63, [], '63', false],
    ['all of the 34', all34, [], '34', false],
    ['all of the 34 in capitals', all34.map((n) => n.toUpperCase()), [], '34', false],
    ['all of the 34, recast to an old year', all34, ['2020'], '34', false],
    ['all of the 63 in the mixed year', all63, ['2025'], '63', false],
    ['all of the 34 in the mixed year', all34, ['2025'], '34', false],
    ['most of the 34', all34.slice(0, 28), [], '34', false],
    ['most of the 34, but an old year', all34.slice(0, 28), ['2020'], null, false],
    ['one old name', ['Nghệ An', 'Bến Tre'], [], '63', false],
    ['old names without marks', ['Nghe An', 'HA GIANG'], [], '63', false],
    ['shared names, nothing else', ['Nghệ An', 'Quảng Ngãi'], [], null, false],
    ['shared names in the mixed year', ['Nghệ An', 'Quảng Ngãi'], ['2025'], null, false],
    ['the first half of it', ['Nghệ An', 'Quảng Ngãi'], ['2025-H1'], '63', false],
    ['the second half of it', ['Nghệ An', 'Quảng Ngãi'], ['2025-H2'], '34', false],
    ['both halves', ['Nghệ An', 'Nghệ An'], ['2025-H1', '2025-H2'], null, false],
    ['old years', ['Nghệ An'], ['2016/2020', '2021'], '63', false],
    ['the old name of Huế', ['Nghệ An', 'Thừa Thiên Huế'], [], '63', false],
    ['the old name of Huế, new period', ['Nghệ An', 'TT-Huế'], ['2026'], '34', false],
    ['the city of Huế', ['Nghệ An', 'Thành phố Huế'], [], null, false],
    ['the city of Đồng Nai', ['Nghệ An', 'TP Đồng Nai'], [], '34', false],
    ['a region of the 63', ['Tây Nguyên', 'Gia Lai'], [], '63', false],
    ['a region of the 34', ['Duyên hải Nam Trung Bộ và Tây Nguyên', 'Gia Lai'], [], '34', false],
    ['regions of both', ['Đồng bằng sông Hồng', 'Hà Nội'], [], null, false],
    ['districts', ['Huyện Diễn Châu', 'Thị xã Cửa Lò'], [], '63', false],
    ['đặc khu', ['Đặc khu Phú Quốc', 'An Giang'], [], '34', false],
    ['an office of an old province', ['Tỉnh ủy Bến Tre', 'Tỉnh ủy Nghệ An'], [], '63', false],
    ['Hà Tây', ['Hà Tây', 'Hà Nội'], [], '63', false],
    ['marked names', ['Bắc Ninh (mới)', 'Nghệ An'], [], '34', false],
    ['one old name, one marked new', ['Bến Tre', 'Vĩnh Long (mới)'], [], null, true],
    ['old names in a new period', ['Bến Tre', 'Nghệ An'], ['2026'], '63', true],
    ['long table over both', [...all63, ...all34], ['2024', '2026'], null, true],
    ['one row each, years over both', all63, ['2024', '2026'], '63', true],
    ['nothing', [], [], null, false],
    ['no provinces', ['Phòng A', 'Phòng B'], [], null, false]
  ])('%s', (_, names, periods, scheme, mixed) =>
    expect(decide(names, periods)).toMatchObject({ scheme, mixed })
  );
});

test('the proof is in the words of the file', () => {
  expect(decide(['Nghệ An', 'BẾN TRE', 'Hà Giang']).proof).toEqual(['BẾN TRE', 'Hà Giang']);
  expect(decide(['Nghệ An'], ['2024']).proof).toEqual(['2024']);
  expect(decide(all34).proof).toEqual(['34/34']);
  expect(decide(['Bến Tre'], ['2026']).proof).toEqual(['Bến Tre', '2026']);
});

test('a code alone decides nothing; name and code together do', () => {
  expect(decide(['Nghệ An', 'Bắc Ninh'], [], ['40', '24'])).toMatchObject({ scheme: '34' });
  expect(decide(['Nghệ An', 'Bắc Ninh'], [], ['40', '27'])).toMatchObject({ scheme: '63' });
  expect(decide(['Nghệ An'], [], ['40']).scheme).toBeNull();
  expect(decide(['', ''], [], ['15', '24']).scheme).toBeNull();
});

test('each list, whole or in part beyond the shared names, is recognised', () => {
  const shared = new Set(all34);
  const only = all63.filter((n) => !shared.has(n));
  expect(only).toHaveLength(29);
  for (const name of only) expect([name, decide([name]).scheme]).toEqual([name, '63']);
});
