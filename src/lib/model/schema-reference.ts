import { ANNOTATION_KINDS } from './annotation.ts';
import { DIMENSIONS, SUBJECTS, type Subject } from './observation.ts';
import { field, subjectTable, type Field, type Table } from './schema.ts';
import type { DenominatorKind, UnitLevel } from './unit.ts';

/**
 * A table with its keys. A foreign key names a table of the same pack; '' is the table itself.
 * The file of a table is its name and `.csv`.
 */
export type KeyedTable = Table & {
  primaryKey: string[];
  foreignKeys: { fields: string[]; table: string; reference: string[] }[];
};

export const UNIT_LEVELS = [
  'country',
  'region',
  'province',
  'office',
  'district',
  'commune',
  'cell'
] as const satisfies readonly UnitLevel[];

export const DENOMINATOR_KINDS = [
  'population',
  'members',
  'subordinate_units',
  'area_km2'
] as const satisfies readonly DenominatorKind[];

const DAY = '^\\d{4}-\\d{2}-\\d{2}$';
const UNIT_ID = ['Danh sách và mã, ví dụ 63:40', 'List and code, such as 63:40'] as [
  string,
  string
];
const NONE: [string, string] = ['', ''];

const text = (
  name: string,
  vi: string,
  en: string,
  descriptions: [string, string] = NONE,
  rest: Partial<Field> = {}
): Field => field(name, 'string', [vi, en], descriptions, rest);

const whole = (name: string, vi: string, en: string, rest: Partial<Field> = {}): Field =>
  field(name, 'integer', [vi, en], NONE, { minimum: 0, ...rest });

const need = { required: true };
const id = (rest: Partial<Field> = {}): Field =>
  text('id', 'Mã', 'Id', NONE, { required: true, unique: true, ...rest });
const names = [text('name_vi', 'Tên', 'Name in Vietnamese', NONE, need)];
const bothNames = [...names, text('name_en', 'Tên tiếng Anh', 'Name in English', NONE, need)];
const scheme = (rest: Partial<Field> = {}): Field =>
  text(
    'scheme',
    'Danh sách tỉnh',
    'List of provinces',
    ['63: đến 2025-06-30; 34: từ 2025-07-01', '63: until 2025-06-30; 34: since 2025-07-01'],
    { required: true, enum: ['63', '34'], ...rest }
  );
const code = text('code', 'Mã số', 'Code', ['Giữ số 0 ở đầu', 'Leading zeros kept'], need);
const order = whole('order', 'Thứ tự', 'Order');
const valid = [
  text('valid_from', 'Có từ', 'In being from', NONE, { pattern: DAY }),
  text('valid_to', 'Có đến', 'In being to', ['Trống: đến nay', 'Empty: to this day'], {
    pattern: DAY
  })
];
const level = text('level', 'Cấp', 'Level', NONE, { required: true, enum: UNIT_LEVELS });
const parent = text('parent_id', 'Đơn vị cấp trên', 'Unit above');
const region = text('region_id', 'Vùng', 'Region');
const legalBasis = text('legal_basis', 'Căn cứ pháp lý', 'Legal basis');

const keyed = (
  name: string,
  titles: [string, string],
  primaryKey: string[],
  fields: Field[],
  foreignKeys: KeyedTable['foreignKeys'] = []
): KeyedTable => ({
  name,
  titleVi: titles[0],
  titleEn: titles[1],
  fields,
  primaryKey,
  foreignKeys
});

const to = (field: string, table: string, reference = 'id') => ({
  fields: [field],
  table,
  reference: [reference]
});

