import { measureName } from './write-figure.ts';
import type { FigureContext } from '#lib/charts/context.ts';
import { measureText } from '#lib/charts/subtitle.ts';
import type { BlankReason } from '#lib/model/observation.ts';
import type { ResultRow } from '#lib/query/result.ts';
import { BLANK_WORDS } from '#lib/text/words/figure.ts';
import { listNames, uncapitalise } from '#lib/text/words/join.ts';
import { profileWords } from '#lib/text/words/profile.ts';
import type { Profile, ProfileMeasure } from '#lib/workspace/profile.ts';

export type MissingView = {
  /** The years without a figure and why, with the measures of which that is true. */
  lines: { key: string; measures: string; years: string }[];
  /** Measures of which there is no figure at all; '' for none. */
  silent: string;
};

/** `2016–2018, 2020`. Years come in order. */
export function yearRuns(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([a, b]) => (a === b ? String(a) : `${a}–${b}`)).join(', ');
}

const yearOf = (r: ResultRow): number => Number(r.periodStart!.slice(0, 4));

/** Blank years by reason; a year of which some part, or a day of it, was reported is not blank. */
function blankYears({ rows }: ProfileMeasure): Map<BlankReason, number[]> {
  const years = rows.filter((r) => r.periodKind === 'year');
  const held = new Set(
    rows
      .filter((r) => r.value !== null && (r.periodKind === 'year' || r.periodKind === 'point'))
      .map(yearOf)
  );
  const blanks = new Map<BlankReason, Set<number>>();
  for (const r of years) {
    const outside = r.blank === 'not_in_being' || r.blank === 'not_applicable';
    if (r.blank === null || outside || held.has(yearOf(r))) continue;
    blanks.set(r.blank, (blanks.get(r.blank) ?? new Set()).add(yearOf(r)));
  }
  return new Map([...blanks].map(([reason, found]) => [reason, [...found].sort()]));
}

function yearsText(
  { rows }: ProfileMeasure,
  reason: BlankReason,
  years: string,
  lang: FigureContext['lang']
): string {
  const isUndated = rows.some((r) => r.value !== null && r.periodKind === 'unstated');
  return reason === 'missing' && isUndated
    ? profileWords[lang].undated(years)
    : `${years}: ${BLANK_WORDS[reason][lang]}`;
}

/** What a unit has not reported, in words. */
export function toMissing(profile: Profile, context: FigureContext): MissingView {
  const { lang } = context;
  const byYears = new Map<string, string[]>();
  for (const m of profile.measures) {
    const years = [...blankYears(m)]
      .map(([reason, list]) => yearsText(m, reason, yearRuns(list), lang))
      .join('; ');
    if (years !== '')
      byYears.set(years, [...(byYears.get(years) ?? []), measureText(m.result, context)]);
  }
  const lines = [...byYears].map(([years, measures]) => ({
    key: years,
    measures: measures.join('; '),
    years
  }));
  const names = profile.silent.map((id) => uncapitalise(measureName(id, context)));
  return {
    lines,
    silent:
      names.length === 0
        ? ''
        : profileWords[lang].missingAll(listNames(names, { lang, shown: names.length }))
  };
}

/** Who below has not reported the newest period that others below did; one sentence a measure. */
export function missingBelow(
  { measures }: Profile,
  nameOfUnit: (id: string) => string,
  lang: FigureContext['lang']
): string[] {
  return measures.flatMap((m) => {
    const last = m.reconciled.findLast((r) => r.levels.rollUp !== null && r.row.periodStart);
    if (!last || last.silent.length === 0) return [];
    const period = last.row.periodStart!.slice(0, 4);
    return [profileWords[lang].missingBelow(period, last.silent.map(nameOfUnit).join(', '))];
  });
}
