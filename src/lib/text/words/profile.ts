/** Words of the page of one unit; both languages have the same keys. */
const vi = {
  title: 'Đơn vị',
  lead: 'Hồ sơ của một tỉnh hoặc một đơn vị: đứng ở đâu, so với ai, từ bao giờ, có chắc không.',
  pack: 'Bộ số liệu',
  search: 'Tìm đơn vị',
  placeholder: 'Gõ tên, không cần dấu',
  none: (query: string) => `Không có đơn vị tên “${query}”.`,
  noScript:
    'Hồ sơ của từng đơn vị được lập ngay trong trình duyệt nên cần JavaScript. Danh sách dưới đây vẫn xem được; số liệu đã công bố có ở trang Tổng quan.',
  unknownTitle: 'Bộ số liệu này không có đơn vị đó',
  unknown: (id: string) =>
    `Không tìm thấy đơn vị có mã “${id}”. Hãy tìm theo tên, hoặc chọn trong danh sách dưới đây.`,
  packAway: 'Bộ số liệu mà đường dẫn nêu không có trên máy này. Hãy chọn một bộ khác.',
  loading: 'Đang lập hồ sơ…',
  failedTitle: 'Chưa lập được hồ sơ',
  failed: 'Bộ tính dừng giữa chừng. Số liệu còn nguyên.',
  retry: 'Chạy lại',
  allUnits: 'Danh sách đơn vị',
  index: {
    held: 'Nơi có số trong bộ này',
    own: 'Đơn vị khác trong bộ này',
    list34: '34 tỉnh, thành từ 01/07/2025',
    list63: '63 tỉnh, thành đến 30/06/2025',
    under: (name: string) => `trực thuộc ${name}`,
    hint34: 'từ 01/07/2025',
    hint63: 'đến 30/06/2025'
  },
  kinds: {
    tỉnh: 'Tỉnh',
    'thành phố trực thuộc trung ương': 'Thành phố trực thuộc trung ương'
  } as Record<string, string>,
  levels: {
    office: 'Cơ quan, đơn vị',
    district: 'Cấp huyện',
    commune: 'Cấp xã',
    cell: 'Chi bộ',
    province: 'Cấp tỉnh'
  } as Record<string, string>,
  fullName: (name: string, isCity: boolean) => `${isCity ? 'Thành phố' : 'Tỉnh'} ${name}`,
  region: (name: string) => `vùng ${name}`,
  under: 'Trực thuộc',
  underUnknown: 'Nguồn không nói đơn vị này trực thuộc nơi nào.',
  onList: {
    '34': 'theo danh sách 34 tỉnh, thành, từ 01/07/2025',
    '63': 'theo danh sách 63 tỉnh, thành, đến 30/06/2025'
  } as Record<string, string>,
  history: 'Địa giới và tên gọi',
  names: (name: string, from: string, to: string) =>
    to === '' ? `${name} từ ${from}` : `${name} đến ${to}`,
  namesLead: 'Tên gọi:',
  event: {
    split: (from: string, to: string) => `${to} (cũ) chia thành ${from} và ${to}.`,
    merge: (from: string, to: string) => `Toàn bộ ${from} nhập vào ${to}.`,
    transfer_part: (from: string, to: string) => `Một phần ${from} chuyển về ${to}.`,
    retype: (_from: string, to: string) =>
      `${to} thành thành phố trực thuộc trung ương, địa giới không đổi.`,
    retype_rename: (from: string, to: string) =>
      `${from} thành thành phố ${to} trực thuộc trung ương, địa giới không đổi.`
  } as Record<string, (from: string, to: string) => string>,
  redraws: 'Địa giới khác trước, nên số trước ngày này chỉ là mức ít nhất hoặc nhiều nhất.',
  mergedInto: (into: string, others: string) => `Hợp nhất với ${others}; tỉnh mới tên là ${into}.`,
  madeOf: (parts: string) => `Hợp nhất từ ${parts}.`,
  madeOfHow: 'Số trước ngày này là tổng của các tỉnh cũ.',
  unchanged: 'Giữ nguyên địa giới khi sắp xếp 63 thành 34 tỉnh, thành.',
  seeOn: (name: string, list: string) => `Xem ${name} theo danh sách ${list}`,
  peers: {
    label: 'So với',
    value: 'Gần nhất về trị số',
    region: 'Cùng vùng',
    chosen: 'Tự chọn',
    add: 'Thêm nơi để so',
    remove: (name: string) => `Bỏ ${name}`,
    already: 'đã chọn'
  },
  measures: 'Từng chỉ tiêu qua các năm',
  key: {
    median: 'trung vị mọi nơi',
    medianSiblings: 'trung vị các đơn vị cùng cấp',
    region: 'trung vị của vùng',
    peers: 'nơi để so',
    gap: 'vạch chéo: chưa có số liệu',
    hollow: 'điểm rỗng, nét đứt: tạm tính, ước tính hoặc một phần năm',
    scale: 'Mỗi hình có thang riêng, từ 0.'
  },
  ask: {
    where: 'Đứng ở đâu',
    whom: 'So với ai',
    since: 'Từ bao giờ',
    sure: 'Có chắc không'
  },
  medianUnit: (count: number) => `Trung vị ${count} nơi`,
  medianName: 'Trung vị',
  regionMedianName: 'Trung vị vùng',
  rank: (rank: string, expected: number) => `Hạng ${rank} trong ${expected} nơi`,
  rankWhy: {
    missing: (n: number) => `${n} nơi chưa có số liệu`,
    hidden: (n: number) => `${n} nơi không công bố số`,
    ties: (n: number) => `${n} nơi bằng số`,
    bounds: (n: number) => `${n} nơi chỉ có mức ít nhất hoặc nhiều nhất`,
    own: 'số của chính nơi này là mức ít nhất hoặc nhiều nhất'
  },
  noRank: {
    few: (reported: number, expected: number) =>
      `Chưa xếp hạng: mới ${reported}/${expected} nơi có số của kỳ này.`,
    period: 'Không xếp hạng: không nơi nào khác có số cùng kỳ.',
    unstated: 'Không xếp hạng: nguồn không nêu kỳ.',
    alone: 'Không xếp hạng: bộ số liệu không có đơn vị cùng cấp để so.',
    span: 'Không xếp hạng: số gộp nhiều năm, không nơi nào khác có số cùng kỳ.',
    parts: 'Không xếp hạng: nguồn chỉ nêu từng phần.'
  },
  side: {
    above: (median: string, count: number) => `Cao hơn trung vị ${median} của ${count} nơi có số`,
    below: (median: string, count: number) => `Thấp hơn trung vị ${median} của ${count} nơi có số`,
    equal: (median: string, count: number) => `Bằng trung vị ${median} của ${count} nơi có số`,
    unsure: (median: string, count: number) =>
      `Trung vị ${median} của ${count} nơi có số; chưa chắc cao hay thấp hơn`
  },
  regionMedian: (median: string, count: number) => `trung vị ${count} nơi trong vùng ${median}`,
  near: 'Gần nhất:',
  regionPeers: 'Cùng vùng:',
  chosenPeers: 'Nơi đã chọn:',
  noMedian: 'Chưa đủ ba nơi có số cùng năm để tính trung vị.',
  noPeriod: 'Không so được với nơi nào: nguồn không nêu kỳ.',
  spanAlone: 'Không so được: chưa đủ ba nơi có số gộp cùng những năm ấy.',
  partsAlone: 'Không so từng phần với trung vị; hãy mở ở So sánh.',
  nobody: 'Bộ số liệu không có nơi nào để so.',
  since: {
    years: (from: string, to: string, n: number, of: number) =>
      from === to ? `Chỉ có số năm ${from}` : `Có số ${n}/${of} năm, ${from}–${to}`,
    above: (from: string, to: string) =>
      from === to
        ? `chắc chắn cao hơn trung vị trong năm ${to}`
        : `chắc chắn cao hơn trung vị mọi năm từ ${from} đến ${to}`,
    below: (from: string, to: string) =>
      from === to
        ? `chắc chắn thấp hơn trung vị trong năm ${to}`
        : `chắc chắn thấp hơn trung vị mọi năm từ ${from} đến ${to}`,
    span: (period: string) => `Một số chung cho ${period}, không tách được từng năm`,
    unstated: 'Nguồn không nêu kỳ',
    point: (period: string) => `Có số của ${period}`
  },
  sure: {
    settled: 'Số như nguồn ghi, không phải số ước',
    estimated: 'Số ước tính',
    provisional: 'Số tạm tính',
    derived: 'Số tính ra từ nguồn',
    broken: 'Cách tính đã đổi so với kỳ trước',
    atLeast: 'Mức ít nhất',
    atMost: 'Mức nhiều nhất',
    about: 'Số gần đúng',
    pieces: (pieces: string) => `mới có ${pieces}`,
    coverage: (reported: number, expected: number) => `${reported}/${expected} nơi đã báo cáo`,
    agrees: (sum: string, coverage: string) =>
      `đơn vị trực thuộc cộng lại đúng ${sum} (${coverage})`,
    differs: (sum: string, coverage: string, difference: string) =>
      `đơn vị trực thuộc cộng lại ${sum} (${coverage}), lệch ${difference}`,
    later: (period: string, value: string, status: string) =>
      `${period}: ${value}${status === '' ? '' : ` (${status})`}, không so với số cả năm`,
    inferred: 'kỳ suy từ độ dài mà nguồn nêu'
  },
  noFigure: 'Chưa có số liệu',
  part: (name: string, value: string) => `${name} ${value}`,
  buttons: {
    lineage: 'Vì sao có số này?',
    table: 'Bảng số',
    compare: 'Mở ở So sánh'
  },
  chartHelp: (measure: string) => `Hình ${measure}: dùng phím mũi tên để xem từng số.`,
  reconcile: 'Đối chiếu với đơn vị trực thuộc',
  reconcileTable: 'Bảng đối chiếu ba số',
  reconcileLead: (units: number) =>
    `Ba số khác nhau, không cộng vào nhau: số tỉnh tự báo cáo, số cộng từ ${units} đơn vị trực thuộc, và chênh lệch.`,
  reconcileRows: {
    own: 'Báo cáo của nơi này',
    rollUp: 'Cộng từ đơn vị trực thuộc',
    difference: 'Chênh lệch',
    coverage: 'Đơn vị đã báo cáo'
  },
  reconcileNone: (units: number) =>
    `Bộ số liệu biết ${units} đơn vị trực thuộc, nhưng chưa đơn vị nào có số của các chỉ tiêu này để cộng.`,
  reconcileOther: (measures: string) => `Chưa đơn vị trực thuộc nào có số về: ${measures}.`,
  reconcileBefore: 'Các kỳ không có cột là kỳ chưa đơn vị trực thuộc nào báo cáo.',
  noBelow: 'Bộ số liệu không có đơn vị nào trực thuộc nơi này.',
  seeBelow: 'Đơn vị trực thuộc:',
  doubles: 'Có thể một việc được báo cáo nhiều lần',
  doublesLead:
    'Mỗi nhóm là một số giống hệt nhau, cùng kỳ, ở nhiều nơi. Hãy xem đó có phải cùng một việc.',
  alike: {
    nested: 'nơi này trực thuộc nơi kia',
    note: 'cùng một ghi chú',
    place: 'cùng một chỗ trong nguồn',
    levels: 'ba cấp cùng báo cáo'
  } as Record<string, string>,
  alikeLead: (value: string, period: string) => `Cùng số ${value}, cùng kỳ ${period}`,
  trees: 'Trong đó',
  treesLead: 'Phần của một số khác: đã nằm trong số đó, không cộng thêm.',
  share: (percent: string) => `${percent} của số chung`,
  rows: (n: number) => `Mọi dòng về nơi này (${n})`,
  rowsTable: 'Bảng các dòng',
  rowsLead: 'Đúng như nguồn ghi, kể cả những dòng không vào hình nào.',
  rowsColumns: {
    value: 'Số liệu',
    what: 'Chỉ tiêu',
    period: 'Kỳ',
    where: 'Tệp, dòng',
    place: 'Chỗ trong nguồn, ghi chú'
  },
  isPart: 'trong đó',
  missing: 'Chưa có số liệu',
  missingAll: (measures: string) => `Không có số nào về: ${measures}.`,
  undated: (years: string) => `${years}: chưa có số ghi rõ năm`,
  missingNone: 'Đã có số cho mọi chỉ tiêu và mọi năm.',
  missingBelow: (period: string, names: string) =>
    `Đơn vị trực thuộc chưa báo cáo năm ${period}: ${names}.`,
  sources: 'Nguồn của nơi này',
  sourceRows: (n: number) => `${n} dòng`,
  sourcesNone: 'Không dòng nào ghi nguồn.',
  searching: 'Đang tìm trong bộ số liệu…',
  detailsFailed: 'Chưa tìm được các dòng phía sau. Số liệu còn nguyên.',
  line: (file: string, line: number) => `${file}, dòng ${line}`,
  print: 'In hồ sơ này',
  dated: (day: string) => `Số liệu đến ${day}`
};

