const vi = {
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
  }
};

const en: typeof vi = {
  facts: {
    title: 'How the file was read',
    again: 'Read it another way',
    encoding: 'Encoding',
    delimiter: 'Separator',
    twoReaders: (name) => `${name} (two readers agree)`,
    quote: 'Quotation mark',
    more: (n) => `${n} more parts are not shown here.`,
    newline: 'Line ends',
    numbers: 'Numbers',
    header: 'Header',
    columns: 'Columns matched',
    units: 'Units matched',
    scheme: 'Territory',
    headerLines: (first, last) => (first === last ? `line ${first}` : `lines ${first}–${last}`),
    noHeader: 'no header line',
    columnsMatched: (n, all) => `${n}/${all} columns`,
    unitsMatched: (n, all) => `${n}/${all} units`,
    schemes: {
      '63': '63 provinces, until 30/06/2025',
      '34': '34 provinces, from 01/07/2025',
      both: 'both 63 and 34 provinces',
      none: 'no provinces'
    },
    bom: (name) => `${name}, with BOM`,
    repaired: (name) => `converted from ${name}`,
    sheet: 'a sheet, nothing to cut'
  },
  encodings: {
    'utf-8': 'UTF-8',
    'utf-16le': 'UTF-16 (Excel “Unicode Text”)',
    'utf-16be': 'UTF-16 BE',
    'windows-1258': 'Windows-1258',
    'windows-1252': 'Windows-1252 (Western)',
    tcvn3: 'TCVN3 (ABC)',
    vni: 'VNI-Windows',
    viscii: 'VISCII'
  },
  delimiters: {
    ',': 'comma ,',
    ';': 'semicolon ;',
    '\t': 'tab',
    '|': 'bar |',
    ':': 'colon :',
    '^': 'caret ^',
    ' ': 'space',
    '': 'a single column'
  },
  otherDelimiter: (mark) => `“${mark}”`,
  quotes: { '"': 'double quotes', "'": 'single quotes', '': 'none' },
  newlines: { '\n': 'LF', '\r\n': 'CRLF (Windows)', '\r': 'CR (old Mac)', mixed: 'mixed' },
  numberStyles: {
    dot_thousands: '1.234,5',
    comma_thousands: '1,234.5',
    space_thousands: '1 234,5',
    plain: 'no separators',
    mixed: 'differs between columns'
  },
  preset: {
    title: 'Presets',
    save: 'Remember this for files of the same kind',
    used: (name) => `Read as remembered from “${name}”.`,
    forget: 'Forget this preset',
    download: 'Download the presets',
    upload: 'Take presets from a file…',
    taken: (n) => `${n} presets taken.`,
    without: 'Read as if nothing were remembered',
    file: 'presets'
  }
};

/** Words of how a file was read, and of ways of reading that are kept. */
export const importFacts = { vi, en };
