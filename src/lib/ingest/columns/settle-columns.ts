import { lengthInDays, toPeriodCode, type Period } from '#lib/model/period.ts';
import { headerKey } from './header-words.ts';
import { periodInYear, periodOfColumn, yearOf, type ValueColumn } from './value-columns.ts';

/**
 * Completes columns by those beside them, in place: parts of a total, and times that a header leaves
 * to its neighbours. `titled`: the period of the title; null when it says none.
 */
export function settleColumns(values: readonly ValueColumn[], titled: Period | null): void {
  recipientsOfTotal(values);
  partsInTime(values);
  wholeYear(values);
  if (!titled) earlierColumns(values);
}

/** "Tập thể", "Cá nhân" right after "Tổng số được khen" are its parts, whether "trong đó" is said or not. */
function recipientsOfTotal(values: readonly ValueColumn[]): void {
  for (let i = 0; i + 2 < values.length; i++) {
    const [total, ...parts] = values.slice(i, i + 3) as [ValueColumn, ValueColumn, ValueColumn];
    const isTotal =
      total.words.length === 1 && /^tong(?: so)? .*\bkhen\b/.test(headerKey(total.name));
    const named = parts.map((c) => (c.words.length === 1 ? headerKey(c.name) : '')).sort();
    const beside = parts.every(
      (c, n) => c.index === total.index + n + 1 && !c.period && !c.ofWhich
    );
    if (isTotal && beside && named.every((name, n) => RECIPIENTS[n]!.test(name)))
      for (const column of parts) column.ofWhich = true;
  }
}
const RECIPIENTS = [/^(?:so )?ca nhan$/, /^(?:so )?tap the$/] as const;

/** A part that says no period is of that of its whole: "Mô hình năm 2020", "Trong đó: kinh tế". */
function partsInTime(values: readonly ValueColumn[]): void {
  let whole: ValueColumn | null = null;
  for (const column of values) {
    if (!column.ofWhich) whole = column;
    else if (!column.period && column.within === '' && column.before === null)
      Object.assign(column, { period: whole?.period ?? null, within: whole?.within ?? '' });
  }
}

/** "Cả năm" beside "6 tháng đầu năm 2021" and "6 tháng cuối năm 2021" is of the year they are of. */
function wholeYear(values: readonly ValueColumn[]): void {
  const dated = values.filter((c) => c.period);
  const years = new Set(dated.map((c) => yearOf(c.period)));
  const [year] = years;
  if (dated.length < 2 || years.size !== 1 || !year) return;
  if (dated.some((c) => lengthInDays(c.period!) > 364)) return;
  for (const column of values)
    if (!column.period && column.within !== '')
      Object.assign(column, { period: periodInYear(column.within, year), within: '' });
}

/** "Cùng kỳ năm trước" beside the one period that the other columns name, where no title names one. */
function earlierColumns(values: readonly ValueColumn[]): void {
  const said = new Map<string, Period>(
    values.flatMap((c) => (c.period ? [[toPeriodCode(c.period), c.period] as const] : []))
  );
  const [base] = said.values();
  if (said.size !== 1) return;
  for (const column of values)
    if (column.before === 'same_year_before' && !column.period) {
      const period = periodOfColumn(column, base!);
      if (period) Object.assign(column, { period, before: null });
    }
}
