import fc from 'fast-check';
import { expect, test } from 'vitest';
import { line1 } from '#lib/charts/cases/line.ts';
import { rank34 } from '#lib/charts/cases/rank.ts';
import { formatMeasured } from '#lib/text/format.ts';
import { checkTitle } from './title-check.ts';

const ranked = rank34();
const line = line1();
const codes = (title: string, of = ranked) =>
  checkTitle(title, of.result, 'vi').map((doubt) => doubt.code);
const first = [...ranked.result.rows].sort((a, b) => (b.value ?? -1) - (a.value ?? -1));

test.each([
  ['Bắc Ninh dẫn đầu về mô hình mới', ['not_first']],
  ['Gia Lai nhiều nhất cả nước', ['not_first', 'not_all']],
  ['Đắk Lắk thấp nhất', ['not_last']],
  ['Mô hình mới tăng nhanh', []],
  ['Mô hình mới, 34 tỉnh, năm 2025', []],
  ['Đà Nẵng có 268 mô hình', []],
  ['Đà Nẵng có 286 mô hình', ['no_such_number']],
  ['Có ít nhất 312 mô hình ở Cao Bằng', []]
])('%s: %j', (title, expected) => {
  expect(codes(title)).toEqual(expected);
});

test('a way that the line does not go is told with both its ends', () => {
  const [doubt] = checkTitle('Mô hình ở Nghệ An giảm đều', line.result, 'vi');
  expect(doubt).toEqual({
    code: 'other_way',
    message: 'Bạn viết “giảm”, nhưng Nghệ An là 148 năm 2016 và 274 năm 2025.'
  });
  expect(codes('Mô hình ở Nghệ An tăng', line)).toEqual([]);
  expect(codes('Nghệ An giảm rồi lại tăng', line)).toEqual([]);
});

test('every number of the figure may be written, in full or as on the chart', () => {
  fc.assert(
    fc.property(fc.constantFrom(...first.filter((r) => r.value !== null)), (row) => {
      const title = `Có ${formatMeasured(row.value!, { lang: 'vi' })} mô hình`;
      expect(codes(title)).toEqual([]);
    })
  );
});

test('what is no certain first is never let pass as first', () => {
  const certain = ranked.result.rows.filter((r) => r.rank?.[0] === 1 && r.rank[1] === 1);
  for (const unit of ranked.result.units) {
    const isFirst = certain.some((r) => r.unitId === unit.id);
    expect(codes(`${unit.nameVi} dẫn đầu`).includes('not_first')).toBe(!isFirst);
  }
});
