import { drawTiles } from '#lib/charts/marks/tiles.ts';
import { toAreaModel } from '#lib/charts/models/areas.ts';
import type { Makers } from './maker.ts';

/** A tile for each province. */
export const makers: Makers<'tiles'> = {
  tiles: {
    toModel: (result, context, alt) => toAreaModel('tiles', result, context, alt),
    draw: drawTiles
  }
};
