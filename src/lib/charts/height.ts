import { layoutApart } from './layout/apart.ts';
import { layoutHeat } from './layout/heat.ts';
import { layoutLine } from './layout/line.ts';
import { layoutRank } from './layout/rank.ts';
import { layoutStack } from './layout/stack.ts';
import { tilesHeight } from './layout/tiles.ts';
import type { ChartModel } from './model.ts';
import { isMoreModel, makerOf } from './more.ts';

/**
 * Height of the drawing in pixels, so that a page can keep the place before it is drawn; 0 for a
 * table, which is not drawn. It follows from the data alone for most kinds; those that stand in
 * columns need the width too. Plot is not needed for it.
 */
export function chartHeight(model: ChartModel, width: number): number {
  if (isMoreModel(model)) return makerOf(model.kind).heightOf(model, width);
  switch (model.kind) {
    case 'rank':
      return layoutRank(model).height;
    case 'apart':
      return layoutApart(model).height;
    case 'line':
      return layoutLine(model).height;
    case 'heat':
      return layoutHeat(model).height;
    case 'stack':
    case 'stack100':
      return layoutStack(model).height;
    case 'tiles':
      return tilesHeight(model);
    case 'table':
      return 0;
  }
}
