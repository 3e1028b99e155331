const vi = {
  title: 'Nhập tệp',
  crumb: 'Dữ liệu',
  lead: 'Thả tệp đúng như Excel hay phần mềm cũ đã lưu. Mọi việc đọc diễn ra trong trình duyệt này; không có gì được gửi đi.',
  drop: 'Kéo tệp vào đây, hoặc dán bảng từ Excel',
  dropHere: 'Thả ra để đọc',
  choose: 'Chọn tệp…',
  chooseFolder: 'Chọn thư mục…',
  kinds: 'CSV, TSV, TXT, Excel (.xlsx, .xls), ZIP, GZ',
  empty: 'Chưa có tệp nào. Kéo tệp vào đây, hoặc xem thử dữ liệu minh họa.',
  pasted: 'bang-dan',
  or: 'hoặc',
  paste: {
    open: 'Dán bảng…',
    label: 'Chép các ô trong Excel rồi dán vào đây',
    read: 'Đọc bảng đã dán',
    cancel: 'Thôi'
  },
  broken: 'Bộ đọc dừng giữa chừng. Chưa ghi gì; dữ liệu cũ còn nguyên.',
  rereading: 'Đang đọc lại…',
  stop: 'Thôi đọc lại',
  stopped: 'Đã thôi đọc lại. Mọi thứ vẫn như trước khi chọn.',
  done: 'Đã đọc lại.',
  draft: {
    offer: (name: string) => `Bạn đang xem dở tệp “${name}”, chưa ghi.`,
    offerSeveral: (files: string) => `Bạn đang xem dở ${files} tệp, chưa ghi.`,
    decided: (n: string) => `Đã chọn ${n} chỗ.`,
    resume: 'Tiếp tục',
    refuse: 'Bỏ',
    gone: 'Không mở lại được phần đang xem dở. Hãy đưa tệp vào lần nữa.',
    tooLarge: (most: string) =>
      `Tệp lớn hơn ${most} nên phần đang xem dở không được giữ khi tải lại trang. Hãy ghi xong trước khi đóng.`,
    refused:
      'Trình duyệt không cho giữ phần đang xem dở. Nếu tải lại trang, hãy đưa tệp vào lần nữa.'
  },
  aside: {
    hidden: (n: string, names: string) =>
      `${n} tệp ẩn hoặc tệp của máy trong thư mục không được đọc: ${names}.`,
    unreadable: (n: string, names: string) =>
      `${n} tệp không mở được: ${names}. Hãy đóng phần mềm đang dùng tệp rồi đưa vào lại.`,
    most: (n: string) =>
      `Thư mục có hơn ${n} tệp. Chỉ ${n} tệp đầu được đọc; hãy đưa các tệp còn lại vào lần sau.`,
    nothing: 'Thư mục này không có tệp nào để đọc.'
  },
  notYet: 'chưa có gì được ghi vào dữ liệu cho đến khi bạn bấm “Ghi”',
  steps: {
    read: 'Đọc tệp',
    columns: 'Khớp cột',
    units: 'Khớp đơn vị',
    review: 'Soát lại',
    commit: 'Ghi'
  },
  progress: {
    reading: (name: string) => `Đang đọc ${name}…`,
    share: (percent: string) => `Đã đọc ${percent} %`,
    lines: (n: string) => `${n} dòng`,
    cancel: 'Dừng đọc',
    cancelled: 'Đã dừng. Chưa ghi gì.',
    writing: 'Đang ghi…'
  },
  headline: {
    done: (lines: string) => `Đọc xong ${lines} dòng`,
    allReady: (lines: string) => `Đọc xong ${lines} dòng, tất cả đều rõ`,
    waitUnit: (rows: string) => `${rows} dòng chờ bạn chọn đơn vị`,
    waitMeasure: (rows: string) => `${rows} dòng chờ bạn chọn chỉ tiêu`,
    waitNumber: (rows: string) => `${rows} dòng chờ bạn chọn cách đọc số`,
    waitOther: (rows: string) => `${rows} dòng chờ bạn xem lại`,
    refused: 'Không đọc được tệp này',
    files: (n: string) => `${n} tệp`,
    tables: (n: string) => `${n} bảng`
  },
  refused: {
    title: (name: string) => `Không đọc được ${name}`,
    again: 'Chọn tệp khác',
    others: 'Các tệp còn lại vẫn đọc được.'
  }
};

