import type { Period } from '#lib/model/period.ts';
import { SCHEMES, schemeOn, type Scheme, type Unit } from '#lib/model/unit.ts';
import { MAX_NAME } from './clean-name.ts';
import { padCode } from './decide-scheme.ts';
import { findUnits } from './find-units.ts';
import type { MatchContext, UnitName, UnitProblem } from './unit-match.ts';

/** The list in force for the whole period; the 63 stand in for the lists before them. */
export function schemeOfPeriod(period: Period | null | undefined): Scheme | null {
  if (!period) return null;
  if (period.end < SCHEMES['34'].from) return '63';
  const scheme = schemeOn(period.start);
  return scheme === schemeOn(period.end) ? scheme : null;
}

/** Provinces whose land changed after figures of the 63 may begin: until that day it was another. */
const REDRAWN: Readonly<Record<string, string>> = {
  '63:01': '2008-08-01',
  '63:17': '2008-08-01',
  '63:26': '2008-08-01',
  '63:12': '2004-01-01',
  '63:66': '2004-01-01',
  '63:92': '2004-01-01'
};

/** Provinces that became cities of central rank: before that day such a city was a part of its province. */
const CITY_SINCE: Readonly<Record<string, string>> = { '63:46': '2025-01-01' };
const CITY = /^(?:tp|t\.p|thành phố|thanh pho|city of)(?![\p{L}])/iu;

/** "TP Huế" with figures of a time when that was a city in Thừa Thiên Huế. */
export function cityProblems(unit: Unit, { raw, period }: UnitName): UnitProblem[] {
  const until = CITY_SINCE[unit.id];
  if (until === undefined || !period || period.end >= until || !CITY.test(raw.trim())) return [];
  const details = { unitName: unit.nameVi, unitId: unit.id, until };
  return [{ code: 'unit_city_then', severity: 'warning', details }];
}

const CHANGE_DAYS = [...new Set([...Object.values(REDRAWN), ...Object.values(CITY_SINCE)])];

/** All that matching a name makes of its period: rows whose periods share it share the answer. */
export function timeClass(period: Period | null | undefined): string {
  if (!period) return '';
  const { start, end } = period;
  const from = SCHEMES['34'].from;
  const since = CHANGE_DAYS.filter((day) => start < day).length;
  return `${schemeOfPeriod(period)} ${start >= from} ${end < from} ${since}`;
}

/**
 * What the dates of a row, and the list of the table, say against the unit that its name gives.
 * A whole table on a list of another time is one doubt, not one for each of its names.
 */
export function timeProblems(
  unit: Unit,
  period: Period | null | undefined,
  { tableScheme }: MatchContext
): UnitProblem[] {
  if (unit.scheme === '') return [];
  const details = { unitName: unit.nameVi, unitId: unit.id };
  const redrawn = REDRAWN[unit.id];
  if (redrawn !== undefined && period && period.start < redrawn)
    return [{ code: 'unit_redrawn', severity: 'warning', details: { ...details, until: redrawn } }];
  const other = unit.scheme === '63' ? '34' : '63';
  const untimely = period
    ? unit.scheme === '63'
      ? period.start >= SCHEMES['34'].from
      : period.end < SCHEMES['34'].from
    : false;
  if (untimely && unit.scheme === tableScheme)
    return [
      { code: 'list_of_other_time', severity: 'warning', details: { list: unit.scheme, other } }
    ];
  const unlisted = tableScheme !== null && unit.scheme !== tableScheme;
  return untimely || unlisted
    ? [{ code: 'unit_other_list', severity: 'warning', details: { ...details, other } }]
    : [];
}

/** Chooses among the units of one name by the table's list, the name's own word, the row's period. */
export function chooseByScheme(
  units: readonly Unit[],
  name: UnitName,
  mark: Scheme | '',
  { scheme, codesHold }: MatchContext
): Unit | null {
  const of = (list: Scheme | null | '') =>
    list ? units.filter((u) => u.scheme === list || u.scheme === '') : [];
  const code = codesHold && name.code ? padCode(name.code) : '';
  const coded = units.filter((u) => u.code === code);
  for (const fitting of [
    of(mark),
    of(scheme),
    of(schemeOfPeriod(name.period)),
    units,
    code ? coded : []
  ])
    if (fitting.length === 1) return fitting[0]!;
  return null;
}

/** The unit above by its column or group row; null when nothing on a list stands there. */
export function parentOf(name: UnitName, context: MatchContext): Unit | null {
  if (!name.parentRaw || name.parentRaw.length > MAX_NAME) return null;
  const found = findUnits(context.index, name.parentRaw);
  if (!found) return null;
  const unit = chooseByScheme(found.units, { ...name, code: '' }, found.mark, context);
  return unit?.level === 'province' || unit?.level === 'office' || unit?.level === 'district'
    ? unit
    : null;
}
