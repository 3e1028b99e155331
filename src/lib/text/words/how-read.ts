const vi = {
  title: 'Cách đọc từ tệp',
  shippedTitle: 'Cách đưa vào trang',
  row: (file: string, line: string) =>
    `Lấy dòng ${line} của tệp ${file} trong gói số liệu đi kèm trang, nguyên như tệp ghi (UTF-8, ngăn cột bằng dấu phẩy).`,
  rows: 'Mỗi dòng được lấy từ tệp trong gói số liệu đi kèm trang, nguyên như tệp ghi (UTF-8, ngăn cột bằng dấu phẩy).',
  built:
    'Khi dựng trang, tệp được kiểm theo khuôn của gói rồi chuyển sang dạng cột; không số nào bị đổi.',
  builtDemo:
    'Tệp này do máy sinh để minh họa; khi dựng trang chỉ được kiểm theo khuôn và chuyển sang dạng cột.',
  unknown: 'Lần nhập này không lưu cách đọc tệp. Muốn có, hãy nhập lại tệp.',
  byHand: ' (do người dùng chọn)',
  presets: (names: string) => `Dùng cách đọc đã nhớ: ${names}.`,
  decoded: (encoding: string) => `Giải mã chữ theo ${encoding}.`,
  repaired: (encoding: string, from: string) =>
    `Giải mã chữ theo ${encoding}, rồi chuyển chữ viết theo ${from} sang Unicode.`,
  sheet: 'Đọc thẳng từ trang tính.',
  cut: (delimiter: string) => `Ngăn cột bằng ${delimiter}.`,
  template: 'Tệp theo mẫu của trang: mỗi cột đọc đúng theo mẫu, không phải đoán.',
  header: (lines: string, first: string, last: string) =>
    `Tiêu đề ở dòng ${lines}, số liệu từ dòng ${first} đến dòng ${last}.`,
  noHeader: (first: string, last: string) =>
    `Không có dòng tiêu đề; số liệu từ dòng ${first} đến dòng ${last}.`,
  column: (n: string) => `cột thứ ${n}`,
  named: (name: string) => `cột “${name}”`,
  counts: (column: string, measure: string) => `Số lấy ở ${column}, hiểu là chỉ tiêu “${measure}”`,
  countsBy: (column: string, by: string) => `Số lấy ở ${column}; chỉ tiêu theo ${by}`,
  unit: (column: string) => `Đơn vị lấy ở ${column}`,
  unitSame: (column: string) => `Đơn vị lấy ở ${column}, tên ghi đúng như danh mục.`,
  unitAs: (names: string, unit: string) => `; ${names} trong tệp được hiểu là ${unit}`,
  period: (column: string) => `Kỳ lấy ở ${column}`,
  periodHead: (period: string) => `Kỳ ${period} lấy từ tiêu đề của cột.`,
  periodGiven: (period: string) => `Kỳ ${period} do người dùng nhập cho cả tệp.`,
  numbers: (style: string, proof: string) => `Số viết kiểu ${style}, vì trong cột có “${proof}”`,
  numbersPlain: (style: string) => `Số viết kiểu ${style}`,
  scale: (factor: string) => `Mỗi số của cột được nhân với ${factor}`,
  unitLine: (line: string) => `, theo dòng “${line}”`,
  mended: (column: string, text: string) =>
    `Ô ở ${column} của dòng này được sửa bằng tay thành “${text}”.`,
  emptied: (column: string) => `Ô ở ${column} của dòng này được bỏ trống bằng tay.`,
  mendedAlike: (column: string, text: string) =>
    `Ở ${column} có ô được sửa bằng tay thành “${text}”, cùng mọi ô ghi giống hệt.`,
  scheme: {
    '63': 'Tỉnh hiểu theo danh sách 63 tỉnh, do người dùng chọn.',
    '34': 'Tỉnh hiểu theo danh sách 34 tỉnh, do người dùng chọn.'
  },
  rest: (parts: string) => `Không lấy từ tệp này: ${parts}.`,
  rejected: (n: string) => `${n} dòng chưa đọc được`,
  excluded: (n: string) => `${n} dòng để ra ngoài`,
  totals: (n: string) => `${n} dòng cộng`,
  nothingOut: 'Mọi dòng số liệu của tệp đều được lấy.'
};

const en: typeof vi = {
  title: 'How the file was read',
  shippedTitle: 'How it came into the site',
  row: (file, line) =>
    `Line ${line} of the file ${file} in the pack that comes with the site, as the file has it (UTF-8, comma between cells).`,
  rows: 'Each line is taken from a file of the pack that comes with the site, as the file has it (UTF-8, comma between cells).',
  built:
    'When the site is built, the file is checked against the schema of its pack and stored by column; no figure is changed.',
  builtDemo:
    'The file was made by a machine as an illustration; when the site is built it is only checked against the schema and stored by column.',
  unknown: 'This import did not keep how the file was read. Import the file again to have it.',
  byHand: ' (chosen by a person)',
  presets: (names) => `A remembered way of reading was used: ${names}.`,
  decoded: (encoding) => `The text was decoded as ${encoding}.`,
  repaired: (encoding, from) =>
    `The text was decoded as ${encoding}, and ${from} writing in it turned into Unicode.`,
  sheet: 'It was read straight from the sheet.',
  cut: (delimiter) => `Cells are separated by ${delimiter}.`,
  template:
    'The file follows a template of the site: each column was read as the template says, nothing was guessed.',
  header: (lines, first, last) =>
    `The header is on line ${lines}, the figures on lines ${first} to ${last}.`,
  noHeader: (first, last) =>
    `There is no header line; the figures are on lines ${first} to ${last}.`,
  column: (n) => `column ${n}`,
  named: (name) => `the column “${name}”`,
  counts: (column, measure) => `The figure is from ${column}, read as “${measure}”`,
  countsBy: (column, by) => `The figure is from ${column}; what it counts from ${by}`,
  unit: (column) => `The unit is from ${column}`,
  unitSame: (column) => `The unit is from ${column}, where its name stands as in the list.`,
  unitAs: (names, unit) => `; ${names} in the file was read as ${unit}`,
  period: (column) => `The period is from ${column}`,
  periodHead: (period) => `The period ${period} is from the header of the column.`,
  periodGiven: (period) => `The period ${period} was given by a person for the whole file.`,
  numbers: (style, proof) => `Numbers are written like ${style}, since the column has “${proof}”`,
  numbersPlain: (style) => `Numbers are written like ${style}`,
  scale: (factor) => `Every number of the column was multiplied by ${factor}`,
  unitLine: (line) => `, as the line “${line}” says`,
  mended: (column, text) => `The cell in ${column} on this line was changed by hand to “${text}”.`,
  emptied: (column) => `The cell in ${column} on this line was emptied by hand.`,
  mendedAlike: (column, text) =>
    `In ${column} a cell was changed by hand to “${text}”, with all cells written alike.`,
  scheme: {
    '63': 'Provinces are those of the list of 63, chosen by a person.',
    '34': 'Provinces are those of the list of 34, chosen by a person.'
  },
  rest: (parts) => `Not taken from this file: ${parts}.`,
  rejected: (n) => `${n} rows that could not be read`,
  excluded: (n) => `${n} rows left out`,
  totals: (n) => `${n} rows of totals`,
  nothingOut: 'Every row of figures in the file was taken.'
};

/** Words that tell, step by step, how a figure was read from its file. */
export const howReadWords = { vi, en };
