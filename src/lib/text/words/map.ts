const vi = {
  /** How values were put into classes. */
  method: {
    quantile: 'mỗi bậc có số nơi gần bằng nhau',
    equal: 'các bậc rộng bằng nhau',
    around: 'hai phía chia cùng mốc'
  },
  /** The same, of classes that several pictures share. */
  heldMethod: {
    quantile: 'bậc chia trên mọi số của các hình chung thang',
    equal: 'các bậc rộng bằng nhau',
    around: 'hai phía chia cùng mốc'
  },
  under: (limit: string) => `dưới ${limit}`,
  between: (low: string, high: string) => `${low} đến dưới ${high}`,
  from: (limit: string) => `từ ${limit} trở lên`,
  over: (limit: string) => `trên ${limit}`,
  downTo: (limit: string) => `từ ${limit} trở xuống`,
  above: (low: string, high: string) => `trên ${low} đến ${high}`,
  aboveUnder: (low: string, high: string) => `trên ${low} đến dưới ${high}`,
  outside: 'ngoài so sánh này',
  counted: (text: string, n: number) => `${text}: ${n}`,
  archipelago: (name: string) => `Quần đảo ${name}`,
  archipelagoOf: 'Hoàng Sa tô theo Đà Nẵng, Trường Sa tô theo Khánh Hòa.',
  boundaries: {
    '63': 'Ranh giới 63 tỉnh, thành theo Natural Earth, vẽ khái quát, không dùng để xác định địa giới.',
    '34': 'Ranh giới 34 tỉnh, thành ghép từ 63 tỉnh, thành cũ theo Natural Earth, vẽ khái quát, không dùng để xác định địa giới.'
  },
  ofTotals:
    'Màu theo tổng số; nơi rộng không vì thế mà nhiều. Muốn so mức độ, hãy quy đổi trên 100.000 dân.',
  tilesAre: 'Mỗi ô là một tỉnh, thành, rộng như nhau, xếp gần đúng vị trí.',
  onlyProvinces: 'Bản đồ chỉ vẽ được tỉnh, thành nên hiện cột xếp hạng.',
  onlyWhole: 'Kiểu hình này chỉ vẽ một số cho mỗi nơi nên hiện cột xếp hạng.',
  median: (value: string, n: number) => `trung vị ${n} nơi: ${value}`,
  mean: (value: string, n: number) => `bình quân ${n} nơi: ${value}`,
  country: (value: string) => `cả nước: ${value}`,
  allOfThem: (value: string, n: number) => `gộp ${n} nơi: ${value}`,
  blanks: (reason: string, n: number) => `${n} nơi ${reason}`
};

const en: typeof vi = {
  method: {
    quantile: 'classes hold about as many places each',
    equal: 'classes are equally wide',
    around: 'both sides are cut at the same limits'
  },
  heldMethod: {
    quantile: 'classes made over all pictures that share the scale',
    equal: 'classes are equally wide',
    around: 'both sides are cut at the same limits'
  },
  under: (limit) => `under ${limit}`,
  between: (low, high) => `${low} to under ${high}`,
  from: (limit) => `${limit} and over`,
  over: (limit) => `over ${limit}`,
  downTo: (limit) => `${limit} and under`,
  above: (low, high) => `over ${low} to ${high}`,
  aboveUnder: (low, high) => `over ${low} to under ${high}`,
  outside: 'not in this comparison',
  counted: (text, n) => `${text}: ${n}`,
  archipelago: (name) => `${name} archipelago`,
  archipelagoOf: 'Hoàng Sa is coloured as Da Nang, Trường Sa as Khanh Hoa.',
  boundaries: {
    '63': 'Boundaries of the 63 provinces after Natural Earth, generalised, not to be used to settle borders.',
    '34': 'Boundaries of the 34 provinces, joined from the former 63 after Natural Earth, generalised, not to be used to settle borders.'
  },
  ofTotals:
    'Colours show totals; a large province is not a large figure. To compare intensity, choose per 100,000 people.',
  tilesAre: 'Each tile is one province, all of one size, near its place on the map.',
  onlyProvinces: 'A map can only show provinces, so ranked bars are shown.',
  onlyWhole: 'This chart shows one figure for each place, so ranked bars are shown.',
  median: (value, n) => `median of ${n}: ${value}`,
  mean: (value, n) => `mean of ${n}: ${value}`,
  country: (value) => `country: ${value}`,
  allOfThem: (value, n) => `${n} places together: ${value}`,
  blanks: (reason, n) => `${n} ${n === 1 ? 'place' : 'places'}: ${reason}`
};

/** Words on and around maps and dot strips. */
export const mapWords = { vi, en };
