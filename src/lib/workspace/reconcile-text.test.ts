import { describe, expect, test } from 'vitest';
import { reference } from '#lib/ingest/reference.fixture.ts';
import { CAUSES, type Diagnosis } from '#lib/reconcile/diagnosis.ts';
import { reconcile } from '#lib/reconcile/reconcile.ts';
import { rowsOf, type Told } from '#lib/reconcile/sources.fixture.ts';
import { NO_TOLERANCE } from '#lib/reconcile/tolerance.ts';
import { reconcileCsv } from './reconcile-csv.ts';
import { toNames } from './reconcile-names.ts';
import { causeSentence, lineSentences } from './reconcile-text.ts';

const catalogue = { ...reference, packs: [] };
const told = (left: Told[], right: Told[]) => {
  const result = reconcile(
    { left: rowsOf(left, 'a.csv'), right: rowsOf(right, '=b.csv') },
    { ...reference, own: { left: [], right: [] }, links: [], tolerance: NO_TOLERANCE }
  );
  return { ...result, names: toNames(catalogue, result.book, 'vi') };
};
const at = { unit: '63:40', measure: 'models_new' };
const one = (left: Told, right: Told) => {
  const { lines, names } = told([left], [right]);
  return lineSentences(lines[0]!, names).first;
};

describe('sentences', () => {
  test.each([
    [
      { ...at, value: 1234 },
      { ...at, value: 1230 },
      'Có thể do làm tròn: bên B viết tròn đến 10; số kia làm tròn như vậy thì bằng đúng số này.'
    ],
    [
      { ...at, value: null },
      { ...at, value: 0 },
      'Có thể do để trống mà ghi thành 0, hoặc ngược lại: bên A chưa có số liệu, bên B ghi 0.'
    ],
    [
      { ...at, value: 41 },
      { ...at, value: 41_000 },
      'Có thể do khác đơn vị tính: bên B lớn gấp 1.000 lần; trong các ô cùng chỉ tiêu, 1/1 ô cũng vậy.'
    ],
    [
      { ...at, value: 12, period: '2016/2020' },
      { ...at, value: 9, period: '2018' },
      'Không ghép vì khác kỳ: bên kia là 2018; số gộp nhiều năm không đặt cạnh số của kỳ ngắn hơn. Số bên kia: 9.'
    ]
  ])('%j against %j', (left, right, sentence) => expect(one(left, right)).toBe(sentence));

  test('every cause has one in both languages, filled in and with a full stop', () => {
    const shown = { unitId: '63:40', value: 3, file: 'a.csv', line: 2 };
    const samples: Diagnosis[] = [
      { cause: 'conflict', side: 'left', values: [1, 2] },
      { cause: 'shifted', unitId: '63:40', run: 3, swap: false },
      { cause: 'shifted', unitId: '63:40', run: 1, swap: true },
      { cause: 'shifted', unitId: '', run: 3, swap: false },
      { cause: 'missing_zero', side: 'left', status: 'missing' },
      { cause: 'missing', side: 'right', status: 'missing' },
      { cause: 'scale', side: 'left', factor: 1000, same: 1, of: 2 },
      { cause: 'sign', side: 'left' },
      { cause: 'rounding', side: 'left', step: 0.1 },
      { cause: 'other_basis', side: 'left', heirId: '34:40', parts: [shown], sum: 3 },
      { cause: 'cumulative', side: 'left', from: '2020-01-01', terms: [1, 2] },
      ...(['twice', 'part', 'level', 'children'] as const).map((how) => ({
        cause: 'double_count' as const,
        side: 'left' as const,
        how,
        exhibit: shown,
        sum: 3
      })),
      { cause: 'transposed' },
      { cause: 'unknown' }
    ];
    expect(new Set(samples.map((d) => d.cause))).toEqual(new Set(CAUSES));
    const { lines, book } = told([{ ...at, value: 3 }], [{ ...at, value: 4 }]);
    for (const lang of ['vi', 'en'] as const)
      for (const d of samples) {
        const text = causeSentence(d, lines[0]!, toNames(catalogue, book, lang));
        expect(text).toMatch(/^\p{Lu}.*\.$/u);
        expect(text).not.toMatch(/undefined|NaN| {2}/);
      }
  });
});

test('the CSV holds every line, and no text that a spreadsheet would run', () => {
  const { lines, names } = told(
    [
      { ...at, value: 1234 },
      { ...at, unit: '63:38', value: 400, qualifier: 'more_than' }
    ],
    [
      { ...at, value: 1230 },
      { ...at, unit: '63:42', value: -3.5 }
    ]
  );
  const key = lines[0]!.key;
  const decisions = {
    [key]: { verdict: 'left' as const, note: '=HYPERLINK("x")', seen: '=1234 | =1230' }
  };
  const text = reconcileCsv(lines, decisions, names);
  expect(text.startsWith('\uFEFFKết quả,')).toBe(true);
  const [, first, second, third] = text.split('\r\n');
  expect(first).toContain(',1234,,,1230,,4,Làm tròn,');
  expect(first).toContain('Theo bên A,"\'=HYPERLINK(""x"")"');
  expect(first).toContain("'=b.csv");
  expect(second).toContain(',≥,400,,');
  expect(third).toContain(',-3.5,');
  expect(text.trimEnd().split('\r\n')).toHaveLength(lines.length + 1);
});
