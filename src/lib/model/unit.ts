/** Lists of provinces, each with the dates it held. Keys are always (scheme, code). */
export const SCHEMES = {
  '63': { from: '2008-08-01', to: '2025-06-30' },
  '34': { from: '2025-07-01', to: null }
} as const;
export type Scheme = keyof typeof SCHEMES;

export type UnitLevel =
  'country' | 'region' | 'province' | 'office' | 'district' | 'commune' | 'cell';

/**
 * An organisation or territory that reports.
 * Provinces have ids `scheme:code` ("63:62"), since a code alone names different
 * provinces before and after 1 July 2025; other units have the id their pack gives them.
 */
export type Unit = {
  id: string;
  scheme: Scheme | '';
  code: string;
  nameVi: string;
  nameEn: string;
  level: UnitLevel;
  /** Id of the unit above; '' when the source does not say. */
  parentId: string;
  /** Region id `scheme:r:CODE`; '' when unknown. */
  regionId: string;
  /** ISO days; '' when open. */
  validFrom: string;
  validTo: string;
  /** Official order: region from north to south, then code. */
  order: number;
  /** `tỉnh` or `thành phố trực thuộc trung ương`, as of now; absent for units that are no province. */
  typeVi?: string;
  /** Names and types of the times they held, where one of them changed; the latest last. */
  names?: UnitName[];
};

/** What a unit was called, and as what; days are ISO, '' when open. */
export type UnitName = {
  validFrom: string;
  validTo: string;
  typeVi: string;
  nameVi: string;
  nameEn: string;
};

/** What a unit was called on an ISO day; by today's name when the day is null or no other is known. */
export function nameOn(
  unit: Unit,
  day: string | null
): Pick<UnitName, 'nameVi' | 'nameEn' | 'typeVi'> {
  const then =
    day === null
      ? undefined
      : unit.names?.find((n) => n.validFrom <= day && (n.validTo === '' || day <= n.validTo));
  return then ?? { nameVi: unit.nameVi, nameEn: unit.nameEn, typeVi: unit.typeVi ?? '' };
}

/** "Tỉnh Nghệ An", "Thành phố Huế": the name in full on a day, in Vietnamese. */
export function fullNameOn(unit: Unit, day: string | null): string {
  const { nameVi, typeVi } = nameOn(unit, day);
  if (typeVi === '') return nameVi;
  return `${typeVi.startsWith('thành phố') ? 'Thành phố' : 'Tỉnh'} ${nameVi}`;
}

export const unitIdOf = (scheme: Scheme, code: string): string => `${scheme}:${code}`;

/** The scheme in force on an ISO day; earlier lists than 63 are not shipped. */
export function schemeOn(day: string): Scheme | null {
  if (day >= SCHEMES['34'].from) return '34';
  return day >= SCHEMES['63'].from ? '63' : null;
}

/** Old province → new province; every old one went whole into one new one. */
export type CrosswalkRow = { oldId: string; newId: string };

export type DenominatorKind = 'population' | 'members' | 'subordinate_units' | 'area_km2';

/** A figure to divide by, named with its year and source. */
export type Denominator = {
  unitId: string;
  kind: DenominatorKind;
  year: number;
  value: number;
  sourceId: string;
  nameVi: string;
  nameEn: string;
};
