import { expect, it } from 'vitest';
import { toHidden } from './parts.ts';

it.each([
  ['', []],
  ['title', ['title']],
  ['controls', ['table', 'link']],
  ['link, title ,title', ['title', 'link']],
  ['notes,source,demo,<b>', []]
])('hide=%s leaves out %j', (text, parts) => {
  expect(toHidden(text)).toEqual(parts);
});
