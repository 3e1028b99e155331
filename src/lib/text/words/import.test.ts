import { expect, test } from 'vitest';
import { importWords, locator } from './import.ts';

/** Every text of a language by its path; functions are called with telling arguments. */
function textsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [[path, String((value as (...args: string[]) => string)('A1', 'B2', 'C3', 'D4', 'E5'))]];
  return Object.entries(value as object).flatMap(([key, item]) => textsOf(item, `${path}.${key}`));
}

test.each(['vi', 'en'] as const)('the words of %s are tidy', (lang) => {
  for (const [path, text] of textsOf(importWords[lang])) {
    expect(text, path).toBe(text.normalize('NFC'));
    expect(text, path).not.toMatch(/!|\s\s|^\s|undefined/);
    if (path !== '.statuses.normal') expect(text, path).not.toBe('');
  }
});

test('both languages have the same words, with the same values in them', () => {
  const [vi, en] = [textsOf(importWords.vi), textsOf(importWords.en)];
  expect(en.map(([path]) => path).sort()).toEqual(vi.map(([path]) => path).sort());
  const values = (text: string) => [...new Set(text.match(/A1|B2|C3|D4|E5/g))].sort();
  const english = new Map(en);
  for (const [path, text] of vi) expect(values(english.get(path)!), path).toEqual(values(text));
});

test('a place is cited by line and column', () => {
  expect(locator(1234, 'Số lượng')).toBe('dòng 1234, cột Số lượng');
  expect(locator(2, '', 'en')).toBe('line 2');
});
