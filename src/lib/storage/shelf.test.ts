import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMemoryStore } from './memory-store.ts';
import type { Change } from './prepare.ts';
import { figureOf, rowsOf } from './rows.fixture.ts';
import { Shelf, type Surroundings } from './shelf.ts';
import { MAX_STEPS } from './state.ts';
import type { Store } from './store.ts';

const around = (more: Partial<Surroundings> = {}): Surroundings => ({
  now: () => new Date('2026-03-05T02:00:00Z'),
  channel: null,
  locks: null,
  storage: null,
  onChange: () => {},
  ...more
});

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const change = (name: string, value: number, more: Partial<Change> = {}): Change => ({
  files: [file(`${name}.csv`, `${name};${value}`)],
  recipe: { reader: 'test' },
  rows: rowsOf(figureOf(name, value, { file: `${name}.csv` })),
  ...more
});

/** A shelf over a store that can be told to fail, and the records that it holds. */
function setUp(more: Partial<Surroundings> = {}) {
  const memory = createMemoryStore();
  const control = { fail: null as unknown, reads: 0 };
  const store: Store = {
    ...memory,
    change: async (plan) => {
      if (control.fail !== null) {
        await memory.change((held) => (plan(held), null));
        throw control.fail;
      }
      return memory.change(plan);
    }
  };
  return { shelf: new Shelf(store, around(more)), memory, control };
}

async function names(shelf: Shelf): Promise<string[]> {
  const found = await shelf.list();
  if (!found.ok) throw found.cause;
  return found.imports.map((item) => item.files[0]!.name);
}

async function commit(shelf: Shelf, name: string, value = 1, more: Partial<Change> = {}) {
  const done = await shelf.commit(change(name, value, more));
  if (!done.ok) throw done.cause;
  return done;
}

test('what is committed is there, with its rows, its recipe and its raw file', async () => {
  const { shelf } = setUp();
  const { revision, changed } = await commit(shelf, 'a', 7);
  expect({ revision, changed }).toEqual({ revision: 1, changed: true });
  const found = await shelf.load();
  if (!found.ok) throw found.cause;
  const [{ item, rows }] = found.loaded as [(typeof found.loaded)[0]];
  expect(rows).toEqual(rowsOf(figureOf('a', 7)));
  expect(item).toMatchObject({
    added: '2026-03-05T02:00:00.000Z',
    figures: 1,
    recipe: { reader: 'test' },
    files: [{ name: 'a.csv', size: 3 }]
  });
  const raw = await shelf.file(item.files[0]!.hash);
  expect(raw.ok && (await raw.file!.bytes.text())).toBe('a;7');
  expect(await shelf.file('none')).toEqual({ ok: true, file: null });
});

test('the same file dropped again changes nothing, whatever it is called', async () => {
  const { shelf } = setUp();
  await commit(shelf, 'a');
  const again = await commit(shelf, 'a', 1, { files: [file('copy.csv', 'a;1')] });
  expect(again).toMatchObject({ revision: 1, changed: false });
  expect(await names(shelf)).toEqual(['a.csv']);
  const otherwise = await commit(shelf, 'a', 1, { recipe: { reader: 'test', period: '2022' } });
  expect(otherwise.changed).toBe(true);
});

test('undo and redo go step by step, and a new change closes the way forward', async () => {
  const { shelf } = setUp();
  const a = await commit(shelf, 'a');
  await commit(shelf, 'b');
  await shelf.remove(a.id);
  expect(await names(shelf)).toEqual(['b.csv']);
  await shelf.undo();
  expect(await names(shelf)).toEqual(['a.csv', 'b.csv']);
  await shelf.undo();
  await shelf.undo();
  expect(await names(shelf)).toEqual([]);
  expect(await shelf.undo()).toMatchObject({ ok: true, changed: false });
  await shelf.redo();
  expect(await names(shelf)).toEqual(['a.csv']);
  await commit(shelf, 'c');
  expect(await shelf.redo()).toMatchObject({ changed: false });
  expect(await names(shelf)).toEqual(['a.csv', 'c.csv']);
});

test('an import can take the place of others in one step', async () => {
  const { shelf } = setUp();
  const a = await commit(shelf, 'a');
  await commit(shelf, 'b');
  await commit(shelf, 'a', 2, { replaces: [a.id] });
  expect(await names(shelf)).toEqual(['b.csv', 'a.csv']);
  await shelf.undo();
  expect(await names(shelf)).toEqual(['a.csv', 'b.csv']);
});

test('a difference shown against an older state is not committed', async () => {
  const { shelf } = setUp();
  const { revision } = await commit(shelf, 'a');
  await commit(shelf, 'b');
  expect(await shelf.commit(change('c', 1, { base: revision }))).toMatchObject({
    ok: false,
    code: 'storage_moved'
  });
  expect(await names(shelf)).toEqual(['a.csv', 'b.csv']);
});

