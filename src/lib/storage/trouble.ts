/** Why something could not be kept, read back or opened; each has words in issues-storage.ts. */
export const STORAGE_CODES = [
  'storage_full', // no room left
  'storage_refused', // the browser does not let this site keep anything, or refused this write
  'storage_blocked', // another tab holds the store open in an older form
  'storage_newer', // written by a newer edition of the site
  'storage_damaged', // something kept cannot be read back
  'storage_moved', // another tab changed what this change was based on
  'file_gone', // the file changed or went away between being chosen and being read
  'workspace_not_ours',
  'workspace_newer',
  'workspace_truncated',
  'workspace_changed', // a raw file is not the one its hash names
  'workspace_too_large',
  'workspace_damaged'
] as const;
export type StorageCode = (typeof STORAGE_CODES)[number];

export type Refused = { ok: false; code: StorageCode; cause: unknown };

/** A trouble with its code; thrown within this room, handed out as `Refused`. */
export class StorageError extends Error {
  readonly code: StorageCode;
  constructor(code: StorageCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'StorageError';
    this.code = code;
  }
}

const BY_NAME: Record<string, StorageCode> = {
  QuotaExceededError: 'storage_full',
  NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR: 'storage_full',
  NS_ERROR_FILE_NO_DEVICE_SPACE: 'storage_full',
  VersionError: 'storage_newer',
  NotReadableError: 'file_gone',
  NotFoundError: 'storage_damaged',
  DataError: 'storage_damaged'
};

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';

/**
 * The code for whatever a browser threw. A full disk hides behind an aborted transaction in some
 * browsers, so causes and messages are looked at too; what is unknown is a refusal.
 */
export function toStorageCode(error: unknown, depth = 0): StorageCode {
  if (error instanceof StorageError) return error.code;
  const known = BY_NAME[nameOf(error)];
  if (known) return known;
  if (error instanceof Error) {
    if (/quota|disk (is )?full|no space|not enough space/i.test(error.message))
      return 'storage_full';
    if (error.cause !== undefined && depth < 5) return toStorageCode(error.cause, depth + 1);
  }
  return 'storage_refused';
}

/** As an answer that can be worded. */
export const toRefused = (error: unknown): Refused => ({
  ok: false,
  code: toStorageCode(error),
  cause: error
});
