import { rect, type Markish } from '@observablehq/plot';
import type { Box } from '../hatch.ts';
import { INLINE_GAP, layoutTiles, TILE_SIZE, tilesHeight, type TileSpot } from '../layout/tiles.ts';
import type { Area, AreaModel } from '../models/areas.ts';
import type { Palette } from '../palette.ts';
import { textWidth } from '../text-width.ts';
import { drawLegend, toTones, type Tones } from './area-legend.ts';
import {
  blankBoxes,
  blocks,
  labels,
  type Block,
  type Drawing,
  type Label,
  type Surface
} from './kit.ts';

const LINE = 13;
const FAINT = 0.25;
const CORNER = 2;
/** Letters on a hatch stand on a little paper of their own. */
const HALO = 4;

type Placed = Box & { area: Area | null; abbr: string };

const isFilled = (p: Placed): p is Placed & { area: Area & { tone: number } } =>
  p.area !== null && p.area.tone !== null;

const still = { pointerEvents: 'none' } as const;

/** Lines of a tile around its middle: the name, then the value, or its sign alone. */
function linesOf(spot: TileSpot, area: Area | null): { text: string; bold: boolean }[] {
  const value = area === null ? '' : spot.withValue ? area.text : '';
  const fits = value === '' || spot.withValue;
  const name = spot.name.map((text) => ({ text, bold: true }));
  if (!fits || value === '') {
    const sign = area?.sign ? `${area.sign} ` : '';
    return name.map((n, i) => (i === 0 ? { ...n, text: sign + n.text } : n));
  }
  return [...name, { text: value.replace(/^([≥≤≈])\s+/, '$1'), bold: false }];
}

function inkOf(area: Area | null, tones: Tones, palette: Palette): string {
  if (area === null || area.muted) return palette.ink3;
  return area.tone === null ? palette.ink2 : tones.ink(area.tone);
}

type Point = { x: number; y: number };

/** Middles of lines under one another. */
function stacked(spot: TileSpot, lines: readonly unknown[]): Point[] {
  const first = spot.y + spot.height / 2 - ((lines.length - 1) * LINE) / 2;
  return lines.map((_, i) => ({ x: spot.x + spot.width / 2, y: first + i * LINE }));
}

/** Middles of a name and its value on one line. */
function besides(spot: TileSpot, lines: readonly { text: string; bold: boolean }[]): Point[] {
  const widths = lines.map(({ text, bold }) => textWidth(text, TILE_SIZE, { bold }));
  const all = widths.reduce((a, b) => a + b, INLINE_GAP * (lines.length - 1));
  let x = spot.x + (spot.width - all) / 2;
  return widths.map((width) => {
    const point = { x: x + width / 2, y: spot.y + spot.height / 2 };
    x += width + INLINE_GAP;
    return point;
  });
}

function tileLabels(
  spots: readonly { spot: TileSpot; area: Area | null }[],
  tones: Tones,
  palette: Palette
): Markish[] {
  const texts = spots.flatMap(({ spot, area }) => {
    const lines = linesOf(spot, area);
    const places = spot.inline ? besides(spot, lines) : stacked(spot, lines);
    return lines.map(({ text, bold }, i) => ({
      label: { ...places[i]!, text, fill: inkOf(area, tones, palette) } satisfies Label,
      bold,
      isBlank: area?.blank != null
    }));
  });
  const of = (bold: boolean, isBlank: boolean) =>
    labels(
      texts.filter((t) => t.bold === bold && t.isBlank === isBlank).map((t) => t.label),
      {
        size: TILE_SIZE,
        bold,
        textAnchor: 'middle',
        ...still,
        ...(isBlank ? { stroke: palette.surface, strokeWidth: HALO } : {})
      }
    );
  return [...of(true, false), ...of(false, false), ...of(true, true)];
}

/** Outlines without a fill, that let the pointer through to the tile below. */
const outlines = (boxes: readonly Box[], stroke: string, options: object): Markish[] =>
  boxes.length === 0
    ? []
    : [
        rect(boxes, {
          x1: 'x',
          x2: (b: Box) => b.x + b.width,
          y1: 'y',
          y2: (b: Box) => b.y + b.height,
          fill: 'none',
          stroke,
          rx: CORNER,
          ...still,
          ...options
        })
      ];

/** One tile a province, the archipelagos in the colour of theirs, and what the colours mean. */
export function drawTiles(model: AreaModel, { width, palette }: Surface): Drawing {
  const layout = layoutTiles(model, width);
  const tones = toTones(model, palette);
  const byUnit = new Map(model.areas.map((a) => [a.unitId, a]));
  const spotOf = new Map(layout.tiles.map((t) => [t.id, t]));
  // The arrow keys walk the provinces in official order, so they are drawn in it.
  const inOrder = model.areas.flatMap((area) => {
    const spot = spotOf.get(area.unitId);
    return spot ? [{ spot, area: area as Area | null }] : [];
  });
  const outside = layout.tiles
    .filter((t) => !byUnit.has(t.id))
    .map((spot) => ({ spot, area: null }));
  const tiles: Placed[] = inOrder.map(({ spot, area }) => ({ ...spot, area, abbr: '' }));
  const islands: Placed[] = layout.islands.map((i) => ({
    ...i,
    area: byUnit.get(i.parentId) ?? null
  }));
  const all = [...tiles, ...islands];
  const filled = all.filter(isFilled);
  const toBlock = (p: Placed): Block & { faint: number } => ({
    ...p,
    fill: isFilled(p) ? tones.fill(p.area.tone) : palette.surface,
    faint: p.area?.muted ? FAINT : 1,
    tag: p.area ?? undefined
  });
  const inComparison = all.filter((p) => p.area !== null);
  return {
    height: tilesHeight(model),
    marks: [
      ...blocks(inComparison.map(toBlock), { fillOpacity: 'faint', rx: CORNER }),
      ...outlines(
        filled.filter((p) => tones.isPale(p.area.tone) || p.area.muted),
        palette.seqEdge,
        { strokeWidth: 0.5, inset: 0.25 }
      ),
      ...blankBoxes(
        all.flatMap((p) => (p.area?.blank ? [{ ...p, look: p.area.blank, tag: p.area }] : [])),
        palette,
        5,
        0.7
      ),
      ...outlines(
        [...outside.map((o) => o.spot), ...islands.filter((i) => i.area === null)],
        palette.rule,
        { strokeWidth: 0.5, inset: 0.25 }
      ),
      ...outlines(
        filled.filter((p) => p.area.dashed),
        palette.ink2,
        { strokeDasharray: '3,2', inset: 0.5 }
      ),
      ...outlines(
        all.filter((p) => p.area?.highlight),
        palette.paper,
        { strokeWidth: 5 }
      ),
      ...outlines(
        all.filter((p) => p.area?.highlight),
        palette.accent,
        { strokeWidth: 2.5 }
      ),
      ...tileLabels([...inOrder, ...outside], tones, palette),
      ...labels(
        islands.map((i) => ({
          x: i.x + i.width / 2,
          y: i.y + i.height / 2,
          text: i.abbr,
          fill: inkOf(i.area, tones, palette)
        })),
        { size: TILE_SIZE, bold: true, textAnchor: 'middle', ...still }
      ),
      ...labels(
        layout.islands.map((i) => ({
          x: i.x + i.width,
          y: i.y + i.height + LINE / 2 + 1,
          text: i.name,
          fill: palette.ink
        })),
        { size: TILE_SIZE, textAnchor: 'end', ...still }
      ),
      ...drawLegend(layout.legend, layout.legend, tones, palette)
    ]
  };
}
