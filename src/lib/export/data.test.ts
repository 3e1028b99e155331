import { strFromU8, unzipSync } from 'fflate';
import { read, utils, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { toFigureText } from '#lib/charts/figure.ts';
import { asWritten, neutralise, toTwinCsv } from '#lib/charts/twin-csv.ts';
import { toTwin } from '#lib/charts/twin.ts';
import { toQuery } from '#lib/spec/url.ts';
import { EXPORT_CASES, MADE } from './cases.fixture.ts';
import { toFileName } from './file-name.ts';
import { toJsonStat } from './json-stat.ts';
import { toPassport } from './passport.ts';
import { readFigures } from './read-figures.ts';
import { toHtmlTable, toTsv } from './table-text.ts';
import { toWorkbook } from './workbook.ts';

const LINK = 'https://example.org/so-sanh/?v=1';

function of(name: string) {
  const { result, context } = EXPORT_CASES[name]!();
  const text = toFigureText(result, context);
  return { result, context, text, passport: toPassport(result, MADE) };
}

async function workbookOf(name: string, rename: (nameVi: string) => string = (n) => n) {
  const { result, context, text, passport } = of(name);
  const units = result.units.map((u) => ({ ...u, nameVi: rename(u.nameVi) }));
  const bytes = await toWorkbook({ ...result, units }, context, { text, passport, link: LINK });
  return { book: read(bytes, { type: 'array', cellFormula: true }), result, text };
}

const rowsOf = (sheet: WorkSheet) =>
  utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1, defval: null });

const NAMES = Object.keys(EXPORT_CASES);

test.each(NAMES)('the workbook of %s holds every figure and every blank, once', async (name) => {
  const { book, result } = await workbookOf(name);
  expect(book.SheetNames).toEqual(
    result.spec.lang === 'vi'
      ? ['Số liệu', 'Giải nghĩa', 'Ghi chú']
      : ['Data', 'Dictionary', 'Notes']
  );
  const [head, ...rows] = rowsOf(book.Sheets[book.SheetNames[0]!]!);
  expect(head).toHaveLength(13);
  const written = rows.map((r) => `${r[0]} ${r[7]} ${r[6] ?? '='} ${r[10]}`).sort();
  const own = [...result.rows, ...(result.against?.rows ?? [])]
    .map((r) => `${r.unitId} ${r.value} ${r.bound} ${r.blank}`)
    .sort();
  expect(written).toEqual(own);
});

test.each([
  ['_x0041_', '_x0041_'],
  ['&#65; &amp; ]]>', '&#65; &amp; ]]>'],
  ['hai\r\ndòng', 'hai\ndòng'],
  [' có khoảng trắng ', ' có khoảng trắng '],
  ['Đà Nẵng'.normalize('NFD'), 'Đà Nẵng'],
  ['a\u0000b\u0007c', 'abc']
])('the name %j comes out of a workbook as %j', async (name, read) => {
  const { book } = await workbookOf('rank1', () => name);
  const rows = rowsOf(book.Sheets['Số liệu']!).slice(1);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.map((row) => row[1])).toEqual(rows.map(() => read));
});

test('a workbook has no attribute that its schema does not know', async () => {
  const { result, context, text, passport } = of('rank1');
  const units = result.units.map((u) => ({ ...u, nameVi: ' hai\ndòng ' }));
  const bytes = await toWorkbook({ ...result, units }, context, { text, passport, link: LINK });
  const sheets = Object.entries(unzipSync(bytes)).filter(([path]) => path.includes('/worksheets/'));
  expect(sheets).toHaveLength(3);
  for (const [, xml] of sheets) expect(strFromU8(xml)).not.toContain('xml:space');
});

test('a zero is a zero, and a blank is an empty cell with its reason', async () => {
  const { book } = await workbookOf('rankBounds');
  const rows = rowsOf(book.Sheets['Số liệu']!);
  const zero = rows.find((r) => r[1] === 'Phú Thọ')!;
  expect([zero[7], zero[9]]).toEqual([0, null]);
  const blank = rows.find((r) => r[1] === 'Bắc Ninh')!;
  expect([blank[7], blank[9], blank[10]]).toEqual([null, 'không áp dụng', 'not_applicable']);
});

