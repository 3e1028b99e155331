import { fold } from '#lib/text/fold.ts';
import type { ColumnRole } from '../reader/reading.ts';
import type { Dimension } from '#lib/model/observation.ts';

/** What a header cell says a column is for, by its words alone; `null` when it says nothing sure. */
export type HeaderGuess = { role: ColumnRole; dimension?: Dimension; weak?: boolean } | null;

/** Words as they are compared: folded, punctuation to spaces, a bracketed remark left out. */
export const headerKey = (name: string): string =>
  fold(name.slice(0, 300))
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}%#/]+/gu, ' ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\bqui\b/g, 'quy')
    .trim();

type Rule = [RegExp, NonNullable<HeaderGuess>];

const is = (...words: string[]): RegExp => new RegExp(`^(?:${words.join('|')})$`);

/** First match wins, so the narrow ones stand first. */
const RULES: Rule[] = [
  [
    is('stt', 'tt', 's t t', 't t', 'so tt', 'so thu tu', 'thu tu', 'no', '#', 'order'),
    { role: 'order' }
  ],
  [is('xep (?:hang|thu)', 'thu hang', 'hang', 'rank(?:ing)?'), { role: 'ignored' }],
  [
    is(
      'dvt',
      'd v t',
      'don vi tinh',
      'don vi do',
      'don vi do luong',
      'don vi tien te',
      'unit of measure',
      'uom',
      'dv tinh',
      'unit of measurement'
    ),
    { role: 'unit_of_measure' }
  ],
  [
    is(
      'ma',
      'ma (?:so|hieu)',
      'ma (?:so )?(?:tinh|tp|don vi|dv|dvhc|dia phuong|huyen|xa|dinh danh|hanh chinh|gso|tinh/tp|tinh/thanh pho|tinh thanh)(?: .*)?',
      'ma ?(?:dv|dvi|tinh|huyen|xa|donvi)',
      '(?:province |unit |area )?code',
      'unit id',
      'id'
    ),
    { role: 'unit_code' }
  ],
  [
    is(
      'tu ngay',
      'bat dau',
      'ngay bat dau',
      'tu nam',
      'tu thang',
      'tu',
      'period start',
      'start',
      'start date',
      'ky tu',
      'dau ky',
      'ky bat dau'
    ),
    { role: 'period_start' }
  ],
  [
    is(
      'den ngay',
      'ket thuc',
      'ngay ket thuc',
      'den nam',
      'den thang',
      'den',
      'period end',
      'end',
      'end date',
      'ky den',
      'cuoi ky',
      'ky ket thuc'
    ),
    { role: 'period_end' }
  ],
  [
    is(
      'nam',
      'ky',
      'ky (?:bao cao|so lieu|thong ke|du lieu)',
      'thoi (?:gian|ky|diem|doan)(?: .*)?',
      'quy',
      'thang',
      'giai doan',
      'nhiem ky',
      'nam (?:hoc|tai chinh|ngan sach)',
      'nien (?:do|khoa|hoc)(?: .*)?',
      '(?:school|academic|fiscal|financial) year',
      'ngay',
      'ngay thang(?: nam)?',
      'nam (?:bao cao|thuc hien|so lieu|thong ke|khen|khen thuong|ky niem)',
      'quy/nam',
      'thang/nam',
      'nam/quy',
      'nam/thang',
      'ky/nam',
      'ngay (?:bao cao|khen|khen thuong|quyet dinh|thuc hien|to chuc)',
      'year',
      'period',
      'date',
      'month',
      'quarter',
      'time'
    ),
    { role: 'period' }
  ],
  [
    is(
      'ghi chu',
      'dong goc',
      'chu thich',
      'chu giai',
      'nhan xet',
      'giai trinh',
      'dien giai',
      'remarks?',
      'notes?',
      'ly do',
      'y kien',
      'danh gia',
      'comments?'
    ),
    { role: 'note' }
  ],
  [
    is(
      'nguon',
      'nguon (?:so lieu|tin|tai lieu|trich|bao cao)',
      'can cu',
      'van ban',
      'sources?',
      'source id',
      'so quyet dinh',
      'so van ban',
      'trich dan'
    ),
    { role: 'source' }
  ],
  [
    is(
      'ho ten',
      'ho va ten',
      'ho va ten .*',
      'so dien thoai',
      'sdt',
      'dien thoai',
      'dien thoai .*',
      'so dt',
      'email',
      'e mail',
      'thu dien tu',
      'cccd',
      'cmnd',
      'cccd/cmnd',
      'cmnd/cccd',
      'so (?:cccd|cmnd|can cuoc)(?: .*)?',
      'can cuoc(?: cong dan)?',
      'ngay sinh',
      'nam sinh',
      'ngay thang nam sinh',
      'so tai khoan',
      'phone',
      'full name',
      'date of birth',
      'so dinh danh(?: .*)?',
      'ho ten .*',
      'nguoi (?:lap|nhap|ky|lien he|phu trach)(?: .*)?'
    ),
    { role: 'personal' }
  ],
  [
    is('doi tuong(?: .*)?', 'recipient', 'nguoi nhan'),
    { role: 'dimension', dimension: 'recipient', weak: true }
  ],
  [
    is('hinh thuc(?: .*)?', 'form', 'loai hinh'),
    { role: 'dimension', dimension: 'form', weak: true }
  ],
  [
    is(
      'cap',
      'cap (?:khen|khen thuong|quan ly|don vi|hanh chinh|kiem tra|bieu duong|ra quyet dinh)',
      'level'
    ),
    { role: 'dimension', dimension: 'level', weak: true }
  ],
  [is('linh vuc(?: .*)?', 'field'), { role: 'dimension', dimension: 'field', weak: true }],
  [
    is('tinh trang(?: .*)?', 'trang thai(?: .*)?', 'state'),
    { role: 'dimension', dimension: 'state', weak: true }
  ],
  [
    is('hien vat', 'vat pham', 'loai hien vat', 'item', 'ten hien vat'),
    { role: 'dimension', dimension: 'item', weak: true }
  ],
  [
    is(
      'chi tieu',
      'noi dung',
      'tieu chi',
      'chi so',
      'ten chi tieu',
      'noi dung chi tieu',
      'chi tieu/noi dung',
      'noi dung/chi tieu',
      'tieu chi/chi tieu',
      'hang muc',
      'danh muc',
      'hoat dong',
      'cong viec',
      'cac chi tieu',
      'cac noi dung',
      'chi tieu (?:bao cao|thong ke|chu yeu|thi dua)',
      'noi dung (?:bao cao|thuc hien|cong viec|hoat dong|thi dua|thong ke)',
      'indicators?',
      'measure',
      'measure id',
      'item name',
      'content',
      'ma chi tieu',
      'nhom chi tieu',
      'dien muc',
      'ket qua dat duoc',
      'loai',
      'loai so lieu',
      'khoan muc',
      'muc'
    ),
    { role: 'measure' }
  ],
  [
    is(
      '(?:ten )?don vi',
      // Old databases write ten letters: TENDV, TEN_DVI, TENHUYEN.
      'ten ?(?:dv|dvi|donvi|dang bo|tinh|huyen|xa|diaphuong|co quan)',
      'donvi',
      'diaphuong',
      '(?:ten )?(?:tinh|tinh/tp|tinh/thanh pho|tinh thanh pho|tinh thanh|tinh tp|tp|thanh pho|tinh uy|thanh uy)(?: truc thuoc.*)?',
      'tinh uy/thanh uy',
      'tinh uy thanh uy(?: .*)?',
      '(?:ten |cac )?dia phuong',
      'dia ban',
      '(?:ten )?(?:huyen|quan|quan/huyen|quan huyen|huyen/thi xa.*|huyen thi.*|thi xa|huyen/quan|huyen/tp|thanh pho/huyen)',
      '(?:ten )?(?:xa|phuong|xa/phuong.*|xa phuong.*|thi tran|phuong/xa.*|phuong xa.*)',
      'co quan(?:/don vi)?',
      'co quan don vi',
      'don vi/dia phuong',
      'dia phuong/don vi',
      'don vi dia phuong',
      '(?:ten )?(?:dang bo|dang uy|chi bo|to chuc dang|to chuc|truong|so|nganh|ban|hoi|doan the)',
      'don vi (?:bao cao|truc thuoc|hanh chinh|thuc hien|de nghi|khen|to chuc)',
      'don vi hanh chinh .*',
      'dang bo truc thuoc',
      'noi',
      'vung',
      'khu vuc',
      'vung/tinh',
      'vung kinh te',
      'tinh thanh pho .*',
      'ten',
      'ten don vi .*',
      'ten dang bo .*',
      'cac (?:tinh|don vi|huyen|xa)(?: .*)?',
      'provinces?',
      'units?',
      'unit name',
      'districts?',
      'communes?',
      'locality',
      'city',
      'name',
      'province/city',
      'province name',
      'area',
      'tinh/thanh',
      'tinh/thanh pho .*',
      'co so',
      'khoi',
      'cum(?: thi dua)?',
      'cum/khoi'
    ),
    { role: 'unit' }
  ]
];

