import type { Scheme } from '#lib/model/unit.ts';

/** A square of a tile map; column and row from 0, top left. */
export type Tile = { id: string; abbr: string; col: number; row: number };
/** An archipelago has no figure of its own: it goes with its province. */
export type IslandTile = Tile & { name: string; parentId: string };

export type TileGrid = {
  tiles: readonly Tile[];
  islands: readonly IslandTile[];
  columns: number;
  rows: number;
};

/** Code, short name, column and row of each province, as in `data/reference/tile-grid.csv`. */
const PLACES: Record<Scheme, string> = {
  '63':
    '01 HN 3 3, 02 HAG 2 0, 04 CB 3 0, 06 BK 3 1, 08 TQ 2 1, 10 LCA 1 0, 11 ĐB 0 1, ' +
    '12 LCH 0 0, 14 SL 1 2, 15 YB 1 1, 17 HB 2 3, 19 TNG 4 2, 20 LS 4 1, 22 QNI 6 2, ' +
    '24 BG 5 2, 25 PT 2 2, 26 VP 3 2, 27 BN 4 3, 30 HD 5 3, 31 HP 6 3, 33 HY 4 4, ' +
    '34 TB 5 4, 35 HNA 3 4, 36 NĐ 3 5, 37 NB 2 4, 38 TH 2 5, 40 NA 2 6, 42 HT 3 7, ' +
    '44 QB 4 8, 45 QT 5 9, 46 HUE 6 9, 48 ĐN 7 10, 49 QNA 6 10, 51 QNG 7 11, ' +
    '52 BĐI 7 12, 54 PY 7 13, 56 KH 7 14, 58 NT 7 15, 60 BTH 6 15, 62 KT 6 11, ' +
    '64 GL 6 12, 66 ĐL 6 13, 67 ĐNO 5 13, 68 LĐ 6 14, 70 BP 5 14, 72 TNI 4 14, ' +
    '74 BDU 4 15, 75 ĐNA 5 15, 77 BRV 5 16, 79 HCM 4 16, 80 LA 3 15, 82 TG 3 16, ' +
    '83 BTR 4 17, 84 TV 4 18, 86 VL 3 17, 87 ĐT 2 16, 89 AG 1 17, 91 KG 1 18, ' +
    '92 CT 2 17, 93 HUG 2 18, 94 ST 3 18, 95 BL 2 19, 96 CM 1 19',
  '34':
    '01 HN 2 2, 04 CB 3 0, 08 TQ 2 0, 11 ĐB 0 1, 12 LCH 0 0, 14 SL 1 1, 15 LCA 1 0, ' +
    '19 TNG 3 1, 20 LS 4 1, 22 QNI 4 2, 24 BN 3 2, 25 PT 2 1, 31 HP 4 3, 33 HY 3 3, ' +
    '37 NB 2 3, 38 TH 2 4, 40 NA 2 5, 42 HT 2 6, 44 QT 3 7, 46 HUE 4 7, 48 ĐN 5 8, ' +
    '51 QNG 5 9, 52 GL 5 10, 56 KH 6 11, 66 ĐL 5 11, 68 LĐ 5 12, 75 ĐNA 4 12, ' +
    '79 HCM 4 13, 80 TNI 3 12, 82 ĐT 3 13, 86 VL 4 14, 91 AG 2 13, 92 CT 3 14, ' +
    '96 CM 2 14'
};

const ISLANDS: Record<Scheme, readonly [code: string, col: number, row: number][]> = {
  '63': [
    ['48', 9, 9],
    ['56', 9, 16]
  ],
  '34': [
    ['48', 8, 7],
    ['56', 8, 12]
  ]
};
const ISLAND_NAMES: Record<string, { abbr: string; name: string }> = {
  '48': { abbr: 'HS', name: 'Hoàng Sa' },
  '56': { abbr: 'TS', name: 'Trường Sa' }
};

function toGrid(scheme: Scheme): TileGrid {
  const tiles = PLACES[scheme].split(', ').map((place): Tile => {
    const [code = '', abbr = '', col, row] = place.split(' ');
    return { id: `${scheme}:${code}`, abbr, col: Number(col), row: Number(row) };
  });
  const islands = ISLANDS[scheme].map(([code, col, row]): IslandTile => {
    const parentId = `${scheme}:${code}`;
    return {
      id: `${parentId}-${ISLAND_NAMES[code]!.abbr}`,
      col,
      row,
      parentId,
      ...ISLAND_NAMES[code]!
    };
  });
  const all = [...tiles, ...islands];
  return {
    tiles,
    islands,
    columns: Math.max(...all.map((t) => t.col)) + 1,
    rows: Math.max(...all.map((t) => t.row)) + 1
  };
}

/** Where each province and archipelago stands on a tile map. Keys are list and code. */
export const TILE_GRIDS: Record<Scheme, TileGrid> = { '63': toGrid('63'), '34': toGrid('34') };
