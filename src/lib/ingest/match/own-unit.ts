import type { Unit } from '#lib/model/unit.ts';
import type { NameDescription } from './describe-name.ts';

/**
 * A unit that is on no list, as the file names it. Its id is made of its name, with the province
 * and district that its row states in front, so that two districts Châu Thành stay two.
 */
export const toOwnUnit = (
  { name, key, level }: NameDescription,
  {
    parentId,
    regionId,
    prefixes
  }: { parentId: string; regionId: string; prefixes: readonly string[] }
): Unit => ({
  id: `own:${[...prefixes, key]
    .filter((k) => k !== '')
    .map((k) => k.replaceAll(' ', '-'))
    .join(':')}`,
  scheme: '',
  code: '',
  nameVi: name,
  nameEn: '',
  level: level || 'office',
  parentId,
  regionId,
  validFrom: '',
  validTo: '',
  order: 1000
});