/** Levels of territory, finest last, as the words of a header name them. */
const FINENESS: [RegExp, number][] = [
  [/\b(?:vung|khu vuc|cum|khoi)\b/, 1],
  [/\b(?:tinh|tp|thanh pho|province|city)\b/, 2],
  [/\b(?:huyen|quan|thi xa|district)\b/, 3],
  [/\b(?:xa|phuong|thi tran|commune)\b/, 4]
];

/** How fine the units under a header are: 1 region … 4 commune; 5 when it names an office or nothing. */
export const finenessOf = (name: string): number => {
  const key = headerKey(name);
  return FINENESS.find(([pattern]) => pattern.test(key))?.[1] ?? 5;
};

/** The role a header's words give. The whole name is asked first, then its last part, then its first. */
export function guessFromHeader(path: readonly string[], name: string): HeaderGuess {
  const asked = [name, path.at(-1) ?? '', path[0] ?? ''];
  for (const text of asked) {
    const key = headerKey(text);
    if (key === '') continue;
    for (const [pattern, guess] of RULES) if (pattern.test(key)) return guess;
  }
  return null;
}

const GENERIC = is(
  'so luong',
  'gia tri',
  'ket qua',
  'so lieu',
  'thuc hien',
  'so',
  'tri so',
  'value',
  'values?',
  'amount',
  'count',
  'total',
  'figure',
  'so lieu bao cao',
  'ket qua thuc hien',
  'so thuc hien',
  'con so',
  'muc dat',
  'ket qua dat duoc',
  'gia tri thuc hien',
  'quantity',
  'so bao cao'
);

