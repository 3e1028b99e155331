import { expect, it } from 'vitest';
import { placeEnds, type EndText } from './line-ends.ts';
import type { LineFrame } from './line-frame.ts';
import { SCREEN } from '../palette.ts';

const HEIGHT = 15;

const end = (name: string, time: number, at: number): EndText => ({
  series: {
    key: name,
    unitId: name,
    breakdown: '',
    name,
    colour: 'ink',
    highlight: false,
    points: [],
    spans: [],
    end: { time, at, name, value: '1' }
  },
  names: [name],
  value: '1',
  beside: true,
  width: 90,
  height: HEIGHT
});

it.each([0, 4, 8, -8])(
  'the label of a line that stops early leaves room for those at the right, %d apart',
  (apart) => {
    const frame = {
      x: (time: number) => 40 * (time - 2016),
      y: (value: number) => value,
      left: 0,
      right: 360,
      ticks: [],
      layout: { top: 20, bottom: 300 }
    } as unknown as LineFrame;
    const ends = [end('early', 2024.3, 100), end('last', 2025, 100 + apart)];
    const { names } = placeEnds(ends, frame, [], { width: 480, palette: SCREEN });
    const [early, last] = ['early', 'last'].map((name) => names.find((n) => n.text === name)!);
    const isBeside = early!.x + 90 <= last!.x || last!.x + 90 <= early!.x;
    expect(isBeside || Math.abs(early!.y - last!.y) >= HEIGHT - 1).toBe(true);
  }
);

it('a label at the end of its line leaves room for one that found none there', () => {
  const frame = {
    x: (time: number) => 40 * (time - 2016),
    y: (value: number) => value,
    left: 0,
    right: 400,
    ticks: [],
    layout: { top: 20, bottom: 300 }
  } as unknown as LineFrame;
  // All stop before the plot does, as lines of years whose last year is only begun.
  const ends = [290, 288, 286, 284].map((at, i) => end(`unit ${i}`, 2024.5, at));
  const { names } = placeEnds(ends, frame, [], { width: 540, palette: SCREEN });
  expect(names).toHaveLength(4);
  for (const [i, a] of names.entries())
    for (const b of names.slice(i + 1))
      expect(Math.abs(a.x - b.x) >= 90 || Math.abs(a.y - b.y) >= HEIGHT - 1).toBe(true);
});
