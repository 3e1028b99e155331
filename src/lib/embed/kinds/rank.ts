import { drawApart } from '#lib/charts/marks/apart.ts';
import { drawRank } from '#lib/charts/marks/rank.ts';
import { toApartModel } from '#lib/charts/models/apart.ts';
import { toRankModel } from '#lib/charts/models/rank.ts';
import type { Makers } from './maker.ts';

/** Bars of one period, unit under unit. */
export const makers: Makers<'rank' | 'apart'> = {
  rank: { toModel: toRankModel, draw: drawRank },
  apart: { toModel: toApartModel, draw: drawApart }
};
