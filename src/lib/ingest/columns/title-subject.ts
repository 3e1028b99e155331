import { fold } from '#lib/text/fold.ts';
import { findPeriodInText } from '../cells/find-period.ts';
import { isTableTitle, isTitleText } from '../layout/line-words.ts';
import { unitsOfMeasureIn } from '../match/unit-of-measure.ts';

const NUMBERED =
  /^(?:(?:phụ\s+)?biểu|bảng|phụ\s+lục|mẫu|table)(?:\s+(?:mẫu|số))*\s*[\d.IVX/-]+[A-Za-z]?(?![\p{L}\p{M}])\s*[.:–-]?\s*/iu;

/** "(Kèm theo Báo cáo số …)", "Đơn vị tính: …", "Kỳ báo cáo: …": lines that never say what is counted. */
const ASIDE =
  /^\(?(?:kem theo|ban hanh|dinh kem|theo (?:bao cao|quyet dinh|cong van|ke hoach|nghi quyet|mau|chi thi)|thuc hien (?:theo|chi thi|nghi quyet)|trich|can cu|tinh den|so lieu (?:tinh|den|cap nhat)|don vi|dvt|d\.v\.t|ky bao cao|nguon|ngay|kinh gui|noi nhan|so:? ?\d*[-/])/;

const isAside = (line: string): boolean => {
  const key = fold(line.slice(0, 200));
  return ASIDE.test(key) || (isTitleText(line) && !isTableTitle(line));
};

const PLACES =
  '(?:tỉnh|thành phố|tp\\.?|huyện|quận|thị xã|xã|phường|vùng|khu vực|địa bàn|địa phương|đơn vị|cấp|khối|ngành|đảng bộ|cơ quan|sở|ban|cả nước|toàn quốc|toàn tỉnh|năm|quý|tháng)(?![\\p{L}\\p{M}])';
/** "… phân theo địa phương", "… tại các đơn vị", "… trên địa bàn tỉnh X": whose figures, not of what. */
const SCOPE = new RegExp(
  `[\\s,(–-]+(?:qua\\s+(?:các|từng)\\s+(?:năm|giai đoạn|thời kỳ|kỳ|quý)|(?:(?:phân |chia |chi tiết )?theo|của|tại|ở|thuộc|trên)\\s+(?:(?:từng|các|toàn|những)\\s+)?${PLACES}|by\\s+(?:province|unit|district|commune|region|locality|year|quarter|month)).*$`,
  'iu'
);

/** The line without the places it is about, unless nothing else stands there. */
function withoutScope(text: string): string {
  const rest = text.replace(SCOPE, '');
  return /\p{L}{2}.*\p{L}{2}/u.test(rest) ? rest : text;
}

const isCapitals = (text: string): boolean =>
  text === text.toLocaleUpperCase('vi') && /\p{Lu}{2}/u.test(text);

type Subject = { text: string; numbered: boolean };

const toSubjects = (title: readonly string[]): Subject[] =>
  title
    .filter((line) => !isAside(line))
    .map((line) => ({
      text: withoutScope(findPeriodInText(line.replace(NUMBERED, '')).rest.trim()),
      numbered: NUMBERED.test(line)
    }))
    .filter(({ text }) => /\p{L}{2}/u.test(text));

/**
 * What the lines of a title say is counted, without numbers and periods, nearest to the table
 * first. Citations, unit lines, offices and mottos are left out.
 */
export const subjectsOfTitle = (title: readonly string[]): string[] =>
  toSubjects(title)
    .reverse()
    .map(({ text }) => text);

/** The main line of the title in its own words: the numbered one, that in capitals, the last; '' without one. */
export function subjectOfTitle(title: readonly string[]): string {
  const lines = toSubjects(title);
  const main =
    lines.find(({ numbered }) => numbered) ??
    lines.find(({ text }) => isCapitals(text)) ??
    lines.at(-1);
  return (main?.text ?? '').slice(0, 200);
}

/** The units of measure in brackets of a title that ends with one: "triệu đồng; người"; '' without. */
export function unitInTitle(title: readonly string[]): string {
  const inBrackets = title.map((line) =>
    /[)\]]\s*$/.test(line)
      ? [...line.slice(0, 500).matchAll(/[([]([^()[\]]{1,40})[)\]]/g)].map((m) => m[1]!)
      : []
  );
  const units = inBrackets.map((texts) => texts.filter((t) => unitsOfMeasureIn(t).length > 0));
  return units.findLast((texts) => texts.length > 0)?.join('; ') ?? '';
}
