import type { NumberDecision, NumberProof, NumberStyle, RowRole } from '../reader/reading.ts';
import { blankKind } from './blank-words.ts';
import { splitAtNumbers } from './figure-parts.ts';
import { parseNumeral, type Numeral } from './numeral.ts';
import { plainText } from './plain-text.ts';
import { readTail, type Tail } from './scale-unit.ts';
import { proveByTotal } from './total-proof.ts';

/** What is known of a column besides its cells. */
export type DecideOptions = {
  /** Decisions of other columns of the same file; only those with a proof of their own count. */
  neighbours?: readonly NumberDecision[];
  /** The column counts whole things (mô hình, người), or đồng without triệu or tỷ. */
  integer?: boolean;
  /** Amounts in triệu or tỷ: three decimals are thousands of đồng, so a pattern proves less. */
  money?: boolean;
  /** One for each cell: then a total may settle what nothing else does. */
  roles?: readonly RowRole[];
};

type Marked = 'dot_thousands' | 'comma_thousands';
const GROUPS: Record<'.' | ',', Marked> = { '.': 'dot_thousands', ',': 'comma_thousands' };
const other = (style: Marked): Marked =>
  style === 'dot_thousands' ? 'comma_thousands' : 'dot_thousands';

type Open = { proof: NumberProof; style: Marked; endsInZero: boolean };

/** Everything in a column that bears on the question. */
type Evidence = {
  proofs: Partial<Record<Marked, NumberProof>>;
  /** How many cells prove each. */
  proven: Record<Marked, number>;
  space: NumberProof | null;
  /** The style whose decimal mark stands behind groups made by spaces ("1 234,5"). */
  spaceDecimal: Marked | null;
  /** Styles whose decimal mark some cell shows to be one. */
  decimals: Set<Marked>;
  /** Numbers that could be either, with the style in which the mark makes groups. */
  open: Open[];
  /** How many whole numbers have no mark: from 100 to 999, and from 1000 on. */
  hundreds: number;
  unmarkedThousands: number;
  /** Numbers that are likelier months, until a style says otherwise. */
  months: number;
};

const LONGEST = 200;
/** Digits and marks alone, as most cells are; days among them ("15.5.2016") are no numeral. */
const BARE = /^\d+(?:[.,]\d+)*$/;
/** Dates and formulas have marks that say nothing of numbers. */
const NO_EVIDENCE = /^[=@]|\d\s?[/:]\s?\d|\d{1,2}[.-]\d{1,2}[.-]\d{2,4}/;

function addSure(
  evidence: Evidence,
  numeral: Numeral & { kind: 'sure' },
  proof: NumberProof
): void {
  const { proves, digits, decimalMark } = numeral;
  if (decimalMark) evidence.decimals.add(other(GROUPS[decimalMark]));
  if (proves === 'space_thousands') {
    evidence.space ??= proof;
    if (decimalMark) evidence.spaceDecimal ??= other(GROUPS[decimalMark]);
  } else if (proves === 'dot_thousands' || proves === 'comma_thousands') {
    evidence.proofs[proves] ??= proof;
    evidence.proven[proves]++;
  } else if (/^[1-9]\d\d$/.test(digits)) evidence.hundreds++;
  else if (/^[1-9]\d{3,}$/.test(digits)) evidence.unmarkedThousands++;
}

/** "1,234E+05": one digit stands before the decimal mark of a power of ten. */
const isPower = (after: string): boolean => /^[eE][-+]?\d/.test(after) || /^[eE][-+]$/.test(after);

function addNumeral(evidence: Evidence, numeral: Numeral, after: string, proof: NumberProof): void {
  if (numeral.kind === 'month') {
    evidence.months++;
    return;
  }
  if (numeral.kind === 'sure') return addSure(evidence, numeral, proof);
  const style = GROUPS[numeral.mark];
  if (isPower(after)) evidence.proofs[other(style)] ??= proof;
  else if (countsWhole(readTail(after))) evidence.proofs[style] ??= { ...proof, by: 'counts' };
  else evidence.open.push({ proof, style, endsInZero: numeral.whole.endsWith('0') });
}

const countsWhole = (tail: Tail): boolean => tail.counts === 'whole' && !tail.odd;

function gather(cells: readonly string[]): Evidence {
  const evidence: Evidence = {
    proofs: {},
    proven: { dot_thousands: 0, comma_thousands: 0 },
    space: null,
    spaceDecimal: null,
    decimals: new Set(),
    open: [],
    hundreds: 0,
    unmarkedThousands: 0,
    months: 0
  };
  for (const [index, seen] of cells.entries()) {
    if (seen === '' || seen.length > LONGEST || !/\p{Nd}/u.test(seen)) continue;
    if (BARE.test(seen)) {
      const parsed = parseNumeral(seen);
      if (parsed) addNumeral(evidence, parsed, '', { index, seen });
      continue;
    }
    const text = plainText(seen);
    if (NO_EVIDENCE.test(text) || blankKind(text)) continue;
    for (const { numeral, after } of splitAtNumbers(text).parts.slice(0, 4)) {
      const parsed = parseNumeral(numeral);
      if (parsed) addNumeral(evidence, parsed, after, { index, seen });
    }
  }
  return evidence;
}

/** What another column proves; `showsDecimals` when its proof holds the decimal mark itself. */
type Convention = { style: Marked; proof: NumberProof; showsDecimals: boolean };

