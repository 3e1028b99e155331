import { linkTo } from '../links.ts';
import { isRanked, type Card } from './card.ts';
import { toCardAnswers, type QUESTIONS } from './card-answers.ts';
import type { CardAnswer } from './card-clauses.ts';
import { ownStyle } from './mini.ts';
import { breakdownName, periodText } from '#lib/charts/context.ts';
import type { NumberStyle } from '#lib/charts/numbers.ts';
import { measureText } from '#lib/charts/subtitle.ts';
import type { ResultRow } from '#lib/query/result.ts';
import { normaliseSpec } from '#lib/spec/spec.ts';
import { toQuery } from '#lib/spec/url.ts';
import { formatRank } from '#lib/text/format.ts';
import { BLANK_WORDS } from '#lib/text/words/figure.ts';
import { profileWords } from '#lib/text/words/profile.ts';
import { newestOf, rowsOfPeriod } from '#lib/workspace/profile-standing.ts';

/** One measure of a unit in words: the newest figure, and the four questions a reader asks of it. */
export type CardView = {
  measure: string;
  /** Sign and number; null where the newest period has parts or nothing. */
  value: string | null;
  unit: string;
  /** Parts of the newest period, or why there is no number. */
  instead: string;
  period: string;
  rank: string;
  answers: Record<(typeof QUESTIONS)[number], CardAnswer>;
  /** The same in the workbench. */
  href: string;
};

type Shown = Omit<Card, 'style' | 'newest' | 'later'>;

/** Parts of the newest period, one after the other; a blank part with its reason. */
function partsText(
  rows: readonly ResultRow[],
  { measure, context }: Shown,
  style: NumberStyle
): string {
  const { lang } = context;
  return rows
    .filter((r) => r.breakdown !== '' && (r.value !== null || r.blank !== 'missing'))
    .map((r) => {
      const value = r.value === null ? BLANK_WORDS[r.blank!][lang] : style.chart(r.value, r.bound);
      return profileWords[lang].part(breakdownName(r.breakdown, measure.result, context), value);
    })
    .join('; ');
}

/** The words of one measure's card. */
export function toCardView(shown: Shown): CardView {
  const { subject, measure, mini, context } = shown;
  const { lang } = context;
  const style = ownStyle(mini, context);
  const { newest, later } = newestOf(measure.rows);
  if (!newest) throw new Error(`missing figure: ${measure.measureId}`);
  const card = { ...shown, style, newest, later };
  const spec = normaliseSpec({
    ...measure.result.spec,
    kind: 'line',
    units: { kind: 'list', ids: [subject.unit.id, ...mini.peers] },
    highlight: [subject.unit.id]
  });
  const isSplit = newest.breakdown !== '';
  return {
    measure: measureText(measure.result, context),
    unit: style.unit,
    href: linkTo('compare', lang, toQuery(spec)),
    value: isSplit ? null : style.chart(newest.value!, newest.bound),
    instead: isSplit ? partsText(rowsOfPeriod(measure.rows, newest), shown, style) : '',
    period: periodText(newest, lang),
    rank: isRanked(card) ? formatRank(newest.rank) : '',
    answers: toCardAnswers(card)
  };
}
