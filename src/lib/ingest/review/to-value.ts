import type { Issue } from '#lib/model/issue.ts';
import type { Measure, UnitOfMeasure } from '#lib/model/measure.ts';
import { fold } from '#lib/text/fold.ts';
import { toIssue, type Place } from '../issue.ts';
import type { Lookup } from '../lookup.ts';
import { readUnitOfMeasure } from '../match/unit-of-measure.ts';
import type { Figure } from '../reader/reading.ts';

const PERCENT = 'phan_tram';

/** Words of one kind of thing: either may stand where the other is asked for. */
const ALIKE: readonly (readonly string[])[] = [
  ['tap_the_ca_nhan', 'nguoi'],
  ['tap_the_ca_nhan', 'to_chuc'],
  ['tap_the_ca_nhan', 'dien_hinh'],
  ['dang_vien', 'nguoi'],
  ['mo_hinh', 'dien_hinh'],
  ['xa', 'xa_phuong_thi_tran']
];

const isAlike = (a: string, b: string): boolean =>
  a === b || ALIKE.some((pair) => pair.includes(a) && pair.includes(b));

/** Common words for what a measure counts by another name. */
const BY_WORD: Readonly<Record<string, string>> = {
  'tap the': 'tap_the_ca_nhan',
  'ca nhan': 'tap_the_ca_nhan',
  'don vi': 'to_chuc',
  'luot nguoi': 'luot'
};

/** The unit of measure that a file names; null when the reference has none of this kind. */
function unitNamed(text: string, lookup: Lookup): Pick<UnitOfMeasure, 'id' | 'money'> | null {
  const name = readUnitOfMeasure(text)?.unitOfMeasure || text;
  const known = lookup.unitOfMeasure(name.trim());
  if (known) return known;
  const id = BY_WORD[fold(name)];
  return id ? { id, money: false } : null;
}

/** "đồng/suất": what a rate is counted in stands before the slash. */
const headOf = (text: string, { kind }: Measure): string =>
  kind === 'rate' ? text.split('/')[0]! : text;

/** Decimal fractions are not binary ones: 17,29 × 1.000.000 is 17.290.000 and nothing beside it. */
export const scaled = (value: number, factor: number): number =>
  Number((value * factor).toPrecision(15));

const differs = (seen: string, expected: string, at: Place): Issue =>
  toIssue('error', 'unit_of_measure_differs', { ...at, seen }, { expected });

/**
 * Whether a figure's own unit of measure fits what its measure counts. Money is brought to đồng by
 * its scale; any other conversion would be a guess, so a different known unit is an error and an
 * unknown word a warning. Money without any unit might be đồng as well as triệu: a person is asked.
 */
function checkUnit(figure: Figure, measure: Measure, lookup: Lookup, at: Place): Issue[] {
  const wanted = lookup.unitOfMeasure(measure.unitOfMeasure);
  const expected = wanted?.nameVi ?? measure.unitOfMeasure;
  const isShare = measure.unitOfMeasure === PERCENT;
  const seen = figure.unitOfMeasure.trim();
  if (figure.flags.includes('percent') && !isShare) return [differs('%', expected, at)];
  if (seen === '') {
    const unsaid = wanted?.money === true && figure.scale === 1 && figure.value !== 0;
    return unsaid ? [toIssue('error', 'wait_money_unit', at)] : [];
  }
  const found = unitNamed(headOf(seen, measure), lookup);
  if (found && isAlike(found.id, measure.unitOfMeasure)) return [];
  if (found || wanted?.money || isShare) return [differs(seen, expected, at)];
  return [toIssue('warning', 'unit_of_measure_unlike', { ...at, seen }, { expected })];
}

function checkSize(value: number, measure: Measure, at: Place): Issue[] {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return [toIssue('error', 'number_too_large', at)];
  if (value < 0) return [toIssue('error', 'below_minimum', at, { minimum: 0 })];
  const [, fraction = ''] = String(value).split('.');
  if (fraction.length <= measure.decimals) return [];
  return [toIssue('warning', 'too_many_decimals', at, { decimals: measure.decimals })];
}

/** From the scale of a figure to the base unit of its measure. */
export function baseFactor({ scale }: Figure, { unitOfMeasure }: Measure): number {
  // A share is kept in percent: "17,29%" may come as 17,29 hundredths.
  return unitOfMeasure === PERCENT && scale === 0.01 ? 1 : scale;
}

/**
 * A figure in the base unit of its measure (đồng, percent, pieces); null stays null. `issues` say
 * what does not fit; with an error among them the value must not be used.
 */
export function toValue(
  figure: Figure,
  measure: Measure,
  lookup: Lookup,
  at: Place
): { value: number | null; issues: Issue[] } {
  if (figure.value === null) return { value: null, issues: [] };
  const value = scaled(figure.value, baseFactor(figure, measure));
  const issues = [...checkUnit(figure, measure, lookup, at), ...checkSize(value, measure, at)];
  return { value, issues };
}
