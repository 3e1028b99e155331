const vi = {
  preview: {
    excerpt: (shown: string, all: string) =>
      `Tệp rất lớn: bảng này gồm ${shown} dòng, đủ mọi tên, kỳ, chỉ tiêu và cách ghi số có trong ${all} dòng của tệp. Sửa hay bỏ một ô ở đây là sửa hay bỏ ở mọi dòng ghi giống hệt.`,
    title: 'Xem trước',
    lead: (shown: string, all: string) =>
      `Chữ thường là chữ trong tệp, chữ đậm là số sẽ ghi. ${shown} trong ${all} dòng.`,
    line: 'Dòng',
    unit: 'Đơn vị',
    content: 'Nội dung',
    period: 'Kỳ',
    seen: 'Trong tệp',
    written: 'Sẽ ghi',
    skipped: {
      total: 'bỏ: dòng cộng',
      excluded: 'để ra ngoài',
      rejected: 'chưa ghi được'
    },
    partOf: (line: string) => `phần của dòng ${line}`,
    waiting: 'chờ bạn chọn',
    group: 'dòng tên nhóm',
    range: (from: string, to: string, all: string) => `Dòng thứ ${from}–${to} trong ${all} dòng.`,
    before: 'Các dòng trước',
    after: 'Các dòng sau',
    how: 'Chọn một ô rồi nhấn Enter để sửa.',
    edit: (line: string, column: string) => `Sửa ô ở dòng ${line}, cột ${column}`,
    veryLong: (n: string) => `Ô này dài ${n} ký tự. Gõ chữ thay vào, hoặc tải nguyên văn về xem.`,
    wholeCell: 'Tải nguyên văn ô',
    cellFile: 'nguyen-van-o',
    use: 'Dùng chữ này',
    alike: 'Sửa mọi ô giống vậy',
    exclude: 'Để dòng này ra ngoài',
    include: 'Lấy lại dòng này',
    cancel: 'Thôi',
    moreTables: (n: string) => `Còn ${n} bảng nữa không bày ở đây; số liệu của chúng vẫn được tính.`
  },
  statuses: {
    normal: '',
    estimated: 'ước tính',
    derived: 'tính ra',
    provisional: 'sơ bộ',
    break: 'đổi cách tính',
    missing: 'chưa có số liệu',
    not_collected: 'có phát sinh, chưa thu thập',
    not_applicable: 'không áp dụng',
    suppressed: 'không công bố'
  },
  diff: {
    title: 'So với dữ liệu đang có',
    added: 'Thêm mới',
    changed: 'Khác số đã có',
    unchanged: 'Trùng, giữ nguyên',
    gone: 'Không còn trong tệp',
    figures: (n: string) => `${n} số liệu`,
    before: 'Đang có',
    after: 'Trong tệp',
    nothing: 'Tệp này không thay đổi gì.',
    uncompared: (n: string) =>
      `${n} số liệu trong tệp rất lớn chưa được đối chiếu với dữ liệu đang có. Khi ghi vào, số mới thay số cũ cùng đơn vị, chỉ tiêu và kỳ.`,
    keepGone: 'Giữ số cũ',
    dropGone: 'Bỏ số cũ',
    changedLead: 'Số trong tệp khác số đang có. Chọn số được dùng:',
    takeNew: 'Dùng số trong tệp',
    keepOld: 'Giữ số đang có',
    goneLead: 'Lần trước tệp này có, lần này không còn:',
    goneApart:
      'Lần trước các số này được ghi cùng lúc với tệp khác. Muốn bỏ, hãy đưa lại tất cả các tệp đó một lần.',
    more: (n: string) => `và ${n} số liệu khác`,
    none: 'Chưa có số liệu nào của bạn để so.'
  },
  personal: {
    title: 'Tệp có dữ liệu cá nhân',
    lead: 'Các ô dưới đây không được dùng để so sánh. Tệp gốc chỉ nằm trong trình duyệt này; hãy bỏ các cột này nếu sẽ chia sẻ tệp.',
    kinds: {
      citizen_id: 'số căn cước công dân',
      id_card: 'số chứng minh nhân dân',
      phone: 'số điện thoại',
      email: 'địa chỉ thư điện tử',
      birth: 'ngày sinh',
      bank_account: 'số tài khoản ngân hàng'
    },
    finding: (kind: string, cells: string, column: string) => `${cells} ô ở cột ${column}: ${kind}`,
    dropRaw: 'Không giữ tệp gốc',
    dropColumns: 'Bỏ các cột này',
    dropColumn: (name: string) => `Bỏ cột ${name}`,
    dropped: 'Các cột đã bỏ không được giữ lại, kể cả trong tệp gốc.',
    goOn: 'Tôi hiểu, tiếp tục'
  }
};

