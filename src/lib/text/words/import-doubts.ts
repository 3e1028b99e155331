const vi = {
  issues: {
    title: (n: string) => `${n} chỗ đáng lưu ý`,
    none: 'Không có chỗ nào đáng ngờ.',
    lead: 'Xếp theo việc cần bạn quyết trước.',
    status: { decide: 'Cần chọn', look: 'Nên xem', know: 'Để biết' },
    settled: 'Đã chọn',
    undo: 'Chọn lại',
    cells: (n: string) => `${n} ô`,
    rows: (n: string) => `${n} dòng`,
    line: (line: string) => `Dòng ${line}`,
    lines: (lines: string) => `Dòng ${lines}`,
    moreLines: (lines: string, n: string) => `Dòng ${lines} và ${n} dòng khác`,
    column: (name: string) => `cột ${name}`,
    wholeFile: 'Cả tệp',
    goTo: 'Xem trong bảng',
    more: (n: string) => `Xem thêm ${n} chỗ`,
    beyond: (n: string) =>
      `Còn ${n} chỗ nữa không bày ở đây. Hãy giải quyết các chỗ trên trước, hoặc tải bảng kiểm để xem hết.`,
    seen: 'Trong tệp',
    proposed: 'Đề xuất'
  },
  offers: {
    keep: 'Giữ như đang hiểu',
    take: (name: string) => `Là ${name}`,
    ownUnit: 'Giữ làm đơn vị riêng',
    pickUnit: 'Chọn đơn vị…',
    pickMeasure: 'Chọn chỉ tiêu…',
    pickRole: 'Chọn vai trò của cột…',
    pickPeriod: 'Nhập kỳ…',
    fixCell: 'Sửa ô…',
    fixAlike: (n: string) => `Sửa ${n} ô giống nhau…`,
    emptyCells: (n: string) => `Coi ${n} ô là chưa có số liệu`,
    dashMissing: (n: string) => `Coi ${n} dấu gạch là chưa có số liệu`,
    dashZero: (n: string) => `Coi ${n} dấu gạch là 0`,
    excludeRows: (n: string) => `Để ${n} dòng ra ngoài`,
    keepFirst: 'Giữ dòng trước, để dòng sau ra ngoài',
    keepLast: 'Giữ dòng sau, để dòng trước ra ngoài',
    useFile: (name: string, n: string) => `Lấy theo “${name}”, để ${n} dòng của tệp kia ra ngoài`,
    includeRows: (n: string) => `Lấy lại ${n} dòng`,
    ignoreColumn: 'Để cột này ra ngoài',
    numbers: (seen: string, reading: string) => `“${seen}” là ${reading}`,
    encoding: (name: string) => `Đọc theo ${name}`,
    scheme: { '63': '63 tỉnh, đến 30/06/2025', '34': '34 tỉnh, từ 01/07/2025' },
    moneyUnit: (name: string) => `Tính bằng ${name}`,
    ignoreTotal: 'Bỏ qua dòng cộng',
    delimiter: (name: string) => `Ngăn cột bằng ${name}`
  },
  money: { '1': 'đồng', '1000': 'nghìn đồng', '1000000': 'triệu đồng', '1000000000': 'tỷ đồng' },
  answer: {
    take: 'Dùng',
    cancel: 'Thôi',
    unit: 'Tên đơn vị',
    measure: 'Chỉ tiêu',
    cell: 'Chữ thay vào ô',
    role: 'Vai trò của cột',
    period: 'Kỳ, như 2024, 2024-Q2, 2021-H1, 2016/2020',
    invalid: 'Chưa đúng. Hãy viết như 2024, 2024-06, 2024-Q2, 2021-H1 hay 2016/2020.',
    none: (query: string) => `Không có mục nào tên “${query}”.`
  },
  undoLast: 'Bỏ lựa chọn vừa rồi'
};

const en: typeof vi = {
  issues: {
    title: (n) => `${n} points to look at`,
    none: 'Nothing looks doubtful.',
    lead: 'Those that need your decision come first.',
    status: { decide: 'Please choose', look: 'Worth a look', know: 'For information' },
    settled: 'Chosen',
    undo: 'Choose again',
    cells: (n) => `${n} cells`,
    rows: (n) => `${n} rows`,
    line: (line) => `Line ${line}`,
    lines: (lines) => `Lines ${lines}`,
    moreLines: (lines, n) => `Lines ${lines} and ${n} more`,
    column: (name) => `column ${name}`,
    wholeFile: 'Whole file',
    goTo: 'Show in the table',
    more: (n) => `Show ${n} more`,
    beyond: (n) =>
      `${n} more places are not shown here. Settle those above first, or download the checklist to see all.`,
    seen: 'In the file',
    proposed: 'Proposed'
  },
  offers: {
    keep: 'Keep as understood',
    take: (name) => `It is ${name}`,
    ownUnit: 'Keep as a unit of its own',
    pickUnit: 'Choose a unit…',
    pickMeasure: 'Choose a measure…',
    pickRole: 'Choose what the column is for…',
    pickPeriod: 'Enter the period…',
    fixCell: 'Mend the cell…',
    fixAlike: (n) => `Mend ${n} equal cells…`,
    emptyCells: (n) => `Take ${n} cells as not reported`,
    dashMissing: (n) => `Take ${n} dashes as not reported`,
    dashZero: (n) => `Take ${n} dashes as 0`,
    excludeRows: (n) => `Leave ${n} rows out`,
    keepFirst: 'Keep the earlier row, leave the later out',
    keepLast: 'Keep the later row, leave the earlier out',
    useFile: (name, n) => `Use “${name}”, leave ${n} rows of the other file out`,
    includeRows: (n) => `Take ${n} rows back`,
    ignoreColumn: 'Leave this column out',
    numbers: (seen, reading) => `“${seen}” is ${reading}`,
    encoding: (name) => `Read as ${name}`,
    scheme: { '63': '63 provinces, until 30/06/2025', '34': '34 provinces, from 01/07/2025' },
    moneyUnit: (name) => `Counted in ${name}`,
    ignoreTotal: 'Pass over the total',
    delimiter: (name) => `Cut at ${name}`
  },
  money: {
    '1': 'đồng',
    '1000': 'thousand đồng',
    '1000000': 'million đồng',
    '1000000000': 'billion đồng'
  },
  answer: {
    take: 'Use',
    cancel: 'Never mind',
    unit: 'Name of the unit',
    measure: 'Measure',
    cell: 'Text for the cell',
    role: 'What the column is for',
    period: 'Period, such as 2024, 2024-Q2, 2021-H1, 2016/2020',
    invalid: 'Not yet right. Write 2024, 2024-06, 2024-Q2, 2021-H1 or 2016/2020.',
    none: (query) => `There is none called “${query}”.`
  },
  undoLast: 'Take the last choice back'
};

/** Words of the doubts of a file and of what may be chosen. */
export const importDoubts = { vi, en };
