import { between, diceFor, split, wobble } from './dice.ts';
import type { Province } from './reference.ts';
import { sizeOf } from './size.ts';
import type { Strand } from './strands.ts';

/** A figure before anybody reports it: the parts, which add up to the whole. */
export type Figure = { whole: number; parts: number[] };

export type Half = { year: number; half: 1 | 2 };

const power = (base: number, n: number): number => (n === 0 ? 1 : base * power(base, n - 1));

/** A province's whole year of a strand, in steps; whole and not below zero. */
function yearSteps(strand: Strand, province: Province, year: number): number {
  const own = diceFor(strand.measure, province.id);
  const affinity = between(own, 0.87, 1.13);
  const trend = between(own, 1.0, 1.03);
  const noise = 1 + 0.11 * wobble(diceFor(strand.measure, province.id, year));
  const shock = strand.shocks[year] ?? 1;
  return Math.round(
    strand.base * sizeOf(province) * affinity * power(trend, year - 2016) * shock * noise
  );
}

/** Proposed occasions are the awarded ones and some that were not granted. */
const proposed = (awarded: number, extra: number): number => Math.round(awarded * (1 + extra));

/** What happened in half a year in a province of the 63 list, also after the lists changed. */
export function halfYear(strand: Strand, province: Province, { year, half }: Half): Figure {
  const total = yearSteps(strand, province, year);
  const dice = diceFor(strand.measure, province.id, year, 'split');
  const first = Math.round(total * (strand.firstHalf + 0.05 * wobble(dice)));
  const steps = half === 1 ? first : total - first;
  const extra = between(dice, 0.08, 0.45);
  const leaning = diceFor(strand.measure, province.id, 'parts');
  const shares = strand.parts.map(
    (p) => p.share * between(leaning, 0.75, 1.25) * (1 + 0.12 * wobble(dice))
  );
  const parts = split(steps, shares).map((n) =>
    strand.state === 'proposed' ? proposed(n, extra) : n
  );
  const whole = parts.length > 0 ? parts.reduce((a, b) => a + b, 0) : steps;
  return { whole: whole * strand.step, parts: parts.map((n) => n * strand.step) };
}

/** The figure of several provinces over several half years. */
export function figureOf(strand: Strand, provinces: Province[], halves: Half[]): Figure {
  const figures = provinces.flatMap((p) => halves.map((h) => halfYear(strand, p, h)));
  return {
    whole: figures.reduce((sum, f) => sum + f.whole, 0),
    parts: strand.parts.map((_, i) => figures.reduce((sum, f) => sum + f.parts[i]!, 0))
  };
}
