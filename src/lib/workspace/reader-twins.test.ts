import { expect, test } from 'vitest';
import { reference } from '#lib/ingest/reference.fixture.ts';
import type { GroupView } from './import-view.ts';
import { ReaderDesk } from './reader-desk.ts';

const quiet = () => ({ signal: new AbortController().signal, onProgress: () => {} });

async function open(text: string, presets = ''): Promise<ReaderDesk> {
  const desk = new ReaderDesk({ reference, units: [], presets, lang: 'vi' });
  await desk.open([{ name: 'trung-ten.csv', blob: new Blob([text]) }], quiet());
  return desk;
}

const TWINS = 'Tỉnh;Năm;Việc lạ;Việc lạ\nNghệ An;2021;12;5\nHà Tĩnh;2021;7;6\n';

const columns = (desk: ReaderDesk) =>
  desk
    .view()
    .tables[0]!.columns.slice(2)
    .map((c) => c.measureId || c.role);
const about = (desk: ReaderDesk, seen: string): GroupView =>
  desk.view().groups.find((g) => g.issue.code === 'measure_unrecognised' && g.issue.seen === seen)!;

async function answer(
  desk: ReaderDesk,
  { key, offers }: GroupView,
  label: string,
  given?: string
): Promise<void> {
  const offer = offers.findIndex((o) => o.label === label);
  await desk.act({ kind: 'answer', key, offer, given }, quiet());
}

test.each([
  ['Việc lạ', ['models_new', 'value']],
  ['Việc lạ #4', ['value', 'models_new']]
])('of two columns of one name an answer about “%s” settles that one', async (seen, expected) => {
  const desk = await open(TWINS);
  await answer(desk, about(desk, seen), 'pickMeasure', 'models_new');
  expect(columns(desk)).toEqual(expected);
});

test('the other of the two is still asked about, by the same name as before', async () => {
  const desk = await open(TWINS);
  await answer(desk, about(desk, 'Việc lạ'), 'pickMeasure', 'models_new');
  const other = about(desk, 'Việc lạ #4');
  expect(other).toMatchObject({ settled: false, columns: ['Việc lạ'] });
  await answer(desk, other, 'ignoreColumn');
  expect(columns(desk)).toEqual(['models_new', 'ignored']);
  expect(desk.view()).toMatchObject({ figures: 2, decisions: 2 });

  // What was settled of each is known again on the next file of the kind.
  const { presets } = await desk.harvest();
  expect(columns(await open(TWINS.replace('12', '13'), presets!))).toEqual([
    'models_new',
    'ignored'
  ]);
});

test('a doubt about a cell mends that cell, and not the one of the other column of its name', async () => {
  const desk = await open('Tỉnh;Năm;Việc;Việc\nNghệ An;2021;12;chưa rõ\nHà Tĩnh;2021;7;6\n');
  const group = desk.view().groups.find((g) => g.issue.seen === 'chưa rõ')!;
  await answer(desk, group, 'fixCell', '5');
  expect(desk.view().tables[0]!.rows[0]!.cells).toEqual(['Nghệ An', '2021', '12', '5']);
});

test('data about persons in two columns of one name are told apart', async () => {
  const desk = await open(
    'Tỉnh;Năm;Số mô hình xây dựng mới;Điện thoại;Điện thoại\nNghệ An;2021;12;0912345678;0987654321\n'
  );
  const { personal } = desk.view();
  expect(personal.map((p) => p.index)).toEqual([3, 4]);
  const [first] = personal;
  await desk.act(
    {
      kind: 'set',
      file: 0,
      part: 0,
      about: 'x',
      choice: { kind: 'column', columns: [first!.key], change: { role: 'ignored' } }
    },
    quiet()
  );
  expect(desk.view().personal.map((p) => p.index)).toEqual([4]);
});
