import type { Annotation } from '#lib/model/annotation.ts';
import type { Measure, UnitOfMeasure } from '#lib/model/measure.ts';
import type { BlankReason } from '#lib/model/observation.ts';
import { startYear } from '#lib/model/period.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { Catalogue, PackHolding } from '#lib/query/catalogue.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { formatPeriod, type Lang } from '#lib/text/format.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import { BLANK_WORDS } from '#lib/text/words/figure.ts';
import { listNames } from '#lib/text/words/join.ts';
import { oncePer } from './once.ts';
import type { Reach } from './reach.ts';

/** What a figure needs beside its result: names of units, measures and codes, and the language. */
export type FigureContext = {
  catalogue: Catalogue;
  lang: Lang;
  /** A scale held in common with other pictures; without it each has its own. */
  reach?: Reach | null;
  /** What the reader noted beside what the pack notes. */
  own?: readonly Annotation[];
};

/** The name in the reader's language. */
export const nameOf = (named: { nameVi: string; nameEn: string }, lang: Lang): string =>
  lang === 'vi' ? named.nameVi : named.nameEn;

/** The measure of a result; a result without one is our mistake. */
export function measureOf(result: Result, { catalogue }: FigureContext): Measure {
  const measure = catalogue.measures.find((m) => m.id === result.spec.measure);
  if (!measure) throw new Error(`unknown measure: ${result.spec.measure}`);
  return measure;
}

/** What the measure counts; its own id stands for a unit of measure the catalogue does not name. */
export function unitOfMeasure(result: Result, context: FigureContext): UnitOfMeasure {
  const id = measureOf(result, context).unitOfMeasure;
  const known = context.catalogue.unitsOfMeasure.find((u) => u.id === id);
  return known ?? { id, nameVi: id, nameEn: id, money: false };
}

const unitsById = oncePer(
  (units: Result['units']) => new Map(units.toReversed().map((u) => [u.id, u]))
);

/** The name of a unit, drawn or only spoken of, as a region is; an id nobody names stands for itself. */
export function unitName(id: string, result: Result, context: FigureContext): string {
  const isIt = (unit: Unit) => unit.id === id;
  const unit =
    unitsById(result.units).get(id) ??
    context.catalogue.units.find(isIt) ??
    packOf(result, context)?.units.find(isIt);
  return unit ? nameOf(unit, context.lang) : id;
}

/** The name of a part; '' is the whole. */
export function breakdownName(code: string, result: Result, context: FigureContext): string {
  if (code === '') return chartWords[context.lang].whole;
  const known = context.catalogue.codes.find(
    (c) => c.dimension === result.spec.by && c.code === code
  );
  return known ? nameOf(known, context.lang) : code;
}

/** The breakdowns that have rows: the whole first, then the parts in official order. */
export function breakdownsOf(result: Result, { catalogue }: FigureContext): string[] {
  const order = new Map(
    catalogue.codes.filter((c) => c.dimension === result.spec.by).map((c) => [c.code, c.order])
  );
  const place = (code: string) => (code === '' ? -1 : (order.get(code) ?? 999));
  return [...new Set(result.rows.map((r) => r.breakdown))].sort(
    (a, b) => place(a) - place(b) || (a < b ? -1 : 1)
  );
}

/** The period of a figure in words; one the source gives only as a length is said to be inferred. */
export function periodText(row: ResultRow, lang: Lang): string {
  const text = formatPeriod(row.periodStart, row.periodEnd, row.periodKind, lang);
  return row.periodBasis === 'duration' ? `${text} (${chartWords[lang].inferred})` : text;
}

/** The year that index and change compare with; null for the other normalisations. */
export function baseYearOf(result: Result, { catalogue }: FigureContext): number | null {
  const { norm, baseYear, years, pack, measure } = result.spec;
  if (norm !== 'index' && norm !== 'change' && norm !== 'change-pct') return null;
  const held = catalogue.packs
    .find((p) => p.info.id === pack)
    ?.measures.find((m) => m.measureId === measure);
  const first = result.rows.find((r) => r.periodStart !== null);
  const shown = first ? startYear({ start: first.periodStart!, end: first.periodEnd! }) : null;
  return baseYear ?? years?.from ?? held?.years?.from ?? shown;
}

/** The pack a result comes from; null when the catalogue does not hold it. */
export const packOf = (result: Result, { catalogue }: FigureContext): PackHolding | null =>
  catalogue.packs.find((p) => p.info.id === result.spec.pack) ?? null;

/** The parts of the split make up a whole; levels, states and mixes of things do not. */
export function partsAdd(result: Result, context: FigureContext): boolean {
  const { by } = result.spec;
  return by !== '' && by !== 'state' && measureOf(result, context).additiveDimensions.includes(by);
}

/** Names in one line; from the sixth on they are counted. */
export const joinNames = (names: readonly string[], lang: Lang): string =>
  listNames(names, { lang, shown: 5 });

/** Why there is no number, in a few words. */
export const blankWord = (reason: BlankReason, lang: Lang): string => BLANK_WORDS[reason][lang];
