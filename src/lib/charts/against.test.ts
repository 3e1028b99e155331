import { describe, expect, test } from 'vitest';
import type { Result } from '#lib/query/result.ts';
import type { SpecInput } from '#lib/spec/spec.ts';
import { normaliseSpec } from '#lib/spec/spec.ts';
import './draw-more.ts';
import { drawnAgainst, pairProblem, pathUnits, type PairProblem } from './against.ts';
import type { FigureCase } from './cases/build.ts';
import { pathDoubts, path34 } from './cases/path.ts';
import { scatter12, scatter34, scatterDoubts, scatterRates } from './cases/scatter.ts';
import { toFigureText } from './figure.ts';
import { drawnKind, toChartModel } from './model.ts';
import type { PathModel } from './models/path.ts';
import type { ScatterModel } from './models/scatter.ts';
import { periodCode } from './time.ts';
import { toTwin } from './twin.ts';
import { toTwinCsv } from './twin-csv.ts';

const scatterOf = ({ result, context }: FigureCase) =>
  toChartModel(result, context) as ScatterModel;
const pathOf = ({ result, context }: FigureCase) => toChartModel(result, context) as PathModel;

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

const asked = ({ result, context }: FigureCase, spec: SpecInput): FigureCase => ({
  result: { ...result, spec: normaliseSpec({ ...result.spec, ...spec }) },
  context
});

describe('a scatter', () => {
  test('has a point where both are known, and every other unit in words with its reason', () => {
    const { points, leftOut, medians } = scatterOf(scatterDoubts());
    expect(points.slice(0, 5).map((p) => p.name)).toEqual([
      'Cao Bằng',
      'Tuyên Quang',
      'Điện Biên',
      'Lai Châu',
      'Sơn La'
    ]);
    expect(points).toHaveLength(9);
    expect(leftOut.map((g) => g.text)).toEqual([
      '1 nơi, Mô hình mới: không áp dụng (Lào Cai)',
      '1 nơi, Mô hình mới: có số, không công bố (Thái Nguyên)',
      '1 nơi, Tiền ủng hộ, hỗ trợ: chưa có số liệu (Lạng Sơn)',
      '1 nơi, Tiền ủng hộ, hỗ trợ: hai số khác nhau (Phú Thọ)',
      '1 nơi, cả hai chỉ tiêu: chưa có số liệu (Hà Nội)'
    ]);
    expect(leftOut.map((g) => g.look)).toEqual(['dots', 'hatch', 'hatch', 'hatch', 'hatch']);
    // 0 22 23 ≥40 51 64 ≤75 87 98: what is sure of the middle one is its floor.
    expect(medians).toMatchObject({ x: 40, y: 6e9 });
    expect(plain(medians!.text)).toBe('trung vị 9 nơi: ngang ≥ 40, dọc ≥ 6 tỷ');
  });

  test('keeps the signs of both, and writes an unsettled figure as a hollow point', () => {
    const { points } = scatterOf(scatterDoubts());
    expect(points.map((p) => p.xBound + p.yBound).slice(0, 5)).toEqual([
      '≥≥',
      '≤=',
      '≈≤',
      '==',
      '=='
    ]);
    expect(points.filter((p) => p.hollow).map((p) => p.name)).toEqual(['Sơn La']);
    expect(points.filter((p) => p.muted)).toHaveLength(2);
  });

  test('names the highlighted first, then ends; all of a few', () => {
    const few = scatterOf(scatter12()).points;
    expect(few.every((p) => p.named !== null)).toBe(true);
    const many = scatterOf(scatter34()).points;
    const named = many.filter((p) => p.named !== null).sort((a, b) => a.named! - b.named!);
    expect(named[0]!.highlight).toBe(true);
    expect(named.length).toBeLessThanOrEqual(9);
    const top = [...many].sort((a, b) => b.x - a.x)[0]!;
    expect(top.named).not.toBeNull();
  });

  test('says both measures, their coverage, and claims nothing', () => {
    const { result, context } = scatterDoubts();
    const text = toFigureText(result, context);
    expect(text.title).toBe('Mô hình mới và tiền ủng hộ, hỗ trợ');
    expect(text.subtitle).toMatch(/^Ngang: Mô hình mới · dọc: Tiền ủng hộ, hỗ trợ \(đồng\) · 2025/);
    expect(text.coverage).toMatch(/^Có đủ cả hai số: 9\/13; thiếu Mô hình mới: /);
    expect(text.notes.join(' ')).toMatch(/không suy ra được chỉ tiêu này kéo theo chỉ tiêu kia/);
    expect(text.alt).toMatch(/^Biểu đồ điểm theo hai chỉ tiêu: ngang: Mô hình mới; dọc: /);
    expect(plain(text.alt)).toMatch(/Cao Bằng: ≥ 40 mô hình và ≥ 3 tỷ đồng/);
    // 98 is about, 87 might be more than 12 tỷ: neither is called the largest without being sure.
    expect(text.alt).not.toMatch(/Mô hình mới: lớn nhất/);
  });

  test('says which axis leaves zero out', () => {
    const { result, context } = scatterRates();
    expect(toFigureText(result, context).notes).toContain('Trục ngang không bắt đầu từ 0.');
  });
});

