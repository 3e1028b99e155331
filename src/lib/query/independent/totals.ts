import { CERTAIN, together, total, type Doubt } from './figures.ts';

/** What the plain evaluator needs of a cell to add it up. */
export type Piece = Doubt & {
  start: string;
  end: string;
  code: string;
  value: number | null;
  blank: string | null;
  unitId: string;
  days: readonly string[];
};

/** What the plain evaluator says of one total; compared with the compiler's of the same key. */
export type PlainTotal = Doubt & {
  start: string;
  end: string;
  code: string;
  value: number | null;
  blank: string | null;
  reported: number;
  expected: number;
};

/** Neither of them could report, so neither count has them. */
const OUTSIDE = ['not_in_being', 'not_applicable'];

type Rules = {
  /** What is shown may be added at all: one level, one period, a measure that adds, as reported. */
  adds: boolean;
  /** Each unit has periods of its own, so that all figures stand in one group. */
  own: boolean;
};

/** What was counted on several days is no sum. */
const areOfOneDay = (pieces: readonly Piece[]): boolean =>
  new Set(pieces.flatMap((p) => p.days)).size < 2;

/** The sum over the units shown, for each period and part: ≥ while one that could report is missing. */
export function totalsOf(pieces: readonly Piece[], { adds, own }: Rules): PlainTotal[] {
  const groups = new Map<string, Piece[]>();
  for (const p of pieces) {
    const key = own ? p.code : `${p.start}/${p.end}/${p.code}`;
    groups.set(key, [...(groups.get(key) ?? []), p]);
  }
  return [...groups.values()].map((list) => {
    const valued = list.filter((p) => p.value !== null);
    const units = (some: readonly Piece[]) => new Set(some.map((p) => p.unitId)).size;
    const reported = units(list.filter((p) => p.value !== null || p.blank === 'suppressed'));
    const could = list.filter((p) => p.value !== null || !OUTSIDE.includes(p.blank!));
    const first = (of: 'start' | 'end') => valued.map((p) => p[of]).sort()[0] ?? '';
    const doubt = together(valued);
    const isSum = adds && areOfOneDay(valued);
    return {
      ...CERTAIN,
      ...doubt,
      strict: false,
      more: doubt.more || could.some((p) => p.value === null),
      start: own ? first('start') : list[0]!.start,
      end: own ? first('end') : list[0]!.end,
      code: list[0]!.code,
      value: isSum && reported > 0 ? total(valued.map((p) => p.value!)) : null,
      blank: !isSum ? 'overlap' : reported === 0 ? 'missing' : null,
      reported,
      expected: units(could)
    };
  });
}
