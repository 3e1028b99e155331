const vi = {
  account: {
    title: (lines: string) => `Cả ${lines} dòng trong tệp đều được tính đến`,
    sum: (read: string, others: string, all: string) =>
      `${read} dòng số liệu + ${others} dòng khác = ${all} dòng`,
    rows: (read: string, accepted: string, fixed: string, excluded: string, rejected: string) =>
      `${read} dòng số liệu = ${accepted} ghi ngay + ${fixed} đã sửa + ${excluded} để ra ngoài + ${rejected} chưa ghi được`,
    accepted: 'dòng ghi ngay',
    fixed: 'dòng bạn đã sửa',
    excluded: 'dòng bạn để ra ngoài',
    rejected: 'dòng chưa ghi được',
    waiting: 'dòng chờ bạn chọn',
    others: {
      header: 'dòng tiêu đề cột',
      total: 'dòng cộng, không ghi',
      group: 'dòng tên nhóm',
      blank: 'dòng trống',
      title: 'dòng đầu đề',
      unit_line: 'dòng đơn vị tính',
      column_numbers: 'dòng đánh số cột',
      repeated_header: 'dòng tiêu đề lặp lại',
      footnote: 'dòng ghi chú',
      signature: 'dòng chữ ký',
      comment: 'dòng chú thích của phần mềm'
    }
  },
  checklist: [
    'Tệp',
    'Dòng',
    'Kết quả',
    'Đơn vị',
    'Chỉ tiêu',
    'Từ',
    'Đến',
    'Trong tệp',
    'Dấu',
    'Giá trị',
    'Đơn vị tính',
    'Tình trạng',
    'Lý do'
  ],
  checklistFile: 'bang-kiem',
  rejectedFile: 'dong-chua-ghi',
  rejected: {
    download: 'Tải các dòng chưa ghi được (CSV)',
    reason: 'Lý do',
    line: 'Dòng gốc',
    withWhole: 'kèm theo vì các dòng dưới là một phần của dòng này',
    excluded: 'bạn đã để dòng này ra ngoài'
  },
  foot: {
    ready: (figures: string) => `${figures} số liệu`,
    state: (waiting: string) => `sẵn sàng, ${waiting} còn chờ`,
    allReady: 'sẵn sàng',
    commit: (figures: string) => `Ghi ${figures} số liệu`,
    cancel: 'Hủy, không ghi gì',
    leave: (n: string) => `Bỏ ${n} lựa chọn đã làm và không ghi gì?`,
    leaveYes: 'Bỏ',
    leaveNo: 'Xem tiếp',
    checklist: 'Tải bảng kiểm (CSV)',
    written: (figures: string) => `Đã ghi ${figures} số liệu`,
    writtenWaiting: (figures: string, waiting: string) =>
      `Đã ghi ${figures} số liệu, ${waiting} còn chờ`,
    undo: 'Bỏ lần ghi này',
    undone: 'Đã bỏ lần ghi. Dữ liệu trở lại như trước.',
    unchanged: 'Các tệp này đã có sẵn. Không có gì thay đổi.',
    next: 'Đưa tệp khác',
    compare: 'Mở trong So sánh',
    moved: 'Dữ liệu vừa đổi ở thẻ khác. Phần so sánh đã làm lại; hãy xem rồi ghi.',
    nothing: 'Chưa có số liệu nào ghi được. Hãy xem các chỗ cần chọn ở trên.'
  },
  locator: (line: string, column: string) =>
    column === '' ? `dòng ${line}` : `dòng ${line}, cột ${column}`
};

const en: typeof vi = {
  account: {
    title: (lines) => `All ${lines} lines of the file are accounted for`,
    sum: (read, others, all) => `${read} data rows + ${others} other lines = ${all} lines`,
    rows: (read, accepted, fixed, excluded, rejected) =>
      `${read} data rows = ${accepted} accepted + ${fixed} fixed + ${excluded} left out + ${rejected} rejected`,
    accepted: 'rows accepted',
    fixed: 'rows you fixed',
    excluded: 'rows you left out',
    rejected: 'rows rejected',
    waiting: 'rows waiting for you',
    others: {
      header: 'header lines',
      total: 'totals, not recorded',
      group: 'group headings',
      blank: 'blank lines',
      title: 'title lines',
      unit_line: 'unit of measure line',
      column_numbers: 'column number lines',
      repeated_header: 'repeated headers',
      footnote: 'notes',
      signature: 'signature lines',
      comment: 'comment lines'
    }
  },
  checklist: [
    'File',
    'Line',
    'Outcome',
    'Unit',
    'Measure',
    'From',
    'To',
    'In the file',
    'Sign',
    'Value',
    'Unit of measure',
    'Status',
    'Reason'
  ],
  checklistFile: 'checklist',
  rejectedFile: 'rejected-rows',
  rejected: {
    download: 'Download the rejected rows (CSV)',
    reason: 'Lý do (Reason)',
    line: 'Dòng gốc (Line)',
    withWhole: 'goes along because rows below are part of it',
    excluded: 'you left this row out'
  },
  foot: {
    ready: (figures) => `${figures} figures`,
    state: (waiting) => `ready, ${waiting} waiting`,
    allReady: 'ready',
    commit: (figures) => `Add ${figures} figures`,
    cancel: 'Cancel, add nothing',
    leave: (n) => `Drop the ${n} choices made, and add nothing?`,
    leaveYes: 'Drop them',
    leaveNo: 'Go on',
    checklist: 'Download the checklist (CSV)',
    written: (figures) => `${figures} figures added`,
    writtenWaiting: (figures, waiting) => `${figures} figures added, ${waiting} waiting`,
    undo: 'Undo this import',
    undone: 'Undone. The data are as they were.',
    unchanged: 'These files are here already. Nothing has changed.',
    next: 'Bring another file',
    compare: 'Open in Compare',
    moved: 'The data changed in another tab. The comparison was made anew; look, then add.',
    nothing: 'No figure can be recorded yet. See what needs your choice above.'
  },
  locator: (line, column) => (column === '' ? `line ${line}` : `line ${line}, column ${column}`)
};

/** Words of the account of every line, and of writing. */
export const importAccount = { vi, en };
