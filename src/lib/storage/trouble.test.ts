import { expect, test } from 'vitest';
import { StorageError, toRefused, toStorageCode } from './trouble.ts';

const dom = (name: string, message = '') => new DOMException(message, name);

test.each<[string, unknown, string]>([
  ['a full disk', dom('QuotaExceededError'), 'storage_full'],
  ['a full disk, as Firefox says it', { name: 'NS_ERROR_FILE_NO_DEVICE_SPACE' }, 'storage_full'],
  [
    'a full disk in words',
    new Error('The serialized value is too large: disk full'),
    'storage_full'
  ],
  [
    'a full disk behind an aborted transaction',
    new Error('aborted', { cause: dom('QuotaExceededError') }),
    'storage_full'
  ],
  ['a newer schema', dom('VersionError'), 'storage_newer'],
  ['storage forbidden', dom('SecurityError'), 'storage_refused'],
  ['a private window', dom('InvalidStateError'), 'storage_refused'],
  ['an aborted transaction', dom('AbortError'), 'storage_refused'],
  ['a broken database', dom('UnknownError', 'Internal error.'), 'storage_refused'],
  ['a file that went away', dom('NotReadableError'), 'file_gone'],
  ['a table that is missing', dom('NotFoundError'), 'storage_damaged'],
  ['a trouble of our own', new StorageError('storage_moved'), 'storage_moved'],
  ['nothing at all', undefined, 'storage_refused'],
  ['text', 'no', 'storage_refused']
])('%s', (_, error, code) => {
  expect(toStorageCode(error)).toBe(code);
  expect(toRefused(error)).toEqual({ ok: false, code, cause: error });
});

test('causes that go round in a circle end', () => {
  const error = new Error('a');
  error.cause = error;
  expect(toStorageCode(error)).toBe('storage_refused');
});
