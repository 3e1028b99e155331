import type { Issue } from '#lib/model/issue.ts';
import type { FileReading, ReadTable } from '../reader/reading.ts';
import type { CellKey } from './apply-choice.ts';
import { asking, offer, type Offer } from './offer.ts';

/** What the offers for one cause are made from. */
export type Cause = {
  first: Issue;
  /** All lines it stands on, ascending, each once. */
  lines: number[];
  /** The lines that spoke first, where later ones repeat or contradict them. */
  earlier: number[];
  /** The columns in doubt as decisions call them, the first's first. */
  columns: string[];
  /** All cells it stands on, in the order they were found. */
  cells: CellKey[];
  /** Those of them whose text is that of the first. */
  alike: CellKey[];
  /** The name in doubt, in every spelling of the file; for doubts about units. */
  names: string[];
  reading: FileReading;
  /** The table of the first place; null when it concerns the whole file. */
  table: ReadTable | null;
  /** A unit's id and name by what a reader proposed, name or id; null when it is none. */
  unitNamed: (text: string) => { id: string; name: string } | null;
  measureNamed: (text: string) => { id: string; name: string } | null;
};

export type Maker = (cause: Cause) => Offer[];

export const keep = offer('keep', { kind: 'leave' });

export const exclude: Maker = ({ lines }) =>
  lines.length > 0
    ? [offer('excludeRows', { kind: 'exclude', lines }, { count: lines.length })]
    : [];

export const empty = (label: 'emptyCells', cells: readonly CellKey[]): Offer[] =>
  cells.length > 0
    ? [
        offer(
          label,
          { kind: 'cells', cells: Object.fromEntries(cells.map((c) => [c, ''])) },
          { count: cells.length }
        )
      ]
    : [];

/** Mend one, mend all alike. */
export const mend: Maker = ({ alike, cells, first }) => [
  ...(cells.length > 0
    ? [asking('fixCell', { kind: 'cell', cells: [cells[0]!], seen: first.seen })]
    : []),
  ...(alike.length > 1
    ? [
        asking(
          'fixAlike',
          { kind: 'cell', cells: alike, seen: first.seen },
          { count: alike.length }
        )
      ]
    : [])
];
