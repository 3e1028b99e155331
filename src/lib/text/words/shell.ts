const vi = {
  product: 'Đối Chiếu',
  tagline: 'So sánh số liệu tổng hợp của các tỉnh, thành qua các năm',
  skip: 'Đến nội dung chính',
  navLabel: 'Trang',
  menu: 'Mục lục',
  nav: {
    overview: 'Tổng quan',
    compare: 'So sánh',
    unit: 'Đơn vị',
    reconcile: 'Đối chiếu nguồn',
    deck: 'Trình chiếu',
    data: 'Dữ liệu',
    reopen: 'Mở lại',
    methods: 'Phương pháp'
  },
  languageLabel: 'Ngôn ngữ',
  demoLabel: 'Dữ liệu minh họa',
  demoStrip: 'Số do máy sinh để giới thiệu cách xem, không phải số liệu thật của tỉnh nào.',
  seePublished: 'Xem số đã công bố',
  stays: 'Đối Chiếu không gửi số liệu nào ra khỏi máy của bạn.',
  dataDate: (day: string) => `Số liệu công bố đến ${day}`,
  sources: 'Nguồn số liệu',
  engine: {
    idle: 'Bộ tính: chưa cần nạp',
    loading: (percent: number | null) =>
      percent === null ? 'Đang nạp bộ tính…' : `Đang nạp bộ tính… ${percent} %`,
    start: 'Đang khởi động bộ tính…',
    data: 'Đang nạp số liệu vào bộ tính…',
    ready: 'Bộ tính: sẵn sàng',
    error: 'Bộ tính không chạy được. Số liệu còn nguyên.'
  },
  errorTitle: 'Không có trang này',
  errorText: 'Địa chỉ có thể đã đổi. Các trang hiện có ở mục lục phía trên.',
  toOverview: 'Về Tổng quan'
};

const en: typeof vi = {
  product: 'Đối Chiếu',
  tagline: 'Aggregated statistics of Vietnamese provinces and years, side by side',
  skip: 'Skip to content',
  navLabel: 'Pages',
  menu: 'Menu',
  nav: {
    overview: 'Overview',
    compare: 'Compare',
    unit: 'Units',
    reconcile: 'Reconcile',
    deck: 'Present',
    data: 'Data',
    reopen: 'Reopen',
    methods: 'Methods'
  },
  languageLabel: 'Language',
  demoLabel: 'Illustrative data',
  demoStrip:
    'Made by a machine to show how to read the pages; these are no real province’s figures.',
  seePublished: 'See published figures',
  stays: 'Đối Chiếu sends no figure out of your computer.',
  dataDate: (day) => `Published figures up to ${day}`,
  sources: 'Sources',
  engine: {
    idle: 'Engine: not needed yet',
    loading: (percent) =>
      percent === null ? 'Loading the engine…' : `Loading the engine… ${percent}%`,
    start: 'Starting the engine…',
    data: 'Loading figures into the engine…',
    ready: 'Engine: ready',
    error: 'The engine does not run. Your figures are intact.'
  },
  errorTitle: 'There is no such page',
  errorText: 'The address may have changed. The pages are in the menu above.',
  toOverview: 'To the overview'
};

/** Words of the frame around every page. */
export const shellWords = { vi, en };
