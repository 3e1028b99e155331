import { drawAhead } from '#lib/ui/draw-ahead.ts';
import { shippedCatalogue } from '#lib/workspace/shipped.ts';
import type { PageLoad } from './$types';

/** Half of the page's width, less half the gap. */
const WIDE = 572;
/** The narrower column of a map beside its ranking. */
const MAP = 476;

export const load: PageLoad = async ({ data, parent }) => {
  const { lang } = await parent();
  const context = { catalogue: shippedCatalogue(), lang };
  return {
    ...data,
    drawn: {
      ranking: await drawAhead(data.front.ranking, context, WIDE),
      tiles: await drawAhead(data.front.tiles, context, MAP),
      beside: await drawAhead(data.front.beside, context, WIDE)
    }
  };
};
