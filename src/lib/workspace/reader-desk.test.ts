import * as XLSX from '@e965/xlsx';
import { expect, test } from 'vitest';
import { reference } from '#lib/ingest/reference.fixture.ts';
import type { Choice } from '#lib/ingest/review/apply-choice.ts';
import type { Act } from './import-view.ts';
import { ReaderDesk } from './reader-desk.ts';

const HEAD = 'Tỉnh;Năm;Số mô hình xây dựng mới';
const table = (...rows: string[]): string => [HEAD, ...rows].join('\n');
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const quiet = () => ({ signal: new AbortController().signal, onProgress: () => {} });

async function open(
  files: Record<string, string | Uint8Array<ArrayBuffer>>,
  { presets = '' } = {}
): Promise<ReaderDesk> {
  const desk = new ReaderDesk({ reference, units: [], presets, lang: 'vi' });
  const given = Object.entries(files).map(([name, content]) => ({
    name,
    blob: new Blob([typeof content === 'string' ? bytesOf(content) : content])
  }));
  await desk.open(given, quiet());
  return desk;
}

function workbook(sheets: Record<string, (string | number)[][]>): Uint8Array<ArrayBuffer> {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), name);
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

const set = (about: string, choice: Choice, at: { file?: number; part?: number } = {}): Act => ({
  kind: 'set',
  file: at.file ?? 0,
  part: at.part ?? 0,
  about,
  choice
});
const leaveOut = (line: number, at?: { file?: number; part?: number }): Act =>
  set(`row:${line}`, { kind: 'exclude', lines: [line] }, at);
const places = (desk: ReaderDesk, table: number): (string | null)[] =>
  desk.view().tables[table]!.rows.map((r) => r.place);

const SHEETS = workbook({
  'Quý 1': [
    ['Tỉnh', 'Năm', 'Việc tốt'],
    ['Nghệ An', 2021, 12],
    ['Hà Tĩnh', 2021, '-']
  ],
  'Quý 2': [
    ['Tỉnh', 'Năm', 'Việc tốt'],
    ['Huế', 2021, 5],
    ['Thanh Hóa', 2021, '-']
  ]
});

test('a choice for one sheet leaves the other alone, and is taken back alone', async () => {
  const desk = await open({ 'a.xlsx': SHEETS });
  await desk.act(leaveOut(2, { part: 1 }), quiet());
  expect([places(desk, 0)[0], places(desk, 1)[0]]).toEqual(['rejected', 'excluded']);
  await desk.act(leaveOut(2, { part: 0 }), quiet());
  await desk.act({ kind: 'undo', file: 0, part: 1, about: 'row:2' }, quiet());
  expect([places(desk, 0)[0], places(desk, 1)[0]]).toEqual(['excluded', 'rejected']);
  expect(desk.view().decisions).toBe(1);
});

test('an answer to a cause of one sheet holds for that sheet', async () => {
  const desk = await open({ 'a.xlsx': SHEETS });
  const change = { measureId: 'models_new' };
  for (const part of [0, 1])
    await desk.act(
      set('column:Việc tốt:measure', { kind: 'column', columns: ['Việc tốt'], change }, { part }),
      quiet()
    );
  const dash = desk.view().groups.find((g) => g.issue.code === 'cell_dash_zero')!;
  expect(dash.issue.file).toBe('a.xlsx [Quý 1]');
  await desk.act({ kind: 'answer', key: dash.key, offer: 1 }, quiet());
  const written = desk.view().tables.map((t) => t.rows[1]!.written[2]!.status);
  expect(written).toEqual(['missing', 'normal']);

  // Both are learned, each under its own header; here they are of one kind, so the later holds.
  const { presets } = await desk.harvest();
  const again = await open({ 'b.xlsx': SHEETS }, { presets: presets! });
  expect(again.view().files[0]!.presets).toEqual(['a.xlsx [Quý 2]']);
  expect(again.view().figures).toBe(4);
});

