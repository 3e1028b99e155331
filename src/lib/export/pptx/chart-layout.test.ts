import { expect, test } from 'vitest';
import { toChartModel } from '#lib/charts/model.ts';
import { EXPORT_CASES } from '../cases.fixture.ts';
import {
  endOffsets,
  gapWidth,
  toColumns,
  toPlot,
  unsaid,
  usedHeight,
  widest
} from './chart-layout.ts';
import { figureOf } from './deck.fixture.ts';
import { layOut } from './lay-out.ts';
import type { OfficeChart } from './office-chart.ts';
import { nativeBodies } from './slide.ts';
import { ownStage, type DeckSize } from './stage.ts';

const SIZES: DeckSize[] = ['wide', 'classic', 'a4'];

function chartsOf(name: string): OfficeChart[] {
  const { result, context } = EXPORT_CASES[name]!();
  const [body] = nativeBodies(toChartModel(result, context))!;
  if (body?.kind !== 'charts') throw new Error(`invalid case: ${name}`);
  return body.charts;
}

const on = (names: readonly string[]) =>
  names.flatMap((name) => SIZES.map((size): [string, DeckSize] => [name, size]));

test.each(on(['rank34', 'rank63', 'rank63Doubts', 'rankSections']))(
  '%s on %s: charts side by side have one scale, fill the slide and keep their names whole',
  (name, size) => {
    const { w } = ownStage(size).area;
    const charts = chartsOf(name);
    const columns = toColumns(charts, w);
    const height = usedHeight(charts, { width: columns[0]!.width, height: 5 });
    const scales = columns.map(({ chart, width, names }) => {
      const plot = toPlot(chart, { width, height }, names);
      expect(names).toBeGreaterThanOrEqual(widest(chart.categories, chart.size));
      return (plot.w * width) / (chart.max! - chart.min!);
    });
    for (const scale of scales) expect(scale).toBeCloseTo(scales[0]!, 6);
    const last = columns.at(-1)!;
    expect(last.x + last.width).toBeCloseTo(w, 6);
    columns
      .slice(1)
      .forEach((c, i) => expect(c.x).toBeGreaterThan(columns[i]!.x + columns[i]!.width));
  }
);

test.each(on(['stack100LongNames', 'stack12LongNames', 'rank12LongNames']))(
  '%s on %s: names stand on one line, and what they no longer say is in the foot',
  (name, size) => {
    const { w } = ownStage(size).area;
    const charts = chartsOf(name);
    for (const { chart, names } of toColumns(charts, w))
      expect(widest(chart.categories, chart.size)).toBeLessThanOrEqual(names + 1e-6);
    const said = [
      ...toColumns(charts, w).flatMap((c) => c.chart.categories),
      ...unsaid(charts, w)
    ].join('\n');
    for (const part of charts.flatMap((c) => c.aside ?? []))
      expect(said).toContain(part.slice(part.indexOf(': ') + 2));
  }
);

test('a single bar is no beam, and many bars stand close', () => {
  const gaps = ['rank1', 'rank12'].map((name) => {
    const [chart] = chartsOf(name);
    const box = { width: 12, height: usedHeight([chart!], { width: 12, height: 5 }) };
    const plot = toPlot(chart!, box, 1);
    const gap = gapWidth(chart!, box, plot);
    return { gap, bar: (plot.h * box.height) / chart!.categories.length / (1 + gap / 100) };
  });
  for (const { bar } of gaps) expect(bar).toBeLessThan(0.5);
  expect(gaps[1]!.gap).toBe(38);
});

test('the name of a line that stops early keeps clear of a later figure', () => {
  const [chart] = chartsOf('line12');
  const box = { width: 12.3, height: 5 };
  const plot = toPlot(chart!, box, 0);
  const offsets = endOffsets(chart!, plot, box);
  const labels = chart!.series.flatMap((s, i) =>
    Object.entries(s.points).flatMap(([index, p]) => {
      if (p.label === undefined) return [];
      const share = (s.values[Number(index)]! - chart!.min!) / (chart!.max! - chart!.min!);
      const y =
        (1 - share) * plot.h * box.height + (offsets.get(`${i}/${index}`) ?? 0) * box.height;
      return [{ end: p.end === true, index: Number(index), y }];
    })
  );
  const end = labels.find((l) => l.end)!;
  const later = labels.filter((l) => !l.end && l.index > end.index);
  expect(later.length).toBeGreaterThan(0);
  const line = (chart!.size * 1.3) / 72;
  for (const l of later) expect(Math.abs(end.y - (l.y - line * 0.75))).toBeGreaterThan(line * 0.99);
});

test.each(on(['rank34', 'scatter34', 'path4', 'scatterLongNames']))(
  '%s on %s: the label of made-up figures covers neither words nor figure',
  (name, size) => {
    const stage = ownStage(size);
    const { text } = figureOf(EXPORT_CASES[name]!);
    const words = { ...text, foot: '' };
    const { subtitle, demo, body } = layOut(words, stage);
    expect(demo!.x + demo!.w).toBeLessThanOrEqual(stage.area.x + stage.area.w + 1e-6);
    expect(demo!.y + demo!.h).toBeLessThanOrEqual(body.y);
    const isUnder = demo!.y >= subtitle.y + subtitle.h;
    const isBehind = demo!.x > stage.area.x + 0.2;
    expect(isUnder || isBehind).toBe(true);
    expect(layOut({ ...words, demoLabel: null }, stage).demo).toBeNull();
  }
);
