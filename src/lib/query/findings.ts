import { formatMeasured, formatPercent } from '#lib/text/format.ts';
import type { Measure } from '#lib/model/measure.ts';
import { endYear, startYear } from '#lib/model/period.ts';
import type { Catalogue } from './catalogue.ts';
import type { Finding, Result, ResultRow } from './result.ts';

/**
 * Sentences that are true of a result, the most telling first. Each is a query with conditions:
 * when they stop holding, the sentence is not there. What is not certain is not said.
 */
export function toFindings(result: Result, catalogue: Catalogue): Finding[] {
  const measure = catalogue.measures.find((m) => m.id === result.spec.measure);
  if (!measure || result.refused) return [];
  const context = { result, measure, money: isMoney(measure, catalogue) };
  return [soleReporter, leader, tieAtTheTop, changeOverTime].flatMap((find) => find(context) ?? []);
}

type Context = { result: Result; measure: Measure; money: boolean };

const isMoney = (measure: Measure, catalogue: Catalogue): boolean =>
  catalogue.unitsOfMeasure.find((u) => u.id === measure.unitOfMeasure)?.money ?? false;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const nameOf = (result: Result, id: string) => {
  const unit = result.units.find((u) => u.id === id);
  return { vi: unit?.nameVi ?? id, en: unit?.nameEn ?? id };
};

const valueIn = (row: ResultRow, { money, measure }: Context, lang: 'vi' | 'en'): string =>
  formatMeasured(row.value!, { bound: row.bound, money, decimals: measure.decimals, lang });

/** Whole figures of one period, as a ranking shows them. */
function ranking({ result }: Context): ResultRow[] | null {
  const { kind, norm } = result.spec;
  if (kind !== 'rank' && kind !== 'stack') return null;
  if (norm !== 'value' && norm !== 'per-year') return null;
  return result.rows.filter((r) => r.breakdown === '');
}

const periodWords = (row: ResultRow, years: Result['spec']['years']) => {
  if (years === null || row.periodStart === null) return { vi: '', en: '' };
  const period = { start: row.periodStart, end: row.periodEnd! };
  const [from, to] = [startYear(period), endYear(period)];
  return from === to
    ? { vi: ` năm ${from}`, en: ` in ${from}` }
    : { vi: ` trong ${from}–${to}`, en: ` in ${from}–${to}` };
};

const average = (context: Context) =>
  context.result.spec.norm === 'per-year'
    ? { vi: ', bình quân mỗi năm', en: ', a year on average' }
    : { vi: '', en: '' };

/** "số mô hình được khen"; money and rates are named without "số". */
const counted = ({ measure, money }: Context): string =>
  money || measure.kind === 'rate' ? lower(measure.nameVi) : `số ${lower(measure.nameVi)}`;

/** One unit published a figure, others that could have did not. */
function soleReporter(context: Context): Finding[] | null {
  const rows = ranking(context);
  const valued = rows?.filter((r) => r.value !== null) ?? [];
  const { expected } = context.result.coverage;
  if (valued.length !== 1 || expected < 2) return null;
  const row = valued[0]!;
  const unit = nameOf(context.result, row.unitId);
  const when = periodWords(row, context.result.spec.years);
  const measure = context.measure;
  return [
    {
      code: 'sole_reporter',
      vi: `Trong ${expected} nơi, mới có ${unit.vi} nêu ${counted(context)}${when.vi}: ${valueIn(row, context, 'vi')}`,
      en: `Of ${expected} units, only ${unit.en} states ${lower(measure.nameEn)}${when.en}: ${valueIn(row, context, 'en')}`,
      lineage: row.lineage
    }
  ];
}

/** Largest possible value of a row, to be sure that another is above it. */
const ceiling = (row: ResultRow): number => (row.bound === '≥' ? Infinity : row.value!);
const floor = (row: ResultRow): number => (row.bound === '≤' ? -Infinity : row.value!);

/** Ranked rows that have a figure, highest certain one first; null when they may not be compared. */
function comparable(context: Context): ResultRow[] | null {
  const rows = ranking(context)?.filter((r) => r.value !== null);
  if (!rows || rows.length < 3 || rows.some((r) => r.rank === null)) return null;
  return [...rows].sort((a, b) => floor(b) - floor(a));
}

const among = (rows: ResultRow[], context: Context) => {
  const { reported, expected } = {
    reported: rows.length,
    expected: context.result.coverage.expected
  };
  return reported === expected
    ? { vi: `trong cả ${expected} nơi`, en: `of all ${expected} units` }
    : { vi: `trong ${reported} nơi đã có số liệu`, en: `of the ${reported} units that reported` };
};