/** The convention other columns prove; null when none does, or two disagree. */
function conventionOf(neighbours: readonly NumberDecision[]): Convention | null {
  let found = null as Convention | null;
  for (const { style, proof, ambiguous } of neighbours) {
    // An inference is not passed on as if it were a proof.
    if (!proof || ambiguous || proof.by === 'elsewhere' || proof.by === 'pattern') continue;
    const marked = toMarked(style, proof);
    if (!marked) continue;
    if (found && found.style !== marked) return null;
    const shows = gather([proof.seen]).decimals.has(marked);
    if (!found || (shows && !found.showsDecimals))
      found = { style: marked, proof, showsDecimals: shows };
  }
  return found;
}

/** Groups made by spaces prove a decimal mark only where one stands in the proof. */
function toMarked(style: NumberStyle, { seen }: NumberProof): Marked | null {
  if (style === 'dot_thousands' || style === 'comma_thousands') return style;
  return style === 'space_thousands' ? gather([seen]).spaceDecimal : null;
}

/**
 * Numbers from 100 to 999 without a mark beside marked ones, and none from 1000 on without: the
 * mark begins where thousands begin. Decimals would have to be three each time and yet be left off
 * whole numbers. For amounts a trailing 0 is wanted too, which no number format drops and keeps.
 */
const hasPattern = ({ open, hundreds, unmarkedThousands }: Evidence, money: boolean): boolean =>
  open.length >= 2 &&
  hundreds >= 1 &&
  unmarkedThousands === 0 &&
  (!money || open.some((o) => o.endsInZero));

const settled = (style: NumberStyle, proof: NumberProof | null): NumberDecision => ({
  style,
  proof,
  ambiguous: false
});
const doubtful = (style: NumberStyle): NumberDecision => ({ style, proof: null, ambiguous: true });

/** Cells that contradict one another are a doubt only where some cell has more than one reading. */
function fromBoth({ proven, open, months }: Evidence, dotFirst: boolean): NumberDecision {
  const first: Marked = dotFirst ? 'dot_thousands' : 'comma_thousands';
  if (open.length > 0 || months > 0) return doubtful(first);
  return settled(proven[other(first)] > proven[first] ? other(first) : first, null);
}

/** A column whose own cells prove a style; cells that a count cannot be in that style are a doubt. */
function fromProof(evidence: Evidence, integer: boolean): NumberDecision | null {
  const { dot_thousands: dot, comma_thousands: comma } = evidence.proofs;
  if (dot && comma) return fromBoth(evidence, dot.index <= comma.index);
  const proof = dot ?? comma;
  if (!proof) return null;
  const style: Marked = dot ? 'dot_thousands' : 'comma_thousands';
  if (evidence.spaceDecimal && evidence.spaceDecimal !== style) return doubtful(style);
  const fraction = evidence.open.some((o) => o.style !== style);
  if (integer && fraction) return doubtful(style);
  const asks = fraction && !evidence.decimals.has(style);
  return { ...settled(style, proof), ...(asks ? { askDecimals: true } : {}) };
}

/** Groups made by spaces; a mark among them is decimal only if some cell shows that it is. */
function fromSpaces({ space, spaceDecimal, open }: Evidence): NumberDecision | null {
  if (!space) return null;
  const known = open.every((o) => spaceDecimal !== null && o.style !== spaceDecimal);
  return known ? settled('space_thousands', space) : doubtful('space_thousands');
}

/**
 * Only numbers that could be either: counts, other columns, a total and the pattern decide, in this
 * order; a total that contradicts what goes before it is a doubt.
 */
function fromOpen(
  cells: readonly string[],
  evidence: Evidence,
  options: Required<DecideOptions>
): NumberDecision {
  const { style, proof } = evidence.open[0]!;
  if (evidence.open.some((o) => o.style !== style)) return doubtful('dot_thousands');
  const convention = conventionOf(options.neighbours);
  const total = proveByTotal(cells, options.roles, [style, other(style)]);
  const before = options.integer ? style : convention?.style;
  if (total && before && total.style !== before) return doubtful(style);
  if (options.integer)
    return convention && convention.style !== style
      ? doubtful(style)
      : settled(style, { ...proof, by: 'counts' });
  if (convention && (convention.style === style || convention.showsDecimals))
    return settled(convention.style, { ...convention.proof, by: 'elsewhere' });
  if (total)
    return settled(total.style, { index: total.index, seen: cells[total.index]!, by: 'total' });
  return hasPattern(evidence, options.money)
    ? settled(style, { ...proof, by: 'pattern' })
    : doubtful(style);
}

/**
 * Decides what groups the thousands of a column, with the cell that proves it. "1.234" proves
 * nothing: it is settled by a cell that has one reading ("1.234,5", "12.345.678", "0,75"), by what
 * is counted (people have no decimals), by another column of the file, by a total that fits in one
 * style only, or by the pattern of the column; else, or when cells contradict one another,
 * `ambiguous`, and `style` is only the likelier.
 */
export function decideNumbers(
  cells: readonly string[],
  { neighbours = [], integer = false, money = false, roles = [] }: DecideOptions = {}
): NumberDecision {
  const evidence = gather(cells);
  const proven = fromProof(evidence, integer);
  if (proven) {
    // "12,5" beside "1 234": spaces group, and the mark is the decimal one either way.
    const byDecimal = evidence.space && !proven.ambiguous && evidence.open.length === 0;
    return byDecimal ? settled('space_thousands', evidence.space) : proven;
  }
  const spaced = fromSpaces(evidence);
  if (spaced) return spaced;
  if (evidence.open.length === 0) return settled('plain', null);
  return fromOpen(cells, evidence, { neighbours, integer, money, roles });
}
