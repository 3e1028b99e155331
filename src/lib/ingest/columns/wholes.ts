import { spanPeriod, startYear, endYear } from '#lib/model/period.ts';
import { headerKey } from './header-words.ts';
import type { ValueColumn } from './value-columns.ts';

/** A column and the columns that are its parts. */
export type Whole = {
  whole: number;
  parts: number[];
  /** `all`: the parts make up the whole and are added up to check it; `some`: "trong đó". */
  cover: 'all' | 'some';
};

type When = Pick<ValueColumn, 'period' | 'within' | 'before'>;

const samePeriod = (a: When, b: When): boolean =>
  a.period?.start === b.period?.start &&
  a.period?.end === b.period?.end &&
  a.within === b.within &&
  a.before === b.before;

const prefix = (column: ValueColumn): string => column.words.slice(0, -1).map(headerKey).join('/');
const above = (column: ValueColumn): string => column.words.map(headerKey).join('/');

/** Columns beside a "Tổng số" in the same period and unit, whose words begin with the whole's. */
function siblings(whole: ValueColumn, columns: readonly ValueColumn[]): ValueColumn[] {
  const key = above(whole);
  return columns.filter(
    (c) =>
      c !== whole &&
      !c.whole &&
      c.words.length > 0 &&
      prefix(c) === key &&
      samePeriod(c, whole) &&
      c.unitName === whole.unitName
  );
}

/** The unbroken run of columns right after a whole, else right before it. */
function runBeside(whole: ValueColumn, among: readonly ValueColumn[], all: readonly ValueColumn[]) {
  const at = all.indexOf(whole);
  const run: ValueColumn[] = [];
  for (let i = at + 1; i < all.length && among.includes(all[i]!); i++) run.push(all[i]!);
  if (run.length > 0) return run;
  for (let i = at - 1; i >= 0 && among.includes(all[i]!); i--) run.unshift(all[i]!);
  return run;
}

/**
 * Which columns are parts of which: "Tổng số" beside "Tập thể", "Cá nhân", and whatever stands
 * under "Trong đó". `alike` says whether two columns count the same kind of thing.
 */
export function findWholes(
  columns: readonly ValueColumn[],
  alike: (whole: ValueColumn, part: ValueColumn) => boolean
): Whole[] {
  const found: Whole[] = [];
  for (const whole of columns.filter((c) => c.whole)) {
    const beside = runBeside(whole, siblings(whole, columns), columns).filter((c) =>
      alike(whole, c)
    );
    const parts = beside.filter((c) => !c.ofWhich);
    if (parts.length > 1)
      found.push({ whole: whole.index, parts: parts.map((c) => c.index), cover: 'all' });
  }
  let last: ValueColumn | null = null;
  for (const column of columns) {
    if (!column.ofWhich) {
      last = column;
      continue;
    }
    if (!last || !samePeriod(last, column) || !alike(last, column)) continue;
    const there = found.find((w) => w.whole === last!.index && w.cover === 'some');
    if (there) there.parts.push(column.index);
    else found.push({ whole: last.index, parts: [column.index], cover: 'some' });
  }
  return found;
}

/**
 * A "Tổng số" beside years is their sum over time: it takes the span they cover, and is a figure
 * of its own. Returns the years it adds up; [] where there are none.
 */
export function spanYears(whole: ValueColumn, columns: readonly ValueColumn[]): ValueColumn[] {
  if (!whole.whole || whole.period) return [];
  const key = above(whole);
  const years = columns.filter(
    (c) => c !== whole && c.period && !c.whole && above(c) === key && c.unitName === whole.unitName
  );
  if (years.length < 2) return [];
  const sorted = [...years].sort((a, b) => (a.period!.start < b.period!.start ? -1 : 1));
  const apart = sorted.every((c, i) => i === 0 || sorted[i - 1]!.period!.end < c.period!.start);
  if (!apart) return [];
  const [from, to] = [startYear(sorted[0]!.period!), endYear(sorted.at(-1)!.period!)];
  whole.period = spanPeriod(from, to);
  return years;
}
