import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { FigureCase } from '#lib/charts/cases/build.ts';
import { toFigureText } from '#lib/charts/figure.ts';
import type { Result, ResultRow } from '#lib/query/result.ts';
import { toPassport } from '../passport.ts';
import { figureOf, tools } from './deck.fixture.ts';
import { toDeck, type DeckFigure } from './figure-deck.ts';

export const LATER = '2026-10-01';

/** A later edition of a result: every number after the first is another, in another order of size. */
export function nextResult(result: Result, change = grown): Result {
  const rows = result.rows.map(change);
  const next = { ...result, rows };
  return result.against
    ? { ...next, against: { ...result.against, rows: result.against.rows.map(change) } }
    : next;
}

/** Uneven, so that places change too. */
function grown(row: ResultRow, i: number): ResultRow {
  if (row.value === null || i % 5 === 0) return row;
  const value = row.value * (1 + ((i * 7) % 11) / 10) + (Number.isInteger(row.value) ? i : 0);
  const settled = Number.isInteger(row.value) ? Math.round(value) : Number(value.toFixed(1));
  return { ...row, value: settled, rawValue: settled };
}

/** The same figure a quarter later. */
export function nextFigure(make: () => FigureCase, change?: typeof grown): DeckFigure {
  const { result, context } = make();
  const next = nextResult(result, change);
  const text = { ...toFigureText(next, context), demoLabel: 'Dữ liệu minh họa' };
  return {
    result: next,
    context,
    text,
    passport: toPassport(next, LATER),
    link: figureOf(make).link
  };
}

export const deckFrom = async (figures: readonly DeckFigure[]): Promise<Uint8Array> =>
  (await toDeck(figures, tools(), { title: 'Thử' }))!;

export type Texts = Record<string, string>;

/** Parts of a package as text; those that are none are kept as they are by `rewrite`. */
export const textsOf = (bytes: Uint8Array): Texts =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part, true)])
  );

/** A person at work on a file: each part that is named is changed, new ones are added. */
export function rewrite(
  bytes: Uint8Array,
  changes: Record<string, string | ((xml: string) => string)>
): Uint8Array {
  const files = unzipSync(bytes);
  for (const [path, change] of Object.entries(changes)) {
    const before = files[path] ? strFromU8(files[path]) : '';
    const after = typeof change === 'string' ? change : change(before);
    if (typeof change !== 'string' && after === before) throw new Error(`unchanged: ${path}`);
    files[path] = strToU8(after);
  }
  return zipSync(files);
}
