import { isDay, parsePeriod, spanPeriod, yearPeriod, type Period } from '#lib/model/period.ts';
import { ask, type CellIssue } from './cell-issue.ts';

/** A period as one phrase says it, or the question the phrase raises; null when it is no period. */
export type Draft = { period: Period; flags: string[] } | { period: null; issue: CellIssue } | null;

const WORDS: Record<string, number> = {
  mot: 1,
  gieng: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi mot': 11,
  'muoi hai': 12,
  chap: 12,
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4
};
const ENGLISH = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const toCount = (text: string): number => WORDS[text] ?? Number(text);
const toMonth = (text: string): number => ENGLISH.indexOf(text.slice(0, 3)) + 1;
const pad = (n: number | string): string => String(n).padStart(2, '0');

/** Groups of the patterns: a year, a number in digits or words, a month in English. */
const Y = '((?:19|20)\\d\\d|2100)';
const N =
  '(\\d{1,2}|muoi mot|muoi hai|muoi|mot|hai|ba|tu|bon|nam(?! (?:19|20|2100))|sau|bay|tam|chin|gieng|chap)';
const Q = '(0?[1-9]|i{1,3}|iv|v|mot|hai|ba|tu|bon)';
const MON =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
/** Between a part of a year and its year: "6/2016", "6 năm 2016", "6, 2016". */
const OF = '(?:,? ?\\(?(?:cua )?nam ?| ?[-/._] ?|,? ?\\(?|)';
const CLOSE = '\\)?';
const TIME = '(?:[ t]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?(?:z| ?(?:am|pm|sa|ch))?)?';

const given = (period: Period | null, ...flags: string[]): Draft =>
  period ? { period, flags } : { period: null, issue: ask('period_impossible') };
const question = (code: 'period_short_year' | 'period_month_first', suggestion: string): Draft => ({
  period: null,
  issue: ask(code, { suggestion })
});

const day = (y: string, m: number | string, d: number | string): Draft => {
  const iso = `${y}-${pad(m)}-${pad(d)}`;
  if (isDay(iso)) return given({ start: iso, end: iso });
  const swapped = `${y}-${pad(d)}-${pad(m)}`;
  return isDay(swapped) ? question('period_month_first', swapped) : given(null);
};
const month = (y: string, m: number): Draft => given(parsePeriod(`${y}-${pad(m)}`));
const quarter = (y: string, q: number): Draft => given(parsePeriod(`${y}-Q${q}`));
const span = (a: string, b: string, ...flags: string[]): Draft => {
  if (a > b) return { period: null, issue: ask('period_ends_first') };
  return given(spanPeriod(Number(a), Number(b)), ...flags);
};

function months(y: string, n: number, last: boolean): Draft {
  if (n < 1 || n > 12) return given(null);
  if (n === 12) return given(yearPeriod(Number(y)));
  const from = parsePeriod(`${y}-${pad(last ? 13 - n : 1)}`)!;
  const to = parsePeriod(`${y}-${pad(last ? 12 : n)}`)!;
  return given({ start: from.start, end: to.end });
}

const isLast = (text: string | undefined): boolean => text === 'cuoi' || text === 'last';

/** Years of two digits are of this century; only ever proposed. */
const century = (yy: string): string => `20${yy}`;

type Atom = readonly [pattern: string, read: (m: string[]) => Draft];

