/** What is noted of the figures of a picture, in the words around it. */
type NotedWords = {
  /** In the text alternative: `Có ghi chú: 01/07/2025: 34 tỉnh, thành`. */
  noted: (list: string) => string;
  /** Before the numbers of what is noted in each year, and beside a sample of their lines. */
  row: string;
  lines: string;
  /** Under a heat map: totals over years that have figures of their own are not drawn. */
  spansNotDrawn: (n: number, names: string) => string;
  /** In an export: the scale is that of the figure beside it, or of all the years that are played. */
  sharedScale: string;
  heldScale: (from: string, to: string) => string;
  /** In place of a drawing that could not be fetched. */
  notFetched: string;
  again: string;
};

const vi: NotedWords = {
  noted: (list) => `Có ghi chú: ${list}`,
  row: 'Ghi chú',
  lines: 'có ghi chú',
  spansNotDrawn: (n, names) =>
    `Không vẽ ${n} số gộp nhiều năm của ${names}, vì từng năm trong đó đã có số riêng; bảng số liệu có ghi.`,
  sharedScale: 'Hình này dùng chung thang đo với hình đặt cạnh nó.',
  heldScale: (from, to) => `Thang đo giữ chung cho các năm từ ${from} đến ${to}.`,
  notFetched:
    'Chưa tải được phần vẽ hình. Bảng số liệu vẫn xem được. Hãy kiểm tra kết nối rồi thử lại; nếu vẫn chưa được, hãy tải lại trang.',
  again: 'Thử lại'
};

const en: NotedWords = {
  noted: (list) => `Noted: ${list}`,
  row: 'Notes',
  lines: 'see notes',
  spansNotDrawn: (n, names) =>
    `${n} ${n === 1 ? 'total' : 'totals'} over several years (${names}) ${n === 1 ? 'is' : 'are'} not drawn, as each of those years has its own figure; see the table.`,
  sharedScale: 'This figure shares its scale with the one beside it.',
  heldScale: (from, to) => `The scale is held for the years from ${from} to ${to}.`,
  notFetched:
    'The part that draws the chart could not be fetched. The table can still be read. Check the connection and try again; if that does not help, reload the page.',
  again: 'Try again'
};

export const notedWords = { vi, en };
