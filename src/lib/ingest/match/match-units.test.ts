import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePeriod } from '#lib/model/period.ts';
import type { Scheme } from '#lib/model/unit.ts';
import { reference } from '../reference.fixture.ts';
import { toUnitIndex } from '../units.ts';
import { matchUnits } from './match-units.ts';
import type { MatchOptions, UnitName } from './unit-match.ts';
import { unitIssues } from './unit-issues.ts';
import { expectLinear, PATIENT } from '../linear.fixture.ts';

const index = toUnitIndex(reference);
const at = { file: 'a.csv', column: 'Đơn vị' };

const matchAll = (
  names: readonly (string | Partial<UnitName>)[],
  options: Partial<MatchOptions> = {}
) => {
  const rows = names.map((n, i) => ({
    line: i + 2,
    raw: '',
    ...(typeof n === 'string' ? { raw: n } : n)
  }));
  const matches = matchUnits(rows, { index, scheme: '63', ...options });
  return { matches, issues: unitIssues(rows, matches, at) };
};

const one = (raw: string | Partial<UnitName>, options: Partial<MatchOptions> = {}) => {
  const { matches, issues } = matchAll([raw], options);
  return { ...matches[0]!, codes: issues.map((i) => i.code) };
};

describe('a province in any writing is itself', () => {
  test.each<[string, Scheme, string]>([
    ['Nghệ An', '63', '63:40'],
    ['NGHỆ AN', '34', '34:40'],
    ['Nghệ An'.normalize('NFD'), '63', '63:40'],
    ['nghe an', '63', '63:40'],
    ['NghệAn', '63', '63:40'],
    ['  Nghệ \u00A0 An ', '63', '63:40'],
    ['T. Nghệ An', '63', '63:40'],
    ['T.Nghệ An', '63', '63:40'],
    ['Tỉnh Nghệ An', '63', '63:40'],
    ['TỈNH NGHỆ AN', '63', '63:40'],
    ['Tỉnh: Nghệ An', '63', '63:40'],
    ['Nghệ An (tỉnh)', '63', '63:40'],
    ['Nghe An province', '63', '63:40'],
    ['1. Nghệ An', '63', '63:40'],
    ['27) Nghệ An', '63', '63:40'],
    ['I. Nghệ An', '63', '63:40'],
    ['a) Nghệ An', '63', '63:40'],
    ['01 - Nghệ An', '63', '63:40'],
    ['12 Nghệ An', '63', '63:40'],
    ['1. Tỉnh Nghệ An', '63', '63:40'],
    ['- Nghệ An', '63', '63:40'],
    ['+ Nghệ An', '63', '63:40'],
    ['• Nghệ An', '63', '63:40'],
    ['Nghệ An (1)', '63', '63:40'],
    ['Nghệ An*', '63', '63:40'],
    ['Nghệ An (*)', '63', '63:40'],
    ['Nghệ An¹', '63', '63:40'],
    ['Nghệ An[2]', '63', '63:40'],
    ['Nghệ An:', '63', '63:40'],
    ['"Nghệ An"', '63', '63:40'],
    ["'Nghệ An", '63', '63:40'],
    ['\u202ENghệ An\u202C', '63', '63:40'],
    ['Ｎｇｈｅ　Ａｎ', '63', '63:40'],
    ['Hòa Bình', '63', '63:17'],
    ['Hoà Bình', '63', '63:17'],
    ['Thanh Hoá', '34', '34:38'],
    ['Th.Hóa', '63', '63:38'],
    ['Đắk Lắk', '63', '63:66'],
    ['Đắc Lắc', '63', '63:66'],
    ['Daklak', '34', '34:66'],
    ['ĐẮK LẮK', '34', '34:66'],
    ['ĐăkLăk', '63', '63:66'],
    ['Đắk Lắc', '63', '63:66'],
    ['Đak Lăk', '63', '63:66'],
    ['Ðắk Lắk', '63', '63:66'],
    ['Đắk Nông', '63', '63:67'],
    ['TP.HCM', '63', '63:79'],
    ['TPHCM', '34', '34:79'],
    ['TP HCM', '34', '34:79'],
    ['T.P HCM', '34', '34:79'],
    ['Tp. Hồ Chí Minh', '63', '63:79'],
    ['T.P. Hồ Chí Minh', '63', '63:79'],
    ['Thành phố Hồ Chí Minh', '63', '63:79'],
    ['TP.Hồ Chí Minh', '63', '63:79'],
    ['TP. HỒ CHÍ MINH', '34', '34:79'],
    ['Hồ Chí Minh (TP)', '34', '34:79'],
    ['Hồ Chí Minh', '63', '63:79'],
    ['Sài Gòn', '63', '63:79'],
    ['TP. Sài Gòn', '63', '63:79'],
    ['HCMC', '63', '63:79'],
    ['TT-Huế', '63', '63:46'],
    ['T.T.Huế', '63', '63:46'],
    ['TT. Huế', '63', '63:46'],
    ['Thừa Thiên - Huế', '63', '63:46'],
    ['Thừa Thiên – Huế', '63', '63:46'],
    ['Thừa Thiên-Huế', '63', '63:46'],
    ['Thừa Thiên Huế', '63', '63:46'],
    ['TP Huế', '34', '34:46'],
    ['Huế', '34', '34:46'],
    ['BR-VT', '63', '63:77'],
    ['BR - VT', '63', '63:77'],
    ['Bà Rịa Vũng Tàu', '63', '63:77'],
    ['Bà Rịa-Vũng Tàu', '63', '63:77'],
    ['BÀ RỊA – VŨNG TÀU', '63', '63:77'],
    ['KonTum', '63', '63:62'],
    ['Kontum', '63', '63:62'],
    ['Kon-Tum', '63', '63:62'],
    ['Gia-Lai', '63', '63:64'],
    ['Hanoi', '63', '63:01'],
    ['Ha Noi City', '63', '63:01'],
    ['TP. Hà Nội', '63', '63:01'],
    ['Tỉnh Hà Nội', '63', '63:01'],
    ['Tỉnh/TP Hà Nội', '63', '63:01'],
    ['TP Đồng Nai', '34', '34:75'],
    ['Bắc Cạn', '63', '63:06'],
    ['Cả nước', '63', 'vn'],
    ['CẢ NƯỚC', '34', 'vn'],
    ['Toàn quốc', '63', 'vn'],
    ['WHOLE COUNTRY', '63', 'vn'],
    ['Đồng bằng sông Hồng', '63', '63:r:DBSH'],
    ['Vùng Đồng bằng sông Hồng', '34', '34:r:DBSH'],
    ['ĐBSCL', '63', '63:r:DBSCL'],
    ['Tây Nguyên', '63', '63:r:TN'],
    ['Trung du và miền núi Bắc Bộ', '34', '34:r:TDMNPB'],
    ['Bắc Trung Bộ', '34', '34:r:BTB']
  ])('%s on the list of %s', (raw, scheme, id) => {
    const { unitId, codes } = one(raw, { scheme });
    expect({ unitId, codes }).toEqual({ unitId: id, codes: [] });
  });

  test('letters of another alphabet are read, and said', () => {
    // The first letter is a Cyrillic en, the o a Cyrillic o.
    expect(one('Нà Nộі')).toMatchObject({ unitId: '63:01', codes: ['unit_lookalike'] });
  });
});

