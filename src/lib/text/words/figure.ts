/**
 * Words of figures, by the codes of the model and the query room. The lists are held equal to the
 * code lists by `figure.test.ts`, since this room knows neither.
 */
export type Words = { vi: string; en: string };

/** Why a cell has no number; short enough for a cell or a bar. */
export const BLANK_WORDS = {
  missing: { vi: 'chưa có số liệu', en: 'no figure' },
  not_collected: { vi: 'nguồn không đếm', en: 'not counted' },
  not_applicable: { vi: 'không áp dụng', en: 'not applicable' },
  suppressed: { vi: 'có số, không công bố', en: 'withheld' },
  conflict: { vi: 'hai số khác nhau', en: 'two different figures' },
  span_only: { vi: 'chỉ có số gộp nhiều năm', en: 'only a total over years' },
  part_year_only: { vi: 'mới có một phần năm', en: 'only part of the year' },
  parts_only: { vi: 'chỉ có số từng phần', en: 'only separate parts' },
  overlap: { vi: 'các số chồng nhau, không cộng', en: 'figures overlap, not added' },
  not_in_being: { vi: 'không có đơn vị này trong kỳ', en: 'did not exist then' },
  no_period: { vi: 'không nêu kỳ, không tính bình quân', en: 'no period, so no average' },
  no_denominator: { vi: 'chưa có mẫu số', en: 'no denominator' },
  no_base: { vi: 'không có số gốc để so', en: 'nothing to compare with' }
} as const satisfies Record<string, Words>;

/** Observation statuses worth a word beside a figure; '' says nothing. */
export const STATUS_WORDS = {
  normal: { vi: '', en: '' },
  estimated: { vi: 'số ước tính', en: 'estimated' },
  derived: { vi: 'số tính ra từ nguồn', en: 'derived from the source' },
  provisional: { vi: 'số tạm tính', en: 'provisional' },
  break: { vi: 'đổi cách tính so với kỳ trước', en: 'counted differently before' },
  missing: BLANK_WORDS.missing,
  not_collected: BLANK_WORDS.not_collected,
  not_applicable: BLANK_WORDS.not_applicable,
  suppressed: BLANK_WORDS.suppressed
} as const satisfies Record<string, Words>;

/** How a value came to be; '' where nothing needs saying. */
export const DERIVATION_WORDS = {
  reported: { vi: '', en: '' },
  predecessors: { vi: 'cộng từ các tỉnh cũ', en: 'sum of the former provinces' },
  parts: { vi: 'cộng từ các phần', en: 'sum of the parts' },
  periods: { vi: 'cộng từ các kỳ', en: 'sum of the periods' },
  narrow: { vi: 'chỉ của một cấp hoặc một loại', en: 'of one level or kind only' }
} as const satisfies Record<string, Words>;

/** The wording of a source, as it stands before the number. */
export const QUALIFIER_WORDS = {
  exact: { vi: '', en: '' },
  about: { vi: 'khoảng', en: 'about' },
  more_than: { vi: 'hơn', en: 'more than' },
  at_least: { vi: 'ít nhất', en: 'at least' },
  nearly: { vi: 'gần', en: 'nearly' },
  at_most: { vi: 'nhiều nhất', en: 'at most' }
} as const satisfies Record<string, Words>;

/** What a figure is split by, after "chia theo" and "by". */
export const DIMENSION_WORDS = {
  state: { vi: 'tình trạng khen', en: 'state of the commendation' },
  level: { vi: 'cấp', en: 'level' },
  recipient: { vi: 'đối tượng khen', en: 'recipient' },
  form: { vi: 'hình thức', en: 'form' },
  target: { vi: 'đối tượng', en: 'target' },
  item: { vi: 'khoản, hiện vật', en: 'item' },
  field: { vi: 'lĩnh vực', en: 'field' }
} as const satisfies Record<string, Words>;

/** States of a commendation, after the name of what was counted. */
export const STATE_WORDS = {
  awarded: { vi: 'đã khen', en: 'awarded' },
  proposed: { vi: 'đề nghị khen', en: 'proposed' },
  unknown: { vi: 'không rõ tình trạng', en: 'of unknown state' }
} as const satisfies Record<string, Words>;

