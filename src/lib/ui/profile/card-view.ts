import { linkTo } from '../links.ts';
import { ownStyle, type Mini } from './mini.ts';
import { breakdownName, periodText, unitName, type FigureContext } from '#lib/charts/context.ts';
import type { NumberStyle } from '#lib/charts/numbers.ts';
import { piecesText } from '#lib/charts/pieces.ts';
import { measureText } from '#lib/charts/subtitle.ts';
import type { ResultRow } from '#lib/query/result.ts';
import { normaliseSpec } from '#lib/spec/spec.ts';
import { toQuery } from '#lib/spec/url.ts';
import { formatBounded, formatNumber, formatRank } from '#lib/text/format.ts';
import { BLANK_WORDS, DERIVATION_WORDS, STATUS_WORDS } from '#lib/text/words/figure.ts';
import { capitalise, listNames, uncapitalise } from '#lib/text/words/join.ts';
import { profileWords } from '#lib/text/words/profile.ts';
import type { ProfileMeasure, ProfileSubject } from '#lib/workspace/profile.ts';
import {
  newestOf,
  rankDoubt,
  rowsOfPeriod,
  runAgainst,
  type Median,
  type PeerChoice
} from '#lib/workspace/profile-standing.ts';

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
  where: string;
  whom: string;
  since: string;
  sure: string;
  /** The same in the workbench. */
  href: string;
};

type Card = {
  subject: ProfileSubject;
  measure: ProfileMeasure;
  mini: Mini;
  choice: PeerChoice;
  context: FigureContext;
};

/** A place among fewer reports than this says nothing. */
const FEWEST = 3;

const sentence = (parts: readonly string[]): string => {
  const said = parts.filter(Boolean);
  return said.length === 0
    ? ''
    : `${capitalise(said.join('; ').replace(/\.;/g, ';'))}.`.replace(/\.\.$/, '.');
};

function noRankText(row: ResultRow, { subject, measure, context }: Card): string {
  const words = profileWords[context.lang].noRank;
  const { reported, expected } = row.coverage;
  if (subject.field === 'none') return words.alone;
  if (row.breakdown !== '') return words.parts;
  if (row.periodKind === 'unstated') return words.unstated;
  if (row.periodKind === 'span') return words.span;
  if (expected > 0 && reported < FEWEST && row.rank) return words.few(reported, expected);
  return measure.result.units.length > 1 && expected > 1
    ? words.few(reported, expected)
    : words.period;
}

const isRanked = (row: ResultRow, { subject }: Card): boolean =>
  row.rank !== null &&
  row.breakdown === '' &&
  subject.field !== 'none' &&
  row.coverage.reported >= FEWEST;

function whereText(row: ResultRow, card: Card): string {
  if (!isRanked(row, card)) return noRankText(row, card);
  const words = profileWords[card.context.lang];
  const doubt = rankDoubt(row, card.measure.result);
  const isOpen = row.rank![0] !== row.rank![1];
  const why = [
    doubt.missing > 0 ? words.rankWhy.missing(doubt.missing) : '',
    doubt.hidden > 0 ? words.rankWhy.hidden(doubt.hidden) : '',
    doubt.ties > 0 ? words.rankWhy.ties(doubt.ties) : '',
    doubt.bounds > 0 ? words.rankWhy.bounds(doubt.bounds) : '',
    isOpen && row.bound !== '=' && row.bound !== '≈' ? words.rankWhy.own : ''
  ].filter(Boolean);
  const head = words.rank(formatRank(row.rank), row.coverage.expected);
  return `${head}${why.length > 0 ? `: ${why.join(', ')}` : ''}.`;
}

function peerText(
  { mini, choice, measure, context }: Card,
  row: ResultRow,
  style: NumberStyle
): string {
  const words = profileWords[context.lang];
  const named = mini.peers.flatMap((id) => {
    const peer = measure.result.rows.find(
      (r) => r.unitId === id && r.periodStart === row.periodStart && r.periodEnd === row.periodEnd
    );
    const value =
      peer?.value == null
        ? BLANK_WORDS[peer?.blank ?? 'missing'][context.lang]
        : style.chart(peer.value, peer.bound);
    return [`${unitName(id, measure.result, context)} ${value}`];
  });
  if (named.length === 0) return '';
  const lead =
    choice.kind === 'value'
      ? words.near
      : choice.kind === 'region'
        ? words.regionPeers
        : words.chosenPeers;
  return `${lead} ${listNames(named, { lang: context.lang, shown: 6 })}.`;
}

/** The middle of two counts keeps its half, or a figure beside it could seem to be the same. */
function medianText({ value, bound }: Median, style: NumberStyle, lang: 'vi' | 'en'): string {
  const isHalf = !Number.isInteger(value) && Number.isInteger(value * 2) && Math.abs(value) < 1e6;
  return isHalf
    ? formatBounded(formatNumber(value, { lang, decimals: 1 }), bound)
    : style.chart(value, bound);
}

