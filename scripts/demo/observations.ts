import {
  endYear,
  parsePeriod,
  startYear,
  toPeriodCode,
  yearPeriod,
  type Period
} from '#lib/model/period.ts';
import { between, diceFor } from './dice.ts';
import { fateOf, overlapsOf, spansOf, YEARS, type Fate } from './plan.ts';
import { BOTH_LISTS } from './planted.ts';
import type { Province, Provinces } from './reference.ts';
import { toRows } from './report.ts';
import type { Row } from './row.ts';
import { territory } from './size.ts';
import { STRANDS, type Strand } from './strands.ts';
import { subordinateRows, subordinates } from './subordinates.ts';
import { figureOf, type Half } from './truth.ts';

/** All rows of the demo, and the reports that left none (`strand unit period`). */
export type Observations = { rows: Row[]; absent: string[] };

/** The half years a period covers; the demo has no finer figures. */
function halvesOf(period: Period): Half[] {
  const years = Array.from(
    { length: endYear(period) - startYear(period) + 1 },
    (_, i) => startYear(period) + i
  );
  return years
    .flatMap((year): Half[] => [
      { year, half: 1 },
      { year, half: 2 }
    ])
    .filter(({ year, half }) => {
      const at = `${year}-${half === 1 ? '03' : '09'}`;
      return at >= period.start && at <= period.end;
    });
}

const overlaps = (spans: Period[]): boolean =>
  spans.some((a, i) => spans.slice(i + 1).some((b) => a.start <= b.end && b.start <= a.end));

/** What one province is due to report of a strand, each with its fate, in order of time. */
function duty(strand: Strand, province: Province): { period: Period; fate: Fate }[] {
  const withFate = (period: Period) => ({ period, fate: fateOf(strand, province, period) });
  if (province.scheme === '34') {
    const whole = BOTH_LISTS.includes(province.id)
      ? [{ period: yearPeriod(2025), fate: 'both_lists' as const }]
      : [];
    return [...whole, ...['2025-H2', '2026-H1'].map((code) => withFate(parsePeriod(code)!))];
  }
  const spans = spansOf(strand, province);
  const fate = overlaps(spans) ? 'overlap' : 'span';
  const years = YEARS.map(yearPeriod).filter(
    (y) => !spans.some((s) => s.start <= y.start && y.end <= s.end)
  );
  return [
    ...spans.map((period) => ({ period, fate: fate as Fate })),
    ...overlapsOf(strand, province).map((period) => ({ period, fate: 'overlap' as const })),
    ...years.map(withFate),
    withFate(parsePeriod('2025-H1')!)
  ].sort((a, b) =>
    a.period.start < b.period.start ? -1 : a.period.start > b.period.start ? 1 : 0
  );
}

/** What a part of the money went to, said in the report: floods while they lasted, else livelihoods. */
const purposeOf = (year: number) =>
  year === 2020 || year === 2021
    ? { item: 'flood_relief', letter: 'f', chance: 0.25 }
    : { item: 'livelihood_models', letter: 'l', chance: 0.1 };

/** "Of which": part of a total of money, never to be added to it. */
function ofWhich(rows: Row[]): Row[] {
  const whole = rows[0];
  if (whole?.strand.id !== 'charity_money' || whole.part || !whole.value) return [];
  const { item, letter, chance } = purposeOf(startYear(whole.period));
  const dice = diceFor('of which', whole.id);
  if (whole.qualifier !== 'exact' || dice() >= chance) return [];
  const { step } = whole.strand;
  const value = Math.round((whole.value * between(dice, 0.08, 0.35)) / step) * step;
  return [
    { ...whole, id: `${whole.id}-${letter}`, item, value, partOf: whole.id, flaw: 'part_of' }
  ];
}

/** Every report of every province, then those of the subordinate units. */
export function observations(provinces: Provinces): Observations {
  const rows: Row[] = [];
  const absent: string[] = [];
  for (const strand of STRANDS)
    for (const province of [...provinces['63'], ...provinces['34']])
      for (const { period, fate } of duty(strand, province)) {
        const figure = figureOf(strand, territory(province, provinces), halvesOf(period));
        const left = toRows({ strand, province, period, figure }, fate);
        if (fate === 'absent') absent.push(`${strand.id} ${province.id} ${toPeriodCode(period)}`);
        rows.push(...left, ...ofWhich(left));
      }
  rows.push(...subordinateRows(subordinates(provinces['63'])));
  return { rows, absent };
}
