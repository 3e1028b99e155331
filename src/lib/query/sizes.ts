import { SCHEMES } from '#lib/model/unit.ts';
import type { Spec } from '#lib/spec/spec.ts';
import type { Run } from './ask.ts';
import type { Catalogue } from './catalogue.ts';
import { join, name, sql } from './sql.ts';

/** The denominator that tells how large a unit is, and its year. */
export type SizeOf = { kind: string; year: number; nameVi: string; nameEn: string };

/** The plainest measure of size first. */
const KINDS = ['population', 'members', 'subordinate_units'];

/**
 * Which denominator says the size of the units of a spec: population where there is one, else
 * members, else subordinate units; of the year nearest to the last one asked for, the earlier of
 * two as near. Null when the pack has none for this list of provinces.
 */
export function sizeFor(spec: Spec, catalogue: Catalogue): SizeOf | null {
  const scheme = spec.basis === '63' ? '63' : '34';
  const pack = catalogue.packs.find((p) => p.info.id === spec.pack);
  const years = pack?.measures.find((m) => m.measureId === spec.measure)?.wholeYears;
  const wanted = spec.years?.to ?? years?.at(-1) ?? Number(SCHEMES['34'].from.slice(0, 4));
  const held = (pack?.denominators ?? []).filter((d) => d.scheme === scheme || d.scheme === '');
  for (const kind of KINDS) {
    const found = held
      .filter((d) => d.kind === kind)
      .flatMap(({ nameVi, nameEn, years }) => years.map((year) => ({ kind, year, nameVi, nameEn })))
      .sort((a, b) => Math.abs(a.year - wanted) - Math.abs(b.year - wanted) || a.year - b.year)[0];
    if (found) return found;
  }
  return null;
}

/** The size of every unit that has one, by id, in the unit of the denominator. */
export async function askSizes(
  packId: string,
  { kind, year }: SizeOf,
  run: Run
): Promise<Map<string, number>> {
  const table = join([name(packId), name('denominator')], '.');
  const answer = await run(
    sql`SELECT unit_id, value FROM ${table} WHERE kind = ${kind} AND year = ${year} ORDER BY unit_id`
      .text
  );
  const ids = answer.values.unit_id!;
  const sizes = answer.values.value!;
  return new Map(
    Array.from({ length: answer.length }, (_, i) => [String(ids[i]), Number(sizes[i])])
  );
}
