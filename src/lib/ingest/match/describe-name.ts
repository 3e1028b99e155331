import type { Unit, UnitLevel } from '#lib/model/unit.ts';
import { fold, isCityWords, keyOfWords, nameWords, unitKey } from '#lib/text/fold.ts';
import { matchKey, type UnitIndex } from '../units.ts';
import { dropNumbering, dropStars, expandType, latinName, tidyName } from './clean-name.ts';
import { findUnits } from './find-units.ts';
import { rememberNames } from './remember-names.ts';

/** What a name that is on no list says of itself. */
export type NameDescription = {
  /** As it is shown: tidied, numbering and stars taken off, its type written out. */
  name: string;
  /** What distinct spellings of one unit share. */
  key: string;
  /** '' when no word of the name tells. */
  level: UnitLevel | '';
  /** The province the name states ("Tỉnh ủy Nghệ An", "Huyện X, tỉnh Y"), one for each list; [] when none. */
  provinces: readonly Unit[];
  /** The province stood behind the name and was taken off it: "Huyện X" of "Huyện X, tỉnh Y". */
  apart: boolean;
  /** The district behind the name of a commune: "huyện X" of "Xã Z, huyện X"; '' when none. */
  district: string;
};

/** Marks are heeded where the name has any, so that "Quân khu" is no quận and "Bố Trạch" no bộ. */
const hasMarks = (name: string): boolean => /\p{M}|[đĐ]/u.test(name.normalize('NFD'));

const OFFICE_WORDS =
  'tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|huyện ủy|huyện uỷ|quận ủy|quận uỷ|thị ủy|thị uỷ|đảng ủy|đảng uỷ|' +
  'đảng bộ|đảng đoàn|chi ủy|ban|sở|hội|hđnd|ubnd|ủy ban|uỷ ban|ubmttq|mttq|mặt trận|đoàn|tỉnh đoàn|' +
  'thành đoàn|huyện đoàn|công an|bộ chỉ huy|bộ đội|bộ tư lệnh|bộ|bch|bchqs|bđbp|tổng cục|tổng công ty|tổng liên đoàn|cục|' +
  'chi cục|trường|đại học|học viện|bệnh viện|trung tâm|văn phòng|vp|công ty|tập đoàn|ngân hàng|viện|tòa án|' +
  'toà án|viện kiểm sát|liên đoàn|ldld|lđlđ|liên minh|công đoàn|khối|phòng|thanh tra|báo|đài|kho bạc|bhxh|' +
  'bảo hiểm|quân khu|quân đoàn|binh đoàn|sư đoàn|lữ đoàn|trung đoàn|xí nghiệp|nhà máy|hợp tác xã|htx|đơn vị|cơ quan|câu lạc bộ|hải quan|thuế|thi hành án|chi bộ khối';
const DISTRICT_WORDS = 'huyện|quận|thị xã|thành phố|tp|tx';
const COMMUNE_WORDS = 'xã|phường|thị trấn|tt|đặc khu';
const CELL_WORDS = 'chi bộ';

const starting = (list: string): { marked: RegExp; plain: RegExp } => ({
  marked: new RegExp(`^(?:${list})(?![\\p{L}\\p{M}])`, 'iu'),
  plain: new RegExp(`^(?:${fold(list)})(?= |$)`)
});
const LEVELS = (
  [
    ['cell', CELL_WORDS],
    ['office', OFFICE_WORDS],
    ['commune', COMMUNE_WORDS],
    ['district', DISTRICT_WORDS]
  ] as const
).map(([level, list]) => ({ level, ...starting(list) }));

/** Plain words that are no type where marks are missing: "Quan khu", "Bo Trach", "Hoi An". */
const NOT_PLAIN = /^(?:bo trach|hoi an|so loc|quan hoa|quan son|quan ba)(?= |$)/;

function levelOf(name: string, plain = nameWords(name)): UnitLevel | '' {
  const marked = hasMarks(name);
  if (!marked && NOT_PLAIN.test(plain)) return '';
  return LEVELS.find((l) => (marked ? l.marked.test(name) : l.plain.test(plain)))?.level ?? '';
}

const MARKER = /(?:^| )(?:tinh|tp|t p|thanh pho|tinh uy|thanh uy|tinh doan|thanh doan)$/;
/** Stands at the end of the names of many offices and is the city only after its type. */
const NAMESAKE = 'ho chi minh';

const provincesOf = (index: UnitIndex, text: string): readonly Unit[] => {
  const units = findUnits(index, text)?.units ?? [];
  return units.every((u) => u.level === 'province') ? units : [];
};

