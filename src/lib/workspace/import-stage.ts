import type { Refused } from '#lib/storage/trouble.ts';
import { ReadingCancelled } from './reader-client.ts';

/** A file as it was given: from a disk, a folder, the clipboard. */
export type Given = { name: string; blob: Blob };

/** What of a folder is not read. */
export type LeftAside = {
  /** Hidden files and those of the system or of a program: `.DS_Store`, `Thumbs.db`, `~$…`. */
  hidden: string[];
  /** Files that could not be opened. */
  unreadable: string[];
  /** The most that are read at once, when there were more; null when all are. */
  most: number | null;
};

/** Where an import stands. The page shows one of these, and nothing else of it. */
export type ImportStage = 'empty' | 'reading' | 'review' | 'writing' | 'written';

/** What went wrong last: our reader, what keeps the figures, or a draft that is there no more. */
export type ImportTrouble =
  { kind: 'reader'; why: string } | { kind: 'storage'; code: Refused['code'] } | { kind: 'draft' };

export type Outcome = {
  figures: number;
  changed: boolean;
  waiting: number;
  undone: boolean;
  /** Of what is kept, when it was recorded. */
  revision: number;
};

/** How the figures of this import meet those that are there. */
export type Meeting = {
  /** Figures of the file stand in for the earlier ones of the same key. */
  takeNew: boolean;
  /** Figures that the same file gave before, and gives no more, are dropped. */
  dropGone: boolean;
};

export const FIRST_MEETING: Meeting = { takeNew: true, dropGone: false };

/** Null when a person broke it off. */
export function toTrouble(error: unknown): ImportTrouble | null {
  if (error instanceof ReadingCancelled) return null;
  return { kind: 'reader', why: error instanceof Error ? error.message : String(error) };
}
