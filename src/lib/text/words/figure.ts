/**
 * Words of figures, by the codes of the model and the query room. The lists are held equal to the
 * code lists by `figure.test.ts`, since this room knows neither.
 */
type Both<T> = { vi: T; en: T };

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
} as const satisfies Record<string, Both<string>>;

/** Observation statuses worth a word beside a figure; '' says nothing. */
export const STATUS_WORDS = {
  normal: { vi: '', en: '' },
  estimated: { vi: 'số ước tính', en: 'estimated' },
  derived: { vi: 'số tính ra từ nguồn', en: 'derived from the source' },
  provisional: { vi: 'số tạm tính', en: 'provisional' },
  break: { vi: 'đổi cách tính so với kỳ trước', en: 'counted differently before' },
  missing: { vi: 'chưa có số liệu', en: 'no figure' },
  not_collected: { vi: 'nguồn không đếm', en: 'not counted' },
  not_applicable: { vi: 'không áp dụng', en: 'not applicable' },
  suppressed: { vi: 'có số, không công bố', en: 'withheld' }
} as const satisfies Record<string, Both<string>>;

/** How a value came to be; '' where nothing needs saying. */
export const DERIVATION_WORDS = {
  reported: { vi: '', en: '' },
  predecessors: { vi: 'cộng từ các tỉnh cũ', en: 'sum of the former provinces' },
  parts: { vi: 'cộng từ các phần', en: 'sum of the parts' },
  periods: { vi: 'cộng từ các kỳ', en: 'sum of the periods' },
  narrow: { vi: 'chỉ của một cấp hoặc một loại', en: 'of one level or kind only' },
  ratio: { vi: 'tính lại từ tử số và mẫu số', en: 'recomputed from numerator and denominator' },
  provinces: { vi: 'cộng từ các tỉnh trong vùng', en: 'sum of the region’s provinces' }
} as const satisfies Record<string, Both<string>>;

/** States of a commendation, after the name of what was counted. */
export const STATE_WORDS = {
  awarded: { vi: 'đã khen', en: 'awarded' },
  proposed: { vi: 'đề nghị khen', en: 'proposed' },
  unknown: { vi: 'không rõ tình trạng khen', en: 'of unknown state' }
} as const satisfies Record<string, Both<string>>;

/** A measure whose name says "awarded" needs it said no second time. */
export const saysAwarded = (name: string): boolean => /được khen|commended/i.test(name);

/** What cannot be drawn, why, and what can be done instead. */
export type RefusalText = { title: string; reason: string; instead: string };

/** Why a question is not answered, and what can be asked instead. */
export const REFUSAL_WORDS = {
  unknown_pack: {
    vi: {
      title: 'Không có bộ số liệu này',
      reason: 'Đường dẫn nhắc đến một bộ số liệu không có trên máy này.',
      instead: 'Chọn một bộ số liệu khác, hoặc nạp lại tệp đã dùng.'
    },
    en: {
      title: 'These data are not here',
      reason: 'The link names data that this device does not have.',
      instead: 'Choose other data, or load the file again.'
    }
  },
  unknown_measure: {
    vi: {
      title: 'Không có chỉ tiêu này',
      reason: 'Bộ số liệu đang chọn không có chỉ tiêu mà đường dẫn nêu.',
      instead: 'Chọn một chỉ tiêu khác trong danh sách.'
    },
    en: {
      title: 'There is no such measure',
      reason: 'The chosen data do not hold the measure that the link names.',
      instead: 'Choose another measure from the list.'
    }
  },
  unknown_unit: {
    vi: {
      title: 'Không có nơi này',
      reason: 'Bộ số liệu đang chọn không biết nơi mà đường dẫn nêu.',
      instead: 'Tìm lại theo tên, hoặc xem mọi tỉnh, thành.'
    },
    en: {
      title: 'There is no such place',
      reason: 'The chosen data do not know a place that the link names.',
      instead: 'Search by name, or show every province.'
    }
  },
  unknown_dimension: {
    vi: {
      title: 'Chỉ tiêu này không chia như vậy',
      reason: 'Nguồn không chia chỉ tiêu này theo cách đã chọn.',
      instead: 'Bỏ phần chia, hoặc chọn cách chia khác.'
    },
    en: {
      title: 'This measure is not split so',
      reason: 'The sources do not split this measure in the way chosen.',
      instead: 'Show it whole, or choose another split.'
    }
  },
  no_split: {
    vi: {
      title: 'Không tách được số của 34 tỉnh về 63 tỉnh cũ',
      reason:
        'Số của tỉnh mới không cho biết mỗi tỉnh cũ góp bao nhiêu, và không có căn cứ để chia.',
      instead: 'Xem theo 34 tỉnh, thành hiện nay, hoặc chỉ xem 11 nơi không đổi địa giới.'
    },
    en: {
      title: 'Figures of the 34 cannot be taken back to the 63',
      reason: 'A merged province’s figure does not say how much came from each former province.',
      instead: 'Use today’s 34 provinces, or only the 11 that did not change.'
    }
  },
  basis_too_old: {
    vi: {
      title: 'Chưa có danh sách tỉnh, thành cho những năm này',
      reason:
        'Ranh giới các tỉnh trước năm 2004 khác hẳn, nên không xếp được vào danh sách nào ở đây.',
      instead: 'Chọn những năm từ 2004 trở đi.'
    },
    en: {
      title: 'No list of provinces for these years',
      reason: 'Before 2004 the provinces had other boundaries and fit none of the lists here.',
      instead: 'Choose years from 2004 on.'
    }
  },
  rate_not_additive: {
    vi: {
      title: 'Tỷ lệ không cộng được',
      reason:
        'Tỷ lệ và mức bình quân không cộng, cũng không chia tiếp, khi không có tử số và mẫu số.',
      instead: 'Xem từng số như nguồn nêu.'
    },
    en: {
      title: 'Rates do not add',
      reason: 'Rates and averages are neither added nor divided again without their parts.',
      instead: 'Show each figure as its source gives it.'
    }
  },
  stock_not_averaged: {
    vi: {
      title: 'Số tại một thời điểm không có bình quân năm',
      reason:
        'Chỉ tiêu này đếm tại một ngày, không dồn lại qua các năm, nên chia cho số năm là vô nghĩa.',
      instead: 'Xem số của từng năm, hoặc số mới nhất trong kỳ.'
    },
    en: {
      title: 'What is counted on a day has no yearly average',
      reason:
        'This is counted as of a day and does not build up over the years, so dividing it by their number means nothing.',
      instead: 'Look at each year, or at the latest figure of the period.'
    }
  },
  no_denominator: {
    vi: {
      title: 'Chưa có mẫu số',
      reason: 'Bộ số liệu này không có số để chia, nên không tính được số bình quân.',
      instead: 'Xem số tuyệt đối, hoặc nạp thêm bảng mẫu số có nêu năm và nguồn.'
    },
    en: {
      title: 'There is no denominator',
      reason: 'These data hold nothing to divide by, so no average can be computed.',
      instead: 'Show absolute figures, or load denominators with their year and source.'
    }
  },
  level_not_comparable: {
    vi: {
      title: 'Các nơi thuộc những cấp khác nhau',
      reason: 'Số của tỉnh đã gồm số của cấp dưới, nên không xếp chung với nhau.',
      instead: 'Chọn các nơi cùng một cấp.'
    },
    en: {
      title: 'These places are of different levels',
      reason: 'A province’s figure already holds those of the levels below it.',
      instead: 'Choose places of one level.'
    }
  },
  other_regions: {
    vi: {
      title: 'Vùng này thuộc danh sách tỉnh, thành khác',
      reason:
        'Các vùng được chia lại cùng với 34 tỉnh, thành, nên vùng cũ và vùng mới gồm những tỉnh khác nhau.',
      instead: 'Chọn vùng của danh sách đang xem, hoặc đổi danh sách tỉnh, thành.'
    },
    en: {
      title: 'A region of the other list of provinces',
      reason:
        'Regions were drawn anew with the 34 provinces, so old and new ones hold different provinces.',
      instead: 'Choose a region of the list in use, or change the list.'
    }
  }
} as const satisfies Record<string, Both<RefusalText>>;

