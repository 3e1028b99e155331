import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Result } from '#lib/query/result.ts';
import { benchWords } from '#lib/text/words/bench.ts';
import { diverging12 } from './cases/diverging.ts';
import { dots34 } from './cases/dots.ts';
import { dumbbell34, dumbbell4 } from './cases/dumbbell.ts';
import { heat34 } from './cases/heat.ts';
import { line4 } from './cases/line.ts';
import { map34 } from './cases/map.ts';
import { multiples12, multiples4, multiplesOwn } from './cases/multiples.ts';
import { path4 } from './cases/path.ts';
import { rank34 } from './cases/rank.ts';
import { scatter34 } from './cases/scatter.ts';
import { slope34, slope4 } from './cases/slope.ts';
import { stack, stack100 } from './cases/stack.ts';
import { tiles34 } from './cases/tiles.ts';
import { bump4 } from './cases/bump.ts';
import type { FigureContext } from './context.ts';
import { toChartModel, type DrawnModel } from './model.ts';
import { linkReaches, type Reach } from './reach.ts';
import { drawToString } from './ssr.ts';

const quarter = (result: Result): Result => ({
  ...result,
  rows: result.rows.map((r) => ({
    ...r,
    value: r.value === null ? null : r.value / 4,
    rawValue: r.rawValue === null ? null : r.rawValue / 4
  })),
  ...(result.against ? { against: quarter(result.against) } : {})
});

function link(a: Result, b: Result, context: FigureContext) {
  const shown = [a, b].map((result) => {
    const model = toChartModel(result, context);
    return { result, kind: model.kind, model };
  });
  return linkReaches(shown[0]!, shown[1]!, context);
}

function sharedReach(a: Result, b: Result, context: FigureContext): Reach {
  const linked = link(a, b, context);
  if ('apart' in linked) throw new Error(`invalid pair: ${linked.apart}`);
  return linked.reach;
}

describe('every kind with a scale of values shares it with the figure beside it', () => {
  it.each([
    ['rank', rank34, 'length'],
    ['dots', dots34, 'place'],
    ['tiles', tiles34, 'colour'],
    ['map', map34, 'colour'],
    ['line', line4, 'place'],
    ['multiples', multiples4, 'place'],
    ['slope', slope4, 'place'],
    ['dumbbell', dumbbell4, 'place'],
    ['heat', heat34, 'colour'],
    ['stack', stack, 'length'],
    ['stack100', stack100, 'length'],
    ['diverging', diverging12, 'length'],
    ['scatter', scatter34, 'place'],
    ['path', path4, 'place']
  ] as const)('%s', (kind, make, by) => {
    const { result, context } = make();
    const linked = link(result, quarter(result), context);
    expect(toChartModel(result, context).kind).toBe(kind);
    expect(linked).toMatchObject({ reach: { why: 'beside' }, by });
    const { reach } = linked as { reach: Reach };
    for (const width of [358, 460]) {
      const model = toChartModel(quarter(result), { ...context, reach }) as DrawnModel;
      expect(drawToString(model, { width })).not.toMatch(/NaN|undefined/);
    }
  });

  it.each([
    ['bump', bump4, 'noScale'],
    ['panels with axes of their own', multiplesOwn, 'ownAxes']
  ] as const)('%s have none, and say so', (_, make, apart) => {
    const { result, context } = make();
    expect(link(result, quarter(result), context)).toEqual({ apart });
    for (const words of Object.values(benchWords)) expect(words.apart[apart]).toMatch(/\.$/);
  });

  it('a share beside a number keeps its own', () => {
    const { result, context } = slope4();
    const share = { ...result, spec: { ...result.spec, norm: 'share' as const } };
    expect(link(result, share, context)).toEqual({ apart: 'otherUnit' });
  });
});

/** Middle of the dot of each figure, by unit and period. */
function dotsOf(model: DrawnModel, width: number, at: 'cx' | 'cy'): Map<string, number> {
  const { document } = parseHTML(drawToString(model, { width }));
  const own = (e: Element) => {
    const [, x, y] =
      /translate\(([-\d.]+),([-\d.]+)\)/.exec(e.getAttribute('transform') ?? '') ?? [];
    return Number(e.getAttribute(at) ?? (at === 'cx' ? x : y));
  };
  return new Map(
    [...document.querySelectorAll('circle[data-unit]')].map((e) => [
      `${e.getAttribute('data-unit')} ${e.getAttribute('data-period')}`,
      own(e)
    ])
  );
}

/** How far each figure of a picture lies from the straight line through two of another. */
function offLine(values: readonly number[], pixels: readonly number[], of: [number, number][]) {
  const [[v0, p0], [v1, p1]] = of as [[number, number], [number, number]];
  return values.map((v, i) => Math.abs(pixels[i]! - (p0 + ((v - v0) / (v1 - v0)) * (p1 - p0))));
}

describe.each([
  ['dumbbell', dumbbell4, dumbbell34, 'cx'],
  ['slope', slope4, slope34, 'cy']
] as const)('a %s of few beside one of many', (_, few, many, at) => {
  const [a, b] = [few(), many()];
  const low = quarter(b.result);
  const reach = sharedReach(a.result, low, b.context);
  const held = { ...b.context, reach };

  it.each([358, 460, 700])('one number stands at one place, at %d pixels', (width) => {
    const places = [a.result, low].map((result) => {
      const pixels = dotsOf(toChartModel(result, held) as DrawnModel, width, at);
      return result.rows.flatMap((r) => {
        const pixel = pixels.get(`${r.unitId} ${r.periodStart?.slice(0, 4)}`);
        return pixel === undefined || r.value === null
          ? []
          : [[r.value, pixel] as [number, number]];
      });
    });
    const [first, second] = places as [[number, number][], [number, number][]];
    expect(first.length).toBeGreaterThan(3);
    expect(second.length).toBeGreaterThan(20);
    const sorted = first.toSorted((x, y) => x[0] - y[0]);
    const off = offLine(
      second.map(([v]) => v),
      second.map(([, p]) => p),
      [sorted[0]!, sorted.at(-1)!]
    );
    expect(Math.max(...off)).toBeLessThan(0.6);
  });
});

it('panels are as high and reach as far in both', () => {
  const [few, many] = [multiples4(), multiples12()];
  const low = quarter(many.result);
  const held = { ...many.context, reach: sharedReach(few.result, low, many.context) };
  const [a, b] = [few.result, low].map((r) => toChartModel(r, held));
  if (a?.kind !== 'multiples' || b?.kind !== 'multiples') throw new Error('invalid kinds');
  expect(b.panels[0]!.domain).toEqual(a.panels[0]!.domain);
  expect(b.panels[0]!.ticks).toEqual(a.panels[0]!.ticks);
  expect(b.plotHeight).toBe(a.plotHeight);
});

it.each([
  ['paths', path4],
  ['cells', heat34]
] as const)('%s are measured by the same', (_, make) => {
  const { result, context } = make();
  const low = quarter(result);
  const held = { ...context, reach: sharedReach(result, low, context) };
  const scale = (r: Result, c: FigureContext) => {
    const model = toChartModel(r, c);
    if (model.kind === 'path') return [model.x.domain, model.y.domain];
    return model.kind === 'heat' ? model.limits.map(Number) : null;
  };
  expect(scale(low, context)).not.toEqual(scale(result, context));
  expect(scale(low, held)).toEqual(scale(result, held));
});