const MARKS = [',', ' - ', ' – ', '(', ';'];

/** A name in two at its last comma, dash or bracket: "Huyện Diễn Châu", "Nghệ An"; null without one. */
function splitAtMark(name: string): { front: string; tail: string } | null {
  const at = Math.max(...MARKS.map((mark) => name.lastIndexOf(mark)));
  if (at <= 0) return null;
  const tail = name.slice(at + 1).replace(/^[\s–-]+|[\s)]+$/g, '');
  return { front: name.slice(0, at).replace(/[\s,;–-]+$/, ''), tail };
}

/** "Huyện Diễn Châu tỉnh Nghệ An": districts and communes have no province in their own names. */
function splitAtType(name: string): { front: string; tail: string } | null {
  const m = /^(.+?)\s+((?:tỉnh|tinh|thuộc tỉnh)\s+\p{L}.*)$/iu.exec(name);
  return m ? { front: m[1]!, tail: m[2]!.replace(/^thuộc\s+/iu, '') } : null;
}

/** The province whose name ends the words, after its type or, where `bare`, after anything. */
function atEnd(index: UnitIndex, key: string, bare: boolean): readonly Unit[] {
  const parts = key.split(' ').slice(-12);
  for (let n = Math.min(5, parts.length - 1); n >= 1; n -= 1) {
    const tail = parts.slice(-n).join(' ');
    const front = parts.slice(0, -n).join(' ');
    // "Thành phố Bắc Ninh" is the city itself, and does not say where it lies.
    const marked = MARKER.test(front) && !/^(?:tp|t p|thanh pho)$/.test(front);
    if (!marked && (!bare || tail === NAMESAKE || !tail.includes(' '))) continue;
    const named = index.byKey.get(tail)?.filter((u) => u.level === 'province') ?? [];
    // Short aliases ("hn") are read only where the type stands in front of them.
    const known = marked ? named : named.filter((u) => unitKey(u.nameVi) === tail);
    if (known.length > 0) return known;
  }
  return [];
}

/** Reads what a name says of its level and its province. The name is not looked up. */
export const describeName = rememberNames((index, raw): NameDescription => {
  const tidy = latinName(tidyName(raw));
  const name = expandType(dropStars(dropNumbering(tidy)));
  const words = nameWords(name);
  const level = levelOf(name, words);
  const lower = level === 'district' || level === 'commune';
  for (const split of [splitAtMark(name), lower ? splitAtType(name) : null]) {
    const provinces = split ? provincesOf(index, split.tail) : [];
    if (split && provinces.length > 0)
      return { ...withoutDistrict(split.front, level), level, provinces, apart: true };
  }
  const bare = level === 'office' || level === 'cell';
  const provinces = atEnd(index, words, bare);
  return { ...withoutDistrict(name, level, words), level, provinces, apart: false };
});

/** The same as `matchKey` of words already at hand. */
const keyOf = (words: string): string =>
  isCityWords(words) ? `tp ${keyOfWords(words)}` : keyOfWords(words);

/** A commune with the district behind its name taken off. */
function withoutDistrict(name: string, level: UnitLevel | '', words?: string) {
  const split = level === 'commune' ? splitAtMark(name) : null;
  const known = split && levelOf(split.tail) === 'district' ? split : null;
  const own = known?.front ?? name;
  return {
    name: own,
    key: words !== undefined && !known ? keyOf(words) : matchKey(own),
    district: known?.tail ?? ''
  };
}

/** The one province a title or heading names after its type ("TỈNH NGHỆ AN", "Thành ủy Hà Nội"); [] when none or several. */
export function provincesInText(index: UnitIndex, lines: readonly string[]): readonly Unit[] {
  const found = new Map<string, readonly Unit[]>();
  for (const line of lines.slice(0, 40)) {
    const parts = nameWords(tidyName(line.slice(0, 1000))).split(' ');
    for (let at = 1; at < parts.length; at += 1) {
      if (!MARKER.test(parts.slice(Math.max(0, at - 2), at).join(' '))) continue;
      for (let n = 5; n >= 1; n -= 1) {
        const named = index.byKey.get(parts.slice(at, at + n).join(' '));
        const units = named?.filter((u) => u.level === 'province') ?? [];
        if (units.length === 0) continue;
        // A city of a province bears its name: "thành phố Bắc Ninh" names no province.
        found.set(unitKey(units[0]!.nameVi), units);
        break;
      }
    }
  }
  return found.size === 1 ? [...found.values()][0]! : [];
}