const en: typeof vi = {
  preview: {
    excerpt: (shown, all) =>
      `A very large file: these ${shown} rows hold every name, period, measure and way of writing found in its ${all} rows. To mend or leave out a cell here is to do so in every row that says the same.`,
    title: 'Preview',
    lead: (shown, all) =>
      `Plain is what the file says, bold is what will be recorded. ${shown} of ${all} lines.`,
    line: 'Line',
    unit: 'Unit',
    content: 'Content',
    period: 'Period',
    seen: 'In the file',
    written: 'Recorded as',
    skipped: { total: 'not recorded: total', excluded: 'left out', rejected: 'not recorded yet' },
    partOf: (line) => `part of line ${line}`,
    waiting: 'waits for you',
    group: 'group heading',
    range: (from, to, all) => `Rows ${from}–${to} of ${all}.`,
    before: 'Earlier rows',
    after: 'Later rows',
    how: 'Choose a cell and press Enter to mend it.',
    edit: (line, column) => `Mend the cell on line ${line}, column ${column}`,
    veryLong: (n) =>
      `This cell holds ${n} characters. Type what should stand instead, or save its whole text.`,
    wholeCell: 'Save the whole text',
    cellFile: 'whole-cell',
    use: 'Use this text',
    alike: 'Mend all equal cells',
    exclude: 'Leave this row out',
    include: 'Take this row back',
    cancel: 'Never mind',
    moreTables: (n) => `${n} more tables are not shown here; their figures count all the same.`
  },
  statuses: {
    normal: '',
    estimated: 'estimated',
    derived: 'derived',
    provisional: 'provisional',
    break: 'new method',
    missing: 'not reported',
    not_collected: 'occurred, not collected',
    not_applicable: 'not applicable',
    suppressed: 'not published'
  },
  diff: {
    title: 'Against what is loaded',
    added: 'New',
    changed: 'Other value than before',
    unchanged: 'The same, kept',
    gone: 'No longer in the file',
    figures: (n) => `${n} figures`,
    before: 'Loaded',
    after: 'In the file',
    nothing: 'This file changes nothing.',
    uncompared: (n) =>
      `${n} figures of very large files were not held against what is loaded. Once recorded, the newer figure stands in for an older one of the same unit, measure and period.`,
    keepGone: 'Keep the old figures',
    dropGone: 'Drop the old figures',
    changedLead: 'The file has other values than those loaded. Choose which are used:',
    takeNew: 'Use those of the file',
    keepOld: 'Keep those loaded',
    goneLead: 'This file had them before, and has them no more:',
    goneApart:
      'These figures were recorded together with other files. To drop them, bring all of those files again at once.',
    more: (n) => `and ${n} more figures`,
    none: 'There are no figures of yours to compare with yet.'
  },
  personal: {
    title: 'The file holds personal data',
    lead: 'The cells below are not used in any comparison. The file stays in this browser; take these columns out if you mean to share it.',
    kinds: {
      citizen_id: 'citizen numbers',
      id_card: 'identity card numbers',
      phone: 'telephone numbers',
      email: 'e-mail addresses',
      birth: 'dates of birth',
      bank_account: 'bank accounts'
    },
    finding: (kind, cells, column) => `${cells} cells in column ${column}: ${kind}`,
    dropRaw: 'Do not keep the file itself',
    dropColumns: 'Leave these columns out',
    dropColumn: (name) => `Leave column ${name} out`,
    dropped: 'Columns left out are not kept, not even in the stored file.',
    goOn: 'I understand, go on'
  }
};

/** Words of the table before it is written, and of what it changes. */
export const importPreview = { vi, en };
