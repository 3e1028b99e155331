import { reconcileCauses } from './reconcile-causes.ts';
import { reconcileLines } from './reconcile-lines.ts';
import { reconcileMinutes } from './reconcile-minutes.ts';

const vi = {
  title: 'Đối chiếu hai nguồn',
  lead: 'Đặt hai tệp, hai lần công bố hoặc hai cấp báo cáo cạnh nhau, từng ô một: ô nào khớp, ô nào lệch, lệch có thể vì sao, ai quyết thế nào. Mọi việc diễn ra trong trình duyệt này.',
  sides: { left: 'Bên A', right: 'Bên B' },
  short: { left: 'A', right: 'B' },
  source: {
    choose: 'Nguồn đã có',
    none: 'Chọn một nguồn…',
    packs: 'Bộ kèm theo trang',
    imports: 'Tệp đang giữ',
    levels: 'Một cấp của bộ',
    own: (pack: string) => `${pack}: đơn vị tự báo cáo`,
    sum: (pack: string) => `${pack}: cộng từ đơn vị trực thuộc`,
    or: 'hoặc',
    drop: 'kéo một tệp vào đây',
    dropHere: 'thả tệp ra để đọc',
    file: 'Chọn tệp…',
    reading: (name: string) => `Đang đọc ${name}…`,
    figures: (n: string) => `${n} số`,
    until: (day: string) => `số mới nhất đến ${day}`,
    demo: 'Dữ liệu minh họa',
    clear: 'Bỏ nguồn này',
    swap: 'Đổi bên A và B',
    sample: 'Thử với hai tệp ví dụ',
    sampleLead:
      'Hai bảng nhỏ của cùng một việc, bảng sau có sẵn mấy lỗi hay gặp: sai hàng nghìn, lệch dòng, lũy kế, làm tròn, trống ghi thành 0.'
  },
  doubts: {
    some: (rows: string, open: string) =>
      `Còn ${rows} dòng chưa vào đối chiếu vì có ${open} chỗ phải chọn cách hiểu. Hãy đưa tệp này vào trang Dữ liệu để chọn, ghi lại, rồi chọn nó ở đây.`,
    look: (open: string) =>
      `Tệp có ${open} chỗ đáng xem lại; các số đã vào đối chiếu theo cách hiểu mặc định. Muốn chọn cách khác, hãy đưa tệp vào trang Dữ liệu.`,
    refused: (n: string) => `${n} phần của tệp không đọc được.`,
    link: 'Mở trang Dữ liệu'
  },
  trouble: {
    gone: 'Nguồn này không còn ở đây. Hãy chọn nguồn khác.',
    no_levels: 'Bộ này không có đơn vị trực thuộc nào báo cáo, nên không có hai cấp để đối chiếu.',
    too_many: (n: string, most: string) =>
      `Nguồn này có ${n} số, nhiều hơn mức ${most} số mà trang đối chiếu được một lượt. Hãy chia nhỏ tệp theo năm hoặc theo chỉ tiêu.`,
    nothing: 'Chưa đọc được số nào từ tệp này.',
    nothingOpen: (open: string) =>
      `Chưa đọc được số nào: có ${open} chỗ phải chọn cách hiểu trước. Hãy đưa tệp này vào trang Dữ liệu, ghi lại, rồi chọn nó ở đây.`,
    failed: (why: string) => `Trang gặp lỗi khi đọc nguồn này (${why}). Hãy thử lại.`
  },
  lasting:
    'Trình duyệt không cho giữ lại: tải lại trang là mất các quyết định. Hãy tải biên bản về.',
  waiting: 'Chọn đủ hai nguồn để đối chiếu.',
  comparing: {
    now: 'Đang đối chiếu…',
    stop: 'Dừng',
    stopped: 'Đã dừng đối chiếu.',
    again: 'Đối chiếu lại'
  },
  signed: {
    save: 'Lưu kèm quyết định',
    saved: (name: string) => `Đã lưu ${name}.`,
    failed: 'Chưa lưu được. Hãy thử lại.',
    lead: 'Các quyết định đi theo tệp .doichieu. Mở tệp đó ở trang Dữ liệu của máy khác, chọn đúng hai nguồn này, thì các quyết định hiện lại; ô nào hai nơi cùng quyết thì lần quyết sau được giữ. Tệp chỉ đưa vào trang này không đi kèm: hãy gửi riêng.'
  },
  mixedDemo:
    'Một bên là dữ liệu minh họa do máy sinh, nên khớp hay lệch đều không nói gì về số thật.',
  noneCommon: 'Hai nguồn không có ô nào nói về cùng một đơn vị, chỉ tiêu, kỳ và cách chia.',
  account: {
    title: 'Cân đối',
    cells: 'ô',
    agreed: 'khớp',
    different: 'lệch',
    only: (side: string) => `chỉ có ở ${side}`,
    repeats: (n: string) => `Đã gộp ${n} dòng lặp lại.`,
    open: (n: string) => `${n} ô còn chờ quyết định`,
    settled: (n: string) => `${n} ô đã quyết`,
    allSettled: 'Mọi ô lệch đều đã có quyết định.'
  },
  tolerance: {
    title: 'Dung sai',
    absolute: 'Lệch tối đa',
    relative: 'Lệch tối đa, %',
    rounding: 'Chấp nhận làm tròn',
    roundingHint: 'Coi là khớp khi số viết thô hơn đúng là số kia làm tròn.'
  },
  ...reconcileLines.vi,
  ...reconcileCauses.vi,
  ...reconcileMinutes.vi
};

