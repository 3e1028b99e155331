import { drawAhead } from '#lib/ui/draw-ahead.ts';
import { shippedCatalogue } from '#lib/workspace/shipped.ts';
import type { PageLoad } from './$types';

/** The width beside the rail on a wide screen. */
const WIDE = 888;

export const load: PageLoad = async ({ data, parent }) => {
  const { lang } = await parent();
  const context = { catalogue: shippedCatalogue(), lang };
  return { ...data, drawn: await drawAhead(data.result, context, WIDE) };
};
