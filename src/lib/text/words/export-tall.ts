import { joinNames } from './join.ts';

/** What is said of a picture that is taller than its place. Points and times are numbers as text. */
const vi = {
  times: (times: string) => `Hình cao gấp ${times} lần khổ đã chọn, để chữ vẫn đọc được.`,
  shrunk: (points: string) => `Thu trọn vào khổ ấy thì chữ chỉ còn ${points} pt.`,
  page: 'Hình này đặt trọn được trên một trang A4 dọc.',
  fits: (places: readonly string[]) =>
    `Khổ ${joinNames(
      places.map((place) => `“${place}”`),
      'vi'
    )} đặt vừa hình này.`,
  none: 'Không khổ nào đặt vừa: hãy chọn một vùng, bớt đơn vị, hoặc chia thành nhiều hình.',
  table:
    'Không khổ nào đặt vừa bảng này. Tệp PowerPoint và bản PDF tự chia bảng thành nhiều trang, chữ vẫn đọc được.',
  sheets: (count: number) =>
    `Thành ${count} trang A4 ngang, cùng thang đo và chú giải; chữ chọn và tìm được.`,
  printed: (points: string) =>
    `Hình cao hơn một trang A4 ngang: in trọn trên một trang thì chữ chỉ còn ${points} pt. Muốn chữ lớn hơn, hãy chọn một vùng hoặc bớt đơn vị.`
};

const en: typeof vi = {
  times: (times) =>
    `The figure is ${times} times as tall as the chosen size, so that its type stays readable.`,
  shrunk: (points) => `Shrunk to that size, its type would be ${points} pt.`,
  page: 'The figure fits whole on an upright A4 page.',
  fits: (places) =>
    `It fits the ${places.length > 1 ? 'sizes' : 'size'} ${joinNames(
      places.map((place) => `“${place}”`),
      'en'
    )}.`,
  none: 'No size holds it: choose a region, fewer units, or make several figures of it.',
  table:
    'No size holds this table. The PowerPoint file and the PDF part it over several pages, in type that is read.',
  sheets: (count) =>
    `${count} sheets of A4 on their side, with one scale and legend; text can be selected and searched.`,
  printed: (points) =>
    `The figure is taller than a sheet of A4 on its side: printed on one sheet, its type is ${points} pt. For larger type choose a region or fewer units.`
};

export const tallWords = { vi, en };
