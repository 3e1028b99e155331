const vi = {
  tab: 'Tổng quan',
  controls: 'Chọn phạm vi xem',
  pack: 'Bộ số liệu',
  packNames: { published: 'Đã công bố', demo: 'Minh họa', user: 'Của bạn' } as Record<
    string,
    string
  >,
  scope: 'Phạm vi',
  country: 'Cả nước',
  year: 'Năm',
  basis: 'Địa giới',
  bases: { '34': '34 hiện nay', '63': '63 như đã báo cáo', unchanged: 'Không đổi' },
  measure: 'Chỉ tiêu',
  provinces: { '34': '34 tỉnh, thành', '63': '63 tỉnh, thành', unchanged: '11 nơi không đổi' },
  allPeriods: 'mỗi nơi một kỳ',

  publishedTitle: 'Số liệu đã công bố, mỗi nơi một cách đếm',
  publishedLead:
    'Năm báo cáo về thực hiện Chỉ thị 05, 2016–\u20602021. Các số khác kỳ và khác cách đếm, nên đứng cạnh nhau mà không cộng, không xếp hạng.',
  deckMissing: (n: string, names: string) => `${n} nơi chưa có số liệu: ${names}.`,
  deckComplete: 'Mọi nơi trong danh sách đều đã có số liệu.',

  titleOfPlace: (place: string, measure: string, year: number, value: string) =>
    `${place}, ${measure} năm ${year}: ${value}`,
  titleRank: (rank: string, n: number) => `, hạng ${rank} trong ${n} nơi đã có số liệu`,
  titleNoFigure: (place: string, measure: string, year: number) =>
    `${place} chưa có số liệu ${measure} năm ${year}`,
  titleOfCountry: (
    measure: string,
    year: number,
    value: string,
    reported: number,
    expected: number
  ) => `${measure} năm ${year}: ${value}, từ ${reported}/${expected} nơi đã có số liệu`,
  rankingOf: (measure: string, period: string) => `${measure}, ${period}: từng nơi`,
  mapOf: (measure: string, period: string) => `${measure}, ${period}: theo địa bàn`,
  seriesOf: (measure: string) => `${measure} qua các năm`,

  headlines: 'Bốn số chính',
  numbersTitle: (of: string) => `${of}: bốn số chính`,
  numbersSave: 'Tải bốn số này (PowerPoint)',
  numbersWorking: 'Đang tạo tệp…',
  numbersSaved: 'Đã lưu một trang PowerPoint, chữ và số sửa được.',
  numbersFailed: 'Không tạo được tệp. Hãy tải lại trang rồi thử lại.',
  headlinesOf: (scope: string, period: string) => `${scope}, ${period}`,
  yearLabel: (year: number) => `năm ${year}`,
  noFigure: 'chưa có số liệu',
  noFigureWhy: 'Không tỉnh nào trong bộ này cho con số chung.',
  partsOnly: 'Chỉ có số của từng phần, không cộng được.',
  /** One part of what is counted, standing alone: "Cấp huyện", "Cá nhân". */
  part: (by: string, name: string) =>
    by === 'level' ? `Cấp ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name,
  ofUnit: (unit: string, period: string) => `${unit}, ${period}`,
  standing: (n: string) => `${n} nơi nêu số này`,
  unstated: 'nguồn không nêu kỳ',
  ratioDetail: (year: number, n: string) =>
    `so với năm ${year}, trên ${n} nơi có số đúng cả hai năm`,
  ratioDetailOne: (year: number) => `so với năm ${year}`,
  few: (n: string) => `Chưa tính thay đổi: hai năm chỉ có ${n} nơi chung.`,
  noBefore: 'Chưa có năm trước để so.',
  panel: (n: string, from: number, to: number) =>
    `Đường nhỏ: ${n} nơi có đủ số ${from}–${to}, thang riêng.`,
  rank: (rank: string) => `Hạng ${rank}`,
  coverage: (reported: string, expected: string) =>
    `${reported}/${expected} tỉnh, thành có số liệu`,

  rankingTitle: 'So sánh các nơi',
  missingTitle: 'Còn thiếu',
  missingLead: (period: string) => `Nơi chưa có số liệu, ${period}.`,
  missingNone: 'Không thiếu nơi nào.',
  missingCount: (n: number) => `${n} nơi`,
  findingsTitle: 'Điều đáng chú ý',
  inCompare: 'Mở trong So sánh',

  changesTitle: (from: number) => `Thay đổi so với năm ${from}`,
  changesLead: (measure: string, risen: string, fallen: string) =>
    `${measure}: ${risen} nơi tăng, ${fallen} nơi giảm`,
  changesSame: (same: string) => `, ${same} nơi không đổi`,
  changesOpen: (names: string) => `Chưa biết tăng hay giảm, vì số nêu không chính xác: ${names}.`,
  changesApart: (names: string) => `Chưa so được hai năm: ${names}.`,
  mostRisen: 'Tăng nhiều nhất',
  mostFallen: 'Giảm nhiều nhất',
  noneRisen: 'Không nơi nào có số đúng cả hai năm mà tăng.',
  noneFallen: 'Không nơi nào có số đúng cả hai năm mà giảm.',
  withCare: 'cần cẩn trọng khi so',

  whereTitle: 'Nơi có số liệu, nơi chưa có',
  whereLead:
    'Mỗi ô là một tỉnh, thành của danh sách 63. Số trong ô cho biết nơi đó có bao nhiêu số liệu đã công bố, không nói số ấy lớn hay nhỏ.',

  listTitle: 'Số liệu đã công bố',
  listLead:
    'Lấy từ báo cáo của từng nơi. Các số dưới đây khác kỳ và khác cách đếm nên không cộng, không xếp hạng với nhau.',
  listColumns: {
    value: 'Số liệu',
    what: 'Đếm gì',
    who: 'Nơi báo cáo',
    period: 'Kỳ',
    source: 'Nguồn'
  },
  listMore: (subjects: string, n: number) => `${subjects} (${n} số)`,
  listFoot: 'Bề rộng thanh là số năm mà con số bao trùm; viền đứt là kỳ suy từ số năm nguồn ghi.',
  listAll: 'Xem toàn bộ danh sách',
  listCaption: 'Mọi số liệu đã công bố, kèm nơi báo cáo, kỳ và nguồn',
  inferred: 'nguồn chỉ ghi số năm',
  noPeriod: 'không nêu kỳ',
  partOf: 'trong đó',
  place: 'Chỗ trong nguồn'
};

const en: typeof vi = {
  tab: 'Overview',
  controls: 'Choose what to see',
  pack: 'Data',
  packNames: { published: 'Published', demo: 'Illustrative', user: 'Yours' },
  scope: 'Scope',
  country: 'Whole country',
  year: 'Year',
  basis: 'Boundaries',
  bases: { '34': 'Today’s 34', '63': '63 as reported', unchanged: 'Unchanged' },
  measure: 'Measure',
  provinces: { '34': '34 provinces', '63': '63 provinces', unchanged: '11 unchanged' },
  allPeriods: 'each with its own period',

  publishedTitle: 'Published figures, each counted its own way',
  publishedLead:
    'Five reports on carrying out Directive 05, 2016–\u20602021. Their periods and definitions differ, so they stand side by side without being added or ranked.',
  deckMissing: (n, names) => `${n} places have no figure: ${names}.`,
  deckComplete: 'Every place on the list has a figure.',

  titleOfPlace: (place, measure, year, value) => `${place}, ${measure} in ${year}: ${value}`,
  titleRank: (rank, n) => `, rank ${rank} of the ${n} that reported`,
  titleNoFigure: (place, measure, year) => `${place} has no figure of ${measure} in ${year}`,
  titleOfCountry: (measure, year, value, reported, expected) =>
    `${measure} in ${year}: ${value}, from ${reported} of ${expected} places`,
  rankingOf: (measure, period) => `${measure}, ${period}: place by place`,
  mapOf: (measure, period) => `${measure}, ${period}: on the map`,
  seriesOf: (measure) => `${measure} over the years`,

  headlines: 'Four headline figures',
  numbersTitle: (of) => `${of}: four headline numbers`,
  numbersSave: 'Download these numbers (PowerPoint)',
  numbersWorking: 'Making the file…',
  numbersSaved: 'Saved one PowerPoint slide; its words and numbers can be edited.',
  numbersFailed: 'The file could not be made. Reload the page and try again.',
  headlinesOf: (scope, period) => `${scope}, ${period}`,
  yearLabel: (year) => String(year),
  noFigure: 'no figure',
  noFigureWhy: 'No province in this set gives an overall figure.',
  partsOnly: 'Only parts are given, and they do not add.',
  part: (by, name) => (by === 'level' ? `${name} level` : name),
  ofUnit: (unit, period) => `${unit}, ${period}`,
  standing: (n) => (n === '1' ? '1 unit states it' : `${n} units state it`),
  unstated: 'period not stated',
  ratioDetail: (year, n) => `on ${year}, over the ${n} places with exact figures for both`,
  ratioDetailOne: (year) => `on ${year}`,
  few: (n) => `No change computed: only ${n} places reported both years.`,
  noBefore: 'No earlier year to compare with.',
  panel: (n, from, to) =>
    `Small line: the ${n} places with every figure of ${from}–${to}, on its own scale.`,
  rank: (rank) => `Rank ${rank}`,
  coverage: (reported, expected) => `${reported} of ${expected} provinces have figures`,

  rankingTitle: 'Places side by side',
  missingTitle: 'Not reported',
  missingLead: (period) => `Places without a figure, ${period}.`,
  missingNone: 'None is missing.',
  missingCount: (n) => (n === 1 ? '1 place' : `${n} places`),
  findingsTitle: 'Worth noting',
  inCompare: 'Open in Compare',

  changesTitle: (from) => `Changes since ${from}`,
  changesLead: (measure, risen, fallen) =>
    `${measure}: places that rose: ${risen}, that fell: ${fallen}`,
  changesSame: (same) => `, without change: ${same}`,
  changesOpen: (names) => `Rise or fall unknown, as a figure is not exact: ${names}.`,
  changesApart: (names) => `The two years cannot be compared for: ${names}.`,
  mostRisen: 'Rose most',
  mostFallen: 'Fell most',
  noneRisen: 'No place with exact figures for both years rose.',
  noneFallen: 'No place with exact figures for both years fell.',
  withCare: 'compare with care',

  whereTitle: 'Where there are figures, and where not yet',
  whereLead:
    'Each tile is a province of the list of 63. The number in it counts the figures published there; it does not say how large they are.',

  listTitle: 'Published figures',
  listLead:
    'Taken from each place’s report. Their periods and definitions differ, so they are neither added nor ranked.',
  listColumns: {
    value: 'Figure',
    what: 'What is counted',
    who: 'Who reports',
    period: 'Period',
    source: 'Source'
  },
  listMore: (subjects, n) => `${subjects} (${n} figures)`,
  listFoot:
    'A bar is as wide as the years its figure covers; dashed where the source gives only a number of years.',
  listAll: 'See the whole list',
  listCaption: 'All published figures with who reports them, period and source',
  inferred: 'only a length is stated',
  noPeriod: 'period not stated',
  partOf: 'of which',
  place: 'Place in the source'
};

/** Words of the front page. */
export const overviewWords = { vi, en };
