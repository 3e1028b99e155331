import type { Unit, UnitLevel } from '#lib/model/unit.ts';
import { fold } from '#lib/text/fold.ts';
import type { Lookup } from '../lookup.ts';
import type { ReadObservation, ReadTable } from '../reader/reading.ts';
import { unitsNamed } from '../units.ts';

const LEVEL_WORDS: [RegExp, UnitLevel][] = [
  [/^(?:xa|phuong|thi tran|dac khu) /, 'commune'],
  [/^(?:huyen|quan|thi xa|thanh pho|tp\.?) (?!uy\b|doan\b)/, 'district'],
  [/^chi bo /, 'cell']
];

/** The unit that a name stands for on the day of a figure; null when it is not surely one. */
function unitOn(name: string, day: string, lookup: Lookup): Unit | null {
  const named = name === '' ? [] : unitsNamed(lookup.units, name);
  const inForce = named.filter(
    ({ validFrom, validTo }) =>
      day !== '' && (validFrom === '' || validFrom <= day) && (validTo === '' || day <= validTo)
  );
  // The 63 stand in for the lists before them.
  const before = named.filter((u) => u.scheme === '63' && day !== '' && day < u.validFrom);
  const fitting = named.length === 1 ? named : inForce.length > 0 ? inForce : before;
  return fitting.length === 1 ? fitting[0]! : null;
}

/** The unit above, as the row states it, else as its id does ("own:nghe-an:huyen-dien-chau:xa-dien-an"). */
function parentOf(o: ReadObservation, table: ReadTable, lookup: Lookup): string {
  const column = table.columnReadings.find((c) => c.role === 'parent_unit');
  const stated = column ? (table.rows[o.row]?.cells[column.index]?.trim() ?? '') : '';
  const [, ...above] = o.unitId.split(':').slice(0, -1);
  const prefix = (above[0] ?? '').replaceAll('-', ' ');
  const unit = unitOn(stated, o.periodEnd, lookup) ?? unitOn(prefix, o.periodEnd, lookup);
  return unit?.id ?? '';
}

/**
 * A unit on no list, as the file names it. Its level is read from its first word; a district or
 * commune keeps the province that its row states.
 */
export function toOwnUnit(
  o: ReadObservation,
  { table, lookup, order }: { table: ReadTable; lookup: Lookup; order: number }
): Unit {
  const nameVi = o.unit || o.unitRaw.trim();
  const level = LEVEL_WORDS.find(([words]) => words.test(fold(nameVi)))?.[1] ?? 'office';
  return {
    id: o.unitId,
    scheme: '',
    code: '',
    nameVi,
    nameEn: '',
    level,
    parentId: parentOf(o, table, lookup),
    regionId: '',
    validFrom: '',
    validTo: '',
    order
  };
}
