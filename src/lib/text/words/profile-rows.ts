const vi = {
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
  silentUnit: (name: string) => `Chưa có số nào của ${name} trong bộ số liệu này.`,
  silentOther: 'Tỉnh hợp nhất có số của tỉnh cũ khác:',
  silentHeld: 'Nơi có số trong bộ này:',
  silentMeasures: 'Các chỉ tiêu chưa có số',
  missingBelow: (period: string, names: string) =>
    `Đơn vị trực thuộc chưa báo cáo năm ${period}: ${names}.`,
  sources: 'Nguồn của nơi này',
  sourceRows: (n: number) => `${n} dòng`,
  sourcesNone: 'Không dòng nào ghi nguồn.',
  searching: 'Đang đọc nguồn và các dòng phía sau những số trên…',
  detailsFailed: 'Chưa tìm được các dòng phía sau. Số liệu còn nguyên.',
  line: (file: string, line: number) => `${file}, dòng ${line}`,
  print: 'In hồ sơ này',
  dated: (day: string) => `Số liệu đến ${day}`
};

const en: typeof vi = {
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
  silentUnit: (name) => `These data hold no figure of ${name}.`,
  silentOther: 'The merged province has figures of another former one:',
  silentHeld: 'Places with figures here:',
  silentMeasures: 'Measures without a figure',
  missingBelow: (period, names) => `Units below without a report for ${period}: ${names}.`,
  sources: 'Sources of this place',
  sourceRows: (n) => `${n} ${n === 1 ? 'row' : 'rows'}`,
  sourcesNone: 'No row names a source.',
  searching: 'Reading the sources and the rows behind the figures above…',
  detailsFailed: 'The rows behind could not be found. The figures are intact.',
  line: (file, line) => `${file}, line ${line}`,
  print: 'Print this profile',
  dated: (day) => `Figures up to ${day}`
};

/** Words of the rows behind, of what is missing, and of the sources. */
export const profileRows = { vi, en };
