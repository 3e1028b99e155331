import { BOUND_OF } from '#lib/model/bound.ts';
import type { LotText } from '#lib/model/lot.ts';
import { createPause, PIECE_ROWS, stretches } from '#lib/model/give-way.ts';
import { lotLocator, lotRowId } from '#lib/model/lot-rows.ts';
import { DIMENSIONS, type Observation, type Status } from '#lib/model/observation.ts';
import type { Pack, Reference } from '#lib/model/pack.ts';
import { toDayNumber } from '#lib/model/period.ts';
import { KeySet } from './key-set.ts';
import { LotCodes } from './lot-codes.ts';
import { isPart, kindOf, measuresWithState, pick, splitOf, yearsOf } from './tables.ts';
import type { TableColumns } from './tables.ts';

/** Added to the code of `how` where a figure's key is said more than once. */
export const TWICE = 64;

/** The weakest status of several stands for all; in this order the first. */
export const STATUS_ORDER: readonly Status[] = [
  'estimated',
  'provisional',
  'derived',
  'break',
  'missing',
  'normal',
  'not_applicable',
  'not_collected',
  'suppressed'
];

/** One stretch of the narrow table of figures, its columns of one length. */
export type LotPiece = Record<
  'unit' | 'what' | 'period' | 'how' | 'place' | 'value' | 'line',
  Uint8Array | Uint16Array | Uint32Array | Float64Array
> & { text?: Uint8Array | Uint16Array | Uint32Array };

/** Keys said more than once, and the rows (by index) that say one that a lot says too. */
type Doubles = { twice: KeySet; met: number[] };

/** Finds every key that is said twice, in one pass; only these go through settling. */
async function findDoubles(
  codes: LotCodes,
  observations: readonly Observation[]
): Promise<Doubles> {
  const seen = new KeySet(codes.space);
  const twice = new KeySet(codes.space);
  const keys = new Float64Array(PIECE_ROWS);
  const pause = createPause();
  for (const [i, { blocks }] of codes.lots.entries())
    for (const block of blocks)
      for (const [from, to] of stretches(block.unit.length)) {
        codes.keysOf(i, block, from, to, keys);
        for (let n = 0; n < to - from; n++) if (!seen.add(keys[n]!)) twice.add(keys[n]!);
        await pause();
      }
  const byId = new Map(observations.map((o) => [o.id, o]));
  const met: number[] = [];
  for (const [i, o] of observations.entries()) {
    if (o.partOf !== '' && isPart(o, byId.get(o.partOf))) continue;
    const key = codes.keyOf(o);
    if (key === null || !seen.has(key)) continue;
    twice.add(key);
    met.push(i);
    if (i % 5000 === 0) await pause();
  }
  return { twice, met };
}

const narrow = (count: number) =>
  count <= 2 ** 8 ? Uint8Array : count <= 2 ** 16 ? Uint16Array : Uint32Array;

/** The figures of all lots in order, a stretch at a time. */
async function* toPieces(codes: LotCodes, twice: KeySet): AsyncGenerator<LotPiece> {
  const Unit = narrow(codes.units.length);
  const What = narrow(codes.whats.length);
  const When = narrow(codes.whens.length);
  const Place = narrow(codes.places.length);
  const Text = narrow(codes.texts.length);
  const keys = new Float64Array(PIECE_ROWS);
  const pause = createPause();
  for (const [i, { blocks }] of codes.lots.entries()) {
    const maps = codes.maps[i]!;
    for (const block of blocks)
      for (const [from, to] of stretches(block.unit.length)) {
        const length = to - from;
        const piece = {
          unit: new Unit(length),
          what: new What(length),
          period: new When(length),
          how: new Uint8Array(length),
          place: new Place(length),
          value: block.value.subarray(from, to),
          line: block.line.subarray(from, to),
          ...(codes.texts.length > 0 ? { text: new Text(length) } : {})
        };
        const { text } = block;
        if (text && piece.text)
          for (let n = 0; n < length; n++) piece.text[n] = maps.text[text[from + n]!]!;
        for (let n = 0; n < length; n++) {
          piece.unit[n] = maps.unit[block.unit[from + n]!]!;
          piece.what[n] = maps.what[block.what[from + n]!]!;
          piece.period[n] = maps.when[block.when[from + n]!]!;
          piece.how[n] = maps.how[block.how[from + n]!]!;
          piece.place[n] = maps.place[block.column[from + n]!]!;
        }
        if (twice.size > 0) {
          codes.keysOf(i, block, from, to, keys);
          for (let n = 0; n < length; n++) if (twice.has(keys[n]!)) piece.how[n]! += TWICE;
        }
        yield piece;
        await pause();
      }
  }
}

const boundOf = (o: Pick<Observation, 'qualifier'>) => BOUND_OF[o.qualifier].bound;
const strictOf = (o: Pick<Observation, 'qualifier'>) => BOUND_OF[o.qualifier].strict;
const rankOf = (o: Pick<Observation, 'status'>) => STATUS_ORDER.indexOf(o.status);

