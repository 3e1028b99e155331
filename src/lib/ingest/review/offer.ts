import { parsePeriod } from '#lib/model/period.ts';
import { isCityName, unitKey } from '#lib/text/fold.ts';
import { COLUMN_ROLES, type ColumnRole } from '../reader/reading.ts';
import type { CellKey, Choice } from './apply-choice.ts';

/** What a person has to give before there is a choice. */
export type Ask =
  /** A unit's id, for a name of the file. */
  | { kind: 'unit'; names: string[] }
  /** A measure's id: for a column of figures, or for the cells that name the measure. */
  | { kind: 'measure'; columns: string[]; cells: CellKey[] }
  /** A text to stand in place of each of these equal cells. */
  | { kind: 'cell'; cells: CellKey[]; seen: string }
  | { kind: 'role'; columns: string[] }
  /** As DESIGN section 9 writes it. */
  | { kind: 'period' };

export type OfferLabel =
  | 'keep'
  | 'take'
  | 'ownUnit'
  | 'pickUnit'
  | 'pickMeasure'
  | 'pickRole'
  | 'pickPeriod'
  | 'fixCell'
  | 'fixAlike'
  | 'emptyCells'
  | 'dashMissing'
  | 'dashZero'
  | 'excludeRows'
  | 'keepFirst'
  | 'keepLast'
  | 'ignoreColumn'
  | 'numbers'
  | 'encoding'
  | 'delimiter'
  | 'scheme'
  | 'moneyUnit'
  | 'ignoreTotal';

/**
 * One answer a person may give to a group of issues. `label` with `values` is said by the words of
 * the import page; an offer with `ask` has no choice until `answer` makes it one.
 */
export type Offer = { label: OfferLabel; values: Record<string, string | number> } & (
  { choice: Choice; ask?: undefined } | { choice?: undefined; ask: Ask }
);

export const offer = (
  label: OfferLabel,
  choice: Choice,
  values: Record<string, string | number> = {}
): Offer => ({ label, values, choice });

export const asking = (
  label: OfferLabel,
  ask: Ask,
  values: Record<string, string | number> = {}
): Offer => ({ label, values, ask });

const isRole = (text: string): text is ColumnRole =>
  (COLUMN_ROLES as readonly string[]).includes(text);

const fill = (cells: readonly CellKey[], text: string): Choice => ({
  kind: 'cells',
  cells: Object.fromEntries(cells.map((key) => [key, text]))
});

/** The choice that an answer makes; null when the answer is none (a period that is not one). */
export function answer(ask: Ask, given: string): Choice | null {
  const text = given.trim();
  switch (ask.kind) {
    case 'unit':
      return text === '' ? null : { kind: 'unit', names: ask.names, unitId: text };
    case 'measure':
      if (text === '') return null;
      return ask.cells.length > 0
        ? fill(ask.cells, text)
        : { kind: 'column', columns: ask.columns, change: { role: 'value', measureId: text } };
    case 'cell':
      return fill(ask.cells, given);
    case 'role':
      return isRole(text) ? { kind: 'column', columns: ask.columns, change: { role: text } } : null;
    case 'period':
      return parsePeriod(text) ? { kind: 'period', period: text } : null;
  }
}

/** The id of a unit on no list, by its name; two spellings of one name have one id. */
export const ownUnitId = (name: string): string => {
  const key = isCityName(name) ? `tp ${unitKey(name)}` : unitKey(name);
  return `own:${key.replaceAll(' ', '-')}`;
};