const en: typeof vi = {
  title: 'Unit',
  lead: 'One province or unit: where it stands, against whom, since when, and how sure that is.',
  pack: 'Data',
  search: 'Find a unit',
  placeholder: 'Type a name, accents not needed',
  none: (query) => `There is no unit named “${query}”.`,
  noScript:
    'The profile of a unit is made in the browser and needs JavaScript. The list below can be read without it; published figures are on the overview.',
  unknownTitle: 'These data do not have that unit',
  unknown: (id) =>
    `There is no unit with the id “${id}”. Search by name, or choose from the list below.`,
  packAway: 'The data that the link names are not on this device. Choose other data.',
  loading: 'Making the profile…',
  failedTitle: 'The profile could not be made',
  failed: 'The engine stopped half-way. The figures are intact.',
  retry: 'Run again',
  allUnits: 'All units',
  index: {
    held: 'Places with figures here',
    own: 'Other units of these data',
    list34: '34 provinces since 01/07/2025',
    list63: '63 provinces until 30/06/2025',
    under: (name) => `under ${name}`,
    hint34: 'since 01/07/2025',
    hint63: 'until 30/06/2025'
  },
  kinds: {
    tỉnh: 'Province',
    'thành phố trực thuộc trung ương': 'Centrally run city'
  },
  levels: {
    office: 'Office or unit',
    district: 'District level',
    commune: 'Commune level',
    cell: 'Party cell',
    province: 'Province level'
  },
  fullName: (name, isCity) => `${name} ${isCity ? 'City' : 'Province'}`,
  region: (name) => name,
  under: 'Under',
  underUnknown: 'The source does not say what this unit belongs to.',
  onList: {
    '34': 'on the list of 34 provinces, since 01/07/2025',
    '63': 'on the list of 63 provinces, until 30/06/2025'
  },
  history: 'Boundaries and names',
  names: (name, from, to) => (to === '' ? `${name} since ${from}` : `${name} until ${to}`),
  namesLead: 'Names:',
  event: {
    split: (from, to) => `The former ${to} was divided into ${from} and ${to}.`,
    merge: (from, to) => `The whole of ${from} joined ${to}.`,
    transfer_part: (from, to) => `A part of ${from} went to ${to}.`,
    retype: (_from, to) => `${to} became a centrally run city, with the same boundaries.`,
    retype_rename: (from, to) =>
      `${from} became the centrally run city of ${to}, with the same boundaries.`
  },
  redraws: 'The land was another before, so earlier figures are only a least or a most.',
  mergedInto: (into, others) => `Merged with ${others}; the new province is called ${into}.`,
  madeOf: (parts) => `Made of ${parts}.`,
  madeOfHow: 'Earlier figures are sums of the former provinces.',
  unchanged: 'Its boundaries stayed when the 63 provinces became 34.',
  seeOn: (name, list) => `See ${name} on the list of ${list}`,
  peers: {
    label: 'Compared with',
    value: 'Closest in value',
    region: 'Same region',
    chosen: 'My choice',
    add: 'Add a place to compare with',
    remove: (name) => `Remove ${name}`,
    already: 'chosen'
  },
  measures: 'Each measure over the years',
  key: {
    median: 'median of all places',
    medianSiblings: 'median of the units beside it',
    region: 'median of the region',
    peers: 'compared with',
    gap: 'hatched: no figure',
    hollow: 'hollow point, dashes: provisional, estimated or part of a year',
    scale: 'Each chart has its own scale, from 0.'
  },
  ask: {
    where: 'Where it stands',
    whom: 'Against whom',
    since: 'Since when',
    sure: 'How sure'
  },
  medianUnit: (count) => `Median of ${count} places`,
  medianName: 'Median',
  regionMedianName: 'Median of the region',
  rank: (rank, expected) => `Rank ${rank} of ${expected} places`,
  rankWhy: {
    missing: (n) => `${n} ${n === 1 ? 'place has' : 'places have'} no figure`,
    hidden: (n) => `${n} ${n === 1 ? 'place withholds' : 'places withhold'} the figure`,
    ties: (n) => `${n} ${n === 1 ? 'place has' : 'places have'} the same figure`,
    bounds: (n) => `${n} ${n === 1 ? 'place has' : 'places have'} only a least or a most`,
    own: 'its own figure is only a least or a most'
  },
  noRank: {
    few: (reported, expected) =>
      `Not ranked: only ${reported} of ${expected} places have a figure of this period.`,
    period: 'Not ranked: no other place has a figure of the same period.',
    unstated: 'Not ranked: the source states no period.',
    alone: 'Not ranked: these data hold no unit beside it.',
    span: 'Not ranked: a total over several years that no other place has.',
    parts: 'Not ranked: the source gives separate parts only.'
  },
  side: {
    above: (median, count) => `Above the median ${median} of ${count} places with a figure`,
    below: (median, count) => `Below the median ${median} of ${count} places with a figure`,
    equal: (median, count) => `At the median ${median} of ${count} places with a figure`,
    unsure: (median, count) =>
      `Median ${median} of ${count} places with a figure; above or below is not certain`
  },
  regionMedian: (median, count) => `median of ${count} places of the region ${median}`,
  near: 'Closest:',
  regionPeers: 'Same region:',
  chosenPeers: 'Chosen:',
  noMedian: 'Fewer than three places have a figure of the same year, so there is no median.',
  noPeriod: 'It cannot be compared: the source states no period.',
  spanAlone: 'It cannot be compared: fewer than three places have a total over the same years.',
  partsAlone: 'Parts are not set against a median; open them in Compare.',
  nobody: 'These data hold no place to compare with.',
  since: {
    years: (from, to, n, of) =>
      from === to ? `A figure of ${from} only` : `Figures of ${n} of ${of} years, ${from}–${to}`,
    above: (from, to) =>
      from === to
        ? `certainly above the median in ${to}`
        : `certainly above the median in every year from ${from} to ${to}`,
    below: (from, to) =>
      from === to
        ? `certainly below the median in ${to}`
        : `certainly below the median in every year from ${from} to ${to}`,
    span: (period) => `One figure for ${period}, which cannot be divided by year`,
    unstated: 'The source states no period',
    point: (period) => `A figure of ${period}`
  },
  sure: {
    settled: 'As the source has it, not an estimate',
    estimated: 'Estimated',
    provisional: 'Provisional',
    derived: 'Derived from the source',
    broken: 'Counted differently from the period before',
    atLeast: 'At least so much',
    atMost: 'At most so much',
    about: 'Approximate',
    pieces: (pieces) => `only ${pieces}`,
    coverage: (reported, expected) => `${reported} of ${expected} places have reported`,
    agrees: (sum, coverage) => `the units below add to just ${sum} (${coverage})`,
    differs: (sum, coverage, difference) =>
      `the units below add to ${sum} (${coverage}), a difference of ${difference}`,
    later: (period, value, status) =>
      `${period}: ${value}${status === '' ? '' : ` (${status})`}, not compared with whole years`,
    inferred: 'the period follows from the length the source gives'
  },
  noFigure: 'No figure',
  part: (name, value) => `${name} ${value}`,
  buttons: {
    lineage: 'Why this number?',
    table: 'Table',
    compare: 'Open in Compare'
  },
  chartHelp: (measure) => `Chart of ${measure}: use the arrow keys to read each figure.`,
  reconcile: 'Reconciled with the units below',
  reconcileTable: 'Table of the three figures',
  reconcileLead: (units) =>
    `Three figures, never added to one another: its own report, the sum of ${units} ${units === 1 ? 'unit' : 'units'} below, and the difference.`,
  reconcileRows: {
    own: 'Its own report',
    rollUp: 'Sum of the units below',
    difference: 'Difference',
    coverage: 'Units that reported'
  },
  reconcileNone: (units) =>
    `These data know ${units} ${units === 1 ? 'unit' : 'units'} below, none with a figure of these measures to add.`,
  reconcileOther: (measures) => `No unit below has a figure of: ${measures}.`,
  reconcileBefore: 'Periods without a column are those for which no unit below reported.',
  noBelow: 'These data hold no unit below this one.',
  seeBelow: 'Units below:',
  doubles: 'Perhaps one thing reported more than once',
  doublesLead:
    'Each group is one and the same figure, of one period, at several places. Check whether it is the same thing.',
  alike: {
    nested: 'one is under the other',
    note: 'the same note',
    place: 'the same place in the source',
    levels: 'reported at three levels'
  },
  alikeLead: (value, period) => `The same ${value}, the same period ${period}`,
  trees: 'Of which',
  treesLead: 'Parts of another figure: they are in it already and are not added.',
  share: (percent) => `${percent} of the whole`,
  rows: (n) => `Every row about this place (${n})`,
  rowsTable: 'Table of the rows',
  rowsLead: 'As the sources have them, also those that went into no chart.',
  rowsColumns: {
    value: 'Figure',
    what: 'Measure',
    period: 'Period',
    where: 'File, line',
    place: 'Place in the source, note'
  },
  isPart: 'of which',
  missing: 'No figure yet',
  missingAll: (measures) => `No figure at all of: ${measures}.`,
  undated: (years) => `${years}: no figure that names its year`,
  missingNone: 'There is a figure for every measure and every year.',
  missingBelow: (period, names) => `Units below without a report for ${period}: ${names}.`,
  sources: 'Sources of this place',
  sourceRows: (n) => `${n} ${n === 1 ? 'row' : 'rows'}`,
  sourcesNone: 'No row names a source.',
  searching: 'Searching the data…',
  detailsFailed: 'The rows behind could not be found. The figures are intact.',
  line: (file, line) => `${file}, line ${line}`,
  print: 'Print this profile',
  dated: (day) => `Figures up to ${day}`
};

export const profileWords = { vi, en };
