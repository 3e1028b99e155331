const vi = {
  open: 'Mở bảng chọn nơi',
  openFailed: 'Chưa mở được. Hãy kiểm tra kết nối rồi bấm lại.',
  title: 'Chọn nơi để so sánh',
  lead: (measure: string, period: string) => `Số bên phải: ${measure}, ${period}.`,
  leadOther: (measure: string, period: string) => `Số bên phải: ${measure}, ${period}, để xếp.`,
  allPeriods: 'mọi kỳ',
  close: 'Đóng',
  search: 'Tìm nơi',
  searchHint: 'Tên hoặc tên gọi khác',
  sort: 'Xếp theo',
  sorts: {
    value: 'Số đang vẽ',
    other: 'Chỉ tiêu khác',
    official: 'Thứ tự chính thức',
    name: 'Tên'
  },
  other: 'Chỉ tiêu để xếp',
  groups: 'Chọn theo vùng, theo tỉnh tương đồng',
  regions: 'Cả vùng',
  region: (name: string, n: string) => `${name} (${n})`,
  peers: 'Tỉnh tương đồng với',
  peerRules: {
    region: 'Cùng vùng',
    value: 'Số đang vẽ gần nhất',
    size: 'Quy mô gần nhất'
  },
  peerHow: {
    region: (region: string, n: string) => `${region}: thêm ${n} nơi`,
    value: (n: string) => `${n} nơi có số chênh ít nhất`,
    size: (kind: string, year: string) => `5 nơi chênh ít nhất về: ${kind}, ${year}`
  },
  peerNone: {
    noRegion: 'nơi này chưa biết thuộc vùng nào',
    noValue: 'nơi này chưa có số chính xác để so',
    noSize: 'chưa có mẫu số nào cho nơi này',
    alone: 'không còn nơi nào khác có số'
  },
  peerRule:
    'Mỗi cách lấy 5 nơi; bằng nhau ở chỗ thứ năm thì lấy hết. Số dạng ≥, ≤ không dùng để so gần.',
  peersTaken: (anchor: string, rule: string, names: string) => `${anchor}, ${rule}: ${names}.`,
  peersFailed: 'Chưa đọc được quy mô. Hãy bấm lại.',
  listLabel: 'Danh sách nơi',
  listHint: 'Phím mũi tên để đi trong danh sách, phím cách để chọn.',
  mark: 'Nổi',
  mute: 'Mờ',
  markOf: (name: string) => `Nổi: ${name}`,
  muteOf: (name: string) => `Mờ: ${name}`,
  none: (query: string) => `Không có nơi nào tên “${query}”.`,
  chosen: (n: string, all: string) => `Đã chọn ${n} trong ${all} nơi`,
  chooseAll: 'Chọn hết',
  chooseNone: 'Bỏ chọn hết',
  apply: (n: string) => `Xem ${n} nơi`,
  applyNone: 'Chọn ít nhất một nơi',
  cancel: 'Hủy',
  waiting: 'Đang tính…',
  emphasis: 'Nổi và mờ',
  emphasisHint: 'Nơi làm mờ vẫn được tính vào mọi số và thứ hạng.',
  clear: 'Bỏ hết nổi, mờ',
  rows: 'Các nơi đang chọn'
};

const en: typeof vi = {
  open: 'Open the list of places',
  openFailed: 'It could not be opened. Check the connection and press again.',
  title: 'Choose places to compare',
  lead: (measure, period) => `Figures at the right: ${measure}, ${period}.`,
  leadOther: (measure, period) => `Figures at the right, for the order: ${measure}, ${period}.`,
  allPeriods: 'every period',
  close: 'Close',
  search: 'Find a place',
  searchHint: 'Name, or another name of it',
  sort: 'Order by',
  sorts: {
    value: 'The figure drawn',
    other: 'Another measure',
    official: 'Official order',
    name: 'Name'
  },
  other: 'Measure to order by',
  groups: 'By region, by likeness',
  regions: 'Whole regions',
  region: (name, n) => `${name} (${n})`,
  peers: 'Provinces like',
  peerRules: {
    region: 'Same region',
    value: 'Nearest figure drawn',
    size: 'Nearest in size'
  },
  peerHow: {
    region: (region, n) => `${region}: ${n} more`,
    value: (n) => `the ${n} that differ least`,
    size: (kind, year) => `the 5 that differ least in: ${kind}, ${year}`
  },
  peerNone: {
    noRegion: 'the region of this place is not known',
    noValue: 'this place has no exact figure to compare by',
    noSize: 'no denominator of this place is at hand',
    alone: 'no other place has a figure'
  },
  peerRule:
    'Each takes 5 places, and all that tie for the fifth. Figures with ≥ or ≤ are not used for nearness.',
  peersTaken: (anchor, rule, names) => `${anchor}, ${rule}: ${names}.`,
  peersFailed: 'The sizes could not be read. Press again.',
  listLabel: 'List of places',
  listHint: 'Arrow keys walk the list, space chooses.',
  mark: 'Mark',
  mute: 'Mute',
  markOf: (name) => `Mark: ${name}`,
  muteOf: (name) => `Mute: ${name}`,
  none: (query) => `No place is called “${query}”.`,
  chosen: (n, all) => `${n} of ${all} places chosen`,
  chooseAll: 'Choose all',
  chooseNone: 'Choose none',
  apply: (n) => `Show ${n} places`,
  applyNone: 'Choose one place or more',
  cancel: 'Cancel',
  waiting: 'Computing…',
  emphasis: 'Marked and muted',
  emphasisHint: 'A muted place still counts in every figure and rank.',
  clear: 'Clear marks and mutes',
  rows: 'Places chosen'
};

/** Words of the unit picker, and of highlighting and muting. */
export const boardWords = { vi, en };
