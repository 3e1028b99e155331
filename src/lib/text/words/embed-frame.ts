const vi = {
  table: 'Bảng số liệu của hình',
  open: 'Xem trong Đối Chiếu',
  site: 'Đối Chiếu',
  loading: 'Đang mở hình…',
  noScript:
    'Trình duyệt đang tắt mã lệnh nên chưa mở được đúng hình mà trang này nhúng. Dưới đây là hình đầu tiên của trang So sánh. Hãy mở trang ấy để xem các hình khác.',
  compare: 'Mở trang So sánh',
  unanswered: 'Hình này cần tính ở trang đầy đủ',
  unansweredWhy:
    'Khung nhúng chỉ hiện các hình lấy được từ số đã tính sẵn, để mở nhanh. Cách chọn của hình này chưa có trong số đó.',
  beyondWhy: (from: number, to: number) =>
    `Hình này cộng số của nhiều năm, trong đó có năm ngoài ${from}–${to}. Khung nhúng chỉ có sẵn tổng của các năm ${from}–${to} và không đoán phần còn lại. Hãy chọn lại các năm, hoặc xem hình ở trang đầy đủ.`,
  unknown: 'Đối Chiếu không có chỉ tiêu này',
  unknownWhy:
    'Địa chỉ của khung nhúng ghi một bộ số liệu hoặc chỉ tiêu không có ở đây. Hãy mở trang đầy đủ, chọn lại hình rồi sao chép mã nhúng mới.',
  empty: 'Chưa có gì để vẽ',
  emptyWhy: 'Không có đơn vị nào trong phạm vi đã chọn.',
  own: 'Số liệu của hình này chỉ có trong máy của người làm hình',
  ownWhy: 'Hãy hỏi người ấy bản nhúng đóng băng: số liệu nằm ngay trong mã nhúng.',
  failed: 'Chưa mở được hình',
  failedWhy: 'Không tải được số liệu của hình. Hãy kiểm tra kết nối rồi mở lại trang.',
  damaged: 'Mã nhúng không còn nguyên',
  damagedWhy:
    'Hình đóng băng nằm trong mã nhúng, và mã này đã bị cắt hoặc sửa. Hãy sao chép lại mã từ trang Đối Chiếu.',
  old: 'Trình duyệt này chưa mở được hình đóng băng',
  oldWhy: 'Hãy dùng bản mới hơn của Chrome, Edge, Firefox hoặc Safari.',
  frozen: (day: string) =>
    `Hình đóng băng ngày ${day}: số liệu nằm trong mã nhúng của trang này và không tự cập nhật.`,
  frozenOwn: 'Số liệu do người làm hình tự nạp, không phải số liệu của trang Đối Chiếu.'
};

const en: typeof vi = {
  table: 'Data table of the chart',
  open: 'View in Đối Chiếu',
  site: 'Đối Chiếu',
  loading: 'Opening the figure…',
  noScript:
    'Scripts are turned off in this browser, so the figure embedded here could not be opened. Below is the first figure of the Compare page. Please open that page to see others.',
  compare: 'Open the Compare page',
  unanswered: 'This figure has to be computed on the full page',
  unansweredWhy:
    'The embedded frame shows what can be made of figures computed beforehand, so that it opens quickly. What this one asks for is not among them.',
  beyondWhy: (from, to) =>
    `This figure adds up several years, some of them outside ${from}–${to}. The frame holds sums of the years ${from}–${to} only, and does not guess the rest. Please choose other years, or view the figure on the full page.`,
  unknown: 'Đối Chiếu has no such measure',
  unknownWhy:
    'The address of this frame names a set of data or a measure that is not here. Please open the full page, choose the figure again and copy the new embed code.',
  empty: 'Nothing to draw yet',
  emptyWhy: 'There are no units in the chosen range.',
  own: 'The data of this figure are only on the computer of whoever made it',
  ownWhy: 'Please ask them for the frozen embed: its data are in the embed code itself.',
  failed: 'The figure could not be opened',
  failedWhy: 'Its data could not be loaded. Please check the connection and reload the page.',
  damaged: 'The embed code is not complete',
  damagedWhy:
    'A frozen figure lies in its embed code, and this code has been cut or changed. Please copy it again from Đối Chiếu.',
  old: 'This browser cannot open a frozen figure',
  oldWhy: 'Please use a newer version of Chrome, Edge, Firefox or Safari.',
  frozen: (day) =>
    `Figure frozen on ${day}: its data are in the embed code of this page and do not update.`,
  frozenOwn: 'The data were loaded by whoever made the figure; they are not data of Đối Chiếu.'
};

/** What stands in an embedded figure beside what every figure says. */
export const frameWords = { vi, en };
