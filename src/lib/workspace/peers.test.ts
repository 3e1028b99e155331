import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { PEERS, PEER_RULES, peersOf, type PeerCandidate } from './peers.ts';

const unit = (id: string, part: Partial<PeerCandidate> = {}): PeerCandidate => ({
  id,
  regionId: '',
  value: null,
  bound: '=',
  size: null,
  ...part
});

describe('peers', () => {
  it('by region: all of the region but itself, in the order given', () => {
    const all = [
      unit('c', { regionId: 'r' }),
      unit('a', { regionId: 'r' }),
      unit('b', { regionId: 's' }),
      unit('d', { regionId: 'r' })
    ];
    expect(peersOf('a', all, 'region')).toEqual({ ids: ['c', 'd'], none: null });
    expect(peersOf('b', all, 'region')).toEqual({ ids: [], none: 'alone' });
    expect(peersOf('x', [...all, unit('x')], 'region').none).toBe('noRegion');
  });

  it('by value: the five nearest, and those as near as the fifth', () => {
    const values = [100, 101, 98, 103, 96, 105, 95, 200, 0];
    const all = values.map((value, i) => unit(`u${i}`, { value }));
    // Distances of u1…u8 from 100: 1, 2, 3, 4, 5, 5, 100, 100.
    expect(peersOf('u0', all, 'value').ids).toEqual(['u1', 'u2', 'u3', 'u4', 'u5', 'u6']);
  });

  it('a bound is near to nothing, and nobody is near to a bound', () => {
    const all = [
      unit('a', { value: 10 }),
      unit('b', { value: 10, bound: '≥' }),
      unit('c', { value: 11, bound: '≈' })
    ];
    expect(peersOf('a', all, 'value').ids).toEqual(['c']);
    expect(peersOf('b', all, 'value')).toEqual({ ids: [], none: 'noValue' });
  });

  it('by size: missing sizes are left out, and zero is a size', () => {
    const all = [unit('a', { size: 3 }), unit('b', { size: 0 }), unit('c'), unit('d', { size: 9 })];
    expect(peersOf('a', all, 'size').ids).toEqual(['b', 'd']);
    expect(peersOf('c', all, 'size').none).toBe('noSize');
  });

  it('never names the anchor, and leaves out nobody nearer than one it names', () => {
    const candidate = fc.record({
      regionId: fc.constantFrom('', 'r', 's'),
      value: fc.option(fc.integer({ min: -50, max: 50 })),
      bound: fc.constantFrom('=' as const, '≈' as const, '≥' as const),
      size: fc.option(fc.nat(40))
    });
    fc.assert(
      fc.property(
        fc.array(candidate, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(...PEER_RULES),
        (list, rule) => {
          const all = list.map((c, i) => ({ id: String(i), ...c }));
          const { ids, none } = peersOf('0', all, rule);
          expect(ids).not.toContain('0');
          expect(ids.length === 0).toBe(none !== null);
          if (rule !== 'size' || none !== null) return;
          const by = (id: string) => Math.abs(all[Number(id)]!.size! - all[0]!.size!);
          const most = Math.max(...ids.map(by));
          const others = all.slice(1).filter((c) => c.size !== null && !ids.includes(c.id));
          for (const other of others) expect(by(other.id)).toBeGreaterThan(most);
          expect(ids.length).toBeGreaterThanOrEqual(Math.min(PEERS, ids.length + others.length));
        }
      )
    );
  });
});
