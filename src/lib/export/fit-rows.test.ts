import { expect, test } from 'vitest';
import { EXPORT_CASES, draw } from './cases.fixture.ts';
import { PRESETS } from './presets.ts';

type Box = { x: number; y: number; width: number; height: number };
type Said = { text: string; x: number; y: number };

const numberOf = (tag: string, key: string): number =>
  Number(new RegExp(` ${key}="([\\d.-]+)"`).exec(tag)?.[1] ?? Number.NaN);

/** Filled bars of one colour, from the top of the first column to the end of the last. */
const barsOf = (svg: string, fill: string): Box[] =>
  [...svg.matchAll(/<rect [^>]*>/g)]
    .filter(([tag]) => tag.includes(`fill="${fill}"`))
    .map(([tag]) => ({
      x: numberOf(tag, 'x'),
      y: numberOf(tag, 'y'),
      width: numberOf(tag, 'width'),
      height: numberOf(tag, 'height')
    }));

const textsOf = (svg: string): Said[] =>
  [...svg.matchAll(/(<text [^>]*>)([^<]*)</g)].map(([, tag, text]) => ({
    text: text!,
    x: numberOf(tag!, 'x'),
    y: numberOf(tag!, 'y')
  }));

/** The number that is written past the end of a bar. */
function valueOf(bar: Box, texts: readonly Said[]): number {
  const end = bar.x + bar.width;
  const beside = texts
    .filter((t) => t.x >= end && Math.abs(t.y - (bar.y + bar.height / 2)) < bar.height)
    .sort((a, b) => a.x - b.x);
  return Number(beside[0]!.text.replaceAll('.', '').replace(/^[≥≤≈]\s*/, ''));
}

test.each(['rank34', 'rank63'])('%s in columns: all bars are on one scale', (name) => {
  const { svg } = draw(name, 'slide');
  const bars = barsOf(svg, PRESETS.slide.palette.mark);
  const texts = textsOf(svg);
  expect(new Set(bars.map((b) => b.x)).size).toBeGreaterThan(1);
  const scales = bars.map((bar) => bar.width / valueOf(bar, texts));
  // Places in the file have two decimals.
  for (const scale of scales) expect(scale).toBeCloseTo(scales[0]!, 1);
});

test('columns of short bars give their width to the long ones', () => {
  const bars = barsOf(draw('rank63', 'slide').svg, PRESETS.slide.palette.mark);
  const lefts = [...new Set(bars.map((b) => b.x))].sort((a, b) => a - b);
  expect(lefts).toHaveLength(3);
  expect(lefts[1]! - lefts[0]!).toBeGreaterThan(lefts[2]! - lefts[1]!);
});

test.each(['rank34', 'heat10', 'stack12', 'diverging12', 'dumbbell12'])(
  '%s uses the height of a slide, and stays in it',
  (name) => {
    const { svg, height, label } = draw(name, 'slide');
    expect(height).toBe(PRESETS.slide.height);
    expect(label).toBeGreaterThanOrEqual(PRESETS.slide.label.enough);
    // The rule of the foot is where the room ends.
    const rule = Number(/<path d="M48 ([\d.]+)L1232 \1"[^>]*stroke-width="1"/.exec(svg)![1]);
    const lowest = textsOf(svg).filter((t) => t.y < rule);
    expect(rule - Math.max(...lowest.map((t) => t.y))).toBeLessThan(60);
  }
);

test('rows of heat and stack on a slide keep their figures, in one column', () => {
  const { result } = EXPORT_CASES.heat12!();
  const texts = textsOf(draw('heat12', 'slide').svg).map((t) => t.text);
  const years = texts.filter((t) => /^20\d\d$/.test(t));
  expect(new Set(years).size).toBe(years.length);
  expect(result.units.length).toBe(12);
});
