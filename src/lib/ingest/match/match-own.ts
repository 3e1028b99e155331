import type { Unit } from '#lib/model/unit.ts';
import { unitKey } from '#lib/text/fold.ts';
import { chooseByScheme, parentOf } from './choose-unit.ts';
import { MAX_NAME, tidyName } from './clean-name.ts';
import { describeName, type NameDescription } from './describe-name.ts';
import { toOwnUnit } from './own-unit.ts';
import {
  asked,
  listOf,
  optionOf,
  taken,
  type MatchContext,
  type UnitMatch,
  type UnitName,
  type UnitProblem
} from './unit-match.ts';

/** A unit of the file's own, with the province that its name, a cell above it or the title states. */
export function toOwn(
  name: UnitName,
  context: MatchContext,
  problems: UnitProblem[] = []
): UnitMatch {
  const described = describeName(context.index, name.raw);
  const above = parentOf(name, context);
  const stated = described.provinces.length > 0 ? described.provinces : context.titleProvinces;
  // Districts ended with the 63, so a district names its province on that list.
  const list = described.level === 'district' ? '63' : '';
  const province =
    chooseByScheme(stated, { ...name, code: '' }, '', context) ??
    (list ? stated.find((u) => u.scheme === list) : undefined);
  const fromName = described.provinces.length > 0;
  const parent = fromName ? province : (above ?? province);
  const named = parent ?? stated[0];
  const within = fromName && !described.apart;
  const district = districtOf(name, described, context);
  const unit = toOwnUnit(described, {
    parentId: parent?.id ?? '',
    regionId: parent?.regionId ?? '',
    // The name of an office holds its province already.
    prefixes: [within || !named ? '' : unitKey(named.nameVi), district]
  });
  const there = context.index.byId.get(unit.id);
  const added: UnitProblem = {
    code: 'unit_added',
    severity: 'warning',
    details: { unitId: unit.id }
  };
  return {
    ...taken(name.raw, there ?? unit, 'own', there ? problems : [...problems, added]),
    parentId: unit.parentId
  };
}

/** Key of the district a commune lies in, by its name or the cells above; '' when nothing states it. */
function districtOf(
  { districtRaw = '', parentRaw = '' }: UnitName,
  { district, level }: NameDescription,
  { index }: MatchContext
): string {
  if (level !== 'commune' && (level !== '' || districtRaw === '')) return '';
  const described = [district, districtRaw, parentRaw]
    .filter((raw) => raw !== '' && raw.length <= MAX_NAME)
    .map((raw) => ({ raw, ...describeName(index, raw) }));
  const stated = described.find((d) => d.level === 'district' || d.raw === districtRaw);
  return stated?.key ?? '';
}

/**
 * A name under a province: its city, or asked about where it is spelt like a province. Null when
 * nothing above it is a province.
 */
export function underProvince(name: UnitName, unit: Unit, context: MatchContext): UnitMatch | null {
  const parent = parentOf(name, context);
  if (parent?.level !== 'province' || unit.level !== 'province') return null;
  // "Tỉnh Hà Tĩnh" is a province wherever it stands.
  if (/^(?:tỉnh|tinh|t\.)\s/i.test(tidyName(name.raw)) && parent.nameVi !== unit.nameVi)
    return null;
  const typed = /^(?:tp|t\.?p|thành phố|thanh pho)[\s.]/i.test(tidyName(name.raw));
  if (typed) return toOwn(name, context);
  const own = toOwn(name, context);
  const details = {
    parent: parent.nameVi,
    options: listOf([optionOf(unit), { unitId: own.unitId, name: own.name }])
  };
  const problem: UnitProblem = { code: 'unit_under_province', severity: 'error', details };
  return asked(name, problem, [optionOf(unit)]);
}

/** A bare "Hòa Bình" in a column of districts, of which some bear that name: asked; null otherwise. */
export function amongOthers(name: UnitName, unit: Unit, context: MatchContext): UnitMatch | null {
  const typed = /^(?:tỉnh|tinh|t\.|tp|thành phố|thanh pho)[\s.]/i.test(tidyName(name.raw));
  if (context.listsProvinces || typed || unit.level !== 'province') return null;
  if (context.titleProvinces.some((u) => u.nameVi === unit.nameVi)) return null;
  const details = { options: listOf([optionOf(unit)]) };
  return asked(name, { code: 'unit_among_others', severity: 'error', details }, [optionOf(unit)]);
}
