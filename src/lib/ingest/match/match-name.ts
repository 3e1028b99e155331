import type { Unit } from '#lib/model/unit.ts';
import {
  chooseByScheme,
  cityProblems,
  parentOf,
  schemeOfPeriod,
  timeProblems
} from './choose-unit.ts';
import { MAX_NAME, tidyName } from './clean-name.ts';
import { padCode } from './decide-scheme.ts';
import { describeName } from './describe-name.ts';
import { findUnits } from './find-units.ts';
import { amongOthers, toOwn, underProvince } from './match-own.ts';
import { FORMER_KEYS, TOTAL_KEYS } from './region-names.ts';
import { suggestUnits } from './suggest-units.ts';
import {
  asked,
  listOf,
  optionOf,
  taken,
  type MatchContext,
  type UnitMatch,
  type UnitName,
  type UnitProblem
} from './unit-match.ts';

function matchKnown(name: UnitName, context: MatchContext): UnitMatch | null {
  const found = findUnits(context.index, name.raw);
  if (!found) return null;
  const unit = chooseByScheme(found.units, name, found.mark, context);
  if (!unit) {
    const options = found.units.map(optionOf);
    const problem: UnitProblem = {
      code: 'unit_list_unknown',
      severity: 'error',
      details: { options: listOf(options) }
    };
    return underProvince(name, found.units[0]!, context) ?? asked(name, problem, options);
  }
  const under = underProvince(name, unit, context) ?? amongOthers(name, unit, context);
  if (under) return under;
  // A region of the other list has other provinces in it, so its name is not enough.
  if (unit.level === 'region' && context.scheme && unit.scheme !== context.scheme) {
    const details = { unitName: unit.nameVi, unitId: unit.id, other: context.scheme };
    return asked(name, { code: 'unit_other_list', severity: 'error', details }, [optionOf(unit)]);
  }
  const clash = codeClash(name, unit, found.units, context);
  if (clash) return clash;
  const problems = [...timeProblems(unit, name.period, context), ...cityProblems(unit, name)];
  if (!context.codesHold && name.code)
    problems.push({ code: 'unit_codes_other', severity: 'warning' });
  if (found.lookalike)
    problems.push({
      code: 'unit_lookalike',
      severity: 'info',
      details: { suggestion: unit.nameVi }
    });
  return taken(name.raw, unit, found.how, problems);
}

/** A code of another province beside a name: one of the two is wrong, and nobody knows which. */
function codeClash(
  name: UnitName,
  unit: Unit,
  named: readonly Unit[],
  context: MatchContext
): UnitMatch | null {
  const code = padCode(name.code ?? '');
  if (!context.codesHold || !/^\d\d$/.test(code) || unit.level !== 'province' || unit.code === code)
    return null;
  const byCode = context.index.byId.get(`${unit.scheme}:${code}`);
  const onOther = named.find((u) => u.code === code);
  const options = [unit, onOther ?? byCode].filter((u) => u !== undefined).map(optionOf);
  const problem: UnitProblem = {
    code: 'unit_code_differs',
    severity: 'error',
    details: { code, options: listOf(options) }
  };
  return asked(name, problem, options);
}

function matchCode(name: UnitName, context: MatchContext): UnitMatch {
  const code = padCode(name.code ?? '');
  const listed = context.index.byId.get(tidyName(name.code ?? ''));
  if (listed) return taken(name.raw, listed, 'code', timeProblems(listed, name.period, context));
  const both = (['63', '34'] as const)
    .map((s) => context.index.byId.get(`${s}:${code}`))
    .filter((u) => u !== undefined);
  const scheme = context.scheme ?? schemeOfPeriod(name.period);
  const unit = scheme ? both.find((u) => u.scheme === scheme) : undefined;
  if (unit) return taken(name.raw, unit, 'code', timeProblems(unit, name.period, context));
  const options = both.map(optionOf);
  const problem: UnitProblem =
    options.length > 0 && !scheme
      ? { code: 'unit_code_list', severity: 'error', details: { code, options: listOf(options) } }
      : { code: 'unit_code_unknown', severity: 'error', details: { code } };
  return { ...asked(name, problem, options), name: name.code ?? '' };
}

function matchUnknown(name: UnitName, context: MatchContext): UnitMatch {
  const { index } = context;
  if (name.raw.length > MAX_NAME) return asked(name, { code: 'unit_name_long', severity: 'error' });
  const { level, key, name: plain } = describeName(index, name.raw);
  if (TOTAL_KEYS.has(key)) return asked(name, { code: 'unit_is_total', severity: 'warning' });
  if (!/\p{L}/u.test(plain)) return asked(name, { code: 'unit_no_name', severity: 'error' });
  if (FORMER_KEYS.has(key))
    return toOwn(name, context, [{ code: 'unit_former', severity: 'warning' }]);
  const part = parentOf(name, context)?.level === 'province';
  // "Q.Ninh" may be a quận or Quảng Ninh; "Q. Ninh Kiều" is a quận.
  const typed = level !== '' && !/^\p{Lu}\p{L}?\.\s*\p{L}+$/u.test(tidyName(name.raw));
  if (typed || part || !context.listsProvinces) return toOwn(name, context);
  const scheme = context.scheme ?? schemeOfPeriod(name.period);
  const suggestions = suggestUnits(index, name.raw, { scheme });
  if (suggestions.length === 0) return toOwn(name, context);
  const details = { options: listOf(suggestions), suggestion: suggestions[0]!.name };
  return asked(
    name,
    { code: 'unit_suggested', severity: 'error', details },
    suggestions,
    'suggested'
  );
}

/** Matches one name: what a person settled, a code alone, a known name, and else an unknown one. */
export function matchName(name: UnitName, context: MatchContext): UnitMatch {
  const settled = context.settled?.[name.raw];
  const chosen = settled === undefined ? undefined : context.index.byId.get(settled);
  if (chosen) return taken(name.raw, chosen, 'exact');
  if (settled?.startsWith('own:')) return toOwn(name, context);
  const blank = tidyName(name.raw.slice(0, MAX_NAME * 4)) === '';
  if (blank && name.code) return matchCode(name, context);
  if (blank) return asked(name, { code: 'unit_no_name', severity: 'error' });
  // "40" in the column of names is a code.
  if (/^\d{1,2}$/.test(tidyName(name.raw)) && !name.code)
    return matchCode({ ...name, code: name.raw }, context);
  return matchKnown(name, context) ?? matchUnknown(name, context);
}
