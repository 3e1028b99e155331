import { DIMENSIONS } from '#lib/model/observation.ts';
import type { Run } from '#lib/query/ask.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import { toDoubleCounts } from '#lib/query/double-counts.ts';
import type { Result } from '#lib/query/result.ts';
import {
  leftOutOf,
  partsFinder,
  partsOf,
  readUnitRows,
  type LeftOut,
  type PartNode,
  type Traced
} from '#lib/query/trace.ts';
import { ancestorsOf, relatives, unitsOf } from '#lib/query/units.ts';
import type { Profile, ProfileSubject } from './profile.ts';

/** Behind a result: parts and left-out rows by row index, and the rows themselves by id. */
export type Traces = {
  parts: Map<number, PartNode[]>;
  leftOut: Map<number, LeftOut[]>;
  rows: Map<string, Traced>;
};

/** One value reported more than once, perhaps the same thing; `alike` says beside value and time. */
export type DoubleCount = {
  measureId: string;
  rows: Traced[];
  alike: ('nested' | 'note' | 'place' | 'levels')[];
};

/** A figure of the unit and what its report says is part of it. */
export type PartTree = { whole: Traced; parts: PartNode[] };

export type ProfileDetails = {
  /** The unit's own rows, of every measure, in the order of the files. */
  rows: Traced[];
  doubles: DoubleCount[];
  trees: PartTree[];
  byId: Map<string, Traced>;
  /** Sources of the unit's own rows, those of most rows first. */
  sources: { id: string; count: number }[];
};

const byIdOf = (rows: readonly Traced[]): Map<string, Traced> =>
  new Map(rows.map((r) => [r.id, r]));

/** What went into a result's figures beside the rows themselves, and what did not. */
export async function askTraces(result: Result, catalogue: Catalogue, run: Run): Promise<Traces> {
  const shown = new Set(result.rows.map((r) => r.unitId));
  const units = result.units.filter((u) => shown.has(u.id));
  const ids = new Set([
    ...units.flatMap((u) => [u.id, ...relatives(u, catalogue)]),
    ...Object.values(result.lineage).map((entry) => entry.unitId)
  ]);
  const { pack, measure } = result.spec;
  return toTraces(result, catalogue, await readUnitRows(pack, [...ids], run, { measure }));
}

/** The same from rows at hand, all of the pack or those about the result's units. */
export function toTraces(result: Result, catalogue: Catalogue, rows: readonly Traced[]): Traces {
  const own = rows.filter((r) => r.measureId === result.spec.measure);
  return {
    parts: partsOf(result, rows),
    leftOut: leftOutOf(result, own, catalogue),
    rows: byIdOf(rows)
  };
}

/** The unit, the same on the other list, all below it and all above it but the country. */
export function circleOf({ unit, pack, family }: ProfileSubject, catalogue: Catalogue): string[] {
  const known = unitsOf(catalogue, pack);
  const below = pack.units.filter((u) =>
    [...ancestorsOf(u, known, catalogue)].some((id) => family.includes(id))
  );
  const above = [...ancestorsOf(unit, known, catalogue)].filter((id) => id !== 'vn');
  return [...new Set([...family, ...below.map((u) => u.id), ...above])];
}

const sameThing = (a: Traced, b: Traced): boolean =>
  a.value === b.value &&
  a.bound === b.bound &&
  a.start === b.start &&
  a.end === b.end &&
  DIMENSIONS.every((d) => d === 'level' || a.dimensions[d] === b.dimensions[d]);

const allSame = (rows: readonly Traced[], of: (r: Traced) => string): boolean =>
  of(rows[0]!) !== '' && rows.every((r) => of(r) === of(rows[0]!));

function alikeOf(
  rows: readonly Traced[],
  subject: ProfileSubject,
  catalogue: Catalogue
): DoubleCount['alike'] {
  const known = unitsOf(catalogue, subject.pack);
  const ids = new Set(rows.map((r) => r.unitId));
  const isNested = [...ids].some((id) => {
    const unit = known.get(id);
    return unit && [...ancestorsOf(unit, known, catalogue)].some((upper) => ids.has(upper));
  });
  const levels = new Set([...ids].map((id) => known.get(id)?.level));
  return [
    ...(isNested ? (['nested'] as const) : []),
    ...(allSame(rows, (r) => r.note) ? (['note'] as const) : []),
    ...(allSame(rows, (r) => r.locator && `${r.sourceId} ${r.locator}`)
      ? (['place'] as const)
      : []),
    ...(levels.size > 2 ? (['levels'] as const) : [])
  ];
}

/** Double counts in which the unit, or one right below it, has a part. */
function doublesOf(
  subject: ProfileSubject,
  result: Result,
  rows: readonly Traced[],
  catalogue: Catalogue
): DoubleCount[] {
  const measureId = result.spec.measure;
  const own = rows.filter((r) => r.measureId === measureId && !r.isPart);
  const wanted = new Set([...subject.family, ...subject.below.map((u) => u.id)]);
  return toDoubleCounts(result, own, catalogue).flatMap(({ unitIds = [], details }) => {
    const { value, start, end } = details ?? {};
    const group = own
      .filter((r) => r.value === value && r.start === start && r.end === end)
      .map((first) => own.filter((r) => unitIds.includes(r.unitId) && sameThing(r, first)))
      .find((rows) => unitIds.every((id) => rows.some((r) => r.unitId === id)));
    if (!group) return [];
    if (!group.some((r) => wanted.has(r.unitId))) return [];
    return [{ measureId, rows: group, alike: alikeOf(group, subject, catalogue) }];
  });
}

function sourcesOf(rows: readonly Traced[]): ProfileDetails['sources'] {
  const counts = new Map<string, number>();
  for (const { sourceId } of rows) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
  return [...counts]
    .filter(([id]) => id !== '')
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** Everything about a unit that the engine has to be asked for, in one reading of its rows. */
export async function askDetails(
  subject: ProfileSubject,
  profile: Profile,
  catalogue: Catalogue,
  run: Run
): Promise<ProfileDetails> {
  const all = await readUnitRows(subject.pack.info.id, circleOf(subject, catalogue), run);
  return toDetails(subject, profile, catalogue, all);
}

/** The same from the rows of its circle at hand. */
export function toDetails(
  subject: ProfileSubject,
  profile: Profile,
  catalogue: Catalogue,
  all: readonly Traced[]
): ProfileDetails {
  const rows = all.filter((r) => subject.family.includes(r.unitId));
  const find = partsFinder(all);
  return {
    rows,
    doubles: profile.measures.flatMap((m) => doublesOf(subject, m.result, all, catalogue)),
    trees: rows.flatMap((whole) => {
      const parts = whole.isPart ? [] : find(whole.id);
      return parts.length > 0 ? [{ whole, parts }] : [];
    }),
    byId: byIdOf(all),
    sources: sourcesOf(rows)
  };
}
