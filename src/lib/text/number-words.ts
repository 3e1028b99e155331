import type { Lang } from './format.ts';

/**
 * Numbers as they are read aloud. Vietnamese after the school grammar: mốt, tư and lăm after tens,
 * linh for an empty ten, không trăm inside a larger number.
 */

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const GROUPS = ['', 'nghìn', 'triệu'] as const;

function lastDigit(tens: number, digit: number): string {
  if (tens >= 2 && digit === 1) return 'mốt';
  if (tens >= 2 && digit === 4) return 'tư';
  if (tens >= 1 && digit === 5) return 'lăm';
  return DIGITS[digit]!;
}

/** Three digits; `whole` writes empty hundreds too, as inside a larger number. */
function hundreds(value: number, whole: boolean): string[] {
  const [h, t, d] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const words: string[] = [];
  if (h > 0 || whole) words.push(DIGITS[h]!, 'trăm');
  if (t === 0 && d > 0 && words.length > 0) words.push('linh');
  if (t === 1) words.push('mười');
  if (t > 1) words.push(DIGITS[t]!, 'mươi');
  if (d > 0) words.push(lastDigit(t, d));
  return words;
}

/** Below a billion. */
function millions(value: number, whole: boolean): string[] {
  const words: string[] = [];
  for (const power of [2, 1, 0]) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    if (group === 0) continue;
    words.push(...hundreds(group, whole || words.length > 0));
    if (GROUPS[power] !== '') words.push(GROUPS[power]!);
  }
  return words;
}

const BILLION = 1e9;

function whole(value: number): string {
  if (value === 0) return DIGITS[0];
  const [high, low] = [Math.floor(value / BILLION), value % BILLION];
  const words = high > 0 ? [whole(high), 'tỷ'] : [];
  return [...words, ...millions(low, high > 0 && low > 0)].join(' ');
}

/** Decimals are read as a number while they are few, digit by digit otherwise. */
function decimals(digits: string): string {
  if (digits.length > 2 || digits.startsWith('0'))
    return [...digits].map((d) => DIGITS[Number(d)]).join(' ');
  return whole(Number(digits));
}

const ONES = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
  'fifteen sixteen seventeen eighteen nineteen'
).split(' ');
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

function wholeEnglish(value: number): string {
  if (value < 20) return ONES[value]!;
  if (value < 100)
    return [TENS[Math.floor(value / 10)], value % 10 > 0 ? ONES[value % 10] : '']
      .filter(Boolean)
      .join('-');
  const steps = [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
    [1000, 'thousand'],
    [100, 'hundred']
  ] as const;
  const [size, name] = steps.find(([step]) => value >= step)!;
  const rest = value % size;
  const head = `${wholeEnglish(Math.floor(value / size))} ${name}`;
  if (rest === 0) return head;
  return `${head}${rest < 100 ? ' and' : ''} ${wholeEnglish(rest)}`;
}

/** Larger whole numbers are not exact any more, and nobody says them. */
const LARGEST = 1e15;

/** `5.395` of the digits 5395: "năm nghìn ba trăm chín mươi lăm". Null where it cannot be said. */
export function toNumberWords(value: number, fraction: string, lang: Lang): string | null {
  if (!Number.isInteger(value) || value < 0 || value >= LARGEST) return null;
  if (lang === 'en') {
    const tail =
      fraction === '' ? '' : ` point ${[...fraction].map((d) => ONES[Number(d)]).join(' ')}`;
    return wholeEnglish(value) + tail;
  }
  return whole(value) + (fraction === '' ? '' : ` phẩy ${decimals(fraction)}`);
}

const SIGNS = {
  vi: { '≥': 'ít nhất ', '≤': 'nhiều nhất ', '≈': 'khoảng ', '\u2212': 'âm ', '+': 'cộng ' },
  en: { '≥': 'at least ', '≤': 'at most ', '≈': 'about ', '\u2212': 'minus ', '+': 'plus ' }
} as const;
const BETWEEN = { vi: ' đến ', en: ' to ' } as const;
const OF = { vi: ' trên ', en: ' of ' } as const;
const PERCENT = { vi: ' phần trăm', en: ' percent' } as const;

/** A number as the formatter writes it, its sign before it and what ties it to the next after it. */
const NUMBER = {
  vi: /(?<![\p{L}\d])([≥≤≈])?\s?([\u2212+])?(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(\s?%)?(?![\p{L}\d])([–/](?=\d))?/gu,
  en: /(?<![\p{L}\d])([≥≤≈])?\s?([\u2212+])?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(\s?%)?(?![\p{L}\d])([–/](?=\d))?/gu
} as const;

/** A sentence of ours for reading aloud: every number, sign and per cent in words. */
export function toSpeech(sentence: string, lang: Lang): string {
  const signs: Record<string, string> = SIGNS[lang];
  return sentence.replace(
    NUMBER[lang],
    (
      written: string,
      bound = '',
      sign = '',
      digits: string,
      fraction = '',
      percent = '',
      tie = ''
    ) => {
      const words = toNumberWords(Number(digits.replace(/[.,]/g, '')), fraction, lang);
      if (words === null) return written;
      const lead = /^\s/.test(written) ? ' ' : '';
      const after = tie === '–' ? BETWEEN[lang] : tie === '/' ? OF[lang] : '';
      const before = (signs[bound] ?? '') + (signs[sign] ?? '');
      return `${lead}${before}${words}${percent === '' ? '' : PERCENT[lang]}${after}`;
    }
  );
}
