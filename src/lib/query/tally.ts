import type { Lot } from '#lib/model/lot.ts';
import { createPause, stretches } from '#lib/model/give-way.ts';
import { DIMENSIONS, type Dimension, type Observation } from '#lib/model/observation.ts';
import { endYear, periodKind, startYear, type PeriodKind } from '#lib/model/period.ts';
import { isPart } from './tables.ts';

const bitsFor = (units: number): Uint32Array => new Uint32Array(Math.ceil(units / 32));

const isIn = (bits: Uint32Array, i: number): boolean => (bits[i >>> 5]! & (1 << (i & 31))) !== 0;

function countOf(bits: Uint32Array): number {
  let count = 0;
  for (let word of bits) for (; word !== 0; word &= word - 1) count++;
  return count;
}

type Timed = { periodStart: string | null; periodEnd: string | null };
type Time = { kind: PeriodKind; from: number; to: number } | null;

/** Null for a figure without both its dates. */
function timeOf({ periodStart, periodEnd }: Timed): Time {
  if (periodStart === null || periodEnd === null) return null;
  const period = { start: periodStart, end: periodEnd };
  return { kind: periodKind(period), from: startYear(period), to: endYear(period) };
}

/** What was met of one measure, whether in rows or in lots. */
export class Tally {
  rows = 0;
  partRows = 0;
  undivided = false;
  hasSpans = false;
  hasPartYears = false;
  hasUnstated = false;
  years: { from: number; to: number } | null = null;
  codes = new Map<Dimension, Set<string>>();
  /** As told; '' where no state is given. */
  states = new Set<string>();
  /** Units with a number. */
  units: Uint32Array;
  /** Units with a number for the whole of a calendar year. */
  #whole = new Map<number, Uint32Array>();

  constructor(unitCount: number) {
    this.units = bitsFor(unitCount);
  }

  split(dimensions: Record<Dimension, string>): void {
    this.states.add(dimensions.state);
    for (const d of DIMENSIONS) {
      if (d === 'state' || dimensions[d] === '') continue;
      const codes = this.codes.get(d);
      if (codes) codes.add(dimensions[d]);
      else this.codes.set(d, new Set([dimensions[d]]));
    }
  }

  time(time: Time): void {
    if (!time) {
      this.hasUnstated = true;
      return;
    }
    this.hasSpans ||= time.kind === 'span';
    this.hasPartYears ||= time.kind === 'part-year';
    this.years = {
      from: Math.min(this.years?.from ?? Infinity, time.from),
      to: Math.max(this.years?.to ?? -Infinity, time.to)
    };
  }

  /** Null for what is no whole calendar year. */
  whole(time: Time): Uint32Array | null {
    if (time?.kind !== 'year') return null;
    let bits = this.#whole.get(time.from);
    if (!bits) this.#whole.set(time.from, (bits = new Uint32Array(this.units.length)));
    return bits;
  }

  /** A year that only a few units report whole is not one to open a page on. */
  get wholeYears(): number[] {
    const counts = [...this.#whole].map(([year, bits]) => [year, countOf(bits)] as const);
    const best = Math.max(0, ...counts.map(([, n]) => n));
    return counts.flatMap(([year, n]) => (n > 0 && n * 2 >= best ? [year] : [])).sort();
  }
}

const undivided = (dimensions: Record<Dimension, string>): boolean =>
  DIMENSIONS.every((d) => d === 'state' || dimensions[d] === '');

/** Rows gone over in one step. */
const STEP = 8000;

/** What was met of every measure of a pack, and who was spoken of. */
export class Tallies {
  readonly byMeasure = new Map<string, Tally>();
  #names: string[] = [];
  #places = new Map<string, number>();
  #seen: Uint32Array;

  /** Every unit that will be met has to be named first. */
  constructor(observations: readonly Observation[], lots: readonly Lot[]) {
    for (const o of observations) this.#name(o.unitId);
    for (const lot of lots) for (const id of lot.unitIds) this.#name(id);
    this.#seen = bitsFor(this.#names.length);
  }

