import type { Finding } from '../result.ts';
import {
  allExact,
  among,
  average,
  ceiling,
  comparable,
  floor,
  lineageOf,
  listed,
  lower,
  nameOf,
  periodWords,
  ranking,
  valueIn,
  type Context
} from './context.ts';

/** "số mô hình được khen"; money and rates are named without "số". */
const counted = ({ measure, money }: Context): string =>
  money || measure.kind === 'rate' ? lower(measure.nameVi) : `số ${lower(measure.nameVi)}`;

/** One unit published a figure, others that could have did not. */
export function soleReporter(context: Context): Finding[] | null {
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

/** Someone is certainly first among those that reported. */
export function leader(context: Context): Finding[] | null {
  const rows = comparable(context);
  if (!rows) return null;
  const [first, ...rest] = rows;
  if (first!.bound === '≈' || rest.some((r) => ceiling(r) >= floor(first!) || r.bound === '≈'))
    return null;
  const unit = nameOf(context.result, first!.unitId);
  const when = periodWords(first, context.result.spec.years);
  const group = among(rows, context);
  const extra = average(context);
  return [
    {
      code: 'leader',
      vi: `${unit.vi} dẫn đầu về ${lower(context.measure.nameVi)}${when.vi}${extra.vi}, ${group.vi}: ${valueIn(first!, context, 'vi')}`,
      en: `${unit.en} leads in ${lower(context.measure.nameEn)}${when.en}${extra.en}, ${group.en}: ${valueIn(first!, context, 'en')}`,
      lineage: lineageOf(rows)
    }
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
  const when = periodWords(top[0], context.result.spec.years);
  const group = among(rows, context);
  const extra = average(context);
  return [
    {
      code: 'tie_at_the_top',
      vi: `${listed(vi, 'và')} cùng dẫn đầu về ${lower(context.measure.nameVi)}${when.vi}${extra.vi}, ${group.vi}: ${valueIn(top[0]!, context, 'vi')}`,
      en: `${listed(en, 'and')} share the lead in ${lower(context.measure.nameEn)}${when.en}${extra.en}, ${group.en}: ${valueIn(top[0]!, context, 'en')}`,
      lineage: lineageOf(rows)
    }
  ];
}

/** Where a marked unit stands; a range while others are missing, tied or only bounded. */
export function place(context: Context): Finding[] | null {
  const { result, measure } = context;
  const rows = comparable(context);
  if (!rows) return null;
  const marked = result.spec.highlight.flatMap((id) => rows.find((r) => r.unitId === id) ?? []);
  return marked.map((row) => {
    const unit = nameOf(result, row.unitId);
    const when = periodWords(row, result.spec.years);
    const extra = average(context);
    const { expected } = result.coverage;
    const [best, worst] = row.rank!;
    const certain = best === worst;
    const value = { vi: valueIn(row, context, 'vi'), en: valueIn(row, context, 'en') };
    return {
      code: 'place',
      vi: `${unit.vi} ${certain ? `đứng thứ ${best}` : `đứng trong khoảng từ thứ ${best} đến thứ ${worst}`} trong ${expected} nơi về ${lower(measure.nameVi)}${when.vi}${extra.vi}: ${value.vi}`,
      en: `${unit.en} ${certain ? `ranks ${best}` : `ranks between ${best} and ${worst}`} of ${expected} units in ${lower(measure.nameEn)}${when.en}${extra.en}: ${value.en}`,
      lineage: lineageOf(rows)
    };
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
  const when = periodWords(top, context.result.spec.years);
  const group = among(rows, context);
  const middle = { value: median, bound: '=' as const };
  const written = Math.round(times * 10) / 10;
  return [
    {
      code: 'outlier',
      vi: `${unit.vi} cao hơn hẳn các nơi khác về ${lower(context.measure.nameVi)}${when.vi}: gấp ${String(written).replace('.', ',')} lần trung vị (${valueIn(middle, context, 'vi')}) ${group.vi}`,
      en: `${unit.en} stands far above the others in ${lower(context.measure.nameEn)}${when.en}: ${written} times the median (${valueIn(middle, context, 'en')}) ${group.en}`,
      lineage: lineageOf(rows)
    }
  ];
}
