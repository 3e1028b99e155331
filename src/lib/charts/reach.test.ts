import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Result } from '#lib/query/result.ts';
import { notedWords } from '#lib/text/words/chart-noted.ts';
import { diverging12 } from './cases/diverging.ts';
import { dots34 } from './cases/dots.ts';
import { line4 } from './cases/line.ts';
import { map34 } from './cases/map.ts';
import { rank34 } from './cases/rank.ts';
import { scatter34 } from './cases/scatter.ts';
import { tiles34 } from './cases/tiles.ts';
import type { FigureContext } from './context.ts';
import { toChartModel, type DrawnModel } from './model.ts';
import { toNotes } from './notes.ts';
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

/** The same comparison in another year, a quarter of the size. */
const quarter = (result: Result): Result => ({
  ...result,
  rows: result.rows.map((r) => ({
    ...r,
    value: r.value === null ? null : Math.round(r.value / 4)
  })),
  ...(result.against ? { against: quarter(result.against) } : {})
});

/** What a picture measures by: its axes, or the classes of its colours and their limits. */
function scaleOf(result: Result, context: FigureContext): unknown {
  const model = toChartModel(result, context);
  switch (model.kind) {
    case 'dots':
      return model.domain;
    case 'scatter':
      return [model.x.domain, model.y.domain];
    case 'tiles':
    case 'map':
      return model.classes.map((c) => [c.tone, c.text]);
    default:
      throw new Error(`no scale of ${model.kind}`);
  }
}

describe.each([
  ['dots', dots34],
  ['tiles', tiles34],
  ['map', map34],
  ['scatter', scatter34]
] as const)('%s over the years', (_, make) => {
  const { result, context: own } = make();
  const low = quarter(result);
  const reach = reachOver([result, low], own);
  const held = { ...own, reach };

  it('measures by one scale, which holds the figures of every year', () => {
    expect(scaleOf(low, own)).not.toEqual(scaleOf(result, own));
    expect(scaleOf(low, held)).toEqual(scaleOf(result, held));
    const drawn = drawToString(toChartModel(result, held) as DrawnModel, { width: 640 });
    expect(drawn).not.toMatch(/NaN|undefined/);
  });

  it('says in an export why', () => {
    const years = { from: 2016, to: 2024 };
    expect(toNotes(result, own)).not.toContain(notedWords.vi.sharedScale);
    const beside = { ...own, reach: { ...reach!, why: 'beside' as const } };
    expect(toNotes(result, beside)).toContain(notedWords.vi.sharedScale);
    const played = { ...own, reach: { ...reach!, why: years } };
    expect(toNotes(result, played)).toContain(notedWords.vi.heldScale('2016', '2024'));
  });
});

it('bars to both sides keep zero and length from year to year', () => {
  const { result, context: own } = diverging12();
  const low = quarter(result);
  const held = { ...own, reach: reachOver([result, low], own) };
  const boxes = (one: Result) => {
    const model = toChartModel(one, held) as DrawnModel;
    const { document } = parseHTML(drawToString(model, { width: 640 }));
    return new Map(
      [...document.querySelectorAll('rect[data-breakdown]')].map((e) => [
        `${e.getAttribute('data-unit')} ${e.getAttribute('data-breakdown')}`,
        { x: Number(e.getAttribute('x')), width: Number(e.getAttribute('width')) }
      ])
    );
  };
  const [large, small] = [boxes(result), boxes(low)];
  expect(large.size).toBeGreaterThan(10);
  const ratios = [...large].map(([key, { width }]) => small.get(key)!.width / width);
  // Between parts lies a gap of one pixel.
  for (const ratio of ratios) expect(Math.abs(ratio - 0.25)).toBeLessThan(0.25);
  const first = [...large].filter(([key]) => key.endsWith(' economy'));
  const right = ({ x, width }: { x: number; width: number }) => x + width;
  for (const [key, box] of first) expect(right(small.get(key)!)).toBeCloseTo(right(box), 0);
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