describe('other units stay themselves, with the province they state', () => {
  test.each<[string, string, string]>([
    ['Tỉnh ủy Nghệ An', 'office', '63:40'],
    ['Tỉnh uỷ Nghệ An', 'office', '63:40'],
    ['TỈNH ỦY NGHỆ AN', 'office', '63:40'],
    ['Tinh uy Nghe An', 'office', '63:40'],
    ['UBND tỉnh Nghệ An', 'office', '63:40'],
    ['Ban Dân vận Tỉnh ủy Nghệ An', 'office', '63:40'],
    ['Thành ủy Hà Nội', 'office', '63:01'],
    ['Thành ủy TP. Hồ Chí Minh', 'office', '63:79'],
    ['Sở Y tế Nghệ An', 'office', '63:40'],
    ['Sở Y tế', 'office', ''],
    ['Tỉnh đoàn Bến Tre', 'office', '63:83'],
    ['Đoàn TNCS Hồ Chí Minh', 'office', ''],
    ['Đoàn TNCS Hồ Chí Minh tỉnh Nghệ An', 'office', '63:40'],
    ['Huyện ủy Diễn Châu', 'office', ''],
    ['Đảng bộ tỉnh Bến Tre', 'office', '63:83'],
    ['Huyện Diễn Châu', 'district', ''],
    ['Huyện Diễn Châu, tỉnh Nghệ An', 'district', '63:40'],
    ['Huyện Diễn Châu (Nghệ An)', 'district', '63:40'],
    ['Huyện Diễn Châu - Nghệ An', 'district', '63:40'],
    ['Huyện Diễn Châu tỉnh Nghệ An', 'district', '63:40'],
    ['H. Diễn Châu', 'district', ''],
    ['Thị xã Cửa Lò', 'district', ''],
    ['TX. Cửa Lò', 'district', ''],
    ['TP. Vinh', 'district', ''],
    ['Thành phố Bắc Ninh', 'district', ''],
    ['TP Hòa Bình', 'district', ''],
    ['Quận 1, TP.HCM', 'district', '63:79'],
    ['Quận 1', 'district', ''],
    ['xã Hưng Nguyên', 'commune', ''],
    ['Xã Hà Giang', 'commune', ''],
    ['X. Hà Giang', 'commune', ''],
    ['P. Hòa Bình', 'commune', ''],
    ['Phường 12', 'commune', ''],
    ['Thị trấn Hòa Bình', 'commune', ''],
    ['Đặc khu Phú Quốc', 'commune', ''],
    ['Chi bộ 3', 'cell', ''],
    ['Quân khu 4', 'office', ''],
    ['Bộ Công an', 'office', '']
  ])('%s', (raw, level, parentId) => {
    const { how, unit, codes, ...match } = one(raw);
    expect([how, unit?.level, match.parentId]).toEqual(['own', level, parentId]);
    expect(match.unitId).toMatch(/^own:[\p{L}\p{N}:-]+$/u);
    expect(codes).toEqual(['unit_added']);
  });

  test('a parent column, a group row or a title gives the province', () => {
    const row = { raw: 'Huyện Châu Thành', parentRaw: 'Tỉnh Bến Tre' };
    expect(one(row)).toMatchObject({ parentId: '63:83', unitId: 'own:ben-tre:huyen-chau-thanh' });
    expect(one('Huyện Diễn Châu', { title: ['TỈNH NGHỆ AN', 'BIỂU 01'] }).parentId).toBe('63:40');
    expect(one('Diễn Châu', { title: ['UBND TỈNH NGHỆ AN'] }).parentId).toBe('63:40');
    const study = ['Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh'];
    expect(one('Huyện Diễn Châu', { title: study }).parentId).toBe('');
    const province = { raw: 'Tỉnh Hà Tĩnh', parentRaw: 'Tỉnh Nghệ An' };
    expect(one(province).unitId).toBe('63:42');
    const region = { raw: 'Bắc Ninh', parentRaw: 'Đồng bằng sông Hồng' };
    expect(one(region).unitId).toBe('63:27');
  });

  test('a province’s own name under that province is asked about; its city is a city', () => {
    const parentRaw = 'Tỉnh Bắc Ninh';
    expect(one({ raw: 'Bắc Ninh', parentRaw })).toMatchObject({
      unitId: '',
      codes: ['unit_under_province']
    });
    expect(one({ raw: 'Thành phố Bắc Ninh', parentRaw })).toMatchObject({
      how: 'own',
      parentId: '63:27'
    });
    expect(one({ raw: 'TP Huế', parentRaw: 'Thừa Thiên Huế' })).toMatchObject({
      how: 'own',
      parentId: '63:46'
    });
  });

  test('a bare name of a province among districts is asked about', () => {
    const names = [
      'Diễn Châu',
      'Yên Thành',
      'Hòa Bình',
      'Con Cuông',
      'Kỳ Sơn',
      'Nghi Lộc',
      'Nam Đàn'
    ];
    const { matches } = matchAll(names);
    expect(matches.map((m) => m.how)).toEqual(['own', 'own', 'none', 'own', 'own', 'own', 'own']);
    expect(matches[2]!.problems[0]!.code).toBe('unit_among_others');
  });

  test('spellings of one unit fold to one', () => {
    const { matches, issues } = matchAll([
      'Huyện Diễn Châu',
      'HUYỆN DIỄN CHÂU',
      '1. H. Diễn Châu',
      'Huyen Dien Chau*'
    ]);
    expect(new Set(matches.map((m) => m.unitId))).toEqual(new Set(['own:huyen-dien-chau']));
    expect(issues.length).toBeGreaterThan(0);
  });
});

