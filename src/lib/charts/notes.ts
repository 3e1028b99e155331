import { STATES } from '#lib/model/observation.ts';
import type { Refusal, Result, ResultRow, Warning } from '#lib/query/result.ts';
import { writeDay } from '#lib/text/format.ts';
import { againstWords } from '#lib/text/words/against.ts';
import { notedWords } from '#lib/text/words/chart-noted.ts';
import { chartWords } from '#lib/text/words/chart.ts';
import {
  figureWords,
  REFUSAL_WORDS,
  STATE_WORDS,
  type RefusalText
} from '#lib/text/words/figure.ts';
import { countedVi, joinNames as joinAll, uncapitalise } from '#lib/text/words/join.ts';
import { writeWarning, type WarningFill } from '#lib/text/words/warnings.ts';
import { annotationNotes } from './annotations.ts';
import { drawnAgainst, pathUnits } from './against.ts';
import { againstNotes } from './against-notes.ts';
import { areaNotes } from './area-notes.ts';
import { joinNames, measureOf, nameOf, unitName, type FigureContext } from './context.ts';
import { drawnKind } from './model.ts';
import { piecesText } from './pieces.ts';
import { seriesNotes } from './series-notes.ts';
import { sideNotes } from './side-notes.ts';
import { measureText } from './subtitle.ts';

/** More names than this are counted, not listed. */
const NAMED = 3;

/** Units of a warning in official order: their names, their number, or all of them. */
function unitsText(ids: readonly string[], result: Result, { lang }: FigureContext): string {
  const words = figureWords[lang];
  const named = result.units.filter((u) => ids.includes(u.id)).map((u) => nameOf(u, lang));
  if (named.length <= NAMED) return joinAll(named, lang);
  return named.length === result.units.length ? words.everyPlace : words.places(named.length);
}

/** What is missing, when one unit lacks the same pieces everywhere. */
function piecesOf(warning: Warning, result: Result, context: FigureContext): string {
  const ids = warning.unitIds ?? [];
  if (warning.code !== 'at_least' || ids.length !== 1) return '';
  const short = result.rows.filter((r) => r.unitId === ids[0] && r.pieces[0] < r.pieces[1]);
  const said = new Set(short.map((r) => piecesText(r, context.lang)));
  return said.size === 1 ? [...said][0]! : '';
}

/** Name of a denominator; its year when the figures are of one and the name does not hold it. */
function denominatorText(warning: Warning, result: Result, { lang }: FigureContext): string {
  const { kind = '', nameVi = '', nameEn = '' } = warning.details ?? {};
  const kinds = chartWords[lang].denominators as Record<string, string>;
  const own = String((lang === 'vi' ? nameVi : nameEn) || nameVi);
  const name = own === '' ? (kinds[String(kind)] ?? String(kind)) : uncapitalise(own);
  if (warning.code === 'denominator_other_year') return name;
  const { years } = result.spec;
  const year = years !== null && years.from === years.to ? String(years.to) : '';
  if (year !== '' && name.includes(year)) return name;
  const words = figureWords[lang];
  return `${name}, ${year === '' ? words.sameYear : words.ofYear(year)}`;
}

function measuresText(ids: readonly string[], { catalogue, lang }: FigureContext): string {
  const names = ids.map((id) => {
    const measure = catalogue.measures.find((m) => m.id === id);
    const name = measure ? nameOf(measure, lang) : id;
    return lang === 'vi' ? countedVi(name) : uncapitalise(name);
  });
  return joinAll(names, lang);
}

function statesText(warning: Warning, { lang }: FigureContext): string {
  const codes = String(warning.details?.states ?? '').split(',');
  const words = STATES.filter((s) => codes.includes(s)).map((s) => STATE_WORDS[s][lang]);
  return joinAll(words, lang);
}

/** Few days with the units that were counted on them; of more the first and the last. */
function daysText(warning: Warning, result: Result, context: FigureContext): string {
  const days = String(warning.details?.days ?? '')
    .split(',')
    .filter(Boolean);
  if (days.length > NAMED) return `${writeDay(days[0]!)}–${writeDay(days.at(-1)!)}`;
  const of = (day: string) => result.rows.filter((r) => r.asOf?.includes(day)).map((r) => r.unitId);
  const told = days.map((day) => {
    const units = unitsText(of(day), result, context);
    return units === '' ? writeDay(day) : `${writeDay(day)} (${units})`;
  });
  return joinAll(told, context.lang);
}

function averageHelps(result: Result, context: FigureContext): boolean {
  const adds = ['count', 'amount'].includes(measureOf(result, context).kind);
  const lasting = result.rows.filter((r) => r.value !== null && r.years !== null);
  return adds && result.spec.norm === 'value' && new Set(lasting.map((r) => r.unitId)).size > 1;
}

type Merged = Warning & { measures: string[] };

/** One sentence for all the measures that the same units report instead. */
function mergeOtherMeasures(warnings: readonly Warning[]): Merged[] {
  const merged: Merged[] = [];
  for (const w of warnings) {
    if (w.code !== 'other_measure') {
      merged.push({ ...w, measures: [] });
      continue;
    }
    const measure = String(w.details?.measure ?? '');
    const same = merged.find((m) => m.code === w.code && m.unitIds?.join() === w.unitIds?.join());
    if (same) same.measures.push(measure);
    else merged.push({ ...w, measures: [measure] });
  }
  return merged;
}

