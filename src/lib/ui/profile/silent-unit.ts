import { pick } from '../pick.ts';
import type { Catalogue, PackHolding } from '#lib/query/catalogue.ts';
import { relatives, unitsOf } from '#lib/query/units.ts';
import type { Lang } from '#lib/text/format.ts';
import { profileWords } from '#lib/text/words/profile.ts';
import type { ProfileSubject } from '#lib/workspace/profile.ts';
import { toUnitIndex, type UnitEntry } from './unit-entries.ts';

/** Where to go from a unit without any figure. */
export type SilentView = {
  /** The same place on the other list, where that one has figures: of what it was joined with. */
  other: { id: string; text: string } | null;
  /** Everyone the pack has a figure of; [] where these are many. */
  held: UnitEntry[];
};

const speaksOf = (pack: PackHolding, ids: readonly string[]): boolean =>
  pack.measures.some(({ unitIds }) => ids.some((id) => unitIds.includes(id)));

/** Whether some row of the pack is about the unit, on whichever list. */
export const isSpokenOf = ({ pack, family }: Pick<ProfileSubject, 'pack' | 'family'>): boolean =>
  speaksOf(pack, family);

export function toSilent(
  { pack, family, unit }: ProfileSubject,
  catalogue: Catalogue,
  lang: Lang
): SilentView {
  const known = unitsOf(catalogue, pack);
  const other = family
    .flatMap((id) => known.get(id) ?? [])
    .find((u) => u.id !== unit.id && speaksOf(pack, relatives(u, catalogue)));
  return {
    other: other
      ? {
          id: other.id,
          text: profileWords[lang].seeOn(pick(lang, other.nameVi, other.nameEn), other.scheme)
        }
      : null,
    held: toUnitIndex(catalogue, pack, lang).held
  };
}