const vi = {
  demo: 'Dữ liệu minh họa',
  reporting: (n: number) => `${n} tỉnh có báo cáo`,
  piecesOfProvinces: (have: number, need: number) => `${have}/${need} tỉnh cũ`,
  piecesOfYears: (have: number, need: number) => `${have}/${need} năm`,
  piecesOfParts: (have: number, need: number) => `${have}/${need} phần`,
  onlyPieces: (pieces: string) => `mới có ${pieces}`,
  places: (n: number) => `${n} nơi`,
  everyPlace: 'mọi nơi',
  sameYear: 'cùng năm với số liệu',
  ofYear: (year: string) => `năm ${year}`,
  source: 'Nguồn',
  dataTo: (day: string) => `Số liệu đến ${day}`,
  code: (code: string) => `Mã hình ${code}`,
  inUnit: (unit: string) => `đơn vị tính: ${unit}`,
  averageOf: (total: string, period: string) => `bình quân của ${total}, gộp ${period}`,
  columns: {
    unit: 'Đơn vị',
    part: 'Phần',
    period: 'Kỳ',
    value: 'Số liệu',
    rank: 'Hạng',
    note: 'Ghi chú',
    from: 'Từ ngày',
    to: 'Đến ngày',
    bound: 'Dấu',
    unitOfMeasure: 'Đơn vị tính',
    blank: 'Vì sao trống'
  }
};

const en: typeof vi = {
  demo: 'Illustrative data',
  reporting: (n) => `${n} ${n === 1 ? 'province' : 'provinces'} with reports`,
  piecesOfProvinces: (have, need) => `${have} of ${need} former provinces`,
  piecesOfYears: (have, need) => `${have} of ${need} years`,
  piecesOfParts: (have, need) => `${have} of ${need} parts`,
  onlyPieces: (pieces) => `only ${pieces}`,
  places: (n) => `${n} places`,
  everyPlace: 'every place',
  sameYear: 'of the figures’ own year',
  ofYear: (year) => `of ${year}`,
  source: 'Source',
  dataTo: (day) => `Figures up to ${day}`,
  code: (code) => `Figure ${code}`,
  inUnit: (unit) => `in ${unit}`,
  averageOf: (total, period) => `average of ${total} over ${period}`,
  columns: {
    unit: 'Unit',
    part: 'Part',
    period: 'Period',
    value: 'Figure',
    rank: 'Rank',
    note: 'Note',
    from: 'First day',
    to: 'Last day',
    bound: 'Bound',
    unitOfMeasure: 'Unit of measure',
    blank: 'Why blank'
  }
};

/** Words around a figure and on the head of its table. */
export const figureWords = { vi, en };
