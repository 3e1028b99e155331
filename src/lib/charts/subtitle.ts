import type { Result } from '#lib/query/result.ts';
import { againstWords } from '#lib/text/words/against.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import { asksOnePeriod } from '#lib/spec/spec.ts';
import { figureWords, saysAwarded, STATE_WORDS } from '#lib/text/words/figure.ts';
import { capitalise, uncapitalise } from '#lib/text/words/join.ts';
import { drawnAgainst } from './against.ts';
import {
  baseYearOf,
  measureOf,
  nameOf,
  packOf,
  periodText,
  unitName,
  unitOfMeasure,
  type FigureContext
} from './context.ts';
import { endYears } from './ends.ts';
import { toNumberStyle } from './numbers.ts';
import { periodCode } from './time.ts';

/** The measure, with the state of a commendation, which is never left unsaid. */
export function measureText(result: Result, context: FigureContext): string {
  const { lang } = context;
  const measure = measureOf(result, context);
  const name = nameOf(measure, lang);
  if (!measure.dimensions.includes('state') || result.spec.by === 'state') return name;
  const states = result.spec.states.length > 0 ? result.spec.states : (['awarded'] as const);
  if (states.length === 1 && states[0] === 'awarded' && saysAwarded(name)) return name;
  const named = states.map((s) => STATE_WORDS[s][lang]);
  return `${name} (${named.join(', ')})`;
}

/** Which time the figures are of: one period, the years asked for, or each its own. */
export function whenText(result: Result, { lang }: FigureContext): string {
  const { years } = result.spec;
  const { kind } = result.spec;
  const ends = kind === 'slope' || kind === 'dumbbell' ? endYears(result) : null;
  if (ends) return chartWords[lang].twoYears(ends.from, ends.to);
  const valued = result.rows.filter((r) => r.value !== null);
  const codes = new Set(valued.map(periodCode));
  const isSeries = !asksOnePeriod(result.spec.kind);
  if (!isSeries && codes.size === 1) return periodText(valued[0]!, lang);
  if (years) return years.from === years.to ? String(years.from) : `${years.from}–${years.to}`;
  if (!isSeries) return codes.size > 1 ? chartWords[lang].periodsDiffer : '';
  const dated = valued.filter((r) => r.periodStart !== null);
  if (dated.length === 0) return valued.length > 0 ? periodText(valued[0]!, lang) : '';
  const from = dated.map((r) => r.periodStart!.slice(0, 4)).sort()[0]!;
  const to = dated
    .map((r) => r.periodEnd!.slice(0, 4))
    .sort()
    .at(-1)!;
  return from === to ? from : `${from}–${to}`;
}

/** Which units, and on which list of provinces. */
export function whoText(result: Result, context: FigureContext): string {
  const words = chartWords[context.lang].units;
  const { basis, units } = result.spec;
  const n = result.units.length;
  const provinces = result.units.every((u) => u.level === 'province');
  const onBasis = provinces ? `, ${words.onBasis[basis]}` : '';
  switch (units.kind) {
    case 'under':
      return words.under(unitName(units.id, result, context));
    case 'region':
      return words.region(unitName(units.id, result, context)) + onBasis;
    case 'any':
      return words.mixed(n);
    case 'list':
      if (n === 1) return unitName(result.units[0]!.id, result, context) + onBasis;
      return (provinces ? words.listed(n) : words.mixed(n)) + onBasis;
    case 'all':
      if (packOf(result, context)?.info.frame === 'reporting') {
        const reporting = figureWords[context.lang].reporting(n);
        return basis === '63' ? reporting : reporting + onBasis;
      }
      return basis === 'unchanged' ? words.unchanged(n) : words[basis];
  }
}

/** How the numbers were turned; '' for figures as they are. */
function normText(result: Result, context: FigureContext): string {
  const words = chartWords[context.lang];
  const { norm, spans } = result.spec;
  const base = baseYearOf(result, context) ?? 0;
  switch (norm) {
    case 'per-year':
      return words.perYear;
    case 'share':
      return words.share;
    case 'change':
    case 'change-pct':
      return words.change(base);
    case 'rank':
      return words.asRank;
    case 'index':
    case 'per-100k':
    case 'per-1000-members':
    case 'per-unit':
      return ''; // said with the unit of measure
    case 'value':
      return spans === 'average' ? words.spanAverage : '';
  }
}

