import { capitalise } from './join.ts';

/** What a warning's sentence may speak of; every field is already in words. */
export type WarningFill = {
  /** Names joined, `12 nơi`, or `mọi nơi`; '' when the warning is of the whole figure. */
  units: string;
  /** How many rows were left out. */
  count: number;
  /** Measures of another definition, joined, in lower case. */
  measures: string;
  /** How many measures `measures` names. */
  measureCount: number;
  /** States that were not taken, joined. */
  states: string;
  /** Name of the denominator and its year, as far as known. */
  denominator: string;
  year: string;
  /** Days that figures are of: `30/06/2020 (Nghệ An) và 31/12/2020 (12 nơi)`, or the first to the last. */
  days: string;
  /** `1/2 tỉnh cũ`, `3/5 năm`; '' when several units are meant. */
  pieces: string;
  /** Ranks are shown all the same, since the figures are yearly averages. */
  ranked: boolean;
  /** A yearly average would put the figures on one footing. */
  averageHelps: boolean;
};

type Sentence = (fill: WarningFill) => string;

/** One sentence for each thing a reader must know, in both languages. */
export const WARNING_WORDS = {
  demo: {
    vi: () => 'Số do máy tạo để minh họa, không phải số liệu của địa phương nào.',
    en: () => 'The figures are made by a machine and are not those of any province.'
  },
  periods_differ: {
    vi: ({ ranked, averageHelps }) =>
      ranked
        ? 'Các số thuộc những kỳ dài ngắn khác nhau, nên so bằng bình quân mỗi năm.'
        : `Các số thuộc những kỳ khác nhau nên không xếp hạng.${averageHelps ? ' Có thể xem bình quân năm.' : ''}`,
    en: ({ ranked, averageHelps }) =>
      ranked
        ? 'The periods differ in length, so yearly averages are compared.'
        : `The figures belong to different periods and are not ranked.${averageHelps ? ' Yearly averages can be shown instead.' : ''}`
  },
  days_differ: {
    vi: ({ days }) =>
      `Các số tính đến những ngày khác nhau: ${days}; vì vậy không xếp hạng, không cộng.`,
    en: ({ days }) =>
      `The figures are of different days: ${days}; so they are neither ranked nor added.`
  },
  levels_differ: {
    vi: () => 'Các nơi thuộc những cấp khác nhau nên không xếp hạng.',
    en: () => 'The places are of different levels and are not ranked.'
  },
  unstated_period: {
    vi: ({ units }) => `${units}: nguồn không nêu kỳ.`,
    en: ({ units }) => `${units}: the source states no period.`
  },
  spans_hidden: {
    vi: () => 'Đã bỏ ra các số gộp nhiều năm, như đã chọn.',
    en: () => 'Totals over several years are left out, as chosen.'
  },
  span_average: {
    vi: ({ units }) => `${units}: số gộp nhiều năm được đổi thành bình quân năm.`,
    en: ({ units }) => `${units}: yearly averages stand for totals over several years.`
  },
  part_year: {
    vi: ({ units }) => `${units}: có số của một phần năm, không so với số cả năm.`,
    en: ({ units }) => `${units}: part of a year, not compared with whole years.`
  },
  conflict: {
    vi: ({ units }) => `${units}: có hai số khác nhau cho cùng một mục, nên để trống.`,
    en: ({ units }) => `${units}: two different figures for one item, so it is left blank.`
  },
  blank_beside: {
    vi: ({ units }) =>
      `${units}: có nguồn nêu số, có nguồn để trống cùng một mục; lấy số đã nêu. Mục “Vì sao có số này?” cho biết nguồn nào ghi gì.`,
    en: ({ units }) =>
      `${units}: one source gives a figure where another leaves a blank; the figure is taken. “Why this number?” shows which says what.`
  },
  mixed_bounds: {
    vi: ({ units }) =>
      units === ''
        ? 'Tổng chung gồm số gần đúng, hoặc cả “hơn” lẫn “gần”, nên chỉ là xấp xỉ (≈).'
        : `${units}: tổng gồm số gần đúng, hoặc cả “hơn” lẫn “gần”, nên chỉ là xấp xỉ (≈).`,
    en: ({ units }) =>
      units === ''
        ? 'The total holds “about”, or both “more than” and “nearly”, so it is approximate (≈).'
        : `${units}: the sum holds “about”, or both “more than” and “nearly”, so it is approximate (≈).`
  },
  at_least: {
    vi: ({ units, pieces }) =>
      pieces === ''
        ? `${units}: mới có một phần số liệu, nên tổng chưa đủ.`
        : `${units}: mới có ${pieces}, nên tổng chưa đủ.`,
    en: ({ units, pieces }) =>
      pieces === ''
        ? `${units}: only part was reported, so the sum is not complete.`
        : `${units}: only ${pieces} reported, so the sum is not complete.`
  },
  parts_incomplete: {
    vi: ({ units }) => `${units}: các phần cộng lại chưa bằng số chung.`,
    en: ({ units }) => `${units}: the parts do not make up the whole.`
  },
  parts_exceed: {
    vi: ({ units }) => `${units}: các phần cộng lại lớn hơn số chung.`,
    en: ({ units }) => `${units}: the parts add to more than the whole.`
  },
  narrower: {
    vi: ({ units }) => `${units}: nguồn chỉ nêu số của một cấp hoặc một loại, không có số chung.`,
    en: ({ units }) => `${units}: the source gives one level or kind only, no overall figure.`
  },
  other_measure: {
    vi: ({ units, measures }) => `${units} có ${measures}, là chỉ tiêu khác nên không xếp chung.`,
    en: ({ units, measures, measureCount }) =>
      `For ${units} there ${measureCount > 1 ? 'are other measures' : 'is another measure'} (${measures}), not put in one ranking with this.`
  },
  other_states: {
    vi: ({ states }) => `Số ${states} để riêng, không gộp vào đây.`,
    en: ({ states }) => `Figures ${states} are kept apart, not merged with these.`
  },
  part_of_left_out: {
    vi: ({ count }) => `${count} số “trong đó” là phần của số khác, không cộng thêm.`,
    en: ({ count }) =>
      count === 1
        ? 'One “of which” figure is part of another and is not added.'
        : `${count} “of which” figures are parts of others and are not added.`
  },
  basis_mixed: {
    vi: ({ units }) =>
      `${units}: năm 2025 cộng số theo 63 tỉnh, thành đến 30/06 với số theo 34 tỉnh, thành từ 01/07.`,
    en: ({ units }) =>
      `${units}: 2025 adds figures on the 63 provinces to 30/06 and on the 34 from 01/07.`
  },
  both_lists: {
    vi: ({ units }) =>
      `${units}: năm 2025 có số theo cả hai danh sách tỉnh, thành; chỉ lấy một số, không cộng hai số.`,
    en: ({ units }) =>
      `${units}: for 2025 both lists of provinces reported; one figure is taken, the two are not added.`
  },
  redrawn: {
    vi: ({ units }) =>
      `${units}: số của thời kỳ trước khi địa giới thay đổi, nên chỉ là mức ít nhất hoặc nhiều nhất.`,
    en: ({ units }) =>
      `${units}: figures from before the boundaries changed, so they are only a least or a most.`
  },
  redrawn_within: {
    vi: ({ units, year }) =>
      `${units}: địa giới thay đổi năm ${year}, ngay trong kỳ này, nên một phần số là của địa giới cũ.`,
    en: ({ units, year }) =>
      `${units}: the boundaries changed in ${year}, within this period, so part of the figure is of the former land.`
  },
  rate_parts: {
    vi: ({ units }) =>
      `${units}: tỷ lệ của các tỉnh cũ không cộng được, và thiếu tử số hoặc mẫu số để tính lại.`,
    en: ({ units }) =>
      `${units}: rates of former provinces do not add, and what is needed to recompute them is lacking.`
  },
  nested: {
    vi: () => 'Có nơi trực thuộc nơi khác cùng được chọn nên không xếp hạng, không cộng.',
    en: () => 'Some places lie under others shown, so they are neither ranked nor added.'
  },
  double_count: {
    vi: ({ units }) =>
      `${units}: cùng một số cho cùng một kỳ, có thể là một việc được báo cáo nhiều lần.`,
    en: ({ units }) =>
      `${units}: the same figure for the same period, perhaps one thing reported more than once.`
  },
  boundary: {
    vi: ({ units }) => `${units}: số trước khi sắp xếp là tổng các tỉnh cũ.`,
    en: ({ units }) => `${units}: figures before the merger are sums of the former provinces.`
  },
  denominator: {
    vi: ({ denominator }) => `Mẫu số: ${denominator}.`,
    en: ({ denominator }) => `Denominator: ${denominator}.`
  },
  denominator_other_year: {
    vi: ({ denominator, year }) =>
      `Mẫu số: ${denominator}, lấy của năm ${year} như đã chọn, không phải cùng năm với số liệu.`,
    en: ({ denominator, year }) =>
      `Denominator: ${denominator}, of ${year} as chosen, not of the figures’ own year.`
  },
  estimated: {
    vi: ({ units }) => `${units}: có số ước tính.`,
    en: ({ units }) => `${units}: estimated figures.`
  },
  provisional: {
    vi: ({ units }) => `${units}: có số tạm tính.`,
    en: ({ units }) => `${units}: provisional figures.`
  }
} as const satisfies Record<string, { vi: Sentence; en: Sentence }>;

/** The sentence of a warning, beginning with a capital. */
export const writeWarning = (
  code: keyof typeof WARNING_WORDS,
  fill: WarningFill,
  lang: 'vi' | 'en'
): string => capitalise(WARNING_WORDS[code][lang](fill));
