import { fold } from '#lib/text/fold.ts';

/** Longer texts are judged by their beginning. */
const JUDGED = 200;

const folded = (text: string): string => fold(text.slice(0, JUDGED));

const TITLE =
  /^(?:(?:bieu|bang|phu luc|mau|phu bieu)(?: (?:mau|so))?[ .:]*(?:so )?[\divxlc]+\b|bieu (?:tong hop|thong ke|so lieu|mau)|bang (?:tong hop|thong ke|so lieu|ke)|bao cao\b|tong hop\b|thong ke\b|ket qua\b|danh sach\b|so lieu\b|tinh hinh\b|\(?kem theo\b|\(?ban hanh\b|\(?tinh den\b|table \d|report\b)/;
const OFFICE =
  /^(?:cong hoa xa hoi|doc lap|dang cong san|(?:tinh|thanh|huyen|quan|thi|dang|xa|phuong) uy\b|ban (?:tuyen giao|chi dao|thuong vu|to chuc|dan van|noi chinh|chap hanh|kinh te|bi thu)|van phong\b|uy ban (?:nhan dan|kiem tra|mat tran)|ubnd\b|ubkt\b|mat tran to quoc|so: ?|so \d+ ?[-/]|\*+$|-{3,}$|={3,}$|_{3,}$)/;
const PLACE_DATE = /(?:^|, ?|\b)ngay ?[\d.…_ ]* ?thang ?[\d.…_ ]* ?nam ?[\d.…_]*$/;
const FOOTNOTE =
  /^(?:ghi chu|chu thich|chu y|luu y|chu giai|nguon|notes?|source|remarks?|footnotes?)(?: so lieu)?\b ?(?:[:.(-]|$)|^\*+ ?\(?[\p{L}\d]|^\(\*+\)|^\( ?\d{1,2} ?\) ?\p{L}|^[¹²³⁴⁵]|^\d\/ ?\p{L}|^so lieu (?:tinh den|cap nhat|so bo|chua|do)/u;
const SIGNATURE =
  /^(?:nguoi (?:lap|tong hop|bao cao|kiem tra|ky|thong ke)|lap bieu\b|lap bang\b|ke toan (?:truong|vien)?$|thu truong(?: don vi| co quan)?\b|tm\.? |t\/m |kt\.? ?(?:bi thu|truong|chu|giam|thu|chanh)|tl\.? |tuq\.? |noi nhan\b|\( ?(?:da )?ky\b|(?:da )?ky(?: va)?(?:,| ghi|,? dong dau| ten)\b|\(?chu ky|xac nhan cua|prepared by|approved by|signature)/;
const WEAK_SIGNATURE =
  /^(?:(?:pho )?(?:truong ban|bi thu|giam doc|chu tich|chanh van phong|truong phong|chu nhiem)(?: thuong truc)?$|- ?nhu tren|- ?luu\b|luu:)/;

/** Tables, reports and annexes introduce themselves so: "BIỂU 01: …", "(Kèm theo …)". */
export const isTitleText = (text: string): boolean => {
  const t = folded(text);
  return TITLE.test(t) || OFFICE.test(t) || PLACE_DATE.test(t);
};

/** Only what names a table or report, not the offices that also stand in rows. */
export const isTableTitle = (text: string): boolean => TITLE.test(folded(text));

/** "Ghi chú: …", "* …", "(1) Số liệu …", "Nguồn: …". */
export const isFootnoteText = (text: string): boolean => FOOTNOTE.test(folded(text));

/** "Người lập biểu", "Nơi nhận:", "TM. BAN THƯỜNG VỤ", "Nghệ An, ngày … tháng … năm …". */
export const isSignatureText = (text: string): boolean => {
  const t = folded(text);
  return SIGNATURE.test(t) || PLACE_DATE.test(t);
};

/** What signs a table only below one that is over: "BÍ THƯ", "- Như trên". */
export const isWeakSignatureText = (text: string): boolean => WEAK_SIGNATURE.test(folded(text));

/** "# …", "// …", ";; …" and the line `sep=;` that old Excel wrote for itself. */
export const isCommentText = (text: string): boolean =>
  /^\s*(?:#|\/\/|;;|%%|--\s|'{2}|rem\s)/i.test(text.slice(0, 40)) || /^\s*sep=.{0,3}$/i.test(text);

/** "|------|-----|", "+-----+": lines that programs draw between rows, in every cell of them. */
export function isRuler(cells: readonly string[]): boolean {
  let drawn = false;
  for (const cell of cells) {
    if (cell.length > JUDGED * 5 || !/^[\s|+:=_─━┼├┤┌┐└┘┬┴╪═-]*$/.test(cell)) return false;
    drawn ||= /[-=_─━═]{3}/.test(cell);
  }
  return drawn;
}

/** "(3 rows)", "3 rows in set (0.00 sec)", "(5 dòng)": how many rows a program wrote above. */
export const isRowCount = (text: string): boolean =>
  text.length < 60 &&
  /^\(?\d+ (?:rows?|records?|dong|ban ghi)(?: (?:in set|affected|selected|returned|fetched))?(?: \([\d.]+ s(?:ec)?\))?\)?\.?$/.test(
    folded(text).trim()
  );

/** "Trang 1/2", "(tiếp theo)": what stands at the turn of a page. */
export const isPageText = (text: string): boolean =>
  text.length < 40 &&
  /^[-–—]\s?\d{1,3}\s?[-–—]$|^\W{0,3}(?:(?:trang|page) ?(?:so )?\d+(?: ?(?:\/|of|tren) ?\d+)?|\(?tiep (?:theo|trang).{0,16})\W{0,3}$/.test(
    folded(text)
  );

// With marks, because "công" (Công an) and "cộng" fold to one word.
const TOTAL =
  /^(?:\d{1,2}[.)]\s*|[ivx]{1,4}[.)]\s*|[-–+*]\s*)?(?:tổng(?:\s(?:cộng|số|chung|hợp chung)(?:\s(?:năm\s\d|toàn|cả|chung|các|khối|tỉnh|huyện|vùng|cụm).*)?|\s(?:toàn|cả|khối|nhóm|mục|phần|cụm|vùng)\s.*)?|(?:tổng\s)?cộng(?:\s(?:chung|dồn|(?:năm|quý|tháng|kỳ|giai đoạn)\s.*|toàn.*|khối.*|nhóm.*|mục.*|phần.*|cụm.*|vùng.*|các.*|[ivxabcd\d]+(?:\s?\+.*)?))?|toàn\s(?:tỉnh|quốc|ngành|huyện|thành phố|thị xã|xã|đảng bộ|khối|vùng|miền|cụm|hệ thống|đảng)(?:\s.{0,30})?|chung\s(?:toàn|cả)\s.{1,30}|cả\s(?:nước|tỉnh|năm|vùng|huyện)|tong(?: cong| so| chung)?|toan (?:tinh|quoc|huyen)|ca nuoc|(?:grand |sub-?\s?)?totals?|whole country|sum)\s*[:.]?\s*(?:\([^)]{0,40}\))?\s*[:.]?$/iu;

/** "Cộng Nghệ An", "CỘNG VÙNG II", of a name; not "Cộng đồng" and "Cộng hòa". */
const TOTAL_OF = /^C[Ộộ][Nn][Gg] (?:(?:tỉnh|huyện|thị xã|thành phố|xã) )?\p{Lu}/u;
const COMMON = /^cộng (?:đồng|tác|hòa|hoà|sản|hưởng|sinh)(?!\p{L})/iu;

/** "Tổng cộng", "Cộng", "Toàn tỉnh", "Cả nước (I+II)", "Total"; not "Tổng số mô hình". */
export function isTotalText(text: string): boolean {
  if (text.length >= 70) return false;
  const line = text.replace(/\s+/g, ' ').trim();
  return TOTAL.test(line) || (TOTAL_OF.test(line) && !COMMON.test(line));
}

/** "Trong đó:", "Chia ra:", "of which". */
export const isOfWhichText = (text: string): boolean =>
  /^[-+*\s]*(?:trong (?:đó|do)|chia ra|bao gồm|gồm|of which|including)(?:\s*:|\s*$|\s+\p{L})/iu.test(
    text.slice(0, 60)
  );

const REGION =
  /^(?:\(?[ivx\d]+[.)]\s*)?(?:vung |khu vuc |mien |khoi |cum |nhom |(?:cac |khoi )(?:tinh|huyen|xa|so|ban|don vi|co quan|dang uy|thanh|doan the|truong|quan|phuong|thi)\b|dong bang song|trung du va mien|bac trung bo|duyen hai|tay nguyen$|dong nam bo|nam trung bo|mien nui)/;

/** A heading among the data by its words: regions, blocks and clusters of units. */
export const isGroupText = (text: string): boolean => text.length < 90 && REGION.test(folded(text));

// With marks, because "số" and "sở" (an office) fold to one word.
const MEASURE =
  /^\(?(?:(?:[ivx]{1,4}|\d{1,2}|[a-d])[.)]\s?)?(?:tổng\s)?(?:số|kinh phí|tỷ lệ|tỉ lệ|trị giá|giá trị)\s(?!liệu\s)\p{L}/iu;

/** "Số mô hình mới", "Kinh phí hỗ trợ": what is counted, and no place. */
export const isMeasureText = (text: string): boolean =>
  text.length < 120 && MEASURE.test(text.replace(/\s+/g, ' ').trim());

const HEADER_WORD =
  /^(?:stt|tt|so tt|so thu tu|no\.?|tinh|thanh pho|tinh ?[,/-].*|tinh (?:thanh|tp|uy)(?:[ ,/].*)?|don vi|ten don vi|ten|ho (?:va )?ten|dia phuong|dia ban|huyen|xa|quan|chi tieu|noi dung|ma|ma so|ma (?:tinh|don vi)|loai|linh vuc|nam|ky|qu[yi]|thang|thoi gian|ky bao cao|giai doan|ghi chu|so luong|so lieu|gia tri|kinh phi|so tien|tong so|tong cong|province|unit|name|year|period|indicator|measure|value|code|region|district|note|notes|amount|date|quarter|month)$/;

/** Names that columns have in any office. */
export const isHeaderWord = (text: string): boolean =>
  text.length < 40 && HEADER_WORD.test(folded(text));

/** Names of columns that say when. */
export const isPeriodWord = (text: string): boolean =>
  /^(?:nam|ky|qu[yi]|thang|thoi gian|ky bao cao|giai doan|year|period|date|ngay)$/.test(
    folded(text)
  );
