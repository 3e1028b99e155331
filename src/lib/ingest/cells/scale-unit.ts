import type { Qualifier } from '#lib/model/bound.ts';
import { foldChars } from './plain-text.ts';
import { takeAfter } from './qualifiers.ts';
import { remember } from './remember.ts';
import { toPhrases } from './words.ts';

/** What follows a number: "tỷ", "triệu đồng", "%", "đảng viên trở lên". */
export type Tail = {
  /** 1 when none is said. */
  scale: number;
  /** "đồng", "%", or the words as they stand; '' when none. */
  unit: string;
  /**
   * `whole`: no part of it can be counted (a person; a đồng said without triệu or tỷ), so a mark
   * in front of three digits groups thousands. `divisible`: it can. `unknown`: words not known.
   */
  counts: 'whole' | 'divisible' | 'unknown' | 'none';
  qualifier: Qualifier | null;
  /** Text that could not be understood as any of these; such a cell is asked about. */
  odd: boolean;
};

const END = '(?![\\p{L}\\p{M}])';

/** "=": "văn bản", "chức danh", "trạm y tế", "ngân hàng" are things, not tens and thousands. */
const takeScale = toPhrases<number>([
  [1e15, ['triệu tỷ', 'triệu tỉ']],
  [1e12, ['nghìn tỷ', 'nghìn tỉ', 'ngàn tỷ', 'ngàn tỉ', 'trillion']],
  [1e11, ['=trăm tỷ', '=trăm tỉ']],
  [1e10, ['=chục tỷ', '=chục tỉ']],
  [1e9, ['tỷ', 'tỉ', 'billion', 'billions', 'bn']],
  [1e8, ['=trăm triệu']],
  [1e7, ['=chục triệu']],
  [1e6, ['triệu', 'tr.', 'tr', 'million', 'millions', 'mn', 'mil']],
  [1e5, ['=trăm nghìn', '=trăm ngàn']],
  [1e4, ['=vạn', '=chục nghìn', '=chục ngàn']],
  [1e3, ['nghìn', '=ngàn', '=ngan', 'thousand', 'thousands', 'k']],
  [100, ['=trăm']],
  [10, ['=chục']]
]);
/** Words that begin as a scale does and are none. */
const NOT_SCALE = /^(?:t[yỷiỉ] l[eệ]|ti ?vi|ngan hang|k\.)/u;
/** Written together: "trđ", "tr.đ", "tyđ", "ngđ". */
const SHORT = new RegExp(`^(tr|tỷ|tỉ|ty|ng|ngh)\\.?(đồng|đ|d|vnđ|vnd)\\.?${END}`, 'u');
const SHORT_SCALE: Record<string, number> = { tr: 1e6, ng: 1e3, ngh: 1e3 };

const MONEY = new RegExp(`^(?:việt nam đồng|đồng việt nam|đồng|dong|đ|₫|vnđ|vnd|d)\\.?${END}`, 'u');
/** "đồng chí", "đồng bào", "đ/c": people; "đồng phục", "đồng hồ": things. */
const NOT_MONEY =
  /^(?:đồng|dong) (?:ch[íi]|b[àa]o|ph[ụu]c|h[ồo]|c[ỏo]|đội|doi|minh|nghiệp|nghiep)|^[đd]\s?[/.]\s?c(?!\p{L})/u;
const PERCENT = /^(%|‰|phần trăm|phan tram|percent)/u;
const POINTS = /^(?:điểm phần trăm|điểm %|percentage points)/u;

/** What comes whole. The first words of the unit decide. */
const WHOLE =
  'mo hinh|dien hinh|tap the|ca nhan|dang vien|nguoi|luot|cuoc|suat|phan qua|qua|bai|chuyen de|xa|phuong|thi tran|don vi|to chuc|ho|can|nha|con|cai|chiec|ao|ban|so|bo|lop|buoi|hoi nghi|dong chi|d/c|chi bo|dang bo|to dang|hoc sinh|sinh vien|em|chau|vu|doan|to|viec|cong trinh|du an|giay khen|bang khen|quyen|cuon|truong|thon|ban tin|cap|doi|co so|co quan|van ban|ke hoach|tin|hoi vien|doan vien|can bo|cong chuc|tac pham|tham luan|dot|lan|noi dung|y kien|don|tinh|huyen|quan|ban hoc|xe|may|ngoi|cay|cau|khau hieu|to roi|models?|people|persons?|members?|households?|gifts?|cases?|units?';
