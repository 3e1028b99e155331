/** How many numbers are behind a clause, and how many units have none. */
type Behind = { numbers: string; missing: string; isEven: boolean };

const vi = {
  walk: 'Phím mũi tên trái, phải để chọn từng phần của câu, Enter để hỏi vì sao.',
  title: 'Vì sao nói như vậy?',
  inSentence: 'Trong câu:',
  whole: 'Hỏi cả câu',
  next: 'Số cao nhất và số gần nhất sau đó.',
  sole: 'Các nơi khác chưa có số liệu.',
  before: (units: string) => `${units} nơi có số bằng hoặc cao hơn, hay có thể như vậy.`,
  noneBefore: 'Không nơi nào có số bằng hoặc cao hơn.',
  mayCome: (units: string) => `${units} nơi chưa có số liệu, nên thứ hạng còn có thể lùi.`,
  group: ({ numbers, missing }: Behind) =>
    missing === '0'
      ? `${numbers} nơi có số liệu.`
      : `${numbers} nơi có số liệu, ${missing} nơi chưa có.`,
  total: ({ numbers }: Behind) => `Tổng của ${numbers} số dưới đây.`,
  share: ({ numbers }: Behind) => `Phần của nơi vừa nêu trong tổng của ${numbers} số dưới đây.`,
  times: ({ numbers }: Behind) => `Số cao nhất chia cho trung vị của ${numbers} số dưới đây.`,
  median: ({ numbers, isEven }: Behind) =>
    `${isEven ? 'Trung bình của hai số đứng giữa' : 'Số đứng giữa'} khi xếp ${numbers} số dưới đây từ thấp đến cao.`,
  unranked: 'Hãy xem kỳ và đơn vị của từng số dưới đây.',
  change: 'So hai số dưới đây với nhau.',
  years: ({ numbers }: Behind) => `${numbers} năm có số liệu.`
};

const en: typeof vi = {
  walk: 'Left and right arrow keys choose a part of the sentence, Enter asks why.',
  title: 'Why does it say this?',
  inSentence: 'In the sentence:',
  whole: 'Ask of the whole',
  next: 'The highest number and the next one after it.',
  sole: 'The other units have no figure yet.',
  before: (units) => `Units as high or higher, or that may be: ${units}.`,
  noneBefore: 'No unit is as high or higher.',
  mayCome: (units) => `Units without a figure, which may still come before it: ${units}.`,
  group: ({ numbers, missing }) =>
    missing === '0'
      ? `Units with a figure: ${numbers}.`
      : `Units with a figure: ${numbers}; without: ${missing}.`,
  total: ({ numbers }) => `The sum of the ${numbers} numbers below.`,
  share: ({ numbers }) =>
    `The part of those just named in the sum of the ${numbers} numbers below.`,
  times: ({ numbers }) =>
    `The highest number divided by the median of the ${numbers} numbers below.`,
  median: ({ numbers, isEven }) =>
    `${isEven ? 'The mean of the two in the middle' : 'The one in the middle'} of the ${numbers} numbers below, put in order.`,
  unranked: 'See the period and the unit of each number below.',
  change: 'The two numbers below, held against each other.',
  years: ({ numbers }) => `Years with a figure: ${numbers}.`
};

/** What the numbers behind a clause are to it; comes with the dialog. */
export const whyClauseWords = { vi, en };
