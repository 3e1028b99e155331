const vi = {
  add: 'Đưa vào trình chiếu',
  addOf: (name: string) => `Đưa vào trình chiếu: ${name}`,
  added: (n: string) => `Đã thêm, trang ${n}.`,
  there: (n: string) => `Đã có ở trang ${n}.`,
  full: 'Bài đã đủ số trang; hãy bỏ bớt trước.',
  addFailed: 'Chưa thêm được. Hãy thử lại.',
  addedForNow: 'Trình duyệt không cho lưu, nên bài chỉ còn đến khi đóng thẻ này.',
  see: 'Mở bài trình chiếu'
};

const en: typeof vi = {
  add: 'Add to presentation',
  addOf: (name) => `Add to presentation: ${name}`,
  added: (n) => `Added, page ${n}.`,
  there: (n) => `Already on page ${n}.`,
  full: 'The presentation is full; remove some pages first.',
  addFailed: 'It was not added. Try again.',
  addedForNow: 'The browser keeps nothing, so the presentation lasts until this tab is closed.',
  see: 'Open the presentation'
};

/** Words beside a figure that goes into the deck; every page carries them. */
export const deckAddWords = { vi, en };
