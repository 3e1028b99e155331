import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reference } from '../reference.fixture.ts';
import { toDocument } from './document.ts';
import { readFile, readText, type ReadOptions } from './read-file.ts';
import { toCsvCell, toTidyCsv } from './tidy-csv.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const SMALL = 'Tỉnh,Năm,Số mô hình mới\nNghệ An,2020,5\nHà Tĩnh,2020,6\n';

const read = (text: string, options: Partial<ReadOptions> = {}) =>
  readFile({ name: 'a.csv', bytes: bytesOf(text) }, { reference, ...options });

describe('reading', () => {
  test('tells how far it is, from 0 to 1', async () => {
    const heard: number[] = [];
    await read(SMALL, { onProgress: ({ fraction }) => heard.push(fraction) });
    expect(heard[0]).toBe(0);
    expect(heard.at(-1)).toBe(1);
    expect([...heard].sort((a, b) => a - b)).toEqual(heard);
  });

  test('ends when it is cancelled', async () => {
    const controller = new AbortController();
    const reading = read(SMALL, {
      signal: controller.signal,
      onProgress: ({ stage }) => stage === 'cut' && controller.abort(new Error('cancelled'))
    });
    await expect(reading).rejects.toThrow('cancelled');
  });

  test('lets others run between its steps', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    await read(SMALL);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });

  test('takes a dialect as settled', async () => {
    const [reading] = await read('a;b,c\n1;2,3\n', { hints: { dialect: { delimiter: ',' } } });
    expect(reading!.tables[0]!.columns.map((c) => c.name)).toEqual(['a;b', 'c']);
  });

  test('reads what was pasted like a file', async () => {
    const pasted = await readText('dán', SMALL.replaceAll(',', '\t'), { reference });
    expect(pasted.tables[0]!.observations).toHaveLength(2);
    expect(pasted.dialect?.delimiter).toBe('\t');
  });

  test.each(['', '   \n\n', '%PDF-1.7\n…'])('refuses what is no table: %j', async (text) => {
    const readings = await read(text);
    expect(readings[0]!.error).not.toBeNull();
    expect(toDocument(readings)).toMatchObject({ error: { code: readings[0]!.error!.code } });
    expect(toDocument(readings)).not.toHaveProperty('rows');
  });
});

test('the document has what the design promises', async () => {
  const document = toDocument(await read(SMALL)) as Record<string, unknown>;
  expect(document).toMatchObject({
    encoding: 'utf-8',
    delimiter: ',',
    quote: '"',
    newline: '\n',
    headerRows: [0],
    columns: ['Tỉnh', 'Năm', 'Số mô hình mới'],
    rows: [
      ['Nghệ An', '2020', '5'],
      ['Hà Tĩnh', '2020', '6']
    ],
    rowRoles: ['data', 'data'],
    tables: [],
    observations: [
      {
        unit: 'Nghệ An',
        unitRaw: 'Nghệ An',
        unitId: '63:40',
        period: '2020',
        periodStart: '2020-01-01',
        periodEnd: '2020-12-31',
        measure: 'models_new',
        column: 2,
        row: 0,
        value: 5,
        scale: 1,
        unitOfMeasure: 'mô hình',
        qualifier: 'exact',
        status: 'normal',
        flags: []
      },
      { unitId: '63:42', row: 1, value: 6 }
    ]
  });
});

const PROVINCES = ['Nghệ An', 'Hà Tĩnh', 'Bến Tre', 'Kon Tum', 'Quảng Bình', 'Cà Mau', 'Lào Cai'];

test('any wide table of provinces and years reads back the same, however it is written', async () => {
  const cells = fc.array(fc.array(fc.nat(99_999), { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: PROVINCES.length
  });
  await fc.assert(
    fc.asyncProperty(
      cells,
      fc.constantFrom(',', ';', '\t', '|'),
      fc.constantFrom('\n', '\r\n'),
      async (rows, mark, end) => {
        const lines = [
          ['STT', 'Tỉnh', '2018', '2019', '2020'],
          ...rows.map((row, i) => [String(i + 1), PROVINCES[i]!, ...row.map(String)])
        ];
        const [reading] = await read(lines.map((l) => l.join(mark)).join(end) + end);
        const values = reading!.tables[0]!.observations.map((o) => o.figure.value);
        expect(values).toEqual(rows.flat());
        const periods = reading!.tables[0]!.observations.map((o) => o.period);
        expect(periods).toEqual(rows.flatMap(() => ['2018', '2019', '2020']));
      }
    ),
    { numRuns: 40 }
  );
});

describe('tidy CSV', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+84912', "'+84912"],
    ['-5', '-5'],
    ['-5-A', "'-5-A"],
    ['a,b', '"a,b"'],
    ['a "b"', '"a ""b"""'],
    ['=a,b', `"'=a,b"`]
  ])('%s is written %s', (text, written) => expect(toCsvCell(text)).toBe(written));

  test('begins with the mark that Excel wants, a line for each figure', async () => {
    const csv = toTidyCsv(await read(SMALL));
    expect(csv.startsWith('\uFEFFfile,line,unit')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(3);
  });
});

test('what is said of a table stands in that table alone, and once in the document', async () => {
  const [reading] = await read(`${SMALL}\nTỉnh,Năm,Số suất quà\nHuế,2020,5\nXứ Lạ,2020,6\n`);
  expect(reading!.tables).toHaveLength(2);
  const [first, second] = reading!.tables.map((t) => t.issues.map((i) => i.code));
  expect(first).toContain('tables_several');
  expect(second).toContain('unit_added');
  expect(reading!.issues).toEqual([]);
  const { issues } = toDocument([reading!]) as { issues: { code: string }[] };
  expect(issues.map((i) => i.code)).toEqual([...first!, ...second!]);
});

test('a unit line that may not hold is doubted once for the table, with all its columns', async () => {
  const title = 'TỔNG HỢP MÔ HÌNH\nĐơn vị tính: mô hình; người\n';
  const [reading] = await read(`${title}Đơn vị;2019;2020;2021\nNghệ An;1;2;3\nHà Tĩnh;4;5;6\n`);
  const doubts = reading!.tables[0]!.issues.filter((i) => i.code === 'unit_line_doubtful');
  expect(doubts).toMatchObject([
    { column: '2019', details: { count: 3, columns: '2019\n2020\n2021' } }
  ]);
});
