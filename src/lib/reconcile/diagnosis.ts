import type { Status } from '#lib/model/observation.ts';
import type { Side } from './cell.ts';

/** Why two figures may differ, the strongest evidence first; `unknown` when nothing points anywhere. */
export const CAUSES = [
  'conflict',
  'shifted',
  'missing_zero',
  'missing',
  'scale',
  'sign',
  'rounding',
  'other_basis',
  'cumulative',
  'double_count',
  'transposed',
  'unknown'
] as const;
export type Cause = (typeof CAUSES)[number];

/** A figure that a diagnosis leans on. */
export type Exhibit = { unitId: string; value: number; file: string; line: number };

/**
 * A cause with its evidence. It says what would explain the difference, never that it does; whoever
 * shows it says "có thể do". `side` is the side that reads as the odd one.
 */
export type Diagnosis =
  | { cause: 'conflict'; side: Side; values: number[] }
  | {
      cause: 'shifted';
      /** The unit whose figure, on the other side, stands here; '' at the end of the run. */
      unitId: string;
      /** Cells in a row that are all off by one line. */
      run: number;
      /** Two lines changed places. */
      swap: boolean;
    }
  | { cause: 'missing_zero'; side: Side; status: Status }
  | { cause: 'missing'; side: Side; status: Status }
  /** `side` is the larger one; `same` of `of` figures of its column are off by the same factor. */
  | { cause: 'scale'; side: Side; factor: number; same: number; of: number }
  | { cause: 'sign'; side: Side }
  /** `side` is the coarser one, written in steps of `step`. */
  | { cause: 'rounding'; side: Side; step: number }
  /** One side is the sum of the provinces that were merged, the other is not. */
  | { cause: 'other_basis'; side: Side; heirId: string; parts: Exhibit[]; sum: number }
  /** One side is the sum of the other's periods from `from` on. */
  | { cause: 'cumulative'; side: Side; from: string; terms: number[] }
  /** The difference is another figure, or the smaller side once more; `side` is the larger one. */
  | {
      cause: 'double_count';
      side: Side;
      how: 'twice' | 'part' | 'level' | 'children';
      exhibit: Exhibit | null;
      sum: number;
    }
  | { cause: 'transposed' }
  | { cause: 'unknown' };
