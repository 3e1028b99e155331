import { describe, expect, test } from 'vitest';
import { changed } from '../cases/places.ts';
import { diverging12, divergingChange, divergingDoubts } from '../cases/diverging.ts';
import { rank34, rankBounds, rankPeriods, rankSections } from '../cases/rank.ts';
import '../draw-more.ts';
import { toFigureText } from '../figure.ts';
import { drawnKind, toChartModel } from '../model.ts';
import type { DivergingModel } from './diverging.ts';
import type { RankModel } from './rank.ts';

const modelOf = ({ result, context }: ReturnType<typeof diverging12>) =>
  toChartModel(result, context) as DivergingModel;

describe('two sides', () => {
  test('the first part ends at zero from the left, the others go on from it', () => {
    for (const row of modelOf(diverging12()).rows) {
      const left = row.parts.find((p) => p.breakdown === 'economy');
      if (left) expect(left.to).toBe(0);
      const right = row.parts.filter((p) => p.breakdown !== 'economy');
      if (right.length > 0) expect(right[0]!.from).toBe(0);
    }
  });

  test('each side says its sum, and is a floor where a part is missing', () => {
    const rows = modelOf(divergingDoubts()).rows;
    const of = (name: string) => rows.find((r) => r.name === name)!;
    expect(of('Cao Bằng')).toMatchObject({ leftText: '90', rightText: '102' });
    // Culture is missing: 30 + 12 are known.
    expect(of('Điện Biên')).toMatchObject({ leftText: '76', rightText: '≥\u00a042' });
    expect(of('Lào Cai')).toMatchObject({ leftText: '≥\u00a055', rightText: '87' });
  });

  test('which part is left is said', () => {
    const { result, context } = diverging12();
    expect(toFigureText(result, context).notes).toContain(
      'Bên trái số 0 là kinh tế; bên phải là văn hóa, xã hội, quốc phòng, an ninh.'
    );
  });

  test('signed values go to their sides', () => {
    const { rows, min, max } = modelOf(divergingChange());
    expect(min).toBeLessThan(0);
    expect(max).toBeGreaterThan(0);
    for (const { parts, leftText, rightText } of rows)
      expect([leftText !== '', rightText !== '']).toEqual(
        parts[0]!.from < 0 ? [true, false] : [false, true]
      );
  });

  test('what has no sides is ranked, and that is said', () => {
    const made = changed({ kind: 'diverging' });
    const rows = made.result.rows.map((r) => ({ ...r, value: r.value && Math.abs(r.value) }));
    const result = { ...made.result, rows };
    expect(drawnKind(result, made.context)).toBe('rank');
    expect(toFigureText(result, made.context).notes.join(' ')).toMatch(/Kiểu hai phía cần/);
  });
});

describe('lines across ranked bars', () => {
  const linesOf = ({ result, context }: ReturnType<typeof rank34>) =>
    (toChartModel(result, context) as RankModel).lines?.map((l) => l.text) ?? [];

  test('median and mean of totals of one year', () => {
    const made = rank34();
    const values = made.result.rows.flatMap((r) => r.value ?? []).sort((a, b) => a - b);
    const n = values.length;
    const median = n % 2 === 1 ? values[(n - 1) / 2]! : (values[n / 2 - 1]! + values[n / 2]!) / 2;
    const { lines } = toChartModel(made.result, made.context) as RankModel;
    expect(lines!.map((l) => l.kind)).toEqual(['median', 'whole']);
    expect(lines![0]!.value).toBeCloseTo(median, 9);
    expect(lines![1]!.value).toBeCloseTo(values.reduce((a, b) => a + b, 0) / n, 9);
  });

  test('bounds travel into them', () => {
    expect(linesOf(rankBounds()).map((t) => /≥|≈/.test(t))).toEqual([true, true]);
  });

  test('unlike periods and parts have none', () => {
    expect(linesOf(rankPeriods())).toEqual([]);
    expect(linesOf(rankSections())).toEqual([]);
  });

  test('nor have units of two levels', () => {
    const made = rank34();
    const units = made.result.units.map((u, i) =>
      i % 2 === 0 ? u : { ...u, level: 'district' as const }
    );
    expect(linesOf({ ...made, result: { ...made.result, units } })).toEqual([]);
  });
});