const hows = (codes: LotCodes) =>
  [0, TWICE].flatMap((more) =>
    codes.hows.map((how, i) => ({ ...how, code: i + more, twice: more > 0 }))
  );

const coded = <T>(list: readonly T[]) => list.map((of, code) => ({ of, code }));

/** One period may come with several bases; what is settled is of the period alone. */
function firstOfRange(codes: LotCodes): boolean[] {
  const ranges = new Set<number>();
  return codes.whens.map(({ range }) => ranges.size < ranges.add(range).size);
}

/** The lists of the lots as small tables; `code` is what the narrow table holds. */
function toLists(codes: LotCodes): Record<string, TableColumns> {
  const isFirst = firstOfRange(codes);
  const code = (item: { code: number }) => item.code;
  return {
    lot_unit: pick(coded(codes.units), { code, unit_id: (u) => u.of }),
    lot_what: pick(coded(codes.whats), {
      code,
      measure_id: (w) => w.of.measureId,
      ...Object.fromEntries(
        DIMENSIONS.map((d) => [
          d,
          (w: { of: { dimensions: Observation['dimensions'] } }) => w.of.dimensions[d]
        ])
      ),
      split: (w) => splitOf(w.of.dimensions)
    }),
    lot_period: pick(coded(codes.whens), {
      code,
      range: (w) => w.of.range,
      is_first: (w) => isFirst[w.code]!,
      p_start: (w) => w.of.periodStart ?? '',
      p_end: (w) => w.of.periodEnd ?? '',
      d_start: (w) => (w.of.periodStart ? toDayNumber(w.of.periodStart) : null),
      d_end: (w) => (w.of.periodEnd ? toDayNumber(w.of.periodEnd) : null),
      p_kind: (w) => kindOf(w.of),
      p_basis: (w) => w.of.periodBasis,
      years: (w) => yearsOf({ ...w.of, spanYears: w.of.spanYears ?? null })
    }),
    lot_how: pick(hows(codes), {
      code,
      twice: (h) => h.twice,
      bound: boundOf,
      strict: strictOf,
      qualifier: (h) => h.qualifier,
      status: (h) => h.status,
      rank: rankOf
    }),
    // What stands before and after the line in an id and in a place, which so are spelt once.
    lot_place: pick(coded(codes.places), {
      code,
      file: (p) => p.of.lot.file,
      id_head: ({ of }) => around(lotRowId(of.lot.file, LINE, of.column))[0]!,
      id_tail: ({ of }) => around(lotRowId(of.lot.file, LINE, of.column))[1]!,
      locator_head: ({ of }) => around(lotLocator(of.lot, LINE, of.column))[0]!,
      locator_tail: ({ of }) => around(lotLocator(of.lot, LINE, of.column))[1]!
    }),
    ...(codes.texts.length > 0 ? { lot_text: toTexts(codes.texts) } : {})
  };
}

const toTexts = (texts: readonly LotText[]): TableColumns =>
  pick(coded(texts), {
    code: (item) => item.code,
    source_id: (t) => t.of.sourceId,
    locator: (t) => t.of.locator,
    arithmetic: (t) => t.of.arithmetic,
    note: (t) => t.of.note
  });

/** Stands for a line; no name of a file or column has it. */
const LINE = '\u0001';
const around = (text: string): string[] => text.split(LINE);

/** Rows that say what a lot says too, by the codes of the lots. */
const toMet = (codes: LotCodes, observations: readonly Observation[], met: readonly number[]) =>
  pick(
    met.map((i) => ({ obs: i, row: observations[i]!, ...codes.codesOf(observations[i]!)! })),
    {
      obs: (m) => m.obs,
      unit: (m) => m.unit,
      what: (m) => m.what,
      range: (m) => m.range,
      value: (m) => m.row.value,
      bound: (m) => boundOf(m.row),
      strict: (m) => strictOf(m.row),
      rank: (m) => rankOf(m.row),
      p_basis: (m) => m.row.periodBasis,
      years: (m) => yearsOf(m.row)
    }
  );

/** What goes into the engine for the lots of a pack, beside the tables of its rows. */
export type LotTables = {
  /** Small tables by name: the lists, and the rows whose keys the lots say too. */
  small: Record<string, TableColumns>;
  /** Some key is said more than once. */
  hasDoubles: boolean;
  /** The table `lot`, a stretch at a time, in the order of the figures. */
  pieces: AsyncGenerator<LotPiece>;
};

/** Goes over all lots once; `pieces` goes over them again. */
export async function toLotTables(pack: Pack, reference: Reference): Promise<LotTables> {
  const pause = createPause();
  const codes = new LotCodes(pack.lots ?? [], measuresWithState(reference));
  await pause();
  const { twice, met } = await findDoubles(codes, pack.observations);
  await pause();
  const lists = toLists(codes);
  await pause();
  return {
    small: { ...lists, lot_met: toMet(codes, pack.observations, met) },
    hasDoubles: twice.size > 0,
    pieces: toPieces(codes, twice)
  };
}