/** A normalisation after the name of the measure; `year` is the base year. */
export const NORM_WORDS = {
  value: { vi: '', en: '' },
  'per-year': { vi: 'bình quân mỗi năm', en: 'average a year' },
  share: { vi: 'tỷ trọng', en: 'share' },
  'per-100k': { vi: 'trên 100.000 dân', en: 'per 100,000 people' },
  'per-1000-members': { vi: 'trên 1.000 đảng viên', en: 'per 1,000 Party members' },
  'per-unit': { vi: 'trên một đơn vị trực thuộc', en: 'per subordinate unit' },
  index: { vi: 'chỉ số so với năm {year}', en: 'index to {year}' },
  change: { vi: 'thay đổi so với năm {year}', en: 'change on {year}' },
  'change-pct': { vi: 'thay đổi so với năm {year}', en: 'change on {year}' }
} as const satisfies Record<string, Words>;

/** What one number is counted in; `unit` is the unit of measure. */
export const NORM_UNIT_WORDS = {
  value: { vi: '{unit}', en: '{unit}' },
  'per-year': { vi: '{unit} mỗi năm', en: '{unit} a year' },
  share: { vi: '% của tổng', en: '% of the total' },
  'per-100k': { vi: '{unit} trên 100.000 dân', en: '{unit} per 100,000 people' },
  'per-1000-members': {
    vi: '{unit} trên 1.000 đảng viên',
    en: '{unit} per 1,000 Party members'
  },
  'per-unit': { vi: '{unit} trên một đơn vị trực thuộc', en: '{unit} per subordinate unit' },
  index: { vi: 'năm {year} = 100', en: '{year} = 100' },
  change: { vi: '{unit}, so với năm {year}', en: '{unit}, on {year}' },
  'change-pct': { vi: '%, so với năm {year}', en: '%, on {year}' }
} as const satisfies Record<string, Words>;

/** The places of a comparison that takes every province of a basis; `n` is how many. */
export const BASIS_WORDS = {
  '34': { vi: '{n} tỉnh, thành hiện nay', en: 'today’s {n} provinces' },
  '63': { vi: '{n} tỉnh, thành như đã báo cáo', en: 'the {n} provinces as reported' },
  unchanged: { vi: '{n} nơi không đổi địa giới', en: '{n} provinces that did not change' }
} as const satisfies Record<string, Words>;

/** A basis after the name of the places chosen. */
export const BASIS_TAIL_WORDS = {
  '34': { vi: 'theo địa giới hiện nay', en: 'within today’s boundaries' },
  '63': { vi: 'theo 63 tỉnh, thành trước 01/07/2025', en: 'on the 63 provinces before 01/07/2025' },
  unchanged: { vi: 'chỉ nơi không đổi địa giới', en: 'only where boundaries did not change' }
} as const satisfies Record<string, Words>;

/** Kinds of chart, as a text alternative names them. */
export const KIND_WORDS = {
  rank: { vi: 'Biểu đồ cột ngang', en: 'Bar chart' },
  line: { vi: 'Biểu đồ đường theo năm', en: 'Line chart over the years' },
  heat: { vi: 'Bảng ô màu, mỗi nơi một dòng, mỗi năm một ô', en: 'Heat map, one row a place' },
  stack: { vi: 'Biểu đồ cột chồng', en: 'Stacked bar chart' },
  stack100: { vi: 'Biểu đồ cột chồng 100 %', en: 'Bar chart stacked to 100%' },
  table: { vi: 'Bảng số liệu', en: 'Table' }
} as const satisfies Record<string, Words>;

type Refused = { title: string; why: string; instead: string };

