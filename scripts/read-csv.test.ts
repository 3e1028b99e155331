import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './run.ts';

let folder = '';
const path = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-csv-'));
  writeFileSync(path('a.csv'), 'Tỉnh,Năm,Số mô hình mới\nNghệ An,2020,5\n');
  writeFileSync(path('b.csv'), 'Tỉnh;Năm;Số mô hình mới\nHà Tĩnh;2020;x\n');
  writeFileSync(path('empty.csv'), '');
  mkdirSync(path('doubt'));
  writeFileSync(
    path('doubt/lists.csv'),
    'Tỉnh,Lĩnh vực,Số mô hình mới\nNghệ An,y tế;điện;nước,5\nHuế,y tế;điện;đường,6\n'
  );
  writeFileSync(path('doubt/head.csv'), 'Tỉnh,Năm,Số mô hình mới\nHuế;2020;5\nNghệ An;2020;7\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readCsv = (...args: string[]) => run('tsx', ['scripts/read-csv.ts', ...args]);

test('one file is one document, several are a line each', async () => {
  const one = await readCsv(path('a.csv'), '--json');
  expect(one.code).toBe(0);
  expect(JSON.parse(one.output)).toMatchObject({ observations: [{ unitId: '63:40', value: 5 }] });
  const two = await readCsv(path('a.csv'), path('b.csv'), '--json');
  expect(
    two.output
      .trim()
      .split('\n')
      .map((l) => JSON.parse(l) as object)
  ).toMatchObject([{ delimiter: ',' }, { delimiter: ';' }]);
}, 60_000);

test('a refusal is said in plain words, and the other files are still read', async () => {
  const { code, output } = await readCsv(path('a.csv'), path('empty.csv'), path('none.csv'));
  expect(code).toBe(1);
  expect(output).toContain('1 số liệu');
  expect(output).toContain('tệp trống');
  expect(output).toContain('không mở được');
  expect(output).not.toMatch(/\n\s+at /);
}, 60_000);

test('figures as CSV, doubts as a list, a folder as its files', async () => {
  const csv = await readCsv(folder, '--csv');
  expect(csv.output).toContain('a.csv,2,Nghệ An,63:40');
  const issues = await readCsv(path('b.csv'), '--issues');
  expect(issues.output).toMatch(/b\.csv: \[cần xem\] Dòng 2, cột “Số mô hình mới”/);
}, 60_000);

test('a delimiter in doubt is held against another reader, which never overrides', async () => {
  const { output } = await readCsv(path('doubt'));
  expect(output).toContain('ngăn cột: dấu chấm phẩy ; (hai cách dò cùng kết quả)');
  const { output: doubts } = await readCsv(path('doubt/lists.csv'), '--issues');
  expect(doubts).toMatch(/lists\.csv: \[cần xem\] .*tách ở dấu “;”, .* dấu “,” thành 3 cột/);
  const { output: json } = await readCsv(path('doubt/lists.csv'), '--json');
  expect(JSON.parse(json)).toMatchObject({ delimiter: ';' });
}, 60_000);
