import { describe, expect, test } from 'vitest';
import type { Kind, SpecInput } from '#lib/spec/spec.ts';
import { figureCase, type Cell, type FigureCase } from './cases/build.ts';
import { ofMany, withDoubts } from './cases/many-years.ts';
import { provinces } from './cases/provinces.ts';
import './draw-more.ts';
import { endYears } from './ends.ts';
import { toFigureText } from './figure.ts';
import { drawnKind, toChartModel } from './model.ts';
import type { BumpModel } from './models/bump.ts';
import type { DumbbellModel } from './models/dumbbell.ts';
import type { MultiplesModel } from './models/multiples.ts';
import type { SlopeModel } from './models/slope.ts';
import { toTwin } from './twin.ts';

const units = provinces('34').slice(0, 5);
const [a, b] = units.map((u) => u.id) as [string, string];

const caseOf = (kind: Kind, cells: Cell[], spec: SpecInput = {}): FigureCase =>
  figureCase({ kind, years: { from: 2016, to: 2025 }, ...spec }, units, cells, {
    ranked: 'yearly'
  });

const cell = (
  unit: string,
  period: string,
  value: number | null,
  rest: Partial<Cell> = {}
): Cell => ({
  unit,
  period,
  value,
  ...rest
});

const kindOf = ({ result, context }: FigureCase) => drawnKind(result, context);
const notesOf = ({ result, context }: FigureCase) => toFigureText(result, context).notes;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('both ends', () => {
  const years = [cell(a, '2016', null), cell(a, '2017', 3), cell(b, '2024', 4)];

  test('are whole years that somebody reported', () => {
    const span = cell(a, '2018/2020', 40);
    const half = cell(a, '2025-H1', 9);
    expect(endYears(caseOf('slope', [...years, span, half]).result)).toEqual({
      from: 2017,
      to: 2024
    });
    expect(endYears(caseOf('slope', [cell(a, '2020', 1), span, half]).result)).toBeNull();
  });

  test('other years than those asked for are said', () => {
    expect(notesOf(caseOf('slope', years))).toContain(
      'Hai đầu là 2017 và 2024, năm đầu và năm cuối của khoảng đã chọn có số trọn năm.'
    );
  });

  test.each(['slope', 'dumbbell'] as const)('%s without two whole years gives way', (kind) => {
    const one = caseOf(kind, [cell(a, '2020', 1), cell(a, '2016/2019', 40)]);
    expect(kindOf(one)).toBe('line');
    expect(notesOf(one).join(' ')).toContain('Hãy chọn khoảng năm rộng hơn');
  });

  test('what cannot be compared is not joined, and says why', () => {
    const { result, context } = withDoubts('slope');
    const { lines, leftOut } = toChartModel(result, context) as SlopeModel;
    const byName = new Map(lines.map((l) => [l.name, l]));
    expect(byName.get('Đà Nẵng')).toMatchObject({
      joins: 'none',
      why: 'không so: đã đổi cách tính'
    });
    expect(byName.get('Nghệ An')!.joins).toBe('dashed');
    // A total over several years is on neither end.
    expect(byName.get('Thanh Hóa')).toMatchObject({ first: null, joins: 'none' });
    expect(leftOut.map((l) => `${l.name}, ${l.reason}`).sort()).toEqual([
      'Cà Mau, chưa có số liệu',
      'Hà Tĩnh, 2025: chưa có số liệu',
      'Thanh Hóa, 2016: chỉ có số gộp nhiều năm'
    ]);
  });

  test('a word that nearly all have is said once', () => {
    const { result, context } = ofMany('slope', 4);
    const model = toChartModel(result, context) as SlopeModel;
    expect(model.hollow).toBe('tạm tính');
    expect(model.lines.every((l) => l.status.last === '' && l.joins === 'solid')).toBe(true);
  });

  test('rows follow the later figure, or the order asked for', () => {
    const names = (spec: SpecInput) => {
      const { result, context } = ofMany('dumbbell', 4, spec);
      return (toChartModel(result, context) as DumbbellModel).rows.map((r) => r.name);
    };
    const { result, context } = ofMany('dumbbell', 4);
    const { rows } = toChartModel(result, context) as DumbbellModel;
    expect(rows.map((r) => r.last.value)).toEqual(
      rows.map((r) => r.last.value).sort((x, y) => y - x)
    );
    expect(names({ sort: 'official' })).toEqual(result.units.map((u) => u.nameVi));
  });
});

describe('places', () => {
  const tie = [2020, 2021, 2022].flatMap((year) => [
    cell(a, String(year), year === 2021 ? null : 10),
    cell(b, String(year), 10),
    cell(units[2]!.id, String(year), 30)
  ]);

  test('are ranges where they are open, and gaps where there is no figure', () => {
    const { result, context } = caseOf('bump', tie);
    const { series, leftOut, places } = toChartModel(result, context) as BumpModel;
    const first = series.find((s) => s.unitId === a)!;
    expect(first.points.map((p) => [p.year, p.best, p.worst, p.joins])).toEqual([
      [2020, 2, 3, false],
      [2022, 2, 3, false]
    ]);
    expect(places).toBe(3);
    expect(leftOut.map((l) => l.unitId)).toEqual([units[3]!.id, units[4]!.id]);
  });

  test('a number that is a place is drawn with the first at the top', () => {
    expect(kindOf(caseOf('line', tie, { norm: 'rank' }))).toBe('bump');
    expect(kindOf(caseOf('line', tie))).toBe('line');
  });

  test('without a ranking the values are drawn, and it is said', () => {
    const none = figureCase({ kind: 'bump' }, units, tie);
    expect(kindOf(none)).toBe('line');
    expect(notesOf(none).join(' ')).toContain('Chưa xếp hạng được theo năm');
  });
});

