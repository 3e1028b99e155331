type Problem = 'none' | 'refused' | 'split' | 'several' | 'unlike' | 'places' | 'apart' | 'choose';

const vi = {
  and: (a: string, b: string) => `${a} và ${b}`,
  across: (label: string) => `ngang: ${label}`,
  upward: (label: string) => `dọc: ${label}`,
  axis: (label: string, unit: string) => `${label} (${unit})`,
  medians: (n: number, x: string, y: string) => `trung vị ${n} nơi: ngang ${x}, dọc ${y}`,
  median: (n: number, side: 'x' | 'y', value: string) =>
    `trung vị ${n} nơi: ${side === 'x' ? 'ngang' : 'dọc'} ${value}`,
  both: (n: number, of: number) => `Có đủ cả hai số: ${n}/${of}`,
  bothYears: (n: number, of: number) => `Có đủ cả hai số: ${n} trong ${of} năm của các nơi được vẽ`,
  lacks: (measure: string, names: string) => `thiếu ${measure}: ${names}`,
  measure: 'Chỉ tiêu',
  lacksBoth: 'cả hai chỉ tiêu',
  lacking: (n: number, measure: string, reason: string, names: string) =>
    `${n} nơi, ${measure}: ${reason} (${names})`,
  otherPeriods: (n: number, names: string) => `${n} nơi, hai số khác kỳ nên không ghép (${names})`,
  noYear: (n: number, names: string) => `${n} nơi chưa có năm nào đủ cả hai số (${names})`,
  values: (x: string, y: string) => `${x}; ${y}`,
  valueOf: (measure: string, value: string) => `${measure}: ${value}`,
  chosen: (n: number, of: number) => `Hình vẽ ${n} trong ${of} nơi.`,
  noCause:
    'Hình chỉ đặt hai chỉ tiêu cạnh nhau; không suy ra được chỉ tiêu này kéo theo chỉ tiêu kia.',
  notFromZero: {
    x: 'Trục ngang không bắt đầu từ 0.',
    y: 'Trục dọc không bắt đầu từ 0.',
    both: 'Hai trục không bắt đầu từ 0.'
  },
  openEnds: 'Mũi tên ở một điểm chỉ về phía số thật có thể nằm.',
  pathIs:
    'Mỗi điểm là một năm có đủ cả hai số, nối theo thứ tự thời gian; năm thiếu một số làm đường đứt.',
  pathSpans:
    'Số gộp nhiều năm và số của một phần năm không đặt vào năm nào nên không có trên đường.',
  rated: (measure: string) => `${measure} vốn là tỷ lệ nên giữ nguyên, không quy đổi thêm.`,
  why: {
    none: () => 'Hãy chọn chỉ tiêu thứ hai để đặt lên trục dọc.',
    refused: (measure: string, reason: string) =>
      `Chưa đặt được ${measure} lên trục dọc. ${reason}`,
    split: () => 'Kiểu hình này chỉ vẽ một số của mỗi chỉ tiêu cho mỗi nơi; hãy bỏ cách chia.',
    several: () => 'Mỗi nơi có nhiều số ở nhiều kỳ; hãy chọn một năm.',
    unlike: (measure: string) =>
      `Các số của ${measure} thuộc những kỳ dài ngắn khác nhau; hãy chọn một năm.`,
    places: () => 'Thứ hạng không đặt lên hai trục; hãy chọn cách quy đổi khác.',
    apart: (measure: string) =>
      `Chưa nơi nào có đủ cả hai số cùng kỳ; hãy chọn năm khác hoặc chỉ tiêu khác thay ${measure}.`,
    choose: () => 'Đường đi chỉ vẽ từ 1 đến 6 nơi; hãy chọn hoặc làm nổi những nơi cần xem.'
  } satisfies Record<Problem, (measure: string, reason: string) => string>,
  sides: (left: string, right: string) => `Bên trái số 0 là ${left}; bên phải là ${right}.`,
  below: 'Giảm',
  above: 'Tăng',
  under: 'Dưới 0',
  over: 'Trên 0',
  noSides:
    'Kiểu hai phía cần các phần cộng được với nhau, hoặc số có cả tăng và giảm, nên hiện cột xếp hạng.'
};

const en: typeof vi = {
  and: (a, b) => `${a} and ${b}`,
  across: (label) => `across: ${label}`,
  upward: (label) => `upward: ${label}`,
  axis: (label, unit) => `${label} (${unit})`,
  medians: (n, x, y) => `median of ${n}: across ${x}, upward ${y}`,
  median: (n, side, value) => `median of ${n}: ${side === 'x' ? 'across' : 'upward'} ${value}`,
  both: (n, of) => `Both figures: ${n}/${of}`,
  bothYears: (n, of) => `Both figures: ${n} of the ${of} years of the places shown`,
  lacks: (measure, names) => `without ${measure}: ${names}`,
  measure: 'Measure',
  lacksBoth: 'both measures',
  lacking: (n, measure, reason, names) =>
    `${n} ${n === 1 ? 'place' : 'places'}, ${measure}: ${reason} (${names})`,
  otherPeriods: (n, names) =>
    `${n} ${n === 1 ? 'place' : 'places'}, figures of different periods, not paired (${names})`,
  noYear: (n, names) =>
    `${n} ${n === 1 ? 'place has' : 'places have'} no year with both figures (${names})`,
  values: (x, y) => `${x}; ${y}`,
  valueOf: (measure, value) => `${measure}: ${value}`,
  chosen: (n, of) => `The chart shows ${n} of ${of} places.`,
  noCause:
    'The chart sets two measures side by side; it does not show that one brings about the other.',
  notFromZero: {
    x: 'The horizontal axis does not start at 0.',
    y: 'The vertical axis does not start at 0.',
    both: 'Neither axis starts at 0.'
  },
  openEnds: 'An arrow at a point shows to which side the true figure may lie.',
  pathIs:
    'Each point is a year with both figures, joined in time; a year that lacks one breaks the line.',
  pathSpans:
    'Totals over several years and parts of years belong to no one year, so they are not on the line.',
  rated: (measure) => `${measure} is a rate already and is left as it is.`,
  why: {
    none: () => 'Choose a second measure for the vertical axis.',
    refused: (measure, reason) => `${measure} cannot stand on the vertical axis. ${reason}`,
    split: () => 'This chart shows one figure of each measure for each place; take the split away.',
    several: () => 'Each place has figures of several periods; choose one year.',
    unlike: (measure) =>
      `The figures of ${measure} are of periods of different lengths; choose one year.`,
    places: () => 'Ranks are not set on two axes; choose another way to express the figures.',
    apart: (measure) =>
      `No place has both figures of one period; choose another year, or another measure than ${measure}.`,
    choose: () => 'A connected scatter shows 1 to 6 places; choose or highlight those you want.'
  },
  sides: (left, right) => `Left of 0 is ${left}; right of it ${right}.`,
  below: 'Less',
  above: 'More',
  under: 'Below 0',
  over: 'Above 0',
  noSides:
    'A diverging chart needs parts that add up, or figures both above and below zero, so ranked bars are shown.'
};

/** Words on charts that set one measure, part or sign against another. */
export const againstWords = { vi, en };
