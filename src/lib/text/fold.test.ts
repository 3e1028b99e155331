import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, isCityName, unitKey } from './fold.ts';

const syllables = fc.array(
  fc.constantFrom(
    'Đắk',
    'Lắk',
    'Quảng',
    'Ngãi',
    'Bà',
    'Rịa',
    'Vũng',
    'Tàu',
    'Hoà',
    'Thừa',
    'ƯỚC',
    'Ỹ',
    'đ',
    'Ð',
    'Ɖ'
  ),
  { minLength: 1, maxLength: 6 }
);

test.each([
  ['Đắk Lắk', 'dak lak'],
  ['Ðắk Lắk', 'dak lak'],
  ['Ɖắk  Lắk', 'dak lak'],
  ['Hoà Bình', 'hoa binh'],
  ['51 phươ\u0300ng', '51 phuong'],
  ['Bà Rịa – Vũng\u00A0Tàu', 'ba ria - vung tau'],
  ['\uFEFFKỲ ANH ', 'ky anh']
])('fold: %s', (text, folded) => expect(fold(text)).toBe(folded));

test.each([
  ['Tỉnh Nghệ An', 'nghe an'],
  ['TP. Hồ Chí Minh', 'ho chi minh'],
  ['T.P Hồ Chí Minh', 'ho chi minh'],
  ['Thành phố Huế', 'hue'],
  ['TP.HCM', 'hcm'],
  ['TPHCM', 'tphcm'],
  ['Thừa Thiên-Huế', 'thua thien hue'],
  ['Bà Rịa- Vũng Tàu', 'ba ria vung tau'],
  ['Tỉnh ủy Nghệ An', 'tinh uy nghe an'],
  ['Tỉnh đoàn Nghệ An', 'tinh doan nghe an'],
  ['Thành ủy Hà Nội', 'thanh uy ha noi'],
  ['Tỉnh', 'tinh']
])('unitKey: %s', (name, key) => expect(unitKey(name)).toBe(key));

test('a city is told from a province by its first word only', () => {
  expect(isCityName('TP. Bắc Ninh')).toBe(true);
  expect(isCityName('Bắc Ninh')).toBe(false);
  expect(isCityName('Ban Tổ chức Thành phố')).toBe(false);
});

test('fold and unitKey do not mind composition, case, spaces or being applied again', () => {
  fc.assert(
    fc.property(syllables, fc.constantFrom(' ', '  ', '\u00A0', '\t '), (parts, gap) => {
      const name = parts.join(' ');
      for (const key of [fold, unitKey]) {
        expect(key(name.normalize('NFD'))).toBe(key(name));
        expect(key(name.toUpperCase())).toBe(key(name));
        expect(key(` ${parts.join(gap)} `)).toBe(key(name));
        expect(key(key(name))).toBe(key(name));
      }
    })
  );
});

test('fold is idempotent and leaves no mark behind for any text at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const once = fold(text);
      expect(fold(once)).toBe(once);
      expect(/\p{M}/u.test(once.normalize('NFD'))).toBe(false);
    }),
    { numRuns: 2000 }
  );
});
