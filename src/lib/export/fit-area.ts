import { chartHeight } from '#lib/charts/height.ts';
import { mapNamesAll } from '#lib/charts/layout/map.ts';
import { tilesShowValues } from '#lib/charts/layout/tiles.ts';
import type { MapModel, TilesModel } from '#lib/charts/models/areas.ts';
import type { DotsModel } from '#lib/charts/models/dots.ts';
import { BASE_LABEL, type Preset } from './presets.ts';

/** Kinds that are one picture: they grow and shrink as a whole, and are never cut into columns. */
export type WholeModel = TilesModel | MapModel | DotsModel;

type Room = { width: number; height: number };

export const isWhole = (model: { kind: string }): model is WholeModel =>
  model.kind === 'tiles' || model.kind === 'map' || model.kind === 'dots';

const SIZES = 16;
/** The narrowest drawing that we lay out for. */
const NARROWEST = 320;

type Fit = { model: WholeModel; width: number; scale: number; size: number };

/** The model laid out for a size of type. */
function fitAt(model: WholeModel, room: Room, size: number): Fit {
  const scale = size / BASE_LABEL;
  // Heights of drawings are whole pixels.
  const place = { width: room.width / scale, height: Math.floor(room.height / scale) };
  return {
    model: model.kind === 'dots' ? model : { ...model, place },
    width: place.width,
    scale,
    size
  };
}

const isInside = ({ model, width, scale }: Fit, room: Room): boolean =>
  width >= NARROWEST && chartHeight(model, width) * scale <= room.height + 0.5;

/** Tiles have their values in them, and a map every place by name beside it. */
const saysAll = ({ model, width }: Fit): boolean =>
  model.kind === 'tiles'
    ? tilesShowValues(model, width)
    : model.kind !== 'map' || mapNamesAll(model, width);

/**
 * The largest type at which the picture fits its room; rather with every value, in smaller type,
 * and maps with every name where the type stays large enough. Where it fits at no size it has the
 * least, and stands out at the foot.
 */
export function fitWhole(model: WholeModel, room: Room, { label }: Preset): Fit {
  const { best, enough, least } = label;
  const sizes = Array.from({ length: SIZES }, (_, i) => best - ((best - least) * i) / (SIZES - 1));
  const fits = sizes.map((size) => fitAt(model, room, size)).filter((fit) => isInside(fit, room));
  const smallest = Math.min(least, (room.width / NARROWEST) * BASE_LABEL);
  const isLarge = ({ size }: Fit) => model.kind === 'tiles' || size >= enough - 0.01;
  return (
    fits.find((fit) => isLarge(fit) && saysAll(fit)) ?? fits[0] ?? fitAt(model, room, smallest)
  );
}
