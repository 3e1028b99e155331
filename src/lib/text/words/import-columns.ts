const vi = {
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
  /** A field that only our templates have. */
  templateField: 'Đọc theo mẫu',
  columnsTitle: 'Các cột của tệp',
  columnsLead: 'Mỗi cột được hiểu là gì. Đổi ở đây thì tệp được đọc lại ngay.',
  columnsFixed: 'Tệp theo mẫu của trang: mỗi cột đọc đúng như mẫu, không cần chọn.',
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
  tableOf: (name: string, n: string) => `${name}, bảng ${n}`
};

const en: typeof vi = {
  roles: {
    unit: 'Unit',
    unit_code: 'Unit code',
    parent_unit: 'Unit above',
    period: 'Period',
    period_start: 'From',
    period_end: 'To',
    measure: 'Measure',
    value: 'Figures',
    unit_of_measure: 'Unit of measure',
    dimension: 'Breakdown',
    order: 'Number of the row',
    note: 'Note',
    source: 'Source',
    personal: 'Personal data, not recorded',
    ignored: 'Not read'
  },
  templateField: 'Read as the template says',
  columnsTitle: 'Columns of the file',
  columnsLead: 'What each column is taken for. A change here reads the file again at once.',
  columnsFixed:
    'A file after our template: each column is read as the template has it, with nothing to choose.',
  columnOf: (role, name) => `${role} of column ${name}`,
  noMeasure: 'measure not known',
  noUnit: 'unit not known',
  manyMeasures: 'said by each row',
  proof: (seen) => `because of “${seen}”`,
  twoWays: 'reads two ways',
  spread: (n) => `Read ${n} sheets with this header the same way`,
  moreColumns: (n) => `${n} more columns are not shown here.`,
  more: 'Show more',
  showColumns: (n) => `Show ${n} columns`,
  templateRead: 'The file follows a template of this site and was read as such.',
  columnHead: {
    name: 'Column in the file',
    role: 'Taken as',
    measure: 'Measure',
    scale: 'Unit of measure',
    doubt: 'Doubt'
  },
  unsure: 'not sure',
  unnamedColumn: (n) => `Column ${n}`,
  twinColumn: (name, n) => `${name} (column ${n})`,
  tableOf: (name, n) => `${name}, table ${n}`
};

/** Words of what each column is taken for. */
export const importColumns = { vi, en };
