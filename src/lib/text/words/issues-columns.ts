/** Sentences for the issues of the step `columns`, by code; see issues.ts for what fills the braces. */
export const COLUMNS_ISSUES = {
  // The file itself
  file_unreachable: {
    vi: 'không mở được “{seen}”. Hãy kiểm tra đường dẫn và quyền đọc tệp.',
    en: '“{seen}” cannot be opened. Check the path and whether the file may be read.'
  },
  reading_failed: {
    vi: 'đang đọc thì gặp lỗi của chương trình ({seen}), tệp không bị thay đổi. Hãy báo lại kèm tệp này.',
    en: 'the program failed while reading ({seen}); the file is unchanged. Report this together with the file.'
  },

  // Columns
  values_none: {
    vi: 'không thấy cột số liệu nào trong bảng. Hãy chọn cột chứa số liệu.',
    en: 'no column of figures was found in the table. Choose the column that holds them.'
  },
  column_personal: {
    vi: 'cột “{seen}” có thể chứa thông tin cá nhân nên không được tính vào số liệu. Hãy xóa cột này nếu không cần.',
    en: 'the column “{seen}” may hold personal data and was left out of the figures. Delete it if it is not needed.'
  },
  cells_filled_down: {
    vi: 'ô trống trong cột được hiểu là giống ô phía trên (ô gộp). Hãy điền lại nếu không phải như vậy.',
    en: 'empty cells of the column were read as the same as the cell above (merged cells). Fill them in if that is wrong.'
  },
  measure_unrecognised: {
    vi: 'chưa nhận ra “{seen}” là chỉ tiêu nào, số liệu được giữ dưới tên này. Hãy chọn chỉ tiêu tương ứng.',
    en: '“{seen}” is not a measure known here; its figures are kept under this name. Choose the measure it stands for.'
  },
  measure_unstated: {
    vi: 'không tiêu đề nào nói các cột này đếm gì. Hãy chọn chỉ tiêu.',
    en: 'no header or title says what these columns count. Choose the measure.'
  },
  measure_from_title: {
    vi: 'chỉ tiêu “{measure}” được lấy từ tiêu đề bảng (“{seen}”). Hãy chọn lại nếu số liệu đếm điều khác.',
    en: 'the measure “{measure}” was taken from the title of the table (“{seen}”). Choose another if the figures count something else.'
  },
  measure_doubtful: {
    vi: '“{seen}” được hiểu là chỉ tiêu “{measure}”, nhưng chưa chắc. Hãy xác nhận hoặc chọn chỉ tiêu khác.',
    en: '“{seen}” was read as the measure “{measure}”, which is not certain. Confirm it or choose another.'
  },
  measures_more: {
    vi: 'còn {rest} tên khác chưa nhận ra là chỉ tiêu nào. Hãy chọn chỉ tiêu cho từng tên.',
    en: 'another {rest} names are not measures known here. Choose a measure for each.'
  },

  // Units and periods
  unit_unstated: {
    vi: 'không thấy tên đơn vị báo cáo trong bảng hay tiêu đề ({count} số liệu). Hãy chọn đơn vị.',
    en: 'neither the table nor its title names the reporting unit ({count} figures). Choose the unit.'
  },
  unit_blank: {
    vi: '{count} số liệu nằm ở dòng không có tên đơn vị. Hãy điền tên, hoặc loại các dòng này.',
    en: '{count} figures stand in rows without a unit. Fill in the name, or leave these rows out.'
  },
  unit_from_title: {
    vi: 'đơn vị “{seen}” được lấy từ tiêu đề bảng. Hãy sửa nếu số liệu là của đơn vị khác.',
    en: 'the unit “{seen}” was taken from the title of the table. Correct it if the figures are of another unit.'
  },
  money_scale_doubtful: {
    vi: 'số tiền “{seen}” quá lớn hoặc quá nhỏ so với đơn vị tính của cột; có thể dòng này viết theo đơn vị khác. Hãy xem lại đơn vị tính.',
    en: 'the amount “{seen}” is far too large or too small for the unit of its column; the row may be in another unit. Check the unit.'
  },
  column_blank: {
    vi: 'cột không có ô nào được điền, nên mọi số của cột được tính là chưa có số liệu. Hãy xem tên cột có đứng lệch không.',
    en: 'no cell of the column is filled in, so all its figures count as missing. Check that the names stand over the right columns.'
  },
  share_of_one: {
    vi: 'cột tính bằng % mà mọi số đều từ 0 đến 1, thấy “{seen}”; có thể bảng tính đã lưu 17,29% thành 0,1729. Hãy xem lại, nếu đúng vậy hãy nhân cột với 100.',
    en: 'the column is in %, yet all its figures lie between 0 and 1, saw “{seen}”; a spreadsheet may have saved 17.29% as 0.1729. Check, and multiply the column by 100 if so.'
  },
  period_year_number: {
    vi: 'thấy “{seen}” trong cột năm, được đọc là một năm viết như con số. Hãy sửa nếu đó không phải là năm.',
    en: 'saw “{seen}” in a column of years, read as a year written like a number. Correct it if it is not a year.'
  },
  dates_month_first: {
    vi: 'cột này có ngày chỉ đúng nếu tháng viết trước (“{seen}”), nên mọi ngày trong cột được đọc là tháng/ngày/năm. Hãy kiểm tra, hoặc viết ngày trước tháng.',
    en: 'this column has a date that is one only with the month first (“{seen}”), so all its dates are read as month/day/year. Check them, or write the day before the month.'
  },
  period_serials: {
    vi: 'thấy “{seen}” trong cột thời gian, được đọc là ngày theo cách đếm của bảng tính. Hãy sửa nếu đó không phải là ngày.',
    en: 'saw “{seen}” in a column of periods, read as a day as spreadsheets count them. Correct it if it is not a day.'
  },
  formula_in_text: {
    vi: 'thấy “{seen}”, bắt đầu như một công thức nên chỉ được giữ làm chữ, không tính. Hãy thay bằng kết quả nếu cần.',
    en: 'saw “{seen}”, which begins as a formula does; it is kept as text and never computed. Put its result in its place if needed.'
  },
  period_unstated: {
    vi: 'không thấy năm hay kỳ nào cho {count} số liệu. Hãy chọn kỳ.',
    en: 'no year or period is stated for {count} figures. Choose the period.'
  },

  // Numbers and their units of measure
  number_style_proven: {
    vi: 'dấu ngăn hàng nghìn và dấu thập phân của cột được xác định nhờ ô “{seen}”. Hãy đổi nếu chưa đúng.',
    en: 'the thousands and decimal marks of the column are settled by the cell “{seen}”. Change them if they are wrong.'
  },
  number_style_inferred: {
    vi: 'cách đọc dấu chấm, phẩy của cột được suy ra từ ô “{seen}” (so với dòng tổng, các ô khác, cột khác hoặc điều được đếm). Hãy kiểm tra lại.',
    en: 'how dots and commas of the column are read was inferred from the cell “{seen}”, by a total, other cells, other columns or what is counted. Check it.'
  },
  number_ambiguous: {
    vi: 'thấy “{seen}”: trong cột này dấu ở giữa có thể ngăn hàng nghìn, cũng có thể là dấu thập phân. Các ô như vậy để trống cho đến khi chọn, hãy chọn cách đọc cho cả cột.',
    en: 'saw “{seen}”: in this column the mark may separate thousands or decimals. Such cells stay empty until you choose how the column is read.'
  },
  unit_line_doubtful: {
    vi: 'dòng đơn vị tính ghi “{seen}”, chưa rõ có áp dụng cho các cột như cột này không ({count} cột) nên chưa quy đổi. Hãy chọn đơn vị tính của cột.',
    en: 'the unit line says “{seen}”, and whether it holds for columns like this one ({count}) is unclear, so nothing was converted. Choose the unit of the column.'
  },
  money_unit_unstated: {
    vi: 'số tiền ở “{seen}” không ghi là đồng, nghìn hay triệu đồng. Hãy chọn đơn vị tính.',
    en: 'the amounts of “{seen}” do not say whether they are đồng, thousands or millions. Choose the unit.'
  },

  // Rows against one another
  totals_left_out: {
    vi: '{count} dòng tổng (như “{seen}”) chỉ dùng để đối chiếu, không nhập làm số liệu. Hãy đổi loại dòng nếu đó là số báo cáo riêng.',
    en: '{count} rows of totals (such as “{seen}”) were only checked against their parts and not taken in. Change the kind of row if one is a report of its own.'
  },
  total_differs: {
    vi: '“{label}” ghi {total}, trong khi {parts} phần cộng lại được {sum}. Hãy đối chiếu với nguồn.',
    en: '“{label}” says {total}, while its {parts} parts add up to {sum}. Check them against the source.'
  },
  row_repeated: {
    vi: 'số liệu này đã có ở dòng {first} với cùng giá trị. Hai dòng được tính là một, hãy xóa một dòng.',
    en: 'the figure already stands in row {first} with the same value. The two count as one; delete one row.'
  },
  row_conflict: {
    vi: 'cùng đơn vị, chỉ tiêu và kỳ với dòng {first} nhưng khác giá trị: “{seen}” và “{value}”. Hãy chọn một.',
    en: 'same unit, measure and period as row {first}, with another value: “{seen}” and “{value}”. Choose one.'
  }
} as const satisfies Record<string, { vi: string; en: string }>;
