import { QUALIFIERS } from './bound.ts';
import { PERIOD_BASES, STATES, STATUSES, type Dimension, type Subject } from './observation.ts';

/**
 * The one contract for tables at rest. Types, import templates, validation messages,
 * `datapackage.json` and the methods page are all made from it.
 * Field types are those of Frictionless Table Schema (https://specs.frictionlessdata.io/table-schema/).
 */
export type Field = {
  name: string;
  type: 'string' | 'number' | 'integer';
  titleVi: string;
  titleEn: string;
  descriptionVi: string;
  descriptionEn: string;
  required?: boolean;
  unique?: boolean;
  enum?: readonly string[];
  pattern?: string;
  minimum?: number;
};

export type TableName = Subject;

export type Table = {
  name: string;
  titleVi: string;
  titleEn: string;
  fields: Field[];
};

/** One column, titles and descriptions in Vietnamese and English. */
export const field = (
  name: string,
  type: Field['type'],
  titles: [string, string],
  descriptions: [string, string],
  rest: Partial<Field> = {}
): Field => ({
  name,
  type,
  titleVi: titles[0],
  titleEn: titles[1],
  descriptionVi: descriptions[0],
  descriptionEn: descriptions[1],
  ...rest
});

/** A period end: a year, a month, or a day; templates also take dd/mm/yyyy. */
export const PERIOD_PATTERN = '^\\d{4}(-\\d{2}(-\\d{2})?)?$';

const DIMENSION_FIELDS: Record<Dimension, Field> = {
  state: field(
    'state',
    'string',
    ['Tình trạng', 'State'],
    [
      'awarded: đã khen; proposed: đề nghị; unknown: nguồn không nói rõ',
      'awarded, proposed, or unknown when the source does not say'
    ],
    { enum: STATES }
  ),
  level: field(
    'level',
    'string',
    ['Cấp', 'Level'],
    [
      'Cấp công nhận, khen thưởng hoặc tiến hành; để trống là mọi cấp',
      'The level that recognised, awarded or acted; empty for all levels'
    ]
  ),
  recipient: field(
    'recipient',
    'string',
    ['Đối tượng khen', 'Recipient'],
    [
      'collective: tập thể; individual: cá nhân; để trống là chung',
      'collective or individual; empty for both together'
    ]
  ),
  form: field(
    'form',
    'string',
    ['Hình thức', 'Form'],
    [
      'Kiểm tra: inspection, supervision, both. An sinh: money, goods',
      'Checks: inspection, supervision, both. Charity: money, goods'
    ]
  ),
  target: field(
    'target',
    'string',
    ['Đối tượng', 'Target'],
    [
      'Đối tượng được kiểm tra, đăng ký, cam kết; để trống là chung',
      'Whom it concerns; empty for all'
    ]
  ),
  item: field(
    'item',
    'string',
    ['Khoản, hiện vật', 'Item'],
    [
      'Khoản tiền hoặc loại hiện vật; để trống là chung',
      'The purpose of the money or the kind of goods; empty for all'
    ]
  ),
  field: field(
    'field',
    'string',
    ['Lĩnh vực', 'Field'],
    ['Lĩnh vực của mô hình; để trống là mọi lĩnh vực', 'The field of the model; empty for all']
  )
};

/** The dimensions each subject table has as columns. */
export const TABLE_DIMENSIONS: Record<Subject, readonly Dimension[]> = {
  models: ['level', 'field', 'state'],
  commendations: ['recipient', 'state', 'level'],
  checks: ['form', 'target', 'level'],
  charity: ['form', 'item'],
  activities: ['target', 'item'],
  context: []
};