  /** Units of which some row or figure speaks, with a number or without. */
  get seen(): Set<string> {
    return new Set(this.namesOf(this.#seen));
  }

  namesOf(bits: Uint32Array): string[] {
    return this.#names.filter((_, i) => isIn(bits, i));
  }

  /** Rows of one measure, in steps. */
  *addRows(measureId: string, rows: readonly Observation[]): Generator<void, void> {
    const tally = this.#tally(measureId);
    const byId = new Map(rows.map((o) => [o.id, o]));
    for (const [at, o] of rows.entries()) {
      if (at % STEP === STEP - 1) yield;
      const unit = this.#places.get(o.unitId)!;
      const bit = 1 << (unit & 31);
      const time = timeOf(o);
      this.#seen[unit >>> 5]! |= bit;
      tally.rows++;
      tally.split(o.dimensions);
      tally.time(time);
      if (o.partOf !== '' && isPart(o, byId.get(o.partOf))) tally.partRows++;
      if (o.value === null) continue;
      tally.undivided ||= undivided(o.dimensions);
      tally.units[unit >>> 5]! |= bit;
      const whole = tally.whole(time);
      if (whole) whole[unit >>> 5]! |= bit;
    }
  }

  /** One pass over the columns of a lot, giving way to others in between. */
  async addLot(lot: Lot): Promise<void> {
    const measures = [...new Set(lot.whats.map((w) => w.measureId))];
    const measureOf = lot.whats.map((w) => measures.indexOf(w.measureId));
    const tallies = measures.map((id) => this.#tally(id));
    const unitsOf = measureOf.map((m) => tallies[m]!.units);
    const T = lot.whens.length;
    const places = Uint32Array.from(lot.unitIds, (id) => this.#places.get(id)!);
    const times = lot.whens.map(timeOf);
    const rows = new Float64Array(lot.whats.length);
    const valued = new Uint8Array(lot.whats.length);
    const met = new Uint8Array(measures.length * T);
    const wholes = new Array<Uint32Array | null | undefined>(measures.length * T);
    const seen = this.#seen;
    const pause = createPause();
    for (const { unit, what, when, value } of lot.blocks)
      for (const [from, to] of stretches(unit.length)) {
        for (let i = from; i < to; i++) {
          const w = what[i]!;
          const t = when[i]!;
          const u = places[unit[i]!]!;
          const word = u >>> 5;
          const bit = 1 << (u & 31);
          const pair = measureOf[w]! * T + t;
          rows[w]!++;
          met[pair] = 1;
          seen[word]! |= bit;
          if (Number.isNaN(value[i]!)) continue;
          valued[w] = 1;
          unitsOf[w]![word]! |= bit;
          let whole = wholes[pair];
          if (whole === undefined) wholes[pair] = whole = tallies[measureOf[w]!]!.whole(times[t]!);
          if (whole) whole[word]! |= bit;
        }
        await pause();
      }
    for (const [w, { dimensions }] of lot.whats.entries()) {
      if (rows[w] === 0) continue;
      const tally = tallies[measureOf[w]!]!;
      tally.rows += rows[w]!;
      tally.split(dimensions);
      tally.undivided ||= valued[w] === 1 && undivided(dimensions);
    }
    for (const m of measures.keys())
      for (let t = 0; t < T; t++) if (met[m * T + t] === 1) tallies[m]!.time(times[t]!);
  }

  #tally(measureId: string): Tally {
    let tally = this.byMeasure.get(measureId);
    if (!tally) this.byMeasure.set(measureId, (tally = new Tally(this.#names.length)));
    return tally;
  }

  #name(unitId: string): void {
    if (this.#places.has(unitId)) return;
    this.#places.set(unitId, this.#names.push(unitId) - 1);
  }
}
