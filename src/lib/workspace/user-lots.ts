import { createPause, PIECE_ROWS, stretches } from '#lib/model/give-way.ts';
import { toLotObservation } from '#lib/model/lot-rows.ts';
import type { Lot, LotBlock } from '#lib/model/lot.ts';
import type { Observation } from '#lib/model/observation.ts';
import { KeySet } from '#lib/query/key-set.ts';
import { LotCodes } from '#lib/query/lot-codes.ts';
import type { Brought } from './user-pack.ts';

type IsOut = (key: number, block: LotBlock, at: number) => boolean;

/** The columns of a block without the rows that are out; `count` of them stay. */
export function cutBlock(block: LotBlock, out: Uint8Array, count: number): LotBlock {
  const cut = <T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
    column: T,
    into: T
  ): T => {
    for (let i = 0, next = 0; i < column.length; i++) if (out[i] === 0) into[next++] = column[i]!;
    return into;
  };
  return {
    unit: cut(block.unit, new Uint32Array(count)),
    what: cut(block.what, new Uint16Array(count)),
    when: cut(block.when, new Uint16Array(count)),
    how: cut(block.how, new Uint8Array(count)),
    column: cut(block.column, new Uint8Array(count)),
    value: cut(block.value, new Float64Array(count)),
    line: cut(block.line, new Uint32Array(count)),
    ...(block.text ? { text: cut(block.text, new Uint16Array(count)) } : {})
  };
}

/** Lots by the codes of all of them; what is cut is copied, the lots themselves stay as they are. */
class Cutter {
  readonly codes: LotCodes;
  #keys = new Float64Array(PIECE_ROWS);
  #pause = createPause();

  constructor(lots: readonly Lot[]) {
    this.codes = new LotCodes(lots);
  }