/** Why a question is not answered, and what can be asked instead. */
export const REFUSAL_WORDS = {
  unknown_pack: {
    vi: {
      title: 'Không có bộ số liệu này',
      why: 'Đường dẫn nhắc đến một bộ số liệu không có trên máy này.',
      instead: 'Chọn một bộ số liệu khác, hoặc nạp lại tệp đã dùng.'
    },
    en: {
      title: 'These data are not here',
      why: 'The link names data that this device does not have.',
      instead: 'Choose other data, or load the file again.'
    }
  },
  unknown_measure: {
    vi: {
      title: 'Không có chỉ tiêu này',
      why: 'Bộ số liệu đang chọn không có chỉ tiêu mà đường dẫn nêu.',
      instead: 'Chọn một chỉ tiêu khác trong danh sách.'
    },
    en: {
      title: 'There is no such measure',
      why: 'The chosen data do not hold the measure that the link names.',
      instead: 'Choose another measure from the list.'
    }
  },
  unknown_unit: {
    vi: {
      title: 'Không có nơi này',
      why: 'Bộ số liệu đang chọn không biết nơi mà đường dẫn nêu.',
      instead: 'Tìm lại theo tên, hoặc xem mọi tỉnh, thành.'
    },
    en: {
      title: 'There is no such place',
      why: 'The chosen data do not know a place that the link names.',
      instead: 'Search by name, or show every province.'
    }
  },
  unknown_dimension: {
    vi: {
      title: 'Chỉ tiêu này không chia như vậy',
      why: 'Nguồn không chia chỉ tiêu này theo cách đã chọn.',
      instead: 'Bỏ phần chia, hoặc chọn cách chia khác.'
    },
    en: {
      title: 'This measure is not split so',
      why: 'The sources do not split this measure in the way chosen.',
      instead: 'Show it whole, or choose another split.'
    }
  },
  no_split: {
    vi: {
      title: 'Không tách được số của 34 tỉnh về 63 tỉnh cũ',
      why: 'Số của tỉnh mới không cho biết mỗi tỉnh cũ góp bao nhiêu, và không có căn cứ để chia.',
      instead: 'Xem theo 34 tỉnh, thành hiện nay, hoặc chỉ xem 11 nơi không đổi địa giới.'
    },
    en: {
      title: 'Figures of the 34 cannot be taken back to the 63',
      why: 'A merged province’s figure does not say how much came from each former province.',
      instead: 'Use today’s 34 provinces, or only the 11 that did not change.'
    }
  },
  basis_too_old: {
    vi: {
      title: 'Chưa có danh sách tỉnh, thành cho những năm này',
      why: 'Danh sách 63 tỉnh, thành chỉ có từ tháng 8/2008; trước đó ranh giới khác.',
      instead: 'Chọn những năm từ 2009 trở đi.'
    },
    en: {
      title: 'No list of provinces for these years',
      why: 'The list of 63 begins in August 2008; boundaries were different before.',
      instead: 'Choose years from 2009 on.'
    }
  },
  rate_not_additive: {
    vi: {
      title: 'Tỷ lệ không cộng được',
      why: 'Tỷ lệ và mức bình quân không cộng, cũng không chia tiếp, khi không có tử số và mẫu số.',
      instead: 'Xem từng số như nguồn nêu.'
    },
    en: {
      title: 'Rates do not add',
      why: 'Rates and averages are neither added nor divided again without their parts.',
      instead: 'Show each figure as its source gives it.'
    }
  },
  no_denominator: {
    vi: {
      title: 'Chưa có mẫu số',
      why: 'Bộ số liệu này không có số để chia, nên không tính được số bình quân.',
      instead: 'Xem số tuyệt đối, hoặc nạp thêm bảng mẫu số có nêu năm và nguồn.'
    },
    en: {
      title: 'There is no denominator',
      why: 'These data hold nothing to divide by, so no average can be computed.',
      instead: 'Show absolute figures, or load denominators with their year and source.'
    }
  },
  level_not_comparable: {
    vi: {
      title: 'Các nơi thuộc những cấp khác nhau',
      why: 'Số của tỉnh đã gồm số của cấp dưới, nên không xếp chung với nhau.',
      instead: 'Chọn các nơi cùng một cấp.'
    },
    en: {
      title: 'These places are of different levels',
      why: 'A province’s figure already holds those of the levels below it.',
      instead: 'Choose places of one level.'
    }
  }
} as const satisfies Record<string, { vi: Refused; en: Refused }>;
