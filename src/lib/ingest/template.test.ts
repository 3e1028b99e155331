import { describe, expect, test } from 'vitest';
import { TEMPLATE_SUBJECTS } from '#lib/model/schema.ts';
import { reference } from './reference.fixture.ts';
import { delimiterOf, readTable } from './read-table.ts';
import { EXAMPLE_PREFIX, templateCsv } from './template.ts';
import { readUserTable } from './user-file.ts';

describe.each([...TEMPLATE_SUBJECTS, 'denominators'] as const)('%s', (kind) => {
  test.each(['vi', 'en'] as const)('in %s is itself valid and says what it is', (lang) => {
    const text = templateCsv(kind, lang);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(delimiterOf(text)).toBe(',');
    const table = readUserTable({ name: 'mau.csv', text }, reference);
    expect(table.issues.map((i) => i.code)).toEqual(['example_only']);
    expect(table.kind).toBe(kind);
    expect(table.account).toMatchObject({ rejected: 0, leftOut: 0 });
    expect(table.account.read).toBeGreaterThanOrEqual(2);
    expect(table.account.read).toBeLessThanOrEqual(3);
    for (const o of table.observations) {
      expect(o.id.startsWith(EXAMPLE_PREFIX)).toBe(true);
      expect(o.note).toMatch(lang === 'vi' ? /xóa/ : /delete/);
    }
  });

  test('has the same columns in both languages', () => {
    const width = (lang: 'vi' | 'en') =>
      readTable({ name: 'mau.csv', text: templateCsv(kind, lang) }).table!.header.length;
    expect(width('vi')).toBe(width('en'));
  });
});
