import { yearPeriod } from '#lib/model/period.ts';
import { between, diceFor, split } from './dice.ts';
import { SUBORDINATES, SUBORDINATE_STRAND, SUBORDINATE_YEARS } from './planted.ts';
import type { Province } from './reference.ts';
import type { Row } from './row.ts';
import { STRANDS } from './strands.ts';
import { figureOf } from './truth.ts';

/** A unit under a province, with no name of its own and no likeness to a real one. */
export type Subordinate = {
  id: string;
  nameVi: string;
  nameEn: string;
  parent: Province;
  order: number;
};

/** The subordinate units of the demo, numbered through, so that a name alone tells them apart. */
export function subordinates(provinces: Province[]): Subordinate[] {
  const parents = provinces.filter((p) => p.id in SUBORDINATES);
  let order = 0;
  return parents.flatMap((parent) =>
    Array.from({ length: SUBORDINATES[parent.id]! }, (_, i) => {
      order += 1;
      return {
        id: `dv-${parent.code}-${i + 1}`,
        nameVi: `Đơn vị trực thuộc ${order} (minh họa)`,
        nameEn: `Subordinate unit ${order} (illustrative)`,
        parent,
        order
      };
    })
  );
}

/** The subordinate units as records of `units.csv`. */
export const subordinateRecords = (provinces: Province[]): Record<string, string | number>[] =>
  subordinates(provinces).map(({ id, nameVi, nameEn, parent, order }) => ({
    id,
    name_vi: nameVi,
    name_en: nameEn,
    level: 'office',
    parent_id: parent.id,
    region_id: parent.regionId,
    order
  }));

/** The last unit of a parent does not report in the second year, so its roll-up is only "at least". */
const isMissing = (unit: Subordinate, year: number): boolean =>
  year === SUBORDINATE_YEARS[1] &&
  unit.id === `dv-${unit.parent.code}-${SUBORDINATES[unit.parent.id]}`;

/** What the subordinate units report; it never adds up to what their province reports itself. */
export function subordinateRows(units: Subordinate[]): Row[] {
  const strand = STRANDS.find((s) => s.id === SUBORDINATE_STRAND)!;
  const parents = [...new Set(units.map((u) => u.parent))];
  return parents.flatMap((parent) => {
    const own = units.filter((u) => u.parent === parent);
    const leaning = diceFor('subordinates', parent.id);
    const shares = own.map(() => between(leaning, 0.6, 1.6));
    return SUBORDINATE_YEARS.flatMap((year) => {
      const dice = diceFor('subordinates', parent.id, year);
      const whole = figureOf(
        strand,
        [parent],
        [
          { year, half: 1 },
          { year, half: 2 }
        ]
      ).whole;
      // Units usually count less than the province does, and once more.
      const factor = year === 2023 ? between(dice, 1.03, 1.08) : between(dice, 0.86, 0.95);
      const counts = split(
        Math.round(whole * factor),
        shares.map((s) => s * between(dice, 0.85, 1.15))
      );
      return own.map((unit, i): Row => ({
        id: `m-${unit.id}-${year}`,
        strand,
        unit,
        period: yearPeriod(year),
        part: null,
        value: isMissing(unit, year) ? null : counts[i]!,
        qualifier: 'exact',
        status: isMissing(unit, year) ? 'missing' : 'normal',
        partOf: '',
        source: 'demo',
        flaw: isMissing(unit, year) ? 'missing' : null
      }));
    });
  });
}
