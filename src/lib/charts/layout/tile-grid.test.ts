import { readFileSync } from 'node:fs';
import { parse } from 'papaparse';
import { expect, test } from 'vitest';
import { TILE_GRIDS } from './tile-grid.ts';

type Row = Record<
  'id' | 'scheme' | 'name_vi' | 'abbr' | 'col' | 'row' | 'kind' | 'parent_id',
  string
>;

const rows = parse<Row>(readFileSync('data/reference/tile-grid.csv', 'utf8'), {
  header: true,
  skipEmptyLines: true
}).data;

test.each(['63', '34'] as const)('the grid of the %s is that of the reference data', (scheme) => {
  const { tiles, islands } = TILE_GRIDS[scheme];
  const of = (kind: string) => rows.filter((r) => r.scheme === scheme && r.kind === kind);
  expect(tiles).toEqual(
    of('province').map((r) => ({ id: r.id, abbr: r.abbr, col: Number(r.col), row: Number(r.row) }))
  );
  expect(islands).toEqual(
    of('archipelago').map((r) => ({
      id: r.id,
      abbr: r.abbr,
      name: r.name_vi,
      col: Number(r.col),
      row: Number(r.row),
      parentId: r.parent_id
    }))
  );
});

test.each([
  ['63', 63],
  ['34', 34]
] as const)('the grid of the %s has each province once, on a place of its own', (scheme, count) => {
  const { tiles, islands } = TILE_GRIDS[scheme];
  expect(new Set(tiles.map((t) => t.id)).size).toBe(count);
  expect(new Set(tiles.map((t) => t.abbr)).size).toBe(count);
  const all = [...tiles, ...islands];
  expect(new Set(all.map((t) => `${t.col} ${t.row}`)).size).toBe(count + 2);
  expect(islands.map((i) => i.name)).toEqual(['Hoàng Sa', 'Trường Sa']);
});
