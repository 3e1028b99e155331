/** What is said of very large files. */
export const BULK_ISSUES = {
  file_not_plain: {
    vi: 'tệp {size} MB quá lớn để đọc cả bảng một lượt, mà các dòng lại không đứng riêng được (có dòng nhóm, ô gộp, nhiều bảng hoặc tệp nén). Hãy tách tệp, hoặc xuất lại thành bảng mà mỗi dòng ghi đủ đơn vị, kỳ và chỉ tiêu.',
    en: 'the file of {size} MB is too large to be read as a whole, and its rows do not stand for themselves (group rows, merged cells, several tables, or an archive). Split it, or export it as a table in which each row names its unit, period and measure.'
  },
  words_not_kept: {
    vi: 'cột này có quá nhiều nội dung khác nhau để giữ kèm từng số liệu của một tệp rất lớn; {count} dòng được ghi mà không mang nội dung cột này. Nội dung vẫn còn nguyên trong tệp gốc được giữ lại; nếu cần ngay trên trang, hãy tách tệp nhỏ hơn.',
    en: 'this column says too many different things to be kept beside each figure of a very large file; {count} rows are recorded without it. It is still there in the original file, which is kept; split the file if you need it on the page.'
  }
} as const satisfies Record<string, { vi: string; en: string }>;
