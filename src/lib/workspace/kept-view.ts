import type { Estimate } from '#lib/storage/shelf.ts';
import type { StorageCode } from '#lib/storage/trouble.ts';

/** One import as a list shows it. */
export type KeptItem = {
  id: string;
  files: { name: string; hash: string; size: number }[];
  /** ISO moment. */
  added: string;
  /** Figures and denominators. */
  figures: number;
  /** Bytes of its raw files. */
  size: number;
  /** Its rows cannot be read back. */
  damaged: boolean;
};

/** What this browser keeps, for pages; a new object with every change. */
export type KeptView = {
  /** False until the browser's store was looked at. */
  ready: boolean;
  /** False: everything goes with the tab. */
  lasting: boolean;
  /** Oldest first. */
  items: KeptItem[];
  canUndo: boolean;
  canRedo: boolean;
  /** One more with every change; `Change.base` takes it. */
  revision: number;
  /** Saved comparisons, as canonical query strings. */
  comparisons: string[];
  /** What went wrong last, or why nothing lasts; null when all is well. Words: `issueSentence`. */
  trouble: StorageCode | null;
  estimate: Estimate | null;
};

export const NOTHING_KEPT: KeptView = {
  ready: false,
  lasting: true,
  items: [],
  canUndo: false,
  canRedo: false,
  revision: 0,
  comparisons: [],
  trouble: null,
  estimate: null
};
