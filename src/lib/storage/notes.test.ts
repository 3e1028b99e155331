import { expect, test } from 'vitest';
import { openNotes } from './notes.ts';

test('where the browser keeps nothing, notes live as long as the tab, and it is said', async () => {
  const notes = await openNotes({ indexedDB: null });
  expect(notes.lasting).toBe(false);
  expect(await notes.write('a', { n: 1 })).toBe(false);
  await notes.write('b', 2);
  expect(await notes.read('a')).toEqual({ n: 1 });
  await notes.keepOnly((name) => name === 'b');
  expect([await notes.read('a'), await notes.read('b')]).toEqual([null, 2]);
  await notes.write('b', null);
  expect(await notes.read('b')).toBeNull();
});
