const vi = {
  title: 'Nhúng vào trang web',
  mode: 'Số liệu của hình',
  modes: { live: 'Cập nhật theo số liệu', frozen: 'Đóng băng như đang thấy' },
  hints: {
    live: 'Hình lấy số liệu mới nhất của trang này mỗi lần mở, và tự viết tiêu đề.',
    frozen: 'Hình, số liệu và tiêu đề nằm ngay trong mã nhúng; sau này không đổi.'
  },
  onlyFrozen: {
    own: 'Số liệu “Của bạn” chỉ có trong máy này, nên chỉ nhúng được bản đóng băng. Ai xem trang ấy cũng đọc được các số trong hình.',
    engine:
      'Hình này phải tính trong trình duyệt của bạn, nên khung nhúng không tự cập nhật được. Bản đóng băng mang đúng hình đang thấy.'
  },
  tooLong:
    'Hình có quá nhiều số để nằm trong một mã nhúng. Hãy tải “Tệp HTML (mở không cần mạng)” ở trên: một tệp mang đủ hình, bảng và số liệu, đặt lên trang hay gửi đi đều được. Cũng có thể bớt đơn vị, bớt năm, hoặc dùng hình PNG, SVG.',
  neither:
    'Hình này không tự cập nhật được trong khung nhúng, và có quá nhiều số để đóng băng. Hãy tải “Tệp HTML (mở không cần mạng)” ở trên: một tệp mang đủ hình, bảng và số liệu. Cũng có thể bớt đơn vị, bớt năm, hoặc dùng hình PNG, SVG.',
  theme: 'Nền',
  themes: { auto: 'Theo máy người xem', light: 'Sáng', dark: 'Tối' },
  hide: 'Không hiện',
  parts: { title: 'Tiêu đề', table: 'Bảng số liệu', link: 'Đường dẫn về đây' },
  fit: 'Tự vừa chiều cao (thêm một dòng mã)',
  fitOff:
    'Không có dòng mã ấy, khung cao bằng hình trên điện thoại; mở bảng số liệu thì khung tự cuộn.',
  preview: 'Xem thử khung nhúng',
  size: (width: number, height: number) =>
    `Xem thử ở bề rộng ${width}; khung cao ${height} điểm ảnh.`,
  code: 'Mã nhúng',
  copy: 'Sao chép mã nhúng',
  wait: 'Đang đo khung…',
  copied: {
    live: 'Đã sao chép mã nhúng của hình tự cập nhật. Hãy dán vào phần mã HTML của trang.',
    frozen: 'Đã sao chép mã nhúng của hình đóng băng. Hãy dán vào phần mã HTML của trang.'
  },
  refused: 'Trình duyệt không cho sao chép ở đây. Hãy chọn và chép mã trong ô “Mã nhúng”.'
};

const en: typeof vi = {
  title: 'Embed in a web page',
  mode: 'Data of the figure',
  modes: { live: 'Follows the data', frozen: 'Frozen as shown' },
  hints: {
    live: 'The figure takes the latest data of this site whenever it is opened, and writes its own title.',
    frozen: 'Figure, data and title are in the embed code itself and do not change later.'
  },
  onlyFrozen: {
    own: 'Your own data are only on this computer, so the figure can only be embedded frozen. Everyone who sees that page can read the numbers in it.',
    engine:
      'This figure has to be computed in your browser, so a frame cannot follow its data. The frozen one carries exactly what is shown.'
  },
  tooLong:
    'The figure has too many numbers for an embed code. Please save it as “HTML file (opens offline)” above: one file with the figure, its table and its data, to put on a site or to send. Or choose fewer units or years, or place a PNG or SVG.',
  neither:
    'A frame cannot follow the data of this figure, and it has too many numbers to be frozen. Please save it as “HTML file (opens offline)” above: one file with the figure, its table and its data. Or choose fewer units or years, or use a PNG or SVG.',
  theme: 'Background',
  themes: { auto: 'As the reader’s device', light: 'Light', dark: 'Dark' },
  hide: 'Leave out',
  parts: { title: 'Title', table: 'Data table', link: 'Link back here' },
  fit: 'Fit the height (one more line of code)',
  fitOff:
    'Without that line the frame is as tall as the figure on a phone; an open data table then scrolls.',
  preview: 'Preview of the embedded frame',
  size: (width, height) => `Preview ${width} pixels wide; the frame is ${height} pixels tall.`,
  code: 'Embed code',
  copy: 'Copy embed code',
  wait: 'Measuring the frame…',
  copied: {
    live: 'The embed code of the figure that follows its data was copied. Paste it into the HTML of your page.',
    frozen: 'The embed code of the frozen figure was copied. Paste it into the HTML of your page.'
  },
  refused:
    'The browser does not allow copying here. Please select and copy the code in “Embed code”.'
};

/** Words of the part of the export dialog that makes embed codes. */
export const embedWords = { vi, en };
