import type { Qualifier } from '#lib/model/bound.ts';
import type { Status } from '#lib/model/observation.ts';
import type { Figure } from '../reader/reading.ts';
import { blankKind, STATUS_OF, type BlankKind } from './blank-words.ts';
import { ask, gravest, inform, warn, type CellIssue } from './cell-issue.ts';
import { checkCount, combine, type Amount } from './combine-figure.ts';
import { splitAtNumbers } from './figure-parts.ts';
import { plainText } from './plain-text.ts';
import { remember } from './remember.ts';
import { takeBefore, type Before } from './qualifiers.ts';
import { readTail } from './scale-unit.ts';
import { readScientific } from './scientific.ts';
import { settleNumeral, type FigureOptions } from './settle-numeral.ts';
import { takeSideMarks, type Unmarked } from './side-marks.ts';
import { toNumber } from './numeral.ts';

export type { FigureOptions } from './settle-numeral.ts';

/**
 * A cell read. With an `issue` of severity `error` the value is null and a person is asked; one
 * issue at most, the gravest. An empty cell has none: whoever reads the column counts those.
 */
export type FigureReading = { figure: Figure; issue: CellIssue | null; arithmetic: string };

/** Longer cells are prose. */
const LONGEST = 200;

const figureOf = (part: Partial<Figure>): Figure => ({
  value: null,
  scale: 1,
  unitOfMeasure: '',
  qualifier: 'exact',
  status: 'normal',
  flags: [],
  ...part
});

const asked = (issue: CellIssue, flags: string[] = []): FigureReading => ({
  figure: figureOf({ status: 'missing', flags }),
  issue,
  arithmetic: ''
});

const BLANK_SAID: Record<BlankKind, { flag: string; issue: CellIssue | null }> = {
  empty: { flag: 'blank', issue: null },
  dash: { flag: 'dash_zero', issue: inform('cell_dash_zero') },
  did_not_occur: { flag: 'word_zero', issue: inform('cell_word_zero') },
  dots: { flag: 'not_collected', issue: inform('cell_dots') },
  cross: { flag: 'cross', issue: warn('cell_cross') },
  none_word: { flag: 'none_word', issue: ask('cell_none_word', { suggestion: '0' }) },
  not_available: { flag: 'not_available', issue: warn('cell_not_available') },
  no_figure: { flag: 'no_figure', issue: inform('cell_no_figure') },
  does_not_apply: { flag: 'does_not_apply', issue: null },
  withheld: { flag: 'withheld', issue: inform('cell_withheld') }
};

function readBlank(kind: BlankKind, { noneIsZero = false }: FigureOptions): FigureReading {
  const zero = kind === 'dash' || kind === 'did_not_occur' || (kind === 'none_word' && noneIsZero);
  const { flag, issue } =
    kind === 'none_word' && zero ? BLANK_SAID.did_not_occur : BLANK_SAID[kind];
  const status = zero ? 'normal' : STATUS_OF[kind];
  return {
    figure: figureOf({ value: zero ? 0 : null, status, flags: [flag] }),
    issue,
    arithmetic: ''
  };
}

