import type { Bound } from '#lib/model/bound.ts';

/** How units alike are chosen: `region` the same region; `value` and `size` the nearest numbers. */
export const PEER_RULES = ['region', 'value', 'size'] as const;
export type PeerRule = (typeof PEER_RULES)[number];

/** A unit as the rules see it; null where there is no figure. */
export type PeerCandidate = {
  id: string;
  regionId: string;
  value: number | null;
  bound: Bound;
  size: number | null;
};

/** Why a rule gives nobody. */
export type NoPeers = 'noRegion' | 'noValue' | 'noSize' | 'alone';

/** Ids in the order of the candidates, the anchor not among them; [] comes with its reason. */
export type Peers = { ids: string[]; none: NoPeers | null };

/** So many nearest ones; those as near as the last of them come along. */
export const PEERS = 5;

/** A bound says on which side a number lies, not how near: it is near to nothing. */
const valueOf = (c: PeerCandidate): number | null =>
  c.bound === '=' || c.bound === '≈' ? c.value : null;

function nearest(
  anchor: PeerCandidate,
  others: readonly PeerCandidate[],
  numberOf: (c: PeerCandidate) => number | null,
  none: NoPeers
): Peers {
  const own = numberOf(anchor);
  if (own === null) return { ids: [], none };
  const far = others.flatMap((c) => {
    const number = numberOf(c);
    return number === null ? [] : [{ id: c.id, by: Math.abs(number - own) }];
  });
  const last = far.map((f) => f.by).sort((a, b) => a - b)[Math.min(PEERS, far.length) - 1];
  const ids = last === undefined ? [] : far.filter((f) => f.by <= last).map((f) => f.id);
  return { ids, none: ids.length === 0 ? 'alone' : null };
}

/**
 * The units like one of them. By region: all of its region. By value or size: the five whose
 * number differs least, ties at the fifth place included; a unit without a plain number has none.
 */
export function peersOf(
  anchorId: string,
  candidates: readonly PeerCandidate[],
  rule: PeerRule
): Peers {
  const anchor = candidates.find((c) => c.id === anchorId);
  if (!anchor) return { ids: [], none: 'alone' };
  const others = candidates.filter((c) => c.id !== anchorId);
  if (rule === 'value') return nearest(anchor, others, valueOf, 'noValue');
  if (rule === 'size') return nearest(anchor, others, (c) => c.size, 'noSize');
  if (anchor.regionId === '') return { ids: [], none: 'noRegion' };
  const ids = others.filter((c) => c.regionId === anchor.regionId).map((c) => c.id);
  return { ids, none: ids.length === 0 ? 'alone' : null };
}
