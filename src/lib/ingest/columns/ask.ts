import type { Period } from '#lib/model/period.ts';
import type { Reference } from '#lib/model/pack.ts';
import type { Unit } from '#lib/model/unit.ts';
import { isBlankWord } from '../cells/blank-words.ts';
import { readFigure } from '../cells/read-figure.ts';
import { findPeriodInText } from '../cells/find-period.ts';
import { readPeriodText } from '../cells/read-period-text.ts';
import type { CellIssue } from '../cells/cell-issue.ts';
import { describeName } from '../match/describe-name.ts';
import { findUnits } from '../match/find-units.ts';
import { matchMeasure } from '../match/match-measure.ts';
import { readUnitOfMeasure, unitsOfMeasureIn } from '../match/unit-of-measure.ts';
import type { Context } from './context.ts';
import { subjectsOfTitle } from './title-subject.ts';

/** The one place where reading columns asks the steps of cells and names. */

export type ScaledUnit = { unitOfMeasure: string; scale: number };

const LONGEST_PERIOD = 120;

/** What a cell is, before the style of its column is known. */
export function cellKind(text: string): 'blank' | 'number' | 'text' {
  const t = text.trim();
  if (t === '' || isBlankWord(t)) return 'blank';
  if (!/\d/.test(t)) return 'text';
  const { figure, issue } = readFigure(t, { style: 'dot_thousands', ambiguousOk: true });
  if (figure.value !== null) return 'number';
  return issue && TEXT_CODES.has(issue.code) ? 'text' : 'number';
}

/** Issues of cells that are words and not a number written badly. */
const TEXT_CODES = new Set<string>([
  'cell_not_number',
  'cell_words_unclear',
  'cell_date_or_ratio',
  'formula_cell'
]);

export type PeriodSaid = {
  period: Period;
  /** `provisional`, `estimated`, `planned` …; see the reader of periods. */
  flags: string[];
  issue: CellIssue | null;
};

/** A year that a program wrote as a number: "2.023", "2,023", "2023.0", "2023,00". */
const YEAR_AS_NUMBER = /^([12])[.,](\d{3})$|^((?:19|20)\d\d)[.,]0{1,2}$/;

/** The year of such a cell as it is meant; null when the text is none. Only columns of periods hold them. */
export function yearAsNumber(text: string): string | null {
  const found = YEAR_AS_NUMBER.exec(text.trim());
  const year = found && (found[3] ?? `${found[1]!}${found[2]!}`);
  return year && /^(?:19|20)/.test(year) ? year : null;
}

/** What a whole text says as a period; null when it is none. `year` completes "Quý II". */
export function periodSaid(
  text: string,
  { year, serials = false }: { year?: number | null; serials?: boolean } = {}
): PeriodSaid | null {
  const t = (serials ? yearAsNumber(text) : null) ?? text.trim();
  if (t === '' || t.length > LONGEST_PERIOD) return null;
  const { period, flags, issue } = readPeriodText(t, { year: year ?? undefined, serials });
  return period && { period, flags, issue };
}

/** The question a text raises that speaks of time and is no one period; null when it does not. */
export const periodQuestion = (text: string, year: number | null): CellIssue | null =>
  readPeriodText(yearAsNumber(text) ?? text, { year: year ?? undefined, serials: true }).issue;

/** The period a whole text names; null when it is none. */
export const periodOf = (text: string): Period | null =>
  /\d/.test(text) ? (periodSaid(text)?.period ?? null) : null;

/** The one period said inside a text, and the text without it; null when there is none. */
export function periodWithin(
  text: string
): { period: Period; rest: string; flags: string[] } | null {
  if (!/\d{4}/.test(text)) return null;
  const { period, rest, found } = findPeriodInText(text);
  return period && { period, rest, flags: found[0]!.flags };
}

/** The one period said inside a text; null when there is none or more than one. */
export const periodIn = (text: string): Period | null => periodWithin(text)?.period ?? null;

/** Units of lists that a name stands for. */
export const unitsOf = (name: string, { index }: Context): readonly Unit[] =>
  findUnits(index, name)?.units ?? [];

/** Whether a name is that of a district, by its first word: "Huyện Diễn Châu", "TP. Vinh". */
export const isDistrict = (name: string, { index }: Context): boolean =>
  name !== '' && name.length < 80 && describeName(index, name).level === 'district';

