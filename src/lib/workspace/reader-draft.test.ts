import { expect, test } from 'vitest';
import { reference } from '#lib/ingest/reference.fixture.ts';
import { ReaderDesk } from './reader-desk.ts';

const quiet = () => ({ signal: new AbortController().signal, onProgress: () => {} });
const fresh = () => new ReaderDesk({ reference, units: [], presets: '', lang: 'vi' });
const HEAD = 'Tỉnh;Năm;Số mô hình xây dựng mới';
const given = (...texts: string[]) =>
  texts.map((text, i) => ({ name: `bc-${i}.csv`, blob: new Blob([`${HEAD}\n${text}\n`]) }));

test('a draft brings decisions, answers and contradictions back as they stood', async () => {
  const files = given('Nghệ An;2021;12\nHà Tỉnk;2021;5', 'Nghệ An;2021;13');
  const desk = fresh();
  await desk.open(files, quiet());
  const unit = desk.view().groups.find((g) => g.issue.code === 'unit_suggested')!;
  const own = unit.offers.findIndex((o) => o.label === 'ownUnit');
  await desk.act({ kind: 'answer', key: unit.key, offer: own }, quiet());
  const clash = desk.view().groups.find((g) => g.key.startsWith('clash'))!;
  await desk.act({ kind: 'answer', key: clash.key, offer: 1 }, quiet());

  // As the browser keeps it: plain data.
  const state = structuredClone(desk.state);
  const again = fresh();
  await again.open(desk.given, { ...quiet(), state });
  expect(again.view()).toEqual(desk.view());

  for (const one of [desk, again]) await one.act({ kind: 'undo' }, quiet());
  expect(again.view()).toEqual(desk.view());
  expect(again.view().decisions).toBe(1);
});

test('a long cell is shown in part and can be had as a whole, as it was mended', async () => {
  const long = 'chữ '.repeat(2000).trim();
  const desk = fresh();
  await desk.open(given(`${long};2021;5`), quiet());
  const at = { file: 0, part: 0, table: 0 };
  const [row] = desk.table(at).rows;
  expect([row!.long, row!.cells[0]!.length]).toEqual([[0], 201]);
  expect(desk.cell(at, { line: 2, column: 0 })).toBe(long);
  await desk.act(
    { kind: 'edit', ...at, line: 2, column: 0, text: 'Nghệ An', alike: false },
    quiet()
  );
  expect(desk.cell(at, { line: 2, column: 0 })).toBe('Nghệ An');
  expect(desk.table(at).rows[0]!.long).toEqual([]);
});

test('half of a long text is never offered as the text to be mended', async () => {
  const desk = fresh();
  await desk.open(given(`Nghệ An;2021;${'không rõ '.repeat(200)}`), quiet());
  const asks = desk.view().groups.flatMap((g) => g.offers.flatMap((o) => o.ask ?? []));
  expect(asks.filter((a) => a.kind === 'cell').map((a) => a.seen)).toContain('');
});

test('many tables share the rows that are in sight', async () => {
  const wide = (name: string) =>
    [name, ...Array.from({ length: 39 }, (_, i) => `Cột ${i}`)].join(';');
  const rows = Array.from({ length: 150 }, (_, i) =>
    [`Nghệ An ${i}`, ...Array(39).fill(i)].join(';')
  );
  const text = [wide('Tỉnh'), ...rows].join('\n');
  const desk = fresh();
  const blob = () => new Blob([text]);
  await desk.open(
    [0, 1, 2, 3].map((i) => ({ name: `${i}.csv`, blob: blob() })),
    quiet()
  );
  const { tables } = desk.view();
  const cells = tables.reduce((n, t) => n + t.rows.length * t.columns.length, 0);
  expect(cells).toBeLessThanOrEqual(3000);
  expect(tables.map((t) => t.total)).toEqual([150, 150, 150, 150]);
});
