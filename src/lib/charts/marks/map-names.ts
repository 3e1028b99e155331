import { mapWords } from '#lib/text/words/map.ts';
import { geometry } from '../geometry.ts';
import type { Box } from '../hatch.ts';
import { toPixels, type MapLayout } from '../layout/map.ts';
import type { Area, MapModel } from '../models/areas.ts';
import type { Palette } from '../palette.ts';
import { textWidth } from '../text-width.ts';
import type { Label } from './kit.ts';
import { overlaps } from './place.ts';
import type { Land, Point, Rings } from './polygons.ts';

export const NAME_SIZE = 12;
export const SMALL_SIZE = 11;
const LINE = 15;
const ISLAND_ROOM = 7;
/** A frame nearer to the rim of its sheet loses half of its line. */
const RIM = 0.5;
/** From land, and from each other. */
const AIR = 7;
/** More names than this would cover the sea. */
const MOST_NAMED = 8;

/** A line across more of the country than this, as a share of its height, leads nowhere. */
const FAR = 0.3;

/** A province in pixels; `area` is null where it is not in the comparison. */
export type Place = { id: string; rings: Rings; anchor: Point; area: Area | null };

/** An archipelago: its frame, its islands, and its province if that is in the comparison. */
export type Group = { names: string[]; islands: Point[]; box: Box; area: Area | null };

/** The archipelagos where they lie, each with a frame around its islands and its names, longest first. */
export function toGroups(model: MapModel, layout: MapLayout): Group[] {
  const to = toPixels(layout);
  const words = mapWords[model.lang];
  return geometry().archipelagos.map(({ name, parentId, islands }) => {
    const points = islands.map(to);
    const area = model.areas.find((a) => a.unitId === parentId[model.scheme]) ?? null;
    const box = boxAround(points, layout.frame);
    return { names: [words.archipelago(name), name], islands: points, box, area };
  });
}

/** A frame around islands, closed on all sides: the southernmost ones lie at the rim of the sheet. */
function boxAround(points: readonly Point[], sheet: Box): Box {
  const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
  const x = Math.max(Math.min(...xs) - ISLAND_ROOM, sheet.x + RIM);
  const y = Math.max(Math.min(...ys) - ISLAND_ROOM, sheet.y + RIM);
  const right = Math.min(Math.max(...xs) + ISLAND_ROOM, sheet.x + sheet.width - RIM);
  const bottom = Math.min(Math.max(...ys) + ISLAND_ROOM, sheet.y + sheet.height - RIM);
  return { x, y, width: right - x, height: bottom - y };
}

/**
 * Names of the archipelagos under or over their islands, clear of the mainland and of each other:
 * in full where that is possible, and in any case there.
 */
export function groupLabels(groups: readonly Group[], land: Land, right: number, frame: Box) {
  const taken: Box[] = groups.map((g) => g.box);
  return groups.map(({ names, box }) => {
    const places = names.flatMap((text) => {
      const width = textWidth(text, SMALL_SIZE);
      const middle = box.x + box.width / 2 - width / 2;
      const xs = [Math.min(middle, right - width), right - width];
      return xs.flatMap((x) =>
        [box.y + box.height + 1, box.y - LINE].map((y) => ({
          text,
          box: { x: Math.max(0, x), y, width, height: LINE - 1 }
        }))
      );
    });
    const isInside = ({ y, height }: Box) => y >= frame.y && y + height <= frame.y + frame.height;
    const isFree = (b: Box) =>
      isInside(b) && !land.touches(b) && !taken.some((t) => overlaps(t, b));
    const place = places.find((p) => isFree(p.box)) ?? places.findLast((p) => isInside(p.box));
    if (!place) throw new Error('invalid layout: no place for the name of an archipelago');
    taken.push(place.box);
    return place;
  });
}

