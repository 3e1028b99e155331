const vi = {
  about: (figures: number, day: string) =>
    figures === 1
      ? `Lưu ngày ${day}. Tệp này mở được ở mọi máy, không cần mạng.`
      : `${figures} hình, lưu ngày ${day}. Tệp này mở được ở mọi máy, không cần mạng.`,
  contents: 'Mục lục',
  find: 'Tìm đơn vị',
  findHint: 'Gõ tên, có dấu hay không dấu đều được',
  present: 'Trình chiếu',
  chart: 'Biểu đồ',
  table: 'Bảng số liệu',
  view: (title: string) => `Cách xem: ${title}`,
  copy: 'Sao chép bảng',
  slides: 'Điều khiển trình chiếu',
  previous: 'Trang trước',
  next: 'Trang sau',
  leave: 'Thoát',
  spot: 'Gõ tên đơn vị để làm nổi',
  reopen:
    'Số liệu của các hình nằm trong tệp này. Muốn mở lại để so sánh tiếp, hãy vào Đối Chiếu, chọn “Mở lại” rồi đưa tệp này vào.',
  /** What the script of the page says; `{…}` is filled there. */
  said: {
    none: 'Không có đơn vị nào tên như vậy.',
    found: '{names}: có trong {count} hình.',
    many: 'Khớp {count} đơn vị. Hãy gõ thêm để chọn một.',
    copied: 'Đã sao chép bảng {count} dòng. Dán vào Excel hay Word sẽ thành bảng.',
    selected: 'Trình duyệt không cho sao chép ở đây. Bảng đã được bôi chọn, hãy nhấn Ctrl+C.',
    sort: 'Sắp xếp theo {name}',
    page: 'Trang {page} trên {pages}',
    absent: 'Không có đơn vị tên “{typed}” trong hình này.'
  }
};

const en: typeof vi = {
  about: (figures, day) =>
    figures === 1
      ? `Saved on ${day}. This file opens on any computer, without a network.`
      : `${figures} figures, saved on ${day}. This file opens on any computer, without a network.`,
  contents: 'Contents',
  find: 'Find a unit',
  findHint: 'Type a name, with or without diacritics',
  present: 'Present',
  chart: 'Chart',
  table: 'Table',
  view: (title) => `View of: ${title}`,
  copy: 'Copy table',
  slides: 'Presentation controls',
  previous: 'Previous page',
  next: 'Next page',
  leave: 'Leave',
  spot: 'Type a unit’s name to spotlight it',
  reopen:
    'The data of the figures are inside this file. To go on comparing, open Đối Chiếu, choose “Reopen” and give it this file.',
  said: {
    none: 'There is no unit of that name.',
    found: '{names}: in {count} figures.',
    many: '{count} units match. Type more to choose one.',
    copied: 'A table of {count} rows is on the clipboard. In Excel or Word it becomes a table.',
    selected: 'The browser does not allow copying here. The table is selected: press Ctrl+C.',
    sort: 'Sort by {name}',
    page: 'Page {page} of {pages}',
    absent: 'There is no unit called “{typed}” in this figure.'
  }
};

/** Words of the single HTML file, around its figures. */
export const singleWords = { vi, en };
