import type { IssueCode } from '#lib/text/words/issues.ts';
import { exclude, keep, type Cause, type Maker } from './cause.ts';
import {
  blank,
  cell,
  conflict,
  dash,
  delimiter,
  encoding,
  keepOrExclude,
  keepOrMend,
  moneyUnit,
  noneWord,
  numbers,
  period,
  role,
  style,
  total
} from './choices-cells.ts';
import { keepOrUnits, listed, measures, scheme, units } from './choices-names.ts';
import type { Offer } from './offer.ts';

/** What can be answered to what; a code that is not here gets the general answers. */
export const OFFERS: Partial<Record<IssueCode, Maker>> = {
  encoding_uncertain: encoding,
  encoding_legacy: encoding,
  encoding_mixed: encoding,
  mojibake_repaired: encoding,
  mojibake_suspected: encoding,
  letters_lost: () => [keep],
  delimiter_two_ways: delimiter,

  ambiguous_number: numbers,
  number_ambiguous: numbers,
  number_style_proven: style,
  number_style_inferred: style,
  wait_number: numbers,
  cell_dash_zero: dash,
  cell_none_word: noneWord,
  cell_word_zero: blank,
  cell_dots: blank,
  cell_cross: blank,
  cell_not_available: blank,
  cell_no_figure: blank,
  cell_withheld: blank,
  wait_cell: cell,

  scheme_mixed: scheme,
  unit_list_unknown: listed,
  unit_code_list: listed,
  unit_suggested: units,
  unit_under_province: units,
  unit_among_others: units,
  unit_code_differs: units,
  unit_code_unknown: units,
  unit_other_list: keepOrUnits,
  unit_redrawn: keepOrExclude,
  unit_city_then: keepOrExclude,
  unit_former: keepOrUnits,
  unit_lookalike: keepOrUnits,
  unit_is_total: exclude,
  unit_no_name: units,
  unit_name_long: units,
  unit_unknown: units,
  unit_id_unknown: units,
  unit_ambiguous: units,
  unit_added: keepOrUnits,
  wait_unit: units,
  wait_unit_unstated: units,

  unit_unstated: units,
  unit_blank: units,
  unit_from_title: keepOrUnits,

  column_personal: role,
  values_none: role,
  measure_unrecognised: measures,
  measure_unstated: measures,
  measure_unknown: measures,
  wait_measure: measures,
  unit_of_measure_unlike: keepOrExclude,
  wait_money_unit: moneyUnit,
  money_unit_unstated: moneyUnit,
  unit_line_doubtful: moneyUnit,

  period_unstated: period,
  period_unreadable: cell,
  period_open: cell,
  period_short_year: cell,
  period_month_first: cell,
  period_impossible: cell,
  period_several: cell,
  period_year_missing: cell,

  total_differs: total,
  totals_left_out: total,
  conflict,
  row_conflict: conflict,
  duplicate: keepOrExclude,
  row_repeated: keepOrExclude
};

/** Offers for a code with no entry: errors can be mended or left out, the rest kept or left out. */
const general: Maker = (cause) => {
  if (cause.first.severity === 'error')
    return cause.cells.length > 0 ? cell(cause) : exclude(cause);
  return cause.first.severity === 'warning' ? keepOrMend(cause) : [keep];
};

/** What a person may answer to one cause, the likeliest first. */
export function offersFor(cause: Cause): Offer[] {
  const { code } = cause.first;
  const maker = Object.hasOwn(OFFERS, code) ? OFFERS[code as IssueCode]! : general;
  return maker(cause);
}
