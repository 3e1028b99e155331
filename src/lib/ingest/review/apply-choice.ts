import type { Scheme } from '#lib/model/unit.ts';
import type { ColumnHint, Dialect, Encoding, Hints, NumberStyle } from '../reader/reading.ts';

/** What a person may settle about a column. */
export type ColumnChange = ColumnHint;

/** A cell by its line and column index, as the hints name it. */
export type CellKey = `${number}:${number}`;
export const cellKey = (line: number, column: number): CellKey => `${line}:${column}`;

/** One decision of a person: plain data, so that a recipe can keep it and replay it. */
export type Choice =
  | { kind: 'encoding'; encoding: Encoding }
  | { kind: 'dialect'; dialect: Partial<Dialect> }
  | { kind: 'numbers'; columns: string[]; style: NumberStyle }
  /** One column, or several that say the same of different periods. */
  | { kind: 'column'; columns: string[]; change: ColumnChange }
  /** Every spelling of one name, as the file has it. */
  | { kind: 'unit'; names: string[]; unitId: string }
  | { kind: 'scheme'; scheme: Scheme }
  | { kind: 'period'; period: string }
  /** The text that stands in place of each cell; '' empties it. */
  | { kind: 'cells'; cells: Record<string, string> }
  | { kind: 'exclude'; lines: number[] }
  /** Takes lines back that were left out. */
  | { kind: 'include'; lines: number[] }
  /** What was read stays as it is. */
  | { kind: 'leave' };

const sorted = (lines: Iterable<number>): number[] => [...new Set(lines)].sort((a, b) => a - b);

/** Names come from files, and one may be called `__proto__`: entries never reach the prototype. */
const extend = <T>(record: Record<string, T> | undefined, entries: [string, T][]) =>
  Object.fromEntries([...Object.entries(record ?? {}), ...entries]);

const ofOwn = <T>(record: Record<string, T> | undefined, key: string): T | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;

function include(hints: Hints, lines: readonly number[]): Hints {
  const back = new Set(lines);
  const { excluded = [], ...rest } = hints;
  const left = excluded.filter((line) => !back.has(line));
  return left.length > 0 ? { ...rest, excluded: left } : rest;
}

/** The hints with one more decision in them; the later of two about one thing holds. */
export function applyChoice(hints: Hints, choice: Choice): Hints {
  switch (choice.kind) {
    case 'encoding':
      return { ...hints, encoding: choice.encoding };
    case 'dialect':
      return { ...hints, dialect: { ...hints.dialect, ...choice.dialect } };
    case 'numbers': {
      const entries = choice.columns.map((name): [string, NumberStyle] => [name, choice.style]);
      return { ...hints, numbers: extend(hints.numbers, entries) };
    }
    case 'column': {
      const entries = choice.columns.map((name): [string, ColumnChange] => [
        name,
        { ...ofOwn(hints.columns, name), ...choice.change }
      ]);
      return { ...hints, columns: extend(hints.columns, entries) };
    }
    case 'unit':
      return {
        ...hints,
        units: extend(
          hints.units,
          choice.names.map((name): [string, string] => [name, choice.unitId])
        )
      };
    case 'scheme':
      return { ...hints, scheme: choice.scheme };
    case 'period':
      return { ...hints, period: choice.period };
    case 'cells':
      return { ...hints, cells: extend(hints.cells, Object.entries(choice.cells)) };
    case 'exclude':
      return { ...hints, excluded: sorted([...(hints.excluded ?? []), ...choice.lines]) };
    case 'include':
      return include(hints, choice.lines);
    case 'leave':
      return hints;
  }
}

/** Decisions in the order they were taken, as the hints they come to. Leaving one out undoes it. */
export const toHints = (choices: readonly Choice[], start: Hints = {}): Hints =>
  choices.reduce(applyChoice, start);

/** A choice with what it settles; `part` where it holds for one sheet or file of an archive alone. */
export type Decision = { about: string; choice: Choice; part?: string };

function applyDecision(hints: Hints, { choice, part }: Decision): Hints {
  if (part === undefined) return applyChoice(hints, choice);
  const own = applyChoice(ofOwn(hints.parts, part) ?? {}, choice);
  return { ...hints, parts: extend(hints.parts, [[part, own]]) };
}

/** Decisions in the order they were taken, as the hints they come to, over those to start from. */
export const settledHints = (decisions: readonly Decision[], start: Hints = {}): Hints =>
  decisions.reduce(applyDecision, start);

/** Plain data with its keys in order, so that equal values are equal texts. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, inOrder(item)]));
}

/** Whether hints hold a decision already: applying it again would change nothing. */
export const isApplied = (hints: Hints, choice: Choice): boolean =>
  choice.kind !== 'leave' &&
  JSON.stringify(inOrder(applyChoice(hints, choice))) === JSON.stringify(inOrder(hints));