test('a refused change leaves everything as it was', async () => {
  const { shelf, control } = setUp();
  const a = await commit(shelf, 'a');
  control.fail = new DOMException('', 'QuotaExceededError');
  for (const refused of [
    await shelf.commit(change('b', 1)),
    await shelf.remove(a.id),
    await shelf.undo()
  ])
    expect(refused).toMatchObject({ ok: false, code: 'storage_full' });
  control.fail = null;
  expect(await names(shelf)).toEqual(['a.csv']);
  expect(await shelf.list()).toMatchObject({ revision: 1, canUndo: true });
});

test('what nothing needs any more goes, and nothing else', async () => {
  const { shelf, memory } = setUp();
  const shared = file('shared.csv', 'x');
  const a = await commit(shelf, 'a', 1, { files: [shared], recipe: 1 });
  const b = await commit(shelf, 'b', 1, { files: [shared], recipe: 2 });
  await shelf.remove(a.id);
  const stored = async () => (await memory.read()).imports.length;
  expect(await stored()).toBe(2);
  await shelf.forget();
  expect(await stored()).toBe(1);
  const hash = (await memory.read()).imports[0]!.files[0]!.hash;
  expect((await memory.readFiles([hash]))[0]).not.toBeNull();
  await shelf.remove(b.id);
  await shelf.forget();
  expect((await memory.readFiles([hash]))[0]).toBeNull();
  expect(await shelf.list()).toMatchObject({ imports: [], canUndo: false });
});

test('the way back is as long as said, and every step of it can be taken', async () => {
  const { shelf } = setUp();
  for (let i = 0; i < MAX_STEPS + 5; i++) await commit(shelf, `f${i}`);
  let steps = 0;
  for (;;) {
    const done = await shelf.undo();
    if (!done.ok || !done.changed) break;
    steps++;
    const found = await shelf.load();
    expect(found.ok && found.loaded.every((l) => l.rows !== null)).toBe(true);
  }
  expect(steps).toBe(MAX_STEPS);
  expect((await names(shelf)).length).toBe(5);
});

test('whatever is done, what is in force can be loaded, and the revision only rises', async () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('commit' as const), n: fc.nat(4) }),
    fc.record({ do: fc.constant('remove' as const), n: fc.nat(4) }),
    fc.record({
      do: fc.constantFrom('undo' as const, 'redo' as const, 'forget' as const),
      n: fc.constant(0)
    })
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const { shelf, memory } = setUp();
      const ids: string[] = [];
      let revision = 0;
      for (const { do: what, n } of steps) {
        if (what === 'commit') ids[n] = (await commit(shelf, `f${n}`)).id;
        else if (what === 'remove') await shelf.remove(ids[n] ?? 'none');
        else await shelf[what]();
        const found = await shelf.load();
        if (!found.ok) throw found.cause;
        expect(found.loaded.every((l) => l.rows !== null)).toBe(true);
        expect(found.loaded.length).toBe((await memory.read()).state.order.length);
        expect(found.revision).toBeGreaterThanOrEqual(revision);
        revision = found.revision;
      }
    }),
    { numRuns: 40 }
  );
});

test('an import that cannot be read back is told, and the others come', async () => {
  const { shelf, memory } = setUp();
  const a = await commit(shelf, 'a');
  await commit(shelf, 'b');
  await memory.change(({ state }) => ({
    state,
    rows: [{ id: a.id, data: new Uint8Array([1, 2]) }]
  }));
  const found = await shelf.load();
  expect(found.ok && found.loaded.map((l) => l.rows?.observations.length ?? null)).toEqual([
    null,
    1
  ]);
});

test('other tabs are told of what changed, and only of that', async () => {
  const posted: unknown[] = [];
  let heard = 0;
  const channel = {
    postMessage: (message: unknown) => posted.push(message),
    close: () => {},
    onmessage: null as Surroundings['channel'] extends infer C
      ? C extends { onmessage: infer M }
        ? M
        : never
      : never
  };
  const { shelf, control } = setUp({ channel, onChange: () => heard++ });
  await commit(shelf, 'a');
  await commit(shelf, 'a');
  control.fail = new Error('no');
  await shelf.undo();
  expect(posted).toEqual([1]);
  channel.onmessage?.call({} as BroadcastChannel, new MessageEvent('message'));
  expect(heard).toBe(1);
});

test('changes take the lock of all tabs', async () => {
  const held: string[] = [];
  const locks = {
    request: async <T>(name: string, work: () => Promise<T>) => {
      held.push(name);
      return work();
    }
  };
  const { shelf } = setUp({ locks });
  await commit(shelf, 'a');
  await shelf.list();
  expect(held).toEqual(['doi-chieu-shelf']);
});

test('how much room there is, as far as the browser says', async () => {
  const storage = {
    estimate: async () => ({ usage: 12, quota: 100 }),
    persisted: async () => true,
    persist: async () => true
  };
  expect(await setUp({ storage }).shelf.estimate()).toEqual({
    used: 12,
    quota: 100,
    persisted: true
  });
  expect(await setUp().shelf.estimate()).toEqual({ used: null, quota: null, persisted: false });
});
