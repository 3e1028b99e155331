/** A flaw of real reporting: the label that opens its note, what the note says, what the README says. */
export type FlawText = { label: string; note: string; vi: string; en: string };

/** All flaws planted in the demo. Each flawed row is told by its note: `label: note`. */
export const FLAWS = {
  late: {
    label: 'Nộp muộn',
    note: 'chưa nhận được báo cáo kỳ này',
    vi: 'Đơn vị chưa nộp báo cáo kỳ cuối; có nơi để dòng trống, có nơi không có dòng nào.',
    en: 'The last reports have not come in; some leave an empty row, some no row at all.'
  },
  missing: {
    label: 'Thiếu số',
    note: 'báo cáo không ghi số',
    vi: 'Có báo cáo nhưng ô số để trống.',
    en: 'The report came, the cell is empty.'
  },
  not_collected: {
    label: 'Chưa thu thập',
    note: 'có hoạt động nhưng không thống kê',
    vi: 'Có phát sinh nhưng không đếm.',
    en: 'It happened and was not counted.'
  },
  not_applicable: {
    label: 'Không áp dụng',
    note: 'đơn vị không thuộc diện báo cáo chỉ tiêu này',
    vi: 'Chỉ tiêu không áp dụng cho đơn vị.',
    en: 'The measure does not apply to the unit.'
  },
  suppressed: {
    label: 'Không công bố',
    note: 'đã báo cáo, không nêu số',
    vi: 'Đã báo cáo nhưng không công bố số.',
    en: 'Reported, withheld from publication.'
  },
  span: {
    label: 'Gộp kỳ',
    note: 'chỉ có một số chung cho nhiều năm',
    vi: 'Một số chung cho nhiều năm thay cho số từng năm.',
    en: 'One total for several years in place of yearly figures.'
  },
  overlap: {
    label: 'Chồng kỳ',
    note: 'kỳ này chồng lên kỳ khác của cùng đơn vị',
    vi: 'Hai kỳ của cùng đơn vị chồng lên nhau.',
    en: 'Two periods of one unit overlap.'
  },
  part_year: {
    label: 'Thiếu tháng',
    note: 'chỉ có số chín tháng đầu năm',
    vi: 'Cả năm chỉ có số chín tháng.',
    en: 'Nine months stand where a year should.'
  },
  first_half: {
    label: 'Nửa năm',
    note: 'năm 2026 mới có số sáu tháng đầu năm',
    vi: 'Năm 2026 chỉ có sáu tháng đầu.',
    en: 'Only the first half of 2026 is in.'
  },
  approximate: {
    label: 'Số gần đúng',
    note: 'báo cáo chỉ ghi số tròn',
    vi: 'Báo cáo ghi khoảng, hơn, gần, ít nhất.',
    en: 'Worded as about, more than, nearly, at least.'
  },
  estimated: {
    label: 'Ước tính',
    note: 'số ước thực hiện',
    vi: 'Số ước, chưa phải số thực hiện.',
    en: 'Estimated, not counted.'
  },
  provisional: {
    label: 'Sơ bộ',
    note: 'có thể được sửa',
    vi: 'Số năm 2025 và 2026 là sơ bộ.',
    en: 'Figures of 2025 and 2026 are provisional.'
  },
  break: {
    label: 'Đổi cách tính',
    note: 'từ năm này tính theo cách khác',
    vi: 'Chuỗi số đứt vì đổi cách tính.',
    en: 'The method changed: a break in the series.'
  },
  conflict: {
    label: 'Mâu thuẫn',
    note: 'hai văn bản ghi hai số khác nhau',
    vi: 'Hai dòng cùng khóa, khác giá trị.',
    en: 'Two rows with one key and different values.'
  },
  duplicate: {
    label: 'Trùng dòng',
    note: 'chép lại nguyên một dòng khác',
    vi: 'Hai dòng giống hệt nhau, chỉ khác mã dòng.',
    en: 'Two rows alike but for their ids.'
  },
  both_lists: {
    label: 'Hai danh sách',
    note: 'tỉnh mới báo cáo cả năm 2025, gồm cả phần các tỉnh cũ đã báo cáo',
    vi: 'Năm 2025 có cả số của các tỉnh cũ và số cả năm của tỉnh mới.',
    en: 'For 2025 the former provinces report, and so does the new one for the whole year.'
  },
  parts_short: {
    label: 'Tổng lớn hơn phần',
    note: 'các phần cộng lại nhỏ hơn số chung',
    vi: 'Các phần cộng lại không đủ số chung.',
    en: 'The parts add up to less than the whole.'
  },
  parts_over: {
    label: 'Phần lớn hơn tổng',
    note: 'các phần cộng lại lớn hơn số chung',
    vi: 'Các phần cộng lại vượt số chung.',
    en: 'The parts add up to more than the whole.'
  },
  parts_only: {
    label: 'Thiếu số chung',
    note: 'chỉ có số của từng phần',
    vi: 'Có các phần, không có số chung.',
    en: 'Parts without a whole.'
  },
  whole_only: {
    label: 'Thiếu phần',
    note: 'chỉ có số chung, không chia phần',
    vi: 'Có số chung, không có các phần.',
    en: 'A whole without parts.'
  },
  part_of: {
    label: 'Trong đó',
    note: 'đã tính trong số chung',
    vi: 'Một phần của số chung, không cộng thêm.',
    en: 'Part of another row; not to be added.'
  },
  state_unknown: {
    label: 'Không rõ tình trạng',
    note: 'báo cáo không nói đã khen hay mới đề nghị',
    vi: 'Không rõ đã khen hay mới đề nghị khen.',
    en: 'Awarded or only proposed: not said.'
  },
  zero: {
    label: 'Bằng không',
    note: 'trong năm không phát sinh',
    vi: 'Số 0 thật, khác với thiếu số.',
    en: 'A true zero, unlike a missing figure.'
  },
  children_differ: {
    label: 'Lệch cấp dưới',
    note: 'cộng các đơn vị trực thuộc không bằng số tỉnh tự báo cáo',
    vi: 'Số tỉnh tự báo cáo khác tổng của đơn vị trực thuộc.',
    en: 'The province’s own report is not the sum of its units.'
  }
} satisfies Record<string, FlawText>;

export type Flaw = keyof typeof FLAWS;

export const FLAW_NAMES = Object.keys(FLAWS) as Flaw[];

/** The note of a flawed row; it begins with the label, so that rows can be found by it. */
export const noteOf = (flaw: Flaw): string => `${FLAWS[flaw].label}: ${FLAWS[flaw].note}`;
