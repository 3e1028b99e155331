import { drawMap } from '#lib/charts/marks/map.ts';
import { toAreaModel } from '#lib/charts/models/areas.ts';
import type { Makers } from './maker.ts';

/** Provinces by their boundaries. */
export const makers: Makers<'map'> = {
  map: {
    toModel: (result, context, alt) => toAreaModel('map', result, context, alt),
    draw: drawMap
  }
};