const toFill = (warning: Merged, result: Result, context: FigureContext): WarningFill => ({
  units: unitsText(warning.unitIds ?? [], result, context),
  count: Number(warning.details?.count ?? 0),
  measures: measuresText(warning.measures, context),
  measureCount: warning.measures.length,
  states: statesText(warning, context),
  denominator: denominatorText(warning, result, context),
  year: String(warning.details?.year ?? ''),
  days: daysText(warning, result, context),
  pieces: piecesOf(warning, result, context),
  ranked: result.rows.some((r) => r.rank !== null),
  averageHelps: averageHelps(result, context)
});

/** Title, reason and way out of a question that is not answered. */
export const refusalText = (
  refused: Refusal,
  _result: Result,
  { lang }: FigureContext
): RefusalText => REFUSAL_WORDS[refused.code][lang];

const isRange = (r: ResultRow): boolean => r.rank !== null && r.rank[0] !== r.rank[1];

/** A scale that is not the picture's own is said where the other pictures are not in sight. */
function reachNote({ reach, lang }: FigureContext): string {
  const words = notedWords[lang];
  if (!reach?.why) return '';
  if (reach.why === 'beside') return words.sharedScale;
  return words.heldScale(String(reach.why.from), String(reach.why.to));
}

/** What the picture itself needs said, beyond the warnings of the query. */
function pictureNotes(result: Result, context: FigureContext): string[] {
  const words = chartWords[context.lang];
  const valued = result.rows.filter((r) => r.value !== null);
  const kind = drawnKind(result, context);
  const others = (drawnAgainst(result, context)?.rows ?? []).filter((r) => r.value !== null);
  // The open end of a place is not that of a figure.
  const has = (bound: string) =>
    result.spec.norm !== 'rank' && [...valued, ...others].some((r) => r.bound === bound);
  const bounds = [
    has('≥') ? words.lower : '',
    has('≤') ? words.upper : '',
    has('≈') ? words.about : ''
  ].filter(Boolean);
  const inferred = [
    ...new Set(valued.filter((r) => r.periodBasis === 'duration').map((r) => r.unitId))
  ];
  const spans = valued.some((r) => r.periodKind === 'span');
  const asked = result.spec.kind;
  return [
    (asked === 'stack' || asked === 'stack100') && result.spec.by !== '' && kind === 'rank'
      ? words.mayNotAdd
      : '',
    kind === 'apart' && valued.some((r) => r.periodStart !== null) ? words.apart : '',
    ...areaNotes(result, context, kind),
    ...seriesNotes(result, context, kind),
    ...againstNotes(result, context),
    ...sideNotes(result, context, kind),
    reachNote(context),
    (kind === 'line' || kind === 'multiples') && spans ? words.spanBlocks : '',
    inferred.length > 0
      ? words.inferredPeriod(
          joinNames(
            inferred.map((id) => unitName(id, result, context)),
            context.lang
          )
        )
      : '',
    (kind === 'rank' || kind === 'bump') && valued.some(isRange) ? words.ranges : '',
    bounds.length > 0 ? `${bounds.join('; ')}.` : ''
  ].filter(Boolean);
}

/** Bounds that meet only in a sum over all units, which no figure shows. */
const isOfTotals = (w: Warning): boolean => w.code === 'mixed_bounds' && !w.unitIds?.length;

const warnedOf = (result: Result, context: FigureContext): string[] =>
  mergeOtherMeasures(result.warnings)
    // The label in the subtitle says it, and stays with a cropped picture.
    .filter((w) => w.code !== 'demo' && !isOfTotals(w))
    .map((w) => writeWarning(w.code, toFill(w, result, context), context.lang));

/** A result as far as its paths are drawn: nothing is said of the units that are not. */
function ofPaths(result: Result): Result {
  const shown = new Set(pathUnits(result));
  const warnings = result.warnings.flatMap((w): Warning[] => {
    if (!w.unitIds) return [w];
    const unitIds = w.unitIds.filter((id) => shown.has(id));
    return unitIds.length > 0 ? [{ ...w, unitIds }] : [];
  });
  return { ...result, rows: result.rows.filter((r) => shown.has(r.unitId)), warnings };
}

/** What is to be known of one measure only is said with its name. */
function warnedOfBoth(result: Result, against: Result, context: FigureContext): string[] {
  const [a, b] = [warnedOf(result, context), warnedOf(against, context)];
  const named = (r: Result, said: readonly string[], others: readonly string[]) =>
    said.map((text) =>
      others.includes(text)
        ? text
        : againstWords[context.lang].valueOf(measureText(r, context), text)
    );
  return [...named(result, a, b), ...named(against, b, a)];
}

/** Everything under the figure that a reader must know, in one fixed order, each sentence once. */
export function toNotes(result: Result, context: FigureContext): string[] {
  const against = drawnAgainst(result, context);
  const isPath = against !== null && result.spec.kind === 'path';
  const [first, second] = isPath ? [ofPaths(result), ofPaths(against)] : [result, against];
  return [
    ...new Set([
      ...(second ? warnedOfBoth(first, second, context) : warnedOf(first, context)),
      ...annotationNotes(result, context),
      ...pictureNotes(second ? { ...first, against: second } : first, context)
    ])
  ];
}
