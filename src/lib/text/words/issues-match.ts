/** Sentences for the issues of the step `match`, by code; see issues.ts for what fills the braces. */
export const MATCH_ISSUES = {
  scheme_mixed: {
    vi: 'bảng có dấu hiệu của cả hai danh sách tỉnh, 63 và 34 ({proof}). Hãy tách bảng theo thời gian, hoặc chọn danh sách cho cả bảng.',
    en: 'the table shows signs of both lists of provinces, the 63 and the 34 ({proof}). Split it by time, or choose one list for all of it.'
  },
  unit_list_unknown: {
    vi: 'tên “{seen}” có ở cả danh sách 63 và 34 tỉnh, bảng không cho biết là danh sách nào ({options}). Hãy chọn danh sách cho bảng.',
    en: 'the name “{seen}” is on both lists, the 63 and the 34 provinces, and the table does not tell which ({options}). Choose the list of the table.'
  },
  unit_suggested: {
    vi: 'không có đơn vị nào tên “{seen}”; gần giống: {options}. Hãy xác nhận, hoặc giữ là đơn vị riêng của tệp.',
    en: 'no unit is called “{seen}”; alike: {options}. Confirm one, or keep it as a unit of this file.'
  },
  unit_under_province: {
    vi: '“{seen}” đứng dưới {parent}, nên có thể là một đơn vị của tỉnh ấy hoặc là chính tỉnh có tên này. Hãy chọn một: {options}.',
    en: '“{seen}” stands under {parent}, so it may be one of its parts or the province of that name. Choose one: {options}.'
  },
  unit_among_others: {
    vi: '“{seen}” trùng tên một tỉnh nhưng đứng giữa các đơn vị khác cấp. Hãy chọn tỉnh {options}, hoặc giữ là đơn vị riêng của tệp.',
    en: '“{seen}” is the name of a province but stands among units of another level. Choose the province, {options}, or keep it as a unit of this file.'
  },
  unit_code_differs: {
    vi: 'tên là “{seen}” nhưng mã {code} là của đơn vị khác. Hãy xem lại tên và mã rồi chọn một: {options}.',
    en: 'the name is “{seen}”, yet the code {code} belongs to another unit. Check name and code and choose one: {options}.'
  },
  unit_code_list: {
    vi: 'mã {code} chỉ hai tỉnh khác nhau hoặc hai địa giới khác nhau trước và sau 7-2025. Hãy chọn danh sách 63 hay 34: {options}.',
    en: 'the code {code} stands for one territory before July 2025 and another since. Choose the list of 63 or of 34: {options}.'
  },
  unit_code_unknown: {
    vi: 'không có tỉnh nào mang mã “{code}”. Hãy ghi tên đơn vị hoặc sửa mã.',
    en: 'no province has the code “{code}”. Give the name of the unit or correct the code.'
  },
  unit_other_list: {
    vi: '“{seen}” là {unitName}, không thuộc danh sách {other} tỉnh của bảng hoặc của kỳ này. Hãy kiểm tra tên và kỳ.',
    en: '“{seen}” is {unitName}, which is not on the list of {other} provinces of this table or period. Check the name and the period.'
  },
  list_of_other_time: {
    vi: 'bảng theo danh sách {list} tỉnh trong khi kỳ thuộc thời gian của danh sách {other} tỉnh. Hãy xác nhận số liệu đúng là tính trên địa giới của danh sách {list} tỉnh.',
    en: 'the table is on the list of {list} provinces, while its period is of the time of the {other}. Confirm that the figures are for the territories of the {list}.'
  },
  unit_codes_other: {
    vi: 'mã đứng cạnh “{seen}” không phải mã tỉnh chính thức, các mã trong cột phần lớn cũng vậy, nên đơn vị được đọc theo tên. Hãy kiểm tra cột mã.',
    en: 'the code beside “{seen}” is not the official code of a province, nor are most in the column, so units were read by their names. Check the column of codes.'
  },
  unit_redrawn: {
    vi: 'trước {until}, {unitName} có địa giới khác với trong danh sách 63 tỉnh. Hãy chắc rằng số này tính trên địa giới nào trước khi so sánh.',
    en: 'before {until} {unitName} had other borders than on the list of 63 provinces. Make sure of the territory of this figure before comparing it.'
  },
  unit_city_then: {
    vi: 'trước {until}, “{seen}” là thành phố thuộc tỉnh, ở đây được đọc là cả tỉnh, thành phố {unitName}. Hãy kiểm tra số này là của tỉnh hay chỉ của thành phố ấy.',
    en: 'before {until} “{seen}” was a city within its province; here it is read as the whole of {unitName}. Check whether the figure is of the province or of that city alone.'
  },
  unit_former: {
    vi: '“{seen}” là tên một tỉnh không còn, được giữ là đơn vị riêng của tệp. Hãy chọn tỉnh hiện nay nếu số liệu là của tỉnh ấy.',
    en: '“{seen}” is a former province and was kept as a unit of this file. Choose today’s province if the figures are of that.'
  },
  unit_is_total: {
    vi: '“{seen}” là dòng cộng, không phải một đơn vị. Hãy loại dòng này, hoặc chọn đơn vị mà nó cộng cho.',
    en: '“{seen}” is a sum, not a unit. Leave the row out, or choose the unit it sums up.'
  },
  unit_no_name: {
    vi: 'không có tên đơn vị (thấy “{seen}”). Hãy điền tên hoặc loại dòng này.',
    en: 'there is no name of a unit (saw “{seen}”). Fill it in or leave the row out.'
  },
  unit_name_long: {
    vi: 'ô tên đơn vị dài bất thường: “{seen}”. Hãy kiểm tra cột, hoặc loại dòng này.',
    en: 'the name of the unit is unusually long: “{seen}”. Check the column, or leave the row out.'
  },
  unit_lookalike: {
    vi: 'tên “{seen}” có chữ cái của bảng chữ khác trông giống chữ Latinh, được đọc là {suggestion}. Hãy xác nhận.',
    en: 'the name “{seen}” holds letters of another alphabet that look Latin, and was read as {suggestion}. Confirm it.'
  },
  units_more: {
    vi: 'còn {rest} điều tương tự về tên đơn vị chưa kê ra. Hãy kiểm tra xem đã chọn đúng cột đơn vị chưa.',
    en: '{rest} more doubts of this kind about unit names are not listed. Check that the right column was taken for the units.'
  }
} as const satisfies Record<string, { vi: string; en: string }>;
