import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toLotObservation } from '#lib/model/lot-rows.ts';
import type { Observation } from '#lib/model/observation.ts';
import { reference } from '../reference.fixture.ts';
import { readFile } from '../reader/read-file.ts';
import type { Hints } from '../reader/reading.ts';
import { toAccount, type Account } from '../review/account.ts';
import { rejectedCsv } from '../review/rejected-csv.ts';
import { toPackRows } from '../review/to-pack-rows.ts';
import { BulkFile } from './read-bulk.ts';

/** What both ways of reading have to agree on, in the order of the file. */
const inShort = (o: Observation): string =>
  [
    o.line,
    o.locator,
    o.unitId,
    o.measureId,
    `${o.periodStart}/${o.periodEnd} ${o.periodBasis}`,
    JSON.stringify(o.dimensions),
    `${o.sourceId} ${o.note}`,
    `${o.value} ${o.unitOfMeasure} ${o.qualifier} ${o.status}`,
    o.id
  ].join(' | ');

const places = ({ records, read, accepted, fixed, excluded, rejected }: Account) => ({
  records,
  read,
  accepted,
  fixed,
  excluded,
  rejected
});

const toSource = (text: string | Uint8Array<ArrayBuffer>) => new Blob([text]);

async function bothWays(text: string, hints: Hints = {}) {
  const file = await BulkFile.open({ name: 'a.csv', source: toSource(text) }, { reference, hints });
  if (!file) return null;
  const bulk = file.read({ reference, hints });
  const bytes = new TextEncoder().encode(text);
  const readings = await readFile({ name: 'a.csv', bytes }, { reference, hints });
  const rows = toPackRows(readings, { reference, hints });
  return {
    bulk: {
      figures: bulk.lot.blocks
        .flatMap((b) => Array.from(b.line, (_, i) => toLotObservation(bulk.lot, b, i)))
        .sort((a, b) => a.line - b.line)
        .map(inShort),
      account: places(bulk.account)
    },
    whole: {
      figures: rows.observations.map(inShort),
      account: places(toAccount(readings[0]!, { hints, issues: rows.issues }))
    }
  };
}

const LONG = 'Tỉnh,Năm,Chỉ tiêu,Đối tượng,Đơn vị tính,Giá trị';
const row = (...cells: string[]) => cells.join(',');

