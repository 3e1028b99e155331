/** Sentences for the issues of the step `cells`, by code; see issues.ts for what fills the braces. */
export const CELLS_ISSUES = {
  // Blanks
  cell_dash_zero: {
    vi: 'thấy “{seen}”, được đọc là 0 (không phát sinh). Nếu ở cột này gạch ngang là chưa có số liệu, hãy đổi cách hiểu cho cả cột.',
    en: 'saw “{seen}”, read as 0 (did not occur). If a dash in this column means no figure, change that for the column.'
  },
  cell_word_zero: {
    vi: 'thấy “{seen}”, được đọc là 0. Nếu đơn vị chưa báo cáo, hãy để trống ô.',
    en: 'saw “{seen}”, read as 0. If the unit has not reported, leave the cell empty.'
  },
  cell_dots: {
    vi: 'thấy “{seen}”, được đọc là có phát sinh nhưng chưa thu thập được. Hãy ghi số nếu đã có.',
    en: 'saw “{seen}”, read as not collected. Write the figure if there is one.'
  },
  cell_cross: {
    vi: 'thấy “{seen}” trong cột số, được đọc là không áp dụng. Nếu đây là dấu đánh chọn, hãy ghi số hoặc bỏ cột này khỏi số liệu.',
    en: 'saw “{seen}” in a column of figures, read as not applicable. If it is a tick, write the figure or leave the column out.'
  },
  cell_none_word: {
    vi: 'thấy “{seen}”: có thể là 0, cũng có thể là chưa có số liệu. Hãy ghi 0 hoặc để trống ô.',
    en: 'saw “{seen}”, which may mean 0 or that there is no figure. Write 0, or leave the cell empty.'
  },
  cell_not_available: {
    vi: 'thấy “{seen}”, được đọc là không áp dụng. Nếu thật ra chưa có số liệu, hãy để trống ô.',
    en: 'saw “{seen}”, read as not applicable. If there is only no figure yet, leave the cell empty.'
  },
  cell_no_figure: {
    vi: 'thấy “{seen}”, được đọc là chưa có số liệu. Hãy ghi số khi đơn vị báo cáo.',
    en: 'saw “{seen}”, read as no figure. Write the figure once the unit has reported.'
  },
  cell_withheld: {
    vi: 'thấy “{seen}”, được đọc là có số liệu nhưng không công bố. Hãy sửa nếu dấu này có nghĩa khác.',
    en: 'saw “{seen}”, read as reported and withheld. Correct it if the mark means something else.'
  },

  // Not a number
  cell_not_number: {
    vi: 'thấy “{seen}” trong cột số, không phải số. Hãy ghi số, hoặc chuyển nội dung này sang cột ghi chú.',
    en: 'saw “{seen}” in a column of figures, which is not a number. Write the number, or move the text to a column of notes.'
  },
  formula_cell: {
    vi: 'thấy “{seen}”, là một công thức nên không được tính. Hãy thay bằng kết quả của công thức.',
    en: 'saw “{seen}”, a formula, which is never computed here. Put its result in its place.'
  },
  cell_formula_error: {
    vi: 'thấy “{seen}”, là lỗi công thức của bảng tính nên không có số. Hãy sửa công thức trong tệp gốc rồi lưu lại.',
    en: 'saw “{seen}”, an error of the spreadsheet, so there is no number. Mend the formula in the original and save again.'
  },
  cell_hidden: {
    vi: 'thấy “{seen}”: cột trong bảng tính hẹp quá nên số đã mất khi lưu. Hãy nới cột trong tệp gốc rồi lưu lại.',
    en: 'saw “{seen}”: the spreadsheet column was too narrow and the number was lost. Widen it in the original and save again.'
  },
  cell_digits_lost: {
    vi: 'thấy “{seen}”: bảng tính đã rút gọn số và làm mất các chữ số cuối. Hãy định dạng cột là số trong tệp gốc rồi lưu lại.',
    en: 'saw “{seen}”: the spreadsheet shortened the number and dropped its last digits. Format the column as number in the original and save again.'
  },
  cell_scientific: {
    vi: 'thấy “{seen}”, là cách viết lũy thừa. Hãy đối chiếu với số gốc.',
    en: 'saw “{seen}”, written with a power of ten. Check it against the original number.'
  },

  // One number or several
  cell_number_unclear: {
    vi: 'thấy “{seen}”, các dấu chấm, phẩy không theo cách viết số nào. Hãy viết lại số.',
    en: 'saw “{seen}”, whose dots and commas follow no way of writing numbers. Write the number again.'
  },
  cell_letter_in_number: {
    vi: 'thấy “{seen}”, có chữ cái lẫn giữa các chữ số (như O thay cho 0). Hãy gõ lại số.',
    en: 'saw “{seen}”, with a letter among its digits (such as O for 0). Type the number again.'
  },
  cell_two_figures: {
    vi: 'thấy “{seen}”, có nhiều số trong một ô. Hãy tách mỗi số ra một ô.',
    en: 'saw “{seen}”, more than one number in a cell. Give each number its own cell.'
  },
  cell_range: {
    vi: 'thấy “{seen}”, là một khoảng chứ không phải một số. Hãy ghi một số, hoặc “ít nhất”, “nhiều nhất”.',
    en: 'saw “{seen}”, a range and not one number. Write one number, or “at least” or “at most”.'
  },
  cell_date_or_ratio: {
    vi: 'thấy “{seen}”: có thể là ngày tháng hoặc tỷ số, không phải một số. Hãy ghi số cần báo cáo.',
    en: 'saw “{seen}”, which may be a date or a ratio and is not one number. Write the number to be reported.'
  },
  cell_product_unclear: {
    vi: 'thấy “{seen}”, không rõ phép nhân cho ra cái gì. Hãy ghi kết quả cùng đơn vị tính.',
    en: 'saw “{seen}”, and what the multiplication gives is unclear. Write the result with its unit of measure.'
  },
  cell_product_differs: {
    vi: 'thấy “{seen}”, phép nhân không ra kết quả đã ghi. Hãy kiểm tra lại.',
    en: 'saw “{seen}”, where the multiplication does not give the result written. Check it.'
  },
  cell_words_unclear: {
    vi: 'thấy “{seen}”, chữ đi kèm có thể làm đổi nghĩa của số. Hãy chỉ ghi số, phần còn lại đưa sang ghi chú.',
    en: 'saw “{seen}”, whose words may change what the number means. Write the number alone and the rest as a note.'
  },
  cell_planned: {
    vi: 'thấy “{seen}”, là số kế hoạch hoặc dự kiến, chưa phải kết quả. Hãy ghi số thực hiện.',
    en: 'saw “{seen}”, a plan or forecast and not a result. Write what was achieved.'
  },
  cell_sign_unclear: {
    vi: 'thấy “{seen}”: dấu gạch có thể là dấu trừ hoặc gạch đầu dòng. Hãy viết liền dấu trừ với số, hoặc bỏ dấu.',
    en: 'saw “{seen}”: the dash may be a minus or begin a list. Write the minus next to the number, or remove it.'
  },
  cell_brackets_unclear: {
    vi: 'thấy “{seen}”: có thể là số âm hoặc dấu chú thích. Hãy viết số âm với dấu trừ, hoặc bỏ ngoặc.',
    en: 'saw “{seen}”, which may be a negative or the mark of a note. Write a negative with a minus, or remove the brackets.'
  },

  // Read, and worth saying
  cell_brackets_negative: {
    vi: 'thấy “{seen}”, được đọc là số âm theo cách viết kế toán. Hãy bỏ ngoặc nếu không phải số âm.',
    en: 'saw “{seen}”, read as a negative, as accounts write it. Remove the brackets if it is not.'
  },
  cell_minus_behind: {
    vi: 'thấy “{seen}”, dấu trừ ở cuối được đọc là số âm theo cách in của phần mềm kế toán. Hãy viết dấu trừ trước số, hoặc bỏ dấu.',
    en: 'saw “{seen}”, and the minus behind the number was read as a negative, as accounting software prints it. Write the minus in front, or remove it.'
  },
  cell_footnote: {
    vi: 'thấy “{seen}”, số trong ngoặc được đọc là dấu chú thích. Nếu đó là một số liệu, hãy tách ra ô riêng.',
    en: 'saw “{seen}”, and the number in brackets was read as the mark of a note. If it is a figure, give it its own cell.'
  },
  cell_other_style: {
    vi: 'thấy “{seen}”, viết khác các số còn lại trong cột nhưng chỉ có một cách đọc. Hãy kiểm tra số này.',
    en: 'saw “{seen}”, written unlike the other numbers of the column, though it has one reading only. Check it.'
  },
  cell_leading_zeros: {
    vi: 'thấy “{seen}”, bắt đầu bằng số 0 nên có thể là mã hoặc số điện thoại. Hãy kiểm tra cột này có phải cột số không.',
    en: 'saw “{seen}”, which begins with 0 and may be a code or a telephone number. Check whether the column holds figures.'
  },
  cell_percent_in_count: {
    vi: 'thấy “{seen}”, là tỷ lệ phần trăm trong cột đếm số lượng. Hãy chuyển sang cột tỷ lệ, hoặc ghi số lượng.',
    en: 'saw “{seen}”, a percentage in a column of counts. Move it to a column of rates, or write the count.'
  },
  cell_fraction_in_count: {
    vi: 'thấy “{seen}”, có phần lẻ trong cột đếm số lượng. Hãy kiểm tra số và đơn vị tính.',
    en: 'saw “{seen}”, with a fraction in a column of counts. Check the number and its unit of measure.'
  },
  cell_negative_count: {
    vi: 'thấy “{seen}”, là số âm trong cột đếm số lượng. Hãy kiểm tra lại.',
    en: 'saw “{seen}”, a negative number in a column of counts. Check it.'
  },
  cell_unit_unknown: {
    vi: 'thấy “{seen}”, chữ sau số được giữ làm đơn vị tính. Hãy sửa nếu không phải đơn vị tính.',
    en: 'saw “{seen}”, and the words after the number were kept as its unit of measure. Correct that if they are not.'
  },
  cell_up_to: {
    vi: 'thấy “{seen}”, được đọc là nhiều nhất bằng số này. Nếu đúng bằng, hãy chỉ ghi số.',
    en: 'saw “{seen}”, read as at most this number. If it is exactly this number, write the number alone.'
  },
  cell_two_qualifiers: {
    vi: 'thấy “{seen}”, các chữ trước số nói khác nhau nên chỉ giữ là khoảng. Hãy chọn một cách nói.',
    en: 'saw “{seen}”, whose words say different things of the number, so only “about” was kept. Choose one of them.'
  },

  // Periods
  period_year_missing: {
    vi: 'thấy “{seen}”, thiếu năm. Hãy ghi thêm năm, như 6/2021 hoặc quý II/2020.',
    en: 'saw “{seen}”, which has no year. Add it, as in 6/2021 or Q2/2020.'
  },
  period_short_year: {
    vi: 'thấy “{seen}”, năm chỉ có hai chữ số. Hãy ghi đủ bốn chữ số.',
    en: 'saw “{seen}”, with a year of two digits. Write all four.'
  },
  period_open: {
    vi: 'thấy “{seen}”, không rõ kỳ bắt đầu hoặc kết thúc khi nào. Hãy ghi đủ hai đầu, như 2016-2020.',
    en: 'saw “{seen}”, and when the period begins or ends is unclear. Give both ends, as in 2016-2020.'
  },
  period_month_first: {
    vi: 'thấy “{seen}”, chỉ đúng nếu tháng viết trước ngày. Hãy viết ngày trước tháng.',
    en: 'saw “{seen}”, which is a date only if the month comes first. Write the day before the month.'
  },
  period_several: {
    vi: 'thấy “{seen}”, nói đến nhiều kỳ: {periods}. Hãy chọn một kỳ cho số liệu.',
    en: 'saw “{seen}”, which names several periods: {periods}. Choose one for the figures.'
  },
  period_ends_first: {
    vi: 'thấy “{seen}”, kỳ kết thúc trước khi bắt đầu. Hãy đổi lại hai đầu.',
    en: 'saw “{seen}”, a period that ends before it begins. Put its ends the right way round.'
  },
  period_school_year: {
    vi: 'thấy “{seen}”, là năm học, được giữ thành cả hai năm. Hãy ghi ngày đầu và ngày cuối nếu cần so sánh.',
    en: 'saw “{seen}”, a school year, kept as both of its years. Give its first and last day if it is to be compared.'
  },
  period_length_differs: {
    vi: 'thấy “{seen}”, số năm nêu ra không khớp với hai năm đầu, cuối. Kỳ được đọc theo hai năm đó, hãy kiểm tra.',
    en: 'saw “{seen}”, where the number of years stated does not fit the two years given. The period follows those two years; check it.'
  },
  period_planned: {
    vi: 'thấy “{seen}”, là kỳ kế hoạch hoặc dự báo, chưa phải kết quả. Hãy kiểm tra trước khi so sánh.',
    en: 'saw “{seen}”, a plan or forecast and not a result. Check it before comparing.'
  }
} as const satisfies Record<string, { vi: string; en: string }>;
