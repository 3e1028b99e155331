import type { Measure } from '#lib/model/measure.ts';
import { endYear, startYear } from '#lib/model/period.ts';
import { formatMeasured } from '#lib/text/format.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Result, ResultRow } from '../result.ts';

/** What every finding looks at. */
export type Context = {
  result: Result;
  measure: Measure;
  money: boolean;
  /** Name of the unit of measure; '' for money, whose numbers carry their own. */
  counted: Both;
};

/** A phrase in both languages. */
export type Both = { vi: string; en: string };
export type Lang = keyof Both;

export function toContext(result: Result, catalogue: Catalogue): Context | null {
  const measure = catalogue.measures.find((m) => m.id === result.spec.measure);
  if (!measure || result.refused) return null;
  const unit = catalogue.unitsOfMeasure.find((u) => u.id === measure.unitOfMeasure);
  const money = unit?.money ?? false;
  const counted = money || !unit ? { vi: '', en: '' } : { vi: unit.nameVi, en: unit.nameEn };
  return { result, measure, money, counted };
}

export const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const nameOf = (result: Result, id: string): Both => {
  const unit = result.units.find((u) => u.id === id);
  return { vi: unit?.nameVi ?? id, en: unit?.nameEn ?? id };
};

export const listed = (words: readonly string[], and: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;

/** A number of the measure as it is written on the page, with its sign. */
export const valueIn = (
  row: Pick<ResultRow, 'value' | 'bound'>,
  { money, measure }: Context,
  lang: Lang
): string =>
  formatMeasured(row.value!, { bound: row.bound, money, decimals: measure.decimals, lang });

/** Whole figures of one period, as a ranking shows them. */
export function ranking({ result }: Context): ResultRow[] | null {
  const { kind, norm } = result.spec;
  if (!['rank', 'stack', 'dots', 'tiles', 'map'].includes(kind)) return null;
  if (norm !== 'value' && norm !== 'per-year') return null;
  return result.rows.filter((r) => r.breakdown === '');
}

/** Ranked rows that have a figure, highest certain one first; null when they may not be compared. */
export function comparable(context: Context): ResultRow[] | null {
  const rows = ranking(context)?.filter((r) => r.value !== null);
  if (!rows || rows.length < 3 || rows.some((r) => r.rank === null)) return null;
  return [...rows].sort((a, b) => floor(b) - floor(a));
}

/** Largest and smallest a row may be, to be sure that another is above or below it. */
export const ceiling = (row: ResultRow): number => (row.bound === '≥' ? Infinity : row.value!);
export const floor = (row: ResultRow): number => (row.bound === '≤' ? -Infinity : row.value!);

/** " năm 2024", " trong 2016–2020", '' where no years were asked for. */
export const periodWords = (row: ResultRow | undefined, years: Result['spec']['years']): Both => {
  if (!row || years === null || row.periodStart === null) return { vi: '', en: '' };
  const period = { start: row.periodStart, end: row.periodEnd! };
  const [from, to] = [startYear(period), endYear(period)];
  return from === to
    ? { vi: ` năm ${from}`, en: ` in ${from}` }
    : { vi: ` trong ${from}–${to}`, en: ` in ${from}–${to}` };
};

/** "mô hình mới năm 2024"; yearly averages are said to be such. */
export const whatWords = (row: ResultRow | undefined, { measure, result }: Context): Both => {
  const when = periodWords(row, result.spec.years);
  const isAverage = result.spec.norm === 'per-year';
  return {
    vi: `${lower(measure.nameVi)}${when.vi}${isAverage ? ', bình quân mỗi năm' : ''}`,
    en: `${lower(measure.nameEn)}${when.en}${isAverage ? ', a year on average' : ''}`
  };
};

/** Of whom something is said: all, or only those that reported. */
export const among = (rows: readonly ResultRow[], { result }: Context): Both => {
  const { expected } = result.coverage;
  return rows.length === expected
    ? { vi: `trong cả ${expected} nơi`, en: `of all ${expected} units` }
    : {
        vi: `trong ${rows.length} nơi đã có số liệu`,
        en: `of the ${rows.length} units that reported`
      };
};

export const allExact = (rows: readonly ResultRow[]): boolean => rows.every((r) => r.bound === '=');

/** The measure's figures add up over units, so that there is a whole to be a share of. */
export const adds = ({ measure, result }: Context): boolean =>
  (measure.kind === 'count' || measure.kind === 'amount' || measure.kind === 'stock') &&
  result.spec.norm === 'value';
