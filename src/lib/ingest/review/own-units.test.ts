import { expect, test } from 'vitest';
import { reference } from '../reference.fixture.ts';
import { readFile } from '../reader/read-file.ts';
import { toPackRows } from './to-pack-rows.ts';

async function parentsOf(text: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(text);
  const readings = await readFile({ name: 'a.csv', bytes }, { reference });
  return toPackRows(readings, { reference }).units.map((u) => `${u.nameVi} < ${u.parentId}`);
}

test.each([
  ['2000', '63:40'],
  ['2020', '63:40'],
  ['2026', '34:40']
])('a district keeps the province of its row, in %s', async (year, parent) => {
  const text = `Tỉnh;Huyện;Năm;Số mô hình mới\nNghệ An;Huyện Anh Sơn;${year};12\nNghệ An;Huyện Con Cuông;${year};7`;
  expect(await parentsOf(text)).toEqual([
    `Huyện Anh Sơn < ${parent}`,
    `Huyện Con Cuông < ${parent}`
  ]);
});