function whomText(row: ResultRow, card: Card, style: NumberStyle): string {
  const { subject, mini, context } = card;
  const words = profileWords[context.lang];
  if (subject.field === 'none') return words.nobody;
  if (row.breakdown !== '') return words.partsAlone;
  if (row.periodKind === 'unstated') return words.noPeriod;
  if (row.periodKind === 'span') return words.spanAlone;
  const year = row.periodKind === 'year' ? Number(row.periodStart!.slice(0, 4)) : null;
  const median = mini.medians.find((m) => m.year === year);
  const region = mini.regionMedians.find((m) => m.year === year);
  if (!median) return words.noMedian;
  const text = medianText(median, style, context.lang);
  const run = runAgainst([row], [median]);
  const isEqual = row.bound === '=' && median.bound === '=' && row.value === median.value;
  const side = run?.side ?? (isEqual ? 'equal' : 'unsure');
  const head = sentence([
    words.side[side](text, median.count),
    region ? words.regionMedian(medianText(region, style, context.lang), region.count) : ''
  ]);
  return `${head} ${peerText(card, row, style)}`.trim();
}

function sinceText(row: ResultRow, { measure, mini, context }: Card): string {
  const words = profileWords[context.lang].since;
  if (row.periodKind === 'unstated') return sentence([words.unstated]);
  if (row.periodKind === 'span') return sentence([words.span(periodText(row, context.lang))]);
  const years = measure.rows.filter(
    (r) => r.periodKind === 'year' && r.breakdown === row.breakdown && r.blank !== 'not_in_being'
  );
  const held = years.filter((r) => r.value !== null).map((r) => r.periodStart!.slice(0, 4));
  if (held.length === 0) return sentence([words.point(periodText(row, context.lang))]);
  const span = Number(held.at(-1)) - Number(held[0]) + 1;
  const run = runAgainst(measure.rows, mini.medians);
  return sentence([
    words.years(held[0]!, held.at(-1)!, held.length, span),
    run ? words[run.side](String(run.from), String(run.to)) : ''
  ]);
}

function stateText(row: ResultRow, lang: 'vi' | 'en'): string {
  const words = profileWords[lang].sure;
  const status = {
    estimated: words.estimated,
    provisional: words.provisional,
    derived: words.derived,
    break: words.broken
  } as Record<string, string>;
  const bound = { '≥': words.atLeast, '≤': words.atMost, '≈': words.about, '=': '' }[row.bound];
  const pieces = piecesText(row, lang);
  const known = [
    status[row.status] ?? '',
    bound,
    DERIVATION_WORDS[row.derivation][lang],
    pieces === '' ? '' : words.pieces(pieces),
    row.periodBasis === 'duration' ? words.inferred : ''
  ].filter(Boolean);
  return (known.length > 0 ? known : [words.settled]).map(uncapitalise).join('; ');
}

function belowText(row: ResultRow, { measure, context }: Card, style: NumberStyle): string {
  const words = profileWords[context.lang].sure;
  const levels = measure.reconciled.find((r) => r.row === row)?.levels;
  if (!levels || levels.rollUp === null || levels.difference === null) return '';
  const sum = style.chart(levels.rollUp, levels.rollUpBound);
  const coverage = `${levels.reported}/${levels.expected}`;
  return levels.difference === 0 && levels.differenceBound === '='
    ? words.agrees(sum, coverage)
    : words.differs(sum, coverage, style.chart(levels.difference, levels.differenceBound));
}

function sureText(row: ResultRow, later: ResultRow | null, card: Card, style: NumberStyle): string {
  const { lang } = card.context;
  const words = profileWords[lang].sure;
  const { reported, expected } = row.coverage;
  return sentence([
    stateText(row, lang),
    isRanked(row, card) ? words.coverage(reported, expected) : '',
    belowText(row, card, style),
    later
      ? words.later(
          periodText(later, lang),
          style.chart(later.value!, later.bound),
          STATUS_WORDS[later.status][lang]
        )
      : ''
  ]);
}

/** Parts of the newest period, one after the other; a blank part with its reason. */
function partsText(
  rows: readonly ResultRow[],
  { measure, context }: Card,
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
export function toCardView(card: Card): CardView {
  const { subject, measure, mini, context } = card;
  const { lang } = context;
  const style = ownStyle(mini, context);
  const { newest, later } = newestOf(measure.rows);
  const spec = normaliseSpec({
    ...measure.result.spec,
    kind: 'line',
    units: { kind: 'list', ids: [subject.unit.id, ...mini.peers] },
    highlight: [subject.unit.id]
  });
  const common = {
    measure: measureText(measure.result, context),
    unit: style.unit,
    href: linkTo('compare', lang, toQuery(spec))
  };
  if (!newest) throw new Error(`missing figure: ${measure.measureId}`);
  const isSplit = newest.breakdown !== '';
  return {
    ...common,
    value: isSplit ? null : style.chart(newest.value!, newest.bound),
    instead: isSplit ? partsText(rowsOfPeriod(measure.rows, newest), card, style) : '',
    period: periodText(newest, lang),
    rank: isRanked(newest, card) ? formatRank(newest.rank) : '',
    where: whereText(newest, card),
    whom: whomText(newest, card, style),
    since: sinceText(newest, card),
    sure: sureText(newest, later, card, style)
  };
}
