import type { PeerChoice } from './profile-standing.ts';

/** What the page of one unit is asked for; `unit` '' asks for the list of all. */
export type ProfileQuery = {
  pack: string;
  unit: string;
  peers: PeerChoice;
};

/** What the page shows when its address says nothing. */
export const NO_UNIT: ProfileQuery = { pack: 'published', unit: '', peers: { kind: 'value' } };

const toPeers = (text: string | null): PeerChoice => {
  if (text === 'region') return { kind: 'region' };
  const ids = (text ?? '').split(',').filter((id) => id !== '' && id !== 'value');
  return ids.length > 0 ? { kind: 'chosen', ids: [...new Set(ids)] } : { kind: 'value' };
};

const peersText = (peers: PeerChoice): string =>
  peers.kind === 'chosen' ? peers.ids.join(',') : peers.kind;

/** Reads the address; unknown parameters are ignored. */
export const readProfileQuery = (q: URLSearchParams): ProfileQuery => ({
  pack: q.get('pack') || NO_UNIT.pack,
  unit: q.get('unit') ?? '',
  peers: toPeers(q.get('peers'))
});

/** The query without `?`, after `v=1`, with only what differs from what is shown anyway. */
export function writeProfileQuery({ pack, unit, peers }: ProfileQuery): string {
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/%3A/g, ':').replace(/%2C/g, ',').replace(/%2F/g, '/');
  const pairs = [
    ['pack', pack, NO_UNIT.pack],
    ['unit', unit, ''],
    ['peers', peersText(peers), 'value']
  ] as const;
  return [
    'v=1',
    ...pairs.filter(([, v, usual]) => v !== usual).map(([key, v]) => `${key}=${encode(v)}`)
  ].join('&');
}

/** The query of one unit's page as it opens. */
export const unitQuery = (unit: string, pack: string): string =>
  writeProfileQuery({ ...NO_UNIT, unit, pack });
