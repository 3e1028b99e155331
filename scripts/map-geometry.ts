import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Geometry } from '#lib/charts/geometry.ts';
import {
  toGeometry,
  type Crosswalk,
  type Island,
  type Topology
} from '#lib/charts/join-outlines.ts';
import { DATA } from './packs.ts';

/** The geometry of the reference data: `boundaries.topo.json`, `crosswalk.csv`, `archipelagos.csv`. */
export function loadGeometry(): Geometry {
  const text = (file: string) => readFileSync(join(DATA, 'reference', file), 'utf8');
  const rows = <T>(file: string): T[] =>
    Papa.parse<T>(text(file), { header: true, skipEmptyLines: true }).data;
  return toGeometry(
    JSON.parse(text('boundaries.topo.json')) as Topology,
    rows<Crosswalk>('crosswalk.csv'),
    rows<Island>('archipelagos.csv')
  );
}
