import type { Saying, Why } from './why.ts';
import type { ClauseTopic, Result, ResultRow } from '#lib/query/result.ts';
import { formatNumber } from '#lib/text/format.ts';
import { whyClauseWords } from '#lib/text/words/why-clause.ts';
import { whyWords } from '#lib/text/words/why.ts';

const NUMBERS: readonly (string | null)[] = ['value', 'total', 'median', 'times', 'share'];

const isOf = (row: ResultRow, handles: ReadonlySet<number>): boolean =>
  row.lineage.some((handle) => handles.has(handle));

/** What the numbers behind the clause are to it; nothing where they are what it says. */
function notesOf(topic: ClauseTopic | null, result: Result, lang: 'vi' | 'en'): string[] {
  const words = whyClauseWords[lang];
  const write = (value: number) => formatNumber(value, { lang });
  const count = result.rows.length;
  const silent = result.coverage.expected - result.coverage.reported;
  const behind = { numbers: write(count), missing: write(silent), isEven: count % 2 === 0 };
  switch (topic) {
    case null:
    case 'named':
    case 'value':
    case 'year':
      return [];
    case 'leader':
    case 'best':
      return [words.next];
    case 'place':
      return [
        count > 1 ? words.before(write(count - 1)) : words.noneBefore,
        ...(silent > 0 ? [words.mayCome(write(silent))] : [])
      ];
    case 'missing':
      return [words.group(behind)];
    case 'sole':
    case 'unranked':
    case 'change':
      return [words[topic]];
    default:
      return [words[topic](behind)];
  }
}

/** The numbers that a clause is reckoned from, with the clause quoted; of all of it, with the sentence. */
export function toWhy({ clauses, at, results }: Saying, lang: 'vi' | 'en'): Why {
  const clause = at === null ? null : clauses[at]!;
  const handles = new Set((clause ? [clause] : clauses).flatMap((c) => c.lineage));
  const cut = (clause?.result ? [clause.result] : results)
    .map((result) => ({ ...result, rows: result.rows.filter((row) => isOf(row, handles)) }))
    // Results of one measure hold the same rows; the sentence rests on each of them once.
    .find(({ rows }) => rows.length > 0);
  if (!clause)
    return {
      title: whyWords[lang].sentenceTitle,
      about: `${clauses.map((c) => c[lang]).join('')}.`,
      notes: [],
      results: cut ? [cut] : []
    };
  return {
    title: NUMBERS.includes(clause.topic) ? whyWords[lang].title : whyClauseWords[lang].title,
    about: `“${clause[lang]}”`,
    notes: cut ? (clause.notes ?? notesOf(clause.topic, cut, lang)) : [],
    results: cut ? [cut] : []
  };
}
