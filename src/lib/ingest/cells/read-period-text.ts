import {
  endYear,
  periodKind,
  startYear,
  toPeriodCode,
  type Period,
  type PeriodKind
} from '#lib/model/period.ts';
import { ask, gravest, inform, warn, type CellIssue } from './cell-issue.ts';
import { between, isYearless, readAtom, withYear, type Draft } from './period-atoms.ts';
import { foldChars, plainText } from './plain-text.ts';
import { remember } from './remember.ts';

/**
 * A text read as a period. Without `period`: `issue` asks what is unclear, or is null when the
 * text is no period at all. `flags`: provisional, estimated, planned, term, school_year,
 * fiscal_year, as_of, duration, serial, year_given.
 */
export type PeriodReading =
  | { period: Period; code: string; kind: PeriodKind; flags: string[]; issue: CellIssue | null }
  | { period: null; code: ''; kind: null; flags: string[]; issue: CellIssue | null };

export type PeriodOptions = {
  /** The year that stands elsewhere (title, sheet), for "Quý II" alone. */
  year?: number;
  /** The column is known to hold dates: 42505 is a spreadsheet's day, 20160515 one too. */
  serials?: boolean;
};

const LONGEST = 120;

const none = (issue: CellIssue | null = null): PeriodReading => ({
  period: null,
  code: '',
  kind: null,
  flags: [],
  issue
});

/** Words around a period, and what each says of it; '' for those that say nothing. */
const BEFORE: readonly (readonly [RegExp, string])[] = [
  [/^(?:so bo|prel\.?|tam tinh|provisional)(?=[ \d])/, 'provisional'],
  [/^(?:uoc thuc hien|uoc th|uth|uoc tinh|uoc dat|uoc|est\.?|estimated?)(?=[ \d])/, 'estimated'],
  [/^(?:du kien|du bao|ke hoach|kh|muc tieu|chi tieu|plan(?:ned)?)(?=[ \d])/, 'planned'],
  [/^(?:giai doan|gd|thoi ky|period)(?=[ \d:])/, 'stage'],
  [/^(?:nhiem ky|nk)(?=[ \d:])/, 'term'],
  [/^(?:nam hoc|nh)(?=[ \d:])/, 'school_year'],
  [
    /^(?:nam tai chinh|nien do(?: tai chinh)?|nam ngan sach|fiscal year|fy)(?=[ \d])/,
    'fiscal_year'
  ],
  [
    /^(?:tinh den(?: het)?|den het|luy ke den(?: het)?|as of|tai thoi diem|thoi diem)(?= )/,
    'as_of'
  ],
  [/^den(?= )/, 'until'],
  [
    /^(?:thuc hien|th|ket qua|chinh thuc|ky bao cao|ky|trong|vao|cua|cho|nam(?=:)|actual|year|thoi gian|date|in)(?=[ \d:])/,
    ''
  ]
];
const AFTER: readonly (readonly [RegExp, string])[] = [
  [/ ?\(?(?:so bo|prel\.?|tam tinh)\)?$| ?\(p\)$/, 'provisional'],
  [/ ?\(?(?:uoc|uoc tinh|uoc thuc hien|est\.?)\)?$| ?\(e\)$/, 'estimated'],
  [/ ?\(?(?:ke hoach|du kien|du bao|kh)\)?$/, 'planned'],
  [/ ?(?:\*{1,3}|\(\d\)|\(\*+\)|\[\d\]|[\u00B9\u00B2\u00B3\u2070-\u2079])$/, '']
];

type Framed = { text: string; flags: string[] };