  /** Calls `see` with the key of each figure of `part`, which is lot `i` or what is left of it. */
  async each(i: number, part: Lot, see: (key: number, block: LotBlock, at: number) => void) {
    for (const block of part.blocks)
      for (const [from, to] of stretches(block.unit.length)) {
        this.codes.keysOf(i, block, from, to, this.#keys);
        for (let n = from; n < to; n++) see(this.#keys[n - from]!, block, n);
        await this.#pause();
      }
  }

  async cut(i: number, part: Lot, isOut: IsOut): Promise<Lot> {
    const outs = new Map(part.blocks.map((b) => [b, new Uint8Array(b.unit.length)]));
    const counts = new Map<LotBlock, number>();
    await this.each(i, part, (key, block, at) => {
      if (!isOut(key, block, at)) return;
      outs.get(block)![at] = 1;
      counts.set(block, (counts.get(block) ?? 0) + 1);
    });
    const blocks: LotBlock[] = [];
    for (const block of part.blocks) {
      const left = block.unit.length - (counts.get(block) ?? 0);
      if (left === block.unit.length) blocks.push(block);
      else if (left > 0) blocks.push(cutBlock(block, outs.get(block)!, left));
      await this.#pause();
    }
    const gone = [...counts.values()].reduce((sum, n) => sum + n, 0);
    return { ...part, length: part.length - gone, blocks };
  }
}

/** A row whose place a figure of a lot takes, while its parts stay. */
type Heirless = { rows: Observation[]; at: number; key: number };

/** What later imports stand in for, by keys; the newest of them has the key, never both. */
type Newer = { codes: LotCodes; byRows: KeySet; byLots: KeySet; heirless: Heirless[] };

/** Rows without those that give way to a lot; one that has parts keeps its place for now. */
function rowsLeft(rows: readonly Observation[], { codes, byRows, byLots, heirless }: Newer) {
  const wholes = new Set(rows.map((o) => o.partOf));
  const stay: Observation[] = [];
  for (const o of rows) {
    const key = o.partOf === '' ? codes.keyOf(o) : null;
    if (key === null || byRows.has(key) || !byLots.has(key)) stay.push(o);
    else if (wholes.has(o.id)) heirless.push({ rows: stay, at: stay.push(o) - 1, key });
  }
  return stay;
}

/**
 * Moves the figures that such rows give way to out of the lots, into their places; where rows of
 * several imports give way to one figure, it stands in each, and equal rows are one.
 */
async function toHeirs(cutter: Cutter, lots: Lot[], heirless: readonly Heirless[]): Promise<Lot[]> {
  if (heirless.length === 0) return lots;
  const wanted = new Set(heirless.map((h) => h.key));
  const found = new Map<number, Observation>();
  const left: Lot[] = [];
  for (const [i, lot] of lots.entries())
    left[i] = await cutter.cut(i, lot, (key, block, at) => {
      if (!wanted.has(key) || found.has(key)) return false;
      found.set(key, toLotObservation(lot, block, at));
      return true;
    });
  for (const { rows, at, key } of heirless) rows[at] = { ...found.get(key)!, id: rows[at]!.id };
  return left;
}

/**
 * The imports without what a later one stands in for, as far as lots have a hand in it: rows that
 * give way to a later lot, figures of lots that give way to later rows or lots. Where rows give way
 * to rows is left to `toUserPack`. A row that has parts gives way to the figure itself, taken out
 * of the lot, so that its parts remain parts of something.
 */
export async function withoutSuperseded(imports: readonly Brought[]): Promise<readonly Brought[]> {
  const lotsOf = ({ rows }: Brought) => rows.lots ?? [];
  const lots = imports.flatMap(lotsOf);
  if (lots.length === 0 || !imports.some((item) => item.supersedes)) return imports;
  const cutter = new Cutter(lots);
  const { codes } = cutter;
  const byRows = new KeySet(codes.space);
  const byLots = new KeySet(codes.space);
  const heirless: Heirless[] = [];
  const rows: Observation[][] = [];
  let end = lots.length;
  for (const item of imports.toReversed()) {
    const own = lotsOf(item).map((_, i) => end - lotsOf(item).length + i);
    end -= own.length;
    rows.unshift(rowsLeft(item.rows.observations, { codes, byRows, byLots, heirless }));
    for (const i of own)
      lots[i] = await cutter.cut(i, lots[i]!, (key) => byRows.has(key) || byLots.has(key));
    if (!item.supersedes) continue;
    for (const o of item.rows.observations) {
      const key = o.partOf === '' ? codes.keyOf(o) : null;
      if (key !== null && !byLots.has(key)) byRows.add(key);
    }
    for (const i of own) await cutter.each(i, lots[i]!, (key) => void byLots.add(key));
  }
  const left = await toHeirs(cutter, lots, heirless);
  let next = 0;
  return imports.map((item, i) => {
    const own = left.slice(next, (next += lotsOf(item).length));
    return { ...item, rows: { ...item.rows, observations: rows[i]!, lots: own } };
  });
}

/**
 * The figures of lots, as rows, that speak of what some of `rows` speak of: what a difference has
 * to be held against. At most `limit` of them.
 */
export async function rowsMeeting(
  lots: readonly Lot[],
  rows: readonly Observation[],
  { limit = 200_000 } = {}
): Promise<Observation[]> {
  const cutter = new Cutter(lots);
  const wanted = new KeySet(cutter.codes.space);
  for (const o of rows) {
    const key = o.partOf === '' ? cutter.codes.keyOf(o) : null;
    if (key !== null) wanted.add(key);
  }
  const met: Observation[] = [];
  if (wanted.size === 0) return met;
  for (const [i, lot] of lots.entries())
    await cutter.each(i, lot, (key, block, at) => {
      if (met.length < limit && wanted.has(key)) met.push(toLotObservation(lot, block, at));
    });
  return met;
}

/** Of whom lots speak, and the last day of their newest figure; '' when none is dated. */
export type Spoken = { unitIds: ReadonlySet<string>; newest: string };

export async function spokenOf(lots: readonly Lot[]): Promise<Spoken> {
  const unitIds = new Set<string>();
  let newest = '';
  const pause = createPause();
  for (const lot of lots) {
    const units = new Uint8Array(lot.unitIds.length);
    const whens = new Uint8Array(lot.whens.length);
    for (const { unit, when } of lot.blocks)
      for (const [from, to] of stretches(unit.length)) {
        for (let i = from; i < to; i++) {
          units[unit[i]!] = 1;
          whens[when[i]!] = 1;
        }
        await pause();
      }
    for (const [i, id] of lot.unitIds.entries()) if (units[i] === 1) unitIds.add(id);
    for (const [i, { periodEnd }] of lot.whens.entries())
      if (whens[i] === 1 && (periodEnd ?? '') > newest) newest = periodEnd!;
  }
  return { unitIds, newest };
}