test('sheets of one header are read like one of them when asked', async () => {
  const desk = await open({ 'a.xlsx': SHEETS });
  const alike = () => desk.view().files[0]!.parts.map((p) => p.alike);
  const measures = () => desk.view().tables.map((t) => t.columns[2]!.measureId);
  const change = { measureId: 'models_new' };
  await desk.act(set('x', { kind: 'column', columns: ['Việc tốt'], change }), quiet());
  await desk.act(leaveOut(2), quiet());
  expect([alike(), measures()]).toEqual([
    [1, 0],
    ['models_new', '']
  ]);
  await desk.act({ kind: 'spread', file: 0, part: 0 }, quiet());
  expect([alike(), measures()]).toEqual([
    [0, 0],
    ['models_new', 'models_new']
  ]);
  expect([places(desk, 0)[0], places(desk, 1)[0]]).toEqual(['excluded', 'fixed']);
  await desk.act({ kind: 'undo' }, quiet());
  expect(measures()).toEqual(['models_new', '']);
});

test('of several files, what rows wait for comes first', async () => {
  const desk = await open({
    'a.csv': table('Nghệ An;2021;-'),
    'b.csv': 'Tỉnh;Năm;Việc tốt\nHuế;2021;5'
  });
  const statuses = desk.view().groups.map((g) => g.status);
  expect(statuses[0]).toBe('decide');
  expect(statuses.at(-1)).toBe('know');
});

test('a reading that is broken off leaves decisions and rows as they were', async () => {
  const desk = await open({ 'a.csv': table('Nghệ An;2021;12', 'Huế;2021;5') });
  await desk.act(leaveOut(3), quiet());
  const before = desk.view();
  const broken = () => ({ signal: AbortSignal.abort(), onProgress: () => {} });
  for (const act of [
    leaveOut(2),
    { kind: 'undo' },
    { kind: 'undo', file: 0, part: 0, about: 'row:3' }
  ] as Act[])
    await expect(desk.act(act, broken())).rejects.toThrow();
  expect(desk.view()).toEqual(before);
});

test('the last decision is undone first, whatever file it was about', async () => {
  const desk = await open({ 'a.csv': table('Nghệ An;2021;12'), 'b.csv': table('Huế;2021;5') });
  await desk.act(leaveOut(2, { file: 1 }), quiet());
  await desk.act(leaveOut(2, { file: 0 }), quiet());
  await desk.act({ kind: 'undo' }, quiet());
  expect([places(desk, 0)[0], places(desk, 1)[0]]).toEqual(['accepted', 'excluded']);
  await desk.act({ kind: 'undo' }, quiet());
  expect(desk.view().decisions).toBe(0);
  expect(await desk.act({ kind: 'undo' }, quiet())).toBe(false);
});

test('files that contradict one another are told, settled, and opened again', async () => {
  const desk = await open({
    'a.csv': table('Nghệ An;2021;12', 'Huế;2021;5'),
    'b.csv': table('Nghệ An;2021;13', 'Hà Tĩnh;2021;7')
  });
  const clash = () => desk.view().groups.find((g) => g.issue.code === 'files_conflict');
  expect(clash()).toMatchObject({ count: 1, lines: [2], chosen: null, settled: false });
  const { key } = clash()!;
  await desk.act({ kind: 'answer', key, offer: 0 }, quiet());
  expect(clash()).toMatchObject({ chosen: 0, settled: true });
  expect((await desk.harvest()).rows.observations.map((o) => `${o.file}:${o.line}`)).toEqual([
    'a.csv:2',
    'a.csv:3',
    'b.csv:3'
  ]);
  await desk.act({ kind: 'undo', about: key }, quiet());
  expect(clash()).toMatchObject({ chosen: null, settled: false });
  expect(desk.view()).toMatchObject({ figures: 4, decisions: 0 });
});

test('changed denominators stand in the difference, and stay out when the old ones are kept', async () => {
  const file = (value: number) =>
    [
      'Đơn vị,Loại,Năm,Giá trị,Nguồn,Tên đầy đủ',
      `Nghệ An,population,2021,${value},NGTK,Dân số`,
      'Huế,population,2021,1160000,NGTK,Dân số'
    ].join('\n');
  const { rows } = await (await open({ 'a.csv': file(3_409_000) })).harvest();
  const desk = await open({ 'b.csv': file(3_410_000) });
  await desk.compareWith({ ...rows, lots: [] }, { fresh: true, last: true });
  expect(desk.view().diff).toMatchObject({
    added: 0,
    changed: 1,
    unchanged: 1,
    gone: 0,
    changes: [
      {
        of: { kind: 'denominator', id: 'population' },
        period: '2021',
        before: { value: 3_409_000 },
        after: { value: 3_410_000 }
      }
    ]
  });
  expect((await desk.harvest({ takeNew: false })).rows.denominators.map((d) => d.value)).toEqual([
    1_160_000
  ]);
});

