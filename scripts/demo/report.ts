import { parsePeriod, startYear, type Period } from '#lib/model/period.ts';
import type { Qualifier } from '#lib/model/bound.ts';
import type { Status } from '#lib/model/observation.ts';
import { between, diceFor } from './dice.ts';
import type { Flaw } from './flaws.ts';
import type { Fate } from './plan.ts';
import type { Province } from './reference.ts';
import { periodId, type Row } from './row.ts';
import type { Strand } from './strands.ts';
import type { Figure } from './truth.ts';

/** What one unit says of one strand in one period, before anything goes wrong with it. */
export type Report = { strand: Strand; province: Province; period: Period; figure: Figure };

const BLANKS: Partial<Record<Fate, Status>> = {
  late: 'missing',
  missing: 'missing',
  not_collected: 'not_collected',
  not_applicable: 'not_applicable',
  suppressed: 'suppressed'
};

/** Figures of the last two years are not final; that alone is noted, on the whole. */
const standing = (period: Period): { status: Status; flaw: Flaw | null } => {
  const year = startYear(period);
  if (year < 2025) return { status: 'normal', flaw: null };
  return { status: 'provisional', flaw: year === 2026 ? 'first_half' : 'provisional' };
};

const idOf = ({ strand, province, period }: Report): string =>
  [strand.prefix, province.scheme, province.code, periodId(period)].join('-');

function wholeOf(report: Report): Row {
  const { strand, province, period, figure } = report;
  return {
    id: idOf(report),
    strand,
    unit: province,
    period,
    part: null,
    value: figure.whole,
    qualifier: 'exact',
    partOf: '',
    source: 'demo',
    ...standing(period)
  };
}

function partsOf(report: Report): Row[] {
  const whole = wholeOf(report);
  return report.strand.parts.map((part, i) => ({
    ...whole,
    id: `${whole.id}-${part.short}`,
    part,
    value: report.figure.parts[i]!,
    flaw: null
  }));
}

/** The largest round step that leaves a number worth writing: a tenth or so of the value. */
function roundStep(value: number): number {
  let step = 5;
  while (step * 20 <= value) step *= step.toString().startsWith('5') ? 2 : 5;
  return step;
}

/** A round number and the word that keeps it true. */
export function approximate(
  value: number,
  thrown: number
): { value: number; qualifier: Qualifier } {
  const step = roundStep(value);
  const below = Math.floor(value / step) * step;
  if (thrown < 0.4) return { value: Math.round(value / step) * step, qualifier: 'about' };
  if (thrown < 0.55) return { value: below, qualifier: 'at_least' };
  if (thrown < 0.8)
    return { value: below === value ? below - step : below, qualifier: 'more_than' };
  return { value: below + step, qualifier: 'nearly' };
}

function parts(report: Report, change: number): Row[] {
  const rows = partsOf(report);
  const largest = rows.reduce((a, b) => (b.value! > a.value! ? b : a));
  const by = Math.max(1, Math.round(report.figure.whole * Math.abs(change)));
  largest.value = Math.max(0, largest.value! + (change < 0 ? -by : by));
  return rows;
}

/** The rows a report leaves behind, given its fate. */
export function toRows(report: Report, fate: Fate): Row[] {
  const { strand, province, period } = report;
  const whole = wholeOf(report);
  const blank = BLANKS[fate];
  if (blank) return [{ ...whole, value: null, status: blank, flaw: fate as Flaw }];
  const dice = diceFor('slip size', strand.id, province.id, whole.id);
  const noted: Row = fate === 'none' ? whole : { ...whole, flaw: fate as Flaw };
  switch (fate) {
    case 'absent':
      return [];
    case 'approximate':
      return [{ ...noted, ...approximate(report.figure.whole, dice()) }];
    case 'estimated':
      return [noted, ...partsOf(report)].map((r) => ({ ...r, status: 'estimated' }));
    case 'break':
      return [{ ...noted, status: 'break' }, ...partsOf(report)];
    case 'parts_short':
      return [noted, ...parts(report, -between(dice, 0.04, 0.15))];
    case 'parts_over':
      return [noted, ...parts(report, between(dice, 0.03, 0.1))];
    case 'parts_only':
      return partsOf(report).map((r) => ({ ...r, flaw: fate }));
    case 'whole_only':
      return [noted];
    case 'zero':
      return [{ ...noted, value: 0 }];
    case 'part_year':
      return [
        {
          ...noted,
          id: `${whole.id}-9m`,
          period: parsePeriod(`${startYear(period)}-9M`)!,
          value: Math.round((report.figure.whole * 7) / 10)
        }
      ];
    case 'conflict':
      return [
        noted,
        ...partsOf(report),
        {
          ...noted,
          id: `${whole.id}-2`,
          value: whole.value! + Math.max(3, Math.round(whole.value! / 12)),
          source: 'demo-annex'
        }
      ];
    case 'duplicate':
      return [noted, ...partsOf(report), { ...noted, id: `${whole.id}-2` }];
    case 'state_unknown':
      if (strand.state !== 'awarded') return [];
      return [noted, ...partsOf(report)].map((r) => ({
        ...r,
        id: r.id.replace(/^ca/, 'cu'),
        state: 'unknown'
      }));
    default:
      return [noted, ...partsOf(report)];
  }
}
