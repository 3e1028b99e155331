import { describe, expect, test } from 'vitest';
import {
  guessFromHeader,
  isGenericValue,
  isOfWhich,
  isOfWhichWithPart,
  isPartLabel,
  isWhole,
  withoutNumbering,
  withoutPartMark
} from './header-words.ts';
import { expectLinear, PATIENT } from '../linear.fixture.ts';

const role = (name: string): string => {
  const guess = guessFromHeader([name], name);
  return guess ? `${guess.role}${guess.dimension ? ` ${guess.dimension}` : ''}` : '';
};

describe('what a header says its column is for', () => {
  test.each([
    ['STT', 'order'],
    ['TT', 'order'],
    ['Đơn vị', 'unit'],
    ['Tỉnh/TP', 'unit'],
    ['Tỉnh, thành phố', 'unit'],
    ['TÊN ĐƠN VỊ', 'unit'],
    ['TEN_DV', 'unit'],
    ['TENDVI', 'unit'],
    ['MADV', 'unit_code'],
    ['MA_HUYEN', 'unit_code'],
    ['Địa phương', 'unit'],
    ['Huyện', 'unit'],
    ['Province', 'unit'],
    ['Đơn vị tính', 'unit_of_measure'],
    ['ĐVT', 'unit_of_measure'],
    ['Mã', 'unit_code'],
    ['Mã tỉnh', 'unit_code'],
    ['Năm', 'period'],
    ['Kỳ báo cáo', 'period'],
    ['Thời gian', 'period'],
    ['Từ ngày', 'period_start'],
    ['Đến ngày', 'period_end'],
    ['Chỉ tiêu', 'measure'],
    ['Nội dung', 'measure'],
    ['Tiêu chí', 'measure'],
    ['Đối tượng', 'dimension recipient'],
    ['Hình thức', 'dimension form'],
    ['Cấp', 'dimension level'],
    ['Lĩnh vực', 'dimension field'],
    ['Tình trạng', 'dimension state'],
    ['Ghi chú', 'note'],
    ['Nguồn số liệu', 'source'],
    ['Họ và tên', 'personal'],
    ['Số điện thoại', 'personal'],
    ['Số CCCD', 'personal'],
    ['Số mô hình', ''],
    ['Số đơn vị', ''],
    ['Tổng số', ''],
    ['2020', ''],
    ['', '']
  ])('%s', (name, expected) => expect(role(name)).toBe(expected));
});

test.each([
  ['Tổng số', true],
  ['TỔNG CỘNG', true],
  ['Cộng', true],
  ['Tổng số mô hình', false],
  ['Cộng đồng', false]
])('“%s” is a whole: %s', (text, expected) => expect(isWhole(text)).toBe(expected));

test.each([
  ['Trong đó', true],
  ['Trong đó: tập thể', true],
  ['Tr.đó', true],
  ['Chia ra', true],
  ['Trong nước', false],
  ['Gồm', true]
])('“%s” opens parts: %s', (text, expected) => expect(isOfWhich(text)).toBe(expected));

test('marks of parts and numbers are taken off labels', () => {
  expect(withoutPartMark('Trong đó: - Tập thể')).toBe('Tập thể');
  expect(withoutPartMark('- Cá nhân')).toBe('Cá nhân');
  expect(withoutPartMark('-5')).toBe('-5');
  expect(withoutNumbering('I. Mô hình, điển hình')).toBe('Mô hình, điển hình');
  expect(withoutNumbering('1.2) Khen thưởng')).toBe('Khen thưởng');
  expect(withoutNumbering('Ia Grai')).toBe('Ia Grai');
  expect(isPartLabel('+ Cá nhân')).toBe(true);
  expect(isPartLabel('-5')).toBe(false);
  expect(isOfWhichWithPart('Trong đó: - Tập thể')).toBe(true);
  expect(isOfWhichWithPart('Trong đó:')).toBe(false);
  expect(isGenericValue('Số lượng')).toBe(true);
  expect(isGenericValue('Số mô hình')).toBe(false);
});

test('a header of any length is read at once', PATIENT, async () => {
  await expectLinear(
    100_000,
    (n) => 'mã tỉnh '.repeat(n),
    (long) => {
      expect(guessFromHeader([long], long)?.role).toBe('unit_code');
      isWhole(long);
      isOfWhich(long);
    }
  );
});
