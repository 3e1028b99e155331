/** Sentences for the issues of the step `layout`, by code; see issues.ts for what fills the braces. */
export const LAYOUT_ISSUES = {
  // No table at all
  no_table_empty: {
    vi: 'tệp trống, không có dòng nào. Hãy chọn tệp có số liệu.',
    en: 'the file is empty, it has no line at all. Choose a file with figures.'
  },
  no_table_prose: {
    vi: 'đây là văn bản viết thành câu (bắt đầu bằng “{seen}”), không phải bảng. Hãy lập bảng số liệu rồi lưu thành CSV.',
    en: 'this is prose (it begins “{seen}”), not a table. Put the figures into a table and save it as CSV.'
  },
  no_table_code: {
    vi: 'đây là mã lệnh hoặc câu lệnh SQL (bắt đầu bằng “{seen}”), không phải bảng. Hãy xuất dữ liệu ra CSV.',
    en: 'this is program code or SQL (it begins “{seen}”), not a table. Export the data as CSV.'
  },
  no_table_markup: {
    vi: 'đây là tệp HTML hoặc XML (bắt đầu bằng “{seen}”), không phải CSV. Hãy mở bằng Excel rồi lưu thành CSV hoặc xlsx.',
    en: 'this is HTML or XML (it begins “{seen}”), not CSV. Open it in Excel and save it as CSV or xlsx.'
  },
  no_table_json: {
    vi: 'đây là tệp JSON (bắt đầu bằng “{seen}”), không phải bảng. Hãy xuất dữ liệu ra CSV.',
    en: 'this is JSON (it begins “{seen}”), not a table. Export the data as CSV.'
  },
  no_table_log: {
    vi: 'đây là nhật ký của phần mềm (bắt đầu bằng “{seen}”), không phải bảng số liệu. Hãy chọn tệp khác.',
    en: 'this is the log of a program (it begins “{seen}”), not a table of figures. Choose another file.'
  },
  no_table_settings: {
    vi: 'đây là tệp cấu hình của phần mềm (bắt đầu bằng “{seen}”), không phải bảng số liệu. Hãy chọn tệp khác.',
    en: 'these are the settings of a program (it begins “{seen}”), not a table of figures. Choose another file.'
  },
  no_table_encoded: {
    vi: 'đây là dữ liệu đã mã hóa thành chữ như base64 hoặc chứng thư số (bắt đầu bằng “{seen}”), không phải bảng. Hãy chọn tệp gốc.',
    en: 'this is data encoded as text, such as base64 or a certificate (it begins “{seen}”), not a table. Choose the original file.'
  },
  no_table: {
    vi: 'không tìm thấy bảng nào trong tệp (bắt đầu bằng “{seen}”). Hãy chọn tệp có tên cột và các dòng số liệu.',
    en: 'no table was found in the file (it begins “{seen}”). Choose a file with column names and rows of figures.'
  },

  // The header
  header_missing: {
    vi: 'bảng không có dòng tên cột nên không rõ mỗi cột là gì. Hãy đặt tên cho các cột.',
    en: 'the table has no line of column names, so what each column is cannot be told. Name the columns.'
  },
  header_empty: {
    vi: 'cột thứ {number} có số liệu (như “{seen}”) nhưng không có tên. Hãy đặt tên cho cột.',
    en: 'column {number} has data (such as “{seen}”) but no name. Name the column.'
  },
  header_duplicate: {
    vi: 'cột thứ {number} trùng tên “{seen}” với cột thứ {first}. Hãy xem hai cột có cùng nội dung không.',
    en: 'column {number} has the name “{seen}” of column {first}. Check whether both are the same thing.'
  },
  header_repeated: {
    vi: 'dòng tiêu đề lặp lại giữa bảng ({count} dòng, do ngắt trang) được bỏ qua. Hãy kiểm tra số liệu trước và sau dòng này.',
    en: 'the header is repeated inside the table ({count} lines, from page breaks) and was passed over. Check the figures before and after it.'
  },

  // The body
  table_no_rows: {
    vi: 'bảng chỉ có tên cột, không có dòng số liệu nào. Hãy chọn tệp có số liệu.',
    en: 'the table has column names only and no row of figures. Choose a file with figures.'
  },
  row_short: {
    vi: 'dòng có {found} ô trong khi bảng có {expected} cột (“{seen}”); các ô thiếu ở cuối được để trống. Hãy kiểm tra dòng có bị lệch cột không.',
    en: 'the row has {found} cells where the table has {expected} columns (“{seen}”); those missing at the end are left empty. Check whether its cells have moved.'
  },
  row_long: {
    vi: 'dòng có {found} ô trong khi tiêu đề có {expected} cột; phần dư “{seen}” được giữ ở cột không tên. Hãy kiểm tra dòng có bị lệch cột không.',
    en: 'the row has {found} cells where the header has {expected} columns; the rest, “{seen}”, is kept in a column without a name. Check whether its cells have moved.'
  },

  figures_left_out: {
    vi: 'dòng “{seen}” có số nhưng được hiểu là tên bảng hoặc ghi chú, nên không vào bảng. Hãy kiểm tra vị trí của dòng.',
    en: 'the line “{seen}” has figures but was taken for a title or a note, so it is not in the table. Check where it stands.'
  },

  // More than one table
  tables_several: {
    vi: 'tệp có {tables} bảng, mỗi bảng được đọc riêng. Hãy xem từng bảng.',
    en: 'the file has {tables} tables, and each was read by itself. Look at each of them.'
  },
  tables_beside: {
    vi: '{tables} bảng nằm cạnh nhau (bảng thứ hai bắt đầu từ cột “{seen}”) được tách ra và đọc riêng. Hãy xem từng bảng.',
    en: '{tables} tables stand side by side (the second begins at the column “{seen}”) and were read apart. Look at each of them.'
  },
  tables_side_by_side: {
    vi: 'có vẻ hai bảng nằm cạnh nhau (bảng bên phải bắt đầu từ “{seen}”), đang được đọc như một bảng rộng. Hãy tách thành hai bảng.',
    en: 'two tables seem to stand side by side (the right one begins at “{seen}”) and were read as one wide table. Put them one below the other.'
  }
} as const satisfies Record<string, { vi: string; en: string }>;
