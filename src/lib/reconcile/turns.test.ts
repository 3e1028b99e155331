import { describe, expect, test } from 'vitest';
import { reconcile, reconciling } from './reconcile.ts';
import { bookInput, rowsOf, type Told } from './sources.fixture.ts';
import { NO_TOLERANCE } from './tolerance.ts';
import { atOnce } from '#lib/model/give-way.ts';
import { each, inPieces, PIECE } from './turns.ts';

const told = (count: number, off: number): Told[] =>
  Array.from({ length: count }, (_, i) => ({
    unit: `u${i % 400}`,
    period: String(1900 + Math.floor(i / 400)),
    value: i + (i % 7 === 0 ? off : 0)
  }));
const sources = {
  left: rowsOf(told(6000, 0), 'a.csv'),
  right: rowsOf(told(6000, 1000), 'b.csv')
};
const input = { ...bookInput, tolerance: NO_TOLERANCE };

describe('work a piece at a time', () => {
  test('comes to the same as in one go', async () => {
    const { lines, account } = await inPieces(reconciling(sources, input), {
      pause: () => Promise.resolve()
    });
    const whole = reconcile(sources, input);
    expect(lines).toEqual(whole.lines);
    expect(account).toEqual(whole.account);
  });

  test('rests many times on the way, and says how far it has come', async () => {
    const seen: number[] = [];
    let rests = 0;
    await inPieces(reconciling(sources, input), {
      pause: async () => void rests++,
      onPieces: (pieces) => seen.push(pieces)
    });
    expect(rests).toBeGreaterThan(30);
    expect(seen).toEqual(seen.map((_, i) => i + 1));
  });

  test('is broken off where it is', async () => {
    const under = new AbortController();
    let pieces = 0;
    const work = inPieces(reconciling(sources, input), {
      signal: under.signal,
      pause: async () => {
        if (++pieces === 3) under.abort(new Error('enough'));
      }
    });
    await expect(work).rejects.toThrow('enough');
    expect(pieces).toBe(3);
  });

  test('each item is visited once, in order', () => {
    const items = Array.from({ length: PIECE * 2 + 1 }, (_, i) => i);
    const visited: number[] = [];
    atOnce(each(items, (item) => void visited.push(item)));
    expect(visited).toEqual(items);
  });
});