const en: typeof vi = {
  title: 'Import a file',
  crumb: 'Data',
  lead: 'Drop the file exactly as Excel or an older program saved it. All reading happens in this browser; nothing is sent anywhere.',
  drop: 'Drop a file here, or paste a table from Excel',
  dropHere: 'Let go to read it',
  choose: 'Choose a file…',
  chooseFolder: 'Choose a folder…',
  kinds: 'CSV, TSV, TXT, Excel (.xlsx, .xls), ZIP, GZ',
  empty: 'No file yet. Drop one here, or look at the demo data.',
  pasted: 'pasted-table',
  or: 'or',
  paste: {
    open: 'Paste a table…',
    label: 'Copy the cells in Excel and paste them here',
    read: 'Read the pasted table',
    cancel: 'Never mind'
  },
  broken: 'The reader stopped half way. Nothing was recorded; earlier data are intact.',
  rereading: 'Reading again…',
  stop: 'Stop reading again',
  stopped: 'Stopped. Everything is as it was before the choice.',
  done: 'Read again.',
  draft: {
    offer: (name) => `You were reviewing “${name}”; it is not recorded yet.`,
    offerSeveral: (files) => `You were reviewing ${files} files; they are not recorded yet.`,
    decided: (n) => `Choices made: ${n}.`,
    resume: 'Continue',
    refuse: 'Discard',
    gone: 'The review that was left could not be opened again. Please give the file once more.',
    tooLarge: (most) =>
      `The file is larger than ${most}, so this review is not kept when the page is reloaded. Please record it before closing.`,
    refused:
      'The browser does not let the page keep this review. If you reload, please give the file once more.'
  },
  aside: {
    hidden: (n, names) => `Hidden files and files of the system, not read (${n}): ${names}.`,
    unreadable: (n, names) =>
      `Files that could not be opened (${n}): ${names}. Please close the program that uses them and give them again.`,
    most: (n) =>
      `The folder has more than ${n} files. Only the first ${n} were read; please give the others next.`,
    nothing: 'There is no file to read in this folder.'
  },
  notYet: 'nothing is recorded until you press “Add”',
  steps: {
    read: 'Read',
    columns: 'Match columns',
    units: 'Match units',
    review: 'Review',
    commit: 'Add'
  },
  progress: {
    reading: (name) => `Reading ${name}…`,
    share: (percent) => `${percent}% read`,
    lines: (n) => `${n} lines`,
    cancel: 'Stop reading',
    cancelled: 'Stopped. Nothing was recorded.',
    writing: 'Adding…'
  },
  headline: {
    done: (lines) => `${lines} lines read`,
    allReady: (lines) => `${lines} lines read, all of them clear`,
    waitUnit: (rows) => `${rows} rows wait for you to choose a unit`,
    waitMeasure: (rows) => `${rows} rows wait for you to choose a measure`,
    waitNumber: (rows) => `${rows} rows wait for you to say how numbers are written`,
    waitOther: (rows) => `${rows} rows wait for you to look at them`,
    refused: 'This file cannot be read',
    files: (n) => `${n} files`,
    tables: (n) => `${n} tables`
  },
  refused: {
    title: (name) => `${name} cannot be read`,
    again: 'Choose another file',
    others: 'The other files can be read.'
  }
};

/** Words of taking files in and of the way through the import. */
export const importIntake = { vi, en };
