const vi = {
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
  detail: {
    title: 'Ô đang chọn',
    none: 'Chọn một ô ở bảng để xem chi tiết.',
    noRow: 'không có',
    decide: 'Quyết định',
    note: 'Ghi chú',
    stale: 'Đã có quyết định cho số cũ; số đã đổi nên ô này chờ quyết định lại.'
  },
  verdict: { left: 'Theo bên A', right: 'Theo bên B', both: 'Giữ cả hai', ask: 'Cần hỏi lại' },
  whole: 'toàn bộ',
  partOf: 'trong đó',
  conflict: 'mâu thuẫn'
};

const en: typeof vi = {
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
  detail: {
    title: 'The chosen cell',
    none: 'Choose a cell of the table to see it in detail.',
    noRow: 'none',
    decide: 'Decision',
    note: 'Note',
    stale: 'There is a decision on earlier figures; they have changed, so this cell waits again.'
  },
  verdict: { left: 'Go with A', right: 'Go with B', both: 'Both stand', ask: 'To ask' },
  whole: 'the whole',
  partOf: 'of which',
  conflict: 'contradictory'
};

/** Words of the list of lines: what is in sight, how a line stands, what a person says of it. */
export const reconcileLines = { vi, en };