/** Where figures come from; every pack has one. */
export const SOURCES_TABLE = keyed(
  'sources',
  ['Nguồn', 'Sources'],
  ['id'],
  [
    id(),
    text('title_vi', 'Tên tài liệu', 'Title in Vietnamese', NONE, need),
    text('title_en', 'Tên tiếng Anh', 'Title in English'),
    text('publisher', 'Nơi phát hành', 'Publisher', NONE, need),
    text('date', 'Ngày', 'Date', ['Trống khi tài liệu không ghi', 'Empty when it carries none'], {
      pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$'
    }),
    text('url', 'Địa chỉ', 'Address'),
    text('licence', 'Giấy phép', 'Licence'),
    text('note', 'Ghi chú', 'Note')
  ]
);

/** What rates are divided by, by unit and year. */
export const DENOMINATORS_TABLE = keyed(
  'denominators',
  ['Mẫu số', 'Denominators'],
  ['unit_id', 'kind', 'year'],
  [
    text('unit_id', 'Mã đơn vị', 'Unit id', UNIT_ID, need),
    text(
      'kind',
      'Loại',
      'Kind',
      [
        'population: dân số; members: đảng viên; subordinate_units: đơn vị trực thuộc; area_km2: diện tích',
        'population, members, subordinate_units or area_km2'
      ],
      { required: true, enum: DENOMINATOR_KINDS }
    ),
    whole('year', 'Năm', 'Year', { required: true, minimum: 1900 }),
    field('value', 'number', ['Giá trị', 'Value'], NONE, { required: true, minimum: 0 }),
    text('source', 'Nguồn', 'Source', ['Mã nguồn, xem sources.csv', 'Source id, see sources.csv']),
    text(
      'name_vi',
      'Tên đầy đủ',
      'Name in Vietnamese',
      ['Ghi cạnh mọi tỷ lệ', 'Written beside every rate'],
      need
    ),
    text('name_en', 'Tên tiếng Anh', 'Name in English')
  ],
  [to('source', 'sources')]
);

/** Units a pack has of its own, beside the provinces. */
export const UNITS_TABLE = keyed(
  'units',
  ['Đơn vị', 'Units'],
  ['id'],
  [
    id(),
    scheme({ required: false }),
    { ...code, required: false },
    ...names,
    text('name_en', 'Tên tiếng Anh', 'Name in English'),
    level,
    parent,
    region,
    ...valid,
    order
  ]
);

/** What is noted beside the figures of a pack: what happened, what was counted otherwise, what is still to come. */
export const ANNOTATIONS_TABLE = keyed(
  'annotations',
  ['Ghi chú theo thời gian', 'Annotations'],
  ['id'],
  [
    id(),
    text(
      'kind',
      'Loại',
      'Kind',
      [
        'event: việc xảy ra; boundary: đổi địa giới; definition: đổi cách tính; incomplete: số chưa đủ',
        'event, boundary, definition (another way of counting) or incomplete'
      ],
      { required: true, enum: ANNOTATION_KINDS }
    ),
    text('start', 'Từ ngày', 'From', NONE, { required: true, pattern: DAY }),
    text('end', 'Đến ngày', 'To', ['Trống: một ngày', 'Empty: one day'], { pattern: DAY }),
    text('measure', 'Chỉ tiêu', 'Measure', ['Trống: mọi chỉ tiêu', 'Empty: every measure']),
    text('unit_id', 'Mã đơn vị', 'Unit id', ['Trống: mọi nơi', 'Empty: everywhere']),
    text('label_vi', 'Chữ trên hình', 'Label in Vietnamese', NONE, need),
    text('label_en', 'Chữ trên hình, tiếng Anh', 'Label', NONE, need),
    text('text_vi', 'Nội dung', 'Sentence in Vietnamese', NONE, need),
    text('text_en', 'Nội dung tiếng Anh', 'Sentence', NONE, need),
    text('basis', 'Căn cứ', 'Document it rests on')
  ]
);