describe('a near miss is suggested, never taken', () => {
  test.each<[string, Scheme, string]>([
    ['Quảng Nan', '63', 'Quảng Nam'],
    ['Nghê Anh', '63', 'Nghệ An'],
    ['Hà Nôị', '63', 'Hà Nội'],
    ['Ngệ An', '34', 'Nghệ An'],
    ['Thái Ngyên', '63', 'Thái Nguyên'],
    ['Hải Phong1a', '63', 'Hải Phòng'],
    ['Bình Dươg', '63', 'Bình Dương'],
    ['Nghệ An (khối tỉnh)', '63', 'Nghệ An'],
    ['NA', '63', 'Nghệ An'],
    ['Q.Ninh', '63', 'Quảng Ninh']
  ])('%s', (raw, scheme, name) => {
    const match = one(raw, { scheme });
    if (match.unitId !== '') return expect(match.name).toBe(name);
    expect(match).toMatchObject({ how: 'suggested', codes: ['unit_suggested'] });
    expect(match.suggestions.map((s) => s.name)).toContain(name);
    expect(new Set(match.suggestions.map((s) => s.name)).size).toBeLessThanOrEqual(3);
  });

  test.each(['Quỳnh Lưu', 'Cồn Cỏ', 'Khác', 'Viettel', 'Long Mỹ'])(
    '%s is a unit of its own',
    (raw) => {
      expect(one(raw)).toMatchObject({ how: 'own', codes: ['unit_added'] });
    }
  );
});