/** Plain tables with what plain tables hold. */
const TABLES: Record<string, string> = {
  'counts by province and year': [
    LONG,
    row('Nghệ An', '2020', 'Lượt khen', 'Tập thể', 'lượt', '12'),
    row('Nghệ An', '2021', 'Lượt khen', 'Tập thể', 'lượt', '1234'),
    row('Hà Tĩnh', '2020', 'Lượt khen', 'Cá nhân', 'lượt', '0'),
    row('Hà Tĩnh', '2021', 'Mô hình mới', '', 'mô hình', '7')
  ].join('\n'),
  'Vietnamese numbers, words around them, blanks': [
    LONG.replaceAll(',', ';'),
    'Nghệ An;2020;Tiền ủng hộ;;đồng;1.234.567 đồng',
    'Nghệ An;2021;Tiền ủng hộ;;đồng;gần 1,2 tỷ đồng',
    'Nghệ An;2022;Tiền ủng hộ;;đồng;370 triệu đồng',
    'Nghệ An;2023;Tiền ủng hộ;;đồng;-',
    'Hà Tĩnh;2020;Tiền ủng hộ;;đồng;...',
    'Hà Tĩnh;2021;Tiền ủng hộ;;đồng;',
    'Hà Tĩnh;2022;Tiền ủng hộ;;đồng;hơn 17.500.000 đồng',
    'Hà Tĩnh;2023;Tiền ủng hộ;;đồng;2.000.000 đồng'
  ].join('\r\n'),
  'names nobody knows and names left out': [
    LONG,
    row('Nghệ An', '2020', 'Lượt khen', 'Tập thể', 'lượt', '12'),
    row('', '2020', 'Lượt khen', 'Tập thể', 'lượt', '13'),
    row('Phòng Tổng hợp', '2020', 'Lượt khen', 'Tập thể', 'lượt', '14'),
    row('Hà Tĩnh', '2020', 'Số gì đó', 'Tập thể', 'lượt', '15'),
    row('Hà Tĩnh', '2020', 'Lượt khen', 'Tập thể', 'lượt', 'nhiều lắm'),
    row('Quảng Bình', '2020', 'Lượt khen', 'Tập thể', 'lượt', '16')
  ].join('\n'),
  'years side by side': [
    'Tỉnh,Mô hình mới 2019,Mô hình mới 2020,Mô hình mới 2021',
    'Nghệ An,12,13,14',
    'Hà Tĩnh,7,,9',
    'Quảng Bình,1,2,3'
  ].join('\n'),
  'quoted cells with delimiters and line ends in them': [
    `${LONG},Ghi chú`,
    row('"Nghệ An"', '2020', '"Lượt khen"', 'Tập thể', 'lượt', '"1,234"', '"hai, ba"'),
    row('Hà Tĩnh', '2021', 'Lượt khen', 'Tập thể', 'lượt', '"2,345,678"', '"dòng một\ndòng hai"'),
    row('Quảng Bình', '2021', 'Lượt khen', 'Tập thể', 'lượt', '5', '"ông ""Ba"" nói"'),
    row('Quảng Trị', '2021', 'Lượt khen', 'Tập thể', 'lượt', '6', '')
  ].join('\n'),
  'rows with a cell too few or too many': [
    `${LONG},Ghi chú`,
    row('Nghệ An', '2020', 'Mô hình mới', '', 'mô hình', '12', ''),
    row('Hà Tĩnh', '2020', 'Mô hình mới', '', 'mô hình', '8'),
    row('Quảng Bình', '2020', 'Mô hình mới', '', 'mô hình', '9', '', ''),
    row('Quảng Trị', '2020', 'Mô hình mới', '', 'mô hình', '10', '')
  ].join('\n'),
  'one figure twice, and two for one': [
    LONG,
    row('Nghệ An', '2020', 'Mô hình mới', '', 'mô hình', '12'),
    row('Nghệ An', '2020', 'Mô hình mới', '', 'mô hình', '12'),
    row('Hà Tĩnh', '2020', 'Mô hình mới', '', 'mô hình', '8'),
    row('Hà Tĩnh', '2020', 'Mô hình mới', '', 'mô hình', '9')
  ].join('\n'),
  'a total, a blank line and a note below': [
    LONG,
    row('Nghệ An', '2020', 'Mô hình mới', '', 'mô hình', '12'),
    row('Hà Tĩnh', '2020', 'Mô hình mới', '', 'mô hình', '8'),
    row('Tổng cộng', '2020', 'Mô hình mới', '', 'mô hình', '20'),
    '',
    'Nguồn: Sở Nội vụ'
  ].join('\n'),
  'units of before and after the merger': [
    LONG,
    row('Quảng Bình', '2020', 'Mô hình mới', '', 'mô hình', '12'),
    row('Quảng Trị', '2020', 'Mô hình mới', '', 'mô hình', '8'),
    row('Quảng Trị', '2026', 'Mô hình mới', '', 'mô hình', '21'),
    row('Cà Mau', '2026', 'Mô hình mới', '', 'mô hình', '3'),
    row('Bạc Liêu', '2020', 'Mô hình mới', '', 'mô hình', '4')
  ].join('\n')
};

