import type { Measure } from '#lib/model/measure.ts';
import { endYear, startYear } from '#lib/model/period.ts';
import { formatBounded, formatMeasured, formatPercent, roundingOf } from '#lib/text/format.ts';
import { countedVi } from '#lib/text/words/join.ts';
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

/** The measure inside a sentence: "số mô hình mới", "new models". */
export const measureWords = ({ measure }: Context): Both => ({
  vi: countedVi(measure.nameVi),
  en: lower(measure.nameEn)
});

/** The one province that is named after a person: a sentence must not read as if about him. */
const CITY: Both = { vi: 'TP. Hồ Chí Minh', en: 'Ho Chi Minh City' };
const CITY_IDS = ['63:79', '34:79'];

/** How a sentence names a unit; its id stands for a unit nobody names. */
export const nameOf = (result: Result, id: string): Both => {
  const unit = result.units.find((u) => u.id === id);
  if (unit && CITY_IDS.includes(id)) return CITY;
  return { vi: unit?.nameVi ?? id, en: unit?.nameEn ?? id };
};

export const listed = (words: readonly string[], and: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;

/** A quotient of whole numbers keeps one decimal while it is small: 2,3 is not said as 2. */
const decimalsOf = (value: number, { measure }: Context): number =>
  Number.isInteger(value) || Math.abs(value) >= 100
    ? measure.decimals
    : Math.max(1, measure.decimals);

/** A number of the measure as it is written on the page, with its sign; a rate with its unit. */
export const valueIn = (
  row: Pick<ResultRow, 'value' | 'bound'>,
  context: Context,
  lang: Lang
): string => {
  const { money, measure, counted } = context;
  const { value, bound } = row;
  const decimals = decimalsOf(value!, context);
  if (measure.unitOfMeasure === 'phan_tram')
    return formatBounded(
      formatPercent(value!, { lang, decimals, rounding: roundingOf(bound) }),
      bound
    );
  const unit = measure.kind === 'rate' ? counted[lang] : '';
  return formatMeasured(value!, { bound, money, decimals, lang, unit });
};

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

/** " năm 2024", " giai đoạn 2016–2020", '' where no years were asked for. */
export const periodWords = (row: ResultRow | undefined, years: Result['spec']['years']): Both => {
  if (!row || years === null || row.periodStart === null) return { vi: '', en: '' };
  const period = { start: row.periodStart, end: row.periodEnd! };
  const [from, to] = [startYear(period), endYear(period)];
  return from === to
    ? { vi: ` năm ${from}`, en: ` in ${from}` }
    : { vi: ` giai đoạn ${from}–${to}`, en: ` in ${from}–${to}` };
};

/** " năm 2024"; averages over several years are said to be such. */
export const timeWords = (row: ResultRow | undefined, { result }: Context): Both => {
  const when = periodWords(row, result.spec.years);
  const { norm, years } = result.spec;
  const isAverage = norm === 'per-year' && (years === null || years.from < years.to);
  return {
    vi: `${when.vi}${isAverage ? ', bình quân mỗi năm' : ''}`,
    en: `${when.en}${isAverage ? ', a year on average' : ''}`
  };
};

/** "số mô hình mới năm 2024", with what `timeWords` says. */
export const whatWords = (row: ResultRow | undefined, context: Context): Both => {
  const when = timeWords(row, context);
  const what = measureWords(context);
  return { vi: `${what.vi}${when.vi}`, en: `${what.en}${when.en}` };
};

/** Nobody leads in poor households or in a rate: those are highest. */
export const isLed = ({ measure }: Context): boolean =>
  measure.subject !== 'context' && measure.kind !== 'rate';

/** Of whom something is said: all, or only those that reported. */
export const among = (
  rows: readonly ResultRow[],
  { result }: Context,
  { of = 'trong' }: { of?: 'trong' | 'của' } = {}
): Both => {
  const { expected } = result.coverage;
  return rows.length === expected
    ? { vi: `${of} cả ${expected} nơi`, en: `of all ${expected} units` }
    : {
        vi: `${of} ${rows.length} nơi đã có số liệu`,
        en: `of the ${rows.length} units that reported`
      };
};

export const allExact = (rows: readonly ResultRow[]): boolean => rows.every((r) => r.bound === '=');

/** The measure's figures add up over units, so that there is a whole to be a share of. */
export const adds = ({ measure, result }: Context): boolean =>
  (measure.kind === 'count' || measure.kind === 'amount' || measure.kind === 'stock') &&
  result.spec.norm === 'value';
