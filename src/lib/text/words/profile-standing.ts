const vi = {
  peers: {
    label: 'So với',
    value: 'Gần nhất về trị số',
    region: 'Cùng vùng',
    chosen: 'Tự chọn',
    add: 'Thêm nơi để so',
    remove: (name: string) => `Bỏ ${name}`,
    already: 'đã chọn'
  },
  measures: 'Từng chỉ tiêu qua các năm',
  key: {
    median: 'trung vị mọi nơi',
    medianSiblings: 'trung vị các đơn vị cùng cấp',
    region: 'trung vị của vùng',
    peers: 'nơi để so',
    gap: 'vạch chéo: chưa có số liệu',
    hollow: 'điểm rỗng, nét đứt: tạm tính, ước tính hoặc một phần năm',
    bounds: '↑ ít nhất, ↓ nhiều nhất',
    scale: 'Mỗi hình có thang riêng, từ 0.'
  },
  ask: {
    where: 'Đứng ở đâu',
    whom: 'So với ai',
    since: 'Từ bao giờ',
    sure: 'Có chắc không'
  },
  medianUnit: (count: number) => `Trung vị ${count} nơi`,
  medianName: 'Trung vị',
  regionMedianName: 'Trung vị vùng',
  rank: (rank: string, expected: number) => `Hạng ${rank} trong ${expected} nơi`,
  rankWhy: {
    missing: (n: number) => `${n} nơi chưa có số liệu`,
    hidden: (n: number) => `${n} nơi không công bố số`,
    ties: (n: number) => `${n} nơi bằng số`,
    bounds: (n: number) => `${n} nơi chỉ có mức ít nhất hoặc nhiều nhất`,
    own: 'số của chính nơi này là mức ít nhất hoặc nhiều nhất',
    silent: (names: string) => `Chưa có số liệu: ${names}. Dưới đây là những nơi đã có.`
  },
  noRank: {
    few: (reported: number, expected: number) =>
      `Chưa xếp hạng: mới ${reported}/${expected} nơi có số của kỳ này.`,
    period: 'Không xếp hạng: không nơi nào khác có số cùng kỳ.',
    unstated: 'Không xếp hạng: nguồn không nêu kỳ.',
    alone: 'Không xếp hạng: bộ số liệu không có đơn vị cùng cấp để so.',
    span: 'Không xếp hạng: số gộp nhiều năm, không nơi nào khác có số cùng kỳ.',
    parts: 'Không xếp hạng: nguồn chỉ nêu từng phần.'
  },
  side: {
    above: (median: string, count: number) => `Cao hơn trung vị ${median} của ${count} nơi có số`,
    below: (median: string, count: number) => `Thấp hơn trung vị ${median} của ${count} nơi có số`,
    equal: (median: string, count: number) => `Bằng trung vị ${median} của ${count} nơi có số`,
    unsure: (median: string, count: number) =>
      `Trung vị ${median} của ${count} nơi có số; chưa chắc cao hay thấp hơn`
  },
  regionMedian: (median: string, count: number) => `trung vị ${count} nơi trong vùng ${median}`,
  near: 'Gần nhất:',
  regionPeers: 'Cùng vùng:',
  chosenPeers: 'Nơi đã chọn:',
  noMedian: 'Chưa đủ ba nơi có số cùng năm để tính trung vị.',
  noPeriod: 'Không so được với nơi nào: nguồn không nêu kỳ.',
  spanAlone: 'Không so được: chưa đủ ba nơi có số gộp cùng những năm ấy.',
  partsAlone: 'Không so từng phần với trung vị; hãy mở ở So sánh.',
  nobody: 'Bộ số liệu không có nơi nào để so.',
  since: {
    years: (from: string, to: string, n: number, of: number) =>
      from === to ? `Chỉ có số năm ${from}` : `Có số ${n}/${of} năm, ${from}–${to}`,
    above: (from: string, to: string) =>
      from === to
        ? `chắc chắn cao hơn trung vị trong năm ${to}`
        : `chắc chắn cao hơn trung vị mọi năm từ ${from} đến ${to}`,
    below: (from: string, to: string) =>
      from === to
        ? `chắc chắn thấp hơn trung vị trong năm ${to}`
        : `chắc chắn thấp hơn trung vị mọi năm từ ${from} đến ${to}`,
    span: (period: string) => `Một số chung cho ${period}, không tách được từng năm`,
    medians: (years: string) =>
      `Trung vị từng năm: ${years}. Các số của nơi này đứng trước, sau đó là mọi số để tính trung vị.`,
    unstated: 'Nguồn không nêu kỳ',
    point: (period: string) => `Có số của ${period}`
  },
  sure: {
    settled: 'Số như nguồn ghi, không phải số ước',
    estimated: 'Số ước tính',
    provisional: 'Số tạm tính',
    derived: 'Số tính ra từ nguồn',
    broken: 'Cách tính đã đổi so với kỳ trước',
    atLeast: 'Mức ít nhất',
    atMost: 'Mức nhiều nhất',
    about: 'Số gần đúng',
    pieces: (pieces: string) => `mới có ${pieces}`,
    coverage: (reported: number, expected: number) => `${reported}/${expected} nơi đã báo cáo`,
    agrees: (sum: string, coverage: string) =>
      `đơn vị trực thuộc cộng lại đúng ${sum} (${coverage})`,
    sum: (sum: string, coverage: string) => `đơn vị trực thuộc cộng lại ${sum} (${coverage})`,
    differs: (difference: string) => `lệch ${difference}`,
    differsHow: 'Số của nơi này trừ đi tổng các số của đơn vị trực thuộc.',
    later: (period: string, value: string, status: string) =>
      `${period}: ${value}${status === '' ? '' : ` (${status})`}, không so với số cả năm`,
    inferred: 'kỳ suy từ độ dài mà nguồn nêu'
  },
  noFigure: 'Chưa có số liệu',
  part: (name: string, value: string) => `${name} ${value}`,
  buttons: {
    lineage: 'Vì sao có số này?',
    table: 'Bảng số',
    compare: 'Mở ở So sánh'
  },
  askClauses: 'Bấm vào từng phần của câu trả lời để biết vì sao.',
  chartHelp: (measure: string) => `Hình ${measure}: dùng phím mũi tên để xem từng số.`
};

