import type { Catalogue } from './catalogue.ts';
import { toContext } from './findings/context.ts';
import { leader, outlier, place, soleReporter, tieAtTheTop } from './findings/first.ts';
import { comparability, contribution, coverage, level } from './findings/whole.ts';
import { bestYear, changeOverTime } from './findings/years.ts';
import type { Finding, Result } from './result.ts';

/** Sentences that say what a picture is about; the others stand beside it. */
const TITLES = [soleReporter, leader, tieAtTheTop, changeOverTime];

const FINDERS = [...TITLES, place, bestYear, outlier, contribution, level, comparability, coverage];

/**
 * Sentences that are true of a result, the most telling first. Each is a query with conditions:
 * when they stop holding, the sentence is not there. What is not certain is not said.
 */
export function toFindings(result: Result, catalogue: Catalogue): Finding[] {
  const context = toContext(result, catalogue);
  return context ? FINDERS.flatMap((find) => find(context) ?? []) : [];
}

/** The sentence that may stand over the picture; null when none is certain. */
export function toTitleFinding(result: Result, catalogue: Catalogue): Finding | null {
  const context = toContext(result, catalogue);
  if (!context) return null;
  for (const find of TITLES) {
    const [found] = find(context) ?? [];
    if (found) return found;
  }
  return null;
}

const TITLE_CODES = ['sole_reporter', 'leader', 'tie_at_the_top', 'change_over_time'];

/** The same sentence among those already found. */
export const titleFinding = (findings: readonly Finding[]): Finding | null =>
  findings.find(({ code }) => TITLE_CODES.includes(code)) ?? null;
