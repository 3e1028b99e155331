/**
 * The charsets of Vietnamese offices before Unicode, as offsets into strings. `·` stands where a
 * charset has no letter of its own: there the byte means what windows-1252 says.
 */

/** TCVN3 (ABC), bytes A0 to FF. Most capitals with a tone do not exist: a font draws them. */
export const TCVN3_HIGH =
  '·ĂÂÊÔƠƯĐăâêôơưđẰ' +
  '·····àảãáạẲằẳẵắẴ' +
  'ẮẦẨẪẤỀặầẩẫấậèỂẻẽ' +
  'éẹềểễếệìỉỄẾỒĩíịò' +
  'Ổỏõóọồổỗốộờởỡớợù' +
  'Ỗủũúụừửữứựỳỷỹýỵ·';

/** VISCII, bytes 80 to FF. */
export const VISCII_HIGH =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ' +
  'ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ' +
  'Õắằặấầẩậẽẹếềểễệố' +
  'ồổỗỠƠộờởịỰỨỪỬơớƯ' +
  'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ' +
  'ĐứÒÓÔạỷừửÙÚỹỵÝỡư' +
  'àáâãảăữẫèéêẻìíĩỉ' +
  'đựòóôõỏọụùúũủýợỮ';

/** The six letters that VISCII put among the control characters. */
export const VISCII_LOW: Record<number, string> = {
  0x02: 'Ẳ',
  0x05: 'Ẵ',
  0x06: 'Ẫ',
  0x14: 'Ỷ',
  0x19: 'Ỹ',
  0x1e: 'Ỵ'
};

/** windows-1252, bytes 80 to 9F; the five it leaves open are controls, as in Latin-1. */
export const WINDOWS_1252_C1 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** Where windows-1258 parts from windows-1252: four letters, five combining tones, the đồng. */
export const WINDOWS_1258: Record<number, string> = {
  0x8a: '\u008A',
  0x8e: '\u008E',
  0x9a: '\u009A',
  0x9e: '\u009E',
  0xc3: 'Ă',
  0xcc: '\u0300',
  0xd0: 'Đ',
  0xd2: '\u0309',
  0xd5: 'Ơ',
  0xdd: 'Ư',
  0xde: '\u0303',
  0xe3: 'ă',
  0xec: '\u0301',
  0xf0: 'đ',
  0xf2: '\u0323',
  0xf5: 'ơ',
  0xfd: 'ư',
  0xfe: '₫'
};

/** VNI writes a letter and after it its marks: by letter, the marks and what they make of it. */
export const VNI_PAIRS: Record<string, [marks: string, letters: string]> = {
  a: ['øùûõïêèéúüëâàáåãä', 'àáảãạăằắẳẵặâầấẩẫậ'],
  e: ['øùûõïâàáåãä', 'èéẻẽẹêềếểễệ'],
  o: ['øùûõïâàáåãä', 'òóỏõọôồốổỗộ'],
  u: ['øùûõï', 'ùúủũụ'],
  y: ['øùûõ', 'ỳýỷỹ'],
  ô: ['øùûõï', 'ờớởỡợ'],
  ö: ['øùûõï', 'ừứửữự']
};

/** Letters that VNI writes with one byte. */
export const VNI_SINGLES: Record<string, string> = {
  ô: 'ơ',
  ö: 'ư',
  ì: 'ì',
  í: 'í',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  ñ: 'đ'
};
