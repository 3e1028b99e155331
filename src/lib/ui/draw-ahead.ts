import type { FigureContext } from '#lib/charts/context.ts';
import { toChartModel } from '#lib/charts/model.ts';
import type { Result } from '#lib/query/result.ts';

/** A drawing for a wide and for a narrow box, as text. */
export type Drawn = { wide: string; narrow: string };

/** A phone's width less its margins. */
const NARROW = 358;

/**
 * Draws a result for the first paint. In the browser it gives blanks, which leave what the server
 * drew in place until the live drawing takes over; null where there is nothing to draw.
 */
export async function drawAhead(
  result: Result | null,
  context: FigureContext,
  wide: number
): Promise<Drawn | null> {
  if (!result || result.refused || result.units.length === 0) return null;
  if (!import.meta.env.SSR) return { wide: ' ', narrow: ' ' };
  const { drawToString } = await import('#lib/charts/ssr.ts');
  const model = toChartModel(result, context);
  if (model.kind === 'table') return null;
  return {
    wide: drawToString(model, { width: wide }),
    narrow: drawToString(model, { width: NARROW })
  };
}
