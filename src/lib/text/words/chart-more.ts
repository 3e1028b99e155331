const vi = {
  /** Before a reason, when only one of two years has none. */
  inYear: (year: string, reason: string) => `${year}: ${reason}`,
  oneEnd: 'Chưa đủ hai đầu để so',
  noPlace: (year: number) => `Chưa có hạng năm ${year}`,
  notRanked: 'có số nhưng không xếp hạng',
  lastPlace: (why: string, place: string, year: number) => `${why}; năm ${year} hạng ${place}`,
  why: {
    boundary: 'địa giới khác nhau',
    span: 'kỳ dài ngắn khác nhau',
    part_year: 'mới có một phần năm',
    definition: 'đã đổi cách tính',
    denominator: 'mẫu số khác năm',
    estimate: 'số chưa chắc',
    missing: 'chưa đủ số'
  },
  notCompared: (reason: string) => `không so: ${reason}`,
  notFromBase: (base: string) => `trục không bắt đầu từ ${base}`,
  change: 'Thay đổi',
  openChange: 'chưa tính được',
  openShort: 'chưa rõ',
  notAlike: 'không so',
  place: 'Hạng',
  total: (period: string, total: string) => `gộp ${period}: ${total}`,
  moreTotals: (n: number) => `và ${n} số gộp khác`,
  median: 'trung vị'
};

const en: typeof vi = {
  inYear: (year, reason) => `${year}: ${reason}`,
  oneEnd: 'Not reported at both ends',
  noPlace: (year) => `No place in ${year}`,
  notRanked: 'reported but not ranked',
  lastPlace: (why, place, year) => `${why}; place ${place} in ${year}`,
  why: {
    boundary: 'other boundaries',
    span: 'periods of other lengths',
    part_year: 'only part of the year',
    definition: 'counted differently since',
    denominator: 'denominators of other years',
    estimate: 'not certain',
    missing: 'incomplete'
  },
  notCompared: (reason) => `not compared: ${reason}`,
  notFromBase: (base) => `the axis does not begin at ${base}`,
  change: 'Change',
  openChange: 'not known',
  openShort: 'not known',
  notAlike: 'not compared',
  place: 'Place',
  total: (period, total) => `${period} together: ${total}`,
  moreTotals: (n) => `and ${n} more`,
  median: 'median'
};

/** Words on the kinds of charts that are loaded when asked for. */
export const moreWords = { vi, en };
