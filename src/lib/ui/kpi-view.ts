import { linkTo } from './links.ts';
import {
  breakdownName,
  nameOf,
  unitName,
  unitOfMeasure,
  type FigureContext
} from '#lib/charts/context.ts';
import { periodKind } from '#lib/model/period.ts';
import type { Result } from '#lib/query/result.ts';
import { normaliseSpec } from '#lib/spec/spec.ts';
import { toQuery } from '#lib/spec/url.ts';
import {
  formatAmount,
  formatBounded,
  formatChange,
  formatNumber,
  formatPeriod,
  formatRank,
  roundingOf
} from '#lib/text/format.ts';
import { overviewWords } from '#lib/text/words/overview.ts';
import { toHeadline, type Headline, type SeriesPoint } from '#lib/workspace/headline.ts';

/** One headline number in words, ready to be set. */
export type KpiView = {
  label: string;
  /** Sign and number, as written; null when there is none. */
  value: string | null;
  unit: string;
  /** Said where the number would be. */
  blank: string;
  /** The change or the reason why there is none, the period, what is counted. */
  detail: string;
  /** The beginning of `detail` that is set in bold. */
  strong: string;
  points: SeriesPoint[];
  /** Which units the small line is of; '' for one unit. */
  panel: string;
  coverage: { reported: number; expected: number; text: string };
  href: string;
};

/** Money as a short number and its words apart: `41,8` `tỷ đồng`. */
function splitAmount(text: string): [number: string, unit: string] {
  const at = text.search(/\u00a0\p{L}/u);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function numberOf(h: Headline, result: Result, context: FigureContext): [string | null, string] {
  const uom = unitOfMeasure(result, context);
  if (h.value === null) return [null, nameOf(uom, context.lang)];
  const { lang } = context;
  if (!uom.money)
    return [formatBounded(formatNumber(h.value, { lang }), h.bound), nameOf(uom, lang)];
  const written = formatAmount(h.value, { lang, rounding: roundingOf(h.bound) });
  const [number, unit] = splitAmount(written);
  return [formatBounded(number, h.bound), unit];
}

function changeOf({ change, unitId }: Headline, lang: 'vi' | 'en'): [strong: string, rest: string] {
  const words = overviewWords[lang];
  switch (change.kind) {
    case 'none':
      return ['', words.noBefore];
    case 'few':
      return unitId === null
        ? ['', words.few(formatNumber(change.common, { lang }))]
        : ['', words.noBefore];
    case 'ratio': {
      const written = formatChange(change.ratio * 100, { lang, kind: 'percent', decimals: 1 });
      return unitId === null
        ? [written, words.ratioDetail(change.from, formatNumber(change.common, { lang }))]
        : [written, words.ratioDetailOne(change.from)];
    }
  }
}

function standingDetail(h: Headline, result: Result, context: FigureContext): string {
  const words = overviewWords[context.lang];
  if (h.value === null) return h.blank === 'parts_only' ? words.partsOnly : words.noFigureWhy;
  const period = h.period
    ? formatPeriod(h.period.start, h.period.end, periodKind(h.period), context.lang)
    : words.unstated;
  const name = breakdownName(h.breakdown, result, context);
  const part = h.breakdown === '' ? '' : `${words.part(result.spec.by, name)}. `;
  return part + words.ofUnit(unitName(h.unitId!, result, context), period);
}

/** One headline number as it is shown; `year` null for figures that stand with their own period. */
export function toKpiView(
  result: Result,
  focus: { year: number | null; unitId: string | null },
  context: FigureContext
): KpiView {
  const { lang, catalogue } = context;
  const words = overviewWords[lang];
  const headline = toHeadline(result, focus);
  const measure = catalogue.measures.find((m) => m.id === result.spec.measure);
  const [value, unit] = numberOf(headline, result, context);
  const [strong, rest] = focus.year === null ? ['', ''] : changeOf(headline, lang);
  const rank = headline.rank ? `${words.rank(formatRank(headline.rank))}. ` : '';
  const { reported, expected } = headline.coverage;
  const query = toQuery(
    normaliseSpec({
      ...result.spec,
      kind: focus.year === null ? 'rank' : 'line',
      units: focus.unitId ? { kind: 'list', ids: [focus.unitId] } : result.spec.units
    })
  );
  return {
    label: measure ? nameOf(measure, lang) : result.spec.measure,
    value,
    unit,
    blank: words.noFigure,
    strong: value === null ? '' : rank ? `${rank}${strong}`.trim() : strong,
    detail:
      focus.year === null ? standingDetail(headline, result, context) : value === null ? '' : rest,
    points: headline.points,
    panel:
      headline.panel !== null && headline.points.length > 0
        ? words.panel(formatNumber(headline.panel, { lang }), headline.points[0]!.year, focus.year!)
        : '',
    coverage: {
      reported,
      // Whoever reports stands in the answer: there is no list to be complete against.
      expected: focus.year === null ? 0 : expected,
      text:
        focus.year === null
          ? words.standing(formatNumber(reported, { lang }))
          : words.coverage(formatNumber(reported, { lang }), formatNumber(expected, { lang }))
    },
    href: linkTo('compare', lang, query)
  };
}
