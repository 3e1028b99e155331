import type { Pack } from '#lib/model/pack.ts';

/** What an import put into the person's own pack. */
export type KeptRows = Pick<Pack, 'observations' | 'units' | 'sources' | 'denominators'>;

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
  data: Bytes;
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
  /** Figures and denominators among its rows. */
  figures: number;
  /** Its figures stand in for those of the same key in earlier imports, instead of beside them. */
  supersedes: boolean;
};

/** The rows of an import, as `encodeRows` writes them. */
export type RowsRecord = { id: string; data: Bytes };

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