const IS_WHOLE = new RegExp(`^(?:${WHOLE})(?![\\p{L}\\p{M}])`, 'u');
const DIVISIBLE =
  /^(?:kg|g|gam|tan|ta|yen|ha|hec-?ta|m|met|m2|m3|m²|m³|km|km2|km²|cm|lit|l|kwh|mw|kw|do|diem|gio|phut|ngay|nam|thang|tuan|cong|sao|mau|usd|eur|euro|ca)(?![\p{L}\p{M}])/u;
/** "5 chưa duyệt", "10 trừ 2", "giảm 3": the number is not the whole story. */
const TURNS =
  /(?:^| )(?:không|khong|chưa|chua|trừ|tru|thiếu|thieu|giảm|giam|rưỡi|ruoi|nửa|nua|hoặc|hoac|và|va|trong đó|trong do)(?: |$)/u;

const nothing: Tail = { scale: 1, unit: '', counts: 'none', qualifier: null, odd: false };

/** Takes the scale from the start of a lower-case text. */
function splitScale(low: string): { scale: number; money: boolean; used: number } {
  const short = SHORT.exec(low);
  if (short) return { scale: SHORT_SCALE[short[1]!] ?? 1e9, money: true, used: short[0].length };
  const taken = NOT_SCALE.test(low) ? null : takeScale(low);
  return taken
    ? { scale: taken.means, money: false, used: taken.words.length }
    : { scale: 1, money: false, used: 0 };
}

const skipSpace = (text: string): string => text.replace(/^[\s.]+/, '');

/** Splits "trở lên" off the end of a tail, or "+" off its start. */
function splitAfter(text: string): { text: string; qualifier: Qualifier | null } {
  const first = takeAfter(text.toLowerCase());
  if (first)
    return {
      text: first.rest === '' ? '' : text.slice(-first.rest.length).trim(),
      qualifier: first.means
    };
  for (const word of [' tr', ' đổ', ' or ', ' hoặc ']) {
    const at = text.lastIndexOf(word);
    const last = at < 0 ? null : takeAfter(text.slice(at + 1).toLowerCase());
    if (last && last.rest === '') return { text: text.slice(0, at), qualifier: last.means };
  }
  return { text, qualifier: null };
}

function unitOf(text: string, scaled: boolean): Pick<Tail, 'unit' | 'counts' | 'odd'> {
  if (text === '') return { unit: '', counts: 'none', odd: false };
  const low = text.toLowerCase();
  const key = foldChars(text);
  const money = NOT_MONEY.test(low) ? null : MONEY.exec(low);
  if (money) {
    const rest = text.slice(money[0].length).trim();
    const unit = rest.startsWith('/') ? `đồng${rest.replace(/\s/g, ' ')}` : 'đồng';
    return { unit, counts: scaled ? 'divisible' : 'whole', odd: TURNS.test(rest.toLowerCase()) };
  }
  const points = POINTS.exec(low);
  if (points) return { unit: 'điểm %', counts: 'divisible', odd: low.length > points[0].length };
  const percent = PERCENT.exec(low);
  if (percent) {
    const rest = low.slice(percent[0].length).trim();
    return {
      unit: percent[1] === '‰' ? '‰' : '%',
      counts: 'divisible',
      odd: /[\p{P}\p{S}]/u.test(rest) || TURNS.test(rest)
    };
  }
  // A lone letter ("5 M", "5 T") may be a scale as well as a thing.
  const lone = /^\p{L}$/u.test(text) && !/^[gml]$/.test(text);
  const odd =
    lone ||
    !/^\p{L}/u.test(text) ||
    TURNS.test(low) ||
    text.split(' ').length > 8 ||
    /[=+<>|@#;:!?{}[\]\\]/.test(text);
  if (IS_WHOLE.test(key)) return { unit: text, counts: scaled ? 'divisible' : 'whole', odd };
  return { unit: text, counts: DIVISIBLE.test(key) ? 'divisible' : 'unknown', odd };
}

function read(after: string): Tail {
  const text = after.trim().replace(/^\(([^()]*)\)$/, '$1');
  if (text === '') return nothing;
  const { text: body, qualifier } = splitAfter(text);
  const { scale, money, used } = splitScale(body.toLowerCase());
  const rest = skipSpace(body.slice(used)).replace(/[\s.,]+$/, '');
  if (money) return { scale, unit: 'đồng', counts: 'divisible', qualifier, odd: TURNS.test(rest) };
  return { scale, qualifier, ...unitOf(rest, scale !== 1) };
}

/** Reads what stands after a number, plain text; an empty text says nothing. */
export const readTail = remember(read);

/** Whether a tail is a scale alone, so that a smaller one may follow: "2 tỷ" of "2 tỷ 350 triệu". */
export const isScaleOnly = (tail: Tail): boolean =>
  tail.scale > 1 && tail.unit === '' && !tail.odd && tail.qualifier === null;
