import { nameOf, type FigureContext } from '#lib/charts/context.ts';
import { BOUND_OF } from '#lib/model/bound.ts';
import { DIMENSIONS, SUBJECTS, type Subject } from '#lib/model/observation.ts';
import { periodKind } from '#lib/model/period.ts';
import { formatAmount, formatBounded, formatNumber, formatPeriod } from '#lib/text/format.ts';
import { overviewWords } from '#lib/text/words/overview.ts';
import type { PublishedFigure } from '#lib/workspace/published.ts';

/** One line of the list of published figures, in words. */
export type PublishedRow = {
  id: string;
  value: number;
  written: string;
  what: string;
  split: string;
  who: string;
  unitId: string;
  period: string;
  /** ISO days; null when the source gives no period. */
  span: { start: string; end: string; inferred: boolean } | null;
  sourceId: string;
  source: string;
  locator: string;
  isPart: boolean;
};

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function toRow(f: PublishedFigure, { catalogue, lang }: FigureContext): PublishedRow {
  const words = overviewWords[lang];
  const pack = catalogue.packs.find((p) => p.info.id === 'published');
  const measure = catalogue.measures.find((m) => m.id === f.measureId)!;
  const uom = catalogue.unitsOfMeasure.find((u) => u.id === measure.unitOfMeasure);
  const unit = [...catalogue.units, ...(pack?.units ?? [])].find((u) => u.id === f.unitId);
  const source = pack?.sources.find((s) => s.id === f.sourceId);
  const value = f.value!;
  const number = uom?.money
    ? formatAmount(value, { lang })
    : `${formatNumber(value, { lang })}${measure.unitOfMeasure === 'phan_tram' ? (lang === 'vi' ? '\u00a0%' : '%') : ''}`;
  const split = DIMENSIONS.flatMap((d) => {
    const code = f.dimensions[d];
    // Awarded is what the measure's name says already.
    if (!code || (d === 'state' && code === 'awarded')) return [];
    const found = catalogue.codes.find((c) => c.dimension === d && c.code === code);
    return [lowerFirst(found ? nameOf(found, lang) : code)];
  });
  const period = f.periodStart && f.periodEnd ? { start: f.periodStart, end: f.periodEnd } : null;
  return {
    id: f.id,
    value,
    written: formatBounded(number, BOUND_OF[f.qualifier].bound),
    what: nameOf(measure, lang),
    split: [f.partOf ? words.partOf : '', ...split].filter(Boolean).join(', '),
    who: unit ? nameOf(unit, lang) : f.unitId,
    unitId: f.unitId,
    period: period
      ? formatPeriod(period.start, period.end, periodKind(period), lang)
      : words.noPeriod,
    span: period ? { ...period, inferred: f.periodBasis !== 'stated' } : null,
    sourceId: f.sourceId,
    source: source
      ? lang === 'en' && source.titleEn
        ? source.titleEn
        : source.titleVi
      : f.sourceId,
    locator: f.locator,
    isPart: f.partOf !== ''
  };
}

export type PublishedGroup = { subject: Subject; rows: PublishedRow[] };

/** The published figures by subject, each in the order of its table. */
export function toPublishedGroups(
  figures: readonly PublishedFigure[],
  context: FigureContext
): PublishedGroup[] {
  const subjectOf = new Map(context.catalogue.measures.map((m) => [m.id, m.subject]));
  return SUBJECTS.map((subject) => ({
    subject,
    rows: figures
      .filter((f) => subjectOf.get(f.measureId) === subject)
      .map((f) => toRow(f, context))
  })).filter((group) => group.rows.length > 0);
}
