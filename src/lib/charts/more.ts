import type { Result } from '#lib/query/result.ts';
import type { FigureContext } from './context.ts';
import { hasGeometry, setGeometry } from './geometry.ts';
import type { Drawing, Surface } from './marks/kit.ts';
import type { MoreModel } from './draw-more.ts';
import type { Reach } from './reach.ts';

/**
 * Kinds that the front page does not show: their models, layouts and drawings come in a file of
 * their own (`draw-more.ts`), which a page loads when one of them is asked for.
 */
export type MoreKind = MoreModel['kind'];

/** How one kind is made: its model, the height that follows from it and a width, and its drawing. */
export type KindMaker<M extends MoreModel> = {
  toModel: (result: Result, context: FigureContext, alt: string) => M;
  heightOf: (model: M, width: number) => number;
  draw: (model: M, surface: Surface) => Drawing;
  /** What it must hold in common to compare with another; absent where figures alone say it. */
  reachOf?: (model: M) => Reach | null;
};

export type Makers = { readonly [K in MoreKind]: KindMaker<Extract<MoreModel, { kind: K }>> };

const KINDS: Record<MoreKind, true> = {
  slope: true,
  dumbbell: true,
  multiples: true,
  bump: true,
  map: true,
  dots: true,
  diverging: true,
  scatter: true,
  path: true
};

let makers: Makers | null = null;

/** Called once, by `draw-more.ts` itself. */
export function registerMore(loaded: Makers): void {
  makers = loaded;
}

export const isMoreKind = (kind: string): kind is MoreKind => Object.hasOwn(KINDS, kind);

export const isMoreModel = (model: { kind: string }): model is MoreModel => isMoreKind(model.kind);

/** Whether a kind of `draw-more.ts` can be made at once; a map needs its outlines too. */
export const hasMore = (kind: string): boolean =>
  makers !== null && (kind !== 'map' || hasGeometry());

/**
 * Loads what a kind needs in a page. What runs in Node imports `draw-more.ts` itself and gives
 * `setGeometry` the outlines.
 */
export async function loadMore(kind: string): Promise<void> {
  const [outlines] = await Promise.all([
    kind === 'map' && !hasGeometry() ? import('./geometry-shipped.ts') : null,
    import('./draw-more.ts')
  ]);
  if (outlines) setGeometry(await outlines.shippedGeometry());
}

/** The maker of a kind; asked for before it is loaded is our mistake. */
export function makerOf(kind: MoreKind): KindMaker<MoreModel> {
  if (!makers) throw new Error(`missing drawing of kind: ${String(kind)}`);
  return makers[kind] as unknown as KindMaker<MoreModel>;
}
