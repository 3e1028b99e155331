import type { Lot } from '#lib/model/lot.ts';
import type { Pack } from '#lib/model/pack.ts';

/** Rows of an import, by table. */
export type RowTables = Pick<Pack, 'observations' | 'units' | 'sources' | 'denominators'>;

/** What an import put into the person's own pack: rows, and the figures of very large files. */
export type KeptRows = RowTables & { lots?: readonly Lot[] };

/** Bytes of our own, never a view of something shared. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A raw file as it was given, kept once however often it is imported. */
export type FileRecord = {
  /** See `contentHash`. */
  hash: string;
  name: string;
  /** Bytes of the file itself. */
  size: number;
  /** ISO moment. */
  added: string;
  gzip: boolean;
  /** A file too large to be held in memory is kept as a blob. */
  data: Bytes | Blob;
};

/** A file as an import knows it; the same bytes may come under another name. */
export type FileOfImport = { hash: string; name: string; size: number };

/** One import: which files, read how. Its rows are kept apart, so that lists are quick. */
export type ImportRecord = {
  /** See `importId`: equal files read by an equal recipe have one id. */
  id: string;
  /** ISO moment. */
  added: string;
  files: FileOfImport[];
  /** How the files were read: plain JSON that the reader gave, and replays. */
  recipe: unknown;
  /** What the reader found by itself and did, step by step, to be told; plain JSON, part of no id. */
  how?: unknown;
  /** Figures and denominators among its rows, those of lots too. */
  figures: number;
  /** Its figures stand in for those of the same key in earlier imports, instead of beside them. */
  supersedes: boolean;
};

/** The rows of an import, as `encodeRows` writes them, and its lots, each as `packLot` does. */
export type RowsRecord = { id: string; data: Bytes; lots?: Blob[] };

/** What is in force, and the way back. Orders are lists of import ids, oldest first. */
export type StateRecord = {
  /** One more with every change, undoing included. */
  revision: number;
  order: string[];
  /** Orders that can be gone back to, the latest last; and those that were undone, the next last. */
  past: string[][];
  future: string[][];
  /** Saved comparisons, as canonical query strings. */
  comparisons: string[];
};

export const EMPTY_STATE: StateRecord = {
  revision: 0,
  order: [],
  past: [],
  future: [],
  comparisons: []
};
