import type { Flaw } from './flaws.ts';

/** Flaws put in one chosen place, by `strand unit period`; whatever chance would do there is off. */
export const PLANTED: Record<string, Flaw> = {
  'models_new 63:44 2022': 'conflict',
  'models_new 63:25 2018': 'duplicate',
  'commendations_awarded 63:83 2020': 'duplicate',
  'checks_made 63:17 2023': 'duplicate',
  'charity_gifts 63:94 2019': 'duplicate',
  'models_new 63:70 2023': 'part_year',
  'checks_made 63:51 2019': 'part_year',
  'checks_made 63:48 2019': 'break',
  'charity_gifts 63:67 2016': 'zero',
  'models_new 63:66 2023': 'missing'
};

/** One total in place of the years it covers. Two that meet exactly may be added, two that overlap not. */
export const PLANTED_SPANS: Record<string, string[]> = {
  'models_new 63:11': ['2016/2020'],
  'models_new 63:14': ['2018/2019'],
  'checks_made 63:58': ['2016/2018', '2019/2020'],
  'charity_money 63:60': ['2016/2018', '2018/2020']
};

/** A span beside the years it covers. */
export const PLANTED_OVERLAPS: Record<string, string[]> = { 'models_new 63:45': ['2018/2020'] };

/** Units that have not reported, in any strand; `row` leaves an empty row, `nothing` none. */
export const LATE: Record<string, 'row' | 'nothing'> = {
  '63:62 2025-H1': 'nothing',
  '34:44 2025-H2': 'row',
  '34:52 2026-H1': 'row',
  '34:12 2026-H1': 'nothing',
  '34:91 2026-H1': 'nothing'
};

/** Merged provinces that report the whole of 2025 as well as its second half. */
export const BOTH_LISTS: readonly string[] = ['34:24', '34:86'];

/** Provinces with subordinate units in the demo, and how many; chance spares their models. */
export const SUBORDINATES: Record<string, number> = { '63:38': 6, '63:40': 7, '63:66': 5 };
export const SUBORDINATE_YEARS: readonly number[] = [2021, 2022, 2023, 2024];
export const SUBORDINATE_STRAND = 'models_new';

const isOf = (strandId: string, unitId: string) => (key: string) =>
  key.startsWith(`${strandId} ${unitId}`);

/** A unit's strand in which something is planted, or that must stay whole for its roll-up. */
export const isSpared = (strandId: string, unitId: string): boolean =>
  (strandId === SUBORDINATE_STRAND && unitId in SUBORDINATES) ||
  [PLANTED, PLANTED_SPANS, PLANTED_OVERLAPS].some((table) =>
    Object.keys(table).some(isOf(strandId, unitId))
  );