/** Takes the words around a period off; at most a few, so that time stays bounded. */
function unframe(folded: string): Framed {
  let text = folded
    .replace(/^'(?=\d)/, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/[.:;,]$/, '')
    .trim();
  const flags: string[] = [];
  for (let i = 0; i < 5; i++) {
    const found =
      BEFORE.find(([pattern]) => pattern.test(text)) ??
      AFTER.find(([pattern]) => pattern.test(text));
    if (!found) break;
    text = text
      .replace(found[0], '')
      .replace(/^[ :]+/, '')
      .trim();
    if (found[1] !== '') flags.push(found[1]);
  }
  return { text, flags };
}

const OPEN =
  /^(?:dau|giua|cuoi) nam |(?:-|->|den) ?(?:nay|hien nay|now|present)$|tro (?:di|lai day|ve sau)$|^(?:truoc|sau|tu|ke tu|from|since) /;
const NAMES_A_DAY = /(?:19|20)\d\d/;

/** Two phrases joined by "đến" or a dash; the first may leave its year to the second. */
function readRange(text: string): Draft {
  const bare = text.replace(/^(?:tu ngay|tu thang|tu quy|tu nam|tu|from) /, (m) =>
    m.replace(/^(?:tu|from) /, '')
  );
  for (const joiner of [' den het ', ' den ', ' toi ', ' to ', ' - ', '->', '-']) {
    const at = bare.indexOf(joiner);
    if (at < 1 || bare.indexOf(joiner, at + joiner.length) >= 0) continue;
    const [a, b] = [bare.slice(0, at).trim(), bare.slice(at + joiner.length).trim()];
    const end = readAtom(b.replace(/^(?:het|the end of) /, ''));
    if (!end?.period) continue;
    const year = endYear(end.period);
    const start = readAtom(a) ?? withYear(a, year) ?? readAtom(`${a}/${year}`);
    const range = between(start, end);
    if (range) return range;
  }
  return null;
}

const DURATION = /^(?:trong |sau |qua )?(\d{1,2}) nam,? ?\(?([^()]+)\)?$/;

/** "5 năm (2016-2021)": the years decide, and the number is checked against them. */
function readDuration(text: string): { draft: Draft; issue: CellIssue | null } | null {
  const m = DURATION.exec(text);
  if (!m) return null;
  const draft = readPhrase(m[2]!.replace(/^giai doan /, '').trim());
  if (!draft?.period) return null;
  const years = endYear(draft.period) - startYear(draft.period) + 1;
  const issue = years === Number(m[1]) ? null : warn('period_length_differs');
  return { draft: { ...draft, flags: [...draft.flags, 'duration'] }, issue };
}

const YEAR_FIRST = /^(?:nam )?((?:19|20)\d\d) ?[-/,:( ] ?([^()]+)\)?$/;

/** "2020 - Quý I", "Năm 2020 (6 tháng đầu năm)". */
function readYearFirst(text: string): Draft {
  const m = YEAR_FIRST.exec(text);
  const part = m?.[2]!.trim() ?? '';
  return m && isYearless(part) ? withYear(part, Number(m[1])) : null;
}

const readPhrase = (text: string): Draft =>
  readAtom(text) ?? readYearFirst(text) ?? readRange(text);

/** "năm 2016, 2017": each a period of its own. */
function readSeveral(text: string): CellIssue | null {
  const parts = text.split(/, | va |; | \+ /);
  if (parts.length < 2 || parts.length > 12) return null;
  const codes = parts.map((part) => readAtom(part.trim())?.period ?? null);
  if (codes.some((period) => period === null)) return null;
  return ask('period_several', { periods: codes.map((p) => toPeriodCode(p!)).join(', ') });
}

/** A period that only says where it ends or begins; `until` a day is a stock at that day. */
function readOpen(text: string, until: boolean): CellIssue | null {
  return (until || OPEN.test(text)) && NAMES_A_DAY.test(text) ? ask('period_open') : null;
}

const issuesOf = (flags: readonly string[]): CellIssue[] => [
  ...(flags.includes('school_year') ? [inform('period_school_year')] : []),
  ...(flags.includes('planned') ? [warn('period_planned')] : [])
];

function toReading(
  draft: NonNullable<Draft>,
  flags: string[],
  issue: CellIssue | null
): PeriodReading {
  if (!draft.period) return none(draft.issue);
  const { period } = draft;
  const all = [...new Set([...flags, ...draft.flags])].filter((f) => f !== 'stage');
  return {
    period,
    code: toPeriodCode(period),
    kind: periodKind(period),
    flags: all.map((flag) => (flag === 'until' ? 'as_of' : flag)),
    issue: gravest([...(issue ? [issue] : []), ...issuesOf(all)])
  };
}

/** Days since 1899-12-30, as spreadsheets count them; 1954 to 2064 only. */
function readSerial(text: string): Draft {
  const m = /^(\d{5})(?:[.,]\d+)?$/.exec(text);
  const packed = /^((?:19|20)\d\d)(\d\d)(\d\d)?$/.exec(text);
  if (packed) return readAtom([packed[1], packed[2], packed[3]].filter(Boolean).join('-'));
  const serial = m ? Number(m[1]) : 0;
  if (serial < 20000 || serial > 60000) return null;
  const day = new Date(Date.UTC(1899, 11, 30) + serial * 864e5).toISOString().slice(0, 10);
  return { period: { start: day, end: day }, flags: ['serial'] };
}

/**
 * Reads a text that is a period and nothing else: a year, a day (the day before the month), a
 * month, quarter, part of a year or span, in Vietnamese or English, with or without marks.
 */
export function readPeriodText(
  text: string,
  { year, serials = false }: PeriodOptions = {}
): PeriodReading {
  if (year !== undefined) return readPeriod(text, { year, serials });
  return serials ? readInDates(text) : readAlone(text);
}

/** A column of periods says the same few again and again. */
const readInDates = remember((text) => readPeriod(text, { serials: true }));
const readAlone = remember((text) => readPeriod(text, { serials: false }));

function readPeriod(text: string, { year, serials = false }: PeriodOptions): PeriodReading {
  if (text.length > LONGEST && text.trim().length > LONGEST) return none();
  const folded = foldChars(plainText(text));
  if (!/\d/.test(folded) && year === undefined && !isYearless(folded)) return none();
  if (serials) {
    const serial = readSerial(folded);
    if (serial) return toReading(serial, [], null);
  }
  const framed = unframe(folded);
  const until = framed.flags.includes('until');
  const duration = readDuration(framed.text);
  if (duration?.draft) return toReading(duration.draft, framed.flags, duration.issue);
  const draft = readPhrase(framed.text);
  if (draft?.period && until && draft.period.start !== draft.period.end)
    return none(ask('period_open'));
  if (draft) return toReading(draft, framed.flags, null);
  const unclear = readOpen(framed.text, until) ?? readSeveral(framed.text);
  if (unclear) return none(unclear);
  return isYearless(framed.text) ? readYearless(framed, year) : none();
}

function readYearless({ text, flags }: Framed, year: number | undefined): PeriodReading {
  const draft = year === undefined ? null : withYear(text, year);
  return draft
    ? toReading(draft, [...flags, 'year_given'], null)
    : none(ask('period_year_missing'));
}
