import { nameOf, type FigureContext } from '#lib/charts/context.ts';
import { DIMENSIONS } from '#lib/model/observation.ts';
import { periodKind } from '#lib/model/period.ts';
import type { Bound } from '#lib/model/bound.ts';
import type { Traced } from '#lib/query/trace.ts';
import {
  formatAmount,
  formatBounded,
  formatNumber,
  formatPercent,
  formatPeriod,
  roundingOf
} from '#lib/text/format.ts';
import { uncapitalise } from '#lib/text/words/join.ts';
import { profileWords } from '#lib/text/words/profile.ts';

/** The name of a measure; its id where the catalogue does not know it. */
export function measureName(id: string, { catalogue, lang }: FigureContext): string {
  const measure = catalogue.measures.find((m) => m.id === id);
  return measure ? nameOf(measure, lang) : id;
}

/** One figure of a measure with its sign and unit of measure; why there is none for null. */
export function writeFigure(
  measureId: string,
  value: number | null,
  bound: Bound,
  { catalogue, lang }: FigureContext
): string {
  if (value === null) return uncapitalise(profileWords[lang].noFigure);
  const id = catalogue.measures.find((m) => m.id === measureId)?.unitOfMeasure ?? '';
  const uom = catalogue.unitsOfMeasure.find((u) => u.id === id);
  if (uom?.money)
    return formatBounded(formatAmount(value, { lang, rounding: roundingOf(bound) }), bound);
  if (id === 'phan_tram') return formatBounded(formatPercent(value, { lang }), bound);
  const name = uom ? nameOf(uom, lang) : id;
  return formatBounded(`${formatNumber(value, { lang })}\u00a0${name}`.trim(), bound);
}

/** What a row is split by, joined; awarded is what the measure says already. */
export function splitText(row: Traced, { catalogue, lang }: FigureContext): string {
  return DIMENSIONS.flatMap((d) => {
    const code = row.dimensions[d];
    if (code === '' || (d === 'state' && code === 'awarded')) return [];
    const known = catalogue.codes.find((c) => c.dimension === d && c.code === code);
    return [uncapitalise(known ? nameOf(known, lang) : code)];
  }).join(', ');
}

/** The period of a row of a file in words. */
export function rowPeriod({ start, end }: Traced, lang: FigureContext['lang']): string {
  return start === ''
    ? formatPeriod(null, null, 'unstated', lang)
    : formatPeriod(start, end, periodKind({ start, end }), lang);
}
