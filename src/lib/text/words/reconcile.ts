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
  filter: {
    title: 'Lọc',
    standing: 'Cho xem',
    cause: 'Nguyên nhân',
    measure: 'Chỉ tiêu',
    unit: 'Tìm đơn vị',
    sort: 'Sắp xếp',
    open: 'Chỉ ô còn chờ',
    all: 'Tất cả',
    shown: (n: string, all: string) => `${n} trong ${all} ô`,
    empty: 'Không có ô nào như vậy.'
  },
  standing: { differ: 'Lệch', left: 'Chỉ có ở A', right: 'Chỉ có ở B', agree: 'Khớp' },
  sort: {
    source: 'Theo thứ tự nguồn',
    size: 'Lệch nhiều trước',
    share: 'Lệch nhiều trước, theo %',
    unit: 'Theo tên đơn vị'
  },
  columns: {
    unit: 'Đơn vị',
    what: 'Chỉ tiêu, kỳ',
    left: 'A',
    right: 'B',
    difference: 'A − B',
    cause: 'Nguyên nhân, ghép nối',
    verdict: 'Quyết định'
  },
  grid: 'Các ô đối chiếu',
  keys: 'Phím ↑ ↓ chọn ô; 1 theo bên A, 2 theo bên B, 3 giữ cả hai, 4 cần hỏi lại; G viết ghi chú.',
  grade: {
    same: 'giống hệt',
    within: 'trong dung sai',
    bounds: 'hợp với mức chặn',
    blank: 'cùng chưa có số'
  },
  via: {
    hand: 'ghép tay hai tên',
    territory: 'cùng địa bàn, hai danh sách tỉnh',
    name: 'ghép theo tên'
  },
  cause: {
    conflict: 'Nguồn tự mâu thuẫn',
    shifted: 'Lệch dòng',
    missing_zero: 'Trống và số 0',
    missing: 'Một bên thiếu số',
    scale: 'Khác hàng nghìn, triệu',
    sign: 'Ngược dấu',
    rounding: 'Làm tròn',
    other_basis: 'Khác địa giới',
    cumulative: 'Lũy kế',
    double_count: 'Cộng trùng hoặc sót',
    transposed: 'Đảo chữ số',
    unknown: 'Chưa rõ'
  },
  says: {
    conflict: (side: string, values: string) =>
      `${side} có nhiều dòng nói khác nhau về cùng một ô: ${values}. Chưa chọn dòng nào để đối chiếu.`,
    shifted: (unit: string, run: string) =>
      `Có thể do lệch dòng: số ở đây chính là số của ${unit} ở bên kia; ${run} ô liền nhau cùng lệch một dòng.`,
    shiftedEdge: (run: string) =>
      `Có thể do lệch dòng: ô này ở đầu một đoạn ${run} ô liền nhau cùng lệch một dòng.`,
    swapped: (unit: string) =>
      `Có thể do đổi chỗ hai dòng: số ở đây là số của ${unit} ở bên kia, và ngược lại.`,
    missing_zero: (blank: string, status: string, zero: string) =>
      `Có thể do để trống mà ghi thành 0, hoặc ngược lại: ${blank} ${status}, ${zero} ghi 0.`,
    missing: (blank: string, status: string, other: string) =>
      `${blank} ${status}; ${other} có số.`,
    scale: (side: string, factor: string, same: string, of: string) =>
      `Có thể do khác đơn vị tính: ${side} lớn gấp ${factor} lần; trong các ô cùng chỉ tiêu, ${same}/${of} ô cũng vậy.`,
    sign: (side: string) => `Có thể do ngược dấu: hai số bằng nhau, chỉ ${side} mang dấu trừ.`,
    rounding: (side: string, step: string) =>
      `Có thể do làm tròn: ${side} viết tròn đến ${step}; số kia làm tròn như vậy thì bằng đúng số này.`,
    other_basis: (side: string, sum: string, heir: string) =>
      `Có thể do khác địa giới: ${side} bằng tổng các tỉnh đã nhập vào ${heir}: ${sum}.`,
    cumulative: (side: string, from: string, sum: string) =>
      `Có thể do lũy kế: ${side} bằng tổng các kỳ từ ${from} của bên kia: ${sum}.`,
    part: (value: string, place: string) =>
      `Chênh lệch bằng đúng một phần “trong đó” (${value}; ${place}); có thể do phần này được cộng hai lần, hoặc bị bỏ sót.`,
    level: (value: string, place: string) =>
      `Chênh lệch bằng đúng một số khác của cùng đơn vị và kỳ (${value}; ${place}); có thể do số này được cộng thêm, hoặc bị bỏ sót.`,
    children: (sum: string) =>
      `Chênh lệch bằng đúng tổng các đơn vị trực thuộc (${sum}); có thể do các số này được cộng hai lần, hoặc bị bỏ sót.`,
    twice: (side: string) => `${side} lớn gấp đúng hai lần; có thể do cộng trùng.`,
    transposed: 'Có thể do gõ đảo hai chữ số liền nhau.',
    unknown: 'Chưa rõ nguyên nhân. Hãy xem lại hai nguồn.',
    also: 'Cũng có thể:',
    place: (file: string, line: string) => `${file}, dòng ${line}`
  },
  near: {
    renamed: 'Có thể đổi tên',
    basis: 'Khác địa giới',
    state: 'Khác tình trạng',
    part_of: 'Là phần “trong đó”',
    breakdown: 'Khác cách chia',
    span: 'Số gộp nhiều năm',
    part_year: 'Một phần năm',
    overlap: 'Kỳ chồng nhau',
    no_period: 'Không nêu kỳ'
  },
  nearSays: {
    renamed: (unit: string) =>
      `Có thể là một đơn vị dưới hai tên: bên kia có ${unit}, các số của hai nơi giống hệt nhau.`,
    basis: (unit: string) => `Không ghép vì khác địa giới: bên kia là ${unit}.`,
    basisEqual: (sum: string) => `Cộng các tỉnh cũ thì bằng đúng: ${sum}.`,
    basisOff: (sum: string) => `Cộng các tỉnh cũ thì vẫn khác: ${sum}.`,
    state: (what: string) => `Không ghép vì khác tình trạng: bên kia là “${what}”.`,
    part_of: 'Không ghép vì một bên là phần “trong đó” của một số khác.',
    breakdown: (what: string) => `Không ghép vì khác cách chia: bên kia là “${what}”.`,
    span: (period: string) =>
      `Không ghép vì khác kỳ: bên kia là ${period}; số gộp nhiều năm không đặt cạnh số của kỳ ngắn hơn.`,
    part_year: (period: string) =>
      `Không ghép vì khác kỳ: bên kia là ${period}; số một phần năm không đặt cạnh số cả năm.`,
    overlap: (period: string) => `Không ghép vì khác kỳ: bên kia là ${period}.`,
    no_period: 'Không ghép vì một bên không nêu kỳ.',
    value: (value: string) => `Số bên kia: ${value}.`,
    link: (left: string, right: string) => `Ghép ${left} với ${right}`,
    unlink: (left: string, right: string) => `Thôi ghép ${left} với ${right}`
  },
  alone: 'Bên kia không có ô này.',
  whole: 'toàn bộ',
  partOf: 'trong đó',
  verdict: { left: 'Theo bên A', right: 'Theo bên B', both: 'Giữ cả hai', ask: 'Cần hỏi lại' },
  detail: {
    title: 'Ô đang chọn',
    none: 'Chọn một ô ở bảng để xem chi tiết.',
    noRow: 'không có',
    decide: 'Quyết định',
    note: 'Ghi chú',
    stale: 'Đã có quyết định cho số cũ; số đã đổi nên ô này chờ quyết định lại.'
  },
  minutes: {
    title: 'Biên bản đối chiếu số liệu',
    make: 'Lập biên bản',
    close: 'Đóng biên bản',
    print: 'In, hoặc lưu PDF',
    html: 'Tải biên bản (HTML)',
    csv: 'Tải mọi ô (CSV)',
    made: (day: string) => `Lập ngày ${day}`,
    sources: 'Hai nguồn',
    name: 'Nguồn',
    latest: 'Số mới nhất đến',
    rows: 'Số ô',
    tolerance: 'Dung sai',
    exact: 'Không có dung sai: khớp là bằng đúng.',
    absolute: (n: string) => `lệch không quá ${n}`,
    relative: (n: string) => `lệch không quá ${n} %`,
    rounding: 'chấp nhận làm tròn',
    account: 'Cân đối',
    grades: 'Trong số khớp',
    measures: 'Theo chỉ tiêu',
    causes: 'Nguyên nhân có thể của các ô lệch',
    differences: 'Các ô lệch',
    noDifference: 'Không có ô nào lệch.',
    more: (n: string) => `Còn ${n} ô lệch nữa, xem trong tệp CSV.`,
    gaps: (side: string) => `Chỉ có ở ${side}`,
    gapsMore: (n: string) => `Còn ${n} dòng nữa, xem trong tệp CSV.`,
    noGap: 'Không có.',
    near: 'Gần giống mà không ghép',
    paired: 'Đơn vị ghép không theo mã',
    decided: 'Quyết định',
    undecided: 'còn chờ',
    settled: (settled: string, open: string) => `Đã quyết ${settled} ô, còn chờ ${open} ô.`,
    note: 'Nguyên nhân do máy đối chiếu nêu ra từ chính các con số, chỉ là khả năng; người ký quyết định.',
    sign: { left: 'Đại diện bên A', right: 'Đại diện bên B' },
    signHint: '(ký, ghi rõ họ tên)',
    place: '………, ngày …… tháng …… năm ………',
    fileName: 'bien-ban-doi-chieu',
    count: 'Số ô',
    number: 'STT'
  },
  csv: {
    standing: 'Kết quả',
    unit: 'Đơn vị A',
    unitRight: 'Đơn vị B',
    measure: 'Chỉ tiêu',
    split: 'Cách chia',
    from: 'Từ ngày',
    to: 'Đến ngày',
    unitOfMeasure: 'Đơn vị tính',
    boundLeft: 'Mức chặn A',
    left: 'Số A',
    blankLeft: 'Lý do trống A',
    boundRight: 'Mức chặn B',
    right: 'Số B',
    blankRight: 'Lý do trống B',
    difference: 'A − B',
    cause: 'Nguyên nhân có thể',
    says: 'Căn cứ',
    verdict: 'Quyết định',
    note: 'Ghi chú',
    placeLeft: 'Chỗ trong A',
    placeRight: 'Chỗ trong B'
  },
  conflict: 'mâu thuẫn'
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
  filter: {
    title: 'Filter',
    standing: 'Show',
    cause: 'Cause',
    measure: 'Measure',
    unit: 'Find a unit',
    sort: 'Sort',
    open: 'Only those that wait',
    all: 'All',
    shown: (n, all) => `${n} of ${all} cells`,
    empty: 'There is no such cell.'
  },
  standing: { differ: 'Differ', left: 'Only on A', right: 'Only on B', agree: 'Agree' },
  sort: {
    source: 'In the order of the source',
    size: 'Largest difference first',
    share: 'Largest difference first, in %',
    unit: 'By name of the unit'
  },
  columns: {
    unit: 'Unit',
    what: 'Measure, period',
    left: 'A',
    right: 'B',
    difference: 'A − B',
    cause: 'Cause, pairing',
    verdict: 'Decision'
  },
  grid: 'Cells compared',
  keys: 'Keys ↑ ↓ choose a cell; 1 go with A, 2 go with B, 3 both stand, 4 to ask; G writes a note.',
  grade: {
    same: 'identical',
    within: 'within tolerance',
    bounds: 'fits the bound',
    blank: 'both without a figure'
  },
  via: {
    hand: 'two names paired by hand',
    territory: 'same territory, two lists of provinces',
    name: 'paired by name'
  },
  cause: {
    conflict: 'Source contradicts itself',
    shifted: 'Shifted rows',
    missing_zero: 'Blank and zero',
    missing: 'One side has no figure',
    scale: 'Thousands, millions',
    sign: 'Opposite sign',
    rounding: 'Rounding',
    other_basis: 'Other boundaries',
    cumulative: 'Running total',
    double_count: 'Counted twice or left out',
    transposed: 'Swapped digits',
    unknown: 'Not known'
  },
  says: {
    conflict: (side, values) =>
      `${side} has several rows that say different things of one cell: ${values}. None was picked.`,
    shifted: (unit, run) =>
      `Perhaps shifted rows: the figure here is that of ${unit} on the other side; ${run} cells in a row are off by one line.`,
    shiftedEdge: (run) =>
      `Perhaps shifted rows: this cell begins a run of ${run} cells that are off by one line.`,
    swapped: (unit) =>
      `Perhaps two rows changed places: the figure here is that of ${unit} on the other side, and the other way round.`,
    missing_zero: (blank, status, zero) =>
      `Perhaps a blank written as 0, or the other way round: ${blank} ${status}, ${zero} says 0.`,
    missing: (blank, status, other) => `${blank} ${status}; ${other} has a figure.`,
    scale: (side, factor, same, of) =>
      `Perhaps another unit of measure: ${side} is ${factor} times as large; of the cells of this measure, ${same}/${of} are too.`,
    sign: (side) => `Perhaps the wrong sign: the numbers are equal, only ${side} has a minus.`,
    rounding: (side, step) =>
      `Perhaps rounding: ${side} is written to the nearest ${step}; the other number, rounded so, is exactly this one.`,
    other_basis: (side, sum, heir) =>
      `Perhaps other boundaries: ${side} is the sum of the provinces merged into ${heir}: ${sum}.`,
    cumulative: (side, from, sum) =>
      `Perhaps a running total: ${side} is the sum of the other side’s periods from ${from} on: ${sum}.`,
    part: (value, place) =>
      `The difference is exactly an “of which” figure (${value}; ${place}); perhaps it was counted twice, or left out.`,
    level: (value, place) =>
      `The difference is exactly another figure of this unit and period (${value}; ${place}); perhaps it was added, or left out.`,
    children: (sum) =>
      `The difference is exactly the sum of the units below (${sum}); perhaps they were counted twice, or left out.`,
    twice: (side) => `${side} is exactly twice as large; perhaps counted twice.`,
    transposed: 'Perhaps two neighbouring digits were swapped while typing.',
    unknown: 'No cause is known. Look at both sources again.',
    also: 'Perhaps also:',
    place: (file, line) => `${file}, line ${line}`
  },
  near: {
    renamed: 'Perhaps renamed',
    basis: 'Other boundaries',
    state: 'Other state',
    part_of: 'An “of which” figure',
    breakdown: 'Other breakdown',
    span: 'Several years together',
    part_year: 'Part of a year',
    overlap: 'Overlapping periods',
    no_period: 'No period stated'
  },
  nearSays: {
    renamed: (unit) =>
      `Perhaps one unit under two names: the other side has ${unit}, and all figures of the two are equal.`,
    basis: (unit) => `Not paired, since boundaries differ: the other side has ${unit}.`,
    basisEqual: (sum) => `The old provinces add up to exactly this: ${sum}.`,
    basisOff: (sum) => `The old provinces add up to something else: ${sum}.`,
    state: (what) => `Not paired, since the state differs: the other side is “${what}”.`,
    part_of: 'Not paired, since one of them is part of another figure.',
    breakdown: (what) => `Not paired, since the breakdown differs: the other side is “${what}”.`,
    span: (period) =>
      `Not paired, since the period differs: the other side is ${period}; a total of several years is not held against a shorter period.`,
    part_year: (period) =>
      `Not paired, since the period differs: the other side is ${period}; part of a year is not held against a year.`,
    overlap: (period) => `Not paired, since the period differs: the other side is ${period}.`,
    no_period: 'Not paired, since one of them states no period.',
    value: (value) => `Figure of the other side: ${value}.`,
    link: (left, right) => `Pair ${left} with ${right}`,
    unlink: (left, right) => `Undo the pairing of ${left} with ${right}`
  },
  alone: 'The other side has no such cell.',
  whole: 'the whole',
  partOf: 'of which',
  verdict: { left: 'Go with A', right: 'Go with B', both: 'Both stand', ask: 'To ask' },
  detail: {
    title: 'The chosen cell',
    none: 'Choose a cell of the table to see it in detail.',
    noRow: 'none',
    decide: 'Decision',
    note: 'Note',
    stale: 'There is a decision on earlier figures; they have changed, so this cell waits again.'
  },
  minutes: {
    title: 'Minutes of reconciliation',
    make: 'Draw up minutes',
    close: 'Close the minutes',
    print: 'Print, or save as PDF',
    html: 'Download the minutes (HTML)',
    csv: 'Download all cells (CSV)',
    made: (day) => `Drawn up on ${day}`,
    sources: 'The two sources',
    name: 'Source',
    latest: 'Newest figure up to',
    rows: 'Cells',
    tolerance: 'Tolerance',
    exact: 'No tolerance: to agree is to be equal.',
    absolute: (n) => `off by at most ${n}`,
    relative: (n) => `off by at most ${n}%`,
    rounding: 'rounding accepted',
    account: 'The account',
    grades: 'Of those that agree',
    measures: 'By measure',
    causes: 'What may explain the differences',
    differences: 'Cells that differ',
    noDifference: 'No cell differs.',
    more: (n) => `${n} more cells differ; see the CSV.`,
    gaps: (side) => `Only on ${side}`,
    gapsMore: (n) => `${n} more lines; see the CSV.`,
    noGap: 'None.',
    near: 'Close, yet not paired',
    paired: 'Units paired otherwise than by code',
    decided: 'Decision',
    undecided: 'waits',
    settled: (settled, open) => `${settled} cells decided, ${open} wait.`,
    note: 'Causes were found by machine in the figures themselves and are possibilities only; those who sign decide.',
    sign: { left: 'For side A', right: 'For side B' },
    signHint: '(signature and full name)',
    place: '………, (day) …… (month) …… (year) ………',
    fileName: 'minutes-of-reconciliation',
    count: 'Cells',
    number: 'No.'
  },
  csv: {
    standing: 'Result',
    unit: 'Unit A',
    unitRight: 'Unit B',
    measure: 'Measure',
    split: 'Breakdown',
    from: 'From',
    to: 'To',
    unitOfMeasure: 'Unit of measure',
    boundLeft: 'Bound A',
    left: 'Figure A',
    blankLeft: 'Why blank A',
    boundRight: 'Bound B',
    right: 'Figure B',
    blankRight: 'Why blank B',
    difference: 'A − B',
    cause: 'Possible cause',
    says: 'Evidence',
    verdict: 'Decision',
    note: 'Note',
    placeLeft: 'Place in A',
    placeRight: 'Place in B'
  },
  conflict: 'contradictory'
};

/** Words of the page that holds two sources side by side, and of its minutes. */
export const reconcileWords = { vi, en };
