import { describe, expect, test } from 'vitest';
import type { FileReading, Hints } from '../reader/reading.ts';
import { readText } from '../reader/read-file.ts';
import { reference } from '../reference.fixture.ts';
import { toAccount, type Account } from './account.ts';
import { diffRows } from './diff.ts';
import { groupIssues, type IssueGroup } from './group-issues.ts';
import type { OfferLabel } from './offer.ts';
import { findPreset, presetHints, toPreset } from './presets.ts';
import { decide, toRecipe, type Recipe } from './recipe.ts';
import { rejectedCsv } from './rejected-csv.ts';
import { toPackRows, type PackRows } from './to-pack-rows.ts';

type State = { reading: FileReading; rows: PackRows; account: Account; groups: IssueGroup[] };

/** What the page has before it after a reading. */
async function look(text: string, hints: Hints = {}): Promise<State> {
  const reading = await readText('bao-cao.csv', text, { reference, hints });
  const rows = toPackRows([reading], { reference, hints });
  const found = { hints, issues: rows.issues };
  const account = toAccount(reading, found);
  return { reading, rows, account, groups: groupIssues([reading], { ...found, reference }) };
}

/** Answers the first question with the first offer of these labels, until nothing waits. */
async function settle(text: string, labels: readonly OfferLabel[]) {
  let state = await look(text);
  let recipe: Recipe = toRecipe(state.reading);
  for (let step = 0; step < 12; step++) {
    const open = state.groups.find((g) => g.status === 'decide');
    if (!open) break;
    const offer = open.offers.find((o) => o.choice && labels.includes(o.label));
    expect(offer, `${open.first.code}: ${open.offers.map((o) => o.label).join()}`).toBeDefined();
    recipe = decide(recipe, open.key, offer!.choice!);
    state = await look(text, recipe.hints);
    const { read, accepted, fixed, excluded, rejected } = state.account;
    expect(accepted + fixed + excluded + rejected).toBe(read);
  }
  return { ...state, recipe };
}

const MESSY = `BIỂU 01. KẾT QUẢ HỌC TẬP NĂM 2020
Đơn vị tính: mô hình
STT;Đơn vị;Số mô hình mới;Ghi chú
1;Nghệ An;1.234;
2;Kon Tum;-;
3;Nghê Anh;12;
4;Chi bộ Khối Đảng Huyện ủy;7;
5;Bến Tre;gần 400;
6;Hà Tĩnh;nhiều;
;Cộng;1.653;

Ghi chú: số liệu sơ bộ
`;

const DOUBTFUL = `Tỉnh\tKinh phí ủng hộ năm 2020\tDiện tích rừng
Nghệ An\t370\t12
Kon Tum\t380\t13
`;

test('a file is settled question by question, and the account balances at every step', async () => {
  const before = await look(MESSY);
  expect(before.account).toMatchObject({ records: 12, read: 6, accepted: 4, rejected: 2 });
  const after = await settle(MESSY, ['ownUnit', 'excludeRows']);
  expect(after.account).toMatchObject({ accepted: 4, fixed: 1, excluded: 1, rejected: 0 });
  expect(after.rows.observations.map((o) => [o.line, o.value, o.qualifier])).toEqual([
    [4, 1234, 'exact'],
    [5, 0, 'exact'],
    [6, 12, 'exact'],
    [7, 7, 'exact'],
    [8, 400, 'nearly']
  ]);
});

test('the same file settled by the same recipe changes nothing', async () => {
  const { rows, recipe } = await settle(MESSY, ['take', 'excludeRows']);
  const again = await look(MESSY, (JSON.parse(JSON.stringify(recipe)) as Recipe).hints);
  const { added, changed, gone } = diffRows(rows.observations, again.rows.observations);
  expect([added, changed, gone]).toEqual([[], [], []]);
});

test('money of no unit and a measure nobody knows wait, and nothing is written until they are settled', async () => {
  const before = await look(DOUBTFUL);
  expect(before.rows.observations).toEqual([]);
  const { rows, account, recipe } = await settle(DOUBTFUL, ['ignoreColumn', 'moneyUnit']);
  expect(account).toMatchObject({ fixed: 2, rejected: 0 });
  expect(rows.observations.map((o) => o.value)).toEqual([370, 380]);
  const preset = toPreset(recipe)!;
  const next = DOUBTFUL.replace('2020', '2021').replace('370', '5');
  const { reading } = await look(next);
  const found = findPreset([preset], reading.tables[0]!);
  const replayed = await look(next, presetHints(found!, reading.tables[0]!));
  expect(replayed.rows.observations.map((o) => [o.periodStart, o.value])).toEqual([
    ['2021-01-01', 5],
    ['2021-01-01', 380]
  ]);
});

describe('rejected rows can be dropped again', () => {
  test.each([
    ['a plain table', MESSY],
    ['a table of doubts', DOUBTFUL],
    [
      'money in millions',
      MESSY.replace('Đơn vị tính: mô hình', 'Đơn vị tính: triệu đồng').replace(
        'Số mô hình mới',
        'Tiền ủng hộ'
      )
    ]
  ])('%s', async (_, text) => {
    const { reading, rows } = await look(text);
    const csv = rejectedCsv(reading, { issues: rows.issues });
    const again = await look(csv.slice(1));
    const roles = ({ tables: [table] }: FileReading) =>
      table!.columnReadings.map((c) => [c.name, c.role, c.measureId, c.scale, c.unitOfMeasure]);
    const columns = roles(reading);
    expect(roles(again.reading).slice(0, columns.length)).toEqual(columns);
    expect(
      roles(again.reading)
        .slice(columns.length)
        .map(([name, role]) => [name, role])
    ).toEqual([
      ['Lý do', 'note'],
      ['Dòng gốc', 'note']
    ]);
    expect(again.rows.observations).toEqual([]);
  });
});
