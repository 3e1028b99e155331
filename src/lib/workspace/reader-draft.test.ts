import fc from 'fast-check';
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

const ROWS = fc.array(
  fc.tuple(
    fc.constantFrom('Nghệ An', 'Hà Tỉnk', 'Sở Lạ', 'Thanh Hóa', '', 'Tổng cộng', 'Đơn vị lạ'),
    fc.constantFrom('2021', '2022', 'Quý II/2020', 'x'),
    fc.constantFrom('12', '1.234', '1,5', '-', '...', 'hơn 400', 'không rõ', '12')
  ),
  { minLength: 2, maxLength: 12 }
);
/** What a person does next: an answer to some cause, a cell mended, a row left out, a step back. */
const STEPS = fc.array(
  fc.record({
    kind: fc.constantFrom('answer', 'answer', 'answer', 'edit', 'exclude', 'undo'),
    pick: fc.nat(1000),
    offer: fc.nat(5),
    text: fc.constantFrom('Nghệ An', '2021', '7', '63:42', 'gì đó', ''),
    alike: fc.boolean()
  }),
  { maxLength: 6 }
);

async function take(
  desk: ReaderDesk,
  step: typeof STEPS extends fc.Arbitrary<(infer S)[]> ? S : never
) {
  const { groups, tables } = desk.view();
  if (step.kind === 'undo') return desk.act({ kind: 'undo' }, quiet());
  if (step.kind === 'answer') {
    const group = groups[step.pick % Math.max(1, groups.length)];
    if (!group) return false;
    const { key } = group;
    const offer = step.offer % Math.max(1, group.offers.length);
    return desk.act({ kind: 'answer', key, offer, given: step.text }, quiet());
  }
  const table = tables[step.pick % Math.max(1, tables.length)];
  const row = table?.rows[step.pick % Math.max(1, table.rows.length)];
  if (!table || !row) return false;
  const at = { file: table.file, part: table.part };
  const { line } = row;
  if (step.kind === 'exclude') {
    const choice = { kind: 'exclude' as const, lines: [line] };
    return desk.act({ kind: 'set', ...at, about: `row:${line}`, choice }, quiet());
  }
  const cell = { table: table.table, line, column: step.offer % table.columns.length };
  return desk.act({ kind: 'edit', ...at, ...cell, text: step.text, alike: step.alike }, quiet());
}

test('whatever was decided, in whatever order, a draft brings it back', async () => {
  let decided = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(ROWS, { minLength: 1, maxLength: 2 }),
      STEPS,
      async (texts, steps) => {
        const desk = fresh();
        await desk.open(
          given(...texts.map((rows) => rows.map((r) => r.join(';')).join('\n'))),
          quiet()
        );
        for (const step of steps) await take(desk, step);
        decided += desk.view().decisions;
        const again = fresh();
        await again.open(desk.given, { ...quiet(), state: structuredClone(desk.state) });
        expect(again.view()).toEqual(desk.view());
        for (const one of [desk, again]) await one.act({ kind: 'undo' }, quiet());
        expect(again.view()).toEqual(desk.view());
      }
    ),
    { numRuns: 10, seed: 4 }
  );
  expect(decided).toBeGreaterThan(4);
});

test('an answer that leaves things as they are takes back the one before it', async () => {
  const desk = fresh();
  await desk.open(given('Nghệ An;2021;12\nSở Lạ;2021;5\nHuế;2021;7'), quiet());
  const asRead = desk.view().account;
  const { key, offers } = desk.view().groups.find((g) => g.issue.code === 'unit_added')!;
  const of = (label: string) => offers.findIndex((o) => o.label === label);
  await desk.act({ kind: 'answer', key, offer: of('excludeRows') }, quiet());
  expect(desk.view().account.excluded).toBe(1);
  await desk.act({ kind: 'answer', key, offer: of('keep') }, quiet());
  expect(desk.view().account).toEqual(asRead);
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
