import { listNames } from './join.ts';

const vi = {
  title: 'Tệp đang giữ',
  lead: 'Tệp đưa vào được giữ trong trình duyệt này, tải lại trang vẫn còn, và không được gửi đi đâu.',
  empty: 'Chưa giữ tệp nào.',
  columns: { name: 'Tệp', added: 'Đưa vào', figures: 'Số liệu', size: 'Dung lượng' },
  unnamed: 'Không có tệp gốc',
  more: (n: string) => `và ${n} tệp khác`,
  damaged: 'Không đọc lại được',
  remove: 'Bỏ',
  removeNamed: (name: string) => `Bỏ ${name}`,
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  save: 'Lưu thành một tệp',
  open: 'Mở tệp của đồng nghiệp',
  openLead: (name: string, n: string) =>
    `Bạn đang giữ ${n} tệp. Thêm số liệu của “${name}” vào, hay thay hết bằng tệp này?`,
  merge: 'Thêm vào',
  replace: 'Thay hết',
  cancel: 'Thôi',
  forget: 'Dọn chỗ',
  forgetLead: 'Xóa hẳn các tệp đã bỏ; sau đó không hoàn tác được nữa.',
  used: (used: string, quota: string) => `Đang dùng ${used} trong ${quota} trình duyệt cho phép.`,
  said: {
    removed: (name: string) => `Đã bỏ ${name}. Có thể hoàn tác.`,
    undone: 'Đã hoàn tác.',
    redone: 'Đã làm lại.',
    saved: (name: string) => `Đã lưu ${name}.`,
    opened: (n: string) => `Đã mở tệp; đang giữ ${n} tệp.`,
    same: 'Mọi thứ trong tệp đã có sẵn ở đây.',
    forgotten: 'Đã dọn chỗ.'
  },
  fileName: (day: string) => `doi-chieu-${day}`,
  userPack: 'Số liệu của bạn',
  sourceLine: (files: readonly string[]) =>
    files.length === 0
      ? 'Nguồn: tệp bạn đưa vào.'
      : `Nguồn: tệp ${listNames(files, { lang: 'vi', shown: 3 }).replace(/ nơi khác$/, ' tệp khác')}.`
};

const en: typeof vi = {
  title: 'Files kept',
  lead: 'What you bring is kept in this browser, is there after a reload, and is sent nowhere.',
  empty: 'No file is kept yet.',
  columns: { name: 'File', added: 'Brought', figures: 'Figures', size: 'Size' },
  unnamed: 'No raw file',
  more: (n) => `and ${n} more`,
  damaged: 'Cannot be read back',
  remove: 'Remove',
  removeNamed: (name) => `Remove ${name}`,
  undo: 'Undo',
  redo: 'Redo',
  save: 'Save to one file',
  open: 'Open a colleague’s file',
  openLead: (name, n) =>
    `You keep ${n} files. Add the figures of “${name}”, or replace everything with this file?`,
  merge: 'Add',
  replace: 'Replace everything',
  cancel: 'Never mind',
  forget: 'Make room',
  forgetLead: 'Deletes removed files for good; after that they cannot be brought back.',
  used: (used, quota) => `${used} used of ${quota} that the browser allows.`,
  said: {
    removed: (name) => `${name} removed. It can be undone.`,
    undone: 'Undone.',
    redone: 'Redone.',
    saved: (name) => `${name} saved.`,
    opened: (n) => `File opened; ${n} files are kept.`,
    same: 'Everything in the file is here already.',
    forgotten: 'Room made.'
  },
  fileName: (day) => `doi-chieu-${day}`,
  userPack: 'Your figures',
  sourceLine: (files) =>
    files.length === 0
      ? 'Source: files you brought.'
      : `Source: ${files.length === 1 ? 'file' : 'files'} ${listNames(files, { lang: 'en', shown: 3 })}.`
};

/** Words for what a person brought and the browser keeps. */
export const keptWords = { vi, en };
