import { formatAmount, formatMeasured, formatPercent, roundingOf } from '#lib/text/format.ts';
import type { BlankReason } from '#lib/model/observation.ts';
import type { Finding, ResultRow } from '../result.ts';
import { toFinding } from './clauses.ts';
import {
  adds,
  allExact,
  comparable,
  listed,
  lower,
  measureWords,
  nameOf,
  periodWords,
  ranking,
  type Context,
  type Lang
} from './context.ts';

const BOUND_WORDS = {
  '=': { vi: '', en: '' },
  '≥': { vi: 'ít nhất ', en: 'at least ' },
  '≤': { vi: 'nhiều nhất ', en: 'at most ' },
  '≈': { vi: 'khoảng ', en: 'about ' }
} as const;

/** Those that reported; a suppressed figure was, and has no number. */
const reportedOf = (rows: readonly ResultRow[]): ResultRow[] =>
  rows.filter((r) => r.value !== null || r.blank === 'suppressed');

/** What all units together make, with its bound in words and the number of units behind it. */
export function level(context: Context): Finding[] | null {
  const { result, measure, money, counted } = context;
  const rows = comparable(context);
  const total = result.totals.find((t) => t.breakdown === '' && t.value !== null);
  if (!rows || !total || !adds(context) || result.totals.length !== 1) return null;
  const { expected } = total.coverage;
  const rounding = roundingOf(total.bound);
  const value = (lang: Lang) =>
    BOUND_WORDS[total.bound][lang] +
    (money
      ? formatAmount(total.value!, { lang, rounding })
      : formatMeasured(total.value!, { decimals: measure.decimals, lang, unit: counted[lang] }));
  const when = periodWords(rows[0], result.spec.years);
  return [
    toFinding(
      'level',
      {
        vi: `${measure.nameVi}${when.vi}: ⟦tổng cộng ${value('vi')}⟧, ⟦tính trên ${rows.length}/${expected} nơi⟧`,
        en: `${measure.nameEn}${when.en}: ⟦${value('en')} in all⟧, ⟦from ${rows.length} of ${expected} units⟧`
      },
      [
        ['total', rows],
        ['group', rows]
      ]
    )
  ];
}

const MOST_NAMED = 3;
/** A few that make up a third of the whole are worth a sentence. */
const SHARE = 1 / 3;
const ENOUGH = 6;
const COUNT_WORDS: Record<number, string> = { 2: 'Hai', 3: 'Ba' };

/** The few that make up much of the whole. */
export function contribution(context: Context): Finding[] | null {
  const { result, measure } = context;
  const rows = comparable(context);
  if (!rows || rows.length < ENOUGH || !adds(context) || !allExact(rows)) return null;
  if (rows.some((r) => r.value! < 0)) return null;
  const sum = rows.reduce((s, r) => s + r.value!, 0);
  for (let count = 1; count <= MOST_NAMED; count++) {
    const top = rows.slice(0, count);
    const share = top.reduce((s, r) => s + r.value!, 0) / sum;
    // Two alike at the edge: naming one of them would be a choice of ours.
    const tied = rows[count]!.value === top.at(-1)!.value;
    if (!(sum > 0) || share < SHARE || tied) continue;
    const names = top.map((r) => nameOf(result, r.unitId));
    const [vi, en] = [
      listed(
        names.map((n) => n.vi),
        'và'
      ),
      listed(
        names.map((n) => n.en),
        'and'
      )
    ];
    const percent = (lang: Lang) => formatPercent(share * 100, { lang, decimals: 0 });
    const all = rows.length === result.coverage.expected;
    const of = all
      ? { vi: `cả ${rows.length} nơi`, en: `all ${rows.length} units` }
      : { vi: `${rows.length} nơi đã có số liệu`, en: `the ${rows.length} units that reported` };
    const when = periodWords(top[0], result.spec.years);
    return [
      toFinding(
        'contribution',
        {
          vi: `⟦${count === 1 ? vi : `${COUNT_WORDS[count]} nơi đứng đầu (${vi})`}⟧ ⟦chiếm ${percent('vi')} tổng ${measureWords(context).vi}${when.vi}⟧ ⟦của ${of.vi}⟧`,
          en: `⟦${en}⟧ ⟦${count === 1 ? 'makes' : 'make'} up ${percent('en')} of ${lower(measure.nameEn)}${when.en}⟧ ⟦of ${of.en}⟧`
        },
        [
          ['named', top],
          ['share', rows],
          ['group', rows]
        ]
      )
    ];
  }
  return null;
}

/** Those that could have reported and did not; a suppressed figure was reported. */
const ABSENT: readonly BlankReason[] = ['missing'];
const MOST_MISSING = 5;

/** Who is still missing, named while they are few. */
export function coverage(context: Context): Finding[] | null {
  const { result, measure } = context;
  const rows = ranking(context);
  const { reported, expected } = result.coverage;
  const count = expected - reported;
  if (!rows || count <= 0 || reported === 0) return null;
  const absent = rows.filter((r) => r.value === null && ABSENT.includes(r.blank!));
  if (absent.length !== count) return null;
  const named = count > MOST_MISSING ? [] : absent;
  const names = (lang: Lang, and: string) =>
    named.length === 0
      ? ''
      : `: ${listed(
          named.map((r) => `⟦${nameOf(result, r.unitId)[lang]}⟧`),
          and
        )}`;
  const when = periodWords(rows.find((r) => r.value !== null) ?? rows[0], result.spec.years);
  return [
    toFinding(
      'coverage',
      {
        vi: `⟦Còn ${count} trong ${expected} nơi chưa có số liệu⟧ về ${lower(measure.nameVi)}${when.vi}${names('vi', 'và')}`,
        en: `⟦${count} of ${expected} units ${count === 1 ? 'has' : 'have'} no figure yet⟧ for ${lower(measure.nameEn)}${when.en}${names('en', 'and')}`
      },
      [
        ['missing', reportedOf(rows)],
        ...named.map((row): ['named', ResultRow[]] => ['named', [row]])
      ]
    )
  ];
}

/** Figures that may not be ranked, and why. */
export function comparability(context: Context): Finding[] | null {
  const rows = ranking(context)?.filter((r) => r.value !== null) ?? [];
  const count = new Set(rows.map((r) => r.unitId)).size;
  if (count < 2 || rows.some((r) => r.rank !== null)) return null;
  const codes = new Set(context.result.warnings.map((w) => w.code));
  const why = codes.has('periods_differ')
    ? { vi: 'tính theo những kỳ khác nhau', en: 'are of different periods' }
    : codes.has('days_differ')
      ? { vi: 'tính đến những ngày khác nhau', en: 'are of different days' }
      : codes.has('levels_differ')
        ? { vi: 'là của các đơn vị khác cấp nhau', en: 'are of units of different levels' }
        : null;
  if (!why) return null;
  const what = measureWords(context);
  return [
    toFinding(
      'comparability',
      {
        vi: `⟦Chưa xếp hạng được ${count} nơi về ${what.vi}⟧: ⟦các con số ${why.vi}⟧`,
        en: `⟦The ${count} units cannot be ranked in ${what.en}⟧: ⟦their figures ${why.en}⟧`
      },
      [
        ['unranked', rows],
        ['unranked', rows]
      ]
    )
  ];
}