describe('a path', () => {
  test('breaks where a year lacks one of both, at a break, and never joins over it', () => {
    const [na, , hu] = pathOf(pathDoubts()).paths;
    expect(na!.points.map((p) => p.year)).toEqual([
      2016, 2017, 2018, 2020, 2021, 2022, 2023, 2024, 2025
    ]);
    expect(na!.points.filter((p) => p.from === 'none').map((p) => p.year)).toEqual([2016, 2020]);
    expect(hu!.points.filter((p) => p.from === 'none').map((p) => p.year)).toEqual([
      2016, 2019, 2024
    ]);
  });

  test('marks the years where the way goes back on itself', () => {
    const [na] = pathOf(pathDoubts()).paths;
    // 41 → 39 → 52 across while 1.6 → 2.2 → 2.1 upward: forward again after 2021.
    expect(na!.points.find((p) => p.year === 2023)!.turns).toBe(false);
    const th = pathOf(pathDoubts()).paths[1]!;
    expect(th.points.map((p) => p.year)).toEqual([2021, 2023, 2024, 2025]);
  });

  test('says who has no year of both, and of whom only some are drawn', () => {
    expect(pathOf(pathDoubts()).leftOut.map((g) => g.text)).toEqual([
      '1 nơi chưa có năm nào đủ cả hai số (Cà Mau)'
    ]);
    const { result, context } = path34();
    expect(pathUnits(result)).toHaveLength(3);
    expect(toFigureText(result, context).notes).toContain('Hình vẽ 3 trong 34 nơi.');
  });
});

const without = ({ against: _, ...result }: Result): Result => result;

describe('where two measures cannot be set against each other', () => {
  const one = scatter12();
  const against = one.result.against!;
  const cases: [PairProblem, Result][] = [
    ['none', without(one.result)],
    ['refused', { ...one.result, against: { ...against, refused: { code: 'unknown_measure' } } }],
    ['split', asked(one, { by: 'field' }).result],
    ['places', asked(one, { norm: 'rank' }).result],
    [
      'several',
      { ...one.result, against: { ...against, rows: [...against.rows, ...against.rows] } }
    ],
    [
      'apart',
      {
        ...one.result,
        against: {
          ...against,
          rows: against.rows.map((r) => ({ ...r, value: null, blank: 'missing' }))
        }
      }
    ],
    ['choose', asked(path34(), { highlight: [] }).result]
  ];
  test.each(cases)('%s: the first is drawn alone, and why is said', (problem, result) => {
    expect(pairProblem(result, one.context)).toBe(problem);
    expect(drawnAgainst(result, one.context)).toBeNull();
    expect(['rank', 'line']).toContain(drawnKind(result, one.context));
    const text = toFigureText(result, one.context);
    expect(text.title).toMatch(/^Mô hình mới/);
    expect(text.notes.some((n) => /[Hh]ãy|Chưa đặt được|Chưa nơi nào/.test(n))).toBe(true);
    const twin = toTwin(result, one.context);
    expect(twin.rows.flatMap((r) => r.cells).some((c) => c.measure)).toBe(false);
  });
});

const keysOf = (result: Result) =>
  result.rows.map((r) =>
    [result.spec.measure, r.unitId, periodCode(r), r.value, r.blank, r.bound].join('|')
  );

describe('the table', () => {
  test.each([
    ['scatter34', scatter34()],
    ['scatterDoubts', scatterDoubts()],
    ['path34', path34()],
    ['pathDoubts', pathDoubts()]
  ])('of %s holds every figure of both measures once', (_, { result, context }) => {
    const twin = toTwin(result, context);
    const held = twin.rows.flatMap((row) =>
      row.cells
        .filter((c) => c.value !== null || c.blank !== null)
        .map((c) => [c.measureId, row.unitId, c.periodKey, c.value, c.blank, c.bound].join('|'))
    );
    expect(held.sort()).toEqual([...keysOf(result), ...keysOf(result.against!)].sort());
    expect(twin.caption).toBe('Mô hình mới và tiền ủng hộ, hỗ trợ');
  });

  test('as CSV says measure and unit of measure on every line', () => {
    const { result, context } = scatterDoubts();
    const csv = toTwinCsv(toTwin(result, context), toFigureText(result, context), { lang: 'vi' });
    const lines = csv.split('\r\n').filter((l) => l.startsWith('Cao Bằng'));
    expect(lines).toEqual([
      expect.stringMatching(/^Cao Bằng,Mô hình mới,2025,.*,≥,40,mô hình,/),
      expect.stringMatching(/^Cao Bằng,"Tiền ủng hộ, hỗ trợ",2025,.*,≥,3000000000,đồng,/)
    ]);
  });
});
