/** What a file may cost before it is refused; sizes in bytes. */
export type Limits = {
  /** The file as it was given. */
  fileBytes: number;
  /** Everything that unpacking yields, of all entries together. */
  inflatedBytes: number;
  /** The same for a workbook, whose parts are held in memory as objects. */
  workbookBytes: number;
  /** How many times larger content may be than its compressed form, once it is past `ratioFrom`. */
  ratio: number;
  ratioFrom: number;
  /** Entries of a ZIP. */
  entries: number;
};

const MB = 1024 * 1024;

/**
 * Ten million rows of a table are just below 1 GB. Tables compress about 5 to 60 times, sheets of
 * empty rows up to 300 times; DEFLATE itself reaches 1,032 times, which only bombs come near.
 */
export const LIMITS: Readonly<Limits> = {
  fileBytes: 2048 * MB,
  inflatedBytes: 1024 * MB,
  workbookBytes: 256 * MB,
  ratio: 300,
  ratioFrom: 4 * MB,
  entries: 2000
};
