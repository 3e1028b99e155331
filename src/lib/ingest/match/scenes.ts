import type { Concept } from './concepts.ts';
import type { Scene } from './fit-rules.ts';
import { readConcepts, type ReadConcepts } from './read-concepts.ts';
import { SLOTS } from './synonyms.ts';

const clarityOf = (known: number, unknown: number): number =>
  known === 0 ? 0 : known / (known + unknown * 1.8);

/** Concepts of the narrow words, with those of the wide ones that they do not replace. */
function joined(own: ReadonlySet<Concept>, above: ReadonlySet<Concept>): Set<Concept> {
  const replaced = new Set(
    SLOTS.filter((slot) => slot.some((c) => own.has(c))).flatMap((slot) => [...slot])
  );
  return new Set([...own, ...[...above].filter((c) => !replaced.has(c))]);
}

/** Subjects a title may lend to a header that says only "Tập thể" or "Số tiền". */
const LENT: readonly Concept[] = ['commend', 'both', 'charity', 'model'];

function lentByTitle(title: readonly string[]): Concept[] {
  const said = new Set(title.slice(0, 10).flatMap((line) => [...readConcepts(line).concepts]));
  if (said.has('inspect') || said.has('supervise')) said.add('both');
  if (said.has('fund')) said.add('charity');
  const lent = LENT.filter((c) => said.has(c));
  // A title that names several subjects lends none.
  return lent.length === 1 ? lent : [];
}

/**
 * What a header may mean, the likeliest first: with what stands above it, alone, and with the one
 * subject of the title.
 */
export function* scenes(
  parts: readonly ReadConcepts[],
  { unit, own: said }: Pick<Scene, 'unit' | 'own'>,
  title: readonly string[]
): Generator<Scene> {
  const own = parts.at(-1)!;
  const above = parts
    .slice(0, -1)
    .reduceRight<Set<Concept>>((set, part) => joined(set, part.concepts), new Set());
  const all = joined(own.concepts, above);
  const wide = parts.slice(0, -1).filter((p) => p.known > 0);
  const blur = wide.some((p) => p.unknown > p.known) ? 0.8 : 1;
  // A header all of noise ("Số lượng") speaks through what stands above it.
  const clarity = own.known > 0 ? clarityOf(own.known, own.unknown) : own.unknown > 0 ? 0 : 1;
  if (all.size > 0) yield { concepts: all, unit, own: said, clarity: clarity * blur };
  if (above.size > 0 && own.concepts.size > 0)
    yield { concepts: own.concepts, unit, own: said, clarity: clarity * 0.9 };
  const lent = lentByTitle(title);
  if (lent.length > 0 && all.size > 0)
    yield { concepts: joined(all, new Set(lent)), unit, own: said, clarity: clarity * 0.8 };
}
