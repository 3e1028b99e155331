const vi = {
  reconcile: 'Đối chiếu với đơn vị trực thuộc',
  reconcileTable: 'Bảng đối chiếu ba số',
  reconcileLead: (units: number) =>
    `Ba số khác nhau, không cộng vào nhau: số tỉnh tự báo cáo, số cộng từ ${units} đơn vị trực thuộc, và chênh lệch.`,
  reconcileRows: {
    own: 'Báo cáo của nơi này',
    rollUp: 'Cộng từ đơn vị trực thuộc',
    difference: 'Chênh lệch',
    coverage: 'Đơn vị đã báo cáo'
  },
  reconcileNone: (units: number) =>
    `Bộ số liệu biết ${units} đơn vị trực thuộc, nhưng chưa đơn vị nào có số của các chỉ tiêu này để cộng.`,
  reconcileOther: (measures: string) => `Chưa đơn vị trực thuộc nào có số về: ${measures}.`,
  reconcileBefore: 'Các kỳ không có cột là kỳ chưa đơn vị trực thuộc nào báo cáo.',
  noBelow: 'Bộ số liệu không có đơn vị nào trực thuộc nơi này.',
  seeBelow: 'Đơn vị trực thuộc:',
  doubles: 'Có thể một việc được báo cáo nhiều lần',
  doublesLead:
    'Mỗi nhóm là một số giống hệt nhau, cùng kỳ, ở nhiều nơi. Hãy xem đó có phải cùng một việc.',
  alike: {
    nested: 'nơi này trực thuộc nơi kia',
    note: 'cùng một ghi chú',
    place: 'cùng một chỗ trong nguồn',
    levels: 'ba cấp cùng báo cáo'
  } as Record<string, string>,
  alikeLead: (value: string, period: string) => `Cùng số ${value}, cùng kỳ ${period}`,
  trees: 'Trong đó',
  treesLead: 'Phần của một số khác: đã nằm trong số đó, không cộng thêm.',
  share: (percent: string) => `${percent} của số chung`
};

const en: typeof vi = {
  reconcile: 'Reconciled with the units below',
  reconcileTable: 'Table of the three figures',
  reconcileLead: (units) =>
    `Three figures, never added to one another: its own report, the sum of ${units} ${units === 1 ? 'unit' : 'units'} below, and the difference.`,
  reconcileRows: {
    own: 'Its own report',
    rollUp: 'Sum of the units below',
    difference: 'Difference',
    coverage: 'Units that reported'
  },
  reconcileNone: (units) =>
    `These data know ${units} ${units === 1 ? 'unit' : 'units'} below, none with a figure of these measures to add.`,
  reconcileOther: (measures) => `No unit below has a figure of: ${measures}.`,
  reconcileBefore: 'Periods without a column are those for which no unit below reported.',
  noBelow: 'These data hold no unit below this one.',
  seeBelow: 'Units below:',
  doubles: 'Perhaps one thing reported more than once',
  doublesLead:
    'Each group is one and the same figure, of one period, at several places. Check whether it is the same thing.',
  alike: {
    nested: 'one is under the other',
    note: 'the same note',
    place: 'the same place in the source',
    levels: 'reported at three levels'
  },
  alikeLead: (value, period) => `The same ${value}, the same period ${period}`,
  trees: 'Of which',
  treesLead: 'Parts of another figure: they are in it already and are not added.',
  share: (percent) => `${percent} of the whole`
};

/** Words of the units below, of what may be told twice, and of parts. */
export const profileBelow = { vi, en };
