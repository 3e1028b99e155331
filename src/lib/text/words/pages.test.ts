import { describe, expect, it } from 'vitest';
import { pageWords } from './pages.ts';

type Leaf = [path: string, value: unknown];

const leaves = (value: unknown, path = ''): Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
    : [[path, value]];

/** Text of a leaf; functions are called with marked arguments. */
const textOf = (value: unknown): string =>
  typeof value === 'function' ? String(value('‹1›', '‹2›', '‹3›', '‹4›', '‹5›')) : String(value);

describe.each(Object.entries(pageWords))('words of %s', (_, words) => {
  const [vi, en] = [leaves(words.vi), leaves(words.en)];

  it('has the same keys in both languages', () => {
    expect(en.map(([path]) => path)).toEqual(vi.map(([path]) => path));
  });

  it('uses every argument in both languages', () => {
    for (const [i, [path, value]] of vi.entries()) {
      if (typeof value !== 'function') continue;
      const marks = (v: unknown) => (textOf(v).match(/‹\d›/g) ?? []).sort();
      expect(marks(en[i]![1]), path).toEqual(marks(value));
    }
  });

  it('is composed, calm and filled in', () => {
    for (const [path, value] of [...vi, ...en]) {
      const text = textOf(value);
      expect(text, path).toBe(text.normalize('NFC'));
      expect(text, path).not.toMatch(/!|\bundefined\b/);
      if (!path.endsWith('.exact')) expect(text.trim().length, path).toBeGreaterThan(0);
    }
  });
});
