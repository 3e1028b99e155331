import { layoutBump } from './layout/bump.ts';
import { layoutDots } from './layout/dots.ts';
import { layoutDumbbell } from './layout/dumbbell.ts';
import { mapHeight } from './layout/map.ts';
import { layoutMultiples } from './layout/multiples.ts';
import { layoutSlope } from './layout/slope.ts';
import { layoutStack } from './layout/stack.ts';
import { layoutTwoAxes } from './layout/two-axes.ts';
import { drawBump } from './marks/bump.ts';
import { drawDiverging } from './marks/diverging.ts';
import { drawDots } from './marks/dots.ts';
import { drawDumbbell } from './marks/dumbbell.ts';
import { drawMap } from './marks/map.ts';
import { drawMultiples } from './marks/multiples.ts';
import { drawPath, pathPlot } from './marks/path.ts';
import { drawScatter, scatterPlot } from './marks/scatter.ts';
import { drawSlope } from './marks/slope.ts';
import { toAreaModel, type MapModel } from './models/areas.ts';
import { toBumpModel, type BumpModel } from './models/bump.ts';
import { toDivergingModel, type DivergingModel } from './models/diverging.ts';
import { toDotsModel, type DotsModel } from './models/dots.ts';
import { toDumbbellModel, type DumbbellModel } from './models/dumbbell.ts';
import { toMultiplesModel, type MultiplesModel } from './models/multiples.ts';
import { toPathModel, type PathModel } from './models/path.ts';
import { toScatterModel, type ScatterModel } from './models/scatter.ts';
import { toSlopeModel, type SlopeModel } from './models/slope.ts';
import { registerMore } from './more.ts';
import { divergingReach, dumbbellReach, multiplesReach, slopeReach } from './reach-more.ts';

/** Models of the kinds made here, one for each. */
export type MoreModel =
  | SlopeModel
  | DumbbellModel
  | MultiplesModel
  | BumpModel
  | MapModel
  | DotsModel
  | DivergingModel
  | ScatterModel
  | PathModel;

registerMore({
  slope: {
    toModel: toSlopeModel,
    heightOf: (model, width) => layoutSlope(model, width).height,
    draw: drawSlope,
    reachOf: slopeReach
  },
  dumbbell: {
    toModel: toDumbbellModel,
    heightOf: (model) => layoutDumbbell(model).height,
    draw: drawDumbbell,
    reachOf: dumbbellReach
  },
  multiples: {
    toModel: toMultiplesModel,
    heightOf: (model, width) => layoutMultiples(model, width).height,
    draw: drawMultiples,
    reachOf: multiplesReach
  },
  bump: {
    toModel: toBumpModel,
    heightOf: (model, width) => layoutBump(model, width).height,
    draw: drawBump
  },
  map: {
    toModel: (result, context, alt) => toAreaModel('map', result, context, alt),
    heightOf: mapHeight,
    draw: drawMap
  },
  dots: {
    toModel: toDotsModel,
    heightOf: (model, width) => layoutDots(model, width).height,
    draw: drawDots
  },
  diverging: {
    toModel: toDivergingModel,
    heightOf: (model) => layoutStack(model.stack).height,
    draw: drawDiverging,
    reachOf: divergingReach
  },
  scatter: {
    toModel: toScatterModel,
    heightOf: (model, width) => layoutTwoAxes(scatterPlot(model), width).height,
    draw: drawScatter
  },
  path: {
    toModel: toPathModel,
    heightOf: (model, width) => layoutTwoAxes(pathPlot(model), width).height,
    draw: drawPath
  }
});
