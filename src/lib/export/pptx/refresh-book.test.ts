import { read, utils, write, type CellObject } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { AS_XLSX, toSheetText } from '../sheet-text.ts';
import { refreshBook } from './refresh-book.ts';

const bookOf = (sheets: Record<string, (string | number)[][]>): Uint8Array => {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const written = rows.map((row) => row.map((v) => (typeof v === 'string' ? toSheetText(v) : v)));
    utils.book_append_sheet(book, utils.aoa_to_sheet(written), name);
  }
  return new Uint8Array(write(book, AS_XLSX) as ArrayBuffer);
};

const OURS = { rows: 2, columns: 2 };
const fresh = bookOf({
  Sheet1: [
    ['', 'Số mô hình'],
    ['Nghệ An', 41]
  ]
});

test('what a person put beside our figures and on further sheets is kept letter by letter', () => {
  const own = 'mã _x0041_ và  hai dấu cách';
  const old = bookOf({
    Sheet1: [
      ['', 'Số mô hình', '', 'Ghi chú'],
      ['Nghệ An', 40, '', own]
    ],
    Riêng: [[own]]
  });
  const book = refreshBook(old, fresh, OURS)!;
  const { Sheets } = read(book);
  expect((Sheets.Sheet1!.B2 as CellObject).v).toBe(41);
  expect((Sheets.Sheet1!.D2 as CellObject).v).toBe(own);
  expect((Sheets.Riêng!.A1 as CellObject).v).toBe(own);
  const parts = unzipSync(book);
  for (const name of Object.keys(parts).filter((n) => n.startsWith('xl/worksheets/')))
    expect(strFromU8(parts[name]!)).not.toContain('xml:space');
});

test('a sheet with nothing but ours becomes the new one, and one in the way is left alone', () => {
  const old = bookOf({
    Sheet1: [
      ['', 'Số mô hình'],
      ['Nghệ An', 40]
    ]
  });
  expect(refreshBook(old, fresh, OURS)).toBe(fresh);
  const crowded = bookOf({ Sheet1: [[''], ['Nghệ An', 40]] });
  const below = bookOf({
    Sheet1: [
      ['', 'Số mô hình'],
      ['Nghệ An', 40],
      ['của tôi', 1]
    ]
  });
  const longer = bookOf({
    Sheet1: [
      ['', 'Số mô hình'],
      ['Nghệ An', 41],
      ['Hà Tĩnh', 12]
    ]
  });
  expect(refreshBook(below, longer, OURS)).toBeNull();
  expect(refreshBook(crowded, fresh, OURS)).toBe(fresh);
  expect(refreshBook(strToBytes('không phải bảng tính'), fresh, OURS)).toBeNull();
});

const strToBytes = (text: string) => new TextEncoder().encode(text);