describe('small multiples', () => {
  const of = (spec: SpecInput) => {
    const made = withDoubts('multiples', spec);
    const model = toChartModel(made.result, made.context) as MultiplesModel;
    return { ...made, model, notes: notesOf(made) };
  };

  test('share an axis, with the median behind', () => {
    const { model, notes } = of({});
    expect(new Set(model.panels.map((p) => p.domain[1])).size).toBe(1);
    expect(model.medianText).toBe('trung vị');
    expect(notes.join(' ')).toContain('trung vị');
  });

  test('have their own, without a median, and say so', () => {
    const { model, notes } = of({ axes: 'own' });
    expect(new Set(model.panels.map((p) => p.domain[1])).size).toBeGreaterThan(2);
    expect(model.panels.every((p) => p.median.length === 0)).toBe(true);
    expect(notes).toContain(
      'Mỗi hình một trục riêng: so dáng đường, không so độ cao giữa các hình.'
    );
  });

  test('keep gaps open, spans as blocks, and name units without a figure', () => {
    const { model } = of({});
    const panel = (name: string) => model.panels.find((p) => p.name === name)!;
    expect(panel('Thanh Hóa').spans).toMatchObject([{ from: 2016, to: 2021, average: 226 }]);
    expect(panel('Thanh Hóa').said).toEqual(['312 (2025)', 'gộp 2016–2020: 1.130']);
    expect(panel('Nghệ An').blanks.map((x) => x.from)).toEqual([2019]);
    expect(panel('Cà Mau')).toMatchObject({ said: ['chưa có số liệu'], points: [] });
  });
});

describe('words and table', () => {
  test.each([
    [
      'slope',
      'Đường dốc giữa hai năm: Mô hình mới, 2016 và 2025',
      'Nghệ An: ≈ 148 mô hình, hạng 1–4 năm 2016; 274 mô hình, hạng 2–6 năm 2025'
    ],
    [
      'dumbbell',
      'Hai năm của mỗi nơi trên một hàng',
      'Có số liệu: 6/7; 4 nơi có số ở cả 2016 và 2025'
    ],
    ['multiples', 'Nhiều hình nhỏ theo năm, mỗi nơi một hình', 'Nghệ An: ≈ 148 mô hình'],
    ['bump', 'Thứ hạng theo năm, hạng 1 ở trên cùng', 'hạng 2–6 năm 2025']
  ] as const)('%s is told in words', (kind, ...said) => {
    const { result, context } = withDoubts(kind);
    const { alt } = toFigureText(result, context);
    for (const words of said) expect(plain(alt)).toContain(words);
  });

  test.each(['slope', 'dumbbell', 'multiples', 'bump'] as const)(
    'every figure of a %s stands in its table',
    (kind) => {
      const { result, context } = withDoubts(kind);
      const twin = toTwin(result, context);
      const cells = twin.rows.flatMap((row) =>
        row.cells.map((c) => ({ unitId: row.unitId, ...c }))
      );
      for (const row of result.rows) {
        const found = cells.filter(
          (c) =>
            c.unitId === row.unitId &&
            c.periodStart === row.periodStart &&
            c.periodEnd === row.periodEnd
        );
        expect(found).toHaveLength(1);
        expect(found[0]).toMatchObject({ value: row.value, blank: row.blank });
      }
      const text = cells.find(
        (c) => c.unitId === result.spec.highlight[0] && c.periodKey === '2025'
      );
      expect(plain(text!.text)).toBe(kind === 'bump' ? '274 (hạng 2–6)' : '274');
    }
  );

  test('places are named in the title', () => {
    const { result, context } = withDoubts('bump');
    expect(toFigureText(result, context).title).toBe('Mô hình mới, thứ hạng');
  });
});

describe('totals of several years in a heat map', () => {
  const every = [2016, 2017, 2018].map((y) => cell(a, String(y), 10 + y));
  const total = cell(a, '2016/2018', 45);
  const other = cell(b, '2016/2018', 60);
  const undrawn = (notes: string[]) => notes.filter((n) => n.startsWith('Không vẽ'));
  const drawn = (notes: string[]) => notes.filter((n) => n.startsWith('Ô dài'));

  test('stand in a long cell where their years have no figures', () => {
    const notes = notesOf(caseOf('heat', [other, cell(a, '2016', 10)]));
    expect([drawn(notes).length, undrawn(notes).length]).toEqual([1, 0]);
  });

  test('are named under it where every year has its own', () => {
    const notes = notesOf(caseOf('heat', [...every, total, cell(b, '2016', 3)]));
    expect(drawn(notes)).toEqual([]);
    expect(undrawn(notes)[0]).toContain(`1 số gộp nhiều năm của ${units[0]!.nameVi}`);
  });
});
