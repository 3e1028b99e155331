import { foldChars, plainText } from './plain-text.ts';

/** Cheap tests for guessing what a column holds; the readers have the last word. */

const LONGEST = 200;

const BARE = /^[-+(<>=≤≥~≈'$]{0,3} ?[.,]?\d[\d.,' ]*(?: ?[%‰)*+]){0,3}$/;

const toSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const NUMBER_WORDS = toSet(
  'gan hon tren duoi khoang xap xi it nhat nhieu toi thieu da khong qua chung uoc dat tinh so bo tu tro len xuong den vuot ty ti trieu nghin ngan tram chuc van tr trd d dong vnd usd k e x phan am more than over about at least most nearly million billion thousand'
);
const PERIOD_WORDS = toSet(
  'nam thang thg th quy ngay giai doan nhiem ky thoi nay den tu het dau cuoi nua ca hoc so bo uoc tinh thuc hien kh ke hoach du kien prel est fy nien do i ii iii iv mot hai ba bon sau bay tam chin muoi q t h m first last half months of to jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august september october november december'
);
const YEAR = /(?:^|[^\d])(?:19|20)\d\d(?![\d])/;

/** Whether every word of a text is among `words`; digits and marks do not count. */
const saysOnly = (folded: string, words: ReadonlySet<string>): boolean =>
  folded.split(/[^a-z]+/).every((word) => word === '' || words.has(word));

/** Whether a cell is a number, or a number with the words figures come with. */
export function looksNumeric(text: string): boolean {
  if (text.length > LONGEST || !/\d/.test(text)) return false;
  const plain = plainText(text);
  if (BARE.test(plain)) return true;
  return /^[^/:]*$/.test(plain) && saysOnly(foldChars(plain), NUMBER_WORDS);
}

/** Whether a cell names a year, alone or with the words and marks of a period. */
export function looksPeriod(text: string): boolean {
  if (text.length > LONGEST || !YEAR.test(text)) return false;
  const folded = foldChars(plainText(text));
  if (/\d{5}/.test(folded) || /[;|=%$#@"]/.test(folded)) return false;
  if (folded.replace(/\D/g, '').length > 24) return false;
  return (
    !/(?:19|20)\d\d[.,]\d{3}|\d[.,](?:19|20)\d\d[.,]/.test(
      folded.replace(/\d{1,2}\.\d{1,2}\.(?:19|20)\d\d/g, '2000')
    ) && saysOnly(folded, PERIOD_WORDS)
  );
}
