import type { Finding, Result } from '#lib/query/result.ts';
import { toFigureCode } from '#lib/spec/code.ts';
import { writeDay } from '#lib/text/format.ts';
import {
  BASIS_TAIL_WORDS,
  BASIS_WORDS,
  DIMENSION_WORDS,
  figureWords,
  NORM_UNIT_WORDS,
  NORM_WORDS,
  REFUSAL_WORDS,
  STATE_WORDS
} from '#lib/text/words/figure.ts';
import { capitalise, countedVi, fillIn, joinNames, listNames } from '#lib/text/words/join.ts';
import { baseYearOf, measureOf, nameOf, unitOfMeasure, type FigureContext } from './context.ts';
import { toAlt } from './figure-alt.ts';
import { toNotes } from './figure-notes.ts';
import { yearsOf } from './time.ts';

/** Every word around a chart; page, prerender, exports and embed write the same ones. */
export type FigureText = {
  /** The finding, or the neutral name of what is shown. */
  title: string;
  titleIsFinding: boolean;
  /** What is counted, in which unit, when, and where; nothing that a neutral title said. */
  subtitle: string;
  /** Stands beside the subtitle of figures made by a machine; null for the others. */
  demoLabel: string | null;
  coverage: string;
  /** Whole sentences, in a fixed order. */
  notes: string[];
  /** Source, date of the figures, short code. */
  source: string;
  /** The picture in words, for those who cannot see it. */
  alt: string;
};

const packOf = (result: Result, { catalogue }: FigureContext) =>
  catalogue.packs.find((p) => p.info.id === result.spec.pack) ?? null;

/** Name of the measure with what makes it another one: its states. */
function measureText(result: Result, context: FigureContext, name: string): string {
  const { spec } = result;
  const stated = measureOf(result, context).dimensions.includes('state') && spec.by !== 'state';
  const states = stated && spec.states.length > 0 ? spec.states : ['awarded' as const];
  if (states.length === 1 && states[0] === 'awarded') return name;
  const words = states.map((s) => STATE_WORDS[s][context.lang]);
  return `${name}, ${joinNames(words, context.lang)}`;
}

const splitText = (result: Result, { lang }: FigureContext): string =>
  result.spec.by === '' ? '' : figureWords[lang].splitBy(DIMENSION_WORDS[result.spec.by][lang]);

/** The measure as a title: `Mô hình mới, chia theo lĩnh vực, bình quân mỗi năm`. */
export function toNeutralTitle(result: Result, context: FigureContext): string {
  const { lang } = context;
  const name = nameOf(measureOf(result, context), lang);
  const norm = fillIn(NORM_WORDS[result.spec.norm][lang], {
    year: baseYearOf(result, context) ?? ''
  });
  return [measureText(result, context, name), splitText(result, context), norm]
    .filter(Boolean)
    .join(', ');
}

/** What one number is of, normalisation included: `mô hình mỗi năm`, `% của tổng`. */
export function toUnitText(result: Result, context: FigureContext): string {
  const unit = nameOf(unitOfMeasure(result, context), context.lang);
  const year = baseYearOf(result, context) ?? '';
  return fillIn(NORM_UNIT_WORDS[result.spec.norm][context.lang], { unit, year });
}

/** The unit of measure as far as title or measure name have not said it. */
function unitText(result: Result, context: FigureContext, titleIsFinding: boolean): string {
  const unit = nameOf(unitOfMeasure(result, context), context.lang);
  const name = nameOf(measureOf(result, context), context.lang).toLocaleLowerCase(context.lang);
  const { norm } = result.spec;
  const said = name.startsWith(unit.toLocaleLowerCase(context.lang));
  if (norm === 'value') return said ? '' : unit;
  if (titleIsFinding || norm === 'share' || norm === 'index') return toUnitText(result, context);
  if (norm === 'change-pct') return '%';
  return said ? '' : unit;
}

