import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Result } from '#lib/query/result.ts';
import { line4 } from './cases/line.ts';
import { rank34 } from './cases/rank.ts';
import type { FigureContext } from './context.ts';
import { toChartModel, type DrawnModel } from './model.ts';
import { joinReaches, linkReaches, reachOf, reachOver } from './reach.ts';
import { drawToString } from './ssr.ts';

const { result: full, context } = rank34();

/** The same comparison in another year: fewer, smaller, settled figures. */
const smaller: Result = {
  ...full,
  rows: full.rows.map((r, i) => ({
    ...r,
    value: r.value === null || i % 3 === 0 ? null : Math.round(r.value / 7),
    blank: r.value === null || i % 3 === 0 ? ('missing' as const) : null,
    rank: null,
    bound: '=' as const,
    status: 'normal' as const
  }))
};

/** Pixels a bar takes for each one it counts, of every whole bar. */
function pixelsPerOne(result: Result, context: FigureContext): number[] {
  const model = toChartModel(result, context) as DrawnModel;
  const { document } = parseHTML(drawToString(model, { width: 640 }));
  return result.rows.flatMap((row) => {
    if (row.value === null || row.value < 20 || row.bound !== '=') return [];
    const bars = [...document.querySelectorAll(`rect[data-unit="${row.unitId}"]`)];
    const width = Number(bars[0]?.getAttribute('width'));
    return bars.length === 1 ? [width / row.value] : [];
  });
}

const spread = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers);

describe('a scale in common', () => {
  it('gives one length to one number, in both pictures', () => {
    const reach = reachOver([full, smaller], context);
    const held = { ...context, reach };
    const pixels = [...pixelsPerOne(full, held), ...pixelsPerOne(smaller, held)];
    expect(pixels.length).toBeGreaterThan(20);
    // Plot rounds nothing; bars with a dashed edge are half a pixel shorter at both ends.
    expect(spread(pixels)).toBeLessThan(0.06);
    const own = [...pixelsPerOne(full, context), ...pixelsPerOne(smaller, context)];
    expect(spread(own)).toBeGreaterThan(spread(pixels) * 5);
  });

  it('holds the widest of each end, and nothing of nothing', () => {
    const a = { min: 0, max: 9, start: 80, after: 40, ends: [{ value: 9, room: 40 }] };
    const b = {
      min: -2,
      max: 3,
      start: 120,
      after: 50,
      ends: [
        { value: 3, room: 10 },
        { value: 2, room: 50 }
      ]
    };
    expect(joinReaches([a, b])).toEqual({
      min: -2,
      max: 9,
      start: 120,
      after: 50,
      ends: [
        { value: 9, room: 40 },
        { value: 2, room: 50 }
      ]
    });
    expect(joinReaches([])).toBeNull();
    expect(reachOver([{ ...full, units: [] }], context)).toBeNull();
  });

  it('leaves what is written past every bar inside the picture', () => {
    const reach = reachOver([full, smaller], context);
    for (const width of [358, 640]) {
      const model = toChartModel(full, { ...context, reach }) as DrawnModel;
      const { document } = parseHTML(drawToString(model, { width }));
      const right = [...document.querySelectorAll('rect[data-unit]')].map(
        (r) => Number(r.getAttribute('x')) + Number(r.getAttribute('width'))
      );
      expect(Math.max(...right)).toBeLessThan(width - 20);
      expect(Math.max(...right)).toBeGreaterThan(width * 0.6);
    }
  });

  it('lines take one axis, with the same ticks', () => {
    const { result, context: own } = line4();
    const low = {
      ...result,
      rows: result.rows.map((r) => ({ ...r, value: r.value && r.value / 4 }))
    };
    const reach = reachOver([result, low], own);
    const ticks = (one: Result) => {
      const model = toChartModel(one, { ...own, reach });
      return model.kind === 'line' ? model.ticks.map((t) => t.value) : [];
    };
    expect(ticks(low)).toEqual(ticks(result));
    expect(ticks(low).length).toBeGreaterThan(2);
  });
});

describe('two pictures beside each other', () => {
  const shown = (result: Result) => {
    const model = toChartModel(result, context);
    return { result, kind: model.kind, model };
  };

  it('share a scale when they count the same thing', () => {
    const linked = linkReaches(shown(full), shown(smaller), context);
    const own = reachOf(toChartModel(full, context))!;
    expect(linked).toMatchObject({ reach: { max: own.max } });
  });

  it.each([
    ['otherUnit', { ...full, spec: { ...full.spec, norm: 'share' as const } }],
    ['otherKind', { ...full, spec: { ...full.spec, kind: 'line' as const } }]
  ])('say why not: %s', (apart, other) => {
    expect(linkReaches(shown(full), shown(other), context)).toEqual({ apart });
  });

  it('tables have no scale', () => {
    const table = { ...full, spec: { ...full.spec, kind: 'table' as const } };
    expect(linkReaches(shown(table), shown(table), context)).toEqual({ apart: 'noScale' });
  });
});
