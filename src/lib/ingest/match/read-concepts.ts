import { fold } from '#lib/text/fold.ts';
import { NOISE_PHRASES } from './concepts-noise.ts';
import { CONCEPT_PHRASES, type Concept } from './concepts.ts';
import { unitsOfMeasureIn, type UnitReading } from './unit-of-measure.ts';

export type ReadConcepts = {
  concepts: Set<Concept>;
  /** Words that are a concept, and words that nobody knows; noise is neither. */
  known: number;
  unknown: number;
  /** Units of measure the header itself says. */
  units: UnitReading[];
};

/** Null is noise. Phrases by their first word, the longest first. */
const PHRASES = new Map<string, { words: readonly string[]; concept: Concept | null }[]>();

const addPhrase = (phrase: string, concept: Concept | null) => {
  const words = phrase.split(' ');
  const list = PHRASES.get(words[0]!) ?? [];
  list.push({ words, concept });
  list.sort((a, b) => b.words.length - a.words.length);
  PHRASES.set(words[0]!, list);
};
for (const [concept, phrases] of Object.entries(CONCEPT_PHRASES))
  for (const phrase of phrases) addPhrase(phrase, concept as Concept);
for (const phrase of NOISE_PHRASES) addPhrase(phrase, null);

/** Longer headers are prose. */
const MAX_HEADER = 400;

/** Words that are other words once their marks are gone are told apart before folding. */
const MARKED: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})mỗi(?!\p{L})/giu, ' moi#per '],
  [/(?<!\p{L})quà(?!\p{L})/giu, ' qua#gift '],
  [/(?<!\p{L})bò(?!\p{L})/giu, ' bo#cow ']
];

/** Periods and numbers of columns say nothing of what is counted: "năm 2020", "(1)", "6 tháng đầu năm". */
const TIME =
  /(?<!\p{L})(?:(?:nam|thang|quy|ky|giai doan|so bo|uoc|den|tinh den|tu|nhiem ky) )*(?:6|9) thang(?: (?:dau|cuoi) nam)?(?: \d{4})?|(?<!\p{L})(?:(?:dau|cuoi) )?(?:nam|thang|quy|ky|giai doan|so bo|uoc|year|q|h)(?: thuc hien)? ?(?:\d{4}|(?<=quy )(?:i{1,3}|iv)|\d{1,2})(?!\p{L})(?:\s*[-/]\s*\d{2,4})*|\b\d{4}(?:\s*[-/]\s*\d{4})?\b/gu;

const wordsOf = (text: string): string[] => {
  const marked = MARKED.reduce(
    (t, [pattern, word]) => t.replace(pattern, word),
    text.normalize('NFC')
  );
  return (
    fold(marked)
      .replace(TIME, ' ')
      // Gifts keep their mark only where no phrase tells: "suất quà" is one already.
      .replace(/(suat|phan|tang|goi|so) qua#gift/g, '$1 qua')
      .replace(/qua#gift (da tang|tang)/g, 'qua $1')
      .replace(/con bo#cow/g, 'con bo')
      .replace(/bo#cow (giong|sinh san)/g, 'bo $1')
      .replace(/(?<=(?:suat|phan|tang|goi|so)) +(?=qua)/g, ' ')
      .replace(/\bmoi (?=mo hinh|suat|phan qua)/g, 'moi#per ')
      .replace(/[^\p{L}\p{N}#]+/gu, ' ')
      .trim()
      .split(' ')
      .filter((w) => w !== '' && !/^\d+$/.test(w))
  );
};

/** The header without the brackets and tails that say its unit or number its column. */
const withoutUnit = (text: string): string =>
  text
    .replace(/[([]([^()[\]]{0,60})[)\]]/g, (all, inside: string) =>
      unitsOfMeasureIn(inside).length > 0 ||
      /^\s*(?:\d{1,3}|[a-z]|[\d\s=+*/().-]+|\*+)\s*$/i.test(inside)
        ? ' '
        : all
    )
    .replace(
      /(?:[,:–—-]|\s)\s*(?:(?:1\.000(?:\.000)?|nghìn|ngàn|triệu|tỷ|tr\.?)\s*(?:đồng|đ|vnđ)|đồng|vnđ|%)\s*$/i,
      ' '
    )
    .replace(/^\s*(?:[-+•*]|[IVX]{1,5}\s*[.)]|\d{1,2}(?:\.\d{1,2})*\s*[.)]|[a-zđ]\s*[.)])\s+/iu, '')
    .replace(/(?:đơn vị tính|đvt)\s*:?.*$/i, ' ');

/** "Chưa được kiểm tra" counts the others; "không gian văn hóa" denies nothing. */
const isDenied = (words: readonly string[], at: number): boolean =>
  words[at] === 'chua' || (words[at] === 'khong' && words[at + 1] !== 'gian');
const DENIED = 4;

/** What the words of one header cell say. A word nobody knows is counted, not guessed at. */
export function readConcepts(text: string): ReadConcepts {
  const read: ReadConcepts = { concepts: new Set(), known: 0, unknown: 0, units: [] };
  if (text.length > MAX_HEADER) return { ...read, unknown: 100 };
  read.units = unitsOfMeasureIn(text);
  const words = wordsOf(withoutUnit(text.normalize('NFC').replace(/\s+/g, ' ')));
  for (let at = 0; at < words.length;) {
    const phrase = PHRASES.get(words[at]!)?.find((p) =>
      p.words.every((w, i) => words[at + i] === w)
    );
    if (!phrase) read.unknown += isDenied(words, at) ? DENIED : 1;
    else if (phrase.concept) {
      read.concepts.add(phrase.concept);
      read.known += phrase.words.length;
    }
    at += phrase?.words.length ?? 1;
  }
  if (read.concepts.has('inspect') && read.concepts.has('supervise')) {
    read.concepts.delete('inspect');
    read.concepts.delete('supervise');
    read.concepts.add('both');
  }
  return read;
}
