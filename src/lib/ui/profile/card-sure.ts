import { isRanked, medianText, ownOf, periodOf, valued, wordsOf, type Card } from './card.ts';
import { between, say, type Piece } from './card-clauses.ts';
import { periodText } from '#lib/charts/context.ts';
import { piecesText } from '#lib/charts/pieces.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { DERIVATION_WORDS, STATUS_WORDS } from '#lib/text/words/figure.ts';
import { uncapitalise } from '#lib/text/words/join.ts';
import { profileWords } from '#lib/text/words/profile.ts';
import { rowsOfPeriod, runAgainst } from '#lib/workspace/profile-standing.ts';

/** Since when there are figures, and for how long on one side of the middle. */
export function since(card: Card): Piece[] {
  const { newest: row, measure, mini, context, style } = card;
  const words = wordsOf(card).since;
  const own = (text: string) => say(text, 'value', ownOf(card));
  if (row.periodKind === 'unstated') return own(words.unstated);
  if (row.periodKind === 'span') return own(words.span(periodText(row, context.lang)));
  const held = measure.rows.filter(
    (r) => r.periodKind === 'year' && r.breakdown === row.breakdown && r.value !== null
  );
  const yearOf = (r: ResultRow) => Number(r.periodStart!.slice(0, 4));
  const [first, last] = [held[0], held.at(-1)];
  if (!first || !last) return own(words.point(periodText(row, context.lang)));
  const span = yearOf(last) - yearOf(first) + 1;
  const years = words.years(String(yearOf(first)), String(yearOf(last)), held.length, span);
  const run = runAgainst(measure.rows, mini.medians);
  if (!run) return say(years, 'years', held);
  const isWithin = (year: number) => year >= run.from && year <= run.to;
  const mine = held.filter((r) => isWithin(yearOf(r)));
  const others = measure.result.rows.filter(
    (r) =>
      r.unitId !== row.unitId &&
      r.periodKind === 'year' &&
      r.breakdown === '' &&
      r.value !== null &&
      isWithin(yearOf(r))
  );
  const told = mini.medians
    .filter((m) => isWithin(m.year))
    .map((m) => `${m.year}: ${medianText(m, style, context.lang)}`);
  // The unit's own come first: the others are what the middle is reckoned from.
  const rows = [...mine, ...others];
  return between(
    [
      say(years, 'years', held),
      say(words[run.side](String(run.from), String(run.to)), 'named', rows, {
        notes: [words.medians(told.join('; '))]
      })
    ],
    '; '
  );
}

function state({ newest: row, context, ...card }: Card): Piece[] {
  const words = profileWords[context.lang].sure;
  const status = {
    estimated: words.estimated,
    provisional: words.provisional,
    derived: words.derived,
    break: words.broken
  } as Record<string, string>;
  const bound = { '≥': words.atLeast, '≤': words.atMost, '≈': words.about, '=': '' }[row.bound];
  const pieces = piecesText(row, context.lang);
  const known = [
    status[row.status] ?? '',
    bound,
    DERIVATION_WORDS[row.derivation][context.lang],
    pieces === '' ? '' : words.pieces(pieces),
    row.periodBasis === 'duration' ? words.inferred : ''
  ].filter(Boolean);
  const own = rowsOfPeriod(card.measure.rows, row);
  return between(
    (known.length > 0 ? known : [words.settled]).map((text) =>
      say(uncapitalise(text), 'value', own)
    ),
    '; '
  );
}

/** The unit's figure with those of the units right below it. */
export function withBelow({ measure, newest }: Card): Result {
  const { result } = measure;
  const below = measure.reconciled.find((r) => r.row === newest)?.below;
  if (!below) return result;
  return {
    ...result,
    units: [...result.units, ...below.units],
    rows: [...result.rows, ...below.rows],
    lineage: { ...below.lineage, ...result.lineage }
  };
}

function below(card: Card): Piece[] {
  const { newest: row, measure, style } = card;
  const words = wordsOf(card).sure;
  const reconciled = measure.reconciled.find((r) => r.row === row);
  const { rollUp, difference } = reconciled?.levels ?? {};
  if (!reconciled || rollUp == null || difference == null) return [];
  const { levels } = reconciled;
  const rows = valued(reconciled.below);
  const sum = style.chart(rollUp, levels.rollUpBound);
  const coverage = `${levels.reported}/${levels.expected}`;
  const result = withBelow(card);
  if (difference === 0 && levels.differenceBound === '=')
    return say(words.agrees(sum, coverage), 'total', rows, { result });
  const apart = words.differs(style.chart(difference, levels.differenceBound));
  return between(
    [
      say(words.sum(sum, coverage), 'total', rows, { result }),
      say(apart, 'named', [row, ...rows], { result, notes: [words.differsHow] })
    ],
    ', '
  );
}

/** How sure the figure is: its own state, who else reported, the units below, what is newer. */
export function sure(card: Card): Piece[] {
  const { newest, later, context, style } = card;
  const words = wordsOf(card).sure;
  const { reported, expected } = newest.coverage;
  const period = periodOf(card);
  const coverage = () =>
    say(words.coverage(reported, expected), 'group', valued(period), { result: period });
  const told = () =>
    words.later(
      periodText(later!, context.lang),
      style.chart(later!.value!, later!.bound),
      STATUS_WORDS[later!.status][context.lang]
    );
  return between(
    [
      state(card),
      isRanked(card) ? coverage() : [],
      below(card),
      later ? say(told(), 'value', [later]) : []
    ],
    '; '
  );
}