test('the workbook says what its columns mean, and where the figure comes from', async () => {
  const { book, text } = await workbookOf('rankBounds');
  const about = rowsOf(book.Sheets['Giải nghĩa']!).map((r) => r[0]);
  const head = rowsOf(book.Sheets['Số liệu']!)[0]!;
  expect(about).toEqual(expect.arrayContaining(head));
  const said = rowsOf(book.Sheets['Ghi chú']!).flat();
  for (const words of [text.title, text.source, ...text.notes, LINK, MADE])
    expect(said).toContain(words);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://a.b")'])(
  'a name such as %s is text in every table',
  async (name) => {
    const { book } = await workbookOf('rank1', () => name);
    const cells = Object.entries(book.Sheets['Số liệu']!).filter(([at]) => !at.startsWith('!'));
    expect(cells.filter(([, cell]) => cell.f !== undefined)).toEqual([]);
    expect(cells.some(([, cell]) => cell.t === 's' && cell.v === name)).toBe(true);
    const { result, context, text } = of('rank1');
    const twin = toTwin(
      { ...result, units: result.units.map((u) => ({ ...u, nameVi: name })) },
      context
    );
    expect(toTsv(twin, { lang: 'vi' }).split('\r\n')[1]).toMatch(/^'/);
    expect(toHtmlTable(twin, text, { lang: 'vi' })).not.toMatch(/>[=+\-@]/);
  }
);

/** What a spreadsheet would run, behind whatever stands before it. */
const formula = fc
  .tuple(
    fc.constantFrom('', ' ', '\t', '\r\n', '\u00a0'),
    fc.constantFrom('=', '+', '-', '@', '\t=', '\r='),
    fc.string({ maxLength: 12 })
  )
  .map((parts) => parts.join(''));

/** Cells of a CSV as a spreadsheet reads them (RFC 4180). */
const cellsOfCsv = (csv: string): string[] =>
  [...csv.replace(/^\uFEFF/, '').matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    (m) => (m[1] ?? m[2] ?? '').replaceAll('""', '"')
  );

test('a guarded text is read back as it was', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        formula,
        fc.string(),
        formula.map((f) => `'${f}`)
      ),
      (text) => {
        expect(asWritten(neutralise(text))).toBe(text);
      }
    )
  );
});

test('a CSV with names and a title like formulas gives every figure back, unchanged', async () => {
  const { result, context, text } = of('rankBounds');
  const evil = ['=1+1', "'=1", '-1', '@x', '＝1+1', 'tab\there', "'thường", 'a "b", c'];
  const units = result.units.map((u, i) => ({ ...u, nameVi: evil[i % evil.length]! }));
  const named = { ...result, units };
  const csv = toTwinCsv(toTwin(named, context), { ...text, title: '=1+1' }, { lang: 'vi' });
  const reading = await readFigures(new TextEncoder().encode(csv), 'a.csv');
  const [found] = reading.ok ? reading.figures : [];
  expect(found?.title).toBe('=1+1');
  expect(found?.compare?.(named, context)).toEqual([]);
});

test('a CSV has no sign that ends it for other programs', () => {
  const { result, context, text } = of('rank1');
  const units = result.units.map((u) => ({ ...u, nameVi: 'a\u0000bc' }));
  const csv = toTwinCsv(toTwin({ ...result, units }, context), text, { lang: 'vi' });
  expect(csv).toContain('\r\nabc,');
});

test('no text of the data begins a formula in any table: names, parts, titles, notes', () => {
  fc.assert(
    fc.property(formula, (evil) => {
      for (const name of ['rankBounds', 'stack', 'heat10']) {
        const { result, context } = of(name);
        const codes = context.catalogue.codes.map((c) => ({ ...c, nameVi: evil, nameEn: evil }));
        const told = { ...context, catalogue: { ...context.catalogue, codes } };
        const units = result.units.map((u) => ({ ...u, nameVi: evil }));
        const twin = toTwin({ ...result, units }, told);
        const own = of(name).text;
        const text = { ...own, title: evil, subtitle: evil, notes: [evil], source: evil };
        const isNumber = (cell: string) => /^-?\d+([.,]\d+)?$/.test(cell);
        const runs = (cell: string) => /^\s*[=+\-@]/.test(cell) && !isNumber(cell);
        const tsv = toTsv(twin, { lang: 'vi' });
        expect(tsv.split(/[\t\r\n]/).filter(runs)).toEqual([]);
        expect(cellsOfCsv(toTwinCsv(twin, text, { lang: 'vi' })).filter(runs)).toEqual([]);
        const page = parseHTML(toHtmlTable(twin, text, { lang: 'vi' })).document;
        const cells = [...page.querySelectorAll('td, th, p')].map((e) => e.textContent ?? '');
        expect(cells.length).toBeGreaterThan(10);
        expect(cells.filter(runs)).toEqual([]);
      }
    }),
    { numRuns: 60 }
  );
});