export const unitOfMeasureIn = (text: string): ScaledUnit | null => readUnitOfMeasure(text);

export { unitsOfMeasureIn };

/** Whether a header says a unit of measure beside its words: "(triệu đồng)". */
export const hasScale = (text: string): boolean => readUnitOfMeasure(text) !== null;

/** Whether a cell is the name of a unit of measure and nothing else. */
export const isUnitOfMeasure = (text: string, reference: Reference): boolean =>
  text.length < 40 &&
  (unitsOfMeasureIn(text).length > 0 || reference.unitsOfMeasure.some((u) => u.nameVi === text));

export type MeasureMatch = {
  measureId: string;
  fixed: Record<string, string>;
  confidence: number;
  /** The nearest other measure; '' when there is none. */
  nearest: string;
  fromTitle?: boolean;
};

type AskedMeasure = { path: string[]; unitLine: string; title: readonly string[]; group: string[] };

/** Titles are long and speak of more than the figures, so they have to be surer than headers. */
const SURE_OF_TITLE = 0.6;
/** A header surer than this needs no title; one that its title contradicts is doubtful. */
const SURE_ALONE = 0.75;
const DOUBTFUL = 0.55;

const MOST_REMEMBERED = 20_000;
const memories = new WeakMap<Reference, Map<string, MeasureMatch>>();

/**
 * A header that says little, read once more under its title: "Kinh tế" under "Số mô hình mới" is a
 * part of those; "Số đảng viên" under "Kiểm tra, giám sát" is doubtful.
 */
function underTitle(
  found: MeasureMatch,
  { path, unitLine, title, group }: AskedMeasure,
  measures: Reference['measures']
): MeasureMatch {
  const titled = subjectsOfTitle(title)
    .map((subject) => matchMeasure({ path: [subject, ...path], unitLine, group }, { measures }))
    .filter((m) => m.measureId !== '' && m.confidence >= SURE_OF_TITLE);
  const ids = new Set(titled.map((m) => m.measureId));
  const [first] = titled;
  if (ids.size !== 1 || !first || first.measureId === found.measureId) return found;
  const wide = found.measureId !== '' && found.confidence < SURE_OF_TITLE;
  // "Số mô hình" alone is the widest count; under "Số mô hình mới" it is rather that one.
  if (wide)
    return {
      ...found,
      measureId: first.measureId,
      fixed: first.fixed,
      confidence: DOUBTFUL,
      nearest: found.measureId
    };
  if (found.measureId !== '')
    return { ...found, confidence: Math.min(found.confidence, DOUBTFUL), nearest: first.measureId };
  const { measureId, fixed, confidence } = first;
  return { measureId, fixed, confidence: confidence * 0.8, nearest: '' };
}

/** The measure of a header or label; where none of them says one, that of the title that says one best. */
function findMeasure(asked: AskedMeasure, reference: Reference): MeasureMatch {
  const { measures } = reference;
  if (asked.path.length > 0 || asked.group.length > 0) {
    const { alternatives, ...match } = matchMeasure(asked, { measures });
    const found = { ...match, nearest: alternatives[0] ?? '' };
    return found.confidence < SURE_ALONE ? underTitle(found, asked, measures) : found;
  }
  const matches = subjectsOfTitle(asked.title)
    .map((subject) => matchMeasure({ path: [subject], unitLine: asked.unitLine }, { measures }))
    .filter((m) => m.measureId !== '' && m.confidence >= SURE_OF_TITLE);
  const [first, ...others] = matches;
  if (!first) return { measureId: '', fixed: {}, confidence: 0, nearest: '' };
  const best = others.reduce((a, b) => (b.confidence > a.confidence ? b : a), first);
  const { measureId, fixed, confidence } = best;
  return { measureId, fixed, confidence: confidence * 0.8, nearest: '', fromTitle: true };
}

/** The same with a memory over files, since an office's files repeat one another's headers. */
export function measureOf(asked: AskedMeasure, { reference }: Context): MeasureMatch {
  let memory = memories.get(reference);
  if (!memory) memories.set(reference, (memory = new Map()));
  const { path, unitLine, title, group } = asked;
  const key = JSON.stringify([path, unitLine, title, group]);
  const there = memory.get(key);
  if (there) return there;
  const found = findMeasure(asked, reference);
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  if (key.length < 2000) memory.set(key, found);
  return found;
}
