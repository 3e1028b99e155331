import { BYTES_ISSUES } from './issues-bytes.ts';
import { DIALECT_ISSUES } from './issues-dialect.ts';
import { LAYOUT_ISSUES } from './issues-layout.ts';
import { CELLS_ISSUES } from './issues-cells.ts';
import { MATCH_ISSUES } from './issues-match.ts';
import { COLUMNS_ISSUES } from './issues-columns.ts';
import { BULK_ISSUES } from './issues-bulk.ts';
import { REVIEW_ISSUES } from './issues-review.ts';
import { STORAGE_ISSUES } from './issues-storage.ts';
import { withLists } from './lists.ts';

type Sentence = { vi: string; en: string };

/**
 * What is wrong, why it matters and what to do, by code; the place is put in front by
 * `issueMessage`. `{seen}`, `{column}` and the issue's details fill the braces.
 */
export const ISSUE_WORDS = {
  // The file and its shape
  file_empty: {
    vi: 'tệp không có dòng tiêu đề nào. Hãy chọn tệp CSV có tên cột ở dòng đầu.',
    en: 'the file has no header line. Choose a CSV file with column names on its first line.'
  },
  file_unknown: {
    vi: 'không có bảng nào tên “{seen}”, nên tệp được bỏ qua. Các bảng nhận được: {allowed}.',
    en: 'there is no table called “{seen}”, so the file was passed over. Tables that are read: {allowed}.'
  },
  file_missing: {
    vi: 'thiếu tệp này trong bộ số liệu. Hãy bổ sung tệp.',
    en: 'this file is missing from the pack. Add it.'
  },
  json_unreadable: {
    vi: 'không đọc được JSON: {seen}. Hãy sửa tệp.',
    en: 'the JSON cannot be read: {seen}. Mend the file.'
  },
  info_invalid: {
    vi: 'trường “{field}” thiếu hoặc sai (thấy “{seen}”). Cần: {expected}.',
    en: 'the property “{field}” is missing or wrong (saw “{seen}”). Needed: {expected}.'
  },
  demo_unlabelled: {
    vi: 'thấy “{seen}”. Tên của bộ số liệu và nguồn do máy tạo phải có chữ “minh họa”.',
    en: 'saw “{seen}”. The names of a made-up pack and of its sources must say “minh họa”.'
  },
  datapackage_stale: {
    vi: 'không khớp với các bảng. Hãy chạy npm run data:package rồi lưu lại.',
    en: 'does not match the tables. Run npm run data:package and keep what it writes.'
  },
  bad_quotes: {
    vi: 'dấu ngoặc kép mở mà không đóng, hoặc đóng sai chỗ, nên không rõ ô kết thúc ở đâu. Hãy viết hai dấu ngoặc kép liền nhau cho một dấu bên trong ô.',
    en: 'a quotation mark is opened and never closed, or closed in the wrong place, so the end of the cell is unclear. Write two quotation marks for one inside a cell.'
  },
  cell_count: {
    vi: 'có {found} ô, trong khi tiêu đề có {expected} cột, nên các ô có thể đã lệch cột. Hãy kiểm tra dấu ngăn cách trong dòng.',
    en: 'has {found} cells where the header has {expected} columns, so cells may have moved. Check the separators in the line.'
  },
  missing_column: {
    vi: 'thiếu cột “{seen}”. Hãy thêm cột, hoặc dùng tệp mẫu.',
    en: 'the column “{seen}” is missing. Add it, or start from the template.'
  },
  unknown_column: {
    vi: 'cột này không có trong bảng nên không được đọc. Hãy đổi tên cột theo tệp mẫu nếu cần dùng.',
    en: 'this column does not belong to the table and was not read. Rename it as in the template if it is needed.'
  },
  duplicate_column: {
    vi: 'có hai cột cùng là “{seen}”, không rõ lấy cột nào. Hãy bỏ hoặc đổi tên một cột.',
    en: 'two columns are “{seen}”, and which to take is unclear. Remove or rename one.'
  },
  subject_unknown: {
    vi: 'không nhận ra bảng thuộc lĩnh vực nào. Hãy dùng một trong các tệp mẫu và mã chỉ tiêu của nó.',
    en: 'the subject of the table cannot be told. Use one of the templates and its measure ids.'
  },
  example_left_out: {
    vi: 'dòng ví dụ của tệp mẫu còn nằm giữa số liệu, đã được bỏ ra. Hãy xóa dòng này.',
    en: 'an example row of the template was still among the figures and was left out. Delete the row.'
  },
  example_only: {
    vi: 'tệp chỉ có dòng ví dụ của tệp mẫu; đây không phải số liệu thật. Hãy thay bằng số liệu của đơn vị.',
    en: 'the file holds only the example rows of the template; these are not real figures. Replace them with your own.'
  },

  // A cell
  required_empty: {
    vi: 'ô trống ở cột bắt buộc. Hãy điền.',
    en: 'the cell is empty, and the column must be filled in. Fill it in.'
  },
  not_a_number: {
    vi: 'thấy “{seen}”, không phải số. Hãy ghi số; nếu không phát sinh, ghi 0; nếu không có số liệu, để trống và nêu lý do ở cột trạng thái.',
    en: 'saw “{seen}”, which is not a number. Write a number; 0 if nothing occurred; if there is no figure, leave it empty and give the reason in the status column.'
  },
  ambiguous_number: {
    vi: 'thấy “{seen}”: dấu ở giữa có thể ngăn hàng nghìn, cũng có thể là dấu thập phân. Hãy viết {whole} hoặc {decimal}.',
    en: 'saw “{seen}”: the mark in it may separate thousands or decimals. Write {whole} or {decimal}.'
  },
  number_too_large: {
    vi: 'thấy “{seen}”, lớn hơn mức còn giữ được chính xác. Hãy kiểm tra số và đơn vị tính.',
    en: 'saw “{seen}”, more than can be kept exactly. Check the figure and its unit of measure.'
  },
  not_an_integer: {
    vi: 'thấy “{seen}”, cần số nguyên.',
    en: 'saw “{seen}”; a whole number is needed.'
  },
  below_minimum: {
    vi: 'thấy “{seen}”, nhỏ hơn {minimum}. Hãy kiểm tra lại số.',
    en: 'saw “{seen}”, which is less than {minimum}. Check the figure.'
  },
  not_in_list: {
    vi: 'thấy “{seen}”. Chỉ nhận: {allowed}.',
    en: 'saw “{seen}”. Only these are taken: {allowed}.'
  },
  bad_pattern: {
    vi: 'thấy “{seen}”, không đúng cách viết của cột. Mẫu: {pattern}.',
    en: 'saw “{seen}”, which is not how the column is written. Pattern: {pattern}.'
  },
  duplicate_id: {
    vi: 'mã “{seen}” đã dùng ở {first}. Mỗi dòng cần một mã riêng.',
    en: 'the id “{seen}” is already used at {first}. Each row needs its own.'
  },
  unknown_reference: {
    vi: 'thấy “{seen}”, không có trong {table}. Hãy sửa mã, hoặc thêm vào {table}.',
    en: 'saw “{seen}”, which is not in {table}. Correct the id, or add it to {table}.'
  },

  // The period
  period_unreadable: {
    vi: 'thấy “{seen}”, không đọc được kỳ. Hãy viết như 2024, 2024-05, 2024-05-15 hoặc 15/5/2024.',
    en: 'saw “{seen}”, which cannot be read as a period. Write it like 2024, 2024-05, 2024-05-15 or 15/5/2024.'
  },
  period_impossible: {
    vi: 'thấy “{seen}”, không có ngày này trong lịch. Hãy kiểm tra ngày và tháng (ngày viết trước tháng).',
    en: 'saw “{seen}”, a day that is not in the calendar. Check day and month (the day comes first).'
  },
  period_reversed: {
    vi: 'kỳ kết thúc ({end}) trước khi bắt đầu ({start}). Hãy đổi lại hai đầu.',
    en: 'the period ends ({end}) before it starts ({start}). Put the ends the right way round.'
  },
  period_half: {
    vi: 'chỉ có một đầu của kỳ. Hãy ghi cả đầu và cuối, hoặc để trống cả hai khi nguồn không nêu kỳ.',
    en: 'only one end of the period is given. Give both, or leave both empty when the source states none.'
  },
  period_basis_dated: {
    vi: 'căn cứ kỳ là “{seen}” (nguồn không nêu kỳ) nhưng lại có thời gian {start} đến {end}. Hãy sửa căn cứ hoặc bỏ thời gian.',
    en: 'the period basis is “{seen}” (the source states no period), yet dates are given, {start} to {end}. Correct the basis or remove the dates.'
  },
  period_basis_undated: {
    vi: 'căn cứ kỳ là “{seen}” nhưng không ghi thời gian. Hãy ghi hai đầu của kỳ, hoặc ghi unstated.',
    en: 'the period basis is “{seen}”, yet no dates are given. Give both ends of the period, or write unstated.'
  },

  // The value
  value_missing: {
    vi: 'giá trị trống mà trạng thái là “{status}”. Trống không phải là 0: hãy ghi số, hoặc chọn lý do ({allowed}).',
    en: 'the value is empty while the status is “{status}”. Empty is not 0: give the number, or a reason ({allowed}).'
  },
  value_unwanted: {
    vi: 'có giá trị {seen} mà trạng thái “{status}” nói là không có số. Hãy sửa một trong hai.',
    en: 'there is a value, {seen}, while the status “{status}” says there is none. Correct one of them.'
  },
  status_assumed: {
    vi: 'giá trị và trạng thái đều trống, được hiểu là chưa có số liệu (missing). Hãy ghi 0 nếu thật sự không phát sinh.',
    en: 'value and status are both empty, taken as not reported (missing). Write 0 if nothing did occur.'
  },
  too_many_decimals: {
    vi: 'thấy {seen}, trong khi chỉ tiêu lấy nhiều nhất {decimals} số lẻ. Hãy kiểm tra số và đơn vị tính.',
    en: 'saw {seen}, while the measure has at most {decimals} decimals. Check the figure and its unit of measure.'
  },
  derived_without_arithmetic: {
    vi: 'số tính ra (derived) cần ghi cách tính ở cột phép tính.',
    en: 'a derived figure needs its computation in the arithmetic column.'
  },
  state_unstated: {
    vi: 'chưa ghi đã khen hay mới đề nghị, nên được xếp vào “không rõ”. Hãy ghi awarded, proposed hoặc unknown.',
    en: 'whether awarded or only proposed is not given, so the state is “unknown”. Write awarded, proposed or unknown.'
  },
  source_missing: {
    vi: 'số liệu không có nguồn. Hãy ghi mã nguồn có trong sources.csv.',
    en: 'the figure has no source. Give the id of one in sources.csv.'
  },
  locator_missing: {
    vi: 'chưa ghi chỗ trong nguồn, nên không tra lại được. Hãy ghi đoạn, bảng hoặc trang.',
    en: 'the place in the source is not given, so nobody can look it up. Give paragraph, table or page.'
  },

  // Units
  unit_unknown: {
    vi: 'không có đơn vị nào tên “{seen}” trong danh sách. Hãy sửa tên, ghi mã đơn vị, hoặc thêm vào units.csv.',
    en: 'no unit called “{seen}” is on the lists. Correct the name, give the unit id, or add it to units.csv.'
  },
  unit_id_unknown: {
    vi: 'không có đơn vị nào mang mã “{seen}”. Mã tỉnh gồm danh sách và mã số, như 63:40 hoặc 34:40.',
    en: 'no unit has the id “{seen}”. A province id is the list and the code, such as 63:40 or 34:40.'
  },
  unit_ambiguous: {
    vi: 'tên “{seen}” chỉ nhiều đơn vị: {options}. Hãy ghi mã ở cột mã đơn vị.',
    en: 'the name “{seen}” fits several units: {options}. Give the id in the unit id column.'
  },
  unit_name_differs: {
    vi: 'mã là {unitId} ({unitName}) nhưng tên ghi “{seen}”. Hãy xem lại mã hoặc tên.',
    en: 'the id is {unitId} ({unitName}) but the name reads “{seen}”. Check the id or the name.'
  },
  unit_added: {
    vi: '“{seen}” không có trong danh sách, được thêm thành đơn vị riêng của tệp. Nếu là tên viết khác của một tỉnh, hãy ghi mã tỉnh.',
    en: '“{seen}” is not on the lists and was added as a unit of this file. If it is another spelling of a province, give the province id.'
  },
  unit_outside_validity: {
    vi: '{unitName} ({unitId}) chỉ tồn tại từ {from} đến {to}, còn kỳ là {start} đến {end}. Hãy dùng mã của danh sách đúng thời gian đó.',
    en: '{unitName} ({unitId}) existed only from {from} to {to}, while the period is {start} to {end}. Use the id on the list of that time.'
  },
  unit_straddles: {
    vi: '{unitName} ({unitId}) chỉ tồn tại từ {from} đến {to}, còn kỳ là {start} đến {end}. Hãy chắc rằng số này tính trên địa giới của mã đã ghi.',
    en: '{unitName} ({unitId}) existed only from {from} to {to}, while the period is {start} to {end}. Make sure the figure is for the territory of that id.'
  },

  // Measures and what they are split by
  measure_unknown: {
    vi: 'không có chỉ tiêu “{seen}”. Hãy dùng mã trong measures.csv hoặc trong tệp mẫu.',
    en: 'there is no measure “{seen}”. Use an id from measures.csv or from the template.'
  },
  measure_other_subject: {
    vi: 'chỉ tiêu “{seen}” thuộc bảng {subject}, không thuộc bảng này. Hãy chuyển dòng sang đúng bảng.',
    en: 'the measure “{seen}” belongs to the table {subject}, not this one. Move the row there.'
  },
  dimension_not_allowed: {
    vi: 'chỉ tiêu {measure} không chia theo cột này (thấy “{seen}”). Hãy để trống ô.',
    en: 'the measure {measure} is not split by this column (saw “{seen}”). Leave the cell empty.'
  },
  code_unknown: {
    vi: 'không có mã “{seen}” cho cột này. Các mã: {allowed}.',
    en: 'there is no code “{seen}” for this column. Codes: {allowed}.'
  },
  code_added: {
    vi: '“{seen}” không có trong danh mục, được giữ nguyên thành một loại riêng. Hãy dùng mã có sẵn nếu trùng nghĩa.',
    en: '“{seen}” is not in the code list and was kept as a kind of its own. Use an existing code if it means the same.'
  },
  unit_of_measure_differs: {
    vi: 'đơn vị tính “{seen}” khác đơn vị của chỉ tiêu, là “{expected}”. Hãy quy đổi giá trị về “{expected}”.',
    en: 'the unit of measure “{seen}” is not that of the measure, “{expected}”. Convert the value to “{expected}”.'
  },

  // Rows against one another
  part_of_unknown: {
    vi: 'dòng này là một phần của “{seen}”, nhưng không có dòng nào mang mã đó. Hãy sửa mã.',
    en: 'the row is part of “{seen}”, but no row has that id. Correct the id.'
  },
  part_of_circular: {
    vi: 'dòng này rốt cuộc lại là một phần của chính nó ({seen}). Hãy sửa cột “trong đó”.',
    en: 'the row ends up being part of itself ({seen}). Correct the part-of column.'
  },
  part_of_other_unit: {
    vi: 'dòng này là một phần của “{seen}”, nhưng dòng đó là của đơn vị khác ({other}). Hãy sửa mã.',
    en: 'the row is part of “{seen}”, but that row belongs to another unit ({other}). Correct the id.'
  },
  part_exceeds_whole: {
    vi: 'phần này là {part}, lớn hơn toàn bộ là {whole} (dòng “{seen}”). Hãy đối chiếu lại với nguồn.',
    en: 'the part is {part}, more than its whole of {whole} (row “{seen}”). Check both against the source.'
  },
  conflict: {
    vi: 'cùng đơn vị, chỉ tiêu và kỳ với {first} nhưng khác giá trị. Không lấy dòng nào cho đến khi chọn một.',
    en: 'same unit, measure and period as {first}, with another value. Neither is used until one is chosen.'
  },
  duplicate: {
    vi: 'giống hệt {first}. Hai dòng được tính là một.',
    en: 'the same as {first}. The two count as one.'
  },

  // The reference tables
  crosswalk_invalid: {
    vi: 'mỗi tỉnh của danh sách 63 phải sang đúng một tỉnh của danh sách 34 (thấy “{seen}”).',
    en: 'every province of the 63 must go to exactly one of the 34 (saw “{seen}”).'
  },
  id_differs: {
    vi: 'thấy “{seen}”, cần là “{expected}” theo danh sách và mã số của dòng.',
    en: 'saw “{seen}”; by the list and code of the row it should be “{expected}”.'
  },
  alias_clash: {
    vi: 'tên khác “{seen}” trùng với {other}. Một cách viết chỉ được dẫn tới một đơn vị trong mỗi danh sách.',
    en: 'the alias “{seen}” is also {other}. A spelling may lead to one unit only on each list.'
  },
  measure_inconsistent: {
    vi: 'chiều “{seen}” không có trong bảng của chỉ tiêu, hoặc được cộng mà chỉ tiêu không chia theo nó.',
    en: 'the dimension “{seen}” is not in the table of the measure, or is added up though the measure is not split by it.'
  },

  // Reading a file of any shape, step by step
  ...BYTES_ISSUES,
  ...DIALECT_ISSUES,
  ...LAYOUT_ISSUES,
  ...CELLS_ISSUES,
  ...MATCH_ISSUES,
  ...COLUMNS_ISSUES,
  ...BULK_ISSUES,
  ...REVIEW_ISSUES,
  ...STORAGE_ISSUES
} as const satisfies Record<string, Sentence>;

