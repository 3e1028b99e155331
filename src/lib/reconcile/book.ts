import { unitKey } from '#lib/text/fold.ts';
import type { Measure } from '#lib/model/measure.ts';
import type { CrosswalkRow, Unit } from '#lib/model/unit.ts';
import type { Side } from './cell.ts';
import { groupBy } from './group.ts';

/** How two cells came to be one pair: by id, by a person's hand, as one territory, or by name. */
export const VIA = ['id', 'hand', 'territory', 'name'] as const;
export type Via = (typeof VIA)[number];

/** What both sources are read with. */
export type BookInput = {
  units: readonly Unit[];
  aliases: readonly { unitId: string; alias: string }[];
  crosswalk: readonly CrosswalkRow[];
  measures: readonly Measure[];
  /** Units that only one source knows. */
  own: Record<Side, readonly Unit[]>;
  /** Pairs of units a person made: the left one's id, the right one's. */
  links: readonly (readonly [string, string])[];
};

export type Book = {
  unit(id: string): Unit | undefined;
  measure(id: string): Measure | undefined;
  /** The new province that an old one went into; undefined for all others. */
  heirOf(id: string): string | undefined;
  /** The old provinces of a new one, in the order of the list; [] for all others. */
  formerOf(id: string): readonly string[];
  /** One id for a territory that did not change, whichever list named it. */
  territory(id: string): string;
  /** Units of the right source that a left one may stand for, by the way they are found. */
  twins: ReadonlyMap<Exclude<Via, 'id'>, ReadonlyMap<string, string>>;
};

/** Pairs of ids that share a key which nobody else on their side has. */
function alone(
  left: readonly Unit[],
  right: readonly Unit[],
  key: (unit: Unit) => string
): Map<string, string> {
  const theirs = groupBy(right, key);
  const pairs = [...groupBy(left, key)].flatMap(([name, ours]) => {
    const there = theirs.get(name) ?? [];
    return ours.length === 1 && there.length === 1 && ours[0]!.id !== there[0]!.id
      ? [[ours[0]!.id, there[0]!.id] as const]
      : [];
  });
  return new Map(pairs);
}

/** Folding ten thousand names takes a while, so each is folded once. */
function remembered(nameOf: (unit: Unit) => string): (unit: Unit) => string {
  const known = new Map<Unit, string>();
  return (unit) => {
    const there = known.get(unit) ?? nameOf(unit);
    known.set(unit, there);
    return there;
  };
}

/** Units that share a name, first those under one parent; a merged province is never paired so. */
function byName(input: BookInput, used: Record<Side, ReadonlySet<string>>): Map<string, string> {
  const aliases = groupBy(input.aliases, (a) => a.unitId);
  const provinces = new Map<string, string>();
  for (const u of input.units)
    for (const n of [u.nameVi, ...(aliases.get(u.id) ?? []).map((a) => a.alias)])
      provinces.set(`${u.scheme} ${unitKey(n)}`, u.nameVi);
  const nameOf = remembered((u: Unit) =>
    unitKey(provinces.get(`34 ${unitKey(u.nameVi)}`) ?? u.nameVi)
  );
  const on = (side: Side): Unit[] =>
    [...input.own[side], ...input.units].filter((u) => used[side].has(u.id));
  const [left, right] = [on('left'), on('right')];
  const close = alone(left, right, (u) => `${u.parentId} ${nameOf(u)}`);
  const loose = alone(left, right, nameOf);
  const known = new Map(input.units.map((u) => [u.id, u]));
  const both = new Map([...loose, ...close]);
  const taken = new Set<string>();
  for (const [a, b] of [...both]) {
    if ((known.has(a) && known.has(b)) || taken.has(b)) both.delete(a);
    else taken.add(b);
  }
  return both;
}

/** Joins what is known of units; `used` are the ids that each source speaks of. */
export function toBook(input: BookInput, used: Record<Side, ReadonlySet<string>>): Book {
  const units = new Map(
    [...input.own.right, ...input.own.left, ...input.units].map((u) => [u.id, u])
  );
  const measures = new Map(input.measures.map((m) => [m.id, m]));
  const heirs = new Map(input.crosswalk.map((c) => [c.oldId, c.newId]));
  const former = new Map(
    [...groupBy(input.crosswalk, (c) => c.newId)].map(([id, rows]) => [
      id,
      rows.map((r) => r.oldId)
    ])
  );
  const formerOf = (id: string) => former.get(id) ?? [];
  const territory = (id: string): string => {
    const heir = heirs.get(id);
    return heir !== undefined && formerOf(heir).length === 1 ? heir : id;
  };
  const unchanged = [...former].filter(([, old]) => old.length === 1);
  return {
    unit: (id) => units.get(id),
    measure: (id) => measures.get(id),
    heirOf: (id) => heirs.get(id),
    formerOf,
    territory,
    twins: new Map([
      ['hand', new Map(input.links)],
      [
        'territory',
        new Map(unchanged.flatMap(([id, [old]]) => [[id, old!] as const, [old!, id] as const]))
      ],
      ['name', byName(input, used)]
    ])
  };
}
