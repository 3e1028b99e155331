const vi = {
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
  alone: 'Bên kia không có ô này.'
};

const en: typeof vi = {
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
  alone: 'The other side has no such cell.'
};

/** Words of why two figures may differ, and why one has no counterpart. */
export const reconcileCauses = { vi, en };
