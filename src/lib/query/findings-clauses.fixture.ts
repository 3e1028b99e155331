import { endYear, parsePeriod, startYear } from '#lib/model/period.ts';
import type { Spec } from '#lib/spec/spec.ts';
import { NAMES } from './findings.fixture.ts';
import type { Figure } from './fixtures.ts';
import type { ClauseTopic } from './result.ts';

/** Reads clauses as a person does, and reckons their numbers again from the reports alone. */

type Lang = 'vi' | 'en';
/** A number as it is written, and one step of its last digit. */
type Written = { value: number; step: number };

const BY_LENGTH = [...NAMES].sort((a, b) => b.vi.length - a.vi.length);

/** Ids of the units that a text names. */
export const unitsIn = (text: string, lang: Lang): string[] =>
  BY_LENGTH.filter((name) => text.includes(name[lang])).map(({ id }) => id);

const SCALES: Record<string, number> = {
  'nghìn tỷ': 1e12,
  nghìn: 1e3,
  triệu: 1e6,
  tỷ: 1e9,
  trillion: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9
};
const NUMBER = {
  vi: /(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(?:\s(nghìn tỷ|nghìn|triệu|tỷ)(?!\p{L}))?/gu,
  en: /(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?:\s(thousand|million|billion|trillion)(?!\p{L}))?/gu
};
/** The time that a sentence is about stands in what is asked, and is no number of a report. */
const TIMES = /(?:năm|giai đoạn|in) \d{4}(?:–\d{4})?/g;

/** Every number of a text; those of its time only when asked. */
export function numbersIn(text: string, lang: Lang, { withYears = false } = {}): Written[] {
  const inDigits = text.replace('thứ nhất', 'thứ 1');
  const rest = withYears ? inDigits : inDigits.replace(TIMES, '');
  return [...rest.matchAll(NUMBER[lang])].map(([, whole, part = '', word]) => {
    const scale = SCALES[word ?? ''] ?? 1;
    const value = Number(`${whole!.replace(/[.,]/g, '')}.${part || 0}`) * scale;
    return { value, step: scale / 10 ** part.length };
  });
}

const COUNTED: readonly ClauseTopic[] = [
  'group',
  'place',
  'missing',
  'sole',
  'year',
  'years',
  'best'
];
const BOUND = /[≥≤≈]|ít nhất|nhiều nhất|khoảng|at least|at most|about/;

/** How far a number may be from what it stands for: counts not at all, a bound is rounded away from the truth. */
export const errorOf = ({ step }: Written, topic: ClauseTopic, text: string): number =>
  (COUNTED.includes(topic) ? 0 : BOUND.test(text) ? step : step / 2) + 1e-6;

/** What a clause is read with: reports behind it, behind the names before it, and all there are. */
export type Behind = {
  code: string;
  reports: readonly Figure[];
  named: readonly Figure[];
  figures: readonly Figure[];
  spec: Spec;
};

const yearsOf = ({ period }: Figure): [number, number] => {
  const parsed = parsePeriod(period)!;
  return [startYear(parsed), endYear(parsed)];
};

/** The number of a report as the comparison shows it: a span by the year where that was asked. */
function shown(figure: Figure, { norm }: Spec): number {
  const [from, to] = yearsOf(figure);
  return norm === 'per-year' ? figure.value! / (to - from + 1) : figure.value!;
}

const valued = (reports: readonly Figure[]): Figure[] => reports.filter((r) => r.value !== null);
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const unitsOf = (reports: readonly Figure[]): number => new Set(reports.map((r) => r.unit)).size;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** From where to where a report may turn out to be; "hơn" and "gần" leave their number out. */
function rangeOf(figure: Figure, spec: Spec): [number, number] {
  const value = shown(figure, spec);
  const little = 1e-6;
  switch (figure.qualifier) {
    case 'more_than':
      return [value + little, Infinity];
    case 'at_least':
      return [value, Infinity];
    case 'nearly':
      return [-Infinity, value - little];
    default:
      return [value, value];
  }
}

/** The first place and the last that the named unit may have, by the reports behind the clause. */
function placeOf({ reports, figures, spec }: Behind, text: string): number[] {
  const names = ['vi', 'en'].flatMap((lang) => unitsIn(text, lang as Lang));
  const own = reports.find((r) => names.includes(r.unit))!;
  const [low, high] = rangeOf(own, spec);
  const others = reports.filter((r) => r !== own).map((r) => rangeOf(r, spec));
  const silent = expectedOf(spec) - unitsOf(valued(figures));
  const best = 1 + others.filter(([from]) => from > high).length;
  const worst = 1 + others.filter(([, to]) => to >= low).length + silent;
  return best === worst ? [best] : [best, worst];
}

const expectedOf = ({ units }: Spec): number => (units.kind === 'list' ? units.ids.length : 0);

/** A lead is held against the highest of the others: nothing left out may be higher. */
function leads({ reports, figures, spec }: Behind, text: string): number[] {
  const names = ['vi', 'en'].flatMap((lang) => unitsIn(text, lang as Lang));
  const first = reports.filter((r) => names.includes(r.unit));
  const next = reports.filter((r) => !first.includes(r));
  const reach = (r: Figure) => rangeOf(r, spec)[1];
  const floor = Math.min(...first.map((r) => rangeOf(r, spec)[0]));
  const isLed = next.length > 0 && next.every((r) => reach(r) < floor);
  const left = valued(figures).filter((r) => !reports.includes(r));
  if (!isLed || left.some((r) => Math.floor(reach(r)) > Math.max(...next.map(reach)) + 1))
    throw new Error(`not a lead over the next one: ${text}`);
  return [];
}

function counts({ code, reports, spec }: Behind): number[] {
  if (code === 'place') return [expectedOf(spec)];
  return code === 'level' ? [unitsOf(reports), expectedOf(spec)] : [unitsOf(valued(reports))];
}

function changes({ reports, spec }: Behind, text: string): number[] {
  const [first, last] = [...reports]
    .sort((a, b) => a.period.localeCompare(b.period))
    .map((r) => shown(r, spec)) as [number, number];
  return text.includes('%') ? [100 * Math.abs(last / first - 1)] : [first, last];
}

/** The numbers that a clause must name, reckoned from the reports behind it and nothing else. */
export function readClause(topic: ClauseTopic, behind: Behind, text: string): number[] {
  const { reports, named, spec } = behind;
  const values = valued(reports).map((r) => shown(r, spec));
  const highest = () => reports.find((r) => shown(r, spec) === Math.max(...values))!;
  switch (topic) {
    case 'leader':
      return leads(behind, text);
    case 'sole':
      return valued(behind.figures).length === 1 ? [expectedOf(spec)] : [];
    case 'place':
      return placeOf(behind, text);
    case 'named':
      return [];
    case 'value':
      return new Set(values).size === 1 ? [values[0]!] : [];
    case 'group':
      return counts(behind);
    case 'total':
      return [sum(values)];
    case 'share':
      return [(100 * sum(named.map((r) => shown(r, spec)))) / sum(values)];
    case 'times':
      return [Math.max(...values) / median(values)];
    case 'median':
      return [median(values)];
    case 'missing':
      return [expectedOf(spec) - unitsOf(reports), expectedOf(spec)];
    case 'unranked':
      return /\d/.test(text) ? [unitsOf(valued(reports))] : [];
    case 'change':
      return changes(behind, text);
    case 'year':
      return [yearsOf(reports[0]!)[0]];
    case 'best':
      return [yearsOf(highest())[0]];
    case 'years':
      return [new Set(reports.map((r) => r.period)).size];
  }
}