const HEAD: Field[] = [
  field(
    'id',
    'string',
    ['Mã dòng', 'Row id'],
    ['Duy nhất trong bộ số liệu', 'Unique in the pack'],
    { unique: true }
  ),
  field(
    'unit_id',
    'string',
    ['Mã đơn vị', 'Unit id'],
    [
      'Danh sách và mã, ví dụ 63:40 hoặc 34:40; có thể để trống nếu tên đủ rõ',
      'List and code, such as 63:40 or 34:40; may be empty when the name is enough'
    ]
  ),
  field(
    'unit',
    'string',
    ['Đơn vị', 'Unit'],
    ['Tên đơn vị báo cáo', 'Name of the unit that reports'],
    { required: true }
  ),
  field(
    'measure',
    'string',
    ['Chỉ tiêu', 'Measure'],
    ['Mã chỉ tiêu, xem measures.csv', 'Measure id, see measures.csv'],
    { required: true }
  ),
  field(
    'period_start',
    'string',
    ['Từ', 'From'],
    [
      'Năm, tháng hoặc ngày đầu; để trống khi nguồn không nêu kỳ',
      'First year, month or day; empty when the source gives no period'
    ],
    { pattern: PERIOD_PATTERN }
  ),
  field(
    'period_end',
    'string',
    ['Đến', 'To'],
    ['Năm, tháng hoặc ngày cuối, tính cả nó', 'Last year, month or day, included'],
    { pattern: PERIOD_PATTERN }
  ),
  field(
    'period_basis',
    'string',
    ['Căn cứ kỳ', 'Period basis'],
    [
      'stated: nguồn ghi rõ; duration: nguồn chỉ ghi số năm; unstated: nguồn không nêu',
      'stated, duration (only a length is given), or unstated'
    ],
    { enum: PERIOD_BASES }
  ),
  field(
    'span_years',
    'number',
    ['Số năm nguồn ghi', 'Years stated'],
    ['Ví dụ 5 khi nguồn viết “trong 5 năm”', 'Such as 5 where the source says “in five years”'],
    { minimum: 0 }
  )
];

const TAIL: Field[] = [
  field(
    'value',
    'number',
    ['Giá trị', 'Value'],
    [
      'Số theo đơn vị tính gốc; để trống khi không có số',
      'In the base unit of measure; empty when there is no number'
    ],
    { minimum: 0 }
  ),
  field(
    'unit_of_measure',
    'string',
    ['Đơn vị tính', 'Unit of measure'],
    ['Ví dụ mô hình, lượt, đồng', 'Such as models, occasions, VND'],
    { required: true }
  ),
  field(
    'qualifier',
    'string',
    ['Mức chính xác', 'Qualifier'],
    [
      'exact: đúng; about: khoảng; more_than: hơn, trên; at_least: ít nhất; nearly: gần, dưới; at_most: nhiều nhất',
      'exact, about, more_than, at_least, nearly, at_most'
    ],
    { enum: QUALIFIERS }
  ),
  field(
    'status',
    'string',
    ['Trạng thái', 'Status'],
    [
      'Trạng thái số liệu; bắt buộc nêu lý do khi giá trị trống',
      'Observation status; gives the reason when the value is empty'
    ],
    { required: true, enum: STATUSES }
  ),
  field(
    'part_of',
    'string',
    ['Trong đó, của dòng', 'Part of'],
    ['Mã dòng mà số này là một phần', 'Id of the row of which this is a part']
  ),
  field(
    'source',
    'string',
    ['Nguồn', 'Source'],
    ['Mã nguồn, xem sources.csv', 'Source id, see sources.csv']
  ),
  field(
    'locator',
    'string',
    ['Chỗ trong nguồn', 'Place in the source'],
    ['Đoạn, bảng hoặc trang', 'Paragraph, table or page']
  ),
  field(
    'arithmetic',
    'string',
    ['Phép tính', 'Arithmetic'],
    ['Cách tính khi trạng thái là derived', 'How it was computed, when derived']
  ),
  field(
    'note',
    'string',
    ['Ghi chú', 'Note'],
    ['Bằng lời của người nhập', 'In the words of whoever entered it']
  )
];

const TITLES: Record<Subject, [string, string]> = {
  models: ['Mô hình, điển hình', 'Models and exemplars'],
  commendations: ['Biểu dương, khen thưởng', 'Commendations'],
  checks: ['Kiểm tra, giám sát', 'Checks'],
  charity: ['An sinh, thiện nguyện', 'Charity'],
  activities: ['Học tập, tuyên truyền, tổ chức', 'Study, publicity, organisation'],
  context: ['Bối cảnh', 'Context']
};

/** The table of one subject: common columns, with its own dimensions in the middle. */
export const subjectTable = (subject: Subject): Table => ({
  name: subject,
  titleVi: TITLES[subject][0],
  titleEn: TITLES[subject][1],
  fields: [...HEAD, ...TABLE_DIMENSIONS[subject].map((d) => DIMENSION_FIELDS[d]), ...TAIL]
});

/** Subjects that a person may bring, each with a downloadable template. */
export const TEMPLATE_SUBJECTS = ['models', 'commendations', 'checks', 'charity'] as const;
