/** Sentences for the issues of the step `dialect`, by code; see issues.ts for what fills the braces. */
export const DIALECT_ISSUES = {
  delimiter_two_ways: {
    vi: 'chưa chắc cột ngăn bằng dấu nào: bảng đang được tách ở dấu “{mark}”, còn một cách dò khác tách ở dấu “{other}” thành {columns} cột, như ở dòng “{seen}”. Hãy xem các cột đã đúng chưa; nếu chưa, hãy chọn dấu kia.',
    en: 'it is not certain which mark stands between columns: the table was cut at “{mark}”, and another reader would cut it at “{other}” into {columns} columns, as in the line “{seen}”. Check the columns; if they are wrong, choose the other mark.'
  },
  quote_unclosed: {
    vi: 'dấu ngoặc kép mở mà không đóng, thấy “{seen}”. Dòng này được đọc riêng, các dòng sau không bị ảnh hưởng; hãy xem lại các ô của dòng.',
    en: 'a quotation mark is opened and never closed, saw “{seen}”. The line was read by itself and the lines below are not affected; check its cells.'
  },
  quote_unescaped: {
    vi: 'dấu ngoặc kép nằm giữa ô mà không viết đôi, thấy “{seen}”. Dấu được giữ lại trong ô; hãy xem lại các ô của dòng.',
    en: 'a quotation mark inside a cell is not doubled, saw “{seen}”. The mark was kept in the cell; check the cells of the line.'
  },
  lines_unwrapped: {
    vi: '{count} dòng bị đặt cả dòng trong dấu ngoặc kép, đã được tách lại thành ô. Hãy xem bảng có đúng cột không.',
    en: '{count} lines stood in quotation marks as a whole and were cut into cells again. Check that the columns are right.'
  },
  header_comma_joined: {
    vi: 'tên cột có dấu phẩy mà không nằm trong dấu ngoặc kép, đã được ghép lại: “{seen}”. Hãy xem tên cột có đứng đúng trên số liệu không.',
    en: 'a column name has a comma of its own without quotation marks and was put together again: “{seen}”. Check that the names stand over the right figures.'
  },
  curly_quotes_read: {
    vi: 'các ô đứng trong dấu ngoặc kép cong “ ” của phần mềm soạn thảo, được đọc như dấu ngoặc kép thẳng. Hãy xem bảng có đúng cột không.',
    en: 'cells stand in the curly quotation marks of a word processor, which were read as straight ones. Check that the columns are right.'
  },
  tab_runs_joined: {
    vi: 'các cột được dóng thẳng bằng nhiều dấu tab liền nhau, nên mỗi chuỗi dấu tab được tính là một dấu ngăn cột. Hãy xem có ô nào vốn để trống không.',
    en: 'the columns are moved under one another by several tabs in a row, so each run of tabs counts as one. Check that no cell was meant to be empty.'
  },
  row_other_delimiter: {
    vi: 'dòng này dùng dấu ngăn cách khác các dòng còn lại, thấy “{seen}”, nên được tách theo dấu của riêng nó. Hãy xem lại các ô của dòng.',
    en: 'the line uses another separator than the rest, saw “{seen}”, and was cut by its own. Check its cells.'
  },
  row_number_joined: {
    vi: 'dòng có {found} ô trong khi tiêu đề có {expected} cột, vì số viết có dấu phẩy mà không đặt trong ngoặc kép; các phần của số đã được ghép lại. Hãy đối chiếu dòng này với tệp gốc.',
    en: 'the line has {found} cells where the header has {expected} columns, because a number with commas is not in quotation marks; its parts were put together. Compare the line with the file.'
  },
  row_number_cut: {
    vi: 'dòng có {found} ô trong khi tiêu đề có {expected} cột: số có dấu phẩy bị tách ra và có nhiều cách ghép, nên các ô này chưa được đọc. Hãy sửa lại dòng, đặt số trong ngoặc kép.',
    en: 'the line has {found} cells where the header has {expected} columns: numbers with commas were cut apart and can be put together in several ways, so these cells are not read. Mend the line, with the numbers in quotation marks.'
  },
  row_text_joined: {
    vi: 'dòng có {found} ô trong khi bảng có {expected} cột, vì phần chữ có dấu ngăn cách mà không đặt trong ngoặc kép; phần chữ đã được ghép lại. Hãy đối chiếu dòng này với tệp gốc.',
    en: 'the line has {found} cells where the table has {expected} columns, because a text with the separator in it is not in quotation marks; the text was put together. Compare the line with the file.'
  },
  row_realigned: {
    vi: 'dòng có {found} ô trong khi bảng có {expected} cột; các ô được dời về đúng cột theo kiểu số liệu. Hãy đối chiếu dòng này với tệp gốc.',
    en: 'the line has {found} cells where the table has {expected} columns; its cells were moved to the columns they fit. Compare the line with the file.'
  }
} as const satisfies Record<string, { vi: string; en: string }>;
