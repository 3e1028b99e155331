import { expect, test } from 'vitest';
import { capitalise, countedVi, joinNames, listNames, uncapitalise } from './join.ts';

test('names in a sentence', () => {
  expect(joinNames([], 'vi')).toBe('');
  expect(joinNames(['Kon Tum'], 'vi')).toBe('Kon Tum');
  expect(joinNames(['Nghệ An', 'Kon Tum', 'Bến Tre'], 'vi')).toBe('Nghệ An, Kon Tum và Bến Tre');
  expect(joinNames(['Nghe An', 'Kon Tum'], 'en')).toBe('Nghe An and Kon Tum');
});

test('a long list says how many more', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'g'];
  expect(listNames(names.slice(0, 5), { lang: 'vi' })).toBe('a, b, c, d, e');
  expect(listNames(names, { lang: 'vi' })).toBe('a, b, c, d, e và 1 nơi khác');
  expect(listNames(names, { lang: 'en', shown: 2 })).toBe('a, b and 4 more');
});

test('a measure in a sentence takes its classifier once', () => {
  expect(countedVi('Mô hình đã xây dựng')).toBe('số mô hình đã xây dựng');
  expect(countedVi('Lượt khen')).toBe('số lượt khen');
  expect(countedVi('Tập thể, cá nhân được khen')).toBe('số tập thể, cá nhân được khen');
  expect(countedVi('Tiền ủng hộ, hỗ trợ')).toBe('số tiền ủng hộ, hỗ trợ');
  expect(countedVi('Trị giá hiện vật, quà')).toBe('trị giá hiện vật, quà');
  expect(countedVi('Tỷ lệ hộ nghèo')).toBe('tỷ lệ hộ nghèo');
});

test('first letters', () => {
  expect(capitalise('đơn vị tính')).toBe('Đơn vị tính');
  expect(uncapitalise('Đảng viên')).toBe('đảng viên');
  expect(uncapitalise('GRDP')).toBe('GRDP');
  expect(uncapitalise('Party members')).toBe('Party members');
});
