import {
  parsePeriod,
  spanPeriod,
  startYear,
  toPeriodCode,
  type Period
} from '#lib/model/period.ts';
import { diceFor } from './dice.ts';
import type { Flaw } from './flaws.ts';
import {
  isSpared,
  LATE,
  PLANTED,
  PLANTED_OVERLAPS,
  PLANTED_SPANS,
  SUBORDINATES,
  SUBORDINATE_STRAND,
  SUBORDINATE_YEARS
} from './planted.ts';
import type { Province } from './reference.ts';
import type { Strand } from './strands.ts';

/** What happens to a report: nothing, a flaw, or `absent`, no row at all. */
export type Fate = Flaw | 'none' | 'absent';

const FIRST_YEAR = 2016;
const LAST_WHOLE_YEAR = 2024;
export const YEARS = Array.from(
  { length: LAST_WHOLE_YEAR - FIRST_YEAR + 1 },
  (_, i) => FIRST_YEAR + i
);

const period = (code: string): Period => {
  const p = parsePeriod(code);
  if (!p) throw new Error(`invalid period: ${code}`);
  return p;
};

/** The first of `choices` whose running share exceeds the throw; the rest of [0, 1) is `none`. */
function draw(thrown: number, choices: readonly (readonly [Fate, number])[]): Fate {
  let sum = 0;
  for (const [fate, share] of choices) {
    sum += share;
    if (thrown < sum) return fate;
  }
  return 'none';
}

/** Both states of a commendation come in one report, so they are missing together. */
const GAPS = [
  ['absent', 0.011],
  ['missing', 0.008],
  ['not_collected', 0.004],
  ['not_applicable', 0.003],
  ['suppressed', 0.005]
] as const;

const SLIPS = [
  ['approximate', 0.03],
  ['estimated', 0.01]
] as const;

const PART_SLIPS = [
  ['parts_short', 0.01],
  ['parts_over', 0.006],
  ['parts_only', 0.006],
  ['whole_only', 0.014]
] as const;

/** Spans a strand of one province of the 63 list reports instead of the years they cover. */
export function spansOf(strand: Strand, province: Province): Period[] {
  const planted = PLANTED_SPANS[`${strand.id} ${province.id}`];
  if (planted) return planted.map(period);
  if (isSpared(strand.id, province.id)) return [];
  const thrown = diceFor('span', strand.measure, province.id)();
  if (thrown < 0.03) return [spanPeriod(2016, 2020)];
  return thrown < 0.08 ? [spanPeriod(2018, 2019)] : [];
}

/** Spans reported beside the years they cover. */
export const overlapsOf = (strand: Strand, province: Province): Period[] =>
  (PLANTED_OVERLAPS[`${strand.id} ${province.id}`] ?? []).map(period);

const hasSubordinates = (strand: Strand, province: Province, of: Period): boolean =>
  strand.id === SUBORDINATE_STRAND &&
  province.id in SUBORDINATES &&
  SUBORDINATE_YEARS.includes(startYear(of));

/** What becomes of one report of a strand. */
export function fateOf(strand: Strand, province: Province, of: Period): Fate {
  const code = toPeriodCode(of);
  const late = LATE[`${province.id} ${code}`];
  if (late) return late === 'row' ? 'late' : 'absent';
  const planted = PLANTED[`${strand.id} ${province.id} ${code}`];
  if (planted) return planted;
  if (hasSubordinates(strand, province, of)) return 'children_differ';
  if (isSpared(strand.id, province.id)) return 'none';
  const report = diceFor('gap', strand.measure, province.id, code);
  const gap = startYear(of) <= LAST_WHOLE_YEAR ? draw(report(), GAPS) : 'none';
  if (gap !== 'none') return gap;
  if (strand.subject === 'commendations' && report() < 0.012) return 'state_unknown';
  const slip = diceFor('slip', strand.id, province.id, code);
  if (startYear(of) === 2026 && slip() < 0.25) return 'estimated';
  return draw(slip(), strand.parts.length > 0 ? [...SLIPS, ...PART_SLIPS] : SLIPS);
}
