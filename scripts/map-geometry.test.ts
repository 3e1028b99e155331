import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { outlinesOf, setGeometry, type Outline } from '#lib/charts/geometry.ts';
import { SCHEMES, type Scheme } from '#lib/model/unit.ts';
import type { Topology } from '#lib/charts/join-outlines.ts';
import { loadGeometry } from './map-geometry.ts';
import { loadReference } from './packs.ts';

const geometry = loadGeometry();
setGeometry(geometry);
const topology = JSON.parse(
  readFileSync('data/reference/boundaries.topo.json', 'utf8')
) as Topology;
const { units, crosswalk } = loadReference();

const area = ({ rings }: Outline): number =>
  Math.abs(
    rings
      .flatMap((ring) => ring.map((p, i) => [p, ring[(i + 1) % ring.length]!] as const))
      .reduce((sum, [[x, y], [nx, ny]]) => sum + x * ny - nx * y, 0)
  );

const schemes = Object.keys(SCHEMES) as Scheme[];

test.each(schemes)('every province of the %s has one outline, and no other does', (scheme) => {
  const provinces = units.filter((u) => u.level === 'province' && u.scheme === scheme);
  expect([...outlinesOf(scheme).keys()].sort()).toEqual(provinces.map((u) => u.id).sort());
});

test('a merged province covers exactly those it was made of', () => {
  const [old, today] = [outlinesOf('63'), outlinesOf('34')];
  for (const [id, outline] of today) {
    const parts = crosswalk.filter((c) => c.newId === id).map((c) => area(old.get(c.oldId)!));
    expect(area(outline)).toBeCloseTo(
      parts.reduce((a, b) => a + b, 0),
      6
    );
  }
});

test('joined by the crosswalk, the 34 have the arcs of the source’s own merger', () => {
  const theirs = topology.objects.p34!.geometries;
  for (const { id, arcs } of theirs) {
    const sorted = (list: number[]) => [...list].sort((a, b) => a - b);
    expect([id, sorted(geometry.provinces['34'][id]!.flat(2))]).toEqual([id, sorted(arcs.flat(2))]);
  }
});

test('both archipelagos are there, within the frame and with their province', () => {
  expect(geometry.archipelagos.map((a) => [a.name, a.parentId, a.islands.length])).toEqual([
    ['Hoàng Sa', { '63': '63:48', '34': '34:48' }, 6],
    ['Trường Sa', { '63': '63:56', '34': '34:56' }, 8]
  ]);
  for (const [x, y] of geometry.archipelagos.flatMap((a) => a.islands)) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThanOrEqual(geometry.width);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThanOrEqual(geometry.height);
  }
});

test('it is small enough to come with the first map', () => {
  expect(JSON.stringify(geometry).length).toBeLessThan(40_000);
});