/** Whether a header only says that numbers follow ("Số lượng"), not of what. */
export const isGenericValue = (name: string): boolean => GENERIC.test(headerKey(name));

const WHOLE =
  /^(?:tong(?: so| cong| chung)?|cong|total|toan (?:tinh|quoc|huyen|nganh)|ca nuoc|chung|cong chung|tong cong chung|(?:tong(?: so| cong)?|cong) (?:\d{1,2} nam|(?:ca )?(?:giai doan|nhiem ky)))$/;

/** "Tổng số", "Cộng": the whole whose parts stand beside it. */
export const isWhole = (part: string): boolean => WHOLE.test(headerKey(part));

/** Letters one of which every such heading has, with marks or without; most labels have none. */
const MAY_OPEN_PARTS = /[đðɖ]|d[oóòỏõọ]|g[oồ]|ra|theo|which/i;

/** "Trong đó", "Tr.đó", "Gồm", "Chia ra": what follows are parts of what stands before. */
export const isOfWhich = (text: string): boolean =>
  MAY_OPEN_PARTS.test(text) &&
  /^(?:trong do|tr do|t do|trong so do|chia ra|gom|bao gom|chia theo .*|phan theo .*|of which)\b/.test(
    headerKey(text)
  );

/** A label that begins as a part does: "- Tập thể", "+ Cá nhân", "Trong đó: …". */
export const isPartLabel = (label: string): boolean =>
  /^\s*[-–—+•*]\s*\p{L}/u.test(label) || isOfWhich(label);

const OF_WHICH =
  /^(?:trong\s+đó|tr\.?\s*đó|t\.\s*đó|trong\s+số\s+đó|gồm|bao\s+gồm|chia\s+ra)\s*[:,]?\s*/iu;
const BULLET = /^[-–—+•*]\s*(?=\p{L})/u;

/** The label without the marks by which it is a part: "Trong đó: - tập thể" → "tập thể". */
export const withoutPartMark = (label: string): string =>
  label.trim().replace(BULLET, '').replace(OF_WHICH, '').replace(BULLET, '').trim();

/** "Trong đó: - Tập thể": the heading and the first of its parts in one cell. */
export const isOfWhichWithPart = (label: string): boolean => {
  const rest = label.trim().replace(BULLET, '').replace(OF_WHICH, '');
  return isOfWhich(label) && rest.length < label.trim().length && /\p{L}/u.test(rest);
};

/** The label without its numbering: "I. Mô hình", "1.2) Khen", "a) …". */
export const withoutNumbering = (label: string): string =>
  label
    .trim()
    .replace(/^(?:[IVXLC]{1,6}|[A-Za-zĐđ]|\d{1,3}(?:\.\d{1,3})*)\s*[.)/:-]\s*(?=\p{L})/u, '');