const en: typeof vi = {
  title: 'Reconcile two sources',
  lead: 'Two files, two releases or two levels of reporting side by side, cell by cell: which agree, which differ, what may explain it, and who decided what. All of it happens in this browser.',
  sides: { left: 'Side A', right: 'Side B' },
  short: { left: 'A', right: 'B' },
  source: {
    choose: 'A source that is here',
    none: 'Choose a source…',
    packs: 'Packs of this site',
    imports: 'Files kept',
    levels: 'One level of a pack',
    own: (pack) => `${pack}: units’ own reports`,
    sum: (pack) => `${pack}: sum of the units below`,
    or: 'or',
    drop: 'drop a file here',
    dropHere: 'let go to read the file',
    file: 'Choose a file…',
    reading: (name) => `Reading ${name}…`,
    figures: (n) => `${n} figures`,
    until: (day) => `newest up to ${day}`,
    demo: 'Illustrative data',
    clear: 'Remove this source',
    swap: 'Swap sides A and B',
    sample: 'Try it with two example files',
    sampleLead:
      'Two small tables of the same thing; the second holds the usual mistakes: thousands, shifted rows, running totals, rounding, a blank written as 0.'
  },
  doubts: {
    some: (rows, open) =>
      `${rows} rows are not compared yet: ${open} doubts need a choice. Bring this file to the Data page, choose, add it, then pick it here.`,
    look: (open) =>
      `The file has ${open} doubts worth a look; its figures are compared as they were understood by default. To choose otherwise, bring it to the Data page.`,
    refused: (n) => `${n} parts of the file cannot be read.`,
    link: 'Open the Data page'
  },
  trouble: {
    gone: 'This source is not here any more. Choose another one.',
    no_levels:
      'No unit below another one reports in this pack, so there are no two levels to compare.',
    too_many: (n, most) =>
      `This source has ${n} figures, more than the ${most} that this page compares at once. Split the file by year or by measure.`,
    nothing: 'No figure could be read from this file.',
    nothingOpen: (open) =>
      `No figure could be read yet: ${open} doubts need a choice first. Bring this file to the Data page, add it, then pick it here.`,
    failed: (why) => `The page failed while reading this source (${why}). Try again.`
  },
  lasting:
    'The browser keeps nothing: decisions go when the page is loaded anew. Download the minutes.',
  waiting: 'Choose two sources to compare them.',
  comparing: {
    now: 'Comparing…',
    stop: 'Stop',
    stopped: 'The comparison was stopped.',
    again: 'Compare again'
  },
  signed: {
    save: 'Save with the decisions',
    saved: (name) => `${name} saved.`,
    failed: 'It could not be saved. Please try again.',
    lead: 'Decisions travel in the .doichieu file. Open it on the Data page of another machine and choose these two sources, and the decisions are there again; where both places decided on a cell, the later decision holds. A file given to this page alone does not travel with it: send it apart.'
  },
  mixedDemo:
    'One side is illustrative data made by a machine, so agreement or difference says nothing of real figures.',
  noneCommon: 'No cell of the two sources speaks of the same unit, measure, period and breakdown.',
  account: {
    title: 'The account',
    cells: 'cells',
    agreed: 'agree',
    different: 'differ',
    only: (side) => `only on ${side}`,
    repeats: (n) => `${n} repeated rows were merged.`,
    open: (n) => `${n} cells await a decision`,
    settled: (n) => `${n} cells decided`,
    allSettled: 'Every cell that differs has a decision.'
  },
  tolerance: {
    title: 'Tolerance',
    absolute: 'Off by at most',
    relative: 'Off by at most, %',
    rounding: 'Accept rounding',
    roundingHint: 'Counts as agreeing when the coarser number is the other one rounded.'
  },
  ...reconcileLines.en,
  ...reconcileCauses.en,
  ...reconcileMinutes.en
};

/** Words of the page that holds two sources side by side, and of its minutes. */
export const reconcileWords = { vi, en };
