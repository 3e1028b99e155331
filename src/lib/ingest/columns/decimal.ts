/** A decimal number as whole units of its last place: 1.25 is 125n at scale 2. */
export type Decimal = { units: bigint; places: number };

/**
 * The decimal a double was read from: its shortest form, so that 0.1 + 0.2 is exactly 0.3.
 * `factor` is a power of ten or another whole number (the scale of a cell).
 */
export function toDecimal(value: number, factor = 1): Decimal {
  const [mantissa, exponent = '0'] = String(value).split('e') as [string, string?];
  const [whole, fraction = ''] = mantissa.split('.') as [string, string?];
  const units = BigInt(whole + fraction);
  const places = fraction.length - Number(exponent);
  const scaled = { units, places: Math.max(places, 0) };
  if (places < 0) scaled.units *= 10n ** BigInt(-places);
  return Number.isInteger(factor)
    ? { units: scaled.units * BigInt(factor), places: scaled.places }
    : times(scaled, toDecimal(factor));
}

const times = (a: Decimal, b: Decimal): Decimal => ({
  units: a.units * b.units,
  places: a.places + b.places
});

const lift = ({ units, places }: Decimal, to: number): bigint => units * 10n ** BigInt(to - places);

/** Exact sum; of nothing, zero. */
export function sumDecimals(values: readonly Decimal[]): Decimal {
  const places = values.reduce((most, v) => Math.max(most, v.places), 0);
  return { units: values.reduce((sum, v) => sum + lift(v, places), 0n), places };
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const places = Math.max(a.places, b.places);
  const difference = lift(a, places) - lift(b, places);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** As a double, for showing. */
export function fromDecimal({ units, places }: Decimal): number {
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const cut = digits.length - places;
  return Number(`${sign}${digits.slice(0, cut)}.${digits.slice(cut)}`);
}
