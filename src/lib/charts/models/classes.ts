import type { Norm } from '#lib/spec/spec.ts';
import { classOf, niceTicks, quantileLimits } from '../ticks.ts';

/** How values were put into classes: as many in each, as wide each, or alike on both sides of a base. */
export type ClassMethod = 'quantile' | 'equal' | 'around';

/** One class; limits are values, null where the class is open. A class of one value has both alike. */
export type ValueClass = { tone: number; low: number | null; high: number | null };

/** Classes of one figure, rising. `toneOf` gives the step of the ramp, from 0. */
export type Classes = {
  ramp: 'seq' | 'div';
  method: ClassMethod;
  classes: ValueClass[];
  toneOf: (value: number) => number;
};

const TONES = 6;
const MIDDLE = 3;
/** A class this full would hide differences among most of the places. */
const FULL = 0.45;

/** Few values need few classes: the square root of their number, two at least. */
const classesFor = (count: number, most: number): number =>
  Math.min(most, Math.max(2, Math.ceil(Math.sqrt(count))));

/** Limits of equally wide classes at round values; null where they would tell too little apart. */
function equalLimits(values: readonly number[], classes: number): number[] | null {
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const limits = niceTicks(min, max, classes).filter((t) => t > min && t <= max);
  if (limits.length < 2 || limits.length > classes) return null;
  const counts = Array.from({ length: limits.length + 1 }, () => 0);
  for (const value of values) counts[classOf(value, limits)]!++;
  const isFull = counts.some((n) => n > values.length * FULL);
  return isFull || counts.includes(0) ? null : limits;
}

/** Limits by number of values; where most are alike, those are one class and the others another. */
function countLimits(values: readonly number[], classes: number): number[] {
  const limits = quantileLimits(values, classes);
  const least = Math.min(...values);
  const above = values.filter((v) => v > least);
  return limits.length > 0 || above.length === 0 ? limits : [Math.min(...above)];
}

/** From the palest tone that is free to the darkest. */
const spread = (i: number, classes: number, palest: number): number =>
  classes === 1 ? 2 : palest + Math.round((i * (TONES - 1 - palest)) / (classes - 1));

/** Rising classes of one hue; zero is one of its own, the palest. */
function sequential(values: readonly number[]): Classes {
  const hasZero = values.includes(0);
  const palest = hasZero ? 1 : 0;
  const others = values.filter((v) => v !== 0);
  const most = classesFor(others.length, TONES - palest);
  const equal = others.length < 4 ? null : equalLimits(others, most);
  const limits = equal ?? countLimits(others, most);
  const count = limits.length + 1;
  // Without a limit there is one value, or none.
  const only = limits.length === 0 ? (others[0] ?? null) : null;
  const rising = limits.length === 0 && only === null ? [] : Array.from({ length: count });
  return {
    ramp: 'seq',
    method: equal ? 'equal' : 'quantile',
    classes: [
      ...(hasZero ? [{ tone: 0, low: 0, high: 0 }] : []),
      ...rising.map((_, i) => ({
        tone: spread(i, count, palest),
        low: limits[i - 1] ?? only,
        high: limits[i] ?? only
      }))
    ],
    toneOf: (v) => (hasZero && v === 0 ? 0 : spread(classOf(v, limits), count, palest))
  };
}

/** The same limits on both sides of a base, which is a class of its own. */
function diverging(values: readonly number[], base: number): Classes {
  const sizes = values.map((v) => Math.abs(v - base)).filter((v) => v > 0);
  const away = quantileLimits(sizes, classesFor(sizes.length, 3));
  const toneOf = (v: number) =>
    v === base ? MIDDLE : MIDDLE + Math.sign(v - base) * (1 + classOf(Math.abs(v - base), away));
  const side = away.length + 1;
  const below = Array.from({ length: side }, (_, i): ValueClass => {
    const at = side - 1 - i;
    return {
      tone: MIDDLE - 1 - at,
      low: away[at] === undefined ? null : base - away[at],
      high: at === 0 ? base : base - away[at - 1]!
    };
  });
  const above = Array.from({ length: side }, (_, i): ValueClass => ({
    tone: MIDDLE + 1 + i,
    low: i === 0 ? base : base + away[i - 1]!,
    high: away[i] === undefined ? null : base + away[i]
  }));
  return {
    ramp: 'div',
    method: 'around',
    classes: [
      ...(values.some((v) => v < base) ? below : []),
      ...(values.includes(base) ? [{ tone: MIDDLE, low: base, high: base }] : []),
      ...(values.some((v) => v > base) ? above : [])
    ],
    toneOf
  };
}

/**
 * Classes that fit the values: around no change for changes and indices, rising otherwise. Rising
 * ones are equally wide at round limits, unless that leaves one empty or nearly half in one: then
 * each holds about as many.
 */
export function toClasses(values: readonly number[], norm: Norm): Classes {
  if (norm === 'index') return diverging(values, 100);
  const isChange = norm === 'change' || norm === 'change-pct';
  return isChange || values.some((v) => v < 0) ? diverging(values, 0) : sequential(values);
}
