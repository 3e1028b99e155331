import type { Clause, ClauseTopic, Finding, ResultRow } from '../result.ts';
import { ceiling, floor, type Both } from './context.ts';

/** What a clause speaks of, and the rows that this is reckoned from. */
type Asked = [topic: ClauseTopic, rows: readonly ResultRow[]];

const unique = (handles: readonly number[]): number[] => [...new Set(handles)];

/**
 * A sentence of its clauses, which stand in ⟦ ⟧ in both languages, in the order of `asked`. It rests
 * on everything that one of them rests on. Of a row that no file holds, nothing can be asked.
 */
export function toFinding(code: string, { vi, en }: Both, asked: readonly Asked[]): Finding {
  const cut = [vi, en].map((text) => text.split(/[⟦⟧]/));
  // Somebody's unit may have such a mark in its name: then the sentence is asked as one clause.
  const isTold = cut.every((texts) => texts.length === 2 * asked.length + 1);
  const [inVi, inEn] = isTold ? cut : cut.map((texts) => [texts.join('')]);
  const clauses = inVi!.map((text, i): Clause => {
    const [topic, rows]: Asked | [null, []] = isTold
      ? (i % 2 === 1 && asked[(i - 1) / 2]) || [null, []]
      : ['named', asked.flatMap(([, all]) => all)];
    const lineage = unique(rows.flatMap((r) => r.lineage));
    return { topic: lineage.length > 0 ? topic : null, vi: text, en: inEn![i]!, lineage };
  });
  return {
    code,
    vi: inVi!.join(''),
    en: inEn!.join(''),
    lineage: unique(clauses.flatMap((c) => c.lineage)),
    clauses: clauses.filter((c) => c.vi + c.en !== '')
  };
}

/** The first ones, and of the others those that may come nearest to them: what a lead is held against. */
export function withNext(first: readonly ResultRow[], rows: readonly ResultRow[]): ResultRow[] {
  const others = rows.filter((r) => !first.includes(r));
  const next = Math.max(...others.map(ceiling));
  return [...first, ...others.filter((r) => ceiling(r) === next)];
}

/** Whether a figure is below another whatever both turn out to be. */
function isBelow(row: ResultRow, other: ResultRow): boolean {
  // A sum of lower and upper bounds is written ≈, and open to both sides.
  if ([row, other].some((r) => r.bound === '≈' && r.derivation !== 'reported')) return false;
  if (ceiling(row) !== floor(other)) return ceiling(row) < floor(other);
  return (row.bound === '≤' && row.strict) || (other.bound === '≥' && other.strict);
}

/** A row and all that stand before it, beside it, or may: what its place is counted from. */
export const withBefore = (row: ResultRow, rows: readonly ResultRow[]): ResultRow[] => [
  row,
  ...rows.filter((r) => r !== row && !isBelow(r, row))
];
