type Grade = 'comparable' | 'with_care' | 'not_comparable';
type Reason =
  'boundary' | 'span' | 'part_year' | 'definition' | 'denominator' | 'estimate' | 'missing';

const vi = {
  pairTitle: 'Hai số này có so sánh được không?',
  pairLead: 'Chọn hai số trong hình để xem chúng so với nhau được đến đâu, và vì sao.',
  first: 'Số thứ nhất',
  second: 'Số thứ hai',
  period: 'kỳ',
  grades: {
    comparable: 'So sánh được',
    with_care: 'So sánh được, có điều phải nói kèm',
    not_comparable: 'Chưa so sánh được'
  } as Record<Grade, string>,
  fine: 'Cùng địa giới, cùng độ dài kỳ, cùng định nghĩa; cả hai đều là số đủ và chính xác.',
  reasons: {
    boundary:
      'Địa giới của một trong hai số khác nay, hoặc kỳ đó có số theo cả hai danh sách tỉnh.',
    span: 'Hai kỳ dài ngắn khác nhau, khác thời gian, hoặc có số không ghi kỳ.',
    part_year: 'Một số chỉ của một phần năm.',
    definition: 'Hai số khác định nghĩa, khác tình trạng hoặc khác cách chia.',
    denominator: 'Mẫu số khác năm với số liệu, hoặc chưa có mẫu số.',
    estimate: 'Có số ước tính, tạm tính, hoặc ghi dạng “hơn”, “gần”.',
    missing: 'Có số còn thiếu, hoặc mới cộng được một phần.'
  } as Record<Reason, string>,
  stripTitle: 'Thứ hạng theo từng mẫu số',
  stripLead: (period: string) =>
    `Cùng một số liệu, ${period}, chia cho mẫu số khác nhau thì thứ hạng đổi thế nào.`,
  unit: 'Đơn vị',
  norm: 'Cách tính',
  value: 'Giá trị',
  rank: 'Hạng',
  of: (n: string) => `trong ${n} nơi có số`,
  noRank: 'không xếp hạng',
  whole: 'Số tuyệt đối',
  denominator: (name: string, year: string) => `${name}, ${year}`,
  waiting: 'Đang tính…',
  failed: 'Chưa tính được. Số liệu còn nguyên.',
  retry: 'Tính lại',
  loadFailed: 'Chưa mở được. Hãy đóng rồi mở lại.',
  stripNone: 'Bộ số liệu này chưa có mẫu số nào; chỉ có thứ hạng theo số tuyệt đối và tỷ trọng.'
};

const en: typeof vi = {
  pairTitle: 'Can these two figures be compared?',
  pairLead: 'Choose two figures of the chart to see how far they compare, and why.',
  first: 'First figure',
  second: 'Second figure',
  period: 'period',
  grades: {
    comparable: 'Comparable',
    with_care: 'Comparable, with something to be said',
    not_comparable: 'Not comparable'
  },
  fine: 'The same boundaries, length of time and definition; both figures are whole and exact.',
  reasons: {
    boundary:
      'The land of one of them was another, or that period has figures on both lists of provinces.',
    span: 'The periods differ in length or time, or one is not stated.',
    part_year: 'One of them is of part of a year.',
    definition: 'They differ in definition, state or split.',
    denominator: 'A denominator is of another year than the figure, or there is none.',
    estimate: 'One is estimated, provisional, or worded “more than” or “nearly”.',
    missing: 'One is missing, or only part of it could be added.'
  },
  stripTitle: 'Rank under each denominator',
  stripLead: (period) => `The same figures, ${period}: how the rank moves with the denominator.`,
  unit: 'Unit',
  norm: 'Expressed as',
  value: 'Value',
  rank: 'Rank',
  of: (n) => `of ${n} with a figure`,
  noRank: 'not ranked',
  whole: 'Absolute figures',
  denominator: (name, year) => `${name}, ${year}`,
  waiting: 'Computing…',
  failed: 'It could not be computed. The figures are intact.',
  retry: 'Compute again',
  loadFailed: 'It could not be opened. Close it and open it again.',
  stripNone: 'These data have no denominator; only absolute figures and shares are ranked.'
};

/** Words of the panels beside a figure: whether two figures compare, and ranks by denominator. */
export const pairWords = { vi, en };