/** The tables of `data/reference`, in the order they are read. */
export const REFERENCE_TABLES = [
  keyed(
    'regions',
    ['Vùng', 'Regions'],
    ['id'],
    [id(), scheme(), code, ...bothNames, ...valid, order, legalBasis]
  ),
  keyed(
    'provinces',
    ['Tỉnh, thành phố', 'Provinces'],
    ['id'],
    [
      id({ pattern: '^(63|34):\\d{2}$' }),
      scheme(),
      code,
      ...bothNames,
      text('type_vi', 'Loại đơn vị', 'Type', ['Loại gần nhất', 'The latest type'], need),
      level,
      parent,
      region,
      ...valid,
      order
    ],
    [to('region_id', 'regions')]
  ),
  keyed(
    'crosswalk',
    ['Tỉnh cũ sang tỉnh mới', 'Old to new provinces'],
    ['old_id'],
    [
      text('old_id', 'Tỉnh cũ', 'Old province', UNIT_ID, { required: true, unique: true }),
      text('new_id', 'Tỉnh mới', 'New province', UNIT_ID, need),
      text(
        'relation',
        'Quan hệ',
        'Relation',
        [
          'unchanged: giữ nguyên; merged: nhập trọn vào tỉnh mới',
          'unchanged, or merged whole into the new province'
        ],
        { required: true, enum: ['unchanged', 'merged'] }
      ),
      legalBasis
    ],
    [to('old_id', 'provinces'), to('new_id', 'provinces')]
  ),
  keyed(
    'aliases',
    ['Tên gọi khác', 'Aliases'],
    ['unit_id', 'alias'],
    [
      text('unit_id', 'Mã đơn vị', 'Unit id', UNIT_ID, need),
      text('alias', 'Tên gọi khác', 'Alias', NONE, need)
    ],
    [to('unit_id', 'provinces')]
  ),
  keyed(
    'province-history',
    ['Thay đổi cấp tỉnh', 'Changes of provinces'],
    ['effective', 'from_code'],
    [
      text('effective', 'Hiệu lực', 'Effective', NONE, { required: true, pattern: DAY }),
      text('event', 'Việc', 'Event', NONE, need),
      scheme({ enum: ['64', '63', '34'] }),
      text('from_code', 'Mã trước', 'Code before', ['*: mọi tỉnh', '*: all'], need),
      text('from_name_vi', 'Tên trước', 'Name before', NONE, need),
      text('to_code', 'Mã sau', 'Code after', ['*: mọi tỉnh', '*: all'], need),
      text('to_name_vi', 'Tên sau', 'Name after', NONE, need),
      text('description_vi', 'Nội dung', 'Description', NONE, need),
      legalBasis
    ]
  ),
  keyed(
    'province-names',
    ['Tên tỉnh theo thời gian', 'Names of provinces over time'],
    ['unit_id', 'valid_from'],
    [
      text('unit_id', 'Mã đơn vị', 'Unit id', UNIT_ID, need),
      text('valid_from', 'Có từ', 'In use from', NONE, { required: true, pattern: DAY }),
      valid[1]!,
      text('type_vi', 'Loại', 'Type', NONE, need),
      ...bothNames,
      legalBasis
    ],
    [to('unit_id', 'provinces')]
  ),
  keyed(
    'archipelagos',
    ['Hoàng Sa, Trường Sa', 'Hoàng Sa and Trường Sa'],
    ['group', 'name_vi'],
    [
      text('group', 'Quần đảo', 'Archipelago', NONE, need),
      text('unit_id_63', 'Tỉnh (63)', 'Province (63)', UNIT_ID, need),
      text('unit_id_34', 'Tỉnh (34)', 'Province (34)', UNIT_ID, need),
      ...names,
      field('lon', 'number', ['Kinh độ', 'Longitude'], ['Làm tròn 0,1°', 'Rounded to 0.1°'], need),
      field('lat', 'number', ['Vĩ độ', 'Latitude'], ['Làm tròn 0,1°', 'Rounded to 0.1°'], need)
    ],
    [to('unit_id_63', 'provinces'), to('unit_id_34', 'provinces')]
  ),
  keyed(
    'tile-grid',
    ['Bản đồ ô', 'Tile grid'],
    ['id'],
    [
      id(),
      scheme(),
      code,
      ...names,
      text('abbr', 'Viết tắt', 'Abbreviation', NONE, need),
      whole('col', 'Cột', 'Column', need),
      whole('row', 'Hàng', 'Row', need),
      text('kind', 'Loại', 'Kind', NONE, { required: true, enum: ['province', 'archipelago'] }),
      text('parent_id', 'Thuộc tỉnh', 'Province')
    ],
    [to('parent_id', 'provinces')]
  ),
  keyed(
    'units-of-measure',
    ['Đơn vị tính', 'Units of measure'],
    ['id'],
    [
      id(),
      ...bothNames,
      text('money', 'Là tiền', 'Is money', NONE, { required: true, enum: ['0', '1'] })
    ]
  ),
  keyed(
    'measures',
    ['Chỉ tiêu', 'Measures'],
    ['id'],
    [
      id({ pattern: '^[a-z][a-z0-9_]*$' }),
      text('subject', 'Lĩnh vực', 'Subject', NONE, { required: true, enum: SUBJECTS }),
      ...bothNames,
      text('definition_vi', 'Định nghĩa', 'Definition in Vietnamese', NONE, need),
      text('definition_en', 'Định nghĩa tiếng Anh', 'Definition in English', NONE, need),
      text('unit_of_measure', 'Đơn vị tính', 'Unit of measure', NONE, need),
      text(
        'kind',
        'Loại',
        'Kind',
        [
          'count, amount: cộng được; stock: chỉ cộng qua đơn vị; rate: không cộng',
          'count and amount add up; stock over units only; rate never'
        ],
        { required: true, enum: ['count', 'amount', 'stock', 'rate'] }
      ),
      text('dimensions', 'Chia theo', 'Split by', [
        'Cách nhau bằng dấu cách',
        'Separated by spaces'
      ]),
      text('additive_dimensions', 'Chia cộng được', 'Parts that add up', [
        'Các phần cộng lại bằng toàn bộ',
        'Dimensions whose parts make up the whole'
      ]),
      text('numerator', 'Tử số', 'Numerator', [
        'Tỷ lệ: mã chỉ tiêu ở tử số',
        'Of a rate: id of the measure it counts'
      ]),
      text('denominator', 'Mẫu số', 'Denominator', [
        'Tỷ lệ: mã chỉ tiêu ở mẫu số',
        'Of a rate: id of the measure it counts among'
      ]),
      whole('decimals', 'Số lẻ', 'Decimals', need),
      whole('headline', 'Thứ tự nổi bật', 'Headline order')
    ],
    [to('unit_of_measure', 'units-of-measure')]
  ),
  keyed(
    'codes',
    ['Danh mục', 'Codes'],
    ['dimension', 'code'],
    [
      text('dimension', 'Chiều', 'Dimension', NONE, { required: true, enum: DIMENSIONS }),
      text('code', 'Mã', 'Code', NONE, need),
      ...bothNames,
      order
    ]
  ),
  SOURCES_TABLE,
  { ...DENOMINATORS_TABLE, foreignKeys: [to('unit_id', 'provinces'), to('source', 'sources')] }
] as const satisfies readonly KeyedTable[];

/** A subject table with its keys: one row one figure, part of another row of the same table. */
export const keyedSubjectTable = (subject: Subject): KeyedTable => ({
  ...subjectTable(subject),
  primaryKey: ['id'],
  foreignKeys: [to('part_of', ''), to('source', 'sources')]
});

/** The tables a pack of figures may hold. */
export const PACK_TABLES: readonly KeyedTable[] = [
  ...SUBJECTS.map(keyedSubjectTable),
  UNITS_TABLE,
  SOURCES_TABLE,
  DENOMINATORS_TABLE,
  ANNOTATIONS_TABLE
];
