import { expect, test } from 'vitest';
import type { Notes } from '#lib/storage/notes.ts';
import { ReconcileSession } from './reconcile-session.svelte.ts';
import type { Workspace } from './workspace.svelte.ts';

/** Notes whose every answer comes late, so that what is under way at once meets. */
function slowNotes(): { notes: Notes; held: Map<string, unknown> } {
  const held = new Map<string, unknown>();
  const late = () => new Promise<void>((done) => setTimeout(done, 5));
  const notes: Notes = {
    lasting: true,
    read: async <T>(name: string) => (await late(), (held.get(name) ?? null) as T | null),
    write: async (name, value) => {
      if (value === null) held.delete(name);
      else held.set(name, value);
      await late();
      return true;
    },
    names: async () => (await late(), [...held.keys()]),
    keepOnly: async (stays) => {
      await late();
      for (const name of [...held.keys()]) if (!stays(name)) held.delete(name);
    }
  };
  return { notes, held };
}

test('tidying up after one side leaves the file that the other is just being given', async () => {
  const { notes, held } = slowNotes();
  // No reader in Node: each file is refused, which is all the same to what is kept of it.
  const session = new ReconcileSession({
    workspace: { reference: {}, pack: () => null } as unknown as Workspace,
    lang: 'vi',
    openNotes: async () => notes
  });
  await session.recall();
  const given = (name: string) => ({ name, blob: new Blob([name]) });
  await Promise.all([
    session.give('left', given('a.csv')),
    session.give('right', given('b.csv')),
    session.clear('left')
  ]);
  await new Promise((done) => setTimeout(done, 50));
  const files = [...held].filter(([name]) => name.startsWith('file '));
  expect(files.map(([, file]) => (file as { name: string }).name)).toContain('b.csv');
});
