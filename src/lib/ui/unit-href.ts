import { linkTo, type Lang } from './links.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import { unitQuery } from '#lib/workspace/profile-query.ts';

/** The page of a unit; null for the country, a region, and whatever the pack does not know. */
export function unitHref(
  unitId: string,
  pack: string,
  catalogue: Catalogue,
  lang: Lang
): string | null {
  const own = catalogue.packs.find((p) => p.info.id === pack)?.units ?? [];
  const unit = [...own, ...catalogue.units].find((u) => u.id === unitId);
  if (!unit || unit.level === 'country' || unit.level === 'region') return null;
  return linkTo('unit', lang, unitQuery(unitId, pack));
}
