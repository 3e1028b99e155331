import { packOf, type FigureContext } from '#lib/charts/context.ts';
import type { FigureText } from '#lib/charts/figure.ts';
import type { Reach } from '#lib/charts/reach.ts';
import type { Annotation } from '#lib/model/annotation.ts';
import type { Catalogue, PackHolding } from '#lib/query/catalogue.ts';
import type { Result } from '#lib/query/result.ts';
import { toFigureCode } from '#lib/spec/code.ts';
import type { Lang } from '#lib/text/format.ts';
import { hashOf, parsePassport, toPassport, writePassport, type Passport } from './passport.ts';

/** Of the names and holdings, only what one figure is drawn and worded from. */
type FrozenNames = Pick<Catalogue, 'measures' | 'codes' | 'unitsOfMeasure'> & {
  pack: PackHolding | null;
};

/**
 * A figure exactly as it was shown: plain JSON from which it is drawn and read again without its
 * pack, its engine or a network. Nothing that comes in later changes it.
 */
export type FrozenFigure = {
  frozen: 1;
  /** One line, as `writePassport` writes it: the question, the hash of the figures, the day, the code. */
  passport: string;
  lang: Lang;
  text: FigureText;
  result: Result;
  names: FrozenNames;
  /** What the reader noted beside what the pack notes. */
  own: readonly Annotation[];
  /** The scale it held in common with other pictures; absent where it had its own. */
  reach?: Reach;
};

/** A frozen figure made usable again: what every export is made from. */
export type ThawedFigure = {
  result: Result;
  context: FigureContext;
  text: FigureText;
  passport: Passport;
};

/** The measures a result speaks of: its own, that of its other axis, what it divides by, what its warnings name. */
function measuresOf(result: Result, catalogue: Catalogue): Catalogue['measures'] {
  const said = JSON.stringify([result.spec, result.warnings, result.refused, result.against?.spec]);
  return catalogue.measures.filter(({ id }) => said.includes(`"${id}"`));
}

/** The holding of the pack with only what a figure needs; its units are those of the result. */
function narrowPack(result: Result, context: FigureContext): PackHolding | null {
  const pack = packOf(result, context);
  if (!pack) return null;
  const ids = new Set(measuresOf(result, context.catalogue).map((m) => m.id));
  return {
    ...pack,
    sources: [],
    units: [],
    measures: pack.measures.filter((m) => ids.has(m.measureId)).map((m) => ({ ...m, unitIds: [] })),
    headlines: [],
    shipped: []
  };
}

/** Keeps a figure as it is shown on a day (ISO). */
export function freeze(
  { result, context, text }: Omit<ThawedFigure, 'passport'>,
  made: string
): FrozenFigure {
  const { catalogue } = context;
  const shown: Result = { ...result, lineage: {} };
  if (result.against) shown.against = { ...result.against, lineage: {} };
  return {
    frozen: 1,
    passport: writePassport(toPassport(result, made)),
    lang: context.lang,
    text,
    result: shown,
    names: {
      measures: measuresOf(result, catalogue),
      codes: catalogue.codes.filter((c) => c.dimension === result.spec.by),
      unitsOfMeasure: catalogue.unitsOfMeasure,
      pack: narrowPack(result, context)
    },
    own: context.own ?? [],
    ...(context.reach ? { reach: context.reach } : {})
  };
}

/** What `freeze` kept, ready to be drawn and written; words and figures are those of that day. */
export function thaw({
  passport,
  lang,
  text,
  result,
  names,
  own,
  reach
}: FrozenFigure): ThawedFigure {
  const known = parsePassport(passport);
  if (!known) throw new Error('a frozen figure without its passport');
  const { pack, ...catalogue } = names;
  return {
    result,
    context: {
      lang,
      own,
      ...(reach ? { reach } : {}),
      catalogue: {
        ...catalogue,
        units: result.units,
        aliases: [],
        crosswalk: [],
        packs: pack ? [pack] : []
      }
    },
    text,
    passport: known
  };
}

/**
 * A frozen figure read from a file or a page; null for anything else, and for one whose figures no
 * longer fit the hash in its passport: a number changed by hand must not pass as ours.
 */
export function parseFrozen(value: unknown): FrozenFigure | null {
  const found = value as Partial<FrozenFigure> | null;
  if (found?.frozen !== 1 || typeof found.passport !== 'string') return null;
  if (!Array.isArray(found.result?.rows) || !found.names || !found.text) return null;
  const passport = parsePassport(found.passport);
  const fits =
    passport?.hash === hashOf(found.result) && passport.code === toFigureCode(found.result.spec);
  return fits ? (found as FrozenFigure) : null;
}
