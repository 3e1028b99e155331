/** The map of where figures have been published, on the front page of the published set. */
const vi = {
  subject: 'Chủ đề',
  all: 'Mọi chủ đề',
  tabsLabel: 'Cách xem',
  tabs: { map: 'Hình', table: 'Bảng' },
  mapLabel: (reported: string, subject: string) =>
    `Bản đồ ô vuông 63 tỉnh, thành; ${subject}: ${reported}/63 nơi có số liệu.`,
  of: { all: 'mọi chủ đề' },
  reported: (n: string) => `${n}/63 nơi có số liệu`,
  states: {
    own: 'Có số của cả tỉnh',
    within: 'Chỉ có số của đơn vị trong tỉnh',
    undated: 'Chỉ có số không ghi kỳ',
    none: 'Chưa có số liệu'
  },
  places: (n: string) => `${n} nơi`,
  figures: (n: string) => `${n} số liệu`,
  own: (n: string) => `${n} của cả\u00a0tỉnh`,
  within: (n: string, names: string) => `${n} của ${names}`,
  undated: (n: string) => `trong đó ${n}\u00a0không ghi\u00a0kỳ`,
  outside: 'Không đặt lên bản đồ được',
  outsideWhy: 'nguồn không ghi thuộc tỉnh nào',
  caption: 'Mỗi tỉnh, thành đã có bao nhiêu số liệu công bố',
  columns: {
    place: 'Tỉnh, thành',
    own: 'Của cả tỉnh',
    within: 'Của đơn vị trong tỉnh',
    undated: 'Không ghi kỳ'
  },
  blank: 'chưa có số liệu',
  noPlace: 'không rõ tỉnh'
};

const en: typeof vi = {
  subject: 'Subject',
  all: 'All subjects',
  tabsLabel: 'How to see it',
  tabs: { map: 'Map', table: 'Table' },
  mapLabel: (reported, subject) =>
    `Tile map of 63 provinces; ${subject}: ${reported} of 63 have figures.`,
  of: { all: 'all subjects' },
  reported: (n) => `${n} of 63 have figures`,
  states: {
    own: 'Figures of the whole province',
    within: 'Figures of units within it only',
    undated: 'Only figures without a period',
    none: 'No figures yet'
  },
  places: (n) => (n === '1' ? '1 place' : `${n} places`),
  figures: (n) => (n === '1' ? '1 figure' : `${n} figures`),
  own: (n) => `${n} of the whole province`,
  within: (n, names) => `${n} of ${names}`,
  undated: (n) => `${n}\u00a0of them without a period`,
  outside: 'Cannot be placed on the map',
  outsideWhy: 'the source names no province',
  caption: 'How many figures each province has published',
  columns: {
    place: 'Province',
    own: 'Whole province',
    within: 'Units within it',
    undated: 'Without a period'
  },
  blank: 'no figures yet',
  noPlace: 'province not named'
};

export const whereWords = { vi, en };