test('columns of one name, and those without one, have a key of their own', async () => {
  const desk = await open({ 'a.csv': 'Tỉnh;Năm;;Việc;Việc\nNghệ An;2021;3;12;5\nHuế;2021;3;1;5' });
  const columns = () => desk.view().tables[0]!.columns;
  expect(columns().map(({ key, twin }) => [key, twin])).toEqual([
    ['Tỉnh', false],
    ['Năm', false],
    ['#3', false],
    ['#4', true],
    ['#5', true]
  ]);
  const change = { measureId: 'models_new' };
  await desk.act(set('x', { kind: 'column', columns: ['#4'], change }), quiet());
  expect(columns().map((c) => c.measureId)).toEqual(['', '', '', 'models_new', '']);
});

/** More than the reader takes in as a whole: one row per district and year. */
function largeFile(value: (n: number) => number): string {
  const rows: string[] = [];
  let n = 0;
  for (let district = 0; district < 900; district++)
    for (let year = 2000; year < 2025; year++)
      for (const measure of ['Số mô hình mới', 'Số cuộc kiểm tra'])
        rows.push(
          `Nghệ An;Huyện Mẫu ${district};${year};${measure};${value(n++)};${'.'.repeat(60)}`
        );
  return ['Tỉnh;Huyện;Năm;Chỉ tiêu;Giá trị;Ghi chú', ...rows].join('\r\n');
}

test('a very large file is reviewed by an excerpt, and recorded whole', async () => {
  const desk = await open({ 'lon.csv': largeFile((n) => n % 400) });
  const view = desk.view();
  expect(view.files[0]!.excerpt).toMatchObject({ all: 45_000 });
  expect(view.files[0]!.excerpt!.shown).toBeLessThan(2000);
  expect(view.account).toMatchObject({ records: 45_001, read: 45_000, accepted: 45_000 });
  expect(view.figures).toBe(45_000);
  const { rows, packedLots, files } = await desk.harvest();
  expect(rows.lots).toHaveLength(1);
  expect(rows.lots![0]!.length).toBe(45_000);
  expect(packedLots).toHaveLength(1);
  expect(files[0]!.packed?.size).toBe(files[0]!.bytes instanceof Blob ? files[0]!.bytes.size : 0);

  const again = await open({ 'lon.csv': largeFile((n) => (n === 7 ? 1000 : n % 400)) });
  const loaded = { ...rows, lots: [...rows.lots!] };
  await again.compareWith(loaded, { fresh: true, last: true });
  const { diff } = again.view();
  expect(diff).toMatchObject({ added: 0, changed: 1, unchanged: 44_999, gone: 0 });
  expect(diff.changes[0]).toMatchObject({ before: { value: 7 }, after: { value: 1000 } });
  const kept = await again.harvest({ takeNew: false });
  expect(kept.rows.lots![0]!.length).toBe(44_999);
});

test('a decision about a name of a very large file reaches every row that says it', async () => {
  const text = largeFile((n) => n % 400).replaceAll('Số cuộc kiểm tra', 'Việc gì đó');
  const desk = await open({ 'lon.csv': text });
  expect(desk.view().account).toMatchObject({ accepted: 22_500, rejected: 22_500 });
  const group = desk.view().groups.find((g) => g.asks)!;
  expect(group.count).toBe(22_500);
  expect((await desk.rejected()).split('\r\n')).toHaveLength(22_500 + 2);
  const line = text.split('\r\n').findIndex((one) => one.includes('Việc gì đó')) + 1;
  await desk.act(
    set(`cell:${line}:3`, { kind: 'cells', cells: { [`${line}:3`]: 'Số cuộc kiểm tra' } }),
    quiet()
  );
  expect(desk.view().account).toMatchObject({ read: 45_000, rejected: 0 });
});
