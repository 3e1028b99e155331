/** Sentences for the issues of the step `dialect`, by code; see issues.ts for what fills the braces. */
export const DIALECT_ISSUES = {
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
  row_other_delimiter: {
    vi: 'dòng này dùng dấu ngăn cách khác các dòng còn lại, thấy “{seen}”, nên được tách theo dấu của riêng nó. Hãy xem lại các ô của dòng.',
    en: 'the line uses another separator than the rest, saw “{seen}”, and was cut by its own. Check its cells.'
  },
  row_realigned: {
    vi: 'dòng có {found} ô trong khi bảng có {expected} cột; các ô được dời về đúng cột theo kiểu số liệu. Hãy đối chiếu dòng này với tệp gốc.',
    en: 'the line has {found} cells where the table has {expected} columns; its cells were moved to the columns they fit. Compare the line with the file.'
  }
} as const satisfies Record<string, { vi: string; en: string }>;
