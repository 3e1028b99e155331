import { between, diceFor } from './dice.ts';
import type { Province, Provinces } from './reference.ts';
import { sizeOf, territory } from './size.ts';

const KINDS = [
  { kind: 'members', nameVi: 'Đảng viên (số minh họa)', nameEn: 'Party members (illustrative)' },
  {
    kind: 'subordinate_units',
    nameVi: 'Đơn vị trực thuộc (số minh họa)',
    nameEn: 'Subordinate units (illustrative)'
  }
] as const;
type Kind = (typeof KINDS)[number]['kind'];

/** Years in which a list of provinces held; 2025 belongs to both. */
const YEARS_OF = {
  '63': [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025],
  '34': [2025, 2026]
} as const;

function valueOf(kind: Kind, province: Province, year: number): number {
  const dice = diceFor(kind, province.id);
  if (kind === 'subordinate_units')
    return Math.round(8 + 14 * sizeOf(province) * between(dice, 0.9, 1.1));
  const start = 62_000 * sizeOf(province) * between(dice, 0.9, 1.1);
  return Math.round(start * (1 + between(dice, 0.008, 0.016) * (year - 2016)));
}

/** What figures may be divided by, per province and year; a merged province has the sum of its parts. */
export const denominators = (provinces: Provinces): Record<string, string | number>[] =>
  KINDS.flatMap(({ kind, nameVi, nameEn }) =>
    [...provinces['63'], ...provinces['34']].flatMap((province) =>
      YEARS_OF[province.scheme].map((year) => ({
        unit_id: province.id,
        kind,
        year,
        value: territory(province, provinces).reduce((sum, p) => sum + valueOf(kind, p, year), 0),
        source: 'demo',
        name_vi: nameVi,
        name_en: nameEn
      }))
    )
  );
