import type { Finding } from '../result.ts';
import { toFinding, withBefore, withNext } from './clauses.ts';
import {
  allExact,
  among,
  ceiling,
  comparable,
  floor,
  isLed,
  listed,
  nameOf,
  ranking,
  valueIn,
  whatWords,
  type Context
} from './context.ts';

/** One unit published a figure, others that could have did not. */
export function soleReporter(context: Context): Finding[] | null {
  const { result } = context;
  const valued = ranking(context)?.filter((r) => r.value !== null) ?? [];
  const { expected } = result.coverage;
  if (valued.length !== 1 || expected < 2) return null;
  const row = valued[0]!;
  const unit = nameOf(result, row.unitId);
  const what = whatWords(row, context);
  return [
    toFinding(
      'sole_reporter',
      {
        vi: `⟦Trong ${expected} nơi, mới có ${unit.vi} nêu ${what.vi}⟧: ⟦${valueIn(row, context, 'vi')}⟧`,
        en: `⟦Of ${expected} units, only ${unit.en} states ${what.en}⟧: ⟦${valueIn(row, context, 'en')}⟧`
      },
      [
        ['sole', [row]],
        ['value', [row]]
      ]
    )
  ];
}

/** Someone is certainly first among those that reported. */
export function leader(context: Context): Finding[] | null {
  const rows = comparable(context);
  if (!rows) return null;
  const [first, ...rest] = rows;
  if (first!.bound === '≈' || rest.some((r) => ceiling(r) >= floor(first!) || r.bound === '≈'))
    return null;
  const unit = nameOf(context.result, first!.unitId);
  const what = whatWords(first, context);
  const group = among(rows, context);
  return [
    toFinding(
      'leader',
      {
        vi: `⟦${unit.vi} ${isLed(context) ? 'dẫn đầu' : 'cao nhất'} về ${what.vi}⟧, ⟦${group.vi}⟧: ⟦${valueIn(first!, context, 'vi')}⟧`,
        en: `⟦${unit.en} ${isLed(context) ? 'leads' : 'is highest'} in ${what.en}⟧, ⟦${group.en}⟧: ⟦${valueIn(first!, context, 'en')}⟧`
      },
      [
        ['leader', withNext([first!], rows)],
        ['group', rows],
        ['value', [first!]]
      ]
    )
  ];
}

/** Two or three share the first place exactly. */
export function tieAtTheTop(context: Context): Finding[] | null {
  const rows = comparable(context);
  if (!rows || rows.some((r) => r.bound === '≈')) return null;
  const top = rows.filter((r) => r.bound === '=' && r.value === rows[0]!.value);
  const others = rows.filter((r) => !top.includes(r));
  if (top.length < 2 || top.length > 3 || others.some((r) => ceiling(r) >= top[0]!.value!))
    return null;
  const names = top.map((r) => nameOf(context.result, r.unitId));
  const [vi, en] = [names.map((n) => n.vi), names.map((n) => n.en)];
  const what = whatWords(top[0], context);
  const group = among(rows, context);
  return [
    toFinding(
      'tie_at_the_top',
      {
        vi: `⟦${listed(vi, 'và')} cùng ${isLed(context) ? 'dẫn đầu' : 'cao nhất'} về ${what.vi}⟧, ⟦${group.vi}⟧: ⟦${valueIn(top[0]!, context, 'vi')}⟧`,
        en: `⟦${listed(en, 'and')} ${isLed(context) ? 'share the lead' : 'are highest alike'} in ${what.en}⟧, ⟦${group.en}⟧: ⟦${valueIn(top[0]!, context, 'en')}⟧`
      },
      [
        ['leader', withNext(top, rows)],
        ['group', rows],
        ['value', top]
      ]
    )
  ];
}

/** Where a marked unit stands; a range while others are missing, tied or only bounded. */
export function place(context: Context): Finding[] | null {
  const { result } = context;
  const rows = comparable(context);
  if (!rows) return null;
  const marked = result.spec.highlight.flatMap((id) => rows.find((r) => r.unitId === id) ?? []);
  return marked.map((row) => {
    const unit = nameOf(result, row.unitId);
    const what = whatWords(row, context);
    const { expected } = result.coverage;
    const [best, worst] = row.rank!;
    const certain = best === worst;
    return toFinding(
      'place',
      {
        vi: `⟦${unit.vi} ${certain ? `đứng thứ ${best === 1 ? 'nhất' : best}` : `đứng từ thứ ${best} đến thứ ${worst}`}⟧ ⟦trong ${expected} nơi⟧ về ${what.vi}: ⟦${valueIn(row, context, 'vi')}⟧`,
        en: `⟦${unit.en} ${certain ? `ranks ${best}` : `ranks between ${best} and ${worst}`}⟧ ⟦of ${expected} units⟧ in ${what.en}: ⟦${valueIn(row, context, 'en')}⟧`
      },
      [
        ['place', withBefore(row, rows)],
        ['group', rows],
        ['value', [row]]
      ]
    );
  });
}

/** From here on a value is far out: three times the middle half's width above it (Tukey 1977). */
const FAR = 3;
const ENOUGH = 8;

/** The quantile of sorted numbers, between two neighbours where it falls between them (type 7). */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (high - low) * (at - Math.floor(at));
}

/** The first stands far above all others: several times the median. */
export function outlier(context: Context): Finding[] | null {
  const rows = comparable(context);
  if (!rows || rows.length < ENOUGH || !allExact(rows)) return null;
  const sorted = rows.map((r) => r.value!).sort((a, b) => a - b);
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((s) => quantile(sorted, s)) as [
    number,
    number,
    number
  ];
  const [top, second] = [rows[0]!, rows[1]!];
  const fence = q3 + FAR * (q3 - q1);
  if (median <= 0 || q3 <= q1 || top.value! <= fence || second.value! > fence) return null;
  const times = top.value! / median;
  if (times < 2) return null;
  const unit = nameOf(context.result, top.unitId);
  const what = whatWords(top, context);
  const group = among(rows, context, { of: 'của' });
  const middle = { value: median, bound: '=' as const };
  const written = Math.round(times * 10) / 10;
  return [
    toFinding(
      'outlier',
      {
        vi: `⟦${unit.vi} cao hơn hẳn các nơi khác về ${what.vi}⟧: ⟦gấp ${String(written).replace('.', ',')} lần⟧ ⟦trung vị (${valueIn(middle, context, 'vi')})⟧ ⟦${group.vi}⟧`,
        en: `⟦${unit.en} stands far above the others in ${what.en}⟧: ⟦${written} times⟧ ⟦the median (${valueIn(middle, context, 'en')})⟧ ⟦${group.en}⟧`
      },
      [
        ['leader', withNext([top], rows)],
        ['times', rows],
        ['median', rows],
        ['group', rows]
      ]
    )
  ];
}