/** Who is named on the map: the highlighted and the noted, the first of them where they are many. */
function namedOf(places: readonly Place[]): (Place & { area: Area })[] {
  const inside = places.filter((p): p is Place & { area: Area } => p.area !== null);
  const marked = inside.filter((p) => p.area.highlight);
  const noted = inside.filter((p) => !p.area.highlight && p.area.noted !== '');
  return [...marked, ...noted].slice(0, MOST_NAMED);
}

/** A name beside the country, with the line that leads to its province. */
export type Named = { label: Label; leader: [Point, Point]; anchor: Point; box: Box };

const distanceTo = ([px, py]: Point, { x, y, width, height }: Box): number =>
  Math.hypot(Math.max(x - px, 0, px - x - width), Math.max(y - py, 0, py - y - height));

/** The free place in the frame that is nearest to the province; null when all is taken. */
function placeLabel(
  anchor: Point,
  width: number,
  { land, taken, frame }: { land: Land | null; taken: readonly Box[]; frame: Box }
): Box | null {
  let best: Box | null = null;
  let least = Infinity;
  for (let y = frame.y; y + LINE <= frame.y + frame.height; y += 5) {
    for (let x = frame.x; x + width <= frame.x + frame.width; x += 8) {
      const box = { x, y, width, height: LINE };
      const d = distanceTo(anchor, box);
      if (d >= least) continue;
      const air = { x: x - AIR, y: y - 2, width: width + 2 * AIR, height: LINE + 4 };
      if (land?.touches(air) || taken.some((t) => overlaps(air, t))) continue;
      [best, least] = [box, d];
    }
  }
  return best;
}

/** Beside the country with the value, else without, else over land. */
function placeName(area: Area, anchor: Point, land: Land, taken: readonly Box[], frame: Box) {
  const full = [area.name, area.text.replace(/\s/g, '\u00a0')].filter(Boolean).join(' ');
  const own = { x: anchor[0] - 8, y: anchor[1] - 8, width: 16, height: 16 };
  const far = frame.height * FAR;
  const tries = [
    { text: full, land, taken, within: far },
    { text: area.name, land, taken, within: far },
    { text: full, land: null, taken: [...taken, own], within: far },
    { text: area.name, land, taken, within: Infinity }
  ];
  for (const { text, within, ...around } of tries) {
    const width = textWidth(text, NAME_SIZE, { bold: true });
    const box = placeLabel(anchor, width, { ...around, frame });
    if (box && distanceTo(anchor, box) <= within) return { text, box };
  }
  return null;
}

/** Names of the highlighted, none touching another. */
export function nameLabels(
  places: readonly Place[],
  land: Land,
  taken: readonly Box[],
  frame: Box,
  palette: Palette
): Named[] {
  const used = [...taken];
  return namedOf(places).flatMap(({ area, anchor }) => {
    const placed = placeName(area, anchor, land, used, frame);
    if (!placed) return [];
    const { text, box } = placed;
    used.push(box);
    const isRight = box.x > anchor[0];
    const isLeft = box.x + box.width < anchor[0];
    const end: Point = [
      isRight ? box.x - 3 : isLeft ? box.x + box.width + 3 : box.x + box.width / 2,
      isRight || isLeft ? box.y + LINE / 2 : box.y > anchor[1] ? box.y : box.y + LINE
    ];
    const fill = area.highlight ? palette.accent : palette.ink;
    const label = { x: box.x, y: box.y + LINE / 2, text, fill, tag: area };
    return [{ label, leader: [anchor, end], anchor, box }];
  });
}

/** Signs of bounds on their provinces, where they do not touch each other. */
export function signLabels(places: readonly Place[], taken: readonly Box[]) {
  const used = [...taken];
  return places.flatMap(({ area, anchor: [x, y] }) => {
    if (!area?.sign) return [];
    const box = { x: x - 5, y: y - 6, width: 10, height: 12 };
    if (used.some((t) => overlaps(t, box))) return [];
    used.push(box);
    return [{ x, y, area }];
  });
}
