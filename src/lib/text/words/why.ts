const vi = {
  title: 'Vì sao có số này?',
  sentenceTitle: 'Vì sao có câu này?',
  ask: 'Vì sao?',
  askOf: (what: string) => `Vì sao có số này: ${what}`,
  askSentence: (sentence: string) => `Vì sao có câu này: ${sentence}`,
  askLine: (what: string) => `Vì sao có đường này: ${what}`,
  cell: 'Bấm vào số để biết vì sao có số đó. Dùng phím mũi tên để chọn ô, Enter để mở.',
  mark: 'Enter để biết vì sao có số này.',
  markPick: 'Shift+Enter để biết vì sao có số này.',
  unitPage: (name: string) => `${name}: mở trang đơn vị`,
  close: 'Đóng',
  failed: 'Chưa mở được. Hãy kiểm tra kết nối rồi bấm lại.',
  sum: (n: string) => `Số này gộp từ ${n} số dưới đây, đúng theo cách tính ghi ở hình.`
};

const en: typeof vi = {
  title: 'Why this number?',
  sentenceTitle: 'Why this sentence?',
  ask: 'Why?',
  askOf: (what) => `Why this number: ${what}`,
  askSentence: (sentence) => `Why this sentence: ${sentence}`,
  askLine: (what) => `Why this line: ${what}`,
  cell: 'Click a number to see why it is so. Arrow keys choose a cell, Enter opens it.',
  mark: 'Enter tells why this number.',
  markPick: 'Shift+Enter tells why this number.',
  unitPage: (name) => `${name}: open the page of the unit`,
  close: 'Close',
  failed: 'It could not be opened. Check the connection and press again.',
  sum: (n) => `This number is made of the ${n} numbers below, as the figure says it is computed.`
};

/** Words of the question that every number and sentence answers. */
export const whyWords = { vi, en };