test('markup in a name stays text in the table for documents', () => {
  const { result, context, text } = of('rank1');
  const name = '<img src=x onerror=alert(1)>';
  const twin = toTwin(
    { ...result, units: result.units.map((u) => ({ ...u, nameVi: name })) },
    context
  );
  const html = toHtmlTable(twin, text, { lang: 'vi' });
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img');
});

test('copied tables: blanks are empty in text, and have their reason in HTML', () => {
  const { result, context, text } = of('rankBounds');
  const twin = toTwin(result, context);
  const lines = toTsv(twin, { lang: 'vi' }).replace(/\r\n$/, '').split('\r\n');
  expect(lines).toHaveLength(twin.rows.length + 1);
  const widths = new Set(lines.map((l) => l.split('\t').length));
  expect(widths.size).toBe(1);
  const line = (name: string) => lines.find((l) => l.startsWith(name))!.split('\t');
  expect(line('Bắc Ninh')[2]).toBe('');
  expect(line('Cao Bằng')[2]).toMatch(/^≥/);
  expect(line('Phú Thọ')[2]).toBe('0');
  expect(toHtmlTable(twin, text, { lang: 'vi' })).toContain('không áp dụng');
});

test('copied numbers have the decimal mark of the language', () => {
  const { result, context } = of('rankChange');
  const twin = toTwin(result, context);
  const value = result.rows.find((r) => r.value !== null && r.bound === '=' && r.value % 1 !== 0)!;
  const plain = String(value.value);
  expect(toTsv(twin, { lang: 'en' })).toContain(`\t${plain}\t`);
  expect(toTsv(twin, { lang: 'vi' })).toContain(`\t${plain.replace('.', ',')}\t`);
});

test.each(NAMES)('%s is a JSON-stat cube that gives every figure back', (name) => {
  const { result, context, text, passport } = of(name);
  const cube = toJsonStat(result, context, { text, passport, query: toQuery(result.spec) });
  const cells = cube.size.reduce((a, b) => a * b, 1);
  expect(cube.id).toHaveLength(cube.size.length);
  cube.id.forEach((d, i) => {
    const { index, label } = cube.dimension[d]!.category;
    expect(index).toHaveLength(cube.size[i]!);
    expect(new Set(index).size).toBe(index.length);
    for (const code of index) expect(label[code]).toBeTruthy();
  });
  const places = [...Object.keys(cube.value), ...Object.keys(cube.status)].map(Number);
  for (const place of places) expect(place).toBeLessThan(cells);
  const rows = [...result.rows, ...(result.against?.rows ?? [])];
  const values = rows.flatMap((r) => (r.value === null ? [] : [r.value]));
  expect(Object.values(cube.value).sort()).toEqual(values.sort());
  const blanks = rows.filter((r) => r.value === null).map((r) => r.blank);
  const without = Object.entries(cube.status).filter(([place]) => !(place in cube.value));
  expect(without.map(([, s]) => s).sort()).toEqual(blanks.sort());
});

test('a place in the cube is that of its unit and period', () => {
  const { result, context, text, passport } = of('line4');
  const cube = toJsonStat(result, context, { text, passport, query: '' });
  const row = result.rows.find((r) => r.value === 1130)!;
  const unit = cube.dimension.unit!.category.index.indexOf(row.unitId);
  const period = cube.dimension.period!.category.index.indexOf('2016/2020');
  expect(cube.value[unit * cube.size[2]! + period]).toBe(1130);
});

test('files are named for what they show', () => {
  expect(toFileName('Mô hình mới, chia theo lĩnh vực', 'ĐC-7K2M')).toBe(
    'mo-hinh-moi-chia-theo-linh-vuc-dc-7k2m'
  );
  expect(toFileName('…', 'ĐC-7K2M')).toBe('dc-7k2m');
});
