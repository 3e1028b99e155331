import type { Unit } from '#lib/model/unit.ts';
import { provinces } from './provinces.ts';

/** The first so many of the 34 provinces, of the 63 where there are more. */
export const unitsOf = (count: number): Unit[] =>
  provinces(count > 34 ? '63' : '34').slice(0, count);

const BODIES = [
  ['Ban Dân vận Tỉnh ủy', 'Provincial Mass Mobilisation Commission of'],
  [
    'Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh',
    'Party Committee of the Bloc of Agencies and Enterprises of'
  ],
  ['Liên đoàn Lao động', 'Confederation of Labour of'],
  ['Đảng bộ Khu công nghệ cao', 'Party Organisation of the High-Tech Park of']
] as const;

/** So many units of the longest names that files bring. */
export const longNamed = (count: number): Unit[] =>
  unitsOf(count).map((unit, i) => {
    const [vi, en] = BODIES[i % BODIES.length]!;
    return { ...unit, nameVi: `${vi} ${unit.nameVi}`, nameEn: `${en} ${unit.nameEn}` };
  });
