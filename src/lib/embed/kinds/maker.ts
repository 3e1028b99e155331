import type { FigureContext } from '#lib/charts/context.ts';
import type { Drawing, Surface } from '#lib/charts/marks/kit.ts';
import type { DrawnModel } from '#lib/charts/model.ts';
import type { Result } from '#lib/query/result.ts';

/** How the drawing of one kind is made: a model of the figures, and marks from it at a width. */
export type Maker = {
  toModel: (result: Result, context: FigureContext, alt: string) => DrawnModel;
  draw: (model: never, surface: Surface) => Drawing;
};

/** The kinds of one file, which a page fetches when it draws one of them. */
export type Makers<K extends DrawnModel['kind']> = Record<K, Maker>;