/** Whole phrases that carry their year; texts are folded, with one kind of dash. */
const ATOMS: readonly Atom[] = [
  [`(?:ca )?(?:nam ?)?${Y}`, ([, y]) => given(yearPeriod(Number(y)))],
  // A year that a program took for a number.
  [`${Y}[.,]0`, ([, y]) => given(yearPeriod(Number(y)))],
  [`${Y} ?[-/_] ?${Y}`, ([, a, b]) => span(a!, b!)],
  [`(?:tu )?(?:nam )?${Y} ?(?:-|->|den|toi|den het|to) ?(?:nam )?${Y}`, ([, a, b]) => span(a!, b!)],
  [`${Y}([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}`, ([, y, , m, d]) => day(y!, m!, d!)],
  [
    `${Y}[-/](\\d{1,2})`,
    ([, y, m]) => (Number(m) > 12 && shortSpan(y!.slice(2), m!)) || month(y!, Number(m))
  ],
  [
    `(?:ngay )?(\\d{1,2}) ?([-/. ]) ?(\\d{1,2}) ?\\2 ?${Y}${TIME}`,
    ([, d, , m, y]) => day(y!, m!, d!)
  ],
  [
    `(?:ngay )?(\\d{1,2}),? (?:thang|thg) ?${N}${OF}${Y}`,
    ([, d, m, y]) => day(y!, toCount(m!), d!)
  ],
  [`(\\d{1,2})[ -]${MON}\\.?,?[ -]${Y}`, ([, d, m, y]) => day(y!, toMonth(m!), d!)],
  [`${MON}\\.? (\\d{1,2}),? ${Y}`, ([, m, d, y]) => day(y!, toMonth(m!), d!)],
  [`${MON}\\.?[ -]?,? ?${Y}`, ([, m, y]) => month(y!, toMonth(m!))],
  [`(?:thang|thg|th|t)\\.? ?${N}${OF}${Y}${CLOSE}`, ([, m, y]) => month(y!, toCount(m!))],
  [`(\\d{1,2}) ?[-/.] ?${Y}`, ([, m, y]) => month(y!, Number(m))],
  [`(?:quy|q)\\.? ?${Q}${OF}${Y}${CLOSE}`, ([, q, y]) => quarter(y!, toCount(q!))],
  [`${Y}[- ]?q([1-4])`, ([, y, q]) => quarter(y!, Number(q))],
  [
    `(?:quy|q) ?${Q} ?(?:-|den|toi) ?(?:quy|q)? ?${Q}${OF}${Y}`,
    ([, a, b, y]) => between(quarter(y!, toCount(a!)), quarter(y!, toCount(b!)))
  ],
  [
    `(?:tu )?thang ${N} ?(?:-|den|toi) ?(?:thang )?${N}${OF}${Y}`,
    ([, a, b, y]) => between(month(y!, toCount(a!)), month(y!, toCount(b!)))
  ],
  [
    `${N} ?(?:thang|t|m)(?: (dau|cuoi))?${OF}${Y}${CLOSE}`,
    ([, n, which, y]) => months(y!, toCount(n!), isLast(which))
  ],
  [`${Y}-(\\d{1,2})m`, ([, y, n]) => months(y!, Number(n), false)],
  [
    `(?:the )?(first|last)? ?(\\d{1,2}) months of ${Y}`,
    ([, which, n, y]) => months(y!, Number(n), isLast(which))
  ],
  [`nua (?:nam )?(dau|cuoi)(?: nam)?${OF}${Y}`, ([, which, y]) => months(y!, 6, isLast(which))],
  [`(?:h([12])|([12])h)[ /-]?${Y}`, ([, a, b, y]) => months(y!, 6, (a ?? b) === '2')],
  [`${Y}[- ]?h([12])`, ([, y, h]) => months(y!, 6, h === '2')],
  [`(?:the )?(first|second) half of ${Y}`, ([, which, y]) => months(y!, 6, which === 'second')],
  // Years of two digits are never taken, only proposed.
  [`(?:ngay )?(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{2})`, ([, d, , m, yy]) => shortDay(d!, m!, yy!)],
  [`(\\d{2}) ?- ?(\\d{2})`, ([, a, b]) => shortSpan(a!, b!)],
  [
    `(?:thang|thg|t)\\.? ?(\\d{1,2})[-/](\\d{2})`,
    ([, m, yy]) => question('period_short_year', `${century(yy!)}-${pad(m!)}`)
  ],
  [
    `${MON}[- ](\\d{2})`,
    ([, m, yy]) => question('period_short_year', `${century(yy!)}-${pad(toMonth(m!))}`)
  ]
];

function shortDay(d: string, m: string, yy: string): Draft {
  const iso = `${century(yy)}-${pad(m)}-${pad(d)}`;
  return isDay(iso) ? question('period_short_year', iso) : null;
}

function shortSpan(a: string, b: string): Draft {
  const [from, to] = [Number(a), Number(b)];
  return to > from && to - from <= 15 && from >= 10
    ? question('period_short_year', `${century(a)}/${century(b)}`)
    : null;
}

/** From the start of one to the end of the other. */
export function between(a: Draft, b: Draft): Draft {
  if (!a?.period || !b?.period) return null;
  if (a.period.start > b.period.end) return { period: null, issue: ask('period_ends_first') };
  return {
    period: { start: a.period.start, end: b.period.end },
    flags: [...new Set([...a.flags, ...b.flags])]
  };
}

const COMPILED = ATOMS.map(([pattern, read]) => ({
  pattern: new RegExp(`^(?:${pattern})$`),
  read
}));

/** Reads a folded phrase that is one period and nothing else. */
export function readAtom(text: string): Draft {
  let asked: Draft = null;
  for (const { pattern, read } of COMPILED) {
    const m = pattern.exec(text);
    const draft = m ? read(m) : null;
    if (draft?.period) return draft;
    asked ??= draft;
  }
  return asked;
}

/** Parts of a year that name none: "Quý II", "6 tháng đầu năm", "tháng 6". */
const YEARLESS = new RegExp(
  `^(?:(?:thang|thg) ?${N}|t(?:1[0-2]|0?[1-9])|(?:quy|q)\\.? ?${Q}|${N} ?thang(?: (?:dau|cuoi))?(?: nam)?|nua (?:dau|cuoi) nam|ca nam|\\d{1,2}t|h[12])$`
);

/** Whether a folded phrase is part of a year and does not say which. */
export const isYearless = (text: string): boolean => YEARLESS.test(text);

/** The phrase with a year put to it. */
export function withYear(text: string, year: number): Draft {
  const bare = text.replace(/ nam$/, '');
  return readAtom(`${bare} nam ${year}`) ?? readAtom(`${bare}/${year}`);
}
