import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUnitOfMeasure, unitsOfMeasureIn } from './unit-of-measure.ts';

const say = (text: string): string | null => {
  const unit = readUnitOfMeasure(text);
  return unit && `${unit.unitOfMeasure}×${unit.scale}`;
};

describe('one unit is read from a line, a header or a cell', () => {
  test.each([
    ['Đơn vị tính: triệu đồng', 'đồng×1000000'],
    ['Đơn vị tính: Triệu đồng', 'đồng×1000000'],
    ['(Đơn vị tính: triệu đồng)', 'đồng×1000000'],
    ['ĐƠN VỊ TÍNH: TRIỆU ĐỒNG', 'đồng×1000000'],
    ['Don vi tinh: trieu dong', 'đồng×1000000'],
    ['Đơn vị tính: triệu đồng'.normalize('NFD'), 'đồng×1000000'],
    ['ĐVT: Tr.đ', 'đồng×1000000'],
    ['ĐVT: tr. đ', 'đồng×1000000'],
    ['ĐVT: trđ', 'đồng×1000000'],
    ['ĐVT: Triệu đ', 'đồng×1000000'],
    ['ĐVT: 1.000.000 đ', 'đồng×1000000'],
    ['1.000.000 đ', 'đồng×1000000'],
    ['(1.000 đồng)', 'đồng×1000'],
    ['1000 đồng', 'đồng×1000'],
    ['1.000đ', 'đồng×1000'],
    ['1,000 VND', 'đồng×1000'],
    ['1 000 đồng', 'đồng×1000'],
    ['10⁶ đồng', 'đồng×1000000'],
    ['nghìn đồng', 'đồng×1000'],
    ['ngàn đồng', 'đồng×1000'],
    ['Nghìn đ', 'đồng×1000'],
    ['tỷ VNĐ', 'đồng×1000000000'],
    ['tỉ đồng', 'đồng×1000000000'],
    ['nghìn tỷ đồng', 'đồng×1000000000000'],
    ['trăm triệu đồng', 'đồng×100000000'],
    ['10 triệu đồng', 'đồng×10000000'],
    ['Đơn vị: triệu đồng', 'đồng×1000000'],
    ['BIỂU 02      Đơn vị tính: triệu đồng', 'đồng×1000000'],
    ['Đơn vị tính: triệu đồng      Mẫu số 01', 'đồng×1000000'],
    ['Unit: million VND', 'đồng×1000000'],
    ['VND million', 'đồng×1000000'],
    ['Mill. dongs', 'đồng×1000000'],
    ['đồng', 'đồng×1'],
    ['VNĐ', 'đồng×1'],
    ['đ', 'đồng×1'],
    ['người', 'người×1'],
    ['Nghìn người', 'người×1000'],
    ['Thous. pers.', 'người×1000'],
    ['1.000 người', 'người×1000'],
    ['mô hình', 'mô hình×1'],
    ['Mô hình', 'mô hình×1'],
    ['%', '%×1'],
    ['(%)', '%×1'],
    ['‰', '‰×1'],
    ['lượt', 'lượt×1'],
    ['Lượt người', 'lượt người×1'],
    ['suất', 'suất quà×1'],
    ['cuộc', 'cuộc×1'],
    ['Tập thể, cá nhân', 'tập thể, cá nhân×1'],
    ['tập thể/cá nhân', 'tập thể, cá nhân×1'],
    ['triệu đồng/người/năm', 'đồng/người/năm×1000000'],
    ['người/km2', 'người/km²×1'],
    ['triệu', '×1000000'],
    ['Đơn vị tính: cây', 'cây×1'],
    ['Số tiền (triệu đồng)', 'đồng×1000000'],
    ['Số tiền ủng hộ (Tr.đ)', 'đồng×1000000'],
    ['Kinh phí - tr.đ', 'đồng×1000000'],
    ['Kinh phí – triệu đồng', 'đồng×1000000'],
    ['Kinh phí, triệu đồng', 'đồng×1000000'],
    ['Tổng tiền triệu đồng', 'đồng×1000000'],
    ['Kinh phí (ĐVT: nghìn đồng)', 'đồng×1000'],
    ['Tỷ lệ (%)', '%×1'],
    ['Tỷ lệ %', '%×1'],
    ['Dân số (nghìn người)', 'người×1000'],
    ['Đảng viên được kiểm tra (người)', 'người×1']
  ])('%s', (text, expected) => expect(say(text)).toBe(expected));
});

describe('what is no unit, or several, is not settled', () => {
  test.each([
    ['', 0],
    ['Số người', 0],
    ['Số tiền', 0],
    ['Tỷ lệ', 0],
    ['Tỷ lệ hộ nghèo', 0],
    ['Đơn vị: Sở Y tế', 0],
    ['Đơn vị', 0],
    ['Tên đơn vị', 0],
    ['2020', 0],
    ['1.000', 0],
    ['100', 0],
    ['Sơ bộ (2024)', 0],
    ['Mô hình (trong đó)', 0],
    ['BIỂU 01. Kết quả xây dựng mô hình', 0],
    ['Số mô hình, điển hình tiên tiến', 0],
    ['ĐVT: người; triệu đồng', 2],
    ['Đơn vị tính: Mô hình; người; triệu đồng', 3],
    ['ĐVT: mô hình, điển hình', 2],
    ['mô hình/điển hình', 2],
    ['Đơn vị tính: triệu đồng; %', 2]
  ])('%s', (text, count) => {
    expect(readUnitOfMeasure(text)).toBeNull();
    expect(unitsOfMeasureIn(text)).toHaveLength(count);
  });
});

test('any text is read without harm, quickly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      for (const unit of unitsOfMeasureIn(text)) expect(unit.scale).toBeGreaterThan(0);
    })
  );
  expect(unitsOfMeasureIn('('.repeat(1e6))).toEqual([]);
});