const ERROR = /^#(?:ref|value|name|div\/0|num|null|n\/a|spill|calc|getting_data)[!?]?$/i;
const FORMULA = /^[=@]|^[-+][^\d\s.,]|^[-+][\d.,]+\s?[-+*/^(|]|^[-+]\s?\d[^x×]*[|(!]/u;

/** Cells that are not text of a person: errors of a spreadsheet, formulas. */
function readDamage(text: string): FigureReading | null {
  if (/^#+$/.test(text)) return asked(ask('cell_hidden'), ['hidden']);
  if (ERROR.test(text)) return asked(ask('cell_formula_error'), ['formula_error']);
  return FORMULA.test(text) ? asked(ask('formula_cell'), ['formula']) : null;
}

type Foreword = {
  qualifiers: Qualifier[];
  status: Status | null;
  negative: boolean;
  unit: string;
  from: boolean;
  flags: string[];
  issues: CellIssue[];
};

const SAYS_WHEN = /^(?:năm|nam|tháng|thang|quý|quy|ngày|ngay|từ ngày|tu ngay)(?![\p{L}])/u;

function apply(word: Foreword, means: Before): CellIssue | null {
  if (means === 'planned') return ask('cell_planned');
  if (means === 'provisional' || means === 'estimated') word.status ??= means;
  else if (means === 'negative') word.negative = true;
  else if (means === 'money' || means === 'usd') word.unit = means === 'money' ? 'đồng' : 'USD';
  else if (means === 'from') word.from = true;
  else if (means === 'up_to') {
    word.qualifiers.push('at_most');
    word.flags.push('up_to');
    word.issues.push(inform('cell_up_to'));
  } else if (means !== 'filler') word.qualifiers.push(means);
  return null;
}

/** Reads what stands before the first number: signs, qualifiers, "ước"; a question if it is more. */
function parseForeword(before: string): Foreword | CellIssue {
  const word: Foreword = {
    qualifiers: [],
    status: null,
    negative: false,
    unit: '',
    from: false,
    flags: [],
    issues: []
  };
  let rest = before.toLowerCase();
  if (/[-+]$/.test(rest)) {
    word.negative = rest.endsWith('-');
    rest = rest.slice(0, -1);
    // "mục-5": a dash that joins.
    if (/[\p{L}\d]$/u.test(rest)) return ask('cell_words_unclear');
  } else if (/[-+] $/.test(rest)) return ask('cell_sign_unclear');
  for (rest = rest.trim(); rest !== '';) {
    const taken = takeBefore(rest);
    if (!taken) return ask(SAYS_WHEN.test(rest) ? 'cell_date_or_ratio' : 'cell_words_unclear');
    const issue = apply(word, taken.means);
    if (issue) return issue;
    rest = taken.rest.trim();
  }
  return word;
}

const readForeword = remember(parseForeword);

/** One qualifier of all that was said; two that differ leave only "about". */
function qualify(all: Qualifier[]): { qualifier: Qualifier; issues: CellIssue[] } {
  const said = [...new Set(all)];
  if (said.length < 2) return { qualifier: said[0] ?? 'exact', issues: [] };
  return { qualifier: 'about', issues: [warn('cell_two_qualifiers')] };
}

function unitIssues({ tail }: Amount): CellIssue[] {
  return tail.counts === 'unknown' ? [inform('cell_unit_unknown')] : [];
}

function markIssues({ flags, text }: Unmarked): CellIssue[] {
  if (flags.includes('minus_behind')) return [warn('cell_minus_behind')];
  if (flags.includes('footnote_number')) return [inform('cell_footnote')];
  // "(5)" may number a note or a column as well as be a negative.
  if (flags.includes('accounting'))
    return [/^\d$/.test(text) ? ask('cell_brackets_unclear') : inform('cell_brackets_negative')];
  return [];
}

function finish(
  amount: Amount,
  word: Foreword,
  marks: Unmarked,
  options: FigureOptions
): FigureReading {
  const { tail } = amount;
  const bracketed = marks.flags.includes('accounting');
  const negative = word.negative || bracketed;
  const value = toNumber(amount.digits);
  const { qualifier, issues } = qualify([
    ...word.qualifiers,
    ...(tail.qualifier ? [tail.qualifier] : [])
  ]);
  const all = [
    ...markIssues(marks),
    ...amount.issues,
    ...word.issues,
    ...issues,
    ...unitIssues(amount),
    ...(options.integer ? checkCount(amount, negative) : [])
  ];
  const issue = word.from && tail.qualifier === null ? ask('cell_words_unclear') : gravest(all);
  if (value === null) return asked(ask('number_too_large'));
  if (issue?.severity === 'error') return asked(issue);
  const derived = amount.arithmetic === '' ? null : 'derived';
  const flags = [
    ...amount.flags,
    ...word.flags,
    ...marks.flags,
    ...(negative ? ['negative'] : []),
    ...(tail.unit === '%' ? ['percent'] : [])
  ];
  return {
    figure: figureOf({
      value: negative && value !== 0 ? -value : value,
      scale: tail.scale,
      unitOfMeasure: tail.unit || word.unit,
      qualifier,
      status: word.status ?? marks.status ?? derived ?? 'normal',
      flags: [...new Set(flags)].map((flag) => (flag === 'footnote_number' ? 'footnote' : flag))
    }),
    issue,
    arithmetic: amount.arithmetic
  };
}

const NO_TAIL = readTail('');

/** Digits and marks alone, as most cells are: the same answer as the long way, sooner. */
function readBare(text: string, options: FigureOptions): FigureReading {
  const settled = settleNumeral(text, NO_TAIL.counts, options);
  if (settled.digits === null) return asked(settled.issue);
  const value = toNumber(settled.digits);
  if (value === null) return asked(ask('number_too_large'));
  const { flags, issues } = settled;
  const counted = options.integer
    ? checkCount({ ...settled, tail: NO_TAIL, arithmetic: '' }, false)
    : [];
  return {
    figure: figureOf({ value, flags }),
    issue: gravest([...issues, ...counted]),
    arithmetic: ''
  };
}

/**
 * Reads one cell as a figure, in the style of its column: number, scale, unit, how exact, which
 * blank. What can mean two things has no value and an issue that asks; nothing is thrown.
 */
export function readFigure(text: string, options: FigureOptions): FigureReading {
  if (/^(?:0|[1-9]\d{0,14})$/.test(text))
    return { figure: figureOf({ value: Number(text) }), issue: null, arithmetic: '' };
  if (/^[1-9][\d.,]{0,30}\d$/.test(text)) return readBare(text, options);
  return readerFor(options)(text);
}

/** Readers that remember, by what is known of a column: the same words stand in many cells. */
const readers = new Map<string, (text: string) => FigureReading>();

function readerFor(options: FigureOptions): (text: string) => FigureReading {
  const { style, ambiguous, askDecimals, ambiguousOk, integer, noneIsZero } = options;
  const asked = [ambiguous, askDecimals, ambiguousOk, integer, noneIsZero];
  const key = style + asked.map((said) => (said ? 1 : 0)).join('');
  let reader = readers.get(key);
  if (!reader) {
    const settled: FigureOptions = {
      style,
      ambiguous,
      askDecimals,
      ambiguousOk,
      integer,
      noneIsZero
    };
    readers.set(key, (reader = remember((text) => readWorded(text, settled))));
  }
  return reader;
}

function readWorded(text: string, options: FigureOptions): FigureReading {
  const blank = blankKind(text);
  if (blank) return readBlank(blank, options);
  if (text.length > LONGEST && text.trim().length > LONGEST) return asked(ask('cell_not_number'));
  const plain = plainText(text);
  const damage = readDamage(plain);
  if (damage) return damage;
  const marks = takeSideMarks(plain);
  const scientific = readScientific(marks.text);
  if (scientific) {
    const { value, issue } = scientific;
    return value === null
      ? asked(issue)
      : { figure: figureOf({ value, flags: ['scientific'] }), issue, arithmetic: '' };
  }
  const { before, parts } = splitAtNumbers(marks.text);
  if (parts.length === 0) return asked(ask('cell_not_number'), ['text']);
  if (parts.some((part) => part.glued)) return asked(ask('cell_letter_in_number'));
  const word = readForeword(before);
  // A range says "từ" too, and a date its month: then the numbers explain more than the words.
  const amount = combine(parts, options, plain);
  if ('code' in word)
    return asked(amount.digits === null && parts.length > 1 ? amount.issue : word);
  if (amount.digits === null) return asked(amount.issue);
  return finish(amount, word, marks, options);
}
