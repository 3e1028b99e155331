/** Round values from a domain's foot to at least its top: 1, 2 or 5 times a power of ten. */
export function niceTicks(min: number, max: number, count = 4): number[] {
  const span = max - min || Math.abs(max) || 1;
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((m) => m * power >= rough * 0.999)! * power;
  const first = Math.floor(min / step + 1e-9);
  const last = Math.ceil(max / step - 1e-9);
  return Array.from({ length: Math.max(1, last - first) + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12))
  );
}

const toDigits = (value: number, digits: number): number =>
  value === 0 ? 0 : Number(value.toPrecision(digits));

/** Limits between classes at equal shares of the sorted values, with so many digits. */
function limitsWith(sorted: readonly number[], classes: number, digits: number): number[] {
  const limits: number[] = [];
  for (let i = 1; i < classes; i++) {
    const at = (i / classes) * (sorted.length - 1);
    const low = sorted[Math.floor(at)]!;
    const exact = low + (sorted[Math.ceil(at)]! - low) * (at % 1);
    const readable = toDigits(exact, digits);
    if (readable > sorted[0]! && readable <= sorted.at(-1)!) limits.push(readable);
  }
  return [...new Set(limits)];
}

/**
 * Limits between classes, so that each holds about the same number of values and one outlier does
 * not flatten the rest. At most `classes - 1`, rising; as few digits as keep them apart.
 */
export function quantileLimits(values: readonly number[], classes: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const distinct = new Set(sorted).size;
  if (distinct < 2) return [];
  const used = Math.min(classes, distinct);
  const tries = [2, 3, 4, 6, 9].map((digits) => limitsWith(sorted, used, digits));
  const most = Math.max(...tries.map((t) => t.length));
  return tries.find((t) => t.length === most)!;
}

/** Class of a value from 0; a limit belongs to the class above it. */
export const classOf = (value: number, limits: readonly number[]): number =>
  limits.filter((limit) => value >= limit).length;