describe('what cannot be known is asked', () => {
  test.each<[Partial<UnitName>, Scheme | null, string]>([
    [{ raw: 'Quảng Ngãi' }, null, 'unit_list_unknown'],
    [{ raw: 'Quảng Ngãi', period: parsePeriod('2025') }, null, 'unit_list_unknown'],
    [{ raw: 'Đồng bằng sông Hồng' }, null, 'unit_list_unknown'],
    [{ raw: '', code: '15' }, null, 'unit_code_list'],
    [{ raw: '', code: '99' }, '63', 'unit_code_unknown'],
    [{ raw: 'Bắc Giang', code: '27' }, '63', 'unit_code_differs'],
    [{ raw: 'Tổng cộng' }, '63', 'unit_is_total'],
    [{ raw: '' }, '63', 'unit_no_name'],
    [{ raw: 'x'.repeat(1_000_000) }, '63', 'unit_name_long'],
    [{ raw: 'Bắc Trung Bộ' }, '63', 'unit_other_list']
  ])('%j', (row, scheme, code) => {
    // A second row keeps the codes of the column credible.
    const { matches } = matchAll([row, { raw: 'Hà Nội', code: '01' }], { scheme });
    expect(matches[0]).toMatchObject({ unitId: '' });
    expect(matches[0]!.problems.map((p) => p.code)).toEqual([code]);
  });

  test('and what is known with a doubt is taken with a word', () => {
    const of = (name: Partial<UnitName>, scheme: Scheme | null = null) => one(name, { scheme });
    expect(of({ raw: 'Bến Tre', period: parsePeriod('2026') })).toMatchObject({
      unitId: '63:83',
      codes: ['unit_other_list']
    });
    expect(of({ raw: 'Hà Nội', period: parsePeriod('2005') })).toMatchObject({
      unitId: '63:01',
      codes: ['unit_redrawn']
    });
    expect(of({ raw: 'TP Huế', period: parsePeriod('2020') })).toMatchObject({
      unitId: '63:46',
      codes: ['unit_city_then']
    });
    expect(of({ raw: 'TP Huế', period: parsePeriod('2025-Q1') })).toMatchObject({ codes: [] });
    expect(of({ raw: 'Thừa Thiên Huế', period: parsePeriod('2020') })).toMatchObject({ codes: [] });
    expect(of({ raw: 'Hà Tây', period: parsePeriod('2005') }, '63')).toMatchObject({
      how: 'own',
      codes: ['unit_former', 'unit_added']
    });
  });
});

