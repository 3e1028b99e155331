/** What a cell looks like when delimiter and quotes are right; `odd` when they may not be. */
export type CellType = 'empty' | 'number' | 'date' | 'time' | 'code' | 'words' | 'odd';

const BLANK = /^(?:|-|–|—|\.{2,}|…|n\/?a|null|nan|x)$/i;
const NUMBER =
  /^[-+(−]{0,2}\p{Sc}?\s?(?:\d{1,3}(?:[.,\u00a0 ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d*)?|[.,]\d+)(?:e[-+]?\d+)?\s?(?:%|‰|\p{Sc}|đ)?\)?$/iu;
const DATE =
  /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})|\d{4}[/.-]\d{1,2}(?:[/.-]\d{1,2})?|\d{1,2}[/-]\d{4}|\d{1,2}[- ]\p{L}{3,9}[- ]\d{2,4})(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:[ap]m|z)?)?$/iu;
const TIME = /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:[ap]m)?$/i;
const CODE = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_./@-]*$/u;
const LINK = /^(?:https?:\/\/|www\.)\S+$/i;
const WORDS = /^["'“‘([#*+§-]?\s?[\p{L}\p{N}][^|;\t~^]*$/u;

/** Longer cells are judged by their beginning: prose is words, whatever its length. */
const LOOKED_AT = 200;

export function cellType(cell: string): CellType {
  const text = (cell.length > LOOKED_AT ? cell.slice(0, LOOKED_AT) : cell).trim();
  if (BLANK.test(text)) return 'empty';
  if (NUMBER.test(text)) return 'number';
  if (DATE.test(text)) return 'date';
  if (TIME.test(text)) return 'time';
  if (CODE.test(text) || LINK.test(text)) return 'code';
  return WORDS.test(text) ? 'words' : 'odd';
}

/** How much a cell speaks for the dialect that cut it, 0 to 1. */
export const TYPE_WEIGHT: Record<CellType, number> = {
  number: 1,
  date: 1,
  time: 1,
  code: 0.9,
  words: 0.8,
  empty: 0.7,
  odd: 0.1
};
