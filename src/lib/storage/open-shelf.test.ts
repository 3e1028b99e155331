import { expect, test } from 'vitest';
import { openShelf } from './open-shelf.ts';
import { figureOf, rowsOf } from './rows.fixture.ts';

type Request = Partial<IDBOpenDBRequest>;
/** A browser's database whose opening ends in one way. */
const factory = (settle: (request: Request) => void): IDBFactory =>
  ({
    open: () => {
      const request: Request = { error: null };
      setTimeout(() => settle(request));
      return request;
    }
  }) as unknown as IDBFactory;

const failing = (error: unknown) =>
  factory((request) => {
    (request as { error: unknown }).error = error;
    request.onerror?.call(request as IDBOpenDBRequest, {} as Event);
  });

test.each<[string, IDBFactory | null, string]>([
  ['none at all', null, 'storage_refused'],
  ['a private window', failing(new DOMException('', 'InvalidStateError')), 'storage_refused'],
  ['a newer schema', failing(new DOMException('', 'VersionError')), 'storage_newer'],
  [
    'no room for even the first table',
    failing(new DOMException('', 'QuotaExceededError')),
    'storage_full'
  ],
  [
    'an older tab in the way',
    factory((r) => r.onblocked?.call(r as IDBOpenDBRequest, {} as IDBVersionChangeEvent)),
    'storage_blocked'
  ],
  ['no answer ever', factory(() => {}), 'storage_blocked'],
  [
    'a throw at once',
    {
      open: () => {
        throw new DOMException('', 'SecurityError');
      }
    } as unknown as IDBFactory,
    'storage_refused'
  ]
])('%s: the shelf lives in memory, works, and says why', async (_, indexedDB, trouble) => {
  const shelf = await openShelf({ indexedDB, timeoutMs: 20, channel: null });
  expect({ lasting: shelf.lasting, trouble: shelf.trouble }).toEqual({ lasting: false, trouble });
  await shelf.commit({ files: [], recipe: null, rows: rowsOf(figureOf('a', 1)) });
  expect(await shelf.list()).toMatchObject({ ok: true, imports: [{ figures: 1 }] });
});