/** `2024`, `2016–2020`, or that each place has its own. */
export function toPeriodText(result: Result, { lang }: FigureContext): string {
  const { spec, rows } = result;
  const range = (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`);
  const oneFigure = spec.kind === 'rank' || spec.kind === 'stack' || spec.kind === 'stack100';
  const againstBase = spec.norm === 'index' || spec.norm.startsWith('change');
  if (spec.years !== null && oneFigure && againstBase) return String(spec.years.to);
  if (spec.years !== null) return range(spec.years.from, spec.years.to);
  const valued = rows.filter((r) => r.value !== null);
  const dated = yearsOf(valued);
  if (dated === null) return valued.length > 0 ? figureWords[lang].unstated : '';
  const keys = new Set(valued.map((r) => `${r.periodStart}/${r.periodEnd}`));
  if (oneFigure && keys.size > 1) return figureWords[lang].ownPeriods;
  return range(dated.from, dated.to);
}

/** Whose figures these are, and on which list of provinces. */
export function toPlacesText(result: Result, context: FigureContext): string {
  const { lang, catalogue } = context;
  const { units, basis } = result.spec;
  const words = figureWords[lang];
  const n = result.units.length;
  const pack = packOf(result, context);
  const provinces = result.units.every((u) => u.level === 'province');
  const withBasis = (text: string) =>
    provinces && n > 0 ? `${text}, ${BASIS_TAIL_WORDS[basis][lang]}` : text;
  const known = (id: string) => {
    const unit = [...catalogue.units, ...(pack?.units ?? [])].find((u) => u.id === id);
    return unit ? nameOf(unit, lang) : id;
  };
  switch (units.kind) {
    case 'all':
      if (pack?.info.frame === 'all') return fillIn(BASIS_WORDS[basis][lang], { n });
      return basis === '63' ? words.reporting(n) : withBasis(words.reporting(n));
    case 'any':
      return words.reportingPlaces(n);
    case 'list':
      return withBasis(n === 1 ? nameOf(result.units[0]!, lang) : words.chosen(n));
    case 'region':
      return withBasis(words.region(known(units.id)));
    case 'under':
      return words.under(known(units.id), n);
  }
}

function toSubtitle(result: Result, context: FigureContext, titleIsFinding: boolean): string {
  const { lang } = context;
  const name = nameOf(measureOf(result, context), lang);
  const counted = lang === 'vi' ? capitalise(countedVi(name)) : name;
  const averaged = result.warnings.some((w) => w.code === 'span_average');
  return [
    ...(titleIsFinding ? [measureText(result, context, counted), splitText(result, context)] : []),
    unitText(result, context, titleIsFinding),
    toPeriodText(result, context),
    toPlacesText(result, context),
    averaged ? figureWords[lang].spansAveraged : ''
  ]
    .filter(Boolean)
    .join(' · ');
}

/** How many reported of those that could, and who did not; the withheld are named apart. */
export function toCoverageText(result: Result, { lang }: FigureContext): string {
  const words = figureWords[lang];
  const { reported, expected } = result.coverage;
  const of = (test: (row: Result['rows'][number]) => boolean) =>
    new Set(result.rows.filter(test).map((r) => r.unitId));
  const valued = of((r) => r.value !== null);
  const withheld = of((r) => r.blank === 'suppressed' && !valued.has(r.unitId));
  const could = of((r) => r.blank !== 'not_in_being' && r.blank !== 'not_applicable');
  const names = (test: (id: string) => boolean) =>
    result.units.filter((u) => test(u.id)).map((u) => nameOf(u, lang));
  const missing = names((id) => could.has(id) && !valued.has(id) && !withheld.has(id));
  return [
    words.coverage(reported, expected),
    // With nobody reporting, every name would be said and none would tell anything.
    missing.length > 0 && reported > 0 ? words.without(listNames(missing, { lang })) : '',
    withheld.size > 0
      ? words.withheld(
          listNames(
            names((id) => withheld.has(id)),
            { lang }
          )
        )
      : ''
  ]
    .filter(Boolean)
    .join('; ');
}

/** `Nguồn: … · Số liệu đến 30/06/2026 · Mã hình ĐC-7K2M`. */
export function toSourceText(result: Result, context: FigureContext): string {
  const { lang } = context;
  const words = figureWords[lang];
  const info = packOf(result, context)?.info;
  const line = (lang === 'vi' ? info?.sourceLineVi : info?.sourceLineEn)?.replace(/\.\s*$/, '');
  const named = line || (info ? nameOf(info, lang) : '');
  const source = named.startsWith(`${words.source}:`) ? named : `${words.source}: ${named}`;
  return [
    ...(named === '' ? [] : [source]),
    ...(info?.date ? [words.dataTo(writeDay(info.date))] : []),
    words.code(toFigureCode(result.spec))
  ].join(' · ');
}

/** Title, subtitle, coverage, notes, source and text alternative of one result. */
export function toFigureText(
  result: Result,
  context: FigureContext,
  { finding = null }: { finding?: Finding | null } = {}
): FigureText {
  const { lang } = context;
  const source = toSourceText(result, context);
  const demoLabel = packOf(result, context)?.info.demo ? figureWords[lang].demo : null;
  if (result.refused) {
    const refusal = REFUSAL_WORDS[result.refused.code][lang];
    return {
      title: refusal.title,
      titleIsFinding: false,
      subtitle: '',
      demoLabel,
      coverage: '',
      notes: [],
      source,
      alt: refusal.why
    };
  }
  const titleIsFinding = finding !== null;
  const coverage = toCoverageText(result, context);
  return {
    title: finding?.[lang] ?? toNeutralTitle(result, context),
    titleIsFinding,
    subtitle: toSubtitle(result, context, titleIsFinding),
    demoLabel,
    coverage,
    notes: toNotes(result, context),
    source,
    alt: toAlt(result, context, {
      subject: titleIsFinding ? nameOf(measureOf(result, context), lang) : '',
      period: toPeriodText(result, context),
      coverage
    })
  };
}