/** Breakdown and normalisation, which make of a measure what is shown. */
export const shownAs = (result: Result, context: FigureContext): string[] => {
  const words = chartWords[context.lang];
  const { by } = result.spec;
  const split = by === '' ? '' : words.splitBy(words.dimensions[by]);
  const places = result.spec.kind === 'bump' ? words.asRank : '';
  return [...new Set([split, normText(result, context), places])].filter(Boolean);
};

/** What an axis counts: the measure, how it was turned, and its unit where that is not said yet. */
export function axisText(result: Result, context: FigureContext): string {
  const label = [measureText(result, context), ...shownAs(result, context)].join(', ');
  const { unit } = toNumberStyle(result, context);
  const isSaid = label.toLocaleLowerCase().includes(unit.toLocaleLowerCase());
  return unit === '' || isSaid ? label : againstWords[context.lang].axis(label, unit);
}

/** What the unit of measure says in a subtitle and a title has to say itself. */
function ratioText(result: Result, context: FigureContext): string {
  const words = chartWords[context.lang];
  const { norm } = result.spec;
  if (norm === 'index') return words.index(baseYearOf(result, context) ?? 0);
  const isRatio = norm === 'per-100k' || norm === 'per-1000-members' || norm === 'per-unit';
  return isRatio ? words.perUnitOf[norm] : '';
}

/** What is said of the measure after its name. */
const afterMeasure = (result: Result, context: FigureContext): string[] =>
  [...shownAs(result, context), ratioText(result, context)].filter(Boolean);

/** Two measures as one title; what is true of both is said once. */
function pairTitle(result: Result, against: Result, context: FigureContext): string {
  const { and } = againstWords[context.lang];
  const [a, b] = [result, against].map((r) => ({
    name: measureText(r, context),
    after: afterMeasure(r, context).join(', ')
  })) as [Named, Named];
  const whole = ({ name, after }: Named) => [name, after].filter(Boolean).join(', ');
  return a.after === b.after
    ? whole({ name: and(a.name, uncapitalise(b.name)), after: a.after })
    : and(whole(a), uncapitalise(whole(b)));
}

type Named = { name: string; after: string };

/** The measure as a title: `Mô hình mới, chia theo lĩnh vực, bình quân mỗi năm`. */
export function toNeutralTitle(result: Result, context: FigureContext): string {
  const against = drawnAgainst(result, context);
  return against
    ? pairTitle(result, against, context)
    : [measureText(result, context), ...afterMeasure(result, context)].join(', ');
}

/** Measure · unit of measure · normalisation · split · period · units. Nothing is said twice. */
export function toSubtitle(
  result: Result,
  context: FigureContext,
  { withMeasure }: { withMeasure: boolean }
): string {
  const words = chartWords[context.lang];
  const against = drawnAgainst(result, context);
  if (against) {
    const { across, upward } = againstWords[context.lang];
    const axes = [across(axisText(result, context)), upward(axisText(against, context))];
    const rest = [whenText(result, context), whoText(result, context)];
    return capitalise([...axes, ...rest].filter(Boolean).join(' · '));
  }
  const measure = measureText(result, context);
  // A neutral title has named the ratio; the unit then is that of the figures it divides.
  const named = !withMeasure && ratioText(result, context) !== '';
  const isIndex = result.spec.norm === 'index';
  const isPlace = result.spec.norm === 'rank' && !withMeasure;
  const unit = !named
    ? toNumberStyle(result, context).unit
    : isIndex
      ? ''
      : nameOf(unitOfMeasure(result, context), context.lang);
  const isPlain = measure.toLocaleLowerCase().includes(unit.toLocaleLowerCase());
  const parts = [
    withMeasure ? measure : '',
    unit === '' || isPlain || isPlace ? '' : words.countedIn(unit),
    ...(withMeasure ? shownAs(result, context) : []),
    whenText(result, context),
    whoText(result, context)
  ];
  return capitalise(parts.filter(Boolean).join(' · '));
}
