import { fold } from '#lib/text/fold.ts';

export const PERSONAL_KINDS = [
  'citizen_id',
  'id_card',
  'phone',
  'email',
  'birth',
  'bank_account'
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** What a header says its column holds; `name` only tells that people stand beside. */
export type HeaderHint = PersonalKind | 'name' | null;

const is = (...words: string[]): RegExp => new RegExp(`^(?:${words.join('|')})$`);

/** Whole headers only: "Số CCCD đã cấp" and "Số trẻ em sinh năm 2016" count things. */
const HEADERS: readonly [RegExp, HeaderHint][] = [
  [
    is(
      '(?:so )?(?:cccd|cmnd|cmtnd|cmt|can cuoc(?: cong dan)?|chung minh(?: nhan dan| thu)?|dinh danh(?: ca nhan)?|ho chieu)',
      '(?:so )?(?:cccd|cmnd|cmt|can cuoc)(?: ?[/,-] ?| hoac )(?:so )?(?:cccd|cmnd|cmt|can cuoc|ho chieu|dinh danh.*)',
      '(?:so )?giay to tuy than',
      'ma dinh danh ca nhan',
      '(?:citizen|national|personal) id(?: number)?',
      'id card(?: number)?'
    ),
    'citizen_id'
  ],
  [
    is(
      '(?:so )?(?:dien thoai|sdt|di dong|dtdd)(?: lien he| di dong| ca nhan)?',
      'so dt',
      'so lien (?:he|lac)',
      'hotline',
      '(?:tele)?phone(?: number| no)?',
      'mobile(?: phone| number)?',
      'tel'
    ),
    'phone'
  ],
  [is('e-?mail', 'thu dien tu', 'dia chi (?:e-?mail|thu dien tu)', 'hop thu'), 'email'],
  [
    is(
      '(?:ngay|nam)(?:,? thang(?:,? nam)?)? sinh',
      'sinh (?:nam|ngay)',
      'ngay/thang/nam sinh',
      'date of birth',
      'birth ?(?:day|date|year)',
      'year of birth',
      'dob'
    ),
    'birth'
  ],
  [
    is(
      'so (?:tai khoan|tk)(?: ngan hang| ca nhan| the)?',
      'stk',
      'tai khoan ngan hang',
      '(?:bank )?account(?: number| no)'
    ),
    'bank_account'
  ],
  [
    is(
      'ho (?:va )?ten(?: .{0,40})?',
      'ho,? (?:chu )?dem,?(?: va)? ten',
      'ten (?:ca nhan|nguoi .{1,30}|dang vien|can bo)',
      'full ?name',
      'nguoi (?:nhan|duoc khen|nop|khai)'
    ),
    'name'
  ]
];

/** What the header of a column says of persons; null when it says nothing. */
export function headerHint(path: readonly string[], name: string): HeaderHint {
  for (const text of [name, path.at(-1) ?? '']) {
    const key = fold(text.slice(0, 200))
      .replace(/\([^()]*\)/g, ' ')
      .replace(/[.:*]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    for (const [pattern, hint] of HEADERS) if (pattern.test(key)) return hint;
  }
  return null;
}

/** Province 001–096, then century and sex, two digits of the year, six of a number. */
const CITIZEN = /(?<![\d.,])0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]\d{8}(?![\d.,]?\d)/;
const CITIZEN_SPACED = /(?<![\d.,])0(?:0[1-9]|[1-8]\d|9[0-6]) [0-3]\d{2} \d{3} \d{3}(?!\d)/;
/** No mark right after the first 0: "0.912345678" is a fraction. */
const PHONE = /(?<![\d.,])0[35789]\d(?:[ .-]?\d){7}(?![\d,]|[ .-]?\d)/;
const PHONE_ABROAD = /(?:\+84|\(\+84\)|(?<!\d)0084)[ .-]?(?:\(0\))?[35789](?:[ .-]?\d){8}(?!\d)/;
const EMAIL = /[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,4}\p{L}{2,24}/u;
const BIRTH =
  /^(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19\d\d|20[0-2]\d)$|^(?:19\d\d|20[0-2]\d)-\d{2}-\d{2}$/;

const onlyDigits = (text: string): string => text.replace(/[\s.'-]/g, '');

/** What a column's header makes of its cells; each gives the text that was found, or null. */
const UNDER_HEADER: Record<PersonalKind, (cell: string) => [PersonalKind, string] | null> = {
  citizen_id: (cell) => {
    const digits = onlyDigits(cell);
    // A spreadsheet drops the leading 0 of the 12 digits.
    if (/^\d{11,12}$/.test(digits)) return ['citizen_id', digits];
    return /^(?:\d{9}|[A-Z]\d{7})$/.test(digits) ? ['id_card', digits] : null;
  },
  id_card: () => null,
  phone: (cell) => {
    const digits = onlyDigits(cell).replace(/^\(?\+?84\)?/, '0');
    return /^0?[235789]\d{8,9}$/.test(digits) ? ['phone', digits] : null;
  },
  email: () => null,
  birth: (cell) => (BIRTH.test(cell) ? ['birth', cell] : null),
  bank_account: (cell) => {
    const digits = onlyDigits(cell);
    return /^\d{6,19}$/.test(digits) ? ['bank_account', digits] : null;
  }
};

/** A longer cell is searched in its beginning only. */
const SEARCHED = 5000;

/** What a cell holds by its own form, whatever its column. */
function byForm(cell: string): [PersonalKind, string] | null {
  if (cell.includes('@')) {
    const email = EMAIL.exec(cell);
    if (email) return ['email', email[0]];
  }
  const citizen = CITIZEN.exec(cell) ?? CITIZEN_SPACED.exec(cell);
  if (citizen) return ['citizen_id', onlyDigits(citizen[0])];
  const phone = PHONE_ABROAD.exec(cell) ?? PHONE.exec(cell);
  return phone ? ['phone', onlyDigits(phone[0])] : null;
}

/** The personal thing in a cell with the text that shows it; null when there is none. */
export function personalIn(cell: string, hint: HeaderHint): [PersonalKind, string] | null {
  const text = cell.slice(0, SEARCHED).trim();
  // The shortest of them is a year of birth.
  if (text.length < 4) return null;
  const under = hint === null || hint === 'name' ? null : UNDER_HEADER[hint](text);
  return under ?? (text.length < 6 ? null : byForm(text));
}

/** Enough to find the cell, too little to learn from it: "0912***678", "ng***@gmail.com", "***1990". */
export function mask(kind: PersonalKind, text: string): string {
  if (kind === 'email') {
    const at = text.indexOf('@');
    return `${text.slice(0, Math.min(2, at - 1))}***${text.slice(at)}`;
  }
  if (kind === 'birth') return '***';
  return text.length >= 10
    ? `${text.slice(0, 4)}***${text.slice(-3)}`
    : `${text.slice(0, 2)}***${text.slice(-2)}`;
}
