/** Other names of the country, as keys. */
export const COUNTRY_KEYS: ReadonlySet<string> = new Set([
  'ca nuoc',
  'toan quoc',
  'viet nam',
  'vietnam',
  'toan viet nam',
  'tong ca nuoc',
  'tong so ca nuoc',
  'tong cong ca nuoc',
  'binh quan ca nuoc',
  'trung binh ca nuoc',
  'chung ca nuoc',
  'whole country',
  'nationwide',
  'national',
  'the whole country',
  'country'
]);

/** Names of regions beside those in regions.csv, as keys, by the code of the region. */
export const REGION_KEYS: Readonly<Record<string, readonly string[]>> = {
  TDMNPB: [
    'trung du va mien nui bac bo',
    'trung du mien nui phia bac',
    'trung du mien nui bac bo',
    'mien nui phia bac',
    'tdmnpb',
    'td va mnpb',
    'tdmn phia bac',
    'tdmnbb',
    'tdva mnpb',
    'northern midlands and mountain areas'
  ],
  DBSH: ['dbsh', 'db song hong', 'dong bang bac bo', 'chau tho song hong'],
  BTBDHMT: [
    'bac trung bo va duyen hai mien trung',
    'bac trung bo duyen hai mien trung',
    'btb va dhmt',
    'btbdhmt',
    'bac trung bo va dhmt',
    'btb dhmt',
    'north central and central coastal areas'
  ],
  BTB: ['btb', 'bac trung bo'],
  DHNTBTN: [
    'dhntb va tn',
    'dhntbtn',
    'nam trung bo va tay nguyen',
    'duyen hai nam trung bo tay nguyen'
  ],
  TN: ['tay nguyen'],
  DNB: ['dnb', 'mien dong nam bo'],
  DBSCL: [
    'dbscl',
    'db song cuu long',
    'dong bang nam bo',
    'mekong delta',
    'mekong river delta',
    'tay nam bo'
  ]
};

/** Words that make a sum of a row, as keys: such a row is not a unit. */
export const TOTAL_KEYS: ReadonlySet<string> = new Set([
  'tong',
  'tong so',
  'tong cong',
  'cong',
  'cong chung',
  'tong chung',
  'tong hop',
  'toan tinh',
  'toan thanh pho',
  'toan huyen',
  'toan xa',
  'toan nganh',
  'toan vung',
  'toan dang bo',
  'toan don vi',
  'total',
  'grand total',
  'sum',
  'cong don',
  'tong toan tinh',
  'tong cong toan tinh',
  'chung toan tinh',
  'luy ke',
  'trung binh',
  'binh quan'
]);

/** Provinces that were, as keys; a name among these is no slip of the pen for one that is. */
export const FORMER_KEYS: ReadonlySet<string> = new Set([
  'ha tay',
  'ha bac',
  'nam ha',
  'ha nam ninh',
  'hai hung',
  'vinh phu',
  'bac thai',
  'cao lang',
  'ha tuyen',
  'hoang lien son',
  'ha son binh',
  'nghe tinh',
  'binh tri thien',
  'nghia binh',
  'phu khanh',
  'thuan hai',
  'gia lai kon tum',
  'quang nam da nang',
  'song be',
  'cuu long',
  'minh hai',
  'bac can thai nguyen',
  'hau giang cu'
]);
