import { formatPercent } from '#lib/text/format.ts';
import type { Finding, ResultRow } from '../result.ts';
import { toFinding, withNext } from './clauses.ts';
import { allExact, measureWords, nameOf, valueIn, type Context, type Lang } from './context.ts';

/** A percentage of a handful says more than there is: small numbers are named themselves. */
const SMALL = 20;
/** Fewer years have no best one worth naming. */
const ENOUGH = 4;

/** A clause and what comes after it: small numbers stand themselves. */
function changeWords(first: number, last: number, { money }: Context): [vi: string, en: string] {
  const [vi, en] = last > first ? ['tăng', 'rose'] : ['giảm', 'fell'];
  if (!money && Math.min(first, last) < SMALL) {
    return [
      `${vi} từ ${first} ${last > first ? 'lên' : 'xuống'} ${last}⟧,`,
      `${en} from ${first} to ${last}⟧,`
    ];
  }
  const change = Math.abs(last / first - 1);
  const by = (lang: Lang) => formatPercent(change * 100, { lang, decimals: change < 0.1 ? 1 : 0 });
  return [`${vi} ${by('vi')}⟧`, `${en} ${by('en')}⟧`];
}

/** Whole years of the one unit that is marked or alone, in order; null when there is no such unit. */
function seriesOf({ result, measure }: Context): { id: string; years: ResultRow[] } | null {
  const { spec, rows, units } = result;
  if (spec.kind !== 'line' || spec.norm !== 'value' || measure.kind === 'rate') return null;
  const id =
    spec.highlight.length === 1 ? spec.highlight[0]! : units.length === 1 ? units[0]!.id : null;
  if (id === null) return null;
  const years = rows.filter(
    (r) => r.unitId === id && r.breakdown === '' && r.periodKind === 'year' && r.value !== null
  );
  return { id, years };
}

const isSettled = (row: ResultRow): boolean =>
  row.status !== 'provisional' && row.status !== 'estimated';

const yearOf = (row: ResultRow): string => row.periodStart!.slice(0, 4);

/** One unit, marked or alone: from its first whole year to its last, both exact. */
export function changeOverTime(context: Context): Finding[] | null {
  const series = seriesOf(context);
  const [first, last] = [series?.years[0], series?.years.at(-1)];
  if (!series || !first || !last || first === last || !first.value) return null;
  if (first.bound !== '=' || last.bound !== '=' || !isSettled(last)) return null;
  if (Math.abs(last.value! / first.value - 1) < 0.005) return null;
  const unit = nameOf(context.result, series.id);
  const [from, to] = [yearOf(first), yearOf(last)];
  const what = measureWords(context);
  const [vi, en] = changeWords(first.value, last.value!, context);
  return [
    toFinding(
      'change_over_time',
      {
        vi: `⟦${unit.vi}: ${what.vi} ${vi} ⟦từ ${from}⟧ ⟦đến ${to}⟧`,
        en: `⟦${unit.en}: ${what.en} ${en} ⟦from ${from}⟧ ⟦to ${to}⟧`
      },
      [
        ['change', [first, last]],
        ['year', [first]],
        ['year', [last]]
      ]
    )
  ];
}

/** The one year of a unit's own that stands above all its others. */
export function bestYear(context: Context): Finding[] | null {
  const series = seriesOf(context);
  if (!series || series.years.length < ENOUGH || !allExact(series.years)) return null;
  if (!series.years.every(isSettled)) return null;
  const [best, ...others] = [...series.years].sort((a, b) => b.value! - a.value!);
  if (best!.value === others[0]!.value) return null;
  const unit = nameOf(context.result, series.id);
  const count = series.years.length;
  const what = measureWords(context);
  return [
    toFinding(
      'best_year',
      {
        vi: `⟦${unit.vi} có ${what.vi} cao nhất vào năm ${yearOf(best!)}⟧, ⟦trong ${count} năm đã có số liệu⟧: ⟦${valueIn(best!, context, 'vi')}⟧`,
        en: `⟦${unit.en} had its highest figure for ${what.en} in ${yearOf(best!)}⟧, ⟦of ${count} years with figures⟧: ⟦${valueIn(best!, context, 'en')}⟧`
      },
      [
        ['best', withNext([best!], series.years)],
        ['years', series.years],
        ['value', [best!]]
      ]
    )
  ];
}
