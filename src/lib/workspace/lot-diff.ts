import { BOUND_OF } from '#lib/model/bound.ts';
import { toLotObservation } from '#lib/model/lot-rows.ts';
import type { Lot, LotBlock, LotHow } from '#lib/model/lot.ts';
import type { Observation } from '#lib/model/observation.ts';
import { cutBlock } from './user-lots.ts';
import { LotCodes } from '#lib/query/lot-codes.ts';
import type { Changed } from '#lib/ingest/review/diff.ts';

/** What a very large file changes in the figures that are there already. */
export type LotDiff = {
  added: number;
  changed: number;
  unchanged: number;
  gone: number;
  /** The first few of what differs, and of what is gone. */
  changes: Changed[];
  losses: Observation[];
  /** By block: 1 for each figure that differs from the one that is there. */
  differs: Map<LotBlock, Uint8Array>;
};

const SHOWN = 20;

type Place = { row: Observation } | { lot: Lot; block: LotBlock; at: number };

const toRow = (place: Place): Observation =>
  'row' in place ? place.row : toLotObservation(place.lot, place.block, place.at);

/** What a figure says beside its number; two that agree in both are the same figure. */
const saysOf = ({ qualifier, status }: LotHow): string => {
  const { bound, strict } = BOUND_OF[qualifier];
  return `${status} ${bound} ${strict}`;
};

/** Figures that are loaded, by their key; of several with one key the last. */
class Known {
  #places: Place[] = [];
  #values: number[] = [];
  #says: string[] = [];
  #byKey = new Map<number, number>();
  #met = new Set<number>();

  /** `key` is null for a figure that the file says nothing of. */
  put(
    key: number | null,
    { value, says, place }: { value: number; says: string; place: Place }
  ): void {
    const at = this.#places.push(place) - 1;
    if (key !== null) this.#byKey.set(key, at);
    this.#values.push(value);
    this.#says.push(says);
  }

  /** Where the figure of a key stands; -1 when none is loaded. */
  find(key: number): number {
    const at = this.#byKey.get(key) ?? -1;
    if (at >= 0) this.#met.add(at);
    return at;
  }

  isSame(at: number, value: number, says: string): boolean {
    return Object.is(this.#values[at], value) && this.#says[at] === says;
  }

  row(at: number): Observation {
    return toRow(this.#places[at]!);
  }

  /** Those of a file that nothing has asked for. */
  *unmet(file: string): Generator<number> {
    for (const [i, place] of this.#places.entries()) {
      const of = 'row' in place ? place.row.file : place.lot.file;
      if (of === file && !this.#met.has(i)) yield i;
    }
  }
}

function toKnown(
  codes: LotCodes,
  before: { observations: readonly Observation[]; lots: readonly Lot[] }
): Known {
  const known = new Known();
  for (const row of before.observations) {
    const key = row.partOf === '' ? codes.keyOf(row) : null;
    if (key !== null || (row.partOf === '' && row.file === codes.lots[0]!.file))
      known.put(key, { value: row.value ?? NaN, says: saysOf(row), place: { row } });
  }
  for (const [i, lot] of before.lots.entries()) {
    const says = lot.hows.map(saysOf);
    for (const block of lot.blocks) {
      const keys = new Float64Array(block.line.length);
      codes.keysOf(i + 1, block, 0, keys.length, keys);
      for (let at = 0; at < keys.length; at++)
        known.put(keys[at]!, {
          value: block.value[at]!,
          says: says[block.how[at]!]!,
          place: { lot, block, at }
        });
    }
  }
  return known;
}

/** The lot without the figures that differ from those that are loaded. */
export function withoutChanged(lot: Lot, { differs, changed }: LotDiff): Lot {
  if (changed === 0) return lot;
  const blocks = lot.blocks.flatMap((block) => {
    const out = differs.get(block)!;
    const left = out.reduce((n, is) => n - is, block.line.length);
    return left === 0 ? [] : [cutBlock(block, out, left)];
  });
  return { ...lot, length: lot.length - changed, blocks };
}

/**
 * Holds the figures of a very large file against those that are loaded, by unit, measure, split and
 * period. `beside` are rows that the file gives beside its lot: what they speak of is not gone.
 */
export function diffLot(
  lot: Lot,
  before: { observations: readonly Observation[]; lots: readonly Lot[] },
  { beside = [] }: { beside?: readonly Observation[] } = {}
): LotDiff {
  const codes = new LotCodes([lot, ...before.lots]);
  const known = toKnown(codes, before);
  const diff: LotDiff = {
    added: 0,
    changed: 0,
    unchanged: 0,
    gone: 0,
    changes: [],
    losses: [],
    differs: new Map()
  };
  const says = lot.hows.map(saysOf);
  for (const block of lot.blocks) {
    const keys = new Float64Array(block.line.length);
    const differs = new Uint8Array(keys.length);
    codes.keysOf(0, block, 0, keys.length, keys);
    diff.differs.set(block, differs);
    for (let i = 0; i < keys.length; i++) {
      const there = known.find(keys[i]!);
      if (there < 0) diff.added++;
      else if (known.isSame(there, block.value[i]!, says[block.how[i]!]!)) diff.unchanged++;
      else {
        diff.changed++;
        differs[i] = 1;
        if (diff.changes.length < SHOWN)
          diff.changes.push({ before: known.row(there), after: toLotObservation(lot, block, i) });
      }
    }
  }
  for (const o of beside) {
    const key = o.partOf === '' ? codes.keyOf(o) : null;
    if (key !== null) known.find(key);
  }
  for (const at of known.unmet(lot.file)) {
    diff.gone++;
    if (diff.losses.length < SHOWN) diff.losses.push(known.row(at));
  }
  return diff;
}