/** Someone is certainly first among those that reported. */
function leader(context: Context): Finding[] | null {
  const rows = comparable(context);
  if (!rows) return null;
  const [first, ...rest] = rows;
  if (first!.bound === '≈' || rest.some((r) => ceiling(r) >= floor(first!) || r.bound === '≈'))
    return null;
  const unit = nameOf(context.result, first!.unitId);
  const when = periodWords(first!, context.result.spec.years);
  const group = among(rows, context);
  const extra = average(context);
  return [
    {
      code: 'leader',
      vi: `${unit.vi} dẫn đầu về ${lower(context.measure.nameVi)}${when.vi}${extra.vi}, ${group.vi}: ${valueIn(first!, context, 'vi')}`,
      en: `${unit.en} leads in ${lower(context.measure.nameEn)}${when.en}${extra.en}, ${group.en}: ${valueIn(first!, context, 'en')}`,
      lineage: rows.flatMap((r) => r.lineage)
    }
  ];
}

/** Two or three share the first place exactly. */
function tieAtTheTop(context: Context): Finding[] | null {
  const rows = comparable(context);
  if (!rows || rows.some((r) => r.bound === '≈')) return null;
  const top = rows.filter((r) => r.bound === '=' && r.value === rows[0]!.value);
  const others = rows.filter((r) => !top.includes(r));
  if (top.length < 2 || top.length > 3 || others.some((r) => ceiling(r) >= top[0]!.value!))
    return null;
  const names = top.map((r) => nameOf(context.result, r.unitId));
  const listed = (words: string[], and: string) =>
    `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
  const when = periodWords(top[0]!, context.result.spec.years);
  const group = among(rows, context);
  return [
    {
      code: 'tie_at_the_top',
      vi: `${listed(
        names.map((n) => n.vi),
        'và'
      )} cùng dẫn đầu về ${lower(context.measure.nameVi)}${when.vi}, ${group.vi}: ${valueIn(top[0]!, context, 'vi')}`,
      en: `${listed(
        names.map((n) => n.en),
        'and'
      )} share the lead in ${lower(context.measure.nameEn)}${when.en}, ${group.en}: ${valueIn(top[0]!, context, 'en')}`,
      lineage: rows.flatMap((r) => r.lineage)
    }
  ];
}

/** A percentage of a handful says more than there is: small numbers are named themselves. */
const SMALL = 20;

function changeWords(first: number, last: number, { money }: Context): [vi: string, en: string] {
  const [vi, en] = last > first ? ['tăng', 'rose'] : ['giảm', 'fell'];
  if (!money && Math.min(first, last) < SMALL) {
    return [
      `${vi} từ ${first} ${last > first ? 'lên' : 'xuống'} ${last},`,
      `${en} from ${first} to ${last},`
    ];
  }
  const change = Math.abs(last / first - 1);
  const by = (lang: 'vi' | 'en') =>
    formatPercent(change * 100, { lang, decimals: change < 0.1 ? 1 : 0 });
  return [`${vi} ${by('vi')}`, `${en} ${by('en')}`];
}

/** One unit, marked or alone: from its first whole year to its last, both exact. */
function changeOverTime(context: Context): Finding[] | null {
  const { spec, rows } = context.result;
  if (spec.kind !== 'line' || spec.norm !== 'value' || context.measure.kind === 'rate') return null;
  const id =
    spec.highlight.length === 1
      ? spec.highlight[0]!
      : context.result.units.length === 1
        ? context.result.units[0]!.id
        : null;
  const years = rows.filter(
    (r) => r.unitId === id && r.breakdown === '' && r.periodKind === 'year' && r.value !== null
  );
  const [first, last] = [years[0], years.at(-1)];
  if (
    !first ||
    !last ||
    first === last ||
    first.bound !== '=' ||
    last.bound !== '=' ||
    !first.value
  )
    return null;
  if (last.status === 'provisional' || last.status === 'estimated') return null;
  const change = last.value! / first.value - 1;
  const unit = nameOf(context.result, id!);
  const [from, to] = [first.periodStart!.slice(0, 4), last.periodStart!.slice(0, 4)];
  if (Math.abs(change) < 0.005) return null;
  const [vi, en] = changeWords(first.value, last.value!, context);
  return [
    {
      code: 'change_over_time',
      vi: `${unit.vi}: ${lower(context.measure.nameVi)} ${vi} từ ${from} đến ${to}`,
      en: `${unit.en}: ${lower(context.measure.nameEn)} ${en} from ${from} to ${to}`,
      lineage: [...first.lineage, ...last.lineage]
    }
  ];
}
