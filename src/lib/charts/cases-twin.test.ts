import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { CASES } from './cases/all.ts';
import { toChartModel, type DrawnModel } from './model.ts';
import { drawToString } from './ssr.ts';
import { periodCode } from './time.ts';
import type { TwinCell } from './twin-cell.ts';
import { toTwin } from './twin.ts';

const keyOf = (unit: string, period: string, breakdown: string, measure: string) =>
  [unit, period, breakdown, measure].join(' ');

test.each(Object.keys(CASES))(
  '%s: the table holds what is drawn, with the same figures',
  (name) => {
    const { result, context } = CASES[name]!();
    const twin = toTwin(result, context);
    const own = result.spec.measure;
    const isFilled = (c: TwinCell) => c.value !== null || c.blank !== null;
    // Two figures of one place stand on two rows, and each row is empty where the other is filled.
    const laid = twin.rows.flatMap((row) => row.cells.map((cell) => ({ row, cell })));
    const cells = new Map(
      [...laid.filter((l) => !isFilled(l.cell)), ...laid.filter((l) => isFilled(l.cell))].map(
        ({ row, cell: c }) => [keyOf(row.unitId, c.periodKey, c.breakdown, c.measureId ?? own), c]
      )
    );
    for (const { spec, rows } of [result, ...(result.against ? [result.against] : [])]) {
      for (const row of rows) {
        const cell = cells.get(keyOf(row.unitId, periodCode(row), row.breakdown, spec.measure));
        expect(cell).toMatchObject({ value: row.value, blank: row.blank, bound: row.bound });
      }
    }
    const model = toChartModel(result, context) as DrawnModel;
    const { document } = parseHTML(drawToString(model, { width: 640 }));
    const marks = [...document.querySelectorAll('[data-unit]')];
    // A mark without a period stands for its unit alone.
    const lost = marks
      .map((mark) =>
        ['unit', 'period', 'breakdown'].map((n) => mark.getAttribute(`data-${n}`) ?? '')
      )
      .filter(([unit, period, breakdown]) =>
        period === ''
          ? !twin.rows.some((row) => row.unitId === unit)
          : !cells.has(keyOf(unit!, period!, breakdown!, own))
      );
    expect(lost).toEqual([]);
  }
);
