import type { Status } from '#lib/model/observation.ts';
import { foldChars, plainText } from './plain-text.ts';

/** Which mark stands where a number is expected; each keeps its own meaning. */
export type BlankKind =
  | 'empty'
  | 'dash'
  | 'dots'
  | 'cross'
  | 'none_word'
  | 'did_not_occur'
  | 'not_available'
  | 'no_figure'
  | 'does_not_apply'
  | 'withheld';

/** The reason each mark gives. A dash and "không phát sinh" are zero, and so have none here. */
export const STATUS_OF: Record<BlankKind, Status> = {
  empty: 'missing',
  dash: 'normal',
  dots: 'not_collected',
  cross: 'not_applicable',
  none_word: 'missing',
  did_not_occur: 'normal',
  not_available: 'not_applicable',
  no_figure: 'missing',
  does_not_apply: 'not_applicable',
  withheld: 'suppressed'
};

const WORDS: Record<Exclude<BlankKind, 'dash' | 'dots'>, string> = {
  empty: '|.|(trong)|(blank)|(empty)',
  cross: 'x|×|*x',
  none_word: 'khong|khong co|ko|k co|ko co|none|nil',
  did_not_occur: 'khong phat sinh|khong co phat sinh|ko phat sinh',
  not_available: 'n/a|na|n.a|n.a.|#n/a n/a|k/a',
  no_figure:
    'null|nan|missing|unknown|?|??|???|tbd|chua co|chua co so lieu|chua co so|khong co so lieu|khong so lieu|ko co so lieu|chua bao cao|khong bao cao|chua nop|chua gui|chua ro|khong ro|chua thong ke|chua tong hop|chua cap nhat|dang cap nhat|dang tong hop|dang thong ke|cap nhat sau|khong co thong tin|chua co thong tin|thieu so lieu|no data|not reported|not available|k co so lieu|bo trong|de trong|_|__|___',
  does_not_apply: 'khong ap dung|not applicable|khong thuoc doi tuong|khong thuoc dien|ko ap dung',
  withheld:
    '*|**|***|bao mat|mat|khong cong bo|suppressed|confidential|(s)|(bao mat)|(mat)|so lieu mat'
};

const KINDS = new Map<string, BlankKind>(
  (Object.keys(WORDS) as (keyof typeof WORDS)[]).flatMap((kind) =>
    WORDS[kind].split('|').map((word): [string, BlankKind] => [word, kind])
  )
);

/** An accounting format writes zero as "- đ" or "-   ₫". */
const DASH = /^-{1,3}(?: ?(?:d|dong|vnd|₫|%))?$|^- -$/;
const DOTS = /^(?:\.{2,}|…+\.*|\.{1,2}…|(?:\. ){1,3}\.)$/;
const LONGEST = 40;

/** Which blank a cell is; null when it holds something else. */
export function blankKind(text: string): BlankKind | null {
  // No word or mark for a blank has a digit.
  if (/\d/.test(text) || (text.length > LONGEST && text.trim().length > LONGEST)) return null;
  const key = foldChars(plainText(text));
  const kind = KINDS.get(key) ?? KINDS.get(key.replace(/(?<=[a-z])\.$/, ''));
  if (kind) return kind;
  return DASH.test(key) ? 'dash' : DOTS.test(key) ? 'dots' : null;
}

/** Whether a cell says by a mark or a word that no number stands there, a dash for zero included. */
export const isBlankWord = (text: string): boolean => blankKind(text) !== null;