describe('a file read by its texts says what the same file read whole says', () => {
  for (const [title, text] of Object.entries(TABLES))
    test(title, async () => {
      const read = await bothWays(text);
      expect(read).not.toBeNull();
      expect(read!.whole.figures.length).toBeGreaterThan(0);
      expect(read!.bulk).toEqual(read!.whole);
    });

  test('the rows that are kept back, with their reasons', async () => {
    const text = TABLES['names nobody knows and names left out']!;
    const file = await BulkFile.open({ name: 'a.csv', source: toSource(text) }, { reference });
    const result = file!.read({ reference });
    const [reading] = await readFile(
      { name: 'a.csv', bytes: new TextEncoder().encode(text) },
      { reference }
    );
    const { issues } = toPackRows([reading!], { reference });
    expect(await file!.rejected(result, 'vi')).toBe(rejectedCsv(reading!, { issues }));
  });

  test('after a person settled names, a measure and a cell, and left a row out', async () => {
    const text = TABLES['names nobody knows and names left out']!;
    const hints: Hints = {
      units: { 'Phòng Tổng hợp': 'own:phong-tong-hop' },
      cells: { '6:5': '150' },
      excluded: [3]
    };
    const read = await bothWays(text, hints);
    expect(read!.bulk.figures).toEqual(read!.whole.figures);
    expect(read!.bulk.account.read).toBe(read!.whole.account.read);
    expect(read!.bulk.account.excluded).toBe(1);
  });
});

test('words that say too much are left in the file, and that is said', async () => {
  const note = (i: number) => `${i} `.padEnd(5000, 'x');
  const lines = Array.from(
    { length: 1700 },
    (_, i) => `Nghệ An;${2000 + (i % 20)};${i};${note(i)}`
  );
  const text = ['Tỉnh;Năm;Số mô hình xây dựng mới;Ghi chú', ...lines].join('\n');
  const file = await BulkFile.open({ name: 'a.csv', source: toSource(text) }, { reference });
  const { lot, issues } = file!.read({ reference });
  expect(lot.texts).toBeUndefined();
  expect(issues).toContainEqual(
    expect.objectContaining({ code: 'words_not_kept', column: 'Ghi chú', details: { count: 1700 } })
  );
});

const NUMBERS = fc.oneof(
  fc.integer({ min: 0, max: 5_000_000 }).map((n) => n.toLocaleString('de-DE')),
  fc.integer({ min: 0, max: 999 }).map(String),
  fc.integer({ min: 1, max: 9000 }).map((n) => `hơn ${n.toLocaleString('de-DE')}`),
  fc.integer({ min: 1, max: 900 }).map((n) => `${n} triệu đồng`),
  fc.integer({ min: 1, max: 99 }).map((n) => `gần ${String(n / 10).replace('.', ',')} tỷ đồng`),
  fc.constantFrom('-', '...', '…', '', 'x', 'không', '(12)', '12*', '1O', 'khoảng 5', '1.234', '07')
);

const UNITS = fc.constantFrom(
  'Nghệ An',
  'nghe an',
  'Hà Tĩnh',
  'TP. Huế',
  'Sở Y tế',
  'Huyện Anh Sơn'
);
const YEARS = fc.constantFrom('2018', '2019', 'Quý II/2020', '6 tháng đầu năm 2021', '2016-2020');
const MEASURES = fc.constantFrom('Tiền ủng hộ', 'Mô hình mới', 'Lượt khen');

test('random plain tables of an office', async () => {
  const line = fc
    .tuple(UNITS, YEARS, MEASURES, NUMBERS)
    .map(([unit, year, measure, n]) => [unit, year, measure, n].join(';'));
  let read = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 8, maxLength: 60 }), async (lines) => {
      const text = ['Đơn vị;Năm;Chỉ tiêu;Số liệu', ...lines].join('\n');
      const both = await bothWays(text);
      if (!both) return;
      read++;
      // Equal figures given twice and conflicts are the whole file's to find; they stay in both.
      expect(both.bulk.figures).toEqual(both.whole.figures);
      expect(both.bulk.account).toEqual(both.whole.account);
    }),
    { numRuns: 40, seed: 5 }
  );
  expect(read).toBeGreaterThan(20);
});
