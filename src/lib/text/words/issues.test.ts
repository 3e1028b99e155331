import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ISSUE_CODES, ISSUE_WORDS, issueMessage, issueSentence } from './issues.ts';

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

const sources = (folder: string): string[] =>
  readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(`${folder}${name}`, 'utf8'));

test.each(ISSUE_CODES)('%s is said in both languages from the same details', (code) => {
  const { vi, en } = ISSUE_WORDS[code];
  expect(placeholders(vi)).toEqual(placeholders(en));
  for (const text of [vi, en]) {
    expect(text).toBe(text.normalize('NFC'));
    expect(text).toMatch(/\.$/);
    expect(text).not.toMatch(/!|\s\s|^\s/);
  }
  expect(vi).not.toBe(en);
});

test('every code is given by some step, and no step gives another', () => {
  const root = fileURLToPath(new URL('../../../../', import.meta.url));
  const text = [
    ...sources(`${root}src/lib/ingest/`),
    ...sources(`${root}src/lib/storage/`),
    ...sources(`${root}scripts/`)
  ].join('\n');
  expect(ISSUE_CODES.filter((code) => !text.includes(`'${code}'`))).toEqual([]);
});

const issue = {
  code: 'not_a_number',
  file: 'a.csv',
  row: 12,
  column: 'Giá trị',
  seen: '<b>khoảng {minimum} $& 400</b>'
};

test('a message says where, and leaves what the file said as it was', () => {
  expect(issueMessage(issue, 'vi')).toMatch(
    /^Dòng 12, cột “Giá trị”: thấy “<b>khoảng \{minimum\} \$& 400<\/b>”, không phải số\./
  );
  expect(issueMessage({ ...issue, row: null }, 'en')).toMatch(/^Column “Giá trị”: saw /);
  expect(issueMessage({ ...issue, row: null, column: null }, 'en')).toMatch(/^a\.csv: saw /);
  expect(issueSentence({ ...issue, seen: 'x'.repeat(500) }, 'en').length).toBeLessThan(300);
});

test('numbers among the details are written as each language writes them', () => {
  const exceeds = {
    ...issue,
    code: 'part_exceeds_whole',
    seen: 'a',
    details: { part: 1234.5, whole: 1000 }
  };
  expect(issueSentence(exceeds, 'vi')).toContain('1.234,5');
  expect(issueSentence(exceeds, 'en')).toContain('1,234.5');
});

test('an unknown code or a missing detail is our mistake', () => {
  expect(() => issueMessage({ ...issue, code: 'nope' }, 'vi')).toThrow('unknown issue code: nope');
  expect(() => issueMessage({ ...issue, code: 'toString' }, 'vi')).toThrow('unknown issue code');
  expect(() => issueMessage({ ...issue, code: 'below_minimum' }, 'vi')).toThrow('missing detail');
});

test('choices name their list, never an id', () => {
  const options = 'Nghệ An (63:40), Nghệ An (34:40), Hà Tĩnh (own:nghe-an:ha-tinh)';
  const unclear = { ...issue, code: 'unit_list_unknown', details: { options } };
  expect(issueSentence(unclear, 'vi')).toContain(
    'Nghệ An (63 tỉnh, đến 30/6/2025), Nghệ An (34 tỉnh), Hà Tĩnh (đơn vị riêng của tệp)'
  );
  expect(issueSentence(unclear, 'en')).toContain('Nghệ An (34 provinces), Hà Tĩnh (a unit of');
  const added = { ...issue, code: 'unit_added', details: { unitId: 'own:so-y-te' } };
  expect(issueSentence(added, 'vi')).not.toContain('own:');
});
