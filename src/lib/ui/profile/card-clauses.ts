import type { SaidClause } from '../why.ts';
import type { ClauseTopic, Result, ResultRow } from '#lib/query/result.ts';
import { capitalise } from '#lib/text/words/join.ts';

/** A part of an answer and the rows it rests on; topic null where nothing can be asked of it. */
export type Piece = {
  text: string;
  topic: ClauseTopic | null;
  rows: readonly ResultRow[];
  notes?: readonly string[];
  /** Where its rows stand, if not in the result of the whole answer. */
  result?: Result;
};

/** A part that can be asked; [] for no text. It ends without its full stop. */
export const say = (
  text: string,
  topic: ClauseTopic,
  rows: readonly ResultRow[],
  more: Pick<Piece, 'notes' | 'result'> = {}
): Piece[] => (text === '' ? [] : [{ text: text.replace(/\.$/, ''), topic, rows, ...more }]);

/** A part that only joins others. */
export const plain = (text: string): Piece[] =>
  text === '' ? [] : [{ text, topic: null, rows: [] }];

/** Groups one after the other with a mark between them; empty ones are left out. */
export const between = (groups: readonly (readonly Piece[])[], mark: string): Piece[] =>
  groups
    .filter((group) => group.length > 0)
    .flatMap((group, i) => (i === 0 ? group : [...plain(mark), ...group]));

/** An answer in clauses, and the result that all of it is found in. */
export type CardAnswer = { clauses: SaidClause[]; result: Result };

/**
 * An answer, which is written with a full stop after it. A row that shares one of its reports with
 * another does not bring it along: each clause has its own rows and no others. A card speaks one
 * language at a time: what stands for the other is the same text.
 */
export function toAnswer(pieces: readonly Piece[], result: Result): CardAnswer {
  const clauses = pieces.map(({ text, topic, rows, notes, result: own }, i) => {
    const lineage = [...new Set(rows.flatMap((r) => r.lineage))];
    const written = i === 0 ? capitalise(text) : text;
    return {
      topic: lineage.length > 0 ? topic : null,
      vi: written,
      en: written,
      lineage,
      result: { ...(own ?? result), rows: [...rows] },
      ...(notes ? { notes } : {})
    };
  });
  return { clauses, result: { ...result, rows: [...new Set(pieces.flatMap((p) => p.rows))] } };
}
