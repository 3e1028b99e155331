const vi = {
  title: 'Dữ liệu',
  lead: 'Đưa bảng số của cơ quan vào đây để so sánh. Mọi việc đọc và tính diễn ra trong trình duyệt này; không có gì được gửi đi.',
  templatesTitle: 'Tải tệp mẫu',
  templatesLead:
    'Mỗi lĩnh vực một tệp CSV có sẵn tên cột và vài dòng ví dụ. Mở bằng Excel, điền số, lưu lại dạng CSV UTF-8.',
  download: (name: string) => `Tải ${name}`,
  denominatorsTemplate: 'Mẫu số (dân số, đảng viên)',
  chooseTitle: 'Đưa tệp vào',
  chooseLead:
    'Đưa tệp đúng như Excel hay phần mềm cũ đã lưu. Trang cho xem đã hiểu những gì, chỗ nào còn ngờ; chỉ ghi khi bạn bấm “Ghi”.',
  drop: 'Kéo tệp vào đây, hoặc dán bảng từ Excel',
  choose: 'Chọn tệp…',
  commit: (n: string) => `Ghi ${n} số liệu`,
  written: (n: string) => `Đã ghi ${n} số liệu, trong bộ “Của bạn”.`,
  seeOverview: 'Xem ở Tổng quan',
  seeCompare: 'Mở trong So sánh',
  failed: 'Chưa ghi được tệp này. Dữ liệu cũ còn nguyên.',
  again: 'Đưa tệp khác',
  tablesTitle: 'Các bảng kèm theo trang',
  tablesLead: 'Bảng gốc của từng bộ, dạng CSV, cùng cột với tệp mẫu.',
  tableColumns: { table: 'Bảng', rows: 'Số dòng', file: 'Tệp' },
  rows: (n: string) => `${n} dòng`
};

const en: typeof vi = {
  title: 'Data',
  lead: 'Bring the tables of your office here to compare them. All reading and computing happens in this browser; nothing is sent anywhere.',
  templatesTitle: 'Download a template',
  templatesLead:
    'One CSV per subject, with its column names and a few example rows. Open it in Excel, fill it in, save it as CSV UTF-8.',
  download: (name) => `Download ${name}`,
  denominatorsTemplate: 'Denominators (population, members)',
  chooseTitle: 'Bring your file',
  chooseLead:
    'Bring it just as Excel or an older program saved it. The page shows what was understood and what is doubtful; nothing is recorded until you press “Add”.',
  drop: 'Drop a file here, or paste a table from Excel',
  choose: 'Choose a file…',
  commit: (n) => `Add ${n} figures`,
  written: (n) => `${n} figures added, under “Yours”.`,
  seeOverview: 'See in Overview',
  seeCompare: 'Open in Compare',
  failed: 'This file could not be recorded. Everything else is intact.',
  again: 'Bring another file',
  tablesTitle: 'Tables that come with the site',
  tablesLead: 'The tables of each pack as CSV, with the columns of the templates.',
  tableColumns: { table: 'Table', rows: 'Rows', file: 'File' },
  rows: (n) => `${n} rows`
};

/** Words of the data page. */
export const dataWords = { vi, en };