describe('codes', () => {
  test.each<[Partial<UnitName>, Scheme | null, string]>([
    [{ raw: '', code: '01' }, '63', '63:01'],
    [{ raw: '', code: '1' }, '34', '34:01'],
    [{ raw: '', code: '15' }, '63', '63:15'],
    [{ raw: '', code: '15' }, '34', '34:15'],
    [{ raw: '40' }, '63', '63:40'],
    [{ raw: '', code: '34:15' }, null, '34:15'],
    [{ raw: '', code: '24', period: parsePeriod('2024') }, null, '63:24'],
    [{ raw: 'Hà Nội', code: '1' }, '63', '63:01'],
    [{ raw: 'Bắc Ninh', code: '24' }, null, '34:24'],
    [{ raw: 'Bắc Ninh', code: '27' }, null, '63:27'],
    [{ raw: 'Bắc Ninh (mới)' }, null, '34:24'],
    [{ raw: 'Bắc Ninh (cũ)' }, null, '63:27'],
    [{ raw: 'Nghệ An', period: parsePeriod('2024') }, null, '63:40'],
    [{ raw: 'Nghệ An', period: parsePeriod('2026-Q1') }, null, '34:40'],
    [{ raw: 'Bến Tre' }, null, '63:83']
  ])('%j on %s', (row, scheme, id) => expect(one(row, { scheme }).unitId).toBe(id));

  test('codes that are not the official ones are passed over', () => {
    const rows = ['Hà Nội', 'Hà Giang', 'Cao Bằng'].map((raw, i) => ({
      raw,
      code: String(i + 50)
    }));
    const { matches, issues } = matchAll(rows);
    expect(matches.map((m) => m.unitId)).toEqual(['63:01', '63:02', '63:04']);
    expect(issues.map((i) => i.code)).toEqual(['unit_codes_other']);
  });
});

test('what one answer settles for the whole table is asked once', () => {
  const period = parsePeriod('2020');
  const codesOf = (names: Partial<UnitName>[], scheme: Scheme | null) =>
    matchAll(names, { scheme }).issues.map((i) => [i.code, i.row, i.details!.count]);
  expect(codesOf([{ raw: 'Nghệ An' }, { raw: 'Hà Tĩnh' }], null)).toEqual([
    ['unit_list_unknown', 2, 2]
  ]);
  const recast = [
    { raw: 'Nghệ An', period },
    { raw: 'Hà Tĩnh', period }
  ];
  expect(codesOf(recast, '34')).toEqual([['list_of_other_time', 2, 2]]);
});

test('each distinct doubt is one issue, with its first line and its count', () => {
  const { issues } = matchAll(['Hà Nội', 'Quảng Nan', 'Quảng Nan', 'Quảng Nan']);
  expect(issues).toMatchObject([
    { code: 'unit_suggested', row: 3, details: { count: 3, suggestion: 'Quảng Nam' } }
  ]);
});

test('what a person settled holds', () => {
  const settled = { 'Quảng Nan': '63:49', HN1: 'own:hn1' };
  const { matches } = matchAll(['Quảng Nan', 'HN1', 'Hà Nội'], { settled });
  expect(matches.map((m) => m.how)).toEqual(['exact', 'own', 'exact']);
});

test('hostile columns are matched in linear time, with few issues', PATIENT, async () => {
  const namesOf = (n: number) => [
    ...Array.from({ length: n }, (_, i) => `Quảng Na${i % 7} ${i}`),
    '('.repeat(20 * n),
    '1.'.repeat(10 * n)
  ];
  await expectLinear(8000, namesOf, (names) => {
    const { issues } = matchAll(names);
    expect(issues.length).toBeLessThan(600);
  });
});

