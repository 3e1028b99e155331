/** Sentences for the issues of the step `review`, by code; see issues.ts for what fills the braces. */
export const REVIEW_ISSUES = {
  wait_unit: {
    vi: 'chưa biết “{seen}” là đơn vị nào. Hãy chọn đơn vị, giữ làm đơn vị riêng, hoặc để dòng ra ngoài.',
    en: 'which unit “{seen}” is, is not known. Choose the unit, keep it as a unit of its own, or leave the row out.'
  },
  wait_unit_unstated: {
    vi: 'tệp không ghi số này của đơn vị nào. Hãy chọn đơn vị, hoặc để dòng ra ngoài.',
    en: 'the file does not say whose figure this is. Choose the unit, or leave the row out.'
  },
  wait_measure: {
    vi: '“{seen}” không có trong danh mục chỉ tiêu nên chưa so sánh được. Hãy chọn một chỉ tiêu có sẵn, hoặc để cột này ra ngoài.',
    en: '“{seen}” is not on the list of measures, so it cannot be compared yet. Choose a measure of the list, or leave the column out.'
  },
  wait_number: {
    vi: '“{seen}” đọc được theo hai cách. Hãy chọn cách viết số của cột.',
    en: '“{seen}” can be read in two ways. Choose how the column writes its numbers.'
  },
  wait_cell: {
    vi: '“{seen}” không đọc được thành số. Hãy sửa ô, để ô trống, hoặc để dòng ra ngoài.',
    en: '“{seen}” cannot be read as a number. Mend the cell, empty it, or leave the row out.'
  },
  wait_whole: {
    vi: 'số này là một phần của dòng {whole}, mà dòng đó chưa dùng được. Hãy sửa dòng {whole} trước.',
    en: 'the figure is part of row {whole}, which cannot be used yet. Mend row {whole} first.'
  },
  wait_money_unit: {
    vi: 'thấy “{seen}” mà không ghi là đồng, triệu hay tỷ đồng. Hãy chọn đơn vị tính của cột.',
    en: 'saw “{seen}” with no word on whether it is đồng, million or billion đồng. Choose the unit of the column.'
  },
  row_without_figures: {
    vi: 'dòng này không có số nào đọc được. Hãy kiểm tra vai trò của các cột, hoặc để dòng ra ngoài.',
    en: 'no figure was found in the row. Check what the columns are for, or leave the row out.'
  },
  unit_of_measure_unlike: {
    vi: 'đơn vị tính ghi “{seen}”, còn chỉ tiêu tính bằng “{expected}”. Số được giữ nguyên; hãy xem có đúng chỉ tiêu không.',
    en: 'the unit of measure reads “{seen}”, while the measure counts “{expected}”. The figure was kept; check that the measure is the right one.'
  },
  files_conflict: {
    vi: 'có {count} số liệu khác với “{other}”, như “{seen}” ở đây và “{seen_first}” ở dòng {first} tệp kia. Hãy chọn tệp được dùng; nếu không, các số này để trống vì mâu thuẫn.',
    en: '{count} figures differ from “{other}”, such as “{seen}” here and “{seen_first}” in row {first} there. Choose the file to use; otherwise these figures stay blank as a conflict.'
  },
  denominator_no_year: {
    vi: 'mẫu số “{seen}” cần một con số của một năm. Hãy ghi năm, hoặc để dòng ra ngoài.',
    en: 'the denominator “{seen}” must be a number of one year. Give the year, or leave the row out.'
  },
  personal_data: {
    vi: '{count} ô trông như dữ liệu cá nhân, ví dụ “{seen}”. So sánh không cần đến các ô này; hãy bỏ cột khỏi tệp trước khi chia sẻ.',
    en: '{count} cells look like personal data, such as “{seen}”. No comparison needs them; take the column out of the file before sharing it.'
  },
  preset_file_unknown: {
    vi: 'tệp này không phải tệp cách đọc của Đối Chiếu. Hãy chọn tệp đã tải về từ mục cách đọc.',
    en: 'the file does not hold reading presets of Đối Chiếu. Choose one that was downloaded from the presets.'
  },
  preset_version: {
    vi: 'tệp cách đọc thuộc phiên bản “{seen}”, còn trang này đọc phiên bản {version}. Hãy tải lại trang rồi thử lại.',
    en: 'the presets are of version “{seen}”, while this page reads version {version}. Reload the page and try again.'
  },
  preset_invalid: {
    vi: 'cách đọc thứ {number} bị hỏng nên không dùng được. Hãy xin lại tệp; các cách đọc khác vẫn được nhận.',
    en: 'preset {number} is broken and cannot be used. Ask for the file again; the others were taken.'
  },
  preset_field_dropped: {
    vi: 'cách đọc thứ {number} có mục “{seen}” không dùng được, đã bỏ qua. Hãy xem lại các cột khi đọc tệp.',
    en: 'preset {number} holds “{seen}”, which cannot be used and was dropped. Check the columns when a file is read.'
  }
} as const satisfies Record<string, { vi: string; en: string }>;
