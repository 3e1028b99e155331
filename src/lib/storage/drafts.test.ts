import { expect, test } from 'vitest';
import { keepDraft, readDraft } from './drafts.ts';

test('where the browser has no database a draft is refused, and there is none to read', async () => {
  expect(await keepDraft({ id: 'a', files: [], state: {} })).toMatchObject({
    ok: false,
    code: 'storage_refused'
  });
  await expect(readDraft()).rejects.toThrow('storage_refused');
});