describe('no writing of a province leads to another unit', () => {
  const stripped = (t: string) =>
    t.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  const writings: ((t: string) => string)[] = [
    (t) => t,
    (t) => t.toUpperCase(),
    (t) => t.toLowerCase(),
    (t) => t.normalize('NFD'),
    stripped,
    (t) => `Tỉnh ${t}`,
    (t) => `T. ${t}`,
    (t) => `12. ${t}`,
    (t) => `- ${t} *`,
    (t) => `${t} (1)`,
    (t) => ` ${t.replaceAll(' ', '  ')} `,
    (t) => t.replaceAll(' ', '')
  ];
  const spellings = [
    ...reference.units.filter((u) => u.level === 'province').map((u) => [u.id, u.nameVi] as const),
    ...reference.aliases.map((a) => [a.unitId, a.alias] as const)
  ];
  test('in every case, with and without marks, type, number and footnote', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...spellings),
        fc.array(fc.constantFrom(...writings), { minLength: 1, maxLength: 3 }),
        ([id, name], ways) => {
          const raw = ways.reduce((t, way) => way(t), name);
          const match = one(raw, { scheme: id.startsWith('63') ? '63' : '34' });
          if (match.unitId.startsWith('own:')) expect(match.codes).toContain('unit_added');
          else expect([raw, match.unitId === '' ? id : match.unitId]).toEqual([raw, id]);
        }
      ),
      { numRuns: 3000 }
    );
  });

  test('and with one way only, itself and nothing else', () => {
    for (const [id, name] of spellings)
      for (const way of writings) {
        const raw = way(name);
        const { unitId, unit } = one(raw, { scheme: id.startsWith('63') ? '63' : '34' });
        // "Tỉnh Thành phố Huế" says nothing sensible and may stay a unit of the file.
        const odd =
          (/^(?:Tỉnh|T\.) /.test(raw) && !/^\p{L}+(?: \p{L}+)*$/u.test(name)) ||
          unit?.scheme === '';
        if (!odd) expect([raw, unitId]).toEqual([raw, id]);
      }
  });
});

describe('the id of a unit of the file’s own', () => {
  const nghean = { title: ['TỈNH NGHỆ AN'] };
  test.each<[string, Partial<UnitName>, Partial<MatchOptions>]>([
    ['a province behind a comma', { raw: 'Huyện Diễn Châu, tỉnh Nghệ An' }, {}],
    ['in brackets', { raw: 'Huyện Diễn Châu (Nghệ An)' }, {}],
    ['behind a dash', { raw: 'H. Diễn Châu - Nghệ An' }, {}],
    ['after its type', { raw: 'HUYỆN DIỄN CHÂU TỈNH NGHỆ AN' }, {}],
    ['in the column of parents', { raw: 'Huyện Diễn Châu', parentRaw: 'Tỉnh Nghệ An' }, {}],
    ['in the title', { raw: 'Huyện Diễn Châu' }, nghean]
  ])('is one, wherever its province stands: %s', (_, name, options) => {
    expect(one(name, options)).toMatchObject({
      unitId: 'own:nghe-an:huyen-dien-chau',
      parentId: '63:40'
    });
  });

  test.each<[string, Partial<UnitName>, string]>([
    ['as a parent', { parentRaw: 'Huyện Diễn Châu' }, 'own:nghe-an:huyen-dien-chau:xa-hung-long'],
    [
      'between it and its province',
      { parentRaw: 'Nghệ An', districtRaw: 'Huyện Diễn Châu' },
      'own:nghe-an:huyen-dien-chau:xa-hung-long'
    ],
    [
      'behind its name',
      { raw: 'Xã Hưng Long, huyện Diễn Châu' },
      'own:nghe-an:huyen-dien-chau:xa-hung-long'
    ],
    ['nowhere', {}, 'own:nghe-an:xa-hung-long']
  ])('of a commune has its district, which stands %s', (_, name, id) => {
    expect(one({ raw: 'Xã Hưng Long', ...name }, nghean).unitId).toBe(id);
  });

  test('of an office keeps the province in its name', () => {
    expect(one('Sở Y tế Nghệ An', nghean).unitId).toBe('own:so-y-te-nghe-an');
    expect(one('Tỉnh ủy Nghệ An', nghean).unitId).toBe('own:tinh-uy-nghe-an');
  });
});
