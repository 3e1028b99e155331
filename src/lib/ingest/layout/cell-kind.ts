/** What a cell looks like; cheap, for finding the table, not for reading its figures. */
export type CellKind = 'empty' | 'number' | 'date' | 'year' | 'period' | 'amount' | 'mark' | 'text';

/** Longer cells are prose, and no pattern is tried on them. */
const LONGEST_FIGURE = 64;

const NUMBER =
  /^[(<>~≈≥≤]?\s?[-+−–]?\s?(?:[$£€₫]\s?)?[-+−–]?(?:\d[\d.,'\s\u00a0\u202f]*|[.,]\d+)(?:[eE][-+]?\d+)?\s?(?:%|₫|đ|[€£$])?\)?-?[*¹²³]?$/;
/** "2020", and "2020*", "2021 (ước)", "2022 (1)" with a mark behind. */
const YEAR = /^(?:19|20)\d\d(?:\s?(?:\*{1,3}|[¹²³]|\((?:\*{1,3}|\d|\p{L}[\p{L}\s]{0,12})\)))?$/u;
/** "2016-2020", "2013-14", "6/2021", "Oct-14"; then "năm 2020", "sơ bộ 2024", "quý II/2020". */
const PERIODS = [
  /^(?:(?:19|20)\d\d\s?[-–/]\s?(?:19|20)?\d\d|(?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d|\p{L}{3,4}-\d\d|[qh][1-4][/ -](?:19|20)\d\d)$/iu,
  /^(?:năm|sơ bộ|ước|kế hoạch|thực hiện|kh|th|giai đoạn|nhiệm kỳ|kỳ|niên độ|year)\s[\p{L}\s]{0,20}(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?$/iu,
  /^(?:tháng|qu[ýí]|kỳ)\s(?:[ivx]{1,4}|\d{1,2})(?:\s?[/-]\s?(?:19|20)\d\d|\snăm\s(?:19|20)\d\d)?$/iu,
  /^\d{1,2}\s?(?:tháng|qu[ýí]|năm)(?:\s.{0,24})?$/iu
];
const DATE =
  /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T\s]\d{1,2}:\d\d(?::\d\d)?.{0,8})?|\d{1,2}:\d\d(?::\d\d(?:[.,]\d+)?)?)$/;
/** "hơn 400", "~ 50", "không quá 20", "400 trở lên": a figure with words and no unit. */
const QUALIFIED =
  /^(?:(?:(?:gần|hơn|trên|dưới|khoảng|ước(?: tính| đạt)?|xấp xỉ|chừng|ngót|tối thiểu|tối đa|(?:ít|nhiều) nhất|không (?:quá|dưới|đến)|chưa (?:đến|tới|đầy)|lên (?:đến|tới)|đạt|about|over|nearly|almost|at (?:least|most)|up to|more than|less than)\s+|[~≈≥≤<>]=?\s*)\d[\d.,\s\u00a0]*|\d[\d.,]*\s*(?:\+|trở (?:lên|xuống)))$/iu;
/** "1,5 tỷ", "gần 370 triệu", "10 mô hình x 10 triệu đồng"; not "1. Khối Đảng" and not "1 số". */
const AMOUNT =
  /^(?:(?:gần|hơn|trên|dưới|khoảng|ước|xấp xỉ|ít nhất|không quá|tối thiểu|tối đa|about|over|nearly)\s+)?\d[\d.,]*\s*(?:%|(?:[x×]\s*)?(?:tỷ|tỉ|triệu|nghìn|ngàn|trăm|đồng|vnđ|vnd|usd|tr\b|đ\b|mô hình|lượt|người|cuộc|tập thể|cá nhân|suất|căn|hộ|nhà|công trình|xã|huyện|đơn vị|bằng khen|giấy khen|km²?|m²|ha\b|tấn|kg|million|billion|thousand).{0,40})$/iu;
const MARK =
  /^(?:[-–—−_.…*/]{1,6}|\.{2,}|x|n\/?a|nan|null|none|nil|#n\/a|#ref!|#div\/0!|#value!|:|không(?:\s(?:có|phát sinh|báo cáo|áp dụng).{0,30})?|chưa(?:\s.{1,30})?|ko|kxđ|k\/c)$/iu;

/** A formula stands where a figure should; no column is named so. */
const FORMULA = /^(?:=.|@\p{L}+\(|[+-][\d(].*[-+*/(])/u;

/** The kind of one cell, as the file says it. */
export function kindOf(cell: string): CellKind {
  if (cell === '') return 'empty';
  const t = cell.trim();
  if (t === '') return 'empty';
  if (FORMULA.test(t.slice(0, LONGEST_FIGURE))) return 'mark';
  if (t.length > LONGEST_FIGURE) return 'text';
  const first = t.charCodeAt(0);
  const digit = first >= 48 && first <= 57;
  if (digit && YEAR.test(t)) return 'year';
  if (digit && DATE.test(t)) return 'date';
  if (PERIODS.some((pattern) => pattern.test(t))) return 'period';
  if (MARK.test(t)) return 'mark';
  if (NUMBER.test(t)) return 'number';
  return AMOUNT.test(t) || QUALIFIED.test(t) ? 'amount' : 'text';
}

/** What a figure column may hold: a number, a date, a period or a sign that there is none. */
export const isValue = (kind: CellKind): boolean => kind !== 'empty' && kind !== 'text';

/** What may stand over a column of figures as well as in a column of its own. */
export const isPeriodish = (kind: CellKind): boolean =>
  kind === 'year' || kind === 'period' || kind === 'date';

/** What is a figure wherever it stands. */
export const isFigure = (kind: CellKind): boolean => kind === 'number' || kind === 'amount';
