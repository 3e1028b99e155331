import {
  isRanked,
  FEWEST,
  medianText,
  ownOf,
  periodOf,
  valued,
  wordsOf,
  type Card
} from './card.ts';
import { between, plain, say, type Piece } from './card-clauses.ts';
import { unitName } from '#lib/charts/context.ts';
import { withBefore } from '#lib/query/findings/clauses.ts';
import type { ResultRow } from '#lib/query/result.ts';
import { formatRank } from '#lib/text/format.ts';
import { BLANK_WORDS } from '#lib/text/words/figure.ts';
import { joinNames, listNames } from '#lib/text/words/join.ts';
import { profileWords } from '#lib/text/words/profile.ts';
import {
  rankDoubts,
  rowsOfPeriod,
  runAgainst,
  type Median
} from '#lib/workspace/profile-standing.ts';

function noRank(card: Card): Piece[] {
  const words = wordsOf(card).noRank;
  const { newest: row, subject, measure } = card;
  const { reported, expected } = row.coverage;
  const own = (text: string) => say(text, 'unranked', ownOf(card));
  if (subject.field === 'none') return own(words.alone);
  if (row.breakdown !== '') return own(words.parts);
  if (row.periodKind === 'unstated') return own(words.unstated);
  if (row.periodKind === 'span') return own(words.span);
  const isFew = expected > 0 && reported < FEWEST && row.rank !== null;
  if (!isFew && (measure.result.units.length < 2 || expected < 2)) return own(words.period);
  const period = periodOf(card);
  return say(words.few(reported, expected), 'group', valued(period), { result: period });
}

/** Where the unit stands, and what leaves that open. */
export function where(card: Card): Piece[] {
  if (!isRanked(card)) return noRank(card);
  const { newest: row, context } = card;
  const words = wordsOf(card);
  const result = periodOf(card);
  const doubt = rankDoubts(row, result);
  const isOpen = row.rank![0] !== row.rank![1];
  const names = (rows: readonly ResultRow[]) =>
    joinNames(
      rows.map((r) => unitName(r.unitId, result, context)),
      context.lang
    );
  const told = (
    rows: readonly ResultRow[],
    write: (n: number) => string,
    more: Pick<Piece, 'notes'> & { behind?: readonly ResultRow[] } = {}
  ) => {
    const { behind = [row, ...rows], notes } = more;
    return rows.length === 0
      ? []
      : say(write(rows.length), 'named', behind, { result, ...(notes ? { notes } : {}) });
  };
  const why = [
    told(doubt.missing, words.rankWhy.missing, {
      behind: valued(result),
      notes: [words.rankWhy.silent(names(doubt.missing))]
    }),
    told(doubt.hidden, words.rankWhy.hidden, { behind: doubt.hidden }),
    told(doubt.ties, words.rankWhy.ties),
    told(doubt.bounds, words.rankWhy.bounds),
    isOpen && row.bound !== '=' && row.bound !== '≈' ? say(words.rankWhy.own, 'value', [row]) : []
  ];
  const place = words.rank(formatRank(row.rank), row.coverage.expected);
  return between(
    [say(place, 'place', withBefore(row, valued(result)), { result }), between(why, ', ')],
    ': '
  );
}

function peers({ mini, choice, measure, context, newest, style }: Card): Piece[] {
  const words = profileWords[context.lang];
  const named = mini.peers.map((id) => {
    const row = rowsOfPeriod(measure.result.rows, newest).find((r) => r.unitId === id);
    const value =
      row?.value == null
        ? BLANK_WORDS[row?.blank ?? 'missing'][context.lang]
        : style.chart(row.value, row.bound);
    const text = `${unitName(id, measure.result, context)} ${value}`;
    return { text, row };
  });
  if (named.length === 0) return [];
  const lead =
    choice.kind === 'value'
      ? words.near
      : choice.kind === 'region'
        ? words.regionPeers
        : words.chosenPeers;
  const SHOWN = 6;
  const texts = named.map(({ text }) => text);
  const first = named.slice(0, SHOWN);
  const listed = listNames(texts, { lang: context.lang, shown: SHOWN });
  return [
    ...plain(`${lead} `),
    ...between(
      first.map(({ text, row }) => say(text, 'value', row ? [row] : [])),
      ', '
    ),
    ...plain(listed.slice(texts.slice(0, SHOWN).join(', ').length))
  ];
}

/** Against the middle of all, of its region, and those set beside it. */
export function whom(card: Card): Piece[] {
  const { subject, mini, context, newest: row, style } = card;
  const words = wordsOf(card);
  const own = (text: string) => say(text, 'unranked', ownOf(card));
  if (subject.field === 'none') return own(words.nobody);
  if (row.breakdown !== '') return own(words.partsAlone);
  if (row.periodKind === 'unstated') return own(words.noPeriod);
  if (row.periodKind === 'span') return own(words.spanAlone);
  const year = row.periodKind === 'year' ? Number(row.periodStart!.slice(0, 4)) : null;
  const result = periodOf(card);
  const median = mini.medians.find((m) => m.year === year);
  const region = mini.regionMedians.find((m) => m.year === year);
  if (!median) return say(words.noMedian, 'group', valued(result), { result });
  const run = runAgainst([row], [median]);
  const isEqual = row.bound === '=' && median.bound === '=' && row.value === median.value;
  const side = run?.side ?? (isEqual ? 'equal' : 'unsure');
  const write = (m: Median) => medianText(m, style, context.lang);
  const regionOf = (r: ResultRow) => result.units.find((u) => u.id === r.unitId)?.regionId;
  const inRegion = valued(result).filter((r) => regionOf(r) === subject.unit.regionId);
  const head = between(
    [
      say(words.side[side](write(median), median.count), 'median', valued(result), { result }),
      region
        ? say(words.regionMedian(write(region), region.count), 'median', inRegion, { result })
        : []
    ],
    '; '
  );
  return between([head, peers(card)], '. ');
}
