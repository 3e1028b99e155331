import { atOnce, inTurns } from '#lib/model/give-way.ts';
import { DIMENSIONS, type Observation } from '#lib/model/observation.ts';
import type { Pack, Source } from '#lib/model/pack.ts';
import type { Denominator, Unit } from '#lib/model/unit.ts';
import type { KeptRows } from '#lib/storage/records.ts';
import { keptWords } from '#lib/text/words/kept.ts';
import { spokenOf, withoutSuperseded, type Spoken } from './user-lots.ts';

export const USER_PACK = 'user';

/** Figures gone over before others may have their turn. */
const PIECE = 4000;

/** One import as the pack is built of it: the names of its files, and its rows. */
export type Brought = { files: readonly string[]; rows: KeptRows; supersedes: boolean };

/** Two figures of one key cannot both hold; "of which" rows keep a key of their own. */
const keyOf = (o: Observation): string =>
  [
    o.unitId,
    o.measureId,
    o.periodStart,
    o.periodEnd,
    o.partOf === '',
    ...DIMENSIONS.map((d) => o.dimensions[d])
  ].join('\u0000');

/** Ids of rows are a file's own: where an earlier file has one, the later gets its name in front. */
function keepIdsApart(rows: readonly Observation[], used: Set<string>): Observation[] {
  const renamed = new Map<string, string>();
  for (const { id, file } of rows) {
    if (!used.has(id) || renamed.has(id)) continue;
    let apart = `${file}/${id}`;
    for (let n = 2; used.has(apart); n++) apart = `${file}/${n}/${id}`;
    renamed.set(id, apart);
  }
  const name = (id: string) => renamed.get(id) ?? id;
  const kept =
    renamed.size === 0 ? rows : rows.map((o) => ({ ...o, id: name(o.id), partOf: name(o.partOf) }));
  for (const { id } of kept) used.add(id);
  return [...kept];
}

/**
 * Figures in order; those that a later import stands in for are left out, and their parts become
 * parts of the figure that came in their place. Yields where others may have their turn.
 */
function* joinObservations(imports: readonly Brought[]): Generator<void, Observation[]> {
  const used = new Set<string>();
  const lists: Observation[][] = [];
  for (const { rows } of imports) {
    lists.push(keepIdsApart(rows.observations, used));
    yield;
  }
  const isAlone = lists.filter((rows) => rows.length > 0).length < 2;
  if (isAlone || !imports.some((i) => i.supersedes)) return lists.flat();
  const newest = new Map<string, string>();
  const kept: Observation[][] = [];
  for (const [i, rows] of lists.toReversed().entries()) {
    const heirs = new Map<string, string>();
    const stay: Observation[] = [];
    const here = new Map<string, string>();
    for (const [at, o] of rows.entries()) {
      const key = keyOf(o);
      const heir = newest.get(key);
      if (heir === undefined) stay.push(o);
      else heirs.set(o.id, heir);
      if (!here.has(key)) here.set(key, o.id);
      if (at % PIECE === PIECE - 1) yield;
    }
    if (imports.at(-1 - i)!.supersedes)
      for (const [key, id] of here) if (!newest.has(key)) newest.set(key, id);
    kept.push(stay.map((o) => (heirs.has(o.partOf) ? { ...o, partOf: heirs.get(o.partOf)! } : o)));
    yield;
  }
  return kept.toReversed().flat();
}

const byKey = <T>(lists: readonly (readonly T[])[], key: (item: T) => string): T[] => [
  ...new Map(lists.flat().map((item) => [key(item), item])).values()
];

/** Units on no list that some figure speaks of, and those above them. */
function unitsInUse(units: readonly Unit[], ids: ReadonlySet<string>): Unit[] {
  const byId = new Map(units.map((u) => [u.id, u]));
  const used = new Set<Unit>();
  for (const id of ids)
    for (let unit = byId.get(id); unit && !used.has(unit); unit = byId.get(unit.parentId))
      used.add(unit);
  return units.filter((u) => used.has(u));
}

const NOBODY: Spoken = { unitIds: new Set(), newest: '' };

/**
 * The pack of everything a person brought, oldest import first; its date is that of its newest
 * figure. Null when nothing is left of it. A denominator given twice is the later one. Of lots,
 * only what is `spoken` in them comes in: see `toUserPackWithLots`.
 */
export function toUserPack(imports: readonly Brought[], spoken: Spoken = NOBODY): Pack | null {
  return atOnce(makeUserPack(imports, spoken));
}

function* makeUserPack(imports: readonly Brought[], spoken: Spoken): Generator<void, Pack | null> {
  if (imports.length === 0) return null;
  const observations = yield* joinObservations(imports);
  yield;
  const denominators = byKey<Denominator>(
    imports.map((i) => i.rows.denominators),
    (d) => [d.unitId, d.kind, d.year].join('\u0000')
  );
  const units = byKey<Unit>(
    imports.map((i) => i.rows.units),
    (u) => u.id
  );
  const sources = byKey<Source>(
    imports.map((i) => i.rows.sources),
    (s) => s.id
  );
  const newest = observations.reduce(
    (day, o) => ((o.periodEnd ?? '') > day ? o.periodEnd! : day),
    spoken.newest
  );
  const files = [...new Set(imports.flatMap((i) => i.files))];
  yield;
  return {
    info: {
      id: USER_PACK,
      titleVi: keptWords.vi.userPack,
      titleEn: keptWords.en.userPack,
      frame: 'reporting',
      demo: false,
      date: newest,
      sourceLineVi: keptWords.vi.sourceLine(files),
      sourceLineEn: keptWords.en.sourceLine(files)
    },
    units: unitsInUse(
      units,
      new Set([...[...observations, ...denominators].map((item) => item.unitId), ...spoken.unitIds])
    ),
    sources,
    denominators,
    observations
  };
}

/** The same with the lots of the imports; gives way to others while it goes over them. */
export async function toUserPackWithLots(imports: readonly Brought[]): Promise<Pack | null> {
  const left = await withoutSuperseded(imports);
  const lots = left.flatMap(({ rows }) => rows.lots ?? []).filter((lot) => lot.length > 0);
  const pack = await inTurns(makeUserPack(left, await spokenOf(lots)), { stretchMs: 12 });
  return pack && lots.length > 0 ? { ...pack, lots } : pack;
}