export type IssueCode = keyof typeof ISSUE_WORDS;

/** Every code an issue can have. */
export const ISSUE_CODES = Object.keys(ISSUE_WORDS) as IssueCode[];

/** What a sentence needs of an issue; the model's `Issue` fits. */
export type IssueLike = {
  code: string;
  file: string;
  row: number | null;
  column: string | null;
  seen: string;
  details?: Record<string, string | number>;
};

const LOCALES = { vi: 'vi-VN', en: 'en-US' } as const;
/** Long cells would bury the sentence; the place says where the rest is. */
const SEEN_LENGTH = 80;

const shorten = (text: string): string =>
  text.length > SEEN_LENGTH ? `${text.slice(0, SEEN_LENGTH - 1)}…` : text;

function placeOf(issue: IssueLike, lang: 'vi' | 'en'): string {
  const { row, column, file } = issue;
  if (row === null) return column ? `${lang === 'vi' ? 'Cột' : 'Column'} “${column}”` : file;
  const line = `${lang === 'vi' ? 'Dòng' : 'Row'} ${row}`;
  return column ? `${line}, ${lang === 'vi' ? 'cột' : 'column'} “${column}”` : line;
}

/**
 * What was seen, why it matters, what to do; the place is left to whoever shows it.
 * Plain text, never HTML: what the file said stands in it as it was, shortened.
 * An unknown code is our mistake.
 */
export function issueSentence(issue: IssueLike, lang: 'vi' | 'en'): string {
  if (!Object.hasOwn(ISSUE_WORDS, issue.code)) throw new Error(`unknown issue code: ${issue.code}`);
  const template = ISSUE_WORDS[issue.code as IssueCode][lang];
  const values: Record<string, string | number> = {
    ...issue.details,
    seen: shorten(issue.seen),
    column: issue.column ?? ''
  };
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`missing detail ${name} of issue ${issue.code}`);
    if (typeof value === 'number') return value.toLocaleString(LOCALES[lang]);
    return name === 'options' ? withLists(value, lang) : value;
  });
}

/** The sentence with its place in front: "Dòng 12, cột “Giá trị”: …". */
export const issueMessage = (issue: IssueLike, lang: 'vi' | 'en'): string =>
  `${placeOf(issue, lang)}: ${issueSentence(issue, lang)}`;
