import type { Issue } from '#lib/model/issue.ts';
import { fold } from '#lib/text/fold.ts';
import { toIssue } from '../issue.ts';
import type { FoundTable } from '../reader/reading.ts';
import { unitsOfMeasureIn, type ScaledUnit } from './ask.ts';
import { unitInTitle } from './title-subject.ts';

/** One column of figures, or one row label of a table of names and values, to be given its unit. */
export type Counted = {
  /** As the file calls it; for the issue. */
  name: string;
  /** Everything that says what it counts, joined. */
  words: string;
  /** Unit of the measure it was recognised as; '' when it was not. */
  measureUnit: string;
  /** What header, label or cell say themselves; null when nothing. */
  own: ScaledUnit | null;
};

const MONEY =
  /\b(?:tien|kinh phi|von|ngan sach|tri gia|gia tri|doanh thu|chi phi|thu nhap|so thu|so chi|tong thu|tong chi|dau tu|giai ngan|quy (?:vi|den|nguoi)|ung ho|du toan|quyet toan|dong|trieu|ty dong|money|cost|budget|amount)\b/;
const COUNT =
  /\b(?:so luong|so mo hinh|so nguoi|so luot|so cuoc|so ho|so don vi|mo hinh|dien hinh|tap the|ca nhan|dang vien|luot|cuoc|nguoi|ho ngheo|to chuc|chi bo|dang bo|suat|xa|phuong|huyen|bai viet|chuyen de|ty le|%|bang khen|giay khen|hoi vien|hoc sinh)\b/;

/** "Số được khen": a number of something; "số tiền", "số dư" are amounts. */
const NUMBER_OF =
  /(?:^|\s)(?:so|tong so) (?!tien|thu|chi|du|von|kinh|dong|lieu|du toan|quyet|giam|tang)\p{L}/u;

/** Whether the words speak of money, of things counted, or of neither for sure. */
export function kindOf({ words, measureUnit }: Counted): 'money' | 'count' | 'open' {
  if (measureUnit !== '') return measureUnit === 'đồng' ? 'money' : 'count';
  const key = fold(words.slice(0, 300)).replaceAll('_', ' ');
  const [money, count] = [MONEY.test(key), COUNT.test(key) || NUMBER_OF.test(key)];
  return money && !count ? 'money' : count && !money ? 'count' : 'open';
}

const NONE: ScaledUnit = { unitOfMeasure: '', scale: 1 };

/** The unit line's one unit for this kind of thing: of "người; triệu đồng" money takes the second. */
function fromLine(
  line: readonly ScaledUnit[],
  kind: 'money' | 'count' | 'open'
): ScaledUnit | null {
  const money = line.filter(
    (u) => u.unitOfMeasure === 'đồng' || (u.unitOfMeasure === '' && u.scale > 1)
  );
  const others = line.filter((u) => !money.includes(u));
  const fit = kind === 'money' ? money : kind === 'count' ? others : line;
  return fit.length === 1 ? fit[0]! : null;
}

/**
 * The unit of measure and scale of each thing counted: its own first, then the unit line as far as
 * it can be meant. A line about money does not make money of models and people that stand beside
 * money; where all that stands there are counts, it is about them, and a person is asked.
 */
export function settleScales(
  things: readonly Counted[],
  table: FoundTable,
  { file }: { file: string }
): { scales: ScaledUnit[]; issues: Issue[] } {
  const said = table.unitLine?.text ?? unitInTitle(table.title);
  const line = said === '' ? [] : unitsOfMeasureIn(said);
  const kinds = things.map(kindOf);
  const open = things.map((t, i) => (t.own === null ? kinds[i]! : null));
  const moneyLine = line.length === 1 && (line[0]!.unitOfMeasure === 'đồng' || line[0]!.scale > 1);
  const has = (kind: string): boolean => open.includes(kind as 'money');
  const hasMoney = kinds.some((k, i) => k === 'money' && things[i]!.own === null);
  const doubted: string[] = [];
  const doubt = (thing: Counted): void => void doubted.push(thing.name);
  const scales = things.map((thing, i): ScaledUnit => {
    if (thing.own) return thing.own;
    const kind = kinds[i]!;
    const fit = fromLine(line, line.length > 1 ? kind : 'open');
    if (!fit) {
      if (line.length > 1) doubt(thing);
      return fallback(thing);
    }
    // "Đơn vị tính: người" is not the unit of money that stands beside people.
    if (!moneyLine && kind === 'money' && fit.unitOfMeasure !== 'đồng') return fallback(thing);
    if (!moneyLine || kind === 'money') return fit;
    if (kind === 'open') {
      if (hasMoney) doubt(thing);
      return hasMoney ? NONE : fit;
    }
    if (hasMoney || has('open') || things.some((t) => t.own?.unitOfMeasure === 'đồng'))
      return fallback(thing);
    doubt(thing);
    return fallback(thing);
  });
  return { scales, issues: doubted.length > 0 ? [tellDoubt(doubted, said, table, file)] : [] };
}

/** One doubt for the whole table, at the first column it touches; the others are named beside. */
function tellDoubt(names: readonly string[], unit: string, table: FoundTable, file: string): Issue {
  const [column] = names as [string];
  const at = { file, row: table.unitLine?.line ?? null, column, seen: unit };
  const details = { unit, count: names.length, columns: names.join('\n') };
  return toIssue('warning', 'unit_line_doubtful', at, details);
}

/** Counts are in the unit of their measure; money whose unit nobody says stays without one. */
const fallback = ({ measureUnit }: Counted): ScaledUnit =>
  measureUnit === '' || measureUnit === 'đồng' ? NONE : { unitOfMeasure: measureUnit, scale: 1 };
