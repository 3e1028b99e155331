import type { EngineFiles } from '#lib/engine/files.ts';
import type { Lot, LotBlock } from '#lib/model/lot.ts';
import type { Reference } from '#lib/model/pack.ts';
import type { Unit } from '#lib/model/unit.ts';
import type { KeptRows } from '#lib/storage/records.ts';
import type { StorageCode } from '#lib/storage/trouble.ts';
import type { Act, ReadProgress, ReviewView, TableView } from './import-view.ts';
import type { Loaded } from './reader-diff.ts';
import type { Harvest } from './reader-harvest.ts';

/** More figures of very large files than this are not held against one another; the page then says so. */
export const MOST_COMPARED = 4_000_000;

export type TableAt = { file: number; part: number; table: number };

/** What the page asks of the reader. */
export type ToReader =
  /** Where the engine stands, told once at the beginning and not answered. */
  | { kind: 'engine'; files: EngineFiles }
  | {
      kind: 'open';
      /** 'draft': those of the draft, with what was decided about them. */
      given: { name: string; blob: Blob }[] | 'draft';
      reference: Reference;
      units: Unit[];
      presets: string;
      lang: 'vi' | 'en';
    }
  /** What is loaded already, a batch at a time. */
  | { kind: 'before'; loaded: Loaded; fresh: boolean; last: boolean }
  | { kind: 'view'; lang: 'vi' | 'en' }
  | { kind: 'act'; act: Act }
  /** A stretch of a table; without `at`, the table in which a line of a part stands. */
  | { kind: 'table'; at?: TableAt; file: number; part: string; line?: number; from?: number }
  | { kind: 'text'; which: 'rejected' | 'checklist' }
  | { kind: 'harvest'; takeNew: boolean }
  /** The whole text of one cell, as it stands. */
  | { kind: 'cell'; at: TableAt; line: number; column: number }
  /** Keeps what is under review as the draft of this id. Does not hold up what is asked after it. */
  | { kind: 'keep'; id: string }
  /** Breaks off all that was asked before. */
  | { kind: 'cancel' };

/** Lists of an import that may be long; they come in batches. */
export type LongRows = Pick<KeptRows, 'observations' | 'units' | 'denominators'>;

/** What comes back; several messages may answer one question, the last being none of the first four. */
export type FromReader = { id: number } & (
  | { kind: 'progress'; progress: ReadProgress }
  | { kind: 'rows'; rows: Partial<LongRows> }
  | { kind: 'lot'; lot: Lot }
  | { kind: 'block'; block: LotBlock }
  | { kind: 'view'; view: ReviewView }
  | { kind: 'table'; table: TableView | null }
  | { kind: 'text'; text: string }
  | { kind: 'harvest'; harvest: Harvest }
  | { kind: 'kept'; trouble: StorageCode | null }
  | { kind: 'done' }
  | { kind: 'cancelled' }
  | { kind: 'failed'; why: string }
);
