/** Vietnamese words of the import page. Numbers come formatted; names from files as they are. */
export const importVi = {
  title: 'Nhập tệp',
  crumb: 'Dữ liệu',
  lead: 'Thả tệp đúng như Excel hay phần mềm cũ đã lưu. Mọi việc đọc diễn ra trong trình duyệt này; không có gì được gửi đi.',
  drop: 'Kéo tệp vào đây, hoặc dán bảng từ Excel',
  dropHere: 'Thả ra để đọc',
  choose: 'Chọn tệp…',
  chooseFolder: 'Chọn thư mục…',
  kinds: 'CSV, TSV, TXT, Excel (.xlsx, .xls), ZIP, GZ',
  empty: 'Chưa có tệp nào. Kéo tệp vào đây, hoặc xem thử dữ liệu minh họa.',
  pasted: 'bang-dan',
  or: 'hoặc',
  paste: {
    open: 'Dán bảng…',
    label: 'Chép các ô trong Excel rồi dán vào đây',
    read: 'Đọc bảng đã dán',
    cancel: 'Thôi'
  },
  broken: 'Bộ đọc dừng giữa chừng. Chưa ghi gì; dữ liệu cũ còn nguyên.',
  rereading: 'Đang đọc lại…',
  stop: 'Thôi đọc lại',
  stopped: 'Đã thôi đọc lại. Mọi thứ vẫn như trước khi chọn.',
  done: 'Đã đọc lại.',
  draft: {
    offer: (name: string) => `Bạn đang xem dở tệp “${name}”, chưa ghi.`,
    offerSeveral: (files: string) => `Bạn đang xem dở ${files} tệp, chưa ghi.`,
    decided: (n: string) => `Đã chọn ${n} chỗ.`,
    resume: 'Tiếp tục',
    refuse: 'Bỏ',
    gone: 'Không mở lại được phần đang xem dở. Hãy đưa tệp vào lần nữa.',
    tooLarge: (most: string) =>
      `Tệp lớn hơn ${most} nên phần đang xem dở không được giữ khi tải lại trang. Hãy ghi xong trước khi đóng.`,
    refused:
      'Trình duyệt không cho giữ phần đang xem dở. Nếu tải lại trang, hãy đưa tệp vào lần nữa.'
  },
  aside: {
    hidden: (n: string, names: string) =>
      `${n} tệp ẩn hoặc tệp của máy trong thư mục không được đọc: ${names}.`,
    unreadable: (n: string, names: string) =>
      `${n} tệp không mở được: ${names}. Hãy đóng phần mềm đang dùng tệp rồi đưa vào lại.`,
    most: (n: string) =>
      `Thư mục có hơn ${n} tệp. Chỉ ${n} tệp đầu được đọc; hãy đưa các tệp còn lại vào lần sau.`,
    nothing: 'Thư mục này không có tệp nào để đọc.'
  },
  notYet: 'chưa có gì được ghi vào dữ liệu cho đến khi bạn bấm “Ghi”',

  steps: {
    read: 'Đọc tệp',
    columns: 'Khớp cột',
    units: 'Khớp đơn vị',
    review: 'Soát lại',
    commit: 'Ghi'
  },
  progress: {
    reading: (name: string) => `Đang đọc ${name}…`,
    share: (percent: string) => `Đã đọc ${percent} %`,
    lines: (n: string) => `${n} dòng`,
    cancel: 'Dừng đọc',
    cancelled: 'Đã dừng. Chưa ghi gì.',
    writing: 'Đang ghi…'
  },

  headline: {
    done: (lines: string) => `Đọc xong ${lines} dòng`,
    allReady: (lines: string) => `Đọc xong ${lines} dòng, tất cả đều rõ`,
    waitUnit: (rows: string) => `${rows} dòng chờ bạn chọn đơn vị`,
    waitMeasure: (rows: string) => `${rows} dòng chờ bạn chọn chỉ tiêu`,
    waitNumber: (rows: string) => `${rows} dòng chờ bạn chọn cách đọc số`,
    waitOther: (rows: string) => `${rows} dòng chờ bạn xem lại`,
    refused: 'Không đọc được tệp này',
    files: (n: string) => `${n} tệp`,
    tables: (n: string) => `${n} bảng`
  },

  account: {
    title: (lines: string) => `Cả ${lines} dòng trong tệp đều được tính đến`,
    sum: (read: string, others: string, all: string) =>
      `${read} dòng số liệu + ${others} dòng khác = ${all} dòng`,
    rows: (read: string, accepted: string, fixed: string, excluded: string, rejected: string) =>
      `${read} dòng số liệu = ${accepted} ghi ngay + ${fixed} đã sửa + ${excluded} để ra ngoài + ${rejected} chưa ghi được`,
    accepted: 'dòng ghi ngay',
    fixed: 'dòng bạn đã sửa',
    excluded: 'dòng bạn để ra ngoài',
    rejected: 'dòng chưa ghi được',
    waiting: 'dòng chờ bạn chọn',
    others: {
      header: 'dòng tiêu đề cột',
      total: 'dòng cộng, không ghi',
      group: 'dòng tên nhóm',
      blank: 'dòng trống',
      title: 'dòng đầu đề',
      unit_line: 'dòng đơn vị tính',
      column_numbers: 'dòng đánh số cột',
      repeated_header: 'dòng tiêu đề lặp lại',
      footnote: 'dòng ghi chú',
      signature: 'dòng chữ ký',
      comment: 'dòng chú thích của phần mềm'
    }
  },

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

  facts: {
    title: 'Cách đọc tệp',
    again: 'Đọc lại theo cách khác',
    encoding: 'Bảng mã',
    delimiter: 'Ngăn cột',
    twoReaders: (name: string) => `${name} (hai cách dò cùng kết quả)`,
    quote: 'Dấu bao ô',
    newline: 'Xuống dòng',
    more: (n: string) => `Còn ${n} phần nữa không bày ở đây.`,
    numbers: 'Cách viết số',
    header: 'Tiêu đề',
    columns: 'Khớp cột',
    units: 'Khớp đơn vị',
    scheme: 'Địa giới',
    headerLines: (first: string, last: string) =>
      first === last ? `dòng ${first}` : `dòng ${first}–${last}`,
    noHeader: 'không có dòng tiêu đề',
    columnsMatched: (n: string, all: string) => `${n}/${all} cột`,
    unitsMatched: (n: string, all: string) => `${n}/${all} đơn vị`,
    schemes: {
      '63': '63 tỉnh, đến 30/06/2025',
      '34': '34 tỉnh, từ 01/07/2025',
      both: 'cả 63 tỉnh và 34 tỉnh',
      none: 'không có tỉnh nào'
    },
    bom: (name: string) => `${name}, có BOM`,
    repaired: (name: string) => `đã chuyển từ phông ${name}`,
    sheet: 'bảng tính, không cần tách'
  },
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16 (Excel “Unicode Text”)',
    'utf-16be': 'UTF-16 BE',
    'windows-1258': 'Windows-1258',
    'windows-1252': 'Windows-1252 (Tây Âu)',
    tcvn3: 'TCVN3 (ABC)',
    vni: 'VNI-Windows',
    viscii: 'VISCII'
  },
  delimiters: {
    ',': 'dấu phẩy ,',
    ';': 'dấu chấm phẩy ;',
    '\t': 'dấu tab',
    '|': 'dấu gạch đứng |',
    ':': 'dấu hai chấm :',
    '^': 'dấu mũ ^',
    ' ': 'dấu cách',
    '': 'chỉ có một cột'
  } as Record<string, string>,
  otherDelimiter: (mark: string) => `“${mark}”`,
  quotes: { '"': 'dấu ngoặc kép', "'": 'dấu nháy đơn', '': 'không có' },
  newlines: {
    '\n': 'LF',
    '\r\n': 'CRLF (Windows)',
    '\r': 'CR (máy Mac cũ)',
    mixed: 'lẫn nhiều kiểu'
  },
  numberStyles: {
    dot_thousands: '1.234,5',
    comma_thousands: '1,234.5',
    space_thousands: '1 234,5',
    plain: 'không có dấu ngăn',
    mixed: 'khác nhau theo cột'
  },

  roles: {
    unit: 'Đơn vị',
    unit_code: 'Mã đơn vị',
    parent_unit: 'Đơn vị cấp trên',
    period: 'Kỳ',
    period_start: 'Từ',
    period_end: 'Đến',
    measure: 'Chỉ tiêu',
    value: 'Số liệu',
    unit_of_measure: 'Đơn vị tính',
    dimension: 'Phân loại',
    order: 'Số thứ tự',
    note: 'Ghi chú',
    source: 'Nguồn',
    personal: 'Dữ liệu cá nhân, không ghi',
    ignored: 'Không đọc'
  },
  columnsTitle: 'Các cột của tệp',
  columnsLead: 'Mỗi cột được hiểu là gì. Đổi ở đây thì tệp được đọc lại ngay.',
  columnOf: (role: string, name: string) => `${role} của cột ${name}`,
  noMeasure: 'chưa rõ chỉ tiêu',
  noUnit: 'chưa rõ đơn vị tính',
  manyMeasures: 'theo từng dòng',
  proof: (seen: string) => `vì có “${seen}”`,
  twoWays: 'đọc được hai cách',
  spread: (n: string) => `Đọc ${n} trang cùng mẫu như trang này`,
  moreColumns: (n: string) => `Còn ${n} cột nữa không bày ở đây.`,
  more: 'Xem thêm',
  showColumns: (n: string) => `Xem ${n} cột`,
  templateRead: 'Tệp theo mẫu của trang, đọc đúng theo mẫu.',
  columnHead: {
    name: 'Cột trong tệp',
    role: 'Hiểu là',
    measure: 'Chỉ tiêu',
    scale: 'Đơn vị tính',
    doubt: 'Chưa chắc'
  },
  unsure: 'chưa chắc',
  unnamedColumn: (n: string) => `Cột ${n}`,
  twinColumn: (name: string, n: string) => `${name} (cột ${n})`,
  tableOf: (name: string, n: string) => `${name}, bảng ${n}`,

  preview: {
    excerpt: (shown: string, all: string) =>
      `Tệp rất lớn: bảng này gồm ${shown} dòng, đủ mọi tên, kỳ, chỉ tiêu và cách ghi số có trong ${all} dòng của tệp. Sửa hay bỏ một ô ở đây là sửa hay bỏ ở mọi dòng ghi giống hệt.`,
    title: 'Xem trước',
    lead: (shown: string, all: string) =>
      `Bên trái là chữ trong tệp, bên phải là số sẽ ghi. ${shown} trong ${all} dòng.`,
    line: 'Dòng',
    unit: 'Đơn vị',
    content: 'Nội dung',
    period: 'Kỳ',
    seen: 'Trong tệp',
    written: 'Sẽ ghi',
    skipped: {
      total: 'bỏ: dòng cộng',
      excluded: 'để ra ngoài',
      rejected: 'chưa ghi được'
    },
    partOf: (line: string) => `phần của dòng ${line}`,
    waiting: 'chờ bạn chọn',
    group: 'dòng tên nhóm',
    range: (from: string, to: string, all: string) => `Dòng thứ ${from}–${to} trong ${all} dòng.`,
    before: 'Các dòng trước',
    after: 'Các dòng sau',
    how: 'Chọn một ô rồi nhấn Enter để sửa.',
    edit: (line: string, column: string) => `Sửa ô ở dòng ${line}, cột ${column}`,
    veryLong: (n: string) => `Ô này dài ${n} ký tự. Gõ chữ thay vào, hoặc tải nguyên văn về xem.`,
    wholeCell: 'Tải nguyên văn ô',
    cellFile: 'nguyen-van-o',
    use: 'Dùng chữ này',
    alike: 'Sửa mọi ô giống vậy',
    exclude: 'Để dòng này ra ngoài',
    include: 'Lấy lại dòng này',
    cancel: 'Thôi',
    moreTables: (n: string) => `Còn ${n} bảng nữa không bày ở đây; số liệu của chúng vẫn được tính.`
  },
  checklist: [
    'Tệp',
    'Dòng',
    'Kết quả',
    'Đơn vị',
    'Chỉ tiêu',
    'Từ',
    'Đến',
    'Trong tệp',
    'Dấu',
    'Giá trị',
    'Đơn vị tính',
    'Tình trạng',
    'Lý do'
  ],
  checklistFile: 'bang-kiem',
  rejectedFile: 'dong-chua-ghi',
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
  undoLast: 'Bỏ lựa chọn vừa rồi',
  refused: {
    title: (name: string) => `Không đọc được ${name}`,
    again: 'Chọn tệp khác',
    others: 'Các tệp còn lại vẫn đọc được.'
  },
  statuses: {
    normal: '',
    estimated: 'ước tính',
    derived: 'tính ra',
    provisional: 'sơ bộ',
    break: 'đổi cách tính',
    missing: 'chưa có số liệu',
    not_collected: 'có phát sinh, chưa thu thập',
    not_applicable: 'không áp dụng',
    suppressed: 'không công bố'
  },

  diff: {
    title: 'So với dữ liệu đang có',
    added: 'Thêm mới',
    changed: 'Khác số đã có',
    unchanged: 'Trùng, giữ nguyên',
    gone: 'Không còn trong tệp',
    figures: (n: string) => `${n} số liệu`,
    before: 'Đang có',
    after: 'Trong tệp',
    nothing: 'Tệp này không thay đổi gì.',
    uncompared: (n: string) =>
      `${n} số liệu trong tệp rất lớn chưa được đối chiếu với dữ liệu đang có. Khi ghi vào, số mới thay số cũ cùng đơn vị, chỉ tiêu và kỳ.`,
    keepGone: 'Giữ số cũ',
    dropGone: 'Bỏ số cũ',
    changedLead: 'Số trong tệp khác số đang có. Chọn số được dùng:',
    takeNew: 'Dùng số trong tệp',
    keepOld: 'Giữ số đang có',
    goneLead: 'Lần trước tệp này có, lần này không còn:',
    goneApart:
      'Lần trước các số này được ghi cùng lúc với tệp khác. Muốn bỏ, hãy đưa lại tất cả các tệp đó một lần.',
    more: (n: string) => `và ${n} số liệu khác`,
    none: 'Chưa có số liệu nào của bạn để so.'
  },

  personal: {
    title: 'Tệp có dữ liệu cá nhân',
    lead: 'Các ô dưới đây không được dùng để so sánh. Tệp gốc chỉ nằm trong trình duyệt này; hãy bỏ các cột này nếu sẽ chia sẻ tệp.',
    kinds: {
      citizen_id: 'số căn cước công dân',
      id_card: 'số chứng minh nhân dân',
      phone: 'số điện thoại',
      email: 'địa chỉ thư điện tử',
      birth: 'ngày sinh',
      bank_account: 'số tài khoản ngân hàng'
    },
    finding: (kind: string, cells: string, column: string) => `${cells} ô ở cột ${column}: ${kind}`,
    dropRaw: 'Không giữ tệp gốc',
    dropColumns: 'Bỏ các cột này',
    dropColumn: (name: string) => `Bỏ cột ${name}`,
    dropped: 'Các cột đã bỏ không được giữ lại, kể cả trong tệp gốc.',
    goOn: 'Tôi hiểu, tiếp tục'
  },

  rejected: {
    download: 'Tải các dòng chưa ghi được (CSV)',
    reason: 'Lý do',
    line: 'Dòng gốc',
    withWhole: 'kèm theo vì các dòng dưới là một phần của dòng này',
    excluded: 'bạn đã để dòng này ra ngoài'
  },
  preset: {
    title: 'Cách đọc đã nhớ',
    save: 'Nhớ cách đọc cho tệp cùng loại',
    used: (name: string) => `Đã đọc theo cách đã nhớ từ “${name}”.`,
    forget: 'Quên cách đọc này',
    download: 'Tải các cách đọc',
    upload: 'Lấy cách đọc từ tệp…',
    taken: (n: string) => `Đã nhận ${n} cách đọc.`,
    without: 'Đọc như chưa nhớ gì',
    file: 'cach-doc'
  },

  foot: {
    ready: (figures: string) => `${figures} số liệu`,
    state: (waiting: string) => `sẵn sàng, ${waiting} còn chờ`,
    allReady: 'sẵn sàng',
    commit: (figures: string) => `Ghi ${figures} số liệu`,
    cancel: 'Hủy, không ghi gì',
    leave: (n: string) => `Bỏ ${n} lựa chọn đã làm và không ghi gì?`,
    leaveYes: 'Bỏ',
    leaveNo: 'Xem tiếp',
    checklist: 'Tải bảng kiểm (CSV)',
    written: (figures: string) => `Đã ghi ${figures} số liệu`,
    writtenWaiting: (figures: string, waiting: string) =>
      `Đã ghi ${figures} số liệu, ${waiting} còn chờ`,
    undo: 'Bỏ lần ghi này',
    undone: 'Đã bỏ lần ghi. Dữ liệu trở lại như trước.',
    unchanged: 'Các tệp này đã có sẵn. Không có gì thay đổi.',
    next: 'Đưa tệp khác',
    compare: 'Mở trong So sánh',
    moved: 'Dữ liệu vừa đổi ở thẻ khác. Phần so sánh đã làm lại; hãy xem rồi ghi.',
    nothing: 'Chưa có số liệu nào ghi được. Hãy xem các chỗ cần chọn ở trên.'
  },
  locator: (line: string, column: string) =>
    column === '' ? `dòng ${line}` : `dòng ${line}, cột ${column}`
};

/** The shape both languages have. */
export type ImportWords = typeof importVi;