const en: typeof vi = {
  peers: {
    label: 'Compared with',
    value: 'Closest in value',
    region: 'Same region',
    chosen: 'My choice',
    add: 'Add a place to compare with',
    remove: (name) => `Remove ${name}`,
    already: 'chosen'
  },
  measures: 'Each measure over the years',
  key: {
    median: 'median of all places',
    medianSiblings: 'median of the units beside it',
    region: 'median of the region',
    peers: 'compared with',
    gap: 'hatched: no figure',
    hollow: 'hollow point, dashes: provisional, estimated or part of a year',
    bounds: '↑ at least, ↓ at most',
    scale: 'Each chart has its own scale, from 0.'
  },
  ask: {
    where: 'Where it stands',
    whom: 'Against whom',
    since: 'Since when',
    sure: 'How sure'
  },
  medianUnit: (count) => `Median of ${count} places`,
  medianName: 'Median',
  regionMedianName: 'Median of the region',
  rank: (rank, expected) => `Rank ${rank} of ${expected} places`,
  rankWhy: {
    missing: (n) => `${n} ${n === 1 ? 'place has' : 'places have'} no figure`,
    hidden: (n) => `${n} ${n === 1 ? 'place withholds' : 'places withhold'} the figure`,
    ties: (n) => `${n} ${n === 1 ? 'place has' : 'places have'} the same figure`,
    bounds: (n) => `${n} ${n === 1 ? 'place has' : 'places have'} only a least or a most`,
    own: 'its own figure is only a least or a most',
    silent: (names) => `No figure: ${names}. Below are those that have one.`
  },
  noRank: {
    few: (reported, expected) =>
      `Not ranked: only ${reported} of ${expected} places have a figure of this period.`,
    period: 'Not ranked: no other place has a figure of the same period.',
    unstated: 'Not ranked: the source states no period.',
    alone: 'Not ranked: these data hold no unit beside it.',
    span: 'Not ranked: a total over several years that no other place has.',
    parts: 'Not ranked: the source gives separate parts only.'
  },
  side: {
    above: (median, count) => `Above the median ${median} of ${count} places with a figure`,
    below: (median, count) => `Below the median ${median} of ${count} places with a figure`,
    equal: (median, count) => `At the median ${median} of ${count} places with a figure`,
    unsure: (median, count) =>
      `Median ${median} of ${count} places with a figure; above or below is not certain`
  },
  regionMedian: (median, count) => `median of ${count} places of the region ${median}`,
  near: 'Closest:',
  regionPeers: 'Same region:',
  chosenPeers: 'Chosen:',
  noMedian: 'Fewer than three places have a figure of the same year, so there is no median.',
  noPeriod: 'It cannot be compared: the source states no period.',
  spanAlone: 'It cannot be compared: fewer than three places have a total over the same years.',
  partsAlone: 'Parts are not set against a median; open them in Compare.',
  nobody: 'These data hold no place to compare with.',
  since: {
    years: (from, to, n, of) =>
      from === to ? `A figure of ${from} only` : `Figures of ${n} of ${of} years, ${from}–${to}`,
    above: (from, to) =>
      from === to
        ? `certainly above the median in ${to}`
        : `certainly above the median in every year from ${from} to ${to}`,
    below: (from, to) =>
      from === to
        ? `certainly below the median in ${to}`
        : `certainly below the median in every year from ${from} to ${to}`,
    span: (period) => `One figure for ${period}, which cannot be divided by year`,
    medians: (years) =>
      `Median of each year: ${years}. The figures of this place come first, then all that the medians are reckoned from.`,
    unstated: 'The source states no period',
    point: (period) => `A figure of ${period}`
  },
  sure: {
    settled: 'As the source has it, not an estimate',
    estimated: 'Estimated',
    provisional: 'Provisional',
    derived: 'Derived from the source',
    broken: 'Counted differently from the period before',
    atLeast: 'At least so much',
    atMost: 'At most so much',
    about: 'Approximate',
    pieces: (pieces) => `only ${pieces}`,
    coverage: (reported, expected) => `${reported} of ${expected} places have reported`,
    agrees: (sum, coverage) => `the units below add to just ${sum} (${coverage})`,
    sum: (sum, coverage) => `the units below add to ${sum} (${coverage})`,
    differs: (difference) => `a difference of ${difference}`,
    differsHow: 'The figure of this place less the sum of those of the units below.',
    later: (period, value, status) =>
      `${period}: ${value}${status === '' ? '' : ` (${status})`}, not compared with whole years`,
    inferred: 'the period follows from the length the source gives'
  },
  noFigure: 'No figure',
  part: (name, value) => `${name} ${value}`,
  buttons: {
    lineage: 'Why this number?',
    table: 'Table',
    compare: 'Open in Compare'
  },
  askClauses: 'Press a part of an answer to see why.',
  chartHelp: (measure) => `Chart of ${measure}: use the arrow keys to read each figure.`
};

/** Words of one measure of a unit: where it stands, against whom, since when, how sure. */
export const profileStanding = { vi, en };
