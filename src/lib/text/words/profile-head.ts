const vi = {
  title: 'Đơn vị',
  lead: 'Hồ sơ của một tỉnh hoặc một đơn vị: đứng ở đâu, so với ai, từ bao giờ, có chắc không.',
  pack: 'Bộ số liệu',
  search: 'Tìm đơn vị',
  placeholder: 'Gõ tên, không cần dấu',
  none: (query: string) => `Không có đơn vị tên “${query}”.`,
  noScript:
    'Hồ sơ của từng đơn vị được lập ngay trong trình duyệt nên cần JavaScript. Danh sách dưới đây vẫn xem được; số liệu đã công bố có ở trang Tổng quan.',
  unknownTitle: 'Bộ số liệu này không có đơn vị đó',
  unknown: (id: string) =>
    `Không tìm thấy đơn vị có mã “${id}”. Hãy tìm theo tên, hoặc chọn trong danh sách dưới đây.`,
  packAway: 'Bộ số liệu mà đường dẫn nêu không có trên máy này. Hãy chọn một bộ khác.',
  loading: 'Đang lập hồ sơ…',
  failedTitle: 'Chưa lập được hồ sơ',
  failed: 'Bộ tính dừng giữa chừng. Số liệu còn nguyên.',
  retry: 'Chạy lại',
  allUnits: 'Danh sách đơn vị',
  index: {
    held: 'Nơi có số trong bộ này',
    own: 'Đơn vị khác trong bộ này',
    list34: '34 tỉnh, thành từ 01/07/2025',
    list63: '63 tỉnh, thành đến 30/06/2025',
    under: (name: string) => `trực thuộc ${name}`,
    hint34: 'từ 01/07/2025',
    hint63: 'đến 30/06/2025'
  },
  kinds: {
    tỉnh: 'Tỉnh',
    'thành phố trực thuộc trung ương': 'Thành phố trực thuộc trung ương'
  } as Record<string, string>,
  levels: {
    office: 'Cơ quan, đơn vị',
    district: 'Cấp huyện',
    commune: 'Cấp xã',
    cell: 'Chi bộ',
    province: 'Cấp tỉnh'
  } as Record<string, string>,
  fullName: (name: string, isCity: boolean) => `${isCity ? 'Thành phố' : 'Tỉnh'} ${name}`,
  region: (name: string) => `vùng ${name}`,
  under: 'Trực thuộc',
  underUnknown: 'Nguồn không nói đơn vị này trực thuộc nơi nào.',
  onList: {
    '34': 'theo danh sách 34 tỉnh, thành, từ 01/07/2025',
    '63': 'theo danh sách 63 tỉnh, thành, đến 30/06/2025'
  } as Record<string, string>,
  history: 'Địa giới và tên gọi',
  names: (name: string, from: string, to: string) =>
    to === '' ? `${name} từ ${from}` : `${name} đến ${to}`,
  namesLead: 'Tên gọi:',
  event: {
    split: (from: string, to: string) => `${to} (cũ) chia thành ${from} và ${to}.`,
    merge: (from: string, to: string) => `Toàn bộ ${from} nhập vào ${to}.`,
    transfer_part: (from: string, to: string) => `Một phần ${from} chuyển về ${to}.`,
    retype: (_from: string, to: string) =>
      `${to} thành thành phố trực thuộc trung ương, địa giới không đổi.`,
    retype_rename: (from: string, to: string) =>
      `${from} thành thành phố ${to} trực thuộc trung ương, địa giới không đổi.`
  } as Record<string, (from: string, to: string) => string>,
  redraws: 'Địa giới khác trước, nên số trước ngày này chỉ là mức ít nhất hoặc nhiều nhất.',
  mergedInto: (into: string, others: string) => `Hợp nhất với ${others}; tỉnh mới tên là ${into}.`,
  madeOf: (parts: string) => `Hợp nhất từ ${parts}.`,
  madeOfHow: 'Số trước ngày này là tổng của các tỉnh cũ.',
  unchanged: 'Giữ nguyên địa giới khi sắp xếp 63 thành 34 tỉnh, thành.',
  onOther: (list: string) => `Danh sách ${list}:`,
  seeOn: (name: string, list: string) => `Xem ${name} theo danh sách ${list}`
};

const en: typeof vi = {
  title: 'Unit',
  lead: 'One province or unit: where it stands, against whom, since when, and how sure that is.',
  pack: 'Data',
  search: 'Find a unit',
  placeholder: 'Type a name, accents not needed',
  none: (query) => `There is no unit named “${query}”.`,
  noScript:
    'The profile of a unit is made in the browser and needs JavaScript. The list below can be read without it; published figures are on the overview.',
  unknownTitle: 'These data do not have that unit',
  unknown: (id) =>
    `There is no unit with the id “${id}”. Search by name, or choose from the list below.`,
  packAway: 'The data that the link names are not on this device. Choose other data.',
  loading: 'Making the profile…',
  failedTitle: 'The profile could not be made',
  failed: 'The engine stopped half-way. The figures are intact.',
  retry: 'Run again',
  allUnits: 'All units',
  index: {
    held: 'Places with figures here',
    own: 'Other units of these data',
    list34: '34 provinces since 01/07/2025',
    list63: '63 provinces until 30/06/2025',
    under: (name) => `under ${name}`,
    hint34: 'since 01/07/2025',
    hint63: 'until 30/06/2025'
  },
  kinds: {
    tỉnh: 'Province',
    'thành phố trực thuộc trung ương': 'Centrally run city'
  },
  levels: {
    office: 'Office or unit',
    district: 'District level',
    commune: 'Commune level',
    cell: 'Party cell',
    province: 'Province level'
  },
  fullName: (name, isCity) => `${name} ${isCity ? 'City' : 'Province'}`,
  region: (name) => name,
  under: 'Under',
  underUnknown: 'The source does not say what this unit belongs to.',
  onList: {
    '34': 'on the list of 34 provinces, since 01/07/2025',
    '63': 'on the list of 63 provinces, until 30/06/2025'
  },
  history: 'Boundaries and names',
  names: (name, from, to) => (to === '' ? `${name} since ${from}` : `${name} until ${to}`),
  namesLead: 'Names:',
  event: {
    split: (from, to) => `The former ${to} was divided into ${from} and ${to}.`,
    merge: (from, to) => `The whole of ${from} joined ${to}.`,
    transfer_part: (from, to) => `A part of ${from} went to ${to}.`,
    retype: (_from, to) => `${to} became a centrally run city, with the same boundaries.`,
    retype_rename: (from, to) =>
      `${from} became the centrally run city of ${to}, with the same boundaries.`
  },
  redraws: 'The land was another before, so earlier figures are only a least or a most.',
  mergedInto: (into, others) => `Merged with ${others}; the new province is called ${into}.`,
  madeOf: (parts) => `Made of ${parts}.`,
  madeOfHow: 'Earlier figures are sums of the former provinces.',
  unchanged: 'Its boundaries stayed when the 63 provinces became 34.',
  onOther: (list) => `List of ${list}:`,
  seeOn: (name, list) => `See ${name} on the list of ${list}`
};

/** Words of finding a unit, and of what it is and was. */
export const profileHead = { vi, en };
