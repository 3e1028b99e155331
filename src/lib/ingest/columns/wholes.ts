import { endYear, lengthInDays, startYear, toDayNumber, type Period } from '#lib/model/period.ts';
import { headerKey } from './header-words.ts';
import { periodInYear, type ValueColumn } from './value-columns.ts';

/** A column and the columns that are its parts. */
export type Whole = {
  whole: number;
  parts: number[];
  /** `all`: the parts make up the whole and are added up to check it; `some`: "trong đó". */
  cover: 'all' | 'some';
};

type When = Pick<ValueColumn, 'period' | 'within' | 'before' | 'beforeYear'>;

const samePeriod = (a: When, b: When): boolean =>
  a.period?.start === b.period?.start &&
  a.period?.end === b.period?.end &&
  a.within === b.within &&
  a.before === b.before &&
  a.beforeYear === b.beforeYear;

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

const follows = (a: Period, b: Period): boolean => toDayNumber(a.end) + 1 === toDayNumber(b.start);

/** "Tổng 3 năm" says how many; null where the header does not. */
const yearsSaid = ({ name }: ValueColumn): number | null => {
  const said = /(\d{1,2}) nam\b/.exec(headerKey(name));
  return said ? Number(said[1]) : null;
};

/**
 * A "Tổng số" beside years, or parts of one, is their sum over time: it takes the time they cover
 * without a gap, and is a figure of its own. Returns what it adds up; [] where there is nothing.
 */
export function spanYears(whole: ValueColumn, columns: readonly ValueColumn[]): ValueColumn[] {
  if (!whole.whole || whole.period || whole.within !== '') return [];
  const key = above(whole);
  const beside = columns.filter(
    (c) => c !== whole && !c.whole && above(c) === key && c.unitName === whole.unitName
  );
  const dated = beside.filter((c) => c.period);
  if (dated.length < 2) return spanParts(whole, beside);
  const sorted = [...dated].sort((a, b) => (a.period!.start < b.period!.start ? -1 : 1));
  if (!sorted.every((c, i) => i === 0 || follows(sorted[i - 1]!.period!, c.period!))) return [];
  const said = yearsSaid(whole);
  const period = { start: sorted[0]!.period!.start, end: sorted.at(-1)!.period!.end };
  if (said !== null && endYear(period) - startYear(period) + 1 !== said) return [];
  whole.period = period;
  return dated;
}

const ANY_YEAR = 2001;

/**
 * Months or quarters whose year the rows say: their sum is of the months they cover from January on,
 * and of no time that is known where they begin later or leave one out.
 */
function spanParts(whole: ValueColumn, beside: readonly ValueColumn[]): ValueColumn[] {
  const parts = beside.flatMap((column) => {
    const period = column.within === '' ? null : periodInYear(column.within, ANY_YEAR);
    return period ? [{ column, period }] : [];
  });
  if (parts.length < 2) return [];
  parts.sort((a, b) => (a.period.start < b.period.start ? -1 : 1));
  if (!parts.every(({ period }, i) => i === 0 || follows(parts[i - 1]!.period, period))) {
    // A year beside its parts is a part too, and their sum is of nothing else than the year.
    if (parts.every(({ period }) => lengthInDays(period) < 365)) whole.before = 'unknown';
    return [];
  }
  const [first, last] = [parts[0]!.period, parts.at(-1)!.period];
  const months = Number(last.end.slice(5, 7));
  if (!first.start.endsWith('-01-01')) whole.before = 'unknown';
  else if (months < 12) whole.within = `${months} tháng đầu năm`;
  return whole.before === null ? parts.map(({ column }) => column) : [];
}
