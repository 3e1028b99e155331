import type { Markish } from '@observablehq/plot';
import { outlinesOf } from '../geometry.ts';
import { layoutMap, mapHeight, toPixels, type MapLayout } from '../layout/map.ts';
import type { Area, MapModel } from '../models/areas.ts';
import { drawLegend, toTones } from './area-legend.ts';
import { blocks, labels, strokes, type Drawing, type Surface } from './kit.ts';
import {
  groupLabels,
  NAME_SIZE,
  nameLabels,
  signLabels,
  SMALL_SIZE,
  toGroups,
  type Place
} from './map-names.ts';
import {
  dotRings,
  hatchRings,
  Land,
  polygons,
  ringsPath,
  type Point,
  type Polygon
} from './polygons.ts';

const FAINT = 0.25;
/** Letters over land stand on a little paper of their own. */
const HALO = 4;
const ISLAND = 2.8;

/** Every province of the list in pixels. */
function toPlaces(model: MapModel, layout: MapLayout): Place[] {
  const to = toPixels(layout);
  const byUnit = new Map(model.areas.map((a) => [a.unitId, a]));
  const outlines = outlinesOf(model.scheme);
  const order = [
    ...model.areas.map((a) => a.unitId),
    ...[...outlines.keys()].filter((id) => !byUnit.has(id))
  ];
  return order.map((id) => {
    const outline = outlines.get(id);
    if (!outline) throw new Error(`missing outline: ${id}`);
    return {
      id,
      rings: outline.rings.map((ring) => ring.map(to)),
      anchor: to(outline.anchor),
      area: byUnit.get(id) ?? null
    };
  });
}

const circle = ([x, y]: Point, r: number): string =>
  ringsPath([
    Array.from({ length: 12 }, (_, i): Point => [
      x + r * Math.cos((i * Math.PI) / 6),
      y + r * Math.sin((i * Math.PI) / 6)
    ])
  ]);

/** Provinces by their boundaries, the archipelagos where they lie, and what the colours mean. */
export function drawMap(model: MapModel, { width, palette }: Surface): Drawing {
  const layout = layoutMap(model, width);
  const tones = toTones(model, palette);
  const places = toPlaces(model, layout);
  const groups = toGroups(model, layout);
  const inside = places.filter((p): p is Place & { area: Area } => p.area !== null);
  const fillOf = (area: Area | null): string =>
    area === null || area.tone === null ? palette.surface : tones.fill(area.tone);
  const toPolygon = ({ rings, area }: Place): Polygon => ({
    d: ringsPath(rings),
    fill: fillOf(area),
    opacity: area?.muted ? FAINT : 1,
    tag: area ?? undefined
  });
  const blank = (look: 'hatch' | 'dots') => inside.filter((p) => p.area.blank === look);
  const hatch = blank('hatch')
    .map((p) => hatchRings(p.rings))
    .join('');
  const dots = blank('dots')
    .map((p) => dotRings(p.rings))
    .join('');
  const marked = inside.filter((p) => p.area.highlight);
  const dashed = inside.filter((p) => p.area.dashed);
  const land = new Land(places.map((p) => p.rings));
  const names = groupLabels(groups, land, layout.right, layout.frame);
  const taken = [...groups.map((g) => g.box), ...names.map((l) => l.box)];
  const named = nameLabels(places, land, taken, layout.frame, palette);
  const signs = signLabels(
    inside,
    named.map((l) => ({ x: l.anchor[0] - 3, y: l.anchor[1] - 3, width: 6, height: 6 }))
  );
  const line = (d: string, attributes: Record<string, string | number>): Markish[] =>
    d === '' ? [] : [strokes(d, attributes)];
  const outline = (some: readonly Place[]) => some.map((p) => ringsPath(p.rings)).join('');
  return {
    height: mapHeight(model),
    marks: [
      polygons(places.filter((p) => p.area === null).map(toPolygon), {
        stroke: palette.rule,
        'stroke-width': 0.4
      }),
      polygons(inside.map(toPolygon), {
        stroke: palette.seqEdge,
        'stroke-width': 0.5,
        'stroke-linejoin': 'round'
      }),
      ...line(hatch, { stroke: palette.hatch, 'stroke-width': 0.8 }),
      ...line(dots, { stroke: palette.dots, 'stroke-width': 1.3, 'stroke-linecap': 'round' }),
      ...line(outline(dashed), {
        stroke: palette.ink2,
        'stroke-width': 1,
        'stroke-dasharray': '3,2'
      }),
      ...line(outline(marked), {
        stroke: palette.paper,
        'stroke-width': 3.2,
        'stroke-linejoin': 'round'
      }),
      ...line(outline(marked), {
        stroke: palette.accent,
        'stroke-width': 1.6,
        'stroke-linejoin': 'round'
      }),
      ...blocks(
        groups.map((g) => ({ ...g.box, fill: palette.paper, tag: g.area ?? undefined })),
        { stroke: palette.rule, strokeWidth: 0.5, rx: 3 }
      ),
      polygons(
        groups.flatMap((g) =>
          g.islands.map((p) => ({
            d: circle(p, ISLAND),
            fill: fillOf(g.area),
            opacity: g.area?.muted ? FAINT : 1
          }))
        ),
        { stroke: palette.ink2, 'stroke-width': 0.6 }
      ),
      ...labels(
        names.map(({ text, box }) => ({
          x: box.x,
          y: box.y + box.height / 2,
          text,
          fill: palette.ink2
        })),
        { size: SMALL_SIZE }
      ),
      ...line(named.map(({ leader: [a, b] }) => ringsPath([[a, b]]).replace('Z', '')).join(''), {
        stroke: palette.accent,
        'stroke-width': 1
      }),
      ...(named.length === 0
        ? []
        : [
            polygons(
              named.map((l) => ({ d: circle(l.anchor, 2), fill: l.label.fill })),
              { stroke: palette.paper, 'stroke-width': 0.8 }
            )
          ]),
      ...labels(
        named.map((l) => l.label),
        { size: NAME_SIZE, bold: true, stroke: palette.paper, strokeWidth: HALO }
      ),
      ...labels(
        signs.map(({ x, y, area }) => ({
          x,
          y,
          text: area.sign,
          fill: area.tone === null || area.muted ? palette.ink : tones.ink(area.tone)
        })),
        { size: SMALL_SIZE, bold: true, textAnchor: 'middle', pointerEvents: 'none' }
      ),
      ...drawLegend(layout.legend, layout.legend, tones, palette)
    ]
  };
}
