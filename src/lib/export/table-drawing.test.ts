import { expect, test } from 'vitest';
import { toChartModel } from '#lib/charts/model.ts';
import type { TableModel } from '#lib/charts/models/table.ts';
import { EXPORT_CASES } from './cases.fixture.ts';
import { SLIDE } from './palette.ts';
import type { TextShape } from './shape.ts';
import { drawTable, tableBands } from './table-drawing.ts';
import { arialWidth } from './text-width.ts';

const NAMES = Object.keys(EXPORT_CASES).filter((name) => name.startsWith('table'));

type Box = { text: string; left: number; right: number; top: number; bottom: number };

function boxOf({ text, x, y, size, bold, anchor }: TextShape): Box {
  const width = arialWidth(text, { size, bold });
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  return { text, left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.25 };
}

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test.each(NAMES)('%s: words stay inside and apart, as narrow as it may be and wider', (name) => {
  const { result, context } = EXPORT_CASES[name]!();
  const model = toChartModel(result, context) as TableModel;
  const { minWidth, height } = tableBands(model);
  for (const width of [minWidth, minWidth + 200, minWidth + 800]) {
    const boxes = drawTable(model, { width, palette: SLIDE })
      .filter((shape) => shape.kind === 'text')
      .map(boxOf);
    expect(boxes.length).toBeGreaterThan(model.rows.length);
    const outside = boxes.filter(
      (b) => b.left < -0.5 || b.right > width + 0.5 || b.top < 0 || b.bottom > height
    );
    expect(outside).toEqual([]);
    const touching = boxes.flatMap((a, i) =>
      boxes.slice(i + 1).flatMap((b) => (meet(a, b) ? [`${a.text} × ${b.text}`] : []))
    );
    expect(touching).toEqual([]);
  }
});
