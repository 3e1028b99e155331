const vi = {
  inWords: 'Đọc số thành chữ',
  inDigits: 'Viết lại bằng số',
  tabs: { chart: 'Hình', table: 'Bảng', lineage: 'Nguồn gốc số' },
  tabsLabel: 'Cách xem',
  tableTitle: 'Bảng số liệu của hình',
  help: 'Dùng phím mũi tên để xem từng số, Esc để thoát.',
  helpPick: 'Dùng phím mũi tên để xem từng số, Enter để chọn nơi đó, Esc để thoát.',
  computing: 'Đang tính…',
  save: 'Tải về',
  saveFailed: 'Chưa mở được. Hãy kiểm tra kết nối rồi bấm lại.',
  failedTitle: 'Chưa tính được',
  failed: 'Bộ tính dừng giữa chừng. Số liệu còn nguyên.',
  retry: 'Chạy lại',
  emptyTitle: 'Chưa có gì để vẽ',
  empty: 'Không có đơn vị nào trong phạm vi đã chọn.',
  emptyUnchanged: 'Nơi đã chọn đã hợp nhất hoặc đổi địa giới, nên không thuộc các nơi không đổi.',
  youCan: 'Bạn có thể:',
  ways: {
    published: 'Xem số đã công bố',
    on34: 'Xem theo 34 hiện nay',
    unchanged: 'Xem 11 nơi không đổi',
    allUnits: 'Xem mọi tỉnh, thành',
    whole: 'Xem số chung',
    absolute: 'Xem số tuyệt đối',
    allYears: 'Xem mọi kỳ'
  },
  lineageLead: 'Mỗi số trong hình, và các dòng mà nó lấy từ đó, đúng như nguồn ghi.',
  lineageLoading: 'Đang tìm nguồn gốc…',
  lineageNone: 'Hình này không lấy số từ dòng nào.',
  lineageMore: (n: number) => `Xem thêm ${n} số`,
  columns: {
    unit: 'Đơn vị, kỳ',
    shown: 'Số trong hình',
    value: 'Số trong nguồn',
    file: 'Tệp, dòng',
    source: 'Nguồn, chỗ trong nguồn',
    note: 'Phép tính, ghi chú'
  },
  line: (n: number) => `dòng ${n}`,
  parts: 'Trong đó (đã nằm trong số trên, không cộng thêm):',
  leftOut: (n: number) => `Không lấy vào số này: ${n} dòng`,
  leftOutWhy: {
    part_of: 'là phần của số khác, không cộng thêm',
    other_state: 'tình trạng khen khác',
    other_breakdown: 'chia theo cách khác',
    other_list: 'theo danh sách tỉnh, thành khác',
    other_period: 'thuộc kỳ khác'
  } as Record<string, string>,
  blank: 'để trống',
  qualifiers: {
    exact: '',
    about: 'khoảng',
    more_than: 'hơn',
    at_least: 'ít nhất',
    nearly: 'gần',
    at_most: 'nhiều nhất'
  } as Record<string, string>
};

const en: typeof vi = {
  inWords: 'Numbers in words',
  inDigits: 'Numbers in digits',
  tabs: { chart: 'Chart', table: 'Table', lineage: 'Lineage' },
  tabsLabel: 'View',
  tableTitle: 'The figure as a table',
  help: 'Use the arrow keys to read each figure, Esc to leave.',
  helpPick: 'Use the arrow keys to read each figure, Enter to choose the place, Esc to leave.',
  computing: 'Computing…',
  save: 'Download',
  saveFailed: 'It could not be opened. Check the connection and press again.',
  failedTitle: 'Not computed',
  failed: 'The engine stopped half-way. The figures are intact.',
  retry: 'Run again',
  emptyTitle: 'Nothing to draw',
  empty: 'There is no unit in what was chosen.',
  emptyUnchanged:
    'What was chosen was merged or redrawn, so it is not among the places left unchanged.',
  youCan: 'You can:',
  ways: {
    published: 'See published figures',
    on34: 'See today’s 34',
    unchanged: 'See the 11 unchanged',
    allUnits: 'See every province',
    whole: 'See the whole',
    absolute: 'See absolute figures',
    allYears: 'See every period'
  },
  lineageLead: 'Each number of the figure, and the rows it comes from, as their sources have them.',
  lineageLoading: 'Looking up the rows…',
  lineageNone: 'This figure rests on no row.',
  lineageMore: (n) => `Show ${n} more figures`,
  columns: {
    unit: 'Unit, period',
    shown: 'In the figure',
    value: 'In the source',
    file: 'File, line',
    source: 'Source, place in it',
    note: 'Arithmetic, note'
  },
  line: (n) => `line ${n}`,
  parts: 'Of which (in the number above already, not added):',
  leftOut: (n) => `Left out of this number: ${n} ${n === 1 ? 'row' : 'rows'}`,
  leftOutWhy: {
    part_of: 'part of another figure, not added',
    other_state: 'another state of the commendation',
    other_breakdown: 'split in another way',
    other_list: 'on the other list of provinces',
    other_period: 'of another period'
  },
  blank: 'empty',
  qualifiers: {
    exact: '',
    about: 'about',
    more_than: 'more than',
    at_least: 'at least',
    nearly: 'nearly',
    at_most: 'at most'
  }
};

/** Words of the frame around a figure: its tabs, states, lineage. */
export const panelWords = { vi, en };
