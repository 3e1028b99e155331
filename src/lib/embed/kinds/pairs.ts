import { drawPath } from '#lib/charts/marks/path.ts';
import { drawScatter } from '#lib/charts/marks/scatter.ts';
import { toPathModel } from '#lib/charts/models/path.ts';
import { toScatterModel } from '#lib/charts/models/scatter.ts';
import type { Makers } from './maker.ts';

/** One measure against another. */
export const makers: Makers<'scatter' | 'path'> = {
  scatter: { toModel: toScatterModel, draw: drawScatter },
  path: { toModel: toPathModel, draw: drawPath }
};
