import { findItems } from '../combobox.ts';
import { toTip } from '../to-tip.ts';
import { nameOf } from '#lib/charts/context.ts';
import type { Catalogue } from '#lib/query/catalogue.ts';
import type { Shown } from '#lib/workspace/deck-slides.ts';

/**
 * The unit of a figure that is meant by what was typed: marks may be left out, other names count,
 * and names that begin so come first. Null when none fits. `aliases` are those of the catalogue, since a
 * frozen figure has none of its own.
 */
export function findUnit(
  typed: string,
  { result, context }: Shown,
  aliases: Catalogue['aliases']
): { id: string; name: string } | null {
  if (typed.trim() === '') return null;
  const items = result.units.map((unit) => ({
    id: unit.id,
    label: nameOf(unit, context.lang),
    terms: [
      unit.nameVi,
      unit.nameEn,
      ...aliases.filter((a) => a.unitId === unit.id).map((a) => a.alias)
    ]
  }));
  const found = findItems(items, typed)[0];
  return found ? { id: found.id, name: found.label } : null;
}

/** Name and figure of the unit that stands out; the name alone where it has many. */
export function spotText(unitId: string, { result, context }: Shown): string {
  const rows = result.rows.filter((r) => r.unitId === unitId);
  const unit = result.units.find((u) => u.id === unitId);
  if (!unit) return '';
  const name = nameOf(unit, context.lang);
  const tip =
    rows.length === 1
      ? toTip({ unit: unitId, period: '', breakdown: rows[0]!.breakdown }, result, context)
      : null;
  return tip ? [`${name}: ${tip.value}`, tip.notes[0] ?? ''].filter(Boolean).join('. ') : name;
}
